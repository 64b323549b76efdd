"""Exports that keep titles and days in a list and each text in a file: read as one, in folders and in zip files."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from ingest import beside
from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from store.model import Article, Rejected
from tests.mutate import check, mutations
from tests.newsroom import call, call_json

COLUMNS = (
    *("post_id", "post_date", "is_published", "email_sent_at", "inbox_sent_at", "type", "audience", "title"),
    *("subtitle", "podcast_url"),
)
FERRY = {
    "post_id": "139000001.ferry-fares",
    "post_date": "2023-11-20T10:00:00.000Z",
    "is_published": "true",
    "type": "newsletter",
    "audience": "everyone",
    "title": "Ferry fares rise",
    "subtitle": "Third time in two years",
}
DRAFT = {"post_id": "139000002.cranes", "is_published": "false", "type": "newsletter", "title": "Cranes"}
HTML = (
    '<p>Fares will rise by <a href="https://port.example/8">eight percent</a><a class="footnote-anchor">1</a>.</p>'
    '<div class="subscription-widget-wrap"><p>Thanks for reading! Subscribe for free.</p><form></form></div>'
    '<div class="footnote"><a class="footnote-number">1</a><div class="footnote-content"><p>Of 2022.</p></div></div>'
    "<h4>What happens next</h4><ul><li>The council meets.</li><li>It votes.</li></ul>"
    '<p class="button-wrapper"><a class="button" href="x"><span>Share</span></a></p>'
)
TEXT = "Fares will rise by eight percent.\n\nOf 2022.\n\nWhat happens next\n\nThe council meets.\nIt votes."


def table(*rows: dict[str, str]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


SUBSTACK = {
    "posts.csv": table(FERRY, DRAFT),
    "posts/139000001.ferry-fares.html": HTML,
    "posts/139000002.cranes.html": "<p>Not yet written.</p>",
    "posts/139000001.delivers.csv": "post_id,timestamp,email,post_type\n139000001,2023-11-20,ann@a.example,\n",
}
OMNIVORE = {
    "metadata_0_to_20.json": json.dumps(
        [
            {
                "id": "o1",
                "slug": "dredger-aground",
                "title": "Dredger aground",
                "author": "Miriam Ward",
                "url": "https://gazette.example/dredger",
                "labels": ["port"],
                "readingProgress": 100,
                "savedAt": "2023-05-02T10:00:00Z",
                "updatedAt": "2023-06-02T10:00:00Z",
                "publishedAt": "2023-05-01T08:00:00.000Z",
            }
        ]
    ),
    "highlights/dredger-aground.md": "> It ran aground.\n\nMy note on it.\n",
    "content/dredger-aground.html": "<html><head><title>x</title></head><body><p>It ran aground.</p></body></html>",
}


def folder(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def packed(root: Path, files: dict[str, str], prefix: str = "") -> Path:
    root.mkdir(exist_ok=True)
    with zipfile.ZipFile(root / "export.zip", "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{prefix}{name}", text)
    return root / "export.zip"


def taken(given: Path, archive: Path) -> tuple[dict[str, object], list[dict[str, object]]]:
    done = call("ingest", given, "--db", archive, "--no-sync", "--json")
    columns = "title, subtitle, body, byline, source, published, published_rule, modified, retrieved, url, native_id"
    return json.loads(done.out), call_json("sql", "--db", archive, f"SELECT {columns} FROM articles ORDER BY id")


@pytest.mark.parametrize("place", ["folder", "zip", "zip with a folder"])
def test_a_substack_export(tmp_path, place):
    given = folder(tmp_path / "in", SUBSTACK) if place == "folder" else None
    given = given or packed(tmp_path / "in", SUBSTACK, "my export/" if "folder" in place else "")

    said, articles = taken(given, tmp_path / "a.db")

    (article,) = articles
    assert (article["title"], article["subtitle"]) == ("Ferry fares rise", "Third time in two years")
    assert (article["published"], article["published_rule"]) == ("2023-11-20T10:00", "posts.csv:post_date")
    assert (article["body"], article["native_id"]) == (TEXT, "139000001.ferry-fares")
    assert said["rejected"] == []
    assert sorted(each["code"] for each in said["skipped"]) == ["list", "list", "not-an-article"]
    rules = call_json("sql", "--db", tmp_path / "a.db", "SELECT field, rule FROM evidence ORDER BY field")
    assert {row["field"]: row["rule"] for row in rules} == {
        "title": "posts.csv:title",
        "subtitle": "posts.csv:subtitle",
        "published": "posts.csv:post_date",
        "body": "html:all of the file",
    }
    links = call_json("sql", "--db", tmp_path / "a.db", "SELECT title, url FROM related_links")
    assert links == [{"title": "eight percent", "url": "https://port.example/8"}]


@pytest.mark.parametrize("place", ["folder", "zip"])
def test_an_omnivore_export(tmp_path, place):
    given = folder(tmp_path / "in", OMNIVORE) if place == "folder" else packed(tmp_path / "in", OMNIVORE)

    said, (article,) = taken(given, tmp_path / "a.db")

    assert (article["title"], article["byline"], article["body"]) == (
        "Dredger aground",
        "Miriam Ward",
        "It ran aground.",
    )
    assert (article["published"], article["modified"]) == ("2023-05-01T08:00", None)
    assert (article["retrieved"], article["url"]) == ("2023-05-02T10:00", "https://gazette.example/dredger")
    assert sorted(each["code"] for each in said["skipped"]) == ["list", "not-an-article"]


def test_what_the_list_said_is_kept_with_the_original(tmp_path):
    given = folder(tmp_path / "in", SUBSTACK)
    taken(given, tmp_path / "a.db")
    (given / "posts.csv").unlink()

    done = call_json("reparse", "--db", tmp_path / "a.db", "--all")

    assert (done["documents"], done["changes"], done["failed"]) == (1, [], [])


def test_without_a_list_the_file_is_a_page_like_any_other(tmp_path):
    files = {name: text for name, text in SUBSTACK.items() if name.endswith("fares.html")}

    _, articles = taken(folder(tmp_path / "in", files), tmp_path / "a.db")

    assert [(each["title"], each["published"]) for each in articles] == [("", None)]


@pytest.mark.parametrize("name", ["1.html", "1.a.b.html", "1.HTM"])
def test_a_post_is_known_by_its_number(name):
    lists = beside.Lists(lambda _: ["posts.csv"], lambda _: b"post_id,title\n1.a,T\n2,U\n")

    assert lists.of(f"/x/posts/{name}") == {"posts.csv": {"post_id": "1.a", "title": "T"}}
    assert lists.of(f"/x/other/{name}") == {}
    assert lists.of("/x/posts/3.html") == lists.of("/x/posts/1.txt") == lists.of("posts/x.html") == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\xff" * 1000,
        b'post_id,title\n"139000001.ferry-fares,' + b"x" * 100_000,
        b"post_id,title\n" + b"\n" * 100_000,
        b"post_id," + b"a," * 100_000 + b"\n",
        b"post_id,title\n" + b"9.x,y\n" * 150_000,
        b'[{"slug": ' + b"[" * 100_000,
    ],
)
def test_hostile_lists_say_nothing(data):
    for name in ("posts.csv", "metadata_0_to_20.json"):
        lists = beside.Lists(lambda _, name=name: [name], lambda _: data)
        assert lists.of("posts/139000001.ferry-fares.html" if name == "posts.csv" else "content/a.html") == {}


def test_long_cells_and_many_columns_are_left_out():
    head = ",".join(f"c{number}" for number in range(300))
    row = ",".join(["x" * 20_000, *("y" for _ in range(299))])
    lists = beside.Lists(lambda _: ["posts.csv"], lambda _: f"post_id,{head}\n1,{row}\n".encode())

    (found,) = lists.of("posts/1.html").values()

    assert len(found) == 100
    assert "c0" not in found


def test_a_list_that_is_no_plain_file_is_not_opened(tmp_path):
    given = folder(tmp_path / "in", {"posts/1.a.html": HTML, "far.csv": table({**FERRY, "post_id": "1.a"})})
    lists = beside.in_folders(follow=False)
    os.mkfifo(given / "posts.csv")
    assert lists.of(str(given / "posts/1.a.html")) == {}
    (given / "posts.csv").unlink()
    (given / "posts.csv").symlink_to(given / "far.csv")
    beside.in_folders.cache_clear()
    assert beside.in_folders(follow=False).of(str(given / "posts/1.a.html")) == {}
    assert beside.in_folders(follow=True).of(str(given / "posts/1.a.html"))["posts.csv"]["title"] == "Ferry fares rise"


@pytest.mark.parametrize("kind", ["large", "encrypted", "damaged", "gone"])
def test_a_list_that_cannot_be_read_costs_no_other_member(tmp_path, kind):
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("posts/1.a.html", HTML)
        archive.writestr("posts.csv", b"post_id\n" * (2_000_000 if kind == "large" else 100))
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")  # its entry in the directory
    if kind == "encrypted":
        data[at + 8] |= 1
    elif kind == "damaged":
        data[at + 42] ^= 0xFF  # where it begins
    elif kind == "gone":
        data[at + 46 : at + 55] = b"other.csv"
    path.write_bytes(data)

    _, articles = taken(path, tmp_path / "a.db")

    assert [each["title"] for each in articles] == [""]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"is_published": "False"}, "a draft"),
        ({"is_published": "true", "type": "page"}, "a page"),
    ],
)
def test_what_the_list_leaves_out_is_no_article(row, reason):
    context = Context(name="1.html", beside={"posts.csv": {"title": "T", **row}})

    (found,) = PARSER.parse(io.BytesIO(HTML.encode()), context)

    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"
    assert found.reason.startswith(reason)
    assert "(posts.csv)" in found.reason


def test_a_file_without_a_text_is_no_article():
    context = Context(name="1.html", beside={"posts.csv": {"title": "T"}})

    (found,) = PARSER.parse(io.BytesIO(b"<div><img src=x></div>"), context)

    assert isinstance(found, Rejected)


def test_a_table_with_texts_is_no_list():
    head = b"post_id,post_date,is_published,title,body\n1,2020-01-01,true,T,text\n"

    assert beside.is_list(b"post_id,post_date,is_published,title\n", "posts.csv")
    assert not beside.is_list(head, "posts.csv")
    assert not beside.is_list(b"id,title,date\n", "posts.csv")


def test_a_column_can_be_named():
    context = Context(name="1.html", beside={"posts.csv": {"title": "T", "dek": "D"}}, columns={"title": "dek"})

    (found,) = PARSER.parse(io.BytesIO(HTML.encode()), context)

    assert isinstance(found, Article)
    assert (found.title, found.body) == ("D", TEXT)


def test_broken_files_are_accounted_for():
    context = Context(name="1.html", beside={"posts.csv": {"post_id": "1", "title": "T"}})
    for broken in mutations(HTML.encode(), 300):
        found = list(PARSER.parse(io.BytesIO(broken), context))
        check(found)


def test_many_folders_with_a_list_each_are_read_in_linear_time():
    """What is read of a list is held, and a folder without one costs nothing."""
    reads = []

    def read(path: str) -> bytes:
        reads.append(path)
        return b"post_id,title\n1,T\n"

    lists = beside.Lists(lambda _: ["posts.csv"], read)
    for number in range(2_000):
        assert lists.of(f"/{number % 50}/posts/1.html")["posts.csv"]["title"] == "T"
    assert len(reads) == 50


def test_all_lists_of_a_folder_together_are_bounded(monkeypatch):
    monkeypatch.setattr(beside, "_ALL_BYTES", 1_000)
    names = [f"metadata_{number}_to_{number + 20}.json" for number in range(0, 2_000, 20)]
    reads = []

    def read(path: str) -> bytes:
        reads.append(path)
        return json.dumps([{"slug": path, "title": "T" * 100}]).encode()

    beside.Lists(lambda _: names, read).of("/x/content/a.html")

    assert len(reads) < 10


@pytest.mark.parametrize("depth", [400, 900, 950, 990, 2_000])
def test_deep_cells_end_their_list_at_most(depth):
    data = b'[{"slug": "a", "x": ' + b"[" * depth + b"]" * depth + b"}]"

    found = beside.Lists(lambda _: ["metadata_0_to_20.json"], lambda _: data).of("content/a.html")

    assert all(set(row) <= {"slug", "x"} for row in found.values())
