"""The public Python API: an archive that can be searched, read and asked in SQL."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Literal, Self, Unpack, get_args

from search.find import Options, Results, find
from search.query import Bucket, Facet, Sort
from search.session import Session, bounded, opened
from store.errors import UsageError

if TYPE_CHECKING:
    from typing import TypedDict

    from store.full import FullArticle
    from store.indexed import StoredArticle
    from store.jail import Result

    class SearchOptions(TypedDict, total=False):
        """The keywords of ``Archive.search``, as ``search.find.Options`` explains them."""

        start: str
        end: str
        sort: Sort
        limit: int
        offset: int
        facets: tuple[Facet, ...]
        timeline: Bucket | None
        strict: bool
        dialect: Literal["backfile", "factiva", "lexis"]
        date_order: Literal["", "dmy", "mdy"]
        dups: Literal["show", "fold"]


_VALUES: Mapping[str, tuple[object, ...]] = MappingProxyType(
    {
        "sort": get_args(Sort),
        "timeline": (None, *get_args(Bucket)),
        "facets": get_args(Facet),
        "dialect": ("backfile", "factiva", "lexis"),
        "date_order": ("", "dmy", "mdy"),
        "dups": ("show", "fold"),
    }
)  #: what the keywords of a search may be


def _check(options: Mapping[str, object]) -> None:
    for name, value in options.items():
        allowed = _VALUES.get(name)
        given = tuple(value) if name == "facets" and isinstance(value, Iterable) else (value,)
        if allowed and any(part not in allowed for part in given):
            raise UsageError(f"{name} cannot be {value!r}", next_step=f"one of {', '.join(map(str, allowed))}")


class Archive:
    """An open archive. Use it in one thread at a time."""

    def __init__(self, path: str | os.PathLike[str], *, engine: str | None = None) -> None:
        self._opening = opened(os.fspath(path), engine)
        self._session: Session = self._opening.__enter__()

    def search(self, query: str, **options: Unpack[SearchOptions]) -> Results:
        """One page of results. ``start`` and ``end``: days, months or years, both included; ``limit``: 10 unless told.

        Raises ``QueryError`` for a date with two readings, and with ``strict=True`` for whatever would get a note;
        ``UsageError`` for a keyword's value that is none.
        """
        _check(options)
        archive = self._session.archive
        return find(archive, self._session.engine, query, bounded(archive, Options(**options)))

    def matches(self, query: str, *, start: str = "", end: str = "") -> Iterator[StoredArticle]:
        """Every matching article in order of id, in constant memory."""
        from search.find import read  # noqa: PLC0415  # only here
        from search.stream import matching_articles  # noqa: PLC0415
        from search.sync import sync  # noqa: PLC0415

        parsed = read(query, Options(start=start, end=end))
        sync(self._session.archive, self._session.engine)
        return matching_articles(self._session, parsed.node)

    def show(self, article_id: int) -> FullArticle | None:
        """Everything on one article; None if there is none with this id."""
        return self._session.archive.article(article_id)

    def sql(self, statement: str, *, timeout: float = 10.0) -> Result:
        """Run one SELECT in a process of its own: it can write nothing and is stopped after ``timeout`` seconds.

        Raises ``UsageError`` for a statement that SQLite refuses, ``LimitError`` at a limit.
        """
        from store.jail import run_sql  # noqa: PLC0415  # starts processes

        return run_sql(self._session.archive.path, statement, timeout=timeout)

    def close(self) -> None:
        self._opening.__exit__(None, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
