"""Tables written as one JSON object: by columns, as columns and rows, or by the records' keys, as pandas does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from ingest.parsers.record_names import field_of, in_one_language
from ingest.parsers.record_values import is_address
from ingest.patterns import regex

_KEYS: Final = 3  #: rows, at least, that have words for keys
_TEXTS: Final = frozenset({"title", "body"})
_FIRST_ROW: Final = regex(r"\s*\[\s*(\[[^\[\]]{4,1500}\])\s*,\s*\[")


def rows_of(value: Mapping[str, object]) -> list[object] | None:
    """The rows of a table; None for an object that is none."""
    if not isinstance(next(iter(value.values()), None), dict | list):
        return None  # nearly all records
    return _split(value) or _by_column(value) or _by_key(value)


def heads_rows(text: str) -> bool:
    """Whether a document begins as ``[["title", "text", ...], ["Floods", ...`` does."""
    found = _FIRST_ROW.match(text)
    try:
        names = json.loads(found[1]) if found is not None else None
    except ValueError:
        return False
    return isinstance(names, list) and _is_table(names)


def below_names(text: str) -> list[object] | None:
    """The rows of such a document; None where it cannot be read to its end."""
    try:
        names, *rows = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return None
    return [dict(zip(map(str, names), row, strict=False)) if isinstance(row, list) else row for row in rows]


def _split(value: Mapping[str, object]) -> list[object] | None:
    """Of ``{"columns": ["title", ...], "data": [["Floods", ...], ...]}``."""
    names, rows = value.get("columns"), value.get("data")
    if not isinstance(names, list) or not isinstance(rows, list) or not _is_table(names):
        return None
    if not all(isinstance(row, list) for row in rows[:10]):
        return None
    return [dict(zip(map(str, names), row, strict=False)) for row in rows if isinstance(row, list)]


def _by_column(value: Mapping[str, object]) -> list[object] | None:
    """Of ``{"title": {"0": "Floods", ...}, "text": {"0": ...}}``, or with lists in place of the inner objects."""
    columns = [column for column in value.values() if isinstance(column, dict | list)]
    if len(columns) < max(2, len(value)) or not _is_table(list(value)):
        return None
    keys = columns[0].keys() if isinstance(columns[0], dict) else range(len(columns[0]))
    if isinstance(columns[0], dict) and not _are_rows(columns[0]):
        return None
    if not all(_cells(column)[0] == list(keys) for column in columns):
        return None
    cells = [_cells(column)[1] for column in columns]
    if any(isinstance(row[0], dict | list) for name, row in zip(value, cells, strict=True) if row and _is_text(name)):
        return None
    return [dict(zip(value, row, strict=True)) for row in zip(*cells, strict=True)]


def _are_rows(column: Mapping[str, object]) -> bool:
    """Whether the names in an object are those of rows: numbers, or words that are neither languages nor few."""
    return all(map(str.isdecimal, column)) or (len(column) >= _KEYS and in_one_language(column) is column)


def _by_key(value: Mapping[str, object]) -> list[object] | None:
    """Of ``{"0": {"title": "Floods", ...}, "1": ...}``; a key that is an address is the record's."""
    if not value or not all(isinstance(record, Mapping) and _is_table(list(record)) for record in value.values()):
        return None
    if any(field_of(key) for key in list(value)[:10]):
        return None  # fields of one record
    return [
        {"url" if is_address(key) else "id": key} | dict(record)
        for key, record in value.items()
        if isinstance(record, Mapping)
    ]


def _cells(column: dict[str, object] | list[object]) -> tuple[list[object], list[object]]:
    """The keys of a column's cells, and the cells."""
    if isinstance(column, dict):
        return list(column), list(column.values())
    return list(range(len(column))), column


def _is_table(names: list[object]) -> bool:
    """Whether names of columns have one for a headline or a text, and another one that is known."""
    known = {field_of(name) for name in names if isinstance(name, str)} - {""}
    return len(known) > 1 and not _TEXTS.isdisjoint(known)


def _is_text(name: str) -> bool:
    return field_of(name) in _TEXTS
