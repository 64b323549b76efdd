"""Articles that a page shows to readers without scripts only: Google's blogs have each post in a noscript element."""

from __future__ import annotations

import re

from ingest.patterns import regex

_MARK = regex(r"<(/?)noscript\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = regex(r"<[^<>]{0,2000}>")
_LEAST = 60  #: words of an article, so that no "please switch on JavaScript" is taken for one
_UNSPACED = 250  #: code points of one in scripts that set no words apart


def unveiled(source: str) -> str:
    """The page with its longer texts for readers without scripts set free; "" where it has none."""
    if "<noscript" not in source and "<NOSCRIPT" not in source:
        return ""
    out: list[str] = []
    start = done = -1  # where the open element begins; up to where ``out`` has the page
    for mark in _MARK.finditer(source):
        if not mark[1]:
            start = mark.end() if start < 0 else start
        elif start >= 0:
            if _tells(inner := source[start : mark.start()]):
                out += [source[max(done, 0) : start], "</noscript><div>", inner, "</div>"]
                done = mark.end()
            start = -1
    return "".join((*out, source[done:])) if out else ""


def _tells(inner: str) -> bool:
    text = _TAG.sub(" ", inner)
    return len(text.split()) >= _LEAST or (len("".join(text.split())) >= _UNSPACED and not text.isascii())
