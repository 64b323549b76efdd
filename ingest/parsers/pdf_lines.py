"""The printed lines of a PDF's pages with their places, by pypdfium2; what runs over all pages is taken once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot, inf
from statistics import median
from typing import Any

from ingest.encoding import plain
from ingest.parsers.pdf_right_to_left import in_reading_order, plain_letters, runs_from_right
from ingest.patterns import regex

BROKEN = "\x02"  #: what the library puts for a hyphen at a line's end, instead of the line's end
_PRINTED_LINE = regex(rf"[^\r\n{BROKEN}]+{BROKEN}?")
_BULLETS = dict.fromkeys((0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC), "•")  #: codes of Word's Symbol and Wingdings fonts
_NUMBER = regex(r"\d+")
_TOUCHING = 0.1  #: of the size of letters: no space is so narrow
#: signs of icon fonts, which are no text; those of Word's Symbol fonts lie between the two ranges
_ICONS = regex("[\ue000-\uefff\uf100-\uf8ff]")
_INITIAL = 1.8  #: times the size of the letters beside it: a first letter as high as several lines
_BESIDE = 0.5  #: of an initial's size: the text begins so close to its right, and to its upper edge
_WORDS = "AEIOUWYZÀÉÓ"  #: letters that are a word by themselves in some language
_EDGE = 2  #: lines at the head and at the foot of a page among which running heads are looked for


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; lengths in points."""

    text: str
    size: float  #: of its letters
    advance: float  #: from the bottom of the line above to the bottom of this one
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """The lines of a document's pages."""

    heads: Sequence[Line]  #: what runs over most pages, as the first one has it
    text: Sequence[Line]
    feet: Sequence[Line]
    count: int  #: of pages
    lost: Sequence[int] = ()  #: numbers of pages that cannot be read, counted from one

    def whole(self) -> list[Line]:
        """All of them: running heads once above the text, running feet once below."""
        return [*self.heads, *self.text, *(replace(line, advance=inf) for line in self.feet)]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Part of a line, and the edges of the box around it, in points from the left lower corner of the page."""

    text: str
    size: float
    left: float
    low: float
    right: float
    high: float


def read_pages(document: Any, *, by_browser: bool = False) -> Sheets:
    """The lines of all pages, each running head and foot once; a page alone has none.

    ``by_browser``: a browser printed them, which sets what stands still on the screen on every page, at any height.
    """
    pieces, lost = _pieces_of_all(document)
    above, below = _standing_still(pieces) if by_browser else ([], [])
    still = {_place(piece) for piece in (*above, *below)}
    printed = [list(_lines(piece for piece in on_page if _place(piece) not in still)) for on_page in pieces]
    found = _without_running(printed)
    return replace(found, heads=[*_lines(above), *found.heads], feet=[*found.feet, *_lines(below)], lost=lost)


def _pieces_of_all(document: Any) -> tuple[list[list[_Piece]], list[int]]:
    """What stands on each page that can be read, and the numbers of the others."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    pieces, lost = [], []
    for number in range(len(document)):
        try:
            pieces.append(_pieces_of(document[number]))
        except PdfiumError:
            lost.append(number + 1)
    return pieces, lost


def _standing_still(pages: Sequence[Sequence[_Piece]]) -> tuple[list[_Piece], list[_Piece]]:
    """What most pages have at one height, once: in the upper half of the page and in the lower one."""
    counts = Counter(place for pieces in pages for place in {_place(piece) for piece in pieces})
    once = {_place(piece): piece for pieces in reversed(pages) for piece in reversed(pieces)}
    still = [once[place] for place, count in counts.items() if count > 1 and count * 2 > len(pages)]
    middle = max((piece.high for pieces in pages for piece in pieces), default=0.0) / 2
    still.sort(key=lambda piece: (-round(piece.low), piece.left))
    return [piece for piece in still if piece.low > middle], [piece for piece in still if piece.low <= middle]


def _place(piece: _Piece) -> tuple[str, int]:
    return _NUMBER.sub("0", piece.text), round(piece.low)


