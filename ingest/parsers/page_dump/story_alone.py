"""Files that hold one article and nothing of a page around it: where in them the line model may expect text alone."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lists.lists import find_lists
from ingest.parsers.page_dump.lists.unnamed import find_unnamed
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.prepare.shape import is_sentence
from ingest.parsers.page_dump.source.rights import LEGAL_SIGNS, is_copyright
from ingest.parsers.page_dump.text.measure import ending, holds_any, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_HEAD = 7  #: rows over the first sentence at most: headline, gist, writer, day
_HEADLINE = 30  #: width of a headline that no paper's name has
_GIST = 55  #: width of a gist at least
_STAMP = 60  #: characters of a line with a day
_BELOW = 5  #: sentences below a list of other articles that stands within the story
_PARAGRAPH = 80  #: width of a last line that needs no full stop
_FEW, _SOME = 3, 5  #: lines below the last sentence that are a list of the story: where it is led to, and where not
_ALIKE = 0.8  #: share of a list's lines that are built alike
_JOINTS = (": ", " – ", " — ", " - ", " -- ", " | ")  #: between what is listed and what is told of it
_NUMBERED = regex(r"\d{1,3}[.)]\s")
_ADDRESSES = ("http://", "https://", "www.")
_QUOTES = frozenset('"”’»」』')
_SIGNS_OF_PAGES = frozenset(["signup", "social", "legal", "ad", "comment", "related"])


def rows_of_text(page: Page, body: list[int]) -> list[int]:
    """The rows that are most likely all text: none where anything of a page stands around the story.

    ``body``: what the line model takes for the story where it knows nothing of that.
    """
    first = next((row for row in range(1, min(_HEAD, len(page))) if is_sentence(page.text[row])), -1)
    if first < 0 or not body or not _is_head(page, first) or _has_second_head(page, first):
        return []
    labels = {row: label for row, line in enumerate(page.text) if (label := label_of(line))}
    if len(labels) > _FEW or "furniture" in labels.values():
        return []
    if any(is_copyright(page.text[row]) for row in page.rows_with(LEGAL_SIGNS)):
        return []
    lists = frozenset(row for found in find_lists(page, frozenset(body), body[0]) for row in found.rows)
    lists = lists | _blocks_of_titles(page, first, lists)
    last = max([*labels, *lists], default=-1)
    if last >= 0 and sum(map(is_sentence, page.text[last + 1 :])) < _BELOW:
        return []
    rows = [*_below_head(page, first), *range(first, _end(page, first))]
    return [row for row in rows if not (row in lists or _stands_in_columns(page, row) or _is_at_picture(page, row))]


def _blocks_of_titles(page: Page, first: int, lists: frozenset[int]) -> frozenset[int]:
    """The rows of titles set close among paragraphs that blank lines part, with their heading."""
    sentences = [row for row in range(first, len(page)) if row not in lists and is_sentence(page.text[row])]
    if sum(page.gap[row] > 0 for row in sentences) * 2 <= len(sentences):
        return frozenset()
    blocks = [found.rows for found in find_unnamed(page, sentences, lists)]
    return frozenset(row for rows in blocks if _are_titles(page, rows) for row in rows)


def _are_titles(page: Page, rows: tuple[int, ...]) -> bool:
    """Set close, below a heading that leads to nothing, and not built as lists of a story are."""
    if page.text[rows[0]][-1] in ":：" or any(page.gap[row] for row in rows[2:]):
        return False
    return not _is_list([page.text[row] for row in rows[1:]])


def _is_head(page: Page, first: int) -> bool:
    """A headline, and below it who wrote it, when, what it is about, and one line more at most."""
    rows = range(1, first)
    return sum(width(page.text[row]) < _GIST and not _is_stamp(page, row) for row in rows) <= 1


def _is_stamp(page: Page, row: int) -> bool:
    """Who wrote it, or when."""
    line = page.text[row]
    return byline_of(line)[0] != "" or (len(line) <= _STAMP and page.digits[row] and bool(find_dates(line)))


def _below_head(page: Page, first: int) -> list[int]:
    """The lines right over the first sentence, where what is above them is a whole head; long ones, where it may be the
    name of a paper and its day.
    """
    stamps = [row for row in range(1, first) if _is_stamp(page, row)]
    if not stamps or (len(stamps) < 2 and width(page.text[0]) < _HEADLINE):
        return []
    return [row for row in range(stamps[-1] + 1, first) if len(stamps) > 1 or width(page.text[row]) >= _GIST]


def _has_second_head(page: Page, first: int) -> bool:
    """The first sentence is of somebody who passes an article on, or tells what a blog is: an address, a writer or the
    only day follows, and then the story.
    """
    dated = any(_is_stamp(page, row) for row in range(1, first))
    for row in range(first + 1, min(len(page), first + _HEAD)):
        line = page.text[row]
        if is_sentence(line):
            return False
        if line.startswith(_ADDRESSES) or byline_of(line)[0] or (not dated and _is_stamp(page, row)):
            return True
    return False


def _stands_in_columns(page: Page, row: int) -> bool:
    """A line of cells that is no part of a table: what a printer sets at the edge of a sheet."""
    if "   " not in page.text[row]:
        return False
    return sum("   " in line for line in page.text[max(0, row - 2) : row + 3]) < _FEW


def _is_at_picture(page: Page, row: int) -> bool:
    """Beside a picture's credit: what is to be seen there, and what is said of it."""
    return any(line[-1] in ")）" and kind_of(line) == "P" for line in page.text[row : row + 2])


def _end(page: Page, first: int) -> int:
    """The row below the last one that is text for sure, or goes on with what stands above it."""
    size = len(page)
    end = max(row for row in range(first, size) if _closes(page.text[row])) + 1
    while end < size and _tells(page.text[end]) and not _is_of_page(page.text[end]):
        end += 1
    below = next((row for row in range(end, size) if _is_of_page(page.text[row])), size)
    return below if end < below and _goes_on(page, first, end, below) else end


def _goes_on(page: Page, first: int, end: int, below: int) -> bool:
    """Whether the lines from ``end`` on are a list that the text leads to, or are as the short ones within it."""
    led = page.text[end - 1][-1] in ":："
    if below - end >= (_FEW if led else _SOME) and (led or _is_list(page.text[end:below])):
        return True
    short = [size for line in page.text[first:end] if (size := width(line)) < _GIST]
    last = [width(line) for line in page.text[end:below]]
    return 2 * len(short) >= max(2 * _FEW, len(last)) and max(last) <= (_STAMP if len(last) == 1 else max(short))


def _closes(line: str) -> bool:
    """A sentence, or the end of one: "on the coming night."."""
    return is_sentence(line) or (line.count(" ") >= _FEW and (ending(line) == "." or line[-1] in _QUOTES))


def _tells(line: str) -> bool:
    """A paragraph that needs no full stop: it is long, or says what stands at an address."""
    return width(line) >= _PARAGRAPH or (line.count(" ") > _FEW and holds_any(line, _ADDRESSES))


def _is_list(lines: Sequence[str]) -> bool:
    """Lines that all tell something of something in the same way: "Dover: closed", "12 May - Leeds, Town Hall"; or
    that are numbered from the first on.
    """
    if _NUMBERED.match(lines[0]) and sum(_NUMBERED.match(line) is not None for line in lines) >= _FEW:
        return True
    return any(sum(joint in line for line in lines) >= _ALIKE * len(lines) for joint in _JOINTS)


def _is_of_page(line: str) -> bool:
    return kind_of(line) in "CWP" or not _SIGNS_OF_PAGES.isdisjoint(cue_classes(line))
