"""Raw wire copy saved as text: slugs, control marks and the breaks between two takes of one story are taken out."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

_TOP = 12  #: rows in which a story's slug stands
#: "r a CNW-ApplePrices   11-03 0198", "a0123bcn--", "bc-apple-prices 11-03 0241"
_HEADER = regex(r"[a-z]{1,2} [a-z]{1,2} \S.{2,40}\d\d-\d\d \d{3,5}$|[a-z]\d{3,4} ?[a-z]{2,4}[ -]{0,3}\S{0,20}$")
#: "BC-Apple Prices, 1st Ld-Writethru,0241", "AM-Apples,350"
_SLUG = regex(
    r"\^?(?:[A-Z]{2,4}(?:--?|:)|[A-Z]{2}-?[A-Z]{2,3}--?)[\w'’. -]{2,50}(?:,\s?[\w\d -]{2,30}){0,3},\s?"
    r"(?!(?:19|20)\d\d$)\d{2,5}(?:\s?words)?$"
)
_TO_EDITORS = regex(
    r"\^?(?:eds|editors?|urgent|undated|with (?:bc|am|pm)\b.{0,30}|for (?:am|pm)s)\s?:\s?\S", re.IGNORECASE
)
_TAKE_ENDS = regex(
    r"[(\[—–-]{0,2}\s?(?:more|mf|ff|follows|more to come|first add follows)[)\]—–-]{0,2}$", re.IGNORECASE
)
_PICK_UP = regex(r"[A-ZÀ-Þ][A-ZÀ-Þ ,.'-]{2,30}: \S.{2,60}$")
_ADDS = regex(r"\b(?:\d(?:st|nd|rd|th) )?(?:add|lead|ld|take)\b", re.IGNORECASE)
_MARKS = "^@=<~"
_END_SIGN = regex(r"\s*\((?:END|FIN)S?(?:/[^()]{1,40})?\)$")  #: "(END)", "(END/IPS/ro/jt/98)" behind the last sentence


def without_marks(page: Page) -> Page:
    """The page without what a wire adds to its text; one that shows no such marks comes back as it is."""
    marked = page.whole.count("\n^") + page.whole.startswith("^")
    slugs = [r for r, line in enumerate(page.text[:_TOP]) if line[-1].isdigit() and _SLUG.match(line)]
    if ("(END" in page.whole or "(FIN" in page.whole) and any(map(_END_SIGN.search, page.text)):
        page = kept(page, [_END_SIGN.sub("", line) for line in page.text])
    if marked < 2 and not slugs:
        return page
    texts = list(page.text)
    for row, line in enumerate(page.text):
        bare = line.strip(_MARKS).strip() if line[0] == "^" or line[-1] in "@=<" else line
        texts[row] = "" if _is_mark(line, bare, page.text[row - 1] if row else "") else bare
    return kept(page, texts)


def _is_mark(line: str, bare: str, above: str) -> bool:
    if len(bare) > 120:
        return False
    if _HEADER.match(bare) or (bare[-1:].isdigit() and _SLUG.match(bare)):
        return True
    if _TO_EDITORS.match(bare) or _TAKE_ENDS.match(bare):
        return True
    picks_up = line[0] == "^" and _PICK_UP.match(bare) is not None
    return not bare or (picks_up and above[-1:].isdigit() and _ADDS.search(above) is not None)
