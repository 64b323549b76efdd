"""Telegram Desktop's export in JSON: of channels, each message with a text is an article; chats of people are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import BinaryIO, Final

from ingest.encoding import head_text, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.json_nested import nested
from ingest.parsers.newsxml import Keys
from ingest.parsers.record_values import date_of, extra_value, id_of, one_line
from store.errors import ParseError
from store.model import Article, Evidence, Link, Mention, PrintedDate, Rejected

_CHANNELS: Final = frozenset({"public_channel", "private_channel"})  #: what one writes and many read
_CHATS: Final = (
    *(*sorted(_CHANNELS), "public_supergroup", "private_supergroup", "private_group", "personal_chat", "bot_chat"),
    *("saved_messages", "verification_codes", "replies"),
)
_ONE = re.compile(
    r"\{\s*(?:\"\w+\"\s*:\s*(?:\"(?:[^\"\\]|\\.)*\"|null|\d+)\s*,\s*){0,4}\"type\"\s*:\s*\"(?:"
    + "|".join(_CHATS)
    + r")\""
)
_MESSAGES = re.compile(r"\"messages\"\s*:\s*\[")
_ALL = re.compile(r"[\s\ufeff]*\{\s*\"about\"\s*:\s*\"[^\"]{0,2000}\bTelegram\b")
_LISTS: Final = (("chats",), ("chats", "list"), ("left_chats",), ("left_chats", "list"))
_USED = frozenset(
    {"id", "type", "date", "date_unixtime", "edited", "edited_unixtime", "from", "from_id", "actor", "actor_id"}
    | {"author", "text", "text_entities"}
)
_HEADLINE: Final = 200  #: code points of a first line in bold that may be a headline
Record = Mapping[str, object]


def sniff(head: bytes, name: str) -> bool:
    """The export of one chat, with its type before its messages, or of a whole account."""
    del name
    text = head_text(head).lstrip("\ufeff \t\r\n")
    if not text.startswith("{"):
        return False
    return bool(_ALL.match(text) or (_ONE.match(text[:4096]) and _MESSAGES.search(text[:4096])))


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of a text in one style; the pieces of a message, one behind the other, are its text."""

    text: str
    kind: str = "plain"  #: bold link text_link hashtag ...
    href: str = ""


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per message with a text; what has none is counted."""
    keys = Keys()
    aside: Counter[str] = Counter()
    number = 0
    for item in nested(stream, _LISTS):
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
    runs = _runs(message.get("text")) or _runs(message.get("text_entities"))
    text = plain("".join(run.text for run in runs)).strip()
    if not text:
        return "without a text (pictures, files, polls)"
    title, body = _headline(runs, text)
    native_id = id_of(message.get("id"))
    author = one_line(message.get("author"))
    published, edited = _date(message, "date"), _date(message, "edited")  # 1970 was "never", in exports before 2021
    return Article(
        key=keys.next(f"{id_of(chat.get('id'))}/{native_id}" if native_id else "", number),
        native_id=native_id,
        title=title,
        body=_paragraphs(body),
        byline=author,
        authors=(author,) if author else (),
        source=one_line(chat.get("name")),
        published=published,
        modified=edited if edited and published and edited.value > published.value else None,
        mentions=tuple(dict.fromkeys(_tags(runs))),
        links=tuple(dict.fromkeys(_links(runs))),
        evidence=(Evidence(field="title", rule="telegram:text, its first line is bold", text=title),) if title else (),
        extra={
            name: extra_value(value) for name, value in message.items() if name not in _USED and value not in ("", None)
        },
    )


def _runs(value: object) -> list[_Run]:
    """A text is a string, or a list of strings and of ``{"type": "bold", "text": ...}``."""
    runs = []
    for piece in value if isinstance(value, list) else [value]:
        if isinstance(piece, str):
            runs.append(_Run(piece))
        elif isinstance(piece, Mapping) and isinstance(piece.get("text"), str):
            runs.append(_Run(str(piece["text"]), one_line(piece.get("type")), one_line(piece.get("href"))))
    return [run for run in runs if run.text]


def _headline(runs: list[_Run], text: str) -> tuple[str, str]:
    """A first line that is all bold is the headline of what follows; else there is none."""
    bold = "".join(run.text for run in _leading(runs)).lstrip()
    line, _, rest = text.partition("\n")
    line = line.strip()
    if rest.strip() and len(line) <= _HEADLINE and bold.startswith(line):
        return line, rest.strip()
    return "", text


def _leading(runs: list[_Run]) -> Iterator[_Run]:
    for run in runs:
        if run.kind != "bold" and run.text.strip():
            return
        yield run


def _paragraphs(text: str) -> str:
    """Lines as they are, at most one blank one between them."""
    return re.sub(r"\n[ \t]*\n\s*", "\n\n", text)


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


def _tags(runs: list[_Run]) -> Iterator[Mention]:
    for run in runs:
        name = plain(run.text.lstrip("#"))[:200]
        if run.kind == "hashtag" and name:
            yield Mention(kind="TOPIC", name=name)


def _links(runs: list[_Run]) -> Iterator[Link]:
    for run in runs:
        if run.kind == "text_link" and run.href:
            yield Link(kind="inline", title=" ".join(plain(run.text).split()), url=run.href)
        elif run.kind == "link":
            yield Link(kind="inline", url=plain(run.text).strip())


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType({"body": "text", "byline": "author", "source": "name"})
PARSER = Parser(name="telegram", version=2, suffixes=(".json",), sniff=sniff, parse=parse, rules=_RULES)
