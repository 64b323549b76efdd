"""The conformance table of the query language on every engine, and hostile texts: an answer, no traceback, no hang."""

from __future__ import annotations

import importlib
import os
import random
import time
from pathlib import Path

import pytest

from search.engine import open_engine
from search.grammar import ParseOptions, parse
from search.query import Request
from search.scan import matches
from search.sync import sync
from tests import conformance, generate
from tests.archives import MemoryArchive, stored

HOSTILE = int(os.environ.get("BACKFILE_TEXTS", "2000"))
"""Random texts for each engine; 100,000 before a release."""


def read(query):
    return parse(query, ParseOptions(today=conformance.TODAY)).node


@pytest.fixture(scope="module", params=["tantivy_dir", "whoosh_dir"])
def in_memory(request):
    archive = MemoryArchive(conformance.ARTICLES)
    engine = importlib.import_module(f"search.engines.{request.param}").open_engine(archive, None)
    sync(archive, engine)
    yield engine
    engine.close()


@pytest.fixture(scope="module", params=["tantivy", "whoosh", "fts5"])
def on_disk(request, tmp_path_factory):
    """The table's articles as the store keeps them, in a real file."""
    archive = stored(Path(tmp_path_factory.mktemp("conformance")) / "a.db", conformance.ARTICLES)
    engine = open_engine(request.param, archive)
    sync(archive, engine)
    yield archive.index_docs(archive.all_ids()), engine
    engine.close()
    archive.close()


def ids(engine, node):
    page = engine.search(Request(node=node, sort="newest", limit=1000))
    assert page.total == len(page.hits)
    return sorted(hit.id for hit in page.hits)


CASES = [(query, read(query), wanted) for query, wanted in conformance.TABLE]
CASES += [(str(tree), tree, wanted) for tree, wanted in conformance.TREES]


@pytest.mark.parametrize(("node", "wanted"), [case[1:] for case in CASES], ids=[case[0][:40] for case in CASES])
def test_the_table(in_memory, node, wanted):
    assert ids(in_memory, node) == wanted


@pytest.mark.parametrize("node", [case[1] for case in CASES], ids=[case[0][:40] for case in CASES])
def test_the_table_in_a_file(on_disk, node):
    docs, engine = on_disk

    assert ids(engine, node) == [doc.id for doc in docs if matches(node, doc)]


LONG = {
    "100,000 characters": "oil price " * 10_000,
    "an OR of 5,000": " OR ".join(f"w{number}" for number in range(5_000)),
    "5,000 brackets": "(" * 5_000,
    "5,000 times NOT": "NOT " * 5_000 + "oil",
    "a phrase of 3,000": '"' + "oil " * 3_000 + '"',
    "a word of 100,000": "a" * 100_000,
    "wildcards": "*" * 2_000 + "a?" * 100,
    "a loose phrase of 10": '"oil gas price crude barrel opec saudi output cut war"~1',
    "a loose phrase of the same 40": '"' + "oil " * 40 + '"~9',
    "proximity of 200": " w/5 ".join(["oil"] * 200),
    "far apart": "oil w/1000000 price",
    "NUL, surrogates, bidi marks": "oil\x00 \ud800\udfff \u202eprice\u2066",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_and_strange_texts(on_disk, text):
    docs, engine = on_disk
    node = read(text)
    start = time.process_time()  # of the processor: other work on the machine is no hang

    assert ids(engine, node) == [doc.id for doc in docs if matches(node, doc)]
    assert time.process_time() - start < 5


def test_any_text_has_an_answer(on_disk):
    docs, engine = on_disk
    rng = random.Random(4)

    for text in generate.texts(rng, HOSTILE):
        node = read(text)
        start = time.process_time()  # of the processor: other work on the machine is no hang
        assert ids(engine, node) == [doc.id for doc in docs if matches(node, doc)], text
        assert time.process_time() - start < 1, text[:200]
