"""The parts of a page that state facts, cut out without parsing the rest: for the fast mode."""

from __future__ import annotations

from ingest.parsers.html_page.page import Element, tree_of
from ingest.patterns import regex

_STATEMENT = regex(  # one "<" before the choice: the search skips from one to the next
    r"""(?i)<(?:html[^<>]{0,2000}>|meta\s[^<>]{0,8000}>|link\s[^<>]{0,2000}>|title[^<>]{0,200}>[^<]{0,2000}</title>|"""
    r"""time\s[^<>]{0,500}>|(?P<h1>h1[\s>])|(?P<script>script[^<>]{0,300}ld\+json[^<>]{0,300}>))"""
)
_STYLE = regex("stylesheet|preload|preconnect|dns-prefetch|icon")  #: links that say nothing of the article
_ENDS = {"h1": (regex("(?i)</h1[^<>]{0,20}>"), 3000), "script": (regex("(?i)</script>"), 2_000_000)}
_SILENT = regex(r"(?i)<(?:script|style|svg)\b[^<]*(?:<(?!/(?:script|style|svg)\b)[^<]*)*")
_AROUND = 8000  #: code points behind the main heading that are read too: byline and date stand there


def head(source: str) -> Element:
    """A small tree of the page's meta tags, title, time tags, JSON-LD scripts, h1 headings and what stands behind.

    No place is looked at twice, so the time grows with the page and no more.
    """
    pieces, heading, position = [], 0, 0
    while found := _STATEMENT.search(source, position):
        position = found.end()
        if found.lastgroup is None:
            piece = found.group()
            if not (piece.startswith("<link") and _STYLE.search(piece)):
                pieces.append(piece)
            continue
        ends, longest = _ENDS[found.lastgroup]
        closing = ends.search(source, position, position + longest)
        if closing is None:
            position += longest
            continue
        position = closing.end()
        pieces.append(source[found.start() : position])
        if found.lastgroup == "h1" and not heading:
            heading = position
    if heading:
        pieces.append(_SILENT.sub("", source[heading : heading + _AROUND]))
    return tree_of("".join(pieces) or "<html></html>")
