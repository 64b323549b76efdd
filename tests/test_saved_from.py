"""Where and when a page was saved, by what browsers, extensions, mirrors and archives write on it."""

from __future__ import annotations

import time

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.saved_from import Saved, capture_of, saved_from
from store.model import Article
from tests.ferry_page import BODY

URL = "https://www.harbourpost.example/2020/11/12/cranes?id=7"
WHEN = "Fri Nov 13 2020 10:12:01 GMT+0100 (Central European Standard Time)"
NOTES = [
    (
        f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: {URL} \n saved date: {WHEN}\n-->",
        Saved(URL, "2020-11-13T10:12", "saved-by-singlefile"),
    ),
    (
        f"<html><!--\n Page saved with SingleFile \n url: {URL} \n-->",
        Saved(URL, "", "saved-by-singlefile"),
    ),
    (
        f'<meta name="savepage-url" content="{URL}">\n<meta name="savepage-date" content="{WHEN}">',
        Saved(URL, "2020-11-13T10:12", "saved-by-save-page-we"),
    ),
    (
        f'<html data-scrapbook-source="{URL}" data-scrapbook-create="20201113091201123" data-scrapbook-title="Cranes">',
        Saved(URL, "2020-11-13T09:12", "saved-by-scrapbook"),
    ),
    (
        f"<!-- Saved from {URL} at 2020-11-13T09:12:01Z using monolith v2.6.1 -->",
        Saved(URL, "2020-11-13T09:12", "saved-by-monolith"),
    ),
    (
        (
            "<!-- Mirrored from www.harbourpost.example/cranes.html by HTTrack Website Copier/3.x [XR&CO'2014], "
            "Thu, 12 Nov 2020 09:15:00 GMT -->"
        ),
        Saved("http://www.harbourpost.example/cranes.html", "2020-11-12T09:15", "mirrored-by-httrack"),
    ),
    (f"<!DOCTYPE html>\n<!-- saved from url=(0054){URL} -->\n<html>", Saved(URL, "", "mark-of-the-web")),
    (
        "<!--\n     FILE ARCHIVED ON 21:34:19 Mar 07, 2013 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:11:12",
        Saved("", "2013-03-07T21:34", "wayback-machine"),
    ),
    (
        f'<link rel="canonical" href="https://archive.ph/2020.11.13-091201/{URL}">',
        Saved(URL, "2020-11-13T09:12", "archive-today"),
    ),
    (
        (
            f'<div id="x__google-cache-hdr"><span>This is Google&#39;s cache of <a href="{URL}">{URL}</a>.</span> '
            "<span>It is a <a href='x'>snapshot</a> of the page as it appeared on 13 Nov 2020 09:12:01 GMT.</span>"
        ),
        Saved(URL, "2020-11-13T09:12", "google-cache"),
    ),
    (
        f"This is Google's cache of {URL}. It is a snapshot of the page as it appeared on Nov 3, 2008 12:03:45 GMT.",
        Saved(URL, "2008-11-03T12:03", "google-cache"),
    ),
    (f"<p><small>Original URL: {URL}<br>Page last generated: Fri</small></p>", Saved(URL, "", "printed-address")),
    (f"<p>Find this article at: <br><a href='{URL}'>{URL}</a></p>", Saved(URL, "", "printed-address")),
    (f"This story was found at: {URL}", Saved(URL, "", "printed-address")),
    (f"<b>URL dieses Artikels:</b><br> {URL}", Saved(URL, "", "printed-address")),
    ("<!-- saved from url=(0014)about:internet -->", Saved()),
    ("<!-- Page saved with SingleFile \n url: file:///home/a.html \n saved date: never -->", Saved()),
    ('<link rel="canonical" href="https://archive.ph/AbCdE">', Saved()),
    ("<p>This story was saved from the waves by a SingleFile of rowers.</p>", Saved()),
]


@pytest.mark.parametrize(("markup", "saved"), NOTES)
def test_notes_of_programs_that_save(markup, saved):
    assert saved_from(f"{markup}<title>Cranes</title>") == saved
    assert saved_from("<!doctype html>" + " " * 90_000 + markup) == saved  # at the foot, too


