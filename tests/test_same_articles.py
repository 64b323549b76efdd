"""A record keeps its article when its document is read again: with other ids, in another place, with a mended text."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from store.doctor import diagnose
from store.model import Article, Document, PrintedDate
from store.rows import Whole, prepare
from store.writer import Writer
from tests.newsroom import call, call_json

WORDS = [a + b + c for a in "bdfgklmnprst" for b in "aeiou" for c in ("la", "mon", "rit", "sed", "tur")]


@dataclass(frozen=True)
class Record:
    """A row of a table. ``number`` is who it is; the store is never told."""

    number: int
    title: str
    body: str
    day: str
    ids: tuple[str, str]  #: of two columns, whose values overlap


def record(number: int) -> Record:
    words = random.Random(number).choices(WORDS, k=30)
    day = f"2016-11-{number % 27 + 1:02}"
    return Record(number, " ".join(words[:4]), " ".join(words[4:]), day, (str(number), str(40 - number)))


def mended(old: Record, what: str) -> Record:
    first, *others = getattr(old, what).split()
    return replace(old, **{what: " ".join([f"{first}x", *others])})


def article(row: Record, place: int, column: int | None) -> Article:
    own = "" if column is None else row.ids[column]
    day = PrintedDate(value=row.day)
    return Article(key=own or str(place), native_id=own, title=row.title, body=row.body, published=day)


def document(path: str, rows: list[Record], column: int | None) -> Document:
    said = {} if column is None else {"columns": {"native_id": f"column {column}"}}
    return Document(
        path=path, sha256=f"{hash(tuple(rows)):x}", size=1, parser="csv/1", options=json.dumps(said) if said else ""
    )


def read(writer: Writer, path: str, rows: list[Record], column: int | None, size: int = 0) -> None:
    """One reading; ``size``: records that come together, each lot a transaction; 0 = the whole document at once."""
    run = writer.begin_run([path])
    told = document(path, rows, column)
    articles = [article(row, place, column) for place, row in enumerate(rows, 1)]
    if size:
        number = writer.start_document(run, told)
        for first in range(0, len(articles), size):
            writer.add(number, articles[first : first + size])
            writer.commit()
        writer.finish_document(number, told)
    else:
        writer.store(run, [Whole(told, tuple(map(prepare, articles)), ())])
    writer.commit()


def there(archive: Path, path: str) -> dict[str, int]:
    """Title -> id of the articles of a document that are not missing; each has the key that its place or id gives."""
    with closing(sqlite3.connect(archive)) as connection:
        rows = connection.execute(
            "SELECT a.title, a.id FROM articles a JOIN documents d ON d.id = a.document_id"
            " WHERE d.path = ? AND a.missing = 0",
            (path,),
        ).fetchall()
    assert len(dict(rows)) == len(rows)
    return dict(rows)


def all_ids(archive: Path) -> set[int]:
    with closing(sqlite3.connect(archive)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM articles")}


def state(archive: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return [
            *connection.execute("SELECT id, key, native_id, missing, record_hash FROM articles ORDER BY id"),
            *connection.execute("SELECT max(seq) FROM change"),
            *connection.execute("SELECT count(*) FROM article_versions"),
        ]


CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("new"), st.integers(0, 30)),
        st.tuples(st.just("gone"), st.integers(0, 30)),
        st.tuples(st.just("moved"), st.integers(0, 30)),
        st.tuples(st.just("mended title"), st.integers(0, 30)),
        st.tuples(st.just("mended body"), st.integers(0, 30)),
    ),
    max_size=6,
)
STEPS = st.lists(st.tuples(CHANGES, st.sampled_from([None, 0, 1]), st.sampled_from([0, 1, 3])), min_size=2, max_size=4)


def changed(rows: list[Record], changes: list[tuple[str, int]], fresh: list[int]) -> list[Record]:
    """The table after the changes. No row is mended twice: then it would be another one to any reader."""
    rows = list(rows)
    touched: set[int] = set()
    for what, at in changes:
        place = at % (len(rows) + 1)
        if what == "new":
            rows.insert(place, record(fresh.pop()))
        elif not rows:
            continue
        elif what == "moved":
            rows.insert(place, rows.pop(at % len(rows)))
        elif what == "gone" and len(rows) > 1:
            rows.pop(at % len(rows))
        elif what.startswith("mended") and rows[at % len(rows)].number not in touched:
            old = rows[at % len(rows)]
            touched.add(old.number)
            rows[at % len(rows)] = mended(old, what.split()[1])
    return rows


GONE = ("gone", 0)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
@example([([GONE] * 4, None, 0), ([("new", 0), ("gone", 1)], None, 0)])  # the last one left, another in its place
def test_a_record_keeps_its_article(steps):
    """Rows come, go, move and are mended, ids are mapped, mapped from another column and taken away, in two files with
    the same ids, whole or lot by lot: who was there has its article, who is new has one of its own, none is lost.
    """
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "a.db"
        fresh = list(range(35, 0, -1))
        tables = {path: [record(fresh.pop()) for _ in range(5)] for path in ("/n/a.csv", "/n/b.csv")}
        known: dict[str, dict[int, int]] = {path: {} for path in tables}  #: the model: who -> article
        ever: set[int] = set()
        with Writer.open(archive, fast=True) as writer:
            for changes, column, size in [([], None, 0), *steps]:
                for path, former in tables.items():
                    rows = tables[path] = changed(former, changes, fresh) if fresh[6:] else former
                    read(writer, path, rows, column, size)
                    found = there(archive, path)
                    assert found.keys() == {row.title for row in rows}
                    now = {row.number: found[row.title] for row in rows}
                    for number, article_id in now.items():
                        if number in known[path]:
                            assert article_id == known[path][number]
                        else:
                            assert article_id not in ever
                    assert ever <= all_ids(archive)
                    ever |= set(now.values())
                    known[path] = now
                    before = state(archive)
                    read(writer, path, rows, column, size)
                    assert state(archive) == before
        assert [finding for finding in diagnose(archive, deep=True) if finding.level == "damage"] == []


# --- through the command ------------------------------------------------------------------------------------------

ROWS = [
    {"hl": record(n).title, "dt": record(n).day, "inhalt": record(n).body, "zz": f"K{n}", "page": str(n % 3)}
    for n in range(1, 8)
]


def as_csv(file: Path, rows: list[dict[str, str]]) -> None:
    lines = [",".join(rows[0]), *(",".join(row.values()) for row in rows)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def as_jsonl(file: Path, rows: list[dict[str, str]]) -> None:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def as_sqlite(file: Path, rows: list[dict[str, str]]) -> None:
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as connection, connection:
        for table in ("one", "two"):  # both with the same ids
            connection.execute(f"CREATE TABLE {table} (hl, dt, inhalt, zz, page)")
            for row in rows:
                told = {**row, "inhalt": f"{row['inhalt']} {table}", "hl": f"{row['hl']} {table}"}
                connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?)", tuple(told.values()))


KINDS = {"a.csv": as_csv, "a.jsonl": as_jsonl, "a.db3": as_sqlite}
PLAIN = ("--map", "title=hl", "--map", "body=inhalt", "--map", "published=dt")


def ids(archive: Path, where: str = "missing = 0") -> dict[str, int]:
    with closing(sqlite3.connect(archive)) as connection:
        rows = connection.execute(f"SELECT title, id FROM articles WHERE {where}").fetchall()
    assert len(dict(rows)) == len(rows)
    return dict(rows)


def ingest(archive: Path, *arguments: object) -> dict[str, int]:
    told = call_json("ingest", *arguments, "--db", archive, "--no-sync")["articles"]
    assert isinstance(told, dict)
    return told


def counts(added: int = 0, updated: int = 0, unchanged: int = 0, missing: int = 0) -> dict[str, int]:
    return {"added": added, "updated": updated, "unchanged": unchanged, "missing": missing}


@pytest.mark.parametrize("name", KINDS)
def test_a_mapping_that_gives_ids_keeps_the_articles(tmp_path, name):
    """They were all new ones, and those that notes were made on were flagged missing."""
    archive, file = tmp_path / "a.db", tmp_path / name
    KINDS[name](file, ROWS)
    ingest(archive, file, *PLAIN)
    before = ids(archive)
    with_ids = (*PLAIN, "--map", "native_id=zz")

    assert ingest(archive, file, *with_ids) == counts(updated=len(before))
    assert ids(archive) == before
    with closing(sqlite3.connect(archive)) as connection:
        assert connection.execute("SELECT count(*) FROM articles WHERE native_id LIKE 'K%'").fetchone() == (
            len(before),
        )
    assert ingest(archive, file, "--check", *with_ids) == counts()

    KINDS[name](file, [ROWS[3], *ROWS[:3], *ROWS[4:]])  # moved, and read without the ids
    assert ingest(archive, file, *PLAIN) == counts(updated=len(before))
    assert ids(archive) == before
    assert call_json("reparse", "--db", archive, "--all")["changed"] == 0
    assert ids(archive) == before


def test_a_mapping_that_reads_everything_otherwise_keeps_the_articles(tmp_path):
    """Other columns for title and text, and ids besides: of the same bytes, the place tells."""
    archive, file = tmp_path / "a.db", tmp_path / "a.csv"
    as_csv(file, [{**row, "other": record(n).title, "more": record(n).body} for n, row in enumerate(ROWS, 50)])
    ingest(archive, file, "--map", "title=hl", "--map", "body=inhalt")
    before = sorted(ids(archive).values())
    told = ingest(archive, file, "--map", "title=other", "--map", "body=more", "--map", "native_id=zz")
    assert told == counts(updated=len(ROWS))
    assert list(ids(archive).values()) == before


def test_rows_on_top_move_no_article(tmp_path):
    """Each row took the article of the one that stood there: notes on a story stood at another one."""
    archive, file = tmp_path / "a.db", tmp_path / "a.csv"
    as_csv(file, ROWS[2:])
    ingest(archive, file)
    before = ids(archive)
    as_csv(file, [*ROWS[:2], {**ROWS[2], "inhalt": "New first words. " + ROWS[2]["inhalt"]}, *ROWS[3:]])
    assert ingest(archive, file) == counts(added=2, updated=1, unchanged=len(ROWS) - 3)
    assert ids(archive).items() >= before.items()


def test_another_table_under_the_same_name_takes_no_article(tmp_path):
    """A day's export over the one of the day before: its rows are other stories."""
    archive, file = tmp_path / "a.db", tmp_path / "latest.csv"
    as_csv(file, ROWS[:3])
    ingest(archive, file)
    before = ids(archive)
    as_csv(file, ROWS[3:6])
    assert ingest(archive, file) == counts(added=3, missing=3)
    assert ids(archive, "missing = 1") == before
    as_csv(file, ROWS[:3])
    assert ingest(archive, file) == counts(unchanged=3, missing=3)
    assert ids(archive) == before


