"""Captions that point at their picture or name the paper that took it, as East Asian papers set them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import ending, has_cjk, width
from ingest.parsers.page_dump.text.page import Page

_SIGNS = frozenset("▲△▼▽◀◁◄↑↓")  #: of a picture above, below or beside; "▶" and "●" open items
_WIDEST = 260
_MOST = 4  #: such lines in a story; more are a list
_FIRST = 3  #: rows of the body among which a caption without a sign stands
_ONE = 160  #: width of one sentence
#: behind the sentence the paper or its archive: "... 다듬고 있다. /한들일보", "...開通した。＝本社撮影", "... 있다.
#: ⓒ한들일보"
_HOUSE = re.compile(r"[.。)）]\s?[/／＝=ⓒ©|｜]\s?[^\s/／.。][^/／.。]{1,20}$")
_INNER = re.compile(r"[.。!?]\s?(?=\S)")


def pointed(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows with such a sign in front that open no list, and one of the first that names its maker behind a bar."""
    found = [r for r in rows if page.text[r][0] in _SIGNS and _points(page, r)]
    if len(found) > _MOST or len(found) * 2 > len(rows):
        return frozenset()
    named = [r for r in rows[:_FIRST] if r != rows[-1] and not page.text[r].isascii() and _is_of_house(page.text[r])]
    return frozenset({*found, *named}) if len(found) + len(named) < len(rows) else frozenset()


def _points(page: Page, row: int) -> bool:
    line = page.text[row]
    if width(line) > _WIDEST or line.count(line[0]) > 1 or not any(map(str.isalpha, line)):
        return False
    above = page.text[row - 1] if row else ""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    return line[0] not in {above[:1], below[:1]} and ending(above) != ":"


def _is_of_house(line: str) -> bool:
    """One sentence: a paragraph that an agency signs has more of them."""
    match = _HOUSE.search(line) if has_cjk(line) and width(line) <= _ONE else None
    return match is not None and _INNER.search(line[: match.start()]) is None
