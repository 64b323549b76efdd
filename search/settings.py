"""What the answers of an index depend on beside the archive: analysis, stemmer. Part of every index's fingerprint."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

ANALYSIS_VERSION = 1
"""Raised when ``search.text`` or ``search.values`` change what they make of the same characters."""


@cache
def analysis_version() -> str:
    """Changes whenever an index built before would answer differently."""
    import Stemmer  # noqa: PLC0415  # only what opens an index pays for it

    table = zlib.crc32((Path(__file__).parent / "fold_table.txt").read_bytes())
    return f"analysis {ANALYSIS_VERSION} folding {table:08x} stemmer {Stemmer.version()}"
