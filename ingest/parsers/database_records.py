"""The records of a database's text export, one after the other, each with the lines that say what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.parsers.database_layouts import Layout, Mark
from ingest.parsers.exports import MAX_ARTICLE_LINES

_HEAD = 12  #: lines with text at a record's top in which its count or its source and date stand
_LAST = frozenset({"id", "rights", "url"})  #: what may stand behind a record's last line
_ONCE = frozenset({"title", "source", "citation", "date", "year", "id", "section", "language", "dateline", "place"})
_LONG = frozenset({"rights", "id", "url", "source citation"})  #: paragraphs may follow on these
_SENTENCE_ENDS = (".", "!", "?", "”", "»", '"')
_APART = 3  #: lines with text between two labels of a foot at most
_LABELLED = 3  #: one in so many lines of a foot begins with a label


@dataclass(frozen=True, slots=True)
class Record:
    """The lines of one record, without those of the page."""

    line: int  #: its first, 1-based
    lines: tuple[str, ...]
    number: int = 0  #: as it counts itself, 0 = not
    of: int = 0  #: how many there should be
    listed: int = 0  #: in the table of contents
    ended: bool = True  #: its end was seen, not only the file's


@dataclass(slots=True)
class Counts:
    """What the records say of their number. Exports put together in one file count anew."""

    _found: int = 0  #: records with a count
    _said: int = 0  #: by the exports above
    _here: int = 0  #: by this one
    _before: int = 0  #: records in other files: the second of a large result may begin with number 501 of 900
    _last: int = 0
    _listed: int = 0  #: in a table of contents

    def add(self, record: Record) -> None:
        self._listed = max(self._listed, record.listed)
        if not record.of:
            return
        if record.number <= self._last or not self._found:
            self._said, self._here, self._before = self._said + self._here, 0, record.number - 1
        self._found, self._last = self._found + 1, record.number
        self._here = max(self._here, record.of - self._before)

    def problem(self, number: int) -> str:
        """Why ``number`` records are not all; "". Titles in a table of contents may be broken, never doubled."""
        said = self._said + self._here
        alone = number == 1 and self._before > 0  # one that was saved out of a list of results
        if alone or (said == self._found and self._listed <= number):
            return ""
        return f"the export says {said or self._listed} documents, {self._found or number} are in the file"


@dataclass(frozen=True, slots=True)
class Parts:
    """What the labels part a record into."""

    head: tuple[str, ...]  #: above the first label
    marks: tuple[tuple[Mark, str], ...]  #: outside the text, each with its whole value
    body: tuple[str, ...]
    has_foot: bool = False  #: labels stand below the text, so that it is whole
    is_abstract: bool = False  #: what stands below the label of an abstract, and no label of a text


def records(lines: Iterable[str], layout: Layout) -> Iterator[Record]:
    """In order. A section that lacks what each record begins with was parted by a rule inside a text: it goes on with
    the one before.
    """
    held: list[Record] = []
    for section in _sections(lines, layout):
        if held and not _goes_on(held[0], section, layout):
            yield _joined(held)
            held = []
        held.append(section)
    if held:
        yield _joined(held)


def _joined(sections: list[Record]) -> Record:
    if len(sections) == 1:
        return sections[0]
    lines = [line for section in sections for line in ("", *section.lines)]
    return replace(sections[0], lines=tuple(lines[1:]), ended=sections[-1].ended)


def _sections(lines: Iterable[str], layout: Layout) -> Iterator[Record]:
    """What stands between the layout's rules, first lines and last lines; empty ones are left out."""
    held: list[str] = []
    start, number, of, listed = 1, 0, 0, 0
    apart = told = known = closed = False  # the file has rules or first lines; the lines held labels, an id, an end
    for at, line in enumerate(lines, 1):
        fields = {mark.field for mark in layout.marks(0, line)}
        if closed and line.strip() and not (fields and fields <= _LAST):
            yield from _section(start, held, (number, of, listed))
            held, start, number, of, told, known, closed = [], at, 0, 0, False, False, False
        count = _counted(line, layout)
        rule = layout.between.match(line) is not None
        if count or rule or len(held) >= MAX_ARTICLE_LINES:
            apart = apart or count is not None or rule
            yield from _section(start, held, (number, of, listed))
            held, start, told, known, closed = [], at + 1 if count or rule else at, False, False, False
            number, of = count or (0, 0)
        if count or rule or (layout.passed.match(line) and line.strip()):
            continue
        if not told and layout.listed.match(line):  # what stands above is the cover
            listed, held, start = listed + 1, [], at + 1
            continue
        told, known = told or bool(fields), known or "id" in fields
        held.append(line)
        closed = closed or ((known or not apart) and layout.closes.match(line) is not None)
    for last in _section(start, held, (number, of, listed)):
        yield replace(last, ended=closed)


