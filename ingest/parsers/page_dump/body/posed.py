"""Captions without a sign: who stands where ("Ann Lee, 40, with her dog", "Ruth Oakes outside her bakery"), a sentence
at the photographer's line, a clause close over a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.date_names import month_number
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.picture_labels import names_picture
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.measure import DIGIT, QUOTES, WORD, ending, width
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


_CLOSE_SPACES, _CLOSE_MOST = 7, 2  #: spaces of a caption right over a paragraph, such captions in a story
_SIGNS = frozenset(':;|•*()[]"“”„«»=@')  #: what such a caption has not


def _set_close(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows of a clause without its stop right over a paragraph, below a blank line: "A foreman watches the herd from
    his digger near Selnes", where other paragraphs stand apart. Headings that stand so are shorter.
    """
    found = [k for k in range(1, len(rows) - 1) if _is_close(page, rows, k)]
    return frozenset(rows[k] for k in found) if 0 < len(found) <= _CLOSE_MOST else frozenset()


def _is_close(page: Page, rows: Sequence[int], k: int) -> bool:
    row, line = rows[k], page.text[rows[k]]
    if line.count(" ") < _CLOSE_SPACES or not (line[0].isupper() and line[-1].isalnum()) or line.isupper():
        return False
    if rows[k + 1] != row + 1 or not page.gap[row] or page.gap[row + 1] or not _SIGNS.isdisjoint(line):
        return False
    under = row + 2 == len(page) or page.gap[row + 2] > 0
    return under and ending(page.text[rows[k - 1]]) == ending(page.text[row + 1]) == "."


