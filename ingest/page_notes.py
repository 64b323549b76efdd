"""Where a saved page is from and when it was saved, as the program wrote it down beside the page and not in it.

MAFF has an index.rdf, ScrapBook an index.dat, SingleFileZ a manifest.json, ArchiveBox an index.json.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from ingest.patterns import regex

Row = Mapping[str, object]
PAGES: Final = frozenset(["index.html", "index.htm", "index.xhtml", "index.xht", "output.html"])  #: what they call it
URL, MOMENT, RULE = "(saved from)", "(saved at)", "(saved by)"  #: keys of a row; the moment is ISO 8601 to the minute
_SIZE: Final = 512 * 1024  #: bytes of a note; ArchiveBox writes the whole history of a page
_MAFF: Final = regex(r"""MAF:(originalurl|archivetime)\s+RDF:resource=["']([^"'<>]{1,4000})""", re.IGNORECASE)
_STAMP: Final = regex(r"(?:19|20)\d{12}")


def is_note(head: bytes, name: str) -> bool:
    """Whether a document with these first bytes is such a note, where its name and its words tell."""
    if name == "index.rdf":
        return b"maf.mozdev.org" in head
    return name == "index.dat" and re.match(rb"id\t\d{14}\r?\n", head) is not None


def row_of(folder: str, read: Callable[[str], bytes]) -> tuple[str, Row] | None:
    """(name of the note, what it says) of the page in a folder; None where there is none that can be read."""
    for name, rule, told in _NOTES:
        data = read(f"{folder}/{name}" if folder else name)
        if not data or len(data) > _SIZE:
            continue
        try:
            url, moment = told(data.decode("utf-8-sig"))
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
        if url.startswith(("http://", "https://")):
            return name, {URL: url, MOMENT: moment, RULE: rule}
    return None


def _maff(text: str) -> tuple[str, str]:
    found = {name.lower(): html.unescape(value) for name, value in _MAFF.findall(text)}
    moment = found.get("archivetime", "")
    return found.get("originalurl", ""), parsedate_to_datetime(moment).isoformat()[:16] if moment else ""


def _scrapbook(text: str) -> tuple[str, str]:
    """Lines of name and value with a tab between; the id is the moment by the clock of its computer."""
    found = dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)
    stamp = _STAMP.fullmatch(found.get("id", "").strip())
    moment = datetime.strptime(stamp[0], "%Y%m%d%H%M%S").isoformat()[:16] if stamp else ""  # noqa: DTZ007
    return found.get("source", "").strip(), moment


def _singlefile(text: str) -> tuple[str, str]:
    found = json.loads(text)
    return str(found["originalUrl"]), _minute(found.get("archiveTime"))


def _archivebox(text: str) -> tuple[str, str]:
    found = json.loads(text)
    if not {"url", "timestamp", "base_url"} <= set(found):
        return "", ""
    return str(found["url"]), _minute(found.get("oldest_archive_date") or found.get("bookmarked_date"))


def _minute(value: object) -> str:
    return datetime.fromisoformat(value).isoformat()[:16] if isinstance(value, str) and value else ""


_NOTES: Final[tuple[tuple[str, str, Callable[[str], tuple[str, str]]], ...]] = (
    ("index.rdf", "saved-as-maff", _maff),
    ("index.dat", "saved-by-scrapbook", _scrapbook),
    ("manifest.json", "saved-by-singlefile", _singlefile),
    ("index.json", "saved-by-archivebox", _archivebox),
)  #: name of the file, rule, how its text is read
