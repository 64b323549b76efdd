"""``backfile sql``: one read-only statement, as a table, CSV or JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

import click

from search import terminal
from search.console import dumps, echo
from search.options import archive_option, debug_option, json_option
from search.tables import write_csv
from store.errors import UsageError
from store.jail import MAX_BYTES, MAX_ROWS, Limits, stream_sql
from store.printable import printable

NARROWEST = 8  #: columns that a column of a table keeps on a narrow terminal
CELL = 60  #: columns of one cell in the table for a terminal; CSV and JSON have all


@click.command("sql")
@click.argument("statement")
@archive_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV; the default where the output is no terminal.")
@click.option("--raw", is_flag=True, help="With --csv: no apostrophe before what a spreadsheet would compute.")
@click.option("--timeout", type=click.FloatRange(0.1, 3600), default=10.0, show_default=True, help="Seconds.")
@click.option("--max-rows", type=click.IntRange(1), default=MAX_ROWS, show_default=True, help="Rows of an answer.")
@click.option("--max-bytes", type=click.IntRange(1), default=MAX_BYTES, show_default=True, help="Bytes of an answer.")
@debug_option
def sql(statement: str, db: str, **given: Any) -> None:
    """Ask the archive in SQL: one statement, read-only, with limits on time and memory. docs/schema.md has examples."""
    if given["as_json"] and given["as_csv"]:
        raise UsageError("--json and --csv exclude each other", next_step="leave one out")
    limits = Limits(timeout=given["timeout"], max_rows=given["max_rows"], max_bytes=given["max_bytes"])
    rows = stream_sql(db, statement, limits)
    columns = tuple(map(str, next(rows, ())))
    if given["as_json"]:
        _print_json(columns, rows)
    elif given["as_csv"] or not sys.stdout.isatty():
        write_csv(columns, (tuple(map(_unpacked, row)) for row in rows), raw=given["raw"])
    else:
        for line in table_lines(columns, list(rows), terminal.columns()):
            echo(line)


def _print_json(columns: Sequence[str], rows: Iterator[Sequence[object]]) -> None:
    """An array with one object on each line, written as the rows come."""
    names = _distinct(columns)
    lines = (f" {dumps(dict(zip(names, map(_unpacked, row), strict=True)))}" for row in rows)
    first = next(lines, None)
    if first is None:
        echo("[]")
        return
    sys.stdout.write(f"[\n{first}")
    for line in lines:
        sys.stdout.write(f",\n{line}")
    echo("\n]")


def table_lines(columns: Sequence[str], rows: Sequence[Sequence[object]], room: int = 0) -> Iterator[str]:
    """An aligned table, each cell on one line and safe to print; numbers to the right. In ``room`` columns the widest
    ones are made narrower, as far as that goes.
    """
    shown = [[_shown(value) for value in row] for row in rows]
    head = [printable(name) for name in columns]
    widths = [max(terminal.width_of(row[i]) for row in (head, *shown)) for i in range(len(head))]
    while room and sum(widths) + 2 * len(widths) - 2 > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    yield _row(head, widths, [False] * len(head))
    yield "  ".join("-" * width for width in widths)
    for row, cells in zip(rows, shown, strict=True):
        yield _row(cells, widths, [isinstance(value, int | float) for value in row])
    yield "1 row" if len(rows) == 1 else f"{len(rows):,} rows"


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    parts = []
    for cell, width, at_right in zip(cells, widths, right, strict=True):
        text = terminal.elided(cell, width)
        space = " " * (width - terminal.width_of(text))
        parts.append(space + text if at_right else text + space)
    return "  ".join(parts).rstrip()


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    text = printable(str(value))
    return text if len(text) <= CELL else f"{text[: CELL - 1]}…"


def _distinct(columns: Sequence[str]) -> list[str]:
    """Names for an object; a name that comes again gets a number, so that no value is lost."""
    names: list[str] = []
    for column in columns:
        name, number = column, 1
        while name in names:
            number += 1
            name = f"{column}_{number}"
        names.append(name)
    return names


def _unpacked(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value
