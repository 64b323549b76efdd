"""What can be seen of each line above the body as its headline: names of features for the model in ``title``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from ingest.parsers.page_dump.lines.captions import is_caption, is_credit, is_labelled_caption, speaks_of_picture
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import (
    CJK,
    folded_tokens,
    letters,
    line_words,
    narrow,
    opening,
    size_bin,
    title_ending,
    title_width,
)
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.patterns import regex

REACH = 45  #: lines above the body that are looked at
_BELOW = 12  #: lines below a candidate whose kinds count
_ABOVE = 7  #: lines above it
_STORY, _TOLD = 30, 4000  #: lines and characters of the body whose words are compared
_CLOSE = 8  #: lines above the body among which a headline need not share two words with it
_FAR, _FEW = 16, 4  #: the same where hardly more than short lines, dates and bylines stand between
_PROBE = 400  #: characters that show whether a story is Chinese, Japanese or Korean
_NEAR = 18  #: lines above the body in which bylines count
_LEAD = 60  #: how wide a first line must be to be the story's lead alone
_BARE = 16  #: how wide a headline is that has no word in common with the story
_NAV = regex(r"[>»›/·•](?<= .) ")  #: a sign between spaces
_MENU = regex(r"\s+[|»›>·•]\s+|\s{2,}")
_MENU_MARK = regex("[|»›>·•]")
_STAMP = regex(r"\d(?:\d?[:.h]\d\d|(?<=\b[12])(?:(?<=1)9|(?<=2)0)\d\d\b|\d?[./]\d{1,2}[./])")
_AWAY = (1, 2, 3, 4, 6, 9, 14, 21, 31)
_TO_STAMP = (1, 2, 4, 8)  #: lines between a candidate and the date or byline below it


def _told(page: Page, rows: Sequence[int]) -> set[str]:
    """The ``stems`` of the story; its words of less than four letters stay, since no line's stem is that short."""
    found: set[str] = set()
    room = _TOLD
    lines = [page.text[r] for r in rows]
    for row, line in zip(rows, lines, strict=True):
        whole = len(line) <= room and not page.digits[row]
        found.update(map(_CUT, line_words(line) if whole else folded_tokens(line[:room])))
        room -= len(line) + 1
        if room <= 0:
            break
    if any(narrow(line) is None for line in lines):
        text = " ".join(lines)[:_TOLD]
        if CJK.search(text[:_PROBE]):
            found |= stems(text)
    return found


class Line(NamedTuple):
    """One line near the body. ``kind``: "d" a date, "b" a byline, "c" a credit, "p" a paragraph, "h" shares words with
    the body, "s" short, "m" anything else.
    """

    wide: int
    stems: frozenset[str]
    shared: int
    kind: str


_CUT = itemgetter(slice(0, 6))
_NOTHING: frozenset[str] = frozenset()
_WORDS = tuple(Line(wide, _NOTHING, 0, "s") for wide in range(12))  #: lines of one short word: menus are full of them


def _line(page: Page, row: int, about: set[str], *, near: bool, inside: bool) -> Line:
    """``near``: whether names are looked for; far above the body they are other people's.

    ``inside``: below the story's first line, where nothing but the kind is asked for.
    """
    text = page.text[row]
    wide = title_width(text)
    if wide < 12 and " " not in text and text.isalpha():
        return _WORDS[wide]
    if len(text) > 300:
        return Line(wide, _NOTHING, 0, "p")
    if wide > 12 and is_credit(text) and not speaks_of_picture(text):
        kind = "c"
    elif wide < 120 and page.digits[row] and _STAMP.search(text):
        kind = "d"
    elif wide >= 110 or (wide >= 60 and title_ending(text) == "."):
        kind = "p"
    else:
        kind = ""
    if inside and kind:
        return Line(wide, _NOTHING, 0, kind)
    found = stems(text) if wide >= _BARE else _NOTHING
    shared = len(found & about) if found else 0
    if kind:
        pass
    elif shared >= 2 and wide >= 20 and 3 * shared >= len(found):
        kind = "h"
    elif near and (byline_of(text)[0] or bare_names(text)):
        kind = "b"
    else:
        kind = "s" if wide < 20 else "m"
    return Line(wide, found, shared, kind)


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the body, from row ``low``, and some of the body's."""

    low: int
    top: int
    lead: frozenset[str]
    lines: tuple[Line, ...]
    kinds: str  #: one letter a line
    whole: str  #: the page


def read_head(page: Page, rows: Sequence[int]) -> Head:
    top = rows[0]
    low = max(0, top - REACH)
    about = _told(page, rows[:_STORY])
    first = page.text[top]
    lead = stems(first if title_width(first) > _LEAD else " ".join(page.text[r] for r in rows[:3]))
    near = max(low, top - _NEAR)
    lines = [_line(page, row, about, near=row >= near, inside=row > top) for row in range(low, min(len(page), top + 6))]
    return Head(low, top, lead, tuple(lines), "".join([line.kind for line in lines]), page.whole)


def _names(prefix: str, count: int) -> tuple[str, ...]:
    return tuple(f"{prefix}{k}" for k in range(count))


