"""Captions between the paragraphs of a photo story, each behind its number and how many there are: "1/5  A boat.",
"Bild 2 von 7: Ein Boot.", "(3 sur 5) Un bateau.", also with the number on a line of its own.
"""

from __future__ import annotations

import re
from itertools import compress

from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.picture_labels import names_picture
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_REACH = 24  #: characters in which the number ends
#: a word for pictures at most, the number, a word for "of", how many
_NUMBERED = regex(
    r"(?:(?P<word>[^\W\d_]{2,12})\.?\s)?[(\[]?(?P<number>\d{1,2})\s?"
    r"(?:/|(?:of|out of|von|sur|de|di|van|av|af|z|ze|iz|из|із|от|din|fra|från)\s|/{2})\s?(?P<all>\d{1,2})[)\]]?"
    r"(?:\s?[:：.|·–—-]\s*|\s{1,4}|(?=[\u3040-\u9fff\uac00-\ud7af])|$)(?![\d.])",
    re.IGNORECASE,
)
_LONGEST, _CAPTION = 300, 12  #: widths of a caption
_STORY, _PARAGRAPH = 2, 60  #: paragraphs without a number beside them, and their width
_SEVERAL = 2  #: such captions
_SLIDES = word_set("slide slides dia diapositive diapositiva diapositivo slajd snímek слайд")


def numbered(page: Page) -> set[int]:
    """Their rows; none where the page has little other text, as a gallery has."""
    found: dict[int, dict[int, range]] = {}
    for row in compress(range(len(page)), page.digits):
        line = page.text[row]
        if told := _NUMBERED.match(line[:_REACH]):
            rows = _caption(page, row, line[told.end() :])
            number, total = int(told["number"]), int(told["all"])
            if rows and 0 < number <= total and (told["word"] is None or _names_picture(told["word"])):
                found.setdefault(total, {}).setdefault(number, rows)
    found = {total: series for total, series in found.items() if _is_series(page, total, series)}
    shown = {row for series in found.values() for rows in series.values() for row in rows}
    return shown if shown and _tells_more(page, shown) else set()


def _caption(page: Page, row: int, told: str) -> range:
    """The rows of the caption behind the number or, where nothing stands there, right below it."""
    if told:
        return range(row, row + _shows(told))
    below = row + 1
    stands = below < len(page) and not page.gap[below] and _shows(page.text[below])
    return range(row, below + 1) if stands else range(0)


def _shows(told: str) -> bool:
    """Words that begin as a sentence does."""
    return _CAPTION <= width(told) <= _LONGEST and not told[0].islower() and (" " in told or not told.isascii())


def _is_series(page: Page, total: int, series: dict[int, range]) -> bool:
    """One, two and so on, each below the one before; up to the last one, or with paragraphs between: days of a month
    stand close together ("1/12 Choir", "2/12 Market").
    """
    numbers = sorted(series)
    first = [series[number][0] for number in numbers]
    if len(first) < _SEVERAL or numbers != list(range(1, len(numbers) + 1)) or first != sorted(first):
        return False
    told = [page.text[series[number][-1]] for number in numbers]
    if sum(ending(line) == "." or is_captioned(line) for line in told) * 2 < len(told):
        return False  # titles over what the pictures of a gallery show
    return numbers[-1] == total or any(_tells(page.text[r]) for r in range(first[0], first[-1]) if r not in first)


def _names_picture(word: str) -> bool:
    return names_picture(word) or word.casefold() in _SLIDES


def _tells(line: str) -> bool:
    return width(line) >= _PARAGRAPH and ending(line) == "."


def _tells_more(page: Page, shown: set[int]) -> bool:
    return sum(row not in shown and _tells(line) for row, line in enumerate(page.text)) >= _STORY
