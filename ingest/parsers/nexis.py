"""Nexis text exports, many articles to a file: "1 of 25 DOCUMENTS" (up to 2019) and Nexis Uni's "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO

from ingest import bylines
from ingest.dates import read_date
from ingest.encoding import decode
from ingest.parsers.contract import Context, Parser
from ingest.parsers.exports import MAX_ARTICLE_LINES, language_in, lines_of, names_in, paragraphs_of
from ingest.parsers.newsxml import Keys, mentions_in, place_of
from store.errors import ParseError
from store.model import Article, Evidence, PrintedDate, Rejected

_COUNTED = re.compile(
    r"^\s*(?:(?:Dokument|Document|Documento)\s+)?(\d{1,6})\s+(?:of|von|de|van|di|af|av)\s+(\d{1,6})(?:\s+(?:DOCUMENTS?|DOCUMENTOS?|DOCUMENTI|DOKUMENTE?|DOCUMENTEN))?\s*$",
    re.IGNORECASE,
)
_END = re.compile(
    r"^\s*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Fine del documento|Einde van document"
    r"|Fim do documento)\s*$",
    re.IGNORECASE,
)
#: Labels in the languages of the exports -> what they say. Those of _TAIL come after the body.
_LABELS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("byline", "autor", "auteur", "por", "autore"), "byline"),
        **dict.fromkeys(("section", "rubrik", "rubrique", "sección", "sectie", "sezione", "seção"), "section"),
        **dict.fromkeys(("length", "länge", "longueur", "longitud", "lengte", "lunghezza"), "length"),
        **dict.fromkeys(("headline", "schlagzeile", "titre", "titular"), "headline"),
        **dict.fromkeys(("dateline", "highlight", "body", "graphic", "series", "correction"), ""),
        **dict.fromkeys(("load-date", "update", "date de chargement", "ladedatum", "fecha de carga"), "load-date"),
        **dict.fromkeys(("language", "sprache", "langue", "idioma", "lingua", "taal"), "language"),
        **dict.fromkeys(("publication-type", "publikationstyp", "type de publication", "journal-code"), "type"),
        **dict.fromkeys(("subject", "themen", "sujet", "tema"), "subject"),
        **dict.fromkeys(("company", "organization", "person", "geographic", "city", "state", "country"), "index"),
        **dict.fromkeys(("industry", "ticker", "acc-no", "pub-type", "document-type", "publication type"), "tail"),
    }
)
_TAIL = frozenset({"load-date", "language", "type", "subject", "index", "tail"})
_KINDS = {"subject": "TOPIC", "company": "COMPANY", "organization": "ORG", "person": "PERSON"} | dict.fromkeys(
    ("geographic", "city", "state", "country"), "PLACE"
)
_LABEL = re.compile(r"^\s*([^\W\d_][^\W\d_ -]*(?:[ -][^\W\d_]+){0,2}):\s*(.*)$")
_COPYRIGHT = re.compile(
    r"^\s*(?:copyright|©|\(c\)|all rights reserved|tous droits réservés|alle rechte vorbehalten)", re.IGNORECASE
)


def sniff(head: bytes, name: str) -> bool:
    """A document count on the first line, or the labelled lines of an article below its copyright line."""
    del name
    text = decode(head[: len(head) // 4 * 4]).text.lstrip("\ufeff\f\r\n \t")
    first = text.partition("\n")[0]
    counted = _COUNTED.match(first)
    lines = [line.strip() for line in text.split("\n")]
    labels = {_LABELS.get(found[1].lower(), "") for line in lines if (found := _LABEL.match(line))}
    if counted and int(counted[1]) <= int(counted[2]) and re.search(r"[a-z]{4}", first, re.IGNORECASE):
        return True
    ended = any(_END.match(line) for line in lines)
    return (
        "length" in labels
        and any(map(_COPYRIGHT.match, lines[:12]))
        and (ended or bool({"section", "byline"} & labels))
    )


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per document of the export; a count that does not come out is reported at the end."""
    keys = Keys()
    number = said = 0
    for line, lines, of in _documents(stream):
        number += 1
        said = max(said, of)
        yield _article(lines, keys, (number, line), context)
    if number == 0:
        raise ParseError("no article in the export", ledger_code="no-records")
    if said and said != number:
        reason = f"the export says {said} documents, {number} are in the file"
        yield Rejected(code="count-mismatch", reason=reason, record=number)


def _documents(stream: BinaryIO) -> Iterator[tuple[int, list[str], int]]:
    """(line, lines, "of N") of each document."""
    held: list[str] = []
    start, of = 1, 0
    for at, line in enumerate(lines_of(stream), 1):
        counted = _COUNTED.match(line)
        if counted and int(counted[1]) > int(counted[2]):
            counted = None
        if counted or _END.match(line) or len(held) >= MAX_ARTICLE_LINES:
            if any(map(str.strip, held)):
                yield start, held, of
            held, start, of = [], at + 1, int(counted[2]) if counted else 0
            continue
        held.append(line)
    if any(map(str.strip, held)):
        yield start, held, of


