"""Pages that a script saved on one line, as ``get_text(" ", strip=True)`` of BeautifulSoup or ``" ".join(s.split())``
does: the title of the tab, menus, the story and what follows it, with a space where a block ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from ingest.dates import find_dates
from ingest.parsers.page_dump.prepare import run_on, said_again
from ingest.parsers.page_dump.prepare.shape import is_sentence
from ingest.parsers.page_dump.text.page import Line, Page, cut_at, with_lines

_LONG, _SHARE = 700, 0.7  #: characters of such a line at least; share of the page's that stand on such lines
_NEAR = 250  #: characters around a headline in which its day and its writer stand
_CAPITALS, _FIRST = 0.45, 60  #: share of words in capitals among those of menus; characters of them that are kept
_DAY = len("2006-01-02")


def is_one_line(page: Page) -> bool:
    """Whether nearly all of the page stands on a line or a few that are as long as a whole story."""
    long = sum(len(line) for line in page.text if len(line) >= _LONG)
    return long > 0 and long >= _SHARE * len(page.whole)


def with_blocks_on_lines(page: Page) -> Page:
    """The page with its headlines, its sentences and what stands between them on lines of their own, where it is of
    that kind; without the sentences of menus above the headline.
    """
    if not is_one_line(page):
        return page
    rows = [row for row, line in enumerate(page.text) if len(line) >= _LONG]
    title = said_again.headline(page.whole)
    named = title and said_again.SITE.match(page.text[0], said_again.places(page.whole, title)[0][1])
    if not named and not any(run_on.has_menus(page.text[row]) for row in (rows if title else rows[:1])):
        return page
    lines = {row: [_short(piece) for piece in cut_at(page, row, _cuts(page.text[row], title))] for row in rows}
    if title and 0 in lines:
        lines[0] = _without_menus(lines[0], title)
    return with_lines(page, lines)


def paragraphs(saved: Page, page: Page, rows: Sequence[int]) -> list[str]:
    """The rows as paragraphs: of a page that was saved on one line those are one which a space parts on it.

    ``saved``: the page as it was before ``with_blocks_on_lines``.
    """
    if not is_one_line(saved):
        return [page.text[row] for row in rows]
    lines = [k for k, line in enumerate(saved.text) if len(line) >= _LONG]
    starts = [saved.start[k] for k in lines]
    out: list[str] = []
    last = -1
    for row in rows:
        line = bisect_right(starts, page.start[row]) - 1
        within = line >= 0 and page.end[row] <= saved.end[lines[line]]
        beside = within and row == last + 1 and page.start[last] >= starts[line]
        space = " " * (page.start[row] > page.end[last])
        if out and beside and (space or page.text[last][-1] in run_on.CJK_STOPS):
            out[-1] += space + page.text[row]
        else:
            out.append(page.text[row])
        last = row
    return out


def _without_menus(lines: list[Line], title: str) -> list[Line]:
    """Without sentences between the title on top and the first headline below it, where most of the text is below."""
    heads = [at for at, line in enumerate(lines) if at and said_again.folded(line[0]) == title]
    first = heads[0] if heads else 0
    told = [len(line[0]) if is_sentence(line[0]) else 0 for line in lines]
    if 2 * sum(told[:first]) > sum(told):
        return lines
    return [line for at, line in enumerate(lines) if at >= first or not told[at]]


def _short(line: Line) -> Line:
    """What runs on in capitals without an end is the menus and titles of a page: its first words tell enough."""
    text, start, _ = line
    words = text.split()
    if len(text) < run_on.RUNS_ON or sum(not word[0].islower() for word in words) < _CAPITALS * len(words):
        return line
    text = text[:_FIRST].rpartition(" ")[0] or text[:_FIRST]
    return text, start, start + len(text)


def _cuts(line: str, title: str) -> list[int]:
    """Where the blocks of a line end, in order; ``title``: the headline, folded, "" where it is not known."""
    cuts = run_on.block_ends(line)
    days = [(hit.start, hit.end, hit.date.value) for hit in find_dates(line) if len(hit.date.value) >= _DAY]
    cuts.update(at for first, end, day in days if "T" in day for at in (first, end))
    heads = said_again.places(line, title) if title else []
    for first, end in heads:
        near = [at for a, b, _ in days if first - _NEAR <= a < first or end <= a < end + _NEAR for at in (a, b)]
        names = list(run_on.byline_ends(line, end, end + _NEAR))
        cuts.update(near, names, (run_on.section_end(line, at) for at in (*near, *names)))
    cuts = _outside(cuts, heads).union(*heads)
    cuts.update(_each(line, cuts, run_on.menu_ends))
    cuts.update(_each(line, cuts, run_on.title_ends))
    cuts.update(_each(line, cuts, lambda *part: [run_on.label_end(*part)]))
    return sorted(_outside(cuts, [(first, end) for first, end, _ in days]) - {0, len(line)})


def _each(line: str, cuts: set[int], ends: Callable[[str, int, int], Iterable[int]]) -> list[int]:
    """Where each of the parts of a line ends once more."""
    parts = pairwise(sorted(cuts | {0, len(line)}))
    return [at for first, end in parts for at in ends(line, first, end)]


def _outside(cuts: set[int], spans: Sequence[tuple[int, int]]) -> set[int]:
    """The cuts that stand in none of the spans, which don't overlap."""
    return cuts.difference(*(range(first + 1, end) for first, end in spans))
