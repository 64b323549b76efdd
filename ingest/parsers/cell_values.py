"""What programs write into the cells of a table for a list or for nothing, Python, numpy and pandas among them."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Final

from ingest.patterns import regex

#: What pandas, R, Python and databases write where there is no value.
_NOTHING: Final = frozenset(
    ["nan", "NaN", "None", "none", "NULL", "null", "NA", "N/A", "n/a", "<NA>", "NaT", "\\N", "#N/A", "[]", "['']", "{}"]
)
SHORT: Final = 6  #: code points; those words have fewer
#: What stands in the place of a text: NewsAPI and Reddit of what was taken down, NewsData of what is not paid for.
_TAKEN: Final = frozenset(["[Removed]", "[removed]", "[deleted]", "[deleted by user]"])
_UNPAID: Final = "ONLY AVAILABLE IN "
FIRST: Final = "[O"  #: what a cell begins with that may be a list or one of those
PRINTED: Final = "{[("  #: what one begins with that may be an object, a list or a tuple
_PRINTED: Final = regex(r"\{\s*(?:['\"]|\})|\[\s*\{|\(\s*['\"]")
_LONGEST: Final = 100_000  #: code points of a printed object that is read
_OPENS: Final = regex(r"\[\s*[rub]?(?=['\"])")
#: An item as Python prints it, and what parts it from the next: a comma, or as numpy does white space alone.
_ITEM: Final = regex(
    r"""\s*(?:[rub]?'((?:[^'\\]|\\.)*)'|[rub]?"((?:[^"\\]|\\.)*)"|(?:None|nan))\s*([,\]]|(?=['"]))""", re.DOTALL
)
_ESCAPE: Final = regex(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED: Final[Mapping[str, str]] = MappingProxyType({"n": "\n", "t": "\t", "r": "\r", "\n": ""})
_FILE: Final = regex(r"[\w./\\:~%-]{1,250}\.(?:txt|html?|xml|json|pdf|docx?|md)$", re.IGNORECASE)


def of_cell(value: object) -> object:
    """The value that a cell stands for: None for a word that says there is none, a list for one that was printed."""
    if isinstance(value, float) and value != value:  # noqa: PLR0124 - not a number, as pandas fills gaps
        return None
    if not isinstance(value, str) or not value:
        return value
    if len(value) < SHORT and value.strip() in _NOTHING:
        return None
    if is_taken(value):
        return None
    return _printed_list(value) if value[0] == "[" and value.rstrip()[-1:] == "]" else value


def is_taken(value: str) -> bool:
    """Whether a source says in the place of a text that it gives none."""
    return value in _TAKEN or value.startswith(_UNPAID)


def printed(value: object) -> object:
    """The object, list or tuple that was printed into a cell, by JSON or by Python; any other value as it is."""
    if not isinstance(value, str) or len(value) > _LONGEST or not _PRINTED.match(value) or value[-1:] not in "]})":
        return value
    found: object = value
    with suppress(ValueError, RecursionError):
        found = json.loads(value)
    if found is value:
        with suppress(ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
            found = ast.literal_eval(value)
    if isinstance(found, tuple | set):
        return list(found) if isinstance(found, tuple) else sorted(map(str, found))
    return found if isinstance(found, dict | list) else value


def is_file_name(value: object) -> bool:
    """Whether a cell only names the file that holds the text."""
    return isinstance(value, str) and _FILE.match(value) is not None


def _printed_list(text: str) -> object:
    """The texts of "['Ann Lee', 'Bo']"; the text itself where it is no list of texts to its end."""
    opened = _OPENS.match(text)
    if opened is None:
        return text
    items: list[str] = []
    at = 1
    while found := _ITEM.match(text, at):
        quoted = found[1] if found[1] is not None else found[2]
        if quoted:
            items.append(_ESCAPE.sub(_unescaped, quoted))
        at = found.end()
        if found[3] == "]":
            return text if text[at:].strip() else items
    return text


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    return _ESCAPED.get(found[4], found[4])
