"""Telegram Desktop's exports, JSON or HTML: of a channel, each message with a text is an article; other chats none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import BinaryIO, Final

from ingest.encoding import head_text
from ingest.parsers import telegram_page
from ingest.parsers.contract import Context, Parser
from ingest.parsers.json_nested import nested
from ingest.parsers.json_text import FIRST_READ
from ingest.parsers.newsxml import Keys
from ingest.parsers.record_values import date_of, extra_value, id_of, one_line
from ingest.parsers.telegram_text import Message, Run, article
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, PrintedDate, Rejected

_CHANNELS: Final = frozenset({"public_channel", "private_channel"})  #: what one writes and many read
_CHATS: Final = (
    *(*sorted(_CHANNELS), "public_supergroup", "private_supergroup", "private_group", "personal_chat", "bot_chat"),
    *("saved_messages", "verification_codes", "replies"),
)
_ONE = regex(
    r"\{\s*(?:\"\w+\"\s*:\s*(?:\"(?:[^\"\\]|\\.)*\"|null|\d+)\s*,\s*){0,4}\"type\"\s*:\s*\"(?:"
    + "|".join(_CHATS)
    + r")\""
)
_MESSAGES = regex(r"\"messages\"\s*:\s*\[")
_ALL = regex(r"[\s\ufeff]*\{\s*\"about\"\s*:\s*\"[^\"]{0,2000}\bTelegram\b")
_LISTS: Final = (("chats",), ("chats", "list"), ("left_chats",), ("left_chats", "list"))
_USED = frozenset(
    {"id", "type", "date", "date_unixtime", "edited", "edited_unixtime", "from", "from_id", "actor", "actor_id"}
    | {"author", "text", "text_entities"}
)
Record = Mapping[str, object]


def sniff(head: bytes, name: str) -> bool:
    """The export of one chat, with its type before its messages, or of a whole account; a page of messages."""
    del name
    text = head_text(head).lstrip("\ufeff \t\r\n")
    if not text.startswith("{"):
        return telegram_page.is_page(text)
    return bool(_ALL.match(text) or (_ONE.match(text[:4096]) and _MESSAGES.search(text[:4096])))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per message with a text; what has none is counted."""
    first = stream.readline(FIRST_READ)
    if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        yield from telegram_page.parse(first + stream.read())
        return
    keys = Keys()
    aside: Counter[str] = Counter()
    number = 0
    for item in nested(stream, _LISTS, first):
        context.tick()
        if not item.path or item.path[-1] != "messages":
            if item.value.code:
                yield Rejected(code=item.value.code, reason=item.value.reason, line=item.value.line)
            continue
        number += 1
        found = _message(item.value.value, item.around, keys, number)
        if item.value.code:
            yield Rejected(code=item.value.code, reason=item.value.reason, record=number, line=item.value.line)
        elif isinstance(found, Article):
            yield found
        else:
            aside[found] += 1
    for reason, count in aside.items():
        yield Rejected(code="not-an-article", reason=f"{count:,} message{'s' * (count > 1)}: {reason}")
    if not number:
        raise ParseError("no message in it", ledger_code="no-records")


def _message(message: object, chat: Record, keys: Keys, number: int) -> Article | str:
    """The message, the document's ``number``th, as an article, or why it is none."""
    kind = one_line(chat.get("type"))
    if kind not in _CHANNELS:
        name = kind.replace("_", " ")[:40] or "chat without a type"
        return f"in a {name}; only channels hold articles"
    if not isinstance(message, Mapping) or one_line(message.get("type")) != "message":
        return "what happened in the channel (such as a new name or a pinned message)"
    native_id = id_of(message.get("id"))
    published, edited = _date(message, "date"), _date(message, "edited")  # 1970 was "never", in exports before 2021
    told = Message(
        key=keys.next(f"{id_of(chat.get('id'))}/{native_id}" if native_id else "", number),
        native_id=native_id,
        runs=_runs(message.get("text")) or _runs(message.get("text_entities")),
        source=one_line(chat.get("name")),
        author=one_line(message.get("author")),
        published=published,
        modified=edited if edited and published and edited.value > published.value else None,
        extra={
            name: extra_value(value) for name, value in message.items() if name not in _USED and value not in ("", None)
        },
    )
    return article(told) or "without a text (pictures, files, polls)"


def _runs(value: object) -> list[Run]:
    """A text is a string, or a list of strings and of ``{"type": "bold", "text": ...}``."""
    runs = []
    for piece in value if isinstance(value, list) else [value]:
        if isinstance(piece, str):
            runs.append(Run(piece))
        elif isinstance(piece, Mapping) and isinstance(piece.get("text"), str):
            runs.append(Run(str(piece["text"]), one_line(piece.get("type")), one_line(piece.get("href"))))
    return [run for run in runs if run.text]


def _date(message: Record, name: str) -> PrintedDate | None:
    """The local time of the computer that exported, with its offset where the moment is given in UTC as well."""
    stated = date_of(message.get(name), rule=f"telegram:{name}")
    moment = id_of(message.get(f"{name}_unixtime"))
    if stated is None or len(stated.value) < 16 or not (moment.isascii() and moment.isdigit() and len(moment) < 12):
        return stated
    local = datetime.fromisoformat(stated.value).replace(tzinfo=UTC)
    minutes = round((local.timestamp() - int(moment) // 60 * 60) / 60)
    known = abs(minutes) <= 14 * 60 and minutes % 15 == 0
    return PrintedDate(value=stated.value, text=stated.text, rule=stated.rule, offset=minutes) if known else stated


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType({"body": "text", "byline": "author", "source": "name"})
PARSER = Parser(name="telegram", version=3, suffixes=(".json", ".html"), sniff=sniff, parse=parse, rules=_RULES)
