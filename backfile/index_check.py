"""The doctor's look at a search index: up to date, and holding the articles of the archive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from search.engine import DEFAULT_ENGINE, index_folder
from search.generations import current, strays
from search.query import Everything, Request
from search.session import Session, opened
from search.stream import matching_ids
from search.sync import lag
from store.doctor import ExtraCheck, Finding
from store.errors import BackfileError

_REINDEX = "backfile reindex"


def index_check(engine: str | None) -> ExtraCheck:
    """A check for ``store.doctor.diagnose``; looking deep compares every id in both directions."""

    def check(path: Path, deep: bool) -> Iterator[Finding]:  # noqa: FBT001 - the signature that the doctor asks for
        try:
            with opened(str(path), engine) as session:
                yield from _findings(session, engine or DEFAULT_ENGINE, deep=deep)
        except BackfileError as error:
            yield Finding("damage", "index-unreadable", f"the index cannot be read: {error}", _REINDEX)

    return check


def _findings(session: Session, engine: str, *, deep: bool) -> Iterator[Finding]:
    folder = index_folder(session.archive, engine)
    for path, size in strays(folder):
        yield Finding("note", "index-leftover", f"{path} is left over ({size:,} bytes); the next write removes it")
    behind = lag(session.archive, session.engine)
    if behind and not session.engine.cursor() and current(folder):
        text = f"the {engine} index is of another archive, of another history or version, or broken: it is not used"
        yield Finding("damage", "index-foreign", text, f"{_REINDEX}, or any search: both build it again")
        return
    if behind:
        known = "is behind" if current(folder) or engine == "fts5" else "is not built yet"
        yield Finding(
            "note", "index-behind", f"the {engine} index {known}: {behind:,} changes; the next search takes them in"
        )
        return
    articles = session.archive.counts()["articles"]
    indexed = session.engine.search(Request(node=Everything(), limit=0)).total
    if articles != indexed:
        yield Finding("damage", "index-count", f"the {engine} index has {indexed:,} articles of {articles:,}", _REINDEX)
    elif deep:
        yield from _compared(session, engine)


def _compared(session: Session, engine: str) -> Iterator[Finding]:
    batches = matching_ids(session.archive, session.engine, Everything())
    indexed = (article_id for ids in batches for article_id in ids)
    for ours, theirs in zip_longest(session.archive.all_ids(), indexed):
        if ours != theirs:
            text = f"the {engine} index and the archive part at article {min(filter(None, (ours, theirs)))}"
            yield Finding("damage", "index-articles", text, _REINDEX)
            return
