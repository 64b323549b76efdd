"""What web clippers and note programs add to a page in Markdown: MarkDownload, Obsidian, Joplin, Notion."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from ingest.patterns import regex

#: Joplin's metadata behind a note: its id, and lines of names up to the note's type.
_JOPLIN = regex(r"id: [0-9a-f]{32}\n(?P<meta>(?:[a-z_]{2,40}:[^\n]{0,2000}\n){3,60}type_: (?P<type>\d+))\s*\Z")
_NOTE = "1"  #: Joplin's type of a note; others are folders, pictures, tags
_PROPERTY = regex(r"(?P<name>[^\W\d_][\w ]{1,30}): (?P<value>\S[^\n]{0,2000})(?:\n|\Z)")
_HEADING = regex(r"\s*# (?P<title>[^\n]{1,500})\n\s*")
_EXCERPT = regex(r"(?P<above>\s*(?:# [^\n]{1,500}\n\s*)?)> ## Excerpt\n(?P<excerpt>(?:>[^\n]{0,5000}\n)+)(?:\s*---\n)?")
_WIKI_LINK = regex(r"\[\[(?:[^\]\[|\n]{1,200}\|)?([^\]\[|\n]{1,200})\]\]")
_MANY: Final = frozenset({"tags", "keywords", "author", "authors"})  #: properties whose values stand between commas
_LEAST: Final = 2  #: properties below a heading; one line with a colon is a sentence


@dataclass(frozen=True, slots=True)
class Note:
    """A note's text without what its program added, and that as a front matter would have it."""

    text: str
    meta: dict[str, object] = field(default_factory=dict)
    kind: str = ""  #: what it is, if no note


def read_note(text: str, names: Collection[str]) -> Note:
    """``text``: behind its front matter. ``names``: those of fields, one of which the properties of a page have."""
    last = text.rfind("\nid: ") + 1
    if found := _JOPLIN.match(text, last):
        return _joplin(text[:last].strip(), found)
    if found := _EXCERPT.match(text):
        excerpt = " ".join(line.lstrip("> ") for line in found["excerpt"].splitlines()).strip()
        return Note(found["above"] + text[found.end() :], {"description": excerpt} if excerpt else {})
    return _with_properties(text, names)


def without_wiki_links(text: str) -> str:
    """Links of note programs as they are shown: "[[Ann Lee]]", "[[people/ann|Ann Lee]]"."""
    return _WIKI_LINK.sub(r"\1", text) if "[[" in text else text


def _joplin(text: str, found: re.Match[str]) -> Note:
    """The first line of such a note is its title."""
    if found["type"] != _NOTE:
        return Note(text, kind="a folder, tag or attachment of a note program")
    said = dict(line.partition(": ")[::2] for line in found["meta"].splitlines())
    title, _, body = text.partition("\n")
    meta: dict[str, object] = {"title": title.strip(), "author": said.get("author", "")}
    meta |= {"created": said.get("created_time", ""), "source_url": said.get("source_url", "")}
    return Note(body.strip(), {name: value for name, value in meta.items() if value})


def _with_properties(text: str, names: Collection[str]) -> Note:
    """Notion's properties: lines of a name and a value below the heading, an empty line behind them."""
    heading = _HEADING.match(text)
    at = heading.end() if heading else len(text)
    meta: dict[str, object] = {}
    while found := _PROPERTY.match(text, at):
        name, value = found["name"].lower(), found["value"].strip()
        meta[name] = [part.strip() for part in value.split(",")] if name in _MANY else value
        at = found.end()
    closed = at == len(text) or text[at] == "\n"
    if heading is None or len(meta) < _LEAST or not closed or not any(name in names for name in meta):
        return Note(text)
    return Note(f"# {heading['title']}\n\n{text[at:].strip()}\n", meta)
