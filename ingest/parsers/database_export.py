"""Text exports of news databases, many labelled records to a file: ProQuest, Retriever, NewsBank, wiso and others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import BinaryIO

from ingest import bylines
from ingest.dates import find_dates, read_date
from ingest.encoding import head_text
from ingest.explained import explained
from ingest.parsers.contract import AHEAD_SIZE, HEAD_SIZE, Context, Parser
from ingest.parsers.database_layouts import Layout, Mark, layout_of
from ingest.parsers.database_records import Counts, Parts, Record, parts, records
from ingest.parsers.exports import language_in, lines_of, names_in, paragraphs_of
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.library import NO_TEXT, is_text
from ingest.parsers.newsxml import Keys, is_kill, mentions_in, without_title
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, PrintedDate, Rejected

_KINDS = {"subject": "TOPIC", "place": "PLACE", "person": "PERSON", "company": "COMPANY"}
#: fields whose columns hold all that is said; what else is said is kept as it came
_TOLD = frozenset({"title", "author", "body", "abstract", "id", "url", "section", "language", "dateline"})
_NOTHING = regex(
    r"(?:not available|none available|nicht verfügbar|non disponible|no disponible|não disponível|non disponibile)\.?$",
    re.IGNORECASE,
)
_CODE = regex(r"([A-Za-z]{2})(?:[-_][A-Za-z]{2,4})?$")
_NOTE = "N1"
_LIBRARY = "ris"  #: the layout of reference managers, whose records need not have a text
_ADDRESS = regex(r"https?://\S+")
_LEGAL = regex(r"\(?\s*(?:\(c\)|©|copyright)\b.{0,200}$", re.IGNORECASE)
_NOBODY = regex(r"\W*(?:anonymous|staff|author removed)\b", re.IGNORECASE)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_CODES = frozenset({"NAICS", "SIC", "DUNS", "Ticker"})
_THE = ", The"  #: of a name in a catalogue
_SHORT = 3  #: lines with text that may stand above the first record without being one
_SENTENCE_ENDS = frozenset('.!?:"”’»…。！？')
_NAME = 60  #: characters of the longest byline that stands by itself
_BETWEEN = " -–—|,;:.([·•"  #: a source and its date


def sniff(head: bytes, name: str) -> bool:
    """The signs of one of the databases in the first bytes."""
    del name
    return layout_of(head_text(head), head) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per record of the export; a count that does not come out is reported at the end."""
    lines = lines_of(stream)
    head = list(_head(lines, HEAD_SIZE))
    layout = layout_of("\n".join(head))
    if layout is None:
        head += _head(lines, AHEAD_SIZE - HEAD_SIZE)
        layout = layout_of("\n".join(head))
    if layout is None:
        raise ParseError("no export of a database that is known", ledger_code="no-records")
    keys, counts = Keys(), Counts()
    number = 0
    for record in records(chain(head, lines), layout):
        found = parts(record, layout)
        if number == 0 and not found.marks and not record.number and _lines(record) <= _SHORT:
            continue  # a word above the first record
        number += 1
        counts.add(record)
        if layout.others.match(record.lines[0]):
            reason = f"a record of another kind: {record.lines[0][:40]}"
            yield Rejected(code="not-an-article", reason=reason, record=number, line=record.line)
            continue
        read = _article(record, found, layout, keys, number, context)
        read = _with_note(read) if layout.name == _LIBRARY and isinstance(read, Article) else read
        bare = layout.name == _LIBRARY and isinstance(read, Article) and not read.body
        yield Rejected(code="not-an-article", reason=NO_TEXT, record=number, line=record.line) if bare else read
    if number == 0:
        raise ParseError("no article in the export", ledger_code="no-records")
    reason = counts.problem(number)
    if reason:
        yield Rejected(code="count-mismatch", reason=reason, record=number)


def _with_note(found: Article) -> Article:
    """A reference manager's record with the text that people paste into its note."""
    note = found.extra.get(_NOTE)
    text = strip_tags(note) if isinstance(note, str) and is_text(note, found.body) else ""
    if not text:
        return found
    kept = {name: value for name, value in found.extra.items() if name != _NOTE}
    said = (*(e for e in found.evidence if e.field != "body"), Evidence(field="body", rule="ris:N1", text=text[:80]))
    return replace(found, body=text, excerpt=False, extra=kept | {"abstract": found.body}, evidence=said)


