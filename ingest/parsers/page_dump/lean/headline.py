"""The headline where one line alone can be it: the only one over the story that shares words with it."""

from __future__ import annotations

from collections.abc import Collection

from ingest.parsers.page_dump.fields import names_field
from ingest.parsers.page_dump.headline.title import Headline, printed
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.page import Page

_REACH = 14  #: rows over the story
_SHORTEST, _LONGEST = 16, 150  #: characters
_WORDS = 3  #: spaces in a line that seems a headline
_STEM, _SHARED = 6, 2  #: characters of a word that are compared; words of four letters that the story has too
_STORY = 6000  #: characters of the story that are compared
_LOOSE = frozenset("abcd")  #: kinds of lines that are neither a label, a stamp nor a sentence


def find_headline(page: Page, rows: list[int], taken: Collection[int]) -> Headline | None:
    """None where no line or more than one can be the headline of the story on ``rows``."""
    top = rows[0]
    if kind_of(page.text[top]) in _LOOSE and len(page.text[top]) <= _LONGEST:
        return None  # the line model may have taken it for the story's first line
    story = " ".join([page.text[r] for r in rows])[:_STORY].casefold()
    found = -1
    for row in range(max(0, top - _REACH), top):
        line = page.text[row]
        if row in taken or not _SHORTEST <= len(line) <= _LONGEST or not _may_head(line) or not _shares(line, story):
            continue
        held = found >= 0 and page.text[found] in line  # the page's title, or the way to it
        if found >= 0 and not held and line not in page.text[found]:
            return None
        found = found if held and page.text[found] != line else row
    if found < 0 or _is_other(page.text[found]):
        return None
    around = (r for r in range(max(0, found - 1), top) if r != found and r not in taken)
    if any(_seems_headline(page.text[r]) and page.text[r] not in page.text[found] for r in around):
        return None
    return Headline(found, printed(page, found), "shares-words")


def _is_other(line: str) -> bool:
    """A caption, a writer or what a site asks for."""
    if cue_classes(line) or is_labelled_caption(line) or byline_of(line)[0]:
        return True
    return bool(bare_names(line) or bare_names(line.partition(",")[0]))


def _seems_headline(line: str) -> bool:
    """Some words, and no sign that they are anything else: the headline may be this line, which shares no words."""
    loose = _SHORTEST <= len(line) <= _LONGEST and line.count(" ") >= _WORDS and kind_of(line) in _LOOSE
    return loose and "  " not in line and not (line[0].islower() or names_field(line) or _is_other(line))


def _may_head(line: str) -> bool:
    kind = kind_of(line)
    return kind in _LOOSE or kind == "T" or (kind in "sm" and line[-1] in "?!\"'”»’")


def _shares(line: str, story: str) -> bool:
    words = {word[:_STEM] for word in line_words(line) if len(word) > 3}
    shared = sum([word in story for word in words])
    return shared >= _SHARED and 3 * shared >= len(words)
