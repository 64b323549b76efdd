"""Concordance: every hit of a query with its left and right context (keyword in context)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from search.marks import Marker
from search.text import words

if TYPE_CHECKING:
    from search.query import Node
    from store.model import StoredArticle

FIELDS = ("title", "subtitle", "body")


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
    """The hits of one query; ``hits`` and ``articles`` count what has been read so far."""

    def __init__(self, node: Node, *, context: int) -> None:
        """``context``: code points on either side of a hit."""
        self.hits = 0
        self.articles = 0
        self._node = node
        self._context = context
        self._markers: dict[str, Marker] = {}

    def lines(self, articles: Iterable[StoredArticle]) -> Iterator[Line]:
        """One line for each hit, in the order of the articles and of the text."""
        for article in articles:
            self.articles += 1
            marker = self._markers.get(article.language)
            if marker is None:
                marker = self._markers[article.language] = Marker(self._node, article.language)
            for field in FIELDS:
                for line in self._of_field(article, field, marker):
                    self.hits += 1
                    yield line

    def _of_field(self, article: StoredArticle, field: str, marker: Marker) -> Iterator[Line]:
        text: str = getattr(article, field)
        for start, end, _ in marker.find(text, field):
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
