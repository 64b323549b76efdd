"""The day in a page's own address: ".../2021/02/26/wall-returned", ".../2021/feb/26/wall-returned"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.dates import read_date
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.trail import evidence
from ingest.patterns import regex
from store.model import Evidence, PrintedDate

Addressed = tuple[Evidence, PrintedDate]  #: where the address stands, and its day

_LONGEST = 400  #: characters of a line with an address
_EDGE = 4  #: first and last lines of a page that print its address
_HOST = r"(?:https?://|www\.)[^\s/]+/\S*?"
_DAY = regex(rf"{_HOST}(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: with the month's name between
_NAMED = regex(rf"{_HOST}((?:19|20)\d\d)[/-]({'|'.join(_MONTHS)})[a-z]*[/-](\d{{1,2}})(?!\d)")


def find(page: Page, rows: Iterable[int] = ()) -> Addressed | None:
    """The day in the address on one of the ``rows``, or of the page's first and last ones.

    An archive's address has the page's own behind its own: ".../web/20210301/http://post.example/2021/02/26/wall".
    """
    for row in rows or (*range(min(_EDGE, len(page))), *range(max(_EDGE, len(page) - _EDGE), len(page))):
        line = page.text[row]
        if len(line) > _LONGEST or "/" not in line:
            continue
        date = read_date(_day(line[max(0, line.rfind("http")) :].lower()))
        if date is not None:
            return evidence(page, "published", "address", row), replace(date, rule="dump:address")
    return None


def _day(address: str) -> str:
    """The day that it holds, ISO 8601, or ""."""
    if match := _DAY.search(address):
        return f"{match[1]}-{match[2]}-{match[3]}"
    if match := _NAMED.search(address):
        return f"{match[1]}-{_MONTHS.index(match[2]) + 1:02}-{int(match[3]):02}"
    return ""
