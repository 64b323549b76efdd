"""The library call: a query text in, one page of hydrated results with notes out. Prints nothing, writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from search.grammar import ParseOptions, date_bounds, parse
from search.marks import Marker
from search.notes import date_notes, why_empty
from search.query import And, Bucket, Dates, Everything, Facet, Node, Note, Page, Parsed, Request, Sort
from search.snippets import Mark, Passage, body_passage, title_passage
from search.sync import lag, sync
from search.tail import MOST
from search.walk import has_dates
from store.errors import QueryError, UsageError

if TYPE_CHECKING:
    from search.engine import Engine
    from search.folding import Folded
    from store.reader import Reader


class Options(NamedTuple):
    """Everything about a search but its words."""

    start: str = ""  #: first day, as ``--from`` takes it; "" = open
    end: str = ""  #: last day, included
    sort: Sort = "relevance"
    limit: int = 10  #: >= 0
    offset: int = 0  #: >= 0
    facets: tuple[Facet, ...] = ()
    timeline: Bucket | None = None
    strict: bool = False  #: a note of the reader becomes a ``QueryError``
    dialect: Literal["backfile", "factiva", "lexis"] = "backfile"
    date_order: Literal["", "dmy", "mdy"] = ""
    today: date | None = None  #: for "date:-7d" and the like; None = the clock's
    dups: Literal["show", "fold"] = "show"  #: fold: one hit for each story; limit and offset count stories


MARKS = ("withdrawn", "truncated", "excerpt", "missing")
"""What a reader has to know of an article before using it, in this order."""


class First(NamedTuple):
    """The first publisher of a story."""

    id: int
    published: str  #: "" = undated
    source: str


class Found(NamedTuple):
    """One article of an answer."""

    id: int
    title: str
    title_marks: tuple[Mark, ...]  #: code points of the title
    published: str  #: ISO 8601 at its precision, "" = undated
    source: str
    url: str
    path: str
    score: float
    snippet: Passage
    duplicate_of: int | None = None  #: for a copy, the id of the article that it repeats
    copies: int = 0  #: where stories are folded: how many other matches tell this one's story
    marked: tuple[str, ...] = ()  #: which of withdrawn, truncated, excerpt, missing it is
    first: First | None = None  #: where stories are folded, who published this one's first, if it was another article
    corrected: int | None = None  #: where stories are folded, the correction that stands, if it does not match


class Results(NamedTuple):
    """One page of an answer; counts are exact."""

    query: str
    node: Node  #: the query as it was read, with the bounds of the options
    options: Options
    total: int
    hits: tuple[Found, ...]
    page: Page  #: the engine's answer
    notes: tuple[Note, ...] = ()
    facets: Mapping[Facet, tuple[tuple[str, int], ...]] = MappingProxyType({})
    timeline: tuple[tuple[str, int], ...] = ()
    stories: int | None = None  #: among all the matches; None where stories are not folded


def find(archive: Reader, engine: Engine, query: str | Parsed, options: Options | None = None) -> Results:
    """Search. Brings the index up to date first.

    Raises ``QueryError`` for what ``strict`` refuses and for dates with two readings, ``EngineError`` from the index.
    """
    options = options or Options()
    parsed = read(query, options)
    sync(archive, engine)
    results = answer(archive, engine, query if isinstance(query, str) else "", parsed, options)
    behind = lag(archive, engine)
    if behind <= MOST:  # the engine has read those itself
        return results
    text = f"the index cannot be written now and is {behind:,} changes behind: newer articles are missing here"
    return results._replace(notes=(*results.notes, Note(text, code="index-behind")))


def answer(archive: Reader, engine: Engine, query: str, parsed: Parsed, options: Options) -> Results:
    """``find`` for a query that has been read, on an index that is up to date."""
    request = Request(
        node=parsed.node,
        sort=options.sort,
        limit=options.limit,
        offset=options.offset,
        facets=options.facets,
        timeline=options.timeline,
    )
    page, told = _answered(archive, engine, request, options)
    notes = list(parsed.notes)
    if has_dates(parsed.node):
        notes += date_notes(engine, parsed.node)
    if page.total == 0:
        notes += why_empty(archive, engine, parsed.node)
    return Results(
        query=query,
        node=parsed.node,
        options=options,
        total=page.total,
        hits=_with_stories(archive, hydrated(archive, parsed.node, page), told),
        notes=tuple(notes),
        facets=page.facets,
        timeline=page.timeline,
        page=page,
        stories=told.stories if told else None,
    )


def _answered(archive: Reader, engine: Engine, request: Request, options: Options) -> tuple[Page, Folded | None]:
    if options.dups == "show":
        return engine.search(request), None
    from search.folding import folded  # noqa: PLC0415  # start-up

    found = folded(archive, engine, request)
    return found.page, found


def _with_stories(archive: Reader, hits: tuple[Found, ...], told: Folded | None) -> tuple[Found, ...]:
    if told is None:
        return hits
    originals = {one.id: one for one in archive.articles(sorted(set(told.originals.values())))}
    firsts = {
        article: First(one.id, one.published or "", one.source)
        for article, story in told.originals.items()
        if (one := originals.get(story))
    }
    return tuple(
        [
            hit._replace(
                copies=told.copies.get(hit.id, 0), first=firsts.get(hit.id), corrected=told.corrected.get(hit.id)
            )
            for hit in hits
        ]
    )


def read(query: str | Parsed, options: Options) -> Parsed:
    """The query as a tree, with the bounds of ``options`` in it."""
    if options.limit < 0 or options.offset < 0:
        raise UsageError("--limit and --offset count articles: 0 or more")
    asked = ParseOptions(
        today=options.today or date.today(),  # noqa: DTZ011  # printed dates are local ones
        date_order=options.date_order,
        strict=options.strict,
        dialect=options.dialect,
    )
    parsed = query if isinstance(query, Parsed) else parse(query, asked)
    bounds = _bounds(options, asked)
    if bounds is None:
        return parsed
    node = bounds if isinstance(parsed.node, Everything) else And((parsed.node, bounds))
    return Parsed(node, parsed.notes)


def _bounds(options: Options, asked: ParseOptions) -> Dates | None:
    if not options.start and not options.end:
        return None
    start = _option("--from", options.start, asked)[0]
    end = _option("--to", options.end, asked)[1]
    if start is not None and end is not None and start >= end:
        raise QueryError(
            f"--from {options.start} is after --to {options.end}", where="--from, --to", next_step="swap the two dates"
        )
    return Dates("published", start, end)


def _option(name: str, text: str, asked: ParseOptions) -> tuple[int | None, int | None]:
    """The days that one option stands for; an error says which option."""
    try:
        return date_bounds(text, asked) if text else (None, None)
    except QueryError as error:
        raise QueryError(error.what, where=name, next_step=error.next_step) from None


def hydrated(archive: Reader, node: Node, page: Page) -> tuple[Found, ...]:
    """The rows and passages of a page's hits; a hit whose article is gone by now is left out."""
    if not page.hits:
        return ()
    scores = {hit.id: hit.score for hit in page.hits}
    markers: dict[str, Marker] = {}
    found = []
    for article in archive.articles([hit.id for hit in page.hits]):
        language = article.language or ""
        marker = markers.get(language) or markers.setdefault(language, Marker(node, language))
        found.append(
            Found(
                id=article.id,
                title=article.title,
                title_marks=title_passage(marker, article.title).marks,
                published=article.published or "",
                source=article.source,
                url=article.url,
                path=article.path,
                score=scores[article.id],
                snippet=body_passage(marker, article.body),
                duplicate_of=article.duplicate_of,
                marked=tuple([name for name in MARKS if getattr(article, name)]),
            )
        )
    return tuple(found)
