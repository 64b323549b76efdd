"""Other articles behind a text, each of one block: "9 May <a>Ferry stops</a><br>The last boat leaves on Sunday."."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.html_page.blocks import Block, own_box, words
from ingest.parsers.html_page.facts import shown
from ingest.patterns import regex

_LEAST, _FEW = 2, 2  #: blocks of such a list, times that the text has their words where no day is beside them
_LONGEST = 60  #: words of one
_TITLE = 8  #: code points of a headline
_DAY = 40  #: code points of the day before or behind it
_SIGNS = " \t|·•,:–—-/()[]"
_CLOCK = regex(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d")


def without(kept: Sequence[Block]) -> list[Block]:
    """The text without such a list at its end, which stands in a box that the text's own does not hold."""
    if not kept:
        return []
    box = own_box(max(kept, key=words).place)
    end = len(kept)
    while end > 1 and box not in kept[end - 1].place.chain and _is_titled(kept[end - 1]):
        end -= 1
    told = kept[end:]
    dated = all(block.text.partition("\n")[0].strip() != shown(block.links[0]) for block in told)
    few = sum(map(words, told)) * (1 if dated else _FEW) <= sum(map(words, kept[:end]))
    alike = len({block.place.path for block in told}) == 1
    return list(kept[:end]) if len(told) >= _LEAST and few and alike else list(kept)


def _is_titled(block: Block) -> bool:
    """Whether a block's first line is a link, with nothing but a day beside it."""
    if not block.links or words(block) > _LONGEST:
        return False
    first = next(filter(None, map(str.strip, block.text.split("\n"))))
    title = next(filter(None, map(shown, block.links)), "")
    before, found, behind = first.partition(title) if len(title) >= _TITLE else ("", "", first)
    return found != "" and _is_day(before) and (_is_day(behind) or ("\n" not in block.text and before != ""))


def _is_day(text: str) -> bool:
    text = text.strip(_SIGNS)
    dated = 0 < len(text) <= _DAY and any(map(str.isdigit, text))
    return text == "" or (dated and (_CLOCK.fullmatch(text) is not None or find_dates(text) != []))
