"""The doctor sees an index with an article too many, too few, twice, of a former text, or with a changed byte."""

from __future__ import annotations

import random

import pytest

from search import generations
from search.engine import index_folder, open_engine
from search.index_checks import index_checks
from search.sync import sync
from store.indexed import Change
from tests import generate
from tests.archives import stored


@pytest.fixture(params=["tantivy", "whoosh"])
def pair(request, tmp_path):
    archive = stored(tmp_path / "a.db", generate.documents(random.Random(1), 20))
    engine = open_engine(request.param, archive)
    sync(archive, engine)
    yield archive, engine
    engine.close()
    archive.close()


def codes(archive, engine):
    return [finding.code for finding in index_checks(archive, engine, deep=True)]


def test_a_good_index_has_nothing_to_say(pair):
    assert codes(*pair) == []


def tampered(archive, engine, changes):
    """Writes into the index behind the engine's back, with its present cursor."""
    index = engine._serving.index
    index.write(changes, index.mark(), 1 << 40)
    index.finish()


def test_drift_is_seen_in_both_directions(pair):
    archive, engine = pair
    doc = archive.index_docs([2])[0]
    tampered(archive, engine, [Change(1, 1, None), Change(1, 2, doc._replace(content_hash="abc"))])
    assert codes(archive, engine) == ["index-count", "index-missing", "index-stale"]

    tampered(archive, engine, [Change(1, 999, doc._replace(id=999))])
    assert codes(archive, engine) == ["index-missing", "index-gone", "index-stale"]


def test_an_article_that_is_there_twice(tmp_path):
    archive = stored(tmp_path / "a.db", generate.documents(random.Random(1), 20))
    engine = open_engine("tantivy", archive)
    sync(archive, engine)
    index = engine._serving.index
    index.write([Change(1, 5, archive.index_docs([5])[0])], index.mark(), -1)  # "no article above -1 is there"

    assert codes(archive, engine) == ["index-count", "index-duplicates"]
    engine.close()
    archive.close()


def test_an_index_that_is_behind_is_only_named(pair):
    archive, engine = pair
    engine.reset()

    assert codes(archive, engine) == ["index-behind"]


def test_every_changed_byte_shows(tmp_path):
    archive = stored(tmp_path / "a.db", generate.documents(random.Random(1), 20))
    engine = open_engine("tantivy", archive)
    sync(archive, engine)
    generation = generations.current(index_folder(archive, "tantivy"))
    engine.close()
    rng = random.Random(2)
    files = [path for path in generation.iterdir() if path.suffix not in ("", ".json", ".lock") and path.stat().st_size]
    assert len(files) >= 6

    for path in files:
        whole = path.read_bytes()
        at = rng.randrange(len(whole) - 200 if len(whole) > 200 else 1)
        path.unlink()  # a file of its own: the former one may still be mapped
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        engine = open_engine("tantivy", archive)
        if engine.cursor():  # else the engine itself has seen it
            assert "index-file" in codes(archive, engine), path.suffix
        engine.close()
        path.unlink()
        path.write_bytes(whole)
    archive.close()
