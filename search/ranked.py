"""Ranked search for any of the words of a text (a topic, a question, an article), best first, with feedback.

First pass: the words that tell something, each weighed by how often the text has it, ranked by BM25. Second pass, after
the relevance model of Lavrenko and Croft (2001) in its RM3 form: what the best articles of the first pass have in
common joins the query. Constants: chosen on the dev collections of bench/ranking.py (cran, med); with 5 to 15 articles,
15 to 80 words and a weight of 0.4 to 0.6, nDCG@10 there stays within 0.455 to 0.475 and 0.714 to 0.754.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from search.query import Boost, Node, Nothing, Or, Request, Word
from search.text import MAX_WORD, stem, words

if TYPE_CHECKING:
    from search.engine import Archive, Engine
    from store.indexed import IndexDoc

FEEDBACK_ARTICLES = 8
FEEDBACK_WORDS = 20
FEEDBACK_WEIGHT = 0.6  # of the whole query's weight; the words of the text keep the rest
SHORTEST = 3  # code points of a word that feedback may add
MOST_WORDS = 400  # different words of one text: a long article says enough with its most frequent ones

STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "above",
        "after",
        "again",
        "against",
        "all",
        "also",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "below",
        "between",
        "both",
        "but",
        "by",
        "can",
        "cannot",
        "could",
        "did",
        "do",
        "does",
        "doing",
        "down",
        "during",
        "each",
        "few",
        "for",
        "from",
        "further",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "him",
        "himself",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "me",
        "more",
        "most",
        "my",
        "myself",
        "no",
        "nor",
        "not",
        "of",
        "off",
        "on",
        "once",
        "only",
        "or",
        "other",
        "our",
        "ours",
        "ourselves",
        "out",
        "over",
        "own",
        "same",
        "shall",
        "she",
        "should",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "theirs",
        "them",
        "themselves",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
        "yours",
        "yourself",
    ]
)
"""English words that say nothing about a subject: articles, pronouns, prepositions, auxiliaries."""

Weights = Mapping[str, tuple[str, float]]
"""Stem -> (a word that has it, weight)."""


def any_words(text: str, *, language: str = "en") -> Node:
    """A query for the articles that have any of the telling words of ``text``; ``Nothing`` where it has none."""
    return _query(_weights(text, language))


def with_feedback(archive: Archive, engine: Engine, text: str, *, language: str = "en") -> Node:
    """``any_words`` with the words added that the best articles share. It costs one more search."""
    asked = _weights(text, language)
    hits = engine.search(Request(node=_query(asked), limit=FEEDBACK_ARTICLES)).hits
    scores = {hit.id: hit.score for hit in hits}
    shared = _shared(archive.index_docs(sorted(scores)) if scores else (), scores, language)
    if not shared:
        return _query(asked)
    total, rest = sum(weight for _, weight in asked.values()), sum(weight for _, weight in shared.values())
    mixed = {one: (word, FEEDBACK_WEIGHT * weight / rest) for one, (word, weight) in shared.items()}
    for one, (word, weight) in asked.items():
        mixed[one] = (word, mixed.get(one, ("", 0.0))[1] + (1 - FEEDBACK_WEIGHT) * weight / total)
    return _query(mixed)


def _weights(text: str, language: str) -> dict[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    for word in words(text):
        if word in STOP_WORDS or len(word) > MAX_WORD:
            continue
        one = stem(language, word)
        first, weight = found.get(one, (word, 0.0))
        found[one] = (first, weight + 1)
    best = sorted(found.items(), key=lambda item: -item[1][1])[:MOST_WORDS]
    return dict(best)


def _shared(docs: Iterable[IndexDoc], scores: Mapping[int, float], language: str) -> dict[str, tuple[str, float]]:
    """The words of the best articles, each by its share of an article's words and the article's share of the scores."""
    best = sum(scores.values()) or 1.0
    weights: dict[str, float] = {}
    printed: dict[str, str] = {}
    for doc in docs:
        _count(doc, scores[doc.id] / best, weights, printed, language)
    top = sorted(weights.items(), key=lambda item: -item[1])[:FEEDBACK_WORDS]
    return {one: (printed[one], weight) for one, weight in top}


def _count(doc: IndexDoc, share: float, weights: dict[str, float], printed: dict[str, str], language: str) -> None:
    found = words(doc.title) + words(doc.subtitle) + words(doc.body)
    counts: Counter[str] = Counter()
    for word in found:
        if word not in STOP_WORDS and SHORTEST <= len(word) <= MAX_WORD and not word.isdigit():
            one = stem(language, word)
            printed.setdefault(one, word)
            counts[one] += 1
    for one, count in counts.items():
        weights[one] = weights.get(one, 0.0) + share * count / len(found)


def _query(weights: Weights) -> Node:
    most = max((weight for _, weight in weights.values()), default=1.0)
    parts = tuple(Boost(Word(word), round(max(weight / most, 0.0001), 4)) for word, weight in weights.values())
    if not parts:
        return Nothing()
    return parts[0] if len(parts) == 1 else Or(parts)
