"""Results as text for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from search.snippets import Passage, marked
from search.terminal import BOLD, DIM, PLAIN, WIDEST, cut, filled, width_of, wrapped
from store.printable import printable

if TYPE_CHECKING:
    from search.explain import Explanation
    from search.find import Found, Results
    from search.kwic import Line
    from search.query import Bucket, Facet, Note

SHOWN_VALUES = 10  #: facet values shown as text; JSON has all
NATIVE = 600  #: characters of the engine's own query shown as text
BAR = 40  #: columns of the longest bar


def as_json(results: Results) -> dict[str, object]:
    """The object that ``search --json`` prints; marks in a snippet are ``**`` on either side of each hit."""
    answer: dict[str, object] = {
        "query": results.query,
        "total": results.total,
        **({} if results.stories is None else {"stories": results.stories}),
        "hits": [_hit_json(hit) for hit in results.hits],
        "notes": [note_json(note) for note in results.notes],
    }
    if results.options.facets:
        answer["facets"] = {
            name: [{"value": value, "articles": number} for value, number in values]
            for name, values in results.facets.items()
        }
    if results.options.timeline:
        answer["timeline"] = [{"period": period, "articles": number} for period, number in results.timeline]
    return answer


def note_json(note: Note) -> dict[str, object]:
    return {"code": note.code, "text": note.text, "line": note.line, "column": note.column}


def as_text(results: Results, *, colour: bool, width: int = 0) -> Iterator[str]:
    """Lines for a person, safe on a terminal; broken at ``width`` columns, whole where it is 0."""
    yield _headline(results)
    for hit in results.hits:
        yield ""
        yield from _hit_lines(hit, colour=colour, width=min(width, WIDEST))
    shown = results.options.offset + len(results.hits)
    if results.hits and shown < _countable(results):
        yield ""
        yield f"more: --offset {shown}"


def note_lines(notes: Sequence[Note], width: int = 0) -> Iterator[str]:
    for note in notes:
        yield from wrapped(printable(note.text), min(width, WIDEST), first="note: ", indent="      ")


def facet_lines(facets: Mapping[Facet, Sequence[tuple[str, int]]], width: int = 0) -> Iterator[str]:
    for name, values in facets.items():
        yield ""
        yield f"{name}" if values else f"{name}: none"
        for value, number in values[:SHOWN_VALUES]:
            shown = printable(value) or "(none)"
            yield from wrapped(shown, min(width, WIDEST), first=f"  {number:>9,}  ", indent=" " * 13)
        if len(values) > SHOWN_VALUES:
            yield f"  {len(values) - SHOWN_VALUES:,} more values: --json has all"


def bar_lines(rows: Sequence[tuple[str, float]], *, headline: str, bucket: Bucket, width: int) -> Iterator[str]:
    """One bar for each period, as long as its number; a line says how long nothing was published in between."""
    longest = max((number for _, number in rows), default=0)
    wide = max(7, max((len(period) for period, _ in rows), default=0))
    most = min(width, WIDEST) - wide - 14 if width else BAR
    yield headline
    before = ""
    for period, number in rows:
        missing = gap(before, period, bucket) if before and period else 0
        if missing:
            yield f"{'':<{wide}}  {'':>10}  ({missing:,} {bucket}{'s' if missing > 1 else ''} without any)"
        before = period
        bar = "█" * max(1 if number else 0, round(most * number / longest)) if longest else ""
        shown = f"{number:,}" if isinstance(number, int) else f"{number:,.1f}"
        yield f"{period or 'undated':<{wide}}  {shown:>10}  {bar}".rstrip()


def gap(before: str, period: str, bucket: Bucket) -> int:
    """How many periods lie between two of a timeline."""
    from search.values import number_of  # noqa: PLC0415  # start-up

    return number_of(bucket, period) - number_of(bucket, before) - 1


def kwic_line(line: Line, sides: tuple[int, int], *, colour: bool) -> str:
    """One hit with its neighbours: ``sides`` columns to the left and to the right, the latter with the hit itself."""
    hit, facts = printable(line.hit), f"{line.published or 'undated':<10.10} {line.id:>8}"
    left = filled(printable(line.left), sides[0])
    right = cut(printable(line.right), max(sides[1] - width_of(hit) - (0 if colour else 2), 0))
    return f"{facts}  {left}{BOLD}{hit}{PLAIN}{right}" if colour else f"{facts}  {left}[{hit}]{right}"


def explanation_lines(explanation: Explanation, width: int = 0) -> Iterator[str]:
    width = min(width, WIDEST)
    yield from wrapped(printable(explanation.reading), width, first="read as: ", indent="         ")
    yield "articles that match each part:"
    for clause in explanation.clauses:
        empty = "   <- matches nothing" if clause.hits == 0 and clause.depth else ""
        indent = "  " * clause.depth
        text = printable(clause.text) + empty
        yield from wrapped(text, width, first=f"  {clause.hits:>9,}  {indent}", indent=" " * 15 + indent)
    if explanation.uncounted:
        yield f"  and {explanation.uncounted:,} more parts"
    for pattern, number in explanation.expansions.items():
        yield f"expansion: {printable(pattern)} stands for {number:,} {'word' if number == 1 else 'words'}"
    if explanation.checked:
        yield f"read for the exact check: {articles(explanation.checked)}"
    native = printable(explanation.native)
    if len(native) > NATIVE:
        native = f"{native[:NATIVE]}… ({len(native):,} characters: --json has all)"
    yield from wrapped(native, width, first="engine: ", indent="        ")


def explanation_json(explanation: Explanation) -> dict[str, object]:
    return {
        "reading": explanation.reading,
        "clauses": [{"text": c.text, "depth": c.depth, "articles": c.hits} for c in explanation.clauses],
        "uncounted": explanation.uncounted,
        "expansions": dict(explanation.expansions),
        "checked": explanation.checked,
        "engine": explanation.native,
    }


def _headline(results: Results) -> str:
    total, first = _countable(results), results.options.offset + 1
    found = articles(results.total)
    if results.stories is not None:
        found += ", 1 story" if results.stories == 1 else f", {results.stories:,} stories"
    if not results.hits or total == len(results.hits):
        return found
    last = first - 1 + len(results.hits)
    return f"{found}, number {first:,} shown" if first == last else f"{found}, {first:,}-{last:,} shown"


def articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number:,} articles"


def _countable(results: Results) -> int:
    """What limit and offset count: stories where they are folded, else articles."""
    return results.total if results.stories is None else results.stories


def _hit_lines(hit: Found, *, colour: bool, width: int) -> Iterator[str]:
    title = Passage(hit.title, hit.title_marks) if hit.title.strip() else Passage("(no title)")
    facts = [hit.published or "undated", hit.source, f"id {hit.id}", *hit.marked, *_story_facts(hit)]
    line = "  ".join(printable(fact) for fact in facts if fact)
    if colour:
        yield from wrapped(_safe(title, f"{PLAIN}{BOLD}\x1b[4m", f"{PLAIN}{BOLD}", around=BOLD), width)
        yield from wrapped(f"{DIM}{line}{PLAIN}", width)
    else:
        yield from wrapped(printable(title.text), width)
        yield from wrapped(line, width)
    marks = (BOLD, PLAIN) if colour else ("**", "**")
    yield from wrapped(_safe(hit.snippet, *marks), width, indent="  ")


def _story_facts(hit: Found) -> Iterator[str]:
    if hit.first is not None:
        yield (
            f"first published {hit.first.published or 'undated'} {hit.first.source}".rstrip() + f" (id {hit.first.id})"
        )
    elif hit.duplicate_of is not None:
        yield f"copy of id {hit.duplicate_of}"
    if hit.corrected is not None:
        yield f"corrected in id {hit.corrected}, which does not match"
    if hit.copies:
        yield "and 1 copy" if hit.copies == 1 else f"and {hit.copies:,} copies"


def _safe(passage: Passage, before: str, after: str, around: str = "") -> str:
    """The passage with its marks; the text between them through ``printable``, the marks themselves raw."""
    parts, at = [], 0
    for start, end in passage.marks:
        parts += [printable(passage.text[at:start]), before, printable(passage.text[start:end]), after]
        at = end
    parts.append(printable(passage.text[at:]))
    return f"{around}{''.join(parts)}{PLAIN}" if around else "".join(parts)


def _hit_json(hit: Found) -> dict[str, object]:
    return {
        "id": hit.id,
        "title": hit.title,
        "published": hit.published or None,
        "source": hit.source,
        "url": hit.url,
        "path": hit.path,
        "score": hit.score,
        "snippet": marked(hit.snippet),
        "duplicate_of": hit.duplicate_of,
        "copies": hit.copies,
        "marked": hit.marked,
        "first": hit.first._asdict() | {"published": hit.first.published or None} if hit.first else None,
        "corrected": hit.corrected,
    }
