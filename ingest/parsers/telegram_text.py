"""The text of a Telegram message: pieces in several styles, of which a first line in bold is the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ingest.encoding import plain
from store.model import Article, Evidence, Link, Mention, PrintedDate

_HEADLINE: Final = 200  #: code points of a first line in bold that may be a headline
_BLANK = re.compile(r"\n[ \t]*\n\s*")


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
    """A first line that is all bold is the headline of what follows; else there is none."""
    bold = "".join(run.text for run in _leading(runs)).lstrip()
    line, _, rest = text.partition("\n")
    line = line.strip()
    if rest.strip() and len(line) <= _HEADLINE and bold.startswith(line):
        return line, rest.strip()
    return "", text


def _leading(runs: Sequence[Run]) -> Iterator[Run]:
    for run in runs:
        if run.kind != "bold" and run.text.strip():
            return
        yield run


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
            yield Link(kind="inline", url=plain(run.text).strip())
