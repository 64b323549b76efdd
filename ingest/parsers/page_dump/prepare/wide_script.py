"""Lines of Chinese, Japanese and Korean that a text browser broke are joined again: between any two of their signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.parsers.page_dump.prepare.columns import CLOSED
from ingest.parsers.page_dump.text.measure import has_cjk
from ingest.parsers.page_dump.text.page import Page, with_joins
from ingest.patterns import regex

#: signs that take two cells of a terminal: East Asian Width "W" and "F" of Unicode Standard Annex 11, in their blocks
_DOUBLE = regex(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]"
)
_HANGUL = regex("[\uac00-\ud7a3]+")
_LAST_HANGUL, _LONGEST = regex("[\uac00-\ud7a3]+$"), 20  #: a word; signs of one at most
_NARROWEST, _WIDEST = 60, 250  #: cells of a terminal that a page was printed on
_LEAST, _TRIMMED = 4, 1  #: lines that end at the column at least; cells of a space that was left out at the end of one
_FILLED = 6  #: lines with no room for the next word, at least
_TRIED = 5  #: of the longest lines, of which some may stand beside the text
_ITEM_MARKS = frozenset("•*+o□☆○●■▪・◦-–")


def unwrapped(page: Page) -> Page:
    """The page with such lines joined, Korean ones with a space where a word ends; any other as it is."""
    if not has_cjk(page.whole):
        return page
    indents = page.indent or (0,) * len(page)
    edges = [indent + cells(text) for indent, text in zip(indents, page.text, strict=True)]
    if _HANGUL.search(page.whole) and (whole := _with_words_joined(page, edges)) is not page:
        return whole
    column = _column(page, edges)
    if not column:
        return page
    joins = [row > 0 and _goes_on(page, row, edges[row - 1], column) for row in range(len(page))]
    words = Counter(_HANGUL.findall(page.whole))
    return with_joins(page, joins, lambda rows: _one_line(page.text, rows, edges, column, words))


def cells(text: str) -> int:
    """How much of a terminal's line the text takes."""
    return len(text) + len(_DOUBLE.findall(text))


def _column(page: Page, edges: Sequence[int]) -> int:
    """Where the longest lines of such a script end, if several do, each with a line right below it; 0 elsewhere."""
    tight = [row for row in range(len(page) - 1) if not page.gap[row + 1]]
    wide = [edges[row] for row in tight if len(_DOUBLE.findall(page.text[row])) * 4 > edges[row]]
    for column in sorted(set(edges), reverse=True)[:_TRIED]:
        beyond = sum(edge > column for edge in edges)
        if _NARROWEST <= column <= _WIDEST and wide.count(column) >= max(_LEAST, 3 * beyond):
            return column
    return 0


def _with_words_joined(page: Page, edges: Sequence[int]) -> Page:
    """Korean lines that were broken between words, as pandoc breaks them, joined; any other page as it is."""
    item = [line[0] in _ITEM_MARKS for line in page.text]
    tight = [row for row in range(1, len(page)) if not (page.gap[row] or item[row] or item[row - 1])]
    tight = [row for row in tight if _HANGUL.search(page.text[row - 1])]
    column = max((edges[row - 1] for row in tight), default=0)
    if not _NARROWEST <= column <= _WIDEST:
        return page
    filled = frozenset(r for r in tight if edges[r - 1] + 1 + cells(page.text[r].split(" ", 1)[0]) > column)
    open_ended = [row for row in tight if page.text[row - 1][-1] not in CLOSED and 2 * edges[row - 1] > column]
    unfilled = sum(row not in filled for row in open_ended)
    between_signs = sum(edges[row - 1] >= column - _TRIMMED for row in open_ended)
    if len(filled) < max(_FILLED, 4 * unfilled) or 2 * between_signs > len(open_ended):
        return page
    return with_joins(
        page, [row in filled for row in range(len(page))], lambda rows: " ".join(page.text[row] for row in rows)
    )


def _goes_on(page: Page, row: int, edge: int, column: int) -> bool:
    """Whether the line above had no room for the first sign of this one, or for its first word in Latin letters."""
    line = page.text[row]
    if page.gap[row] or not _DOUBLE.search(page.text[row - 1]) or (line[1:2] == " " and line[0] in _ITEM_MARKS):
        return False
    first = 2 if _DOUBLE.match(line) else len((_DOUBLE.split(line, maxsplit=1)[0].split(None, 1) or [""])[0])
    return edge + first + _TRIMMED > column


def _one_line(texts: Sequence[str], rows: range, edges: Sequence[int], column: int, words: Counter[str]) -> str:
    """Scripts without spaces get none; Korean lines one where the next sign would have had its place."""
    out = texts[rows[0]]
    for row in rows[1:]:
        out += _between(out, texts[row], words, apart=edges[row - 1] + 2 <= column) + texts[row]
    return out


def _between(above: str, line: str, words: Counter[str], *, apart: bool) -> str:
    if not (_DOUBLE.match(above[-1]) and _DOUBLE.match(line)):
        return " "
    last, first = _LAST_HANGUL.search(above[-_LONGEST:]), _HANGUL.match(line)
    if not (last and first):
        return ""
    told = words[last[0]] > 1 and words[first[0]] > 1 and not words[last[0] + first[0]]
    return " " if apart or told else ""
