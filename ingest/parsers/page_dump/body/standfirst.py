"""The sentence or two between headline and story that sum it up, where dates, bylines or pictures stand between."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.body.captions import is_below_credit, is_first_of, is_over_picture, is_pictured
from ingest.parsers.page_dump.body.head_boxes import is_over_opening, is_point, is_set_apart, told_points
from ingest.parsers.page_dump.body.posed import is_below_maker, is_over_maker
from ingest.parsers.page_dump.lines.appeals import is_appeal
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.captions import is_captioned, is_credit
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.firm_lines import names_firm
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.picture_notes import is_of_film
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, has_role
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.names.staff_lines import is_staff_line
from ingest.parsers.page_dump.text.measure import CJK, ending, holds_two, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.patterns import regex

_NEAR, _OVER = 9, 5  #: lines below the headline, and above the story, that are looked at
_SHORTEST, _LONGEST = 50, 600  #: widths
_BRIEF, _SENTENCE, _FEW = 16, 110, 2  #: the same of a sentence right below the headline; its spaces at least
_CLAUSES = regex(r"\w\s?; ?[^\W\d_]")
_STOPPED = regex(r"[^\W\d_]{4}[.。]\s?\S")  #: the end of a sentence and something behind it
_GLUED, _CHOICES = regex(r"[a-zß-ÿ][A-ZÀ-Þ][a-zß-ÿ]"), 4  #: "AudiBentleyFiat": the choices of a form
_CLAUSE, _CLAUSE_WORDS, _SIGNED = (
    (36, 160),
    5,
    5,
)  #: widths of a clause without a stop; its spaces; rows over the writer
_NO_TEXT, _HOUSE, _WRITES = frozenset("TBWF"), 60, roles.HOUSES | roles.ROLES
_QUOTES = frozenset("\"'“‘«„")
_KICKED = regex(r"[^\W\d_]:[^\W\d_]")  #: a headline that is printed again behind its kicker: "Marathon:Ein Läufer"
_PRINTS = 2  #: times that it is printed at most: captions of a gallery are printed more often
_OPEN = 160  #: a line of this width is read as text even if no full stop ends it
_PICTURED = 85  #: the same over a picture with its credit
_UNSTOPPED, _TELLING = 75, 3  #: the same between headline and writer, and words that it shares with them
_NO_NEWS = frozenset(["signup", "social", "photo", "legal", "ad"])  #: cues that a summary of the news does not hold
_NAMES_DATES = frozenset("TB")  #: kinds of lines
_SHARED = 2  #: words that it shares with headline and story
_SHOWN = 2  #: rows of a picture and the button that enlarges it
_TWICE = 12  #: lines between two prints of a headline
_MOST = 4  #: rows of it
_LONGEST_HEAD = 8  #: rows that names, dates and pictures take between it and the story


def apart(page: Page, rows: list[int]) -> tuple[list[int], list[int]]:
    """The story's first rows that are its standfirst, and the rest."""
    rows = _without_echo(page, rows)
    count = parted(page, rows)
    return rows[:count], rows[count:]


def parted(page: Page, rows: list[int]) -> int:
    """How many of the story's first rows are its standfirst: names or dates stand between them and the rest."""
    for count in range(1, min(_MOST + 1, len(rows) - 1)):
        between = range(rows[count - 1] + 1, rows[count])
        if 0 < len(between) <= _LONGEST_HEAD and any(kind_of(page.text[row]) in _NAMES_DATES for row in between):
            return count
    return 0


def _without_echo(page: Page, rows: list[int]) -> list[int]:
    """The rows without first ones that the story says again below, word for word: its gist, set over it. What closes
    the story again is no gist.
    """
    said = [page.text[row] for row in rows]
    first = next((k for k, line in enumerate(said) if len(line) < _SHORTEST or line not in said[k + 1 : -1]), 0)
    return rows[first:]


def find(page: Page, head: int, rows: list[int], other: frozenset[int]) -> list[int]:
    """Its rows; [] where there is none. ``rows``: the story's; ``other``: dates, bylines, lists.

    A headline that is printed twice has it below the upper print where it has none below the other.
    """
    upper = next((r for r in range(max(0, head - _TWICE), head) if page.text[r] == page.text[head]), head)
    found = _below(page, head, rows, other) or (_below(page, upper, rows, other) if upper < head else [])
    return sorted({*found, *told_points(page, head, rows, other)})


def _below(page: Page, head: int, rows: list[int], other: frozenset[int]) -> list[int]:
    first = head + 1
    while first < rows[0] and is_notice(page.text[first]):
        first += 1  # "This article is more than 5 years old"
    for row in range(first, rows[0]):
        if head + _NEAR < row < rows[0] - _OVER:
            continue
        line = page.text[row]
        if row == first and _is_brief(page, row, rows, other):
            return [row, row + 1] if _is_brief(page, row + 1, rows, other) else [row]
        signed = row == first and _is_stamp(page, row + 1, other)
        pictured = row == first and is_captioned(page.text[row + 1]) and _is_stamp(page, row + 2, other)
        if row == first and _is_unstopped(page, head, row, rows, other):
            return [row]
        if (
            row in other
            or line == page.text[head]
            or not _sums_up(line, right_below=row == first, signed=signed, pictured=pictured)
            or is_set_apart(page, row)
            or is_point(page, row)
            or page.text.count(line) > _PRINTS
            or is_pictured(page, row)
            or is_below_credit(page, row)
            or is_below_maker(page, row, rows)
            or is_over_maker(page, row, rows)
            or is_first_of(page, row, rows)
            or is_over_opening(page, row, rows)
        ):
            continue
        shared = len(stems(line) & stems(" ".join([page.text[r] for r in (head, *rows[:20])])))
        between = signed + (signed and _is_double(line))  # a caption has seldom two sentences
        closed = ending(line) == "." or width(line) >= _OPEN
        least = _SHARED - between if closed else _SHARED if signed and ";" in line else _TELLING
        if shared < least and not (signed and line[-1] in ".。"):
            continue
        echoed = any(line[:60] == page.text[r][:60] for r in rows[:3]) or any(line == page.text[r] for r in rows)
        return [] if echoed else [row]
    return []


