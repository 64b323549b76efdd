"""A post of which its file holds the text and a list beside it the rest: its row, with the text, is one record."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ingest.beside import left_out
from ingest.parsers.contract import Context
from ingest.parsers.html_page.page import decoded
from ingest.parsers.post_markup import read_post
from ingest.parsers.records import Mapper
from ingest.patterns import regex
from store.model import Article, Rejected

_TEXT: Final = "the file's text"  #: stands for a column with it
_ABOVE = regex(r"(?is).*?<body(?:\s[^<>]*)?>")


def parse(data: bytes, context: Context) -> Article | Rejected:
    """The article, or why it is none. All of the file is its text."""
    name, row = next(iter(context.beside.items()))
    source, _ = decoded(data)
    head = _ABOVE.match(source) if "<body" in source.lower() else None
    post = read_post(source[head.end() :] if head else source)
    reason = left_out(row) or ("" if post.text else "no text in it")
    if reason:
        return Rejected(code="not-an-article", reason=f"{reason} ({name})")
    columns = {"body": _TEXT, **context.columns}
    found = Mapper(replace(context, columns=columns), name).article({**row, _TEXT: post.text}, 1, None)
    if isinstance(found, Rejected):
        return found
    evidence = tuple(replace(e, rule="html:all of the file") if e.field == "body" else e for e in found.evidence)
    return replace(found, key="1", body=post.text, links=post.links, evidence=evidence)
