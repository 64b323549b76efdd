"""NITF, NewsML-G2, NewsML 1, ninjs, IPTC 7901, Nexis and Factiva: own documents made after each standard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.parsers import factiva, iptc7901, newsml_1, newsml_g2, nexis, ninjs, nitf
from ingest.parsers.reuters_sgml import PARSER as REUTERS
from store.model import Article, Link, Rejected
from tests.mutate import read

CASES = Path(__file__).parent / "cases" / "newswire"
PARSERS = {
    "nitf.xml": nitf.PARSER,
    "newsml_g2.xml": newsml_g2.PARSER,
    "newsml_1.xml": newsml_1.PARSER,
    "ninjs.json": ninjs.PARSER,
    "iptc7901.txt": iptc7901.PARSER,
    "nexis_old.txt": nexis.PARSER,
    "nexis_new.txt": nexis.PARSER,
    "factiva_codes.txt": factiva.PARSER,
    "factiva_display.txt": factiva.PARSER,
    "reuters.sgm": REUTERS,
}


def first(name: str) -> Article:
    found = read(PARSERS[name], (CASES / name).read_bytes())[0]
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("name", PARSERS)
def test_each_file_is_known_by_its_own_parser_alone(name):
    head = (CASES / name).read_bytes()[:8192]

    assert {parser.name for parser in PARSERS.values() if parser.sniff(head, "x")} == {PARSERS[name].name}


@pytest.mark.parametrize(
    ("name", "title", "published", "authors", "source"),
    [
        ("nitf.xml", "Town floods again", "2016-11-03T14:05", ("Jane Doe",), "The Daily"),
        ("newsml_g2.xml", "Rates held", "2016-11-21T15:21", ("M. Jameson",), "AP"),
        ("newsml_1.xml", "Inondations", "2016-11-03T14:05", ("Jeanne Dupont",), "AFP"),
        ("ninjs.json", "H", "2016-11-03T14:05", ("Jane Doe",), ""),
        ("iptc7901.txt", "Town floods again", "2016-11-03T14:05", ("Jane Doe",), ""),
        (
            "nexis_old.txt",
            "Town floods again: rain all week",
            "2016-11-03",
            ("Jane Doe", "John Roe"),
            "The Guardian (London)",
        ),
        ("nexis_new.txt", "Town floods again", "2016-11-03T14:05", ("Jane Doe",), "The Guardian (London)"),
        ("factiva_codes.txt", "Town floods again", "2016-11-03T14:05", ("Jane Doe",), "Reuters News"),
        ("factiva_display.txt", "Town floods again", "2016-11-03T14:05", ("Jane Doe",), "Reuters News"),
    ],
)
def test_headline_date_byline_source(name, title, published, authors, source):
    article = first(name)

    assert (article.title, article.authors, article.source) == (title, authors, source)
    assert article.published is not None
    assert article.published.value == published
    assert {each.field for each in article.evidence} >= {"title", "published", "body"}


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("nitf.xml", "First & second line.\n\nThird link para.\n\none\n\ntwo"),
        ("newsml_g2.xml", "One.\n\nTwoé."),
        ("newsml_1.xml", "Un.\n\nDeux."),
        ("ninjs.json", "a\n\nb"),
        ("iptc7901.txt", "LONDON, Nov 3 (AP) - It rained all day.\n\nMore rain."),
        ("nexis_old.txt", "It rained all week in the town of X.\n\nMore rain: it came."),
        ("factiva_codes.txt", "LONDON, Nov 3 (Reuters) - It rained.\n\nMore rain came.\n\nThird para."),
        ("factiva_display.txt", "It rained.\n\nMore rain came."),
    ],
)
def test_bodies(name, body):
    assert first(name).body == body


def test_nexis_paragraphs_that_are_not_wrapped():
    assert first("nexis_new.txt").body.endswith("they said.\n\nSecond paragraph.")


def test_places_tags_and_links():
    assert first("newsml_1.xml").dateline == "PARIS"
    assert first("newsml_g2.xml").links == (Link(kind="see_also", native_id="urn:x:0"),)
    assert first("nitf.xml").links == (Link(kind="inline", title="link", url="http://y"),)
    assert ("COMPANY", "Acme Corp") in {(m.kind, m.name) for m in first("factiva_codes.txt").mentions}
    assert ("PERSON", "JANE SMITH") in {(m.kind, m.name) for m in first("nexis_old.txt").mentions}


def test_ninjs_3_takes_the_body_that_has_paragraphs():
    item = {
        "uri": "urn:x:9",
        "type": "text",
        "versionCreated": "2016-11-03T14:05:00Z",
        "by": "Jane Doe and John Roe",
        "headlines": [{"role": "sub", "value": "All week"}, {"role": "main", "value": "Town floods"}],
        "bodies": [
            {"role": "main", "contentType": "text/plain", "value": "Rain. More rain."},
            {"role": "nitf", "contentType": "application/xml", "value": "<P>Rain.</P>"},
            {
                "role": "rich",
                "contentType": "text/html",
                "value": "<html><head><title>T</title></head><body><h1>Town floods</h1><p>Rain.</p>"
                "<figure><figcaption>CAPTION</figcaption></figure><p>More rain.</p></body></html>",
            },
        ],
        "people": [{"name": "Ann Poe"}],
        "associations": [{"name": "photo", "uri": "http://x.example/p", "type": "picture"}],
    }
    data = json.dumps([item, {**item, "uri": "urn:x:10", "type": "picture", "bodies": []}], indent=1).encode()
    article, picture = read(ninjs.PARSER, data)

    assert ninjs.PARSER.sniff(data[:8192], "x")
    assert isinstance(article, Article)
    assert (article.title, article.subtitle, article.body) == ("Town floods", "All week", "Rain.\n\nMore rain.")
    assert article.authors == ("Jane Doe", "John Roe")
    assert article.links == (Link(kind="photo", url="http://x.example/p", native_id="http://x.example/p"),)
    assert (picture.code, picture.reason) == ("not-an-article", "a ninjs item of type picture")


def test_a_summary_beside_the_text_of_ninjs_is_not_the_text():
    bodies = [
        {"role": "summary", "contentType": "text/html", "value": "<p>Rain.</p>"},
        {"role": "main", "contentType": "text/plain", "value": "It rained all day.\nMore rain."},
    ]
    item = {"uri": "urn:x:9", "type": "text", "versionCreated": "2016-11-03T14:05:00Z", "bodies": bodies}

    assert read(ninjs.PARSER, json.dumps(item).encode())[0].body == "It rained all day.\n\nMore rain."


def test_newsml_g2_with_nitf_inside():
    inner = (
        b'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Inner</hl1></hedline>'
        b"<byline>By Jane Doe, <byttl>Staff Reporter</byttl></byline></body.head>"
        b"<body.content><p>First\n  line.</p><p>Next.</p></body.content></body></nitf>"
    )
    data = (CASES / "newsml_g2.xml").read_bytes()
    start, end = data.index(b"<html"), data.index(b"</html>") + 7
    bare = data[:start] + inner + data[end:]
    bare = bare.replace(b"<headline>Rates held</headline>", b"").replace(
        b"<creator><name>M. Jameson</name></creator>", b""
    )
    article = read(newsml_g2.PARSER, bare)[0]

    assert isinstance(article, Article)
    assert (article.title, article.body, article.authors) == ("Inner", "First line.\n\nNext.", ("Jane Doe",))


def test_kill_notices_withdraw_under_the_same_id():
    assert first("newsml_g2.xml").withdrawn
    assert first("ninjs.json").withdrawn
    assert [each.withdrawn for each in read(iptc7901.PARSER, (CASES / "iptc7901.txt").read_bytes())] == [False, True]
    killed = (CASES / "nitf.xml").read_bytes().replace(b'"usable"', b'"canceled"')
    assert (read(nitf.PARSER, killed)[0].withdrawn, read(nitf.PARSER, killed)[0].key) == (True, "a1")
    canceled = (CASES / "newsml_1.xml").read_bytes().replace(b'"Usable"', b'"Canceled"')
    assert (read(newsml_1.PARSER, canceled)[0].withdrawn, read(newsml_1.PARSER, canceled)[0].key) == (True, "TX-1")


def test_a_picture_is_no_article_and_is_named():
    assert read(newsml_g2.PARSER, (CASES / "newsml_g2.xml").read_bytes())[1] == Rejected(
        code="not-an-article", reason="a news item of class picture", record=2, line=5
    )


def test_a_later_version_has_no_date_of_its_own():
    """VersionCreated of a tenth version is when it was changed, which may be years after the story."""
    data = (CASES / "newsml_g2.xml").read_bytes().replace(b"contentCreated>", b"contentOther>")

    assert read(newsml_g2.PARSER, data)[0].published is None


def test_nexis_counts_its_documents():
    found = read(nexis.PARSER, (CASES / "nexis_old.txt").read_bytes())

    assert found[-1].code == "count-mismatch"
    assert "says 3 documents, 2 are" in found[-1].reason


NEXIS_ONE = """\
                              3 of 41 DOCUMENTS


                 Copyright 1998 The Ferry Town Company
                          The Ferry Herald

             March 17, 1998, Tuesday, Late Edition - Final

