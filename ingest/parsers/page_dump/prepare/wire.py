"""Raw wire copy saved as text: slugs, control marks and the breaks between two takes of one story are taken out."""

from __future__ import annotations

import re
from dataclasses import replace

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


#: between two takes of a story, what ends the first and heads the second: "(MORE)" over "TPA0418  LIGHTSHIP  PAGE 2"
_MORE = regex(
    r"[(\[—–-]{1,2}\s?(?:more|mf|ff|follows|more to come|suite|à suivre|sigue|segue|mehr)\s?[)\]—–-]{1,2}",
    re.IGNORECASE,
)
_NEXT_TAKE = regex(
    r"(?:[A-Z]{1,4}\d{3,5}\b\W{0,3})?(?:[\w'’&. -]{2,40}?\W{1,3})?"
    r"(?:(?:page|take|add|seite|pagina|página|p\.)\W{0,2}\d{1,2}|\d(?:st|nd|rd|th) (?:add|take|ld))\b.{0,16}",
    re.IGNORECASE,
)
_LAST = "NNNN"  #: closes the message
_MORE_LONGEST, _HEAD_LONGEST = 20, 60  #: characters of the two


def without_takes(page: Page) -> Page:
    """The page without what parts the takes of one story, and a sentence in one piece that goes on in the next."""
    found = {len(page) - 1} if page.text[-1:] == (_LAST,) else set()
    gaps = list(page.gap)
    for row, line in enumerate(page.text[1:-2], 1):
        if line[0] not in "([-–—" or len(line) > _MORE_LONGEST or not _MORE.fullmatch(line):
            continue
        if len(page.text[row + 1]) <= _HEAD_LONGEST and _NEXT_TAKE.fullmatch(page.text[row + 1]):
            found.update((row, row + 1))
            if page.text[row + 2][0].islower():
                gaps[row : row + 3] = [0, 0, 0]
    if not found:
        return page
    return kept(replace(page, gap=tuple(gaps)), ["" if row in found else line for row, line in enumerate(page.text)])


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
