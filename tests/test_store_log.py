"""The change log and the full-text table follow every edit, by the writer or by hand."""

from __future__ import annotations

import random
import shutil
import sqlite3

import pytest

from store.model import Article, Document, Link, Mention
from store.reader import Reader
from store.writer import Writer

WORDS = "aleppo rebel truce wheat oil bank über café fox-it U.S. strike".split()  # noqa: SIM905  reads as words
BY_HAND = (
    "UPDATE articles SET title = ? WHERE id = {id}",
    "UPDATE articles SET body = ?, lead = '' WHERE id % 3 = {id} % 3",
    "DELETE FROM articles WHERE id = {id} AND ? <> ''",
    "INSERT OR REPLACE INTO articles (id, key, document_id, title) VALUES ({id}, 'k{id}', 1, ?)",
    "INSERT OR REPLACE INTO articles (key, document_id, title) VALUES ('k{id}', 1, ?)",
    "INSERT INTO articles (key, document_id, body) VALUES ('n{n}', 1, ?)",
    "UPDATE articles SET id = id + 1000 WHERE id = {id} AND ? <> '' AND id < 1000",
    "INSERT INTO entities (kind, name) VALUES ('TOPIC', ? || {n})",
    "UPDATE entities SET name = ? || {n} WHERE id = (SELECT min(id) FROM entities)",
    "INSERT INTO mentions (article_id, entity_id, text) SELECT id, 1, ? FROM articles WHERE id = {id}",
    "DELETE FROM mentions WHERE article_id = {id} AND ? <> ''",
    "UPDATE mentions SET article_id = (SELECT max(id) FROM articles) WHERE article_id = {id} AND ? <> ''",
    "INSERT OR REPLACE INTO related_links (article_id, position, title) SELECT id, 1, ? FROM articles WHERE id = {id}",
    "UPDATE related_links SET target_id = (SELECT max(id) FROM articles), title = ? WHERE article_id % 2 = {id} % 2",
    "DELETE FROM related_links WHERE article_id = {id} AND ? <> ''",
    "UPDATE documents SET path = '/d/' || ? || {n} WHERE id = 1",
    "UPDATE articles SET duplicate_of = (SELECT min(id) FROM articles) WHERE id = {id} AND ? <> ''",
)


def text(source: random.Random) -> str:
    return " ".join(source.choices(WORDS, k=source.randint(1, 12)))


def made(source: random.Random, key: int) -> Article:
    return Article(
        key=str(key),
        title=text(source),
        body=text(source),
        mentions=tuple(Mention(kind="TOPIC", name=name) for name in source.sample(WORDS, source.randint(0, 2))),
        links=tuple(Link(kind="k", title=text(source)) for _ in range(source.randint(0, 2))),
    )


def write(path, source: random.Random) -> None:
    document = Document(path="/n/doc", sha256=str(source.random()), size=1)
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        document_id = writer.start_document(run, document)
        writer.add(document_id, [made(source, key) for key in source.sample(range(40), 15)])
        if source.random() < 0.2:
            writer.rollback()
            return
        writer.finish_document(document_id, document)


def edit(path, source: random.Random, n: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    ids = [row[0] for row in connection.execute("SELECT id FROM articles")] or [1]
    for step in range(source.randint(1, 6)):
        statement = source.choice(BY_HAND).format(id=source.choice(ids), n=f"{n}{step}")
        try:
            with connection:
                connection.execute(statement, (text(source),))
        except sqlite3.IntegrityError:
            pass  # a random edit that the tables refuse
    connection.close()


def pull(path, mirror, cursor: int) -> int:
    with Reader(path) as reader:
        while changes := reader.changes(cursor, 7):
            assert [c.seq for c in changes] == sorted({c.seq for c in changes})
            for change in changes:
                if change.doc is None:
                    mirror.pop(change.article_id, None)
                else:
                    mirror[change.article_id] = change.doc
            cursor = changes[-1].seq
        assert cursor == reader.head()
        ids = reader.all_ids()
        assert [mirror[key] for key in sorted(mirror)] == reader.index_docs(ids)
    return cursor


def full_text_is_sound(path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    counts = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM articles_fts_docsize)"
    articles, indexed = connection.execute(counts).fetchone()
    connection.rollback()
    connection.close()
    assert articles == indexed


@pytest.mark.parametrize("seed", range(4))
def test_a_mirror_that_pulls_changes_equals_the_tables(tmp_path, seed):
    source = random.Random(seed)
    path, mirror, cursor = tmp_path / "a.db", {}, 0
    write(path, source)
    for n in range(25):
        (write if source.random() < 0.3 else lambda p, s: edit(p, s, n))(path, source)  # noqa: B023  used at once
        if source.random() < 0.6:
            cursor = pull(path, mirror, cursor)
    pull(path, mirror, cursor)
    full_text_is_sound(path)


def test_lineage_tells_histories_apart_after_a_restored_backup(tmp_path):
    path, backup = tmp_path / "a.db", tmp_path / "b.db"
    write(path, random.Random(1))
    shutil.copy(path, backup)
    with Reader(path) as one, Reader(backup) as other:
        common = one.head()
        assert one.lineage(common) == other.lineage(common)
    for place, seed in ((path, 8), (backup, 9)):
        write(place, random.Random(seed))
        write(place, random.Random(seed + 10))
        connection = sqlite3.connect(place)
        for _ in range(200):
            connection.execute("UPDATE articles SET title = title || 'x' WHERE id = 2")
        connection.commit()
        connection.close()

    with Reader(path) as one, Reader(backup) as other:
        assert one.lineage(common) == other.lineage(common)
        for seq in range(common + 1, min(one.head(), other.head()) + 1):
            assert one.lineage(seq) != other.lineage(seq)
