"""Marks and concordances against the brute-force reference: the same matches, the same spans, the same numbers."""

from __future__ import annotations

import random
import time

import pytest

from search import scan
from search.kwic import Concordance
from search.marks import Marker
from search.query import AtLeast, Near, Unit, Within, Word
from search.snippets import BLOCK, body_passage
from search.text import spans
from store.indexed import StoredArticle
from tests.generate import SCOPES, documents, unit

WORD = Word("oil", "body")


class Docs:
    """The one method of an archive that a concordance asks for."""

    def __init__(self, docs):
        self._docs = {doc.id: doc for doc in docs}

    def index_docs(self, ids):
        return [self._docs[number] for number in ids]


def stored(doc):
    given = {name: getattr(doc, name, "") for name in StoredArticle._fields}
    return StoredArticle(**given)._replace(published="")


def reference_spans(part, doc):
    """(field, text, first, last) of every span that the reference finds."""
    return [
        (text.field, text.places[first][0], text.places[last][1])
        for text in scan._texts(doc)
        for first, last in sorted(scan._spans(part, text))
    ]


def cases(seed, count):
    rng = random.Random(seed)
    docs = documents(rng, 30)
    for _ in range(count):
        scope = "text" if rng.random() < 0.6 else rng.choice(SCOPES)
        yield unit(rng, scope, 3), docs


@pytest.mark.parametrize("seed", range(2))
def test_concordance_lists_every_span_of_the_reference(seed):
    for part, docs in cases(seed, 60):
        concordance = Concordance(part, context=40)
        lines = list(concordance.lines(Docs(docs), map(stored, docs)))
        expected = [(doc.id, field) for doc in docs for field, _, _ in reference_spans(part, doc)]
        assert sorted((line.id, line.field) for line in lines) == sorted(expected), part
        assert concordance.hits == len(expected)
        texts = sorted(
            (doc.id, " ".join(text.split()))
            for doc in docs
            for value in scan._texts(doc)
            for first, last in scan._spans(part, value)
            for text in [_text(doc, value)[value.places[first][0] : value.places[last][1]]]
        )
        assert sorted((line.id, " ".join(line.hit.split())) for line in lines) == texts


def _text(doc, value):
    """The text a reference value was made of: found again by its words."""
    if value.field in doc._fields:
        return getattr(doc, value.field)
    names = [name for _, name in doc.entities] + list(doc.link_titles)
    return next(name for name in names if spans(name) == value.places and _cut(name, value.places) == value.surface)


def _cut(text, places):
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize("seed", range(2, 4))
def test_an_article_matches_if_and_only_if_it_has_marks_and_each_is_inside_a_span(seed):
    for part, docs in cases(seed, 60):
        markers = {doc.language: Marker(part, doc.language) for doc in docs}
        for doc in docs:
            found = reference_spans(part, doc)
            marked = [
                (value.field, start, end)
                for value in scan._texts(doc)
                for start, end, _ in markers[doc.language].find(_text(doc, value), value.field)
            ]
            assert bool(marked) == scan.matches(part, doc), part
            for field, start, end in marked:
                assert any(name == field and low <= start and end <= high for name, low, high in found), part


def test_every_operand_with_a_partner_is_marked_and_no_other():
    text = "oil one two price oil. Price oil\n\nthree oil"
    words = [text[start:end] for start, end in spans(text)]

    def marked(part: Unit) -> list[str]:
        at = {start: number for number, (start, _) in enumerate(spans(text))}
        return [f"{words[at[start]]}{at[start]}" for start, _, _ in Marker(part, "").find(text, "body")]

    price = Word("price", "body")
    assert marked(Near(WORD, price, 1)) == ["price3", "oil4", "Price5", "oil6"]
    assert marked(Near(WORD, price, 1, ordered=True)) == ["oil4", "Price5"]
    assert marked(Within(WORD, price, "sentence")) == ["oil0", "price3", "oil4", "Price5", "oil6"]
    assert marked(Within(WORD, Word("three", "body"), "paragraph")) == ["three7", "oil8"]
    assert list(Marker(AtLeast(5, price), "").find(text, "body")) != []


def test_a_hit_across_the_end_of_a_piece_or_far_down_is_in_the_snippet():
    across = "x" * (BLOCK - 20) + " central bank of the oil price " + "word " * 40
    cut = body_passage(Marker(Near(Word("central"), Word("price"), 6), "en"), across)
    assert "central" in cut.text
    assert cut.marks
    far = "word " * 60_000 + "oil"
    assert body_passage(Marker(Word("oil"), "en"), far).text.endswith("oil")


@pytest.mark.parametrize("kind", ["sentence", "paragraph"])
def test_marks_take_linear_time(kind):
    part = Within(WORD, Word("oil", "body"), kind)
    seconds = []
    for size in (4_000, 16_000):
        start = time.process_time()
        Marker(part, "en").find("oil " * size, "body")
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * seconds[0] + 0.05
