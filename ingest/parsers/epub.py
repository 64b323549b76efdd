"""EPUB: the articles of a newspaper or magazine that calibre fetched; other EPUBs are books and hold none."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.parse import unquote

from ingest.parsers import epub_issue
from ingest.parsers.contract import Context, Parser
from ingest.parsers.epub_issue import Issue, Section
from ingest.parsers.html_page import VERSION, parse_html
from ingest.parsers.newsxml import read
from ingest.parsers.newsxml_text import attribute, every, first
from ingest.parsers.packed import kind_of, opened, part
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KIND: Final = "application/epub+zip"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
#: Fonts are made unreadable outside their book; that hides no text.
_OF_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
#: Where calibre keeps an article and the list of a section: folders, or the names of files.
_ARTICLE = regex(r"feed_\d+[/_]article_\d+(?=[/_])")
_LIST = regex(r"(feed_\d+)[/_]index[^/]*$")


def sniff(head: bytes, name: str) -> bool:
    del name
    return kind_of(head) == _KIND


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """The articles of a periodical in the order in which they are read."""
    with opened(stream.read()) as packed:
        package, folder = _package(packed)
        pages = _spine(package, folder)
        _refuse_encrypted(packed, pages)
        issue = epub_issue.issue_of(package)
        articles = _articles(pages, periodical=issue.periodical)
        if not articles:
            yield Rejected(code="not-an-article", reason="a book, no periodical")
        sections = _sections(packed) if articles else {}
        for number, (key, names) in enumerate(articles.items(), 1):
            section = sections.get(key.partition("/")[0], Section())
            try:
                found = _article(packed, key, names, issue, fast=context.fast)
            except ParseError as error:
                found = Rejected(code=error.ledger_code, reason=error.what)
            if isinstance(found, Rejected):
                yield replace(found, record=number)
            else:
                yield epub_issue.completed(found, issue, section)


def _package(packed: zipfile.ZipFile) -> tuple[Element, str]:
    """The package document, and the folder that its addresses are relative to."""
    container = part(packed, "META-INF/container.xml")
    path = attribute(first(read(container), "rootfile"), "full-path") if container else ""
    package = part(packed, path)
    if not package:
        raise ParseError("not a book that can be read: no package document inside")
    return read(package), posixpath.dirname(path)


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the parts with pages, in the order in which they are read, each once."""
    items = {
        item.get("id"): attribute(item, "href")
        for item in every(first(package, "manifest"), "item")
        if attribute(item, "media-type") in _PAGES
    }
    read_on = (items.get(each.get("idref")) for each in every(first(package, "spine"), "itemref"))
    return list(dict.fromkeys(_name(folder, address) for address in read_on if address))


def _name(folder: str, address: str) -> str:
    """The name of the part that a relative address leads to."""
    return posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))


def _refuse_encrypted(packed: zipfile.ZipFile, pages: list[str]) -> None:
    rights = part(packed, "META-INF/encryption.xml")
    for data in every(read(rights), "EncryptedData") if rights else ():
        method = attribute(first(data, "EncryptionMethod"), "Algorithm")
        name = _name("", attribute(first(data, "CipherReference"), "URI"))
        if method not in _OF_FONTS and name in pages:
            raise ParseError("its pages are encrypted", ledger_code="encrypted")


def _articles(pages: list[str], *, periodical: bool) -> Mapping[str, list[str]]:
    """Key -> the pages of each article: those of one place, else any page of a periodical."""
    found: dict[str, list[str]] = {}
    for name in pages:
        if place := _ARTICLE.search(name):
            found.setdefault(place[0].replace("_article", "/article"), []).append(name)
    return found or ({name: [name] for name in pages} if periodical else {})


def _sections(packed: zipfile.ZipFile) -> Mapping[str, Section]:
    """Feed -> what its list of articles says, on one page or several; a page that cannot be read says nothing."""
    found: dict[str, Section] = {}
    for name in sorted(packed.namelist()):
        if place := _LIST.search(name):
            try:
                tree = epub_issue.tree_of(part(packed, name))
            except ParseError:
                continue
            more = epub_issue.section_of(tree, partial(_key, name))
            known = found.get(place[1], more)
            found[place[1]] = Section(known.name, {**more.titles, **known.titles}, {**more.days, **known.days})
    return found


def _key(page: str, address: str) -> str:
    """The key of the article that a page's link leads to, "" for any other link."""
    place = _ARTICLE.search(_name(posixpath.dirname(page), address))
    return place[0].replace("_article", "/article") if place else ""


def _article(packed: zipfile.ZipFile, key: str, names: list[str], issue: Issue, *, fast: bool) -> Article | Rejected:
    """One article, of one page or of several."""
    missing = [name for name in names if name not in packed.NameToInfo]
    if missing:
        raise ParseError(f"{missing[0]} is not in the file", ledger_code="damaged")
    page = epub_issue.joined([epub_issue.tree_of(part(packed, name)) for name in names])
    found = parse_html(page.markup, url=page.address, captured=issue.fetched, key=key, fast=fast)
    return replace(found, url=found.url or page.address) if isinstance(found, Article) else found


PARSER = Parser(
    name="epub",
    version=1 + VERSION,
    suffixes=(".epub",),
    sniff=sniff,
    parse=parse,
    rules={
        "title": "section-list",
        "source": "periodical",
        "section": "section-list",
        "url": "downloaded-from",
        "retrieved": "calibre:timestamp",
        "language": "dc:language",
    },
)
