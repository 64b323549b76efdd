"""Bylines beside dates: the names of a line that also holds a day or a time, and the line without those."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import byline_names, pen_names, roles
from ingest.parsers.page_dump.names.tidy import tidied
from ingest.parsers.page_dump.text.measure import KEPT, has_digit, has_figure
from ingest.patterns import regex

_CJK_SIGNED = regex(
    r"([\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6})\s*(?:기자|특파원|記者|记者|編集委員)(?:\s|$)"
)
_KO_ACCOUNT = regex(r"([\uac00-\ud7af]{2,4})\([\w.-]{2,20}\)\s?기자(?:\s|$)")  #: "홍순재(sjhong57) 기자"
_LABELLED = regex(rf"^[\W_]*(?:(?:{roles.DATED})\b[\s:.,]*)+", re.IGNORECASE)
_UPDATED = regex(r"(?:^|\s+)\S*\s?(?:last|first)\s(?:updated|published|modified|posted).*$", re.IGNORECASE)
#: of a date that follows: "Ann Lee Last Modified: 2 Dec 2010"
_LABEL_BEHIND = regex(
    r"\s+(?:(?:last|first|zuletzt|laatst|senast|sist|sidst)\s)?(?:modified|updated?|published|posted|created|filed"
    r"|aktualisiert|gepubliceerd|bijgewerkt"
    r"|veröffentlicht|publiée?|mis à jour|actualizado|publicado|atualizado|aggiornato|pubblicato"
    r"|uppdaterad|publicerad|oppdatert|publisert|opdateret|publiceret|zaktualizowano|opublikowano|обновлено"
    r"|опубликовано)"
    r"\s?:?\s*$",
    re.IGNORECASE,
)
#: who put it there, whatever the name, and at what hour, and no more: "Eingestellt von der Hannes um 21:11"
_POSTED_AT = regex(
    rf"(?:(?:{roles.DATED}|gepostet|ingezonden|inlagt|inlagd|upplagd|lagt (?:inn|ut|ud|op)|opslået"
    r"|indsendt|postad|postet|skrevet|skriven|escrito|écrit|scritto|napisał[ay]?"
    r"|vložil[ay]?|dipos(?:kan|ting)|publicada|enviad[oa]|inserito|zamieszczone|postat)\s(?:by|von|par|por|da|di|door|av|af|przez|od|oleh|de)"
    r"|(?:bejegyezte|gönderen|lähettänyt|autor|автор|vystavil|objavio|objavil|uveřejnil|tạo bởi|người đăng):?)\s"
    r"[^.!?:]{2,40}?\D\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|uhr))?",
    re.IGNORECASE,
)
_FOOT = 90  #: characters in which the line below a post tells who posted it
_LONG_LABEL = 7  #: letters of a word that is no name but a date's label
_LABEL_WORDS = 3  #: words of a date's label at most
_GLUED = regex(
    r"(?<=[^\W\d_])(?=\d{1,2}[./:]\d|\d{4}-\d|\d{1,2} [^\W\d_]{3,9}\.? (?:19|20)\d\d)|(?<=\d)(?=(?:by|von|por)\s)"
    r"|(?<=[A-Z]{3})(?=(?:JAN|FEB|MARCH|APRIL|MAY|JUNE|JULY|AUG|SEPT|OCT|NOV|DEC)\.? \d{1,2}, (?:19|20)\d\d)"
)
#: a section, and who it is by: "Referenzen Von Sabine Kuhn"
_KICKED = regex(
    r"[^\W\d_a-zß-ÿ][\w-]{3,}(?:\s(?:[&+]\s)?[^\W\d_a-zß-ÿ][\w-]{3,}(?=\s(?!Von)))?\s(?:By|Von|Par|Por|Door|Av|Af|Przez|Oleh)\s"
)
_GAP = regex(r"\s{2,}|\s*[·•|]\s*")
_BARS = regex(r"\s*[|•·»]+\s*|\s+[/–—-]+\s+|\s{2,}")
_STOPS = regex(rf"{_BARS.pattern}|(?<=[^\W\d_]{{3}})\.\s+")  #: "Ann Lee. Posted on"
_SENTENCES = 100  #: characters of a line that may be sentences


@lru_cache(maxsize=KEPT)
def dated_names(line: str) -> tuple[tuple[str, ...], bool]:
    """(names, whether a word such as "by" says so) of a line that also holds figures of a date or a time."""
    if not 8 <= len(line) <= byline_names.LONGEST:
        return (), False
    if not line.isascii() and (signed := _KO_ACCOUNT.match(line)):
        return (signed[1],), True
    if pen := pen_names.poster(line):
        return (pen,), True
    plain: list[str] = []
    for segment in undated(line):
        for piece in (_STOPS if len(line) < _SENTENCES and ". " in segment else _BARS).split(segment):
            text = _LABEL_BEHIND.sub("", _LABELLED.sub("", piece)).strip(" ,.:;/|–—-")
            if not text:
                continue
            text = _without_label(text) if _ends_label(piece) else text
            names = _explicit(text) or _explicit(piece.strip()) or _kicked(text)
            if names and not (_heads_date(piece) and (" " not in names[0] or _is_label(names[0]))):  # "Haber Kodu: 06"
                return names, True
            plain += () if not text or _is_label(text) or _heads_date(piece) else _plain(text)
    return tuple(dict.fromkeys(plain)), False


_ON_PAGE = regex(
    r"\b(?:pages?|pp?\.|seiten?|p[áa]ginas?|pagin[ae]|sidan?|siden?|sivu\w*|str(?:on\w*|\.)|стр(?:аниц\w*|\.)|sayfa\w*)"
    r"\s\d",
    re.IGNORECASE,
)


def is_elsewhere(line: str) -> bool:
    """It tells on which page another article stands: "Ein Kommentar von Ann Lee steht auf Seite 8"."""
    return line[-1] == "." and has_figure(line) and _ON_PAGE.search(line) is not None


def is_posted_at(line: str) -> bool:
    return 12 <= len(line) <= 80 and has_figure(line) and _POSTED_AT.fullmatch(line) is not None


def opens_posted_at(line: str) -> bool:
    """The same before buttons and counts: "Posted by Ann at 9:14 PM Email This BlogThis!", as Blogger closes a post."""
    return len(line) >= 12 and has_digit(line, _FOOT) and _POSTED_AT.match(line) is not None


_STAMPED_LONGEST = 160  #: characters of a writer's line with its stamps


def is_stamped_writer(line: str) -> bool:
    """A writer and labelled days: "Ann Lee, Town Correspondent, River Post Published: 14 Aug 2016 15:12"."""
    if not 16 <= len(line) <= _STAMPED_LONGEST or line[-1] in ".!?" or not has_figure(line):
        return False
    stamps = [day.start for day in find_dates(line)]
    return any(role_of(line[:at]) != "plain" for at in stamps) and dated_names(line)[0] != ()


def _explicit(text: str) -> tuple[str, ...]:
    names = byline_names.byline_of(text)[1]
    if names:
        return names
    match = byline_names.BYLINE.match(text)
    word = (
        re.sub(r"\s+(?:am|on|le|el|in|um|at|em|il|den)\b.*$", "", tidied(text[match.end() :])).strip(" ,.:")
        if match
        else ""
    )
    single = 3 <= len(word) <= 25 and " " not in word and word[0].isupper() and not roles.is_time_word(word)
    single = single and role_of(word) == "plain"  # but "By Published: 3 May 2021"
    known = word.casefold() in roles.ROLES or CUE.get(word.casefold()) not in (None, "bio")
    return (word,) if single and not known else ()


def _plain(text: str) -> tuple[str, ...]:
    """Names without a "by" beside a date: the first part of the text, or all parts where all are names."""
    text = _UPDATED.sub("", text)
    named = _CJK_SIGNED.match(text)
    if named:
        return (named[1],)
    if byline_names.BYLINE.match(text) or _is_of_tools(text):
        return ()
    whole = byline_names.bare_names(text)
    if whole:
        return whole if not text.isupper() else ()
    first = re.split(r"[,;(]", tidied(text), maxsplit=1)[0].strip()
    name = byline_names.leading_name(first)
    cased = name.upper() != name.lower() or (len(name) <= 25 and name.count(" ") <= 2)
    fits = (
        cased
        and byline_names.is_name(name)
        and not byline_names.CJK_NAME.match(name)
        and (name == first or byline_names.has_role(first) or _ends_in_tail(first, name))
    )
    return (name,) if fits and not name.isupper() else ()


def _heads_date(piece: str) -> bool:
    """A few words and a colon right before a date are its label, in any language: "Giriş Tarihi:"."""
    return _ends_label(piece) and piece.count(" ") < _LABEL_WORDS


def _ends_label(piece: str) -> bool:
    return piece.rstrip()[-1:] in (":", "：")


def _without_label(text: str) -> str:
    """The text of a piece without the date's label that ends it: "Haber: Ali Kaya Giriş Tarihi" before a day."""
    words = text.split()
    for count in range(_LABEL_WORDS, 0, -1):
        if len(words) >= count + 2 and role_of(words[-count]) != "plain":
            return " ".join(words[:-count])
    return text


