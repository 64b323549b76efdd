"""Markdown as the blocks that a reader sees: paragraphs, headings, items, cells; and where their links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.encoding import plain
from ingest.markup import without_open_comment
from ingest.parsers.clipped_notes import without_wiki_links
from ingest.patterns import regex
from store.model import Link

_NOTED = regex(r"^\[\^\d{1,3}\]:[ \t]*", re.MULTILINE)
_NOTE = regex(r"\[\^\d{1,3}\]")


@dataclass(frozen=True, slots=True)
class Block:
    """One block without its markup; none is empty."""

    text: str
    level: int = 0  #: of a heading, 1 to 6
    linked: int = 0  #: code points inside links to other pages
    links: tuple[Link, ...] = ()
    markup: bool = False  #: it is HTML in the Markdown


def read_blocks(text: str) -> Iterator[Block]:
    """Blocks in their order; CommonMark with tables, whose rows are lines, and with notes, whose marks are left out."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    level = 0
    row: list[Block] | None = None  #: the cells of the row that is open
    for token in MarkdownIt("commonmark").enable("table").parse(_without_notes(text)):
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield from _row(row or [])
            row = None
        elif token.type == "inline":
            block = _inline(token.children or [], level)
            level = 0
            if row is not None:
                row.append(block)
            elif block.text:
                yield block
        else:
            yield from _verbatim(token)


def _verbatim(token: Any) -> Iterator[Block]:
    """A block that is no Markdown inside: code, or HTML."""
    if token.type in {"fence", "code_block"} and (code := token.content.strip("\n")):
        yield Block(code)
    elif token.type == "html_block":
        from ingest.parsers.html_page.stripper import strip_tags  # noqa: PLC0415

        if shown := strip_tags(without_open_comment(token.content)):
            yield Block(shown, markup=True)


def _without_notes(text: str) -> str:
    """Text without the marks of notes, "[^1]", and with the notes as paragraphs."""
    return _NOTE.sub("", _NOTED.sub("\n", text)) if "[^" in text else text


def _row(cells: list[Block]) -> Iterator[Block]:
    """The row of a table as a line; the cells of one with links each for itself, as a menu that is laid out by it."""
    told = [cell for cell in cells if cell.text]
    if any(cell.links or cell.linked for cell in told):
        yield from told
    elif told:
        yield Block("\t".join(cell.text for cell in cells).rstrip("\t"))


def _inline(children: list[Any], level: int) -> Block:
    """Text of one block without its marks, and its links; those in HTML are counted only."""
    parts: list[str] = []
    links: list[Link] = []
    opened: list[tuple[str, int]] = []
    linked = 0
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type == "link_open" or (child.type == "html_inline" and child.content[:3].lower() == "<a "):
            opened.append((str(child.attrGet("href") or ""), len(parts)))
        elif child.type == "link_close" or (child.type == "html_inline" and child.content.lower() == "</a>"):
            url, start = opened.pop() if opened else ("#", len(parts))
            title = plain("".join(parts[start:]).strip())
            linked += 0 if url.startswith("#") else len(title)
            if url.startswith(("http://", "https://")):
                links.append(Link(kind="inline", title=title, url=url))
    return Block(plain(without_wiki_links("".join(parts).strip())), level, linked, tuple(links))
