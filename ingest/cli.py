"""The ingest command: reads its arguments, runs the pipeline, prints the report. No logic of its own."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

import click

from ingest.interrupts import Interrupt, interrupts
from search import console
from store.errors import UsageError

_NONE: Final = ("none", "")  #: what takes away what an earlier run said
_ORDERS: Final[Mapping[str, Literal["DMY", "MDY", ""]]] = MappingProxyType(
    {"DMY": "DMY", "MDY": "MDY", **dict.fromkeys(_NONE, "")}
)


class _Order(click.Choice[str]):
    """DMY or MDY; none, also as an empty word."""

    def __init__(self) -> None:
        super().__init__(("DMY", "MDY", "none"), case_sensitive=False)

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> str:
        return str(super().convert(value or "none", parameter, context))


@click.command(
    "ingest", epilog="Exit codes: 0 good, 1 some inputs rejected, 2 usage, 3 busy, 4 cannot open, 6 disk full."
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--db", envvar="BACKFILE_DB", default="articles.db", show_default=True, metavar="FILE", help="The archive."
)
@click.option("--engine", default="tantivy", show_default=True, metavar="NAME", help="tantivy, whoosh or fts5.")
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N", help="Worker processes [default: processors].")
@click.option("--format", "form", default="", metavar="NAME", help="Read everything as this format, without looking.")
@click.option(
    "--map",
    "columns",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Which column has a field (tables, records); none: guess again.",
)
@click.option("--source", metavar="NAME", help='The publication of articles that name none; "": no more.')
@click.option("--dates", type=_Order(), metavar="DMY|MDY|none", help="How 03/04/2020 is meant in these files.")
@click.option("--follow", is_flag=True, help="Follow symbolic links.")
@click.option("--check", is_flag=True, help="Read files again whose size and times are unchanged.")
@click.option("--fast", is_flag=True, help="Quicker, a little less exact, until a run without it.")
@click.option("--no-originals", is_flag=True, help="Do not keep the documents' bytes; reparse cannot read them again.")
@click.option("--no-sync", is_flag=True, help="Leave the index behind; the next search brings it up to date.")
@click.option(
    "--wait", type=click.FloatRange(0), default=30.0, show_default=True, help="Seconds to wait for another run."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
def command(**arguments: Any) -> None:
    """Bring files and folders of news into the archive; - is standard input."""
    with interrupts() as interrupt:
        code = _run(arguments, interrupt)
    sys.exit(code)


def _run(arguments: dict[str, Any], interrupt: Interrupt) -> int:
    from ingest import progress, report  # noqa: PLC0415 - --help needs none of this
    from ingest.events import Settings  # noqa: PLC0415
    from ingest.outlet import one_name  # noqa: PLC0415
    from ingest.pipeline import Options  # noqa: PLC0415
    from ingest.running import Plan, run  # noqa: PLC0415
    from search.engine import ENGINES  # noqa: PLC0415

    if arguments["engine"] not in ENGINES:
        raise UsageError("unknown engine", where=arguments["engine"], next_step=f"one of {', '.join(ENGINES)}")
    settings = Settings(
        format=arguments["form"],
        date_order=_ORDERS.get(arguments["dates"]),
        columns=_columns(arguments["columns"]),
        source=one_name(arguments["source"]),
        fast=arguments["fast"],
        follow=arguments["follow"],
        originals=not arguments["no_originals"],
    )
    plan = Plan(
        paths=arguments["paths"],
        archive=Path(arguments["db"]),
        engine="" if arguments["no_sync"] else arguments["engine"],
        wait=arguments["wait"],
        options=Options(settings=settings, jobs=arguments["jobs"], check=arguments["check"]),
    )
    terminal = sys.stderr.isatty() and not arguments["as_json"]
    done = run(plan, lambda on_commit: progress.shown(plan.paths, on_commit, terminal=terminal), interrupt)
    if arguments["as_json"]:
        click.echo(console.dumps(report.as_json(done.report, done.indexed)))
    else:
        for line in report.lines(done.report, done.indexed):
            click.echo(line)
    if done.problem:
        if arguments["debug"]:
            raise done.problem
        console.report(done.problem, as_json=arguments["as_json"])
    return done.exit_code


def _columns(pairs: Sequence[str]) -> dict[str, str] | None:
    """Our field -> column, as ``--map`` says it; None: it says nothing."""
    if not pairs:
        return None
    from ingest.mapping import pair  # noqa: PLC0415 - loads the table of names

    return dict(pair(each) for each in pairs if each.strip().lower() not in _NONE)


def main() -> None:
    """The console script."""
    console.start(command, name="ingest")