def _kicked(text: str) -> tuple[str, ...]:
    match = _KICKED.match(text)
    names = byline_names.bare_names(text[match.end() :]) if match else ()
    return names if names and " " in names[0] else ()


def _is_label(text: str) -> bool:
    """What stands before a second date: "Son Güncelleme", "آخر تحديث"."""
    said = [(word, role_of(word) != "plain") for word in text.split()]
    return all(known for _, known in said) or any(known and len(word) >= _LONG_LABEL for word, known in said)


def _is_of_tools(text: str) -> bool:
    """Buttons in a script without case, where any words look like a name: "印刷 メール"."""
    return text.upper() == text.lower() and any(label_of(word) for word in text.split())


def _ends_in_tail(text: str, name: str) -> bool:
    rest = text[len(name) :].split()
    if len(rest) > 1 and rest[0] == "at" and rest[1][0].isupper():  # "Ann Lee at Mill Lane", of a match
        return True
    return bool(rest) and roles.is_tail(rest[0], rest[0].casefold().strip(".,:"))


def dated_agency(line: str) -> str:
    """The agency of a dated line: "Reuters" from "Reuters November 18, 2019", "AP" from "AP - 16/05/2020"; else ""."""
    if len(line) > 80:
        return ""
    found = (piece.strip(" ,.:–-()") for segment in undated(line) for piece in _BARS.split(segment))
    return next((piece for piece in found if byline_names.is_agency(piece) and (piece.isupper() or len(piece) > 3)), "")


def _is_beside(token: str) -> bool:
    return roles.is_time_word(token) or token.lower().strip(",.:") in roles.DAY_WORDS


@lru_cache(maxsize=KEPT)
def undated(line: str) -> tuple[str, ...]:
    """What a line says besides dates and times, in order: figures and the words beside them are cut out."""
    tokens = _GLUED.sub(" ", _GAP.sub(" | ", line)).split()
    dated = [has_figure(token) for token in tokens]
    for order in (range(1, len(tokens)), range(len(tokens) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            if not dated[i] and dated[i + step] and _is_beside(tokens[i]):
                dated[i] = True
    out: list[str] = []
    run: list[str] = []
    for token, figure in zip(tokens, dated, strict=True):
        if not figure:
            run.append(token)
        elif run:
            out.append(" ".join(run))
            run = []
    return (*out, " ".join(run)) if run else tuple(out)
