"""Tables of how lines begin: many patterns, of which the line's first letters choose the one that can match."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.parsers.page_dump.text.measure import bare_fold

_LITERAL = re.compile(r"[^\\.()\[\]?{]{1,3}")


def table(text: str, end: str = "") -> Mapping[str, re.Pattern[str]]:
    """First letters, three at most -> one pattern for all lines of the table that begin with them."""
    found: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        found.setdefault(bare_fold(_LITERAL.match(line)[0]), []).append(line)  # type: ignore[index]
    return {key: re.compile(f"(?:{'|'.join(lines)}){end}", re.IGNORECASE) for key, lines in found.items()}
