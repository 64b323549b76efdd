"""Archives for the engine tests: one in memory, and one in a real file with the same kind of articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from store.indexed import Change, IndexDoc
from store.model import Article, Document, Link, Mention, PrintedDate
from store.reader import Reader
from store.writer import Writer


class MemoryArchive:
    """``search.engine.Archive`` over a list of articles."""

    def __init__(self, docs: Iterable[IndexDoc] = (), path: Path = Path("memory.db"), archive_id: str = "one") -> None:
        self.path = path
        self.archive_id = archive_id
        self.docs: dict[int, IndexDoc] = {}
        self.log: dict[int, int] = {}
        self.number = 0
        self.read = 0  # articles read for an exact check
        for doc in docs:
            self.put(doc)

    def put(self, doc: IndexDoc) -> None:
        self.docs[doc.id] = doc
        self._note(doc.id)

    def drop(self, article_id: int) -> None:
        del self.docs[article_id]
        self._note(article_id)

    def _note(self, article_id: int) -> None:
        self.number += 1
        self.log[article_id] = self.number

    def head(self) -> int:
        return self.number

    def lineage(self, seq: int) -> str:
        return f"{self.archive_id}-{seq}" if seq else ""

    def changes(self, after: int, limit: int) -> list[Change]:
        log = sorted((seq, article_id) for article_id, seq in self.log.items() if seq > after)[:limit]
        return [Change(seq, article_id, self.docs.get(article_id)) for seq, article_id in log]

    def index_docs(self, ids: Sequence[int]) -> list[IndexDoc]:
        self.read += len(ids)
        return [self.docs[article_id] for article_id in sorted(ids) if article_id in self.docs]

    def all_ids(self) -> list[int]:
        return sorted(self.docs)

    def languages(self) -> tuple[str, ...]:
        return tuple(sorted({doc.language for doc in self.docs.values()}))


def stored(path: Path, docs: Sequence[IndexDoc]) -> Reader:
    """A real archive with these articles, as far as a parser can say what an ``IndexDoc`` has."""
    with Writer.open(path) as writer:
        run = writer.begin_run(["test"])
        for start in range(0, len(docs), 25):
            name = docs[start].path
            document = Document(path=name, sha256=f"{start:064x}", size=1, format="test", parser="test/1")
            number = writer.start_document(run, document)
            writer.add(number, [article(doc) for doc in docs[start : start + 25]])
            writer.finish_document(number, document)
        writer.commit()
        writer.finish_run(run, "done")
    return Reader(path)


def article(doc: IndexDoc) -> Article:
    links = zip(doc.link_titles, doc.link_urls, strict=True)
    return Article(
        key=str(doc.id),
        title=doc.title,
        subtitle=doc.subtitle,
        lead=doc.lead,
        body=doc.body,
        byline=doc.byline,
        source=doc.source,
        section=doc.section,
        dateline=doc.dateline,
        language=doc.language,
        url=doc.url,
        native_id=doc.native_id,
        published=_printed(doc),
        withdrawn="withdrawn" in doc.flags,
        truncated="truncated" in doc.flags,
        excerpt="excerpt" in doc.flags,
        mentions=tuple(Mention(kind=kind, name=name) for kind, name in doc.entities),
        links=tuple(Link(kind="related_news", title=title, url=url) for title, url in links),
    )


def _printed(doc: IndexDoc) -> PrintedDate | None:
    if doc.published_from is None or doc.published_until is None:
        return None
    day = date.fromordinal(doc.published_from).isoformat()
    length = doc.published_until - doc.published_from
    return PrintedDate(value=day if length == 1 else day[:7] if length < 32 else day[:4])
