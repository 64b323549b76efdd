"""Names with something set into them: 'Amanda "Tania Mae" Tan', "Richard (R.J.) Eskow"; and compounds that are none."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.tables import word_set

_QUOTED = re.compile(r"(?<=\w) ([\"“„«‘'][^\"“”„«»]{2,20}[\"”“»’']) (?=[^\W\d_a-zß-ÿ])")
_INITIALS = re.compile(r"(?<=\w) \((?:[^\W\d_a-zß-ÿ]\.){1,3}\)(?= [^\W\d_a-zß-ÿ])")
#: what is no name but a site's: "Seattle TechFlash"
_COMPOUND = re.compile(r"(?<!\w)(?!Fitz)[A-Z][a-z]{3,}([A-Z][a-z]{2,})$")
#: buttons beside a writer
_BUTTONS = word_set("""mejla maila mejl email mail follow folgen suivre seguir segui volgen folg seuraa obserwuj takip
    contact kontakt contacto contatto contacter bio profile profil profiel perfil profilo""")


def kept(text: str, names_of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The names in the text of a byline, each with the nickname in quotes that it has there."""
    match = _QUOTED.search(text)
    if not match:
        return names_of(text)
    first, last = text[: match.start()].rsplit(" ", 1)[-1], text[match.end() :].split(" ", 1)[0].strip(",;")
    found = names_of(f"{text[: match.start()]} {text[match.end() :]}")
    return tuple(name.replace(f"{first} {last}", f"{first} {match[1]} {last}") for name in found)


def without_initials(text: str) -> str:
    """Without the initials in brackets that a writer goes by."""
    return _INITIALS.sub("", text)


def ends_in_compound(line: str) -> bool:
    """Its last word is two in one, of which the second is neither a job, an agency nor a button that was glued on."""
    match = _COMPOUND.search(line)
    second = match[1].casefold() if match else ""
    glued = roles.is_role(second) or second in roles.AGENCIES or second in roles.HOUSES or second in _BUTTONS
    return second != "" and not glued
