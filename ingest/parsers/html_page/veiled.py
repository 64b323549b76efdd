"""Articles that a page shows to readers without scripts only: Google's blogs have each post in a noscript element."""

from __future__ import annotations

import re

_VEILED = re.compile(r"<noscript\b[^<>]{0,200}>(.*?)</noscript\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_LEAST = 60  #: words of an article, so that no "please switch on JavaScript" is taken for one
_UNSPACED = 250  #: code points of one in scripts that set no words apart


def unveiled(source: str) -> str:
    """The page with its longer texts for readers without scripts set free; "" where it has none."""
    if "<noscript" not in source and "<NOSCRIPT" not in source:
        return ""
    freed = _VEILED.sub(_freed, source)
    return freed if freed != source else ""


def _freed(found: re.Match[str]) -> str:
    text = _TAG.sub(" ", found[1])
    told = len(text.split()) >= _LEAST or (len("".join(text.split())) >= _UNSPACED and not text.isascii())
    return f"<div>{found[1]}</div>" if told else found.group()
