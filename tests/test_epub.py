"""EPUB: issues that calibre fetched, article by article; books, encrypted and broken ones."""

from __future__ import annotations

import io

import pytest

from ingest import archives, formats
from ingest.parsers import epub
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.every_format import ARTICLE_PAGE, GAZETTE, HTML_TEXT, ISSUE_PAGES, LINES, zipped
from tests.every_format import epub as book
from tests.mutate import check, mutations
from tests.mutate import read as read_any

UNDATED_LIST = ISSUE_PAGES["feed_0/index.html"].replace(" [Mon, 13 May 22:30]", "")
FONTS = "http://www.idpf.org/2008/embedding"


def read(data: bytes) -> list[Article | Rejected]:
    return list(epub.parse(io.BytesIO(data), Context(name="x.epub")))


def article(data: bytes) -> Article:
    (found,) = read(data)
    assert isinstance(found, Article)
    return found


def issue(about: str = GAZETTE, **pages: str) -> bytes:
    """The one-article issue; ``pages``: lists and articles in place of its own, "a" and "list"."""
    names = {"a": "feed_0/article_0/index.html", "list": "feed_0/index.html"}
    return book(ISSUE_PAGES | {names[key]: page for key, page in pages.items()}, about=about)


def test_an_article_of_an_issue():
    found = article(issue())

    assert found.body == "\n\n".join(LINES)
    assert (found.title, found.source, found.section) == ("Cranes move again (EPUB)", "The Harbour Gazette", "Port")
    assert (found.url, found.retrieved, found.language) == ("https://harbour.example/cranes", "2019-05-14T04:00", "en")
    assert found.key == "feed_0/article_0"


def page_with(day: str) -> str:
    return ARTICLE_PAGE.replace("</h1>", f"</h1><p>{day}</p>")


@pytest.mark.parametrize(
    ("data", "day", "rule"),
    [
        (issue(a=page_with("12 May 2019")), "2019-05-12", "html:"),
        (issue(), "2019-05-13", "epub:section-list"),
        (issue(list=UNDATED_LIST), "2019-05-14", "epub:day-of-issue:title"),
        (
            issue(GAZETTE.replace(" [Tue, 14 May 2019]", ""), list=UNDATED_LIST),
            "2019-05-14",
            "epub:day-of-issue:dc:date",
        ),
        (
            issue(GAZETTE.replace("[Tue, 14 May 2019]", "[May 2019]"), list=UNDATED_LIST),
            "2019-05",
            "epub:day-of-issue:title",
        ),
        (issue(GAZETTE.replace("newspaper", "magazine"), list=UNDATED_LIST), "2019-05-14", "epub:day-of-issue:title"),
    ],
)
def test_the_day(data, day, rule):
    """What the page prints, else the list of the section, else the day of the issue."""
    published = article(data).published

    assert published is not None
    assert published.value == day
    assert published.rule.startswith(rule)


@pytest.mark.parametrize("kind", ["unknown", "blog"])
def test_the_day_of_fetching_is_no_day_of_publication(kind):
    found = article(issue(GAZETTE.replace("newspaper", kind), list=UNDATED_LIST))

    assert found.published is None
    (turned_down,) = (piece for piece in found.evidence if piece.field == "published")
    assert (turned_down.accepted, turned_down.text) == (False, "Tue, 14 May 2019")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("[Thu, 27 Dec 09:00]", "2018-12-27"),
        ("[Thu, 14 May 09:00]", "2015-05-14"),
        ("[jeu., 27 déc. 09:00]", "2018-12-27"),
        ("May 12, 2019", "2019-05-12"),
        ("[xyz, 14 May 09:00]", None),
        ("[Tue, 33 May 09:00]", None),
        ("yesterday", None),
    ],
)
def test_a_list_leaves_the_year_out(printed, day):
    """Then it is the last one up to the issue's in which that day has that weekday."""
    about = GAZETTE.replace("newspaper", "unknown")
    found = article(issue(about, list=UNDATED_LIST.replace('"article_date">', f'"article_date"> {printed}')))

    assert (found.published.value if found.published else None) == day


def test_a_list_of_several_pages():
    lists = {f"feed_0/index_split_00{n}.html": f"<h2>{name}</h2>" for n, name in enumerate(("Port", ""))}
    lists["feed_0/index_split_001.html"] += (
        "<a href='article_0/index.html'>C</a><i class='article_date'>[Mon, 13 May 9:00]</i>"
    )
    pages = {name: f"<html><body>{page}</body></html>" for name, page in lists.items()}

    found = article(book({"feed_0/article_0/index.html": ARTICLE_PAGE, **pages}, about=GAZETTE))

    assert (found.section, found.published.value if found.published else "") == ("Port", "2019-05-13")


def test_without_what_newer_versions_add():
    """An issue of 2009: neither the kind of publication nor a mark on the address."""
    about = "<dc:title>The Harbour Gazette [Tue, 14 May 2019]</dc:title>"
    found = article(issue(about, a=ARTICLE_PAGE.replace(' rel="calibre-downloaded-from"', "")))

    assert (found.source, found.url) == ("The Harbour Gazette", "https://harbour.example/cranes")


