"""The headline: which of the lines above the body it is. A linear model over shape, place and shared words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ingest.parsers.page_dump import people
from ingest.parsers.page_dump.cues import cue_classes, is_caption, is_credit
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.measure import CJK, KEPT, ending, opening, size_bin, tokens, width
from ingest.parsers.page_dump.page import Page

REACH = 45  #: lines above the body that are looked at
_PAIR = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af](?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
_NAV = re.compile(r"  | [>»›/·•] |\|")
_MENU = re.compile(r"\s+[|»›>·•]\s+|\s{2,}")
_MENU_MARK = re.compile("[|»›>·•]")
_LABEL = re.compile(
    r"^(?:title|headline|titel|überschrift|titre|título|titolo|rubrik|otsikko|tytuł|заголовок|标题|タイトル|제목)\s?[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_KICKER = re.compile(r"^([^\W\d_a-zß-ÿ]{3,}(?: [^\W\d_a-zß-ÿ]{2,}){0,2}) ?(?:\||//| [-–—]) ?(?=\S{2,} \S)")
_STAMP = re.compile(r"\d(?:\d?[:.h]\d\d|(?<=\b[12])(?:(?<=1)9|(?<=2)0)\d\d\b|\d?[./]\d{1,2}[./])")
_STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 21, 31)


@dataclass(frozen=True, slots=True)
class Headline:
    """The title, the row it stands in, and the rule that chose it."""

    row: int
    text: str
    rule: str


@lru_cache(maxsize=KEPT)
def line_stems(line: str) -> frozenset[str]:
    """The ``stems`` of a line that more than one step asks for."""
    return stems(line)


def stems(text: str) -> frozenset[str]:
    """Words cut to their first six letters, folded, and pairs of CJK characters: what texts on one subject share."""
    found = {w[:6] for w in set(tokens(text.casefold())) if len(w) > 3}
    if not text.isascii() and CJK.search(text):
        found |= {text[m.start() : m.start() + 2] for m in _PAIR.finditer(text)}
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the body, with what each says: the words it shares, whether it is a byline, date or credit."""

    low: int
    top: int
    about: frozenset[str]
    counts: Mapping[str, int]
    marks: tuple[str, ...]  #: per row from ``low``: "d" a date, "b" a byline, "c" a credit, "h" like a headline, ""


def read_head(page: Page, rows: Sequence[int]) -> Head:
    top = rows[0]
    low = max(0, top - REACH)
    about = stems(" ".join(page.text[r] for r in rows[:40])[:5000])
    marks = tuple(_mark(page.text[r], about) for r in range(low, min(len(page), top + 4)))
    return Head(low, top, about, Counter(page.text[low : top + 1]), marks)


def _mark(text: str, about: frozenset[str]) -> str:
    if len(text) > 300:
        return ""
    if is_credit(text) and len(text) > 12:
        return "c"
    if len(text) < 120 and _STAMP.search(text):
        return "d"
    if people.byline_of(text)[0] or people.bare_names(text):
        return "b"
    words = line_stems(text)
    shared = len(words & about)
    return "h" if width(text) >= 20 and shared >= 2 and 3 * shared >= len(words) else ""


def _surroundings(head: Head, row: int) -> list[str]:
    """Bylines, dates, captions and other headline-like lines above and below, as far as the body."""
    at = row - head.low
    above, below = head.marks[max(0, at - 7) : at], head.marks[at + 1 : at + 13]
    out = [f"up{min(2, above.count('h'))}", f"down{min(2, below.count('h'))}"]
    return out + [f"{mark}{'^' if mark in above else ''}{'v' if mark in below else ''}" for mark in "dbc"]


