"""Issues of historical newspapers as Gale delivers them: an article each, its words as running text."""

from __future__ import annotations

import io

import pytest

from ingest import formats
from ingest.parsers import xml_records
from ingest.parsers.contract import Context
from store.model import Article
from tests.mutate import check, mutations, read

WORD = '<wd pos="1,1,2,2">{}</wd>\n'
TEXT = "<p>{}</p>"
ARTICLE = (
    '<article type="News"><id>0FFO-1850-{n}</id><ocr>78.41</ocr><sc>A</sc><ti>{title}</ti><ct>News</ct>{writer}'
    "<text><text.title>{heading}</text.title><text.cr>"
    '<pg pgref="1" clipref="1" pos="1,1,2,2"/>{text}</text.cr></text></article>'
)
WRITER = "<au_group><detailed_au><first>Ann</first><composed>Ann Lee</composed></detailed_au></au_group>"


def marked(*words: str) -> str:
    return TEXT.format("".join(map(WORD.format, words)))


ARTICLES = ARTICLE.format(
    n=1, title="The Flood.", writer=WRITER, heading=marked("THE", "FLOOD."), text=marked("The", "ri-", "ver", "rose.")
) + ARTICLE.format(n=2, title="Rain.", writer="", heading="", text=marked("It", "rained.") + marked("Long."))
#: As The Times are delivered, and the first part of the British Library's.
TIMES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<issue><metadatainfo><PSMID>0FFO</PSMID><da><composed>January 2, 1850'
    "</composed><searchableDateStart>18500102</searchableDateStart></da><language>English</language></metadatainfo>"
    f"<page><pageid>0FFO-1</pageid>{ARTICLES}</page></issue>"
)
LIBRARY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE GALENP SYSTEM "GALENP.dtd">\n<GALENP><Newspaper><issue>'
    "<citation><title>Harbour Post</title></citation><da>January 02, 1850</da><pf>18500102</pf>"
    "<dcLanguage>eng</dcLanguage>"
    f"<page>{ARTICLES}</page></issue></Newspaper></GALENP>"
)


@pytest.mark.parametrize(("document", "source"), [(TIMES, ""), (LIBRARY, "Harbour Post")])
def test_the_articles_of_an_issue(document, source):
    """No element had a title and a text by name, so that the whole issue was none."""
    assert formats.detect(document.encode(), "x.xml") is xml_records.PARSER
    found = list(xml_records.PARSER.parse(io.BytesIO(document.encode()), Context(name="x.xml")))

    assert all(isinstance(each, Article) for each in found)
    first, second = (each for each in found if isinstance(each, Article))
    assert (first.title, first.body, first.authors) == ("The Flood.", "The river rose.", ("Ann Lee",))
    assert (second.title, second.body, second.native_id) == ("Rain.", "It rained.\n\nLong.", "0FFO-1850-2")
    for each in (first, second):
        assert each.published is not None
        assert (each.published.value, each.language, each.source) == ("1850-01-02", "en", source)
        assert each.section == "News"


@pytest.mark.parametrize("document", [TIMES, LIBRARY])
def test_damage_is_accounted_for(document):
    for broken in mutations(document.encode(), 60):
        check(read(xml_records.PARSER, broken))
