"""What markup means to a reader: readings above signs, soft hyphens, kept lines, base addresses, archives' copies."""

from __future__ import annotations

import json
import time

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Council votes to close the old pool"
SENTENCES = [
    "The council of Millford voted on Tuesday evening to close the old pool, saying that repairs would cost too much.",
    "Residents who had gathered outside the hall said that they would fight the decision of the council for years.",
    "The mayor, Ann Roe, told reporters that no other way was open to the town after the cuts of the last winter.",
]
TEXT = f"<p>{'</p><p>'.join(SENTENCES)}</p>"
ADDRESS = "https://www.post.example/2013/pool.html"


def read(body: str = TEXT, *, head: str = "", title: str = TITLE, tag: str = "html lang=en", url: str = "") -> Article:
    page = f"<!DOCTYPE html><{tag}><head><title>{title}</title>{head}</head>"
    found = parse_html(f"{page}<body><article><h1>{title}</h1>{body}</article></body></html>", url=url)
    assert isinstance(found, Article), found
    return found


def stated(node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def day(found: Article) -> str:
    return found.published.value[:10] if found.published else ""


def test_readings_above_signs_are_no_text() -> None:
    ruby = "<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>"
    found = read(
        TEXT.replace("Millford", ruby.replace("<rp>(</rp>", "<rb></rb>")), title=f"{ruby}の古いプールが閉鎖される"
    )

    assert found.title == "東京の古いプールが閉鎖される"
    assert found.body.startswith("The council of 東京 voted on Tuesday")


@pytest.mark.parametrize("sign", ["\u00ad", "&shy;", "&#173;", "&#xAD;"])
def test_a_soft_hyphen_parts_no_word(sign: str) -> None:
    found = read(TEXT.replace("decision", f"deci{sign}sion"), title=TITLE.replace("pool", f"swim{sign}ming pool"))

    assert found.title == TITLE.replace("pool", "swimming pool")
    assert "fight the decision of" in found.body


@pytest.mark.parametrize(
    ("quote", "shown"),
    [("<q>no other way</q>", '"no other way"'), ("<q>“no other way”</q>", "“no other way”")],
)
def test_browsers_set_quotation_marks(quote: str, shown: str) -> None:
    assert f"told reporters that {shown} was open" in read(TEXT.replace("no other way", quote)).body


@pytest.mark.parametrize("kept", ['style="white-space: pre-line"', 'class="prose whitespace-pre-wrap"'])
def test_a_style_that_keeps_lines_parts_paragraphs(kept: str) -> None:
    text = "\n\n".join(SENTENCES)
    assert read(f"<div {kept}>{text}</div>").body == text


def test_lines_of_other_text_are_no_breaks() -> None:
    assert read(f"<div style='color: red'>{SENTENCES[0]}\n\n{SENTENCES[1]}</div>").body == " ".join(SENTENCES[:2])


def test_the_language_of_xhtml() -> None:
    assert read(tag='html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de-AT"').language == "de"


def test_an_entity_escaped_twice_in_the_title() -> None:
    assert read(title="Tom &amp;amp; Jerry&amp;#39;s pool is closed").title == "Tom & Jerry's pool is closed"


@pytest.mark.parametrize(
    ("base", "href"),
    [
        ("https://www.post.example/", "news/a-baths-story-1.html"),
        ("/", "news/a-baths-story-1.html"),
        ("/x/", "/news/a-baths-story-1.html"),
    ],
)
def test_links_start_from_the_base_address(base: str, href: str) -> None:
    head = f'<base href="{base}"><link rel=canonical href="{ADDRESS}">'
    found = read(TEXT.replace("repairs", f'<a href="{href}">repairs of the pool</a>'), head=head)

    assert [link.url for link in found.links] == ["https://www.post.example/news/a-baths-story-1.html"]
    assert found.url == ADDRESS


@pytest.mark.parametrize(
    "archive",
    [
        "https://web.archive.org/web/20130307213419/",
        "https://web.archive.org/web/20130307213419id_/",
        "https://arquivo.pt/wayback/20130307213419/",
        "https://wayback.archive-it.org/1234/20130307213419/",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/20130307213419mp_/",
        "http://webarchive.loc.gov/all/20130307213419/",
    ],
)
def test_an_archives_copy_and_its_links(archive: str) -> None:
    other = "http://www.post.example/2013/baths-are-open.html"
    found = read(TEXT.replace("repairs", f'<a href="{archive}{other}">repairs of the pool</a>'), url=archive + ADDRESS)

    assert (found.url, found.source, found.retrieved) == (ADDRESS, "post.example", "2013-03-07T21:34")
    assert [link.url for link in found.links] == [other]


@pytest.mark.parametrize(
    "link", ["https://t.example/share/https://www.post.example/a", "https://www.post.example/2013/"]
)
def test_an_address_in_another_is_no_copy_without_a_moment(link: str) -> None:
    assert read(url=link).url == link


def test_json_ld_with_escapes_of_other_languages() -> None:
    node = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2020-03-04", "author": "Ann O'Hara"}
    found = read(head=stated(node).replace("O'Hara", "O\\'Hara"))

    assert (day(found), found.authors) == ("2020-03-04", ("Ann O'Hara",))


def test_json_ld_with_seconds_for_a_day() -> None:
    found = read(head=stated({"@type": "NewsArticle", "headline": TITLE, "datePublished": 1583316000}))

    assert [(e.rule, e.text) for e in found.evidence if e.field == "published" and e.accepted] == [
        ("html:json-ld:datePublished", "1583316000")
    ]
    assert day(found) == "2020-03-04"


def test_a_change_before_computers_had_clocks_is_none() -> None:
    named = "article:published_time", "article:modified_time"
    head = "".join(
        f'<meta property="{name}" content="{day}T00:00:00Z">'
        for name, day in zip(named, ("2020-03-04", "1970-01-01"), strict=True)
    )
    assert (read(head=head).modified, day(read(head=head))) == (None, "2020-03-04")


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("2020/123/pool", ""),
        ("2020/1230/pool", "2020-12-30"),
        ("2020/1/23/pool", "2020-01-23"),
        ("2020-3-4-x", "2020-03-04"),
    ],
)
def test_a_number_in_the_address_is_no_day(path: str, printed: str) -> None:
    assert day(read(url=f"https://www.post.example/{path}")) == printed


