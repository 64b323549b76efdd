"""Writer and Reader: everything that goes in comes out, unchanged input changes nothing, links find their articles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from store.model import Article, Document, Evidence, Link, Mention, PrintedDate, Rejected
from store.reader import Reader
from store.writer import Saved, Writer

BODY = "Rebels left Aleppo on Thursday.\n\nÇédille said so."
FULL = Article(
    key="7",
    title="A “truce” in Aleppo",
    body=BODY,
    native_id="NEWID-7",
    subtitle="Second line",
    lead="Rebels left",
    byline="By Ann Smith, Reporter",
    authors=("Ann Smith",),
    source="The Daily Example",
    section="World",
    dateline="BEIRUT/MOSCOW",
    credit="Reuters",
    published=PrintedDate(value="2016-11-03T15:01", text="Nov 3, 2016 3:01 PM", rule="dump:labelled-line", offset=-240),
    modified=PrintedDate(value="2016-11", text="November 2016", rule="dump:updated"),
    retrieved="2016-11-04T09:00",
    url="https://www.example.com/a/7/?utm_source=x",
    language="en",
    comment_count=12,
    withdrawn=True,
    truncated=True,
    excerpt=True,
    mentions=(
        Mention(kind="PLACE", name="Aleppo", start=12, end=18, text="Aleppo", origin="dateline"),
        Mention(kind="TOPIC", name="war"),
    ),
    links=(
        Link(kind="related_news", title="Earlier", url="http://example.com/earlier"),
        Link(kind="inline", native_id="NEWID-8"),
    ),
    evidence=(
        Evidence(field="title", rule="dump:line-before-dateline", start=4, end=20, text="A “truce” in Aleppo"),
        Evidence(field="published", rule="dump:print-date", text="11/4/2016", accepted=False, reason="the print date"),
    ),
    extra={"edition": "US", "pages": [1, 2]},
)
DOCUMENT = Document(
    path="/news/a.zip!2016/x.txt",
    sha256="ab" * 32,
    size=1234,
    format="page-dump",
    parser="page-dump/3",
    encoding="cp1252",
    mtime_ns=5,
    ctime_ns=6,
    rejects=(Rejected(code="bad-record", reason="No end tag.", record=3, line=90),),
)


def rows_of(path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def article(key: str, **fields: object) -> Article:
    return Article(key=key, **fields)  # type: ignore[arg-type]


def ingest(path, *articles, document=DOCUMENT, run=None) -> Saved:
    """One document with these articles, in one transaction."""
    with Writer.open(path) as writer:
        run_id = writer.begin_run(["/news"]) if run is None else run
        document_id = writer.start_document(run_id, document)
        saved = writer.add(document_id, articles)
        writer.finish_document(document_id, document)
        writer.finish_run(run_id, "done")
    return saved


@pytest.fixture
def path(tmp_path):
    return tmp_path / "articles.db"


def test_every_field_comes_back(path):
    ingest(path, FULL)

    with Reader(path) as reader:
        full = reader.article(1)
    assert full is not None
    plain = ["title", "body", "native_id", "subtitle", "lead", "byline", "source", "section", "dateline", "credit"]
    plain += ["retrieved", "url", "language"]
    assert {name: full.columns[name] for name in plain} == {name: getattr(FULL, name) for name in plain}
    for name in ("comment_count", "withdrawn", "truncated", "excerpt", "extra"):
        assert full.columns[name] == getattr(FULL, name)
    assert full.columns["authors"] == ["Ann Smith"]
    assert full.mentions == FULL.mentions
    assert full.evidence == FULL.evidence
    assert [(x.position, x.kind, x.title, x.url, x.native_id) for x in full.links] == [
        (1, "related_news", "Earlier", "http://example.com/earlier", ""),
        (2, "inline", "", "", "NEWID-8"),
    ]
    dates = {name: full.columns[name] for name in full.columns if name.startswith(("published", "modified"))}
    assert dates == {
        "published": "2016-11-03T15:01",
        "published_precision": "minute",
        "published_rule": "dump:labelled-line",
        "published_text": "Nov 3, 2016 3:01 PM",
        "published_offset": -240,
        "published_from": "2016-11-03",
        "published_until": "2016-11-04",
        "modified": "2016-11",
        "modified_precision": "month",
        "modified_rule": "dump:updated",
        "modified_text": "November 2016",
        "modified_offset": None,
        "modified_from": "2016-11-01",
        "modified_until": "2016-12-01",
    }
    assert full.columns["key"] == DOCUMENT.path + "#7"
    for name in ("path", "sha256", "size", "format", "parser", "encoding", "mtime_ns", "ctime_ns"):
        assert full.document[name] == getattr(DOCUMENT, name)
    assert full.document["status"] == "ingested"


def test_index_doc_holds_what_engines_read(path):
    ingest(path, FULL, article("8", native_id="NEWID-8", source="The Daily Example"))

    with Reader(path) as reader:
        doc, other = reader.index_docs([2, 1, 99])
        assert reader.all_ids() == [1, 2]
        assert reader.languages() == ("", "en")
    assert doc.entities == (("PLACE", "Aleppo"), ("TOPIC", "war"))
    assert doc.link_titles == ("Earlier", "")
    assert doc.link_urls == ("http://example.com/earlier", "")
    assert doc.link_targets == (2,)
    assert doc.flags == {"withdrawn", "truncated", "excerpt"}
    assert doc.word_count == 8
    assert doc.body.startswith(doc.lead)
    assert doc.published_until - doc.published_from == 1
    assert other.published_from is None
    assert other.path == DOCUMENT.path


def test_articles_keep_the_order_asked_for(path):
    ingest(path, article("1", title="one"), article("2", title="two"))

    with Reader(path) as reader:
        found = reader.articles([2, 77, 1])
    assert [(a.id, a.title, a.published, a.path) for a in found] == [
        (2, "two", "", DOCUMENT.path),
        (1, "one", "", DOCUMENT.path),
    ]


def test_the_same_again_changes_nothing(path):
    assert ingest(path, FULL) == Saved(1, 0, 0)
    with Reader(path) as reader:
        head = reader.head()

    assert ingest(path, FULL) == Saved(0, 0, 1)
    with Reader(path) as reader:
        assert reader.head() == head
        assert reader.counts()["articles"] == 1


def test_changed_article_keeps_its_id_and_its_former_text(path):
    ingest(path, FULL)

    assert ingest(path, replace(FULL, body="New words.", lead="", links=())) == Saved(0, 1, 0)
    with Reader(path) as reader:
        full = reader.article(1)
        assert full is not None
        assert full.columns["body"] == full.columns["lead"] == "New words."
        assert full.links == ()
        assert [(v.title, v.body) for v in full.versions] == [(FULL.title, BODY)]
        assert full.versions[0].record["byline"] == FULL.byline
        assert len(full.evidence) == 2


def test_new_evidence_is_stored_without_a_version(path):
    ingest(path, FULL)

    assert ingest(path, replace(FULL, evidence=())) == Saved(0, 1, 0)
    with Reader(path) as reader:
        full = reader.article(1)
    assert full is not None
    assert (full.evidence, full.versions) == ((), ())


def test_article_gone_from_its_file_stays_and_is_flagged_until_it_is_back(path):
    ingest(path, article("1"), article("2"))
    ingest(path, article("2"))

    def missing() -> list[bool]:
        with Reader(path) as reader:
            return [a.missing for a in reader.articles([1, 2])]

    assert missing() == [True, False]
    ingest(path, article("1"), article("2"))
    assert missing() == [False, False]


def test_a_key_given_twice_keeps_both_records(path):
    for _ in range(2):
        ingest(path, article("1", title="a"), article("1", title="b"), article("1~2", title="c"))
        with Reader(path) as reader:
            assert {a.title: a.missing for a in reader.articles(reader.all_ids())} == {
                "a": False,
                "b": False,
                "c": False,
            }


def test_big_document_over_several_transactions_is_partial_until_finished(path):
    with Writer.open(path) as writer:
        run = writer.begin_run(["/news"])
        document_id = writer.start_document(run, DOCUMENT)
        writer.add(document_id, [article("1")])
        writer.commit()
        known = writer.known(DOCUMENT.path)
        assert known is not None
        assert (known.state, known.complete) == ("partial", False)
        assert writer.same_bytes(DOCUMENT.sha256) is None
        writer.add(document_id, [article("2")])
        counts = writer.finish_document(document_id, DOCUMENT)
        assert (counts.articles, counts.missing, counts.rejected) == (2, 0, 1)
        writer.commit()
        known = writer.known(DOCUMENT.path)
        assert known is not None
        assert (known.state, known.complete, known.parser) == ("ingested", True, "page-dump/3")
        assert writer.same_bytes(DOCUMENT.sha256) == DOCUMENT.path
        assert writer.known("/news/other") is None
        assert [k.path for k in writer.known_members("/news/a.zip")] == [DOCUMENT.path]
        assert writer.known_members("/news/a") == []


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("a\0b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("cafe\u0301", "café"),
        ("by \u2068Ann\u2069 \u061cLee", "by Ann Lee"),
        ("\u202eabc\u0007", "\u202eabc\u0007"),
    ],
)
def test_text_is_cleaned_at_the_door(path, given, stored):
    ingest(path, article("1", title=given, body=given, mentions=(Mention(kind="X", name=given),), extra={"a": given}))

    with Reader(path) as reader:
        full = reader.article(1)
    assert full is not None
    assert (full.columns["title"], full.columns["body"], full.mentions[0].name) == (stored, stored, stored)
    assert full.columns["extra"] == {"a": stored}


def test_offsets_follow_their_words_when_the_body_is_normalised(path):
    mention = Mention(kind="PLACE", name="Rome", start=6, end=10, text="Rome")
    ingest(path, article("1", body="cafe\u0301 Rome", mentions=(mention,)))

    with Reader(path) as reader:
        full = reader.article(1)
    assert full is not None
    assert full.columns["body"][full.mentions[0].start : full.mentions[0].end] == "Rome"


def test_a_lead_that_is_no_part_of_the_body_is_kept_apart(path):
    ingest(path, article("1", lead="Summary.", body="First.\n\nSecond."))

    with Reader(path) as reader:
        full = reader.article(1)
    assert full is not None
    assert (full.columns["lead"], full.columns["extra"]) == ("First.", {"lead": "Summary."})


def test_file_names_that_are_no_utf8_stay_apart(path):
    documents = [replace(DOCUMENT, path=name) for name in ("/n/\udce9", "/n/\udcea")]
    for document in documents:
        ingest(path, article("1"), document=document)

    with Writer.open(path) as writer:
        assert [writer.known(d.path).path for d in documents] == ["/n/\\xe9", "/n/\\xea"]


# --- links --------------------------------------------------------------------------------------------------------

HERE = {"source": "S"}
TARGETS = [
    (Link(kind="k", url="http://www.Example.com/x/#top"), {"url": "https://example.com/x?utm_medium=mail"}, "url"),
    (Link(kind="k", native_id="N1"), {"native_id": "N1", "source": "S"}, "native_id"),
    (Link(kind="k", title="It’s a  Deal – now"), {"title": "it's a deal - NOW"}, "title"),
]


@pytest.mark.parametrize("link_first", [True, False])
@pytest.mark.parametrize(("link", "target", "rule"), TARGETS)
def test_link_finds_its_article_whichever_comes_first(path, link, target, rule, link_first):
    from_here = (article("from", links=(link,), **HERE), replace(DOCUMENT, path="/from"))
    there = (article("to", **target), replace(DOCUMENT, path="/to"))
    for one, document in (from_here, there) if link_first else (there, from_here):
        ingest(path, one, document=document)

    with Reader(path) as reader:
        ids = {a.path: a.id for a in reader.articles([1, 2])}
        full = reader.article(ids["/from"])
        assert full is not None
        assert [(x.target_id, x.target_rule) for x in full.links] == [(ids["/to"], rule)]
        assert reader.changes(0, 10)[-1].article_id == 2 if not link_first else ids["/from"]
        linked = reader.article(ids["/to"])
        assert linked is not None
        assert linked.linked_from == (ids["/from"],)


def test_resolved_link_is_a_change_of_the_linking_article(path):
    ingest(path, article("from", links=(Link(kind="k", title="Deal"),)), document=replace(DOCUMENT, path="/from"))
    with Reader(path) as reader:
        head = reader.head()
    ingest(path, article("to", title="Deal"), document=replace(DOCUMENT, path="/to"))

    with Reader(path) as reader:
        assert {c.article_id for c in reader.changes(head, 10)} == {1, 2}
        assert reader.index_docs([1])[0].link_targets == (2,)


@pytest.mark.parametrize("order", [("from", "a", "b"), ("a", "from", "b"), ("a", "b", "from")])
def test_title_of_two_articles_leads_nowhere_in_any_order(path, order):
    made = {
        "from": article("from", links=(Link(kind="k", title="Deal"),)),
        "a": article("a", title="Deal"),
        "b": article("b", title="DEAL"),
    }
    for name in order:
        ingest(path, made[name], document=replace(DOCUMENT, path=f"/{name}"))

    assert rows_of(path, "SELECT target_id FROM related_links") == [(None,)]
    ingest(path, article("b", title="Another"), document=replace(DOCUMENT, path="/b"))
    rows = rows_of(path, "SELECT a.key FROM related_links l JOIN articles a ON a.id = l.target_id")
    assert rows == [("/a#a",)]


def test_native_id_of_another_source_is_not_the_same(path):
    ingest(path, article("from", source="S", links=(Link(kind="k", native_id="5"),)), article("to", native_id="5"))

    assert rows_of(path, "SELECT target_id FROM related_links") == [(None,)]


# --- the ledger ---------------------------------------------------------------------------------------------------


def test_every_input_ends_in_one_state(path):
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        for name in ("a", "b"):
            document = Document(path=f"/n/{name}", sha256=name * 64, size=1)
            document_id = writer.start_document(run, document)
            writer.add(document_id, [article("1")])
            writer.finish_document(document_id, document)
        writer.record(run, Document(path="/n/c", sha256="a" * 64, size=1, state="duplicate"))
        writer.record(run, Document(path="/n/d", sha256="", size=0, state="skipped", code="fifo", reason="A FIFO."))
        writer.record(run, Document(path="/n/e", sha256="e" * 64, size=9, state="rejected", code="bad", reason="Bad."))
        writer.record(run, Document(path="/n/a", sha256="a" * 64, size=1, state="unchanged"))
        writer.finish_run(run, "done")
        assert writer.known("/n/c").duplicate_of == "/n/a"
        assert writer.known("/n/d").state == "skipped"

    rows = rows_of(path, "SELECT state, inputs FROM run_counts ORDER BY state")
    assert rows == [("duplicate", 1), ("ingested", 1), ("rejected", 1), ("skipped", 1), ("unchanged", 1)]
    rows = rows_of(path, "SELECT path, code FROM rejected_inputs ORDER BY path")
    assert rows == [("/n/d", "fifo"), ("/n/e", "bad")]


def test_file_that_cannot_be_read_this_time_keeps_its_articles(path):
    ingest(path, article("1"))
    with Writer.open(path) as writer:
        run = writer.begin_run(["/news"])
        writer.record(run, replace(DOCUMENT, state="rejected", code="unreadable", sha256=""))
        writer.commit()

        known = writer.known(DOCUMENT.path)
        assert known is not None
        assert (known.state, known.sha256) == ("ingested", DOCUMENT.sha256)


def test_files_not_met_under_the_roots_are_reported(path):
    with Writer.open(path) as writer:
        first = writer.begin_run(["/n"])
        for name in ("/n/a", "/n/b", "/n/z.zip", "/n/z.zip!1", "/n/y.zip!1", "/nx/c", "/n/-single"):
            document = Document(path=name, sha256=name, size=1)
            writer.finish_document(writer.start_document(first, document), document)
        second = writer.begin_run(["/n"])
        writer.record(second, Document(path="/n/a", sha256="", size=1, state="unchanged"))
        writer.record(second, Document(path="/n/z.zip", sha256="", size=1, state="unchanged"))
        writer.commit()

        assert writer.missing_files(second, ["/n"]) == ["/n/-single", "/n/b", "/n/y.zip!1"]
        assert writer.missing_files(second, ["/n/b"]) == ["/n/b"]
        assert writer.missing_files(first, ["/"]) == []


def test_rollback_leaves_the_last_batch_out(path):
    with Writer.open(path) as writer:
        run = writer.begin_run(["/n"])
        document_id = writer.start_document(run, DOCUMENT)
        writer.add(document_id, [article("1", mentions=(Mention(kind="X", name="x"),))])
        writer.rollback()
        document_id = writer.start_document(run, DOCUMENT)
        assert writer.add(document_id, [article("1", mentions=(Mention(kind="X", name="x"),))]) == Saved(1, 0, 0)
        writer.finish_document(document_id, DOCUMENT)

    with Reader(path) as reader:
        assert reader.counts() == {"documents": 1, "articles": 1, "entities": 1, "mentions": 1, "related_links": 0}
