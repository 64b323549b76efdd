"""Where and when a page was saved, as the program wrote it down that saved it: browsers, extensions, mirrors, archives.

The page's own address goes before it; the moment is what "3 hours ago" is counted from, never a date of publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from ingest.beside import Beside
from ingest.page_notes import MOMENT, RULE, URL
from ingest.patterns import regex

_HEAD, _FOOT = 8192, 4096  #: code points at either end of a page in which such notes stand
_URL: Final = r"(?P<url>https?://[^\s\"'<>]{4,2000})"


@dataclass(frozen=True, slots=True)
class Saved:
    """What is known of the saving."""

    url: str = ""
    moment: str = ""  #: ISO 8601 to the minute, by the clock that the note gives; "" if it says none
    rule: str = ""  #: "saved-by-singlefile"


def _of_javascript(text: str) -> datetime:
    """Of such as "Fri Nov 13 2020 10:12:01 GMT+0100 (Central European Standard Time)"."""
    return datetime.strptime(" ".join(text.split()[1:6]), "%b %d %Y %H:%M:%S GMT%z")


def _of_stamp(text: str) -> datetime:
    """Of the digits of such as "20201113091201" or "2020.11.13-091201", in UTC, with parts of a second or not."""
    return datetime.strptime("".join(filter(str.isdigit, text))[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def _of_wayback(text: str) -> datetime:
    """Of such as "21:34:19 Mar 07, 2013", in UTC."""
    return datetime.strptime(text, "%H:%M:%S %b %d, %Y").replace(tzinfo=UTC)


def _of_cache(text: str) -> datetime:
    """Of such as "15 May 2019 10:11:12 GMT" and, of older ones, "Mar 3, 2008 12:03:45 GMT"."""
    form = "%b %d, %Y %H:%M:%S GMT" if text[:1].isalpha() else "%d %b %Y %H:%M:%S GMT"
    return datetime.strptime(text.strip(), form).replace(tzinfo=UTC)


_Read = Callable[[str], datetime]
#: an address with the moment of its capture in it, as archive.today and the Wayback Machine have them; the software
#: of the latter and its heirs serve national libraries too: "arquivo.pt/wayback/20130307213419/http://..."
_CAPTURE: Final = regex(
    rf"""https?://(?:archive\.(?:today|is|ph|md|li|fo|vn)/(?P<day>\d{{14}}|\d{{4}}\.\d\d\.\d\d-\d{{6}})
    |(?P<host>[\w.-]{{4,100}})/(?:[\w-]{{1,40}}/){{0,3}}(?P<stamp>(?:19|20)\d{{12}})(?:[a-z]{{2}}_)?)/{_URL}""",
    re.VERBOSE,
)
#: rule, pattern with the groups url and moment, how the moment is read. Lengths are bounded: pages may be hostile
_NOTES: Final[tuple[tuple[str, re.Pattern[str], _Read], ...]] = (
    (
        "saved-by-singlefile",
        regex(
            rf"""Page\ saved\ with\ SingleFileZ?\s{{1,9}}url:\s?{_URL}
            (?:[^<>]{{0,300}}?saved\ date:\s?(?P<moment>[^\n<>]{{20,90}}))?""",
            re.VERBOSE,
        ),
        _of_javascript,
    ),
    (
        "saved-by-save-page-we",
        regex(
            rf"""name="?savepage-url"?\ content="{_URL}"
            (?:.{{0,900}}?name="?savepage-date"?\ content="(?P<moment>[^"<>]{{20,90}}))?""",
            re.VERBOSE | re.DOTALL,
        ),
        _of_javascript,
    ),
    (
        "saved-by-scrapbook",
        regex(
            rf"""data-scrapbook-source="{_URL}"
            (?:[^<>]{{0,300}}?data-scrapbook-create="(?P<moment>\d{{14,17}}))?""",
            re.VERBOSE,
        ),
        _of_stamp,
    ),
    (
        "saved-by-monolith",
        regex(rf"<!-- Saved from {_URL} at (?P<moment>\d{{4}}-\d\d-\d\dT[\d:.]{{5,12}}(?:Z|[+-]\d\d:\d\d))"),
        datetime.fromisoformat,
    ),
    (
        "mirrored-by-httrack",
        regex(
            r"""<!--\ Mirrored\ from\ (?P<url>[^\s<>]{4,2000})\ by\ HTTrack[^<>,]{0,99}(?:\[[^\]<>]{0,40}\])?
            ,\ (?P<moment>[A-Z][^<>]{15,40}?)\ -->""",
            re.VERBOSE,
        ),
        parsedate_to_datetime,
    ),
    (
        "reader-view",
        regex(rf"""class="domain reader-domain"[^<>]{{0,40}} href="{_URL}"(?P<moment>)"""),
        _of_stamp,
    ),
    ("mark-of-the-web", regex(rf"<!--\s?saved from url=\(\d{{4}}\){_URL}(?P<moment>)"), _of_stamp),
    (
        "wayback-machine",
        regex(r"FILE ARCHIVED ON (?P<moment>\d\d:\d\d:\d\d \w{3} \d\d, \d{4}) AND RETRIEVED(?P<url>)"),
        _of_wayback,
    ),
    (
        "google-cache",
        regex(
            r"""Google(?:'|&\#39;|’)s\ cache\ of\ (?:<a\ href=["']?)?
            (?P<url>https?://[^\s\"'<>]{4,2000}?)\.?(?=[\s\"'<>])
            .{0,900}?as\ it\ (?:appeared|was\ retrieved)\ on\ (?P<moment>[^<>.]{18,40})""",
            re.VERBOSE | re.DOTALL,
        ),
        _of_cache,
    ),
    (
        "archive-today",
        regex(r"""rel="?canonical"?\ href="?(?P<url>https?://archive\.[a-z]{2,5}/[^\s"'<>]{9,2000})(?P<moment>)"""),
        _of_stamp,
    ),
    (
        "printed-address",  # what a page laid out for the printer says of the one that it was made of
        regex(
            rf"""(?:\b(?:[Oo]riginal|[Aa]rticle|[Ss]tory)\ URL|\b[Ff]ind\ this\ (?:article|story)\ at
            |\b[Tt]his\ (?:article|story)\ (?:was|can\ be)\ found\ (?:at|on)|\b(?:URL|Adresse)\ dieses\ Artikels
            |\b(?:URL|[Aa]dresse)\ de\ (?:cet\ |l['’])article|\bURL\ del?\ (?:la\ )?(?:artículo|nota|noticia|articolo))
            \s?:?\s?(?:<[^<>]{{1,300}}>\s?){{0,4}}{_URL}(?P<moment>)""",
            re.VERBOSE,
        ),
        _of_stamp,
    ),
)
_SIGNS: Final = (
    *("SingleFile", "savepage-url", "scrapbook-", "Saved from", "Mirrored from", "saved from", "FILE ARCHIVED"),
    *("//archive.", "s cache of ", "reader-domain"),
    *("riginal URL", "rticle URL", "tory URL", "his article at", "his story at", "be found at", "as found at"),
    *("es Artikels", "cet article", "l'article", "del artículo", "de la nota", "dell'articolo"),
)


