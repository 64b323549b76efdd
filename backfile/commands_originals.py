"""``backfile original`` and ``reparse``: the documents' own bytes, and reading them again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from search.console import dumps, echo
from search.options import ID, archive_option, debug_option, json_option
from store.errors import StorageError, UsageError
from store.printable import printable

if TYPE_CHECKING:
    from ingest.reparse import Choice, Result
    from store.comparing import Difference

_SHOWN: Final = 20  #: failures and rules that are listed; --json has all


@click.command("original")
@click.argument("article_id", metavar="ID", type=ID)
@archive_option
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE.")
@debug_option
def original(article_id: int, db: str, output: str | None) -> None:
    """Give back the bytes of the document an article was read from, exactly, checked against their hash.

    A document that was packed (.gz, .zst ...) comes back unpacked; one out of an archive file, by itself.
    """
    from store.originals import verified  # noqa: PLC0415  only here
    from store.settings import check_is_archive, connect_readonly  # noqa: PLC0415

    with closing(connect_readonly(Path(db))) as connection:
        check_is_archive(connection, Path(db))
        row = connection.execute(
            "SELECT d.original, d.path FROM articles a JOIN documents d ON d.id = a.document_id WHERE a.id = ?",
            (article_id,),
        ).fetchone()
        if row is None:
            raise UsageError(f"no article has id {article_id}", where=db, next_step="backfile search prints the ids")
        if not row[0]:
            raise UsageError("the original was not kept (--no-originals)", where=str(row[1]), next_step="use that file")
        _write(verified(connection, row[0]), output)


def _write(parts: Iterator[bytes], output: str | None) -> None:
    if output is None:
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    target = Path(output)
    draft = target.with_name(f"{target.name}.part")
    try:
        with draft.open("wb") as stream:
            stream.writelines(parts)
        draft.replace(target)  # a file of this name is whole, and its hash was right
    except OSError as error:
        raise StorageError(f"cannot write ({error.strerror})", where=output, next_step="choose another file") from error
    finally:
        draft.unlink(missing_ok=True)


@click.command("reparse")
@archive_option
@click.option("--format", "form", default="", metavar="NAME", help="Only documents of this format.")
@click.option("--source", default="", metavar="NAME", help="Only documents with an article of this publication.")
@click.option("--all", "everything", is_flag=True, help="Also documents that today's parsers have read.")
@click.option("--boilerplate", is_flag=True, help="Learn what repeats on most pages of a source, and cut it.")
@click.option("--dry-run", is_flag=True, help="Say what would change; change nothing.")
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N", help="Worker processes [default: processors].")
@click.option("--verbose", is_flag=True, help="List every article that changes.")
@json_option
@debug_option
def reparse(db: str, form: str, *, as_json: bool, verbose: bool, **options: object) -> int:
    """Read the kept originals again where a newer parser is here; say what changed.

    Former texts stay in article_versions. What was cut stays cut; --all without --boilerplate brings it back.
    """
    from ingest.interrupts import interrupts  # noqa: PLC0415  only here: the writer loads sqlalchemy
    from ingest.reparse import Choice  # noqa: PLC0415
    from ingest.reparse import reparse as read_again  # noqa: PLC0415
    from store.settings import check_is_archive, connect_readonly  # noqa: PLC0415
    from store.stories.keeper import StoppedError  # noqa: PLC0415
    from store.writer import Writer  # noqa: PLC0415

    choice = Choice(format=form, **options)  # type: ignore[arg-type]
    with closing(connect_readonly(Path(db))) as connection:
        check_is_archive(connection, Path(db))  # a missing archive is an error here, not a new one
    with interrupts() as interrupt, Writer.open(Path(db)) as writer:
        result = read_again(writer, choice, interrupt.stopped)
        if result.changed and not choice.dry_run:
            writer.settle_dates()
            with suppress(StoppedError):  # what is left, the next ingest does
                writer.group_stories(stopped=interrupt.stopped)
    if as_json:
        echo(dumps(_as_json(result, choice)))
    else:
        for line in _lines(result, choice, verbose=verbose):
            echo(printable(line))
    return interrupt.exit_code or int(bool(result.failed))


def _as_json(result: Result, choice: Choice) -> dict[str, object]:
    return {
        "dry_run": choice.dry_run,
        "documents": result.documents,
        "articles": result.articles,
        "current": result.current,
        "without_original": result.without_original,
        "changed": len(result.changed),
        "fields": dict(result.fields.most_common()),
        "missing": result.missing,
        "failed": [{"path": path, "reason": reason} for path, reason in result.failed],
        "boilerplate": [asdict(rule) for rule in result.rules],
        "cut": result.cut,
        "spared": result.spared,
        "changes": [asdict(change) for change in result.changed],
        "interrupted": result.interrupted,
    }


def _lines(result: Result, choice: Choice, *, verbose: bool) -> Iterator[str]:
    would = "would change" if choice.dry_run else "changed"
    yield f"read again: {result.documents:,} documents, {result.articles:,} articles"
    if result.current:
        yield f"left alone, read by today's parsers: {result.current:,} documents (--all reads them too)"
    if result.without_original:
        yield f"no original kept: {result.without_original:,} documents"
    yield f"{would}: {len(result.changed):,} articles"
    yield from (f"  {name}: {count:,}" for name, count in result.fields.most_common())
    if verbose:
        yield from map(_line, result.changed)
    if result.missing:
        yield f"no longer found in their documents, kept and flagged: {result.missing:,} articles"
    if choice.boilerplate:
        yield from _boilerplate_lines(result, choice, every=verbose or choice.dry_run)
    elif result.cut:
        yield f"boilerplate, as it was learnt before: {result.cut:,} paragraphs {_cut_word(choice)}"
    if result.failed:
        yield f"could not be read again, left as they are: {len(result.failed):,} documents"
        yield from (f"  {path}: {reason}" for path, reason in result.failed[:_SHOWN])
    if result.interrupted:
        yield "interrupted; what was read is kept. Run the same command again to go on."


def _boilerplate_lines(result: Result, choice: Choice, *, every: bool) -> Iterator[str]:
    yield f"boilerplate: {len(result.rules):,} paragraphs known; {result.cut:,} {_cut_word(choice)}"
    if not result.rules:
        yield f"  {_why_none(result)}"
    if result.spared:
        yield f"  spared {result.spared:,}: more than half of the body would have gone"
    for rule in result.rules if every else result.rules[:_SHOWN]:
        yield f"  {rule.source}, {rule.pages} of {rule.of_pages} pages, {rule.place}: {rule.text[:100]}"


def _why_none(result: Result) -> str:
    from ingest.boilerplate import LEAST_PAGES  # noqa: PLC0415 - only where it is said

    name, pages = result.largest
    if pages >= LEAST_PAGES:
        return "nothing stands on enough pages of one publication"
    most = f"; most are of {printable(name)}: {pages}" if name else ""
    return f"it is learnt from {LEAST_PAGES} pages of a publication on, with different headlines{most}"


def _cut_word(choice: Choice) -> str:
    return "would be cut" if choice.dry_run else "cut"


def _line(change: Difference) -> str:
    place = f"id {change.article_id}" if change.article_id is not None else "new"
    return f"  {place}: {', '.join(change.fields)}: {change.title}"
