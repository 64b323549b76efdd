"""``backfile stories``: group the articles that tell the same story, and say how many stories there are."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from search.console import dumps, echo
from search.options import COUNT, archive_option, debug_option, json_option
from search.terminal import columns, wrapped
from store.errors import UsageError
from store.printable import printable
from store.stories.similarity import LEVEL, LOWEST_LEVEL

LARGEST = 10  #: stories listed as text


@click.command("stories")
@archive_option
@click.option(
    "--level",
    type=click.FloatRange(LOWEST_LEVEL, 1.0),
    default=None,
    help=f"Similarity from which two articles tell one story, kept for later runs; {LEVEL} unless set.",
)
@click.option("--limit", type=COUNT, default=LARGEST, show_default=True, help="Stories listed.")
@json_option
@debug_option
def stories(db: str, level: float | None, limit: int, *, as_json: bool) -> None:
    """Group copies and near-copies into stories. Nothing is deleted; the first publisher is the original."""
    from store.settings import connect_readonly  # noqa: PLC0415  start-up
    from store.stories.reading import largest_stories  # noqa: PLC0415
    from store.writer import Writer  # noqa: PLC0415

    if not Path(db).exists():
        raise UsageError("there is no archive", where=db, next_step="backfile ingest FOLDER, or give a file with --db")
    with Writer.open(Path(db)) as writer:
        found = writer.group_stories(level)
    with closing(connect_readonly(Path(db))) as connection:
        largest = largest_stories(connection, limit)
    if as_json:
        echo(
            dumps(
                {
                    "articles": found.articles,
                    "stories": found.stories,
                    "changed": found.changed,
                    "level": found.level,
                    "largest": [story._asdict() for story in largest],
                }
            )
        )
        return
    echo(f"articles: {found.articles:,}, stories: {found.stories:,} (level {found.level:g})")
    for story in largest:
        first = f"  {story.articles:>6,} x  {story.published or 'undated':<16}  id {story.id:<8}  "
        for line in wrapped(printable(story.title) or "(no title)", columns(), first=first, indent=" " * len(first)):
            echo(line)
