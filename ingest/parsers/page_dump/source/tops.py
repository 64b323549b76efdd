"""Lines at the top of a page around its paper's name: pictures, days, towns, the menu below, what dates the visit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.dates.odd_dates import short_day
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.navigation import HOMES
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.source.paper_words import holds_paper
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_TODAY_WORDS = 4  #: before the day
_TODAY = word_set("""today now heute aujourd'hui aujourd’hui nous hoy oggi hoje vandaag i idag dziś dzisiaj dnes dneska
    tänään ma azi astăzi сегодня сьогодні днес danas danes bugün σήμερα hari it date datum heutiges""")


def leads_day(lead: str) -> bool:
    """What stands before a day says that it is this day: "Today is ", "Nous sommes le ", "Heute: "."""
    words = lead.split()
    if not 0 < len(words) <= _TODAY_WORDS or words[0].casefold().strip(":,") not in _TODAY:
        return False
    return all(word[:1].islower() or not word[:1].isalpha() for word in words[1:])


def says_today(words: Sequence[str]) -> bool:
    """A word for this day and none behind it that a name would have; ``words``: two or more before the day."""
    first = words[0].casefold().strip(":,")
    if first not in _TODAY:
        return False
    return all(word[:1].islower() or not word[:1].isalpha() for word in words[1:])


def without_day(line: str) -> tuple[str, bool] | None:
    """The line without the days on it, and whether one was there; None where a label says what the day dates."""
    if not has_figure(line):
        return line, False
    if dates := find_dates(line):
        span = dates[0].start, dates[-1].end
    elif short := short_day(line):
        span = short
    else:
        return line, False
    plain = role_of(line[: span[0]]) == "plain"
    return (f"{line[: span[0]]}  {_without_zone(line, *span)}", True) if plain else None


_CLOCK = regex(r"\d\s?[:.hч]\s?\d\d")
#: whose time it is, right behind the clock: "МСК", "(WITA)", "Eastern Time", "heure de Paris", "по московскому времени"
_ZONE = regex(
    r"[\s,]*[(\[]?\s?(?:(?:[A-Z]{2}[A-Z]{0,2}T|MSK|KRSK|WITA|TSB|TSİ|WIB|UTC|GMT|Z|МСК|Мск|мск|ЕКБ|КСК|НСК|ОМС|САМ|ЕЕТ|EET|ΕΕΤ|UT[CС])"
    r"(?:\s?[+−-]\s?\d{1,2}(?::\d\d)?)?"
    r"|(?:Eastern|Central|Mountain|Pacific|Atlantic|Alaska|Hawaii|Local|local)(?:\s(?:[Ss]tandard|[Dd]aylight|[Ss]ummer))?(?:\s[Tt]ime)?"
    r"|(?:[^\W\d_]+\s){1,2}(?:[Tt]ime|Zeit|tijd|tid|aikaa|času|saatiyle|saati|времени|часу|време)"
    r"|(?i:ortszeit|hora\slocal|heure\slocale|ora\slocale|lokal\stid|plaatselijke\stijd|czasu\slokalnego|местное\sвремя|время\sместное"
    r"|yerel\ssaat|waktu\ssetempat|giờ\sđịa\sphương|τοπική\sώρα)"
    r"|(?i:hora|horário|heure|ora|ώρα)\s(?:(?:de|del|di|do|da|des?|d['’]|Ελλάδας)\s?)?[^\W\d_a-zß-ÿ][\w-]*"
    r"|بتوقيت\s\S+(?:\sالمكرمة)?|غرينتش|جرينتش|شعون\s\S+|שעון\s\S+|(?:北京|台北|香港|東京|日本|当地|當地)(?:时间|時間))\s?[)\]]?(?=$|\s?[|·•,;/(–—-]|\s{2,})"
)


def _without_zone(line: str, start: int, end: int) -> str:
    """What stands behind a day with its clock, without whose time that is."""
    zone = _ZONE.match(line, end) if end < len(line) and _CLOCK.search(line, start, end) else None
    return line[zone.end() if zone else end :]


_LINKS, _LINK, _KNOWN = 4, 22, 2  #: links of a menu at least, characters of one at most, sections among them
_PARTS = regex(r"\s{2,}|\s*[|·•]\s*|\s::\s")
_MENU_NAME, _MENU_WORDS, _SMALL = 45, 6, 3  #: characters and words of a site's name, letters of small words


def stands_over_menu(page: Page, row: int) -> bool:
    """The site's name right over the links to its sections: few words, all but the smallest with a capital."""
    text = page.text[row]
    if len(text) > _MENU_NAME or row + 1 >= len(page) or page.gap[row + 1] or text[-1] in ".!?:":
        return False
    below = page.text[row + 1]
    if not ("  " in below or "|" in below or "·" in below or "•" in below or "::" in below):
        return False
    words = text.split()
    if len(words) > _MENU_WORDS or any(len(word) > _SMALL and word[0].islower() for word in words):
        return False
    parts = _PARTS.split(below)
    if len(parts) < _LINKS or max(map(len, parts)) > _LINK:
        return False
    return sum(key(part) in SECTIONS for part in parts) >= _KNOWN


