"""What tools add to the page that they save: archives' toolbars, a browser's running heads, marks of text browsers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.parsers.page_dump.prepare.continued import LONGEST as _NOTE
from ingest.parsers.page_dump.prepare.continued import is_continued
from ingest.parsers.page_dump.prepare.field_codes import without_codes
from ingest.parsers.page_dump.text.page import Page, kept, page_below

_TOP = 60  #: rows from the top in which an archive's toolbar can stand
_CAPTURE = re.compile(r"web\.archive\.org/web/((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?")
_BAR_END = re.compile(
    r"about this capture|\d[\d,.]* captures?|timestamps|loading\.\.\.|collected by|collection:.*|organization:.*"
    r"|\d{1,2} [^\W\d_]{3,5}\.? (?:19|20)\d\d - \d{1,2} [^\W\d_]{3,5}\.? (?:19|20)\d\d",
    re.IGNORECASE,
)
_BAR = 12  #: rows in which an archive says how many copies it has
_CAPTURES = re.compile(r"\d[\d,.]* captures?", re.IGNORECASE)
_OF_BAR = frozenset(["about this capture", "timestamps", "collected by"])
_YEARS = re.compile(r"\d{1,2} [^\W\d_]{3,5}\.? (?:19|20)\d\d - \d{1,2} [^\W\d_]{3,5}\.? (?:19|20)\d\d")
_CACHE = re.compile(r"google", re.IGNORECASE)
_CACHED = re.compile(r"\b(?:cache|cached|caché|cach[eé]-?\w*|кеш\w*|кэш\w*)\b|キャッシュ|快照|캐시", re.IGNORECASE)
_CACHE_END = re.compile(
    r"(?:tip:|text-only version|full version|view source|learn more|these (?:search )?terms|these terms only"
    r"|tipp:|nur-text-version|version en texte seul|versión de solo texto|solo testo|versão somente texto"
    r"|diese suchbegriffe|les termes de recherche|estos términos|questi termini).*",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://\S+")
_TODAY = re.compile(r"(?:archive\.(?:today|is|ph|md|li|fo|vn)\b.*|webpage capture|saved from .*)", re.IGNORECASE)
_TODAY_BAR = re.compile(
    r"(?:saved from|redirected from|via|all snapshots|from host|linked from|webpage|screenshot|share|download \.?zip"
    r"|report (?:bug|error)|buy me a coffee|history|←prior|next→|no other snapshots|https?://|search|archive\.)",
    re.IGNORECASE,
)
#: the foot of a printed page: its address and "2/3", or "Page 2 of 3" alone
_FOOT = re.compile(r"(?:https?|file)://\S+\s+(?:\w+\s)?\d{1,3}\s?(?:/|of|von|de|sur|di|van|av|z|из)\s?\d{1,3}")
_PAGE_OF = re.compile(
    r"[-–—(\[]*\s?(?:(?:page|seite|página|pagina|pág\.?|sida|side|strona|str\.|strana|oldal|стр\.?|страница|sayfa|sivu"
    r"|pg\.?|p\.)\s?\d{1,3}(?:\s?(?:/|of|von|de|sur|di|van|av|z|ze|из|af)\s?\d{1,3})?|\d{1,3}\s?/\s?\d{1,3}"
    r"|第\s?\d+\s?页(?:\s?共\s?\d+\s?页)?)\s?[-–—)\]]*",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AP]M)?(?=\s+[^\W\d]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The page without what the tools added, and the time of capture that they tell ("" for none)."""

    page: Page
    captured: str


def without_wrappings(page: Page) -> Unwrapped:
    """Linear; a page without such marks comes back as it is."""
    page, captured = _without_toolbar(page)
    page, printed = _without_running_heads(page)
    return Unwrapped(without_codes(page), captured or printed)


