"""What the tantivy index holds of an article: its fields, its words, and the document that carries the cursor.

Words with positions. Each word of a text field is two tokens: the folded word at position 2p and ``:language:stem`` at
2p + 1. So one field answers exact words, inflected words and any mixture of them in a phrase or proximity, and no word
of a query can meet a stem by accident (a folded word has no colon). ``text`` (stems) and ``words`` (exact) merge title,
subtitle and body without positions: one posting list for a word of the default scope, so counts and ranks are cheap.
``pairs`` has each two neighbours that are both function words as one token (``body:of:the``): their posting lists are
the longest of all, and a phrase of them would read most positions of the archive. ``often`` has the stems that
title, subtitle and body have several times, with a number of ``OFTEN`` (``:en:bank#5``): what ``atleast5 bank`` finds.

The watermark. tantivy-py has no commit payload, so the cursor is a document of its own in the field ``mark``, added in
the same commit as the articles it speaks of; the latest counts. Former ones stay: a deletion in a segment makes every
count in it slower. Articles carry ``live``; every query is restricted to positive fields of articles, so watermarks are
in no answer and no count.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import compress, pairwise
from operator import attrgetter

import tantivy

from search.stems import KINDS_OF_TEXT, TITLE_WEIGHT, hash_number, stem_token
from search.text import MAX_WORD, STEMMED_LANGUAGES, words
from search.values import KINDS, host_suffixes, periods, plain_url
from store.indexed import IndexDoc

SCHEMA_VERSION = 7
"""Raised with every change of the fields or of what goes into them: older indexes are built anew."""

MARK = "watermark"
LONGEST_CACHE = 400_000  # words remembered with their stems: about 100 MB at most

MERGED = ("text", "words", "pairs", "often")
PAIRED = ("title", "subtitle", "body")
_COMMON = (
    "a an and are as at be but by for from had has have he in is it its not of on or said that the this to was were "
    "which will with would au aux ce dans de des du en est et il la le les par pas pour que qui sur un une das dem den "
    "der die ein eine er im ist mit nicht sich sie und von zu al che con del della di el il los las por se het een van "
    "da do na no os uma"
)
COMMON_WORDS = frozenset(_COMMON.split())
"""The function words that fill newspapers, of the languages with the most articles; ``said`` is one in English ones."""

OFTEN = (3, 5, 10, 20, 50)
"""How many times a word must occur to be found by that; other numbers are checked among the articles of the next below.
Twice is not among them: every fifth word of an article would be.
"""


def often_token(stemmed: str, level: int) -> str:
    """The token of an article that has a stem at least ``level`` times, one of ``OFTEN``."""
    return f"{stemmed}#{level}"


RAW = ("language", "site", "url", "native_id", "linksto", "flag", "has", "mark", "live")
FACETS = ("f_source", "f_section", "f_language", "f_entity", "f_person", "f_org", "f_place_name")
NUMBERS = (
    "id", "word_count", "published_from", "published_until", "added", "hash",
    "mark_seq", "newest", "oldest", "day", "week", "month", "year",
)  # fmt: skip
ID_BITS = 40
_MARKS = [[often_token("", level) for level in OFTEN if level <= count] for count in range(OFTEN[-1] + 1)]
_LAST_ID = (1 << ID_BITS) - 1
UNDATED_LAST = 1 << 22  # later than any day: ``date.max.toordinal()`` is below it


def build_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in KINDS_OF_TEXT:
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


class _Tokens(dict[str, str]):
    """Folded word -> its tokens in the index, for one language; filled as words are met.

    ``stems``: the stem alone; else the word and its stem. A word longer than any query has a token that no query names.
    """

    def __init__(self, language: str, *, stems: bool) -> None:
        super().__init__()
        self._language = language
        self._stems = stems

    def __missing__(self, word: str) -> str:
        if len(self) > LONGEST_CACHE:
            self.clear()
        if len(word) > MAX_WORD:
            value = ":" if self._stems else ": :"
        else:
            inflected = stem_token(self._language, word)
            value = inflected if self._stems else f"{word} {inflected}"
        self[word] = value
        return value


class Writer:
    """Turns articles into tantivy documents; keeps the stems of the words it has met."""

    def __init__(self) -> None:
        self._tokens: dict[str, tuple[_Tokens, _Tokens]] = {}

    def document(self, doc: IndexDoc) -> tantivy.Document:
        language = doc.language if doc.language in STEMMED_LANGUAGES else ""
        if language not in self._tokens:
            self._tokens[language] = (_Tokens(language, stems=False), _Tokens(language, stems=True))
        tokens, stems = self._tokens[language]
        out = tantivy.Document()
        _add_text(out, doc, tokens, stems)
        _add_names(out, doc, tokens)
        _add_values(out, doc)
        _add_numbers(out, doc)
        return out


def _add_text(out: tantivy.Document, doc: IndexDoc, tokens: _Tokens, stems: _Tokens) -> None:
    every: list[str] = []
    for name, text in (("title", doc.title), ("subtitle", doc.subtitle), ("body", doc.body)):
        if text and (found := words(text)):
            out.add_text(name, " ".join(map(tokens.__getitem__, found)))
            roots = list(map(stems.__getitem__, found))
            every += roots
            inflected, exact = " ".join(roots), " ".join(found)
            if pairs := [pair_token(name, a, b) for a, b in pairwise(found) if a in COMMON_WORDS and b in COMMON_WORDS]:
                out.add_text("pairs", " ".join(pairs))
            for _ in range(TITLE_WEIGHT if name == "title" else 1):
                out.add_text("text", inflected)
                out.add_text("words", exact)
    repeated = [(stemmed, count) for stemmed, count in Counter(every).items() if count >= OFTEN[0]]
    if repeated:
        often = [stemmed + mark for stemmed, count in repeated for mark in _MARKS[min(count, OFTEN[-1])]]
        out.add_text("often", " ".join(often))
    _add_words(out, "lead", doc.lead, tokens)  # a prefix of the body, but it may end inside a word
    _add_words(out, "byline", doc.byline, tokens)
    _add_words(out, "source", doc.source, tokens)
    _add_words(out, "section", doc.section, tokens)
    _add_words(out, "dateline", doc.dateline, tokens)
    _add_words(out, "path", doc.path, tokens)


def pair_token(field: str, first: str, second: str) -> str:
    """The token of two neighbours in a field, both of them ``COMMON_WORDS``."""
    return f"{field}:{first}:{second}"


def _add_words(out: tantivy.Document, field: str, text: str, tokens: _Tokens) -> None:
    if text and (found := words(text)):
        out.add_text(field, " ".join(map(tokens.__getitem__, found)))


def _add_names(out: tantivy.Document, doc: IndexDoc, tokens: _Tokens) -> None:
    """Names and link titles: each a value of its own, so that no phrase runs from one into the next."""
    for title in doc.link_titles:
        _add_words(out, "links", title, tokens)
    for name in {name for _, name in doc.entities}:
        _add_words(out, "entity", name, tokens)
        out.add_text("f_entity", name)
    for kind, name in doc.entities:
        if scope := KINDS.get(kind):
            _add_words(out, scope, name, tokens)
            out.add_text(f"f_{scope}", name)


def _dating(doc: IndexDoc) -> tuple[str, ...]:
    """What ``Is`` asks of an article's dates."""
    if doc.published_from is None or doc.published_until is None:
        return ("undated",) if doc.published_from is None else ()
    return ("imprecise",) if doc.published_until - doc.published_from > 1 else ()


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
    for flag in (*doc.flags, *_dating(doc)):
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


