"""Lines that were broken by hand are joined again: to paragraphs, to headlines; running heads of print go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.prepare import broken_headline, broken_words, columns
from ingest.parsers.page_dump.text.measure import ending, holds_two
from ingest.parsers.page_dump.text.page import Page, cut_in_two, kept, with_joins, with_lines
from ingest.patterns import regex

_SIGNATURE = regex(
    r"[。．！？」』]\s?(?=[(（](?:記者|记者|文)?[:：・\s　]?[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,8}[)）]$)"
    r"|[.!?”\"»]\s(?=\((?:[A-Z]{2,4}|[a-z]{2,4}(?:/[a-z]{2,4}){0,2}|F[Ii][Nn]|E[Nn][Dd]|Ende|Fine|Fim|Slut|[A-Z]{1,3}\d{1,3}(?:[-/,]\s?[A-Z]?\d{1,3})*)\)$)"
)
_UNBROKEN = 130  #: characters that no line broken by hand has
_DEEPEST = 10  #: spaces before the first line of a paragraph
_UNEVEN = 2  #: characters that a line of the text is longer than the column at most
_HEAD = 30  #: rows in which a byline or a date can stand right under a headline
_OPEN_ADDRESS = regex(r"https?://\S+$")
_CELLS, _WIDE_GAP, _GAPS = "   ", 6, regex(" {2,}")  #: spaces between cells, and between cells for certain
_FEW_WORDS = 2  #: words that are no title
_BULLETS = frozenset("•*·▪◦►‣-–")
_ITEM_MARKS = _BULLETS | frozenset("+o#@")  #: as text browsers mark the items of lists inside lists
_ITEM = regex(r"(?:[-*•+]|\d{1,3}[.)]) {2,}\S")  #: as pandoc sets them
_SMALL = 3  #: letters of a word that a title hardly ends with
_HEADING_LINES = 4  #: of a heading that was broken
_HEADING = 40  #: characters of a list's heading at most
_DAY = 16  #: characters in which a day's first figure stands
_BESIDE_HEAD = 25  #: characters of the lines that a page's head parts: buttons and counts are shorter
#: "THE RIVER POST, MARCH 11, 1994      Page 4", "- 4 -"
_PAGE_HEAD = regex(
    r"(?:\b(?:page|seite|página|pág\.|pagina|strona|sida|side|oldal|стр\.)\s?\d{1,4}|^\d{1,4}\s{3,}\S.*|\S\s{3,}\d{1,4}|^\d{1,4})$",
    re.IGNORECASE,
)
_YEAR = regex(r"(?:19|20)\d\d")  #: the last word of a headline that was broken
_SHUT = frozenset(".!?。！？）】〕")  #: how lines end that no address goes on from


def unwrapped(page: Page) -> Page:
    """The page with lines broken by hand joined again, where the next word would not have fitted on the line."""
    page, parted = _without_running_heads(broken_headline.joined(page))
    page = _with_gaps_for_indents(page)
    wide = [len(text) + extra for text, extra in zip(page.text, columns.first_indents(page), strict=True)]
    text, own = columns.without_outer(page, wide)
    column = columns.told(text, own)
    if not column and sum([size > _UNBROKEN for size in wide]) >= 3:
        return page  # whole paragraphs: nothing was broken by hand
    column = column or columns.narrow(text, own) or columns.of_paragraphs(text, own) or columns.read_off(text, own)
    if not column or len(page) < 4:
        return page
    indent = columns.text_indent(page, wide)
    if indent:
        wide = _as_set_in(page, wide, indent, column)
    room = column + columns.OVERHANG  # what is longer was never broken
    joins = [
        i > 0 and not page.gap[i] and wide[i - 1] <= room and _fills(page, i, wide[i - 1], column)
        for i in range(len(page))
    ]
    for i in range(1, len(page)):
        if not page.gap[i] and wide[i - 1] >= 0.75 * column and columns.carries_on(page.text[i - 1], page.text[i]):
            joins[i] = True
    _part_lines(page, joins)
    if columns.is_narrow(column):
        _part_cells(page, joins)
    for i in parted:
        joins[i] = True
    if not _are_broken(page, joins, wide, column):
        return page
    _part_titles(page, joins, parted, indent)
    if not any(joins):
        return page
    told = broken_words.words_around_cuts(page.text, joins)
    return with_joins(page, joins, lambda rows: _one_line([page.text[i] for i in rows], column, told))


def _as_set_in(page: Page, wide: Sequence[int], indent: int, column: int) -> list[int]:
    """The widths that lines would have if all began where the text does: what begins farther out has more room, and in
    lynx and elinks as much more at its end.
    """
    out = [max(0, indent - begins) for begins in page.indent]
    both = any(column + more < size <= column + 2 * more for more, size in zip(out, wide, strict=True) if more)
    return [size - (1 + both) * more for more, size in zip(out, wide, strict=True)]


def _are_broken(page: Page, joins: Sequence[bool], wide: Sequence[int], column: int) -> bool:
    """Whether the joins make sense: most close the gap in a sentence, or all lines that fill the column are joined."""
    tight = sum(_may_be_cut(page, i, wide[i - 1], column) for i in range(1, len(page)))
    open_ends = sum(page.text[i - 1][-1] not in columns.CLOSED for i, joined in enumerate(joins) if joined)
    carried = sum(columns.carries_on(page.text[i - 1], page.text[i]) for i, joined in enumerate(joins) if joined)
    full = [i for i in range(1, len(page)) if not page.gap[i] and wide[i - 1] >= 0.75 * column]
    tidy = carried > 0 and len(full) >= 2 and all(joins[i] for i in full)  # a few lines, all broken at the same column
    if tidy or carried >= sum(joins) * 0.8:
        return True
    return sum(joins) >= 3 and sum(joins) * 4 >= tight and open_ends * 2 >= sum(joins)


def _may_be_cut(page: Page, row: int, size: int, column: int) -> bool:
    """Whether a line may go on from the one above it: no item of a list, and none below a short line, as in menus."""
    if page.gap[row] or 2 * size < column:
        return False
    line = page.text[row]
    return not (line[1:2] == " " and line[0] in _ITEM_MARKS)


def with_marks_close(page: Page) -> Page:
    """The page with one space behind the marks of lists, where pandoc set more."""
    if "-   " not in page.whole and ".  " not in page.whole:
        return page
    wide = {row for row, line in enumerate(page.text) if _ITEM.match(line)}
    texts = [" ".join(line.split(None, 1)) if row in wide else line for row, line in enumerate(page.text)]
    return kept(page, texts) if wide else page


def with_signatures_apart(page: Page) -> Page:
    """The page with a reporter's name in brackets behind the last sentence on a row of its own: "...。（山根志保）"."""
    signed = {
        row: match.end()
        for row, line in enumerate(page.text)
        if line[-1] in ")）" and len(line) > 12 and (match := _SIGNATURE.search(line[-14:]))
    }
    cuts = {row: cut_in_two(page, row, max(0, len(page.text[row]) - 14) + end) for row, end in signed.items()}
    return with_lines(page, cuts) if cuts else page


