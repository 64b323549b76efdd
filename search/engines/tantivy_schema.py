"""What the tantivy index holds of an article: its fields, its words, and the document that carries the cursor.

Words with positions. Each word of a text field is two tokens: the folded word at position 2p and ``:language:stem`` at
2p + 1. So one field answers exact words, inflected words and any mixture of them in a phrase or proximity, and no word
of a query can meet a stem by accident (a folded word has no colon). ``text`` (stems) and ``words`` (exact) merge title,
subtitle and body without positions: one posting list for a word of the default scope, so counts and ranks are cheap.

The watermark. tantivy-py has no commit payload, so the cursor is a document of its own in the field ``mark``, replaced
in the same commit as the articles it speaks of. Articles carry ``live``; every query is restricted to positive fields
of articles, so the watermark is in no answer and no count.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import tantivy

from search.text import MAX_WORD, STEMMED_LANGUAGES, stem, words
from search.values import KINDS, host_suffixes, periods, plain_url
from store.model import IndexDoc

SCHEMA_VERSION = 1
"""Raised with every change of the fields or of what goes into them: older indexes are built anew."""

TITLE_WEIGHT = 3
"""How many times a title's words count in the merged field (BM25 with a weighted title; see bench/ranking.py)."""

MARK = "watermark"
LONGEST_CACHE = 400_000  # words remembered with their stems: about 100 MB at most

POSITIONAL = (
    "title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "links", "path",
    "entity", "person", "org", "place_name",
)  # fmt: skip
MERGED = ("text", "words")
RAW = ("language", "site", "url", "native_id", "linksto", "flag", "has", "mark", "live")
FACETS = ("f_source", "f_section", "f_language", "f_entity", "f_person", "f_org", "f_place_name")
NUMBERS = (
    "id", "word_count", "published_from", "published_until", "added", "hash",
    "newest", "oldest", "day", "week", "month", "year",
)  # fmt: skip
ID_BITS = 40
_LAST_ID = (1 << ID_BITS) - 1
UNDATED_LAST = 1 << 22  # later than any day: ``date.max.toordinal()`` is below it


