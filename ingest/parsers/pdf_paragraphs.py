"""From the printed lines of a PDF back to its paragraphs: by the room at a line's end, indents, gaps, letter sizes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from ingest.parsers.page_dump.prepare.continued import is_continued
from ingest.parsers.pdf_lines import BROKEN, Line
from ingest.patterns import regex

_ROOMY = 1.3  #: times a word's width: with so much room at its end a line was not broken because it was full
_INDENTED = 1.2  #: letters; a first line that begins so much further right than the lines around it
_COLUMN = 40  #: points; lines that begin further apart than this stand in different columns
_MORE_ROOM = 1.35  #: of the usual advance from line to line
_OTHER_SIZE = 0.12  #: of a line's letters; a small difference is a font of another family
_DISPLAY = 1.2  #: of the usual size: letters of a headline, whose lines break anywhere
_DISPLAY_ADVANCE = 1.8  #: of its own size, from line to line of a headline
_HEADING = 0.6  #: of the usual width: shorter than any line inside a paragraph is
_SAME_EDGE = 0.6  #: points
_SET_OUT = 3  #: lines with one right edge: the text is justified
_HYPHEN = regex(rf"(?<=[^\W\d_])[-\u00ad\u2010\ufffe{BROKEN}]$")
_ADDRESS = regex(r"(?:://|www\.)\S*$")


def paragraphs(lines: Sequence[Line], begins: Callable[[str, str], bool] | None = None) -> str:
    """Printed lines to paragraphs separated by blank lines: a full line goes on in the next one, also over a page.
    ``begins``: whether a line, given the one above, begins a paragraph whatever it looks like.
    """
    lines = [line for line in lines if line.text]
    if not lines:
        return ""
    widths = sorted(len(line.text) for line in lines)
    usual = median(widths[len(widths) // 2 :])
    advance = median(line.advance for line in lines)
    display = _DISPLAY * median(line.size for line in lines)
    parts: list[str] = []
    for number, (line, following) in enumerate(pairwise([*lines, Line("", 0, 0, 0, 0)])):
        if _HYPHEN.search(line.text) and following.text[:1].isalpha():
            parts.append(_before_break(line.text, following.text))
            continue
        apart = _stands_apart(line, following, advance) or _ends_paragraph(lines, number, usual)
        apart = apart or (begins is not None and begins(following.text, line.text))
        parts += [line.text, "\n\n" if apart and not _one_headline(line, following, display) else " "]
    return "".join(parts).strip().replace(BROKEN, "-")


def _before_break(text: str, following: str) -> str:
    """A line that ends in a hyphen, which goes where it only breaks a word: not in addresses, nor before a capital."""
    stem = text[:-1]
    return stem if following[0].islower() and stem[-1].islower() and not _ADDRESS.search(stem) else f"{stem}-"


def _stands_apart(line: Line, following: Line, advance: float) -> bool:
    """More room than between the lines of a paragraph, or letters of another size."""
    return following.advance > _MORE_ROOM * advance or _differ(line, following)


def _one_headline(line: Line, following: Line, display: float) -> bool:
    """Two lines in the same large letters, as close as the lines of one headline are."""
    large = min(line.size, following.size) >= display
    return large and not _differ(line, following) and following.advance <= _DISPLAY_ADVANCE * line.size


def _differ(line: Line, following: Line) -> bool:
    return abs(line.size - following.size) > _OTHER_SIZE * line.size


def _ends_paragraph(lines: Sequence[Line], number: int, usual: float) -> bool:
    """A line that stops early: so early that it is a heading, or though the next word had room, or above an indent."""
    line, text = lines[number], lines[number].text
    around = [near for near in lines[max(0, number - 2) : number + 4] if _in_column(line, near)]
    short = len(text) < _HEADING * usual and not _is_set_out(line, around)
    if short or number + 1 == len(lines):
        return True
    following = lines[number + 1]
    if is_continued(text) or is_continued(following.text):
        return True
    if following not in around:
        return False
    letter = (following.right - following.left) / len(following.text)
    left = min(near.left for near in around)
    indent = following.left - left
    if indent > _INDENTED * letter and (line.left - left < letter or _is_one_line(lines, number, indent / 2)):
        return True
    room = max(near.right for near in around) - line.right
    return not following.text[0].islower() and room > _ROOMY * letter * (len(following.text.split(" ", 1)[0]) + 1)


def _is_set_out(line: Line, around: Sequence[Line]) -> bool:
    """It ends where the lines around it end, with both edges even: narrow columns stretch a few long words."""
    even = [near for near in around if abs(near.right - line.right) < _SAME_EDGE]
    left = median(near.left for near in around)
    return sum(abs(near.left - left) < _SAME_EDGE for near in even) >= _SET_OUT


def _is_one_line(lines: Sequence[Line], number: int, indent: float) -> bool:
    """A paragraph of one line above another paragraph, both indented: the lines before and after them are not."""
    if not 0 < number < len(lines) - 2 or lines[number + 1].text[0].islower():
        return False
    line, near = lines[number], (lines[number - 1], lines[number + 2])
    return all(_in_column(line, each) and line.left - each.left > indent for each in near)


def _in_column(line: Line, near: Line) -> bool:
    return abs(near.left - line.left) < _COLUMN and not _differ(line, near)
