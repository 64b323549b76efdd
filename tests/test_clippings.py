"""Pages as programs of one maker keep them: Safari's web archives, Evernote's exports; whole, broken and hostile."""

from __future__ import annotations

import io
import plistlib

import pytest

from ingest import formats
from ingest.parsers import enex, newsxml, safari
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.every_format import ENEX, LINES
from tests.every_format import safari as web_archive


def read(parser, data: bytes) -> list[Article | Rejected]:
    return list(parser.parse(io.BytesIO(data), Context(name="a")))


def test_a_note_of_ones_own_keeps_its_lists_and_shows_nothing_encrypted():
    text = (
        "<div>The dredger left the harbour on Thursday after years of works.</div><div>It was seen by many.</div>"
        "<ul><li><div>one</div></li><li><div>two</div></li></ul><en-crypt cipher='AES'>U2FsdGVkX18</en-crypt>"
    )
    note = f"<note><title>Works</title><content><![CDATA[<en-note>{text}</en-note>]]></content></note>"

    (found,) = read(enex.PARSER, f"<en-export>{note}</en-export>".encode())

    assert isinstance(found, Article)
    assert found.body.split("\n\n", 2)[:2] == [
        "The dredger left the harbour on Thursday after years of works.",
        "It was seen by many.",
    ]
    assert found.body.split()[-2:] == ["one", "two"]


def test_a_page_of_safari_has_its_address():
    (found,) = read(safari.PARSER, web_archive())

    assert isinstance(found, Article)
    assert found.url == "https://harbour.example/2016/cranes"
    assert found.body == "\n\n".join(LINES)


def test_the_text_may_stand_in_a_frame():
    page = {"WebResourceData": b"<title>Frames</title><frameset><frame src=a></frameset>"}
    archive = {"WebMainResource": page, "WebSubframeArchives": [plistlib.loads(web_archive())]}

    (found,) = read(safari.PARSER, plistlib.dumps(archive))

    assert isinstance(found, Article)
    assert found.body.startswith(LINES[0])


@pytest.mark.parametrize("fmt", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_both_kinds_of_property_lists_are_known_by_content(fmt):
    data = plistlib.dumps(plistlib.loads(web_archive()), fmt=fmt)
    found = formats.detect(data[:8192], "no-suffix")

    assert found is not None
    assert found.name == "webarchive"
    assert len(read(found, data)) == 1


@pytest.mark.parametrize(
    "data",
    [
        web_archive()[:-40],
        web_archive()[:60],
        b"bplist00WebMainResource",
        b"bplist00" + b"\xff" * 64,
        plistlib.dumps({"WebMainResource": "no page"}),
        plistlib.dumps(["WebMainResource"]),
        b"<?xml version='1.0'?><plist><dict><key>WebMainResource</key>",
        b"<?xml version='1.0'?><!DOCTYPE plist [<!ENTITY a 'b'>]><plist><string>WebMainResource&a;</string></plist>",
        b"<plist>" + b"<array>" * 5_000,
    ],
)
def test_broken_property_lists_are_said_to_be_so(data):
    with pytest.raises(ParseError):
        read(safari.PARSER, data)


def test_notes_of_evernote():
    clipped, own = read(enex.PARSER, ENEX.encode())

    assert isinstance(clipped, Article)
    assert isinstance(own, Article)
    assert (clipped.title, clipped.url) == ("Cranes move again (Evernote)", "https://harbour.example/cranes")
    assert clipped.published is not None
    assert (clipped.published.value, clipped.retrieved) == ("2016-11-03", "2016-11-13T09:12")
    assert [mention.name for mention in clipped.mentions] == ["harbour"]
    assert own.published is not None
    assert (own.body, own.published.value, own.published.offset) == ("Ask Ann.", "2016-11-14T09:12", 0)


def test_a_document_inside_of_another_is_a_part_of_it():
    inner = "<![CDATA[\n<?xml version='1.0'?><b>x</b>]]>"
    one = f"<?xml version='1.0'?><a>{inner}</a>\n".encode()

    assert len(list(newsxml.documents(io.BytesIO(one)))) == 1
    assert len(list(newsxml.documents(io.BytesIO(one * 3)))) == 3
