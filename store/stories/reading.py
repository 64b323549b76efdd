"""Stories as rows for people: the articles of one, and the largest ones. Plain sqlite3."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from store.settings import translated
from store.stories.corrections import corrections

_OF: Final = (
    "SELECT article_id, is_original, similarity, left_out, added, published, source, title FROM story_articles"
    " WHERE article_id IN (SELECT o.id FROM articles o WHERE o.id = ?1 OR o.duplicate_of = ?1)"
    " ORDER BY is_original DESC,"
    " (SELECT precedence FROM story_members m WHERE m.article_id = story_articles.article_id), article_id"
)
_ORIGINAL: Final = "SELECT coalesce(duplicate_of, id) FROM articles WHERE id = ?"
_LARGEST: Final = (
    "SELECT o.id, c.copies + 1, o.published, o.title FROM"
    " (SELECT duplicate_of, count(*) AS copies FROM articles WHERE duplicate_of IS NOT NULL GROUP BY duplicate_of) c"
    " JOIN articles o ON o.id = c.duplicate_of ORDER BY c.copies DESC, o.id LIMIT ?"
)
_ORIGINALS: Final = (
    "SELECT id, duplicate_of FROM articles WHERE duplicate_of IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
)


class StoryArticle(NamedTuple):
    """One article of a story."""

    id: int
    is_original: bool
    similarity: float | None  #: to the original, 0 to 1; None for the original
    left_out: float | None  #: share of the original's three-word shingles that it does not have
    added: float | None  #: share of its own that the original does not have
    published: str | None
    source: str
    title: str


class Story(NamedTuple):
    id: int  #: of the original
    articles: int
    published: str | None
    title: str


def story_articles(connection: sqlite3.Connection, article_id: int) -> list[StoryArticle]:
    """The articles of the story that an article tells: the original, then by date. Empty for an id without article."""
    row = connection.execute(_ORIGINAL, (article_id,)).fetchone()
    if row is None:
        return []
    found = connection.execute(_OF, row)
    return [StoryArticle(one[0], bool(one[1]), *one[2:]) for one in found]


def largest_stories(connection: sqlite3.Connection, limit: int) -> list[Story]:
    """The stories that most articles tell, copies only: a story told once is not listed."""
    return [Story(*row) for row in connection.execute(_LARGEST, (limit,))]


class StoryReader:
    """What the archive knows of stories; part of a ``store.reader.Reader``."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def originals(self, ids: Iterable[int]) -> dict[int, int]:
        """For each of these articles that is a copy, the id of the article that it repeats."""
        with translated(self._path):
            return dict(self._connection.execute(_ORIGINALS, (json.dumps(list(ids)),)).fetchall())

    def articles(self, article_id: int) -> list[StoryArticle]:
        """The articles that tell the same story as this one, itself included: the original, then by date."""
        with translated(self._path):
            return story_articles(self._connection, article_id)

    def corrections(self, ids: Iterable[int]) -> dict[int, list[int]]:
        """For each of these articles that has them, the later versions of its document that stand, the last first."""
        with translated(self._path):
            return corrections(self._connection, list(ids))
