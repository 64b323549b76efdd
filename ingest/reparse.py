"""Reading stored originals again: with newer parsers, and without the boilerplate of their source."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ingest import formats
from ingest.archives import inner_name
from ingest.boilerplate import LEAST_PAGES, SAMPLE, learn
from ingest.events import Batch, Event, Finished, Settings, Started, Stored, Task
from ingest.walk import Found
from ingest.workers import Pool, StoppedError
from store import boilerplate
from store.comparing import Difference, differences, originals, paths_of_source
from store.model import Document
from store.rows import Whole
from store.settings import connect_readonly

if TYPE_CHECKING:
    import sqlite3

    from store.boilerplate import Rule
    from store.rows import Prepared
    from store.writer import Writer

_TASK_FILES: Final = 64
_TASK_BYTES: Final = 2 * 1024 * 1024
_COMMIT_ARTICLES: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is read again, and how."""

    format: str = ""  #: only documents of this format
    source: str = ""  #: only documents with an article of this source
    everything: bool = False  #: also those read by today's parsers
    boilerplate: bool = False  #: learn what repeats, and cut it
    dry_run: bool = False  #: change nothing
    jobs: int = 0  #: worker processes; 0 = one for each processor


@dataclass(slots=True)
class Result:
    """What was found and done."""

    documents: int = 0  #: read again
    articles: int = 0  #: in them
    without_original: int = 0  #: documents that match but whose bytes were not kept
    current: int = 0  #: documents left alone: today's parser read them
    fields: Counter[str] = field(default_factory=Counter)  #: articles by changed field
    changed: list[Difference] = field(default_factory=list)
    missing: int = 0  #: articles that the new reading no longer has; kept, flagged
    failed: list[tuple[str, str]] = field(default_factory=list)  #: path and reason; their articles stay as they are
    rules: list[Rule] = field(default_factory=list)  #: boilerplate known now
    largest: tuple[str, int] = ("", 0)  #: the publication with most pages, where boilerplate was looked for
    cut: int = 0  #: paragraphs of boilerplate found and cut
    spared: int = 0  #: paragraphs found but kept: too much of the body would have gone
    interrupted: bool = False


def reparse(writer: Writer, choice: Choice, stopped: Callable[[], bool] = lambda: False) -> Result:
    """Read the chosen originals again. Former texts go to article_versions; the originals are never touched.

    Raises UsageError for an unknown format, StorageError when the archive cannot be written.
    """
    if choice.format:
        formats.parser(choice.format)
    with closing(connect_readonly(writer.path)) as connection:
        result = Result()
        rules: dict[str, dict[str, Rule]] = {}
        if choice.boilerplate:
            rules = learnt(connection, choice.source)
            result.rules = [rule for known in rules.values() for rule in known.values()]
            pages = boilerplate.sources(connection, choice.source)
            result.largest = max(pages.items(), key=lambda item: item[1], default=("", 0))
        elif not choice.everything:
            rules = boilerplate.in_force(connection)
        documents = _chosen(connection, choice, list(rules) if choice.boilerplate else (), result)
        run = _Run(writer, connection, choice, result)
        if choice.boilerplate and not choice.dry_run:
            writer.learn_boilerplate(result.rules)
        jobs = choice.jobs or len(os.sched_getaffinity(0))
        with Pool(jobs, Settings(originals=False, boilerplate=rules)) as pool:
            try:
                for events in pool.run(_tasks(writer.path, documents), stopped):
                    run.take(events)
            except StoppedError:
                result.interrupted = True
        run.close()
    return result


def learnt(connection: sqlite3.Connection, source: str) -> dict[str, dict[str, Rule]]:
    """Boilerplate by source and fingerprint: what was learnt before (its paragraphs may be cut already, so they cannot
    be learnt again), and what the archive shows now.
    """
    found = boilerplate.load(connection, source)
    for name, pages in boilerplate.sources(connection, source).items():
        for rule in learn(name, boilerplate.pages(connection, name, SAMPLE)) if pages >= LEAST_PAGES else ():
            found.setdefault(name, {}).setdefault(rule.fingerprint, rule)
    return found


