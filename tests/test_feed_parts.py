"""Large feeds are read in parts, with the same result as whole."""

from __future__ import annotations

import io

import pytest

from ingest.limits import MiB
from ingest.parsers import feed, feed_parts
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.test_blogger import POST, RSS, TAKEOUT, new

WORDS = "<p>The last steam crane of the port was lit on Sunday.</p>" * 60


def item(number: int, text: str = WORDS) -> str:
    return (
        f"<item><title>Crane {number}</title>\n<guid isPermaLink='false'>g{number}</guid>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>\n"
    )


def read(data: bytes, ticks: list[None] | None = None) -> list[Article | Rejected]:
    tick = (lambda: ticks.append(None)) if ticks is not None else (lambda: None)
    return list(feed.parse(io.BytesIO(data), Context(name="feed.xml", tick=tick)))


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_parts_give_what_the_whole_gives(monkeypatch, coding):
    data = RSS.format("<language>de</language>\n" + "".join(map(item, range(400)))).encode(coding)
    ticks: list[None] = []
    found = read(data, ticks)
    monkeypatch.setattr(feed_parts, "WHOLE", 64 * MiB)

    assert found == read(data)
    assert len(found) == 400
    assert isinstance(found[7], Article)
    assert (found[7].title, found[7].source, found[7].language) == ("Crane 7", "The Post", "de")
    assert ticks


def test_one_broken_entry_is_told_with_its_line_and_no_text_is_lost():
    items = [item(number) for number in range(400)]
    items[210] = items[210].replace("</guid>", "</guid>\n&broken<")
    found = read(RSS.format("".join(items)).encode())

    assert [each.title for each in found if isinstance(each, Article)] == [f"Crane {number}" for number in range(400)]
    (broken,) = (each for each in found if isinstance(each, Rejected))
    assert broken.code == "bad-record"
    assert (broken.line or 0) - (210 * 2 + 3) in (0, 1), "the library counts a declaration that it puts before"


def test_a_large_feed_that_was_cut():
    data = RSS.format("".join(map(item, range(400)))).encode()

    *articles, last = read(data[:-20])
    assert (len(articles), isinstance(last, Rejected)) == (400, True)
    *articles, last = read(data[: data.index(b"Crane 399") + 500])
    assert isinstance(last, Rejected)
    assert len(articles) >= 399


def test_comments_behind_their_posts_are_counted():
    parent = f"<blogger:parent>{POST}</blogger:parent>"
    posts = [new("POST", number).replace("Lit on Sunday.", "Lit on Sunday. " * 300) for number in range(1, 400)]
    comments = [new("COMMENT", 1_000 + number, more=parent) for number in range(3)]
    found = read(TAKEOUT.format("".join([*posts, *comments])).encode())
    articles = [each for each in found if isinstance(each, Article)]

    assert [each.comment_count for each in articles] == [3, *[0] * 398]
    assert [each.record for each in found if isinstance(each, Rejected)] == [400, 401, 402]


def test_an_entry_over_the_limit(monkeypatch):
    monkeypatch.setattr(feed_parts, "LIMIT", 100_000)
    items = [item(number) for number in range(400)]
    items[3] = item(3, WORDS * 40)
    found = read(RSS.format("".join(items)).encode())

    (large,) = (each for each in found if isinstance(each, Rejected))
    assert (large.code, large.record, len(found)) == ("too-large", 4, 400)


def test_entities_in_the_head_of_a_large_feed():
    data = "<!DOCTYPE rss [<!ENTITY a 'b'>]>" + RSS.format("".join(map(item, range(400))))

    with pytest.raises(ParseError) as caught:
        read(data.encode())
    assert caught.value.ledger_code == "xml-entities"
