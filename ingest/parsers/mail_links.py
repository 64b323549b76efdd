"""Links in a mail's pages, and the addresses that they had before a firm's gateway put its own in their place."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from html import escape, unescape
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from ingest.encoding import plain
from ingest.parsers.html_page.stripper import strip_tags
from ingest.patterns import regex
from store.model import Link

_CLOSED: Final = regex(r"</a\s*>", re.IGNORECASE)
_OPENED: Final = regex(r"<a\s", re.IGNORECASE)
_HREF: Final = regex(r"""(?<![\w-])href\s*=\s*["']?\s*(https?://[^"'\s<>]{1,2000})""", re.IGNORECASE)
_LONGEST: Final = 300  #: code points of a label
#: Microsoft's Safe Links, Proofpoint's URL Defense, Barracuda's Link Protection; the mark that is looked for first.
_MARKS: Final = ("safelinks.protection.outlook.", "urldefense.", "linkprotect.cudasvc.")
_GATEWAY: Final = regex(
    r"https?://(?:[\w-]{1,30}\.safelinks\.protection\.outlook\.(?:com|de)/|urldefense(?:\.proofpoint)?\.com/v[1-3]/"
    r"|linkprotect\.cudasvc\.com/url)[^\s\"'<>\[\]]{1,4000}",
    re.IGNORECASE,
)
_PARAMETERS: Final = ("url", "u", "a")  #: that hold the address, of Microsoft, Proofpoint, Barracuda
_THIRD: Final = regex(r"/v3/__(.{1,3000}?)__;([\w-]{0,1000})!")  #: Proofpoint's: address; the signs that "*" are


def links(page: str) -> Iterator[Link]:
    for piece in _CLOSED.split(page)[:-1]:
        opened = max((found.start() for found in _OPENED.finditer(piece)), default=-1)
        tag, _, label = piece[max(0, opened) :].partition(">")
        found = _HREF.search(tag) if opened >= 0 else None
        if found:
            words = plain(" ".join(strip_tags(label).split()))
            yield Link(kind="inline", title=words[:_LONGEST], url=unescape(found[1]))


def without_gateways(text: str, *, markup: bool) -> str:
    """A text or a page with the addresses that its links had when it was sent."""
    if not any(mark in text for mark in _MARKS):
        return text
    if markup:
        return _GATEWAY.sub(lambda found: escape(_before(unescape(found[0]))), text)
    return _GATEWAY.sub(lambda found: _before(found[0]), text)


def _before(url: str) -> str:
    """The address that a gateway's holds; the gateway's own where that cannot be told."""
    third = _THIRD.search(url)
    if third:
        return _filled(third[1], third[2]) or url
    try:
        parts = urlsplit(url)
        told = parse_qs(parts.query)
    except ValueError:
        return url
    held = next((told[name][0] for name in _PARAMETERS if name in told), "")
    if parts.path.startswith("/v2/"):
        held = unquote(held.replace("-", "%").replace("_", "/"))
    return held if held.startswith("http") else url


def _filled(url: str, signs: str) -> str:
    """An address with the signs that stand in it as "*"; "" for runs of them, which are written otherwise."""
    if "**" in url:
        return ""
    try:
        left = iter(urlsafe_b64decode(signs + "=" * (-len(signs) % 4)).decode())
        return "".join(next(left) if sign == "*" else sign for sign in url)
    except (ValueError, StopIteration, RuntimeError):
        return ""
