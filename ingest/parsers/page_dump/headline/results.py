"""The result of a match beside the headline of its report: "Corcaghan 1-14 Latton Rovers 0-13", "Leeds 1 Derby 2"."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.lines.results import is_of_box, is_result
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page

_WORDS = 5  #: of a headline
_BUTTONS, _BUTTON = 6, 14  #: lines between a result and the headline below, and their characters
_MARGIN = 8.0  #: how much better the model may like the result


def without_results(page: Page, scores: Mapping[int, float]) -> dict[int, float]:
    """The scores without those of mere results right over or below a line that reads like a headline."""
    found = [row for row in scores if page.digits[row] and is_result(page.text[row])]
    beside = {row for row in found if any(_heads(page, scores, near, row) for near in (_below(page, row), row - 1))}
    return {row: score for row, score in scores.items() if row not in beside}


def _below(page: Page, row: int) -> int:
    """The row below a result and its buttons: "LIVE", "Table"."""
    below = row + 1
    while below < len(page) - 1 and below <= row + _BUTTONS and _is_passed(page.text[below]):
        below += 1
    return below


def _is_passed(line: str) -> bool:
    """A button, a row of them, or another line of the match's box."""
    return len(line) <= _BUTTON or is_of_box(line) or ("   " in line and ending(line) == "")


def _heads(page: Page, scores: Mapping[int, float], row: int, result: int) -> bool:
    if row not in scores or scores[result] - scores[row] > _MARGIN:
        return False
    line = page.text[row]
    told = line.count(" ") >= _WORDS - 1 and any(word[0].islower() and len(word) > 3 for word in line.split())
    return told and ending(line) != "." and not burden(page, row)
