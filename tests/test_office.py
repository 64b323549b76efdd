"""Markdown, DOCX and PDF: text and front matter of documents that hold one article, or a database's export."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from ingest.parsers import docx as docx_parser
from ingest.parsers import markdown_doc, pdf, pdf_lines, pdf_paragraphs, rtf
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected

FRONT = """---
title: "Cranes stand still"
author: [Ann Lee, Bo Dahl]
date: 2016-11-03
tags: [strikes, ports]
lang: en-GB
url: https://harbour.example/cranes
---
# Cranes stand still

Dock workers **walked out** on Wednesday, [the union](https://union.example/) said.

- Forty ships wait
- Nobody knows
"""

PARAGRAPHS = [
    "Dock workers in the southern port of Marrena agreed Tuesday night to return to their cranes, ending a walkout.",
    "The union said its members would get a seven percent raise over two years, half of what they had asked for.",
    "Officials expect the backlog to be cleared within nine days, and perishable cargo is to be unloaded first.",
]


def markdown(text: str) -> list[Article | Rejected]:
    return list(markdown_doc.parse(io.BytesIO(text.encode()), Context(name="x.md")))


def test_rtf_with_an_escaped_title_and_runs_that_nobody_sees():
    source = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title \'c9cole ferm\'e9e \u8212? lundi}}"
        rb"\pard The dredger left the harbour{\rtlch \deleted\revauthdel1 on Sunday} on Thursday after years of work,"
        rb"{\v hidden} said the port office.\par It was seen by many, and {\b bold\b0} words were said by the mayor.}"
    )

    (found,) = rtf.parse(io.BytesIO(source), Context(name="x.rtf"))

    assert isinstance(found, Article)
    assert found.title == "École fermée — lundi"
    assert found.body == (
        "The dredger left the harbour on Thursday after years of work, said the port office.\n\n"
        "It was seen by many, and bold words were said by the mayor."
    )


def test_front_matter() -> None:
    assert markdown_doc.sniff(FRONT.encode(), "noname")

    (found,) = markdown(FRONT)

    assert isinstance(found, Article)
    assert found.title == "Cranes stand still"
    assert found.body == "Dock workers walked out on Wednesday, the union said.\n\nForty ships wait\n\nNobody knows"
    assert found.authors == ("Ann Lee", "Bo Dahl")
    assert found.published is not None
    assert (found.published.value, found.published.rule) == ("2016-11-03", "markdown:published")
    assert found.language == "en"
    assert [mention.name for mention in found.mentions] == ["strikes", "ports"]
    assert [(link.title, link.url) for link in found.links] == [("the union", "https://union.example/")]


def test_toml_front_matter_and_heading() -> None:
    (found,) = markdown('+++\ndate = "2019-05"\n+++\n# The heading\n\nText.\n')

    assert isinstance(found, Article)
    assert (found.title, found.body) == ("The heading", "Text.")
    assert found.published is not None
    assert found.published.value == "2019-05"


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        (r"'Cranes stand still \| Harbour Post'", "Cranes stand still"),
        ("Cranes stand still - Harbour Post", "Cranes stand still"),
        ("Cranes stand still, says mayor", "Cranes stand still, says mayor"),
        (r"'Who \*really\* owns the port?'", "Who *really* owns the port?"),
    ],
)
def test_titles_that_a_converter_wrote(stated: str, title: str) -> None:
    (found,) = markdown(f"---\ntitle: {stated}\n---\n# Cranes stand still\n\nText.\n")

    assert isinstance(found, Article)
    assert found.title == title


def test_bad_front_matter_is_reported_and_the_text_kept() -> None:
    rejected, found = markdown("---\ntitle: [unclosed\n---\nThe text stays.\n")

    assert isinstance(rejected, Rejected)
    assert rejected.code == "bad-front-matter"
    assert isinstance(found, Article)
    assert found.body == "The text stays."


def test_yaml_references_do_not_explode() -> None:
    levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))

    found = markdown(f"---\na0: &a0 [x]\n{levels}\ntags: *a8\n---\nText.\n")

    assert any(isinstance(item, Article) and item.body == "Text." for item in found)


def test_a_ruler_is_no_front_matter() -> None:
    assert not markdown_doc.sniff(b"---\n\nJust a line above some text.\n", "x.txt")


def word_file(paragraphs: list[str]) -> bytes:
    document = docx.Document()
    document.core_properties.title = "Port workers end strike"
    for text in paragraphs:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_document() -> None:
    data = word_file(["Port workers end strike after night of talks", "March 4, 2015", *PARAGRAPHS])
    assert docx_parser.sniff(data[:8192], "x.docx")

    (found,) = docx_parser.parse(io.BytesIO(data), Context(name="x.docx"))

    assert isinstance(found, Article)
    assert found.title == "Port workers end strike after night of talks"
    assert found.body == "\n\n".join(PARAGRAPHS)
    assert found.published is not None
    assert found.published.value == "2015-03-04"


@pytest.mark.parametrize("data", [b"PK\x03\x04 not a zip", word_file(["text"])[:-300], word_file([])])
def test_damaged_or_empty_word_document(data: bytes) -> None:
    with pytest.raises(ParseError):
        list(docx_parser.parse(io.BytesIO(data), Context(name="x.docx")))


def test_word_document_that_inflates_too_far() -> None:
    out = io.BytesIO(word_file(["text"]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/zeros.bin", b"\0" * (80 * 1024 * 1024))

    with pytest.raises(ParseError) as caught:
        list(docx_parser.parse(io.BytesIO(out.getvalue()), Context(name="x.docx")))

    assert caught.value.ledger_code == "bomb"


def pdf_file(*pages: list[str]) -> bytes:
    """A PDF with one line of text per entry, written by hand."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for lines in pages:
        shown = "".join(f"({line}) Tj T*\n" if line else "T*\n" for line in lines)
        content = f"BT /F1 10 Tf 14 TL 40 800 Td\n{shown}ET".encode("latin-1")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources"
            b" << /Font << /F1 3 0 R >> >> >>" % (len(objects) + 2),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return bytes(out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def test_pdf() -> None:
    lines = ["Port workers end strike after night of talks", "", "March 4, 2015", ""]
    for paragraph in PARAGRAPHS:
        middle = paragraph.index(" ", 55)
        lines += [paragraph[:middle], paragraph[middle + 1 :]]
    data = pdf_file(lines)
    assert pdf.sniff(data[:8192], "x")

    (found,) = pdf.parse(io.BytesIO(data), Context(name="x.pdf"))

    assert isinstance(found, Article)
    assert found.title == lines[0]
    assert found.body.replace("\n\n", " ") == " ".join(PARAGRAPHS)
    assert found.published is not None
    assert found.published.value == "2015-03-04"


def test_running_heads_and_feet_stand_once() -> None:
    """As a browser prints them: the moment and the title above, the address and the page's number below."""
    foot = "http://post.example/ferry"
    first, second, third = ([text[: text.index(" ", 55)], text[text.index(" ", 55) + 1 :], ""] for text in PARAGRAPHS)
    halves = [["Ferry stays on the river", "", "May 3, 2011", "", *first, *second], [*third, *first]]
    pages = [["6/1/24, 9:00 AM Ferry stays", "", *half, f"{foot} {n}/2"] for n, half in enumerate(halves, 1)]

    (found,) = pdf.parse(io.BytesIO(pdf_file(*pages)), Context(name="x.pdf"))

    assert isinstance(found, Article)
    assert (found.title, found.published.value if found.published else "") == (halves[0][0], "2011-05-03")
    assert (found.url, found.retrieved) == (foot, "2024-06-01")
    assert found.body.split("\n\n") == [*PARAGRAPHS, PARAGRAPHS[0]]


def test_pdf_without_text() -> None:
    with pytest.raises(ParseError) as caught:
        list(pdf.parse(io.BytesIO(pdf_file([])), Context(name="x.pdf")))

    assert caught.value.ledger_code == "no-text"


def test_damaged_pdf() -> None:
    with pytest.raises(ParseError):
        list(pdf.parse(io.BytesIO(b"%PDF-1.4\nnothing"), Context(name="x.pdf")))


def printed(text: str, *, size: float = 10, advance: float = 14, indent: float = 0) -> pdf_lines.Line:
    return pdf_lines.Line(text, size, advance, left=40 + indent, right=40 + indent + len(text) * size / 2)


def test_lines_of_a_page_become_paragraphs() -> None:
    texts = ["A long line that goes on in the next one of this para-", "graph and ends.", "Another one starts here."]

    assert pdf_paragraphs.paragraphs([printed(text) for text in texts]) == (
        "A long line that goes on in the next one of this paragraph and ends.\n\nAnother one starts here."
    )


def test_a_headline_over_three_lines_is_one_paragraph() -> None:
    head = [
        printed(text, size=24, advance=36) for text in ("The ferry stays,", "says the council of the two", "rivers")
    ]
    lines = [
        *head,
        printed("By Ann Lee | May 3, 2011", advance=37),
        *(printed(PARAGRAPHS[0], advance=30) for _ in range(6)),
    ]

    assert pdf_paragraphs.paragraphs(lines).split("\n\n")[:2] == [
        "The ferry stays, says the council of the two rivers",
        "By Ann Lee | May 3, 2011",
    ]


def test_a_line_ends_its_paragraph_where_the_next_word_had_room() -> None:
    texts = [
        "Ferry to cross the river until spring, and no longer",
        "Roof of the old mill found in the next county after storm",
    ]

    assert pdf_paragraphs.paragraphs([*map(printed, texts), printed(PARAGRAPHS[0])]).split("\n\n") == [
        *texts,
        PARAGRAPHS[0],
    ]


def test_an_indented_line_begins_a_paragraph_in_justified_columns_too() -> None:
    """The last line of the first paragraph is full, and the headline above reaches over all columns."""
    head = printed("The ferry across the river stays where it is until spring", size=24, advance=30)
    column = [
        "The council agreed on it",
        "on Monday, after an hour.",
        "Nobody voted against the",
        "mayor, who left the hall.",
    ]
    lines = [printed(text, indent=8 * (number in {0, 2})) for number, text in enumerate(column)]

    assert pdf_paragraphs.paragraphs([head, *lines, *lines]).split("\n\n")[1:3] == [
        "The council agreed on it on Monday, after an hour.",
        "Nobody voted against the mayor, who left the hall.",
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("talks of the para-", "graph went on", "talks of the paragraph went on"),
        ("talks of the Franco-", "British kind went on", "talks of the Franco-British kind went on"),
        ("see www.post.example/ferry\x02", "and-mill for more", "see www.post.example/ferry-and-mill for more"),
        ("the years 1914-", "1918 were hard", "the years 1914- 1918 were hard"),
    ],
)
def test_hyphens_at_the_end_of_a_line(above: str, below: str, joined: str) -> None:
    lead = "A long line that stands above the two of them and is as wide as this column"

    assert pdf_paragraphs.paragraphs([printed(lead), printed(above.rjust(70, "x")), printed(below)]).endswith(joined)
