"""The lines of a PDF's pages: what stands still on every page, large first letters, signs of icon fonts."""

import io
from collections.abc import Sequence

import pypdfium2
import pytest

from ingest.parsers import pdf
from ingest.parsers.contract import Context
from ingest.parsers.pdf_lines import Line, Sheets, read_pages
from ingest.parsers.pdf_paragraphs import paragraphs
from store.errors import ParseError
from store.model import Article, Rejected

Shown = tuple[float, float, float, str]  #: left edge, baseline, size of letters, text


def document(*pages: Sequence[Shown]) -> bytes:
    """A PDF that draws each text at its place, in this order; "~" is a sign of an icon font."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Differences [126 /uniE123] >> >>",
    ]
    for page in pages:
        content = "\n".join(
            f"BT /F1 {size} Tf {left} {low} Td ({text}) Tj ET" for left, low, size, text in page
        ).encode()
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources"
            b" << /Font << /F1 3 0 R >> >> >>" % (len(objects) + 2),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    out = bytearray(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return bytes(out + b"trailer << /Root 1 0 R >>\n%%EOF")


def read(*pages: Sequence[Shown], by_browser: bool = False) -> Sheets:
    with pypdfium2.PdfDocument(io.BytesIO(document(*pages))) as opened:
        return read_pages(opened, by_browser=by_browser)


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def test_what_a_browser_sets_on_every_page_stands_once() -> None:
    """A bar that stands still on the screen, drawn amid the text of the page."""
    pages = [
        [
            *((40.0, 700.0 - 14 * row, 10.0, f"Line {'abcdefghi'[row]} {sheet}") for row in range(9)),
            (40, 760, 10, "MENU NEWS"),
        ]
        for sheet in ("one", "two", "three")
    ]
    pages = [[*page[:4], page[-1], *page[4:-1]] for page in pages]
    found = read(*pages, by_browser=True)
    assert texts(found.heads) == ["MENU NEWS"]
    assert len(found.text) == 27
    assert not [text for text in texts(found.text) if "MENU" in text]


def test_tables_of_other_documents_keep_what_stands_at_one_height() -> None:
    pages = [
        [(40.0, 700.0 - 14 * row, 10.0, f"{'SAME' if row == 5 else sheet} {row}") for row in range(9)] for sheet in "ab"
    ]
    assert texts(read(*pages).text).count("SAME 5") == 2


def test_large_first_letters_stand_before_their_words() -> None:
    """Browsers draw what floats before all other text of a page."""
    page = [
        (40.0, 676.0, 40.0, "T"),
        (40.0, 760.0, 20.0, "Ferry stays"),
        (66.0, 696.0, 10.0, "he board of the harbour voted to keep the"),
        (66.0, 684.0, 10.0, "ferry on the river for another five years"),
    ]
    found = texts(read(page).text)
    assert found == ["Ferry stays", "The board of the harbour voted to keep the", page[3][3]]


def test_a_large_letter_alone_keeps_its_place() -> None:
    page = [(40.0, 676.0, 40.0, "T"), (40.0, 600.0, 10.0, "The board of the harbour voted")]
    assert texts(read(page).text) == ["T", page[1][3]]


def test_a_page_that_is_damaged_costs_itself() -> None:
    one, two, rows = (
        [(40.0, 700.0 - 14 * row, 10.0, f"The dredger left the harbour {name} in the night") for row in range(9)]
        for name in ("Marrena", "Tolla", "Quay")
    )
    whole = document([(40.0, 740.0, 18.0, "Dredger leaves Marrena"), *one], two, rows)
    damaged = whole.replace(b"4 0 R 6 0 R 8 0 R", b"4 0 R 60 0 R 8 0 R")

    article, lost = pdf.parse(io.BytesIO(damaged), Context(name="x.pdf"))

    assert isinstance(article, Article)
    assert article.body.count("dredger") == 18
    assert isinstance(lost, Rejected)
    assert (lost.code, lost.reason) == ("bad-record", "page 2 is damaged; what stands on it is missing")
    with pytest.raises(ParseError, match="all of its pages are damaged"):
        list(pdf.parse(io.BytesIO(document(rows).replace(b"[4 0 R]", b"[9 0 R]")), Context(name="x.pdf")))


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Dredger leaves Marrena", "Dredger leaves Marrena"),
        ("Microsoft Word - dredger_final2.docx", ""),
        ("Microsoft Word - Dredger leaves Marrena.doc", "Dredger leaves Marrena"),
        ("page_01.indd", ""),
        ("untitled", ""),
        ("Layout 1", ""),
        ("Word of the day", "Word of the day"),
    ],
)
def test_what_a_program_writes_for_a_title_is_none(stated: str, title: str) -> None:
    lines = (
        "The dredger left the harbour on Thursday after years of works, the port",
        "office of Marrena said in the night.",
    )
    data = document([(40.0, 700.0 - 14 * row, 10.0, line) for row, line in enumerate(lines)])
    about = b"99 0 obj\n<< /Title (%s) >>\nendobj\ntrailer << /Info 99 0 R" % stated.encode()

    (found,) = pdf.parse(io.BytesIO(data.replace(b"trailer <<", about)), Context(name="x.pdf"))

    assert isinstance(found, Article)
    assert found.title == title


def test_signs_of_icon_fonts_are_no_text() -> None:
    assert texts(read([(40.0, 700.0, 10.0, "~ News")]).text) == ["News"]


def line(text: str, left: float, right: float) -> Line:
    return Line(text, 10, 12, left, right)


FULL = "ferry on the river for another five years and"


def test_full_lines_of_a_few_long_words_are_no_headings() -> None:
    lines = [
        *[line(FULL, 40, 222)] * 3,
        line("Nun drohen", 40, 222),
        line("Entschädigungszahlungen für alle.", 40, 180),
    ]
    assert paragraphs(lines).endswith("and Nun drohen Entschädigungszahlungen für alle.")


def test_a_paragraph_of_one_line_above_an_indent_stands_alone() -> None:
    head = "Fires rage into the morning after the attack"
    lines = [
        line(FULL, 40, 222),
        line("it ended.", 40, 80),
        line(head, 50, 218),
        line("Damage was reported in the city on", 50, 222),
    ]
    lines += [line(FULL, 40, 222)] * 2
    assert head in paragraphs(lines).split("\n\n")


def test_a_note_that_the_text_goes_on_elsewhere_stands_alone() -> None:
    lines = [*[line(FULL, 40, 222)] * 4, line("Continued on page 7", 40, 120)]
    assert paragraphs(lines).endswith("and\n\nContinued on page 7")
