"""Kept searches: what is kept of the reading, and two runs at once."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from backfile.saved import Saved, keep, load, place
from tests.newsroom import build, call, call_json


def test_the_tree_is_kept_and_a_new_reading_is_said(tmp_path):
    path = build(tmp_path / "articles.db")
    call("save", "w", "wheat OR barley", "--db", path)
    saved = load(str(path))["w"]
    assert saved.tree == "wheat OR barley"
    assert saved.archive_id
    assert saved.ids == "2,4"
    assert call_json("run", "w", "--db", path)["notes"] == []

    keep(str(path), replace(saved, tree="wheat AND barley", head=saved.head + 1))
    assert "read as wheat OR barley now" in call_json("run", "w", "--db", path)["notes"][0]


def test_a_relative_date_is_no_new_reading(tmp_path):
    path = build(tmp_path / "articles.db")
    call("save", "w", "wheat date:-7d", "--db", path)
    file = place(str(path))
    content = json.loads(file.read_text(encoding="utf-8"))
    kept = content["searches"]["w"]
    kept["kept_on"], kept["tree"] = "2016-11-10", "wheat AND date:2016-11-03..2016-11-10"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert call_json("run", "w", "--db", path)["notes"] == []


def test_a_file_of_an_earlier_version_is_read(tmp_path):
    path = build(tmp_path / "articles.db")
    place(str(path)).write_text(json.dumps({"searches": {"w": {"query": "wheat"}}}), encoding="utf-8")
    assert call_json("run", "w", "--db", path)["new"] == [2, 4]


def test_two_at_once_lose_nothing(tmp_path):
    archive = str(tmp_path / "articles.db")
    names = [f"s{number}" for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda name: keep(archive, Saved(name=name, query="wheat")), names))
    assert sorted(load(archive)) == sorted(names)


def test_a_slower_run_does_not_undo_a_later_one(tmp_path):
    archive = str(tmp_path / "articles.db")
    later = Saved(name="w", query="wheat", archive_id="a", head=9, ids="1-9")
    keep(archive, later)
    keep(archive, replace(later, head=5, ids="1-5"))
    assert load(archive)["w"].ids == "1-9"
    keep(archive, replace(later, query="barley", head=5))
    assert load(archive)["w"].query == "barley"
