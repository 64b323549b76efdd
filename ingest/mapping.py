"""``--map FIELD=COLUMN``: which of our fields is meant, and which column."""

from __future__ import annotations

from typing import Final

from ingest.parsers.record_names import SYNONYMS
from store.errors import UsageError

_EXAMPLE: Final = "for example --map title=headline"


def pair(text: str) -> tuple[str, str]:
    """(our field, the source's column). A field may be called as people call it: "date" is ``published``.

    Raises UsageError for a field that there is not: what is named would be read for nothing.
    """
    told, equals, column = (part.strip() for part in text.partition("="))
    if not equals or not told or not column:
        raise UsageError("--map takes FIELD=COLUMN", where=text, next_step=_EXAMPLE)
    field = _field(told)
    if not field:
        turned = f"the field comes first, --map {column}={told}" if _field(column) else f"one of {', '.join(SYNONYMS)}"
        raise UsageError("--map: there is no such field", where=text, next_step=turned)
    return field, column


def _field(name: str) -> str:
    """Our name of a field, "" for what is none."""
    bare = name.lower().replace("_", "").replace("-", "")
    own = next((field for field in SYNONYMS if field.replace("_", "") == bare), "")
    return own or next((field for field, names in SYNONYMS.items() if bare in names), "")
