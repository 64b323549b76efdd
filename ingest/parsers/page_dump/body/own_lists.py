"""Lists that are part of a story: what a colon announces, bullets, numbers, items set apart like paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.page_dump.body import boxes
from ingest.parsers.page_dump.body.inside import may_be_own
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.contacts import heads_contacts
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice, is_reader_tool
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_RUN_MOST, _LEAST = 15, 2  #: items between two lines of the story
_SHORTEST, _LONGEST = 8, 300  #: characters of an item
_RUN_ANNOUNCES = 4  #: words before the colon at least: fewer are a heading
_BULLETS = frozenset("-+*•–—·▪►●■◦‣")
_NUMBER = regex(r"(\d{1,3})[.)]\s")
_FIGURE, _FIGURES = regex(r"\d+"), 3  #: numbers in a row of results at least
#: before the name of who sent a release: "About the Harbour Trust:"
_ABOUT = word_set("about über zu zum zur à sobre acerca su over om tietoa o о об про")
_NAMED = 3  #: words that a last block shares with its story at least


def with_items(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The rows and the items that belong between and right below them; ``taken``: rows known to be something else."""
    if not rows:
        return rows
    found = set(rows)
    for above, below in pairwise(rows):
        if below - above > _LEAST:
            found.update(_announced(page, above, below, taken) or _announced_apart(page, above, below, taken))
        if below - above > 1 and not page.gap[below]:
            found.update(_in_block(page, above, below, taken))
    for row in rows:
        for step in (1, -1):
            at = row
            while _goes_on(page, at, at + step, taken):
                at += step
                found.add(at)
    return sorted(found.union(_headed_below(page, rows, taken)))


def _announced_apart(page: Page, above: int, below: int, taken: frozenset[int]) -> Sequence[int]:
    """The same in a block, whose items end as sentences do, below a line with a colon that stands apart, with a heading
    above that at most: "These are the main points:".
    """
    head = next((r for r in range(above + 1, below - 1) if page.text[r][-1] in ":：" and page.gap[r]), -1)
    if head < 0 or page.text[head].count(" ") < _RUN_ANNOUNCES or not page.gap[head + 1]:
        return ()
    line, items = page.text[head], range(head + 1, below)
    if "|" in line or label_of(line) or is_captioned(line) or asks(line) or not taken.isdisjoint((head, *items)):
        return ()
    if not len(items) < _RUN_MOST or any(page.gap[r] for r in items[1:]) or not all(_is_item(page, r) for r in items):
        return ()
    if 3 * sum(page.text[r][-1] in ".;," for r in items) < 2 * len(items):
        return ()
    over = page.text[head - 1]
    headed = head - 1 > above and page.gap[head - 1] > 0 and width(over) <= _HEADING and ending(over) == ""
    own = headed and head - 1 not in taken and may_be_own(over) and not bare_names(over)
    return range(head - own, below)


def _in_block(page: Page, above: int, below: int, taken: frozenset[int]) -> Sequence[int]:
    """The lines between two of a block, whose first stands right below a line with a colon."""
    items = range(above + 1, below)
    first = above
    while first and not page.gap[first] and above - first < _RUN_MOST:
        first -= 1
    line = page.text[first - 1] if first else ""
    if line[-1:] not in {":", "："} or line.count(" ") < _RUN_ANNOUNCES or asks(line) or not taken.isdisjoint(items):
        return ()
    return items if all(not page.gap[r] and _is_item(page, r) for r in items) else ()


def _headed_below(page: Page, rows: Sequence[int], taken: frozenset[int]) -> Sequence[int]:
    """A last block: one to three words and a colon ("The scores:"), and right below it sentences or figures in which
    names of the story stand.
    """
    head = rows[-1] + (page.text[rows[-1]][-1] not in ":：")  # which the line model may have taken already
    if head + 1 >= len(page) or not page.gap[head] or page.gap[head + 1]:
        return ()
    line = page.text[head]
    if line[-1] not in ":：" or line.count(" ") >= _ANNOUNCES or not _is_item(page, head):
        return ()
    if heads_contacts(line) or line.split(" ", 1)[0].casefold() in _ABOUT:
        return ()
    end = next((r for r in range(head + 1, len(page)) if page.gap[r] and r > head + 1), len(page))
    block = range(head + 1, end)
    if (
        len(block) > _MOST
        or taken.intersection((head, *block))
        or any(not (_is_item(page, r) and _tells(page.text[r])) for r in block)
    ):
        return ()
    told = stems(" ".join(page.text[r] for r in rows[:40])[:6000])
    said = stems(" ".join(page.text[r] for r in block))
    return range(head, end) if len(said & told) >= _NAMED else ()