def posed(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows of such captions, with and without a full stop."""
    return _unstopped(page, rows) | _stopped(page, rows) | _set_close(page, rows)


def _unstopped(page: Page, rows: Sequence[int]) -> frozenset[int]:
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
    shown = match["kicker"] is not None or match["where"] in _SHOWN_AT or _is_dated(line)
    return shown and any(match["name"] in page.text[r] for r in _around(rows, row))


def _around(rows: Sequence[int], row: int) -> list[int]:
    """The other rows of the story and those over it: an interview may name whom it asks in its deck alone."""
    return [r for r in (*range(max(0, rows[0] - _OVER), rows[0]), *rows) if r != row]


_SHOWN = 110  #: width of a sentence of that kind
#: behind it when the picture was taken: "Ann Lee at her bench, November 2009."
_DATED = regex(
    r"(?:,\s(?:(?:in|im|en|em|à|au|am|on|nel|i|w|v|в|у)\s)?(?:\d{1,2}\.?\s(?:de\s)?)?"
    r"(?:(?P<month>[^\W\d_]{3,12})\.?\s)?(?:de\s)?|\()(?:19|20)\d\d\)?\.?$"
)
_OVER = 12  #: rows over a story in which its photographer is named, and whom it is about


def _stopped(page: Page, rows: Sequence[int]) -> frozenset[int]:
    """Rows with a full stop that tell where somebody of the story stands: with the month behind, or as the last one of
    a page that names a photographer; and what that name stands over.
    """
    if len(rows) < _FEWEST:
        return frozenset()
    found = {r for r in rows[1:] if _is_dated(page.text[r]) and _is_shown(page, rows, r)}
    last = rows[-1]
    shown = _is_shown(page, rows, last) and _stands(page.text[last])
    if len(page.text[last]) <= _SHOWN and (shown or _shows_surname(page, rows, last)):
        over = page.text[max(0, rows[0] - _OVER) : rows[1]]  # below a standfirst too
        found.update([last] if any(map(_names_maker, over)) else [])
    found.update([rows[0]] if is_below_maker(page, rows[0], rows[1:]) else [])
    return frozenset(found)


_FEWEST = 3  #: rows of a story


def _is_shown(page: Page, rows: Sequence[int], row: int) -> bool:
    line = page.text[row]
    if page.gap[row] == 0 or not _is_one(line):
        return False
    match = _POSED.match(line)
    return match is not None and any(match["name"].rpartition(" ")[2] in page.text[r] for r in _around(rows, row))


#: "Jessop in her workshop at Skerry Lane."
_SURNAME = regex(
    rf"(?P<name>{_WORD})\s{_PLACING}\s"
    r"(?:(?:his|her|their|the|an?|seiner|ihrer|de[mr]|son|sa|la|le|su|el|sua|il|zijn|haar|sin)\s)?\S"
)
_CLAUSE = 64  #: width of such a line at most


def _shows_surname(page: Page, rows: Sequence[int], row: int) -> bool:
    """Where somebody stands of whom the story or its deck has the first name too, below a blank line."""
    line = page.text[row]
    match = _SURNAME.match(line) if page.gap[row] and width(line) <= _CLAUSE and _is_one(line) else None
    if match is None:
        return False
    whole = rf"(?<![^\W\d_])[^\W\d_a-zß-ÿ][\w'’-]+ {re.escape(match['name'])}\b"
    return any(re.search(whole, page.text[r]) for r in _around(rows, row))


def _is_dated(line: str) -> bool:
    match = _DATED.search(line) if len(line) <= _SHOWN and DIGIT.search(line[-3:]) else None
    return match is not None and (match["month"] is None or month_number(match["month"]) > 0)


def _stands(line: str) -> bool:
    match = _POSED.match(line)
    return match is not None and (match["age"] is not None or match["where"] in _SHOWN_AT)


def is_below_maker(page: Page, row: int, story: Sequence[int]) -> bool:
    """One sentence between the line that names the photographer and the lead, which no blank line parts from either,
    where blank lines part the paragraphs of the ``story`` or where it tells where somebody of that stands.
    """
    if not story or story[0] != row + 1 or page.gap[row] or page.gap[row + 1] or not _is_one(page.text[row]):
        return False
    if width(page.text[row + 1]) < width(page.text[row]) * _WIDER or not _is_under_maker(page, row):
        return False
    return all(page.gap[r] for r in story[1:]) or _names_one_of(page, row, story)


def _is_under_maker(page: Page, row: int) -> bool:
    """The photographer is named right above; the day or buttons may stand between."""
    for above in range(row - 1, max(-1, row - _BETWEEN), -1):
        line = page.text[above]
        if _names_maker(line):
            return True
        if kind_of(line) not in "TB" and label_of(line) == "":
            return False
    return False


_BETWEEN = 5  #: rows


def is_over_maker(page: Page, row: int, story: Sequence[int]) -> bool:
    """Where somebody of the ``story`` stands, right over the line that names the photographer."""
    line = page.text[row]
    over = _is_one(line) and width(line) >= _POSED_WIDTHS[0] and _names_one_of(page, row, story)
    return over and _names_maker(page.text[row + 1])


def _names_one_of(page: Page, row: int, story: Sequence[int]) -> bool:
    name = who_poses(page.text[row])
    return name != "" and any(name in page.text[r] for r in story)


_WIDER = 1.2  #: how much wider the lead is at least


def _is_one(line: str) -> bool:
    """One sentence without anybody's words."""
    plain = width(line) <= _SHOWN and ending(line) == "." and line[-1] not in "?!" and QUOTES.isdisjoint(line)
    return plain and not any(mark in line[:-1] for mark in (". ", "! ", "? "))


def _names_maker(line: str) -> bool:
    """Who took the pictures, beside the writer or alone: "Text: Ann Lee   Foto: Bo Ek"."""
    if len(line) > _CREDITS or ending(line) == ".":
        return False
    labels = [word for word in WORD.finditer(line) if names_picture(word[0]) or word[0].casefold() in _MAKES]
    if any(line[word.start() - 1 : word.end() + 1] == f"({word[0]})" for word in labels if word.start()):
        return True  # "Ann Lee (Text) und Bo Ek (Fotos)"
    labels = [word for word in labels if not line[: word.start()].endswith("(")]  # what a caption ends with
    return any(is_name(_APART.split(_BY.sub("", line[word.end() :]), maxsplit=1)[0]) for word in labels)


_MAKES = word_set("""photographs photography photographer photographers photographies fotografin fotografie fotografi
    fotografías fotografias fotografia fotografen fotograf fotot valokuvat fotograaf fotografer фотограф фотографии""")
_CREDITS = 120  #: characters of such a line
_BY = regex(r"^[.s]?\s?[:：|/–—-]?\s*(?:(?:by|von|par|por|de|di|da|door|av|af|przez|от)\s)?", re.IGNORECASE)
_APART = regex(r"\s{2,}|\s?[|/·•,;)]\s?|\s[–—-]\s")  #: behind a name on such a line


def who_poses(line: str) -> str:
    """The name that such a line begins with, with a place behind it; "" for any other line."""
    match = _POSED.match(line)
    return match["name"] if match else ""