#: "[Image: Quillon Bay Observer - independent since 1911]", "Logo: La Voz", "(banner) The Post"
_PICTURED = regex(
    r"[\[(<]?\s?(?P<what>image|img|picture|photo|logo|logotype|banner|header|masthead|bild|foto|kopfzeile|imagen|logotipo"
    r"|cabecera|immagine|testata|imagem|cabeçalho|afbeelding|bandeau|en-tête|obraz|obrázek|логотип|изображение|картинка"
    r"|зображення|resim|kuva|kép)\s?(?:[:：]\s?|[\])]\s?)(?P<alt>\S.*?)\s?[\])>]?$",
    re.IGNORECASE,
)
#: "Logo Voce di Montalto", "Logo der Weserzeitung"
_LOGO = regex(
    r"(?:[Ll]ogo(?:type|tipo|typ)?|LOGO)\s(?:(?:of(?:\sthe)?|von|der|des|de|du|del|della|di|da|do|van)\s)?([^\W\d_a-zß-ÿ].{2,44})"
)
_HOME = (
    r"(?:home\s?page|home|start\s?seite|(?:page d['’])?accueil|(?:página )?(?:inicial|principal)|portada"
    r"|inicio|início|capa|pagina principale|hoofdpagina|startpagina|voorpagina|startsidan?|forsiden?"
    r"|framsidan?|etusivulle|stron[ęay] główn[ąa]|úvodní stran[ua]|hlavní stran[ua]|главн(?:ая|ую)(?: страниц[ау])?"
    r"|головн[ау]|ana sayfa(?:ya)?)"
)
_GO = (
    r"(?:(?:go|back|return|zurück|retour|vuelve|volver|ir|torna|vai|voltar|terug|tilbake|tilbage|tillbaka|takaisin|wróć"
    r"|powrót|przejdź|zpět|вернуться|повернутися)\s)?"
)
_TO = (
    r"(?:(?:to|zur|zum|à|a|au|al|alla|all['’]|à la|a la|ao|naar(?: de)?|til|till|na|на|do)\s?)?(?:the |la |l['’]|de )?"
)
#: a link to the site's first page before or behind its name: "The Post - Back to home", "Zur Startseite von Der Bote"
_HOME_BEHIND = regex(rf"(?:\s[-–—|·]|[:,])?\s{_GO}{_TO}{_HOME}$", re.IGNORECASE)
_HOME_BEFORE = regex(
    rf"{_GO}{_TO}{_HOME}(?:\s?[-–—|·:,]\s|\s(?:of|von|des|der|de|du|del|della|di|da|do|van|av|af)\s(?-i:(?=[^\W\d_a-zß-ÿ]))|\s(?-i:(?=[^\W\d_a-zß-ÿ])))"
    r"|(?:go|back|return) to (?=.{3,45}\shome(?:\s?page)?$)",
    re.IGNORECASE,
)


def without_home(line: str) -> str:
    """The line without such a link, where something else stands on it."""
    words = line.casefold().replace("'", " ").replace("’", " ").split()
    if len(words) < _TWO or len(line) > _LINKED or (HOMES.isdisjoint(words) and words[-1] != "page"):
        return line
    bare = _HOME_BEHIND.sub("", _HOME_BEFORE.sub("", line, count=1) if _HOME_BEFORE.match(line) else line)
    bare = bare.strip(" -–—|·:,")
    titled = bare != "" and not any(len(word) > _SMALL and word[0].islower() for word in bare.split())
    return bare if titled else line


_STEPS = regex(r"\s+[|»›>/·→]\s+|\s{2,}")
_THROUGH = 2  #: steps behind the first one at least


_QUOTES = {"«": "»", "„": "“", "“": "”"}


def with_closing_quote(name: str, part: str) -> str:
    """The name with the mark behind it that closes one within: "ИА «Лугаинформ»"."""
    for opens, closes in _QUOTES.items():
        behind = next((end for end in (closes, f" {closes}", f"\xa0{closes}") if f"{name}{end}" in part), "")
        if opens in name[1:] and closes not in name and behind:
            return name + behind
    return name


