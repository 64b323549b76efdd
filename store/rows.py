"""From an ``Article`` value to the rows of its tables. Pure functions: no database."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from types import MappingProxyType
from typing import Any

from store.keys import clean, days, title_key, url_key, word_count
from store.model import Article, Document, Evidence, Link, Mention, PrintedDate
from store.originals import Part as OriginalPart

Row = dict[str, Any]

_COPIED = (
    "native_id",
    "title",
    "subtitle",
    "byline",
    "source",
    "section",
    "dateline",
    "credit",
    "retrieved",
    "url",
    "language",
)
_DATE_PARTS = ("", "_precision", "_rule", "_text", "_offset", "_from", "_until")
NO_DATE: Mapping[str, Row] = MappingProxyType(
    {name: dict.fromkeys(name + part for part in _DATE_PARTS) for name in ("published", "modified")}
)
RULES = (
    "published_rule",
    "published_text",
    "modified_rule",
    "modified_text",
)  #: how a value was found, not what it is
SEEN = (
    *(name for name in _COPIED),
    *(name + part for name in ("published", "modified") for part in ("", "_offset")),
    *("lead", "body", "authors", "comment_count", "withdrawn", "truncated", "excerpt", "extra"),
)  #: what a reader can see of an article: its content_hash is made of these, its mentions and its links


Part = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article, ready to be stored: its row without ids and times, and its parts. Plain values only, so that it is
    quick to send to another process.
    """

    key: str  #: within its document, cleaned
    row: Row
    mentions: tuple[Part, ...]  #: kind, name, then MENTION_COLUMNS; none without a name
    links: tuple[Part, ...]  #: LINK_COLUMNS
    evidence: tuple[Part, ...]  #: EVIDENCE_COLUMNS


@dataclass(frozen=True, slots=True)
class Whole:
    """A document that was read to its end: all that is to be stored of it."""

    document: Document  #: in its final state, "ingested"
    articles: tuple[Prepared, ...]
    parts: tuple[OriginalPart, ...]  #: of its bytes, under their hash; none where they are not kept


DOCUMENT_COLUMNS = (
    *("sha256", "size", "format", "parser", "encoding", "mtime_ns", "ctime_ns"),
    *("status", "error", "reason", "duplicate_of", "original", "unpacked", "begins", "options"),
)  #: of documents, without path and times
MENTION_COLUMNS = ("start", "end", "text", "origin")
LINK_COLUMNS = ("position", "kind", "title", "url", "native_id", "title_key", "url_key")
EVIDENCE_COLUMNS = ("field", "rule", "start", "end", "text", "accepted", "reason")


def prepare(article: Article, mentions: Sequence[Mention] | None = None) -> Prepared:
    """Clean the text, fill what the store derives (lead, keys, counts, hashes). ``mentions`` in place of its own."""
    told = article.mentions if mentions is None else mentions
    body = clean(article.body)
    row: Row = {name: clean(getattr(article, name)) for name in _COPIED}
    extra = dict(article.extra)
    lead = clean(article.lead)
    if not lead or not body.startswith(lead):
        if lead:
            extra.setdefault("lead", lead)  # a lead that is no part of the body is kept, but not as the lead
        lead = body.partition("\n\n")[0]
    row["lead"] = lead
    row["authors"] = _json(list(article.authors))
    row.update(date_columns("published", article.published))
    row.update(date_columns("modified", article.modified))
    row["comment_count"] = article.comment_count
    row["withdrawn"] = int(article.withdrawn)
    row["truncated"] = int(article.truncated)
    row["excerpt"] = int(article.excerpt)
    row["word_count"] = word_count(body)
    row["extra"] = _json(extra)
    row["body"] = body
    moved = told if body == article.body else [_moved(m, article.body) for m in told]
    named = tuple([part for mention in moved if (part := _mention(mention))[1]])
    links = tuple([_link(place, link) for place, link in enumerate(article.links, start=1)])
    evidence = tuple([_evidence(piece) for piece in article.evidence])
    row["content_hash"], row["record_hash"] = hashes(row, named, links, evidence)
    row["title_key"] = title_key(row["title"])
    row["url_key"] = url_key(row["url"])
    return Prepared(clean(article.key), row, named, links, evidence)


