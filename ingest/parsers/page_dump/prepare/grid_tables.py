"""Tables drawn with "+---+" and "|", as pandoc and reStructuredText draw them: their cells one below the other.

Old pages are laid out by tables; as text, a story of theirs is a narrow column between others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.parsers.markdown_lines import Row
from ingest.patterns import regex

SIGN = "+--"  #: stands in all texts with such a table
_BORDER = regex(r"\+(?:[-=:]+\+)+")
_RULE = regex(r"-{2,}(?: +-{2,})*")  #: around pandoc's tables without bars, which a cell may hold
_OWN_LINE = regex(r"(?:[-*•] |\d{1,3}[.)] )\S")  #: of a list
_PICTURE = regex(r"(?:\[\]\s*)+")  #: that nothing is said of
_BOX = 60  #: columns of a table of one that is wider than a box
_DEEPEST = 12  #: tables inside each other


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    start: int
    end: int


def rows_of(text: str) -> list[Row]:
    """The lines of a text, with the cells of its tables in place of these; none where it has no such table."""
    lines: list[_Line] = []
    place = 0
    for line in text.split("\n"):
        lines.append(_Line(line.rstrip("\r"), place, place + len(line)))
        place += len(line) + 1
    if not any(_is_border(bare := line.text.strip()) and not _is_box(bare) for line in lines):
        return []
    return list(_opened(lines, depth=0))


def _is_border(line: str) -> bool:
    return line[:1] == "+" and _BORDER.fullmatch(line) is not None


def _is_box(border: str) -> bool:
    """A few facts beside the story, which keep their frame."""
    return len(border) < _BOX and border.count("+") == len("++")


def _opened(lines: Sequence[_Line], *, depth: int) -> Iterator[Row]:
    """Lines as they are outside of all tables, paragraphs on one line inside."""
    waiting: list[_Line] = []
    gap = True
    at = 0
    while at < len(lines):
        bare = lines[at].text.strip()
        bare = "" if _RULE.fullmatch(bare) else bare
        drawn = depth < _DEEPEST and _is_border(bare) and not (depth == 0 and _is_box(bare))
        end = _end_of_table(lines, at) if drawn else at
        if end > at:
            yield from _paragraph(waiting, gap=gap)
            waiting, gap = [], True
            yield from _cells(lines[at:end], depth=depth)
            at = end
            continue
        broken = depth == 0 or not bare or _OWN_LINE.match(bare)
        if broken and waiting:
            yield from _paragraph(waiting, gap=gap)
            waiting, gap = [], False
        gap = gap or not bare
        if bare and not _PICTURE.fullmatch(bare):
            waiting.append(lines[at])
        at += 1
    yield from _paragraph(waiting, gap=gap)


def _paragraph(lines: Sequence[_Line], *, gap: bool) -> Iterator[Row]:
    if len(lines) == 1:
        yield Row(lines[0].text, lines[0].start, lines[0].end, gap)
    elif lines:
        yield Row(" ".join(line.text.strip() for line in lines), lines[0].start, lines[-1].end, gap)


def _end_of_table(lines: Sequence[_Line], first: int) -> int:
    """The row behind the table's last border, if lines of cells stand between that and its first; else ``first``."""
    last = first
    for row in range(first + 1, len(lines)):
        bare = lines[row].text.strip()
        if bare[:1] not in {"|", "+"} or bare[-1] not in {"|", "+"}:
            break
        if _is_border(bare):
            last = row
    return last + 1 if last > first + 1 else first


def _cells(lines: Sequence[_Line], *, depth: int) -> Iterator[Row]:
    """Each cell of a table, row by row."""
    border = lines[0].text
    edges = [column for column, sign in enumerate(border) if sign == "+"]
    rows: list[list[_Line]] = [[]]
    for line in lines[1:]:
        if _is_border(line.text.strip()) and line.text.index("+") == edges[0]:
            rows.append([])
        else:
            rows[-1].append(line)
    for row in rows:
        parts = [_cut(line.text, edges) for line in row]
        for column in range(len(edges) - 1):
            inside = [_Line(part[column], line.start, line.end) for part, line in zip(parts, row, strict=True)]
            for found in _opened(inside, depth=depth + 1):
                yield Row(found.text.strip(), found.start, found.end, found.gap)


def _cut(line: str, edges: Sequence[int]) -> list[str]:
    """The texts of a line's cells between the columns ``edges``; East Asian signs are two columns wide."""
    if line.isascii():
        return [line[a + 2 : b].rstrip() for a, b in pairwise(edges)]
    places: list[int] = []  #: where in the line each column begins
    for at, sign in enumerate(line):
        if not unicodedata.combining(sign):
            places += [at] * (1 + (unicodedata.east_asian_width(sign) in {"W", "F"}))
    places += [len(line)] * max(0, edges[-1] + 2 - len(places))
    return [line[places[a + 2] : places[b]].rstrip() for a, b in pairwise(edges)]
