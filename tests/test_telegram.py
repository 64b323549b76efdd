"""Telegram Desktop's exports: channels' messages as they were written; chats of people are counted and left out."""

from __future__ import annotations

import io
import json
import re

import pytest

from ingest import formats
from ingest.parsers import telegram
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article, Rejected


def message(number: int, text: object, **more: object) -> dict[str, object]:
    return {"id": number, "type": "message", "date": "2019-05-14T13:00:00", "from": "Gazette", "text": text, **more}


SERVICE = {"id": 1, "type": "service", "date": "2019-05-14T10:00:00", "action": "create_channel"}


def chat(*messages, kind="public_channel", name: object = "Harbour Gazette") -> dict[str, object]:
    return {"name": name, "type": kind, "id": 77, "messages": [*messages]}


def read(document: object) -> list[Article | Rejected]:
    data = json.dumps(document, indent=1).encode()
    found = formats.detect(data[:8192], "result.json")
    assert found is telegram.PARSER
    return list(found.parse(io.BytesIO(data), Context(name="result.json")))


def test_the_pieces_of_a_text_are_one_text():
    text = ["A dredger ran aground off ", {"type": "text_link", "text": "the mole", "href": "https://x.example/1"}, "."]
    more = ["\n\n \nNo one was hurt ", {"type": "hashtag", "text": "#port"}, {"type": "bold", "text": "!"}]

    (found,) = read(chat(message(2, text + more)))

    assert isinstance(found, Article)
    assert found.body == "A dredger ran aground off the mole.\n\nNo one was hurt #port!"
    assert [(link.title, link.url) for link in found.links] == [("the mole", "https://x.example/1")]
    assert [(mention.kind, mention.name) for mention in found.mentions] == [("TOPIC", "port")]
    assert (found.title, found.source, found.native_id) == ("", "Harbour Gazette", "2")


def test_what_else_a_message_says():
    more = {
        "date_unixtime": "1557828010",
        "edited": "2019-05-14T14:30:00",
        "author": "Ann Lee",
        "forwarded_from": "Port Office",
        "reactions": [{"type": "emoji", "count": 3, "emoji": "👍"}],
        "views": 1200,
    }

    (found,) = read(chat(message(2, "No one was hurt.", **more)))

    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2019-05-14T13:00", 180)
    assert found.modified is not None
    assert (found.modified.value, found.modified.offset) == ("2019-05-14T14:30", None)
    assert (found.byline, found.authors) == ("Ann Lee", ("Ann Lee",))
    assert found.extra == {name: more[name] for name in ("forwarded_from", "reactions", "views")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ([{"type": "bold", "text": "Dredger aground"}, "\n\nIt ran aground."], "Dredger aground"),
        (
            [{"type": "bold", "text": "Dredger "}, {"type": "bold", "text": "aground\n"}, "It ran aground."],
            "Dredger aground",
        ),
        ([{"type": "bold", "text": "Dredger"}, " aground\n\nIt ran aground."], ""),
        (["Dredger aground\n\nIt ran aground."], ""),
        ([{"type": "bold", "text": "Dredger aground"}], ""),
        (["⚡️ ", {"type": "bold", "text": "Dredger aground"}, "\n\nIt ran aground."], "Dredger aground"),
        (["❗️", {"type": "bold", "text": "🚢Dredger aground"}, " 🔥\nIt ran aground."], "Dredger aground"),
        (
            [{"type": "custom_emoji", "text": "⚡️"}, {"type": "bold", "text": "Aground."}, "\n", "It ran aground."],
            "Aground.",
        ),
        (["⚡️⚡️\n\nIt ran aground."], ""),
        (["⚡️ ", {"type": "bold", "text": "Dredger"}, " aground\n\nIt ran aground."], ""),
    ],
)
def test_a_first_line_in_bold_is_the_headline(text, title):
    (found,) = read(chat(message(2, text)))

    assert isinstance(found, Article)
    assert found.title == title
    assert found.body == (
        "It ran aground." if title else "".join(getattr(p, "get", {"text": p}.get)("text") for p in text)
    )


