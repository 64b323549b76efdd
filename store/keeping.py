"""What a writer does with original bytes and boilerplate: kept beside the articles, in the same transactions."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from store.boilerplate import Rule, save_statement
from store.originals import DROP, DROP_UNUSED, INSERT, RENAME, Part, provisional

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from store.model import Document


class Keeping:
    """Part of a ``Writer``."""

    if TYPE_CHECKING:  # what the writer has
        _connection: Connection

        def _guarded(self) -> AbstractContextManager[None]: ...

    def keep(self, document_id: int, part: Part) -> None:
        """Store a part of the original bytes of a started document, in its order."""
        with self._guarded():
            key = part.sha256 or provisional(document_id)
            if part.number == 1 and not part.sha256:
                self._connection.exec_driver_sql(DROP, (key,))  # what a reading that was cut off left
            self._connection.exec_driver_sql(INSERT, (key, part.number, part.size, part.data))

    def learn_boilerplate(self, rules: Sequence[Rule]) -> None:
        """Take note of paragraphs that repeat on a source's pages."""
        statement, rows = save_statement(rules)
        if rows:
            with self._guarded():
                self._connection.exec_driver_sql(statement, rows)

    def _settle_original(self, document_id: int, document: Document) -> None:
        """A document is done: its parts get the name that is known now; those of one that could not be read go."""
        run = self._connection.exec_driver_sql
        if document.original:
            run(RENAME, (document.original, provisional(document_id)))
        elif document.sha256:
            run(DROP_UNUSED, (document.sha256, document.sha256))
        run(DROP, (provisional(document_id),))