SECTION: Section B; Page 3

LENGTH: 141 words

HEADLINE: Judge orders the town to give back
its six hundred umbrellas

BYLINE: By MORTON ABEL

BODY:
   The town must give back more than 600 umbrellas that its crews took
from a vendor, a justice ruled today.
   Nobody had asked for them.
   The vendor, who had kept a list, said that he would count them all again
and then again.

LOAD-DATE: March 18, 1998
"""


def test_one_document_saved_out_of_a_nexis_result():
    (found,) = read(nexis.PARSER, NEXIS_ONE.encode())

    assert isinstance(found, Article)
    assert found.title == "Judge orders the town to give back its six hundred umbrellas"
    assert (found.source, found.published.value) == ("The Ferry Herald", "1998-03-17")
    assert found.body.count("\n\n") == 2


@pytest.mark.parametrize("more", ["", " It had not been asked, and it said so at length." * 8])
def test_the_text_may_stand_right_behind_its_label(more):
    data = NEXIS_ONE.replace("BODY:\n   The town", f"BODY: The town{more}")

    assert read(nexis.PARSER, data.encode())[0].body.startswith("The town")


def test_codes_of_the_desk_close_a_wire_and_are_no_text():
    story = b"Storch legt Ei =\r\n\r\nMuehlrade (lba) - Ein Storch hat gebruetet.\r\n\r\nlba xy yyzz n1 kt\r\n"
    wire = b"\x01lba0117 4 pl 187  lba 0288\r\n\x02" + story + b"\x03171502 Mai 12\r\n"

    assert read(iptc7901.PARSER, wire)[0].body == "Muehlrade (lba) - Ein Storch hat gebruetet."


def test_a_later_file_of_a_nexis_result_counts_from_where_it_begins():
    data = (CASES / "nexis_old.txt").read_bytes().replace(b"1 of 2", b"501 of 502").replace(b"3 of 3", b"502 of 502")

    assert [type(each) for each in read(nexis.PARSER, data)] == [Article, Article]


@pytest.mark.parametrize("name", [name for name in PARSERS if name.endswith(".xml")])
def test_hostile_xml_is_refused_and_never_an_empty_article(name):
    data = (CASES / name).read_bytes()
    root = data.index(b"<", data.index(b"?>") + 2)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    plain = data[:root] + data[root:].partition(b'dtd">\n')[2] if b"<!DOCTYPE" in data else data
    found = read(PARSERS[name], plain[:root] + bomb + plain[root:])
    assert [each.code for each in found] == ["xml-entities"]
    outside = b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'
    assert "root:" not in str(read(PARSERS[name], plain[:root] + outside + plain[root:]))
    assert [each.code for each in read(PARSERS[name], data[:-200])] == ["bad-xml"]


def test_giant_text_and_deep_nesting_keep_their_words():
    data = (CASES / "nitf.xml").read_bytes()
    giant = read(nitf.PARSER, data.replace(b"Third", b"word " * 2_400_000))[0]
    assert giant.body.count("word") == 2_400_000
    deep = read(nitf.PARSER, data.replace(b"Third", b"<block>" * 2000 + b"kept" + b"</block>" * 2000))[0]
    assert "kept" in deep.body


def test_wrong_encodings_of_xml():
    data = (CASES / "newsml_1.xml").read_bytes()
    for lie in (data.replace(b"ISO-8859-1", b"UTF-8"), data):
        article = read(newsml_1.PARSER, lie.replace(b"Deux", b"D\xe9tail"))[0]
        assert article.body == "Un.\n\nDétail."


def test_several_documents_in_one_file():
    data = (CASES / "nitf.xml").read_bytes()
    found = read(nitf.PARSER, data + data[:-30] + b"\n" + data)

    assert [getattr(each, "code", "article") for each in found] == ["article", "bad-xml", "article"]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (("Kräne im Hafen stehen still", "Ann Lee"), ("Kräne im Hafen stehen still", "Ann Lee", "", "")),
        (("Société", "Les grues ne bougent plus", "Ann Lee"), ("Les grues ne bougent plus", "Ann Lee", "Société", "")),
        (
            ("Cranes move", "By Ann Lee and Jon Roe", "Reuters"),
            ("Cranes move", "By Ann Lee and Jon Roe", "", "Reuters"),
        ),
        (("Reuters",), ("Reuters", "", "", "")),
        (
            ("Dock workers in the southern port of Marrena agreed on", "Tuesday to return"),
            ("Dock workers in the southern port of Marrena agreed on Tuesday to return", "", "", ""),
        ),
    ],
)
def test_what_stands_above_the_words_of_a_displayed_factiva_article(above, expected):
    lines = (*above, "345 words", "4 March 2015", "The Harbour Post", "HAFZ", "English", "(c) 2015", "", "They move.")
    data = "\n".join((*lines, "", "Document HAFZ000020150304eb340000a", "")).encode()
    found = read(factiva.PARSER, data)[0]

    assert (found.title, found.byline, found.section, found.credit) == expected


def test_a_long_headline_is_not_one_with_the_name_below_where_no_line_is_broken():
    headline = "Dock workers in the southern port of Marrena agreed on Tuesday to return"
    lines = (
        headline,
        "Ann Lee",
        "345 words",
        "4 March 2015",
        "The Harbour Post",
        "HAFZ",
        "(c) 2015",
        "",
        "Words. " * 30,
    )
    data = "\n".join((*lines, "Document HAFZ000020150304eb340000a", "")).encode()

    assert (read(factiva.PARSER, data)[0].title, read(factiva.PARSER, data)[0].byline) == (headline, "Ann Lee")
