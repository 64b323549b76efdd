"""What can be seen of a line: its length, its ends, its words' classes, its repeats. Feeds the line model."""

from __future__ import annotations

import re
from collections import Counter

from ingest.parsers.page_dump.cues import CUE, PIECES
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLOSERS = "\"'”’»«)]›」』）】*"
_ENDS = ".!?…。！？؟।۔"
_INNER_END = re.compile(r"[.!?…][\"'”’»)]* +[\"'“‘„«(¿¡–—-]*[^\W\d_a-z]|[。！？]")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b")
_LINKISH = re.compile(r"https?://|www\.|@\w|\w@\w|#\w")
_SEPARATED = re.compile(r" [|·•>/›] |[|·•]|  ")
_BOUNDS = (10, 20, 35, 55, 80, 120, 180, 300)
_HEAD, _TAIL = 240, 120  #: characters at either end of a line that its words are looked for in


def width(text: str) -> int:
    """Length as Latin letters would count: a CJK or Thai character says as much as two and a half."""
    if text.isascii():
        return len(text)
    probe = text[:400]
    wide = len(_CJK.findall(probe))
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


def cue_classes(text: str) -> dict[str, int]:
    """Class -> how many of its words the ends of the line hold."""
    probe = text if len(text) <= _HEAD + _TAIL else f"{text[:_HEAD]} {text[-_TAIL:]}"
    folded = probe.casefold()
    found: dict[str, int] = {}
    for word in _WORD.findall(folded):
        kind = CUE.get(word)
        if kind:
            found[kind] = found.get(kind, 0) + 1
    if not probe.isascii() and _CJK.search(probe):
        for piece, kind in PIECES:
            if piece in probe:
                found[kind] = found.get(kind, 0) + 1
    return found


def own_features(text: str, size: int, repeats: int) -> list[str]:
    """What can be said of a line alone."""
    coarse = "s" if size < 3 else "m" if size < 5 else "l" if size < 7 else "x"
    end = ending(text)
    out = [f"e{coarse}{end}", f"o{coarse}{opening(text)}"]
    if repeats > 1:
        out.append(f"r{coarse}")
    probe = text[:_HEAD]
    if size >= 3:
        out.append(f"i{coarse}{min(3, len(_INNER_END.findall(probe)))}")
        commas = probe.count(",") + probe.count("，") + probe.count("、")
        out.append(f"c{coarse}{min(2, commas)}")
    letters = _WORD.findall(probe)
    if letters:
        upper = sum(w[0].isupper() for w in letters) / len(letters)
        out.append(f"u{coarse}{int(upper * 4)}")
        if probe.isupper():
            out.append(f"U{coarse}")
    for kind, count in cue_classes(text).items():
        out.append(f"k{coarse}{kind}")
        if count > 1:
            out.append(f"K{coarse}{kind}")
    if _TIME.search(probe):
        out.append(f"t{coarse}")
    if _LINKISH.search(probe):
        out.append(f"@{coarse}")
    if _SEPARATED.search(probe):
        out.append(f"|{coarse}")
    if any(mark in probe for mark in '"“„«»”「'):
        out.append(f"q{coarse}")
    if "©" in probe or "(c)" in probe:
        out.append(f"©{coarse}")
    return out


def page_features(page: Page, first: int, last: int) -> tuple[list[list[str]], list[list[str]]]:
    """Features of the lines ``first:last``: what counts for the line itself, and what its neighbours see of it."""
    text, gap = page.text, page.gap
    sizes = [size_bin(width(t)) for t in text[first:last]]
    repeats = Counter(text)
    long_lines = [i for i in range(first, last) if sizes[i - first] >= 5]
    spaced = sum(gap[i] > 0 for i in long_lines)
    style = "p" if 2 * spaced >= len(long_lines) else "n"
    own: list[list[str]] = []
    seen: list[list[str]] = []
    label, age = "", 9
    for i in range(first, last):
        line, size = text[i], sizes[i - first]
        above = gap[i] > 0
        below = i + 1 >= len(text) or gap[i + 1] > 0
        around = f"{style}{'^' if above else ''}{'v' if below else ''}"
        mine = own_features(line, size, repeats[line])
        mine.append(f"z{size}{around}")
        if age < 4 and not (above and age > 1):
            mine.append(f"a{age}{label}{'s' if size < 5 else 'l'}")
        named = label_of(line)
        if named:
            mine.append(f"L{named}")
            label, age = named, 0
        age += 1
        own.append(mine)
        coarse = "s" if size < 3 else "m" if size < 5 else "l" if size < 7 else "x"
        short = [f"z{size}{'^' if above else ''}", f"e{coarse}{ending(line)}"]
        if named:
            short.append(f"L{named}")
        seen.append(short)
    return own, seen
