"""What tools add to the page that they save: archives' toolbars, a browser's running heads, marks of text browsers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.parsers.page_dump.prepare.continued import is_continued
from ingest.parsers.page_dump.text.page import Page, page_below

_TOP = 60  #: rows from the top in which an archive's toolbar can stand
_CAPTURE = re.compile(r"web\.archive\.org/web/((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?")
_BAR_END = re.compile(
    r"about this capture|\d[\d,.]* captures?|timestamps|loading\.\.\.|collected by|collection:.*|organization:.*"
    r"|\d{1,2} [^\W\d_]{3,5}\.? (?:19|20)\d\d - \d{1,2} [^\W\d_]{3,5}\.? (?:19|20)\d\d",
    re.IGNORECASE,
)
_CACHE = re.compile(r"google", re.IGNORECASE)
_CACHED = re.compile(r"\b(?:cache|cached|caché|cach[eé]-?\w*|кеш\w*|кэш\w*)\b|キャッシュ|快照|캐시", re.IGNORECASE)
_CACHE_END = re.compile(
    r"(?:tip:|text-only version|full version|view source|learn more|these (?:search )?terms|these terms only"
    r"|tipp:|nur-text-version|version en texte seul|versión de solo texto|solo testo|versão somente texto"
    r"|diese suchbegriffe|les termes de recherche|estos términos|questi termini).*",
    re.IGNORECASE,
)
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
_LINK = re.compile(r"\[\d{1,3}\](?=[^\s\[\]])")
_LINK_ALONE = re.compile(r"\[\d{1,3}\](?:\s*\[(?:[\w.-]+\.(?:gif|jpe?g|png|svg|webp)|image|img|inline|link|embed)\])*")
_IMAGE = re.compile(r"\[[\w.-]+\.(?:gif|jpe?g|png|svg|webp)\]\s?|\[(?:INLINE|IMAGE|IMG|LINK)\]\s?", re.IGNORECASE)
_NOTED = re.compile(r"\d{1,3}\.\s+(?:https?|mailto|javascript|ftp|file):")
_CODED = re.compile(r"([A-Z]{2,3})(?: {2,}(\S.*))?$")
_CODES = {"HD": "Headline: ", "TI": "Title: ", "BY": "Byline: ", "AU": "Author: ", "SN": "Source: ", "SO": "Source: "}
_CODES |= {"JN": "Source: ", "PB": "Source: ", "PD": "Published: ", "DT": "Published: ", "LP": "", "TD": "", "TX": ""}
_HEADS = frozenset(["HD", "TI"])
_GAPS = frozenset(["  "])  #: what stands behind a field's code; a tab is a space by now


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The page without what the tools added, and the time of capture that they tell ("" for none)."""

    page: Page
    captured: str


def without_wrappings(page: Page) -> Unwrapped:
    """Linear; a page without such marks comes back as it is."""
    page, captured = _without_toolbar(page)
    page, printed = _without_running_heads(page)
    return Unwrapped(_without_codes(page), captured or printed)


def kept(page: Page, texts: Sequence[str]) -> Page:
    """The page with these texts; a row whose text is empty is dropped, and counts as a blank line if it stood apart."""
    rows = [row for row, text in enumerate(texts) if text]
    gaps = []
    for k, row in enumerate(rows):
        above = rows[k - 1] if k else -1
        gap = max(page.gap[above + 1 : row + 1])
        gaps.append(gap)
    return Page(
        tuple(texts[row] for row in rows),
        tuple(page.start[row] for row in rows),
        tuple(page.end[row] for row in rows),
        tuple(gaps),
        tuple(page.indent[row] + _cut(page.text[row], texts[row]) for row in rows) if page.indent else (),
    )


def _cut(old: str, new: str) -> int:
    """How many characters of the old text stood before the new one."""
    return len(old) - len(new) if old.endswith(new) else 0


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
        if row < 4 and _TODAY.fullmatch(line) and any("saved from" in t.lower()[:12] for t in top[:12]):
            dates = [hit for t in top[:12] if len(t) <= 200 and "://" not in t for hit in find_dates(t)]
            return _below(page, row, _TODAY_BAR.match, 16), dates[0].date.value[:10] if dates else ""
    return page, ""


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
            found = find_dates(stamp[0])
            twelve = stamp[0][-2:].upper() in {"AM", "PM"}
            printed = found[0].readings[-1 if twelve else 0].value[:10] if found and found[0].readings else ""
        texts[row] = rest if row == 0 else ""
    return kept(page, texts), printed


_NUMBERED = re.compile(r"(?P<before>\d{1,3})\s{2,}(?P<head>\S.*\S)|(?P<same>\S.*\S)\s{2,}(?P<after>\d{1,3})")


def _without_repeated_heads(page: Page) -> Page:
    """A paper's running head, with the number of the page before or behind it: the first print stays, without that."""
    found: dict[str, list[int]] = {}
    texts = list(page.text)
    for row, line in enumerate(page.text):
        if (page.digits[row] or "age" in line or line[0] in "（(下上接转") and is_continued(line):
            texts[row] = ""
        elif (
            page.digits[row]
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


def without_link_numbers(page: Page) -> Page:
    """Without the "[12]" that text browsers write before each link, without names of images and the list of links."""
    marked = [row for row, line in enumerate(page.text) if "[" in line and _LINK.search(line)]
    if len(marked) < 3:
        return page
    texts = list(page.text)
    for row, line in enumerate(texts):
        if "[" in line:
            bare = "" if _LINK_ALONE.fullmatch(line) else _IMAGE.sub("", _LINK.sub("", line)).strip()
            texts[row] = bare.lstrip("#") if line[0] == "#" else bare
        elif line[0].isdigit() and _NOTED.match(line):
            texts[row] = ""
    return kept(page, texts)


def _without_codes(page: Page) -> Page:
    """A print-out with field codes ("HD  Ferry stays") as one with labels; codes that nobody asks for are dropped."""
    gapped = [row for row, line in enumerate(page.text) if line[2:4] in _GAPS or line[3:5] in _GAPS or len(line) == 2]
    coded = {row: m for row in gapped if (m := _CODED.match(page.text[row]))} if len(gapped) > 4 else {}
    if (
        len(coded) < 5
        or not _HEADS.intersection(m[1] for m in coded.values())
        or max(map(len, (m[1] for m in coded.values()))) > 3
    ):
        return page
    first = min(coded)
    texts = list(page.text)
    text: bool | None = False
    for row in range(len(texts)):
        if row < first:
            texts[row] = ""
        elif match := coded.get(row):
            label = _CODES.get(match[1])
            texts[row] = f"{label}{match[2] or ''}".strip() if label is not None else ""
            text = None if label is None else label == ""
        elif text is None:
            texts[row] = ""
    return kept(page, texts)
