"""Rubrics inside a heading: "<h1><span class=kicker>Region</span> Headline</h1>"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from ingest.parsers.html_page.facts import Facts, heading_text, line

_KICKER = re.compile(
    r"(?i)kicker|eyebrow|overline|dachzeile|top-?line|spitzmarke|rubri[ck]|roof-?line|section|categor|kategor"
)
_MAX = 20  #: headings looked at


def without(facts: Facts, heading: str, titles: Iterable[str]) -> str:
    """The heading without the rubric that its first inner element is, where another title begins with the rest."""
    for element in islice(facts.page.tree.iter("h1"), _MAX):
        first = element[0] if len(element) else None
        if first is None or (element.text or "").strip() or not _KICKER.search(first.get("class") or ""):
            continue
        rubric = line("".join(first.itertext()))
        if rubric and heading_text(element) == heading and heading.startswith(rubric):
            rest = heading[len(rubric) :].lstrip(" :|–-")
            return rest if rest and any(map(re.compile(rf"{re.escape(rest)}(?:\W|$)").match, titles)) else heading
    return heading
