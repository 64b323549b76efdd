"""How long a line is, how it begins and how it ends, in any script."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

CJK = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLOSERS = "\"'”’»«)]›」』）】*"
_ENDS = ".!?…。！？؟।۔"
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u2010-\u2027\u2030-\u205e«»·©]")
_LETTERS = bytes(c if c > 127 or chr(c).isalpha() else 32 for c in range(256))  #: ASCII's other signs are spaces
_LETTERS_DIGITS = bytes(c if c > 127 or chr(c).isalnum() else 32 for c in range(256))
_CASES = bytes(65 if chr(c).isupper() else 97 if chr(c).islower() else 32 for c in range(128)) + bytes(128)
_BOUNDS = (10, 20, 35, 55, 80, 120, 180, 300)
KEPT = 4096  #: lines whose measures are kept: each step asks again, and a site prints the same menu on every page


@lru_cache(maxsize=KEPT)
def width(text: str) -> int:
    """Length as Latin letters would count: a CJK or Thai character says as much as two and a half."""
    if text.isascii():
        return len(text)
    probe = text[:400]
    wide = len(CJK.findall(probe))
    return len(text) + int(1.5 * wide * len(text) / len(probe)) if wide else len(text)


def size_bin(length: int) -> int:
    return bisect_right(_BOUNDS, length)


@lru_cache(maxsize=KEPT)
def ending(text: str) -> str:
    """How a line ends: "." for a sentence, ":" "," "~" for cut off, "" for nothing."""
    bare = text[-6:].rstrip(_CLOSERS + " ")
    last = bare[-1:] or text[-1:]
    if last in _ENDS:
        return "~" if bare.endswith(("...", "…")) else "."
    if last in ":：":
        return ":"
    return "," if last in ",;、，" else ""


def opening(text: str) -> str:
    first = text[:1]
    if first in "\"'“‘„«»「『":
        return "q"
    if first.isalpha():
        return "l" if first.islower() else "U"
    if first.isdigit():
        return "d"
    return "-" if first in "-–—•*·>›»+" else "("


def unmarked(text: str) -> str:
    """With spaces for quotes and dashes: in many languages ASCII but for those, and read much faster so."""
    for mark in "“”’–":  # the commonest; to replace a sign that is not there costs next to nothing
        text = text.replace(mark, " ")
    return text if text.isascii() else _MARKS.sub(" ", text)


def words(text: str) -> list[str]:
    """Runs of letters, in order. Four times as fast as the pattern where no rare signs stand between them."""
    if text.isascii():
        return text.encode().translate(_LETTERS).decode("ascii").split()
    found = unmarked(text).encode("utf-8", "replace").translate(_LETTERS).decode().split()
    return found if "".join(found).isalpha() else _WORD.findall(text)


def tokens(text: str) -> list[str]:
    """Runs of letters and digits, in order."""
    if text.isascii():
        return text.encode().translate(_LETTERS_DIGITS).decode("ascii").split()
    found = unmarked(text).encode("utf-8", "replace").translate(_LETTERS_DIGITS).decode().split()
    return found if "".join(found).isalnum() else _TOKEN.findall(text)


def capitals(text: str) -> tuple[int, int]:
    """(words that begin with a capital, all words)."""
    if not text.isascii():
        text = unmarked(text)
        if not text.isascii():
            found = words(text)
            return sum([word[0].isupper() for word in found]), len(found)
    shape = b" " + text.encode().translate(_CASES)
    upper = shape.count(b" A")
    return upper, upper + shape.count(b" a")
