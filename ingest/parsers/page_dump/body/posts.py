"""Readers' posts that close a page without a heading of their own: "tidewatcher: At last a sensible vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.page import Page

_ENOUGH = 3  #: rows of a story above them
_SPOKEN = re.compile(
    r"(?P<who>[~@]?[^\W_][\w.’'-]{1,24}(?: [\w.’'-]{1,20}){0,2})(?: ?\([^()]{2,20}\))?\s?[:：]\s(?P<said>\S.{3,})"
)
_WORDS = 2  #: spaces in what is said at least
_COMMENT = frozenset(["comment"])


def above_posts(page: Page, rows: list[int]) -> list[int]:
    """The rows above the last ones that are such posts, all of them: names that the story does not have.

    Facts at the end of a story look the same ("Where: The Mill"): a line that speaks of comments stands over the
    posts, or
    names of users are among them and they are set closer than the story's paragraphs.
    """
    first = len(rows)
    while first > _ENOUGH and (match := _post(page.text[rows[first - 1]])) and not label_of(match["who"]):
        first -= 1
    if first == len(rows) or any(_post(page.text[r]) for r in rows[1:first]):
        return rows
    names = [match["who"] for r in rows[first:] if (match := _post(page.text[r]))]
    if _are_in_story(page, rows[:first], names):
        return rows
    over = page.text[rows[first - 1] + 1 : rows[first]]
    headed = any(not _COMMENT.isdisjoint(cue_classes(line)) for line in over)
    close = not page.gap[rows[first]] and all(page.gap[r] for r in rows[1:first])
    used = any(map(_is_users, names))
    return rows[:first] if headed or (used and (close or len(names) > 1) and (over or close)) else rows


def _post(line: str) -> re.Match[str] | None:
    match = _SPOKEN.match(line) if ":" in line[:50] or "：" in line[:50] else None
    return match if match and match["said"].count(" ") >= _WORDS else None


def _are_in_story(page: Page, rows: Sequence[int], names: Sequence[str]) -> bool:
    told = " ".join(page.text[r] for r in rows)
    return any(name.split()[-1] in told for name in names)


def _is_users(name: str) -> bool:
    """No name as it is written: small letters first, figures or signs inside, or an initial behind."""
    return (
        not name[0].isupper()
        or any(c.isdigit() or c in "_~@" for c in name)
        or len(name.rsplit(maxsplit=1)[-1].rstrip(".")) == 1
    )
