"""Text laid out for a terminal: how many columns it takes, broken between words, cut or filled to a width."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
WIDEST = 110  #: longer lines are hard to read
NARROWEST = 20  #: below this nothing is laid out

_ESCAPE = r"\x1b\[[0-9;]*m"
_PIECES = re.compile(rf"{_ESCAPE}|.", re.DOTALL)
_STYLED = re.compile(_ESCAPE)


def columns() -> int:
    """Columns of the terminal that standard output goes to; 0 = it goes elsewhere, so lines stay whole."""
    try:
        if not sys.stdout.isatty():
            return 0
        asked = os.environ.get("COLUMNS", "")
        found = int(asked) if asked.isdigit() and len(asked) < 5 else os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError, AttributeError):
        return 0
    return found if found >= NARROWEST else 0


def wants_colour() -> bool:
    """Bold hits on a terminal only; https://no-color.org is respected."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def width_of(text: str) -> int:
    """Columns of a text: a wide East Asian character takes two, a combining one and an escape sequence none."""
    bare = _STYLED.sub("", text) if "\x1b" in text else text
    if bare.isascii():
        return len(bare)
    return sum(map(_cell, bare))


def _cell(character: str) -> int:
    from unicodedata import category, east_asian_width  # noqa: PLC0415  # most texts are ASCII

    if character < "\u0300":
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1


def wrapped(text: str, width: int, *, indent: str = "", first: str | None = None) -> Iterator[str]:
    """The text in lines of at most ``width`` columns, broken at spaces, a longer word inside; ``indent`` before each
    line, ``first`` before the first one. ``width`` 0: one line.
    """
    lead = indent if first is None else first
    if not width or width_of(lead) + width_of(text) <= width:
        yield lead + text
        return
    line, used = lead, width_of(lead)
    empty = True
    for word in text.split(" "):
        rest, size = word, width_of(word)
        if not empty and used + 1 < width < len(indent) + size:  # fits on no line: it goes on right here
            line, used, empty = f"{line} ", used + 1, True
        if not empty and used + 1 + size > width:
            yield line
            line, used, empty = indent, width_of(indent), True
        while used + size > width and empty:
            head, rest = _split(rest, max(1, width - used))
            yield line + head
            line, used = indent, width_of(indent)
            size -= width_of(head)
        line += rest if empty else f" {rest}"
        used += size if empty else size + 1
        empty = False
    yield line


def filled(text: str, width: int) -> str:
    """The text against the right edge of ``width`` columns; what is too long loses its beginning."""
    size = width_of(text)
    if size <= width:
        return " " * (width - size) + text
    if text.isascii():
        return text[-width:] if width > 0 else ""
    kept, used = len(text), 0
    while kept and used + _cell(text[kept - 1]) <= width:
        kept -= 1
        used += _cell(text[kept])
    return " " * (width - used) + text[kept:]


def cut(text: str, width: int) -> str:
    """The beginning of the text that fits into ``width`` columns."""
    return text if width_of(text) <= width else _split(text, max(width, 0))[0]


def elided(text: str, width: int) -> str:
    """The text in at most ``width`` columns; an ellipsis says that it goes on."""
    return text if width_of(text) <= width else f"{cut(text, width - 1)}…"


def _split(text: str, width: int) -> tuple[str, str]:
    """The text in two, the first part at most ``width`` columns, but one character at least where width is not 0."""
    used = at = 0
    for piece in _PIECES.finditer(text):
        size = 0 if piece[0][0] == "\x1b" else _cell(piece[0])
        if used + size > width and (at or not width):
            break
        used += size
        at = piece.end()
    return text[:at], text[at:]
