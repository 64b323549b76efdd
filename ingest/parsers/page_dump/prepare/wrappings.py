"""What tools add to the page that they save: archives' frames, a browser's running heads, marks of text browsers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates import addresses
from ingest.parsers.page_dump.dates.addresses import Addressed
from ingest.parsers.page_dump.prepare import archive_bars
from ingest.parsers.page_dump.prepare.continued import LONGEST as _NOTE
from ingest.parsers.page_dump.prepare.continued import is_continued, is_own
from ingest.parsers.page_dump.prepare.cookie_banner import without_banner
from ingest.parsers.page_dump.prepare.field_codes import without_codes
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

#: the foot of a printed page: its address and "2/3", or "Page 2 of 3" alone
_FOOT = regex(r"(?:https?|file)://\S+\s+(?:\w+\s)?\d{1,3}\s?(?:/|of|von|de|sur|di|van|av|z|из)\s?\d{1,3}")
_PAGE_OF = regex(
    r"[-–—(\[]*\s?(?:(?:page|seite|página|pagina|pág\.?|sida|side|strona|str\.|strana|oldal|стр\.?|страница|sayfa|sivu"
    r"|pg\.?|p\.)\s?\d{1,3}(?:\s?(?:/|of|von|de|sur|di|van|av|z|ze|из|af)\s?\d{1,3})?|\d{1,3}\s?/\s?\d{1,3}"
    r"|第\s?\d+\s?页(?:\s?共\s?\d+\s?页)?)\s?[-–—)\]]*",
    re.IGNORECASE,
)
_HEAD = regex(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AP]M)?(?=\s+[^\W\d]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The page without what the tools added, the time of capture that they tell ("" for none), and the day in the
    address that they printed.
    """

    page: Page
    captured: str
    address: Addressed | None


def without_wrappings(page: Page) -> Unwrapped:
    """Linear; a page without such marks comes back as it is."""
    whole = without_banner(page)
    barred, captured = archive_bars.without_bars(whole)
    bare, printed = _without_running_heads(barred)
    address = addresses.find(whole, range(len(whole) - len(barred))) if barred is not whole else None
    address = address or (addresses.find(barred) if bare is not barred else None)
    return Unwrapped(without_codes(bare), captured or printed, address)


def _without_running_heads(page: Page) -> tuple[Page, str]:
    """Without what a browser prints on every sheet: the time and the title on top, address and number at the foot."""
    page = _without_repeated_heads(page)
    lines = [(row, line) for row, line in enumerate(page.text) if page.digits[row]]
    feet = [r for r, t in lines if t[-1].isdigit() and len(t) <= 400 and "://" in t and _FOOT.fullmatch(t)]
    numbers = [r for r, t in lines if len(t) <= 24 and is_number_of_page(t)]
    heads = [r for r in (0, *(r + 1 for r in feet)) if r < len(page) and _HEAD.match(page.text[r][:40])]
    if not feet and len(numbers) < 2 and not (heads and feet):
        return page, ""
    texts = list(page.text)
    printed = ""
    for row in (*feet, *numbers):
        texts[row] = ""
    for row in heads:
        stamp = _HEAD.match(texts[row])
        rest = texts[row][stamp.end() :].strip() if stamp else ""
        if stamp and not printed:
            printed = day_of_stamp(stamp[0])
        texts[row] = rest if row == 0 else ""
    return kept(page, texts), printed


def day_of_stamp(stamp: str) -> str:
    """The day that a browser printed, ISO 8601; where the order is open, clocks of twelve hours put the month first."""
    found = find_dates(stamp)
    twelve = stamp[-2:].upper() in {"AM", "PM"}
    if not found:
        return ""
    return (found[0].readings[-1 if twelve else 0] if found[0].readings else found[0].date).value[:10]


_NUMBERED = regex(r"(?P<before>\d{1,3})\s{2,}(?P<head>\S.*\S)|(?P<same>\S.*\S)\s{2,}(?P<after>\d{1,3})")


def _without_repeated_heads(page: Page) -> Page:
    """A paper's running head, with the number of the page before or behind it: the first print stays, without that."""
    found: dict[str, list[int]] = {}
    texts = list(page.text)
    digits = page.digits
    for row, line in enumerate(page.text):
        if len(line) <= _NOTE and (digits[row] or "age" in line or line[0] in "（(下上接转") and is_continued(line):
            texts[row] = ""
            if row > 1 and _is_found_by(texts[row - 2 : row], page.text[row - 2], line):
                texts[row - 1] = ""
        elif (
            digits[row]
            and len(line) <= 200
            and (line[0].isdigit() or line[-1].isdigit())
            and "  " in line
            and (match := _NUMBERED.fullmatch(line))
        ):
            found.setdefault(" ".join((match["head"] or match["same"]).split()), []).append(row)
    for head, rows in found.items():
        if len(rows) > 1 and any(c.isalpha() for c in head):
            for row in rows[1:]:
                texts[row] = ""
            match = _NUMBERED.fullmatch(texts[rows[0]])
            texts[rows[0]] = (match["head"] or match["same"]) if match else texts[rows[0]]
    return page if texts == list(page.text) else kept(page, texts)


_WORD_OF_NOTE, _FEW = 36, 3  #: characters of such words, spaces in them


def _is_found_by(above: list[str], before: str, note: str) -> bool:
    """Words over "Continued from Page A1" that the text is found again by: those of "See STARLITE, Page A9", capitals.

    ``above``: the two lines over the note, without what was taken off; ``before``: the first of them as it was.
    """
    words = above[1]
    if not 0 < len(words) <= _WORD_OF_NOTE or words.count(" ") > _FEW or not is_own(note.strip(" ([—–-*")):
        return False
    if above[0] == "" and words.casefold() in before.casefold():
        return True
    return words.isupper() and ending(words) == "" and (above[0] == "" or ending(before) == ".")


def is_number_of_page(line: str) -> bool:
    """Such as "Page 2 of 3", "- 2 -", "Continued on page 6"."""
    return (line[-1].isdigit() or line[-1] in "-–—)]页") and _PAGE_OF.fullmatch(line) is not None
