"""``backfile show``: one article with everything the archive has on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from backfile.captures import capture_lines, captures_of, difference_lines
from backfile.story import story_json, story_lines, told_story, version_lines
from search.console import dumps, echo
from search.options import ID, archive_option, debug_option, json_option
from search.terminal import WIDEST, columns, wrapped
from store.errors import UsageError
from store.printable import printable
from store.reader import Reader

if TYPE_CHECKING:
    from store.full import FullArticle
    from store.model import Evidence

HEAD = (
    "modified",
    "source",
    "section",
    "byline",
    "authors",
    "dateline",
    "credit",
    "url",
    "language",
    "native_id",
    "comment_count",
    "retrieved",
)
#: what the archive makes of other fields, where the source does not say it itself
_DERIVED = {"authors": "the names in the byline", "lead": "the first paragraph of the body"}
_OPENING = 80  #: code points of a value that stand for the source's text, where the evidence has only the rule
FLAGS = ("withdrawn", "truncated", "excerpt", "missing")


@click.command("show")
@click.argument("article_id", metavar="ID", type=ID)
@archive_option
@json_option
@click.option("--evidence", is_flag=True, help="Why each field has its value.")
@click.option("--versions", is_flag=True, help="What changed in the article, as a word diff.")
@debug_option
def show(article_id: int, db: str, *, as_json: bool, evidence: bool, versions: bool) -> None:
    """Print one article."""
    with Reader(db) as archive:
        article = archive.article(article_id)
        told = told_story(archive, article) if article else None
        captures = captures_of(archive, article) if article and not as_json else []
    if article is None:
        raise UsageError(f"no article has id {article_id}", where=db, next_step="backfile search, which prints the ids")
    if as_json:
        echo(dumps({**full_json(article), "story": story_json(told)}, indent=2))
        return
    parts = [
        _lines(article),
        story_lines(told) if told else (),
        () if versions else capture_lines(captures),
        _evidence_lines(article) if evidence else (),
        chain(version_lines(article), difference_lines(article, captures)) if versions else (),
    ]
    width = min(columns(), WIDEST)
    for text in chain.from_iterable(parts):
        for line in text.split("\n"):
            for row in wrapped(line, width, first="", indent=_indent(line)):
                echo(row)


def _indent(line: str) -> str:
    """Where a line goes on that is broken: under the text of its first part."""
    found = re.match(r" {2,14}(?:[a-z ]{1,13}: )?", line)
    return " " * len(found[0]) if found else ""


def full_json(article: FullArticle) -> dict[str, object]:
    """Every column and every part of an article, as ``show --json`` prints it."""
    return {
        **article.columns,
        "document": dict(article.document),
        "mentions": [asdict(mention) for mention in article.mentions],
        "links": [asdict(link) for link in article.links],
        "linked_from": list(article.linked_from),
        "other_captures": list(article.other_captures),
        "evidence": [asdict(entry) for entry in article.evidence],
        "versions": [
            {**{name: getattr(version, name) for name in ("replaced_at", "title", "subtitle", "body", "published")},
             "record": dict(version.record)}
            for version in article.versions
        ],
    }  # fmt: skip


def _lines(article: FullArticle) -> Iterator[str]:
    columns = article.columns
    yield printable(columns["title"]) or "(no title)"
    if columns["subtitle"]:
        yield printable(columns["subtitle"])
    yield f"{'published':>13}: {printable(columns['published'] or 'undated')}"
    for name in HEAD:
        value = _more_names(columns) if name == "authors" else columns.get(name)
        if value not in (None, ""):
            yield f"{name.replace('_', ' '):>13}: {printable(str(value))}"
    flags = [name + _why_marked(article, name) for name in FLAGS if columns.get(name)]
    if flags:
        yield f"{'marked':>13}: {', '.join(flags)}"
    yield f"{'file':>13}: {printable(article.document.get('path', ''))}"
    yield f"{'id':>13}: {article.id}"
    yield ""
    yield printable(columns["body"], one_line=False)
    if article.mentions:
        names = dict.fromkeys(f"{mention.name} ({mention.kind})" for mention in article.mentions)
        yield f"\nentities: {printable('; '.join(names))}"
    kind = ""
    for link in article.links:
        if link.kind != kind:
            kind = link.kind
            yield f"\n{printable(kind.replace('_', ' '))}:"
        target = f"  -> id {link.target_id}" if link.target_id is not None else ""
        yield f"  {printable(link.title or link.url)}{target}"


def _more_names(columns: Mapping[str, Any]) -> str:
    """The writers that the printed byline does not name: of tags, for instance."""
    byline = columns["byline"].casefold()
    names = columns["authors"]
    return "; ".join(names) if any(name.casefold() not in byline for name in names) else ""


def _why_marked(article: FullArticle, name: str) -> str:
    why = next((entry.reason for entry in article.evidence if entry.field == name and entry.accepted), "")
    return f" ({printable(why)})" if why else ""


def _evidence_order(entry: Evidence) -> tuple[int, bool]:
    """As the fields are shown above, the value that was taken before those that were turned down."""
    order = ("title", "subtitle", "published", *HEAD)
    return order.index(entry.field) if entry.field in order else len(order), not entry.accepted


def _evidence_lines(article: FullArticle) -> Iterator[str]:
    yield "\nevidence:"
    for entry in sorted(article.evidence, key=_evidence_order):
        why = f"  ({entry.reason})" if entry.reason else ""
        state = why if entry.accepted else f"  turned down: {entry.reason}"
        value = article.columns.get(entry.field) if entry.accepted else ""
        read = entry.text or (value[:_OPENING] if isinstance(value, str) else "")
        yield printable(f"  {entry.field}: {entry.rule}{f'  {read!r}' if read else ''}{state}")
    told = {entry.field for entry in article.evidence}
    for name, reason in _DERIVED.items():
        if name not in told and article.columns.get(name):
            yield f"  {name}: {reason}"