def saved_from(source: str, url: str = "") -> Saved:
    """What the markup of a page, or the address that it gives for itself, says of its saving."""
    ends = source if len(source) <= _HEAD + _FOOT else f"{source[:_HEAD]}\n{source[-_FOOT:]}"
    found = capture_of(url)
    if not any(sign in ends for sign in _SIGNS):
        return found
    for rule, pattern, read in _NOTES:
        if match := pattern.search(ends):
            address = match["url"] or found.url
            address = address if "://" in address or not address else f"http://{address}"
            inner = capture_of(address)
            moment = inner.moment or found.moment or _moment(match["moment"], read)
            if inner.url or rule != "archive-today":
                return Saved(inner.url or address, moment, rule)
    return found


def noted(beside: Beside) -> Saved | None:
    """What the program wrote down beside the page; None if it wrote nothing there."""
    row = next((row for row in beside.values() if URL in row), None)
    return None if row is None else Saved(str(row[URL]), str(row[MOMENT]), str(row[RULE]))


def capture_of(url: str) -> Saved:
    """The address and the moment that the address of an archived page holds; nothing of any other."""
    match = _CAPTURE.match(url) if "/http" in url else None
    if match is None:
        return Saved()
    rule = "archive-today" if match["day"] else "web-archive"
    rule = "wayback-machine" if match["host"] == "web.archive.org" else rule
    return Saved(match["url"], _moment(match["stamp"] or match["day"], _of_stamp), rule)


def stamp_of(text: str) -> str:
    """The moment of a capture's digits, "20201113091201", ISO 8601 to the minute; "" if they are none."""
    return _moment(text, _of_stamp)


def _moment(text: str | None, read: _Read) -> str:
    try:
        return read(text.strip()).isoformat()[:16] if text and text.strip() else ""
    except ValueError:
        return ""
