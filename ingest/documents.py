"""From the files of a task to events: opens, expands, recognises, parses. Runs inside a worker."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from ingest import formats, limits, readers
from ingest.alarm import Clock
from ingest.archives import BombError, packing
from ingest.beside import in_folders, is_list
from ingest.boilerplate import cut
from ingest.cut_off import cut_off, damage
from ingest.encoding import noting
from ingest.events import (
    Batch,
    Earlier,
    Event,
    Finished,
    Original,
    Settings,
    Started,
    Stored,
    Task,
    options_text,
    with_former,
)
from ingest.explained import explained
from ingest.mentions import mentions
from ingest.originals import Keeper
from ingest.outlet import named
from ingest.parsers.contract import Context, Parser
from ingest.placed import dated
from ingest.repacked import Inflated, beginning, known_inside
from ingest.side_files import CODE as SIDE_FILE
from ingest.tool_texts import about
from ingest.unread import REASONS, is_clippings, unread
from ingest.walk import STDIN, Found
from store.errors import ParseError
from store.model import Article, Document, Rejected, State
from store.originals import Stream
from store.rows import Prepared, prepare
from store.settings import connect_readonly

_BATCH = 100  #: articles in a Batch


def _no_news(head: bytes) -> str:
    """The code to skip a document with that no format but one of any text takes; "" for one that may be news."""
    if formats.is_binary(head):
        return "binary"
    return "clippings" if is_clippings(head) else ""


def documents(task: Task, settings: Settings, clock: Clock) -> Iterator[Event]:
    """All events of the task's files, in order."""
    reader = _Reader(task, settings, clock)
    for found in task.files:
        if found.label in task.done:
            continue
        yield from reader.stored(task.stored[found.label], found.path) if task.stored else reader.file(found)
    clock.stop()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    """What is known of the file that is being read."""

    found: Found
    sha256: str  #: of the file's bytes, "" where they are read only once


