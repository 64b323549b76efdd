"""Backfile: a news archive on your own machine.

    import backfile

    with backfile.open("articles.db") as archive:
        for hit in archive.search("aleppo ceasefire", start="2016-10", end="2016-11").hits:
            print(hit.published, hit.title)

Everything raised on purpose is a ``store.errors.BackfileError``. Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from backfile.api import Archive

__all__ = ["open"]


def open(path: str | PathLike[str] = "articles.db", *, engine: str | None = None) -> Archive:  # noqa: A001 - the API
    """The archive at ``path`` for reading and searching; close it, or use it in a ``with`` statement.

    ``engine``: tantivy (default), whoosh or fts5. Raises ``OpenError`` if there is no archive or it is not ours.
    """
    from backfile.api import Archive  # noqa: PLC0415  # `import backfile` costs nothing

    return Archive(path, engine=engine)
