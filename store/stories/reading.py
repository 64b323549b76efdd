"""Stories as rows for people: the articles of one, and the largest ones. Plain sqlite3."""

from __future__ import annotations

import sqlite3
from typing import Final, NamedTuple

_OF: Final = (
    "SELECT article_id, is_original, similarity, left_out, added, published, source, title FROM story_articles"
    " WHERE article_id IN (SELECT o.id FROM articles o WHERE o.id = ?1 OR o.duplicate_of = ?1)"
    " ORDER BY is_original DESC, published IS NULL, published, article_id"
)
_ORIGINAL: Final = "SELECT coalesce(duplicate_of, id) FROM articles WHERE id = ?"
_LARGEST: Final = (
    "SELECT o.id, c.copies + 1, o.published, o.title FROM"
    " (SELECT duplicate_of, count(*) AS copies FROM articles WHERE duplicate_of IS NOT NULL GROUP BY duplicate_of) c"
    " JOIN articles o ON o.id = c.duplicate_of ORDER BY c.copies DESC, o.id LIMIT ?"
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