def _chosen(connection: sqlite3.Connection, choice: Choice, sources: Sequence[str], result: Result) -> list[Document]:
    documents, result.without_original = originals(connection, choice.format, choice.source)
    if choice.everything:
        return documents
    with_rules = paths_of_source(connection, sources) if sources else frozenset()
    chosen = [d for d in documents if d.parser != formats.version(d.format) or d.path in with_rules]
    result.current = len(documents) - len(chosen)
    return [d for d in chosen if formats.version(d.format)]


def _tasks(archive: Path, documents: Sequence[Document]) -> Iterator[Task]:
    bundle: list[Document] = []
    size = 0
    for document in documents:
        bundle.append(document)
        size += document.size
        if len(bundle) == _TASK_FILES or size >= _TASK_BYTES:
            yield _task(archive, bundle)
            bundle, size = [], 0
    if bundle:
        yield _task(archive, bundle)


def _task(archive: Path, documents: Sequence[Document]) -> Task:
    return Task(
        files=tuple(Found(path=str(archive), label=d.path, size=d.size, mtime_ns=d.mtime_ns) for d in documents),
        stored={d.path: Stored(document=d, name=_name(d.path)) for d in documents},
    )


def _name(path: str) -> str:
    return inner_name(path.rpartition("!")[2].rpartition("/")[2])


class _Run:
    """Takes what the workers read: compares, stores unless it is a dry run."""

    def __init__(self, writer: Writer, connection: sqlite3.Connection, choice: Choice, result: Result) -> None:
        self._writer = writer
        self._connection = connection
        self._result = result
        self._run_id = None if choice.dry_run else writer.begin_run(["(reparse)"])
        self._document: Document | None = None
        self._id = 0  # of the document in the archive, once something of it is stored
        self._repeats: dict[str, int] = {}
        self._since_commit = 0

    def take(self, events: Sequence[Event]) -> None:
        """Whole documents are stored together, those that come in pieces piece by piece."""
        together: list[Whole] = []
        for event in events:
            if isinstance(event, Started | Whole):
                self._document, self._id, self._repeats = event.document, 0, {}
            if isinstance(event, Batch | Whole):
                self._compare(event.articles)
            if isinstance(event, Batch):
                self._store(event.articles)
            elif isinstance(event, Finished):
                self._finish(event.document)
            elif isinstance(event, Whole):
                together.append(event)
        self._result.documents += len(together)
        if self._run_id is not None:
            self._result.missing += self._writer.store(self._run_id, together).missing
            self._commit_if_due(sum([len(whole.articles) for whole in together]))

    def close(self) -> None:
        """Commit what is whole; a document that was cut off keeps its mark "partial", the next ingest reads it."""
        if self._run_id is not None:
            self._writer.commit()
            self._writer.finish_run(self._run_id, "interrupted" if self._result.interrupted else "finished")

    def _compare(self, articles: Sequence[Prepared]) -> None:
        """Note what is new against the archive as it was committed last."""
        assert self._document is not None  # noqa: S101 - a batch follows its document's start
        result = self._result
        result.articles += len(articles)
        for article in articles:
            kept = [str(piece[6]).startswith("kept") for piece in article.evidence if piece[1] == boilerplate.RULE]
            result.spared += sum(kept)
            result.cut += len(kept) - sum(kept)
        for found in differences(self._connection, self._document.path, articles, self._repeats):
            result.changed.append(found)
            result.fields.update(found.fields)

    def _store(self, articles: Sequence[Prepared]) -> None:
        if self._run_id is not None and self._document is not None:
            self._id = self._id or self._writer.start_document(self._run_id, self._document)
            self._writer.add(self._id, articles)
            self._commit_if_due(len(articles))

    def _commit_if_due(self, articles: int) -> None:
        self._since_commit += articles
        if self._since_commit >= _COMMIT_ARTICLES:
            self._writer.commit()
            self._since_commit = 0

    def _finish(self, document: Document) -> None:
        if document.state != "ingested":
            self._result.failed.append((document.path, document.reason))
            if self._id and self._document:
                self._writer.finish_document(self._id, replace(document, original=self._document.original))
                self._id = 0
            return
        self._result.documents += 1
        if self._id:
            counts = self._writer.finish_document(self._id, document)
            self._result.missing += counts.missing
            self._id = 0
