"""TEI's texts: words that lines and pages cut, and elements that pages call otherwise."""

from __future__ import annotations

import io
import time

import pytest

from ingest.parsers import xml_records
from ingest.parsers.contract import Context
from store.model import Article
from tests.mutate import check, mutations, read

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Votes</title></titleStmt></fileDesc>'
    "</teiHeader><text>{}</text></TEI>"
)


def body(text: str) -> str:
    document = f'<?xml version="1.0"?>{TEI.format(text)}'.encode()
    (found,) = xml_records.PARSER.parse(io.BytesIO(document), Context(name="x.xml"))
    assert isinstance(found, Article)
    return found.body


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("They told the Par-<lb/>liament of it", "They told the Parliament of it"),
        ("They told the Par⸗\n<lb/>\n<pb n='2'/><fw>Page 2</fw><lb/>liament of it", "They told the Parliament of it"),
        ("The king re<lb break='no'/>turned", "The king returned"),
        ("a train with it,<lb/>and a bridge", "a train with it, and a bridge"),
        ("the Old-<lb/>Town and Nord-<lb/>und Ostsee", "the Old- Town and Nord- und Ostsee"),
        ("<lb/>One\n<lb/>even-\n<lb/>ing in\n<lb/>May", "One evening in May"),
        ("<hi>Boats</hi><lb/>sail", "Boats sail"),
        (
            "<choice><sic>seed</sic><corr>saw</corr></choice> <choice><abbr>Mr</abbr></choice> <del>R</del> Roe",
            "saw Mr Roe",
        ),
        ("They went <note place='foot'>On foot.</note> home", "They went (On foot.) home"),
        ("He said <quote>so</quote> twice", "He said so twice"),
    ],
)
def test_a_paragraph(marked, text):
    assert body(f"<body><p>{marked}</p></body>") == text


def test_what_stands_apart():
    text = (
        "<front><p>Before</p></front><body><div><lg><l>One</l><l>Two</l></lg><list><item>a</item><item>b</item></list>"
        "<quote>Said</quote><table><row><cell>x</cell><cell>y</cell></row><row><cell>z</cell></row></table>"
        "<sp><speaker>ANN</speaker><p>Yes.</p></sp></div></body>"
    )

    assert body(text) == "Before\n\nOne\n\nTwo\n\na\n\nb\n\nSaid\n\nx y\nz\n\nANN\n\nYes."


@pytest.mark.parametrize(
    "unit", ["ab-<lb/>", "<lb/>", "word <lb/>", "<choice><sic>a</sic></choice>", "<note>a</note>", "<pb/> "]
)
def test_time_grows_with_the_text_alone(unit):
    begun = time.process_time()
    body(f"<body><p>Some words. {unit * 20_000}</p></body>")

    assert time.process_time() - begun < 4


ISSUE = """<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc>
<titleStmt><title type="main">Neue Zeitung</title><title type="sub">Nr. 1</title></titleStmt><publicationStmt>
<publisher>A Corpus</publisher><date>2015-01-01</date></publicationStmt><sourceDesc><bibl>
<title level="j">Neue Zeitung</title>
<date when="1848-06-01"/></bibl></sourceDesc></fileDesc></teiHeader><text><front><p>Masthead</p></front><body>
<div type="jPoliticalNews"><head>Deutschland</head><div type="jArticle" xml:id="ar1"><head>Berlin.</head>
<byline>Von Georg Weerth</byline><p>Es reg-<lb/>nete.</p></div><div type="jArticle"><p>Ohne Kopf.</p></div></div>
<div type="jAnnouncements"><p>Seife.</p></div></body></text></TEI>"""


def test_an_issue_is_read_article_by_article():
    """It was one article, called as the paper."""
    found = list(xml_records.PARSER.parse(io.BytesIO(ISSUE.encode()), Context(name="x.xml")))
    articles = [each for each in found if isinstance(each, Article)]

    assert [(each.title, each.body) for each in articles] == [
        ("Neue Zeitung", "Masthead\n\nDeutschland\n\nSeife."),
        ("Berlin.", "Es regnete."),
        ("", "Ohne Kopf."),
    ]
    assert (articles[1].native_id, articles[1].authors) == ("ar1", ("Georg Weerth",))
    assert {(each.source, each.language) for each in articles} == {("Neue Zeitung", "de")}
    assert {each.published.value for each in articles if each.published} == {"1848-06-01"}
    one = ISSUE.replace('<div type="jArticle"><p>', "<div><p>").encode()
    (whole,) = xml_records.PARSER.parse(io.BytesIO(one), Context(name="x.xml"))
    assert isinstance(whole, Article)
    assert whole.body == "Masthead\n\nDeutschland\n\nBerlin.\n\nVon Georg Weerth\n\nEs regnete.\n\nOhne Kopf.\n\nSeife."


def test_damage_is_accounted_for():
    for broken in mutations(ISSUE.encode(), 60):
        check(read(xml_records.PARSER, broken))
