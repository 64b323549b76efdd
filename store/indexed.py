"""What is read back from an archive: for an index, for a result list, from the change log.

Named tuples: every search makes these classes anew in its process, and a bulk of them for an index.
"""

from __future__ import annotations

from typing import NamedTuple


class IndexDoc(NamedTuple):
    """What an index needs of one stored article; also what an exact check reads. Raw text, not folded."""

    id: int
    title: str
    subtitle: str
    lead: str  #: always a prefix of the body
    body: str
    byline: str  #: as printed, and names that only tags state
    source: str
    section: str
    dateline: str
    language: str
    url: str
    path: str  #: the document's path
    native_id: str
    entities: tuple[tuple[str, str], ...]  #: (kind, name), distinct, sorted
    link_titles: tuple[str, ...]  #: titles of its related links, in order
    link_urls: tuple[str, ...]  #: their urls, in order, "" where none
    link_targets: tuple[int, ...]  #: ids of the articles they point to, distinct, sorted
    word_count: int
    published_from: int | None  #: first day it can have been published on, ``date.toordinal()``; None = undated
    published_until: int | None  #: the day after the last one
    added: int  #: day of first ingest, ``date.toordinal()``, UTC
    flags: frozenset[str]  #: duplicate original withdrawn truncated excerpt
    content_hash: str


class StoredArticle(NamedTuple):
    """One article as a result list shows it. Texts are "" where unknown."""

    id: int
    title: str
    subtitle: str
    lead: str
    body: str
    byline: str  #: as printed, and names that only tags state
    source: str
    section: str
    dateline: str
    credit: str
    published: str  #: ISO 8601 at its precision, "" = undated
    published_precision: str  #: year month day minute, "" = undated
    published_from: str | None  #: first day, YYYY-MM-DD
    published_until: str | None  #: the day after the last one
    url: str
    language: str
    native_id: str
    word_count: int
    key: str  #: path, "#", record
    path: str  #: the document's path, "!" before each archive member
    withdrawn: bool
    truncated: bool
    excerpt: bool
    missing: bool  #: its document no longer has it
    duplicate_of: int | None


class Change(NamedTuple):
    """One entry of the change log: this article is now like this; ``doc`` None = it is gone."""

    seq: int  #: grows with every change, starts at 1
    article_id: int
    doc: IndexDoc | None
