"""``backfile doctor``, ``reindex`` and ``backup``."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from search.console import dumps, echo
from search.engine import DEFAULT_ENGINE
from search.options import archive_option, debug_option, engine_option, json_option
from search.session import opened
from search.sync import lag, sync
from store.errors import BusyError, DriftError
from store.printable import printable


@click.command("doctor")
@archive_option
@engine_option
@click.option("--deep", is_flag=True, help="Read everything and compare it, word by word.")
@json_option
@debug_option
def doctor(db: str, engine: str | None, *, deep: bool, as_json: bool) -> int:
    """Check that tables, full-text table and index agree. Reads only; exit code 5 if something is damaged."""
    from backfile.index_check import index_check  # noqa: PLC0415  # only the doctor
    from store.doctor import diagnose  # noqa: PLC0415

    findings = diagnose(db, deep=deep, extra=[index_check(engine)])
    damaged = [finding for finding in findings if finding.level == "damage"]
    if as_json:
        echo(dumps({"sound": not damaged, "findings": [asdict(finding) for finding in findings]}))
    else:
        for finding in findings:
            step = f"; next: {finding.next_step}" if finding.next_step else ""
            echo(printable(f"{finding.level}[{finding.code}]: {finding.text}{step}"))
        echo(f"damaged: {len(damaged)} findings" if damaged else "sound")
    return DriftError.exit_code if damaged else 0


@click.command("reindex")
@archive_option
@engine_option
@json_option
@debug_option
def reindex(db: str, engine: str | None, *, as_json: bool) -> None:
    """Build the index again, and triggers, views and full-text table; the former index answers searches meanwhile."""
    from store.repair import rebuild_full_text  # noqa: PLC0415  # only here

    shown = sys.stderr.isatty() and not as_json
    rebuild_full_text(db)
    with opened(db, engine) as session:
        session.engine.reset()
        sync(session.archive, session.engine, on_progress=_show_progress if shown else None)
        if lag(session.archive, session.engine):
            raise BusyError(
                "the index could not be built: another process is writing to it, or its folder cannot be written",
                where=f"{db}.index",
                next_step="try again in a moment",
            )
        articles = session.archive.counts()["articles"]
    if as_json:
        echo(dumps({"engine": engine or DEFAULT_ENGINE, "articles": articles}))
    else:
        echo(f"{engine or DEFAULT_ENGINE} index: {articles:,} articles")


@click.command("backup")
@click.argument("target", metavar="FILE")
@archive_option
@click.option("--salvage", is_flag=True, help="From a damaged archive: all rows that can still be read.")
@json_option
@debug_option
def backup(target: str, db: str, *, salvage: bool, as_json: bool) -> None:
    """Write a consistent, checked copy of the archive to FILE; an ingest may go on meanwhile."""
    if salvage:
        from store.salvage import salvage as save_rows  # noqa: PLC0415  # only here

        saved = save_rows(db, target)
        echo(dumps({"file": target, **saved}) if as_json else f"{printable(target)}: {saved['articles']:,} articles")
        return
    from store.backup import backup as copy_archive  # noqa: PLC0415  # only here

    size = copy_archive(db, target)
    echo(dumps({"file": target, "bytes": size}) if as_json else f"{printable(target)}: {size:,} bytes")


def _show_progress(done: int, head: int) -> None:
    sys.stderr.write(f"\rindexed {done:,} of {head:,} changes" + ("\n" if done >= head else ""))
    sys.stderr.flush()
