"""``backfile export``: every match, all fields, in constant memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from backfile.export_citations import bibtex_chunks, csl_chunks, ris_chunks
from backfile.export_rows import csv_chunks, json_chunks, jsonl_chunks, txt_chunks
from search.find import Options, read
from search.notes import notes_on
from search.options import COUNT, QueryCommand, archive_option, debug_option, engine_option, reading_of, reading_options
from search.printing import articles, note_lines
from search.session import Session, opened
from search.stream import matching_ids
from search.sync import sync
from store.printable import printable
from store.records import records
from store.settings import connect_readonly, translated

if TYPE_CHECKING:
    from store.records import Record

FORMATS: Mapping[str, Callable[..., Iterator[str]]] = MappingProxyType(
    {
        "csv": csv_chunks,
        "json": json_chunks,
        "jsonl": jsonl_chunks,
        "bibtex": bibtex_chunks,
        "ris": ris_chunks,
        "csl-json": csl_chunks,
        "txt": txt_chunks,
    }
)


@click.command("export", cls=QueryCommand)
@click.argument("query", nargs=-1)
@archive_option
@click.option("--format", "kind", type=click.Choice(list(FORMATS)), default="csv", show_default=True)
@click.option("--output", metavar="FILE", default=None, help="Write there instead of standard output.")
@click.option(
    "--raw", is_flag=True, help="CSV exactly as stored: no apostrophe before what a spreadsheet would compute."
)
@reading_options
@click.option("--sort", type=click.Choice(["id", "relevance", "newest", "oldest"]), default="id", show_default=True)
@click.option("--limit", type=COUNT, default=None, help="Articles at most; all unless told.")
@engine_option
@debug_option
def export(query: tuple[str, ...], **given: Any) -> None:
    """Write every article that matches; without a QUERY the whole archive."""
    options = Options(**reading_of(given))
    with opened(given["db"], given["engine"]) as session:
        parsed = read(" ".join(query), options)
        sync(session.archive, session.engine)
        found = _articles(session, " ".join(query), options, given["sort"], given["limit"])
        count = Counted(islice(found, given["limit"]))
        chunks = FORMATS[given["kind"]](count, raw=given["raw"])
        _write(chunks, given["output"])
        empty = not count.number and given["limit"] != 0
        notes = notes_on(session.archive, session.engine, parsed, 0 if empty else 1)
    sys.stderr.write(f"{articles(count.number)} written\n")
    for line in note_lines(notes):
        sys.stderr.write(line + "\n")


class Counted:
    """An iterable that knows how many it has handed out."""

    def __init__(self, articles: Iterator[Record]) -> None:
        self.number = 0
        self._articles = articles

    def __iter__(self) -> Iterator[Record]:
        for article in self._articles:
            self.number += 1
            yield article


def _articles(session: Session, query: str, options: Options, sort: str, limit: int | None) -> Iterator[Record]:
    path = session.archive.path
    with translated(path), closing(connect_readonly(path)) as connection:
        for ids in _ids(session, query, options, sort, limit):
            yield from records(connection, ids)


def _ids(session: Session, query: str, options: Options, sort: str, limit: int | None) -> Iterator[list[int]]:
    node = read(query, options).node
    if sort == "id":
        yield from matching_ids(session.archive, session.engine, node)
        return
    from search.query import Request  # noqa: PLC0415  # only ordered exports

    total = session.engine.search(Request(node=node, limit=0)).total
    count = total if limit is None else min(limit, total)
    page = session.engine.search(Request(node=node, sort=sort, limit=count))  # type: ignore[arg-type]  # click checked
    yield [hit.id for hit in page.hits]


def _write(chunks: Iterator[str], output: str | None) -> None:
    if output is None:
        shown = sys.stdout.isatty()
        for chunk in chunks:
            sys.stdout.write(printable(chunk, one_line=False) if shown else chunk)
        return
    draft = Path(f"{output}.{os.getpid()}.part")  # the file appears whole or not at all
    try:
        with draft.open("w", encoding="utf-8", newline="", errors="backslashreplace") as file:
            file.writelines(chunks)
        draft.replace(output)
    finally:
        draft.unlink(missing_ok=True)
