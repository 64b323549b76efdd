r"""The values that cross between layers: frozen dataclasses, standard library only.

Text is NFC, with "\\n" line ends, without NUL and without lone surrogates. Offsets are code points (what Python's
``len`` counts), half-open. Unknown is None or "", never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Precision = Literal["year", "month", "day", "minute"]

_PRECISION_BY_LENGTH: Mapping[int, Precision] = MappingProxyType({4: "year", 7: "month", 10: "day", 16: "minute"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date as its source printed it: the local one, at the precision that was printed."""

    value: str  #: ISO 8601 at its precision: "2016", "2016-11", "2016-11-03" or "2016-11-03T15:01"
    text: str = ""  #: the characters it was read from, e.g. "Nov 3, 2016"
    rule: str = ""  #: the rule that read it, e.g. "dump:labelled-line", "json-ld:datePublished"
    offset: int | None = None  #: minutes east of UTC where the source gives them

    @property
    def precision(self) -> Precision:
        return _PRECISION_BY_LENGTH[len(self.value)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why a field has its value: the rule and the place in the record it was read from."""

    field: str  #: the column it explains: "title", "published", "source", ...
    rule: str  #: "parser:rule", e.g. "dump:line-before-dateline"
    start: int | None = None  #: code points into the record's decoded text; None where there is no such place
    end: int | None = None
    text: str = ""  #: the source text, at most 300 code points
    accepted: bool = True  #: False: a candidate that was looked at and turned down
    reason: str = ""  #: for a rejected candidate, why


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One entity in one article."""

    kind: str  #: PERSON ORG PLACE TOPIC EXCHANGE COMPANY ... upper case
    name: str  #: the entity's name, as the archive lists it
    start: int | None = None  #: code points into the body; None for what the source says of the whole article
    end: int | None = None
    text: str = ""  #: the words in the body, "" for a tag
    origin: str = "tag"  #: "tag" (the source's own metadata), "dateline", or the recogniser's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One related item, in the order of its list."""

    kind: str  #: related_news related_articles inline also_read ... snake_case
    title: str = ""
    url: str = ""
    native_id: str = ""  #: the other article's id at the same source, where the source gives one


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as a parser saw it. Crosses ingest -> store; has no database id."""

    key: str  #: unique within its document and stable over re-ingest: the source's own id, else "1", "2", ...
    title: str = ""
    body: str = ""  #: plain text, paragraphs separated by one blank line, no markup
    native_id: str = ""  #: the id that its source gave it: NEWID, doc-id, accession number
    subtitle: str = ""
    lead: str = ""  #: a prefix of the body: what the source marks as the lead; "" = the store takes the first paragraph
    byline: str = ""  #: as printed
    authors: tuple[str, ...] = ()  #: names only, without "By" and roles
    source: str = ""  #: the publication
    section: str = ""
    dateline: str = ""  #: place part as printed, e.g. "BEIRUT/MOSCOW"
    credit: str = ""  #: wire credit, e.g. "Reuters"
    published: PrintedDate | None = None
    modified: PrintedDate | None = None
    retrieved: str = ""  #: when the page was printed, saved or captured, ISO 8601; never the article's date
    url: str = ""
    language: str = ""  #: ISO 639-1, lower case; "" = unknown
    comment_count: int | None = None  #: readers' comments as the page counted them
    withdrawn: bool = False  #: a kill notice took it back
    truncated: bool = False  #: the body is longer at the source than what is stored
    excerpt: bool = False  #: the source carries only a summary
    mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)  #: JSON-able; what the source said that has no column


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """One record of a document that could not be read. The rest of the document goes on."""

    code: str  #: kebab-case: "bad-record", "not-an-article", "too-large", ...
    reason: str  #: one sentence for a person
    record: int | None = None  #: 1-based number of the record in its document
    line: int | None = None  #: 1-based line in the decoded document


State = Literal["ingested", "unchanged", "duplicate", "rejected", "skipped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file or archive member as it was met in a run."""

    path: str  #: absolute path, "!" before each archive member: "/news/a.zip!2016/x.txt"; "-" = standard input
    sha256: str  #: hex, of the bytes as read (after decompression for a member); "" if never read
    size: int  #: bytes
    format: str = ""  #: parser's name, "" if none fits
    parser: str = ""  #: "name/version"
    encoding: str = ""  #: for text: what it was decoded from, e.g. "cp1252", "utf-8, 3 replaced"
    mtime_ns: int | None = None  #: of the file, as met; None for members and standard input
    ctime_ns: int | None = None
    state: State = "ingested"
    code: str = ""  #: for rejected and skipped: kebab-case reason
    reason: str = ""  #: one sentence for a person
    rejects: tuple[Rejected, ...] = ()  #: records left out of a document that was ingested
    original: str = ""  #: hex SHA-256 of the bytes as parsed, where they are kept
    unpacked: str = ""  #: hex SHA-256 of the bytes inside a packed file, "" = not packed, or not known
    begins: str = ""  #: hex SHA-256 of the first bytes, unpacked, of a document above 16 MiB or a web archive
    options: str = ""  #: JSON object of what the user, and a list beside it, said on how to read it, "" = nothing
    columns: tuple[tuple[str, str], ...] = ()
    """Of a document of named fields: (our field, its column) as its first record was read, then ("", column) for what
    has no field of ours. Told in the run's report, not stored: each article's evidence names its columns."""