_SIZES, _DISTANCES, _SHARED, _LEADS = _names("s", 9), _names("w", 10), _names("n", 6), _names("l", 4)
_HALVES = tuple(f"z{size // 2}" for size in range(9))
_D, _B, _C = (((m, f"{m}v"), (f"{m}^", f"{m}^v")) for m in "dbc")  #: by whether above, and below
_COUNTS, _UPS, _DOWNS, _STAMPS = _names("c", 5), _names("up", 3), _names("down", 3), _names("nd", 5)


def title_features(page: Page, row: int, head: Head) -> list[str]:
    """The candidate's own shape, what it shares with the body, how often it is printed, and what stands around it."""
    text = page.text[row]
    line = head.lines[row - head.low]
    size = size_bin(line.wide)
    end = title_ending(text)
    out = [
        _SIZES[size],
        _DISTANCES[bisect_right(_AWAY, head.top - row)],
        f"e{end}{min(size, 5) // 2}",
        "o" + opening(text),
        f"v{4 * line.shared // (len(line.stems) or 1)}{min(3, size // 2)}",
        _SHARED[min(5, line.shared)],
        _LEADS[min(3, len(line.stems & head.lead))],
        _COUNTS[min(4, head.whole.count(text))] if line.wide >= 12 else "c1",
        "L" + label_of(text),
    ]
    if row == head.top:
        out.append("top." if end == "." else "top")
    out += [f"k{kind}" for kind in cue_classes(text)]
    out += _around(page, head, row)
    out += _said(page, row, text, line)
    return out


def _around(page: Page, head: Head, row: int) -> list[str]:
    """Kinds of the lines above and below."""
    at = row - head.low
    above, below = head.kinds[max(0, at - _ABOVE) : at], head.kinds[at + 1 : at + 1 + _BELOW]
    dated, signed, credit = below.find("d"), below.find("b"), "c" in below
    stamp = min(dated if dated >= 0 else 99, signed if signed >= 0 else 99)
    return [
        _UPS[min(2, above.count("h"))],
        _DOWNS[min(2, below.count("h"))],
        _STAMPS[bisect_right(_TO_STAMP, stamp)],
        "N" + (below[:1] or "-"),
        "P" + (above[-1:] or "-"),
        "NN" + below[:2],
        "PP" + above[-2:],
        _D["d" in above][dated >= 0],
        _B["b" in above][signed >= 0],
        _C["c" in above][credit],
        "-1" + _beside(page, head, at - 1),
        "1" + _beside(page, head, at + 1),
    ]


def _beside(page: Page, head: Head, at: int) -> str:
    if not 0 <= at < len(head.lines):
        return "edge"
    name = _HALVES[size_bin(head.lines[at].wide)]
    return name + "^" if page.gap[head.low + at] else name


def _said(page: Page, row: int, text: str, line: Line) -> list[str]:
    """What the line is by its look, and whether lines near by hold it or are held by it."""
    out = []
    size = len(text)
    for t in page.text[row + 1 : row + 9]:
        if 12 <= len(t) < size and t in text:
            out.append("holds")
            break
    above = page.text[max(0, row - 9) : row]
    if len(text) >= 12 and text in "\n".join(above) and any(text in t and t != text for t in above):
        out.append("held")
    if line.kind == "c" or (is_credit(text) and not speaks_of_picture(text)):
        out.append("credit")
    if line.kind == "d" or (page.digits[row] and _STAMP.search(text)):
        out.append("stamp")
    if "  " in text or "|" in text or _NAV.search(text):
        out.append("nav")
    if line.kind == "b":
        out.append("by" if byline_of(text)[0] else "name")
    return out


def _is_menu(text: str) -> bool:
    """Four short items or more between bars, or runs of spaces: what sites print on every page."""
    if "  " not in text and not _MENU_MARK.search(text):
        return False
    parts = _MENU.split(text)
    return len(parts) >= 4 and max(map(len, parts)) <= 25


def _is_caption(text: str) -> bool:
    return is_caption(text) and (is_labelled_caption(text) or not speaks_of_picture(text))


def _is_address(text: str) -> bool:
    return "://" in text or text.startswith("www.")


def _between(head: Head, row: int) -> int:
    """Lines between a candidate and the body that are more than a short word, a date, a byline or a credit."""
    kinds = head.kinds[row - head.low + 1 : head.top - head.low]
    return len(kinds) - sum(kinds.count(kind) for kind in "sdbc")


def scan(page: Page, rows: Sequence[int], taken: frozenset[int]) -> list[tuple[int, list[str]]]:
    """(row, features) of every line that can be the headline of the body on ``rows``."""
    head = read_head(page, rows)
    out = []
    for row in range(head.low, head.top + 1):
        text = page.text[row]
        line = head.lines[row - head.low]
        if row in taken or not 6 <= len(text) <= 300 or (line.wide < _BARE and not line.shared):
            continue
        far = line.shared < 2 and head.top - row > _CLOSE
        if far and (head.top - row > _FAR or _between(head, row) > _FEW):
            continue
        if 3 * letters(text) < len(text) or _is_caption(text) or _is_menu(text) or _is_address(text):
            continue
        out.append((row, title_features(page, row, head)))
    return out
