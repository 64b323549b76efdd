"""Bids among the paragraphs of a story, told by what they are not: a sentence between sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.house_calls import is_house_call, is_house_line, offers_access, prices_access
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.text.measure import ending, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_LONGEST = 150  #: width of a bid
_ASKING = 45  #: width of one that asks, at least: headings inside a story are shorter
_PHONE = re.compile(
    r"(?<![\w.,-])(?:(?:\+\d{1,3}|\(?0)[\d ()/.–-]{6,}|\d \(\d{2,5}\)[\d –-]{4,}"
    r"|\d{2,5}[ /–-]\d{3,4}[ –-]\d{2,4}[\d –-]*)\d\b"
)
_INNER_ENDS = (". ", "! ", "? ")
_BY_CHANCE = 1  #: words that an offer shares with a story that tells of something else
_DIGITS = 7  #: of a telephone's number at least
_SENTENCES = 4  #: rows above a last line that are sentences, all of them
_LINK = (24, 80)  #: widths of a link below the last of them


def without_bids(page: Page, rows: list[int]) -> list[int]:
    """The rows without lines to call or to ask for something, and without a link below the last sentence."""
    rows = _without_offers(page, rows)
    ends = [ending(page.text[r]) for r in rows]
    if ends[-1] == "" and _is_link(page, rows, ends):
        rows, ends = rows[:-1], ends[:-1]
    between = range(1, len(rows) - 1)
    odd = [k for k in between if ends[k] == "" or _is_cry(page.text[rows[k]])]
    alone = len(odd) == 1
    bids = [k for k in odd if ends[k - 1] == ends[k + 1] == "." and _bids(page.text[rows[k]], alone=alone)]
    return [r for k, r in enumerate(rows) if k not in bids] if bids else rows


def _without_offers(page: Page, rows: list[int]) -> list[int]:
    """Without what the house asks of its readers or offers them below the first paragraph, set apart."""
    offers = [r for r in rows[1:] if width(page.text[r]) <= _LONGEST and _is_offer(page, r, rows)]
    return [r for r in rows if r not in offers] if offers else rows


def _is_offer(page: Page, row: int, rows: Sequence[int]) -> bool:
    line = page.text[row]
    if is_house_line(line):
        return True
    if not (prices_access(line) or offers_access(line)):
        return False
    told = stems(" ".join(page.text[r] for r in rows if r != row)[:6000])
    return len(stems(line) & told) <= _BY_CHANCE


def is_call(line: str) -> bool:
    """No sentence, with a number to call."""
    return ending(line) == "" and width(line) <= _LONGEST and holds_phone(line)


def _is_cry(line: str) -> bool:
    if line[-1] != "!":
        return False
    return not any(end in line for end in _INNER_ENDS) or is_house_call(line, alone=False)


def _bids(line: str, *, alone: bool) -> bool:
    if width(line) > _LONGEST:
        return False
    return (
        holds_phone(line)
        or is_house_call(line, alone=alone)
        or ((width(line) >= _ASKING or line[-1] == "!") and asks(line))
    )


def holds_phone(line: str) -> bool:
    """Whether a telephone's number stands in the line; a day is none."""
    found = _PHONE.search(line) if has_figure(line) else None
    return found is not None and sum(map(str.isdigit, found[0])) >= _DIGITS and not find_dates(found[0])


def _is_link(page: Page, rows: Sequence[int], ends: Sequence[str]) -> bool:
    """Words without a figure, a colon or a full stop below sentences: what the page points at next."""
    line = page.text[rows[-1]]
    if len(rows) <= _SENTENCES or not _LINK[0] <= width(line) <= _LINK[1] or not line[0].isupper():
        return False
    plain = line[-1].isalnum() and ":" not in line and not has_figure(line) and line.count(" ") > 1
    return plain and all(end == "." for end in ends[:-1]) and rows[-1] == rows[-2] + 1
