"""A whole web page as Markdown, as reader services and converters give it: the article among menus and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.dates import read_date
from ingest.explained import explained
from ingest.parsers import page_dump
from ingest.parsers.contract import Context
from ingest.parsers.markdown_lines import Row, page_rows
from ingest.patterns import regex
from store.model import Article, Evidence, Link, Rejected

#: what reader services set above a page: its title, its address, its day
_SERVED = regex(
    r"\A\s*(?:Title: (?P<title>[^\n]{0,1000})\n\s*)?URL Source: (?P<url>https?://\S{1,2000})\n\s*"
    r"(?:Published Time: (?P<published>[^\n]{0,100})\n\s*)?(?:[A-Z][\w -]{2,30}: [^\n]{0,1000}\n\s*){0,5}"
    r"Markdown Content:[ \t]*(?:\n|\Z)"
)
_SERVED_BYTES = regex(rb"\A(?:\xef\xbb\xbf)?\s*(?:Title: [^\n]{0,2000}\n\s*)?URL Source: https?://")
_LONG = regex(r"[^\n]{60}")  #: a line of a paragraph; without it and without links, there is no page
_LEAST = 15  #: blocks of a page
_CLOSED = ".!?”»\"'。！？"  #: ends of a sentence
_UNMARKED_MENU = 8  #: short lines above the first paragraph where no link is marked
_MENU = 4  #: links above the first paragraph
_LINKS = 10  #: blocks that are links elsewhere, at least, and one in so many of all:
_SHARE = 4
_SHORT = 80  #: code points of a block that is a link
_LABELS, _KINDS = 4, 2  #: different labels of a page, and kinds of them
_TOLD = 3  #: paragraphs of a text that is no list of links
_PARAGRAPH = 100  #: code points of a block that ends like a sentence


def is_served(head: bytes) -> bool:
    """Whether a document begins as a reader service's answer does."""
    return _SERVED_BYTES.match(head) is not None


def page_in(text: str, context: Context) -> list[Article | Rejected]:
    """The article of a whole page, or why it is none; nothing where the text is no page, or to be read as it stands.
    Evidence has its places in ``text``.
    """
    said, begin = served(text)
    if not ("](" in text or "][" in text or "<a " in text or _LONG.search(text)):
        return []
    rows = page_rows(text, begin)
    found = _SERVED.match(text)
    heads = [Row(said[name], *found.span(name), gap=True) for name in ("title", "url") if found and said.get(name)]
    return list(read_page(rows, said, context, heads)) if is_page(rows) else []


def served(text: str) -> tuple[dict[str, str], int]:
    """What such an answer says of the page, as a front matter would, and where the page begins; ({}, 0) of others."""
    found = _SERVED.match(text)
    return (
        ({name: value.strip() for name, value in found.groupdict().items() if value}, found.end()) if found else ({}, 0)
    )


def is_page(rows: Sequence[Row]) -> bool:
    """Whether the text is a page with its menus: rows of links above the first paragraph, or many elsewhere; where no
    link is marked, as many lines that may be such; or a page's labels, buttons and notes on rights.
    """
    if len(rows) < _LEAST:
        return False
    marked = any(row.linked for row in rows)
    links = [number for number, row in enumerate(rows) if (_is_link(row) if marked else _may_be_link(row))]
    first = next((number for number, row in enumerate(rows) if _is_paragraph(row)), len(rows))
    told = marked or any(len(row.text) >= _SHORT and row.text[-1] in _CLOSED for row in rows)
    above = sum(number < first for number in links)
    if marked:
        listed = above >= _MENU or (len(links) >= _LINKS and len(links) * _SHARE >= len(rows))
    else:
        listed = above >= _UNMARKED_MENU and len(links) * 2 >= len(rows)
    return told and (listed or _is_labelled(rows))


def _is_labelled(rows: Sequence[Row]) -> bool:
    from ingest.parsers.page_dump.lines.labels import label_of  # noqa: PLC0415

    found = {row.text: label for row in rows if len(row.text) < _SHORT and (label := label_of(row.text))}
    return len(found) >= _LABELS and len(set(found.values())) >= _KINDS


def _is_link(row: Row) -> bool:
    return len(row.text) < _SHORT and row.linked * 2 > len(row.text)


def _may_be_link(row: Row) -> bool:
    """A short line that closes no sentence."""
    return len(row.text) < _SHORT and not row.level and row.text[-1] not in _CLOSED


def _is_paragraph(row: Row) -> bool:
    return len(row.text) >= _PARAGRAPH and row.text[-1] in _CLOSED


def read_page(
    rows: Sequence[Row], said: Mapping[str, str], context: Context, heads: Sequence[Row] = ()
) -> Iterator[Article | Rejected]:
    """The article of the page, read as text that somebody copied, with its title and address on top; its related
    articles have their addresses. ``said``: as ``served`` gives it; ``heads``: the same as rows, if the text holds it.
    Nothing where a page of several paragraphs is no article to the model of pages: it is to be read as it stands.
    """
    from ingest.parsers.page_dump.parser import read_rows  # noqa: PLC0415

    heads = heads or [Row(said[name], 0, 0, gap=True) for name in ("title", "url") if said.get(name)]
    found = read_rows([*heads, *rows], context)
    if isinstance(found, Rejected):
        if sum(map(_is_paragraph, rows)) < _TOLD:
            yield found
        return
    told = explained(found, page_dump.PARSER.name, page_dump.PARSER.rules)
    note = Evidence(field="body", rule="markdown:whole page", text=f"read on as {page_dump.PARSER.name}")
    yield _finished(replace(told, evidence=(*told.evidence, note)), rows, said, context)


def _finished(found: Article, rows: Sequence[Row], said: Mapping[str, str], context: Context) -> Article:
    """With the address and the day that the service stated, and with what the links lead to."""
    targets: dict[str, str] = {}
    for row in rows:
        for link in row.links:
            targets.setdefault(link.title, link.url)
    listed = [replace(link, url=link.url or targets.get(link.title, "")) for link in found.links]
    inside = [link for row in rows if row.links and row.text in found.body for link in row.links]
    stated = read_date(said["published"], order=context.date_order) if "published" in said else None
    published = replace(stated, rule="markdown:published") if stated else found.published
    seen = [Evidence(field="published", rule=stated.rule, text=stated.text)] if stated else []
    return replace(
        found,
        links=tuple(_once([*listed, *inside])),
        url=found.url or said.get("url", ""),
        published=published,
        evidence=(*found.evidence, *seen),
    )


def _once(links: Sequence[Link]) -> Iterator[Link]:
    seen: set[tuple[str, str]] = set()
    for link in links:
        if link.title and (key := (link.title, link.url)) not in seen:
            seen.add(key)
            yield link
