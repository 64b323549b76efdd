"""A headline over sentences with their full stops, which the headline model likes better: its deck, a caption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.parsers.page_dump.headline.title_order import burden, ends_list, is_button, is_meta, never_headline
from ingest.parsers.page_dump.lines.captions import is_credit
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.measure import CJK, ending, has_figure, holds_two, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_WORDS, _FEW = 3, 2  #: spaces of a headline over two sentences, over one
_LONG = 5  #: the same of one that has no word of the story: no section, no kicker
_SHORTEST = 16  #: width of a headline over its deck
_REACH = 8  #: rows of writers, days, pictures and buttons between the two
_STAMP = 30  #: characters of a day without its year
_STORY, _TOLD = 30, 4000  #: rows and characters of the story whose words are compared


def over_sentences(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The headline above the best line, where that is a sentence with its stop; else the best line."""
    if best < 1 or best > rows[0] or page.text[best][-1] not in ".。":
        return best
    if _is_over_two(page, best, rows):
        return best - 1
    line = page.text[best]
    if ending(line) != "." or line.endswith("..") or not (line.count(" ") >= _FEW or CJK.search(line)):
        return best
    for above in range(best - 1, max(-1, best - _REACH), -1):
        between = _stands_between(page, above)
        if above in scores and (above == best - 1 or not between) and _heads(page, above, best, rows):
            return above
        if not between:
            break
    return best


def _is_over_two(page: Page, best: int, rows: Sequence[int]) -> bool:
    """Right above, in one block, where the best one is two sentences with their stops."""
    above = best - 1
    if above < 1 or best >= rows[0] or page.gap[best] or page.text[best][-1] != "." or not holds_two(page.text[best]):
        return False
    text = page.text[above]
    shown = text.count(" ") >= _WORDS and _SHORTEST <= width(text) < width(page.text[best])
    cased = text[0].isupper() and text[-1].isalnum() and not text.isupper() and "  " not in text
    return shown and cased and not has_figure(text) and not label_of(text) and not burden(page, above)


def _stands_between(page: Page, row: int) -> bool:
    text = page.text[row]
    stamp = has_figure(text) and len(text) <= _STAMP  # "Publié le 3 mai à 5 h 00"
    return (
        stamp
        or kind_of(text) in "TB"
        or is_meta(text)
        or is_button(text)
        or is_credit(text)
        or never_headline(page, row)
    )


def _heads(page: Page, row: int, best: int, rows: Sequence[int]) -> bool:
    """Words without a full stop that are no link of a menu or a list, one of which the story or the deck has too."""
    text = page.text[row]
    if ending(text) != "" or width(text) < _SHORTEST or not (text.count(" ") >= _FEW or CJK.search(text)):
        return False
    if "  " in text or " | " in text or " · " in text or label_of(text) or text.casefold() in SECTIONS:
        return False
    if burden(page, row) or ends_list(page, row):
        return False
    if row == best - 1 and text.count(" ") >= _LONG and text[0].isupper():
        return True
    told = stems(" ".join([page.text[r] for r in (best, *rows[:_STORY])])[:_TOLD])
    return not stems(text).isdisjoint(told)
