"""What can be seen of a line: its length, its ends, its words' classes, its repeats. Feeds the line model."""

from __future__ import annotations

import re
from collections import Counter

from ingest.parsers.page_dump.cues import cue_classes, is_credit
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.lists import comment_count
from ingest.parsers.page_dump.measure import ending, opening, size_bin, width
from ingest.parsers.page_dump.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_INNER_END = re.compile(r"[.!?…][\"'”’»)]* +[\"'“‘„«(¿¡–—-]*[^\W\d_a-z]|[。！？]")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d|\b(?:19|20)\d\d\b")
_LINKISH = re.compile(r"https?://|www\.|@\w|\w@\w|#\w")
_COMMENTS = re.compile(
    r"^(?:\d+\s+)?(?:readers?'?\s)?(?:comments?|responses? to|commentaires?|kommentare?n?"
    r"|comentarios?|comentários|commenti"
    r"|leserkommentare"
    r"|reacties|kommentarer|комментарии|yorumlar|コメント|评论|댓글|leave a (?:reply|comment)|add (?:your|a) comment"
    r"|post a comment)\b",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^[^\W\da-zß-ÿ]{3,}(?: [^\W\da-zß-ÿ]{2,}){0,3} ?: ")
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|od|автор|text|foto|photo)\b:? [^\W\d_a-z]", re.IGNORECASE)
_MARKS = ("|", "·", "•", "  ", " > ", " › ", " / ")  #: what stands between the items of a menu
_HEAD = 240  #: characters of a line that are looked at


def _case(probe: str, coarse: str) -> list[str]:
    letters = _WORD.findall(probe)
    if not letters:
        return []
    upper = sum(w[0].isupper() for w in letters) / len(letters)
    return [f"u{coarse}{int(upper * 4)}", *([f"U{coarse}"] if probe.isupper() else [])]


def _signs(text: str, probe: str, coarse: str) -> list[str]:
    """Clock times, links, menu marks, quotes, credits: one letter each, with the line's size."""
    linkish = "@" in probe or "#" in probe or "ww." in probe or "://" in probe
    found = (
        ("t", _TIME.search(probe) is not None),
        ("@", linkish and _LINKISH.search(probe) is not None),
        ("|", any(mark in probe for mark in _MARKS)),
        ("q", any(mark in probe for mark in '"“„«»”「')),
        ("©", "©" in probe or "(c)" in probe),
        ("P", is_credit(text)),
        ("S", _SHOUTED.match(text) is not None),
        ("B", _BY.match(text) is not None),
    )
    return [f"{sign}{coarse}" for sign, held in found if held]


def own_features(text: str, size: int, repeats: int) -> list[str]:
    """What can be said of a line alone."""
    coarse = _coarse(size)
    end = ending(text)
    out = [f"e{coarse}{end}", f"o{coarse}{opening(text)}"]
    if repeats > 1:
        out.append(f"r{coarse}")
    probe = text[:_HEAD]
    if size >= 3:
        out.append(f"i{coarse}{min(3, len(_INNER_END.findall(probe)))}")
        commas = probe.count(",") + probe.count("，") + probe.count("、")
        out.append(f"c{coarse}{min(2, commas)}")
    out += _case(probe, coarse)
    for kind, count in cue_classes(text).items():
        out.append(f"k{coarse}{kind}")
        if count > 1:
            out.append(f"K{coarse}{kind}")
    return out + _signs(text, probe, coarse)


def _coarse(size: int) -> str:
    return "s" if size < 3 else "m" if size < 5 else "l" if size < 7 else "x"


def _passed(text: str, named: str, passed: str) -> str:
    """What kind of line has gone by: "C" a heading of comments, "R" of a list, "S" furniture; comments stay."""
    if passed == "C":
        return "C"
    if len(text) <= 80 and (comment_count(text) is not None or _COMMENTS.search(text)):
        return "C"
    return {"related": "R", "furniture": "S"}.get(named, passed)


def _context(sizes: list[int], ends: list[str], i: int) -> tuple[int, int]:
    """How many of the three lines above and of the three below are whole sentences of some length."""
    above = sum(sizes[k] >= 4 and ends[k] == "." for k in range(max(0, i - 3), i))
    below = sum(sizes[k] >= 4 and ends[k] == "." for k in range(i + 1, min(len(sizes), i + 4)))
    return above, below


def page_features(page: Page, first: int, last: int) -> tuple[list[list[str]], list[list[str]]]:
    """Features of the lines ``first:last``: what counts for the line itself, and what its neighbours see of it."""
    text, gap = page.text[first:last], page.gap
    sizes = [size_bin(width(t)) for t in text]
    ends = [ending(t) for t in text]
    gaps = [gap[i] > 0 for i in range(first, last)] + [last >= len(gap) or gap[last] > 0]
    repeats = Counter(page.text)
    big = [i for i, size in enumerate(sizes) if size >= 5]
    style = "p" if 2 * sum(gaps[i] for i in big) >= len(big) else "n"
    own: list[list[str]] = []
    seen: list[list[str]] = []
    label, age, passed, since = "", 9, "", 0
    begun = False  # a count of comments above the story says nothing of what stands below it
    for i, line in enumerate(text):
        size, end = sizes[i], ends[i]
        coarse = _coarse(size)
        around = f"{style}{'^' if gaps[i] else ''}{'v' if gaps[i + 1] else ''}"
        mine = own_features(line, size, repeats[line])
        mine.append(f"z{size}{around}")
        mine.append(f"y{coarse}{around}{end}")
        above, below = _context(sizes, ends, i)
        mine.append(f"d{coarse}{above}{below}")
        mine.append(f"h{coarse}{around}{min(above, 1)}{min(below, 1)}{end}")
        if age < 4 and not (gaps[i] and age > 1):
            mine.append(f"a{age}{label}{'s' if size < 5 else 'l'}")
        if passed:
            mine.append(f"p{passed}{coarse}{min(since, 12) // 3 if passed != 'C' else ''}")
        named = label_of(line)
        if named:
            mine.append(f"L{named}")
            label, age = named, 0
        now = _passed(line, named, passed) if begun or named != "" else passed
        begun = begun or (size >= 5 and end == ".")
        since = 0 if named else since + 1
        passed = now
        age += 1
        own.append(mine)
        short = [f"z{size}{'^' if gaps[i] else ''}", f"e{coarse}{end}"]
        if named:
            short.append(f"L{named}")
        seen.append(short)
    return own, seen
