"""A kill notice in another file withdraws its article, whichever came first."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.kills import RULE
from store.model import Article
from store.reader import Reader
from tests.newsroom import build, call, call_json

NITF = (
    '<?xml version="1.0"?><nitf><head><docdata management-status="{status}"><doc-id id-string="urn:x:77"/></docdata>'
    '<pubdata name="{source}"/></head><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head>'
    "<body.content><p>{text}</p></body.content></body></nitf>"
)
STORY = NITF.format(status="usable", source="Agency", title="Bridge falls", text="A bridge fell into the river.")
KILL = NITF.format(status="killed", source="Agency", title="KILL: Bridge falls", text="Kill the story. It is wrong.")
ELSEWHERE = NITF.format(status="usable", source="Other Paper", title="Unlike", text="A story of someone else.")
NAMELESS = KILL.replace('<pubdata name="Agency"/>', "")
BARE = (
    '<?xml version="1.0"?><nitf><head><docdata management-status="killed"><doc-id id-string="urn:x:77"/></docdata>'
    "</head></nitf>"
)
G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:77" version="2"><itemMeta>'
    '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>'
)
NEWSML_1 = (
    "<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>urn:x:77</NewsItemId></NewsIdentifier>"
    '</Identification><NewsManagement><Status FormalName="Canceled"/></NewsManagement></NewsItem></NewsML>'
)
NINJS = json.dumps({"uri": "urn:x:77", "type": "text", "pubstatus": "canceled", "headline": "Kill"})
RECORD = json.dumps({"id": "urn:x:77", "title": "Kill", "body": "Kill it.", "status": "withdrawn"}) + "\n"


def take(archive: Path, folder: Path, *names: tuple[str, str]) -> None:
    """Ingest one file after the other."""
    folder.mkdir(exist_ok=True)
    for name, text in names:
        (folder / name).write_text(text, encoding="utf-8")
        done = call("ingest", folder / name, "--db", archive, "--no-sync", "--no-originals", "--jobs", 1)
        assert done.code == 0, done.out + done.err


@pytest.mark.parametrize(
    ("name", "notice"),
    [
        ("kill.xml", KILL),
        ("nameless.xml", NAMELESS),
        ("bare.xml", BARE),
        ("g2.xml", G2),
        ("newsml1.xml", NEWSML_1),
        ("ninjs.json", NINJS),
        ("records.jsonl", RECORD),
    ],
)
@pytest.mark.parametrize("first", [True, False], ids=["notice-first", "story-first"])
def test_a_notice_withdraws_in_both_orders(tmp_path, name, notice, first):
    archive = tmp_path / "a.db"
    files = [(name, notice), ("story.xml", STORY)]
    take(archive, tmp_path / "in", *(files if first else reversed(files)), ("other.xml", ELSEWHERE))
    with Reader(archive) as reader:
        found = {doc.title: doc for doc in reader.index_docs(reader.all_ids())}
        story = found["Bridge falls"]
        assert "withdrawn" in story.flags
        assert story.body == "A bridge fell into the river."
        assert ("withdrawn" in found["Unlike"].flags) == (name != "kill.xml")  # it gives a source, they differ
        article = reader.article(story.id)
        assert article is not None
        assert [e.field for e in article.evidence if e.rule == RULE] == ["withdrawn"]
        assert name in next(e.reason for e in article.evidence if e.rule == RULE)
    assert call("doctor", "--deep", "--db", archive, "--engine", "fts5").code == 0
    shown = call("show", story.id, "--db", archive, "--evidence")
    assert "marked: withdrawn" in shown.out
    assert RULE in shown.out
    ids = json.loads(call("search", "is:withdrawn", "--db", archive, "--json", "--engine", "fts5").out)
    assert story.id in {hit["id"] for hit in ids["hits"]}


def test_a_withdrawal_is_a_change_and_stays(tmp_path):
    """An index and a kept search learn of it; the story's file, read again or changed, does not bring it back."""
    archive, folder = tmp_path / "a.db", tmp_path / "in"
    take(archive, folder, ("story.xml", STORY))
    with Reader(archive) as reader:
        head, before = reader.head(), reader.index_docs([1])[0].content_hash
    take(archive, folder, ("kill.xml", KILL))
    with Reader(archive) as reader:
        assert 1 in {change.article_id for change in reader.changes(head, 100)}
        assert reader.index_docs([1])[0].content_hash != before
    take(archive, folder, ("story.xml", STORY.replace("river", "canal")))
    with closing(sqlite3.connect(archive)) as connection:
        assert connection.execute("SELECT withdrawn, body LIKE '%canal%' FROM articles WHERE id = 1").fetchone() == (
            1,
            1,
        )
        notes = connection.execute("SELECT count(*) FROM evidence WHERE article_id = 1 AND rule = ?", (RULE,))
        assert notes.fetchone() == (1,)


