"""The article's own date in a column beside it: "Von Jana Reuter, 09.11.17" below the writer's picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from ingest.parsers.html_page.moment import NEAR, Candidate
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.shown_dates import Reading, in_elements
from ingest.parsers.html_page.zone import label
from ingest.patterns import regex

_OWN = regex(
    r"(?:post|entry|article|artikel|story|news|node|single)[-_]?(?:date|meta|info|time|details)|publi(?:sh|ca|c_|c-)|"
    r"posted|written|datum"
)
_OTHERS = regex(
    r"comment|respond|related|recommend|teaser|popular|latest|recent|ticker|tweet|instagram|newsletter|promo|calendar|"
    r"event|archive|more-|read-|most|slider|carousel|menu|trending|similar|list|grid|loop|feed|preview|card"
)
_UP = 3  #: boxes around the day of which one says whose it is
_MAX = 20_000


def in_asides(tree: Element, reading: Reading) -> list[Candidate]:
    """The day of the elements that are named for the article's own; none where two differ."""
    found: dict[str, Candidate] = {}
    others: dict[Element | None, bool] = {}  # box -> whether it, or one around it, is another article's
    for element in islice(tree.iter("span", "time", "div", "p", "li", "small", "abbr", "em", "strong"), _MAX):
        if len(element) > _UP or not (element.attrib or element.tag == "time"):
            continue
        boxes = [element, *islice(element.iterancestors(), _UP - 1)]
        if not any(_OWN.search(label(box)) for box in boxes) or _is_of_another(element, others):
            continue
        for candidate in in_elements([element], 0, reading, [], []):
            if candidate.date and not candidate.refused:
                found.setdefault(candidate.date.value[:10], replace(candidate, place=NEAR + 1))
    return [*found.values()] if len(found) == 1 else []


def _is_of_another(element: Element, known: dict[Element | None, bool]) -> bool:
    """Whether the element or a box around it, below the body, is named for other articles. ``known``: what is told."""
    way: list[Element] = []
    box: Element | None = element
    while box is not None and box not in known:
        way.append(box)
        box = box.getparent()
    told = box is not None and known[box]
    for box in reversed(way):
        above = box.getparent()
        top = above is None or above.getparent() is None  # html and body are the whole page's
        told = told or (not top and _OTHERS.search(label(box)) is not None)
        known[box] = told
    return told
