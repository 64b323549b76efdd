"""The text of a Telegram message: pieces in several styles, of which a first line in bold is the headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ingest.encoding import plain
from ingest.patterns import regex
from store.model import Article, Evidence, Link, Mention, PrintedDate

_SCHEME = regex(r"[a-z][a-z\d+.-]*:", re.IGNORECASE)
_HEADLINE: Final = 200  #: code points of a first line in bold that may be a headline
_FIRST_EMOJI: Final = "\u2190"  #: signs before it are those of units and rights
_OF_EMOJI: Final = frozenset("\ufe0f\u200d\u20e3")  #: what joins and colours them
_BLANK = regex(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text in one style."""

    text: str
    kind: str = "plain"  #: bold link text_link hashtag ...
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What an export says of one message."""

    key: str
    native_id: str
    runs: Sequence[Run]
    source: str  #: the channel's name
    author: str = ""  #: who signed it
    published: PrintedDate | None = None
    modified: PrintedDate | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


def article(message: Message) -> Article | None:
    """The message as an article; None if it has no text."""
    text = plain("".join(run.text for run in message.runs)).strip()
    if not text:
        return None
    title, body = _headline(message.runs, text)
    return Article(
        key=message.key,
        native_id=message.native_id,
        title=title,
        body=_BLANK.sub("\n\n", body),
        byline=message.author,
        authors=(message.author,) if message.author else (),
        source=message.source,
        published=message.published,
        modified=message.modified,
        mentions=tuple(dict.fromkeys(_tags(message.runs))),
        links=tuple(dict.fromkeys(_links(message.runs))),
        evidence=(Evidence(field="title", rule="telegram:text, its first line is bold", text=title),) if title else (),
        extra=message.extra,
    )


def _headline(runs: Sequence[Run], text: str) -> tuple[str, str]:
    """A first line whose words are all bold is the headline of what follows, without the signs around it ("⚡️");
    else there is none.
    """
    bold = "".join(_leading(runs)).lstrip()
    line, _, rest = text.partition("\n")
    line = line.strip()
    title = _without_signs(line)
    if title and rest.strip() and len(line) <= _HEADLINE and bold.startswith(line):
        return title, rest.strip()
    return "", text


def _leading(runs: Sequence[Run]) -> Iterator[str]:
    """What stands before the first word that is not bold."""
    for run in runs:
        if run.kind == "bold" or not any(map(str.isalnum, run.text)):
            yield run.text
            continue
        line, end, _ = run.text.partition("\n")
        if end and not any(map(str.isalnum, line)):
            yield line
        return


def _without_signs(line: str) -> str:
    """A line without emoji and spaces at its ends; "" without a word."""
    signs = "".join({sign for sign in line if _is_sign(sign)})
    return line.strip(f"{signs} ") if any(map(str.isalnum, line)) else ""


def _is_sign(sign: str) -> bool:
    return sign in _OF_EMOJI or (sign >= _FIRST_EMOJI and unicodedata.category(sign) in ("So", "Sk"))


def _tags(runs: Sequence[Run]) -> Iterator[Mention]:
    for run in runs:
        name = plain(run.text.lstrip("#"))[:200]
        if run.kind == "hashtag" and name:
            yield Mention(kind="TOPIC", name=name)


def _links(runs: Sequence[Run]) -> Iterator[Link]:
    for run in runs:
        if run.kind == "text_link" and run.href:
            yield Link(kind="inline", title=" ".join(plain(run.text).split()), url=run.href)
        elif run.kind == "link":
            url = plain(run.text).strip()
            yield Link(kind="inline", url=url if _SCHEME.match(url) else f"http://{url}")  # as Telegram opens it
