"""Where the sentences and paragraphs of a text are: for ``w/s``, ``w/p``, snippets and concordances.

Paragraphs are separated by blank lines; a text without a blank line has one paragraph per line. A sentence ends
- at the end of its paragraph;
- after ``. ! ?`` or an ellipsis, with any closing quotes and brackets, where white space follows and the next word does
  not start with a small letter. A full stop after an abbreviation ("Mr.", "Nov.", "Corp.") or an initial ("J.", "U.S.")
  ends one only before a word that commonly starts a sentence ("The", "He", ...), and never after a title ("Mr. The");
- after the full stops of Chinese, Japanese and the scripts of India, with or without white space.

Each rule looks at a bounded number of characters, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

Span = tuple[int, int]
"""Code points into the text, half-open."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_TITLES = _set(
    "mr mrs ms messrs dr prof rev fr sen rep gov gen lt col maj capt sgt cpl adm cmdr pres hon st ste mt mme mlle vs eg"
)
"""Abbreviations that stand before the word they belong to."""

_ABBREVIATIONS = _set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri inc corp co cos ltd plc llc "
    "bros assn dept univ intl natl mfg jr sr esq phd md etc al ave blvd rd sq no nos vol pp fig art sec op cf est "
    "ala ariz ark calif colo conn del fla ga ind kan ky mich minn mo mont neb nev okla pa penn tenn tex vt va wis wyo "
    "pct bbl bln mln dlrs cts"
)

_STARTERS = _set(
    "the a an it its he she they we i you his her their our this that these those there here but and or so if in on at "
    "for from by with as when while after before since what who why how mr mrs ms dr however meanwhile"
)

_CLOSERS = "\"'”’»›)\\]}"
_OPENERS = "\"'“‘„«‹([{ "
_LOOK = 24  # characters looked back for an abbreviation and ahead for the next word: more than the longest of them


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in order, without the white space around them; none is empty."""
    pattern = _blank_line() if _blank_line().search(text) else _line_end()
    found = []
    start = 0
    for match in [*pattern.finditer(text), None]:
        end = match.start() if match else len(text)
        if piece := _trim(text, start, end):
            found.append(piece)
        start = match.end() if match else end
    return found


def sentences(text: str) -> list[Span]:
    """The sentences in order, without the white space around them; none is empty or longer than its paragraph."""
    return [piece for paragraph in paragraphs(text) for piece in sentences_of(text, paragraph)]


def sentences_of(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one of ``paragraphs(text)``."""
    start, last = paragraph
    found = []
    for end in [*_ends(text, start, last), last]:
        if piece := _trim(text, start, end):
            found.append(piece)
        start = end
    return found


def _ends(text: str, first: int, last: int) -> Iterator[int]:
    for match in _stop().finditer(text, first, last):
        if match[1] is None or _is_end(text, match, first, last):
            yield match.end()


def _is_end(text: str, match: re.Match[str], first: int, last: int) -> bool:
    after = text[match.end() : min(match.end() + _LOOK, last)].lstrip(_OPENERS)
    if after[:1].islower():
        return False
    if match[1] != ".":
        return True
    before = re.split(r"[^\w.&]", text[max(first, match.start() - _LOOK) : match.start()])[-1].rpartition(".")[2]
    if before.lower() in _TITLES:
        return False
    if before.lower() in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
        return re.split(r"\W", after, maxsplit=1)[0].lower() in _STARTERS
    return True


def _trim(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return (start + left, start + len(piece.rstrip())) if left < len(piece) else None


@cache
def _blank_line() -> re.Pattern[str]:
    return re.compile(r"\n[ \t\r]*+\n\s*+")


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\n")


@cache
def _stop() -> re.Pattern[str]:
    """Group 1: the stop that needs a look at what is around it; no group: one that always ends a sentence."""
    return re.compile(rf"(?<![.!?…])([.!?…]++)[{_CLOSERS}]*+\s++|[。！？।॥]++[{_CLOSERS}」』]*+")
