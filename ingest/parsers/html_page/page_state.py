"""Articles that a page holds as data for its script only: __NEXT_DATA__, __INITIAL_STATE__ = {...}, articleBody."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ingest.parsers.html_page import jsonld
from ingest.patterns import regex

_SCRIPT = regex(r"<script\b([^<>]{0,500})>", re.IGNORECASE)
_DATA = regex(r"application/(?:ld\+)?json|__next_data__", re.IGNORECASE)
_ASSIGNED = regex(
    r"(?:window|self|globalThis|Fusion|var|let|const)[\w.\s\[\]\"']{1,60}=\s*(?=\{)|JSON\.parse\(\s*(?=\")"
)
_ASSIGNMENTS = 20  #: in one script
_LARGEST = 4_000_000  #: code points of the data read in all
_MAX_OBJECTS = 100_000
_DEEPEST = 12  #: boxes in boxes of one text
_LEAST = 60  #: words of an article, so that no teaser is taken for one
_UNSPACED = 250  #: code points of one in scripts that set no words apart
_BODIES = (
    *("articleBody", "body", "bodyText", "bodyHtml", "body_html", "content", "contentHtml", "content_elements", "html"),
    *("text", "paragraphs", "blocks", "story", "storyBody", "articleText", "mainContent", "richText", "components"),
)
_TITLES = ("headline", "title", "heading", "headlines", "name")
_DATES = (
    *("datePublished", "publishedAt", "published_at", "firstPublished", "first_publish_date", "publishedDate"),
    *("publishDate", "publish_date", "publicationDate", "published", "display_date", "pubDate", "date", "createdAt"),
)
_CHANGES = ("dateModified", "lastModified", "modifiedAt", "updatedAt", "updated_at", "last_updated_date", "modified")
_WRITERS = ("authors", "author", "byline", "credits", "contributors", "writer")
_TEXTS = (
    *("html", "text", "content", "value", "children", "paragraph", "data", "basic", "rendered", "nodes", "items"),
    *("content_elements", "root"),
)
_KINDS = ("type", "nodeType", "tag", "_type", "kind", "__typename", "style")
_HEADING = regex(r"(?i)head|^h[1-6]$|sub-?title|subhead")
_NO_TEXT = regex(
    r"(?i)image|img|photo|picture|video|audio|embed|advert|^ad$|related|teaser|promo|gallery|newsletter|button|script|social|"
    r"tweet|caption|podcast|interstitial|link_?list|divider|poll|quiz"
)
_LINES = frozenset({"paragraph", "p", "text", "block", "normal"})
_MARKUP = regex(r"<[a-z/][^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Story:
    fields: Mapping[str, Any]  #: the object that holds the text
    markup: str
    words: int


def article_page(source: str) -> str:
    """A page with the longest article in the data of a page's scripts below its own head; "" without one."""
    best: _Story | None = None
    for value in _values(source):
        for story in _stories(value):
            if best is None or story.words > best.words:
                best = story
    if best is None:
        return ""
    head = source[: source.lower().find("<body")] if "<body" in source[:200_000].lower() else ""
    title = _title(best.fields)
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, **_stated(best.fields)}
    stated = "" if "ld+json" in head else json.dumps(node).replace("<", "\\u003c")
    script = f'<script type="application/ld+json">{stated}</script>' if stated else ""
    return f"{head}{script}<body><article><h1>{html.escape(title)}</h1>{best.markup}</article></body></html>"


def _values(source: str) -> Iterator[object]:
    """The JSON values of a page's scripts, as far as the limits reach."""
    room, position = _LARGEST, 0
    decoder = json.JSONDecoder(strict=False)
    while found := _SCRIPT.search(source, position):
        end = source.find("</script", found.end())
        end = len(source) if end < 0 else end
        position = end
        if end - found.end() > room:
            continue
        text = source[found.end() : end]
        if _DATA.search(found[1]):
            starts = [min((at for at in map(text.find, "{[") if at >= 0), default=-1)]
        else:
            starts = [m.end() for _, m in zip(range(_ASSIGNMENTS), _ASSIGNED.finditer(text), strict=False)]
        reached = -1
        for start in starts:
            if start < 0 or start < reached:
                continue
            room -= end - found.end()
            try:
                value, reached = decoder.raw_decode(text, start)
                yield json.loads(value) if isinstance(value, str) else value
            except (ValueError, RecursionError):
                continue
            if room <= 0:
                return


