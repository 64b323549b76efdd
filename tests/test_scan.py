"""The reference finds what the conformance table says, and its own laws hold."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import pytest

from search.grammar import ParseOptions, parse
from search.query import And, Not, Or, Request
from search.scan import matches, scan


def load(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


conformance = load("conformance")
generate = load("generate")
ARTICLES = conformance.ARTICLES


def read(query):
    return parse(query, ParseOptions(today=conformance.TODAY)).node


def ids(node):
    return [article.id for article in ARTICLES if matches(node, article)]


@pytest.mark.parametrize(("query", "expected"), conformance.TABLE, ids=[query[:40] for query, _ in conformance.TABLE])
def test_query_finds(query, expected):
    assert ids(read(query)) == expected


@pytest.mark.parametrize(("tree", "expected"), conformance.TREES)
def test_tree_finds(tree, expected):
    assert ids(tree) == expected


def test_a_hundred_thousand_characters_are_answered():
    assert ids(read("oil price " * 10_000)) == [16]


def test_laws():
    """|A| = |A and B| + |A and not B|; De Morgan; period counts sum to the total."""
    rng = random.Random(7)
    docs = generate.documents(rng, 30)
    trees = generate.trees(rng, 100)
    for a, b in zip(trees[::2], trees[1::2], strict=True):
        both, only, total = (scan(docs, Request(node=node)).total for node in (And((a, b)), And((a, Not(b))), a))
        either, neither = (scan(docs, Request(node=node)).total for node in (Or((a, b)), And((Not(a), Not(b)))))
        assert total == both + only
        assert either + neither == len(docs)
    for bucket in ("day", "week", "month", "year"):
        page = scan(docs, Request(node=Not(trees[0]), timeline=bucket))
        assert sum(count for _, count in page.timeline) == page.total


def test_order():
    def found(query, **options):
        return [hit.id for hit in scan(ARTICLES, Request(node=read(query), **options)).hits]

    assert found("apple OR oil") == [13, 14, 16]
    assert found("id:13..16") == [13, 16, 15, 14]
    assert found("apple OR oil", sort="newest") == [13, 16, 14]
    assert found("id:13..16", sort="oldest") == [15, 16, 13, 14]
    assert found("id:13..16", sort="oldest", limit=2, offset=1) == [16, 13]


def test_facets_and_timeline():
    page = scan(ARTICLES, Request(node=read("id:1..8"), facets=("source", "language"), timeline="month", limit=0))

    assert page.hits == ()
    assert page.facets == {"source": (("Reuters", 1), ("The Guardian", 1)), "language": (("en", 7), ("fr", 1))}
    assert page.timeline[:3] == (("2019-01", 1), ("2019-02", 1), ("2019-03", 2))
    days = scan(ARTICLES, Request(node=read("id:6 OR id:14 OR id:5"), timeline="day")).timeline
    assert days == (("2019-04-01", 1), ("", 2))
