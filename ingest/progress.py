"""What is shown while a run goes on: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ingest.walk import STDIN
from store.printable import printable

if TYPE_CHECKING:
    from ingest.pipeline import Report

_NAME = 40  #: columns for the name of the file at hand


class Quiet:
    """No terminal: only the index is told of commits."""

    def __init__(self, on_commit: Callable[[], None]) -> None:
        self._on_commit = on_commit

    def on_progress(self, report: Report, path: str) -> None: ...

    def on_commit(self) -> None:
        self._on_commit()


class _Bar(Quiet):
    """A bar over the bytes of the files given."""

    def __init__(self, on_commit: Callable[[], None], update: Callable[[int, str], None]) -> None:
        super().__init__(on_commit)
        self._update = update

    def on_progress(self, report: Report, path: str) -> None:
        name = printable(path.rpartition("/")[2])[-_NAME:]
        self._update(report.bytes_done, f"{report.articles:,} articles  {name}")


@contextmanager
def shown(paths: Sequence[str], on_commit: Callable[[], None], *, terminal: bool) -> Iterator[Quiet]:
    """The watcher of a run. rich is loaded for a terminal only: it takes longer to import than a small run does."""
    if not terminal:
        yield Quiet(on_commit)
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[said]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=_total(paths), said="")
        yield _Bar(on_commit, lambda done, said: progress.update(task, completed=done, said=said))


def _total(paths: Sequence[str]) -> int | None:
    """Bytes of the files below the paths; None where it cannot be known."""
    if STDIN in paths:
        return None
    total = 0
    for path in paths:
        if os.path.isfile(path):  # noqa: PTH113
            total += os.path.getsize(path)  # noqa: PTH202
        for folder, _, names in os.walk(path):
            for name in names:
                try:
                    total += os.lstat(os.path.join(folder, name)).st_size  # noqa: PTH118
                except OSError:
                    continue
    return total
