"""The byline without the days beside it: "By Ann Lee | Published 06/03/2024", "22 March 2024, 09:14 · Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.date_relative import counts_back
from ingest.dates import find_dates
from ingest.parsers.html_page.date_labels import is_change, is_publication, unlabelled
from ingest.patterns import regex

_PART = regex(r"(\s*(?:[|·•∙●\n]|\s[-–—]\s)\s*)")  #: what stands between the parts of such a line
_EDGE = " \t\n,;:|·•∙●/–—-("
_CLOCK = regex(
    r"[\s,|]*(?:(?:at|um|à|a las|kl\.?)\s)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?\b)?"
    r"(?:\s(?:[A-Z]{2,4}|Uhr)\b)?",
    re.IGNORECASE,
)
_SMALL = frozenset("on am le el il em den op po date datum date: the last first".split())  # noqa: SIM905


def without_days(byline: str, names: Sequence[str], language: str = "") -> str:
    """``byline`` without parts that say when; as it stands where nothing with one of the names would be left."""
    parts = _PART.split(byline)
    kept: list[str] = []
    for at in range(0, len(parts), 2):
        left = _undated(parts[at], language)
        if left:
            kept += [parts[at - 1], left] if kept else [left]
    found = "".join(kept).strip(_EDGE)
    folded = found.casefold()
    return found if any(name.casefold() in folded for name in names) else byline


def _undated(part: str, language: str) -> str:
    """One part up to its first day and the label of that; "" if it says nothing else."""
    text = part.strip()
    rest, comma, last = text.rpartition(",")
    if comma and counts_back(unlabelled(last)):
        return _undated(rest, language)
    if counts_back(unlabelled(text)) or _CLOCK.fullmatch(text):
        return ""
    days = find_dates(text, language=language)
    if not days:
        return text
    before, after = text[: days[0].start].strip(_EDGE), text[days[-1].end :]
    after = _CLOCK.sub("", after, count=1).strip(_EDGE + ")")
    words = before.split()
    while words and (is_change(words[-1]) or is_publication(words[-1]) or words[-1].lower() in _SMALL):
        words.pop()
    return " ".join(words).strip(_EDGE) or after
