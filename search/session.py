"""An archive opened for searching: the reader and the engine that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from search.engine import DEFAULT_ENGINE, open_engine
from store.reader import Reader

if TYPE_CHECKING:
    from search.engine import Engine
    from search.find import Options

FEW = 10_000  #: results that need no look at the size of the archive


class Session(NamedTuple):
    archive: Reader
    engine: Engine


def bounded(archive: Reader, options: Options) -> Options:
    """The options with a limit and an offset that the archive can fill: an engine takes memory for as many."""
    if options.limit + options.offset <= FEW:
        return options
    from search.figures import highest_id  # noqa: PLC0415  # start-up

    most = highest_id(archive)
    return options._replace(limit=min(options.limit, most), offset=min(options.offset, most))


@contextmanager
def opened(path: str, engine: str | None = None) -> Iterator[Session]:
    """Reader and engine of the archive at ``path``, closed at the end. ``engine`` None = the default one."""
    archive = Reader(path)
    try:
        index = open_engine(engine or DEFAULT_ENGINE, archive)
        try:
            yield Session(archive, index)
        finally:
            index.close()
    finally:
        archive.close()