def test_addresses_without_their_beginning_are_opened_as_telegram_does():
    (found,) = read(chat(message(2, ["See ", {"type": "link", "text": "harbour.example/1"}])))

    assert isinstance(found, Article)
    assert [link.url for link in found.links] == ["http://harbour.example/1"]


def test_a_message_that_was_never_edited_is_not_of_1970():
    (found,) = read(chat(message(2, "Text.", edited="1970-01-01T03:00:00")))

    assert isinstance(found, Article)
    assert found.modified is None


def test_what_is_no_article_is_counted():
    photo = message(3, "", photo="photos/1.jpg")

    found = read(chat(SERVICE, message(2, "Text."), photo, {**photo, "id": 4}))

    assert [type(each) for each in found] == [Article, Rejected, Rejected]
    assert [each.reason.partition(":")[0] for each in found[1:] if isinstance(each, Rejected)] == [
        "1 message",
        "2 messages",
    ]


def test_of_a_whole_account_only_channels_are_read():
    private = [chat(message(2, "Hello"), kind=kind, name=None) for kind in ("personal_chat", "private_group")]
    nameless = {"type": "saved_messages", "id": 9, "messages": [message(5, "Mine")]}
    account = {
        "about": "Here is the data you requested. Remember: Telegram is ad free.",
        "personal_information": {"user_id": 5, "first_name": "Ann"},
        "contacts": {"about": "x", "list": [{"first_name": "Jo"}]},
        "chats": {"about": "y", "list": [private[0], chat(message(2, "News.")), private[1], nameless]},
        "left_chats": {"about": "z", "list": [{**chat(message(2, "Old news."), name="Left"), "id": 78}]},
    }

    found = read(account)

    articles = [each for each in found if isinstance(each, Article)]
    assert [(each.key, each.source, each.body) for each in articles] == [
        ("77/2", "Harbour Gazette", "News."),
        ("78/2", "Left", "Old news."),
    ]
    reasons = [each.reason for each in found if isinstance(each, Rejected)]
    assert [re.sub(r"\D+in a (\w+).*", r" \1", reason) for reason in reasons] == ["1 personal", "1 private", "1 saved"]


def test_a_broken_message_costs_only_itself():
    entities = [{"type": "plain", "text": "x"}]
    data = json.dumps(chat(*(message(n, f"Text {n}.", text_entities=entities) for n in range(4))), indent=1)
    data = data.replace('"text": "Text 1."', '"text": "Text 1.')

    found = list(telegram.PARSER.parse(io.BytesIO(data.encode()), Context(name="x")))

    assert [each.body for each in found if isinstance(each, Article)] == ["Text 0.", "Text 2.", "Text 3."]
    assert [each.code for each in found if isinstance(each, Rejected)] == ["bad-record"]


def test_an_export_that_is_cut_off_says_so():
    data = json.dumps(chat(message(2, "One."), message(3, "Two.")))[:-30]

    found = list(telegram.PARSER.parse(io.BytesIO(data.encode()), Context(name="x")))

    assert [each.body for each in found if isinstance(each, Article)] == ["One."]
    assert any(isinstance(each, Rejected) and each.code == "bad-record" for each in found)


def test_a_channel_without_messages_says_so():
    with pytest.raises(ParseError, match="no message"):
        list(telegram.PARSER.parse(io.BytesIO(json.dumps(chat()).encode()), Context(name="x")))


@pytest.mark.parametrize(
    "head",
    [
        b'{"type": "story", "messages": []}',
        b'{"name": "a", "type": "public_channel"}',
        b'[{"type": "public_channel", "messages": []}]',
        b'{"workspace": {"type": "public_channel"}, "messages": []}',
        b'{"about": "A telegram came", "title": "x", "text": "y"}',
    ],
)
def test_other_json_is_no_export_of_telegram(head):
    assert not telegram.PARSER.sniff(head, "x.json")
