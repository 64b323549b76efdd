"""Lists that are the same under every article, or of films: read, but no articles on the same subject."""

from __future__ import annotations

from dataclasses import replace

from ingest.parsers.page_dump.lines.labels import is_site_heading, key, names_topics, shows_films
from ingest.parsers.page_dump.lines.named_in_story import NAMED_IN_STORY
from ingest.parsers.page_dump.lines.release_headings import HEADINGS as OF_SENDER
from ingest.parsers.page_dump.lists.lists import RelatedList
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_WORDS = 3  #: spaces in a title
_SMALL_WORD = 3  #: letters of small words that names of subjects have as well
_SUBJECTS = regex(r"\s[/|·•–—-]\s|,\s")


def is_site_list(found: RelatedList) -> bool:
    """The list is the same under every article; below a heading for subjects stand titles all the same at times."""
    if shows_films(found.heading) and found.titles and found.titles[0][0] > found.rows[0]:
        return True
    if not is_site_heading(found.heading) or key(found.heading) in OF_SENDER:
        return False
    if key(found.heading) in NAMED_IN_STORY:
        return True
    told = all(_is_told(title) for _, title in found.titles)
    return not (told and names_topics(found.heading))


_SPEECH = ("– ", "— ")  #: before what is said, and before an item as well


def with_speech(page: Page, found: RelatedList) -> RelatedList:
    """The list with the dashes before some of its titles, of which others have none: they mark what somebody says."""
    dashed = frozenset(row for row, _ in found.titles if page.text[row].startswith(_SPEECH))
    if not dashed or len(dashed) == len({row for row, _ in found.titles}):
        return found
    titles = ((row, page.text[row][:2] + title if row in dashed else title) for row, title in found.titles)
    return replace(found, titles=tuple(titles))


def _is_told(title: str) -> bool:
    """A headline: some words that no signs part into subjects, one of them small."""
    parts = _SUBJECTS.split(title)
    small = any(word[0].islower() and len(word) > _SMALL_WORD for word in title.split())
    told = title.count(" ") > _WORDS or (small and title.count(" ") == _WORDS)
    return told and ending(title) != "." and max(map(len, parts)) * 2 > len(title)