def test_bars_of_touch_screens():
    bar = '<table class="touchscreen_navbar"><tr><td><a href="../article_1/index.html">Next</a></td></tr></table>'
    page = (
        ARTICLE_PAGE.replace('class="calibre_navbar"', 'class="calibre1"').replace("| ", "").replace("<h1", f"{bar}<h1")
    )

    assert article(issue(a=page)).body == "\n\n".join(LINES)


def test_an_article_of_several_pages_is_one():
    first, second = (
        f"<html><head><title>Cranes</title></head><body><h1>Cranes</h1>{part}</body></html>"
        for part in (
            HTML_TEXT,
            HTML_TEXT.replace("Dock", "Harbour").replace("union", "guild").replace("Officials", "Clerks"),
        )
    )
    pages = {"feed_0/article_0/index_split_000.html": first, "feed_0/article_0/index_split_001.html": second}

    found = article(book(pages, about=GAZETTE))

    assert all(word in found.body for word in ("Dock workers", "Harbour workers", "The guild", "Clerks expect"))


def test_the_order_of_reading_and_names_of_one_folder():
    pages = {
        f"feed_{n}_article_0_index.html": ARTICLE_PAGE.replace("Cranes move", f"Story {n} goes on") for n in (0, 1)
    }
    lists = {f"feed_{n}_index.html": f"<html><body><h2>Part {n}</h2></body></html>" for n in (0, 1)}

    found = read(book(pages | lists, about=GAZETTE, spine=[*reversed(pages), *lists]))

    assert [(each.title, each.section) for each in found if isinstance(each, Article)] == [
        ("Story 1 goes on again (EPUB)", "Part 1"),
        ("Story 0 goes on again (EPUB)", "Part 0"),
    ]


def test_a_periodical_without_calibres_places():
    """Each page that is an article is one; lists are not."""
    links = "".join(f"<p><a href='a{n}.html'>Some headline number {n} of this issue</a></p>" for n in range(9))
    found = read(book({"index.html": f"<html><body>{links}</body></html>", "one.html": ARTICLE_PAGE}, about=GAZETTE))

    assert [type(each) for each in found] == [Rejected, Article]


def test_a_book_is_left_out_whole():
    chapter = f"<html><body><h1>Chapter 1</h1>{HTML_TEXT}</body></html>"

    assert read(book({"c1.xhtml": chapter, "c2.xhtml": chapter}, about="<dc:title>A Novel</dc:title>")) == [
        Rejected(code="not-an-article", reason="a book, no periodical")
    ]


@pytest.mark.parametrize(
    ("method", "name", "readable"),
    [
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/feed_0/article_0/index.html", False),
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/images/logo.png", True),
        (FONTS, "OEBPS/feed_0/article_0/index.html", True),
    ],
)
def test_encrypted_pages(method, name, readable):
    data = f"<EncryptionMethod Algorithm='{method}'/><CipherData><CipherReference URI='{name}'/></CipherData>"
    rights = f"<encryption><EncryptedData>{data}</EncryptedData></encryption>"
    packed = book(ISSUE_PAGES, about=GAZETTE, **{"META-INF/encryption.xml": rights})

    if readable:
        assert article(packed).title
        return
    with pytest.raises(ParseError) as caught:
        read(packed)
    assert (caught.value.ledger_code, caught.value.what) == ("encrypted", "its pages are encrypted")


def test_a_page_that_is_missing_empty_or_broken_costs_itself():
    more = {
        f"feed_0/article_{n}/index.html": page for n, page in enumerate((ARTICLE_PAGE, "", "<p>Not <b>well</p>"), 1)
    }
    data = book(ISSUE_PAGES | more, about=GAZETTE).replace(b"article_1/index", b"article_1/inde-")

    first, missing, empty, broken = read(data)

    assert isinstance(first, Article)
    assert isinstance(missing, Rejected)
    assert (missing.record, missing.code) == (2, "damaged")
    assert isinstance(empty, Rejected)
    assert empty.record == 3
    assert isinstance(broken, Article)
    assert broken.body == "Not well"


def test_it_is_told_by_content_and_is_no_archive():
    data = issue()
    parser = formats.detect(data[:8192], "no-suffix")

    assert parser is not None
    assert parser.name == "epub"
    assert not archives.archive(data[:8192])


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 no zip",
        issue()[:-200],
        zipped({}, "application/epub+zip"),
        zipped({"META-INF/container.xml": "<container/>"}, "application/epub+zip"),
        book(ISSUE_PAGES, about="<dc:title>unclosed"),
        book(ISSUE_PAGES, about=GAZETTE, zeros="0" * 80_000_000),
    ],
)
def test_damaged_ones_and_bombs(data):
    with pytest.raises(ParseError):
        read(data)


@pytest.mark.parametrize("name", ISSUE_PAGES)
def test_broken_pages(name):
    for broken in mutations(ISSUE_PAGES[name].encode(), 30):
        check(read_any(epub.PARSER, book(ISSUE_PAGES | {name: broken}, about=GAZETTE)))


def test_broken_packages():
    for broken in mutations(GAZETTE.encode(), 60):
        check(read_any(epub.PARSER, book(ISSUE_PAGES, about=broken.decode("utf-8", "replace"))))
