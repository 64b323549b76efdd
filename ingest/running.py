"""One whole ingest: the pool starts first, then the archive opens, the index follows; signals end it cleanly."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import formats
from ingest.indexing import Follower
from ingest.interrupts import Interrupt
from ingest.pipeline import Options, Report, Watcher, ingest, new_pool
from ingest.walk import check_roots
from store.errors import BackfileError, EngineError

if TYPE_CHECKING:
    from ingest.report import Indexed

Shown = Callable[[Callable[[], None]], AbstractContextManager[Watcher]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the command was asked to do."""

    paths: tuple[str, ...]
    archive: Path
    engine: str  #: "" = leave the index behind
    wait: float  #: seconds for another writer to finish
    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    report: Report
    indexed: Indexed | None
    problem: BackfileError | None  #: the index could not follow; the articles are stored
    exit_code: int


def run(plan: Plan, shown: Shown, interrupt: Interrupt) -> Done:
    """Carry out a plan. Raises the errors of ``store.errors``; the archive is consistent whatever happens."""
    check_roots(plan.paths)
    if plan.options.settings.format:
        formats.parser(plan.options.settings.format)
    indexed: Indexed | None = None
    problem: BackfileError | None = None
    with ExitStack() as stack:
        pool = stack.enter_context(new_pool(plan.options))  # it and the follower load while the archive is opened
        follower = Follower(plan.archive.absolute(), plan.engine) if plan.engine else None
        if follower:
            stack.callback(follower.abandon)
        from store.writer import Writer  # noqa: PLC0415 - 240 ms that a wrong argument need not pay

        gc.set_threshold(50_000, 20, 50)  # what a run makes are trees without cycles
        writer = stack.enter_context(Writer.open(plan.archive, wait=plan.wait))
        with shown(follower.on_commit if follower else lambda: None) as watcher:
            report = ingest(plan.paths, writer, plan.options, watcher, interrupt.stopped, pool)
        if follower and not interrupt.stopped():
            try:
                indexed = follower.finish()
            except EngineError as error:
                problem = error
    code = interrupt.exit_code or (problem.exit_code if problem else report.exit_code)
    return Done(report=report, indexed=indexed, problem=problem, exit_code=code)
