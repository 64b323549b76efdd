"""What a run says at its end: one JSON object for programs, a few lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.pipeline import STATES, Problem, Report
from ingest.side_files import CODE as SIDE_FILE
from ingest.walk import PAGE_PART
from store.printable import printable

if TYPE_CHECKING:
    from store.stories.keeper import Stories

_SHOWN_COLUMNS = 3  #: ways of reading columns that a person is shown
_ASIDE = 120  #: characters of the columns that have no field
_CALLED = {"title": "headline", "body": "text"}  #: what makes an article, as a person calls it
_PARTS = frozenset({PAGE_PART, SIDE_FILE, "web-archive-part"})  #: codes of what is read with another file
_SHOWN = 20  #: problems, moved and missing files that are listed, of each; --json has all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """What became of the index."""

    engine: str
    changes: int  #: taken in during this run
    seconds: float  #: waited for it after the last article was stored


def as_json(report: Report, indexed: Indexed | None) -> dict[str, object]:
    """The object of ``ingest --json``: counts of files and articles by state, each rejected input with its reason."""
    return {
        "run": report.run_id,
        "status": report.status,
        "files": {state: report.files[state] for state in STATES},
        "articles": {
            "added": report.added,
            "updated": report.updated,
            "unchanged": report.unchanged,
            "missing": report.missing,
        },
        "columns": [_mapping(columns, files) for columns, files in report.columns.most_common()],
        "dated": report.dated,
        "stories": _stories(report.stories),
        "rejected": [_as_json(p) for p in report.problems if p.state == "rejected"],
        "skipped": [_as_json(p) for p in report.problems if p.state == "skipped"],
        "moved_files": [{"from": former, "to": path} for former, path in report.moved],
        "missing_files": report.missing_files,
        "index": {"engine": indexed.engine, "changes": indexed.changes} if indexed else None,
        "seconds": round(report.seconds + (indexed.seconds if indexed else 0), 3),
    }


def _stories(stories: Stories | None) -> dict[str, object] | None:
    """The whole archive in stories, copies counted once."""
    return {"articles": stories.articles, "stories": stories.stories} if stories else None


def _mapping(columns: tuple[tuple[str, str], ...], files: int) -> dict[str, object]:
    """Which column was read for each of our fields, and those that have none."""
    read = {ours: column for ours, column in columns if ours}
    return {"files": files, "map": read, "aside": [column for ours, column in columns if not ours]}


def _columns(report: Report) -> Iterator[str]:
    """How the columns of tables and records were read, and what to do if that is wrong.

    Ways that lack a headline or a text come first, with a file that was read so; then the commonest.
    """
    ways = sorted(report.columns.most_common(), key=lambda way: not _lacking(way[0]))
    shown = ways[:_SHOWN_COLUMNS]
    for columns, files in shown:
        read = " ".join(f"{ours}={_quoted(column)}" for ours, column in columns if ours)
        aside = ", ".join(_quoted(column) for ours, column in columns if not ours)
        kept = f"; no field for {_short(aside)}" if aside else ""
        yield printable(f"columns of {files:,} file{'s' * (files > 1)}: {read}{kept}")
        if lacking := _lacking(columns):
            options = ", ".join(f"--map {name}=COLUMN" for name in lacking)
            found = " and no ".join(_CALLED[name] for name in lacking)
            yield printable(f"  no {found} found in {report.column_paths[columns]}: name its column with {options}")
    undated = [columns for columns, _ in shown if "published" not in dict(columns)]
    for columns in undated:
        yield printable(
            f"  no day found in {report.column_paths[columns]}: name its column with --map published=COLUMN"
        )
    there = {column for columns in report.columns for _, column in columns}
    for ours, column in report.mapped.items() if ways else ():
        if column not in there:
            yield printable(f"  --map {ours}={_quoted(column)}: no file that was read has a column of this name")
    if len(ways) > len(shown):
        yield f"  and {len(ways) - len(shown):,} other ways; --json lists all"


def _lacking(columns: tuple[tuple[str, str], ...]) -> list[str]:
    """Which of the two fields that make an article no column was read for."""
    read = {ours for ours, _ in columns}
    return [name for name in _CALLED if name not in read]


def _quoted(column: str) -> str:
    return f'"{column}"' if " " in column else column


def _short(text: str) -> str:
    return text if len(text) <= _ASIDE else f"{text[:_ASIDE].rpartition(', ')[0]} ..."


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "code": problem.code,
        "reason": problem.reason,
        "record": problem.record,
        "line": problem.line,
    }


def lines(report: Report, indexed: Indexed | None) -> Iterator[str]:
    """The same for a person, safe for a terminal."""
    files = ", ".join(f"{report.files[state]:,} {state}" for state in STATES if report.files[state])
    yield f"files: {files or 'none'}"
    articles = [f"{report.added:,} added"]
    articles += [f"{count:,} {name}" for count, name in _changes(report) if count]
    seconds = max(report.seconds + (indexed.seconds if indexed else 0), 1e-9)
    speed = f" ({report.articles / seconds:,.0f} a second)" if report.articles >= 1_000 else ""
    yield f"articles: {', '.join(articles)} in {seconds:.1f} s{speed}"
    yield from _columns(report)
    if report.dated:
        yield f"dates: {report.dated:,} settled by other pages of their outlet"
    if report.stories and report.stories.changed:
        yield f"archive: {report.stories.articles:,} articles, {report.stories.stories:,} stories"
    yield from _problems("rejected", [p for p in report.problems if p.state == "rejected"])
    yield from _problems("skipped", [p for p in report.problems if p.state == "skipped"])
    if report.moved:
        yield f"moved, with their articles: {len(report.moved):,}"
        yield from _listed([f"{printable(former)} -> {printable(path)}" for former, path in report.moved])
    if report.missing_files:
        yield f"no longer there, their articles are kept: {len(report.missing_files):,}"
        yield from _listed([printable(path) for path in report.missing_files])
    if report.status == "interrupted":
        yield "interrupted; what was read is kept. Run the same command again to go on."


def _changes(report: Report) -> tuple[tuple[int, str], ...]:
    return (
        (report.updated, "updated"),
        (report.unchanged, "unchanged"),
        (report.missing, "no longer in their file"),
    )


def _problems(word: str, problems: list[Problem]) -> Iterator[str]:
    if not problems:
        return
    codes = ", ".join(f"{code} {count:,}" for code, count in Counter(p.code for p in problems).most_common())
    yield f"{word}: {codes}"
    shown = sorted(problems, key=lambda problem: problem.code in _PARTS)  # what needs a look comes first
    yield from _listed([_problem(each) for each in shown])


def _problem(problem: Problem) -> str:
    place = f":record {problem.record}" if problem.record else ""
    place += f":line {problem.line}" if problem.line else ""
    return f"{printable(problem.path)}{place}: {printable(problem.reason)}"


def _listed(told: list[str]) -> Iterator[str]:
    """The first of them a line each, and how many more there are."""
    yield from (f"  {each}" for each in told[:_SHOWN])
    if len(told) > _SHOWN:
        yield f"  and {len(told) - _SHOWN:,} more; --json lists all"
