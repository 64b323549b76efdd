"""Sections in front of the titles of a list: "Culture | Dam weeps", "Sport · Dam weeps", "[Politics] Dam weeps"."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.measure import holds_any, width
from ingest.patterns import regex

#: a section and the sign behind it, or in brackets
_SECTION = regex(
    r"(?P<name>[^\W\d_][^\d|·•/»›\[\](){}:]{1,27}?)\s(?P<sign>[|·•»›/])\s+(?=\S)|\[(?P<boxed>[^\[\]\d]{2,26})\]\s+(?=\S)"
)
_SIGNS = ("|", "·", "•", "»", "›", " / ", "[")
_WORDS, _LEAST = 2, 8  #: spaces in a section's name at most, characters of a title


def _parted(title: str) -> tuple[str, str]:
    """(section, title); ("", "") where no section stands in front."""
    match = _SECTION.match(title) if holds_any(title[:32], _SIGNS) else None
    name = (match["name"] or match["boxed"]) if match else ""
    rest = title[match.end() :] if match else ""
    if not match or name.count(" ") > _WORDS or len(rest) < _LEAST or (match["sign"] or "[") in rest:
        return "", ""
    return name, rest


def without_sections(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without the section in front of each title, which is shorter; of one alone if its name is known."""
    if not titles:
        return titles
    parted = [_parted(title) for _, title in titles]
    if not all(rest and width(name) < width(rest) for name, rest in parted):
        return titles
    if len(titles) == 1 and key(parted[0][0]) not in SECTIONS:
        return titles
    return [(row, rest) for (row, _), (_, rest) in zip(titles, parted, strict=True)]
