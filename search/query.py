"""The query tree: data only. The grammar makes it, every engine compiles it, the exact check evaluates it.

Positions. An article's words in one text field are numbered 0, 1, 2 ... (``search.text.words``). A unit (word,
wildcard, fuzzy word, phrase, OR of units, proximity) matches spans ``(first, last)`` of word positions in ONE field; a
phrase or a proximity never reaches across fields. An article matches a unit with field F if one of the text fields that
F stands for (``SCOPES``) has a span; ``And`` and ``Or`` combine articles, whatever the field.

Distance. Between two spans that do not overlap it is ``later.first - earlier.last``: adjacent words have 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from search.value import Value

TextField = Literal["title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "links", "path"]
"""Text of an article that is split into words. ``links`` = the titles of its related links, each its own field value;
``path`` = the file's path."""

Scope = Literal[
    "text", "hlp", "title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "links", "path",
    "entity", "person", "org", "place_name",
]  # fmt: skip
"""What a field name in a query stands for. ``entity`` = names of any kind, ``person`` ``org`` ``place_name`` = of that
kind; each name is its own field value."""

SCOPES: Mapping[Scope, tuple[TextField, ...]] = MappingProxyType(
    {
        "text": ("title", "subtitle", "body"),  # the lead is a prefix of the body
        "hlp": ("title", "lead"),
        "title": ("title",),
        "subtitle": ("subtitle",),
        "lead": ("lead",),
        "body": ("body",),
        "byline": ("byline",),
        "source": ("source",),
        "section": ("section",),
        "dateline": ("dateline",),
        "links": ("links",),
        "path": ("path",),
    }
)

Case = Literal["", "caps", "allcaps", "nocaps"]


class Word(Value):
    """One word, folded (``search.text.fold``), one token."""

    text: str
    scope: Scope = "text"
    exact: bool = False  #: False: also its inflected forms, by the article's language; True: this form only
    case: Case = ""  #: caps: first letter is a capital; allcaps: every letter is; nocaps: none is


class Wildcard(Value):
    """A folded pattern: ``*`` is zero or more characters of the word, ``?`` exactly one. Never inflected."""

    pattern: str
    scope: Scope = "text"


class Fuzzy(Value):
    """Words within ``distance`` edits (Levenshtein: insert, delete, replace one code point) of the folded ``text``."""

    text: str
    distance: int  #: 1 or 2
    scope: Scope = "text"


class Phrase(Value):
    """Words one after the other. ``slop`` None: exact, in order. ``slop`` k: any order, at most k other words between
    the first and the last of them (each word is found at a place of its own).
    """

    parts: tuple[Word | Wildcard | Fuzzy, ...]  #: at least two, all of the phrase's scope
    scope: Scope = "text"
    slop: int | None = None


class Near(Value):
    """Two units whose spans do not overlap and are at most ``distance`` apart. Its own spans cover both."""

    left: Unit
    right: Unit
    distance: int  #: 1 = adjacent
    ordered: bool = False  #: True: left comes first


class Within(Value):
    """Two units whose spans do not overlap and lie whole in the same sentence or paragraph. Its spans cover both."""

    left: Unit
    right: Unit
    unit: Literal["sentence", "paragraph"]


class AnyOf(Value):
    """OR of units as an operand of proximity: the union of their spans."""

    parts: tuple[Unit, ...]


Unit = Word | Wildcard | Fuzzy | Phrase | Near | Within | AnyOf


class AtLeast(Value):
    """``part`` has at least ``count`` different spans, added up over the text fields of its scope."""

    count: int
    part: Unit


class Number(Value):
    """A number compared, bounds included; None = open."""

    name: Literal["words", "id"]
    low: int | None = None
    high: int | None = None


class Dates(Value):
    """Days as ``date.toordinal()``, half-open; None = open. ``published``: the article's whole period lies inside; an
    undated article never matches. ``added``: the day of its first ingest.
    """

    name: Literal["published", "added"]
    start: int | None = None
    end: int | None = None


class Keyword(Value):
    """A value compared as a whole, ignoring case. ``site``: the url's host is it or ends with "." + it. ``url``: the
    url is it, or starts with it where it ends in "*" (scheme, "www." and a closing "/" do not count on either side).
    ``language``: ISO 639-1. ``native_id``: the source's id. ``linksto``: a related link has this url or points to the
    article of this id.
    """

    name: Literal["language", "site", "url", "native_id", "linksto"]
    value: str


class Is(Value):
    """A property: undated imprecise (of a month or year) duplicate original withdrawn truncated excerpt."""

    flag: str


class Has(Value):
    """A field that is not empty: title subtitle lead body byline source section dateline url language entity person org
    place link date.
    """

    name: str


class Not(Value):
    """Every article that does not match ``part``."""

    part: Node


class And(Value):
    parts: tuple[Node, ...]  #: at least two


class Or(Value):
    parts: tuple[Node, ...]  #: at least two


class Boost(Value):
    """``part`` with its score times ``factor``; which articles match is unchanged."""

    part: Node
    factor: float  #: > 0


class Everything(Value):
    """Every article."""


class Nothing(Value):
    """No article."""


Leaf = Word | Wildcard | Fuzzy | Phrase | Near | Within | AnyOf | AtLeast | Number | Dates | Keyword | Is | Has
Node = Leaf | Not | And | Or | Boost | Everything | Nothing


class Note(Value):
    """Something the reader of a query changed, closed or could not use. Positions are 1-based, in code points."""

    text: str
    line: int = 1
    column: int = 1
    code: str = ""  #: kebab-case: "closed-quote", "mixed-and-or", "unknown-field", "lower-case-operator", ...


class Parsed(Value):
    """A query as it was read."""

    node: Node  #: ``Everything()`` for an empty query
    notes: tuple[Note, ...] = ()


Sort = Literal["relevance", "newest", "oldest"]
"""relevance: score, highest first; newest, oldest: by ``published_from``, undated articles last. Ties: by id, lowest
first. A query without any scoring leaf (dates, keywords, exclusions only) has one score for all: relevance = newest."""

Facet = Literal["source", "section", "language", "year", "entity", "person", "org", "place_name"]
Bucket = Literal["day", "week", "month", "year"]


class Request(Value):
    """One search as an engine takes it."""

    node: Node
    sort: Sort = "relevance"
    limit: int = 10  #: >= 0
    offset: int = 0  #: >= 0
    facets: tuple[Facet, ...] = ()
    timeline: Bucket | None = None


class Hit(NamedTuple):
    id: int
    score: float  #: the engine's own; comparable within one answer only


class Page(Value):
    """An engine's answer. Every count is exact."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, tuple[tuple[str, int], ...]] = MappingProxyType({})  #: all values, most frequent first
    timeline: tuple[
        tuple[str, int], ...
    ] = ()  #: ("2016-11", 12), in order of time, empty periods left out; last ("", n) = not dated precisely enough
    expansions: Mapping[str, int] = MappingProxyType({})  #: pattern or fuzzy word -> number of words it stands for
    checked: int = 0  #: candidates that had to be read for an exact check
    native: str = ""  #: the engine's own query, for --explain
