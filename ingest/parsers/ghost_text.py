"""The text of a Ghost post whose export has no HTML: Lexical and Mobiledoc, the documents of its editors, as markup."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from ingest.markup import markdown_markup

#: a node of Lexical -> the element that it is
_BLOCKS: Mapping[str, str] = MappingProxyType(
    {
        "paragraph": "p",
        "heading": "h2",
        "extended-heading": "h2",
        "quote": "blockquote",
        "extended-quote": "blockquote",
        "aside": "blockquote",
        "list": "ul",
        "listitem": "li",
    }
)
#: a card of either editor -> the fields with its text; other cards are pictures, embeds and forms
_CARDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "html": ("html",),
        "markdown": ("markdown",),
        "card-markdown": ("markdown",),
        "callout": ("calloutText",),
        "toggle": ("heading", "content"),
        "header": ("header", "heading", "subheader", "subheading"),
        "codeblock": ("code",),
        "code": ("code",),
    }
)
_MARKUP = frozenset({"html", "calloutText", "heading", "content", "header", "subheader", "subheading"})


def lexical_markup(text: str) -> str:
    """HTML of a Lexical document, "" for what is none."""
    found = _loaded(text)
    root = found.get("root")
    return "".join(_lexical(root)) if isinstance(root, Mapping) else ""


def mobiledoc_markup(text: str) -> str:
    """HTML of a Mobiledoc (0.3), "" for what is none."""
    found = _loaded(text)
    cards = found.get("cards")
    sections = found.get("sections")
    markups = found.get("markups")
    known = _Known(*(each if isinstance(each, list) else [] for each in (cards, markups)))
    return "".join(_section(each, known) for each in sections) if isinstance(sections, list) else ""


def plain_markup(text: str) -> str:
    """HTML of plain paragraphs."""
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))


def _loaded(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, Mapping) else {}


def _lexical(node: Mapping[str, object]) -> Iterator[str]:
    kind = str(node.get("type", ""))
    if kind in _CARDS:
        yield _card(kind, node)
        return
    if kind == "linebreak":
        yield "<br>"
    if isinstance(node.get("text"), str):
        yield escape(str(node["text"]))
    children = node.get("children")
    tag = "a" if kind in ("link", "autolink") else _BLOCKS.get(kind, "")
    href = f' href="{escape(str(node.get("url", "")))}"' if tag == "a" else ""
    yield f"<{tag}{href}>" if tag else ""
    for child in children if isinstance(children, list) else ():
        if isinstance(child, Mapping):
            yield from _lexical(child)
    yield f"</{tag}>" if tag else ""


def _card(kind: str, fields: Mapping[str, object]) -> str:
    parts = []
    for name in _CARDS.get(kind, ()):
        value = fields.get(name)
        if not isinstance(value, str) or not value:
            continue
        if name == "markdown":
            parts.append(markdown_markup(value))
        elif name in _MARKUP:
            parts.append(f"<div>{value}</div>")
        else:
            parts.append(f"<pre>{escape(value)}</pre>")
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the sections of a Mobiledoc name by number."""

    cards: list[object]
    markups: list[object]  #: [tag] or ["a", ["href", "https://..."]]


def _section(section: object, known: _Known) -> str:
    """A section of Mobiledoc: [1, tag, markers], [3, tag, items], [10, number of a card]; [2, ...] is a picture."""
    match section:
        case [1, str(tag), list(markers), *_]:
            name = tag if tag.isalnum() else "p"
            return f"<{name}>{_markers(markers, known)}</{name}>"
        case [3, str(), list(items), *_]:
            told = (_markers(item, known) for item in items if isinstance(item, list))
            return f"<ul>{''.join(f'<li>{item}</li>' for item in told)}</ul>"
        case [10, int(number), *_] if 0 <= number < len(known.cards):
            match known.cards[number]:
                case [str(kind), dict(fields), *_]:
                    return _card(kind, fields)
    return ""


def _markers(markers: list[object], known: _Known) -> str:
    """[0, opened, closed, text]: the markups that begin before the text, and how many end behind it; [1, ...] stands
    for a soft line break or another thing without text. Of markups only links are kept.
    """
    parts: list[str] = []
    ends: list[str] = []  #: of the markups that are open
    for marker in markers:
        match marker:
            case [0, list(opened), int(closed), str(text), *_]:
                for number in opened:
                    start = _link(known.markups, number)
                    parts.append(start)
                    ends.append("</a>" if start else "")
                parts.append(escape(text))
                parts += [ends.pop() for _ in range(min(closed, len(ends)))]
            case [1, *_]:
                parts.append("<br>")
    return "".join(parts)


def _link(markups: list[object], number: object) -> str:
    """The start tag of a markup that is a link, else ""."""
    match markups[number] if isinstance(number, int) and 0 <= number < len(markups) else None:
        case ["a", ["href", str(address), *_], *_]:
            return f'<a href="{escape(address)}">'
    return ""
