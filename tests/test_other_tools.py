"""Datasette, sqlite-utils and the sqlite3 shell open the archive for real, and find what ``backfile search`` finds."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from store.doctor import diagnose
from tests.newsroom import build, call_json

WORDS = ("wheat", "aleppo", "ceasefire", "recolte", "nowhere")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("tools") / "articles.db")


@pytest.fixture(autouse=True)
def sound(archive):
    yield
    assert [finding for finding in diagnose(archive, deep=True) if finding.level == "damage"] == []


def ours(archive: Path, word: str) -> list[int]:
    """Exact words: the full-text table knows no inflected forms."""
    return sorted(hit["id"] for hit in call_json("search", f"={word}", "--limit", "100", "--db", archive)["hits"])


def output(*command: object) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV_")}
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("word", WORDS)
def test_sqlite_utils_search(archive, word):
    rows = json.loads(output(sys.executable, "-m", "sqlite_utils", "search", archive, "articles", word, "-c", "id"))
    assert sorted(row["id"] for row in rows) == ours(archive, word)


@pytest.mark.parametrize("word", WORDS)
def test_the_shell_of_sqlite(archive, word):
    shell = shutil.which("sqlite3")
    if shell is None:
        pytest.skip("the sqlite3 shell is not installed")
    select = f"SELECT rowid FROM articles_fts WHERE articles_fts MATCH '{word}' ORDER BY rowid"
    assert [int(line) for line in output(shell, archive, select).split()] == ours(archive, word)


@pytest.mark.parametrize("word", ["wheat", "aleppo"])
def test_datasette(archive, word):
    if importlib.util.find_spec("datasette") is None:
        pytest.skip("datasette is not installed")
    page = f"/articles/articles.json?_search={word}&_shape=array&_col=id"
    rows = json.loads(output(sys.executable, "-W", "ignore", "-m", "datasette", archive, "--get", page))
    assert sorted(row["id"] for row in rows) == ours(archive, word)


def test_datasette_shows_the_views(archive):
    if importlib.util.find_spec("datasette") is None:
        pytest.skip("datasette is not installed")
    page = "/articles/sources.json?_shape=array"
    rows = json.loads(output(sys.executable, "-W", "ignore", "-m", "datasette", archive, "--get", page))
    assert {row["source"] for row in rows} >= {"The Daily Star", "Le Soir"}