def _is_brief(page: Page, row: int, rows: list[int], other: frozenset[int]) -> bool:
    """A short sentence, right below the headline or such a sentence there, over something that is no text yet: the
    writer, the day, a picture, buttons.
    """
    line = page.text[row]
    if not _BRIEF <= width(line) <= _SENTENCE or ending(line) != "." or row in other or row + 1 >= rows[0]:
        return False
    if line[-1] not in ".。" or not (line.count(" ") >= _FEW or CJK.search(line)) or not line[0].isalnum():
        return False
    return (
        _sums_up(line, right_below=True, signed=False, pictured=False, shortest=_BRIEF)
        and label_of(page.text[row + 1]) != "photo"
        and page.text.count(line) == 1
        and not page.text[row + 1].startswith(line)
        and not (is_set_apart(page, row) or is_pictured(page, row) or is_below_credit(page, row))
        and not _credits(page, row + 1, other)
        and not (ending(page.text[row + 1]) == "." and row + 2 < len(page) and _credits(page, row + 2, other))
    )


def _is_unstopped(page: Page, head: int, row: int, rows: list[int], other: frozenset[int]) -> bool:
    """A clause that goes on where the headline ended, without a stop as that is: over the writer or the day, over a
    picture and these, or right over a story that opens with its dateline.
    """
    title, line = page.text[head], page.text[row]
    if row in other or not _is_clause(line) or page.text.count(line) > 1 or line in title or title in line:
        return False
    reach = row + _SIGNED + (_SHOWN if is_over_picture(page, row) else 0)
    near = range(row + 1, min(rows[0], reach))
    below = page.text[near[0]] if near else ""
    if not near and dateline_of(page.text[rows[0]]):
        return not (is_pictured(page, row) or is_below_credit(page, row))
    if not near or (below.isupper() and kind_of(below) not in _NO_TEXT and not _is_stamp(page, near[0], other)):
        return False  # over a section's name
    if not (_is_of_head(below) or any(_is_stamp(page, r, other) for r in near)):
        return False
    if (page.gap[row] and is_set_apart(page, row)) or (near[0] not in other and is_pictured(page, row)):
        return False
    return not is_below_credit(page, row) and not any(line[:60] == page.text[r][:60] for r in rows[:3])


def _is_of_head(line: str) -> bool:
    """Buttons, a name alone, or the house that signs: "From Our Own Correspondent"."""
    if bare_names(line) == (line,) or kind_of(line) in _NO_TEXT:
        return True
    return len(line) <= _HOUSE and ("social" in cue_classes(line) or not _WRITES.isdisjoint(line.casefold().split()))


def _is_clause(line: str) -> bool:
    """Some words without a stop that are neither a name and what its bearer is nor where a text is found."""
    if not _CLAUSE[0] <= width(line) <= _CLAUSE[1] or ending(line) not in {"", "~"}:
        return False
    if line.count(" ") < _CLAUSE_WORDS or not (line[0].isalnum() or line[0] in _QUOTES):
        return False
    kind = kind_of(line)
    if kind in "BWF" or (kind == "T" and find_dates(line)) or "  " in line or "://" in line or _KICKED.search(line):
        return False
    if bare_names(line.partition(",")[0]) and has_role(line):
        return False
    return _sums_up(line, right_below=True, signed=False, pictured=False, shortest=_CLAUSE[0], stopped=False)


def _credits(page: Page, row: int, other: frozenset[int]) -> bool:
    """Who took a picture, and nothing of what it shows."""
    line = page.text[row]
    return is_credit(line) and not _STOPPED.search(line) and not _is_stamp(page, row, other)


def _is_double(line: str) -> bool:
    """Two sentences, or two clauses parted by a semicolon."""
    return holds_two(line) or _CLAUSES.search(line) is not None


def _is_stamp(page: Page, row: int, other: frozenset[int]) -> bool:
    return row in other or (row < len(page) and kind_of(page.text[row]) in _NAMES_DATES)


def _sums_up(
    line: str, *, right_below: bool, signed: bool, pictured: bool, shortest: int = _SHORTEST, stopped: bool = True
) -> bool:
    """A sentence or more that neither asks for something nor tells of a picture; ``right_below`` the headline it may
    hold a word for pictures. The second of two sentences may go without its stop where it is ``signed`` by a writer or
    a day, any where a picture's line and those stand below.
    """
    size = width(line)
    open_from = _PICTURED if pictured else _UNSTOPPED if signed and _is_double(line) else _OPEN
    if not shortest <= size <= _LONGEST:
        return False
    if stopped and ending(line) != "." and (size < open_from or len(_GLUED.findall(line)) >= _CHOICES):
        return False
    if (
        label_of(line)
        or is_notice(line)
        or is_captioned(line)
        or is_tag_line(line)
        or byline_of(line)[0]
        or is_aside(line)
        or is_of_film(line)
        or is_appeal(line)
        or names_firm(line)
        or is_note(line)
        or is_staff_line(line)
    ):
        return False
    cues = cue_classes(line)
    held = cues.keys() & _NO_NEWS
    passing = {"social", "photo"} if right_below else {"social"}  # "one copy of", "a better picture of"
    passing |= {"ad"} if signed else set()  # "a great deal of"
    return not held or (len(held) == 1 and held <= passing and sum(cues[kind] for kind in held) == 1)