def _without_running(printed: Sequence[Sequence[Line]]) -> Sheets:
    """Lines that run over most pages at their edges are taken once."""
    if len(printed) < 2:
        return Sheets([], [line for lines in printed for line in lines], [], len(printed))
    counts = Counter(key for lines in printed for key in {_key(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    running = {key for key, count in counts.items() if count > 1 and count * 2 > len(printed)}
    heads: Sequence[Line] = []
    text: list[Line] = []
    feet: Sequence[Line] = []
    for number, lines in enumerate(printed):
        top = next((i for i, line in enumerate(lines[:_EDGE]) if _key(line) not in running), min(_EDGE, len(lines)))
        foot = next((i for i, line in enumerate(lines[: -_EDGE - 1 : -1]) if _key(line) not in running), _EDGE)
        below = max(top, len(lines) - foot)
        text += lines[top:below]
        if number == 0:
            heads, feet = lines[:top], lines[below:]
    return Sheets(heads, text, feet, len(printed))


def _key(line: Line) -> str:
    """The same for the running heads of all pages, which differ in the number of their page."""
    return _NUMBER.sub("0", line.text)


def _pieces_of(page: Any) -> list[_Piece]:
    text_page = page.get_textpage()
    try:
        return _with_initials(list(_pieces(text_page)))
    finally:
        text_page.close()


def _with_initials(pieces: list[_Piece]) -> list[_Piece]:
    """Large first letters put before the text that stands to their right, wherever the page draws them."""
    large = _INITIAL * median(piece.size for piece in pieces) if pieces else 0.0
    for initial in [piece for piece in pieces if piece.size > large and _is_capital(piece.text.strip())]:
        beside = [piece for piece in pieces if _begins_with(piece, initial)]
        if beside:
            first = min(beside, key=lambda piece: abs(piece.high - initial.high))
            whole = replace(first, text=_joined(initial.text.strip(), first.text.strip(), pieces))
            pieces = [whole if piece is first else piece for piece in pieces if piece is not initial]
    return pieces


def _is_capital(text: str) -> bool:
    return len(text) == 1 and text.isupper()


def _joined(initial: str, rest: str, pieces: Sequence[_Piece]) -> str:
    """With a space between them where the letter is a word, and what follows is one on this page."""
    words = [word for piece in pieces for word in piece.text.split()]
    word = rest.split(maxsplit=1)[0]
    apart = initial in _WORDS and words.count(word) > 1 and not {initial + word, (initial + word).lower()} & set(words)
    return f"{initial} {rest}" if apart else initial + rest


def _begins_with(piece: _Piece, initial: _Piece) -> bool:
    """Whether this is the line beside the upper edge of such a letter."""
    near = _BESIDE * initial.size
    beside = -_TOUCHING * near <= piece.left - initial.right < near and abs(piece.high - initial.high) < near / 2
    return beside and initial.size > _INITIAL * piece.size and piece.text[:1].isalpha()


def _lines(pieces: Iterable[_Piece]) -> Iterator[Line]:
    """The lines of a page in the order of its text, pieces on one baseline joined."""
    parts: list[_Piece] = []
    above = 0.0
    for piece in pieces:
        if parts and _on_one_baseline(parts[-1], piece):
            parts.append(piece)
            continue
        if parts:
            yield _line(parts, above)
        above = min(part.low for part in parts) if parts else piece.high
        parts = [piece]
    if parts:
        yield _line(parts, above)


def _pieces(text_page: Any) -> Iterator[_Piece]:
    """What the library takes for lines, with the box around each. Each of its characters is one of ours."""
    from pypdfium2 import raw  # noqa: PLC0415

    handle = text_page.raw
    codes = [raw.FPDFText_GetUnicode(handle, number) for number in range(text_page.count_chars())]
    text = "".join(map(chr, codes))
    for match in _PRINTED_LINE.finditer(text):
        start, end = match.span()
        boxes = [text_page.get_rect(n) for n in range(text_page.count_rects(start, end - start))]
        if not boxes:
            continue
        sizes = [_letter_size(handle, at) for at in (start, (start + end) // 2, end - 1)]
        line = match[0]
        if runs_from_right(line):
            line = plain_letters(in_reading_order(line, [_edges(text_page, at) for at in range(start, end)]))
        joined = plain(line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")).translate(_BULLETS)
        joined = _ICONS.sub(" ", joined)
        left, low, right, high = zip(*boxes, strict=True)
        yield _Piece(joined, median(sizes), min(left), min(low), max(right), max(high))


def _edges(text_page: Any, at: int) -> tuple[float, float] | None:
    """Left and right edge of a character; None of one that the library put between others."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    try:
        left, _, right, _ = text_page.get_charbox(at)
    except PdfiumError:
        return None
    return left, right


def _letter_size(handle: Any, at: int) -> float:
    """Of one character in points: the font's nominal size times the scale that it is set with."""
    from pypdfium2 import raw  # noqa: PLC0415

    scale = raw.FS_MATRIX()
    scaled = raw.FPDFText_GetMatrix(handle, at, scale)
    return float(raw.FPDFText_GetFontSize(handle, at)) * (hypot(scale.c, scale.d) if scaled else 1.0)


def _on_one_baseline(left: _Piece, right: _Piece) -> bool:
    overlap = min(right.high, left.high) - max(right.low, left.low)
    return overlap > 0.5 * min(right.high - right.low, left.high - left.low)


def _line(parts: Sequence[_Piece], above: float) -> Line:
    text = " ".join(" ".join(part.text for part in parts).split())
    text = _from_right(parts) if runs_from_right(text) else text
    left, right = min(part.left for part in parts), max(part.right for part in parts)
    return Line(text, max(part.size for part in parts), above - min(part.low for part in parts), left, right)


def _from_right(parts: Sequence[_Piece]) -> str:
    """The pieces of a line of Arabic or Hebrew; the library parts some of its words."""
    ordered = sorted(parts, key=lambda part: -part.right)
    text = ordered[0].text
    for right, left in pairwise(ordered):
        touches = abs(right.left - left.right) < _TOUCHING * left.size
        text += left.text if touches else f" {left.text}"
    return " ".join(text.split())
