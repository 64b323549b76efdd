"""Input that once took a pattern, or a library, far longer than its length asks for."""

from __future__ import annotations

import io
import time

import pytest

from ingest import formats
from ingest.markup import text_of
from ingest.parsers import database_export
from ingest.parsers.contract import Context
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.newsxml_text import anchors
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.navigation import is_row_of_brackets
from ingest.parsers.page_dump.lines.pagers import is_pager
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.names.byline_names import is_name
from search.terminal import width_of, wrapped
from store.model import Article
from tests.compound import Item, message
from tests.every_format import LINES, TEXT, documents

PAGE = f"The Harbour Post\nCranes move again\nBy Ann Lee\n3 November 2016\n{TEXT}\n"
ADDRESSES = "http://" * 9000


def seconds_of(call, *arguments):
    begun = time.process_time()
    return call(*arguments), time.process_time() - begun


def article(data: bytes, name: str) -> Article:
    parser = formats.detect(data[:8192], name)
    assert parser is not None
    found = list(parser.parse(io.BytesIO(data), Context(name=name)))
    assert isinstance(found[0], Article)
    return found[0]


@pytest.mark.parametrize(
    ("told", "line", "wanted"),
    [
        (key, "Harbour 港" + "😀" * 60 + " news", "harbour 港" + "😀" * 60 + " news"),
        (key, "😀 😀 Harbour 港 😀 😀", "harbour 港"),
        (item_title, "Harbour 港 " + "😀" * 60 + "!", "Harbour 港 " + "😀" * 60 + "!"),
        (item_title, "Harbour 港 " + "😀 " * 3000 + "news", "Harbour 港 news"),
        (item_title, f"Dam weeps {ADDRESSES} again", f"Dam weeps {ADDRESSES} again"),
        (is_row_of_brackets, "[1] " * 60 + "more [edit]", False),
        (is_row_of_brackets, "[Print] [Send] | [ Close ]", True),
        (is_name, "Ann " + "ใ" * 36 + "1", False),
        (is_name, "Ann O’Lee-Smith", True),
        (is_pager, "1 " + "of " * 18 + "cat", False),
        (is_pager, "Prev 1 2 3 Next", True),
    ],
    ids=["icons", "edges", "bullets", "titles", "addresses", "notes", "buttons", "Thai", "name", "words", "pager"],
)
def test_a_line_is_told_without_trying_each_way_to_part_it(told, line, wanted):
    """Thirty emoji in the middle of a line, or thirty notes in brackets before its text, took minutes."""
    found, seconds = seconds_of(getattr(told, "__wrapped__", told), line)

    assert found == wanted
    assert seconds < 1


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize(
    "strange",
    ["&#1" * 30_000, "Read more\n" * 12_000, "😀" * 3000 + " 港 news"],
    ids=["post", "buttons", "icons"],
)
def test_long_lines_and_rows_of_buttons_on_a_page(number, strange):
    lines = PAGE.split("\n")
    lines.insert(number, strange)
    _, seconds = seconds_of(article, "\n".join(lines).encode(), "page.txt")

    assert seconds < 5


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Dam weeps again: http://a.example/b", "Dam weeps again"),
        ("Dam weeps again (http://a.example/b)", "Dam weeps again"),
        ("Dam weeps again - www.a.example", "Dam weeps again"),
        ("Dam weeps http://a.example/b again", "Dam weeps http://a.example/b again"),
    ],
)
def test_a_title_loses_the_address_behind_it(title, wanted):
    assert item_title(title) == wanted


@pytest.mark.parametrize("name", ["style", "script", "title", "svg"])
def test_raw_tags_that_nothing_closes_are_looked_for_once(name):
    text, seconds = seconds_of(strip_tags, f"<p>{LINES[0]}</p>" + f"<{name}>a" * 40_000)

    assert text.startswith(LINES[0])
    assert seconds < 2


@pytest.mark.parametrize(
    ("read", "opened"),
    [(text_of, "<h:"), (text_of, "</x"), (lambda markup: list(anchors(markup)), '<a href="')],
    ids=["tag", "end tag", "link"],
)
def test_a_tag_of_markup_that_nothing_closes_is_looked_at_once(read, opened):
    """A name, or an address, of 30,000 letters was tried at each length that it may have."""
    _, seconds = seconds_of(read, f"<p>{LINES[0]}</p>{opened}" + "A" * 60_000)

    assert seconds < 2


