"""Tokens of words and values -> leaves, with the limits on their number and length."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from search.dialects import Dialect
from search.fields import Field, scope_of
from search.query import Dates, Everything, Has, Node, Nothing, Or, Phrase, Scope, Unit
from search.query_dates import DateError, iso
from search.text import MAX_WORD
from search.tokens import Notes, Token, plain
from search.units import dates, phrase_unit, too_long, value, word_unit
from search.value import replace

MAX_UNITS = 1024  # words, phrases and values in one query: an engine answers that many in well under a second
MAX_LOOSE = 32  # words in a phrase with ~: which word stands at which place is found out by trying

Fail = Callable[[str, int], Exception]
"""Makes the error for a date that cannot be read, from its message and place."""


class Setting(NamedTuple):
    """What is the same for the whole of a query."""

    dialect: Dialect
    today: date
    date_order: str
    note: Notes
    fail: Fail


class Where(NamedTuple):
    """The field that a part of a query stands in; None = the default scope."""

    field: Field | None = None
    op: str = ":"

    @property
    def scope(self) -> Scope:
        return scope_of(self.field) if self.field and self.field.kind == "text" else "text"


class Leaves:
    """Reads the words and values of one query."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.note = setting.note
        self.units = 0
        self.full = False  # the note on too many words has been given
        self.date_at = 0  # where the last date stands

    def word(self, token: Token, where: Where) -> Node | None:
        self.units += 1
        if self.units > MAX_UNITS:
            if not self.full:
                self.full = True
                self.note("too-many-words", f"only the first {MAX_UNITS:,} words and values are searched", token.at)
            return None
        if where.field and where.field.kind != "text":
            return self._value(token, where.field, where.op)
        if where.field and where.field.target == "place":
            scopes: tuple[Scope, ...] = ("dateline", "place_name")
            both = [part for scope in scopes if (part := self._text(token, scope)) is not None]
            if both and isinstance(both[0], Everything):
                return Or((Has("dateline"), Has("place")))
            return Or(tuple(both)) if both else None
        part = self._text(token, where.scope)
        if where.field and isinstance(part, Everything):
            known = where.scope not in ("text", "hlp", "path", "place_name")
            return Has("link" if where.scope == "links" else where.scope) if known else part
        return part

    def _text(self, token: Token, scope: Scope) -> Node | None:
        if token.kind == "phrase":
            part: Node | None = phrase_unit(token.text, scope, token.slop)
        else:
            part = word_unit(token.text, scope, self.setting.dialect, self.note, token.at)
        return self._bounded(part, token)

    def _bounded(self, part: Node | None, token: Token) -> Node | None:
        """No longer words than the index can match, no more words in a phrase than in a query."""
        if isinstance(part, Unit) and too_long(part):
            self.note("long-word", f"no word of more than {MAX_WORD} characters can be found", token.at)
            return Nothing()
        if isinstance(part, Phrase):
            self.units += len(part.parts) - 1
            most, which = (MAX_UNITS, "this phrase") if part.slop is None else (MAX_LOOSE, "a phrase with ~")
            if len(part.parts) > most:
                self.note("long-phrase", f"only the first {most:,} words of {which} are searched", token.at)
                return replace(part, parts=part.parts[:most])
        return part

    def _value(self, token: Token, field: Field, op: str) -> Node | None:
        if not plain(token.text).strip():
            return None
        try:
            found = value(field, op, token.text, self.setting.today, self.setting.date_order)
        except DateError as error:
            raise self.setting.fail(str(error), token.at) from None
        if isinstance(found, str):
            self.note("bad-value", f"{found}; searched as text", token.at)
            return self._bounded(phrase_unit(f"{field.name} {token.text}", "text", None), token)
        if field.kind == "date":
            self.date_at = token.at
        return found

    def date(self, token: Token) -> Node | None:
        self.date_at = token.at
        if token.field is None:
            return None
        try:
            return dates(token.field, token.op, token.text, self.setting.today, self.setting.date_order)
        except DateError as error:
            raise self.setting.fail(str(error), token.at) from None

    def refuse_contradiction(self, parts: list[Node]) -> None:
        """Raises the error if dates that all must hold leave no day."""
        for name in ("published", "added"):
            found = [part for part in parts if isinstance(part, Dates) and part.name == name]
            starts = [part.start for part in found if part.start is not None]
            ends = [part.end for part in found if part.end is not None]
            if starts and ends and max(starts) >= min(ends):
                first, last = iso(max(starts)), iso(min(ends) - 1)
                message = f"the dates contradict each other: not before {first} and not after {last} leaves no day"
                raise self.setting.fail(message, self.date_at)
