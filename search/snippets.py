"""The best passage of an article for a query: whole sentences where they fit, every hit marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from search.passages import sentences

if TYPE_CHECKING:
    from search.marks import Marker

WIDTH = 280  #: code points a passage aims at
SCANNED = 200_000  #: code points of a body looked through for a better passage once there is one, about 30,000 words
BLOCK = 8_000  #: code points looked through at a time; the first block with every part of the query ends the search
FIRST_WORDS = 100  #: looked at first where a query asks for sentences or paragraphs
ELLIPSIS = "…"

Mark = tuple[int, int]  #: code points, half-open
Hit = tuple[int, int, int]  #: a mark and the number of the query's unit that it belongs to


class Passage(NamedTuple):
    """A piece of text and the places in it to mark."""

    text: str
    marks: tuple[Mark, ...] = ()


def marked(passage: Passage, before: str = "**", after: str = "**") -> str:
    """The text with each mark between two strings."""
    parts, at = [], 0
    for start, end in passage.marks:
        parts += [passage.text[at:start], before, passage.text[start:end], after]
        at = end
    return "".join([*parts, passage.text[at:]])


def title_passage(marker: Marker, title: str) -> Passage:
    return Passage(title, tuple((start, end) for start, end, _ in marker.find(title, "title")))


def body_passage(marker: Marker, body: str, width: int = WIDTH) -> Passage:
    """The passage of about ``width`` code points with the most different parts of the query, then the most hits.

    Of equals the earliest; without any hit the beginning of the text.
    """
    if not marker.units:
        return _cut(body[:BLOCK], [], (0, 0), width)
    best: Passage | None = None
    best_score = (0, 0)
    for start, block, hits in _looked_at(marker, body):
        end = start + len(block)
        if hits:
            first, last, score = _densest(hits, width)
            if score > best_score:
                best_score = score
                best = _cut(block, hits, (hits[first][0], hits[last][1]), width)
        if best_score[0] >= len(marker.units) or (best and end > SCANNED):
            break
    if best is None:  # none there, or one across the end of a piece
        hits = marker.find(body, "body") if len(body) > BLOCK and not marker.crossing else []
        if not hits:
            return _cut(body[:BLOCK], [], (0, 0), width)
        first, last, _ = _densest(hits, width)
        best = _cut(body, hits, (hits[first][0], hits[last][1]), width)
    return best


def _looked_at(marker: Marker, body: str) -> Iterator[tuple[int, str, Sequence[Hit]]]:
    """(where it starts, a piece of the body, its hits), piece by piece.

    A piece has other sentences and paragraphs at its ends, so a query that asks for these sees the whole body, first
    with few of its words.
    """
    if not marker.crossing:
        for start, end in _blocks(body):
            yield start, body[start:end], marker.find(body[start:end], "body")
        return
    most = FIRST_WORDS
    while most < len(body) // 2:  # a word and the space behind it: two code points at least
        yield 0, body, marker.find(body, "body", most)
        most *= 4
    yield 0, body, marker.find(body, "body")


def _blocks(body: str) -> list[Mark]:
    """Pieces of the body that end at a paragraph or, failing that, at a space."""
    found, start = [], 0
    while start < len(body):
        end = min(start + BLOCK, len(body))
        if end < len(body):
            at = max(body.rfind("\n\n", start + BLOCK // 2, end), -1)
            at = at if at > 0 else body.rfind(" ", start + BLOCK // 2, end)
            end = at if at > 0 else end
        found.append((start, end))
        start = end
    return found


def _densest(hits: Sequence[Hit], width: int) -> tuple[int, int, tuple[int, int]]:
    """The run of hits within ``width`` with the most different units, then the most hits: two pointers, linear."""
    counts: dict[int, int] = {}
    best = (0, 0, (0, 0))
    first = 0
    for last, (_, end, number) in enumerate(hits):
        counts[number] = counts.get(number, 0) + 1
        while first < last and end - hits[first][0] > width:
            gone = hits[first][2]
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            first += 1
        score = (len(counts), last - first + 1)
        if score > best[2]:
            best = (first, last, score)
    return best


def _cut(text: str, hits: Sequence[Hit], core: Mark, width: int) -> Passage:
    """Whole sentences around ``core`` up to ``width``; one that is too long is cut at words, with an ellipsis."""
    low, high = _window(text, hits, core, width)
    inside = [(a, b) for a, b, _ in hits if a >= low and b <= high]
    return _flattened(text, low, high, inside)


def _window(text: str, hits: Sequence[Hit], core: Mark, width: int) -> Mark:
    # Sentences are looked for near the core only, so a long text costs no more than a short one.
    left = _paragraph_start(text, max(0, core[0] - width * 3), core[0])
    right = _paragraph_end(text, core[1], min(len(text), core[1] + width * 3))
    bounds = [(left + a, left + b) for a, b in sentences(text[left:right])] or [(left, right)]
    inside = [i for i, (a, b) in enumerate(bounds) if b > core[0] and a < max(core[1], core[0] + 1)]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    first, last = _narrowed(bounds, hits, (first, last), width)
    low, high = bounds[first][0], bounds[last][1]
    if high - low > width:
        return _cut_words(text, core, (low, high), width)
    while last + 1 < len(bounds) and bounds[last + 1][1] - low <= width:
        last += 1
        high = bounds[last][1]
    return low, high


def _narrowed(bounds: Sequence[Mark], hits: Sequence[Hit], run: tuple[int, int], width: int) -> tuple[int, int]:
    """A shorter run of sentences with the same parts of the query in it, if ``run`` is too long: ends with the fewest
    hits go first.
    """
    first, last = run

    def found(a: int, b: int) -> list[int]:
        return [number for start, end, number in hits if start >= bounds[a][0] and end <= bounds[b][1]]

    wanted = set(found(first, last))
    while first < last and bounds[last][1] - bounds[first][0] > width:
        left, right = found(first + 1, last), found(first, last - 1)
        shorter = [ends for ends in ((right, first, last - 1), (left, first + 1, last)) if set(ends[0]) == wanted]
        if not shorter:
            return run
        _, first, last = max(shorter, key=lambda ends: len(ends[0]))
    return first, last


def _paragraph_start(text: str, low: int, high: int) -> int:
    at = text.rfind("\n\n", low, high)
    return at + 2 if at >= 0 else _word_start(text, low, high)


def _paragraph_end(text: str, low: int, high: int) -> int:
    return _word_end(text, low, high) if high < len(text) else high


def _cut_words(text: str, core: Mark, sentence: Mark, width: int) -> Mark:
    """A stretch of an over-long sentence: the hits in the middle, cut at spaces."""
    if core[1] - sentence[0] <= width:  # it can start at its beginning
        return sentence[0], _word_end(text, core[1], min(sentence[1], sentence[0] + width))
    spare = max(0, width - (core[1] - core[0]))
    low = max(sentence[0], core[0] - spare // 2)
    high = min(sentence[1], max(low + width, core[1]))
    low = max(sentence[0], min(low, high - width))
    return (
        _word_start(text, low, core[0]) if low > sentence[0] else low,
        _word_end(text, core[1], high) if high < sentence[1] else high,
    )


def _word_start(text: str, low: int, high: int) -> int:
    """The first beginning of a word at or after ``low``, at most ``high``."""
    if low == 0 or text[low - 1 : low].isspace():
        return low
    at = text.find(" ", low, high)
    return at + 1 if at >= 0 else low


def _word_end(text: str, low: int, high: int) -> int:
    """The last end of a word at or before ``high``, at least ``low``."""
    if high >= len(text) or text[high].isspace():
        return high
    at = text.rfind(" ", low, high)
    return at if at >= 0 else high


def _flattened(text: str, low: int, high: int, hits: Sequence[Mark]) -> Passage:
    """One line: runs of white space become one space, marks move along."""
    parts: list[str] = []
    marks: list[Mark] = []
    size = 0
    before = text[max(0, low - 20) : low]
    opening = bool(before.strip()) and not _ends_sentence(before.rstrip()[-1:]) and "\n\n" not in before[-2:]
    if opening:
        parts.append(ELLIPSIS)
        size = 1
    at = low
    for start, end in [*hits, (high, high)]:
        gap = " ".join(text[at:start].split())
        gap = f"{' ' if text[at:start][:1].isspace() and size > opening else ''}{gap}"
        gap += " " if gap.strip() and text[start - 1 : start].isspace() else ""
        hit = " ".join(text[start:end].split())
        parts += [gap, hit]
        size += len(gap)
        if hit:
            marks.append((size, size + len(hit)))
        size += len(hit)
        at = end
    flat = "".join(parts).rstrip()
    if high < len(text.rstrip()) and not _ends_sentence(flat[-1:]):
        flat += ELLIPSIS
    return Passage(flat, tuple(marks))


def _ends_sentence(character: str) -> bool:
    return character in '.!?…"”’»)]' and character != ""
