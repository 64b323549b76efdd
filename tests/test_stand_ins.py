"""Answers of servers in place of a page are no articles; articles about them are."""

from __future__ import annotations

import io

import pytest

from ingest import formats
from ingest.parsers.contract import Context
from ingest.parsers.html_page import parse_html
from store.model import Article, Rejected

NOTE = "The requested address was not found on this server. Please check it and try again, or go to our front page."
CHECK = (
    "This process is automatic. Your browser will redirect to your requested content shortly. Please allow some time."
)
STORY = "".join(
    f"<p>{NOTE} It is the {number}th that the town has asked for since the flood took its archive.</p>"
    for number in range(20)
)


def page(title: str, heading: str = "", more: str = "", text: str = f"<p>{NOTE}</p>") -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{heading or title}</h1>{more}{text}</body></html>"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("404 Not Found", "Not Found"),
        ("Page not found | The Harbour Post", ""),
        ("The Harbour Post - 404", "Oops! That page was not found."),
        ("Just a moment...", "Checking your browser before accessing harbour.example"),
        ("Attention Required! | Cloudflare", "Sorry, you have been blocked"),
        ("403 Forbidden", ""),
        ("Access Denied", ""),
        ("Error 503: Service Unavailable", ""),
        ("Are you a robot?", ""),
        ("Seite nicht gefunden – Hafenpost", ""),
        ("Page introuvable - Le Port", "Oups"),
        ("Página no encontrada", ""),
        ("Страница не найдена", ""),
        ("お探しのページが見つかりません", ""),
        ("Welcome to nginx!", ""),
        ("Index of /archive/2016", ""),
    ],
)
def test_answers_of_servers_are_no_articles(title, heading):
    found = parse_html(page(title, heading, text=f"<p>{CHECK}</p><p>{NOTE}</p>"))

    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"
    assert parse_html(page(title, heading), fast=True) == found or isinstance(
        parse_html(page(title), fast=True), Rejected
    )


@pytest.mark.parametrize(
    "html",
    [
        page("404 Not Found", text=STORY),  # long: a story about them
        page("404 Not Found", more="<p class=date>3 November 2016</p>"),  # with a day
        page("Access Denied", more='<p class="byline">By Ann Lee</p>'),  # with a writer
        page("Forbidden fruit returns to the market"),
        page("Page not found in the town's oldest book is back"),
        page("Just a moment of silence for the ferry"),
    ],
)
def test_stories_about_such_things_are(html):
    assert isinstance(parse_html(html), Article)


def test_a_copied_answer_is_none_either():
    parser = formats.parser("page-dump")
    for text in (f"404 Not Found\n\n{NOTE}\n\n{CHECK}", f"The Harbour Post\nPage not found\n\n{NOTE}\n{CHECK}"):
        [found] = list(parser.parse(io.BytesIO(text.encode()), Context(name="a.txt")))
        assert isinstance(found, Rejected)
        assert "a server's answer" in found.reason


def test_bookmarks_of_a_browser_are_no_article():
    links = "".join(f'<DT><A HREF="https://a.example/{n}">Crane number {n} of the harbour</A>\n' for n in range(30))
    found = parse_html(
        f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>{links}</DL>"
    )

    assert found == Rejected(code="not-an-article", reason="a browser's bookmarks")