def _article(lines: list[str], keys: Keys, place: tuple[int, int], context: Context) -> Article | Rejected:
    fields, tags, head, body_lines, tail = _split(lines)
    published, printed, at = _date(head, context)
    before = [line for line in head[:at] if not _COPYRIGHT.match(line)]
    after = [line for line in head[at + 1 :] if not _COPYRIGHT.match(line)] if printed else []
    title = fields.get("headline", "")
    if not title and after:  # old layout: source, date, title
        title, source = " ".join(after), " ".join(before[-1:])
    else:  # Nexis Uni: title, source, date
        source = before[-1] if before else ""
        title = title or " ".join(before[:-1])
    body = paragraphs_of(body_lines)
    if not title and not body:
        return Rejected(code="not-an-article", reason="neither a title nor a text", record=place[0], line=place[1])
    evidence = [
        Evidence(field="title", rule="nexis:headline", text=title[:300]),
        Evidence(field="source", rule="nexis:line-before-date", text=source[:300]),
        Evidence(field="body", rule="nexis:after-length", text=body[:80]),
    ]
    if printed:
        readable = published is not None
        reason = "" if readable else "no date can be read"
        evidence.append(
            Evidence(field="published", rule="nexis:date-line", text=printed, accepted=readable, reason=reason)
        )
    byline = fields.get("byline", "")
    return Article(
        key=keys.next("", place[0]),
        title=title,
        body=body,
        byline=byline,
        authors=bylines.authors(byline),
        source=source,
        section=fields.get("section", "").split(";")[0].strip(),
        dateline=place_of(fields.get("dateline", "")),
        published=published,
        language=language_in(fields.get("language", "")),
        mentions=mentions_in(iter(tags)),
        evidence=tuple(evidence),
        extra={name: text for name, text in {**fields, **tail}.items() if text and name not in ("headline", "byline")},
    )


def _split(lines: list[str]) -> tuple[dict[str, str], list[tuple[str, str]], list[str], list[str], dict[str, str]]:
    """The labelled fields, index terms, the lines above the labels, the lines of the body, the labels below it."""
    labels = [
        (at, found) for at, line in enumerate(lines) if (found := _LABEL.match(line)) and found[1].lower() in _LABELS
    ]
    top = [(at, found) for at, found in labels if _LABELS[found[1].lower()] not in _TAIL and at < 60]
    length = next((at for at, found in top if _LABELS[found[1].lower()] == "length"), None)
    last = max((at for at, _ in top if length is None or at <= length + 12), default=-1)
    last = _end_of_head(lines, top, last, length)
    tail_at = next((at for at, found in labels if at > last and _LABELS[found[1].lower()] in _TAIL), len(lines))
    fields: dict[str, str] = {}
    for at, found in top:
        if at <= last:
            fields.setdefault(_LABELS[found[1].lower()] or found[1].lower(), _value(lines, at, found, last + 1))
    tail: dict[str, str] = {}
    tags: list[tuple[str, str]] = []
    for at, found in labels:
        name = found[1].lower()
        if at >= tail_at and _LABELS[name] in _TAIL:
            value = _value(lines, at, found, len(lines))
            tail[name] = value
            tags.extend((_KINDS.get(name, "TOPIC"), term) for term in names_in(value) if name in _KINDS)
            if _LABELS[name] == "language":
                fields["language"] = value
    first_label = min((at for at, _ in top), default=last + 1)
    head = [line.strip() for line in lines[:first_label] if line.strip()]
    body = lines[last + 1 : tail_at]
    while body and body[0].strip().lower() in ("", "body"):
        body.pop(0)
    return fields, tags, head, [line for line in body if not _COPYRIGHT.match(line)], tail


def _end_of_head(lines: list[str], top: list[tuple[int, re.Match[str]]], last: int, length: int | None) -> int:
    """The last line that belongs to the labels: a label far below the length is a line of the body."""
    if last < 0:  # no label at all: the head ends with the date
        return next((at for at, line in enumerate(lines[:30]) if line.strip() and read_date(line.strip())), -1)
    kept = length if length is not None else last
    for at, found in top:
        gap = sum(1 for line in lines[kept + 1 : at] if line.strip())
        if at > kept and gap == 0 and len(found[2]) < 300:
            kept = at
    return kept


def _value(lines: list[str], at: int, found: re.Match[str], end: int) -> str:
    parts = [found[2].strip()]
    for line in lines[at + 1 : min(end, at + 40)]:
        if not line.strip() or _LABEL.match(line):
            break
        parts.append(line.strip())
    return " ".join(filter(None, parts))


def _date(head: list[str], context: Context) -> tuple[PrintedDate | None, str, int]:
    """The first line of the head that is a date and starts or ends as one, not before the second line."""
    for at, line in enumerate(head[:12]):
        found = read_date(line, order=context.date_order) or read_date(
            re.split(r"\s+(?=[^\W\d_]+$)|,?\s+\d{1,2}:\d\d", line)[0], order=context.date_order
        )
        if found is not None and at > 0 and any(c.isalpha() for c in line):
            value = PrintedDate(value=found.value, text=line, rule="nexis:date-line", offset=found.offset)
            return value, line, at
    return None, "", len(head)


PARSER = Parser(name="nexis", version=1, suffixes=(".txt",), sniff=sniff, parse=parse)
