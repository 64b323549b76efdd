"""The headline of a page that begins with the title of its tab and says it again further on, in one running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ingest.parsers.page_dump.prepare import tab
from ingest.parsers.page_dump.text.measure import has_cjk
from ingest.patterns import regex

SITE = regex(r" +(?:[|–—·•«»›:-]|::|//) +|: +|  +")  #: between a headline and the name of a site
_WORDS = 4  #: words of a headline that nothing tells from the site's name, at least
_LONGEST, _SHORTEST = 300, 10  #: characters of the title on top; of a headline that a site's name follows
_PARTS, _MOST = 4, 20  #: places where it may begin; times that a page prints its headline at most
_QUOTES = tab.QUOTES | {ord('"'): "'"}
_WORD = regex(r"\S+")


def headline(text: str) -> str:
    """The headline, folded: what a page begins with and says again; "" for none."""
    plain = folded(text)
    found = ["", *(_said_again(plain, first) for first in _begins(plain))]
    return max(found, key=lambda told: told.count(" ") if told else -1)


def _said_again(plain: str, first: int) -> str:
    """The longest part from this place on that comes again, where it may be a headline; "" for none."""
    told = ""
    for end in _ends(plain, first):
        part = plain[first:end]
        if plain.find(part, end) < 0:
            break
        long = part.count(" ") >= _WORDS - 1 or (end - first >= _SHORTEST and has_cjk(part))
        told = part if long or (end - first >= _SHORTEST and SITE.match(plain, end)) else told
    return told.rstrip(" |-·•:»")


def folded(text: str) -> str:
    """Small letters and one kind of quotation marks, each in its place."""
    low = text.lower()
    return (low if len(low) == len(text) else text).translate(_QUOTES)


def _begins(line: str) -> Iterator[int]:
    """Where the headline may begin: first of all, or behind the site's name."""
    yield 0
    yield from (match.end() for match in islice(SITE.finditer(line[:_LONGEST]), _PARTS - 1))


def _ends(line: str, first: int) -> Iterator[int]:
    """Where the headline may end, word by word, in Chinese and Japanese sign by sign."""
    top = line[first : first + _LONGEST]
    if not has_cjk(top[:_SHORTEST]):
        yield from (first + match.end() for match in _WORD.finditer(top))
    else:
        yield from range(first + 1, first + len(top))


def places(line: str, title: str) -> list[tuple[int, int]]:
    """Where the headline begins and ends on the line, each time; ``title``: as ``headline`` gives it, not empty."""
    found = islice(re.finditer(re.escape(title), folded(line)), _MOST)
    return [match.span() for match in found]
