"""The article's own date in a column beside it: "Von Jana Reuter, 09.11.17" below the writer's picture."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from ingest.parsers.html_page.moment import NEAR, Candidate
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.shown_dates import Reading, in_elements
from ingest.parsers.html_page.zone import label

_OWN = re.compile(
    r"(?:post|entry|article|artikel|story|news|node|single)[-_]?(?:date|meta|info|time|details)|publi(?:sh|ca|c_|c-)|"
    r"posted|written|datum"
)
_OTHERS = re.compile(
    r"comment|respond|related|recommend|teaser|popular|latest|recent|ticker|tweet|instagram|newsletter|promo|calendar|"
    r"event|archive|more-|read-|most|slider|carousel|menu|trending|similar|list|grid|loop|feed|preview|card"
)
_UP = 3  #: boxes around the day of which one says whose it is
_MAX = 20_000


def in_asides(tree: Element, reading: Reading) -> list[Candidate]:
    """The day of the elements that are named for the article's own; none where two differ."""
    found: dict[str, Candidate] = {}
    for element in islice(tree.iter("span", "time", "div", "p", "li", "small", "abbr", "em", "strong"), _MAX):
        if len(element) > _UP or not (element.attrib or element.tag == "time"):
            continue
        boxes = [label(box) for box in (element, *element.iterancestors())]
        if not any(map(_OWN.search, boxes[:_UP])) or any(map(_OTHERS.search, boxes[:-2])):
            continue
        for candidate in in_elements([element], 0, reading, [], []):
            if candidate.date and not candidate.refused:
                found.setdefault(candidate.date.value[:10], replace(candidate, place=NEAR + 1))
    return [*found.values()] if len(found) == 1 else []
