"""Text taken out of DOCX, PDF, mail: read on as what it turns out to be, a database export or a page of text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.explained import explained
from ingest.parsers.contract import AHEAD_SIZE, HEAD_SIZE, Context, Parser
from ingest.patterns import regex
from store.model import Article, Evidence, Rejected

#: What programs write for a title: their name, the file's name, or nothing in many languages.
_PROGRAM = regex(r"(?:Microsoft\s+)?(?:Office\s+)?(?:Word|PowerPoint|Excel|Publisher)\s+-\s+", re.IGNORECASE)
_OF_FILES = regex(
    r"\.(?:docx?|dotx?|rtf|odt|pages|wpd|wps|txt|html?|pdf|indd|qxd|qxp|pub|pptx?|xlsx?|eml|msg)$", re.IGNORECASE
)
_NO_TITLE = regex(
    r"(?:untitled|unbenannt|ohne titel|sans titre|sans nom|sin título|senza titolo|sem título|naamloos|namnlös"
    r"|bez tytułu|bez názvu|без имени|без названия|無題|无标题|document|dokument|documento|layout|print|slide"
    r"|powerpoint presentation|about:blank)[\s_-]?\d{0,3}",
    re.IGNORECASE,
)
_WORDS = 3  #: of a file's name that is a title


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
    title = _own_title(title) if parser is page_dump.PARSER else ""
    for found in parser.parse(io.BytesIO(data), context):
        if isinstance(found, Rejected):
            yield found
            continue
        note = Evidence(field="body", rule=rule, text=f"read on as {parser.name}")
        told = explained(found, parser.name, parser.rules)
        yield replace(told, title=found.title or title, evidence=(*told.evidence, note))


def _own_title(stated: str) -> str:
    """A document's title property, "" for what the program filled in: "Microsoft Word - story_final2.docx"."""
    title = _PROGRAM.sub("", stated, count=1).strip()
    named = _OF_FILES.sub("", title)
    if _NO_TITLE.fullmatch(named) or (named != title and len(named.split()) < _WORDS):
        return ""
    return named