@pytest.mark.parametrize(
    ("url", "saved"),
    [
        (f"https://web.archive.org/web/20130307213419/{URL}", Saved(URL, "2013-03-07T21:34", "wayback-machine")),
        (f"http://web.archive.org/web/20130307213419im_/{URL}", Saved(URL, "2013-03-07T21:34", "wayback-machine")),
        (f"https://archive.is/20201113091201/{URL}", Saved(URL, "2020-11-13T09:12", "archive-today")),
        (f"https://web.archive.org/web/20131345999999/{URL}", Saved(URL, "", "wayback-machine")),
        ("https://web.archive.org/web/2013/", Saved()),
        (URL, Saved()),
    ],
)
def test_addresses_of_captures(url, saved):
    assert capture_of(url) == saved


def page(note: str, day: str = "3 hours ago", head: str = "") -> Article:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
    markup = f"{note}<head><title>Ferry</title>{head}</head><body><h1>Ferry returns</h1><time>{day}</time>{text}</body>"
    found = parse_html(markup)
    assert isinstance(found, Article)
    return found


def test_a_saved_page_knows_where_it_is_from_and_counts_from_its_saving():
    found = page(NOTES[0][0])

    assert (found.url, found.retrieved) == (URL, "2020-11-13T10:12")
    assert found.published is not None
    assert found.published.value[:10] == "2020-11-13"
    assert [e.rule for e in found.evidence if e.field == "retrieved"] == ["html:saved-by-singlefile"]


def test_the_pages_own_address_goes_before_the_note_and_a_capture_before_none():
    own = page(NOTES[0][0], head='<link rel="canonical" href="https://www.harbourpost.example/cranes/">')
    assert own.url == "https://www.harbourpost.example/cranes/"
    copy = page(
        "",
        day="7 March 2013",
        head=f'<meta property="og:url" content="https://web.archive.org/web/20130307213419/{URL}">',
    )
    assert copy.url == URL


def test_hostile_notes_take_no_time():
    for sign in ("Page saved with SingleFile\nurl: ", 'name="savepage-url" content="http://a', "<!-- Mirrored from "):
        began = time.process_time()
        saved_from(sign * 200_000)
        saved_from(sign + "x" * 2_000_000)
        assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "frame",
    [
        (
            f'<div id="bN015htcoyT__google-cache-hdr">This is Google\'s cache of {URL}. It is a snapshot of the page '
            "as it appeared on 13 Nov 2020 09:12:01 GMT. The current page could have changed in the meantime.</div>"
        ),
        (
            '<!-- FILE ARCHIVED ON 21:34:19 Mar 07, 2013 AND RETRIEVED --><div id="wm-ipp-base"><p>12 captures of this '
            "page were made between 7 March 2013 and 3 May 2021, and this is the first of them.</p></div>"
        ),
    ],
)
def test_what_an_archive_shows_around_a_page_is_none_of_its_text(frame):
    found = parse_html(f"<html><body>{frame}<h1>Ferry fares rise again</h1>{BODY}</body></html>")

    assert isinstance(found, Article)
    assert found.retrieved
    assert "captures" not in found.body
    assert "cache" not in found.body


def test_a_page_saved_in_a_browsers_reader_view():
    text = "".join(
        f"<p>The ferry stays, said the board for the {n}. time, and nobody had asked its captain.</p>" for n in "1234"
    )
    page = (
        "<html><head><title>Ferry stays on the lake</title></head><body class='loaded'><div class='container'>"
        f'<div class="header reader-header" dir="ltr"><a class="domain reader-domain" href="{URL}">post.example</a>'
        '<h1 class="reader-title">Ferry stays on the lake</h1><div class="credits reader-credits">Ann Reed</div>'
        '<div class="meta-data"><div class="reader-estimated-time" dir="ltr">2-3 minutes</div></div></div><hr>'
        f'<div class="content"><div class="moz-reader-content"><div id="readability-page-1">{text}</div></div></div>'
        "</div></body></html>"
    )
    found = parse_html(page.encode())
    assert isinstance(found, Article)
    assert (found.url, found.title, found.authors) == (URL, "Ferry stays on the lake", ("Ann Reed",))
    assert found.body.count("\n\n") == 3
