"""The title of a page's tab, which scripts that save pages as text leave as the first line: "Old ferry sold | Post"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from ingest.parsers.page_dump.prepare.broken_headline import stands_alone
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

SITE = regex(r"\s+(?:[|–—·•«»›-]|::|\|\||//)\s+|\s?\|\s?|\s?[»›]\s?|\s{2,}")
LONGEST = 300  #: characters of such a line
_SHORTEST, _SPACES = 8, 1  #: characters of a headline, and spaces in it, at least
_LONG = 3  #: spaces in one that no site's name has
_MOST = 40  #: ways to read it
_LINES = 4  #: of a headline that a tag within it broke
QUOTES = str.maketrans("‘’‚‛`´“”„«»–—", "'''''''''''--")


def title_rows(page: Page) -> list[int]:
    """The rows below the first one that print what that one names beside a site, or all of it; [] for none."""
    line = page.text[0]
    if len(line) > LONGEST or line.count(" ") < _SPACES:
        return []
    lines: dict[str, list[int]] = {}
    for row, text in enumerate(page.text[1:], 1):
        if _SHORTEST <= len(text) <= LONGEST:
            lines.setdefault(folded(text), []).append(row)
    found: list[list[int]] = []
    for part in parts(line):
        rows = lines.get(part, [])
        kicker, colon, rest = part.partition(": ")
        if colon and not rows:
            rows = [row for row in lines.get(rest, []) if folded(page.text[row - 1]).rstrip(":") == kicker]
        if rows and part.count(" ") >= _LONG:
            return rows
        found += [rows] if rows else []
    return found[0] if found else []


def parts(line: str) -> list[str]:
    """What may be the headline, folded, the likeliest first."""
    whole = folded(line)
    found = (folded(text) for text in islice(_parts(line), _MOST))
    return [part for part in found if len(part) >= _SHORTEST and " " in part and whole.count(part) == 1]


def _parts(line: str) -> Iterator[str]:
    sites = list(SITE.finditer(line))
    longest = max(map(len, SITE.split(line)))
    if line.count(" ") >= _LONG and not stands_alone(line):
        yield line
    for site in reversed(sites):
        yield line[: site.start()]
    ends = [*(site.start() for site in sites[1:]), len(line)]
    for first, end in product(sites, reversed(ends)):
        if end - first.end() >= longest:  # what is shorter may be the site's name
            yield line[first.end() : end]
    kicker, _, rest = line.partition(": ")
    if len(rest) > len(kicker):
        yield rest


def spread_over(page: Page) -> range:
    """The rows that a headline is spread over which the first row has in one piece; empty for none."""
    whole = [part for part in parts(page.text[0]) if part.count(" ") >= _LONG]
    for row in range(1, len(page) if whole else 0):
        text = folded(page.text[row])
        for part in whole:
            if len(text) < len(part) and part.startswith(text) and (end := _end(page, row, part)):
                return range(row, end)
    return range(0)


def _end(page: Page, row: int, part: str) -> int:
    """Below which row the lines from this one on are the whole of the part; 0 if they are not."""
    wanted = part.replace(" ", "")
    told = ""
    for end in range(row, min(row + _LINES, len(page))):
        told += folded(page.text[end]).replace(" ", "")
        if told == wanted:
            return end + 1
        if not wanted.startswith(told):
            return 0
    return 0


def folded(text: str) -> str:
    """Small letters, one kind of quotation marks and dashes."""
    return " ".join(text.casefold().translate(QUOTES).split())
