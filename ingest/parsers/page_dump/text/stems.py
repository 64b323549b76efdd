"""What texts on one subject have in common: the stems of their words."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, folded_tokens, has_cjk, has_digit, line_words, narrow
from ingest.patterns import regex

_PAIR = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af](?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")


#: letters of South Asian scripts with the vowels above, below and beside them, which are no letters to Unicode
_SOUTH_ASIAN_SIGN = regex("[\u0900-\u0dff]")
_SOUTH_ASIAN = regex("(?:[^\\W_]|[\u0900-\u0963\u0966-\u0dff])+")


@lru_cache(maxsize=KEPT)
def stems(text: str) -> frozenset[str]:
    """Words cut to their first six letters, folded, and pairs of CJK characters: what texts on one subject share."""
    found = {w[:6] for w in _words(text) if len(w) > 3}
    if has_cjk(text):
        found |= {text[m.start() : m.start() + 2] for m in _PAIR.finditer(text)}
    return frozenset(found)


def _words(text: str) -> list[str]:
    if narrow(text) is None and _SOUTH_ASIAN_SIGN.search(text):
        return _SOUTH_ASIAN.findall(text)
    return folded_tokens(text) if has_digit(text) else line_words(text)
