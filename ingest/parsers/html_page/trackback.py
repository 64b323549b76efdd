"""What old blogs say of an entry for other blogs' trackbacks: RDF in a comment, with its title, writer and moment."""

from __future__ import annotations

from html import unescape
from itertools import islice

from ingest.patterns import regex

_ENTRY = regex(r"<rdf:Description\s([^<>]{20,2000}?)/?>")
_FIELD = regex(r"\b(dc:(?:title|creator|date|identifier)|rdf:about)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_MAX_ENTRIES = 50  #: of an index page
_STATED = ("dc:title", "dc:creator", "dc:date")


def stated(source: str, url: str = "") -> dict[str, str]:
    """``dc:title``, ``dc:creator``, ``dc:date`` of the page's one entry, or of the one with this address; else {}."""
    if "<rdf:Description" not in source:
        return {}
    entries = [_fields(found[1]) for found in islice(_ENTRY.finditer(source), _MAX_ENTRIES)]
    entries = [entry for entry in entries if "dc:title" in entry]
    if len(entries) > 1:
        entries = [entry for entry in entries if url and url in {entry.get("dc:identifier"), entry.get("rdf:about")}]
    return {name: entries[0][name] for name in _STATED if entries[0].get(name)} if len(entries) == 1 else {}


def _fields(attributes: str) -> dict[str, str]:
    found = ((match[1], unescape(match[2] or match[3] or "")) for match in _FIELD.finditer(attributes))
    return {name: " ".join(value.replace("&#45;", "-").split()) for name, value in found}
