"""Pictures set between two paragraphs of a story, with a caption over the line that credits them, and captions that a
page prints twice, one below the other, alone or with the credit. The page is read as if they were not there.
"""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.body.captions import enlarges
from ingest.parsers.page_dump.body.credit_lines import LONGEST, SHARED, credits_picture
from ingest.parsers.page_dump.body.numbered_pictures import numbered
from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.names.byline_names import byline_of, is_agency
from ingest.parsers.page_dump.text.measure import CJK, QUOTES, ending, width
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

#: widths of one sentence that says what a picture shows; where no blank line stands above it
_CAPTION, _CLOSE = 110, 64
_TOLD, _FEW = 24, 3  #: width of a sentence of the story, spaces in it
_BUTTON = 40  #: characters of a button that enlarges a picture
_INNER_ENDS = (". ", "! ", "? ")
_STOPS = frozenset(".。।")
#: behind a caption's full stop: "A shelf of the library in May. By Ann Lee"
_SIGNED = regex(
    r"[.!?…][\"”’»)]?\s(?P<who>(?:By|Von|Par|Por|Di|Door|Av|Af)\s(?=[^\W\d_a-zß-ÿ])(?:[^.!?]|(?<=\s[^\W\d_])\.){4,40})$"
)
_HEAD, _BYLINE = 60, 120  #: rows with the byline, characters of one
_SIGNED_LONGEST, _SIGNED_MOST = 240, 3  #: characters of such a caption; of those: more are reviews
_STAMPS = frozenset("TBW")  #: kinds of lines
_CAPTION_LEAST = 16  #: characters of a caption that is said again with its credit
_PARTING = frozenset("|/©([（【–—")  #: signs before who made the picture


def without_set_pictures(page: Page) -> Page:
    """The page without them; one that has none comes back as it is."""
    found: set[int] = set()
    for row in range(2, len(page) - 1):
        line = page.text[row]
        below = page.text[row + 1]
        if len(line) <= LONGEST and _is_long(below) and _may_credit(line) and _tells(below):
            sure = not _names_outlet(line) or is_agency(line)
            found.update(_under_credit(page, row) if sure or _tells(page.text[row - 1]) else ())
            found.update(_picture(page, row) if sure and row not in found else ())
    if page.repeated:
        found.update(_twice(page))
    found.update(_with_credit(page), _signed(page), numbered(page))
    return kept(page, ["" if row in found else line for row, line in enumerate(page.text)]) if found else page


def _may_credit(line: str) -> bool:
    return credits_picture(line) or is_agency(line.strip("()©（） "))


def _picture(page: Page, credit: int) -> range:
    """From the caption to the credit, below a paragraph; none where no caption stands there."""
    first = credit - 1
    if len(page.text[first]) <= _BUTTON and enlarges(page.text[first].strip("[]()+‹›<>«» ").lower()):
        first -= 1
    if first < 1 or page.gap[credit] > page.gap[first] or not _shows(page.text[first]):
        return range(0)
    if not page.gap[first] and width(page.text[first]) > _CLOSE:
        return range(0)
    return range(first, credit + 1) if _tells(page.text[first - 1]) else range(0)


def _under_credit(page: Page, credit: int) -> range:
    """The credit and the caption below it, where blank lines set these two apart from the paragraphs around them."""
    first, below = credit + 1, credit + 2
    if below >= len(page) or page.gap[first] or not page.gap[below]:
        return range(0)
    if not page.gap[credit] and kind_of(page.text[credit - 1]) not in _STAMPS:
        return range(0)  # below the writer or the day it may stand close
    parted = below + 1 == len(page) or page.gap[below + 1] > 0
    shown = _shows(page.text[first]) and page.text[first][-1] in _STOPS
    return range(credit, below) if parted and shown and _tells(page.text[below]) else range(0)


def _names_outlet(line: str) -> bool:
    """Behind the name of who made the picture one that is no agency's: it may be the page's own paper."""
    parts = SHARED.split(line)
    return len(parts) > 1 and not is_agency(parts[-1].strip(") "))


def _shows(line: str) -> bool:
    """One sentence, without anybody's words."""
    return ending(line) == "." and _is_one(line) and width(line) <= _CAPTION and QUOTES.isdisjoint(line)


def _tells(line: str) -> bool:
    """A sentence of the story."""
    return _is_long(line) and kind_of(line) in "sml" and not is_captioned(line) and not byline_of(line)[0]


def _is_long(line: str) -> bool:
    """Closed by a full stop, and long enough for a sentence of a story."""
    return ending(line) == "." and width(line) >= _TOLD and (line.count(" ") >= _FEW or CJK.search(line) is not None)


def _twice(page: Page) -> set[int]:
    """Rows of a sentence that stands right over itself: of a picture, for those who see it and those who do not.

    What stands below is wider, and no credit, which tells enough.
    """
    found: set[int] = set()
    for row in range(1, len(page) - 2):
        line, below = page.text[row], page.text[row + 2]
        if line != page.text[row + 1] or line in {below, page.text[row - 1]} or page.gap[row + 1] > page.gap[row]:
            continue
        if _shows(line) and _tells(below) and width(below) >= width(line):
            found.update((row, row + 1))
    return found


def _with_credit(page: Page) -> set[int]:
    """Rows of a sentence that is said again right below, there with who made the picture: "The tank in May." over
    "The tank in May. | Photo Credit: Ann Lee".
    """
    found: set[int] = set()
    for row, (line, below) in enumerate(pairwise(page.text)):
        if below.startswith(line) and _CAPTION_LEAST <= len(line) < len(below) <= len(line) + LONGEST:
            credited = below[len(line) :].lstrip()[0] in _PARTING or is_captioned(below)
            if line[-1] in _STOPS and credited:
                found.update((row, row + 1))
    return found


def _signed(page: Page) -> set[int]:
    """Rows of one sentence with "By" and a name behind, where a byline of its own names somebody else: the name is the
    photographer's.
    """
    signed: dict[int, tuple[str, ...]] = {}
    for row, line in enumerate(page.text):
        named = _CLOSE < len(line) <= _SIGNED_LONGEST and line[-1].isalpha()
        match = _SIGNED.search(line[-_BYLINE:]) if named else None
        if match and (names := byline_of(match["who"])[1]) and _is_one(line[: -len(match["who"])]):
            signed[row] = names
    if not 0 < len(signed) <= _SIGNED_MOST:
        return set()
    others = [n for r in range(min(_HEAD, len(page))) if r not in signed for n in _writers(page.text[r])]
    return {row for row, names in signed.items() if others and not set(names) & set(others)}


def _writers(line: str) -> tuple[str, ...]:
    return byline_of(line)[1] if len(line) <= _BYLINE else ()


def _is_one(told: str) -> bool:
    """One sentence."""
    return not any(mark in told.rstrip()[:-1] for mark in _INNER_ENDS)
