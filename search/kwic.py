"""Concordance: every hit of a query with its left and right context (keyword in context)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from search.marks import Marker
from search.match import texts
from search.spans import fields_of, leaf_words
from search.text import words

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Node
    from store.indexed import IndexDoc, StoredArticle

FIELDS = (
    "title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "links", "entity", "person", "org",
    "place_name", "path",
)  # fmt: skip
"""In the order that the hits of an article are listed in. A hit in the lead is one of the body too, and listed under
both only where a query asks for both."""


class Line(NamedTuple):
    """One hit."""

    id: int
    published: str
    source: str
    field: str
    left: str
    hit: str
    right: str


class Concordance:
    """The hits of one query; ``hits`` and ``articles`` count what has been read so far. A hit is one span of a word,
    phrase or proximity in one field, as ``search.query`` defines them: two pairs of words near each other are two hits.
    """

    def __init__(self, node: Node, *, context: int) -> None:
        """``context``: code points on either side of a hit."""
        self.hits = 0
        self.articles = 0
        self._node = node
        self._context = context
        self._markers: dict[str, Marker] = {}
        leaves = [leaf for unit in Marker(node, "").units for leaf in leaf_words(unit)]
        asked = {name for leaf in leaves for name in fields_of(leaf.scope)}
        self._fields = tuple(name for name in FIELDS if name in asked)

    def lines(self, archive: Archive, articles: Iterable[StoredArticle]) -> Iterator[Line]:
        """One line for each hit, in the order of the articles and of the text."""
        beside = not {"links", "entity", "person", "org", "place_name"}.isdisjoint(self._fields)
        for article in articles:
            self.articles += 1
            marker = self._markers.get(article.language)
            if marker is None:
                marker = self._markers[article.language] = Marker(self._node, article.language)
            doc = next(iter(archive.index_docs([article.id])), None) if beside else None
            for line in self._of_article(article, doc, marker):
                self.hits += 1
                yield line

    def _of_article(self, article: StoredArticle, doc: IndexDoc | None, marker: Marker) -> Iterator[Line]:
        for field in self._fields:
            for text in texts(doc, field) if doc else [getattr(article, field)]:
                for start, end in marker.spans(text, field):
                    yield Line(
                        article.id,
                        article.published,
                        article.source,
                        field,
                        _flat(text[max(0, start - self._context) : start]),
                        _flat(text[start:end]),
                        _flat(text[end : end + self._context]),
                    )


def ordered(lines: Sequence[Line], neighbour: str) -> list[Line]:
    """By the first word to the left ("L1") or to the right ("R1"), folded; ties keep their order."""
    if neighbour.upper() == "L1":
        return sorted(lines, key=lambda line: (words(line.left) or [""])[-1])
    return sorted(lines, key=lambda line: (words(line.right) or [""])[0])


def _flat(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)