def _one_line(lines: Sequence[str], column: int, told: frozenset[str]) -> str:
    """Lines with a space between them, but for an address that is longer than a line, or a word, that was cut in two.

    ``told``: the page's words; empty where no word of it was cut.
    """
    whole = " ".join(lines)
    if "://" not in whole:
        return _with_whole_words(lines, told) if told else whole
    out = lines[0]
    for line in lines[1:]:
        cut = (address := _OPEN_ADDRESS.search(out)) and len(address[0]) + len(line.split(" ", 1)[0]) > column
        out = f"{out}{line}" if cut else f"{out} {line}"
    return out


def _with_whole_words(lines: Sequence[str], told: frozenset[str]) -> str:
    out = lines[0]
    for line in lines[1:]:
        out = broken_words.glued(out, line, told) if broken_words.is_parted(out, line) else f"{out} {line}"
    return out


def _without_running_heads(page: Page) -> tuple[Page, list[int]]:
    """The page without heads and numbers of printed pages in mid-sentence, and the rows that go on below them."""
    found = [
        i
        for i in range(1, len(page) - 1)
        if page.digits[i]
        and (page.text[i][-1].isdigit() or page.text[i][0].isdigit())
        and (len(page.text[i]) <= _UNBROKEN and _PAGE_HEAD.search(page.text[i]) and not _YEAR.fullmatch(page.text[i]))
        and min(len(page.text[i - 1]), len(page.text[i + 1])) >= _BESIDE_HEAD
        and columns.carries_on(page.text[i - 1], page.text[i + 1])
    ]
    if not found:
        return page, []
    kept = [i for i in range(len(page)) if i not in found]
    below = {i + 1 for i in found}
    page = Page(
        tuple(page.text[i] for i in kept),
        tuple(page.start[i] for i in kept),
        tuple(page.end[i] for i in kept),
        tuple(0 if i in below else page.gap[i] for i in kept),
        tuple(min(page.indent[i], page.indent[i - 2]) if i in below else page.indent[i] for i in kept)
        if page.indent
        else (),
    )
    return page, [row for row, i in enumerate(kept) if i in below]


def _with_gaps_for_indents(page: Page) -> Page:
    """The page with a blank line above each indented one, where paragraphs of several lines are told by that alone."""
    indent = page.indent
    if len(page) < 4 or not any(indent):
        return page
    begins = [
        i
        for i in range(1, len(page))
        if 2 <= indent[i] <= _DEEPEST and indent[i] >= indent[i - 1] + 2 and not page.gap[i]
    ]
    ended = sum(page.text[i - 1][-1] in '.!?:"”»’)' for i in begins)
    carried = sum(i + 1 < len(page) and not page.gap[i + 1] and indent[i + 1] <= indent[i] - 2 for i in begins)
    if len(begins) < 2 or ended * 4 < 3 * len(begins) or carried * 2 < len(begins):
        return page
    gaps = list(page.gap)
    for i in begins:
        gaps[i] = 1
    return replace(page, gap=tuple(gaps))


