"""The engine without a second index: the full-text table in the archive's own file, which triggers keep up to date."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from search.engines import sets
from search.engines.fts5_leaves import COLUMNS, FtsLeaves
from search.query import Facet, Fuzzy, Node, Wildcard, Word
from search.spans import fields_of, leaf_words
from search.values import KINDS
from search.walk import positive_units
from store.errors import EngineError
from store.settings import connect_readonly, translated

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Page, Request
    from store.indexed import Change

TITLE_WEIGHT, SUBTITLE_WEIGHT, BODY_WEIGHT = 3.0, 1.0, 1.0
MOST_RANKED = 60  # words that are ranked by; more (of a wildcard) would each be read whole for a score
_COLUMN = {"source": "source", "section": "section", "language": "language"}


def open_engine(archive: Archive, folder: Path | None) -> Fts5Engine:  # noqa: ARG001  # the index is in the file
    return Fts5Engine(archive)


class Fts5Engine:
    """See ``search.engine.Engine``. Never behind: the table is written in the articles' own transaction."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._connection = connect_readonly(archive.path)
        with translated(archive.path):
            self._connection.execute(
                "PRAGMA query_only = OFF"
            )  # the file is open read-only; this lets the word list be named
            self._connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'articles_fts', 'col')")
            self._connection.execute("PRAGMA query_only = ON")
        self._leaves: tuple[int, FtsLeaves] = (-1, FtsLeaves(self._connection))

    def cursor(self) -> int:
        return self._archive.head()

    def apply(self, changes: Sequence[Change]) -> None:
        """Nothing to do: triggers have."""

    def search(self, request: Request) -> Page:
        with _errors(self._archive.path), self._snapshot():
            leaves = self._current()
            page = sets.answer(request, leaves, self._archive, facts=self._facts, ranks=self._ranks)
            return _with(page, leaves.expansions(request.node))

    def reset(self) -> None:
        """Build the full-text table again from the articles."""
        with _errors(self._archive.path), contextlib.closing(sqlite3.connect(self._archive.path, timeout=30)) as writer:
            writer.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
            writer.commit()

    def close(self) -> None:
        self._connection.close()

    @contextlib.contextmanager
    def _snapshot(self) -> Iterator[None]:
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")

    def _current(self) -> FtsLeaves:
        """What is known of the words, as long as nothing has changed."""
        version = self._connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()[0]
        if self._leaves[0] != version:
            self._leaves = (version, FtsLeaves(self._connection))
        return self._leaves[1]

    def _facts(self, ids: Sequence[int], facets: Sequence[Facet]) -> Mapping[int, sets.Facts]:
        wanted = json.dumps(list(ids))
        rows = self._connection.execute(
            "SELECT id, source, section, language, published_from, published_until FROM articles"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        names = self._names(wanted) if set(facets) & {"entity", *KINDS.values()} else {}
        found = {}
        for number, source, section, language, first, until in rows:
            values: dict[Facet, Sequence[str]] = {"source": (source,), "section": (section,), "language": (language,)}
            of_one = names.get(number, ())
            values["entity"] = [name for _, name in of_one]
            values["person"] = [name for kind, name in of_one if kind == "PERSON"]
            values["org"] = [name for kind, name in of_one if kind == "ORG"]
            values["place_name"] = [name for kind, name in of_one if kind == "PLACE"]
            fact = sets.Facts(_ordinal(first), _ordinal(until), values)
            values["year"] = sets.year_of(fact)
            found[number] = fact
        return found

    def _names(self, wanted: str) -> dict[int, list[tuple[str, str]]]:
        rows = self._connection.execute(
            "SELECT DISTINCT m.article_id, e.kind, e.name FROM mentions m JOIN entities e ON e.id = m.entity_id"
            " WHERE m.article_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        names: dict[int, list[tuple[str, str]]] = {}
        for number, kind, name in rows:
            names.setdefault(number, []).append((kind, name))
        return names

    def _ranks(self, node: Node, ids: sets.Ids) -> Mapping[int, float]:
        """BM25 of the query's words, title weighted."""
        leaves = self._leaves[1]
        words: list[str] = []
        for unit in positive_units(node):
            for leaf in leaf_words(unit):
                if set(COLUMNS) & set(fields_of(leaf.scope)):
                    words += self._ranked_words(leaves, leaf)
        words = list(dict.fromkeys(words))[:MOST_RANKED]
        if not words:
            return {}
        match = " OR ".join('"' + word + '"' for word in words)
        weights = f"{TITLE_WEIGHT}, {SUBTITLE_WEIGHT}, {BODY_WEIGHT}"
        rows = self._connection.execute(
            f"SELECT rowid, bm25(articles_fts, {weights}) FROM articles_fts WHERE articles_fts MATCH ?", (match,)
        )
        return {number: -score for number, score in rows if number in ids}

    @staticmethod
    def _ranked_words(leaves: FtsLeaves, leaf: Word | Wildcard | Fuzzy) -> list[str]:
        return [form for forms, _ in leaves.forms(leaf, COLUMNS) for form in forms]


def _with(page: Page, expansions: Mapping[str, int]) -> Page:
    from search.value import replace  # noqa: PLC0415

    return replace(page, expansions=dict(expansions), native="FTS5 and SQL, leaf by leaf")


def _ordinal(day: str | None) -> int | None:
    from datetime import date  # noqa: PLC0415

    return date.fromisoformat(day[:10]).toordinal() if day else None


@contextlib.contextmanager
def _errors(path: Path) -> Iterator[None]:
    try:
        with translated(path):
            yield
    except sqlite3.ProgrammingError as error:
        raise EngineError(
            f"the full-text table failed ({error})", where=str(path), next_step="backfile doctor"
        ) from error
