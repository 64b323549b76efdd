"""``--similar ID``: the articles that share an article's most telling words."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from search.notes import count
from search.query import And, Boost, Node, Not, Nothing, Number, Or, Word
from search.text import words

if TYPE_CHECKING:
    from search.engine import Engine
    from store.indexed import StoredArticle

CANDIDATES = 40  #: words whose frequency in the archive is asked for
KEPT = 12  #: words that make the query: more of them find the same articles more slowly
TITLE_WEIGHT = 3  #: a word of the headline counts as often as three of the body
BODY = 20_000  #: code points of the body that are looked at


def similar_to(engine: Engine, article: StoredArticle, articles: int) -> Node:
    """A query for what is like ``article``; ``articles`` = size of the archive.

    Words are weighed by frequency here times the logarithm of rarity in the archive (tf-idf).
    """
    counts = Counter(words(article.body[:BODY]))
    for word in words(article.title):
        counts[word] += TITLE_WEIGHT
    candidates = [(word, n) for word, n in counts.most_common() if len(word) > 3 and not word.isdigit()][:CANDIDATES]
    weights: list[tuple[float, str]] = []
    for word, frequency in candidates:
        known = count(engine, Word(word, exact=True))
        if 1 < known < articles / 2 + 2:  # alone here, or in every other article: tells nothing
            weights.append(((1 + log(frequency)) * log(1 + articles / known), word))
    best = sorted(weights, reverse=True)[:KEPT]
    if not best:
        return Nothing()
    telling: tuple[Node, ...] = tuple(Boost(Word(word, exact=True), round(weight, 3)) for weight, word in best)
    alike = Or(telling) if len(telling) > 1 else telling[0]
    return And((alike, Not(Number("id", article.id, article.id))))
