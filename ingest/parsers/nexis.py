"""Nexis text exports, many articles to a file: "1 of 25 DOCUMENTS" (up to 2019) and Nexis Uni's "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise
from types import MappingProxyType
from typing import BinaryIO

from ingest import bylines
from ingest.encoding import head_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.exports import MAX_ARTICLE_LINES, language_in, lines_of, names_in, paragraphs_of
from ingest.parsers.newsxml import Keys, is_kill, mentions_in, place_of
from ingest.parsers.nexis_dates import CLOCK, date_line, is_issue, year_of
from ingest.parsers.nexis_labels import (
    BODY,
    COPYRIGHT,
    KINDS,
    LABEL,
    end_of_head,
    is_below,
    kind_of,
    label,
    tail_at,
    value_of,
)
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, PrintedDate, Rejected

_COUNTED = regex(
    r"^\s*(?:FOCUS\s*-\s*)?(?:(?:Dokument|Document|Documento)\s+)?(\d{1,6})\s+(?:of|von|de|van|di|af|av)\s+(\d{1,6})(?:\s+(?:DOCUMENTS?|DOCUMENTOS?|DOCUMENTI|DOKUMENTE?|DOCUMENTEN))?\s*$",
    re.IGNORECASE,
)
_WORD = regex(r"[a-z]{4}", re.IGNORECASE)
_END = regex(
    r"^\s*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Fine del documento|Einde van document"
    r"|Fim do documento)\s*$",
    re.IGNORECASE,
)
_COVER = regex(  # lines of the page that says what was asked for and by whom
    r"^\s*(?:Download Request:|Time Of Request:|Job Number:|Date and Time:|User Name:|Client/Matter:|Search Terms:)"
    r"|\bAbout LexisNexis\s*\|",
    re.IGNORECASE,
)
#: In every export stands one of these before a colon, in lower case: on the cover page, or the label of a length ...
_HINTS = (
    *(b"download request", b"time of request", b"job number", b"date and time", b"user name", b"client/matter"),
    *(b"search terms", b"length", b"nge", b"longueur", b"longitud", b"lengte", b"lunghezza"),  # "nge": "länge" in any
)
_COVER_HINT = b"about lexisnexis"
#: ... or a line with a count of documents.
_COUNT_HINT = regex(
    r"\n[^\S\n]*+(?=[\ddf])(?:focus\s*-\s*)?(?:do[ck]umento?\s+)?"
    r"\d{1,6}[ \t\xa0]+(?:of|von|de|van|di|af|av)[ \t\xa0]+\d",
    re.IGNORECASE,
)
_COVER_ENDS = regex(r"\bAbout LexisNexis\s*\|\s*Privacy Policy", re.IGNORECASE)
_COVER_COUNT = regex(r"^\s*(?:Documents?|Dokumente?|Documenten)\s*\((\d{1,6})\)\s*$", re.IGNORECASE)
_CONTENTS = regex(r"^\s*1\.\s+(\S.*)$")
_ISSUED = 3  #: lines above the day, the title and the paper's name among them, that a season or two months may be
_APART = regex(r"^\s*(?:Classification|Klassifizierung|Graphic|Grafik|Illustration)\s*$")  #: headings below a body
_PAGE = regex(r"https?://[^/\s]+/\S+")  #: of one article; "URL: http://www.nytimes.com" is the paper's own
_LEGAL = regex(r"\b(?:19|20)\d\d\b|\b(?:reserved|réservés|vorbehalten)\b", re.IGNORECASE)


def sniff(head: bytes, name: str) -> bool:
    """The cover page, a document count, or the labelled lines of an article below its copyright line."""
    del name
    text = head_text(head).lstrip("\ufeff\f\r\n \t")
    return _may_be(head, text) and _is_export(text)


def _is_export(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n")]
    if sum(map(bool, map(_COVER.search, lines[:60]))) >= 2:
        return True
    counted = next((found for line in lines[:80] if (found := _COUNTED.match(line))), None)
    labels = {kind_of(found) for line in lines if (found := label(line))}
    if counted and int(counted[1]) <= int(counted[2]) and _WORD.search(counted[0]):
        return counted[0] == lines[0] or "length" in labels
    ended = any(map(_END.match, lines))
    return (
        "length" in labels and any(map(COPYRIGHT.match, lines[:12])) and (ended or bool({"section", "byline"} & labels))
    )


def _may_be(head: bytes, text: str) -> bool:
    """False for nearly all other texts, in a tenth of the time that reading their lines takes."""
    if b"\0" in head or _COUNT_HINT.search("\n" + text):  # zeros: UTF-16 or UTF-32, where no hint is found
        return True
    lower = head.lower()
    return _COVER_HINT in lower or any(part.endswith(_HINTS) for part in lower.split(b":")[:-1])


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per document of the export; a count that does not come out is reported at the end."""
    keys = Keys()
    number = said = first = 0
    for document in _documents(stream):
        number += 1
        said = max(said, document.of)
        first = first or document.number
        yield _article(document.lines, keys, (number, document.line), context)
    if number == 0:
        raise ParseError("no article in the export", ledger_code="no-records")
    alone = number == 1 and first > 1  # one that was saved out of a list of results
    if said and said != number and not alone:
        reason = f"the export says {said} documents, {number} are in the file"
        yield Rejected(code="count-mismatch", reason=reason, record=number)


