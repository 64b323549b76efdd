"""docs/json.md names the keys that the commands print, all of them and no others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.newsroom import ROOT, build, call, call_json

PAGE = (Path(ROOT) / "docs" / "json.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("json") / "articles.db")


def keys_after(phrase):
    """The keys that the page lists behind these words, up to what is no key."""
    found = re.search(re.escape(phrase) + r"((?:\s*`[a-z_]+`)+)", PAGE)
    assert found, phrase
    return re.findall(r"`([a-z_]+)`", found[1])


def test_search(archive):
    answer = call_json("search", "wheat (oil", "--facets", "--timeline", "month", "--per-million", "--explain",
                       "--dups", "fold", "--db", archive)  # fmt: skip

    named = [*keys_after("## search\n\n"), "stories", "facets", "timeline", "explain"]
    assert sorted(answer) == sorted(named)
    assert list(answer["notes"][0]) == keys_after("in `run` and `new`:")
    assert list(answer["explain"]) == keys_after("- `explain`:")
    assert list(answer["explain"]["clauses"][0]) == keys_after("A clause:")


def test_parts_of_a_search(archive):
    answer = call_json("search", "wheat", "--facets", "--timeline", "month", "--per-million", "--db", archive)

    assert list(answer["hits"][0]) == keys_after("- a hit:")
    assert list(answer["facets"]["source"][0]) == keys_after("for each facet a list of")
    assert list(answer["timeline"][0]) == [*keys_after("- `timeline`: a list of"), "per_million"]


def test_concordance(archive):
    answer = call_json("search", "wheat", "--kwic", "--db", archive)

    assert list(answer) == keys_after("`--kwic`:")
    assert list(answer["lines"][0]) == keys_after("A line:")


def test_show_and_export(archive):
    shown = call_json("show", 1, "--json", "--db", archive)
    record = json.loads(call("export", "id:1", "--format", "jsonl", "--db", archive).out)
    own, added = keys_after("([schema.md](schema.md)), and"), keys_after("every column of `articles`, and")

    assert list(shown)[-len(own) :] == own
    assert list(record)[-len(added) :] == added
    assert list(shown)[: -len(own)] == list(record)[: -len(added)]
    assert list(shown["mentions"][0]) == list(record["mentions"][0]) == keys_after("- a mention:")
    assert list(shown["links"][0]) == list(record["links"][0]) == keys_after("- a link:")


def test_kept_searches(archive):
    assert list(call_json("save", "w", "wheat", "--db", archive)) == keys_after("- `save`:")
    assert list(call_json("run", "w", "--db", archive)) == keys_after("- `run` and `new`:")
    assert list(call_json("new", "w", "--db", archive)) == keys_after("- `run` and `new`:")
    assert list(call_json("saved", "--db", archive)[0]) == keys_after("- `saved`, a list:")


def test_the_rest(archive, tmp_path):
    build(archive, name="/news/b.txt")
    stories = call_json("stories", "--db", archive)
    doctor = call_json("doctor", "--db", archive)
    document = tmp_path / "a.jsonl"
    document.write_text('{"title": "One", "body": "text"}\n', encoding="utf-8")

    assert list(stories) == keys_after("- `stories`:")
    assert list(stories["largest"][0]) == keys_after("in `largest`:")
    assert list(doctor) == keys_after("- `doctor`:")
    assert all(list(finding) == keys_after("a finding:") for finding in doctor["findings"])
    assert list(call_json("reindex", "--db", archive)) == keys_after("- `reindex`:")
    assert list(call_json("ingest", document, "--db", tmp_path / "new.db")) == keys_after("- `ingest`:")


def test_errors(tmp_path):
    error = json.loads(call("search", "x", "--json", "--db", tmp_path / "no.db").err)

    assert list(error) == keys_after("An error:")
    assert list(error["error"]) == keys_after("An error: `error`, in it")
