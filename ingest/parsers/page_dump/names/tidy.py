"""A line of names without what else stands on it: addresses, numbers, nicknames, a glued "and", photographers."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.parsers.page_dump.names import credit_line, roles
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_HEB, _ARA = "[\u0590-\u05ff'׳-]", "[\u0620-\u065f]"
#: two words, the letter with the first name of the other, and that one's second
_JOINED = regex(
    rf"^([^,]{{2,60}}?{_HEB} {_HEB}{{2,14}}) ו({_HEB}{{2,12}}) (?={_HEB}{{2,14}}(?:$|[,(|]))"
    rf"|^([^،,]{{2,60}}?{_ARA} {_ARA}{{2,14}}) و({_ARA}{{2,12}}) (?={_ARA}{{2,14}}(?:$|[،,(|]))"
)
#: names that begin with it themselves, without it
_OWN = word_set("ليد ائل سام جدي فاء داد سيم حيد جيه صفي فيق ئام רד יקטור יולט ילמה נסה לרי")


def with_comma(text: str) -> str:
    """The text with a comma in place of that letter."""
    match = _JOINED.match(text) if not text.isascii() else None
    if match is None:
        return text
    first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
    if second in _OWN:
        return text
    return f"{first}, {second} {text[match.end() :]}"


#: what priests and nuns are called, before their names; "don" and the like are first names with a capital
_CALLED = regex(
    r"(?:(?:the|le|la|el|il|der|die)\s|[Ll]['’])?(?:don|dom|fra|frei|pater|pastor|(?:[Ss]uor|[Ss]or|[Ss](?:œ|oe)ur|[Ss]ister"
    r"|[Ss]iostra|[Ss]estra|[Ii]rmã|[Pp]adre|[Pp][èe]re|[Ff]ather|[Ff]r|[Ff]r[èa]re|[Ff]rate|[Ff]ray|[Pp]farrer(?:in)?"
    r"|[Pp]fr|[Aa]bbé|[Mm]onsignore?|[Mm]onseñor|[Mm]ons|[Mm]gr|[Kk]s|[Kk]siądz|[Cc]anon|[Rr]evd?|[Rr]everend|[Rr]abbi"
    r"|[Rr]abbin[oe]?|[Dd]ominee|[Pp]astoor|[Kk]yrkoherde))\.?\s(?=\w+\S*\s\S)"
)


def without_calling(text: str) -> str:
    """A name of two words or more without what a priest or a nun is called: "don Egidio Santarelli"."""
    found = _CALLED.match(text)
    return text[found.end() :] if found else text


#: what writers are, before their names: "CNN Correspondent Ann Lee", "corrispondente Mario Rossi"
_JOB = regex(
    r"(?:[A-Z]{2,5}\s)?(?:(?:[Oo]ur|[Ss]pecial|[Ss]taff|[Ss]enior|[Cc]hief|[Ff]oreign|[Nn]ostr[oa]|[Uu]nser\w{0,2}|[Nn]otre"
    r"|[Nn]uestr[oa]|[Nn]oss[oa]|[Oo]nze|[Vv]år|[Vv]or)\s){0,2}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Pp]roducer|[Kk]orrespondent(?:in|en)?|[Cc]orrespondante?|[Cc]orresponsal"
    r"|[Cc]orrispondente|[Ii]nviat[oa]|[Ee]nviad[oa]|[Cc]orrespondente|[Vv]erslagg(?:ever|eefster)|[Mm]edarbetare"
    r"|[Mm]edarbe[ij]der)\s(?=[^\W\d_a-zß-ÿ]\S*\s(?:\S+\s)?[^\W\d_a-zß-ÿ])"
)


def without_job(text: str) -> str:
    """A name of two words or more without what its writer is, which stands before it."""
    found = _JOB.match(text)
    return text[found.end() :] if found else text


_QUOTED = regex(r"(?<=\w) ([\"“„«‘'][^\"“”„«»]{2,20}[\"”“»’']) (?=[^\W\d_a-zß-ÿ])")
_INITIALS = regex(r"(?<=\w) \((?:[^\W\d_a-zß-ÿ]\.){1,3}\)(?= [^\W\d_a-zß-ÿ])")
#: what is no name but a site's: "Seattle TechFlash"
_COMPOUND = regex(r"(?<!\w)(?!Fitz)[A-Z][a-z]{3,}([A-Z][a-z]{2,})$")
#: buttons beside a writer
_BUTTONS = word_set("""mejla maila mejl email mail follow folgen suivre seguir segui volgen folg seuraa obserwuj takip
    contact kontakt contacto contatto contacter bio profile profil profiel perfil profilo""")


_BESIDE = "  "  #: between two cells of a line: writers, and the outlet or the day


def kept(text: str, names_of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The names in the text of a byline, each with the nickname in quotes that it has there.

    Of a line with cells, those of the first one if that has several.
    """
    first, beside, _ = text.partition(_BESIDE)
    if beside and len(several := kept(first, names_of)) > 1:
        return several
    match = _QUOTED.search(text)
    if not match:
        return names_of(text)
    first, last = text[: match.start()].rsplit(" ", 1)[-1], text[match.end() :].split(" ", 1)[0].strip(",;")
    found = names_of(f"{text[: match.start()]} {text[match.end() :]}")
    return tuple(name.replace(f"{first} {last}", f"{first} {match[1]} {last}") for name in found)


