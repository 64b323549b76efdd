"""Which words of a vocabulary a wildcard or a fuzzy word stands for: exact, without a look at each in Python."""

from __future__ import annotations

import re
from collections.abc import Iterable

from search.text import MAX_WORD


def literal_prefix(pattern: str) -> str:
    """What every word of a wildcard pattern starts with."""
    return re.split(r"[*?]", pattern, maxsplit=1)[0]


def wildcard_regex(pattern: str, letter: str = ".") -> str:
    """A regular expression for whole words; ``letter`` stands for any one character of a word."""
    parts = {"*": f"{letter}*", "?": letter}
    return "".join(parts.get(char) or re.escape(char) for char in re.sub(r"\*+", "*", pattern))


def matching(pattern: str, words: Iterable[str]) -> list[str]:
    """The words that a wildcard pattern matches whole, in their order."""
    full = re.compile(wildcard_regex(pattern), re.DOTALL).fullmatch
    piece = max(re.split(r"[*?]+", pattern), key=len)  # most words lack it: ten times quicker than the expression
    return [word for word in words if piece in word and full(word) and len(word) <= MAX_WORD]


def similar(text: str, distance: int, words: Iterable[str]) -> list[str]:
    """The words within ``distance`` edits (insert, delete, replace one code point) of ``text``, in their order.

    Cut into ``distance + 1`` pieces, ``text`` keeps at least one of them whole through that many edits: words without
    any of the pieces, and those too long or short, are left out by one search in C; the rest is measured.
    """
    size = len(text)
    pieces = [text[size * i // (distance + 1) : size * (i + 1) // (distance + 1)] for i in range(distance + 1)]
    low, high = max(1, size - distance), min(size + distance, MAX_WORD)
    anywhere = "" if "" in pieces else f"(?=[^\\n]*?(?:{'|'.join(map(re.escape, pieces))}))"
    found = re.compile(f"^(?=[^\\n]{{{low},{high}}}$){anywhere}[^\\n]+$", re.MULTILINE).findall("\n".join(words))
    return [word for word in found if within(text, word, distance)]


def within(left: str, right: str, distance: int) -> bool:
    """Whether the Levenshtein distance of two words is at most ``distance``."""
    if abs(len(left) - len(right)) > distance:
        return False
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, 1):
        before, row[0] = row[0], i
        low, high = max(1, i - distance), min(len(right), i + distance)
        if low > 1:
            before, row[low - 1] = row[low - 1], distance + 1
        for j in range(low, high + 1):
            cost = min(before + (char != right[j - 1]), row[j - 1] + 1, (row[j] if j < i + distance else distance) + 1)
            before, row[j] = row[j], cost
    return row[len(right)] <= distance
