"""Character references that a script left in a page's text, "&nbsp;", "&#8217;", "&amp;": what they stand for."""

from __future__ import annotations

import html
import re
from itertools import islice

from ingest.patterns import regex

_REFERENCE = regex(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_LEAST = 3  #: of a text that is full of them; one or two may be spoken of
_NOTHING = "\u200b"  #: stands for the rest of each, so that all places stay as they are


def resolved(text: str) -> str:
    """The text with what its references stand for, of the same length; a text of hardly any as it is."""
    if "&" not in text or sum(1 for _ in islice(_REFERENCE.finditer(text), _LEAST)) < _LEAST:
        return text
    return _REFERENCE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    found = html.unescape(match[0])
    return found + _NOTHING * (len(match[0]) - len(found))
