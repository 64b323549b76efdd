"""The contract between the archive and a full-text engine, and the literal table of engines.

Model. The store keeps a log of changes (``store`` numbers them); an engine pulls what is new and keeps, inside its own
index and in the same commit, the number of the last change it holds (its cursor). So a crash at any point leaves an
index that is merely behind. An index that is lost, foreign, newer than the archive or built with other settings
reports cursor 0 and is built again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from store.errors import EngineError, UsageError

if TYPE_CHECKING:
    from search.query import Page, Request
    from store.indexed import Change, IndexDoc


class Archive(Protocol):
    """What an engine may ask of the store (``store.reader.Reader`` has it): reading only."""

    path: Path
    archive_id: str  #: changes when the archive is another one

    def head(self) -> int:
        """The number of the last change; 0 = empty."""
        ...

    def lineage(self, seq: int) -> str:
        """A token for the history up to this change: another one after a restored backup went its own way."""
        ...

    def changes(self, after: int, limit: int) -> list[Change]: ...
    def index_docs(self, ids: Sequence[int]) -> Iterable[IndexDoc]: ...
    def all_ids(self) -> list[int]: ...
    def languages(self) -> tuple[str, ...]: ...


class Engine(Protocol):
    """A full-text index that follows the store. Any method may raise ``EngineError``."""

    def cursor(self) -> int:
        """The last change it holds; 0 = empty, lost, foreign or of other settings."""
        ...

    def apply(self, changes: Sequence[Change]) -> None:
        """Take the changes in and move the cursor, in one commit. Applying the same ones again changes nothing.

        An engine may stay open for writing from one call to the next; no changes = done for now, others may write.
        """
        ...

    def search(self, request: Request) -> Page:
        """Exact ids and counts for any tree; order as ``search.query.Sort`` has it."""
        ...

    def reset(self) -> None:
        """Forget everything: the cursor is 0 and the next sync builds a new generation beside the old one."""
        ...

    def close(self) -> None: ...


ENGINES: Mapping[str, str] = MappingProxyType(
    {
        "tantivy": "search.engines.tantivy_dir:open_engine",
        "whoosh": "search.engines.whoosh_dir:open_engine",
        "fts5": "search.engines.fts5:open_engine",
    }
)  #: name -> "module:function"; the function takes an ``Archive`` and the folder for the index (None = in memory)

DEFAULT_ENGINE = "tantivy"


def index_folder(archive: Archive, name: str) -> Path:
    """Where the index of an engine stands: beside the archive."""
    return archive.path.with_name(archive.path.name + ".index") / name


def open_engine(name: str, archive: Archive, *, folder: Path | None = None) -> Engine:
    """The engine of that name on the archive's index; ``folder`` None = beside the archive.

    Raises ``UsageError`` for a name that is none, ``EngineError`` where its library is not installed.
    """
    return load(name)(archive, folder or index_folder(archive, name))


def load(name: str) -> Callable[[Archive, Path], Engine]:
    """The function that opens the engine of that name, its libraries loaded. Raises as ``open_engine`` does."""
    if name not in ENGINES:
        raise UsageError(f"there is no engine {name!r}", next_step=f"one of {', '.join(ENGINES)}")
    module, _, function = ENGINES[name].partition(":")
    try:
        opener: Callable[[Archive, Path], Engine] = getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in {"search", "store"}:
            raise
        raise EngineError(
            f"the engine {name} needs {error.name}, which is not installed",
            next_step=f"pip install {error.name}, or --engine fts5",
        ) from error
    return opener
