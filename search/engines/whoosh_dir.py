"""The engine in pure Python, for places without a tantivy wheel: Whoosh finds the words, the exact check does the rest.

The index has no positions: phrases and proximity are looked up in the articles' own text. Everything that is no text
(dates, flags, names) is kept as one stored value per article and read into memory once.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whoosh import index as whoosh_index
from whoosh import scoring
from whoosh.analysis import Token, Tokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.formats import Existence, Frequency
from whoosh.query import Or, Term

from search.engines import sets
from search.engines.generational import GenerationalEngine, Mark
from search.engines.whoosh_leaves import WhooshLeaves, ranked_tokens
from search.generations import sync_tree
from search.settings import analysis_version
from search.stems import KINDS_OF_TEXT, TITLE_WEIGHT, hash_number, stem_token, texts
from search.text import MAX_WORD, words
from search.value import replace as with_changes

if TYPE_CHECKING:
    from search.engine import Archive
    from search.query import Facet, Node, Page, Request
    from store.indexed import Change, IndexDoc

SCHEMA_VERSION = 2
MEMORY = 64  # megabytes that the writer fills before it writes a segment
PATIENCE = 30.0  # seconds to wait for Whoosh's own lock; ours is held already


class Spaced(Tokenizer):  # type: ignore[misc]  # the library has no types
    """Pieces between spaces."""

    def __call__(self, value: str, **_: Any) -> Iterator[Token]:
        token = Token()
        for piece in value.split(" "):
            token.text, token.boost, token.stopped = piece, 1.0, False
            yield token


def open_engine(
    archive: Archive, folder: Path | None, *, fault: Callable[[str], None] | None = None
) -> GenerationalEngine:
    return GenerationalEngine(archive, folder, WhooshLibrary(), fault=fault)


class InMemory(RamStorage):  # type: ignore[misc]  # the library has no types
    """An index in memory whose writer has a folder of its own for what it puts down meanwhile.

    The library's own names one for all indexes of a machine, which each writer removes at its end, under the others
    too: https://github.com/whoosh-community/whoosh/issues/391.
    """

    def __init__(self) -> None:
        super().__init__()
        self._own = secrets.token_hex(8)

    def temp_storage(self, name: str | None = None) -> FileStorage:
        return super().temp_storage(f"backfile-{self._own}-{name}")


class WhooshLibrary:
    """See ``generational.Library``."""

    def settings(self) -> str:
        return f"whoosh schema {SCHEMA_VERSION} title {TITLE_WEIGHT} {analysis_version()}"

    def create(self, path: Path | None) -> WhooshIndex:
        storage = InMemory() if path is None else FileStorage(str(path))
        return WhooshIndex(storage.create_index(build_schema()), path)

    def open(self, path: Path) -> WhooshIndex | None:
        try:
            opened = WhooshIndex(whoosh_index.open_dir(str(path)), path)
            opened.mark()
            opened.check()
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it is built anew
            return None
        return opened


def build_schema() -> Schema:
    fields: dict[str, Any] = {name: TEXT(analyzer=Spaced(), phrase=False) for name in KINDS_OF_TEXT}
    for field in fields.values():
        field.format = Existence()
    fields["text"] = TEXT(analyzer=Spaced(), phrase=False)
    fields["text"].format = Frequency()
    return Schema(**fields, key=ID(unique=True), facts=STORED(), mark=STORED())


class WhooshIndex:
    """See ``generational.Index``."""

    def __init__(self, index: Any, path: Path | None) -> None:
        self._index = index
        self._path = path
        self._searcher: Any = None
        self._leaves: WhooshLeaves | None = None

    def _open(self) -> Any:
        if self._searcher is None:
            self._searcher = self._index.searcher(weighting=scoring.BM25F())
            self._leaves = None
        return self._searcher

    def check(self) -> None:
        """Read something of every field: a torn file shows."""
        reader = self._open().reader()
        for name in ("text", "body", "title"):
            next(iter(reader.lexicon(name)), None)
        self._known()

    def _known(self) -> WhooshLeaves:
        searcher = self._open()
        if self._leaves is None:
            self._leaves = WhooshLeaves(searcher.reader())
        return self._leaves

    def mark(self) -> Mark | None:
        found = self._open().document(key="mark")
        value = json.loads(found["mark"]) if found else None
        return value if isinstance(value, dict) else None

    def reload(self) -> None:
        searcher = self._open()
        if not searcher.up_to_date():
            self._searcher = searcher.refresh()
            self._leaves = None

    def write(self, changes: Sequence[Change], mark: Mark, last_id: int) -> None:
        writer = (
            self._index.writer(limitmb=MEMORY)
            if self._path is None
            else self._index.writer(timeout=PATIENCE, limitmb=MEMORY)
        )
        try:
            for change in changes:
                if change.article_id <= last_id:
                    writer.delete_by_term("key", str(change.article_id))
                last_id = max(last_id, change.article_id)
                if change.doc is not None:
                    writer.add_document(**document(change.doc))
            writer.delete_by_term("key", "mark")
            writer.add_document(key="mark", mark=json.dumps(mark))
        except BaseException:
            writer.cancel()
            raise
        writer.commit()
        if self._path is not None:
            sync_tree(self._path)  # Whoosh never does
        self.reload()

    def finish(self) -> None:
        """Nothing is kept open between commits."""

    def answer(self, archive: Archive, request: Request) -> Page:
        leaves = self._known()
        page = sets.answer(request, leaves, archive, facts=self._facts, ranks=self._ranks)
        return with_changes(
            page, expansions=leaves.expansions(request.node), native="Whoosh, leaf by leaf, and the articles' text"
        )

    def _facts(self, ids: Sequence[int], facets: Sequence[Facet]) -> Mapping[int, sets.Facts]:
        facts = self._known().facts
        return {number: sets.facts_of(facts[number], facets) for number in ids}

    def _ranks(self, node: Node, ids: sets.Ids) -> Mapping[int, float]:
        leaves = self._known()
        tokens = ranked_tokens(node, leaves)
        if not tokens:
            return {}
        query = Or([Term("text", token) for token in tokens])
        result = self._open().search(query, limit=None)
        scored = ((leaves.numbers.get(number), score) for score, number in result.top_n)
        return {number: score for number, score in scored if number is not None and number in ids}

    def contents(self) -> Iterator[tuple[int, int]]:
        return iter(sorted(self._known().hashes))

    def close(self) -> None:
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None
        self._index.close()


def document(doc: IndexDoc) -> dict[str, Any]:
    """What is indexed and stored of an article."""
    fields: dict[str, Any] = {"key": str(doc.id)}
    merged: list[str] = []
    for name in KINDS_OF_TEXT:
        found = [word for text in texts(doc, name) for word in words(text) if len(word) <= MAX_WORD]
        stems = [stem_token(doc.language, word) for word in found]
        if found:
            fields[name] = " ".join({*found, *stems})
        if name in {"title", "subtitle", "body"}:
            merged += stems * (TITLE_WEIGHT if name == "title" else 1)
    if merged:
        fields["text"] = " ".join(merged)
    fields["facts"] = _light(doc)
    return fields


def _light(doc: IndexDoc) -> tuple[IndexDoc, int]:
    """The article without its text, but so that it shows which fields have any; and the number of its content."""
    empty: dict[str, Any] = {
        name: "-" for name in ("title", "subtitle", "lead", "body", "byline", "dateline") if getattr(doc, name)
    }
    light = doc._replace(**empty, path="", link_titles=("",) * len(doc.link_titles), content_hash="")
    return light, hash_number(doc.content_hash)
