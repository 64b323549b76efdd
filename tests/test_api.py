"""The public Python API, as the README shows it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import backfile
from store.errors import OpenError, QueryError, UsageError
from tests.newsroom import ROOT, build


@pytest.fixture
def path(tmp_path):
    return build(tmp_path / "articles.db")


def test_search_show_sql_and_matches(path):
    with backfile.open(path) as archive:
        results = archive.search("aleppo", start="2016-11", end="2016-11", limit=5)
        assert [hit.id for hit in results.hits] == [1]
        assert results.total == 1
        assert results.hits[0].title == "Rebels reject offer to leave Aleppo"
        assert archive.show(1).columns["native_id"] == "N1"
        assert archive.show(99) is None
        assert archive.sql("select count(*) as n from articles").rows == [(4,)]
        assert [article.id for article in archive.matches("wheat")] == [2, 4]


@pytest.mark.parametrize("engine", ["tantivy", "fts5"])
def test_engines_give_the_same_hits(path, engine):
    with backfile.open(path, engine=engine) as archive:
        assert sorted(hit.id for hit in archive.search("wheat OR aleppo").hits) == [1, 2, 4]


def test_errors(path, tmp_path):
    with pytest.raises(OpenError):
        backfile.open(tmp_path / "missing.db")
    with backfile.open(path) as archive:
        with pytest.raises(QueryError):
            archive.search("(oil", strict=True)
        with pytest.raises(UsageError):
            archive.sql("drop table articles")
        with pytest.raises(UsageError):
            archive.search("x", limit=-1)
        for wrong in ({"sort": "best"}, {"timeline": "eon"}, {"facets": ("nope",)}, {"facets": "source"}, {"dups": ""}):
            with pytest.raises(UsageError, match=next(iter(wrong))):
                archive.search("x", **wrong)
        assert archive.search("hd=wheat or blé", dialect="factiva", facets=["source"]).total == 2


def test_importing_costs_nothing():
    code = "import sys, backfile; print([m for m in ('search', 'store', 'click', 'sqlite3') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
