"""A second whole article below the first, on pages without an end: where its headline stands, the first ends."""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.pagers import is_pager
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_ENOUGH, _WIDE = 2, 200  #: rows of a story that another can follow, and width of its sentences
_HEAD = 8  #: rows of a headline and what stands under it
_ABOVE, _BESIDE = 12, 3  #: rows between a story's date and its text, and between a date and the writer
_STORY = 30  #: rows in which a story has said enough to be one
_BY = ("by ", "posted by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ")
_SHARED = 2  #: words that a headline has in common with its own story


def before_second(page: Page, rows: list[int]) -> list[int]:
    """The rows above the headline of a second story, if there is one; else all of them."""
    told = 0
    for k in range(1, len(rows)):
        line = page.text[rows[k - 1]]
        told += width(line) if ending(line) == "." else 0  # a standfirst often ends without
        above, below = rows[k - 1], rows[k]
        if k < _ENOUGH or told < _WIDE or below - above < 3:
            continue
        if _opens(page, max(above + 1, below - _HEAD), below, rows[k : k + 3]):
            return rows[:k]
    return rows


def before_post(page: Page, rows: list[int]) -> list[int]:
    """The rows above the next post of a blog, whose posts all begin with their day and "by" under it."""
    if not rows:
        return rows
    dated = [r for r, digit in enumerate(page.digits[:-1]) if digit]
    heads = [r + 1 for r in dated if _is_day(page.text[r]) and _is_by(page.text[r + 1])]
    own = next((r for r in heads if rows[0] - _HEAD <= r < rows[0]), 0)
    further = next((r for r in heads if r > rows[0]), 0)
    above = [r for r in rows if r < further]
    return above if own and further and _told(page, above) >= _WIDE else rows


def before_next_head(page: Page, rows: list[int]) -> list[int]:
    """The rows above the next story of an endless page, told by a date line like the story's own with a writer beside
    it; else all of them.
    """
    if len(rows) <= _ENOUGH:
        return rows
    top = range(max(0, rows[0] - _ABOVE), rows[1])
    own = next((form for r in top if (form := _date_form(page, r)) and _has_writer(page, r)), "")
    heads = [r for r in range(rows[_ENOUGH], len(page)) if page.digits[r] and _date_form(page, r) == own] if own else []
    for head, end in pairwise([*heads, len(page)]):
        story = [r for r in rows if head < r < min(end, head + _STORY)]
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


def _opens(page: Page, first: int, below: int, story: list[int]) -> bool:
    """Whether a headline, a byline and a date, or two of them below "Next story", stand right above this story."""
    dated = next((r for r in range(first + 1, below) if _is_day(page.text[r])), 0)
    if not dated and not any(is_pager(page.text[r]) for r in range(first, below)):
        return False
    signed = next((r for r in range(first + 1, below) if _is_signed(page.text[r])), 0)
    if not signed or not (dated or any(is_pager(page.text[r]) for r in range(first, signed))):
        return False
    head = min(signed, dated or signed)
    own = frozenset().union(*(stems(page.text[r][:400]) for r in story))
    for row in range(head - 1, max(first - 1, head - 4), -1):
        line = page.text[row]
        if not 20 <= width(line) <= 160 or label_of(line) or (ending(line) == "." and line[-1] not in "?!"):
            continue
        return len(stems(line) & own) >= _SHARED
    return False


def _is_signed(line: str) -> bool:
    return len(line) <= 120 and bool(byline_of(line)[1] or bare_names(line))


def _is_by(line: str) -> bool:
    """A byline, whatever counts of comments stand behind the name: "by Ann Lee 4 Comments"."""
    return len(line) <= 60 and (line.casefold().startswith(_BY) or bool(byline_of(line)[1]))


def _is_day(line: str) -> bool:
    """A date with its year, and little else."""
    return len(line) <= 60 and has_figure(line) and is_moment(line) and sum(map(str.isdigit, line)) >= 5
