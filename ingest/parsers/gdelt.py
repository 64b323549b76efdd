"""GDELT's tables, which have no header row: its knowledge graph names news pages, events and mentions have none.

The columns are those of the code books of GKG 2.1 and of Event 2.0 (http://data.gdeltproject.org/documentation/).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ingest.patterns import regex

GRAPH: Final = "knowledge graph"
#: kind -> (numbers of its columns, what its first columns hold)
_KINDS: Final[Mapping[str, tuple[tuple[int, ...], tuple[re.Pattern[str], ...]]]] = MappingProxyType(
    {
        GRAPH: ((26, 27), (regex(r"\d{14}-T?\d+$"), regex(r"\d{14}$"))),
        "events": ((57, 58, 61), (regex(r"\d+$"), regex(r"\d{8}$"), regex(r"\d{6}$"))),
        "mentions of events": ((16,), (regex(r"\d+$"), regex(r"\d{14}$"), regex(r"\d{14}$"))),
    }
)
_SEEN, _SOURCE, _URL, _PERSONS, _ORGS, _EXTRAS = 1, 3, 4, 11, 13, 26  #: columns of the knowledge graph
_OF_PAGE = regex(r"<PAGE_(TITLE|AUTHORS|PRECISEPUBTIMESTAMP)>([^<]{1,2000})</PAGE_")
_NAMES: Final = MappingProxyType({"TITLE": "title", "AUTHORS": "authors", "PRECISEPUBTIMESTAMP": "published"})


def kind_of(cells: Sequence[str]) -> str:
    """Which of GDELT's tables a first row is of, "" for any other."""
    for kind, (widths, beginnings) in _KINDS.items():
        if len(cells) in widths and all(each.match(cell) for each, cell in zip(beginnings, cells, strict=False)):
            return kind
    return ""


def record_of(cells: Sequence[str]) -> Mapping[str, object]:
    """A row of the knowledge graph as a record; without a title where GDELT has none."""
    extras = cells[_EXTRAS] if len(cells) > _EXTRAS else ""
    return {
        **{_NAMES[found[1]]: found[2] for found in _OF_PAGE.finditer(extras)},
        "url": cells[_URL],
        "source": cells[_SOURCE],
        "seendate": cells[_SEEN],
        "people": [each for each in cells[_PERSONS].split(";") if each],
        "orgs": [each for each in cells[_ORGS].split(";") if each],
    }