class _Reader:
    """Reads files one after the other; keeps which parsers are warm."""

    _found: Found  # the file that is being read

    def __init__(self, task: Task, settings: Settings, clock: Clock) -> None:
        self._task = task
        self._settings = settings
        self._clock = clock
        self._warm: set[str] = set()
        self._lists = in_folders(follow=settings.follow)

    def file(self, found: Found) -> Iterator[Event]:
        """One found file: a document or an archive. A file that changes meanwhile is read once more."""
        self._found = found
        for last in (False, True):
            try:
                yield from self._checked(found)
            except readers.ChangedError as error:
                if last:
                    yield _refused(_document(found.label, found), error)
                    return
                found = readers.look_again(found)
            except ParseError as error:
                state: State = (
                    "skipped" if error.ledger_code in {"vanished", "unreadable", "not-regular"} else "rejected"
                )
                yield _refused(_document(found.label, found), error, state)
                return
            except MemoryError as error:
                yield _refused(_document(found.label, found), _told(error))
                return
            else:
                return

    def stored(self, stored: Stored, archive: str) -> Iterator[Event]:
        """One document whose original is in an archive, read as it was then, by the same parser of today."""
        self._clock.start(limits.FIRST_SECONDS)
        document = stored.document
        parser = formats.parser(document.format)
        document = replace(document, parser=formats.stamp(parser), state="ingested", code="", reason="", rejects=())
        context = Context(name=stored.name, path=document.path, **json.loads(document.options or "{}"))
        context = replace(context, children=self._settings.children, tick=self._tick)
        try:
            with closing(connect_readonly(Path(archive))) as connection:
                held = readers.hold(readers.Leaf(Stream(connection, document.original), limits.MiB))
                yield Started(document)
                size = held.size or _size_in_place(document)
                yield from self._parsed(parser, held, replace(context, size=size or None), document, None)
        except Exception as error:  # noqa: BLE001 - a parser's bug must cost one document, not the run
            yield _refused(document, _told(error))

    def _checked(self, found: Found) -> Iterator[Event]:
        """The file's events; its own end is told only when it has turned out unchanged since the beginning."""
        end = None
        for event in self._read(found):
            if isinstance(event, Finished) and event.document.path == found.label:
                end = event
            else:
                yield event
        if end is not None:
            yield end

    def _read(self, found: Found) -> Iterator[Event]:
        self._clock.start(limits.FIRST_SECONDS)
        with readers.opened(found, follow=self._settings.follow) as raw:
            if found.path == STDIN:
                yield from self._items(raw, _Input(found=found, sha256=""), None)
                return
            stream, sha256 = readers.hashed(raw, found.size, lambda: self._clock.start(limits.FIRST_SECONDS))
            known = self._task.earlier.get(found.label)
            if known and known.sha256 == sha256 and known.parser == self._version(known.parser):
                yield Finished(replace(_document(found.label, found, sha256), state="unchanged", parser=known.parser))
                return
            yield from self._items(stream, _Input(found=found, sha256=sha256), found.size)

    def _version(self, parser: str) -> str:
        """The present stamp of a parser known by an earlier one; an archive's has no version to grow out of."""
        name = parser.partition("/")[0]
        return parser if name in readers.ARCHIVES else formats.version(name)

    def _items(self, raw: BinaryIO, file: _Input, size: int | None) -> Iterator[Event]:
        steps = readers.items(raw, file.found.label, size)
        item = next(steps, None)
        while item is not None:
            bomb = None
            if item.label not in self._task.done:
                try:
                    yield from self._item(item, file)
                except BombError as error:
                    bomb = error
            self._clock.start(limits.FIRST_SECONDS)
            try:
                item = steps.throw(bomb) if bomb else next(steps, None)
            except BombError:
                return  # no archive around it: the document's own row says it

    def _item(self, item: readers.Item, file: _Input) -> Iterator[Event]:
        whole = item.label == file.found.label
        document = _document(item.label, file.found if whole else None, file.sha256 if whole else "")
        if item.kind == "document":
            if whole and file.found.path != STDIN:
                item = replace(item, beside=self._lists.of(file.found.path))
            yield from self._leaf(item, document)
            return
        if item.kind in {"open", "close"}:
            stamp = f"{item.format.partition('.')[0]}/1"
            document = replace(document, format=item.format, parser=stamp, options=options_text(self._said(item.label)))
            if item.kind == "open":
                yield Started(document, container=True)
                return
        state: State = "skipped" if item.kind == "skipped" else "rejected" if item.code else "ingested"
        document = replace(document, state=state, code=item.code, reason=item.reason)
        yield Finished(document, container=item.kind == "close")

    def _leaf(self, item: readers.Item, document: Document) -> Iterator[Event]:
        """One document: read it into memory where it is small, else parse it as it comes."""
        try:
            yield from self._read_leaf(item, cast("readers.Leaf", item.stream), document)
        except BombError as error:
            yield _refused(document, error)
            raise
        except readers.ChangedError:
            raise
        except Exception as error:  # noqa: BLE001 - a parser's bug must cost one document, not the run
            yield _refused(document, _told(error))

    def _read_leaf(self, item: readers.Item, stream: readers.Leaf, document: Document) -> Iterator[Event]:
        head = stream.head()
        if document.path == STDIN:
            document = replace(document, path=f"{STDIN}!{hashlib.sha256(stream.peek(65_536)).hexdigest()[:16]}")
        parser = self._choose(head, stream, item)
        if isinstance(parser, str):
            state: State = "rejected" if parser == "unknown-format" else "skipped"
            reason = unread(head) if parser in {"binary", "unknown-format"} else about(head)
            yield Finished(replace(document, state=state, code=parser, reason=reason or REASONS[parser]))
            return
        held = readers.hold(stream)
        unnamed = held.sha256 and not document.sha256
        document = replace(
            document,
            format=parser.name,
            parser=formats.stamp(parser),
            sha256=held.sha256 if unnamed else document.sha256,
            size=held.size if unnamed else document.size,
            rejects=(Rejected(code="hash-mismatch", reason=item.note),) if item.note else (),
            options=options_text(self._said(document.path), item.beside),
        )
        if self._task.earlier.get(document.path) == Earlier(sha256=document.sha256, parser=document.parser):
            yield Finished(replace(document, state="unchanged", rejects=()))
            return
        within = held.sha256
        if not within or packing(head):
            document = replace(document, begins=beginning(held.first()))
            within = known_inside(document, self._found, self._task.begins, self._tick)
        document = replace(document, unpacked=within if document.sha256 not in {"", within} else "")
        yield Started(document, inside=within)
        keeper = None
        whole = document.mtime_ns is not None and not item.format  # its hash was taken before
        if self._settings.originals:
            keeper = Keeper(held, held.sha256 or (document.sha256 if whole else ""))
        size = held.size or (document.size if whole else 0)
        try:
            yield from self._parsed(parser, held, self._context(item, document, size), document, keeper)
        except ParseError as error:
            raise error if isinstance(error, BombError) else held.damage or error from None

    def _choose(self, head: bytes, stream: readers.Leaf, item: readers.Item) -> Parser | str:
        """The parser, or the code to skip with."""
        if not head:
            return "empty"
        if self._settings.format:
            return formats.parser(self._settings.format)
        if about(head):
            return SIDE_FILE
        if formats.is_resource(item.name, head):
            return "not-news"
        if is_list(head, item.name):
            return "list"
        found = formats.parser("html") if item.beside else formats.detect(stream.ahead(), item.name)
        known = found is None or found.name in formats.ANY_TEXTS
        return (known and _no_news(head)) or found or "unknown-format"

    def _said(self, path: str) -> Settings:
        """How the user wants a document read: as said now, else as said before, of it or of the archive around it."""
        said = self._task.said
        former = said.get(path) or said.get(path.partition("!")[0], "")
        return with_former(self._settings, former)

    def _context(self, item: readers.Item, document: Document, size: int) -> Context:
        settings = self._said(document.path)
        return Context(
            name=item.name,
            path=document.path,
            size=size or None,
            date_order=settings.date_order or "",
            columns=settings.columns or {},
            source=settings.source or "",
            places=settings.places,
            beside=item.beside,
            fast=settings.fast,
            children=settings.children,
            tick=self._tick,
        )

    def _tick(self) -> None:
        self._clock.start(limits.RECORD_SECONDS)

    def _parsed(
        self, parser: Parser, held: readers.Held, context: Context, document: Document, keeper: Keeper | None
    ) -> Iterator[Event]:
        batch: list[Prepared] = []
        columns: list[tuple[tuple[str, str], ...]] = []
        inflated = Inflated()
        context = replace(context, told=columns.append, inflated=inflated.add)
        rejects = [*document.rejects]
        count = 0
        failure: Exception | None = None
        self._clock.start(limits.RECORD_SECONDS if parser.name in self._warm else limits.FIRST_SECONDS)
        with noting() as noted:
            try:
                for record in cut_off(parser.parse(held.stream, context), held):
                    self._warm.add(parser.name)
                    if isinstance(record, Rejected):
                        rejects.append(record)
                    else:
                        count += 1
                        batch.append(self._prepared(record, parser, context))
                    if len(batch) >= _BATCH:
                        yield Batch(tuple(batch))
                        batch = []
                    if keeper:
                        yield from map(Original, keeper.ready())
                    self._clock.start(limits.RECORD_SECONDS)
            except Exception as error:  # noqa: BLE001 - raised below
                failure = error
        if batch and not (failure and self._task.stored):  # an archive's articles stay where their new reading fails
            yield Batch(tuple(batch))
        if failure is not None:
            raise failure
        document = yield from self._gone_by(held, keeper, document, inflated)
        document = replace(
            document,
            rejects=(*damage(held), *rejects),
            encoding=str(noted),
            columns=columns[0] if columns else document.columns,
        )
        yield Finished(_outcome(document, count))

    def _prepared(self, record: Article, parser: Parser, context: Context) -> Prepared:
        """An article with what its document does not say itself, ready to be stored."""
        told = dated(named(record, context.source), context.path, parser.name, context.places)
        article = cut(explained(told, parser.name, parser.rules), self._settings.boilerplate)
        return prepare(article, mentions(article))

    def _gone_by(
        self, held: readers.Held, keeper: Keeper | None, document: Document, inflated: Inflated
    ) -> Generator[Original, None, Document]:
        """Lets the bytes go by that the parser left; the document with its size and the hashes of its bytes."""
        if not keeper and document.sha256 and not document.begins:
            return document
        for _ in held.left():
            self._tick()
            if keeper:
                yield from map(Original, keeper.ready())
        read, length = held.rest()
        if not document.sha256:
            document = replace(document, sha256=read, size=length)
        content = str(inflated) if inflated.used else read
        document = replace(document, unpacked="" if content == document.sha256 else content)
        if keeper:
            yield from map(Original, keeper.rest())
            document = replace(document, original=read)
        return document