def _tells(line: str) -> bool:
    """A sentence, or a row of figures."""
    return "@" not in line and (ending(line) == "." or len(_FIGURE.findall(line)) >= _FIGURES)


def _announced(page: Page, above: int, below: int, taken: frozenset[int]) -> Sequence[int]:
    """The lines between, where the first of them or the line above it ends with a colon."""
    for first in (above, above + 1):
        line = page.text[first]
        spoken = line[-1] in ":：" and "|" not in line and line.count(" ") >= _RUN_ANNOUNCES
        if spoken and first not in taken and not asks(line):
            items = range(first + 1, below)
            sound = _LEAST <= len(items) <= _RUN_MOST and all(_is_item(page, r) and r not in taken for r in items)
            return range(above + 1, below) if sound else ()
    return ()


def _goes_on(page: Page, row: int, other: int, taken: frozenset[int]) -> bool:
    """Whether the other line begins with the same bullet, or with the next number."""
    if not 0 <= other < len(page) or other in taken:
        return False
    line, beside = page.text[row], page.text[other]
    if line[0] in _BULLETS and line[1:2] == " ":
        return beside[0] == line[0] and beside[1:2] == " " and _is_item(page, other)
    if not (line[0].isdigit() and beside[0].isdigit()):
        return False
    here, there = _NUMBER.match(line), _NUMBER.match(beside)
    counted = here is not None and there is not None and int(there[1]) - int(here[1]) == other - row
    return counted and _is_item(page, other)


def _is_item(page: Page, row: int) -> bool:
    line = page.text[row]
    if not _SHORTEST <= len(line) <= _LONGEST or label_of(line) or "://" in line or is_moment(line):
        return False
    if is_captioned(line) or is_notice(line) or is_reader_tool(line):
        return False
    return not (asks(line) or byline_of(line)[0])


_MOST, _FEWEST = 20, 3  #: items between two paragraphs at most; that no colon announces at least
_HEADING, _ITEM = 45, 120  #: widths at most
_ANNOUNCES = 3  #: spaces before the colon at least: with fewer it is a label
_SIGN = regex(r"(?:[-–—•*·▪■●◦‣✓]\s*|\(?\d{1,2}[.)]\s+)\S|(?!\d\d?[:.]\d\d\D)\d|[½¼¾]|[^:.!?]{2,40}:.{0,40}\d")


def with_spread_lists(page: Page, rows: list[int], taken: frozenset[int]) -> list[int]:
    """The rows with the items between their paragraphs."""
    found = set(rows)
    for above, below in pairwise(rows):
        hole = range(above + 1, below)
        if 0 < len(hole) <= _MOST and page.gap[below] and _are_items(page, hole, taken) and _is_list(page, above, hole):
            found.update(hole)
    return sorted(found)


def _are_items(page: Page, hole: range, taken: frozenset[int]) -> bool:
    return all(
        r not in taken
        and page.gap[r] > 0
        and width(page.text[r]) <= _ITEM
        and not ("." in page.text[r][-2:] and width(page.text[r]) > _HEADING)
        and may_be_own(page.text[r])
        and not is_aside(page.text[r])
        and not byline_of(page.text[r])[0]
        for r in hole
    )


def _is_announced(page: Page, row: int) -> bool:
    """The row ends with a colon, or is an item below one that does."""
    for at in range(row, max(-1, row - _MOST), -1):
        line = page.text[at]
        if ending(line) == ":":
            return line.count(" ") >= _ANNOUNCES and "|" not in line and not (asks(line) or label_of(line))
        if width(line) > _ITEM or ending(line) == "." or not page.gap[at]:
            return False
    return False


def _is_list(page: Page, above: int, hole: range) -> bool:
    """Announced, or most items have an item's sign: all of them, or those below a first line that heads them."""
    lines = [page.text[r] for r in hole]
    if _is_announced(page, above):
        return True
    head = lines[0]
    if boxes.names_box(head):
        return False
    over = len(lines) > _FEWEST and width(head) <= _HEADING and head[0].isupper() and not _has_sign(head)
    items: Sequence[str] = lines[1:] if over else lines
    fewest = 1 if _has_sign(page.text[above]) and width(page.text[above]) <= _ITEM else _FEWEST
    return len(items) >= fewest and 3 * sum(map(_has_sign, items)) >= 2 * len(items)


def _has_sign(line: str) -> bool:
    return line[0].islower() or line[-1] in ";," or _SIGN.match(line) is not None