def _counted(line: str, layout: Layout) -> tuple[int, int] | None:
    """The number of a record in its first line, and of how many."""
    found = layout.opens.match(line)
    if found is None:
        return None
    number, of = int(found[1]), int(found[2] or 0)
    return (number, of) if number <= of or not of else None


def _section(start: int, lines: list[str], counts: tuple[int, int, int]) -> Iterator[Record]:
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is not None:
        yield Record(start + first, tuple(lines[first:]), *counts)


def _goes_on(record: Record, section: Record, layout: Layout) -> bool:
    """Whether the section lacks what the record began with. Of two exports in one file one may be without counts."""
    if layout.each == "count":
        return record.number > 0 and section.number == 0 and not _has(section.lines, "body", layout)
    return (
        layout.each != "" and _has(_top(record), layout.each, layout) and not _has(_top(section), layout.each, layout)
    )


def _top(section: Record) -> list[str]:
    return [line for line in section.lines[: _HEAD * 3] if line.strip()][:_HEAD]


def _has(lines: Iterable[str], name: str, layout: Layout) -> bool:
    return any(mark.field == name for line in lines for mark in layout.marks(0, line))


def parts(record: Record, layout: Layout) -> Parts:
    """A record without the label of a text has its text below the labels of the head."""
    lines = record.lines
    marks = [mark for at, line in enumerate(lines) for mark in layout.marks(at, line)]
    label = next((mark for mark in marks if mark.field == "body"), None)
    upper = [mark for mark in marks if label is None or mark.at < label.at]
    if label is None:
        above = upper
        upper, start = _head(lines, [] if layout.below else upper)
        if layout.below and not _has_story(lines, marks, start):  # the labels stand above the text
            upper, start = _head(lines, above)
    else:
        start = label.at + 1
        signed = next((mark for mark in marks if mark.at > label.at), None)  # Gale's byline stands below that label
        if signed and signed.field == "author" and not any(map(str.strip, (label.value, *lines[start : signed.at]))):
            upper, start = [*upper, signed], signed.at + 1
    lower = [mark for mark in marks if mark.at >= start]
    lower = lower[_foot(lower, lines) :]
    end = lower[0].at if lower else len(lines)
    first = upper[0].at if upper else (label.at if label else start)
    body = (*((label.value,) if label and label.value else ()), *lines[start:end])
    ends = label.at if label else start
    values = [*_values(lines, upper, ends), *_values(lines, lower, len(lines))]
    head = tuple(line.strip() for line in lines[:first] if line.strip())
    is_abstract = label is None and bool(upper) and upper[-1].field == "abstract"
    return Parts(head=head, marks=tuple(values), body=body, has_foot=bool(lower), is_abstract=is_abstract)


def _has_story(lines: tuple[str, ...], marks: list[Mark], start: int) -> bool:
    """Whether lines with text stand between the first ones and the first label."""
    end = next((mark.at for mark in marks if mark.at >= start), len(lines))
    return any(map(str.strip, lines[start:end]))