def _without_toolbar(page: Page) -> tuple[Page, str]:
    """Without the frame of the Wayback Machine, archive.today or Google's cache; and when they took the page."""
    top = page.text[:_TOP]
    for row, line in enumerate(top[:20]):
        if "web.archive.org/web/" in line and (match := _CAPTURE.search(line)):
            year, month, day, hour, minute = match.groups()
            clock = f"T{hour}:{minute}" if hour and minute else ""
            return _below(page, row, _BAR_END.fullmatch, 40), f"{year}-{month}-{day}{clock}"
        if row < 4 and len(line) < 400 and _CACHE.search(line) and "://" in line and _CACHED.search(line):
            found = find_dates(line)
            return _below(page, row, _CACHE_END.match, 8), found[-1].date.value[:10] if found else ""
        if row < _BAR and line[0].isdigit() and _CAPTURES.fullmatch(line) and _holds_bar(top, row):
            return _below(page, row, _BAR_END.fullmatch, 40), _shown_day(top, row)
        if row < 4 and _TODAY.fullmatch(line) and any("saved from" in t.lower()[:12] for t in top[:12]):
            if own := find_dates(_URL.sub(" ", line[:400])):  # "Saved from https://... on Nov 17, 2022, 3:40 PM"
                return page_below(page, row + 1) if row + 2 < len(page) else page, own[-1].date.value
            dates = [hit for t in top[:12] if len(t) <= 200 and "://" not in t for hit in find_dates(t)]
            return _below(page, row, _TODAY_BAR.match, 16), dates[0].date.value[:10] if dates else ""
    return page, ""


def _holds_bar(top: Sequence[str], row: int) -> bool:
    """What the toolbar of an archive says of its copies stands right below their number."""
    return any(line.lower() in _OF_BAR or _YEARS.fullmatch(line) for line in top[row + 1 : row + 4])


def _shown_day(top: Sequence[str], row: int) -> str:
    """The day of "FEB MAR APR", "17", "2002 2003 2005" above the number of copies: what stands in the middle."""
    cells = " ".join(top[max(0, row - 3) : row]).split()
    days = [cell for cell in cells if cell.isdigit() and len(cell) <= 2]
    years = [cell for cell in cells if cell.isdigit() and len(cell) == 4]
    months = [cell for cell in cells if cell.isalpha() and len(cell) == 3 and cell.isupper()]
    if len(days) != 1 or not 1 <= len(years) <= 3 or not 1 <= len(months) <= 3:
        return ""
    found = find_dates(f"{days[0]} {months[len(months) // 2]} {years[len(years) // 2]}")
    return found[0].date.value[:10] if found else ""


def _below(page: Page, first: int, ends: Callable[[str], object], reach: int) -> Page:
    """The page from below the last row of a toolbar that begins on row ``first``."""
    last = max((r for r in range(first, min(len(page), first + reach)) if ends(page.text[r])), default=first)
    last = max(last, first)
    if last + 2 >= len(page):
        return page
    return page_below(page, last + 1)


def _without_running_heads(page: Page) -> tuple[Page, str]:
    """Without what a browser prints on every sheet: the time and the title on top, address and number at the foot."""
    page = _without_repeated_heads(page)
    lines = [(row, line) for row, line in enumerate(page.text) if page.digits[row]]
    feet = [r for r, t in lines if t[-1].isdigit() and len(t) <= 400 and "://" in t and _FOOT.fullmatch(t)]
    numbers = [r for r, t in lines if len(t) <= 24 and _is_number_of_page(t)]
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


_NUMBERED = re.compile(r"(?P<before>\d{1,3})\s{2,}(?P<head>\S.*\S)|(?P<same>\S.*\S)\s{2,}(?P<after>\d{1,3})")


def _without_repeated_heads(page: Page) -> Page:
    """A paper's running head, with the number of the page before or behind it: the first print stays, without that."""
    found: dict[str, list[int]] = {}
    texts = list(page.text)
    digits = page.digits
    for row, line in enumerate(page.text):
        if len(line) <= _NOTE and (digits[row] or "age" in line or line[0] in "（(下上接转") and is_continued(line):
            texts[row] = ""
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


def _is_number_of_page(line: str) -> bool:
    """Such as "Page 2 of 3", "- 2 -", "Continued on page 6"."""
    return (line[-1].isdigit() or line[-1] in "-–—)]页") and _PAGE_OF.fullmatch(line) is not None
