"""The names that stand before ``:`` in a query, with their synonyms: one literal table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from search.query import Scope

Kind = Literal["text", "keyword", "number", "id", "date", "is", "has"]


class Field(NamedTuple):
    name: str  #: the name that ``render`` writes
    kind: Kind
    target: str = ""  #: scope, keyword, number, or for a date: date added since until after before


_NAMES: Mapping[Field, str] = MappingProxyType(
    {
        Field("title", "text", "title"): "title headline hd hed ti intitle allintitle",
        Field("subtitle", "text", "subtitle"): "subtitle subhead standfirst",
        Field("lead", "text", "lead"): "lead lp",
        Field("hlp", "text", "hlp"): "hlp hlead",
        Field("body", "text", "body"): "body bdy intext",
        Field("text", "text", "text"): "text all any ft",
        Field("byline", "text", "byline"): "byline author by au from_author",
        Field("source", "text", "source"): "source pub sn publication so paper",
        Field("section", "text", "section"): "section se sec",
        Field("dateline", "text", "dateline"): "dateline dl",
        Field("entity", "text", "entity"): "entity entities name",
        Field("person", "text", "person"): "person per people",
        Field("org", "text", "org"): "org organisation organization company co",
        Field("place", "text", "place"): "place",
        Field("place_name", "text", "place_name"): "place_name",
        Field("link", "text", "links"): "link links related",
        Field("file", "text", "path"): "file path filename",
        Field("language", "keyword", "language"): "language la lang",
        Field("url", "keyword", "url"): "url inurl",
        Field("site", "keyword", "site"): "site host domain",
        Field("native_id", "keyword", "native_id"): "native_id native an accession",
        Field("linksto", "keyword", "linksto"): "linksto links_to",
        Field("words", "number", "words"): "words wc length word_count wordcount",
        Field("id", "id", "id"): "id",
        Field("date", "date", "date"): "date pd published year",
        Field("added", "date", "added"): "added ingested",
        Field("since", "date", "since"): "since newer_than newer",
        Field("until", "date", "until"): "until",
        Field("after", "date", "after"): "after",
        Field("before", "date", "before"): "before older_than older",
        Field("is", "is"): "is",
        Field("has", "has"): "has",
    }
)

FIELDS: Mapping[str, Field] = MappingProxyType(
    {alias: field for field, aliases in _NAMES.items() for alias in aliases.split()}
)

FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "undated": "undated",
        "imprecise": "imprecise",
        "duplicate": "duplicate",
        "duplicates": "duplicate",
        "dup": "duplicate",
        "original": "original",
        "withdrawn": "withdrawn",
        "killed": "withdrawn",
        "truncated": "truncated",
        "excerpt": "excerpt",
        "summary": "excerpt",
    }
)

PROPERTIES: Mapping[str, str] = MappingProxyType(
    {
        **{alias: field.name for alias, field in FIELDS.items() if field.kind == "text"},
        **{alias: field.name for alias, field in FIELDS.items() if field.name in ("url", "language", "date")},
        "place_name": "place",
        "persons": "person",
        "orgs": "org",
        "places": "place",
        "dated": "date",
    }
)
"""What may follow ``has:`` -> the name in ``Has``. Not every text field may: see ``has_name``."""

_HAS = frozenset(
    [
        *("title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "url", "language"),
        *("entity", "person", "org", "place", "link", "date"),
    ]
)

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "arabic": "ar",
        "chinese": "zh",
        "czech": "cs",
        "danish": "da",
        "dutch": "nl",
        "english": "en",
        "finnish": "fi",
        "french": "fr",
        "german": "de",
        "greek": "el",
        "hindi": "hi",
        "hungarian": "hu",
        "indonesian": "id",
        "italian": "it",
        "japanese": "ja",
        "korean": "ko",
        "norwegian": "no",
        "persian": "fa",
        "polish": "pl",
        "portuguese": "pt",
        "romanian": "ro",
        "russian": "ru",
        "serbian": "sr",
        "spanish": "es",
        "swedish": "sv",
        "turkish": "tr",
        "ukrainian": "uk",
    }
)
"""English names of languages -> ISO 639-1, for ``language:``."""


def has_name(text: str) -> str:
    """The name in ``Has`` for what follows ``has:``; "" if there is none."""
    name = PROPERTIES.get(text, "")
    return name if name in _HAS else ""


def scope_of(field: Field) -> Scope:
    return cast("Scope", field.target)


def suggestion(name: str) -> str:
    """The known field that a wrong name is closest to; "" if none is close."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistyped field pays for it

    close = get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.75)
    return close[0] if close else ""