def test_a_withdrawn_article_withdraws_no_other(tmp_path):
    """What was taken back is no notice: a third source's story with the same id stays."""
    archive = tmp_path / "a.db"
    sourced = KILL.replace("Agency", "Agency B")
    take(archive, tmp_path / "in", ("b.xml", STORY.replace("Agency", "Agency B").replace("fell", "sank")))
    take(archive, tmp_path / "in", ("kill.xml", sourced), ("none.xml", STORY.replace('<pubdata name="Agency"/>', "")))
    take(archive, tmp_path / "in", ("c.xml", STORY.replace("Agency", "Agency C").replace("fell", "dropped")))
    with closing(sqlite3.connect(archive)) as connection:
        found = dict(connection.execute("SELECT source, withdrawn FROM articles WHERE title NOT LIKE 'KILL%'"))
    assert found == {"Agency B": 1, "": 1, "Agency C": 0}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_version_that_its_source_released_again_stands(tmp_path, order):
    """A story is withheld for an hour, then released: what came before the notice is withdrawn, not what came after."""
    archive = tmp_path / "a.db"
    versions = (("usable", "10:00", "fell"), ("withheld", "11:00", "is withheld"), ("usable", "11:30", "sagged"))
    files = [
        (f"{number}.json", json.dumps({
            "uri": "urn:x:9", "type": "text", "pubstatus": status, "headline": f"Bridge {word}",
            "body_text": f"The bridge {word}.", "firstcreated": "2024-03-01T10:00:00Z",
            "versioncreated": f"2024-03-01T{hour}:00Z", "copyrightholder": "Wire",
        }))
        for number, (status, hour, word) in enumerate(versions)
    ]  # fmt: skip
    take(archive, tmp_path / "in", *(files[number] for number in order))
    with closing(sqlite3.connect(archive)) as connection:
        found = dict(connection.execute("SELECT title, withdrawn FROM articles"))
    assert found == {"Bridge fell": 1, "Bridge is withheld": 1, "Bridge sagged": 0}


@pytest.mark.parametrize(
    ("story", "notice", "withdrawn"),
    [
        ({"id": 3}, {"id": 3}, 0),  # rows of two tables
        ({"id": 3, "source": "Wire"}, {"id": 3}, 0),
        ({"id": 3, "source": "Wire"}, {"id": 3, "source": "WIRE"}, 1),
        ({"id": 20240301}, {"id": 20240301}, 1),
    ],
)
def test_the_number_of_a_row_takes_back_no_row_of_another_table(tmp_path, story, notice, withdrawn):
    archive = tmp_path / "a.db"
    text = {"title": "Bridge", "body": "The bridge fell into the river on Friday."}
    killed = {"title": "Mill", "body": "The mill has burnt to the ground.", "status": "withdrawn"}
    files = [(name, json.dumps(row) + "\n") for name, row in (("a.jsonl", story | text), ("b.jsonl", notice | killed))]
    take(archive, tmp_path / "in", *files)
    with closing(sqlite3.connect(archive)) as connection:
        assert dict(connection.execute("SELECT title, withdrawn FROM articles")) == {"Bridge": withdrawn, "Mill": 1}
    with Reader(archive) as reader:
        article = reader.article(1)
        assert article is not None
        same = withdrawn and story.get("source") == notice.get("source")
        assert article.other_captures == ((2,) if same else ())  # no versions of one document either


def test_a_search_marks_what_was_withdrawn_or_cut(tmp_path):
    """Else a killed story would be quoted by whoever reads the list alone."""
    marks = {"withdrawn": True}, {"truncated": True}, {"excerpt": True}, {}
    articles = [Article(key=str(n), title=f"Bank {n}", body="The bank is closed.", **m) for n, m in enumerate(marks)]
    path = build(tmp_path / "a.db", tuple(articles))
    found = call("search", "bank", "--sort", "oldest", "--db", path).out
    lines = sorted(line for line in found.splitlines() if line.startswith("undated"))
    assert lines == ["undated  id 1  withdrawn", "undated  id 2  truncated", "undated  id 3  excerpt", "undated  id 4"]
    hits = call_json("search", "bank", "--db", path)["hits"]
    assert sorted(hit["marked"] for hit in hits) == [[], ["excerpt"], ["truncated"], ["withdrawn"]]
