"""Rows of buttons at a text, each in its box and nothing between: "ShareAAFollow us", "TeilenMerkenA-A+"."""

from __future__ import annotations

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.features import ends
from ingest.parsers.page_dump.lines.share_buttons import is_button
from ingest.patterns import regex

_LONGEST, _WORDS = 120, 4  #: code points of a row, words of a button
_ALONE, _PLAIN = 24, frozenset({"div", "span", "li", "a", "p", "td"})  #: of a button alone, which no heading is
_FEW, _MANY = 2, 14  #: buttons of a row
_SIZE = regex(r"A{1,3}|TT|[AaTt]\s?[+\-–−]|\d{1,6}|[+\-–−|·•]")  #: of the text; how often it was shared


def is_row(block: Block) -> bool:
    """Whether a block is one button, or boxes of a few words each, half of which or more are buttons."""
    box = block.place.element
    alone = len(block.text) <= _ALONE and block.place.tag in _PLAIN and not block.emphasised
    if alone and is_button(block.text):
        return True
    if len(block.text) > _LONGEST or not _FEW <= len(box) <= _MANY or ends(block.text):
        return False
    own = (box.text, *(each.tail for each in box))
    parts = [text for each in box if (text := shown(each))]
    whole = "".join("".join(parts).split()) == "".join(block.text.split())
    if not whole or any(text and not text.isspace() for text in own):
        return False
    buttons = [is_button(part) for part in parts]
    known = sum(button or _SIZE.fullmatch(part) is not None for button, part in zip(buttons, parts, strict=True))
    short = all(len(part.split()) <= _WORDS for part in parts)
    return len(parts) >= _FEW and any(buttons) and short and 2 * known >= len(parts)