def _head(lines: tuple[str, ...], marks: list[Mark]) -> tuple[list[Mark], int]:
    """The labels at the top that follow on each other, and where the text begins: with the first line that is neither
    labelled nor goes on with a value. Without labels at the top the first lines are the headline.
    """
    top = next((at for at, line in enumerate(lines) if line.strip()), 0)
    above = sum(1 for line in lines[: marks[0].at] if line.strip()) if marks else _HEAD
    if not marks or above > _APART:
        block = next((at for at in range(top, len(lines)) if not lines[at].strip()), top + 1)
        return [], min(block, top + _APART)
    kept: list[Mark] = []
    end = marks[0].at
    labelled = {mark.at for mark in marks}
    for mark in marks:
        if any(map(str.strip, lines[end : mark.at])) and mark.at >= end:
            break
        kept.append(mark)
        end = max(end, _value_end(lines, mark, labelled))
    return kept, end


def _value_end(lines: tuple[str, ...], mark: Mark, labelled: set[int]) -> int:
    """Below a label's last line: its value goes on where it is indented, or has begun below, or a label follows."""
    at = mark.at + 1
    while at < len(lines) and not mark.value and not lines[at].strip():
        at += 1
    run = at
    while run < len(lines) and lines[run].strip() and run not in labelled:
        run += 1
    goes_on = run > at and (not mark.value or lines[at][:1] in " \t" or (run in labelled and run - at <= _APART))
    return run if goes_on else mark.at + 1


def _foot(marks: list[Mark], lines: tuple[str, ...]) -> int:
    """The first of the labels below a text from which on much is labelled and no paragraph stands between two."""
    left = [0]  # lines with text from each line on
    for line in reversed(lines):
        left.append(left[-1] + bool(line.strip()))
    left.reverse()
    found = len(marks)
    seen: set[tuple[str, str]] = set()
    for at, (mark, below) in reversed(list(enumerate(_with_next(marks, len(lines))))):
        if mark.field in _ONCE and (mark.field, mark.label) in seen:
            break  # a list in the text has titles and places too
        seen.add((mark.field, mark.label))
        if _LONG.isdisjoint((mark.field, mark.label)) and _is_parted(mark, lines[mark.at + 1 : below]):
            break
        if _is_foot(mark, below, lines) and (len(marks) - at) * _LABELLED >= left[mark.at]:
            found = at
    return found


def _is_parted(mark: Mark, between: tuple[str, ...]) -> bool:
    """Whether a paragraph stands between a label with its value and the next label: both are lines of a text."""
    blocks = "\n".join(map(str.strip, (mark.value or mark.label, *between))).strip().split("\n\n")
    return any(block.endswith(_SENTENCE_ENDS) for block in blocks[1 if mark.value else 2 :])


def _with_next(marks: list[Mark], end: int) -> list[tuple[Mark, int]]:
    """Each label with the next line that has one."""
    found: list[tuple[Mark, int]] = []
    above = end
    for mark in reversed(marks):
        end, above = (above, mark.at) if mark.at < above else (end, above)
        found.append((mark, end))
    return found[::-1]


def _is_foot(mark: Mark, below: int, lines: tuple[str, ...]) -> bool:
    """The next label, or the end, is near: a value is a line or two, or a block that begins with its label."""
    between = lines[mark.at + 1 : below]
    filled = [line for line in between if line.strip()]
    if len(filled) <= 1:
        return True
    begins = mark.at == 0 or not lines[mark.at - 1].strip()
    return begins and len(filled) <= _APART and all(map(str.strip, between[: len(filled)]))


def _values(lines: tuple[str, ...], marks: list[Mark], end: int) -> Iterator[tuple[Mark, str]]:
    for at, (mark, until) in enumerate(_with_next(marks, end)):
        alone = at + 1 < len(marks) and marks[at + 1].at == mark.at  # the next label stands on the same line
        below = () if alone else lines[mark.at + 1 : until]
        yield mark, "\n".join((mark.value, *(line.strip() for line in below))).strip()