@dataclass(frozen=True, slots=True)
class _Document:
    line: int  #: of the file, 1-based, that it begins on
    lines: list[str]
    number: int  #: as the export counts; 0 where it does not
    of: int  #: how many the file should hold, from what was said so far


def _documents(stream: BinaryIO) -> Iterator[_Document]:
    """Each document. The cover page before the first one is left out.

    Large results come in several files: the second may begin with "501 of 900 DOCUMENTS".
    """
    held: list[str] = []
    start, of, first, before, count = 1, 0, True, -1, 0
    for at, line in enumerate(lines_of(stream), 1):
        counted = _COUNTED.match(line)
        if counted and not _parts_documents(counted, held, count):
            counted = None
        if counted or _END.match(line) or len(held) >= MAX_ARTICLE_LINES:
            if first:
                cut, of = _cover(held, counted=counted is not None)
                held, start, first = held[cut:], start + cut, False
            yield from _apart(_Document(start, held, count, of))
            before = int(counted[1]) - 1 if counted and before < 0 else before
            count = int(counted[1]) if counted else 0
            held, start, of = [], at + 1, int(counted[2]) - before if counted else of
            continue
        held.append(line)
    if first:
        cut, of = _cover(held, counted=False)
        held, start = held[cut:], start + cut
    yield from _apart(_Document(start, held, count, of))


def _parts_documents(counted: re.Match[str], held: list[str], last: int) -> bool:
    """Whether a count stands between documents. "3 of 5" without a word may be a line of a text: it counts above the
    first text, and as the next number where the one before was counted so.
    """
    number, of = int(counted[1]), int(counted[2])
    if number > of:
        return False
    return _WORD.search(counted[0]) is not None or number == last + 1 > 1 or not any(map(_is_length, held))


def _is_length(line: str) -> bool:
    found = label(line)
    return found is not None and kind_of(found) == "length"


def _apart(document: _Document) -> Iterator[_Document]:
    """The document, and those behind it that no mark sets apart: a length below a load date is another's."""
    loaded = cut = 0
    for at, line in enumerate(document.lines):
        found = label(line)
        said = kind_of(found) if found else ""
        if said == "load-date":
            loaded = at
        elif said == "length" and loaded > cut:
            yield replace(document, line=document.line + cut, lines=document.lines[cut : loaded + 1])
            cut = loaded + 1
    if any(map(str.strip, document.lines[cut:])):
        yield replace(document, line=document.line + cut, lines=document.lines[cut:])