def _stories(value: object) -> Iterator[_Story]:
    """The objects that have a title and a long text."""
    stack, seen = [value], 0
    while stack and seen < _MAX_OBJECTS:
        item = stack.pop()
        seen += 1
        if isinstance(item, list):
            stack.extend(inner for inner in item if isinstance(inner, dict | list))
        elif isinstance(item, dict):
            stack.extend(inner for inner in item.values() if isinstance(inner, dict | list))
            if _title(item):
                yield from _texts(item)


def _texts(item: Mapping[str, Any]) -> Iterator[_Story]:
    for key in _BODIES:
        if not isinstance(item.get(key), str | list | dict):
            continue
        markup = "\n".join(_paragraphs(item[key], 0))
        plain = _MARKUP.sub(" ", markup)
        words = len(plain.split())
        if words >= _LEAST or (not plain.isascii() and len(plain) >= _UNSPACED):
            yield _Story(item, markup, max(words, len(plain) // 8))


def _paragraphs(value: object, depth: int) -> Iterator[str]:
    """A text's paragraphs as markup: of a string, a list of them, the nodes of an editor's document."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if _MARKUP.search(value):
            yield value if re.search(r"(?i)<(?:p|div|h[1-6]|ul|br)\b", value) else f"<p>{value}</p>"
        else:
            yield from (f"<p>{html.escape(line.strip())}</p>" for line in value.split("\n") if line.strip())
    elif isinstance(value, list):
        for item in value:
            yield from _paragraphs(item, depth + 1)
    elif isinstance(value, dict):
        kind = _kind(value)
        if _NO_TEXT.search(kind):
            return
        if _HEADING.search(kind) and (text := _inline(value, depth)):
            yield f"<h2>{text}</h2>"
        elif kind.lower() in _LINES:
            yield f"<p>{_inline(value, depth)}</p>"
        else:
            yield from _paragraphs(next((value[key] for key in _TEXTS if value.get(key)), None), depth + 1)


def _inline(value: object, depth: int) -> str:
    """One node's text on one line; markup stays."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, str):
        return value if _MARKUP.search(value) else html.escape(value)
    if isinstance(value, list):
        return "".join(_inline(item, depth + 1) for item in value)
    if isinstance(value, dict):
        return _inline(next((value[key] for key in _TEXTS if value.get(key)), ""), depth + 1)
    return ""


def _kind(value: Mapping[str, Any]) -> str:
    return next((value[key] for key in _KINDS if isinstance(value.get(key), str)), "")


def _title(item: Mapping[str, Any]) -> str:
    for key in _TITLES:
        value = item.get(key)
        if isinstance(value, dict):
            value = next((value[inner] for inner in ("basic", "rendered", "text", "main") if value.get(inner)), "")
        if isinstance(value, str) and len(value) > 1:
            return " ".join(_MARKUP.sub("", value).split())
    return ""


def _stated(item: Mapping[str, Any]) -> dict[str, Any]:
    """The writers and days of an object as JSON-LD."""
    found: dict[str, Any] = {}
    for name, keys in (("datePublished", _DATES), ("dateModified", _CHANGES)):
        days = (item[key] for key in keys if isinstance(item.get(key), str | int) and not isinstance(item[key], bool))
        if (day := next(days, None)) is not None:
            found[name] = str(day)
    for key in _WRITERS:
        value = item.get(key)
        value = value.get("by", value) if isinstance(value, dict) else value
        names = [name for name in jsonld.texts(value) if name] if value else []
        if names:
            found["author"] = [{"@type": "Person", "name": name} for name in names]
            break
    return found