_HAS_TEXT = ("title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "url", "language")
_TEXTS_OF = attrgetter(*_HAS_TEXT)
_HAS_KIND = {kind: scope.removesuffix("_name") for kind, scope in KINDS.items()}


def filled(doc: IndexDoc) -> set[str]:
    """The names that ``has:`` knows and that are not empty here."""
    names = set(compress(_HAS_TEXT, _TEXTS_OF(doc)))
    if doc.entities:
        names.add("entity")
        names.update([_HAS_KIND[kind] for kind, _ in doc.entities if kind in _HAS_KIND])
    if doc.link_titles or doc.link_urls:
        names.add("link")
    if doc.published_from is not None:
        names.add("date")
    return names


def mark_document(payload: Mapping[str, object]) -> tantivy.Document:
    out = tantivy.Document()
    out.add_text("mark", MARK)
    seq = payload.get("seq")
    out.add_integer("mark_seq", seq if isinstance(seq, int) else 0)
    out.add_text("payload", json.dumps(payload))
    return out


def read_mark(schema: tantivy.Schema, searcher: tantivy.Searcher) -> dict[str, object] | None:
    """The payload of the watermark document; None if there is none."""
    query = tantivy.Query.term_query(schema, "mark", MARK)
    hits = searcher.search(query, limit=1, count=False, order_by_field="mark_seq").hits
    if not hits:
        return None
    value = json.loads(searcher.doc(hits[0][1]).get_first("payload") or "null")
    return value if isinstance(value, dict) else None


def alternatives(tokens: Iterable[str]) -> str:
    """A regular expression for any of these tokens; letters, digits and colons need no escape."""
    return "|".join(tokens)
