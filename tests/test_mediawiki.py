# ruff: noqa: E501 - markup as it comes
"""XML dumps of wikis: pages of Wikinews with their day, without boxes, notes, pictures and sources."""

from __future__ import annotations

import io
import re
import time
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from ingest import formats
from ingest.parsers import mediawiki
from ingest.parsers.contract import Context
from ingest.parsers.wikitext import page_of
from store.model import Article, Rejected

DUMP = (Path(__file__).parent / "cases" / "wiki" / "wikinews.xml").read_bytes()


def read(data: bytes) -> list[Article | Rejected]:
    assert formats.detect(data[:8192], "x") is mediawiki.PARSER
    return list(mediawiki.parse(io.BytesIO(data), Context(name="x.xml")))


def dump(text: str, *, head: str = "", more: str = "") -> bytes:
    page = f"<page><title>Strike</title><ns>0</ns><id>7</id><revision><timestamp>2016-11-07T10:00:00Z</timestamp><text>{escape(text)}</text></revision>{more}</page>"
    return f'<mediawiki xml:lang="de">{head}{page}</mediawiki>'.encode()


def test_a_page_of_wikinews():
    first, second, *left = read(DUMP)

    assert isinstance(first, Article)
    assert (first.key, first.title, first.source, first.language) == (
        "736",
        "Strike ends at Marrena port",
        "Wikinews",
        "en",
    )
    assert first.url == "https://en.wikinews.org/wiki/Strike_ends_at_Marrena_port"
    assert first.published is not None
    assert first.modified is not None
    assert (first.published.value, first.published.rule) == ("2016-11-03", "mediawiki:date")
    assert first.modified.value == "2016-11-07T10:00"
    assert first.body == (
        "The dock workers of the southern port of Marrena went back to work on Thursday after a night of talks that"
        " ended the longest strike the town has seen since the war.\n\n"
        "Union leaders said the new contract would raise wages by 4 percent a year and keep the night shifts as they"
        " are. Shops along the quay opened again.\n\nWhat comes next\n\nOne\n\nTwo\n\nShip\tTons\n\nAnna\t4"
    )
    assert [each.name for each in first.mentions] == ["Europe", "Strikes"]
    assert [(link.kind, link.title, link.url) for link in first.links] == [
        ("inline", "contract", "https://harbour.example/contract"),
        ("related_news", "Strike begins at Marrena port", ""),
        ("sources", "Strike ends", "https://harbourpost.example/1"),
    ]
    assert isinstance(second, Article)
    assert second.published is not None
    assert (second.published.value, second.published.rule) == ("2012-02-05", "mediawiki:dateline")
    assert [each.reason for each in left if isinstance(each, Rejected)] == [
        "not published: Draft story",
        "1 page: leads to another one",
        "1 page: of the namespace Talk",
        "1 page: of the namespace Template",
    ]
    assert {each.code for each in left if isinstance(each, Rejected)} == {"not-an-article"}


@pytest.mark.parametrize(
    ("text", "day", "rule"),
    [
        ("{{Fecha|3 de noviembre de 2016}} Words.", "2016-11-03", "fecha"),
        ("{{date|15 février 2012}} Words.", "2012-02-15", "date"),
        ("{{data|2016-11-03|Warszawa}} Words.", "2016-11-03", "data"),
        ("{{дата|3 ноября 2016}} Words.", "2016-11-03", "дата"),
        ("{{byline|date=November 3, 2016|location=London}} Words.", "2016-11-03", "byline"),
        ("'''[[Berlin]], 05.02.2012''' – Words.", "2012-02-05", "dateline"),
        ("Words of 3 May 2012. [[Category:May 4, 2012]]", "2012-05-04", "category"),
        ("{{date|5|mars|2010}} Words.", "2010-03-05", "date"),
        ("{{datum|2010|03|05}} Words.", "2010-03-05", "datum"),
    ],
)
def test_days_in_other_languages(text, day, rule):
    [found] = read(dump(text))
    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.published.value, found.published.rule) == (day, f"mediawiki:{rule}")
    assert "{{" not in found.body


def test_no_day_is_guessed_and_the_last_version_counts():
    later = "<revision><timestamp>2017-01-01T00:00:00Z</timestamp><text>Later words.</text></revision>"
    [found] = read(dump("First words.", more=later))
    assert isinstance(found, Article)
    assert (found.published, found.body) == (None, "Later words.")


def test_redirects_of_old_dumps_and_empty_pages():
    [found] = read(dump("#WEITERLEITUNG [[Streik]]"))
    assert isinstance(found, Rejected)
    assert (found.code, found.reason) == ("not-an-article", "1 page: leads to another one")
    [found] = read(dump("{{date|3 May 2012}}"))
    assert isinstance(found, Rejected)
    assert found.code == "empty-record"


