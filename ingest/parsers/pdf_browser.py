"""What a browser prints around a page saved as PDF: its title, its address, the moment, the numbers of sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ingest.parsers.pdf_lines import Line, Sheets
from ingest.patterns import regex

_ADDRESS = regex(r"(?:https?|file|about|chrome-extension|moz-extension|data):\S{2,}")
#: the number of a sheet among all: "2/3", "2 of 3", "Page 2 of 3"
_SHEET = regex(
    r"(?:(?:page|seite|página|pagina|pág\.?|sida|side|strona|strana|oldal|стр\.?|страница|sayfa|sivu)\s)?"
    r"\b\d{1,4}\s?(?:/|of|von|de|sur|di|van|av|af|z|ze|из|/\s)\s?\d{1,4}\b",
    re.IGNORECASE,
)
_MOMENT = regex(
    r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4},?\s+(?:[^\W\d]{1,4}\.?\s)?\d{1,2}[:.h]\d\d(?::\d\d)?"
    r"(?:\s?[ap]\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
_CREATED = regex(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)")  #: PDF 32000-1, 7.9.4
_BROWSER = regex(r"Mozilla/|Firefox|Chrom(?:e|ium)|Skia/PDF|Safari|HeadlessChrome|wkhtmltopdf", re.IGNORECASE)
_CUT = ("…", "...")
_HOST = 2  #: slashes before an address's host
#: where a link leads, as style sheets for print set it behind the link's text
_LINK = regex(r" \((?:https?://|/)[^\s()<>]{2,}\)")
_EDGE = 2  #: lines at the head and foot of a page alone that may be a browser's
_LEAST = 4  #: letters of what is left of a running head, to be the page's title


@dataclass(frozen=True, slots=True)
class Print:
    """A page that a browser printed."""

    title: str  #: as the tab shows it
    url: str  #: "" where it is none of the web, or is cut off
    site: str  #: the same, or the front page of an address that is cut off
    moment: str  #: ISO 8601 to the minute, or the day; "" if unknown
    moment_rule: str  #: where it is said
    lines: Sequence[Line]  #: those of the page itself

    def text(self, body: str) -> str:
        """The page as somebody copies it with its title and address on top, as page dumps have them."""
        stamp = f"{self.moment[:10]}, {self.moment[11:] or '00:00'}" if self.moment else ""
        foot = f"{self.site or 'file:///page'} 1/1"
        told = _LINK.sub("", body)
        return "\n\n".join(part for part in (f"{stamp} {self.title}".strip(), self.site, told, foot) if part)


def made_by_browser(told: Mapping[str, str]) -> bool:
    """Whether a document's properties name a browser as what made it."""
    return _BROWSER.search(f"{told.get('Creator', '')} {told.get('Producer', '')}") is not None


def printed_by_browser(sheets: Sheets, told: Mapping[str, str]) -> Print | None:
    """``told``: the document's own properties.

    None where what runs over the pages holds no address with the number of the page or the moment: it was no browser,
    or one that was told to leave them out.
    """
    known = made_by_browser(told)
    edges = [*sheets.heads, *sheets.feet]
    if sheets.count == 1 and known:
        edges = [*sheets.text[:_EDGE], *sheets.text[_EDGE:][-_EDGE:]]
    own = [line for line in edges if any(p.search(line.text) for p in (_ADDRESS, _SHEET, _MOMENT))]
    text = "\n".join(line.text for line in own)
    address, moment = _ADDRESS.search(text), _MOMENT.search(text)
    if not address or not (moment or _SHEET.search(_ADDRESS.sub(" ", text))):
        return None
    web = address[0] if address[0].startswith("http") else ""
    url = "" if web.endswith(_CUT) else web
    if not known and url.count("/") <= _HOST:
        return None  # a firm's address at the foot of its letters
    created = _moment(told)
    taken = {id(line) for line in own}
    return Print(
        title=_title(text, told),
        url=url,
        site=url or "/".join([*web.split("/")[: _HOST + 1], ""] if web.count("/") > _HOST else []),
        moment=created or _day(moment),
        moment_rule="pdf:CreationDate" if created else "pdf:running-line",
        lines=[line for line in (*sheets.heads, *sheets.text, *sheets.feet) if id(line) not in taken],
    )


def _title(text: str, told: Mapping[str, str]) -> str:
    """The document's title, else what of the running lines is neither address nor number nor moment."""
    title = " ".join(told.get("Title", "").split())
    if title:
        return title
    for pattern in (_ADDRESS, _MOMENT, _SHEET):
        text = pattern.sub("\n", text)
    parts = [" ".join(part.split()) for part in text.split("\n")]
    return max((part for part in parts if sum(map(str.isalpha, part)) >= _LEAST), key=len, default="")


def _moment(told: Mapping[str, str]) -> str:
    """When the document was made, on its maker's clock; "" where that is no moment."""
    created = _CREATED.match(told.get("CreationDate", ""))
    moment = "{}-{}-{}T{}:{}".format(*created.groups()) if created else ""
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return moment


def _day(stamp: re.Match[str] | None) -> str:
    """The day that stands in a running line."""
    if stamp is None:
        return ""
    from ingest.parsers.page_dump.prepare.wrappings import day_of_stamp  # noqa: PLC0415  loads patterns of page dumps

    return day_of_stamp(stamp[0])
