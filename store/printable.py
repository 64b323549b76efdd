"""Text made safe for a terminal: control and direction characters are shown, not sent."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"  # direction marks and overrides, line separators
    "\ud800-\udfff]"  # lone surrogates: a terminal's encoding refuses them
)


def printable(text: str, *, one_line: bool = True) -> str:
    """An escape character comes out as backslash, u, {1b}. ``one_line``: tabs and newlines are shown as well."""
    text = _UNSAFE.sub(lambda m: f"\\u{{{ord(m.group()):x}}}", text)
    return text.replace("\n", "\\n").replace("\t", "\\t") if one_line else text
