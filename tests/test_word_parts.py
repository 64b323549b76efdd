# ruff: noqa: E501 - markup as it comes
"""Word documents whose parts are in the strict form of the standard, or damaged one by one."""

from __future__ import annotations

import io
import time
import zipfile
from copy import deepcopy

import docx as word_files
import pytest

from ingest.parsers import docx, docx_blocks
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article
from tests.every_format import LINES, word

NAMES = {
    "wordprocessingml/2006/main": "wordprocessingml/main",
    "officeDocument/2006/relationships": "officeDocument/relationships",
    "drawingml/2006/main": "drawingml/main",
}
MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def changed(*changes: tuple[str, bytes, bytes]) -> bytes:
    """A document with these bytes replaced in the parts whose names end so."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as packed, zipfile.ZipFile(out, "w") as made:
        for name in packed.namelist():
            data = packed.read(name)
            for end, old, new in changes:
                data = data.replace(old, new) if name.endswith(end) else data
            made.writestr(name, data)
    return out.getvalue()


def read(data: bytes) -> Article:
    (found,) = docx.parse(io.BytesIO(data), Context(name="a.docx"))
    assert isinstance(found, Article)
    return found


def test_a_strict_open_xml_document():
    """As Word saves it where one chooses "Strict Open XML Document": all names are others."""
    data = changed(
        *[
            (end, f"http://schemas.openxmlformats.org/{old}".encode(), f"http://purl.oclc.org/ooxml/{new}".encode())
            for old, new in NAMES.items()
            for end in (".xml", ".rels")
        ]
    )
    assert MAIN not in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    found = read(data)

    assert found.title == "Cranes move again (Word)"
    assert found.body == "\n\n".join(LINES)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/styles.xml", MAIN, b"urn:x"),
        ("word/document.xml", b"w:pStyle w:val=", b"w:pStyle w:vel="),
        ("docProps/core.xml", b"cp:coreProperties", b"cp:corrProperties"),
    ],
)
def test_the_text_is_read_where_styles_or_properties_are_damaged(name, old, new):
    found = read(changed((name, old, new)))

    assert all(line in found.body for line in LINES)
    assert found.title == "Cranes move again (Word)"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(kind: str, inner: str) -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def box(text: str) -> str:
    inner = f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        (f"<w:p>{run('It ')}<w:ins>{run('really ')}</w:ins><w:del>{run('never ')}</w:del>{run('left.')}</w:p>", ["It really left."]),
        (f"<w:p>{run('To ')}<w:smartTag w:uri='x' w:element='place'>{run('Marrena')}</w:smartTag>{run('.')}</w:p>", ["To Marrena."]),
        (f"<w:p>{run('On ')}<w:fldSimple w:instr='DATE'>{run('Monday')}</w:fldSimple></w:p>", ["On Monday"]),
        (f"<w:p>{run('It ')}{control('', run('left'))}{run('.')}</w:p>", ["It left."]),
        (f"<w:p>{control('<w:showingPlcHdr/>', run('Click here to enter text.'))}{run('It left.')}</w:p>", ["It left."]),
        (control("", f"<w:p>{run('One.')}</w:p><w:p>{run('Two.')}</w:p>"), ["One.", "Two."]),
        (control("<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>", f"<w:p>{run('One 1')}</w:p>"), []),
        ("<w:p><w:r><w:ruby><w:rt>" + run("ふ") + "</w:rt><w:rubyBase>" + run("船") + "</w:rubyBase></w:ruby></w:r></w:p>", ["船"]),
        (f"<w:p>{run('One.')}{box('Boxed.')}</w:p><w:p>{run('Two.')}</w:p>", ["One.", "Boxed.", "Two."]),
    ],
)  # fmt: skip
def test_what_word_sets_around_words_hides_none(markup, shown):
    root = word_files.oxml.parse_xml(
        f'<w:body xmlns:w="{MAIN.decode()}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"{markup}</w:body>"
    )
    blocks = docx_blocks.within(root, docx_blocks.PARAGRAPH, docx_blocks.TABLE)

    assert [text for block in blocks for text in docx_blocks.texts(block)] == shown


def test_cells_that_say_the_same_are_both_told_and_one_alone_has_its_paragraphs():
    document = word_files.Document()
    document.add_paragraph("Scores")
    scores, page = document.add_table(rows=1, cols=4), document.add_table(rows=1, cols=2)
    for cell, text in zip(scores.rows[0].cells, ("Marrena", "2", "2", "Tolla"), strict=True):
        cell.text = text
    story = page.cell(0, 1)
    story.text = "It left."
    story.add_paragraph("It came back.")
    story.add_table(rows=1, cols=1).cell(0, 0).text = "It stayed."

    assert "".join(docx._parted(document)).split("\n\n")[1:] == [
        "Scores",
        "Marrena\t2\t2\tTolla",
        "It left.",
        "It came back.",
        "It stayed.",
    ]


def test_a_document_of_another_kind_inside_is_refused():
    with pytest.raises(ParseError, match="not a document that can be read"):
        read(changed(("word/document.xml", MAIN, b"urn:x")))


def test_a_cell_that_goes_on_over_a_thousand_rows():
    document = word_files.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 1).text = "Marrena", "Pier one", "Pier two"
    table.cell(0, 0).merge(table.cell(1, 0))
    row = table.rows[1]._tr
    for _ in range(1000):
        row.addnext(deepcopy(row))
    begun = time.process_time()
    rows = list(docx_blocks.texts(table._tbl))

    assert time.process_time() - begun < 3
    assert rows[:3] == ["Marrena\tPier one", "Marrena\tPier two", "Marrena\tPier two"]
