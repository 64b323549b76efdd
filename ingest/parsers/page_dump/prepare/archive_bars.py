"""Frames that archives of the web put above the pages they show: the Wayback Machine's toolbar and others' notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.page import Page, page_below
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_TOP = 60  #: rows from the top in which an archive's toolbar can stand
_CAPTURE = regex(r"web\.archive\.org/web/((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?")
_DAY = r"\d{1,2} [^\W\d_]{3,5}\.? (?:(?:19|20)\d\d|\d\d)"
_STAMP = r"[^\W\d_]{3,9}\.? \d{1,2}, (?:19|20)\d\d\s+\d\d:\d\d:\d\d"  #: "Nov 21, 2009 09:14:27": when a copy was made
#: what the Wayback Machine's toolbar ends with, in the forms that it had since 2010
_BAR_END = regex(
    rf"(?:{_STAMP}\s+)?about this capture|(?:previous|next) capture.*|\d[\d,.]* captures?|timestamps"
    r"|loading(?:\.\.\.|…)?|collected by|collection:.*|organization:.*"
    rf"|(?:\d[\d,.]* captures?\s*(?:from )?)?{_DAY} [-–] {_DAY}|saved \d[\d,.]* times? between .*",
    re.IGNORECASE,
)
#: buttons of it that can follow these
_BEHIND = phrase_set("""success, fail, close, help, close help, sparkline, share via, screenshot, take screenshot,
    fullscreen, ×, x, ▲, ▼""")
_BAR = 16  #: rows in which an archive says how many copies it has
_STAMPED = regex(_STAMP)
_CAPTURES = regex(rf"\d[\d,.]* captures?(?:\s+{_DAY} [-–] {_DAY})?", re.IGNORECASE)
_OF_BAR = frozenset(["about this capture", "timestamps", "collected by", "previous capture", "next capture"])
_YEARS = regex(rf"{_DAY} [-–] {_DAY}")
_ARROWS = regex(r"(?:previous|next) capture", re.IGNORECASE)
_MONTHS = regex(r"[A-Z]{3}(?:\s+[A-Z]{3}){0,2}")
_CELLS = 9  #: rows on either side of the number of copies in which the day of this one stands
_CELL = regex(r"[A-Z]{3}(?:\s+[A-Z]{3}){0,2}|\d{1,2}|(?:19|20)\d\d(?:\s+(?:19|20)\d\d){0,2}")
_REACH, _NEXT = 20, 3  #: rows in which a frame begins, and a second one right below the first
_NOTES, _OTHERS, _NOTE_LEAST = 4, 12, 24  #: rows in which a note begins, and a frame stands; characters of a note
#: what archives of the web say over their copies: Archive-It, national libraries and archives, Perma.cc
_NOTE = regex(
    r"you are (?:viewing|looking at) an? archived (?:web ?(?:page|site)|version|copy|snapshot).*"
    r"|this (?:web ?(?:page|site)|snapshot|is an archived web ?(?:page|site)|is a captured)\b"
    r".*\b(?:archiv|captured|preserv).*"
    r"|(?:\[archived content\]|archived web ?(?:page|site))\b.*(?:archive|library|captured|collected).*"
    r"|sie (?:sehen|betrachten) (?:hier )?eine archivierte (?:web|internet)?(?:seite|version|kopie).*"
    r"|vous (?:consultez|visualisez) une (?:page|version|copie) (?:web )?archivée.*"
    r"|(?:está|estás) (?:viendo|consultando|a ver|visualizando) um?a (?:página|versi[óã]o?n?|cópia|copia) (?:web )?"
    r"(?:archivada|arquivada).*"
    r"|du (?:ser|tittar på|kigger på) en arkiver(?:ad|et|t) (?:web|nett?)?(?:sida|side|utgave|version).*"
    r"|(?:u|je) bekijkt een gearchiveerde (?:web)?(?:pagina|versie).*",
    re.IGNORECASE,
)
_TAKEN = regex(
    r"captur|snapshot|taken|collect|archived on|archiviert am|vom|le \d|em \d|el \d|den \d|op \d", re.IGNORECASE
)
_NOTE_BEHIND = regex(
    r"(?:see all (?:versions|dates)|all versions of|hide|show|close|loading media|found \d+ archived|external links"
    r"|find out more about|more about the|the information on this web|this page was captured|captured on|this capture"
    r"|enter web address|note that this document|view the live|alle versionen|toutes les versions|todas as versões"
    r"|todas las versiones|x$|×$).*",
    re.IGNORECASE,
)
#: a search engine's copy of the page whose address stands beside these words
_CACHED = regex(
    r"\b(?:cache|cached|caché|cach[eé]-?\w*|кеш\w*|кэш\w*)\b|キャッシュ|快照|캐시|저장된 페이지"
    r"|zwischengespeichert|zwischenspeicher|\b(?:saved|stored) (?:copy|version|page) of\b"
    r"|gespeicherte (?:kopie|version|fassung)"
    r"|(?:copie|version) (?:enregistrée|sauvegardée)|(?:copia|versión) (?:guardada|almacenada)"
    r"|(?:copia|versione) (?:salvata|memorizzata)|cópia (?:salva|guardada|armazenada)|opgeslagen (?:kopie|versie)"
    r"|(?:sparad|lagrad) (?:kopia|version)|(?:gemt|lagret) (?:kopi|version|versjon)|välimuisti|zapisana kopia"
    r"|kopia zapasowa|uložená kopie|сохран[её]нн(?:ая|ую) копи[яю]|збережен(?:а|у) копі[яю]|önbellek",
    re.IGNORECASE,
)
_CACHE_END = regex(
    r"(?:tip:|text-only version|full version|view source|learn more|these (?:search )?terms|these terms only"
    r"|tipp:|nur-text-version|version en texte seul|versión de solo texto|solo testo|versão somente texto"
    r"|(?:the )?(?:following |your )?search terms|below is (?:a|the) snapshot|this is the version|this cached page"
    r"|the (?:current|live|original) page|the page may have changed|click here for the (?:current|live)|to link to"
    r"|.{0,40}is (?:not|neither) affiliated with"
    r"|(?:diese |die |folgende )?suchbegriffe|die (?:aktuelle|heutige) (?:seite|fassung)|die seite kann sich"
    r"|(?:les |vos |ces )?termes (?:de (?:la )?recherche|recherchés)|la page (?:actuelle|a pu)"
    r"|(?:los |sus |estos )?términos(?: de búsqueda)?|la página (?:actual|puede)"
    r"|(?:questi |i )?termini(?: di ricerca| cercati)?|la pagina (?:attuale|corrente|potrebbe)"
    r"|(?:os |estes )?termos (?:de|da) (?:pesquisa|busca)|a página (?:atual|pode)"
    r"|(?:deze )?zoektermen|de huidige pagina|(?:dessa |disse )?s[öø]k(?:ord|ebegreber)|den (?:aktuella|aktuelle) sid"
    r"|(?:wyszukiwane|szukane) (?:słowa|frazy)|bieżąca strona|hledan[áé] (?:slova|výrazy)"
    r"|(?:эти |найденные )?(?:слова|поисковые слова)|текущая страница).*",
    re.IGNORECASE,
)
_CACHE_NOTE = 400  #: characters of it
_URL = regex(r"https?://\S+")
_TODAY = regex(r"(?:archive\.(?:today|is|ph|md|li|fo|vn)\b.*|webpage capture|saved from .*)", re.IGNORECASE)
_TODAY_BAR = regex(
    r"(?:saved from|redirected from|via|all snapshots|from host|linked from|webpage|screenshot|share|download \.?zip"
    r"|report (?:bug|error)|buy me a coffee|history|←prior|next→|no other snapshots|https?://|search|archive\.)",
    re.IGNORECASE,
)


def without_bars(page: Page) -> tuple[Page, str]:
    """Without the frames of the Wayback Machine, archive.today, Google's cache and others; when they took the page.

    The toolbar of the Wayback Machine can stand over the line that names the address and the moment of the copy.
    """
    bare, captured = _without_bar(page, _REACH)
    if bare is page:
        return page, captured
    rest, again = _without_bar(bare, _NEXT)
    return rest, max(captured, again, key=len)


def _without_bar(page: Page, reach: int) -> tuple[Page, str]:
    """``reach``: rows in which the frame begins."""
    top = page.text[:_TOP]
    for row, line in enumerate(top[:reach]):
        if "web.archive.org/web/" in line and (match := _CAPTURE.search(line)):
            year, month, day, hour, minute = match.groups()
            clock = f"T{hour}:{minute}" if hour and minute else ""
            return _below_bar(page, row), f"{year}-{month}-{day}{clock}"
        if row < _BAR and _is_bar(top, row):
            return _below_bar(page, row), _shown_day(top, row)
        if row < _NOTES and (noted := _below_note(page, row) or _below_other(page, row)):
            return noted
    return page, ""


def _below_other(page: Page, row: int) -> tuple[Page, str] | None:
    """The page below the frame of a search engine's cache or of archive.today, if it begins on this row."""
    top, line = page.text[:_OTHERS], page.text[row]
    if len(line) < _CACHE_NOTE and "://" in line and _CACHED.search(_URL.sub(" ", line)):
        bare = _below(page, row, _CACHE_END.match, 8)
        frame = page.text[row : max(row + 1, len(page) - len(bare))]
        days = (day for text in frame for day in find_dates(_URL.sub(" ", text[:_CACHE_NOTE])))
        found = [day for day in days if not day.ambiguous]
        return bare, found[-1].date.value[:10] if found else ""
    if not _TODAY.fullmatch(line) or not any("saved from" in t.lower()[:12] for t in top):
        return None
    if own := find_dates(_URL.sub(" ", line[:400])):  # "Saved from https://... on Nov 17, 2022, 3:40 PM"
        return page_below(page, row + 1) if row + 2 < len(page) else page, own[-1].date.value
    dates = [hit for t in top if len(t) <= 200 and "://" not in t for hit in find_dates(t)]
    return _below(page, row, _TODAY_BAR.match, 16), dates[0].date.value[:10] if dates else ""


