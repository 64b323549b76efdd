"""Print-outs of data bases with a code before each field: "HD  Ferry stays", "PD 9 May 2005"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_GAPPED = regex(r"([A-Z]{2,3})(?: {2,}(\S.*))?$")
_SPACED = regex(r"([A-Z]{2,3})(?: +(\S.*))?$")
#: what the codes stand for; "" for the text itself
_LABELS = {"HD": "Headline: ", "TI": "Title: ", "BY": "Byline: ", "AU": "Author: ", "SN": "Source: ", "SO": "Source: "}
_LABELS |= {"JN": "Source: ", "PB": "Source: ", "PD": "Published: ", "DT": "Published: ", "LP": "", "TD": "", "TX": ""}
_HEADS = frozenset(["HD", "TI"])
_TEXTS = frozenset(["LP", "TD", "TX"])
#: all that a line can begin with where one space alone stands behind a code
_KNOWN = word_set("""SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CO IN NS RE IPD IPC PUB AN CT ART CLM DLN RF GC TI
    AU SO JN PB DT TX""")
_LEAST = 5  #: rows with a code
_GAPS = frozenset(["  "])  #: what stands behind a field's code; a tab is a space by now


def without_codes(page: Page) -> Page:
    """A print-out with field codes as one with labels; codes that nobody asks for are dropped."""
    coded = _coded(page)
    if not coded:
        return page
    first = min(coded)
    texts = list(page.text)
    text: bool | None = False
    for row in range(len(texts)):
        if row < first:
            texts[row] = ""
        elif found := coded.get(row):
            label = _LABELS.get(found[0])
            texts[row] = f"{label}{found[1]}".strip() if label is not None else ""
            text = None if label is None else label == ""
        elif text is None:
            texts[row] = ""
    return kept(page, texts)


def _coded(page: Page) -> dict[int, tuple[str, str]]:
    """(code, what stands behind it) of the rows that begin with one; {} where too few do, or none heads a title."""
    if "HD" not in page.whole and "TI" not in page.whole:
        return {}
    wide = [row for row, line in enumerate(page.text) if line[2:4] in _GAPS or line[3:5] in _GAPS or len(line) == 2]
    found = _matched(page, wide, _GAPPED) if len(wide) >= _LEAST else {}
    codes = {code for code, _ in found.values()}
    if len(found) >= _LEAST and not _HEADS.isdisjoint(codes):
        return found
    narrow = [row for row, line in enumerate(page.text) if line[:2] in _KNOWN or line[:3] in _KNOWN]
    found = _matched(page, narrow, _SPACED) if len(narrow) >= _LEAST else {}
    found = {row: pair for row, pair in found.items() if pair[0] in _KNOWN}
    codes = {code for code, _ in found.values()}
    told = not (_HEADS.isdisjoint(codes) or _TEXTS.isdisjoint(codes))
    return found if told and len(codes) >= _LEAST else {}


def _matched(page: Page, rows: list[int], pattern: re.Pattern[str]) -> dict[int, tuple[str, str]]:
    return {row: (m[1], m[2] or "") for row in rows if (m := pattern.match(page.text[row]))}
