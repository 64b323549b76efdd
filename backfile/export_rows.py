"""Exports that carry every field: CSV, JSON, JSON Lines, plain text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from search.console import dumps
from search.find import MARKS
from search.tables import csv_line

if TYPE_CHECKING:
    from store.records import Record

COLUMNS = (
    "id", "key", "native_id", "title", "subtitle", "byline", "authors", "source", "section", "dateline", "credit",
    "published", "published_precision", "published_from", "published_until", "published_text", "published_rule",
    "modified", "retrieved", "url", "language", "lead", "body", "word_count", "comment_count", "withdrawn", "truncated",
    "excerpt", "missing", "duplicate_of", "content_hash", "extra",
)  # fmt: skip
"""Columns of ``articles`` in the order of the CSV; ``path``, ``format``, ``entities`` and ``links`` follow."""

_MENTION = ("kind", "name", "start", "end", "text", "origin")
_LINK = (
    "position", "kind", "title", "url", "native_id", "target_id", "target_rule", "target_title", "target_published",
)  # fmt: skip

RULE = "=" * 72  #: between two articles of the plain text


def csv_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:
    """A header and one record per article. Lists are joined by "; "; ``raw`` has them as JSON."""
    yield csv_line((*COLUMNS, "path", "format", "entities", "links"))
    for article in articles:
        columns = {**article.columns}
        names = list(dict.fromkeys(mention.name for mention in article.mentions))
        if raw:
            authors, entities = json.dumps(columns["authors"]), json.dumps(_mentions(article), ensure_ascii=False)
        else:
            authors, entities = "; ".join(columns["authors"]), "; ".join(names)
        columns["authors"] = authors
        columns["extra"] = json.dumps(columns["extra"], ensure_ascii=False)
        links = json.dumps(_links(article), ensure_ascii=False)
        parts = [_plain(columns.get(name)) for name in COLUMNS]
        yield csv_line([*parts, article.document.get("path"), article.document.get("format"), entities, links], raw=raw)


def jsonl_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:  # noqa: ARG001 - one signature
    for article in articles:
        yield dumps(record(article)) + "\n"


def json_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:  # noqa: ARG001 - one signature
    yield "["
    for number, article in enumerate(articles):
        yield f"{',' if number else ''}\n{dumps(record(article))}"
    yield "\n]\n"


def txt_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:  # noqa: ARG001 - one signature
    for article in articles:
        columns = article.columns
        facts = [columns["published"] or "undated", columns["source"], columns["byline"], columns["url"]]
        head = [columns["title"] or "(no title)", columns["subtitle"], " | ".join(filter(None, facts))]
        marks = [name for name in MARKS if columns[name]]
        head.append(", ".join([f"id {article.id}", *marks, str(article.document.get("path", ""))]))
        yield "\n".join([*filter(None, head), "", columns["body"], "", RULE, ""])


def record(article: Record) -> dict[str, object]:
    """All of an article: its columns, file, names and links."""
    return {
        **article.columns,
        "path": article.document.get("path"),
        "format": article.document.get("format"),
        "mentions": _mentions(article),
        "links": _links(article),
    }


def _mentions(article: Record) -> list[dict[str, object]]:
    return [{name: getattr(mention, name) for name in _MENTION} for mention in article.mentions]


def _links(article: Record) -> list[dict[str, object]]:
    return [{name: getattr(link, name) for name in _LINK} for link in article.links]


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value
