"""How long a line is, how it begins and how it ends, in any script."""

from __future__ import annotations

import re

CJK = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLOSERS = "\"'”’»«)]›」』）】*"
_ENDS = ".!?…。！？؟।۔"
_BOUNDS = (10, 20, 35, 55, 80, 120, 180, 300)


def width(text: str) -> int:
    """Length as Latin letters would count: a CJK or Thai character says as much as two and a half."""
    if text.isascii():
        return len(text)
    probe = text[:400]
    wide = len(CJK.findall(probe))
    return len(text) + int(1.5 * wide * len(text) / len(probe)) if wide else len(text)


def size_bin(length: int) -> int:
    for i, bound in enumerate(_BOUNDS):
        if length < bound:
            return i
    return len(_BOUNDS)


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
