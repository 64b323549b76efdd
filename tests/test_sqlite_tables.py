"""SQLite data bases with tables of articles, as scrapers, Newsboat and sqlite-utils make them."""

import gzip
import io
import os
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils
import zstandard

from ingest import formats, walk
from ingest.parsers import in_place, sqlite_tables
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.newsroom import call, call_json

ROWS = [
    {
        "id": f"n{number}",
        "headline": f"Ferry story {number}",
        "published_at": f"2021-03-0{number}",
        "author": "Ann Reed",
        "url": f"https://post.example/{number}",
        "text": f"The ferry stays, said the board for the {number}. time. It had met on Monday.",
    }
    for number in (1, 2, 3)
]


def read(data: bytes, **known: object) -> list[Article | Rejected]:
    return list(sqlite_tables.parse(io.BytesIO(data), Context(name="news.db", **known)))  # type: ignore[arg-type]


def made(path: Path, *statements: str, wal: bool = False) -> bytes:
    connection = sqlite3.connect(path)
    if wal:
        connection.execute("PRAGMA journal_mode = WAL")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    if wal:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path.read_bytes()


def test_a_table_of_sqlite_utils(tmp_path):
    database = sqlite_utils.Database(tmp_path / "news.db")
    database["posts"].insert_all(ROWS, pk="id")
    database["posts"].enable_fts(["headline", "text"])
    database["post_comments"].insert({"id": 1, "title": "Re: ferry", "text": "I do not think so at all."})
    database.conn.close()
    data = (tmp_path / "news.db").read_bytes()

    assert formats.detect(data[:8192], "anything") is sqlite_tables.PARSER
    found = read(data)
    assert [article.title for article in found if isinstance(article, Article)] == [row["headline"] for row in ROWS]
    first = found[0]
    assert isinstance(first, Article)
    assert (first.key, first.native_id, first.authors, first.url) == ("n1", "n1", ("Ann Reed",), ROWS[0]["url"])
    assert first.published
    assert (first.published.value, first.published.rule) == ("2021-03-01", "sqlite:published_at")
    assert first.body == ROWS[0]["text"]


def test_newsboats_cache(tmp_path):
    data = made(
        tmp_path / "cache.db",
        "CREATE TABLE rss_feed (rssurl VARCHAR, url VARCHAR, title VARCHAR)",
        "CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid VARCHAR, title VARCHAR, author VARCHAR, url VARCHAR,"
        " feedurl VARCHAR, pubDate INTEGER, content VARCHAR, unread INTEGER)",
        "INSERT INTO rss_item VALUES (1, 'g1', 'Ferry stays', 'Ann Reed', 'https://post.example/1', 'https://post.example/f',"
        " 1614816000, '<p>The ferry stays, said the board.</p><p>It had met on Monday.</p>', 1)",
        wal=True,
    )
    (found,) = read(data)
    assert isinstance(found, Article)
    assert found.body == "The ferry stays, said the board.\n\nIt had met on Monday."
    assert found.published
    assert found.published.value[:10] == "2021-03-04"
    assert found.source == "post.example"


def test_articles_of_two_tables_have_keys_of_their_own(tmp_path):
    create = 'CREATE TABLE "{0}" (id INTEGER, title TEXT, body TEXT)'
    insert = "INSERT INTO \"{0}\" VALUES (1, 'Story of {0}', 'What {0} tells of the ferry.')"
    names = ("news", 'odd "name"')
    data = made(
        tmp_path / "a.db",
        *(create.format(name.replace('"', '""')) for name in names),
        *(insert.format(name.replace('"', '""')) for name in names),
    )
    assert [each.key for each in read(data) if isinstance(each, Article)] == ["news/1", 'odd "name"/1']


def test_what_is_no_table_of_articles_is_told(tmp_path):
    data = made(
        tmp_path / "places.sqlite",
        "CREATE TABLE moz_places (id INTEGER, url TEXT, title TEXT, visit_count INTEGER)",
        "CREATE VIEW posts AS SELECT title, url AS body FROM moz_places",
        "INSERT INTO moz_places VALUES (1, 'https://post.example', 'The Post', 4)",
    )
    (found,) = read(data)
    assert isinstance(found, Rejected)
    assert (found.code, found.reason) == (
        "not-an-article",
        "no table has columns of headlines and texts; its tables: moz_places",
    )


def test_columns_can_be_given(tmp_path):
    data = made(
        tmp_path / "a.db",
        "CREATE TABLE user_notes (a TEXT, b TEXT, c BLOB)",
        "INSERT INTO user_notes VALUES ('Ferry stays', 'The board met on Monday.', x'fffe00')",
        "INSERT INTO user_notes VALUES ('Pier closes', CAST('Nobody asked.' AS BLOB), NULL)",
    )
    assert isinstance(read(data)[0], Rejected)
    found = read(data, columns={"title": "a", "body": "b"})
    assert [(each.title, each.body) for each in found if isinstance(each, Article)] == [
        ("Ferry stays", "The board met on Monday."),
        ("Pier closes", "Nobody asked."),
    ]


def test_damage_is_told_after_what_could_be_read(tmp_path):
    rows = ",".join(f"('Story {n}', '{'The ferry stays. ' * 90}{n}')" for n in range(400))
    data = made(tmp_path / "a.db", "CREATE TABLE posts (title TEXT, body TEXT)", f"INSERT INTO posts VALUES {rows}")
    half = len(data) // 2
    found: list[Article | Rejected] = []
    with pytest.raises(ParseError):
        found.extend(sqlite_tables.parse(io.BytesIO(data[:half] + os.urandom(half)), Context(name="a.db")))
    with pytest.raises(ParseError):
        read(data[:100] + b"\0" * 400)