def test_records_that_say_the_same_stay_as_many(tmp_path):
    """A notice printed on several days, one of them newly on top: each keeps its own."""
    archive, file = tmp_path / "a.db", tmp_path / "a.jsonl"
    notices = [{**ROWS[0], "dt": f"2016-11-{day:02}"} for day in range(9, 3, -1)]
    as_jsonl(file, notices[1:])
    ingest(archive, file, *PLAIN)
    with closing(sqlite3.connect(archive)) as connection:
        before = dict(connection.execute("SELECT published, id FROM articles").fetchall())
    as_jsonl(file, notices)
    assert ingest(archive, file, *PLAIN, "--map", "native_id=page") == counts(added=1, updated=5)
    with closing(sqlite3.connect(archive)) as connection:
        after = dict(connection.execute("SELECT published, id FROM articles WHERE missing = 0").fetchall())
    assert after.items() >= before.items()
    assert len(after) == len(notices)


def test_a_reading_that_was_cut_off_goes_on(tmp_path):
    """Half of a changed table is stored under its new places when the power goes."""
    archive, path = tmp_path / "a.db", "/n/a.csv"
    rows = [record(number) for number in range(1, 11)]
    with Writer.open(archive) as writer:
        read(writer, path, rows, None)
    before = there(archive, path)
    later = [record(20), record(21), mended(rows[0], "body"), *rows[1:5], record(22), *rows[5:]]
    told = document(path, later, 1)
    with Writer.open(archive) as writer:
        number = writer.start_document(writer.begin_run([path]), told)
        writer.add(number, [article(row, place, 1) for place, row in enumerate(later[:6], 1)])
        writer.commit()
    with Writer.open(archive) as writer:
        read(writer, path, later, 1, 2)
    after = there(archive, path)
    assert after.items() >= before.items()
    assert len(after) == len(later)


def test_keys_say_where_a_record_stands_now(tmp_path):
    archive, file = tmp_path / "a.db", tmp_path / "a.csv"
    as_csv(file, ROWS[1:4])
    ingest(archive, file)
    as_csv(file, [ROWS[0], ROWS[2], ROWS[3]])
    ingest(archive, file)
    with closing(sqlite3.connect(archive)) as connection:
        keys = connection.execute("SELECT id, key, missing FROM articles ORDER BY id").fetchall()
    assert keys == [
        (1, f"{file}#1~former-1", 1), (2, f"{file}#2", 0), (3, f"{file}#3", 0), (4, f"{file}#1", 0),
    ]  # fmt: skip
    assert call("doctor", "--deep", "--db", archive).code == 0
