"""Results as text for people and as JSON for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from search.snippets import Passage, marked
from store.printable import printable

if TYPE_CHECKING:
    from search.explain import Explanation
    from search.find import Found, Results
    from search.kwic import Line
    from search.query import Facet, Note

BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
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


def as_text(results: Results, *, colour: bool) -> Iterator[str]:
    """Lines for a terminal, safe to print."""
    yield _headline(results)
    for hit in results.hits:
        yield ""
        yield from _hit_lines(hit, colour=colour)
    shown = results.options.offset + len(results.hits)
    if results.hits and shown < _countable(results):
        yield ""
        yield f"more: --offset {shown}"


def note_lines(notes: Sequence[Note]) -> Iterator[str]:
    for note in notes:
        yield f"note: {printable(note.text)}"


def facet_lines(facets: Mapping[Facet, Sequence[tuple[str, int]]]) -> Iterator[str]:
    for name, values in facets.items():
        yield ""
        yield f"{name}" if values else f"{name}: none"
        for value, number in values[:SHOWN_VALUES]:
            yield f"  {number:>9,}  {printable(value) or '(none)'}"
        if len(values) > SHOWN_VALUES:
            yield f"  {len(values) - SHOWN_VALUES:,} more values: --json has all"


def bar_lines(rows: Sequence[tuple[str, float]], *, unit: str) -> Iterator[str]:
    """One bar for each period, as long as its number."""
    longest = max((number for _, number in rows), default=0)
    wide = max((len(period) for period, _ in rows), default=0)
    yield f"{unit} by period"
    for period, number in rows:
        bar = "█" * max(1 if number else 0, round(BAR * number / longest)) if longest else ""
        shown = f"{number:,}" if isinstance(number, int) else f"{number:,.1f}"
        yield f"{period or 'undated':<{max(wide, 7)}}  {shown:>10}  {bar}"


def kwic_line(line: Line, context: int, *, colour: bool) -> str:
    left, hit, right = printable(line.left), printable(line.hit), printable(line.right)
    hit = f"{BOLD}{hit}{PLAIN}" if colour else f"[{hit}]"
    return f"{line.published or 'undated':<10.10} {line.id:>8}  {left:>{context}}{hit}{right}"


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    yield f"read as: {printable(explanation.reading)}"
    yield "articles that match each part:"
    for clause in explanation.clauses:
        empty = "   <- matches nothing" if clause.hits == 0 and clause.depth else ""
        yield f"  {clause.hits:>9,}  {'  ' * clause.depth}{printable(clause.text)}{empty}"
    if explanation.uncounted:
        yield f"  and {explanation.uncounted:,} more parts"
    for pattern, number in explanation.expansions.items():
        yield f"expansion: {printable(pattern)} stands for {number:,} words"
    if explanation.checked:
        yield f"read for the exact check: {explanation.checked:,} articles"
    native = printable(explanation.native)
    if len(native) > NATIVE:
        native = f"{native[:NATIVE]}… ({len(native):,} characters: --json has all)"
    yield f"engine: {native}"


def explanation_json(explanation: Explanation) -> dict[str, object]:
    return {
        "reading": explanation.reading,
        "clauses": [{"text": c.text, "depth": c.depth, "articles": c.hits} for c in explanation.clauses],
        "uncounted": explanation.uncounted,
        "expansions": dict(explanation.expansions),
        "checked": explanation.checked,
        "engine": explanation.native,
    }


def wants_colour() -> bool:
    """Bold hits on a terminal only; https://no-color.org is respected."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _headline(results: Results) -> str:
    total, first = _countable(results), results.options.offset + 1
    articles = "1 article" if results.total == 1 else f"{results.total:,} articles"
    if results.stories is not None:
        articles += ", 1 story" if results.stories == 1 else f", {results.stories:,} stories"
    if not results.hits or total == len(results.hits):
        return articles
    return f"{articles}, {first:,}-{first - 1 + len(results.hits):,} shown"


def _countable(results: Results) -> int:
    """What limit and offset count: stories where they are folded, else articles."""
    return results.total if results.stories is None else results.stories


def _hit_lines(hit: Found, *, colour: bool) -> Iterator[str]:
    title = Passage(hit.title, hit.title_marks) if hit.title.strip() else Passage("(no title)")
    facts = [hit.published or "undated", hit.source, f"id {hit.id}", *_story_facts(hit)]
    line = "  ".join(printable(fact) for fact in facts if fact)
    if colour:
        yield _safe(title, f"{PLAIN}{BOLD}\x1b[4m", f"{PLAIN}{BOLD}", around=BOLD)
        yield f"{DIM}{line}{PLAIN}"
        yield f"  {_safe(hit.snippet, BOLD, PLAIN)}"
        return
    yield printable(title.text)
    yield line
    yield f"  {_safe(hit.snippet, '**', '**')}"


def _story_facts(hit: Found) -> Iterator[str]:
    if hit.duplicate_of is not None:
        yield f"copy of id {hit.duplicate_of}"
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
    }
