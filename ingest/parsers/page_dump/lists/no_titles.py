"""Lines that a list takes for titles, told by lines beside them: a desk where writers stand under the other titles, "By
Letters to the Editor"; writers behind titles; what readers make of it, by counters, "Sad 2", "후속기사 원해요 7".
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_BY = regex(r"(?i:by|von|par|por|di|da|door|av|af|przez|oleh|от)\s[^\W\d_a-zß-ÿа-я]")
_LONGEST = 45  #: characters of such a line
_COUNTER = regex(r"[^\W\d_][^\d]{1,20}\s\(?\d{1,6}\)?")
_COUNTERS = 2  #: lines of that kind among those that are no titles, at least


def without_strange(page: Page, rows: Sequence[int], titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The titles of a list without such lines. ``rows``: all of the list's, its heading's first."""
    titles = _without_writers(titles)
    found = [k for k, (_, title) in enumerate(titles) if len(title) <= _LONGEST and _is_strange(page, rows, titles, k)]
    return [pair for k, pair in enumerate(titles) if k not in found] if found else titles


def _without_writers(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without the writer behind the comma, where each title has one: "The dam weeps again, Ann Lee"."""
    parts = [(row, *title.rpartition(", ")) for row, title in titles]
    if len(parts) < _SIGNED or not all(" " in title and _is_writer(name) for _, title, _, name in parts):
        return titles
    return [(row, title) for row, title, _, _ in parts]


def _is_writer(name: str) -> bool:
    """A name and nothing else; in scripts without capitals any words look like one."""
    return name != name.lower() and bare_names(name) == (name,)


_SIGNED = 2  #: titles with their writers, at least


def _is_strange(page: Page, rows: Sequence[int], titles: list[tuple[int, str]], k: int) -> bool:
    row, title = titles[k]
    if title[-1:].isdigit() or title[-1:] == ")":
        return _COUNTER.fullmatch(title) is not None and _counters(page, rows, titles) >= _COUNTERS
    if not k or titles[k - 1][0] != row - 1 or not _BY.match(title):
        return False
    word = title.split(" ", 1)[0]
    return any(byline_of(t)[0].split(" ", 1)[0] == word for t in _others(page, rows, titles))


def _counters(page: Page, rows: Sequence[int], titles: list[tuple[int, str]]) -> int:
    return sum(_COUNTER.fullmatch(text) is not None for text in _others(page, rows, titles))


def _others(page: Page, rows: Sequence[int], titles: list[tuple[int, str]]) -> list[str]:
    named = {row for row, _ in titles}
    return [page.text[row] for row in rows[1:] if row not in named]