def _cover(lines: list[str], *, counted: bool) -> tuple[int, int]:
    """How many lines are the cover page, and how many documents it announces. ``counted``: a count follows them."""
    if not any(map(_COVER.search, lines)):
        return 0, 0
    if counted and not any(map(_is_length, lines)):
        return len(lines), 0
    said = next((int(found[1]) for line in lines if (found := _COVER_COUNT.match(line))), 0)
    ends = [at for at, line in enumerate(lines) if _COVER_ENDS.search(line)]
    if ends:
        return ends[-1] + 1, said
    listed = next(((at, found[1].strip()) for at, line in enumerate(lines) if (found := _CONTENTS.match(line))), None)
    if listed is None:
        return 0, said
    again = (at for at in range(listed[0] + 1, len(lines)) if lines[at].strip() == listed[1])
    return next(again, 0), said


def _article(lines: list[str], keys: Keys, place: tuple[int, int], context: Context) -> Article | Rejected:
    fields, tags, groups, body_lines, tail = _split(lines)
    head = _Head.of(groups, context)
    title, source = head.title_and_source(fields.get("headline", ""))
    body = paragraphs_of(body_lines)
    if not title and not body:
        return Rejected(code="not-an-article", reason="neither a title nor a text", record=place[0], line=place[1])
    evidence = [
        Evidence(field="title", rule="nexis:headline", text=title[:300]),
        Evidence(field="source", rule="nexis:line-before-date", text=source[:300]),
        Evidence(field="body", rule="nexis:after-length", text=body[:80]),
    ]
    if head.printed:
        known = head.published is not None
        reason = "" if known else "no date can be read"
        evidence.append(
            Evidence(field="published", rule="nexis:date-line", text=head.printed, accepted=known, reason=reason)
        )
    byline = fields.get("byline", "")
    told = ("headline", "byline", "highlight", "url")
    left = {"edition": head.edition, **{name: text for name, text in (fields | tail).items() if name not in told}}
    address = _PAGE.match(tail.get("url", ""))
    return Article(
        key=keys.next("", place[0]),
        title=title,
        subtitle=fields.get("highlight", ""),
        body=body,
        byline=byline,
        authors=bylines.authors(byline),
        source=source,
        section=fields.get("section", "").split(";")[0].strip(),
        dateline=place_of(fields.get("dateline", "")),
        published=head.published,
        url=address[0] if address else "",
        language=language_in(fields.get("language", "")),
        withdrawn=is_kill("", title),
        mentions=mentions_in(iter(tags)),
        evidence=tuple(evidence),
        extra={name: text for name, text in left.items() if text},
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines above the labels, without the copyright."""

    before: tuple[str, ...]  #: the date
    after: tuple[str, ...]
    edition: str  #: what stands below the date in its block
    published: PrintedDate | None
    printed: str

    @staticmethod
    def of(groups: list[list[str]], context: Context) -> _Head:
        """From the blocks that blank lines part."""
        kept = list(filter(None, map(_without_copyright, _with_papers_apart(groups, context))))
        flat = [(at, line) for at, group in enumerate(kept) for line in group]
        for place, (block, line) in enumerate(flat[:14]):
            found, rest = date_line(line, context) if place > 0 else (None, "")
            if found is None and not (0 < place < _ISSUED and is_issue(line)):
                continue
            found = found or year_of(line)
            below = [*filter(None, (rest,)), *(text for at, text in flat[place + 1 :] if at == block)]
            after = [text for at, text in flat[place + 1 :] if at != block]
            if below and CLOCK.match(below[0]):
                found = date_line(f"{line} {below.pop(0)}", context)[0] or found
            printed = found.text if found else line
            return _Head(tuple(text for _, text in flat[:place]), tuple(after), " ".join(below), found, printed)
        return _Head(tuple(text for _, text in flat), (), "", None, "")

    def title_and_source(self, headline: str) -> tuple[str, str]:
        """Source, date, title up to 2019; title, source, date in Nexis Uni, where editions may follow."""
        source = self.before[-1] if self.before else ""
        if headline:
            return headline, source
        if self.after and len(self.before) < 2:
            return " ".join(self.after), source
        return " ".join(self.before[:-1]), source


def _split(
    lines: list[str],
) -> tuple[dict[str, str], list[tuple[str, str]], list[list[str]], list[str], dict[str, str]]:
    """The labelled fields, index terms, the blocks above the labels, the lines of the body, the labels below it."""
    labels = [(at, found) for at, line in enumerate(lines) if (found := label(line))]
    top = [(at, found) for at, found in labels if not is_below(found) and at < 60]
    length = next((at for at, found in top if kind_of(found) == "length"), None)
    # "Text: the president's speech" above the length is a headline
    top = [(at, found) for at, found in top if length is None or at >= length or found[1].lower() not in BODY]
    last = max((at for at, _ in top if length is None or at <= length + 12), default=-1)
    last = end_of_head(lines, top, last, length)
    below = tail_at(lines, labels, last)
    fields: dict[str, str] = {}
    for at, found in top:
        if at <= last:
            fields.setdefault(kind_of(found) or found[1].lower(), value_of(lines, at, found, last + 1))
    tail: dict[str, str] = {}
    tags: list[tuple[str, str]] = []
    for at, found in labels:
        name = found[1].lower()
        if at >= below and is_below(found):
            value = value_of(lines, at, found, len(lines))
            tail[name] = value
            tags.extend((KINDS.get(name, "TOPIC"), term) for term in names_in(value) if name in KINDS)
            if kind_of(found) == "language":
                fields["language"] = value
    first_label = min((at for at, _ in top), default=last + 1)
    head = _blocks(lines[:first_label])
    body = _text_lines(lines, last, below)
    apart = next((at for at, line in enumerate(body) if at and _APART.match(line)), len(body))
    graphic = " ".join(line.strip() for line in body[apart + 1 :] if line.strip() and not _APART.match(line))
    if graphic:
        tail["graphic"] = graphic[:1000]
    return fields, tags, head, _without_legal(body[:apart]), tail


def _without_legal(lines: list[str]) -> list[str]:
    """The text without the copyright above or below it; a paragraph may begin with the word."""
    told = [at for at, line in enumerate(lines) if line.strip()]
    legal = {at for at in (*told[:2], *told[-2:]) if COPYRIGHT.match(lines[at]) and _LEGAL.search(lines[at])}
    return [line for at, line in enumerate(lines) if at not in legal]


def _text_lines(lines: list[str], last: int, end: int) -> list[str]:
    """The lines behind the head, which ends with row ``last``; what stands right behind "BODY:" is one of them."""
    named = LABEL.match(lines[last]) if last >= 0 else None
    text = [named[2]] if named and named[1].lower() in BODY else []
    text += lines[last + 1 : end]
    text = list(dropwhile(lambda line: line.strip().lower() in ("", *BODY), text))
    named = LABEL.match(text[0]) if text else None
    return [named[2], *text[1:]] if named and named[1].lower() in BODY else text


def _with_papers_apart(groups: list[list[str]], context: Context) -> list[list[str]]:
    """The blocks, the paper's name in one of its own where it stands below the copyright and right above the date."""
    for at, (block, below) in enumerate(pairwise(groups)):
        named = len(block) > 1 and COPYRIGHT.match(block[0]) and not COPYRIGHT.match(block[-1])
        if named and date_line(below[0], context)[0] is not None:
            return [*groups[:at], block[:-1], block[-1:], *groups[at + 1 :]]
    return groups


def _without_copyright(block: list[str]) -> list[str]:
    """A block that starts with a copyright is one, up to "All rights reserved"."""
    marks = [at for at, line in enumerate(block) if COPYRIGHT.match(line)]
    if marks and marks[0] == 0:
        return block[marks[-1] + 1 :] if len(marks) > 1 else []
    return [line for at, line in enumerate(block) if at not in marks]


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "byline": "BYLINE",
        "section": "SECTION",
        "dateline": "DATELINE",
        "language": "LANGUAGE",
        "subtitle": "HIGHLIGHT",
        "url": "URL",
    }
)
PARSER = Parser(name="nexis", version=5, suffixes=(".txt",), sniff=sniff, parse=parse, rules=_RULES)
