"""Links of a page: those inside the text, and its lists of related articles, kept apart."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from ingest.parsers.html_page.anchors import target, text_of
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.related import related
from store.model import Link

MAX_LINKS = 200


def links(chosen: Chosen, base: str) -> tuple[Link, ...]:
    """In the order of the page: related lists first, then the links inside the text."""
    listed = list(related(chosen.blocks, {id(block) for block in chosen.kept}, base))
    taken = {link.url for link in listed}
    inline = (link for link in _inline(chosen.kept, base) if link.url not in taken)
    return tuple(islice(chain(listed, inline), MAX_LINKS))


def _inline(kept: Iterable[Block], base: str) -> Iterable[Link]:
    seen: set[str] = set()
    for block in kept:
        text = line(block.text) if block.links else ""
        for anchor in block.links:
            url = target(anchor, base)
            title = text_of(anchor) if url and url not in seen else ""
            if title and title in text:
                seen.add(url)
                yield Link(kind="inline", title=title, url=url)
