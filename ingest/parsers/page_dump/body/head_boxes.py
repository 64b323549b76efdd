"""Blocks between headline and story that are neither: captions, requests, "In Summary" with the story's points."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.body.captions import is_beside_gallery, is_caption_over
from ingest.parsers.page_dump.lines.captions import is_captioned, is_credited
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.lines.points import heads_points
from ingest.parsers.page_dump.lines.results import is_lineup, tells_scorers
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import QUOTES, ending, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.patterns import regex

_LONGEST = 45  #: characters of a newsletter's name
_BOX, _ASKED = 8, 120  #: lines of a block, characters of one that asks for something
_POINTS, _POINT = 8, 120  #: lines below a heading over points, width of each
_FEWEST, _CLAUSE = 2, 36  #: points of a deck, and width of each
_CAPTIONED = 40  #: characters of a caption with its credit
_MARKS = frozenset("-–—•*·▪■●◦►▸")
_SHARED = 2  #: words that a paragraph shares with the rest of its story


def is_set_apart(page: Page, row: int) -> bool:
    """A caption, or a line in one block with a heading over points or with what asks the readers for something."""
    if is_caption_over(page, row) or is_credited(page.text[row]) or _is_offered(page, row):
        return True
    if is_beside_gallery(page, row):
        return True
    first, end = row, row + 1
    while first and not page.gap[first] and row - first < _BOX:
        first -= 1
    while end < len(page) and not page.gap[end] and end - row < _BOX:
        end += 1
    if not 1 < end - first <= _BOX:
        return False
    near = [page.text[r] for r in range(first, end) if r != row]
    asked = sum(len(t) <= _ASKED and _is_request(t) for t in near)
    return (first < row and heads_points(page.text[first])) or asked > max(1, len(near) // 2)


def is_point(page: Page, row: int) -> bool:
    """One of a few short lines right below a heading over points."""
    for above in range(row, max(-1, row - _POINTS), -1):
        line = page.text[above]
        if above < row and heads_points(line):
            return True
        if page.gap[above] or width(line) > _POINT:
            return False
    return False


def told_points(page: Page, head: int, rows: Sequence[int], other: frozenset[int]) -> list[int]:
    """A block of points with one mark between headline and story, without a heading, of which the story tells: a deck
    that is set as a list.
    """
    marked = [r for r in range(head + 1, rows[0]) if page.text[r][0] in _MARKS and r not in other]
    if len(marked) < _FEWEST or marked[-1] - marked[0] != len(marked) - 1 or len(marked) > _POINTS:
        return []
    over, lines = page.text[marked[0] - 1], [page.text[r] for r in marked]
    if heads_points(over) or label_of(over) == "related" or len({line[:2] for line in lines}) > 1:
        return []
    told = stems(" ".join(page.text[r] for r in rows[:20])[:6000])
    return marked if all(_is_told(line, told) for line in lines) else []


def _is_told(line: str, told: frozenset[str]) -> bool:
    """A clause, most of whose words the story has."""
    said = stems(line)
    clause = line[1:2] == " " and _CLAUSE <= width(line) <= _POINT * 2 and line[-1] not in "?!:"
    return clause and len(said & told) * 2 >= max(len(said), _FEWEST * 2) and not _is_request(line)


def _is_offered(page: Page, row: int) -> bool:
    """What a newsletter holds, right below its name: no sentence."""
    above = page.text[row - 1] if row and not page.gap[row] else ""
    return 0 < len(above) <= _LONGEST and ending(page.text[row]) != "." and _is_request(above)


def _is_request(line: str) -> bool:
    return speaks_to_readers(line) or "signup" in cue_classes(line)


def _marked_points(page: Page, rows: list[int]) -> int:
    """How many of the first rows are the points right below such a heading, with the same mark in front."""
    head = rows[0] - 1 if rows else -1
    if head < 0 or not heads_points(page.text[head]):
        return 0
    mark = page.text[rows[0]][0]
    count = 0
    while mark in _MARKS and count < len(rows) and rows[count] == rows[0] + count and page.text[rows[count]][0] == mark:
        count += 1
    return count if count < len(rows) - 1 else 0


def _of_match(page: Page, rows: list[int]) -> int:
    """How many of the first rows tell who played and who scored, over a story that tells of the match."""
    count = sides = 0
    while count < len(rows) - _SIDES and (":" in (line := page.text[rows[count]])):
        side = is_lineup(line)
        if not (side or tells_scorers(line)):
            break
        sides += side
        count += 1
    return count if sides == _SIDES else 0


_SIDES = 2  #: of a match; rows of the story below its box at least


#: how a story begins whose first words are set in capitals: "THE premium", "A LARGE fire"
_OPENING = regex(r"(?:[^\W\d_a-zß-ÿ]['’]?\s)?[^\W\d_a-zß-ÿ]{2,}(?:\s[^\W\d_a-zß-ÿ]{2,}){0,3}\s[a-zß-ÿ]")
_CAPTION, _FIRST = 160, 4  #: characters of one sentence over it; rows below that do not begin so


def is_over_opening(page: Page, row: int, story: Sequence[int]) -> bool:
    """A sentence between a button or a day and a story whose first words are in capitals: what the picture shows.

    A standfirst there has more words of the story.
    """
    if len(story) < _FIRST or story[0] != row + 1 or not row or not _OPENING.match(page.text[story[0]]):
        return False
    line, over = page.text[row], page.text[row - 1]
    alone = len(line) <= _CAPTION and ending(line) == "." and ". " not in line[:-1] and QUOTES.isdisjoint(line)
    if not alone or any(_OPENING.match(page.text[r]) for r in (row, *story[1:_FIRST])):
        return False
    if not (label_of(over) or kind_of(over) == "T" or all(len(word) == 1 for word in line_words(over))):
        return False
    return len(stems(line) & stems(" ".join(page.text[r] for r in story[:20])[:6000])) <= _SHARED


def is_under_head(page: Page, row: int) -> bool:
    """Right below the writer, the day or a caption with its credit: what stands there begins the story. Below a credit
    alone a caption may stand.
    """
    above = page.text[row - 1] if row else ""
    if not above:
        return False
    captioned = len(above) >= _CAPTIONED and is_captioned(above)
    return captioned or kind_of(above) in "TB" or byline_of(above)[0] != "" or bare_names(above) != ()


def below(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without a first one that stands in such a block and has nothing of the story's words, and
    without the box of a match.
    """
    rows = rows[_marked_points(page, rows) :]
    rows = rows[_of_match(page, rows) :]
    rows = rows[1:] if rows and is_over_opening(page, rows[0], rows[1:]) else rows
    while len(rows) > 2 and page.gap[rows[1]] and is_set_apart(page, rows[0]):
        told = stems(" ".join(page.text[r] for r in rows[1:20])[:6000])
        sure = is_caption_over(page, rows[0]) or is_credited(page.text[rows[0]]) or _is_offered(page, rows[0])
        if not sure and len(stems(page.text[rows[0]]) & told) >= _SHARED:
            break
        rows = rows[1:]
    return rows
