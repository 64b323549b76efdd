"""Bylines that go on to say who the writer is: "By Ann Lee, a deputy editor and author of ... She has covered ..."."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.measure import KEPT
from ingest.patterns import regex

_LONGEST = 500  #: characters of such a line
_BY = ("By ", "by ", "Von ", "Par ", "Por ", "Di ", "Door ", "Av ", "Af ", "Przez ")
_SAID = regex(
    r"(?:[Bb]y|Von|Par|Por|Di|Door|Av|Af|Przez)\s(?P<names>[^,.:;]{4,80}(?:\.\s?[^,.:;]{2,40})?),\s"
    r"(?:an?|the|our|who|eine?|unsere?|une?|le|la|una|el|en|ett?|een|nasz\w*)\s[^.]{4,200}\.(?:\s|$)"
)
_AND = regex(r"\s(?:and|und|et|y|e|en|och|og|i|&)\s")


#: "Colin Prewitt reports", as a line under the headline
_REPORTS = regex(
    r"(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,3}) (?:reports|writes|berichtet|schreibt|rapporte|informa|reporta"
    r"|escribe|escreve|scrive|riferisce|schrijft|rapporteert|rapporterar|skriver|raportoi|kirjoittaa|pisze|relacjonuje|píše"
    r"|yazdı|bildiriyor|írja|сообщает|пишет)\.?"
)
_LINE = 60  #: characters of it


def who_reports(line: str) -> str:
    """The writer on a line that says who reports, "" for any other."""
    match = _REPORTS.fullmatch(line) if len(line) <= _LINE and " " in line else None
    return match["name"] if match and is_name(match["name"]) else ""


@lru_cache(maxsize=KEPT)
def introduced(line: str) -> tuple[str, ...]:
    """The names of such a line, () for any other."""
    if reporter := who_reports(line):
        return (reporter,)
    if not line.startswith(_BY) or not 30 <= len(line) <= _LONGEST:
        return ()
    match = _SAID.match(line)
    names = tuple(name.strip() for name in _AND.split(match["names"])) if match else ()
    return names if all(map(is_name, names)) else ()
