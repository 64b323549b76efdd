"""Captions that tell who stands where: "Ann Lee, 40, with her dog", "Ruth Oakes outside her bakery on Mill Street"."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_POSED_WIDTHS = (28, 170)
_POSED_MOST = 2  #: such lines in a story; more are its own list of people
_WORD = r"[^\W\d_a-zß-ÿа-яёα-ω][\w’'.-]*"
_SMALL = r"(?:van|von|de|der|den|del|della|di|da|du|la|le|al|bin|af|av|ten|ter)"
_NAME = rf"(?:{_WORD})(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{1,3}}"
_AGE = r"\s?(?:,\s?\d{1,2}(?:\s(?:ans|años|anni|anos|jaar|år|lat|let|лет|years old|jahre alt))?\s?,|\(\d{1,2}\),?)"
#: where somebody stands and with what
_PLACING = (
    r"(?:with|at|in|on|outside|inside|beside|near|holding|showing|wearing|standing|posing|poses|pictured|behind|before"
    r"|mit|vor|bei|neben|auf|an|hinter|avec|devant|dans|sur|chez|près|à|con|en|junto|ante|frente|davanti|accanto|nella|nel|sul"
    r"|com|em|ao|diante|no|na|met|bij|voor|naast|op|med|vid|framför|på|foran|ved|i|hos|kanssa|z|ze|przed|przy|w|na|s|se|před"
    r"|u|v|с|со|у|в|на|перед|возле|біля|з|із)"
)
_POSED = regex(
    rf"(?:(?P<kicker>[^\W\d_a-zß-ÿ][^:.!?]{{2,34}}):\s)?(?P<name>{_NAME})(?:(?P<age>{_AGE})|,)?\s(?P<where>{_PLACING})\s\S"
)


#: of these where somebody stands for a picture, and hardly for news
_SHOWN_AT = word_set("""outside inside beside holding showing wearing standing posing poses pictured vor neben hinter
    devant junto frente davanti accanto diante voor naast framför foran przed przy před перед возле біля""")


def posed(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows between two sentences that are none themselves, with a name, an age or a catchword before it, and a place.

    A name and a place alone may be a heading ("Ann Lee in London"): with an age it is a caption, and behind a catchword
    if the story names who it is.
    """
    found = [k for k in range(1, len(rows) - 1) if _is_posed(page, rows, rows[k])]
    if not 0 < len(found) <= _POSED_MOST:
        return frozenset()
    closed = [ending(page.text[rows[k - 1]]) == ending(page.text[rows[k + 1]]) == "." for k in found]
    return frozenset(rows[k] for k, between in zip(found, closed, strict=True) if between)


def _is_posed(page: Page, rows: Sequence[int], row: int) -> bool:
    line = page.text[row]
    if not _POSED_WIDTHS[0] <= width(line) <= _POSED_WIDTHS[1] or ending(line) != "" or not line[0].isupper():
        return False
    match = _POSED.match(line)
    if match is None or match["age"] is not None:
        return match is not None
    shown = match["kicker"] is not None or match["where"] in _SHOWN_AT
    return shown and any(match["name"] in page.text[r] for r in rows if r != row)


def who_poses(line: str) -> str:
    """The name that such a line begins with, with a place behind it; "" for any other line."""
    match = _POSED.match(line)
    return match["name"] if match else ""
