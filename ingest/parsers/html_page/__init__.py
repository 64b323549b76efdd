"""Saved HTML pages: the article's text, headline, date, authors and links, nothing of the menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from ingest.markup import with_quote_closed, without_open_comment
from ingest.parsers.contract import Context, Parser
from ingest.patterns import regex
from store.model import Article, Rejected

VERSION = 23  #: also a part of the versions of what holds pages: a web archive is read anew when pages are
_TEMPLATE = (b"<$BlogItem", b"<b:includable")  #: Blogger's own tags, which the pages made of it do not have
_MARKS = regex(rb"(?i)<!doctype\s+html|<(?:html|head|body|title|meta|article|div|h1|p)[\s>/]")
_OTHER_XML = regex(rb"(?i)<(?:rss|feed|rdf:rdf|nitf|newsml|newsitem|newsmessage|svg|urlset|opml|reuters)[\s>]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
#: A page behind what a server or a script put before it: the headers of its answer, "Warning: ..."; its own first tag.
_FIRST_TAG = regex(rb"(?i)^[ \t]*<(?:!doctype\s+html|html[\s>])", re.MULTILINE)
_TAGS = 2  #: more tags of a page's first ones, so that a text about them is none
_MARKDOWN = regex(rb"\]\((?:<?https?:|[/#])|^#{1,6} \S|^[ ]{0,3}[*-] {1,3}\S", re.MULTILINE)
_BLOCKS = regex(rb"<(?:p|li|h[1-6]|title|meta|script|style)[\s>]", re.IGNORECASE)
_BEFORE = 4096  #: bytes in which a page begins that has something before it


def sniff(head: bytes, name: str) -> bool:
    """HTML starts with markup: a doctype or one of the first tags of a page, after white space and comments."""
    if b"<" not in head:
        return False
    if head.startswith(_WIDE) or b"\0" in head[:64]:
        head = head.replace(b"\0", b"")
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f")
    if not start.startswith(b"<"):
        found = _FIRST_TAG.search(start, 0, _BEFORE)
        return found is not None and len(_MARKS.findall(start, found.end())) >= _TAGS and not _is_markdown(start)
    if re.match(rb"(?i)<!doctype\s+html|<html[\s>]", start):
        return True
    if name.lower().endswith(".md"):
        return False  # HTML is part of Markdown, and converters leave much of it
    own, other = _MARKS.search(start), _OTHER_XML.search(start, 0, 2048)
    html = own is not None and (other is None or own.start() < other.start())
    return html and not _is_markdown(start)


def _is_markdown(head: bytes) -> bool:
    """Links, headings and items are marked as in Markdown, more often than by tags: a converter left some of these."""
    if b"](" not in head and b"\n#" not in head and b"\n- " not in head:
        return False
    marks = len(_MARKDOWN.findall(head))
    return marks >= _TAGS and marks > len(_BLOCKS.findall(head))


def parse_html(
    data: bytes | str, *, url: str = "", declared: str = "", captured: str = "", key: str = "1", fast: bool = False
) -> Article | Rejected:
    """One page. ``url``, ``captured``: where and when (ISO 8601) it was fetched; ``declared``: a header's encoding."""
    from ingest.parsers.html_page import article  # noqa: PLC0415 - loads lxml with the first page

    data = with_quote_closed(without_open_comment(data)) if isinstance(data, bytes) else data
    return article.parse(data, article.Request(url, declared, key, captured=captured), fast=fast)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """The one article of a saved page; the many of a database's export."""
    from ingest.parsers import europresse_page, export_pages, laid_out  # noqa: PLC0415 - these load lxml with the first page
    from ingest.parsers.html_page import article, listed, medium, mirrored  # noqa: PLC0415
    from ingest.parsers.html_page.saved_from import noted  # noqa: PLC0415

    data = with_quote_closed(without_open_comment(_from_first_tag(stream.read())))
    if export_pages.is_export(data) and (text := export_pages.as_text(data)):
        yield from laid_out.parse_text(text, context, rule="html:export")
        return
    if europresse_page.is_export(data):
        yield from europresse_page.documents(data)
        return
    note = noted(context.beside)
    if context.beside and note is None:
        yield listed.parse(data, context)
        return
    if any(mark in data for mark in _TEMPLATE):
        yield Rejected(code="not-an-article", reason="the template of a blog, which its posts are set into")
        return
    post = medium.exported(data, context.name)
    request = article.Request(date_order=context.date_order, mirror=note or mirrored.mirrored(context.path))
    yield post or article.parse(data, request, fast=context.fast)


def _from_first_tag(data: bytes) -> bytes:
    """The page without the headers of the answer that brought it, or a script's warnings."""
    found = None if data.lstrip(b"\xef\xbb\xbf \t\r\n\f").startswith(b"<") else _FIRST_TAG.search(data, 0, _BEFORE)
    return data[found.start() :] if found else data


PARSER = Parser(name="html", version=VERSION, suffixes=(".html", ".htm", ".xhtml"), sniff=sniff, parse=parse)
