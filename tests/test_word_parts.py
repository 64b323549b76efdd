"""Word documents whose parts are in the strict form of the standard, or damaged one by one."""

from __future__ import annotations

import io
import time
import zipfile
from copy import deepcopy

import docx as word_files
import pytest

from ingest.parsers import docx
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
    rows = list(docx._texts(table))

    assert time.process_time() - begun < 3
    assert rows[:3] == ["Marrena\tPier one", "Marrena\tPier two", "Marrena\tPier two"]