def without_initials(text: str) -> str:
    """Without the initials in brackets that a writer goes by, or when each of several wrote: "(now)", "(earlier)"."""
    return _SHIFT.sub("", _INITIALS.sub("", text))


_SHIFT = regex(
    r"\s\((?:now|earlier|previously|until .{3,12}|from .{3,12}|jetzt|aktuell|vorher|zuvor|früher|maintenant|plus tôt"
    r"|avant|ahora|antes|ora|prima|agora|nu|nå|eerder|tidligere|tidigare|teraz|wcześniej|nyní|dříve|сейчас|ранее)\)",
    re.IGNORECASE,
)


_HYPHENED = regex(r"\w[a-zß-ÿőű]-[a-zß-ÿőű]{6,}(?:\s|$)")


def ends_in_compound(line: str) -> bool:
    """Its last word is two in one, of which the second is neither a job, an agency nor a button that was glued on; or a
    word behind a name's hyphen is no name: "Lendvay Etelka-bemutató Budapesten".
    """
    if "-" in line and _HYPHENED.search(line):
        return True
    match = _COMPOUND.search(line)
    second = match[1].casefold() if match else ""
    glued = roles.is_role(second) or second in roles.AGENCIES or second in roles.HOUSES or second in _BUTTONS
    return second != "" and not glued


_CAMEL = regex(
    r"(?<=[a-zß-öø-ÿąćčęěğıłńňőřśşšůűźżžа-яё]{3})(?=[A-ZÀ-ÖØ-ÞĆČŁŘŚŠŻŽА-ЯЁ](?:[a-zß-öø-ÿąćčęěğıłńňőřśşšůűźżžа-яё]|[A-Z]{2}))"
)
_ADDRESS = regex(
    r"(?:\S+@\S+\.\w{2,12}(?=\(|\s|$|[,;|)])|\S*(?:https?://|www\.)\S+|@\w{2,}|\(?\+?\d[\d ()/.-]{7,}\d)", re.IGNORECASE
)
_CREDIT = regex(
    r"(?<=\S)[\s(,;|/–-]*(?:\b(?:(?:Symbol)?[Bb]ild(?:er|rechte|quelle)?|[Ff]otos?|[Pp]hotos?|PHOTOS?|[Ii]mages?|[Ii]llustration|Video"
    r"|[Cc]rédit|[Cc]redits?|[Gg]rafik|Quelle|Fuente|Fonte|Фото|фото"
    r"|[Zz]djęcia|[Kk]uvat?|[Ff]otók?|[Φφ]ωτ[οό]"
    r"|[Ff]ot(?=\.))\b(?! und| and| et| y| og)|©|Lesedauer|\d+ min\b)"
)
#: what a page prints behind a name: "Ann Lee Leave a comment", "Ann Lee 4 Comments"
_COMMENTS = regex(
    r"\s+(?:\d+\s(?:comments?|responses?|replies)|(?:leave|post|add)\sa\s(?:comment|reply)|no\scomments?)\b.*$",
    re.IGNORECASE,
)


_WORD_AND_DAY = regex(r"([^\W\d_]{3,}) \d{1,2}\.? ([^\W\d_]{3,})\b")


def before_day(text: str) -> str:
    """A name of one word without the day behind it: "Nurhandoko 14 Maret, 2016 - 09:23" -> "Nurhandoko"."""
    found = _WORD_AND_DAY.match(text)
    return found[1] if found and roles.is_time_word(found[2]) and not roles.is_time_word(found[1]) else text


def without_handle(text: str) -> str:
    """A name without its sender's name in a network: "Stephen Morris sjhmorris"."""
    head, _, last = text.rpartition(" ")
    surname = head.rpartition(" ")[2].lower()
    own = len(surname) > 3 and surname in last and last.islower() and last != surname
    return head if own else text


def tidied(text: str) -> str:
    """Without addresses, telephone numbers, comments and what credits a picture; glued words parted."""
    text = credit_line.before_helpers(with_comma(text))
    if text[-1:].islower() or text[-1:].isdigit():
        text = without_handle(_COMMENTS.sub("", text))
    if "@" in text or "/" in text or "www." in text or "(" in text:
        text = _ADDRESS.sub(" , ", text)
        text = credit_line.without_pictures(text) if "(" in text else text
    credit = _CREDIT.search(text)
    return _CAMEL.sub(" , ", credit_line.without_buyer(text[: credit.start()] if credit else text))


_INITIALED = regex(r"(?:[А-ЯЁӨҮІЇҚҒҢӘ]\.){1,2}[А-ЯЁӨҮІЇҚҒҢӘ][а-яёөүіїқғңә-]{2,}")


def is_initialed(name: str) -> bool:
    """A name as Mongolia writes it, of one word: "Б.Энхтуяа"."""
    return name[1:2] == "." and _INITIALED.fullmatch(name) is not None