def title_features(page: Page, row: int, head: Head) -> list[str]:
    """What can be seen of a line as a headline over the body."""
    top, about, counts = head.top, head.about, head.counts
    text = page.text[row]
    size = size_bin(width(text))
    words = line_stems(text)
    shared = len(words & about)
    away = sum(top - row >= step for step in _STEPS)
    out = [f"s{size}", f"w{away}", f"e{ending(text)}{min(size, 5) // 2}", f"o{opening(text)}"]
    out += [f"v{int(4 * shared / (len(words) or 1))}{min(3, size // 2)}", f"n{min(5, shared)}"]
    if row == top:
        out.append("top" + ("." if ending(text) == "." else ""))
    if counts.get(text, 0) > 1:
        out.append("twice")
    out += [f"k{kind}" for kind in cue_classes(text)]
    out += _surroundings(head, row)
    near = [t for t in page.text[row + 1 : row + 9] if len(t) >= 12]
    if any(t in text and t != text for t in near):
        out.append("holds")
    if any(text in t and t != text for t in page.text[max(0, row - 9) : row]) and len(text) >= 12:
        out.append("held")
    out += [
        name
        for name, held in (
            ("credit", is_credit(text)),
            ("nav", _NAV.search(text) is not None),
            ("stamp", _STAMP.search(text) is not None),
            ("name", bool(people.bare_names(text))),
            ("by", bool(people.byline_of(text)[0])),
            ("gap^", page.gap[row] > 0),
            ("gapv", row + 1 >= len(page) or page.gap[row + 1] > 0),
        )
        if held
    ]
    out += [f"L{label_of(text)}"]
    for step in (-1, 1):
        out += _around(page, row + step, f"{step}")
    return out


def _around(page: Page, row: int, where: str) -> list[str]:
    if not 0 <= row < len(page):
        return [where + "edge"]
    text = page.text[row]
    return [f"{where}z{size_bin(width(text)) // 2}{'^' if page.gap[row] else ''}"]


def _is_menu(text: str) -> bool:
    """Four short items or more between bars, or runs of spaces: what sites print on every page."""
    if "  " not in text and not _MENU_MARK.search(text):
        return False
    parts = _MENU.split(text)
    return len(parts) >= 4 and max(map(len, parts)) <= 25


def scan(page: Page, rows: Sequence[int], taken: frozenset[int]) -> list[tuple[int, list[str]]]:
    """(row, features) of every line that can be the headline of the body on ``rows``."""
    head = read_head(page, rows)
    return [
        (row, title_features(page, row, head))
        for row in range(head.low, head.top + 1)
        if row not in taken
        and 6 <= len(page.text[row]) <= 300
        and not is_caption(page.text[row])
        and not _is_menu(page.text[row])
    ]


@lru_cache(maxsize=1)
def table() -> Mapping[str, float]:
    text = (Path(__file__).parent / "title_weights.txt").read_text(encoding="utf-8")
    return {name: float(value) for name, _, value in (row.partition("\t") for row in text.splitlines())}


def find_title(page: Page, rows: list[int], taken: frozenset[int]) -> Headline | None:
    """``rows``: the body's lines. ``taken``: rows known to be dates, bylines or list items."""
    if not rows:
        return None
    get = table().get
    best, best_score = -1, -1e9
    for row, features in scan(page, rows, taken):
        score = sum(get(f, 0.0) for f in features)
        if score >= best_score and not (row == rows[0] and _is_paragraph(page.text[row])):
            best, best_score = row, score
    if best < 0 or (best == rows[0] and (len(rows) < 2 or _is_paragraph(page.text[best]))):
        return None
    for row in range(best + 1, min(rows[0] + 1, best + 9)):  # a breadcrumb ends with the headline it leads to
        if len(page.text[row]) >= 12 and page.text[best].endswith(page.text[row]):
            best = row
    return Headline(best, _without_site(page, best), "headline-model")


def _is_paragraph(text: str) -> bool:
    return width(text) > 130 or (ending(text) == "." and text[-1] not in "?!？！")


def _without_site(page: Page, row: int) -> str:
    """Without the site's name behind a bar, where the rest stands alone on another line."""
    text = page.text[row]
    if label := _LABEL.match(text):
        text = text[label.end() :]
    kicker = _KICKER.match(text)
    if kicker and len(text) - kicker.end() >= 20 and not text.isupper():
        text = text[kicker.end() :]
    match = _SITE.search(text)
    return text[: match.start()] if match and text[: match.start()] in page.text else text
