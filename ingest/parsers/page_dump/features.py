"""What can be seen of a line: its length, its ends, its words' classes, its repeats. Feeds the line model."""

from __future__ import annotations

import re
from collections import Counter

from ingest.parsers.page_dump.cues import cue_classes, is_credit
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.lists import comment_count
from ingest.parsers.page_dump.measure import capitals, ending, opening, size_bin, width
from ingest.parsers.page_dump.page import Page

_INNER_END = re.compile(
    r"[.!?…。！？](?:(?<=[。！？])|[\"'”’»)]* +[\"'“‘„«(¿¡–—-]*[^\W\d_a-z])"
)  # opens with one class of characters: the search for it skips all others at once
_TIME = re.compile(r"\d(?:\d?[:.h]\d\d|(?<=\b[12])(?:(?<=1)9|(?<=2)0)\d\d\b)")
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
_HEAD = 240  #: characters of a line that are looked at
_COARSE = "sssmmllxx"  #: by size: short, a sentence at most, some, a long paragraph


def _case(probe: str, coarse: str) -> list[str]:
    upper, letters = capitals(probe)
    if not letters:
        return []
    return [f"u{coarse}{int(upper / letters * 4)}", *([f"U{coarse}"] if probe.isupper() else [])]


def _signs(text: str, probe: str, coarse: str) -> list[str]:
    """Clock times, links, menu marks, quotes, credits: one letter each, with the line's size."""
    found = []
    if _TIME.search(probe):
        found.append(f"t{coarse}")
    if ("@" in probe or "#" in probe or "ww." in probe or "://" in probe) and _LINKISH.search(probe):
        found.append(f"@{coarse}")
    if "|" in probe or "·" in probe or "•" in probe or "  " in probe or _between_spaces(probe):
        found.append(f"|{coarse}")
    if '"' in probe or "“" in probe or "”" in probe or "„" in probe or "«" in probe or "»" in probe or "「" in probe:
        found.append(f"q{coarse}")
    if "©" in probe or "(c)" in probe:
        found.append(f"©{coarse}")
    if is_credit(text):
        found.append(f"P{coarse}")
    if ": " in probe and _SHOUTED.match(text):
        found.append(f"S{coarse}")
    if _BY.match(text):
        found.append(f"B{coarse}")
    return found


def _between_spaces(probe: str) -> bool:
    return (">" in probe and " > " in probe) or ("›" in probe and " › " in probe) or ("/" in probe and " / " in probe)


def repeated(page: Page, first: int, last: int) -> list[bool]:
    """Whether each of the lines ``first:last`` stands on the page more than once."""
    counts = Counter(page.text)
    return [counts[line] > 1 for line in page.text[first:last]]


def own_features(text: str, *, twice: bool) -> list[str]:
    """What can be said of a line alone; ``twice``: it stands on the page more than once."""
    size = size_bin(width(text))
    coarse = _COARSE[size]
    out = [f"e{coarse}{ending(text)}", f"o{coarse}{opening(text)}"]
    if twice:
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


def _passed(text: str, named: str, passed: str) -> str:
    """What kind of line has gone by: "C" a heading of comments, "R" of a list, "S" furniture; comments stay."""
    if passed == "C":
        return "C"
    if len(text) <= 80 and (comment_count(text) is not None or _COMMENTS.search(text)):
        return "C"
    return {"related": "R", "furniture": "S"}.get(named, passed)


def page_features(page: Page, first: int, last: int) -> tuple[list[list[str]], list[list[str]]]:
    """Of the lines ``first:last``: what each one's place adds to its own, and what its neighbours see."""
    text, gap = page.text[first:last], page.gap
    sizes = [size_bin(width(t)) for t in text]
    ends = [ending(t) for t in text]
    gaps = [gap[i] > 0 for i in range(first, last)] + [last >= len(gap) or gap[last] > 0]
    big = [i for i, size in enumerate(sizes) if size >= 5]
    style = "p" if 2 * sum([gaps[i] for i in big]) >= len(big) else "n"
    told = [0, 0, 0, *[size >= 4 and end == "." for size, end in zip(sizes, ends, strict=True)], 0, 0, 0]
    placed: list[list[str]] = []
    seen: list[list[str]] = []
    label, age, passed, since = "", 9, "", 0
    begun = False  # a count of comments above the story says nothing of what stands below it
    for i, line in enumerate(text):
        size, end = sizes[i], ends[i]
        coarse = _COARSE[size]
        around = f"{style}{'^' if gaps[i] else ''}{'v' if gaps[i + 1] else ''}"
        above, below = told[i] + told[i + 1] + told[i + 2], told[i + 4] + told[i + 5] + told[i + 6]
        mine = [
            f"z{size}{around}",
            f"y{coarse}{around}{end}",
            f"d{coarse}{above}{below}",
            f"h{coarse}{around}{min(above, 1)}{min(below, 1)}{end}",
        ]
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
        placed.append(mine)
        short = [f"z{size}{'^' if gaps[i] else ''}", f"e{coarse}{end}"]
        if named:
            short.append(f"L{named}")
        seen.append(short)
    return placed, seen
