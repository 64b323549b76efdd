"""Records that are no articles: people, tags and pictures of a site's export, bookmarks, books, what was taken down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ingest.parsers.cell_values import is_taken
from ingest.parsers.library import NO_TEXT, is_library, other_kind
from ingest.parsers.record_names import Record, bare_name, is_reading_list
from ingest.patterns import regex

_ARTICLE: Final = regex(r"Article|Posting|Report|Review|CreativeWork")  #: types of schema.org that are one
#: Kinds of records beside the articles of a site's export, which have a name and no text.
_BESIDE: Final = frozenset(
    ["author", "person", "user", "category", "tag", "term", "image", "asset", "file", "media", "menu", "settings"]
)
_WORD: Final = regex(r"[A-Za-z][a-z]*")


def why_none(record: Record, title: str, picked: Mapping[str, tuple[str, object]]) -> str:
    """Why a record without a text is no article, "" if its title makes it one."""
    return _without_text(record, title) or _name_alone(picked)


def why_not_news(record: Record) -> str:
    """Why a record with an abstract is none of news; "" for others."""
    return other_kind(_kind_in(record)) if is_library(tuple(record)) else ""


def _without_text(record: Record, title: str) -> str:
    """Why a record without a text is none, by its kind; "" where that tells nothing."""
    if not title and any(isinstance(value, str) and is_taken(value) for value in record.values()):
        return "taken down or kept back by its source, which says so in the place of a title and a text"
    if not title:
        fields = ", ".join(str(name)[:40] for name in list(record)[:8])
        return f"neither a title nor a text among its fields: {fields}"
    kind = record.get("@type")
    if isinstance(kind, str) and not _ARTICLE.search(kind):
        return f"schema.org's {kind[:40]} without a text"
    kind = record.get("_type") or record.get("type")
    if isinstance(kind, str) and not _BESIDE.isdisjoint(word.lower() for word in _WORD.findall(kind[:80])):
        return f"a record of the kind {kind[:40]} without a text"
    if is_library(tuple(record)):
        return other_kind(_kind_in(record)) or NO_TEXT
    return "a bookmark in a list of pages to read, without the page's text" if is_reading_list(tuple(record)) else ""


def _name_alone(picked: Mapping[str, tuple[str, object]]) -> str:
    """Why a record with a name and nothing else of an article is none: a setting, a file of a list, a person."""
    more = ("url", "published", "byline", "subtitle", "section")
    if bare_name(picked["title"][0]) != "name" or any(picked[ours][0] for ours in more):
        return ""
    return "a name, without a text, a day, a writer or an address"


def _kind_in(record: Record) -> str:
    """What a reference manager calls the kind of an item."""
    kind = next((record[name] for name in record if bare_name(name) in ("itemtype", "type")), "")
    return kind if isinstance(kind, str) else ""
