"""TEI's texts: words that lines and pages cut, and elements that pages call otherwise."""

from __future__ import annotations

import io
import time

import pytest

from ingest.parsers import xml_records
from ingest.parsers.contract import Context
from store.model import Article

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
