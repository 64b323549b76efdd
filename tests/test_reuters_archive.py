"""21,578 real articles: every count of the collection's truth comes out of SQL, every exact search is exact."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import backfile

ROOT = Path(__file__).parents[1]
REUTERS = ROOT.parent / "shared" / "sets" / "newswire" / "reuters21578"
TAGS = {"place", "person", "org"}

pytestmark = [
    pytest.mark.skipif(not REUTERS.is_dir(), reason="the Reuters-21578 collection is not on this machine"),
    pytest.mark.xdist_group("reuters"),
]


def searches() -> list[dict[str, str]]:
    path = REUTERS / "search_truth.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[backfile.Archive]:
    path = tmp_path_factory.mktemp("reuters") / "articles.db"
    command = [sys.executable, "-m", "ingest", str(REUTERS / "sgm"), "--db", str(path), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with backfile.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def truth() -> dict[str, object]:
    return json.loads((REUTERS / "truth.json").read_text(encoding="utf-8"))


def number(archive: backfile.Archive, sql: str) -> int:
    ((value,),) = archive.sql(sql).rows
    return value


def pairs(archive: backfile.Archive, sql: str) -> dict[str, int]:
    return dict(archive.sql(sql).rows)


def test_articles(archive: backfile.Archive, truth: dict[str, object]) -> None:
    assert number(archive, "select count(*) from articles") == truth["articles_total"]
    assert number(archive, "select count(distinct native_id) from articles") == truth["newid_unique"]
    assert number(archive, "select min(cast(native_id as integer)) from articles") == truth["newid_min"]
    assert number(archive, "select max(cast(native_id as integer)) from articles") == truth["newid_max"]
    assert number(archive, "select count(*) from articles where title <> ''") == truth["with_title"]
    assert number(archive, "select count(*) from articles where body <> ''") == 19_779
    assert number(archive, "select count(*) from articles where byline <> ''") == truth["with_author"]


def test_dates(archive: backfile.Archive, truth: dict[str, object]) -> None:
    assert number(archive, "select count(published) from articles") == truth["with_date"]
    assert pairs(archive, "select substr(published, 1, 7), count(*) from articles group by 1") == truth["per_month"]
    days = "select substr(published, 1, 10), count(*) from articles group by 1 limit 100"
    assert pairs(archive, days) == truth["per_day"]


@pytest.mark.parametrize(
    ("kind", "name"),
    [("PLACE", "places"), ("PERSON", "people"), ("ORG", "orgs"), ("EXCHANGE", "exchanges"), ("TOPIC", "topics")],
)
def test_tags(archive: backfile.Archive, truth: dict[str, object], kind: str, name: str) -> None:
    tags = f"from mentions m join entities e on e.id = m.entity_id where e.kind = '{kind}' and m.origin = 'tag'"
    expected = truth[name]
    assert isinstance(expected, dict)

    assert number(archive, f"select count(*) {tags}") == expected["mentions"]
    assert number(archive, f"select count(distinct e.name) {tags}") == expected["distinct"]
    assert number(archive, f"select count(distinct m.article_id) {tags}") == expected["articles_with"]
    found = pairs(archive, f"select e.name, count(*) {tags} group by 1 limit 1000")
    assert {name: found[name] for name in expected["top"]} == expected["top"]


def as_typed(query: str) -> str:
    """The truth counts the very words, so each is quoted; operators and phrases stay."""
    return re.sub(r'"[^"]*"|\b(?!(?:AND|OR|NOT)\b)\w+', lambda m: m[0] if m[0][0] == '"' else f'"{m[0]}"', query)


@pytest.mark.parametrize(
    "case", [case for case in searches() if not {"place", "person", "org"} & set(case)], ids=lambda c: c["id"]
)
def test_search(archive: backfile.Archive, case: dict[str, str]) -> None:
    start, end = case.get("date_from", ""), case.get("date_to", "")
    found = archive.search(as_typed(case["query"]), start=start, end=end, limit=0)
    matches = archive.matches(as_typed(case["query"]), start=start, end=end)

    ids = sorted(int(article.native_id) for article in matches)
    assert found.total == len(ids) == case["count"]
    assert hashlib.sha1(",".join(map(str, ids)).encode()).hexdigest() == case["sha1"]


@pytest.mark.parametrize(
    "case", [case for case in searches() if {"place", "person", "org"} & set(case)], ids=lambda c: c["id"]
)
def test_search_by_tag(archive: backfile.Archive, case: dict[str, str]) -> None:
    """The words by the full-text table, the tag by the table of mentions: ad hoc SQL."""
    kind, name = next((key.upper(), case[key]) for key in ("place", "person", "org") if key in case)
    clauses = [f"e.kind = '{kind}'", f"e.name = '{name}'", "m.origin = 'tag'"]
    if case["query"]:
        clauses.append(f"a.id in (select rowid from articles_fts where articles_fts match '{case['query']}')")
    tables = "articles a join mentions m on m.article_id = a.id join entities e on e.id = m.entity_id"

    rows = archive.sql(f"select a.id, a.native_id from {tables} where {' and '.join(clauses)} group by a.id").rows

    ids = sorted(int(native) for _, native in rows)
    assert len(ids) == case["count"]
    assert hashlib.sha1(",".join(map(str, ids)).encode()).hexdigest() == case["sha1"]
