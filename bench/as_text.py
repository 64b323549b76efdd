"""A saved page as the text a person gets who selects all and copies: for fitting and measuring only.

Follows the shape of the measurement sets' own copies: one line a block, blank lines around paragraphs and headings,
no list marks, nothing of what is hidden inline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_SKIP = frozenset("script style noscript head template svg iframe object select textarea datalist canvas math".split())  # noqa: SIM905
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure table pre hr fieldset".split())  # noqa: SIM905
_BLOCK = _SPACED | frozenset(
    """div li dt dd section article header footer main nav aside figcaption form tr caption details
    summary address legend body center""".split()  # noqa: SIM905
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def copied(source: str) -> str:
    """The visible text of the page, or "" where nothing can be parsed."""
    try:
        root = html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source))
    except (ValueError, TypeError, html.etree.ParserError):
        return ""
    text = re.sub(r"[ \t\r\f\xa0]+", " ", "".join(_pieces(root)))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text)).strip() + "\n"


def _pieces(root: HtmlElement) -> Iterator[str]:
    """Depth first, without recursion: pages nest deeper than Python does."""
    stack: list[HtmlElement | str] = [root]
    while stack:
        top = stack.pop()
        if isinstance(top, str):
            yield top
            continue
        if not isinstance(top.tag, str) or top.tag in _SKIP or _is_hidden(top):
            continue
        edge = "\n\n" if top.tag in _SPACED else "\n" if top.tag in _BLOCK else ""
        yield edge + ("\n" if top.tag == "br" else "") + _one_line(top.text)
        stack.append(edge or (" " if top.tag in {"td", "th"} else ""))
        for child in reversed(top):
            stack += [_one_line(child.tail), child]


def _one_line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or _HIDDEN.search(element.get("style", "")) is not None
