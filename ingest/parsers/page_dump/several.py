"""A file in which whole articles stand one behind the other, with rules or form feeds between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.dates import find_dates
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.prepare.shape import is_sentence
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.patterns import regex
from store.model import Article

_RULES = ("_" * 10, "=" * 10, "*" * 10, "#" * 10, "-" * 10)
_FEED = regex(r"\f")
#: each kind alone: other rules may stand inside the articles, below headlines for one
_BETWEEN = (_FEED, *(regex(rf"^[ \t]*{re.escape(rule)}+[ \t]*\r?$", re.MULTILINE) for rule in _RULES))
_SHORTEST = 250  #: characters of a section that may be an article
_TOP, _FOOT = 8, 3  #: lines with text in which its date stands
_HEAD = 5  #: lines with text in which its headline stands
_FRAME = 8  #: lines with text of a file's own head or foot
_LINE = 200  #: characters of a line that are looked through for a date
_TEXT = 0.6  #: of an article's section is its text: a page's menus, lists and comments leave less
_DAY = len("2015-03-04")
_NUMBER = regex(r"\d+")
_ANSWER = regex(r"(?:re|aw|sv|fwd?)\s?:\s*", re.IGNORECASE)


def splits(text: str) -> Iterator[list[str]]:
    """Sections that may each be an article, for every kind of rule that parts the text into two or more of them. A
    short head and foot of the file are left out.
    """
    if not ("\f" in text or holds_any(text, _RULES)):
        return
    for between in _BETWEEN:
        parts = [part for part in between.split(text) if part.strip()]
        if len(parts) > 1 and not _may_be_article(parts[0]) and _is_frame(parts[0]):
            del parts[0]
        if len(parts) > 1 and not _may_be_article(parts[-1]) and _is_frame(parts[-1]):
            del parts[-1]
        if len(parts) > 1 and all(map(_may_be_article, parts)) and not (between is _FEED and _are_pages(parts)):
            yield parts


def is_whole(found: Article, section: str) -> bool:
    """An article with a headline at its top and the day, of which most is text."""
    if found.published is None or len(found.published.value) < _DAY:
        return False
    headline = found.title
    told = len(headline) >= _DAY and not headline.endswith(":") and not is_name(headline) and not _has_day(headline)
    top = " ".join(" ".join(_filled(section)[:_HEAD]).split())
    return told and headline[:40] in top and len(found.body) >= _TEXT * len(section.strip())


def are_different(found: Sequence[Article], sections: Sequence[str]) -> bool:
    """No headline comes again, as those of a thread's posts do, nor is one the running head of all pages."""
    tops = [" ".join(_filled(section)[:_HEAD]) for section in sections]
    heads = [_ANSWER.sub("", each.title).casefold() for each in found]
    again = any(each.title in top for at, each in enumerate(found) for other, top in enumerate(tops) if other != at)
    return len(set(heads)) == len(heads) and not again


def _are_pages(parts: Sequence[str]) -> bool:
    """Of one document: they have the same line at the top, or a sentence goes on over the break."""
    heads = [_NUMBER.sub("0", _filled(part)[0]) for part in parts]
    return any(above == below for above, below in pairwise(heads)) or any(head[0].islower() for head in heads[1:])


def _filled(section: str) -> list[str]:
    return [line.strip() for line in section.splitlines() if line.strip()]


def _may_be_article(section: str) -> bool:
    if len(section) < _SHORTEST:
        return False
    lines = _filled(section)
    return any(map(_has_day, (*lines[:_TOP], *lines[-_FOOT:])))


def _has_day(line: str) -> bool:
    found = find_dates(line[:_LINE]) if any(map(str.isdigit, line[:_LINE])) else ()
    return any(len(each.date.value) >= _DAY for each in found)


def _is_frame(section: str) -> bool:
    """A file's own head or foot: a few lines, none of them a sentence."""
    lines = _filled(section)
    return len(lines) <= _FRAME and not any(map(is_sentence, lines))
