"""Other stories below the first: a whole one with its own head, or news of the site under several headings."""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.lists.pointers import leads_on
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_ENOUGH, _WIDE = 2, 200  #: rows of a story that another can follow, and width of its sentences
_HEAD = 8  #: rows of a headline and what stands under it
_ABOVE, _BESIDE = 12, 3  #: rows between a story's date and its text, and between a date and the writer
_FIGURES = 5  #: of a date with its year, at least
_STORY_LINES = 30  #: rows in which a story has said enough to be one


def before_next_head(page: Page, rows: list[int]) -> list[int]:
    """The rows above the next story of an endless page, told by a date line like the story's own with a writer beside
    it; else all of them.
    """
    if len(rows) <= _ENOUGH:
        return rows
    below = [r for r in range(rows[_ENOUGH], len(page)) if page.digits[r] and _may_be_day(page.text[r])]
    if not below:
        return rows
    top = range(max(0, rows[0] - _ABOVE), rows[1])
    own = next((form for r in top if (form := _date_form(page, r)) and _has_writer(page, r)), "")
    heads = [r for r in below if _date_form(page, r) == own] if own else []
    for head, end in pairwise([*heads, len(page)]):
        story = [r for r in rows if head < r < min(end, head + _STORY_LINES)]
        above = [r for r in rows if r < head]
        if _told(page, story) < _WIDE or len(story) < _ENOUGH or not _has_writer(page, head):
            continue
        while above and head - above[-1] <= _HEAD and _opens_head(page, above):
            above.pop()
        if _told(page, above) >= _WIDE:
            return above
    return rows


def _opens_head(page: Page, rows: list[int]) -> bool:
    """Whether the last row is a writer, or a standfirst right under a headline, which is no row of the body."""
    return _is_signed(page.text[rows[-1]]) or rows[-1] - 1 not in rows[-2:-1]


def _date_form(page: Page, row: int) -> str:
    """What stands before the day on a line that is a date, and "0" for it; "" for any other line."""
    line = page.text[row]
    if not page.digits[row] or not _is_day(line):
        return ""
    at = next(i for i, sign in enumerate(line) if sign.isdigit())
    label = line[:at].casefold().split()[:1]
    return f"{label[0] if label else ''}0"


def _has_writer(page: Page, row: int) -> bool:
    near = range(max(0, row - _BESIDE), min(len(page), row + _BESIDE + 1))
    return any(r != row and _is_signed(page.text[r]) for r in near)


def _told(page: Page, rows: list[int]) -> int:
    """Width of the sentences."""
    return sum(width(page.text[r]) for r in rows if ending(page.text[r]) == ".")


def _is_signed(line: str) -> bool:
    return len(line) <= 120 and bool(byline_of(line)[1] or bare_names(line))


def _is_day(line: str) -> bool:
    """A date with its year, and little else."""
    return _may_be_day(line) and is_moment(line)


def _may_be_day(line: str) -> bool:
    return len(line) <= 60 and sum(map(str.isdigit, line)) >= _FIGURES


_STORY_WIDTH = 400  #: width of a story that something else can follow
_HEADINGS, _BETWEEN = 2, 3  #: headings of lists between two lines of the text that end it, lines there at least
_PARAGRAPH, _TOLD, _TOGETHER = 90, 6000, 5  #: width of a paragraph; characters of a story; words that they share
_BUTTONS = 2  #: of one name below teasers
_TEASERS, _OVER = 3, 8  #: lines of a list that seem the story's first; rows over them that its heading stands in


def before_headings(page: Page, rows: list[int]) -> list[int]:
    """The rows above two headings of lists or more ("Related coverage", "Latest news"), if less follows."""
    for k, (above, below) in enumerate(pairwise(rows), start=1):
        if below - above <= _BETWEEN:
            continue
        headings = sum(label_of(line) == "related" for line in page.text[above + 1 : below])
        if headings >= _HEADINGS and not _goes_on(page, rows[:k], below):
            told = _width(page, rows[:k])
            return rows[:k] if told >= _STORY_WIDTH and _width(page, rows[k:]) < told else rows
    return rows


def before_teasers(page: Page, rows: list[int]) -> list[int]:
    """The rows above the heading of a list whose teasers each stand over the same button ("Read the full article")."""
    teasers = [r for r in rows if r + 1 < len(page) and leads_on(page.text[r + 1])]
    if len({page.text[r + 1] for r in teasers}) != 1 or len(teasers) < _BUTTONS:
        return rows
    told = [r for r in rows if r < teasers[0]]
    heads = [r for r in range(teasers[0] - _HEAD, teasers[0]) if r > rows[0] and label_of(page.text[r]) == "related"]
    above = [r for r in told if heads and r < heads[0]]
    return above if _told(page, above) >= _WIDE else rows


def _goes_on(page: Page, story: list[int], below: int) -> bool:
    """The line below such lists is a paragraph with words of the story: "See more" may end a list as a heading does."""
    line = page.text[below]
    if width(line) < _PARAGRAPH or ending(line) != ".":
        return False
    return len(stems(line) & stems(" ".join(page.text[r] for r in story)[:_TOLD])) >= _TOGETHER


def from_dateline(page: Page, rows: list[int]) -> list[int]:
    """The rows from the one that opens with a place, "BUFFALO, N.Y. — Hours before ...", where a list stands over it.

    Its teasers may seem the story's first lines.
    """
    for k, row in enumerate(rows[: _TEASERS + 1]):
        if dateline_of(page.text[row]):
            listed = k and any(label_of(page.text[r]) == "related" for r in range(max(0, rows[0] - _OVER), row))
            return rows[k:] if listed else rows
    return rows


def _width(page: Page, rows: list[int]) -> int:
    return sum(width(page.text[r]) for r in rows)
