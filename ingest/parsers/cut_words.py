"""Words that a line of print cuts, in the texts of libraries and corpora that keep its lines."""

from __future__ import annotations

from typing import Final

from ingest.parsers.page_dump.prepare.broken_words import glued, is_parted
from ingest.patterns import regex

_HYPHEN: Final = regex(r"(?<=[^\W\d_])[¬⸗=\u00ad]$")  #: as transcripts write it, and the double one of Fraktur
_NOTHING: Final[frozenset[str]] = frozenset()


def joined(above: str, below: str) -> str:
    """The end of a line and the begin of the next, neither empty, without a hyphen that only cuts a word."""
    whole = _HYPHEN.sub("-", above)
    return glued(whole, below, _NOTHING) if is_parted(whole, below) else f"{above} {below}"
