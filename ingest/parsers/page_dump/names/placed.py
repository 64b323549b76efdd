"""Where a writer wrote, behind the name: "Ann Lee in Nairobi", "Renata Quirino e Davi Luz, de Ribeirão das Pedras"."""

from __future__ import annotations

import re

_ONE_WORD = 2  #: spaces before and in a town of one word
_TOWN_WORDS = 4  #: of a place at most
_TOWN = r"[^\W\d_a-zß-ÿ][\w’'.-]*"
#: what towns of two words begin with
_HEADS = (
    "San|Santa|Sant|Santo|Sankt|São|Reggio|Monte|Castel|La|Las|Los|El|Le|Nowy|Nowa|Nowym|Nowej|Stary|Starym|Novi|Nova"
    "|Novom|Nová|Nový|Novém|Nové|České|Store|Lille|Gamla|Nya|Norra|Södra|Östra|Västra|Ny|Mo"
)
#: "i" and "a" join two writers in other languages: "Jan Nowak i Ewa Lis"
PLACED = re.compile(
    r"\s*[,(]?\s(?:(?:reporting\sfrom|from|in|aus|à|au|aux|en|em|desde|da|di|w|we|v|ve|из|в|til|på)\s"
    rf"{_TOWN}(?:,?\s{_TOWN}){{0,2}}|[ai]\s(?:(?:{_HEADS})\s)?{_TOWN})\)?$"
)
_WORD = r"[^\W\d_a-zß-ÿа-яёα-ω][\w’'.-]*"
#: behind a comma also with what names have inside: "de", "van", "z"
_FROM = re.compile(
    r",\s(?:d[aeo]s?|d[aeo]l(?:la|lo|le)?|d[’']|dall[’']|n[ao]s?|von|vom|van|vanuit|uit|te|från|fra|z|ze|ve|из|з|із|зі|во|на|od|iz|din"
    rf"|reporting\sfrom|from|in|aus|à|au|aux|en|em|desde|a|i|w|we|v|в|på)\s?{_WORD}"
    rf"(?:[\s-](?:(?:d[aeo]s?|del|l[ae]s?|el|los|di|am|an|der|im|sur|sous|upon|on|na|nad|над|на)[\s-])?{_WORD}){{0,3}}$"
)


#: "and" between two whole names
_AND = re.compile(
    rf"{_WORD}\s(?:and|und|et|y|e|og|och|i|ja|en|és|și|şi|a|и|та|й|ve)\s({_WORD}(?:[\s-](?:[a-z’']{{1,3}}\s)?{_WORD}){{1,3}})$"
)


def place_behind(text: str) -> re.Match[str] | None:
    """Where it was written, at the end of a line of names; "en" before two words may join a second writer in Dutch."""
    found = PLACED.search(text)
    joins = found is not None and found[0].startswith(" en ") and found[0].count(" ") > _ONE_WORD
    return None if joins else found


def before_town(text: str) -> str:
    """The text without a place behind its last comma, where names stand before it.

    Behind two writers that "and" joins nothing is a third one: their list ends with it.
    """
    if text[-2:].isupper():
        text = before_loud_town(text)
    at = text.rfind(", ")
    if at < 0 or " " not in text[:at]:
        return text
    return text[:at] if _FROM.match(text, at) or _ends_list(text, at) else text


def _ends_list(text: str, at: int) -> bool:
    """The two names before the comma are joined by "and", and a few words stand behind it."""
    tail = text[at + 2 :]
    return tail.count(" ") < _TOWN_WORDS and _AND.search(text[:at]) is not None


#: what stands before a town in a line all in capitals; one letter alone may be a middle name's
_LOUD_IN = "REPORTING FROM|FROM|IN|NEAR|AUS|À|AU|AUX|EM|DESDE|WE|VE|PÅ|TIL|FRÅN|FRA|VANUIT|UIT|IZ|ИЗ|ВО?|НА|ІЗ|ЗІ|W|EN"
_LOUD_TOWN = r"[^\W\d_]{2}[\w’'.-]*"
_LOUD = re.compile(rf"\s(?P<word>{_LOUD_IN})\s(?P<town>{_LOUD_TOWN}(?:,?\s{_LOUD_TOWN}){{0,2}})$")
_LOUD_HEADS = frozenset(word.upper() for word in _HEADS.split("|"))
_LOUD_AND = re.compile(r",\s|\s(?:AND|UND|ET|Y|E|EN|OG|OCH|I|И|&)\s")
_NAME_WORDS = 3  #: of a writer's name in front of a town


def before_loud_town(text: str) -> str:
    """The names of "GARTH NOWAK IN FLAXTON", a line all in capitals; the line as it is where no names stand there.

    "EN" before two words may join a second writer in Dutch, but for those that towns begin with.
    """
    found = _LOUD.search(text) if text.isupper() else None
    if found is None:
        return text
    first, _, more = found["town"].partition(" ")
    if found["word"] == "EN" and more and first not in _LOUD_HEADS:
        return text
    head = text[: found.start()].rstrip(" ,")
    fits = all(1 <= part.count(" ") < _NAME_WORDS for part in _LOUD_AND.split(head))
    return head if fits else text
