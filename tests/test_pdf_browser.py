"""Web pages that somebody printed to PDF: what the browser set around them says where and when they stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parsers.pdf_browser import printed_by_browser
from ingest.parsers.pdf_lines import Line, Sheets

CHROME = {"Creator": "Mozilla/5.0 (X11; Linux x86_64)", "Producer": "Skia/PDF m120"}
URL = "https://post.example/2021/03/ferry-stays"


def line(text: str) -> Line:
    return Line(text, 10, 14, 40, 300)


def sheets(*edges: str, count: int = 3) -> Sheets:
    """A document with these running lines; of a page alone they stand around its text."""
    text = [line(f"The ferry stays, said paragraph {number} of the page.") for number in range(9)]
    running = [line(edge) for edge in edges]
    if count == 1:
        return Sheets([], [*text, *running], [], 1)
    return Sheets(running[:1], text, running[1:], count)


@pytest.mark.parametrize(
    "edges",
    [
        ("6/13/24, 9:00 AM Ferry stays | The Post", f"{URL} 1/3"),  # Chrome, Edge
        (f"Ferry stays | The Post {URL}", "1 of 3 13/06/2024, 09:00"),  # Firefox
        ("Ferry stays | The Post", f"{URL} Page 1 of 3"),  # Safari
        (f"13.06.24, 09:00 {URL}", "Seite 1 von 3"),
    ],
)
def test_the_address_the_title_and_the_moment_are_read(edges: tuple[str, str]) -> None:
    told = {"Title": "Ferry stays | The Post", "CreationDate": "D:20240613090012+02'00'", **CHROME}
    found = printed_by_browser(sheets(*edges), told)
    assert found is not None
    assert (found.url, found.site, found.title) == (URL, URL, "Ferry stays | The Post")
    assert (found.moment, found.moment_rule) == ("2024-06-13T09:00", "pdf:CreationDate")
    assert not [each.text for each in found.lines if "example" in each.text or "09:00" in each.text]


def test_without_properties_the_running_lines_say_it() -> None:
    found = printed_by_browser(sheets("6/13/24, 9:00 AM Ferry stays | The Post", f"{URL} 1/3"), {})
    assert found is not None
    assert (found.title, found.moment, found.moment_rule) == (
        "Ferry stays | The Post",
        "2024-06-13",
        "pdf:running-line",
    )


def test_a_page_alone_is_a_browsers_where_its_maker_says_so() -> None:
    one = sheets("6/13/24, 9:00 AM Ferry stays", f"{URL} 1/1", count=1)
    found = printed_by_browser(one, CHROME)
    assert found is not None
    assert (found.url, len(found.lines)) == (URL, 9)
    assert printed_by_browser(one, {"Producer": "LibreOffice 7.4"}) is None


@pytest.mark.parametrize(
    "edges",
    [
        ("Harbour Board", "Page 2 of 3"),
        ("The Post", "https://post.example Page 2 of 3"),
        ("", "https://post.example/2021/03/ferry-stays"),
        ("Nexis", "www.nexis.example 2/3"),
    ],
)
def test_heads_and_feet_of_other_documents_are_no_browsers(edges: tuple[str, str]) -> None:
    assert printed_by_browser(sheets(*edges), {"Producer": "Word"}) is None


@pytest.mark.parametrize(
    ("printed", "url", "site"),
    [
        ("https://post.example/2021/03/the-ferry-that-…", "", "https://post.example/"),
        ("file:///home/ann/page.html", "", ""),
    ],
)
def test_an_address_that_is_cut_off_names_the_site_alone(printed: str, url: str, site: str) -> None:
    found = printed_by_browser(sheets("6/13/24, 9:00 AM Ferry stays", f"{printed} 1/3"), CHROME)
    assert found is not None
    assert (found.url, found.site) == (url, site)


def test_where_links_lead_is_no_text() -> None:
    found = printed_by_browser(sheets("6/13/24, 9:00 AM Ferry stays", f"{URL} 1/3"), CHROME)
    assert found is not None
    text = found.text("The board (https://board.example/a) and the crew (/tag/crew.html) agreed (all of them).")
    assert "The board and the crew agreed (all of them)." in text


@pytest.mark.parametrize("made", ["D:20249913090012", "D:2024", "yesterday", ""])
def test_a_moment_that_is_none_is_left_out(made: str) -> None:
    found = printed_by_browser(sheets("Ferry stays", f"{URL} 1/3"), {"CreationDate": made, **CHROME})
    assert found is not None
    assert found.moment == ""


@given(st.lists(st.text(max_size=80), max_size=4), st.integers(1, 3), st.text(max_size=30))
def test_any_running_lines(edges: list[str], count: int, title: str) -> None:
    found = printed_by_browser(sheets(*edges, count=count), {"Title": title, **CHROME})
    assert found is None or len(found.lines) <= 9 + len(edges)
