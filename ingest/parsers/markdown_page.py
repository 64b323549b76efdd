"""A whole web page as Markdown, as reader services and converters give it: the article among menus and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.dates import read_date
from ingest.parsers.contract import Context
from ingest.parsers.laid_out import parse_text
from ingest.parsers.markdown_blocks import Block
from store.model import Article, Evidence, Link, Rejected

#: what reader services set above a page: its title, its address, its day
_SERVED = re.compile(
    r"\A\s*(?:Title: (?P<title>[^\n]{0,1000})\n\s*)?URL Source: (?P<url>https?://\S{1,2000})\n\s*"
    r"(?:Published Time: (?P<published>[^\n]{0,100})\n\s*)?(?:[A-Z][\w -]{2,30}: [^\n]{0,1000}\n\s*){0,5}"
    r"Markdown Content:[ \t]*(?:\n|\Z)"
)
_SERVED_BYTES = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:Title: [^\n]{0,2000}\n\s*)?URL Source: https?://")
#: the end of a link that went over several blocks, with its target
_TORN = re.compile(r"\]\((?:https?:/)?/[^()\s]{0,2000}(?:\s\"[^\"]{0,300}\")?\)")
_LEAST = 15  #: blocks of a page
_MENU = 4  #: links in a row of blocks above the first paragraph
_LINKS = 10  #: blocks that are links elsewhere, at least, and one in so many of all:
_SHARE = 4
_SHORT = 80  #: code points of a block that is a link
_TOLD = 3  #: paragraphs of a text that is no list of links
_PARAGRAPH = 100  #: code points of a block that ends like a sentence


def is_served(head: bytes) -> bool:
    """Whether a document begins as a reader service's answer does."""
    return _SERVED_BYTES.match(head) is not None


def served(text: str) -> tuple[dict[str, str], int]:
    """What such an answer says of the page, as a front matter would, and where the page begins; ({}, 0) of others."""
    found = _SERVED.match(text)
    return (
        ({name: value.strip() for name, value in found.groupdict().items() if value}, found.end()) if found else ({}, 0)
    )


def is_page(blocks: Sequence[Block]) -> bool:
    """Whether the text is a page with its menus: rows of links above the first paragraph, or many elsewhere."""
    if len(blocks) < _LEAST:
        return False
    links = [number for number, block in enumerate(blocks) if _is_link(block)]
    first = next((number for number, block in enumerate(blocks) if _is_paragraph(block)), len(blocks))
    above = sum(number < first for number in links)
    return above >= _MENU or (len(links) >= _LINKS and len(links) * _SHARE >= len(blocks))


def _is_link(block: Block) -> bool:
    return len(block.text) < _SHORT and block.linked * 2 > len(block.text)


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.text[-1] in ".!?”»\"'。！？"


def read_page(blocks: Sequence[Block], said: dict[str, str], context: Context) -> Iterator[Article | Rejected]:
    """The article of the page, read as text that somebody copied, with its title and address on top; its related
    articles have their addresses. ``said``: as ``served`` gives it. Nothing where a page of several paragraphs is no
    article to the model of pages: it is to be read as it stands.
    """
    lines = (_TORN.sub("", block.text).strip() for block in blocks if not (block.markup or block.text == "["))
    text = [said.get("title", ""), said.get("url", ""), *lines]
    found = list(parse_text("\n\n".join(filter(None, text)), context, rule="markdown:whole page"))
    if not any(isinstance(each, Article) for each in found) and sum(map(_is_paragraph, blocks)) >= _TOLD:
        return
    for each in found:
        yield _finished(each, blocks, said, context) if isinstance(each, Article) else each


def _finished(found: Article, blocks: Sequence[Block], said: dict[str, str], context: Context) -> Article:
    """With the address and the day that the service stated, and with what the links lead to."""
    targets: dict[str, str] = {}
    for block in blocks:
        for link in block.links:
            targets.setdefault(link.title, link.url)
    listed = [replace(link, url=link.url or targets.get(link.title, "")) for link in found.links]
    inside = [link for block in blocks if block.links and block.text in found.body for link in block.links]
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
