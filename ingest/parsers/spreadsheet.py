"""Workbooks of Excel and LibreOffice (XLSX, XLS, ODS) as tables of articles, by python-calamine."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, BinaryIO, Final

from ingest.compound_head import SIGNATURE
from ingest.parsers.contract import Context, Parser
from ingest.parsers.packed import DAMAGE, kind_of, opened
from ingest.parsers.record_names import field_of
from ingest.parsers.records import Mapper
from ingest.parsers.table_columns import HEADER_AGAIN, guessed, is_header, record, repeats_header, unique, unnamed
from store.errors import ParseError
from store.model import Article, Rejected

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_OFFICE = (b"[Content_Types].xml", b"_rels/.rels", b"docProps/", b"xl/")
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_ABOVE: Final = 20  #: rows in which the names of the columns are sought, below titles and notes of an export
_LOOKS: Final = 50  #: rows that settle the order of day and month, and what columns without names hold
_MERGED: Final = 10_000  #: ranges of merged cells that are looked at ...
_LONGEST_MERGED: Final = 1_000  #: ... and rows of one
Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet as a table."""

    name: str
    names: Cells  #: of the columns; empty for a sheet that has none of an article
    rows: list[tuple[int, Cells]]  #: (number in the sheet, from 1; cells)
    guessed: Mapping[str, str] = field(default_factory=dict)


def sniff(head: bytes, name: str) -> bool:
    """An office document with the folder of a workbook, an OpenDocument spreadsheet; of old Excel by its suffix."""
    if head.startswith(SIGNATURE):
        return name.lower().endswith(".xls")
    if not head.startswith(b"PK\x03\x04"):
        return False
    if not head[30:].startswith(_OFFICE):
        return kind_of(head).startswith(_ODS)
    return b"word/" not in head and (b"xl/" in head or name.lower().endswith(_SUFFIXES))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per row of each sheet that has a column of headlines or texts; other sheets are told."""
    data = stream.read()
    sheets = [_sheet(name, rows, context) for name, rows in _sheets(data) if any(map(any, rows))]
    if not sheets:
        raise ParseError("no sheet has any text", ledger_code="empty-document")
    mapper = Mapper(context, "spreadsheet")
    number = 0
    for sheet, sheets_mapper in zip(sheets, _mappers(mapper, sheets), strict=True):
        if not sheet.names:
            reason = f"the sheet {sheet.name[:60]!r} has no column of headlines or texts"
            yield Rejected(code="not-an-article", reason=reason)
            continue
        for row, cells in sheet.rows:
            number += 1
            if repeats_header(cells, sheet.names):
                yield Rejected(code="not-an-article", reason=HEADER_AGAIN, record=number, line=row)
            else:
                yield sheets_mapper.article(record(sheet.names, cells), number, row)


def _mappers(first: Mapper, sheets: Sequence[_Sheet]) -> list[Mapper]:
    """What reads each sheet by its own columns; ids, and the order of day and month, are those of all sheets."""
    mappers = [
        replace(first, context=replace(first.context, columns={**sheet.guessed, **first.context.columns}), _plans={})
        for sheet in sheets
    ]
    for mapper, sheet in zip(mappers, sheets, strict=True):
        mapper.learn_order(record(sheet.names, cells) for _, cells in sheet.rows[:_LOOKS] if sheet.names)
    orders = {mapper.order for mapper in mappers} - {""}
    for mapper in mappers:
        mapper.order = next(iter(orders)) if len(orders) == 1 else ""
    return mappers


def _sheets(data: bytes) -> Iterator[tuple[str, list[Cells]]]:
    """(name, rows) of each sheet. ParseError for what cannot be read or inflates beyond any honest workbook."""
    import python_calamine as calamine  # noqa: PLC0415 - 1 ms

    try:
        if data.startswith(b"PK"):
            opened(data).close()
        yield from _read(calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)))
    except calamine.PasswordError as error:
        raise ParseError("needs a password", ledger_code="encrypted") from error
    except (calamine.CalamineError, *DAMAGE) as error:
        raise ParseError(f"not a workbook that can be read: {error}") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of the Rust library: no Exception, and no reason to end a run
            raise
        raise ParseError("not a workbook that can be read") from error


def _read(workbook: CalamineWorkbook) -> Iterator[tuple[str, list[Cells]]]:
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        rows = [list(map(_text, row)) for row in sheet.to_python(skip_empty_area=False)]
        for first, last in (sheet.merged_cell_ranges or ())[:_MERGED]:
            _fill(rows, first, last)
        yield name, list(map(tuple, rows))


def _fill(rows: Sequence[list[str]], first: tuple[int, int], last: tuple[int, int]) -> None:
    """Cells that were merged downwards all have the value of the uppermost: an outlet that stands once for its rows."""
    (top, column), (bottom, _) = first, last
    for row in rows[top + 1 : min(bottom, top + _LONGEST_MERGED) + 1]:
        if any(row):
            row[column] = rows[top][column]


def _text(cell: object) -> str:
    """A cell as it is shown: days without the midnight that Excel adds, whole numbers without a fraction."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell)
    return "" if text.isspace() else text


def _sheet(name: str, rows: Sequence[Cells], context: Context) -> _Sheet:
    """The sheet with its columns' names: from the first row that names a headline or a text, else by what they hold."""
    above = list(enumerate(rows[:_ABOVE]))
    at, best = max(above, key=lambda numbered: (_known(numbered[1], context), -numbered[0]))
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if _known(best, context) and is_header(best):
        return _Sheet(name, unique(best), [pair for pair in filled if pair[0] > at + 1])
    names = unnamed(max(map(len, rows)))
    found = guessed(names, [row for _, row in filled[:_LOOKS]])
    return _Sheet(name, names, filled, found) if "body" in found else _Sheet(name, (), filled)


def _known(row: Cells, context: Context) -> int:
    """How many cells are names of fields, if one of them is that of a headline or a text."""
    given = set(context.columns.values())
    fields = {field_of(cell) for cell in row} | {ours for ours, column in context.columns.items() if column in row}
    return len(fields - {""}) + len(given & set(row)) if {"title", "body"} & fields else 0


PARSER = Parser(name="spreadsheet", version=5, suffixes=_SUFFIXES, sniff=sniff, parse=parse, named=True)
