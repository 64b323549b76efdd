"""An archive opened for searching: the reader and the engine that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from search.engine import DEFAULT_ENGINE, open_engine
from store.reader import Reader

if TYPE_CHECKING:
    from search.engine import Engine


class Session(NamedTuple):
    archive: Reader
    engine: Engine


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