def _head(lines: Iterator[str], limit: int) -> Iterator[str]:
    """As much as a sniffer sees, in bytes of one character each."""
    size = 0
    for line in lines:
        yield line
        size += len(line) + 1
        if size >= limit:
            return


def _lines(record: Record) -> int:
    return sum(1 for line in record.lines if line.strip())


@dataclass(frozen=True, slots=True)
class _Said:
    """What the labels of a record say."""

    layout: Layout
    marks: tuple[tuple[Mark, str], ...]

    def get(self, name: str) -> str:
        return self.find(name)[1]

    def find(self, name: str) -> tuple[str, str]:
        """(label, value) of the first one that says something, else two empty texts."""
        texts = ((mark.label, text) for mark, text in self.marks if mark.field == name)
        return next(((label, text) for label, text in texts if text and not _NOTHING.match(text)), ("", ""))

    def labels(self) -> dict[str, str]:
        """Field -> its label, of those that are no part of the evidence for title, source, writer and day."""
        names = ("section", "dateline", "credit", "language", "url")
        beside = {"section": self.find("citation")[0]}
        return beside | {name: label for name in names if (label := self.find(name)[0])}

    def section(self) -> str:
        """The labelled one, or what stands before the date below a source's name: "Économie, mercredi 7 mars 2012"."""
        text = self.line("section")
        if text or not self.layout.source_above:
            return text
        flat = self.line("citation")
        dates = find_dates(flat[:300])
        return flat[: dates[0].start].strip(_BETWEEN) if dates else ""

    def line(self, name: str) -> str:
        return " ".join(self.get(name).split())

    def writers(self) -> str:
        """Of all labels, for there may be one for each."""
        found = (" ".join(text.split()) for mark, text in self.marks if mark.field == "author")
        return "; ".join(dict.fromkeys(filter(None, found)))

    def left(self) -> dict[str, object]:
        """Label -> value of what has no column, the values of a label that comes again one below the other."""
        found: dict[str, dict[str, None]] = {}
        told = {name: self.line(name) for name in _TOLD - {"author"}}
        for mark, text in self.marks:
            flat = " ".join(text.split())
            if flat and mark.field != "author" and told.get(mark.field) != flat and not _NOTHING.match(flat):
                found.setdefault(mark.label, {})[flat] = None
        return {label: "\n".join(values) for label, values in found.items()}


def _article(
    record: Record, found: Parts, layout: Layout, keys: Keys, number: int, context: Context
) -> Article | Rejected:
    deck = ""
    if layout.source_above or (layout.each == "citation" and not found.head):
        found, deck = _below_source(found)
    said = _Said(layout, found.marks)
    head, above = _headline(found.head)
    title = _title(said.line("title"), head)
    body, rights = _body(found.body)
    excerpt = not body or found.is_abstract
    if excerpt:
        body = "\n\n".join(filter(None, (paragraphs_of(said.get("abstract").split("\n")), body)))
    title, body = _title_once(title, body)
    if not (title or body) or not (found.marks or record.number):
        return Rejected(code="not-an-article", reason="no labels of a record", record=number, line=record.line)
    source = _source(said)
    credit = said.line("credit")
    writers = _names(credit.removesuffix(source[1]).strip())
    byline = said.writers() or (credit if writers else "")
    published, dated = _published(said, context)
    url = _ADDRESS.search(said.get("url"))
    native_id = _id(said, published)
    left = said.left() | ({"rights": rights} if rights else {})
    left |= _head_left(head, above, title)
    if not excerpt and said.get("abstract"):
        left["abstract"] = said.get("abstract")
    read = Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=deck,
        body=body,
        byline=byline,
        authors=_authors(byline, layout) if said.writers() else writers,
        source=source[1],
        section=said.section(),
        dateline=said.line("dateline"),
        credit="" if writers else credit,
        published=published,
        language=_language(said.line("language")),
        url=url[0] if url else "",
        withdrawn=is_kill("", title),
        excerpt=excerpt and bool(body),
        truncated=not (record.ended or native_id or found.has_foot) and _is_identified(layout),
        mentions=mentions_in(_mentions(said)),
        evidence=(*_evidence(said, title, source, byline, body), *dated),
        extra=left,
    )
    return explained(read, layout.name, said.labels())


