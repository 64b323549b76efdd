"""Boxes with a field to fill in right below a story: what a letter brings, over "Your email" and its button."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set

_FIELD = 80  #: characters of a field with its label and its button
#: buttons that sign up, in scripts that the words of sites say little of
_BUTTONS = word_set("أشترك اشترك اشتراك اشتركوا הרשמה הירשמו להרשמה 登録 登録する 订阅 訂閱 구독 구독하기 신청")
_DRAWN = re.compile(r"_{5,}|\[[ _]{5,}\]")
_MOST = 4  #: last rows of a body that can be such a box
_HEADING, _TEXT = 90, 240  #: widths of its heading, of a paragraph in it
_SHARED = 3  #: one in so many words of a box a story may have by chance
_STORY = 6000  #: characters of the story that are looked at


def above_form(page: Page, rows: list[int]) -> list[int]:
    """The rows without last ones that stand in one box with a field: a heading of few words, and what it is about."""
    if len(rows) < 3 or rows[-1] + 1 >= len(page) or not _is_field(page, rows[-1] + 1):
        return rows
    for count in range(1, min(_MOST, len(rows) - 2) + 1):
        first = rows[-count]
        if rows[-1] - first != count - 1 or width(page.text[first]) > _TEXT:
            break  # they do not stand together
        if ending(page.text[first]) == ".":
            continue
        drawn = _DRAWN.search(page.text[rows[-1] + 1]) is not None
        if width(page.text[first]) <= _HEADING and (drawn or not _is_told(page, rows[:-count], rows[-count:])):
            return rows[:-count]
        break
    return rows


def _is_field(page: Page, row: int) -> bool:
    """A field, drawn or told by words of sites for signing up."""
    line = page.text[row]
    if len(line) > _FIELD:
        return False
    told = line in _BUTTONS or ("signup" in cue_classes(line) and ending(line) == "")
    return told or _DRAWN.search(line) is not None


def _is_told(page: Page, story: Sequence[int], box: Sequence[int]) -> bool:
    told = stems(" ".join(page.text[r] for r in story[-40:])[:_STORY])
    said = stems(" ".join(page.text[r] for r in box))
    return len(said & told) * _SHARED > max(_SHARED, len(said))
