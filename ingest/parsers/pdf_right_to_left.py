"""Lines of Arabic and Hebrew in a PDF in the order in which they are read; the library has some as they are drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from ingest.patterns import regex

#: letters and marks of scripts that run from right to left, without the digits, which do not
_LETTERS = regex("[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_LATIN = regex(r"[A-Za-zÀ-ɏ]")
_NARROW = 0.6  #: of the usual space of a line: the library sees a space where a letter has a mark
_LIGATURE = regex("^([\u0622\u0623\u0625\u0627])(\u0644)$")  #: alef and lam in one sign: lam is read first
_FORMS = regex("[\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")  #: letters as they look in their place in a word

Box = tuple[float, float]  #: left and right edge of a character, in points


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    right: float


def runs_from_right(line: str) -> bool:
    """Whether most letters of the line belong to such a script."""
    found = sum(map(len, _LETTERS.findall(line)))
    return found > len(_LATIN.findall(line))


def in_reading_order(line: str, boxes: Sequence[Box | None]) -> str:
    """A line that ``runs_from_right``: its words from right to left, others between them from left to right.

    ``boxes``: of each of its characters, None where the document has none for it. Without a box for some word the
    words stay in their order.
    """
    words = list(_words(line, boxes))
    if any(word.left > word.right for word in words):
        return " ".join(word.text for word in words)
    words.sort(key=lambda word: -word.right)
    ordered = [word for latin, run in groupby(words, _is_other) for word in _turned(list(run), latin=latin)]
    return "".join(_spaced(ordered))


def _words(line: str, boxes: Sequence[Box | None]) -> Iterator[_Word]:
    """The words with their letters in order; one without a place has its right edge left of its left one."""
    for found in re.finditer(r"\S+", line):
        start = found.start()
        text = _LETTERS.sub(lambda run: _read(run[0], boxes[start + run.start() : start + run.end()]), found[0])  # noqa: B023  called at once
        known = [box for box in boxes[start : found.end()] if box]
        yield _Word(
            text,
            min((left for left, _ in known), default=1.0),
            max((right for _, right in known), default=0.0),
        )


def _is_other(word: _Word) -> bool:
    return _LETTERS.search(word.text) is None


def _turned(run: list[_Word], *, latin: bool) -> list[_Word]:
    """Words between such ones, from the left if they are words; numbers alone go from the right like the line."""
    return run[::-1] if latin and any(_LATIN.search(word.text) for word in run) else run


def _spaced(words: Sequence[_Word]) -> Iterator[str]:
    """The words with the spaces between them."""
    between = [above.left - below.right for above, below in pairwise(words)]
    wide = [space for space in between if space > 0]
    least = _NARROW * median(wide) if wide else 0.0
    yield words[0].text if words else ""
    for space, (above, word) in zip(between, pairwise(words), strict=True):
        one = space < least and not (_is_other(above) or _is_other(word))
        yield word.text if one else f" {word.text}"


def plain_letters(text: str) -> str:
    """Without the forms that letters have at the head, in the middle and at the end of a word."""
    return _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _read(word: str, boxes: Sequence[Box | None]) -> str:
    """The document draws a word in pieces from right to left, and may draw a piece from left to right."""
    if None in boxes:
        return word
    middles = [(box[0] + box[1]) / 2 for box in boxes if box]
    pieces: list[list[str]] = []  #: glyphs, which are one letter or those of a ligature
    last = None
    for sign, middle in zip(word, middles, strict=True):
        if middle == last:
            pieces[-1][-1] += sign
        elif last is not None and middle > last:
            pieces[-1].append(sign)
        else:
            pieces.append([sign])
        last = middle
    return "".join(_LIGATURE.sub(r"\2\1", glyph) for piece in pieces for glyph in reversed(piece))