def _fills(page: Page, row: int, size: int, column: int) -> bool:
    """The line above has no room for the next word; in scripts without spaces a closed sentence ends its line."""
    if page.text[row - 1][-1] in "。！？」』" or _ITEM.match(page.text[row]):
        return False
    above = page.text[row - 1]
    longer = size > column + _UNEVEN and not columns.carries_on(above, page.text[row])
    if row <= columns.TOP and longer and (above[-1] in columns.CLOSED or not holds_two(above)):
        return False  # a title that nobody broke
    return size + columns.first_word(page.text[row]) > column


def _part_lines(page: Page, joins: list[bool]) -> None:
    """Takes back the joins of lines that are told from a text's by what they say: bylines, days, headings."""
    for i in range(1, min(len(page), _HEAD)):
        if joins[i] and len(page.text[i]) <= 60 and (broken_headline.stands_alone(page.text[i]) or _is_writer(page, i)):
            joins[i] = False
    _part_headings(page, joins)
    _part_dated(page, joins)


def _is_writer(page: Page, row: int) -> bool:
    """A name alone on its line, above a blank one or the day."""
    if row + 1 < len(page) and not (page.gap[row + 1] or broken_headline.stands_alone(page.text[row + 1])):
        return False
    return byline_names.bare_names(page.text[row]) == (page.text[row],)


def _part_headings(page: Page, joins: list[bool]) -> None:
    """Takes back the joins of headings of lists, and of short lines with a row of buttons between bars above them."""
    for i in range(1, len(page)):
        if joins[i] and page.text[i].startswith(("http", "www.")) and " " not in page.text[i]:
            joins[i] = page.text[i - 1][-1] not in _SHUT  # an address below a sentence or a signature in brackets
        if joins[i] and len(page.text[i]) <= _HEADING and not page.text[i][0].islower():
            above = page.text[i - 1]
            barred = " | " in above and above[-1] != "|" and "|" not in page.text[i]
            joins[i] = not barred and not is_related(page.text[i])


def _part_titles(page: Page, joins: list[bool], parted: Sequence[int], indent: int) -> None:
    """Takes back the joins of lines of which none runs over its end and the last one closes no sentence.

    Such are a heading and the titles below it, which happen to fill the column; ``indent``: the text's.
    """
    first = 0
    for i in range(1, len(page) + 1):
        if i < len(page) and joins[i]:
            continue
        said = _hangs(page, first, i) or _is_one(page.text[first:i]) or _is_outer(page, first, i, indent)
        for row in range(first + 1, i):
            joins[row] = said or row in parted
        first = i


def _is_outer(page: Page, first: int, end: int, indent: int) -> bool:
    """Whether all lines of a block begin farther out than the text: a heading of a text browser, broken."""
    apart = page.gap[first] > 0 and (end == len(page) or page.gap[end] > 0)
    return apart and end - first <= _HEADING_LINES and all(page.indent[row] < indent for row in range(first, end))


def _hangs(page: Page, first: int, end: int) -> bool:
    """Whether the lines below one with a bullet are set in farther than it."""
    return page.text[first][0] in _BULLETS and all(
        page.indent[row] > page.indent[first] for row in range(first + 1, end)
    )


def _is_one(lines: Sequence[str]) -> bool:
    """Whether lines are one text: a phrase runs over an end, a sentence ends in them, or just the last word is left.

    What a browser prints over and under its pages, with the page's address, is one as well.
    """
    if any(columns.runs_over(above, line) or _is_open(above) for above, line in pairwise(lines)):
        return True
    return (
        lines[-1].count(" ") < _FEW_WORDS
        or "://" in lines[-1]
        or any(ending(line) == "." or ". " in line for line in lines)
    )


def _part_cells(page: Page, joins: list[bool]) -> None:
    """Takes back the joins of rows of a table or a menu, as terminals print them over and under a story."""
    for i in range(1, len(page)):
        joins[i] = joins[i] and not (_holds_cells(page.text[i - 1]) or _holds_cells(page.text[i]))


def _is_open(line: str) -> bool:
    """Whether a line ends with a comma or a small word, as no title does: "More Resources for"."""
    last = line.rpartition(" ")[2]
    return line[-1] == "," or (len(last) <= _SMALL and last.isalpha() and last.islower())


def _holds_cells(line: str) -> bool:
    """Wide gaps between single words or beside ordinary ones; a line that was justified has the same everywhere."""
    if _CELLS not in line:
        return False
    return "  " not in line.replace(_CELLS, "") or max(map(len, _GAPS.findall(line))) >= _WIDE_GAP


def _part_dated(page: Page, joins: list[bool]) -> None:
    """Takes back the joins of lines that begin with a whole day each, as the titles of a list do."""
    for i in range(1, len(page)):
        if joins[i] and page.digits[i] and page.digits[i - 1]:
            joins[i] = not _are_dated(page.text[i - 1], page.text[i])


def _are_dated(above: str, line: str) -> bool:
    for text in (above, line):
        if not any(map(str.isdigit, text[:_DAY])):
            return False
        found = find_dates(text[: 2 * _DAY])
        if not found or found[0].start > 1 or len(found[0].date.value) < len("2006-01-02"):
            return False
    return True