def _head_left(head: str, above: list[str], title: str) -> dict[str, object]:
    """The lines above the labels that are no headline."""
    lines = [head, *above] if head not in ("", title) else above
    return {"head": "\n".join(lines)} if lines else {}


def _below_source(found: Parts) -> tuple[Parts, str]:
    """The first line as the source's name, the block below the date as the headline, a name below it as the byline;
    and the headline's deck, which stands between it and the first label.
    """
    for at, (mark, text) in enumerate(found.marks):
        first, _, rest = text.partition("\n")
        if mark.field == "citation" and rest.strip():
            title, _, deck = rest.strip().partition("\n")
            marks = (*found.marks[:at], (mark, first), *found.marks[at + 1 :])
            return replace(found, head=(title,), marks=marks), " ".join(deck.split())
    blocks = "\n".join(found.body).strip().split("\n\n")
    fields = {mark.field for mark, _ in found.marks}
    named = "source" in fields or ("citation" in fields and not found.head)
    if not (found.head or named) or len(blocks) < 2:
        return found, ""
    first = found.head[0] if found.head else ""
    marks = (*found.marks, *(() if named else ((Mark(0, "source", "first line", first), first),)))
    body = blocks[1:]
    signed = next((at for at, block in enumerate(body[:-1][:2]) if _is_byline(block)), None)
    deck = " ".join(body.pop(0).split()) if signed else ""
    if signed is not None:
        marks = (*marks, (Mark(0, "author", "below the headline", body[0]), body.pop(0)))
    title = " ".join(blocks[0].split())
    return Parts(head=(title,), marks=marks, body=tuple("\n\n".join(body).split("\n"))), deck


def _is_byline(block: str) -> bool:
    named = [name for part in block.split(";") for name in _turned(part.strip())]
    return len(block) <= _NAME and (bool(_names(block)) or (bool(named) and all(map(_names, named))))


def _headline(lines: tuple[str, ...]) -> tuple[str, list[str]]:
    """The lines above the labels up to one with a date, joined, and the others."""
    end = next((at for at, line in enumerate(lines[: _SHORT + 3]) if at and find_dates(line)), len(lines))
    return " ".join(lines[:end]), list(lines[end:])


def _body(lines: tuple[str, ...]) -> tuple[str, str]:
    """The text without the copyright that may stand above it, and that copyright."""
    kept = list(lines)
    first = next((at for at, line in enumerate(kept) if line.strip()), 0)
    rights = kept.pop(first).strip() if kept and _LEGAL.match(kept[first].strip()) else ""
    text = paragraphs_of([each for line in kept for each in (line, "")] if _is_unbroken(kept) else kept)
    return "" if _NOTHING.match(text) else text, rights


def _is_unbroken(lines: list[str]) -> bool:
    """Nearly all lines end as sentences do: none was broken, each is a paragraph."""
    ends = [line.rstrip()[-1] in _SENTENCE_ENDS for line in lines if line.strip()]
    return len(ends) > 1 and sum(ends) * 5 >= len(ends) * 4


def _title(label: str, head: str) -> str:
    """The labelled one; ProQuest says the part behind the colon twice in it, the line above the record says it once."""
    rest = "".join(label[len(head) :].split()).strip(":;")
    twice = head and rest and label.startswith(head) and "".join(head.split()).endswith(rest)
    return head if twice or not label else label


def _title_once(title: str, body: str) -> tuple[str, str]:
    """A headline above the text is no part of it; the label may have it with a full stop that is none of its own."""
    bare = title.rstrip(".")
    rest = without_title(body, bare)
    return (bare, rest) if rest != body else (title, without_title(body, title))


def _is_identified(layout: Layout) -> bool:
    return "id" in layout.labels.values() or any(name == "id" for name, _, _ in layout.lines)


def _names(credit: str) -> tuple[str, ...]:
    from ingest.parsers.page_dump.names.byline_names import names_of  # noqa: PLC0415  0.1 s, and every text is sniffed

    return names_of(credit)


def _source(said: _Said) -> tuple[str, str]:
    """(label, name) of the publication, without its town and the date that stand behind it."""
    label, text = said.find("source")
    if not text:
        label, text = said.find("citation")
    flat = " ".join(text.split())
    dates = find_dates(flat[:300], order=said.layout.order)
    name = flat[: dates[0].start].strip(_BETWEEN) if dates else flat
    if dates and not name:
        name = flat[dates[0].end :].strip(_BETWEEN)
    name = said.layout.source_ends.split(name, maxsplit=1)[0].strip(_BETWEEN)
    return label, f"The {name[: -len(_THE)]}" if name.endswith(_THE) else name


