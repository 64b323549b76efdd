"""What a worker is told and what it answers. An input's events come in order: Started, Batch ..., Finished."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from store.rows import Whole

if TYPE_CHECKING:
    from ingest.beside import Beside
    from ingest.walk import Found
    from store.boilerplate import Rule
    from store.model import Document
    from store.originals import Part
    from store.rows import Prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How documents are read; the same for all of a run. Of what holds until something else is said, None: nothing was
    said, and an empty value: what was said before holds no more.
    """

    format: str = ""  #: a parser's name: no sniffing
    date_order: Literal["DMY", "MDY", ""] | None = None
    columns: Mapping[str, str] | None = None  #: our field -> column
    source: str | None = None  #: of articles that name none
    places: tuple[str, ...] = ()  #: of a document: where it was before it was moved, oldest first
    fast: bool = False
    follow: bool = False
    originals: bool = True  #: keep each document's bytes
    children: int = 0  #: processes that a worker may start for the records of one document
    boilerplate: Mapping[str, Mapping[str, Rule]] = field(default_factory=dict)  #: to cut: by source, by fingerprint


def options_text(settings: Settings, beside: Beside | None = None) -> str:
    """What the user, and a list beside it, said on how to read a document, kept for reading its original again."""
    said = {
        "date_order": settings.date_order,
        "columns": dict(settings.columns or {}),
        "source": settings.source,
        "places": list(settings.places),
        "fast": settings.fast,
    }
    told = {**said, "beside": beside}
    given = {name: value for name, value in told.items() if value}
    return json.dumps(given, ensure_ascii=False) if given else ""


def with_former(settings: Settings, options: str) -> Settings:
    """What the user says now, and where nothing is said, what these ``Document.options`` say of earlier."""
    if not options:
        return settings
    former = json.loads(options)
    return replace(
        settings,
        date_order=former.get("date_order") if settings.date_order is None else settings.date_order,
        columns=former.get("columns") if settings.columns is None else settings.columns,
        source=former.get("source") if settings.source is None else settings.source,
        places=tuple(former.get("places", ())),
    )


def reads_alike(settings: Settings, options: str, *, named: bool) -> bool:
    """Whether a document that was read under these ``Document.options`` was read as the user now says.

    Only what is said counts: a run without --map, --source or --dates leaves documents as an earlier one read them.
    --fast is a word for one run: the next one without it reads its documents exactly.
    ``named``: the document has named fields, to which --map speaks.
    """
    columns = settings.columns if named else None
    if not settings.fast and '"fast"' in options and json.loads(options).get("fast"):
        return False
    said = {"columns": columns, "date_order": settings.date_order, "source": settings.source}
    if all(value is None for value in said.values()):
        return True
    former = json.loads(options or "{}")
    return all((former.get(name) or None) == (value or None) for name, value in said.items() if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A document as the last run left it, whole."""

    sha256: str
    parser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A document whose original is in the archive."""

    document: Document
    name: str  #: of the file or member, as the parser was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Some files for one worker."""

    files: tuple[Found, ...]
    earlier: Mapping[str, Earlier] = field(default_factory=dict)  #: by label; same bytes, same parser: not parsed again
    said: Mapping[str, str] = field(default_factory=dict)  #: by label: ``Document.options`` of the last reading
    begins: frozenset[str] = frozenset()  #: ``Document.begins`` of what is in the archive
    done: frozenset[str] = frozenset()  #: labels that an earlier worker finished before it died
    stored: Mapping[str, Stored] = field(default_factory=dict)  #: by label: the originals in the archive at files' path
    careful: bool = False  #: report before every document, so that a death shows which one it was
    once: bool = False  #: standard input, which is gone when it was read: a worker that dies over it ends the task


@dataclass(frozen=True, slots=True)
class Started:
    """A document or an archive is being read; what follows up to its Finished belongs to it."""

    document: Document
    container: bool = False
    inside: str = ""  #: hash of its bytes, unpacked, where it is known


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles of the document that was started last, in its order, ready to be stored."""

    articles: tuple[Prepared, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """A part of the bytes of the document that was started last."""

    part: Part


@dataclass(frozen=True, slots=True)
class Finished:
    """A document's end, with its state. Without a Started before it: nothing of it was parsed."""

    document: Document
    container: bool = False


Event = Started | Batch | Original | Finished | Whole  #: a Whole stands for all the events of one small document