def test_dumps_before_2012_have_namespaces_in_titles_alone():
    old = re.sub(rb"<ns>\d+</ns>", b"", DUMP)
    assert old != DUMP
    assert [each.title for each in read(old) if isinstance(each, Article)] == ["Strike ends at Marrena port", "Streik"]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("'''''Bold''''' and ''it'' [[A|b]] [[c]]s [[:Category:D|d]] {{w|E}}", "Bold and it b cs d E"),
        ("a {{x|{{y|z}}}} b", "a b"),
        ("a {{never closed", "a {{never closed"),
        ("a ]] b }} c", "a ]] b }} c"),
        ("[[File:a.jpg|thumb|A [[b]] {{c}}]]Words", "Words"),
        ("One<br />two <small>three</small>", "One two three"),
        ("== A ==\ntext\n=== B ===\nmore\n== Sources ==\n* x\n=== y ===\nz\n== C ==\nend", "A\n\ntext\n\nB\n\nmore\n\nC\n\nend"),
        ("a<ref name=x>n [http://a.b c]</ref>b<ref name=x />c <!-- d", "abc"),
        ("# one\n# two\n:three", "one\n\ntwo\n\nthree"),
        ("[http://a.b] seen at [https://c.d the site]", "seen at the site"),
        ("One.<ref>a note that never ends\n\nTwo.", "One.a note that never ends\n\nTwo."),
        ("D'après l'''Express'', lundi.", "D'après l'Express, lundi."),
        ("L'''Osservatore'' dell''''Urbe''' e '''''tutti'''''.", "L'Osservatore dell'Urbe e tutti."),
        ("{{formatnum:8000}} à {{unité|5|km}} {{nb|3 000}} {{Lang-de|Wort}}", "8000 à 5 km 3 000 Wort"),
        ("-{zh-hans:布什;zh-hant:布殊}-访问-{北京}--{H|zh-cn:x;zh-tw:y}--{A|zh-cn:网络; zh-tw:網路}-", "布什访问北京网络"),
        ("One.\n<blockquote>Two.</blockquote>\nThree.<poem>\na\nb\n</poem>", "One.\n\nTwo.\n\nThree.\n\na\n\nb"),
        ("Words.\n[[fr:Mots]]\n[[zh-min-nan:Gu]]\n[[simple:Words]]", "Words."),
    ],
)  # fmt: skip
def test_markup(source, body):
    assert page_of(source, ["file"], ["category"]).body == body


@pytest.mark.parametrize("name", ["title", "Titel", "titre", "título", "заголовок"])
def test_sources_have_their_titles_in_other_languages(name):
    [found] = read(dump(f"Words.\n== Quellen ==\n* {{{{Quelle|URL=http://a.b/1|{name}=Streik}}}}"))
    assert isinstance(found, Article)
    assert [(link.kind, link.title, link.url) for link in found.links] == [("sources", "Streik", "http://a.b/1")]


def test_names_of_links_have_no_marks_of_type():
    [found] = page_of("[http://a.b ''The Gazette'' of today]", ["file"], ["category"]).links
    assert (found.title, found.url) == ("The Gazette of today", "http://a.b")


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("https://de.wikinews.org/wiki/Hauptseite", "https://de.wikinews.org/wiki/Strike"),
        ("http://wiki.example/index.php?title=Main_Page", "http://wiki.example/index.php?title=Strike"),
    ],
)
def test_addresses_of_pages(base, url):
    [found] = read(dump("Words.", head=f"<siteinfo><base>{base}</base></siteinfo>"))
    assert isinstance(found, Article)
    assert found.url == url


def test_a_language_of_three_letters_is_not_cut_to_another():
    [found] = read(dump("Words.").replace(b'"de"', b'"ceb"'))
    assert isinstance(found, Article)
    assert found.language == ""


def test_broken_pages_do_not_take_the_others_along():
    broken = DUMP.replace(b"<title>Streik</title>", b"<title>Streik</titl>")
    found = read(broken)
    assert [each.title for each in found if isinstance(each, Article)] == ["Strike ends at Marrena port"]
    assert "bad-xml" in {each.code for each in found if isinstance(each, Rejected)}


@pytest.mark.parametrize(
    "piece",
    ["{{", "[[", "{{a|", "<ref>", "<!--", "== a", "'''", "a'''' ", "<poem>", "-{", "[http://a ", "{|\n|", "|-\n", "}}"],
)
def test_hostile_markup_takes_no_time(piece):
    begun = time.process_time()
    page_of(piece * 50_000, ["file"], ["category"])
    page_of(piece * 20_000 + "x" + piece[::-1] * 20_000, ["file"], ["category"])
    assert time.process_time() - begun < 3.0
