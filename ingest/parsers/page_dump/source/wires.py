"""Wire agencies: which one a story is from, by its credits, its dateline and whom its people spoke to."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.lines.text_sizes import sizes_text
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_AGENCIES = (
    "Reuters|AFP|AP|Associated Press|The Associated Press|dpa|DPA|EFE|ANSA|APA|SDA|TASS|Xinhua|Kyodo|PA Media|Bloomberg"
    "|UPI|IANS|PTI|ANI|Belga|ANP|NTB|TT|Ritzau|STT|PAP|ČTK|MTI|Interfax|РИА Новости|ТАСС|Lusa"
    "|Europa Press|共同|時事|新华社"
)
AGENCY = regex(_AGENCIES)
_WIRES = word_set("KNA SID epd sda ATS DHA İHA IHA IAR Интерфакс Укринформ УНИАН Antara")  #: named in labels alone
_WIRE = regex(
    rf"(?:\(({_AGENCIES})\)\s*[-–—]|^\(?({_AGENCIES})\)?$|\|\s*({_AGENCIES})\b"
    rf"|^(?:mit|avec|con|with)\s+({_AGENCIES})\b"
    rf"|^\(?(?:[Aa]dditional\ )?[Rr]eporting\ by\ [^.]{{0,40}}\b({_AGENCIES})\b"
    rf"|[.!?”\"]\s*(?:[-–—]|/)\s?({_AGENCIES})$)"
)
_WITH = ("mit ", "avec ", "con ", "with ")
_ENDS = tuple(_AGENCIES.split("|"))
_TOLD = regex(r"\btold\s+(?:the\s+)?(Reuters|AFP|Associated Press|AP|Bloomberg)\b")


def wire_credit(page: Page, rows: list[int]) -> tuple[int, str, str] | None:
    """(row, agency, rule) where the page says which agency a story is from."""
    near = [*range(max(0, rows[0] - 6), rows[0]), *rows, *range(rows[-1] + 1, min(len(page), rows[-1] + 4))]
    for row in near:
        line = page.text[row]
        probe = line if len(line) <= 600 else f"{line[:500]} {line[-100:]}"
        match = _WIRE.search(probe) if _may_name_agency(probe) else None
        if match and len(match[0]) <= 80 and not sizes_text(line, page.text[rows[0]]):
            return row, next(g for g in match.groups() if g), "agency-named"
    if not dateline_of(page.text[rows[0]]):
        return None
    lines = [(row, page.text[row][:600]) for row in rows if "told" in page.text[row]]
    told = [(row, match[1]) for row, line in lines if (match := _TOLD.search(line))]
    # weak: only the agency spoke to somebody, in a story that opens as wires do
    return (*told[0], "weak-told-agency") if len({agency for _, agency in told}) == 1 else None


def _may_name_agency(probe: str) -> bool:
    """Quick, and true of all that ``_WIRE`` finds."""
    marked = "(" in probe or "|" in probe or "eporting by" in probe
    return marked or probe.endswith(_ENDS) or probe.startswith(_WITH)


def of_dateline(line: str) -> str:
    """The agency in a dateline: "LIMA, June 9 (Northwire) - " -> "Northwire"."""
    match = re.match(r"^[^()/]{2,60}[(/]([A-Z][\w .]{1,30}|[a-z]{3,4})[)/]\s*[-–—_]", line[:120])
    return match[1] if match else ""


#: what agencies call themselves, in the last words of a name or, in Romance languages, in the first
_AGENCY_WORDS = regex(
    r"(?:agence|agencia|agência|agenzia|agencija|agencja|agentura|agenția|агентство|агенція|агенция|وكالة"
    r"|kantor berita)\b.*"
    r"|.*(?:\b(?:(?:press|news|wire|media|information|features?) (?:agency|service|wire)|newswire|news agency|wire"
    r"|presse-?agentur|nachrichtenagentur|pressedienst|persbureau|nieuwsdienst|nyhetsbyrån?|telegrambyrån?|telegrambyrå"
    r"|pressbyrå|nyhedsbureau|bureau|uutistoimisto|tietotoimisto|hírügynökség|távirati iroda|haber ajansı|ajansı)"
    r"|通信社|通訊社|通讯社|통신사?)",
    re.IGNORECASE,
)


def names_agency(name: str) -> bool:
    """Whether the name says that it is an agency's: "Calder Press Agency", "Agence Riva", "Nordisk Nyhetsbyrå"."""
    return (" " in name or not name.isascii()) and _AGENCY_WORDS.fullmatch(name) is not None


def is_wire(name: str) -> bool:
    """A wire agency's name, as labels write it."""
    return AGENCY.fullmatch(name) is not None or name in _WIRES
