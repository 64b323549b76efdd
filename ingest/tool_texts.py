"""Files that programs write about pages: indexes, logs, tables of events, archives of ours. Told by their beginning."""

from __future__ import annotations

import re
from typing import Final

from ingest.patterns import regex
from ingest.sqlite_head import is_archive

_INDEX: Final = "an index of a web archive: its pages are in the WARC or ARC files"
_GDELT: Final = "a table of GDELT: codes and addresses, no texts (--format csv reads it as a table all the same)"
_OURS: Final = "a Backfile archive: search it with --db; its articles come into another one from the files they were in"
#: How the first line begins, after a byte order mark -> what the file is.
_FIRST: Final[tuple[tuple[re.Pattern[bytes], str], ...]] = (
    (regex(rb" CDX [A-Za-z](?: [A-Za-z-]){2,}\s"), _INDEX),
    (regex(rb"(?:[a-z0-9_-]+,)+[a-z0-9_:-]+\)/\S* (?:19|20)\d{12} "), _INDEX),
    (regex(rb"!meta 0 \{"), _INDEX),
    (regex(rb'\[\s*\[\s*"urlkey"\s*,\s*"timestamp"'), _INDEX),
    (regex(rb"--(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d--  (?:https?|ftp)://"), "a log of wget"),
    (regex(rb"HTTrack\d[^\n]{0,99} launched on "), "a log of HTTrack"),
    (regex(rb'\{"timestamp": ?"[^"\n]{1,40}", ?"logLevel": ?"'), "a log of a crawl"),
    (regex(rb"\d{4}-\d\d-\d\dT[\d:.]+Z +-?\d{1,5} +(?:\d+|-) (?:https?|dns):\S+ [A-Z-]+ "), "a log of a crawl"),
    (regex(rb"\d{3,11}\t(?:19|20)\d{6}\t(?:19|20)\d{4}\t(?:19|20)\d\d\t(?:19|20)\d\d\.\d+\t"), _GDELT),
    (regex(rb"\d{3,11}\t(?:19|20)\d{12}\t(?:19|20)\d{12}\t\d\t"), _GDELT),
    (regex(rb"(?:19|20)\d{12}-T?\d+\t(?:19|20)\d{12}\t\d\t"), _GDELT),
    (regex(rb"window\.YTD\.|window\.__THAR_CONFIG"), "part of an archive of Twitter: its posts are not read"),
    (regex(rb"DATE\tNUMARTS\tCOUNTS\tTHEMES\t"), _GDELT),
)


def about(head: bytes) -> str:
    """What a file is that begins so, "" where it may be news."""
    if is_archive(head):
        return _OURS
    start = head.removeprefix(b"\xef\xbb\xbf")
    return next((kind for pattern, kind in _FIRST if pattern.match(start)), "")
