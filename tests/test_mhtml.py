"""Pages that browsers saved as MHTML: those with nothing on them, and those whose file ends in the page."""

from __future__ import annotations

import io
import quopri

import pytest

from ingest.formats import detect
from ingest.parsers.contract import Context
from ingest.parsers.mhtml import PARSER
from store.model import Article

TEXT = "".join(
    f"<p>The board of the ferry met on day {n} and voted to keep the old landing at Ashby.</p>" for n in range(9)
)
PAGE = f"<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>{TEXT}</article></body></html>"
BODY = quopri.encodestring(PAGE.encode()).decode()
PART = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
ADDRESS = "https://post.example/ferry"


def read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="a.mht"))
    assert isinstance(found, Article)
    return found


def test_a_page_with_nothing_on_it_is_no_mail():
    """Internet Explorer saved it as one part; its "From" and the day of saving were taken for writer and day."""
    head = (
        "From: <Saved by Microsoft Internet Explorer 5>\r\nSubject: Ferry\r\nDate: Fri, 1 May 2020 10:11:12 +0200\r\n"
    )
    page = f"{head}MIME-Version: 1.0\r\n{PART}Content-Location: {ADDRESS}\r\n\r\n{BODY}"
    mail = page.replace("<Saved by Microsoft Internet Explorer 5>", "Ann Lee <ann@post.example>")
    found = read(page)

    assert [getattr(detect(each.encode(), "a.mht"), "name", "") for each in (page, mail)] == ["mhtml", "mail"]
    assert (found.title, found.byline, found.published, found.retrieved, found.url) == (
        "Ferry stays",
        "",
        None,
        "2020-05-01T10:11",
        ADDRESS,
    )


@pytest.mark.parametrize(("kept", "cut"), [(BODY[:-300], True), (f"{BODY}\r\n--B--\r\n", False), (BODY, False)])
def test_a_file_that_ends_in_the_page_says_so(kept, cut):
    head = f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}"
    head = f'{head}\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n'

    assert read(f"{head}--B\r\n{PART}Content-Location: {ADDRESS}\r\n\r\n{kept}").truncated is cut