def document_row(document: Document, status: str, duplicate_of: int | None = None) -> Part:
    """The values of DOCUMENT_COLUMNS. What is "partial" has no original: its bytes are not whole yet."""
    return (
        *(document.sha256, document.size, document.format, document.parser, document.encoding),
        *(document.mtime_ns, document.ctime_ns, status, document.code, document.reason, duplicate_of),
        *("" if status == "partial" else document.original, document.unpacked, document.begins, document.options),
    )


def hashes(
    row: Mapping[str, Any], mentions: tuple[Part, ...], links: tuple[Part, ...], evidence: tuple[Part, ...]
) -> tuple[str, str]:
    """content_hash and record_hash. Archives hold them: a change of what goes in needs a migration."""
    parts = (mentions, links) if mentions or links else ""
    content = _digest([*[row[name] for name in SEEN], parts])
    return content, _digest([content, *[row[name] for name in RULES], evidence or ""])


def _digest(values: list[object]) -> str:
    text = "\x1f".join([value if isinstance(value, str) else repr(value) for value in values])
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _json(value: object) -> str:
    return json.dumps(_cleaned(value), ensure_ascii=False) if value else ("[]" if value == [] else "{}")


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(name)): _cleaned(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleaned(part) for part in value]
    return value if isinstance(value, (int, float, type(None))) else clean(str(value))


def date_columns(name: str, printed: PrintedDate | None) -> Row:
    """The columns of a date, "published" or "modified"."""
    if printed is None:
        return NO_DATE[name]
    first, until = days(printed.value)
    values = (printed.value, printed.precision, printed.rule, clean(printed.text), printed.offset, first, until)
    return dict(zip(NO_DATE[name], values, strict=True))


def _moved(mention: Mention, body: str) -> Mention:
    """The mention in the cleaned body: cleaning may join letters and accents, and everything behind moves."""
    if mention.start is None or mention.end is None:
        return mention
    start, end = len(clean(body[: mention.start])), len(clean(body[: mention.end]))
    return Mention(
        kind=mention.kind, name=mention.name, start=start, end=end, text=clean(mention.text), origin=mention.origin
    )


def _mention(mention: Mention) -> Part:
    name = " ".join(clean(mention.name).split())
    return clean(mention.kind).upper(), name, mention.start, mention.end, clean(mention.text), clean(mention.origin)


def _link(position: int, link: Link) -> Part:
    title, url = clean(link.title), clean(link.url)
    return position, clean(link.kind), title, url, clean(link.native_id), title_key(title), url_key(url)


def _evidence(piece: Evidence) -> Part:
    text, reason = clean(piece.text[:300]), clean(piece.reason)
    return piece.field, clean(piece.rule), piece.start, piece.end, text, int(piece.accepted), reason


#: Columns of a former state that article_versions has as columns of its own, or that are not part of the state.
_NOT_IN_RECORD = frozenset(
    {"id", "key", "document_id", "title", "subtitle", "body", "published", "content_hash", "record_hash"}
    | {"title_key", "url_key", "missing", "ingested_at", "first_ingested_at"}
)


def version_row(former: Mapping[str, Any], replaced_at: str) -> Row:
    """The row of article_versions that keeps an article's former state."""
    record = {
        name: value for name, value in former.items() if name not in _NOT_IN_RECORD and value not in (None, "", 0)
    }
    return {
        "article_id": former["id"],
        "replaced_at": replaced_at,
        "content_hash": former["content_hash"],
        "title": former["title"],
        "subtitle": former["subtitle"],
        "body": former["body"],
        "published": former["published"],
        "record": json.dumps(record, ensure_ascii=False),
    }
