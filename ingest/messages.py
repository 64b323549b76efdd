"""Events as bytes between a worker and its parent, several times faster than pickle alone packs frozen dataclasses.

Pickle asks each dataclass for its fields on every load and sets them one by one by name; here a value travels as a
tuple and is put together through its slots. Both ends are the same program, so the order of the fields is the same.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from typing import Any

from ingest.events import Batch, Event, Finished, Original, Started
from store.model import Document, Rejected
from store.originals import Part
from store.rows import Prepared, Whole

_VALUES = (Prepared, Document, Rejected, Part, Batch, Finished, Original, Started, Whole)
_GETTERS = tuple(attrgetter(*(f.name for f in fields(cls))) for cls in _VALUES)
_SETTERS = tuple(tuple(cls.__dict__[f.name].__set__ for f in fields(cls)) for cls in _VALUES)


def joined(events: Iterable[Event]) -> list[Event]:
    """The same with one ``Whole`` in place of the events of each document that begins and ends among them."""
    out: list[Event] = []
    first = -1  # place of the last Started; -1: its document is done
    for event in events:
        if isinstance(event, Started):
            first = -1 if event.container else len(out)
        elif isinstance(event, Finished) and first >= 0:
            begun = out[first]
            if isinstance(begun, Started) and _is_whole(begun.document, event.document):
                read, out = out[first + 1 :], out[:first]
                out.append(_whole(event.document, read))
                first = -1
                continue
            first = -1
        out.append(event)
    return out


def _is_whole(begun: Document, ended: Document) -> bool:
    """Read from its start to a good end, and its hash was known before: it may have been met elsewhere."""
    return begun.path == ended.path and bool(begun.sha256) and ended.state == "ingested"


def _whole(document: Document, read: Sequence[Event]) -> Whole:
    articles = tuple([article for event in read if isinstance(event, Batch) for article in event.articles])
    parts = [event.part for event in read if isinstance(event, Original)]
    # of a packed document that was streamed, the hash of what is in it was not known when its parts were made
    return Whole(document, articles, tuple([p if p.sha256 else replace(p, sha256=document.original) for p in parts]))


def dumps(events: Sequence[Event]) -> bytes:
    """Pack events."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.dispatch_table = copyreg.dispatch_table | _REDUCERS
    pickler.dump(joined(events))
    return buffer.getvalue()


def loads(data: bytes) -> list[Event]:
    """Unpack events that ``dumps`` packed in a process of this program."""
    events: list[Event] = pickle.loads(data)  # noqa: S301 - from our own worker
    return events


def restore(number: int, values: Sequence[Any]) -> object:
    """A value from its fields in order; called by pickle."""
    cls = _VALUES[number]
    value = cls.__new__(cls)
    for put, field in zip(_SETTERS[number], values, strict=True):
        put(value, field)
    return value


def _reduce(number: int, value: object) -> tuple[Callable[..., object], tuple[int, Any]]:
    found = _GETTERS[number](value)
    return restore, (number, found if len(_SETTERS[number]) > 1 else (found,))


_REDUCERS: dict[type, Callable[[Any], Any]] = {cls: partial(_reduce, n) for n, cls in enumerate(_VALUES)}