@pytest.mark.parametrize("name", ["From", "Content-Type", "Content-Disposition"])
@pytest.mark.parametrize("piece", ["<a@b> ", ",", ".", '"', "; a=b", "10:30 "])
def test_a_mail_with_a_header_that_never_ends(name, piece):
    """Lines of 50,000 characters took the standard library half a minute."""
    headers = {"From": "Ann Lee <ann@x.example>", "To": "d@x.example", "Subject": "Cranes", "Message-ID": "<1@x>"}
    headers["Date"] = "Mon, 14 Nov 2016 09:00:00 +0100"
    headers[name] = headers.get(name, "text/plain") + piece * (50_000 // len(piece))
    mail = "\n".join(f"{name}: {value}" for name, value in headers.items()) + f"\n\n{TEXT}\n"
    found, seconds = seconds_of(article, mail.encode(), "a.eml")

    assert LINES[0] in found.body
    assert seconds < 4


def test_a_mail_whose_header_opens_comments_without_end():
    mail = f"From: Ann Lee <ann@x.example>\nSubject: Cranes\nMessage-ID: <1@x>\nContent-Type: text/plain {'(' * 9000}\n"
    found, _ = seconds_of(article, f"{mail}Date: Mon, 14 Nov 2016 09:00:00 +0100\n\n{TEXT}\n".encode(), "a.eml")

    assert LINES[0] in found.body


@pytest.mark.parametrize("piece", [".", ". "])
def test_a_message_that_outlook_saved_with_a_header_that_never_ends(piece):
    headers = f"From: Ann Lee {piece * (40_000 // len(piece))}<ann@x.example>\r\nMessage-ID: <1@x>\r\n"
    texts = {0x001A: "IPM.Note", 0x0037: "Cranes", 0x1000: TEXT, 0x007D: headers}
    found, seconds = seconds_of(article, message(Item(texts=texts, numbers={0x3FFD: 65001})), "a.msg")

    assert LINES[0] in found.body
    assert seconds < 3


def test_a_long_text_without_spaces_is_wrapped_in_linear_time():
    """Chinese and Thai are written so: a chapter in one paragraph kept the terminal waiting."""
    text = "港口工人同意复工" * 4000
    lines, seconds = seconds_of(lambda: list(wrapped(text, 80)))

    assert "".join(lines) == text
    assert {width_of(line) for line in lines} == {80}
    assert seconds < 3


@pytest.mark.parametrize("end", ["Tide", "Tide)", "[3]", "="])
@pytest.mark.parametrize("name", ["dump", "asciidoc", "latex", "markdown", "proquest"])
def test_a_gap_in_a_line_is_passed_over_once(name, end):
    """Fields of databases are filled up with spaces: each of 60,000 was tried as the first of the gap."""
    before, blank, after = documents()[name].partition(b"\n\n")
    _, seconds = seconds_of(
        article, before + blank + b"== Harbour" + b" " * 60_000 + end.encode() + blank + after, name
    )

    assert seconds < 4


@pytest.mark.parametrize("gap", ["\n", " \n", "\r\n", "\u00a0\n", "\f"])
def test_an_export_with_thousands_of_blank_lines_is_told_in_linear_time(gap):
    """The first 64 KB of any text are looked at: each blank line was tried as the first before a label."""
    head, _, rest = documents()["proquest"].partition(b"\n")
    text = head + b"\n" + gap.encode() * (60_000 // len(gap.encode())) + rest
    _, seconds = seconds_of(database_export.sniff, text[:65_536], "a.txt")

    assert seconds < 1


@pytest.mark.parametrize(
    ("name", "place", "line"),
    [
        ("org", b"\n\n", b"* TODO Cranes " + b" " * 60_000 + b"x\n"),
        ("harbour.html", b"<title>", b", " * 30_000),
        ("harbour.html", b"<title>", b'</title><script type="application/ld+json">-->' + b" " * 60_000 + b"x</script>"),
    ],
    ids=["heading", "title", "script"],
)
def test_a_gap_or_a_row_of_commas_elsewhere(name, place, line):
    before, found, after = documents()[name].partition(place)
    assert found
    _, seconds = seconds_of(article, before + found + line + after, name)

    assert seconds < 4


def test_words_that_run_together_without_a_space():
    """Each joint of them was looked for its word from the line's first character on."""
    _, took = seconds_of(article, f"{PAGE}{'abcDef' * 60_000}\n".encode(), "page.txt")
    assert took < 5
