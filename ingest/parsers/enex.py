"""Evernote's exports (ENEX): notes, of which those clipped from the web are pages with their address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, BinaryIO

from ingest.encoding import head_text
from ingest.markup import with_quote_closed, without_open_comment
from ingest.parsers.contract import Context, Parser
from ingest.parsers.html_page import VERSION, parse_html
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.newsxml import Keys, without_title
from ingest.parsers.newsxml_text import every, first, line_of
from ingest.parsers.xml_pieces import Shape
from ingest.parsers.xml_stream import records
from ingest.patterns import regex
from store.model import Article, Evidence, Mention, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROOT = regex(r"<en-export\b")
_SHAPE = Shape("note", dropped=("resource",))  #: resources are pictures and files, most of the bytes
_STAMP = "%Y%m%dT%H%M%SZ"  #: in UTC
_KEPT = 2  #: of a note's text, at least one part in so many is its article's body
_ENCRYPTED = regex(r"<en-crypt\b[^<>]*>[^<]*</en-crypt\s*>")
_PROLOG = regex(r"^\s*<\?xml[^>]{0,200}\?>\s*(?:<!DOCTYPE[^>]{0,300}>)?")


def sniff(head: bytes, name: str) -> bool:
    del name
    text = head_text(head)
    return "<" in text and _ROOT.search(text, 0, 2048) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per note. The day of a note is that of the clipping; the article's own is read from the page."""
    keys = Keys()
    for found in records(stream, _SHAPE, context.tick):
        if isinstance(found, Rejected):
            yield found
        elif found.number:
            yield _article(found.element, keys, (found.number, found.line), context)


def _article(note: Element, keys: Keys, place: tuple[int, int], context: Context) -> Article | Rejected:
    title = line_of(first(note, "title"))
    content = first(note, "content")
    markup = _ENCRYPTED.sub("", _PROLOG.sub("", content.text or "")) if content is not None else ""
    markup = with_quote_closed(without_open_comment(markup.encode())).decode()
    url = line_of(first(note, "note-attributes", "source-url"))
    created = _moment(line_of(first(note, "created")))
    clip = _Clip(url, created, keys.next("", place[0]), context.fast)
    read = _page(title, title, markup, clip)
    text = strip_tags(markup).strip()
    # a note of one's own is all text; who clips a page leaves its menus out
    if isinstance(read, Rejected) or not url or len(read.body) * _KEPT < len(text):
        if not text and isinstance(read, Rejected):
            return replace(read, record=place[0], line=place[1])
        found = read if isinstance(read, Article) else Article(key=clip.key, title=title)
        told = (e for e in found.evidence if e.field != "body")
        text = without_title(text, read.title or title) if isinstance(read, Article) else text
        read = replace(found, body=text, evidence=(*told, Evidence(field="body", rule="enex:content", text=text[:80])))
    own = created if not url else ""  # a note of one's own is of the day on which it was written
    written = PrintedDate(value=own, text=own, rule="enex:created", offset=0) if own else None
    return replace(
        read,
        title=read.title or title,
        url=read.url or url,
        published=read.published or written,
        retrieved=created,
        mentions=tuple(
            dict.fromkeys(Mention(kind="TOPIC", name=name) for name in map(line_of, every(note, "tag")) if name)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Clip:
    """What is known of a note besides its text."""

    url: str
    created: str  #: ISO 8601, UTC
    key: str
    fast: bool


def _page(title: str, headline: str, markup: str, clip: _Clip) -> Article | Rejected:
    """The note as the page that it was; its title is the page's, with the site's name, and the headline without."""
    shown = f"<h1>{escape(headline)}</h1>" if headline != title else ""
    page = f"<html><head><title>{escape(title)}</title></head><body>{shown}{markup}</body></html>"
    found = parse_html(page, url=clip.url, captured=clip.created, key=clip.key, fast=clip.fast)
    if not shown and isinstance(found, Article) and found.title and found.title != title:
        return _page(title, found.title, markup, clip)
    return found


def _moment(text: str) -> str:
    """The minute of "20201113T091201Z", ISO 8601; "" for anything else."""
    try:
        return datetime.strptime(text, _STAMP).isoformat()[:16]  # noqa: DTZ007  the sign for UTC is in the pattern
    except ValueError:
        return ""


PARSER = Parser(name="enex", version=6 + VERSION, suffixes=(".enex",), sniff=sniff, parse=parse)
