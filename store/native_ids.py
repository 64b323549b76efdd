"""When two articles with the same id of a source are versions of one: a condition in SQL, shared by all who ask."""

from __future__ import annotations

from typing import Final

#: Digits of a number that may be the place of a row: each table without a source of its own counts from 1 again.
_OF_A_ROW: Final = 6


def tells(one: str, other: str) -> str:
    """The condition under which the id that rows ``one`` and ``other`` of articles share says that they belong
    together: it is more than the number of a row, or their one source or their one document has given it.
    """
    return (
        f"({one}.native_id GLOB '*[^0-9]*' OR length({one}.native_id) > {_OF_A_ROW}"
        f" OR {one}.document_id = {other}.document_id"
        f" OR ({one}.source <> '' AND lower({one}.source) = lower({other}.source)))"
    )
