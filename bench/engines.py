"""Speed of search() on an archive of Reuters articles repeated: our engine, tantivy alone, FTS5 with bm25.

usage: python bench/engines.py ARCHIVE.db... [--runs N] [--fts5] [--write FOLDER]
bench/make_archive.py makes the archives. All figures are milliseconds in this process, median/worst of N runs after one
that does not count. "answer()" has the rows and snippets of ten hits too, "search()" ids and counts alone; "tantivy
alone" is the library's own call for the same query on the same index: ten hits, a count. ``--write`` makes a page of
the figures there, performance.md with performance.svg.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import performance_page as page
import tantivy
from tantivy import Occur, Query

from search.engine import Engine, index_folder, open_engine
from search.engines.tantivy_schema import register
from search.find import Options, answer
from search.generations import current
from search.query import And, AtLeast, Dates, Near, Node, Or, Parsed, Phrase, Request, Wildcard, Within, Word
from search.stems import stem_token
from search.sync import sync
from store.reader import Reader

FACETS = ("source", "section", "language", "year", "entity")
Days = tuple[int, int]  # half-open, as ``date.toordinal`` counts


def middle(path: Path) -> Days:
    """A fifth of the days of an archive, in the middle."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        ends = connection.execute("SELECT min(published_from), max(published_until) FROM articles").fetchone()
    first, last = (date.fromisoformat(end[:10]).toordinal() for end in ends)
    return first + 2 * (last - first) // 5, first + 3 * (last - first) // 5


def requests(days: Days) -> dict[str, Request]:
    def asks(node: Node, **more: Any) -> Request:
        return Request(node=node, limit=10, **more)

    oil, said, price = Word("oil"), Word("said"), Word("price")
    return {
        "common word": asks(said),
        "two words AND": asks(And((oil, price))),
        "three words OR": asks(Or((oil, price, Word("bank")))),
        "AND, date range": asks(And((oil, price, Dates("published", *days)))),
        "month histogram": asks(said, timeline="month"),
        "timeline, five facets": asks(oil, timeline="month", facets=FACETS),
        "newest first": asks(said, sort="newest"),
        "said w/5 bank": asks(Near(said, Word("bank"), 5)),
        "said pre/3 bank": asks(Near(said, Word("bank"), 3, ordered=True)),
        "phrase of common words": asks(Phrase((Word("of", exact=True), Word("the", exact=True)))),
        "phrase of three": asks(Phrase(tuple(Word(one, exact=True) for one in ("said", "it", "will")))),
        "prefix co*": asks(Wildcard("co*")),
        "wildcard *ation": asks(Wildcard("*ation")),
        "wildcard in a phrase": asks(Phrase((Word("central", exact=True), Wildcard("bank*")))),
        "opec w/s quota": asks(Within(Word("opec"), Word("quota"), "sentence")),
        "atleast5 opec": asks(AtLeast(5, Word("opec"))),
    }


def alone(path: Path, days: Days) -> dict[str, Callable[[], object]]:
    """The library's own calls."""
    index = tantivy.Index.open(str(path))
    register(index)
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def term(word: str) -> Query:
        return Query.term_query(schema, "text", stem_token("en", word))

    both = [(Occur.Must, term("oil")), (Occur.Must, term("price"))]
    dates = Query.range_query(schema, "published_from", tantivy.FieldType.Integer, *days)
    three = [(Occur.Should, term(word)) for word in ("oil", "price", "bank")]
    month = {"m": {"terms": {"field": "month", "size": 5000}}}
    phrase = Query.phrase_query(schema, "body", [(0, "of"), (2, "the")])
    return {
        "common word": lambda: searcher.search(term("said"), 10),
        "two words AND": lambda: searcher.search(Query.boolean_query(both), 10),
        "three words OR": lambda: searcher.search(Query.boolean_query(three), 10),
        "AND, date range": lambda: searcher.search(Query.boolean_query([*both, (Occur.Must, dates)]), 10),
        "month histogram": lambda: (searcher.search(term("said"), 10), searcher.aggregate(term("said"), month)),
        "phrase of common words": lambda: searcher.search(phrase, 10),
    }


def table(path: Path, days: Days) -> dict[str, Callable[[], object]]:
    """FTS5 with bm25, in SQL."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    ranked = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY bm25(articles_fts) LIMIT 10"
    joined = "SELECT a.id FROM articles_fts JOIN articles a ON a.id = articles_fts.rowid WHERE articles_fts MATCH ?"
    dated = f"{joined} AND a.published_from >= ? AND a.published_until <= ? ORDER BY bm25(articles_fts) LIMIT 10"
    dates = joined.replace("a.id", "published_from", 1)
    months = f"SELECT substr(published_from, 1, 7), count(*) FROM ({dates}) GROUP BY 1"
    bounds = [date.fromordinal(day).isoformat() for day in days]

    def run(match: str, statement: str = ranked, *more: str) -> Callable[[], object]:
        return lambda: connection.execute(statement, (match, *more)).fetchall()

    return {
        "common word": run("said"),
        "two words AND": run("oil AND price"),
        "three words OR": run("oil OR price OR bank"),
        "AND, date range": run("oil AND price", dated, *bounds),
        "month histogram": run("said", months),
        "phrase of common words": run('"of the"'),
        "said w/5 bank": run("NEAR(said bank, 4)"),
        "prefix co*": run("co*"),
    }


def timed(call: Callable[[], object], runs: int) -> str:
    call()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - start))
    return f"{statistics.median(times):.1f}/{max(times):.1f}"


def measured(path: Path, given: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """A row of figures for each class of query."""
    with contextlib.closing(Reader(path)) as archive:
        engine = open_engine("tantivy", archive)
        start = time.perf_counter()
        taken = sync(archive, engine)
        seconds, articles = time.perf_counter() - start, len(archive.all_ids())
        print(json.dumps({"articles": articles, "indexed": taken, "s": round(seconds, 2)}))
        days = middle(path)
        library = alone(current(index_folder(archive, "tantivy")) or Path(), days)
        peers = table(path, days) if given.fts5 else {}
        for name, request in requests(days).items():
            found = engine.search(request)
            row = {"articles": articles, "query": name, "total": found.total, "checked": found.checked}
            row["words"] = sum(found.expansions.values())
            row["answer()"] = timed(with_rows(archive, engine, request), given.runs)
            row["search()"] = timed(partial(engine.search, request), given.runs)
            if name in library:
                row["tantivy alone"] = timed(library[name], given.runs)
            if name in peers:
                row["FTS5"] = timed(peers[name], 2)
            yield row
        engine.close()


def with_rows(archive: Reader, engine: Engine, request: Request) -> Callable[[], object]:
    options = Options(sort=request.sort, limit=request.limit, facets=request.facets, timeline=request.timeline)
    return lambda: answer(archive, engine, "", Parsed(request.node), options)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("archive", type=Path, nargs="*")
    arguments.add_argument("--runs", type=int, default=15)
    arguments.add_argument("--fts5", action="store_true", help="time FTS5 too: seconds per query at a million articles")
    arguments.add_argument("--write", type=Path, help="a folder for the page of the figures")
    given = arguments.parse_args()
    if not given.archive:
        print("no archive: bench/make_archive.py makes one")
    rows = []
    for path in given.archive:
        for row in measured(path, given):
            rows.append(row)
            print(json.dumps(row), flush=True)
    if given.write:
        page.write(given.write, rows, given.runs)


if __name__ == "__main__":
    main()
