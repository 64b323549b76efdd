"""Headlines over lines that the model likes as well: the lines below a Korean one, a caption below deck and buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.parsers.page_dump.headline.title_order import BUTTONS, DECK, burden, is_button, is_meta
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.patterns import regex

_EAST = regex(r"[\u3040-\u30ff\uac00-\ud7af]")
_MOST = 3  #: lines below a Korean headline
_SHORTEST, _DECK = 25, 60  #: widths of a headline, of a deck of sentences
_STORY, _TEXT = 30, 4000  #: rows of the story whose words are compared, and characters


def over_subheads(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The widest line, on top of a block that ends over writer or day, where the best one is another line of it."""
    if best < 1 or not _EAST.search(page.text[best]):
        return best
    top, end = best, best + 1
    while top - 1 in scores and not page.gap[top] and not burden(page, top - 1) and not is_meta(page.text[top - 1]):
        top -= 1
    while end < rows[0] and end in scores and not is_meta(page.text[end]):
        end += 1
    if not 0 < best - top <= end - top - 1 <= _MOST or end >= rows[0] or not is_meta(page.text[end]):
        return best
    wide = width(page.text[top]) > max(width(page.text[row]) for row in range(top + 1, end))
    return top if wide and scores[best] - scores[top] <= DECK and _EAST.search(page.text[top]) else best


def _is_tool(line: str) -> bool:
    return is_button(line) or label_of(line) == "furniture"


def over_caption(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The line over a deck of sentences, where nothing but buttons stands between that and the best one, which stands
    right above the story: a caption.
    """
    deck = best - 1
    if best < _MOST or best + 1 != rows[0] or not _is_tool(page.text[deck]):
        return best
    while deck > 0 and _is_tool(page.text[deck]):
        deck -= 1
    over, line = deck - 1, page.text[deck]
    if over not in scores or width(line) < _DECK or ending(line) != "." or burden(page, over):
        return best
    text = page.text[over]
    if width(text) < _SHORTEST or ending(text) == "." or is_meta(text) or scores[best] - scores[over] > BUTTONS:
        return best
    told = stems(" ".join([line, *(page.text[r] for r in rows[:_STORY])])[:_TEXT])
    return over if stems(text) & told else best
