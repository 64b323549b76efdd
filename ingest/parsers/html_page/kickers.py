"""Rubrics inside a heading: "<h1><span class=kicker>Region</span> Headline</h1>"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from ingest.parsers.html_page.facts import Facts, heading_text, line
from ingest.patterns import regex

_KICKER = regex(
    r"(?i)kicker|eyebrow|overline|dachzeile|top-?line|spitzmarke|rubri[ck]|roof-?line|section|categor|kategor"
)
_RUBRIC = regex(r"[^:|]{2,40}?\s?[:|]\s+")
_WORDS = 3  #: spaces of a headline at least
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


def without_place(facts: Facts, title: str) -> str:
    """A title without the rubric that search engines get, where a heading has another one before the same words.

    "Millford: Council sells pool" of <h2><span>Pools are closing</span> <span>Council sells pool</span></h2>.
    """
    rubric = _RUBRIC.match(title)
    end = title[rubric.end() :] if rubric else ""
    if end.count(" ") < _WORDS or title in facts.headings:
        return title
    parted = [h for h in islice(facts.page.tree.iter("h1", "h2", "h3"), _MAX) if len(h) > 1]
    whole = _letters(title)
    alone = any(line("".join(heading[-1].itertext())) == end for heading in parted)
    return end if alone and all(_letters(heading_text(heading)) != whole for heading in parted) else title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
