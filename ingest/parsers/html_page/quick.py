"""The parts of a page that state facts, cut out without parsing the rest: for the fast mode."""

from __future__ import annotations

import re

from ingest.parsers.html_page.page import Element, tree_of

_STATEMENTS = re.compile(
    r"""(?i)<html[^<>]{0,2000}>|<meta\s[^<>]{0,8000}>|<link\s[^<>]{0,2000}>|<title[^<>]{0,200}>[^<]{0,2000}</title>|"""
    r"""<h1[\s>][^<]{0,3000}(?:<(?!/h1)[^<]{0,3000}){0,40}</h1>|<time\s[^<>]{0,500}>|"""
    r"""<script[^<>]{0,300}ld\+json[^<>]{0,300}>[^<]{0,300000}(?:<(?!/script)[^<]{0,300000}){0,3000}</script>"""
)
_SILENT = re.compile(r"(?i)<(?:script|style|svg)\b[^<]*(?:<(?!/(?:script|style|svg)\b)[^<]*)*")
_AROUND = 8000  #: code points behind the main heading that are read too: byline and date stand there


def head(source: str) -> Element:
    """A small tree of the page's meta tags, title, time tags, JSON-LD scripts, h1 headings and what stands behind."""
    pieces, end = [], 0
    for found in _STATEMENTS.finditer(source):
        piece = found.group()
        pieces.append(piece)
        if not end and piece[:3].lower() == "<h1":
            end = found.end()
    if end:
        pieces.append(_SILENT.sub("", source[end : end + _AROUND]))
    return tree_of("".join(pieces) or "<html></html>")
