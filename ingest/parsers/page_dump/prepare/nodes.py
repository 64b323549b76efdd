r"""Pages that a script saved with a line for each text node, as ``get_text("\n", strip=True)`` of BeautifulSoup does: a
sentence breaks at each of its links, at words in italics, at quotations.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.prepare import tab
from ingest.parsers.page_dump.prepare.columns import CLOSED
from ingest.parsers.page_dump.text.measure import is_small
from ingest.parsers.page_dump.text.page import Page, with_joins
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LEAST, _BLANK = 12, 0.04  #: lines of such a page; share of them with a blank line above at most
_BEHIND = frozenset(",.;:!?)%”]’")  #: what stands right behind a word
_CLOSING = frozenset(")”]’")
_BEFORE = frozenset("(„[‚$€£#@")  #: what stands right before one
_OPENING = frozenset('“«‘»›"')  #: the same behind a space: in other languages these close
_BETWEEN = frozenset(["|", "/", "·", "•", "–", "—", "-", "&", "+"])  #: alone on its line: between two links
_PROSE, _PIECE = 60, 40  #: characters of a line that is text, and of a piece of one
_WORDS = 2  #: of a line that says nothing but how its neighbours belong together: "by", "aus der"
_FEW, _REST = 30, 14  #: characters of the first words of a sentence, of what is left of it behind a link
_LINKED = 60  #: characters of a link's text in a sentence
_ADDRESS = ("http://", "https://", "www.")
_SHORTENED = regex(r"\b[^\W\d_]{1,3}\.$")  #: "Jan K.", "Inc."
#: words that no title ends with
_OPEN = word_set("""a an the of for with and or at as by from in on to than his her their its that who which is are was
    were und oder der die das des dem den ein eine einen einem einer eines für am zum zur beim vom ins von mit bei aus
    auf im um nach über unter durch wie sich wird ist war du de la le les un une et ou à au aux en par pour dans avec
    sans que del el los las y al por para con su di dei delle dello il lo gli e alla dal che do da dos os uma em no na
    com het een van te ten och og att som för av på til i w z od dla oraz na do we ze se po v s и в на с по для от до из
    к ve bir και το τα του της των στο στη στην για με από""")


def with_sentences_whole(page: Page) -> Page:
    """The page with its sentences in one piece again, where it is of that kind."""
    if len(page) < _LEAST or sum(map(bool, page.gap[1:])) > _BLANK * len(page) or not _is_torn(page):
        return page
    joins = _joins(page)
    if not any(joins):
        return page
    return with_joins(page, joins, lambda rows: _one([page.text[row] for row in rows]))


def _is_torn(page: Page) -> bool:
    """Whether lines begin as none does that was not torn off: more than one, or one in a page that names its title on
    top or has a long line that goes on below; or lines go on in a page with its title on top.
    """
    behind = sum(map(_is_behind, page.text))
    return behind > 1 or (
        any(_goes_on_far(*pair) for pair in pairwise(page.text)) and (behind == 1 or bool(tab.title_rows(page)))
    )


def _goes_on_far(above: str, line: str) -> bool:
    return max(len(above), len(line)) >= _PROSE and _carries_on(above, line)


def _is_behind(line: str) -> bool:
    """It begins with a sign that stands right behind a word: ", who lives there."."""
    if line[0] not in _BEHIND:
        return False
    return len(line) == 1 or line[1] in " \"'”’" or (line[0] in _CLOSING and line[1] in ".,;:")


def _carries_on(above: str, line: str) -> bool:
    """A small letter below a line that nothing closes; in scripts without capitals any line could be a title."""
    if not is_small(line) or line.startswith(_ADDRESS):
        return False
    return above[-1] not in CLOSED or (above[-1] == "." and _SHORTENED.search(above) is not None)


def _joins(page: Page) -> list[bool]:
    """Of each row whether it goes on with the one above."""
    size = len(page)
    joins = [False] * size
    spread = tab.spread_over(page)
    titles = frozenset([0, *spread, *tab.title_rows(page)])
    length, torn = len(page.text[0]), False  # of what was joined so far, and whether it is text for sure
    for row in range(1, size):
        above, line = page.text[row - 1], page.text[row]
        if not joins[row - 1]:
            torn = _may_be_torn(page, row - 1, known=len(titles) > 1)
        torn = torn or ". " in above or (joins[row - 1] and is_small(above))
        if row in titles or row - 1 in titles:
            joins[row] = row in spread and row - 1 in spread
        else:
            joins[row] = not page.gap[row] and _goes_on(page, row, length, torn=torn)
        length = length + len(line) if joins[row] else len(line)
    return joins


def _may_be_torn(page: Page, row: int, *, known: bool) -> bool:
    """Whether a line that nothing closes is a piece of text: no heading. ``known``: the headline is another one."""
    line = page.text[row]
    told = known or (row > 0 and _is_told(page.text[row - 1]))
    return (told and len(line) >= _PIECE) or (len(line) <= _FEW and is_small(line.rpartition(" ")[2]))


def _is_told(line: str) -> bool:
    """A sentence as wide as a paragraph."""
    return len(line) >= _PROSE and line[-1] == "."


def _goes_on(page: Page, row: int, length: int, *, torn: bool) -> bool:
    """``length``, ``torn``: of what stands above in one piece."""
    above, line = page.text[row - 1], page.text[row]
    tied = _is_behind(line) or _opens(above) or any(page.indent[row : row + 1]) or above in _BETWEEN or line in _BETWEEN
    if tied or above in {",", ":"} or _is_open(above) or _joins_two(line):
        return True
    below = page.text[row + 1] if row + 1 < len(page) else "."
    if _carries_on(above, line):
        return (max(length, len(line)) >= _PIECE or _is_behind(below)) and not _is_byline(line)
    if above[-1] == ":" and len(above) <= _PIECE:
        return above in page.repeated and not label_of(above)
    if above[-1] in CLOSED or len(line) > _LINKED or not torn:
        return False
    if _is_behind(below) or _joins_two(below) or (line[-1] == "." and length >= _PIECE):
        return True
    return _carries_on(line, below) and len(below) >= _REST


def _is_byline(line: str) -> bool:
    return len(line) <= _PROSE and byline_names.byline_of(line)[0] != ""


def _opens(line: str) -> bool:
    """It ends with a sign that stands right before a word."""
    return line[-1] in _BEFORE or (line[-1] in _OPENING and line[-2:-1] in {"", " "})


def _is_open(line: str) -> bool:
    """It ends with a comma, or with a word that no title ends with."""
    last = line.rpartition(" ")[2]
    return line[-1] == "," or last in _OPEN or (last is line and last.istitle() and last.lower() in _OPEN)


def _joins_two(line: str) -> bool:
    words = line.split(" ", _WORDS)
    return len(words) <= _WORDS and all(word.islower() for word in words) and words[-1] in _OPEN


def _one(lines: Sequence[str]) -> str:
    pieces = [lines[0]]
    for above, line in pairwise(lines):
        pieces += [line] if _is_behind(line) or _opens(above) else [" ", line]
    return "".join(pieces)