def test_writer_and_publisher_in_microdata() -> None:
    box = (
        '<div itemprop="{}" itemscope itemtype="https://schema.org/{}"><meta itemprop="name" content="{}"></div>'.format
    )
    found = read(f"{box('author', 'Person', 'Ann Lee')}{box('publisher', 'Organization', 'Millford Post')}{TEXT}")

    assert (found.authors, found.source) == (("Ann Lee",), "Millford Post")


@pytest.mark.parametrize(
    "data",
    [
        stated([{"@type": "BreadcrumbList"}, {"@type": "NewsArticle", "headline": TITLE, "articleBody": "TEXT"}]),
        stated({"x": {"title": TITLE, "content": {"root": {"children": [{"type": "paragraph", "text": "TEXT"}]}}}}),
        stated({"title": TITLE, "content_elements": [{"type": "quote", "content_elements": [{"content": "TEXT"}]}]}),
    ],
)
def test_a_text_in_lists_of_the_pages_data(data: str) -> None:
    shown = data.replace("TEXT", " ".join(SENTENCES)).replace("ld+json", "json" if "content" in data else "ld+json")
    found = parse_html(f"<html><head><title>{TITLE}</title>{shown}</head><body><div id=root></div></body></html>")

    assert isinstance(found, Article)
    assert found.body == " ".join(SENTENCES)


@pytest.mark.parametrize(
    "body",
    [
        "".join(
            f"<blockquote class=pullquote>{' '.join(f'w{n}x{k}long' for k in range(20))}.</blockquote>"
            for n in range(2000)
        ),
        f'<meta name=author content="x{"a(" * 30_000}">',
    ],
    ids=["pull quotes", "a writer of brackets"],
)
def test_no_hang(body: str) -> None:
    start = time.process_time()
    read(TEXT * 3 + body)
    assert time.process_time() - start < 5
