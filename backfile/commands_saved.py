"""``backfile save``, ``run``, ``new`` and ``saved``: searches that are kept and compared with their last run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from backfile.saved import LONGEST_NAME, Difference, Saved, keep, load, named, options_of, run
from search.console import dumps, echo
from search.find import read
from search.options import (
    COUNT,
    QueryCommand,
    archive_option,
    debug_option,
    engine_option,
    json_option,
    reading_of,
    reading_options,
)
from search.printing import articles, note_json, note_lines
from search.session import Session, opened
from search.terminal import columns, wrapped
from store.errors import UsageError
from store.printable import printable

LISTED = 50  #: articles listed on a terminal; --limit shows more, --json all


@click.command("save", cls=QueryCommand)
@click.argument("name")
@click.argument("query", nargs=-1)
@archive_option
@reading_options
@engine_option
@json_option
@debug_option
def save(name: str, query: tuple[str, ...], **given: Any) -> None:
    """Keep a search under NAME, with what it finds now. ``new NAME`` then shows what arrives later."""
    text = " ".join(query)
    if not 0 < len(name.strip()) <= LONGEST_NAME or not name.isprintable():
        raise UsageError(
            f"a name has 1 to {LONGEST_NAME} characters that can be printed", next_step="choose another name"
        )
    if not text and not given["start"] and not given["end"]:
        raise UsageError("nothing to keep: the query is empty", next_step="backfile save NAME QUERY")
    reading = reading_of(given)
    saved = Saved(
        name=name,
        query=text,
        start=given["start"],
        end=given["end"],
        dialect=reading["dialect"],
        date_order=reading["date_order"],
    )
    parsed = read(text, options_of(saved)._replace(strict=given["strict"]))
    with opened(given["db"], given["engine"]) as session:
        saved, difference = run(session, saved)
    keep(given["db"], saved)
    if given["as_json"]:
        notes = [note_json(note) for note in parsed.notes]
        echo(dumps({"name": name, "query": text, "total": difference.total, "notes": notes}))
        return
    echo(f"kept {printable(name)}: {articles(difference.total)} now")
    for line in note_lines(parsed.notes):
        sys.stderr.write(line + "\n")


def _run_options(function: Callable[..., Any]) -> Callable[..., Any]:
    limit = click.option("--limit", type=COUNT, default=LISTED, show_default=True, help="Titles shown.")
    for option in (debug_option, json_option, engine_option, limit, archive_option, click.argument("name")):
        function = option(function)
    return function


@click.command("run")
@_run_options
def run_command(name: str, db: str, limit: int, engine: str | None, *, as_json: bool) -> None:
    """Run a kept search and say what came, went or changed since its last run."""
    _run_and_show(name, db, engine, as_json=as_json, limit=limit, only_new=False)


@click.command("new")
@_run_options
def new(name: str, db: str, limit: int, engine: str | None, *, as_json: bool) -> None:
    """Run a kept search and show only what arrived since its last run."""
    _run_and_show(name, db, engine, as_json=as_json, limit=limit, only_new=True)


@click.command("saved")
@archive_option
@json_option
@debug_option
def saved(db: str, *, as_json: bool) -> None:
    """List the kept searches."""
    searches = load(db)
    if as_json:
        echo(dumps([{"name": s.name, "query": s.query, "from": s.start, "to": s.end, "ran_at": s.ran_at}
                    for s in searches.values()]))  # fmt: skip
        return
    if not searches:
        echo("no search is kept yet: backfile save NAME QUERY keeps one")
    widest = min(max((len(name) for name in searches), default=0), 20)
    for entry in searches.values():
        bounds = "".join(f" --{name} {day}" for name, day in (("from", entry.start), ("to", entry.end)) if day)
        ran = f"last run {_moment(entry.ran_at)}" if entry.ran_at else "never run"
        text = f"{printable(entry.name):<{widest}}  {printable(entry.query + bounds).strip()}  ({ran})"
        for line in wrapped(text, columns(), first="", indent=" " * (widest + 2)):
            echo(line)


def _run_and_show(name: str, db: str, engine: str | None, *, as_json: bool, limit: int, only_new: bool) -> None:
    before = named(load(db), name)
    with opened(db, engine) as session:
        state, difference = run(session, before)
        if as_json:
            echo(dumps(_as_json(before, difference)))
        else:
            _show(session, before, difference, limit=limit, only_new=only_new)
    keep(db, state)  # after the answer is out: a run that failed to print counts for nothing


def _show(session: Session, before: Saved, difference: Difference, *, limit: int, only_new: bool) -> None:
    since = f" since {_moment(before.ran_at)}" if before.ran_at else ""
    counts = f"{len(difference.came):,} new, {len(difference.went):,} gone, {len(difference.changed):,} changed"
    echo(f"{printable(before.name)}: {articles(difference.total)}; {counts}{since}")
    for note in difference.notes:
        echo(f"note: {printable(note)}")
    _list(session, "new", difference.came, limit)
    if not only_new:
        _list(session, "changed", difference.changed, limit)
        if difference.went:
            echo(f"gone: {', '.join(map(str, difference.went[:limit]))}")


def _list(session: Session, heading: str, ids: Sequence[int], limit: int) -> None:
    if not ids:
        return
    echo(f"{heading}:")
    for article in session.archive.articles(ids[:limit]):
        first = f"  {article.published or 'undated':<16}  {article.id:>8}  "
        for line in wrapped(printable(article.title) or "(no title)", columns(), first=first, indent=" " * len(first)):
            echo(line)
    if len(ids) > limit:
        echo(f"  and {len(ids) - limit:,} more: --limit {len(ids)}")


def _moment(ran_at: str) -> str:
    """2026-11-22T20:18:31+00:00 as a person reads it."""
    return f"{ran_at[:10]} {ran_at[11:16]} UTC"


def _as_json(before: Saved, difference: Difference) -> dict[str, object]:
    return {
        "name": before.name,
        "query": before.query,
        "total": difference.total,
        "since": before.ran_at,
        "new": list(difference.came),
        "gone": list(difference.went),
        "changed": list(difference.changed),
        "notes": list(difference.notes),
    }
