"""Two titles of one page compared by their words: what they share, a place set before the same words, the address."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from ingest.patterns import regex

_PLACED = regex(r"(?P<place>[^\W\d_a-zß-ÿ][^.:|–—!?\d]{1,40}?)(?:\.|\s?[:|–—])\s+(?P<rest>\S.*)")
_REST = 3  #: spaces of a headline behind a place at least
_SMALL = 2  #: words beside the place before such a headline: "À", "Près de"
_SLUG = 4  #: words of an address that are a headline
_MOST, _SOME = 0.8, 0.6  #: shares of them that the headline has at least, and another title at most
_FEWER = 0.75  #: the same where the headline has all of them
_NUMBER = regex(r"[\da-f]*\d[\da-f]*")
_APOSTROPHES = regex(r"(?<=\w)['’](?=\w)")
_BARE = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
#: letters that German and Nordic addresses spell out
_SPELT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "ae", "Ö": "oe", "Ü": "ue", "Å": "aa", "Ø": "oe"}
)
_LONGER = regex(r"\w{5,}")
_UNPARTED, _PIECE = regex(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]{3,}"), 3
_HEADLINE = 10  #: such signs
_KOREAN = regex(r"(?<!\w)[\uac00-\ud7af]{2}")  #: how words begin
_VIETNAMESE = regex(r"[ăđơư\u1ea0-\u1ef9]")


def words_of(text: str) -> set[str]:
    """The words of a title, case folded."""
    return set(re.findall(r"\w+", text.casefold()))


def telling_words(text: str) -> set[str]:
    """What of a title tells its story: words of five letters; where words are shorter, pieces of two and three.

    Vietnamese parts words by syllables, Chinese, Japanese and Thai do not part them, Korean adds endings to them.
    """
    folded = text.casefold()
    found = set(_LONGER.findall(folded))
    if not text.isascii():
        found.update(run[i : i + _PIECE] for run in _UNPARTED.findall(folded) for i in range(len(run) - _PIECE + 1))
        found.update(_KOREAN.findall(folded))
        found.update(map(" ".join, pairwise(folded.split())) if _VIETNAMESE.search(folded) else ())
    return found


def is_long_unparted(text: str) -> bool:
    """Whether a title in a script that does not part words is as long as a headline: "市役所の新庁舎、来春の完成へ"."""
    return not text.isascii() and sum(map(len, _UNPARTED.findall(text))) >= _HEADLINE


def likeness(one: str, two: str) -> float:
    """The share of words that two titles have in common."""
    mine, theirs = words_of(one), words_of(two)
    return len(mine & theirs) / max(1, len(mine | theirs))


def are_short_forms(titles: tuple[str, str], heading: str) -> bool:
    """Whether two different titles have words of a heading and no others, one of them not as they follow there.

    "Ferry line: Inspectors warned of ice" and "Inspectors warned of ice" below "Inspectors warned of ice on the ferry
    line for weeks". Titles that are the heading without its rubric or its deck are pieces of it.
    """
    ordered = [" ".join(re.findall(r"\w+", text.casefold())) for text in (*titles, heading)]
    whole = ordered.pop()
    own = words_of(heading)
    short = all(text != "" and words_of(text) < own for text in titles)
    return short and ordered[0] != ordered[1] and not all(words in whole for words in ordered)


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


def is_addressed(url: str, heading: str, title: str, *, whole: bool = False) -> bool:
    """Whether a page's address is its heading word by word, not the other title: /water-is-safe-to-drink/.

    ``whole``: the heading has all of its words. What stands behind a comma is the system's own.
    """
    path = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2].partition(".")[0].partition(",")[0]
    slug = [word for word in re.split(r"[-_+]", _folded(path)) if word and not _NUMBER.fullmatch(word)]
    if len(slug) < _SLUG:
        return False
    mine, theirs = map(_in_addresses, (heading, title))
    in_mine, in_theirs = (sum(word in known for word in slug) for known in (mine, theirs))
    least, most = (1, _FEWER) if whole else (_MOST, _SOME)
    return in_mine >= least * len(slug) and in_theirs <= most * len(slug)


def _in_addresses(text: str) -> set[str]:
    """The words of a title as addresses write them: "Mühle" is "muhle" in some, "muehle" in others."""
    spelt = text.translate(_SPELT)
    found = words_of(_folded(text))
    return found if spelt == text else found | words_of(_folded(spelt))


def is_retold(url: str, heading: str, title: str) -> bool:
    """Whether a page's address has all its words from the heading, of which the title is another wording.

    Such a title is an older headline or one for sharing; one without a word of the heading is a headline of its own.
    """
    return not telling_words(heading).isdisjoint(telling_words(title)) and is_addressed(url, heading, title, whole=True)


def _folded(text: str) -> str:
    """A text without accents and apostrophes, as addresses have it: "Đường phố" -> "duong pho"."""
    bare = _APOSTROPHES.sub("", text.casefold())
    if bare.isascii():
        return bare
    bare = unicodedata.normalize("NFKD", bare.translate(_BARE))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
