"""Kept searches: a small JSON file beside the archive, and what changed since a search was last run."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from search.find import Options, read
from search.grammar import has_dates, render
from search.notes import partly_notes, undated_matches
from search.query import Node
from search.session import Session
from search.stream import matching_ids
from search.sync import sync
from store.errors import OpenError, UsageError

TREE_VERSION = 1  #: of the query tree; a search kept under another one is read again from its text, and says so
NAMED = 10  #: kept searches that an error names
LONGEST_NAME = 100  #: characters
CHANGES = 5_000  #: entries of the change log read at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One kept search and the state of its last run."""

    name: str
    query: str
    start: str = ""
    end: str = ""
    dialect: str = "backfile"
    date_order: str = ""
    tree_version: int = TREE_VERSION
    tree: str = ""  #: the query as it was read, in canonical form, on the day ``kept_on``
    kept_on: str = ""  #: ISO 8601 day, local: what "-7d" was counted from in ``tree``
    archive_id: str = ""
    head: int = 0  #: last entry of the archive's change log that the last run saw
    ran_at: str = ""  #: ISO 8601, UTC; "" = never
    ids: str = ""  #: what the last run found, as ranges: "1-5,7"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A run compared with the one before it; ids in rising order."""

    total: int
    came: tuple[int, ...]
    went: tuple[int, ...]
    changed: tuple[int, ...]  #: in both, with an entry in the change log in between
    notes: tuple[str, ...] = ()


def place(archive: str) -> Path:
    return Path(f"{archive}.searches.json")


def load(archive: str) -> dict[str, Saved]:
    """All kept searches by name. ``OpenError`` if the file is not one of ours."""
    path = place(archive)
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["searches"]
        return {name: Saved(name=name, **entry) for name, entry in entries.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise OpenError("this is no file of kept searches", where=str(path), next_step="move it away") from error


def keep(archive: str, saved: Saved) -> None:
    """Write one kept search; the others stay as they are in the file now, whoever wrote them meanwhile."""
    with _locked(archive):
        searches = load(archive)
        there = searches.get(saved.name)
        same = there is not None and (there.archive_id, there.query) == (saved.archive_id, saved.query)
        if there is not None and same and there.head > saved.head:
            return  # another run of it saw more and was quicker
        _store(archive, {**searches, saved.name: saved})


@contextmanager
def _locked(archive: str) -> Iterator[None]:
    """One writer of the file at a time; the lock vanishes with its process."""
    lock = os.open(f"{place(archive)}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)  # held for milliseconds only, so there is no limit on the wait
        yield
    finally:
        os.close(lock)


def _store(archive: str, searches: Mapping[str, Saved]) -> None:
    """Replace the file in one step: a crash leaves the former one or the new one."""
    path = place(archive)
    entries = {name: {k: v for k, v in asdict(saved).items() if k != "name"} for name, saved in searches.items()}
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"version": 1, "searches": entries}, file, ensure_ascii=True, indent=1)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def named(searches: Mapping[str, Saved], name: str) -> Saved:
    if name not in searches:
        known = ", ".join(list(searches)[:NAMED]) + (" ..." if len(searches) > NAMED else "") or "none"
        raise UsageError(f"no kept search is called {name} (there are: {known})", next_step="backfile save NAME QUERY")
    return searches[name]


def options_of(saved: Saved) -> Options:
    # Strict at run time would refuse what save accepted; notes were shown then.
    fields: dict[str, Any] = {"dialect": saved.dialect, "date_order": saved.date_order}
    return Options(start=saved.start, end=saved.end, **fields)


def run(session: Session, saved: Saved) -> tuple[Saved, Difference]:
    """Run a kept search: its new state, and the difference to the run before."""
    sync(session.archive, session.engine)
    node = read(saved.query, options_of(saved)).node
    head = session.archive.head()
    now = [article_id for ids in matching_ids(session.archive, session.engine, node) for article_id in ids]
    before, notes = set(from_ranges(saved.ids)), []
    touched: set[int] = set()
    if saved.archive_id and saved.archive_id != session.archive.archive_id:
        notes.append("this is another archive than at the last run: everything counts as new")
        before = set()
    elif before:
        touched = _touched(session, saved.head)
    notes += _read_otherwise(saved)
    notes += _left_out(session, node)
    found = set(now)
    difference = Difference(
        total=len(now),
        came=tuple(i for i in now if i not in before),
        went=tuple(sorted(before - found)),
        changed=tuple(i for i in now if i in before and i in touched),
        notes=tuple(notes),
    )
    state = replace(
        saved,
        tree_version=TREE_VERSION,
        tree=render(node),
        kept_on=_today().isoformat(),
        archive_id=session.archive.archive_id,
        head=head,
        ran_at=datetime.now(UTC).isoformat(timespec="seconds"),
        ids=to_ranges(now),
    )
    return state, difference


def _left_out(session: Session, node: Node) -> Iterator[str]:
    """What matches all but the dates: articles without one, and those dated only to a month or a year."""
    if not has_dates(node):
        return
    if undated := undated_matches(session.engine, node):
        yield f"undated articles that match otherwise and cannot be shown: {undated:,}"
    for note in partly_notes(session.engine, node):
        yield note.text


def _read_otherwise(saved: Saved) -> Iterator[str]:
    """Whether this version of Backfile reads the query as the one did that kept it: with the clock of that day."""
    if not saved.tree:
        return
    day = date.fromisoformat(saved.kept_on)
    tree = render(read(saved.query, options_of(saved)._replace(today=day)).node)
    if tree != saved.tree:
        yield f"the query is read as {tree} now; at the last run it was {saved.tree}"
    elif saved.tree_version != TREE_VERSION:
        yield "the query was kept by another version of Backfile and read again from its text"


def _today() -> date:
    return datetime.now().astimezone().date()  # printed dates are local ones


def _touched(session: Session, head: int) -> set[int]:
    """Articles with an entry in the change log after ``head``."""
    touched: set[int] = set()
    while changes := session.archive.changes(head, CHANGES):
        touched.update(change.article_id for change in changes)
        head = changes[-1].seq
    return touched


def to_ranges(ids: Iterable[int]) -> str:
    """Rising ids as ``1-5,7``: a million neighbours take a few bytes."""
    runs: list[list[int]] = []
    for number in ids:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(f"{a}-{b}" if b > a else str(a) for a, b in runs)


def from_ranges(text: str) -> Sequence[int]:
    found: list[int] = []
    for piece in filter(None, text.split(",")):
        first, _, last = piece.partition("-")
        found.extend(range(int(first), int(last or first) + 1))
    return found
