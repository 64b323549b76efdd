"""What the parsers of light markup share: the way from a document to its article, blocks of lines, links, marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO, Final

from ingest.encoding import decode, plain
from ingest.parsers.contract import Context
from ingest.parsers.front_matter import Rendered, article_of, listed, no_article
from store.model import Article, Link, Rejected

_SCHEMES: Final = ("http://", "https://")


class Links:
    """The links of a text, in order."""

    def __init__(self) -> None:
        self._found: dict[Link, None] = {}

    def add(self, url: str, label: str) -> str:
        """Note a link and give what a reader sees of it."""
        shown = plain(" ".join(label.split())) or url
        if url.startswith(_SCHEMES):
            self._found[Link(kind="inline", title=shown if label else "", url=url)] = None
        return shown

    def all(self) -> tuple[Link, ...]:
        return tuple(self._found)


def blocks(lines: Sequence[str], starts: Callable[[str], bool]) -> Iterator[str]:
    """Paragraphs: the lines between empty ones, put together; one also begins where ``starts`` says so, as in lists."""
    held: list[str] = []
    for line in lines:
        if held and (not line.strip() or starts(line)):
            yield " ".join(held)
            held = []
        if line.strip():
            held.append(line.strip())
    if held:
        yield " ".join(held)


def documents(
    stream: BinaryIO,
    context: Context,
    kind: str,
    top: Callable[[list[str]], tuple[dict[str, str], str, int]],
    rendered: Callable[[list[str], str], Rendered],
) -> Iterator[Article | Rejected]:
    """The one article of a document. ``top``: what its header says, its title, the line at which its text begins;
    ``rendered``: the text of the lines below, with the title.
    """
    lines = [line.rstrip() for line in plain(decode(stream.read()).text).removeprefix("\ufeff").split("\n")]
    meta, title, below = top(lines)
    if reason := no_article(meta, context.name):
        yield Rejected(code="not-an-article", reason=reason)
        return
    shown = rendered(lines[below:], title)
    if shown.title or shown.body or meta.get("title"):
        yield article_of(listed(meta), shown, kind, context)
    else:
        yield Rejected(code="empty-document", reason="The file has no text.")


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def unmarked(text: str, marks: str) -> str:
    """The text without marks around words: "*so*" -> "so" for the mark "*". Marks inside of words stay."""
    for mark in marks:
        if mark in text:
            text = _pair(mark).sub(r"\1", text)
    return text


def _pair(mark: str) -> re.Pattern[str]:
    each = re.escape(mark)
    return re.compile(rf"(?<![\w{each}]){each}(?=[^\s{each}])([^\n{each}]{{1,500}}?)(?<=\S){each}(?![\w{each}])")
