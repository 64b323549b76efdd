"""Lists that are the same under every article, or of films: read, but no articles on the same subject."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.labels import is_site_heading, names_topics, shows_films
from ingest.parsers.page_dump.lists.lists import RelatedList
from ingest.parsers.page_dump.text.measure import ending

_WORDS = 3  #: spaces in a title
_SMALL_WORD = 3  #: letters of small words that names of subjects have as well
_SUBJECTS = re.compile(r"\s[/|·•–—-]\s|,\s")


def is_site_list(found: RelatedList) -> bool:
    """The list is the same under every article; below a heading for subjects stand titles all the same at times."""
    if shows_films(found.heading) and found.titles and found.titles[0][0] > found.rows[0]:
        return True
    if not is_site_heading(found.heading):
        return False
    told = all(_is_told(title) for _, title in found.titles)
    return not (told and names_topics(found.heading))


def _is_told(title: str) -> bool:
    """A headline: some words that no signs part into subjects, one of them small."""
    parts = _SUBJECTS.split(title)
    small = any(word[0].islower() and len(word) > _SMALL_WORD for word in title.split())
    told = title.count(" ") > _WORDS or (small and title.count(" ") == _WORDS)
    return told and ending(title) != "." and max(map(len, parts)) * 2 > len(title)
