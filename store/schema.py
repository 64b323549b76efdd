"""The tables of an archive, as SQLAlchemy Core metadata. The comments are the text of docs/schema.md.

The tables and their columns are a contract for ad hoc SQL: columns are added, never renamed.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from store.version import SCHEMA_VERSION  # noqa: F401  (part of what this module offers)

# fmt: off
# ruff: noqa: E501  one column a line: the file reads as the tables it describes

METADATA: Final = MetaData()
_EMPTY: Final = text("''")
_ZERO: Final = text("0")


def _text(name: str, comment: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=_EMPTY, comment=comment)


def _number(name: str, comment: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=_ZERO, comment=comment)


def _flag(name: str, comment: str) -> Column[int]:
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False, server_default=_ZERO, comment=comment)


def _maybe_text(name: str, comment: str) -> Column[str]:
    return Column(name, Text, comment=comment)


def _maybe_number(name: str, comment: str) -> Column[int]:
    return Column(name, Integer, comment=comment)


def _key(comment: str) -> Column[int]:
    return Column("id", Integer, primary_key=True, comment=comment)


def _article(*, primary: bool = False) -> Column[int]:
    """A reference to an article, checked at the end of the transaction: the writer stores an article's parts before
    the article itself, so that the whole of it is one entry of the change log.
    """
    reference = ForeignKey("articles.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    return Column("article_id", Integer, reference, primary_key=primary, nullable=False, comment="the article")


def _date(name: str, what: str) -> list[Column[str] | Column[int]]:
    return [
        _maybe_text(name, f"{what}, as printed: local, ISO 8601 at its precision (2016, 2016-11, 2016-11-03, 2016-11-03T15:01); NULL = unknown"),
        _maybe_text(f"{name}_precision", "year, month, day or minute"),
        _maybe_text(f"{name}_rule", "the rule that read it"),
        _maybe_text(f"{name}_text", "the characters it was read from"),
        _maybe_number(f"{name}_offset", "minutes east of UTC where the source gives them"),
        _maybe_text(f"{name}_from", "first day it can stand for, YYYY-MM-DD"),
        _maybe_text(f"{name}_until", "the day after the last one: compare half-open, from <= day < until"),
    ]


documents = Table(
    "documents",
    METADATA,
    _key("document"),
    Column("path", Text, nullable=False, unique=True, comment="absolute path, ! before each archive member; - is standard input; bytes that are not UTF-8 as \\xNN"),
    _text("sha256", "hex SHA-256 of the bytes read (of a member: decompressed)"),
    _number("size", "bytes"),
    _text("format", "kind of document, the parser's name"),
    _text("parser", "name/version of the parser that read it last"),
    _text("encoding", "what its text (the largest part) was decoded from, and bytes that did not fit: utf-8, 3 replaced"),
    _maybe_number("mtime_ns", "time of last change of the file, nanoseconds since 1970 UTC; NULL for members"),
    _maybe_number("ctime_ns", "time of last change of the file's inode, the same"),
    Column("status", Text, CheckConstraint("status IN ('partial', 'ingested', 'duplicate', 'rejected', 'skipped')"), nullable=False, comment="ingested; partial = cut off while being read, the next ingest reads it again; duplicate = its bytes are those of duplicate_of; rejected and skipped: never read, or moved, error says why"),
    _text("error", "for rejected and skipped: a word that stays the same between releases"),
    _text("reason", "the same as a sentence"),
    Column("duplicate_of", Integer, ForeignKey("documents.id", ondelete="SET NULL"), comment="for a duplicate, the document with the same bytes; for error = moved, the one that is elsewhere now"),
    _maybe_text("first_ingested_at", "first time its articles were stored, UTC"),
    _maybe_text("ingested_at", "last time its articles were stored, UTC"),
    _text("original", "key of its bytes in originals: hex SHA-256 of the bytes as parsed (unpacked, where the file is a .gz or the like); empty = not kept"),
    _text("options", "JSON object of what the user said on how to read it (columns, source, date_order, fast), a list beside it (beside), where it was before it was moved (places); empty = nothing"),
    _text("unpacked", "hex SHA-256 of the bytes inside a packed file (.gz, .zst, a WARC packed record by record): a copy that is packed otherwise is known by it; empty = not packed, or damaged"),
    _text("begins", "hex SHA-256 of the first 16 KiB, unpacked, of a document above 16 MiB or a WARC: which may be a copy; empty for others"),
    Index("documents_sha256", "sha256"),
    Index("documents_unpacked", "unpacked", sqlite_where=text("unpacked <> ''")),
    Index("documents_begins", "begins", sqlite_where=text("begins <> ''")),
    sqlite_strict=True,
    comment="one row per file or archive member that was met",
)

articles = Table(
    "articles",
    METADATA,
    _key("article; never used again after a delete, so it can be cited"),
    Column("key", Text, nullable=False, unique=True, comment="path of the document, #, and the record's key in it: its own id, else its place; an article that another one's key belonged to before has ~former- and its id behind it"),
    Column("document_id", Integer, ForeignKey("documents.id", deferrable=True, initially="DEFERRED"), nullable=False, comment="the document it came from"),
    _text("native_id", "the id that its source gave it: NEWID, doc-id, accession number"),
    _text("title", "headline"),
    _text("subtitle", "second headline"),
    _text("lead", "first paragraph, or what the source marks as the lead; always a prefix of body"),
    _text("byline", "as printed"),
    Column("authors", Text, nullable=False, server_default=text("'[]'"), comment="JSON list of names, without By and roles"),
    _text("source", "the publication"),
    _text("section", "section of the publication"),
    _text("dateline", "its place part as printed, e.g. BEIRUT/MOSCOW"),
    _text("credit", "wire credit, e.g. Reuters"),
    *_date("published", "date of publication"),
    *_date("modified", "date of last change that the page printed"),
    _text("retrieved", "when the page was printed, saved or captured, ISO 8601; never the article's date"),
    _text("url", "address of the article"),
    _text("language", "ISO 639-1 in lower case, empty = unknown"),
    _maybe_number("comment_count", "readers' comments as the page counted them"),
    _flag("withdrawn", "1 = a kill notice took it back"),
    _flag("truncated", "1 = the text is longer at the source"),
    _flag("excerpt", "1 = the source carries only a summary"),
    _flag("missing", "1 = its document changed and no longer has it"),
    Column("duplicate_of", Integer, ForeignKey("articles.id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"), comment="for a copy, the article that it repeats: the first one published of its story"),
    _number("word_count", "words of body"),
    _maybe_text("title_key", "the title as related links are matched by it"),
    _maybe_text("url_key", "the url as related links are matched by it"),
    _text("content_hash", "changes when anything a reader can see of it changes"),
    _text("record_hash", "changes also when only the evidence or a rule's name does"),
    _text("first_ingested_at", "when it came into the archive, UTC"),
    _text("ingested_at", "when it was last stored or changed, UTC"),
    Column("extra", Text, nullable=False, server_default=text("'{}'"), comment="JSON object: what the source said that has no column"),
    _text("body", "plain text, one blank line between paragraphs, nothing else of the page; last, so that the columns before it are quick to read"),
    Index("articles_document", "document_id"),
    Index("articles_published", "published_from", "published_until"),
    Index("articles_native_id", "native_id", sqlite_where=text("native_id <> ''")),
    Index("articles_title_key", "title_key"),
    Index("articles_url_key", "url_key", sqlite_where=text("url_key IS NOT NULL")),
    Index("articles_duplicate_of", "duplicate_of", sqlite_where=text("duplicate_of IS NOT NULL")),
    sqlite_autoincrement=True,
    sqlite_strict=True,
    comment="one row per article",
)

entities = Table(
    "entities",
    METADATA,
    _key("entity"),
    Column("kind", Text, nullable=False, comment="PERSON ORG PLACE TOPIC ... in capitals"),
    Column("name", Text, nullable=False, comment="its name, as the archive lists it"),
    UniqueConstraint("kind", "name"),
    sqlite_strict=True,
    comment="persons, organisations, places, topics: one row per name and kind",
)

mentions = Table(
    "mentions",
    METADATA,
    _key("mention"),
    _article(),
    Column("entity_id", Integer, ForeignKey("entities.id"), nullable=False, comment="the entity"),
    _maybe_number("start", "first character in body, in code points from 0; NULL for what the source says of the whole article"),
    _maybe_number("end", "the character after the last one"),
    _text("text", "the words in body, empty for a tag"),
    _text("origin", "tag = the source's own metadata, dateline, or the recogniser's name"),
    Index("mentions_article", "article_id"),
    Index("mentions_entity", "entity_id", "article_id"),
    sqlite_strict=True,
    comment="which entity is in which article, and where",
)

related_links = Table(
    "related_links",
    METADATA,
    _key("link"),
    _article(),
    Column("position", Integer, nullable=False, comment="place among the article's links, from 1"),
    _text("kind", "the list it stands in: related_news, related_articles, inline, also_read ..."),
    _text("title", "title as the list prints it"),
    _text("url", "address it leads to"),
    _text("native_id", "the other article's id at the same source, where given"),
    Column("target_id", Integer, ForeignKey("articles.id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"), comment="the article it points to, once that is in the archive"),
    _maybe_text("target_rule", "how the target was found: url, native_id, or title (only where one article alone has it)"),
    _maybe_text("title_key", "the title as it is matched"),
    _maybe_text("url_key", "the url as it is matched"),
    UniqueConstraint("article_id", "position"),
    Index("related_links_target", "target_id", sqlite_where=text("target_id IS NOT NULL")),
    Index("related_links_title_key", "title_key", sqlite_where=text("title_key IS NOT NULL")),
    Index("related_links_url_key", "url_key", sqlite_where=text("url_key IS NOT NULL")),
    Index("related_links_native_id", "native_id", sqlite_where=text("native_id <> ''")),
    sqlite_strict=True,
    comment="the related articles that a page lists, in its order",
)

evidence = Table(
    "evidence",
    METADATA,
    _key("piece of evidence"),
    _article(),
    Column("field", Text, nullable=False, comment="the column of articles that it explains"),
    _text("rule", "parser:rule that read it"),
    _maybe_number("start", "first character in the record's decoded text, in code points; NULL where there is no such place"),
    _maybe_number("end", "the character after the last one"),
    _text("text", "the source's text, at most 300 characters"),
    Column("accepted", Integer, CheckConstraint("accepted IN (0, 1)"), nullable=False, server_default=text("1"), comment="0 = a candidate that was turned down"),
    _text("reason", "why it was turned down"),
    Index("evidence_article", "article_id"),
    sqlite_strict=True,
    comment="why a field has its value: what was read where, and what was turned down",
)

article_versions = Table(
    "article_versions",
    METADATA,
    _key("version"),
    _article(),
    Column("replaced_at", Text, nullable=False, comment="when a newer text took its place, UTC"),
    _text("content_hash", "content_hash it had"),
    _text("title", "title it had"),
    _text("subtitle", "subtitle it had"),
    _text("body", "body it had"),
    _maybe_text("published", "date of publication it had"),
    Column("record", Text, nullable=False, server_default=text("'{}'"), comment="JSON object: its other columns"),
    Index("article_versions_article", "article_id"),
    sqlite_strict=True,
    comment="former states of articles that changed, oldest first",
)

story_members = Table(
    "story_members",
    METADATA,
    _article(primary=True),
    Column("precedence", Text, nullable=False, comment="sorts articles by who published first; of equals the lower id is first"),
    Column("signature", LargeBinary, nullable=False, comment="hashes of some of its shingles, by which copies are found (store/stories/signatures.py)"),
    Column("similarity", REAL, comment="for a copy: share of the shorter text's three-word shingles that the longer one has, 0 to 1"),
    Column("left_out", REAL, comment="for a copy: share of the original's shingles that it does not have"),
    Column("added", REAL, comment="for a copy: share of its own shingles that the original does not have"),
    sqlite_strict=True,
    comment="what articles are compared by, to find copies; articles.duplicate_of has the original",
)

originals = Table(
    "originals",
    METADATA,
    Column("sha256", Text, primary_key=True, nullable=False, comment="hex SHA-256 of all the bytes; document:N for document N while it is being read"),
    Column("part", Integer, primary_key=True, nullable=False, comment="place of the part, from 1"),
    Column("size", Integer, nullable=False, comment="bytes of the original in this part, at most 4 MiB"),
    Column("data", LargeBinary, nullable=False, comment="a Zstandard frame; all parts one after the other are a .zst file"),
    sqlite_strict=True,
    comment="the bytes that documents were read from, compressed, once per content; backfile original gives them back; former ones stay",
)

boilerplate = Table(
    "boilerplate",
    METADATA,
    Column("source", Text, primary_key=True, nullable=False, comment="the publication"),
    Column("fingerprint", Text, primary_key=True, nullable=False, comment="hash of the paragraph without case, spaces and punctuation at its ends"),
    Column("text", Text, nullable=False, comment="the paragraph, at most 300 characters"),
    Column("place", Text, CheckConstraint("place IN ('edge', 'anywhere')"), nullable=False, comment="edge = cut only at the start or end of a body; anywhere = between other paragraphs too"),
    Column("pages", Integer, nullable=False, comment="pages of the source that had it when it was learnt"),
    Column("of_pages", Integer, nullable=False, comment="pages of the source that were looked at"),
    Column("learnt_at", Text, nullable=False, comment="UTC"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
    comment="what repeats on most pages of a source: backfile reparse --boilerplate learns it here and cuts it from the bodies",
)

ingest_runs = Table(
    "ingest_runs",
    METADATA,
    _key("run"),
    Column("started_at", Text, nullable=False, comment="UTC"),
    _maybe_text("finished_at", "UTC; NULL = running, or killed"),
    Column("status", Text, nullable=False, comment="running, then what the ingest command says: done, interrupted, failed ..."),
    Column("inputs", Text, nullable=False, server_default=text("'[]'"), comment="JSON list of the paths that were given"),
    sqlite_strict=True,
    comment="one row per ingest",
)

ingest_log = Table(
    "ingest_log",
    METADATA,
    Column("run_id", Integer, ForeignKey("ingest_runs.id", ondelete="CASCADE"), primary_key=True, comment="the run"),
    Column("document_id", Integer, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True, comment="the input"),
    Column("state", Text, CheckConstraint("state IN ('ingested', 'unchanged', 'duplicate', 'rejected', 'skipped')"), nullable=False, comment="the one state it ended in"),
    _text("code", "for rejected and skipped: a word that stays the same between releases"),
    _text("reason", "the same as a sentence"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
    comment="what became of every input of every run",
)

rejected_records = Table(
    "rejected_records",
    METADATA,
    _key("rejected record"),
    Column("document_id", Integer, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, comment="the document, which was ingested without it"),
    _maybe_number("record", "number of the record in the document, from 1"),
    _maybe_number("line", "line in the decoded document, from 1"),
    Column("code", Text, nullable=False, comment="a word that stays the same between releases"),
    _text("reason", "the same as a sentence"),
    Index("rejected_records_document", "document_id"),
    sqlite_strict=True,
    comment="records that had to be left out of a document, as of its last ingest",
)

change = Table(
    "change",
    METADATA,
    Column("article_id", Integer, primary_key=True, autoincrement=False, comment="an article, perhaps no longer there"),
    Column("seq", Integer, nullable=False, unique=True, comment="number of its last change; grows by one with every change"),
    sqlite_strict=True,
    comment="the change log that indexes follow; kept by triggers, also for changes made by hand",
)

marks = Table(
    "marks",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False, comment="first change of a transaction"),
    Column("token", LargeBinary, nullable=False, comment="random: tells two histories apart after a backup was restored"),
    sqlite_strict=True,
    comment="marks in the history of changes",
)

meta = Table(
    "meta",
    METADATA,
    Column("name", Text, primary_key=True, nullable=False, comment="name of the setting"),
    _text("value", "its value"),
    sqlite_with_rowid=False,
    sqlite_strict=True,
    comment="facts on the archive itself: archive_id, created_at, stories (how far articles are grouped)",
)