def _language(text: str) -> str:
    code = _CODE.match(text)
    return code[1].lower() if code else language_in(text)


def _id(said: _Said, published: PrintedDate | None) -> str:
    """The record's own one: of another day it is that of the record before or behind it, on a page in columns."""
    found = said.line("id")
    stamp = said.layout.stamp.search(found)
    strange = stamp and published and "-".join(stamp.groups()) != published.value[: len("2015-03-04")]
    return "" if strange else found


def _published(said: _Said, context: Context) -> tuple[PrintedDate | None, list[Evidence]]:
    """The date that is labelled so, else that behind the source's name, else the year; and what could not be read."""
    order = said.layout.order or context.date_order
    trail: list[Evidence] = []
    for name in ("date", "citation", "source", "year"):
        label, text = said.find(name)
        flat = " ".join(text.split()).rstrip("/ ")  # "2012/03/07/" of reference managers
        rule = f"{said.layout.name}:{label}"
        read = read_date(flat, order=order) if name in ("date", "year") and flat else None
        if read is None and flat and name != "year":
            dates = [each for each in find_dates(flat[:300], order=order) if not each.ambiguous]
            read = dates[0].date if dates else None
        if read is not None:
            printed = PrintedDate(value=read.value, text=flat[:300], rule=rule, offset=read.offset)
            return printed, [*trail, Evidence(field="published", rule=rule, text=flat[:300])]
        if flat and name in ("date", "citation"):
            reason = "no date can be read"
            trail.append(Evidence(field="published", rule=rule, text=flat[:300], accepted=False, reason=reason))
    stamp = said.layout.stamp.search(said.line("id"))
    read = read_date("-".join(stamp.groups())) if stamp else None
    if read is None:
        return None, trail
    rule = f"{said.layout.name}:id"
    text = said.line("id")[:300]
    printed = PrintedDate(value=read.value, text=text, rule=rule)
    return printed, [*trail, Evidence(field="published", rule=rule, text=text)]


def _authors(byline: str, layout: Layout) -> tuple[str, ...]:
    if _NOBODY.match(byline):
        return ()
    if not layout.turned:
        return bylines.authors(byline)
    found = (name for part in byline.split(";") for name in _turned(part.strip()))
    return tuple(dict.fromkeys(found))


def _turned(name: str) -> tuple[str, ...]:
    """Surname first turned round ("Lee, Ann", "Lee, Ann, Jr."); other bylines as ever."""
    pieces = [piece.strip() for piece in name.split(",")]
    suffix = f", {pieces.pop()}" if len(pieces) == 3 and pieces[2].lower().strip(".") in _SUFFIXES else ""
    if len(pieces) == 2 and all(len(bylines.authors(piece)) == 1 for piece in pieces):
        return (f"{pieces[1]} {pieces[0]}{suffix}",)
    return bylines.authors(name)


def _mentions(said: _Said) -> Iterator[tuple[str, str]]:
    for mark, text in said.marks:
        kind = _KINDS.get(mark.field)
        for name in names_in(" ".join(text.replace("*", "; ").split())) if kind else ():
            label, _, value = name.partition(": ")
            if label in _CODES:
                continue
            bare = value if label in ("Name", "Subject") else name
            yield kind or "", (_turned(bare) or (bare,))[0] if kind == "PERSON" else bare


def _evidence(said: _Said, title: str, source: tuple[str, str], byline: str, body: str) -> Iterator[Evidence]:
    rule = said.layout.name
    yield Evidence(field="title", rule=f"{rule}:{said.find('title')[0] or 'first-line'}", text=title[:300])
    if source[1]:
        yield Evidence(field="source", rule=f"{rule}:{source[0]}", text=source[1][:300])
    if byline:
        yield Evidence(field="byline", rule=f"{rule}:{said.find('author')[0] or 'credit'}", text=byline[:300])
    yield Evidence(field="body", rule=f"{rule}:text", text=body[:80])


PARSER = Parser(name="database-export", version=5, suffixes=(".txt",), sniff=sniff, parse=parse)
