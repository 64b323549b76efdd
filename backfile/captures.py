"""Other captures of an article, of the same address or of the same id at the same source, for ``backfile show``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from backfile.differences import word_diff
from store.full import capture_of
from store.printable import printable

if TYPE_CHECKING:
    from store.full import Capture, FullArticle
    from store.reader import Reader

SHOWN: Final = 20  #: listed by themselves; --versions and --json have all


def capture_lines(captures: list[Capture]) -> Iterator[str]:
    """One line each, in the order in which they were there."""
    if not captures:
        return
    yield "\nthe same address or document id (--versions has what changed):"
    for one in captures[:SHOWN]:
        yield f"  id {one.id}  {_when(one)}  {printable(one.title)}"
    if len(captures) > SHOWN:
        yield f"  and {len(captures) - SHOWN:,} more"


def captures_of(archive: Reader, article: FullArticle) -> list[Capture]:
    """The other captures, the earliest first: by the moment of saving, else of change, else of publication."""
    return sorted(archive.captures(article), key=_order)


def difference_lines(article: FullArticle, captures: list[Capture]) -> Iterator[str]:
    """Each other capture against this one as word diffs, from the earlier of the two to the later."""
    own = capture_of(article)
    for other in captures:
        earlier = _order(other) < _order(own)
        place = "before" if earlier else "after"
        yield f"\nthe same address or document id: id {other.id}, {_when(other)}, {place} this one"
        old, new = (other, own) if earlier else (own, other)
        yield f"{printable(word_diff(old.title, new.title))}\n"
        yield printable(word_diff(old.body, new.body), one_line=False)


def _order(one: Capture) -> tuple[str, int]:
    return one.retrieved or one.modified or one.published or "", one.id


def _when(one: Capture) -> str:
    """Such as 2024-03-11, changed 2024-03-17, saved 2024-03-18T20:05."""
    named = (("changed", one.modified), ("saved", one.retrieved))
    more = [f"{word} {value}" for word, value in named if value]
    return printable(", ".join([one.published or "undated", *more]))
