"""The day that opens the line below a headline and is followed by sections and tags, as blogs print it."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import Candidate
from ingest.parsers.page_dump.lines.captions import is_caption
from ingest.parsers.page_dump.text.page import Page

_CLOSE = 3  #: rows below the headline
_LONGEST_TAG = 4  #: words
_PARTS = re.compile(r"\s*[,/|·•]\s*")
_SENTENCE = re.compile(r"[.!?…][\"”»]?(?:$|\s)")


def opens(page: Page, head: int, c: Candidate) -> bool:
    """Such as "01.12.2022 / Energy / Storage", "May 7, 2018 Health, Hair, Colours Permalink".

    A caption may open with a day too, but goes on as a sentence does.
    """
    text = page.text[c.row]
    if c.row > head + _CLOSE or c.date is None:
        return False
    if c.start > 2 and not _is_stamp(text[: c.start]):
        return False
    rest = text[c.end :].replace(page.text[head], "")
    if again := next((hit for hit in find_dates(rest) if hit.start <= 1), None):
        rest = rest[again.end :]
    parts = [part for part in _PARTS.split(rest.strip()) if part]
    short = bool(parts) and all(part.count(" ") < _LONGEST_TAG + (part is parts[-1]) for part in parts)
    return short and len(parts) > 1 and not _SENTENCE.search(rest) and not is_caption(text)


def _is_stamp(lead: str) -> bool:
    """Another day and nothing else: when the text came out, before when it was changed."""
    return any(hit.start <= 1 and len(lead) - hit.end <= 1 for hit in find_dates(lead))
