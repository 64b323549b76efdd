"""The hosts of the addresses on a page's first and last lines."""

from __future__ import annotations

from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_DOMAIN = regex(r"(?:(?<=@)|\b)(?:www\.|m\.)?([a-z0-9-]{3,40})\.([a-z]{2,12}(?:\.[a-z]{2})?)\b(?![\w.+-]*@)")
_DOTTED = regex(r"\.[A-Za-z]")  #: stands in every address, and in few lines else
_MAILERS = word_set("gmail yahoo hotmail outlook facebook twitter instagram youtube linkedin")


def hosts(page: Page) -> list[tuple[int, str, str]]:
    """(row, name without dots, host) of the addresses in the first six and last six short lines."""
    rows = range(len(page)) if len(page) <= 12 else [*range(6), *range(len(page) - 6, len(page))]
    found: list[tuple[int, str, str]] = []
    for row in rows:
        text = page.text[row]
        if len(text) > 300 or not _DOTTED.search(text):
            continue
        named = [m for m in _DOMAIN.finditer(text.lower()) if m[1] not in _MAILERS]
        found += [(row, m[1].replace("-", ""), f"{m[1]}.{m[2]}") for m in named]
    return found


def hosts_named(page: Page) -> frozenset[str]:
    return frozenset(name for _, name, _ in hosts(page))
