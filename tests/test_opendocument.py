"""OpenDocument texts: what is running text in them and what is not; exports in them; broken and hostile ones."""

from __future__ import annotations

import io
import zipfile

import pytest

from ingest import archives, formats, limits
from ingest.parsers import odt, packed
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.every_format import CASES, FODT, LINES, ODF, ODT_KIND, ODT_TEXT, zipped
from tests.every_format import odt as document
from tests.mutate import check, mutations
from tests.mutate import read as read_any

MARKED_UP = CASES / "office" / "marked_up.fodt"
TEXT = """Dredger runs aground

By Miriam Ward\t14 May 2019

The harbour master said on Tuesday that the dredger ran aground.
Nobody was hurt.

First point

Inner point

Ship\tTons
gross

Kestrel

4000

Above the picture and below it.

A caption in a box"""


def read(data: bytes, name: str = "x.odt") -> list[Article | Rejected]:
    return list(odt.parse(io.BytesIO(data), Context(name=name)))


def packed_up(flat: bytes) -> bytes:
    """The flat document as the zip that a word processor saves."""
    content = flat.decode().replace("office:document ", "office:document-content ")
    return zipped({"content.xml": content.replace("office:document>", "office:document-content>")}, ODT_KIND)


@pytest.mark.parametrize("form", [bytes, packed_up])
def test_running_text(form, monkeypatch):
    """Without notes, comments, deleted words and what pictures are called; lists, tables, boxes in their order."""
    texts = []
    monkeypatch.setattr(odt, "parse_text", lambda text, *_, **told: iter(texts.append((text, told["title"])) or ()))

    read(form(MARKED_UP.read_bytes()))

    assert texts == [(TEXT, "Dredger runs aground")]


def test_headline_byline_and_day_as_laid_out():
    text = "".join(f"<text:p>{line}</text:p>" for line in ("By Ann Lee", "March 4, 2015", *LINES))

    (found,) = read(document(f"<text:h>Port workers end strike after night of talks</text:h>{text}", title="Draft 3"))

    assert isinstance(found, Article)
    assert found.title == "Port workers end strike after night of talks"
    assert (found.authors, found.published.value if found.published else "") == (("Ann Lee",), "2015-03-04")
    assert found.body == "\n\n".join(LINES)


@pytest.mark.parametrize(
    ("text", "title"), [(ODT_TEXT, "Cranes move again (ODT)"), (f"<text:p>{LINES[0]}</text:p>", "Cranes")]
)
def test_a_title_of_last_resort(text, title):
    """The heading that opens the text, else what the properties say: here nothing is laid out as a headline."""
    (found,) = read(document(text, title="Cranes"))

    assert isinstance(found, Article)
    assert found.title == title
    assert found.authors == ()


def test_a_database_export():
    lines = (CASES / "exports" / "nexis_uni.txt").read_text(encoding="utf-8").split("\n")
    text = "".join(f"<text:p>{line.replace('&', '&amp;')}</text:p>" for line in lines if line.strip())

    found = read(document(text))

    assert len([each for each in found if isinstance(each, Article)]) == 2
    assert all(any(e.text == "read on as nexis" for e in each.evidence) for each in found if isinstance(each, Article))


def test_it_is_told_by_content_and_is_no_archive():
    for data in (document(ODT_TEXT), FODT.encode()):
        parser = formats.detect(data[:8192], "no-suffix")
        assert parser is not None
        assert parser.name == "odt"
        assert not archives.archive(data[:8192])
    for kind in ("application/vnd.oasis.opendocument.spreadsheet", f"{ODT_KIND}-template", "application/zip"):
        assert not odt.sniff(zipped({"content.xml": "<x/>"}, kind), "x.odt")


def test_a_kind_that_is_packed_itself():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("mimetype", ODT_KIND)

    assert packed.kind_of(out.getvalue()) == ODT_KIND


def test_a_password():
    manifest = f'<manifest:manifest {ODF}><manifest:file-entry><manifest:encryption-data manifest:checksum="x"/>'
    manifest += "</manifest:file-entry></manifest:manifest>"

    with pytest.raises(ParseError) as caught:
        read(document(ODT_TEXT, **{"META-INF/manifest.xml": manifest}))

    assert (caught.value.ledger_code, caught.value.what) == ("encrypted", "needs a password")


def test_a_bomb(monkeypatch):
    data = document(ODT_TEXT, **{"Pictures/zeros": "0" * 80_000_000})
    with pytest.raises(ParseError) as caught:
        read(data)
    assert caught.value.ledger_code == "bomb"

    monkeypatch.setattr(limits, "MEMBERS", 3)
    with pytest.raises(ParseError) as caught:
        read(document(ODT_TEXT))
    assert caught.value.ledger_code == "too-many-members"


def test_spaces_without_number():
    spaces = '<text:p>a<text:s text:c="999999999"/>b<text:s text:c="x"/>c</text:p>'

    assert odt._text_of(odt._body(odt.read(document_content(spaces)))).blocks == [f"a{' ' * 200}b c"]


def document_content(text: str) -> bytes:
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    return f"<office:document-content {ODF}>{body}</office:document-content>".encode()


def test_deep_nesting_costs_no_stack():
    depth = 1_500
    text = "<text:section>" * depth + "<text:p>Down here.</text:p>" + "</text:section>" * depth

    assert odt._text_of(odt._body(odt.read(document_content(text)))).blocks == ["Down here."]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 not a zip",
        document(ODT_TEXT)[:-300],
        document(""),
        zipped({}, ODT_KIND),
        zipped({"content.xml": "<office"}, ODT_KIND),
        zipped({"content.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}, ODT_KIND),
        FODT.encode()[:-100],
    ],
)
def test_damaged_or_empty(data):
    with pytest.raises(ParseError):
        read(data)


def test_broken_content():
    content = document_content(
        MARKED_UP.read_text(encoding="utf-8").partition("<office:text>")[2].partition("</office:text>")[0]
    )
    for broken in mutations(content, 60):
        check(read_any(odt.PARSER, zipped({"content.xml": broken}, ODT_KIND)))
