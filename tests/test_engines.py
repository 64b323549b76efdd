"""One meaning on every engine: random trees against the brute-force reference, and the laws that every answer keeps."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from search.engine import Archive, Engine, open_engine
from search.engines.tantivy_dir import open_engine as open_tantivy
from search.match import matches
from search.query import And, Everything, Node, Not, Page, Phrase, Request, Wildcard, Word
from search.scan import matches as reference_matches
from search.scan import scan
from search.sync import sync
from search.value import replace as with_changes
from search.walk import scores
from store.indexed import IndexDoc
from tests import generate
from tests.archives import MemoryArchive, stored

ENGINES = ("tantivy", "fts5", "whoosh")
QUERIES = int(os.environ.get("BACKFILE_QUERIES", "2000"))
"""Random queries in all; 20,000 before a release."""

PER_ARCHIVE = 250
FACETS = ("source", "section", "language", "year", "entity", "person", "org", "place_name")


def some_request(rng: random.Random, node: Node) -> Request:
    kind = rng.randint(0, 4)
    return Request(
        node=node,
        sort=rng.choice(["relevance", "newest", "oldest"]),
        limit=rng.choice([1, 5, 10, 200]),
        offset=rng.choice([0, 0, 3]),
        facets=FACETS if kind == 0 else (),
        timeline=rng.choice(["day", "week", "month", "year"]) if kind == 1 else None,
    )


def reference(docs: list[IndexDoc], request: Request) -> Page:
    return scan(docs, with_changes(request, limit=len(docs), offset=0))


def check(page: Page, request: Request, wanted: Page) -> None:
    """The page is what the reference gives; where articles are ranked, ids and order of ties."""
    ids = [hit.id for hit in wanted.hits]
    end = request.offset + request.limit
    assert page.total == wanted.total
    assert dict(page.facets) == dict(wanted.facets)
    assert page.timeline == wanted.timeline
    if request.sort != "relevance" or not scores(request.node):
        assert [hit.id for hit in page.hits] == ids[request.offset : end]
        return
    assert len(page.hits) == len(ids[request.offset : end])
    assert {hit.id for hit in page.hits} <= set(ids)
    order = [(-hit.score, hit.id) for hit in page.hits]
    assert order == sorted(order)


@pytest.mark.parametrize("seed", range(max(1, QUERIES // PER_ARCHIVE)))
def test_random_queries_agree_with_the_reference(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    archive = stored(tmp_path / "a.db", generate.documents(rng, 50))
    docs = archive.index_docs(archive.all_ids())
    engines = {name: open_engine(name, archive) for name in ENGINES}
    for engine in engines.values():
        sync(archive, engine)

    for node in generate.trees(rng, PER_ARCHIVE):
        request = some_request(rng, node)
        pages = [engine.search(request) for engine in engines.values()]
        wanted = reference(docs, request)
        for page in pages:
            check(page, request, wanted)
        assert len({tuple(sorted(page.expansions.items())) for page in pages}) == 1
    for engine in engines.values():
        engine.close()
    archive.close()


@pytest.mark.parametrize("seed", range(2))
def test_the_exact_check_agrees_with_the_reference(seed: int) -> None:
    rng = random.Random(seed)
    docs = generate.documents(rng, 40)

    for node in generate.trees(rng, 150):
        assert [doc.id for doc in docs if matches(node, doc)] == [
            doc.id for doc in docs if reference_matches(node, doc)
        ]


def test_tantivy_agrees_on_articles_that_no_parser_makes() -> None:
    """Flags, targets and dates of every kind, which the store would not give at random."""
    rng = random.Random(5)
    docs = generate.documents(rng, 60)
    archive = MemoryArchive(docs)
    engine = open_tantivy(archive, None)
    sync(archive, engine)

    for node in generate.trees(rng, 200):
        request = some_request(rng, node)
        check(engine.search(request), request, reference(docs, request))


@pytest.fixture(params=ENGINES)
def searched(request, tmp_path):
    """An engine in step with an archive of 80 articles."""
    archive = stored(tmp_path / "a.db", generate.documents(random.Random(9), 50))
    engine = open_engine(request.param, archive)
    sync(archive, engine)
    yield archive, engine
    engine.close()
    archive.close()


def test_laws(searched: tuple[Archive, Engine]) -> None:
    """|A| = |A AND B| + |A NOT B|; periods add up to the total; pages put together are the whole."""
    _, engine = searched
    rng = random.Random(10)
    nodes = generate.trees(rng, 30)

    for one, other in zip(nodes, reversed(nodes), strict=True):
        whole = engine.search(Request(node=one, limit=200, timeline="month"))
        inside = engine.search(Request(node=And((one, other))))
        outside = engine.search(Request(node=And((one, Not(other)))))
        assert whole.total == inside.total + outside.total == len(whole.hits)
        assert whole.total == sum(count for _, count in whole.timeline)
        pages = [engine.search(Request(node=one, limit=7, offset=start)).hits for start in range(0, 56, 7)]
        assert [hit.id for page in pages for hit in page] == [hit.id for hit in whole.hits]


def test_a_limit_of_nothing_still_counts(searched: tuple[Archive, Engine]) -> None:
    archive, engine = searched

    page = engine.search(Request(node=Everything(), limit=0))

    assert (page.total, page.hits) == (len(archive.all_ids()), ())


def test_expansions_are_counted(searched: tuple[Archive, Engine]) -> None:
    _, engine = searched

    page = engine.search(Request(node=Wildcard("price*")))

    assert page.expansions == {"price*": 2}


def answers(engine: Engine, nodes: list[Node]) -> list[tuple[int, tuple[int, ...]]]:
    pages = [engine.search(Request(node=node, sort="newest", limit=500)) for node in nodes]
    return [(page.total, tuple(hit.id for hit in page.hits)) for page in pages]


def test_nothing_depends_on_how_the_index_came_about(tmp_path: Path) -> None:
    """Batch size, repetition, reopening, rebuilding, and whether articles came, changed and went."""
    rng = random.Random(11)
    docs = generate.documents(rng, 60)
    nodes = generate.trees(rng, 40)
    plain = MemoryArchive(docs)
    wanted_engine = open_tantivy(plain, None)
    sync(plain, wanted_engine)
    wanted = answers(wanted_engine, nodes)

    archive = MemoryArchive(rng.sample(docs, 40), tmp_path / "a.db")
    engine = open_tantivy(archive, tmp_path / "index")
    sync(archive, engine, batch=7)
    for doc in docs:
        archive.put(doc)
        if rng.random() < 0.2:
            archive.drop(doc.id)
            sync(archive, engine, batch=3)
            archive.put(doc)
    changes = archive.changes(engine.cursor(), 1000)
    engine.apply(changes)
    engine.apply(changes)
    engine.apply(())
    assert engine.cursor() == archive.head()
    assert answers(engine, nodes) == wanted

    engine.close()
    engine = open_tantivy(archive, tmp_path / "index")
    assert answers(engine, nodes) == wanted
    engine.reset()
    assert engine.cursor() == 0
    assert answers(engine, nodes) == wanted, "the former generation serves until the new one is built"
    sync(archive, engine, batch=11)
    assert answers(engine, nodes) == wanted
    engine.close()


def test_words_of_removed_articles_are_no_expansions() -> None:
    rng = random.Random(12)
    doc = generate.document(rng, 1, 1)
    archive = MemoryArchive([doc._replace(body="pricing prices"), doc._replace(id=2, title="", body="price")])
    engine = open_tantivy(archive, None)
    sync(archive, engine)
    archive.drop(1)
    sync(archive, engine)

    page = engine.search(Request(node=Wildcard("price*")))

    assert (page.total, page.expansions) == (1, {"price*": 1})


def test_ties_are_in_the_order_of_their_ids() -> None:
    """Copies have the same score; more of them than fit on a page, and in several segments."""
    doc = generate.document(random.Random(13), 1, 1)._replace(title="", subtitle="", body="oil price", language="en")
    archive = MemoryArchive()
    engine = open_tantivy(archive, None)
    for number in random.Random(13).sample(range(1, 400), 399):
        archive.put(doc._replace(id=number, body="oil price" if number % 2 else "oil"))
    sync(archive, engine, batch=50)

    page = engine.search(Request(node=Word("oil"), limit=20))
    later = engine.search(Request(node=Word("oil"), limit=20, offset=190))

    assert [hit.id for hit in page.hits] == list(range(2, 42, 2))
    assert [hit.id for hit in later.hits] == [*range(382, 399, 2), *range(1, 22, 2)]


@pytest.mark.parametrize("most", [1, 2, 7])
def test_a_facet_of_many_values_is_counted_whole(most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.engines.tantivy_facets.MOST_VALUES", most)
    archive = stored(tmp_path / "a.db", generate.documents(random.Random(most), 60))
    docs = archive.index_docs(archive.all_ids())
    engine = open_engine("tantivy", archive)
    sync(archive, engine)
    for bucket in ("day", "week", "month", "year"):
        request = Request(node=Everything(), facets=FACETS, timeline=bucket)
        check(engine.search(request), request, reference(docs, request))
    engine.close()
    archive.close()


def test_more_values_than_tantivy_lists_are_all_counted(tmp_path: Path) -> None:
    names = [("PERSON", f"name {number:05}") for number in range(66_100)]
    one = generate.documents(random.Random(1), 1)[0]
    docs = [one._replace(id=n + 1, entities=tuple(names[1000 * n : 1000 * n + 1100])) for n in range(66)]
    archive = MemoryArchive(docs, tmp_path / "a.db")
    engine = open_tantivy(archive, None)
    sync(archive, engine)
    page = engine.search(Request(node=Everything(), facets=("person", "entity", "source")))
    assert len(page.facets["person"]) == 66_100
    assert page.facets["person"] == page.facets["entity"]
    assert sum(count for _, count in page.facets["person"]) == 66 * 1100
    engine.close()


def test_phrases_of_function_words_are_found_by_their_words_and_order_in_each_field(tmp_path: Path) -> None:
    """Two neighbours of that kind are one token in the default index."""
    rng = random.Random(5)
    some = ["the", "of", "said", "to", "oil", "à", "The", "OF"]
    one = generate.documents(rng, 1)[0]
    docs = []
    for number in range(1, 61):
        title, subtitle, body = (" ".join(rng.choices(some, k=size)) for size in (2, 1, 5))
        docs.append(
            one._replace(id=number, title=title, subtitle=subtitle, body=body, lead=body[:9], link_titles=(body,))
        )
    archive = MemoryArchive(docs, tmp_path / "a.db")
    engine = open_tantivy(archive, None)
    sync(archive, engine)
    for scope in ("text", "hlp", "title", "subtitle", "body", "lead", "links"):
        for size in (2, 2, 2, 3):
            for exact in (True, True, False):
                parts = tuple(Word(rng.choice(["the", "of", "said", "oil"]), scope, exact=exact) for _ in range(size))
                for slop in (None, None, 1):
                    request = Request(node=Phrase(parts, scope, slop), sort="newest", limit=100)
                    check(engine.search(request), request, reference(docs, request))
    engine.close()
