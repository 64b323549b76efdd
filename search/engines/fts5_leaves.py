"""Single leaves of a query on the archive's own file: FTS5 for title, subtitle and body, SQL for all other columns.

MATCH strings are made of quoted, folded words only. Inflected forms come from the table's own word list (fts5vocab):
for each language of the archive, the words with the stem of the query's word, asked for among that language's articles.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from types import MappingProxyType

from search.engines.sets import Bounds, Ids
from search.expand import literal_prefix, matching, similar
from search.query import (
    AnyOf,
    Dates,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Near,
    Node,
    Number,
    Phrase,
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.spans import Value, fields_of, leaf_words, occurs, pattern_name
from search.text import MAX_WORD, STEMMED_LANGUAGES, stem, words
from search.values import KINDS, host_suffixes, plain_url
from search.vocabulary import Vocabulary
from search.walk import nodes
from store.hydrate import WRITTEN_BY

COLUMNS = ("title", "subtitle", "body")
MOST_WORDS = 400  # words in one MATCH string: longer lists are asked in several
MOST_PHRASES = 64  # phrases that one phrase with inflected words may become; more are checked in the text
SAME_FIRST_LETTER = frozenset({"en"})
"""Languages in which all forms of a word start alike, so that only that part of the word list is looked at."""

_KIND_OF = MappingProxyType({scope: kind for kind, scope in KINDS.items()})
_ENTITY = (
    "SELECT m.article_id, e.name, a.language FROM mentions m JOIN entities e ON e.id = m.entity_id"
    " JOIN articles a ON a.id = m.article_id{} GROUP BY m.article_id, e.id"
)
VALUES: Mapping[str, str] = MappingProxyType(
    {
        "byline": f"SELECT a.id, {WRITTEN_BY}, a.language FROM articles a",
        "source": "SELECT id, source, language FROM articles",
        "section": "SELECT id, section, language FROM articles",
        "dateline": "SELECT id, dateline, language FROM articles",
        "lead": "SELECT id, lead, language FROM articles",
        "path": "SELECT a.id, d.path, a.language FROM articles a JOIN documents d ON d.id = a.document_id",
        "links": "SELECT l.article_id, l.title, a.language FROM related_links l JOIN articles a ON a.id = l.article_id",
        "entity": _ENTITY.format(""),
        **{scope: _ENTITY.format(f" WHERE e.kind = '{kind}'") for scope, kind in _KIND_OF.items()},
    }
)
"""Field -> (id, value, language) of every article."""

_COLUMNS = (*COLUMNS, "lead", "byline", "source", "section", "dateline", "url", "language", "native_id")
_HAS_PART = MappingProxyType(
    {
        "byline": f"SELECT a.id FROM articles a WHERE {WRITTEN_BY} <> ''",
        "entity": "SELECT article_id FROM mentions",
        "link": "SELECT article_id FROM related_links",
        "date": "SELECT id FROM articles WHERE published_from IS NOT NULL AND published_until IS NOT NULL",
        **{
            scope.removesuffix("_name"): "SELECT m.article_id FROM mentions m JOIN entities e ON e.id = m.entity_id"
            f" WHERE e.kind = '{kind}'"
            for scope, kind in _KIND_OF.items()
        },
    }
)
_FLAGS = MappingProxyType(
    {
        "undated": "published_from IS NULL",
        "imprecise": "date(published_from, '+1 day') < published_until",
        "duplicate": "duplicate_of IS NOT NULL",
        "original": "id IN (SELECT duplicate_of FROM articles WHERE duplicate_of IS NOT NULL)",
        "withdrawn": "withdrawn",
        "truncated": "truncated",
        "excerpt": "excerpt",
    }
)


class FtsLeaves:
    """See ``sets.Leaves``. Valid for one state of the archive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._stems: dict[tuple[str, str], dict[str, list[str]]] = {}
        self._every: Ids | None = None
        self._languages: tuple[str, ...] | None = None

    def everything(self) -> Ids:
        if self._every is None:
            self._every = self.ids("SELECT id FROM articles")
        return self._every

    def unit(self, unit: Unit) -> Bounds:
        upper: Ids = set()
        lower: Ids = set()
        indexed = []
        for name in sorted({name for leaf in leaf_words(unit) for name in fields_of(leaf.scope)}):
            if name in COLUMNS:
                indexed.append(name)
            else:
                found = self._in_values(unit, name)
                upper |= found
                lower |= found
        groups = [tuple(indexed)] if isinstance(unit, Word | Wildcard | Fuzzy) else [(name,) for name in indexed]
        for columns in groups:
            if columns:
                above, exact = self._in_columns(unit, columns)
                upper |= above
                lower |= above if exact else set()
        return upper, lower

    def _in_values(self, unit: Unit, name: str) -> Ids:
        """Every different value is looked at once."""
        known: dict[tuple[str, str], bool] = {}
        words_of: dict[str, Vocabulary] = {}
        leaves = tuple(leaf_words(unit))
        found: Ids = set()
        for number, text, language in self._connection.execute(VALUES[name]):
            key = (text, language)
            if key not in known:
                if language not in words_of:
                    words_of[language] = Vocabulary(leaves, language)
                known[key] = occurs(unit, name, Value(text, language, words_of[language]))
            if known[key]:
                found.add(number)
        return found

    def expansions(self, node: Node) -> dict[str, int]:
        """Every pattern of a tree with the number of different words it stands for in the fields it asks."""
        found: dict[str, set[str]] = {}
        for leaf in nodes(node):
            if isinstance(leaf, Wildcard | Fuzzy):
                of_one = found.setdefault(pattern_name(leaf), set())
                columns = [name for name in fields_of(leaf.scope) if name in COLUMNS]
                if columns:
                    of_one.update(self._forms_in(leaf, columns, ""))
                for name in set(fields_of(leaf.scope)) - set(columns):
                    of_one.update(_expanded(leaf, self._words_of(name)))
        return {name: len(these) for name, these in found.items()}

    def _words_of(self, name: str) -> list[str]:
        return sorted({word for _, text, _ in self._connection.execute(VALUES[name]) for word in words(text)})

    def _in_columns(self, unit: Unit, columns: tuple[str, ...]) -> tuple[Ids, bool]:
        """(articles where the unit may have a span in one of these columns, whether they all have)."""
        leaves = [leaf for leaf in leaf_words(unit) if set(columns) & set(fields_of(leaf.scope))]
        exact = not any(isinstance(leaf, Word) and leaf.case for leaf in leaves)
        match unit:
            case Word() | Wildcard() | Fuzzy():
                return self._word(unit, columns) if leaves else set(), exact
            case AnyOf(parts):
                both = [self._in_columns(part, columns) for part in parts]
                return set().union(*(found for found, _ in both)), all(sure for _, sure in both)
            case Phrase(parts, scope, slop):
                if not set(columns) & set(fields_of(scope)):
                    return set(), True
                phrases = self._phrases(parts, columns) if slop is None else None
                if phrases is not None:
                    return phrases, exact
                operands: Sequence[Unit] = parts
            case Near(left, right) | Within(left, right):
                operands = (left, right)
        return set.intersection(*(self._in_columns(operand, columns)[0] for operand in operands)), False

    def _word(self, unit: Word | Wildcard | Fuzzy, columns: Sequence[str]) -> Ids:
        found: Ids = set()
        for forms, languages in self.forms(unit, columns):
            for start in range(0, len(forms), MOST_WORDS):
                found |= self._match(" OR ".join(map(_quoted, forms[start : start + MOST_WORDS])), columns, languages)
        return found

    def _phrases(self, parts: Sequence[Word | Wildcard | Fuzzy], columns: Sequence[str]) -> Ids | None:
        """Articles with the phrase; None if that takes too many MATCH phrases."""
        found: Ids = set()
        inflects = any(isinstance(part, Word) and not part.exact for part in parts)
        for languages in self._language_groups() if inflects else ((),):
            forms = [self._forms_in(part, columns, languages[0] if languages else "") for part in parts]
            count = 1
            for alternatives in forms:
                count *= len(alternatives)
            if count > MOST_PHRASES:
                return None
            phrases = [" + ".join(map(_quoted, chosen)) for chosen in product(*forms)]
            if phrases:
                found |= self._match(" OR ".join(phrases), columns, languages)
        return found

    def forms(
        self, unit: Word | Wildcard | Fuzzy, columns: Sequence[str]
    ) -> Iterator[tuple[list[str], tuple[str, ...]]]:
        """(words, the languages of the articles they count in; none = all)."""
        groups = self._language_groups() if isinstance(unit, Word) and not unit.exact else ((),)
        for languages in groups:
            yield self._forms_in(unit, columns, languages[0] if languages else ""), languages

    def _language_groups(self) -> tuple[tuple[str, ...], ...]:
        """The archive's languages: each one that is stemmed alone, all others together."""
        if self._languages is None:
            rows = self._connection.execute("SELECT DISTINCT language FROM articles ORDER BY language")
            self._languages = tuple(row[0] for row in rows)
        plain = tuple(one for one in self._languages if one not in STEMMED_LANGUAGES)
        stemmed = tuple((one,) for one in self._languages if one in STEMMED_LANGUAGES)
        return (*stemmed, plain) if plain else stemmed

    def _forms_in(self, unit: Word | Wildcard | Fuzzy, columns: Sequence[str], language: str) -> list[str]:
        if isinstance(unit, Wildcard | Fuzzy):
            prefix = literal_prefix(unit.pattern) if isinstance(unit, Wildcard) else ""
            return _expanded(unit, self._vocabulary(prefix, columns))
        if len(unit.text) > MAX_WORD:
            return []
        if unit.exact or language not in STEMMED_LANGUAGES:
            return [unit.text]
        first = unit.text[:1] if language in SAME_FIRST_LETTER else ""
        if (language, first) not in self._stems:
            stems: dict[str, list[str]] = {}
            for word in self._vocabulary(first, COLUMNS):
                stems.setdefault(stem(language, word), []).append(word)
            self._stems[language, first] = stems
        forms = self._stems[language, first].get(stem(language, unit.text), [])
        return forms if unit.text in forms else [*forms, unit.text]

    def _vocabulary(self, prefix: str, columns: Sequence[str]) -> list[str]:
        marks = ", ".join("?" * len(columns))
        rows = self._connection.execute(
            f"SELECT DISTINCT term FROM temp.words WHERE term >= ? AND term < ? AND col IN ({marks})",
            (prefix, prefix + "\U0010ffff" * 2, *columns),
        )
        return [row[0] for row in rows if len(row[0]) <= MAX_WORD]

    def _match(self, expression: str, columns: Sequence[str], languages: Sequence[str]) -> Ids:
        match = f"{{{' '.join(columns)}}} : ({expression})"
        if not languages or set(languages) == set(self._languages or ()):
            return self.ids("SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?", match)
        return self.ids(
            "SELECT f.rowid FROM articles_fts f JOIN articles a ON a.id = f.rowid WHERE articles_fts MATCH ?"
            " AND a.language IN (SELECT value FROM json_each(?))",
            match,
            json.dumps(languages),
        )

    def value(self, node: Number | Dates | Keyword | Is | Has) -> Ids:
        match node:
            case Number(name, low, high):
                return self._between("id" if name == "id" else "word_count", low, high)
            case Dates("added", start, end):
                return self._between("substr(first_ingested_at, 1, 10)", _day(start), _day(end), half_open=True)
            case Dates(_, start, end):
                return self._between("published_from", _day(start) or "", None) & self._between(
                    "published_until", "", _day(end)
                )
            case Keyword(name, value):
                return self._keyword(name, value.lower())
            case Is(flag):
                return self.ids(f"SELECT id FROM articles WHERE {_FLAGS[flag]}")
            case Has(name):
                return self.ids(_HAS_PART.get(name) or f"SELECT id FROM articles WHERE {_column(name)} <> ''")

    def _between(self, column: str, low: int | str | None, high: int | str | None, *, half_open: bool = False) -> Ids:
        limit = (1 << 63) - 1
        bounds = [max(-limit, min(bound, limit)) if isinstance(bound, int) else bound for bound in (low, high)]
        upper = "<" if half_open else "<="
        return self.ids(
            f"SELECT id FROM articles WHERE (?1 IS NULL OR {column} >= ?1) AND (?2 IS NULL OR {column} {upper} ?2)",
            *bounds,
        )

    def _keyword(self, name: str, value: str) -> Ids:
        if name == "linksto":
            number = int(value) if value.isascii() and value.isdigit() and len(value) < 19 else -1
            rows = self._connection.execute("SELECT article_id, url, target_id FROM related_links")
            plain = plain_url(value)
            return {one for one, url, target in rows if target == number or (url and plain_url(url) == plain)}
        column = "url" if name in {"site", "url"} else _column(name)
        fits = _keyword_test(name, value)
        rows = self._connection.execute(f"SELECT id, {column} FROM articles WHERE {column} <> ''")
        return {one for one, text in rows if fits(text)}

    def ids(self, statement: str, *values: object) -> Ids:
        return {row[0] for row in self._connection.execute(statement, values)}


def _keyword_test(name: str, value: str) -> Callable[[str], bool]:
    if name == "site":
        wanted = value.removeprefix("www.")
        return lambda url: wanted in host_suffixes(url)
    if name == "url" and value.endswith("*"):
        start = plain_url(value[:-1])
        return lambda url: plain_url(url).startswith(start)
    if name == "url":
        whole = plain_url(value)
        return lambda url: plain_url(url) == whole
    return lambda text: text.lower() == value


def _column(name: str) -> str:
    """A column of articles that a query may name; anything else is a mistake of the caller."""
    known = [
        "title",
        "subtitle",
        "lead",
        "body",
        "byline",
        "source",
        "section",
        "dateline",
        "url",
        "language",
        "native_id",
    ]
    return known[known.index(name)]


def _day(ordinal: int | None) -> str | None:
    if ordinal is None:
        return None
    return date.fromordinal(max(1, min(ordinal, date.max.toordinal()))).isoformat()


def _expanded(unit: Wildcard | Fuzzy, vocabulary: Iterable[str]) -> list[str]:
    if isinstance(unit, Wildcard):
        return matching(unit.pattern, vocabulary)
    return similar(unit.text, unit.distance, vocabulary)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