def build_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in POSITIONAL:
        builder.add_text_field(name, tokenizer_name="spaced", index_option="position")
    for name in MERGED:
        builder.add_text_field(name, tokenizer_name="spaced", index_option="freq")
    for name in RAW:
        builder.add_text_field(name, stored=name == "mark", tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in NUMBERS:
        builder.add_integer_field(name, indexed=name in {"id", "published_from"}, fast=True)
    builder.add_text_field("payload", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def register(index: tantivy.Index) -> None:
    """Make a new ``Index`` object ready: its tokenizer; no thread that watches the files."""
    index.config_reader(reload_policy="manual")
    spaced = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("spaced", spaced)


def stem_token(language: str, word: str) -> str:
    """The token that stands for every inflected form of a folded word in a language."""
    return f":{language if language in STEMMED_LANGUAGES else ''}:{stem(language, word)}"


class _Tokens(dict[str, tuple[str, str]]):
    """Folded word -> (both tokens joined by a space, the stem token), for one language; filled as words are met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(word) > MAX_WORD:
            return ": :", ":"  # has its position, and no query names it
        if len(self) > LONGEST_CACHE:
            self.clear()
        inflected = stem_token(self._language, word)
        value = self[word] = (f"{word} {inflected}", inflected)
        return value


class Writer:
    """Turns articles into tantivy documents; keeps the stems of the words it has met."""

    def __init__(self) -> None:
        self._tokens: dict[str, _Tokens] = {}

    def document(self, doc: IndexDoc) -> tantivy.Document:
        language = doc.language if doc.language in STEMMED_LANGUAGES else ""
        tokens = self._tokens.get(language)
        if tokens is None:
            tokens = self._tokens[language] = _Tokens(language)
        out = tantivy.Document()
        self._add_text(out, doc, tokens)
        _add_names(out, doc, tokens)
        _add_values(out, doc)
        _add_numbers(out, doc)
        return out

    def _add_text(self, out: tantivy.Document, doc: IndexDoc, tokens: _Tokens) -> None:
        title, subtitle, body = words(doc.title), words(doc.subtitle), words(doc.body)
        for name, found in (("title", title), ("subtitle", subtitle), ("body", body)):
            _add_words(out, name, found, tokens)
        for name, value in (
            ("lead", doc.lead),  # a prefix of the body, but it may end inside a word
            ("byline", doc.byline),
            ("source", doc.source),
            ("section", doc.section),
            ("dateline", doc.dateline),
            ("path", doc.path),
        ):
            _add_words(out, name, words(value), tokens)
        merged = [*title * TITLE_WEIGHT, *subtitle, *body]
        if merged:
            out.add_text("text", " ".join([tokens[word][1] for word in merged]))
            out.add_text("words", " ".join([word if len(word) <= MAX_WORD else ":" for word in merged]))


def _add_words(out: tantivy.Document, field: str, found: list[str], tokens: _Tokens) -> None:
    if found:
        out.add_text(field, " ".join([tokens[word][0] for word in found]))


def _add_names(out: tantivy.Document, doc: IndexDoc, tokens: _Tokens) -> None:
    """Names and link titles: each a value of its own, so that no phrase runs from one into the next."""
    for title in doc.link_titles:
        _add_words(out, "links", words(title), tokens)
    for name in {name for _, name in doc.entities}:
        _add_words(out, "entity", words(name), tokens)
        out.add_text("f_entity", name)
    for kind, name in doc.entities:
        if scope := KINDS.get(kind):
            _add_words(out, scope, words(name), tokens)
            out.add_text(f"f_{scope}", name)


def _add_values(out: tantivy.Document, doc: IndexDoc) -> None:  # noqa: C901  # a list of fields
    out.add_text("live", "1")
    if doc.language:
        out.add_text("language", doc.language.lower())
    for name, value in (("f_source", doc.source), ("f_section", doc.section), ("f_language", doc.language)):
        if value:
            out.add_text(name, value)
    if doc.url:
        out.add_text("url", plain_url(doc.url))
        for host in host_suffixes(doc.url):
            out.add_text("site", host)
    if doc.native_id:
        out.add_text("native_id", doc.native_id.lower())
    for target in {plain_url(url) for url in doc.link_urls if url}:
        out.add_text("linksto", target)
    for number in doc.link_targets:
        out.add_text("linksto", f"#{number}")  # a plain url has no "#" in front
    for flag in doc.flags:
        out.add_text("flag", flag)
    for name in filled(doc):
        out.add_text("has", name)


def _add_numbers(out: tantivy.Document, doc: IndexDoc) -> None:
    out.add_integer("id", doc.id)
    out.add_integer("word_count", doc.word_count)
    out.add_integer("added", doc.added)
    out.add_integer("hash", hash_number(doc.content_hash))
    day = doc.published_from
    out.add_integer("newest", ((day or 0) << ID_BITS) | (_LAST_ID - doc.id))
    out.add_integer("oldest", ((UNDATED_LAST if day is None else day) << ID_BITS) | doc.id)
    if day is None or doc.published_until is None:
        return
    out.add_integer("published_from", day)
    out.add_integer("published_until", doc.published_until)
    for name, number in periods(day, doc.published_until).items():
        out.add_integer(name, number)


def filled(doc: IndexDoc) -> set[str]:
    """The names that ``has:`` knows and that are not empty here."""
    names = {
        name
        for name in ("title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "url", "language")
        if getattr(doc, name)
    }
    kinds = {kind for kind, _ in doc.entities}
    names |= {scope.removesuffix("_name") for kind, scope in KINDS.items() if kind in kinds}
    if kinds:
        names.add("entity")
    if doc.link_titles or doc.link_urls:
        names.add("link")
    if doc.published_from is not None:
        names.add("date")
    return names


def hash_number(content_hash: str) -> int:
    """A content hash as a signed number of 60 bits: what the index keeps to be compared with the table."""
    digits = "".join(char for char in content_hash.lower() if char in "0123456789abcdef")[:15]
    return int(digits or "0", 16)


def mark_document(payload: Mapping[str, object]) -> tantivy.Document:
    out = tantivy.Document()
    out.add_text("mark", MARK)
    out.add_text("payload", json.dumps(payload))
    return out


def read_mark(schema: tantivy.Schema, searcher: tantivy.Searcher) -> dict[str, object] | None:
    """The payload of the watermark document; None if there is none."""
    query = tantivy.Query.term_query(schema, "mark", MARK)
    hits = searcher.search(query, limit=1, count=False).hits
    if not hits:
        return None
    value = json.loads(searcher.doc(hits[0][1]).get_first("payload") or "null")
    return value if isinstance(value, dict) else None


def alternatives(tokens: Iterable[str]) -> str:
    """A regular expression for any of these tokens; letters, digits and colons need no escape."""
    return "|".join(tokens)
