"""``backfile search``: read the arguments, make one call, print."""

from __future__ import annotations

from typing import Any

import click

from search.console import start
from search.options import (
    COUNT,
    ID,
    QueryCommand,
    archive_option,
    debug_option,
    engine_option,
    json_option,
    reading_of,
    reading_options,
)
from search.views import Asked, show

READING = ("start", "end", "strict", "dialect", "date_order", "today")  # the parameters of reading_options
SORTS = ("relevance", "newest", "oldest")
DUPS = ("show", "fold")
FACETS = ("source", "section", "language", "year", "entity", "person", "org", "place_name")


@click.command("search", cls=QueryCommand)
@click.argument("query", nargs=-1)
@archive_option
@reading_options
@click.option("--sort", type=click.Choice(SORTS), default="relevance", show_default=True, help="Order of the results.")
@click.option("--limit", type=COUNT, default=None, help="Results on a page; 10 unless told.")
@click.option("--offset", type=COUNT, default=0, help="Results to pass over.")
@engine_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="With --kwic or --timeline: print CSV.")
@click.option("--raw", is_flag=True, help="With --csv: no apostrophe before what a spreadsheet would compute.")
@click.option("--explain", is_flag=True, help="How the query was read, and what each part finds.")
@click.option("--kwic", is_flag=True, help="Every hit with the words around it.")
@click.option(
    "--sort-kwic", type=click.Choice(["L1", "R1"], case_sensitive=False), default=None, help="By the neighbour word."
)
@click.option(
    "--context",
    type=click.IntRange(1, 1000),
    default=None,
    help="Characters beside each hit of --kwic; 45, or what fits.",
)
@click.option("--facets", is_flag=True, help="Counts by source, year, section, language and entity.")
@click.option("--facet", "facet_names", type=click.Choice(FACETS), multiple=True, help="Counts by one of these.")
@click.option("--timeline", type=click.Choice(["day", "week", "month", "year"]), default=None, help="Counts by period.")
@click.option(
    "--dups", type=click.Choice(DUPS), default="show", show_default=True, help="fold: one hit for each story."
)
@click.option("--per-million", is_flag=True, help="With --timeline: per million words published then.")
@click.option("--similar", type=ID, default=None, metavar="ID", help="What is like this article; a QUERY narrows it.")
@debug_option
def command(**given: Any) -> None:
    """Find articles. Words are combined with AND; "a phrase", OR, NOT, w/5, title:word, date:2019 ... all work."""
    given["query"] = " ".join(given["query"])
    reading = {name: given.pop(name) for name in READING}
    show(Asked(reading=reading_of(reading), **given))


def main() -> None:
    start(command, name="search")
