"""Reuters-21578: the fields of its three kinds of text, its traps, broken records, and its published counts."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.reuters_sgml import PARSER
from store.model import Article, Rejected
from tests.mutate import read

CASE = (Path(__file__).parent / "cases" / "newswire" / "reuters.sgm").read_bytes()
COLLECTION = Path(__file__).parents[2] / "shared" / "sets" / "newswire" / "reuters21578"


def test_fields_of_a_story():
    story = read(PARSER, CASE)[0]

    assert isinstance(story, Article)
    assert story.key == story.native_id == "1"
    assert story.title == "WHEAT <WHT> HARVEST GROWS"
    assert story.authors == ("Jane Doe", "JOHN ROE")
    assert story.dateline == "OSLO"
    assert story.published is not None
    assert story.published.value == "1987-03-02T15:01"
    assert story.body == (
        "The harvest grew by a fifth, farmers said.\n\n"
        "Prices fell at once.\nOats      12.5     13.0\nRye       11.0     11.5"
    )
    assert [(m.kind, m.name) for m in story.mentions] == [
        ("TOPIC", "wheat"),
        ("PLACE", "norway"),
        ("PLACE", "sweden"),
        ("PERSON", "roe"),
    ]
    assert story.extra["oldid"] == "71"
    assert {each.field for each in story.evidence} >= {"title", "published", "body"}


def test_brief_and_raw_texts_are_kept():
    _, brief, raw = read(PARSER, CASE)

    assert isinstance(brief, Article)
    assert isinstance(raw, Article)
    assert (brief.title, brief.body) == ("STOCKS FALL", "")
    assert brief.published is not None
    assert brief.published.value == "1987-10-19"
    assert (raw.title, raw.body) == ("", "WEEKLY REPORT\n  Loans.......680 vs.......425")


@pytest.mark.parametrize("tag", [b"</REUTERS>\n<REUTERS", b"</TEXT>", b"<BODY>", b"</BODY>", b"</TITLE>", b"<DATE>"])
def test_a_missing_tag_costs_no_other_record(tag):
    found = read(PARSER, CASE.replace(tag, b"\n<REUTERS" if b"REUTERS" in tag else b"", 1))

    assert len(found) == 3
    assert "harvest grew" in found[0].body
    assert found[1].native_id == "2"


def test_a_record_without_text_is_rejected_with_its_place():
    found = read(PARSER, CASE.replace(b'<TEXT TYPE="BRIEF">', b"", 1))

    assert found[1] == Rejected(code="bad-record", reason="the record lacks a TEXT element", record=2, line=25)
    assert isinstance(found[2], Article)


def test_latin_1_bytes_and_doubled_ids():
    found = read(PARSER, CASE.replace(b"farmers", b"B\xe4uerinnen") + CASE)

    assert "Bäuerinnen" in found[0].body
    assert len({each.key for each in found}) == 6


def test_sniff_knows_its_own_only():
    assert PARSER.sniff(CASE[:8192], "x.txt")
    assert PARSER.sniff(CASE.partition(b"\n")[2], "x")
    assert not PARSER.sniff(b"<html><body>REUTERS NEWID=</body>", "x.sgm")
    assert not PARSER.sniff(b"", "x.sgm")


@pytest.mark.skipif(not COLLECTION.exists(), reason="the collection is not on this machine; it may not be shipped")
def test_published_counts_of_the_collection():
    truth = json.loads((COLLECTION / "truth.json").read_text())
    counts: Counter[str] = Counter()
    for path in sorted((COLLECTION / "sgm").iterdir()):
        for each in PARSER.parse(io.BytesIO(path.read_bytes()), Context(name=path.name)):
            assert isinstance(each, Article)
            counts.update({"all": 1, "title": bool(each.title), "body": bool(each.body), "author": bool(each.authors)})
            counts["date"] += each.published is not None
            counts.update(mention.kind for mention in each.mentions)

    assert counts["all"] == counts["date"] == truth["articles_total"] == 21_578
    assert counts["title"] == truth["with_title"]
    assert counts["author"] == truth["with_author"]
    assert counts["body"] == 19_779
    assert (counts["PLACE"], counts["PERSON"], counts["ORG"]) == (22_790, 1_391, 986)