def leads_home(line: str, headline: str) -> bool:
    """A breadcrumb from "Home" to the headline, through sections alone: "Home / Cities / Dale / Dam weeps again".

    It may break off: "Home > Cities > Dam weeps...".
    """
    if not (line.endswith(headline) or line[-1] in ".…"):
        return False
    first, *inner = _STEPS.split(line)
    if HOMES.isdisjoint(first.casefold().split()) or len(inner) < _THROUGH:
        return False
    last = inner[-1].rstrip(".… ")
    return last != "" and headline.startswith(last) and not any(map(holds_paper, inner[:-1]))


_OF_SITE = word_set("""logo logotype banner header masthead kopfzeile logotipo cabecera testata cabeçalho bandeau
    en-tête логотип""")
_NAME = 45  #: characters of a name
_TWO, _LINKED = 2, 90  #: words of a line with a name and a link at least, its characters
_LEAST = 3  #: letters of a word that stay the same in all its cases


def of_picture(line: str) -> str:
    """What stands for the paper's own picture; the line as it is where it is none, or of another picture."""
    if len(line) > 120:
        return line
    if named := _LOGO.fullmatch(line):
        return named[1]
    if not (":" in line or "：" in line or "]" in line or ")" in line):
        return line
    match = _PICTURED.match(line)
    if match is None:
        return line
    name = re.split(r"\s[-–—|]\s|[.,;]\s", match["alt"])[0]
    own = match["what"].lower() in _OF_SITE or (len(name) <= _NAME and holds_paper(name))
    return match["alt"] if own else line


Names = Sequence[tuple[str, bool]]  #: (name, whether a day stands on the line)


def without_others(page: Page, row: int, found: Names, title_row: int) -> Names:
    """The names of a line but for the town beside its day, and for who signs the story over its day and headline.

    ``title_row``: -1 where no other line above can be the paper's name.
    """
    if len(found) == 1 and row == title_row - 2 and found[0][0] == page.text[row] and is_name(found[0][0]):
        below = page.text[row + 1]
        cased = found[0][0].lower() != found[0][0]  # in other scripts any words look like a name
        if cased and has_figure(below) and find_dates(below) and not holds_paper(found[0][0]):
            return []
    found = [pair for pair in found if not _is_readers(page, pair[0])]
    if not any(dated for _, dated in found):
        return found
    return [(name, dated) for name, dated in found if not (dated and _is_town_of_day(page, row, name))]


_MINE = word_set("my mein meine mon mi mio meu mijn mitt min mój moje můj moja oma мой мій")
_PAPER = 4  #: letters of a paper's name


def _is_readers(page: Page, name: str) -> bool:
    """A reader's account, "Mijn Grensbode", where another line of the page has the paper's name: "De Grensbode"."""
    mine, _, paper = name.partition(" ")
    if mine.casefold() not in _MINE or len(paper) < _PAPER:
        return False
    return any(line != name and (line == paper or line.endswith(f" {paper}")) for line in page.text)


def _is_town_of_day(page: Page, row: int, name: str) -> bool:
    """A comma parts it from the day on its line, and the page has it as a place: "Friday, 30 August 2013, Kalimpur"."""
    line = page.text[row]
    behind, before = line.endswith(f", {name}"), line.startswith(f"{name}, ")
    if not (behind or before) or holds_paper(name):
        return False
    stem = re.escape(name[: max(_LEAST, len(name) - 2)])
    place = re.compile(rf"(?:\b(?:{_IN}) |, |^){stem}\w{{0,4}}\b")
    loud = f"{name.upper()} "
    return any(
        other.startswith(loud) or (stem[:3] in other and place.search(other))
        for r, other in enumerate(page.text)
        if r != row and other != name
    )


_IN = (
    "in|at|near|from|of|outside|around|im|nach|aus|bei|em|no|na|à|au|dans|en|de|a|di|da|naar|te|uit|van|i|på|från|fra|w|we|z"
    "|v|ve|в|во|на|из|у|з|στο|στη|στην|pri|kod"
)


#: behind what a paper is: "The university daily since 1884", "Tageszeitung seit 1871"
_SINCE = regex(
    r"\b(?:since|est\.?|established|founded|seit|gegründet|depuis|fondée?|desde|fundad[oa]|dal|fondat[oa]|sinds|opgericht"
    r"|sedan|siden|grundat|grundlagt|stiftet|vuodesta|od|założon[ay]|с|від|από|din)(?:\s(?:in|en|nel|em|i|w|v|im))?"
    r"\s(?:1[5-9]|20)\d\d$",
    re.IGNORECASE,
)


def tells_since(name: str) -> bool:
    """A motto that ends with the year since when the paper is."""
    return _SINCE.search(name) is not None
