"""``backfile sql``: one read-only statement, as a table, CSV or JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from search.console import dumps, echo
from search.options import archive_option, debug_option, json_option
from search.tables import write_csv
from store.errors import UsageError
from store.printable import printable

CELL = 60  #: columns of one cell in the table for a terminal; CSV and JSON have all


@click.command("sql")
@click.argument("statement")
@archive_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV; the default where the output is no terminal.")
@click.option("--raw", is_flag=True, help="With --csv: no apostrophe before what a spreadsheet would compute.")
@click.option("--timeout", type=click.FloatRange(0.1, 3600), default=10.0, show_default=True, help="Seconds.")
@debug_option
def sql(statement: str, db: str, **given: Any) -> None:
    """Ask the archive in SQL: one statement, read-only, with limits on time and memory. docs/schema.md has examples."""
    from store.jail import run_sql  # noqa: PLC0415  # starts processes

    if given["as_json"] and given["as_csv"]:
        raise UsageError("--json and --csv exclude each other")
    result = run_sql(Path(db), statement, timeout=given["timeout"])
    if given["as_json"]:
        echo("[")
        for number, row in enumerate(result.rows):
            comma = "," if number + 1 < len(result.rows) else ""
            echo(f" {dumps(_object(result.columns, row))}{comma}")
        echo("]")
    elif given["as_csv"] or not sys.stdout.isatty():
        write_csv(result.columns, result.rows, raw=bool(given["raw"]))
    else:
        for line in table_lines(result.columns, result.rows):
            echo(line)


def table_lines(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """An aligned table, each cell on one line and safe to print; numbers to the right."""
    shown = [[_shown(value) for value in row] for row in rows]
    head = [printable(name) for name in columns]
    widths = [max(len(row[i]) for row in (head, *shown)) for i in range(len(head))]
    yield "  ".join(name.ljust(width) for name, width in zip(head, widths, strict=True)).rstrip()
    yield "  ".join("-" * width for width in widths)
    for row, cells in zip(rows, shown, strict=True):
        yield "  ".join(
            cell.rjust(width) if isinstance(value, int | float) else cell.ljust(width)
            for value, cell, width in zip(row, cells, widths, strict=True)
        ).rstrip()
    yield "1 row" if len(rows) == 1 else f"{len(rows):,} rows"


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    text = printable(str(value))
    return text if len(text) <= CELL else f"{text[: CELL - 1]}…"


def _object(columns: Sequence[str], row: Sequence[object]) -> dict[str, object]:
    """A row by the names of its columns; a name that comes again gets a number, so that no value is lost."""
    named: dict[str, object] = {}
    for column, value in zip(columns, row, strict=True):
        name, number = column, 1
        while name in named:
            number += 1
            name = f"{column}_{number}"
        named[name] = value.hex() if isinstance(value, bytes) else value
    return named
