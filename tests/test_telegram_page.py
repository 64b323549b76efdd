"""Telegram Desktop's exports in HTML: the messages of a channel; a page on which several people write is none."""

from __future__ import annotations

import io

import pytest

from ingest import formats
from ingest.parsers import telegram
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected
from tests.mutate import check, mutations
from tests.mutate import read as read_broken

HEAD = """<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
Harbour Gazette
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
"""
DAY = '<div class="message service" id="message-1">\n<div class="body details">\n14 May 2019\n</div>\n</div>\n'


def message(number: int, text: str, *, sender: str = "Harbour Gazette", more: str = "", joined: bool = False) -> str:
    name = "" if joined else f'<div class="from_name">\n{sender} \n       </div>'
    shown = f'<div class="text">\n{text}\n       </div>' if text else ""
    return f"""
     <div class="message default clearfix{" joined" * joined}" id="message{number}">
      <div class="pull_left userpic_wrap"><div class="userpic"><div class="initials">\nH\n</div></div></div>
      <div class="body">
       <div class="pull_right date details" title="14.05.2019 11:05:09 UTC+03:00">\n11:05\n       </div>
       {name}{more}{shown}
      </div>
     </div>"""


def page(*messages: str) -> bytes:
    return (HEAD + DAY + "".join(messages) + "</div></div></div></body></html>").encode()


def read(data: bytes) -> list[Article | Rejected]:
    found = formats.detect(data[:8192], "messages.html")
    assert found is telegram.PARSER
    return list(found.parse(io.BytesIO(data), Context(name="messages.html")))


def test_messages_of_a_channel():
    text = (
        "<strong>Dredger aground</strong><br><br>It ran aground off "
        '<a href="https://x.example/1">the mole</a>. <a href="" onclick="return ShowHashtag(&quot;p&quot;)">#port</a>'
    )
    signed = '<div class="signature details">\nAnn Lee\n</div>'

    found = read(page(message(2, text), message(3, "No one was hurt.", joined=True, more=signed), message(4, "")))

    first, second, *left = found
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.body) == ("Dredger aground", "It ran aground off the mole. #port")
    assert (first.source, first.native_id, first.byline) == ("Harbour Gazette", "2", "")
    assert first.published is not None
    assert (first.published.value, first.published.offset) == ("2019-05-14T11:05", 180)
    assert [(link.title, link.url) for link in first.links] == [("the mole", "https://x.example/1")]
    assert [mention.name for mention in first.mentions] == ["port"]
    assert (second.title, second.body, second.byline) == ("", "No one was hurt.", "Ann Lee")
    assert [each.reason.partition(":")[0] for each in left if isinstance(each, Rejected)] == ["1 message", "1 message"]


def test_a_forwarded_message():
    forwarded = """<div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body">
<div class="from_name">Port Office <span class="date details" title="13.05.2019 10:00:00"> 13.05.2019</span></div>
<div class="text">The lock is closed.</div></div>"""

    first, _ = read(page(message(2, "", more=forwarded)))

    assert isinstance(first, Article)
    assert (first.body, first.extra) == ("The lock is closed.", {"forwarded_from": "Port Office"})
    assert first.published is not None
    assert first.published.value == "2019-05-14T11:05"


def test_a_chat_of_people_is_none():
    (found,) = read(page(message(2, "Hello"), message(3, "Hi", sender="Ann Lee")))

    assert isinstance(found, Rejected)
    assert (found.code, found.reason) == (
        "not-an-article",
        "3 messages of several people; only channels hold articles",
    )


def test_a_page_without_messages_says_so():
    with pytest.raises(ParseError, match="no message"):
        list(telegram.PARSER.parse(io.BytesIO(HEAD.encode()), Context(name="x")))


@pytest.mark.parametrize(
    ("title", "value", "offset"),
    [("14.05.2019 11:05:09", "2019-05-14T11:05", None), ("04.08.2026 08:56:15 UTC-06:30", "2026-08-04T08:56", -390)],
)
def test_moments_of_older_and_newer_pages(title, value, offset):
    first, _ = read(page(message(2, "Text.")).replace(b"14.05.2019 11:05:09 UTC+03:00", title.encode()))

    assert isinstance(first, Article)
    assert first.published is not None
    assert (first.published.value, first.published.offset, first.published.text) == (value, offset, title)


@pytest.mark.parametrize(
    "head",
    [
        b"<html><title>Exported Data</title><body><p>A story</p></body></html>",
        b'<html><title>A story</title><div class="message default">x</div></html>',
    ],
)
def test_other_pages_are_no_export_of_telegram(head):
    assert not telegram.PARSER.sniff(head, "x.html")


def test_broken_pages_are_accounted_for():
    data = page(*(message(number, f"Message {number} of the port.") for number in range(4)))
    for broken in mutations(data, 150):
        check(read_broken(telegram.PARSER, broken))
