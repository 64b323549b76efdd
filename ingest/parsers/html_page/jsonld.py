"""Structured data of a page: every JSON-LD object, flat, and the one that is the article."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ingest.parsers.html_page.page import Element
from ingest.patterns import regex

Node = Mapping[str, Any]

_ARTICLE = regex(r"(?i)(?:article|posting|report|review|recipe)$")
_COMMENT = regex(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*+(?:;\s*+)?$"
)
_TRAILING_COMMA = regex(r",(\s*[}\]])")
_ESCAPE = regex(r"(\\[\"\\/bfnrtu])|\\")  #: JSON's own, and any other: PHP writes "It\\'s"
#: Keys whose values are other articles than the page's.
_OTHERS = frozenset({"itemListElement", "mentions", "comment", "liveBlogUpdate", "isRelatedTo", "citation", "review"})
_REPAIRS: tuple[Callable[[str], str], ...] = (
    lambda source: source,
    lambda source: _TRAILING_COMMA.sub(r"\1", source),
    lambda source: _ESCAPE.sub(lambda mark: mark[1] or "", source),
    html.unescape,
)
_MAX_NODES = 5000  #: objects taken from one page; more is an attack or a catalogue
_MAX_DEPTH = 40


def nodes(tree: Element) -> list[Node]:
    """All objects of all JSON-LD scripts, outermost first, in page order."""
    found: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for value in _read(script.text or ""):
            for node in _walk(value, 0):
                if len(found) >= _MAX_NODES:
                    return found
                found.append(node)
    return found


def types(node: Node) -> tuple[str, ...]:
    """The node's types without their namespace."""
    value = node.get("@type", ())
    values = value if isinstance(value, list) else [value]
    return tuple(item.rsplit("/", 1)[-1] for item in values if isinstance(item, str))


def is_article(node: Node) -> bool:
    return any(_ARTICLE.search(name) for name in types(node))


def article(found: Sequence[Node], titles: Sequence[str]) -> Node:
    """The object of the page's own article: of several, the one with one of the page's titles; {} if there is none."""
    candidates = [node for node in found if is_article(node) and (node.get("headline") or node.get("datePublished"))]
    if not candidates:
        return {}
    known = {_plain(title) for title in titles if title}
    for node in candidates:
        if _plain(text(node.get("headline"))) in known:
            return node
    others = {id(inner) for node in found for key in _OTHERS for inner in _walk(node.get(key), 0)}
    candidates = [node for node in candidates if id(node) not in others]
    news = [node for node in candidates if any("rticle" in name for name in types(node))]
    return next(iter(news or candidates), {})


def text(value: object) -> str:
    """A value as one line of text: of a list its first string, of an object its name."""
    if isinstance(value, list):
        return next((found for item in value if (found := text(item))), "")
    if isinstance(value, dict):
        return text(value.get("name") or value.get("@value") or value.get("headline"))
    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(html.unescape(value)).split())


def texts(value: object) -> list[str]:
    """A value as strings: a list's items, or the one."""
    items = value if isinstance(value, list) else [value]
    return [found for item in items if (found := text(item))]


def _plain(title: str) -> str:
    return "".join(c for c in title.casefold() if c.isalnum())


def _read(source: str) -> Iterator[object]:
    """The JSON values of one script; broken ones are repaired where that is safe, else left out."""
    if "<!" in source or "-->" in source or "]]>" in source:
        source = _COMMENT.sub("", _COMMENT.sub("", source))
    source = source.strip().rstrip(";")
    decoder = json.JSONDecoder(strict=False)
    for repair in _REPAIRS:
        attempt = repair(source)
        position, values = 0, []
        try:
            while position < len(attempt):
                value, position = decoder.raw_decode(attempt, position)
                values.append(value)
                while position < len(attempt) and attempt[position] in " \t\r\n,;\ufeff":
                    position += 1
        except RecursionError:
            return
        except ValueError:
            if not values:
                continue
        yield from values
        return


def _walk(value: object, depth: int) -> Iterator[Node]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value or "@graph" in value:
            yield value
        for item in value.values():
            if isinstance(item, dict | list):
                yield from _walk(item, depth + 1)
