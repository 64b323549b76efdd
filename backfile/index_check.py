"""The doctor's look at a search index: whether it belongs to the archive, is up to date, and holds its articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from search.engine import DEFAULT_ENGINE, index_folder
from search.engines.generational import GenerationalEngine
from search.generations import current
from search.index_checks import REINDEX, index_checks
from search.query import Everything
from search.session import Session, opened
from search.stream import matching_ids
from store.doctor import ExtraCheck, Finding
from store.errors import BackfileError


def index_check(engine: str | None) -> ExtraCheck:
    """A check for ``store.doctor.diagnose``; looking deep compares every article in both directions."""

    def check(path: Path, deep: bool) -> Iterator[Finding]:  # noqa: FBT001 - the signature that the doctor asks for
        try:
            with opened(str(path), engine) as session:
                yield from _findings(session, engine or DEFAULT_ENGINE, deep=deep)
        except BackfileError as error:
            yield Finding("damage", "index-unreadable", f"the index cannot be read: {error}", REINDEX)

    return check


def _findings(session: Session, engine: str, *, deep: bool) -> Iterator[Finding]:
    folder = index_folder(session.archive, engine)
    generation = current(folder)
    if generation and session.archive.head() and not session.engine.cursor():
        if isinstance(session.engine, GenerationalEngine) and session.engine.outdated():
            text = f"the {engine} index was made by another version: the next search builds it again"
            yield Finding("note", "index-old", text)
        elif os.access(generation, os.W_OK):
            text = f"the {engine} index is of another archive, another history or version, or broken: it is not used"
            yield Finding("damage", "index-foreign", text, f"{REINDEX}, or any search: both build it again")
        else:
            text = f"the {engine} index is not used, for its folder cannot be written: the full-text table answers"
            yield Finding("note", "index-locked", text)
        return
    yield from index_checks(session.archive, session.engine, deep=deep)
    if deep and generation is None:
        yield from _ids(session, engine)


def _ids(session: Session, engine: str) -> Iterator[Finding]:
    """For an engine that keeps no generations: its answer to everything, against the ids of the archive."""
    answered = [article_id for ids in matching_ids(session.archive, session.engine, Everything()) for article_id in ids]
    if answered != session.archive.all_ids():
        yield Finding("damage", "index-articles", f"the {engine} index and the archive part", REINDEX)