def _outcome(document: Document, articles: int) -> Document:
    """The state of a document whose parser came to its end."""
    if articles:
        return document
    if not document.rejects:
        return replace(document, state="rejected", code="no-article", reason="no article was found in it")
    first = document.rejects[0]
    state: State = "skipped" if all(r.code == "not-an-article" for r in document.rejects) else "rejected"
    return replace(document, state=state, code=first.code, reason=first.reason)


def _document(label: str, found: Found | None, sha256: str = "") -> Document:
    if found is None:
        return Document(path=label, sha256=sha256, size=0)
    return Document(path=label, sha256=sha256, size=found.size, mtime_ns=found.mtime_ns, ctime_ns=found.ctime_ns)


def _size_in_place(document: Document) -> int:
    """Bytes of a stored document that still stands, unchanged, as a plain file where it was; 0 where it does not."""
    try:
        status = os.stat(document.path)  # noqa: PTH116 - a path of an archive's member may be no path at all
    except (OSError, ValueError):
        return 0
    plain = document.original == document.sha256 and (status.st_size, status.st_mtime_ns) == (
        document.size,
        document.mtime_ns,
    )
    return document.size if plain else 0


def _refused(document: Document, error: ParseError, state: State = "rejected") -> Finished:
    return Finished(replace(document, state=state, code=error.ledger_code, reason=error.what))


def _told(error: Exception) -> ParseError:
    """What the ledger says of an error that ended the reading of a document."""
    if isinstance(error, ParseError):
        return error
    if isinstance(error, MemoryError):
        return ParseError("needs more than 1 GiB of memory", ledger_code="memory")
    if isinstance(error, RecursionError):
        return ParseError("nested too deep", ledger_code="too-deep")
    return ParseError(f"{type(error).__name__}: {error}", ledger_code="parser-error")