def _is_bar(top: Sequence[str], row: int) -> bool:
    """The number of copies, or the arrows to the copy before and the next one."""
    line = top[row]
    if line[0].isdigit():
        return _CAPTURES.fullmatch(line) is not None and _holds_bar(top, row)
    return _ARROWS.match(line) is not None and any(_MONTHS.fullmatch(other) for other in top[max(0, row - 3) : row])


def _below_bar(page: Page, first: int) -> Page:
    bare = _below(page, first, _BAR_END.fullmatch, 40)
    if bare is page:
        return page
    row = 0
    while row + 2 < len(bare) and (bare.text[row].lower() in _BEHIND or _CELL.fullmatch(bare.text[row])):
        row += 1
    return page_below(bare, row)


def _below_note(page: Page, row: int) -> tuple[Page, str] | None:
    """The page below an archive's note on the page that it shows, and below its buttons, if one begins on this row."""
    line = page.text[row]
    if len(line) < _NOTE_LEAST or "rchiv" not in line or _NOTE.match(line) is None:
        return None
    dates = find_dates(line) if _TAKEN.search(line) else []
    last = row
    while last + 3 < len(page) and _NOTE_BEHIND.match(page.text[last + 1]):
        last += 1
    return page_below(page, last + 1), dates[0].date.value[:10] if dates else ""


def _holds_bar(top: Sequence[str], row: int) -> bool:
    """What the toolbar of an archive says of its copies stands right below their number."""
    below = top[row + 1 : row + 4]
    return any(line.lower() in _OF_BAR or _YEARS.fullmatch(line) or _STAMPED.match(line) for line in below)


def _shown_day(top: Sequence[str], row: int) -> str:
    """The day of "FEB MAR APR", "17", "2002 2003 2005" around the number of copies, which stands in the middle, or of
    the stamp below it: "Nov 21, 2009 09:14:27 About this capture".
    """
    stamps = (match[0] for line in top[row + 1 : row + 4] if (match := _STAMPED.match(line)))
    if stamped := find_dates(next(stamps, "")):
        return stamped[0].date.value
    around = (_ARROWS.sub(" ", line).strip() for line in top[max(0, row - _CELLS) : row + 1 + _CELLS])
    cells = " ".join(line for line in around if _CELL.fullmatch(line)).split()
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
