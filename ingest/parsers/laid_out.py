"""Text taken out of DOCX, PDF, mail: read on as what it turns out to be, a database export or a page of text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from ingest.explained import explained
from ingest.parsers.contract import AHEAD_SIZE, HEAD_SIZE, Context, Parser
from store.model import Article, Evidence, Rejected


def export_parser(text: bytes, name: str) -> Parser | None:
    """The parser of a database's export of many articles; None for other texts."""
    from ingest.parsers import database_export, factiva, nexis  # noqa: PLC0415

    exports = (database_export.PARSER, nexis.PARSER, factiva.PARSER)
    sizes = (HEAD_SIZE, AHEAD_SIZE) if len(text) > HEAD_SIZE else (HEAD_SIZE,)
    return next((each for size in sizes for each in exports if each.sniff(text[:size], name)), None)


def parse_text(text: str, context: Context, *, rule: str, title: str = "") -> Iterator[Article | Rejected]:
    """``text``: paragraphs separated by blank lines. ``title``: the document's own title property, used if none is
    found in the text of a page. ``rule`` names the container in the evidence.
    """
    from ingest.parsers import page_dump  # noqa: PLC0415

    data = text.encode("utf-8", "replace")
    parser = export_parser(data, context.name) or page_dump.PARSER
    title = title if parser is page_dump.PARSER else ""
    for found in parser.parse(io.BytesIO(data), context):
        if isinstance(found, Rejected):
            yield found
            continue
        note = Evidence(field="body", rule=rule, text=f"read on as {parser.name}")
        told = explained(found, parser.name, parser.rules)
        yield replace(told, title=found.title or title, evidence=(*told.evidence, note))
