"""Rows of buttons at a text, each in its box and nothing between: "ShareAAFollow us", "TeilenMerkenA-A+"."""

from __future__ import annotations

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.features import ends
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.tool_words import is_tool
from ingest.parsers.page_dump.lines.share_buttons import is_button
from ingest.patterns import regex

_LONGEST, _WORDS, _PART = 120, 5, 30  #: code points of a row, words and code points of a button
_ALONE, _PLAIN = 24, frozenset({"div", "span", "li", "a", "p", "td"})  #: of a button alone, which no heading is
_FEW, _MANY = 2, 14  #: buttons of a row
_SIZE = regex(r"A{1,3}|TT|[AaTt]\s?[+\-–−]|\d{1,6}|[+\-–−|·•]")  #: of the text; how often it was shared


def is_row(block: Block) -> bool:
    """Whether a block is one button, a row of such boxes, half of which or more are buttons, or one box of a row."""
    text = block.text
    alone = len(text) <= _ALONE and block.place.tag in _PLAIN and not block.emphasised
    if alone and is_button(text):
        return True
    if len(text) > _LONGEST or ends(text):
        return False
    if _holds_buttons(block.place.element, "".join(text.split())):
        return True
    around = block.place.element.getparent()
    if around is None or len(text) > _PART or block.place.tag not in _PLAIN - {"td"} or len(around) <= _FEW:
        return False
    return _holds_buttons(around)


def _holds_buttons(box: Element, text: str = "") -> bool:
    """Whether a box has nothing but inner ones of a few words, half of them buttons; ``text``: what it says at most."""
    if not _FEW <= len(box) <= _MANY:
        return False
    own = (box.text, *(each.tail for each in box))
    parts = [part for each in box if (part := shown(each))]
    whole = not text or "".join("".join(parts).split()) == text
    if not whole or len(parts) < _FEW or any(piece and not piece.isspace() for piece in own):
        return False
    if not all(len(part.split()) <= _WORDS and len(part) <= _PART for part in parts):
        return False
    buttons = [is_tool(part) for part in parts]
    known = sum(button or _SIZE.fullmatch(part) is not None for button, part in zip(buttons, parts, strict=True))
    return any(buttons) and 2 * known >= len(parts)
