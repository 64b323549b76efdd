"""What a parser is: a name, a version, a test on the first bytes, and a function from a stream to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

from ingest.beside import Beside
from store.model import Article, Rejected

HEAD_SIZE = 8192  #: bytes that a sniffer is shown
AHEAD_SIZE = 65_536  #: bytes that some are shown when nobody knows those: a first record's long text hides their signs


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known of a document before it is read."""

    name: str  #: file or member name without folders, a label only, e.g. "aleppo-2016-11-03.txt"
    path: str = ""  #: as in the ledger, "!" before each archive member
    size: int | None = None  #: bytes, None = not known
    date_order: Literal["DMY", "MDY", ""] = ""  #: the user's word on 03/04/2020; "" = none
    columns: Mapping[str, str] = field(default_factory=dict)  #: --map: our field -> the source's column
    source: str = ""  #: --source: the publication of articles that name none; no parser's business
    places: Sequence[str] = ()  #: paths that it had before it was moved, oldest first
    beside: Beside = field(default_factory=dict)  #: what a list beside the document says of it
    fast: bool = False  #: quicker and a little less exact, where a parser has such a way
    children: int = 0  #: processes that a parser may start to work on records side by side
    told: Callable[[tuple[tuple[str, str], ...]], None] = lambda _: None  #: takes ``Document.columns``, once
    inflated: Callable[[bytes | None], None] = lambda _: None  #: takes what a parser unpacks itself; None: damaged
    tick: Callable[[], None] = lambda: None  #: to be called while the parser is alive but has nothing to yield


@dataclass(frozen=True, slots=True, kw_only=True)
class Parser:
    """One kind of document."""

    name: str  #: kebab-case, what --format takes and documents.format holds
    version: int  #: a higher one makes the next ingest read its files again
    suffixes: tuple[str, ...]  #: lower case with the dot; a hint for people, never decides alone
    sniff: Callable[[bytes, str], bool]  #: (first HEAD_SIZE or AHEAD_SIZE bytes, file name) -> is it this kind?
    parse: Callable[[BinaryIO, Context], Iterator[Article | Rejected]]
    """Reads the stream once, forward only. Yields what it finds in document order; one bad record is a
    ``Rejected``, a document that cannot be read at all raises ``store.errors.ParseError``."""
    named: bool = False  #: its documents have named fields, so that --map speaks to it
    rules: Mapping[str, str] = field(default_factory=dict)
    """Field of ``Article`` -> where such documents say it, for the fields that its articles bring no evidence of."""
