"""The parts of a page that state facts, cut out without parsing the rest: for the fast mode."""

from __future__ import annotations

import re

from ingest.parsers.html_page.page import Element, tree_of

_STATEMENTS = re.compile(
    r"""(?is)<html[^<>]{0,2000}>|<meta\s[^<>]{0,8000}>|<link\s[^<>]{0,2000}>|<title[^<>]{0,200}>[^<]{0,2000}</title>|"""
    r"""<h1[\s>](?:(?!</h1).){0,3000}</h1>|"""
    r"""<time\s[^<>]{0,500}>|<script[^<>]{0,300}ld\+json[^<>]{0,300}>(?:(?!</script).){0,300000}</script>"""
)


def head(source: str) -> Element:
    """A small tree of the page's meta tags, title, h1 headings, time tags and JSON-LD scripts."""
    return tree_of("".join(found.group() for found in _STATEMENTS.finditer(source)) or "<html></html>")
