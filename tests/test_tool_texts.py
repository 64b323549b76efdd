"""Indexes, logs and lists that programs write about pages are told as such; what may be news is not."""

from __future__ import annotations

import io

import pytest

from ingest.parsers import json_records
from ingest.parsers.contract import Context
from ingest.parsers.html_page import parse_html
from ingest.tool_texts import about
from store.model import Article, Rejected
from tests.newsroom import build, call_json
from tests.test_side_files import PAGE

TEXTS = {
    "gazette.cdx": " CDX N b a m s k r M S V g\nuk,co,paper)/a 20140305101112 http://paper.example/a text/html 200\n",
    "headless.cdx": "uk,co,paper)/2014/03/05/a 20140305101112 http://paper.example/a text/html 200 A - - 12\n",
    "index.cdxj": 'com,paper)/a?b=1 20140305101112 {"url": "https://paper.example/a", "mime": "text/html"}\n',
    "index.idx": '!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}\n',
    "urls.json": '[["urlkey","timestamp","original"],\n["com,paper)/", "20140305101112", "https://paper.example/"]]',
    "wget.txt": "--2022-01-14 10:11:12--  https://paper.example/\nSaving to: 'a.html'\n",
    "log.txt": "HTTrack3.49-2+htsswf launched on Sat, 14 Jan 2022 10:11:12 at http://paper.example/ +*.png\n",
    "crawl.log": '{"timestamp":"2022-01-14T10:11:12.000Z","logLevel":"info","message":"Seeds are read."}\n',
    "heritrix.txt": "2008-03-14T10:11:12.345Z   200       8123 https://paper.example/a L https://paper.example/\n",
    "20220114101500.export.CSV": "1030123456\t20220114\t202201\t2022\t2022.0384\tGBR\thttps://paper.example/a\n",
    "20220114101500.mentions.CSV": "1030123456\t20220114101500\t20220114101500\t1\tpaper.example\n",
    "tweets.js": 'window.YTD.tweets.part0 = [{"tweet": {"id": "1", "full_text": "Ferry fares rise"}}]\n',
    "20220114101500.gkg.csv": "20220114101500-T3\t20220114101500\t1\tpaper.example\t\tCRISIS;STRIKE\n",
}
NEWS = (
    "2022-01-14 10:11 Ferry fares rise\n\nThe harbour board voted to raise the fares of the ferry.",
    "CDX is the name of the new ferry.",
    '{"timestamp": "2022-01-14T10:11:12Z", "title": "Ferry fares rise"}\n',
    "12345\t20220114\tFerry fares rise\tThe harbour board voted on Tuesday.\n",
)


def test_each_is_skipped_with_what_it_is(tmp_path):
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / name).write_text(text * 3)
    (tmp_path / "in/a.html").write_text(PAGE)
    done = call_json("ingest", tmp_path / "in", "--db", tmp_path / "a.db", "--json")

    assert (done["articles"]["added"], done["rejected"]) == (1, [])
    told = {each["path"].rpartition("/")[2]: each["reason"] for each in done["skipped"]}
    assert told.keys() == TEXTS.keys()
    assert all(told[name] == about(text.encode()) != "" for name, text in TEXTS.items())


@pytest.mark.parametrize("name", ["old.db", "backup"])
def test_an_archive_of_ours_is_told_with_what_to_do(tmp_path, name):
    """It was "not a news document, by its suffix", or a binary file of a kind that is not read."""
    (tmp_path / "in").mkdir()
    build(tmp_path / "old.db").rename(tmp_path / "in" / name)
    (tmp_path / "in/a.html").write_text(PAGE)
    (told,) = call_json("ingest", tmp_path / "in", "--db", tmp_path / "a.db", "--no-sync")["skipped"]

    assert (told["code"], told["reason"].partition(":")[0]) == ("side-file", "a Backfile archive")
    assert "--db" in told["reason"]


@pytest.mark.parametrize("text", NEWS)
def test_what_may_be_news_is_none_of_them(text):
    assert about(text.encode()) == ""


def records(text: str) -> list[Article | Rejected]:
    return list(json_records.PARSER.parse(io.BytesIO(text.encode()), Context(name="x.json")))


@pytest.mark.parametrize(
    "record",
    [
        '{"title": "Ferry", "url": "https://paper.example/a", "page_transition": "LINK", "time_usec": 1642200000}',
        '{"title": "Ferry", "url": "https://paper.example/a", "highlights": [{"quote": "The board voted."}]}',
        '{"Title": "Ferry", "Note": "", "URL": "https://paper.example/a", "Tags": "", "Comment": ""}',
        '{"href": "https://paper.example/a", "description": "Ferry fares rise", "extended": "", "toread": "yes"}',
    ],
)
def test_saved_and_visited_addresses_are_no_articles(record):
    (found,) = records(f"[{record}]")

    assert isinstance(found, Rejected)
    assert "bookmark" in found.reason


@pytest.mark.parametrize("record", ['{"name": "rec-0.warc.gz", "bytes": 12}', '{"name": "news", "from": "x"}'])
def test_a_name_alone_is_no_article(record):
    (found,) = records(f"[{record}]")

    assert isinstance(found, Rejected)
    assert found.reason == "a name, without a text, a day, a writer or an address"


def test_what_pinboard_calls_description_is_the_title():
    (found,) = records(
        '[{"href": "https://paper.example/a", "description": "Ferry fares rise", "extended": "The harbour board voted '
        'on Tuesday to raise the fares.", "time": "2022-01-14T09:11:12Z", "toread": "yes", "tags": "news"}]'
    )

    assert isinstance(found, Article)
    assert (found.title, found.excerpt, found.published) == ("Ferry fares rise", True, None)


@pytest.mark.parametrize("value", ["1642200010.10", "1642200010", "1642200010000"])
def test_seconds_and_milliseconds(value):
    (found,) = records(f'[{{"title": "Ferry", "text": "The board voted on Tuesday.", "date": "{value}"}}]')

    assert isinstance(found, Article)
    assert found.published is not None
    assert found.published.value == "2022-01-14T22:40"


def page(title: str, text: str = "<p>The newsroom can be reached on 01632 960123 or by mail.</p>") -> str:
    return f"<html><head><title>{title} | The Paper</title></head><body><h1>{title}</h1>{text}</body></html>"


@pytest.mark.parametrize(
    "title", ["Contact us", "About us", "Privacy policy", "Terms of use", "Impressum", "Mentions légales", "Контакты"]
)
def test_what_a_site_says_of_itself_is_no_article(title):
    found = parse_html(page(title))
    lines = (f"<p>Part {n}: the paper keeps what a reader says for {n} months, and no longer.</p>" for n in range(60))
    long = parse_html(page(title, "".join(lines)))

    assert isinstance(found, Rejected)
    assert found.reason == f"a page of the site about itself: {title}"
    assert isinstance(long, Rejected) is (title not in ("Contact us", "About us", "Impressum", "Контакты"))


def test_stories_with_such_a_title_stay():
    dated = page(
        "Contact", "<p>5 March 2019</p><p>The film of the week tells of a signal from the stars, and it is long.</p>"
    )

    assert isinstance(parse_html(dated), Article)
    assert isinstance(parse_html(page("About us and them: a town and its harbour")), Article)
