"""Where a press release ends: at its mark ("- ENDS -", "### Ende ###", "-30-"), at its notes to editors, at what it
tells of its sender.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.lines.contacts import heads_contacts, heads_notes
from ingest.parsers.page_dump.lines.holdings import marks_end
from ingest.parsers.page_dump.names.dated_line import opens_posted_at
from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_RELEASED = regex(r"[-–—] ?30 ?[-–—]|-?ENDS?-?")
_NAME = (
    r"(?:the |die |das |den |la |le |el )?[A-ZÀ-Þ][\w&.'’-]*"
    r"(?: (?:of|for|and|de|der|für|und|et|y|the|[A-ZÀ-Þ&][\w&.'’-]*)){0,7}"
)
_SENDER = regex(rf"(?:About|Über|À propos d[eu]|Acerca de|Sobre) {_NAME}:?")
_OF_SENDER = regex(rf"(?:About|Über|À propos d[eu]|Acerca de|Sobre) {_NAME}:\s")
_LONGEST, _MARK, _WORD = 60, 34, 12  #: characters of a line that closes a release, of a mark, of one word for the end
_SIDES = frozenset("-–—*#=+~<>[](){}/_|•·【】〈〉")  #: what stands on both sides of a mark
_HASHES = frozenset(["#", "###", "####", "#####"])  #: "# # #" is read as "#"
_NOTED = 48  #: characters in which the heading of a note ends
_ABOVE = 2  #: paragraphs above it, at least
_LAST = 3  #: rows of a body in which what says less closes it


def above_release_end(page: Page, rows: list[int]) -> list[int]:
    """The rows above the mark or the notes; the few last ones may also tell of the sender, or whom to ask."""
    for k in range(_ABOVE, len(rows)):
        between = range(rows[k - 1] + 1, rows[k] + 1)
        if any(len(page.text[row]) <= _LONGEST and _closes(page.text[row]) for row in between):
            return _without_mark(page, rows[:k])
        if any(_numbers_notes(page, row) or _opens_note(page.text[row]) for row in between):
            return rows[:k]
        ended = any(_is_word_for_end(page, row) or page.text[row] in _HASHES for row in between)
        if ended and 2 * _wide(page, rows[:k]) >= _wide(page, rows):
            return rows[:k]
        if k >= len(rows) - _LAST and _closes_last(page.text[between[0] : rows[k]], page.text[rows[k]]):
            return rows[:k]
    return rows


def _closes(line: str) -> bool:
    """A mark between signs of some kind, or the heading of the notes."""
    if len(line) <= _MARK and (_RELEASED.fullmatch(line) or (_is_set_off(line) and marks_end(line))):
        return True
    return heads_notes(line)


def _opens_note(line: str) -> bool:
    """The heading of the notes and the only one on one line: "Note to editors: pictures are available"."""
    head, colon, _ = line[:_NOTED].partition(": ")
    return colon != "" and heads_notes(head)


#: over numbered notes, folded
_OVER_NOTES = word_set("""notes note endnotes footnotes hinweise anmerkungen fussnoten notas nota noter noten noot
    merknader bemærkninger anmärkningar huomautukset uwagi przypisy poznámky jegyzetek примечания примітки бележки
    napomene notlar σημειώσεισ catatan 注 注釈 参考 备注 注释 참고""")
_FIRST_NOTE = regex(r"[(\[]?1[.)\]]\s?\S")


def _numbers_notes(page: Page, row: int) -> bool:
    """A word for notes alone over the first of them: "Notes:", "1. The village had 114 inhabitants."."""
    line = page.text[row]
    if len(line) > _WORD or row + 1 >= len(page) or not _FIRST_NOTE.match(page.text[row + 1]):
        return False
    return not _OVER_NOTES.isdisjoint(line_words(line)) and " " not in line


def _is_word_for_end(page: Page, row: int) -> bool:
    """One word alone between blank lines: "Ende", which may also head the last part of a longer text."""
    line = page.text[row]
    if len(line) > _WORD or " " in line or not page.gap[row] or row + 1 >= len(page) or not page.gap[row + 1]:
        return False
    return marks_end(line)


def _wide(page: Page, rows: Sequence[int]) -> int:
    return sum(len(page.text[row]) for row in rows)


def _is_set_off(line: str) -> bool:
    return line[0] in _SIDES and line[-1] in _SIDES


def _without_mark(page: Page, rows: list[int]) -> list[int]:
    """Without a mark that has no such signs, over the notes: "Ende"."""
    last = page.text[rows[-1]]
    return rows[:-1] if len(last) <= _MARK and len(rows) > _ABOVE and marks_end(last) else rows


def _closes_last(between: tuple[str, ...], first: str) -> bool:
    if any(map(opens_posted_at, (*between, first))):  # the foot of a blog's post: its labels come next
        return True
    if any(_RELEASED.fullmatch(t) or _SENDER.fullmatch(t) for t in between) or _OF_SENDER.match(first):
        return True
    return any(map(heads_contacts, (*between, first)))
