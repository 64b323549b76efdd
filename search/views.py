"""What ``backfile search`` shows: hits, facets, a timeline, a concordance."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from search import printing
from search.console import dumps, echo
from search.find import Options, Results, find, read
from search.query import And, Bucket, Everything, Facet, Parsed, Sort
from search.session import Session, bounded, opened
from search.terminal import columns, wants_colour
from store.errors import UsageError

if TYPE_CHECKING:
    from search.kwic import Line
    from search.query import Node, Note

PAGE = 10  #: results shown unless told
CONTEXT = 45  #: characters on either side of a hit where no terminal sets the width
FACTS = 21  #: columns of date and id before a line of the concordance
NARROW = 15  #: columns on either side that a concordance needs at least
STANDARD_FACETS: tuple[Facet, ...] = ("source", "year", "section", "language", "entity")


class Asked(NamedTuple):
    """The arguments of the command, by the names of its options."""

    query: str
    db: str
    reading: Mapping[str, Any]  #: fields of ``Options`` that say how the query is read
    sort: Sort
    limit: int | None
    offset: int
    engine: str | None
    as_json: bool
    as_csv: bool
    raw: bool
    explain: bool
    kwic: bool
    sort_kwic: str | None
    context: int | None
    facets: bool
    facet_names: tuple[Facet, ...]
    timeline: Bucket | None
    per_million: bool
    similar: int | None
    dups: Literal["show", "fold"]


def show(asked: Asked) -> None:
    _refuse_idle_options(asked)
    options = options_of(asked)
    with opened(asked.db, asked.engine) as session:
        options = bounded(session.archive, options)
        query = _query(session, asked, options)
        if asked.kwic:
            _show_kwic(session, asked, read(query, options))
            return
        results = find(session.archive, session.engine, query, options)
        if asked.similar is not None and not asked.query:
            results = results._replace(query=f"similar to {asked.similar}")
        if asked.as_json:
            _show_json(session, asked, results)
        elif asked.timeline:
            _show_timeline(session, asked, results)
        else:
            _show_text(session, asked, results)


def _refuse_idle_options(asked: Asked) -> None:
    """An option that would do nothing here is an error: a silent one looks as if it had done its work."""
    facets = asked.facets or bool(asked.facet_names)
    csv = asked.timeline and not asked.as_json and (asked.as_csv or not sys.stdout.isatty())
    for idle, what, step in (
        (
            asked.as_csv and not (asked.kwic or asked.timeline),
            "--csv goes with --kwic or --timeline",
            "backfile export",
        ),
        (asked.as_csv and asked.as_json, "--csv and --json are two forms of one answer", "leave one out"),
        (asked.raw and not (asked.as_csv or csv), "--raw goes with --csv", "leave it out"),
        (asked.sort_kwic and not asked.kwic, "--sort-kwic goes with --kwic", "add --kwic"),
        (asked.context is not None and not asked.kwic, "--context goes with --kwic", "add --kwic"),
        (asked.per_million and not asked.timeline, "--per-million goes with --timeline", "add --timeline year"),
        (asked.kwic and (facets or asked.timeline or asked.explain), "--kwic shows hits only", "ask for it apart"),
        (asked.kwic and asked.sort != "relevance", "--kwic is in order of the articles' ids", "--sort-kwic L1 or R1"),
        (asked.kwic and asked.dups == "fold", "--kwic shows the hits of every copy", "add -is:duplicate to the query"),
        (csv and (facets or asked.explain), "a timeline as CSV has no room for more", "--json has all"),
    ):
        if idle:
            raise UsageError(what, next_step=step)


def options_of(asked: Asked) -> Options:
    facets = tuple(dict.fromkeys((*(STANDARD_FACETS if asked.facets else ()), *asked.facet_names)))
    hits_shown = asked.as_json or not asked.timeline
    return Options(
        **asked.reading,
        sort=asked.sort,
        limit=(PAGE if asked.limit is None else asked.limit) if hits_shown else 0,
        offset=asked.offset,
        facets=facets,
        timeline=asked.timeline,
        dups=asked.dups,
    )


def _query(session: Session, asked: Asked, options: Options) -> str | Parsed:
    if asked.similar is None:
        return asked.query
    from search.similar import similar_to  # noqa: PLC0415  # start-up
    from search.sync import sync  # noqa: PLC0415

    rows = session.archive.articles([asked.similar])
    if not rows:
        raise UsageError(f"no article has id {asked.similar}", next_step="backfile search, which prints the ids")
    sync(session.archive, session.engine)
    alike = similar_to(session.engine, rows[0], session.archive.counts()["articles"])
    unbounded = read(asked.query, options)
    node: Node = alike if isinstance(unbounded.node, Everything) else And((alike, unbounded.node))
    return Parsed(node, unbounded.notes)


def _show_text(session: Session, asked: Asked, results: Results) -> None:
    width = columns()
    for line in printing.as_text(results, colour=wants_colour(), width=width):
        echo(line)
    _show_more(session, asked, results)
    if results.notes:
        echo()
    for line in printing.note_lines(results.notes, width):
        echo(line)


def _show_more(session: Session, asked: Asked, results: Results) -> None:
    """Facets and explanation, below whatever was asked for."""
    width = columns()
    for line in printing.facet_lines(results.facets, width):
        echo(line)
    if asked.explain:
        from search.explain import explain  # noqa: PLC0415  # start-up

        echo()
        for line in printing.explanation_lines(explain(session.engine, results), width):
            echo(line)


def _show_json(session: Session, asked: Asked, results: Results) -> None:
    answer = printing.as_json(results)
    if asked.timeline and asked.per_million:
        answer["timeline"] = [
            {"period": name, "articles": number, "per_million": round(share, 3)}
            for (name, number), (_, share) in zip(results.timeline, _shares(session, results), strict=True)
        ]
    if asked.explain:
        from search.explain import explain  # noqa: PLC0415  # start-up

        answer["explain"] = printing.explanation_json(explain(session.engine, results))
    echo(dumps(answer))


def _show_timeline(session: Session, asked: Asked, results: Results) -> None:
    shares = _shares(session, results) if asked.per_million else None
    if asked.as_csv or not sys.stdout.isatty():
        from search.tables import write_csv  # noqa: PLC0415  # start-up

        names = ["period", "articles", *(["per_million"] if shares else [])]
        added = [(round(share, 3),) for _, share in shares] if shares else [()] * len(results.timeline)
        write_csv(names, [(*row, *more) for row, more in zip(results.timeline, added, strict=True)], raw=asked.raw)
    else:
        bucket = results.options.timeline or "month"
        headline = f"{printing.articles(results.total)}{', per million words' if shares else ''} by {bucket}"
        for line in printing.bar_lines(shares or results.timeline, headline=headline, bucket=bucket, width=columns()):
            echo(line)
        _show_more(session, asked, results)
    for line in printing.note_lines(results.notes):
        sys.stderr.write(line + "\n")


def _shares(session: Session, results: Results) -> list[tuple[str, float]]:
    from search.figures import per_million, words_per_period  # noqa: PLC0415  # start-up

    bucket = results.options.timeline or "month"
    return per_million(results.timeline, words_per_period(session.archive, bucket))


def _show_kwic(session: Session, asked: Asked, parsed: Parsed) -> None:
    from search.kwic import Concordance, ordered  # noqa: PLC0415  # start-up
    from search.stream import matching_articles  # noqa: PLC0415
    from search.sync import sync  # noqa: PLC0415

    sync(session.archive, session.engine)
    sides, context = _sides(asked)
    concordance = Concordance(parsed.node, context=context)
    lines = concordance.lines(session.archive, matching_articles(session, parsed.node))
    if asked.sort_kwic:
        lines = iter(ordered(list(lines), asked.sort_kwic))
    if asked.as_json:
        kept = list(_page(lines, asked))
        counts = {"query": asked.query, "total": concordance.articles, "hits": concordance.hits}
        notes = [printing.note_json(note) for note in _notes(session, parsed, concordance.articles)]
        echo(dumps({**counts, "lines": [line._asdict() for line in kept], "notes": notes}))
        return
    if asked.as_csv:
        from search.kwic import Line  # noqa: PLC0415
        from search.tables import write_csv  # noqa: PLC0415

        write_csv(Line._fields, _page(lines, asked), raw=asked.raw)
    else:
        for line in _page(lines, asked):
            echo(printing.kwic_line(line, sides, colour=wants_colour()))
    hits = "1 hit" if concordance.hits == 1 else f"{concordance.hits:,} hits"
    footer = f"{hits} in {printing.articles(concordance.articles)}"
    sys.stderr.write(footer + "\n")
    for note in printing.note_lines(_notes(session, parsed, concordance.articles), columns()):
        sys.stderr.write(note + "\n")


def _notes(session: Session, parsed: Parsed, total: int) -> list[Note]:
    from search.notes import notes_on  # noqa: PLC0415  # as the rest of the concordance

    return notes_on(session.archive, session.engine, parsed, total)


def _sides(asked: Asked) -> tuple[tuple[int, int], int]:
    """Columns to the left and right of a concordance's line, and the characters of context to read for them."""
    room = columns() - FACTS
    if asked.context is None and room > 2 * NARROW and not asked.as_json and not asked.as_csv:
        left = room // 2 - 5  # half of a hit, so that most stand in the middle
        return (left, room - left), room
    context = CONTEXT if asked.context is None else asked.context
    return (context, 1_000_000), context


def _page(lines: Iterator[Line], asked: Asked) -> Iterator[Line]:
    """The lines asked for; the rest is still read, so that the counts are those of all hits."""
    for number, line in enumerate(lines):
        if number >= asked.offset and (asked.limit is None or number < asked.offset + asked.limit):
            yield line
