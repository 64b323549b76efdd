"""Other captures of an article, of the same address or of the same id at the same source, for ``backfile show``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from backfile.differences import word_diff
from store.printable import printable

if TYPE_CHECKING:
    from store.full import FullArticle
    from store.reader import Reader

SHOWN: Final = 20  #: listed by themselves; --versions and --json have all


def capture_lines(captures: list[FullArticle]) -> Iterator[str]:
    """One line each, in the order in which they were there."""
    if not captures:
        return
    yield "\nthe same address or document id (--versions has what changed):"
    for one in captures[:SHOWN]:
        yield f"  id {one.id}  {_when(one.columns)}  {printable(one.columns['title'])}"
    if len(captures) > SHOWN:
        yield f"  and {len(captures) - SHOWN:,} more"


def captures_of(archive: Reader, article: FullArticle) -> list[FullArticle]:
    """The other captures, the earliest first: by the moment of saving, else of change, else of publication."""
    found = [one for number in article.other_captures if (one := archive.article(number))]
    return sorted(found, key=_order)


def difference_lines(article: FullArticle, captures: list[FullArticle]) -> Iterator[str]:
    """Each other capture against this one as word diffs, from the earlier of the two to the later."""
    for other in captures:
        earlier = _order(other) < _order(article)
        place = "before" if earlier else "after"
        yield f"\nthe same address or document id: id {other.id}, {_when(other.columns)}, {place} this one"
        old, new = (other, article) if earlier else (article, other)
        yield f"{printable(word_diff(old.columns['title'], new.columns['title']))}\n"
        yield printable(word_diff(old.columns["body"], new.columns["body"]), one_line=False)


def _order(article: FullArticle) -> tuple[str, int]:
    columns = article.columns
    return columns["retrieved"] or columns["modified"] or columns["published"] or "", article.id


def _when(columns: Mapping[str, Any]) -> str:
    """Such as 2024-03-11, changed 2024-03-17, saved 2024-03-18T20:05."""
    named = (("modified", "changed"), ("retrieved", "saved"))
    more = [f"{word} {columns[name]}" for name, word in named if columns[name]]
    return printable(", ".join([columns["published"] or "undated", *more]))
