"""Two titles of one page compared by their words: what they share, a place set before the same words, the address."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote, urlsplit

from ingest.patterns import regex

_PLACED = regex(r"(?P<place>[^\W\d_a-zß-ÿ][^.:|–—!?\d]{1,40}?)(?:\.|\s?[:|–—])\s+(?P<rest>\S.*)")
_REST = 3  #: spaces of a headline behind a place at least
_SMALL = 2  #: words beside the place before such a headline: "À", "Près de"
_SLUG = 4  #: words of an address that are a headline
_MOST, _SOME = 0.8, 0.6  #: shares of them that the headline has at least, and another title at most
_NUMBER = regex(r"[\da-f]*\d[\da-f]*")
_APOSTROPHES = regex(r"(?<=\w)['’](?=\w)")


def words_of(text: str) -> set[str]:
    """The words of a title, case folded."""
    return set(re.findall(r"\w+", text.casefold()))


def likeness(one: str, two: str) -> float:
    """The share of words that two titles have in common."""
    mine, theirs = words_of(one), words_of(two)
    return len(mine & theirs) / max(1, len(mine | theirs))


def is_placed(title: str, heading: str) -> bool:
    """Whether a heading has a title's words behind its place, which it says in passing.

    "Port-Louis. Les quais rouvrent dimanche", "À Port-Louis, les quais rouvrent dimanche".
    """
    found = (
        _PLACED.fullmatch(title) if title.casefold() not in heading.casefold() else None
    )  # a rubric stands before it
    rest = found["rest"].casefold() if found else ""
    if found is None or rest.count(" ") < _REST or not heading.casefold().endswith(rest):
        return False
    before = words_of(heading[: len(heading) - len(rest)])
    place = words_of(found["place"])
    return place < before and len(before - place) <= _SMALL


def is_addressed(url: str, heading: str, title: str) -> bool:
    """Whether a page's address is its heading word by word, not the other title: /water-is-safe-to-drink/."""
    path = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2].partition(".")[0]
    slug = [word for word in re.split(r"[-_+]", _folded(path)) if word and not _NUMBER.fullmatch(word)]
    if len(slug) < _SLUG:
        return False
    mine, theirs = (words_of(_folded(text)) for text in (heading, title))
    in_mine, in_theirs = (sum(word in known for word in slug) for known in (mine, theirs))
    return in_mine >= _MOST * len(slug) and in_theirs <= _SOME * len(slug)


def _folded(text: str) -> str:
    """A text without accents and apostrophes, as addresses have it."""
    bare = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text.casefold()))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