def test_a_large_file_is_read_where_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(in_place, "HELD", 4096)
    path = tmp_path / "a%20b #1.db"
    data = made(path, "CREATE TABLE posts (title TEXT, body TEXT)", "INSERT INTO posts VALUES ('Ferry', 'It stays.')")
    (found,) = read(data, path=str(path), size=len(data))
    assert isinstance(found, Article)
    with pytest.raises(ParseError, match="unpack it first"):
        read(data, path=str(path), size=len(data) + 1)


def test_rows_that_stand_in_a_journal_alone_are_told(tmp_path):
    path = tmp_path / "cache.db"
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("CREATE TABLE posts (title TEXT, body TEXT)")
    writer.execute("INSERT INTO posts VALUES ('Ferry', 'It stays.')")
    writer.commit()
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert [type(each) for each in read(path.read_bytes(), path=str(path))] == [Article]
    writer.execute("INSERT INTO posts VALUES ('Pier', 'It closes.')")
    writer.commit()
    told, found = read(path.read_bytes(), path=str(path))
    assert isinstance(told, Rejected)
    assert told.code == "open-journal"
    assert isinstance(found, Article)
    writer.close()


def test_from_the_command_line(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    database = sqlite_utils.Database(folder / "news.db")
    database["posts"].insert_all(ROWS)
    database.conn.close()
    other = folder / "other.db"
    assert call("ingest", folder / "news.db", "--db", other).code == 0

    done = call_json("ingest", folder, "--db", tmp_path / "a.db")
    assert done["articles"]["added"] == 3
    assert [(Path(each["path"]).name, each["code"]) for each in done["skipped"]] == [("other.db", "side-file")]
    assert call_json("ingest", folder, "--db", tmp_path / "a.db")["articles"]["added"] == 0
    assert call("reparse", "--db", tmp_path / "a.db").code == 0


def test_what_stands_beside_a_data_base_is_no_input(tmp_path):
    (tmp_path / "news.db").write_bytes(b"SQLite format 3\0")
    for name in ("news.db-wal", "news.db.lock", "lone.db.lock"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "news.db.index").mkdir()
    (tmp_path / "news.db.index" / "meta.json").write_text("{}", encoding="utf-8")
    assert [Path(found.path).name for found in walk.walk([str(tmp_path)])] == ["lone.db.lock", "news.db"]


def test_a_file_larger_than_what_is_held_goes_in_and_is_read_again(tmp_path):
    made(
        tmp_path / "news.db",
        "CREATE TABLE posts (title TEXT, body TEXT)",
        "INSERT INTO posts VALUES ('Ferry', 'It stays.')",
        "CREATE TABLE pictures (data BLOB)",
        "INSERT INTO pictures VALUES (zeroblob(68000000))",
    )
    assert call_json("ingest", tmp_path / "news.db", "--db", tmp_path / "a.db")["articles"]["added"] == 1
    assert "read again: 1 documents, 1 articles" in call("reparse", "--all", "--db", tmp_path / "a.db").out
    os.utime(tmp_path / "news.db", (0, 0))
    left = call("reparse", "--all", "--db", tmp_path / "a.db").out
    assert "a data base of more than 64 MiB is read as a plain file alone" in left


def test_generated_columns_are_read_with_the_others(tmp_path):
    """They stand in "SELECT *", and in no plain list of a table's columns: the whole file was lost."""
    slug = "slug text GENERATED ALWAYS AS (lower(title)) STORED"
    table = f"CREATE TABLE articles (id integer PRIMARY KEY, title text, body text, {slug}, published text)"
    row = "INSERT INTO articles (title, body, published) VALUES ('Ferry', 'It stays.', '2021-03-01')"
    (found,) = read(made(tmp_path / "a.db", table, row))

    assert isinstance(found, Article)
    assert (found.title, found.published and found.published.value, found.extra) == (
        "Ferry",
        "2021-03-01",
        {"slug": "ferry"},
    )


PAGE = (
    '<html><head><meta charset="{}"><title>Fähre</title></head><body><article><h1>Fähre bleibt</h1>'
    + "".join(
        f"<p>Die Fähre bleibt, sagte der Rat zum {n}. Mal, und er kam am Montag in der Stadt zusammen.</p>"
        for n in range(5)
    )
    + "</article></body></html>"
)


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        ("html text", PAGE.format("utf-8")),
        ("html blob", PAGE.format("iso-8859-1").encode("latin-1")),
        ("raw_html blob", zlib.compress(PAGE.format("utf-8").encode())),
        ("html blob", gzip.compress(PAGE.format("utf-8").encode())),
        ("html blob", zstandard.compress(PAGE.format("utf-8").encode())),
    ],
)
def test_pages_that_a_scraper_kept_are_read_however_it_kept_them(tmp_path, column, kept):
    path = tmp_path / "a.db"
    made(path, f"CREATE TABLE pages (url text, {column}, fetched_at text)")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO pages VALUES (?, ?, ?)", ("https://post.example/1", kept, "2021-03-02"))
        connection.execute(
            "INSERT INTO pages VALUES (?, ?, ?)", ("https://post.example/2", b"\x89PNG\xff", "2021-03-02")
        )
        connection.commit()
    page, picture = read(path.read_bytes())

    assert isinstance(page, Article)
    assert (page.title, page.body[:9], page.url) == (
        "Fähre bleibt",
        "Die Fähre",
        "https://post.example/1",
    )
    assert isinstance(picture, Rejected)


def test_texts_with_an_address_and_a_day_need_no_headline(tmp_path):
    row = "INSERT INTO stories VALUES ('https://post.example/1', 'The ferry stays, said the board.', '2021-03-01')"
    (found,) = read(made(tmp_path / "a.db", "CREATE TABLE stories (url text, text text, date text)", row))

    assert isinstance(found, Article)
