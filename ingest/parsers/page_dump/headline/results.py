"""The result of a match beside the headline of its report: "Corcaghan 1-14 Latton Rovers 0-13", "Leeds 1 Derby 2"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.text.measure import ending, has_figure
from ingest.parsers.page_dump.text.page import Page

_WORD = r"(?:[^\W\d_a-zß-ÿа-яё][\w.'’&]*|(?:de|da|do|del|la|of|and|und|fc|v)\b)"
_TEAM = rf"{_WORD}(?:[ -]{_WORD}){{0,4}}"
_COUNT = r"\d{1,3}(?:[-–]\d{1,2})?(?:/\d{1,2})?(?:\s\(\d{1,3}(?:[-–:]\d{1,3})?\))?"  #: "3", "1-14", "289/7", "0-9 (9)"
#: how it was decided: in overtime, on penalties
_ENDED = r"(?:sn|sp|pp|so|ot|n\.? ?[vp]|i\.? ?e|a\.?e\.?t|e\.?t|pens?|prodl|pr|po \w{2,7}|d\.?t\.?s|str|rig|tab|ap)\.?"
#: "2-1", "3:0 (1:0)", "2 x 1", "3:2 sn (1:0, 0:2, 1:0 – 0:0)", "6:4, 3:6, 7:5"
_BOTH = (
    rf"\d{{1,3}}\s?(?:[-–:]|x)\s?\d{{1,3}}(?:\s(?i:{_ENDED}))?"
    r"(?:\s?\(\d{1,3}\s?[-–:][\d\s:,;–-]{1,40}\)|(?:[,;]?\s\d{1,2}[-–:]\d{1,2}(?:\(\d{1,2}\))?){1,4})?"
)
_RESULT = re.compile(
    rf"{_TEAM},? {_COUNT}(?:,|\s?[-–—]|\sv\.?|\svs\.?)?\s{_TEAM},? {_COUNT}"
    rf"|{_TEAM} {_BOTH} {_TEAM}|{_TEAM}(?:\s?[-–—]\s?|\s(?:v|vs|x)\.?\s|/){_TEAM}:?,? {_BOTH}"
)
_LONGEST, _WORDS = 90, 5  #: characters of a result; words of a headline
_BUTTONS, _BUTTON = 4, 14  #: buttons between a result and the headline below, and their characters
_MARGIN = 8.0  #: how much better the model may like the result


def without_results(page: Page, scores: Mapping[int, float]) -> dict[int, float]:
    """The scores without those of mere results right over or below a line that reads like a headline."""
    found = [row for row in scores if page.digits[row] and is_result(page.text[row])]
    beside = {row for row in found if any(_heads(page, scores, near, row) for near in (_below(page, row), row - 1))}
    return {row: score for row, score in scores.items() if row not in beside}


def is_result(line: str) -> bool:
    """Two teams and what each scored, and nothing else."""
    return len(line) <= _LONGEST and has_figure(line) and _RESULT.fullmatch(line) is not None


def _below(page: Page, row: int) -> int:
    """The row below a result and its buttons: "LIVE", "Table"."""
    below = row + 1
    while below < len(page) - 1 and below <= row + _BUTTONS and len(page.text[below]) <= _BUTTON:
        below += 1
    return below


def _heads(page: Page, scores: Mapping[int, float], row: int, result: int) -> bool:
    if row not in scores or scores[result] - scores[row] > _MARGIN:
        return False
    line = page.text[row]
    told = line.count(" ") >= _WORDS - 1 and any(word[0].islower() and len(word) > 3 for word in line.split())
    return told and ending(line) != "." and not burden(page, row)
