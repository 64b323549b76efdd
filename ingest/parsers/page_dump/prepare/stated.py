"""What schema.org's JSON says of an article, where a script left it in the page's text: on top, as labelled lines."""

from __future__ import annotations

import html
import json
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from ingest.parsers.page_dump.text.page import Line, Page

_SIGN = '"@context"'
_KINDS = ("Article", "BlogPosting", "Report")
_MOST = 12  #: blocks of JSON that are looked at
_LONGEST = 300  #: characters of a value


def with_statements(page: Page) -> Page:
    """The page with headline, writers and day of its first article in JSON on labelled lines on top."""
    if _SIGN not in page.whole or "schema.org" not in page.whole:
        return page
    for at, node in _articles(page.whole):
        said = [("Title", node.get("headline")), ("Author", _names(node)), ("Date", node.get("datePublished"))]
        told = [(label, html.unescape(value).strip()) for label, value in said if isinstance(value, str)]
        lines = [line for label, value in told if (line := _line(page, label, value, at))]
        if len(lines) > 1:
            return _below_tab(page, lines)
    return page


def _articles(whole: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """(place of its block, object) of each article."""
    at = whole.find(_SIGN)
    for _ in range(_MOST):
        first = whole.rfind("{", 0, at)
        if at < 0 or first < 0:
            return
        block, end = _read(whole, first)
        graph = block.get("@graph", [block])
        yield from ((first, node) for node in (graph if isinstance(graph, list) else [graph]) if _is_article(node))
        at = whole.find(_SIGN, max(end, at + 1))


def _read(whole: str, first: int) -> tuple[dict[str, Any], int]:
    """The object that begins here and where it ends; nothing of one that is broken."""
    try:
        block, end = json.JSONDecoder(strict=False).raw_decode(whole, first)
    except (ValueError, RecursionError):
        return {}, first
    return (block, end) if isinstance(block, dict) else ({}, end)


def _is_article(node: object) -> bool:
    kind = node.get("@type") if isinstance(node, dict) else None
    return any(str(each).endswith(_KINDS) for each in (kind if isinstance(kind, list) else [kind]))


def _names(node: dict[str, Any]) -> str:
    """Its writers' names; "" where it names none."""
    told = node.get("author")
    each = [a.get("name") if isinstance(a, dict) else a for a in (told if isinstance(told, list) else [told])]
    return "; ".join(dict.fromkeys(name.strip() for name in each if isinstance(name, str) and name.strip()))


def _line(page: Page, label: str, value: str, block: int) -> Line | None:
    """The labelled line, with the place of the value's first words in the JSON."""
    if not value or len(value) > _LONGEST or "\n" in value:
        return None
    first = value.partition(";")[0]
    told = next((t for t in (first, json.dumps(first)[1:-1]) if page.whole.find(t, block) >= 0), "")
    at = page.whole.find(told, block) if told else block
    row = bisect_right(page.line_ends, at)
    begins = page.start[row] + at - (page.line_ends[row - 1] if row else 0)
    return f"{label}: {value}", begins, begins + len(told)


def _below_tab(page: Page, lines: list[Line]) -> Page:
    """The page with these lines below its first one, the title of the tab."""
    text, start, end = zip(*lines, strict=True)
    none = (0,) * len(lines)
    return Page(
        (page.text[0], *text, *page.text[1:]),
        (page.start[0], *start, *page.start[1:]),
        (page.end[0], *end, *page.end[1:]),
        (page.gap[0], *none, *page.gap[1:]),
        (page.indent[0], *none, *page.indent[1:]) if page.indent else (),
    )
