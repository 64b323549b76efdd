"""The outlet's name as its readers write it, as a print-out names it, and as the office on its last lines."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.firm_lines import PUBLISHED, office_at
from ingest.parsers.page_dump.lines.holdings import is_of_scan
from ingest.parsers.page_dump.names import cjk_names
from ingest.parsers.page_dump.source.firms import COMPANY, without_form_behind
from ingest.parsers.page_dump.source.masthead import could_be_name, squash
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.source.site_names import without_web
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_PROVIDER = 20  #: characters of its name
_HOUSE_LINE, _LEAST, _QUOTES = 120, 6, frozenset("\"“„«'‘")  #: characters of such a line, of the outlet's name
_ENDS = 4  #: lines at either end of the page in which a note on the print-out stands
_FOOT, _LINE = 14, 300  #: lines at either end in which the outlet's name can stand again, characters of one
_PRINTED = regex(
    r"\b(?:print|printed|saved|downloaded|retrieved|captured|copied|taken|gedruckt|ausgedruckt|ausdruck|gespeichert|abgerufen"
    r"|imprimée?|sauvegardée?|consultée?|impres[oa]|descargad[oa]|guardad[oa]|stampat[oa]|scaricat[oa]|salvat[oa]|salvo|baixad[oa]"
    r"|afgedrukt|gedownload|opgeslagen|utskriven|utskrift|hämtad|udskrevet|hentet|tulostettu|wydrukowano|wydruk|pobrano"
    r"|vytištěno|staženo|распечатано|сохранено|роздруковано|nyomtatva|tipărit)\b",
    re.IGNORECASE,
)
_FROM = regex(
    r"\b(?:from|von|vom|aus|de|du|del|da|do|dal|dalla|van|uit|från|fra|z|ze|с|из|з)\s+(?P<name>\S.{2,44})$",
    re.IGNORECASE,
)
_GREETS = regex(
    r"(?:you(?:'re|’re| are) (?:reading|viewing|visiting|browsing|at|on)|welcome to|sie lesen"
    r"|willkommen (?:bei|auf|beim)"
    r"|vous lisez"
    r"|bienvenue sur|bienvenidos? a|está leyendo|benvenuti? (?:su|in)|bem-vindo ao?|u leest|welkom (?:bij|op))\s"
    r"(?:.{0,40}?\s(?:of|from|von|des|de|du|del|della|do|da|van)\s)?(?:(?i:the|der|die|das|le|la|el|il|o|a|de|het)\s)?"
    r"(?P<name>[A-ZÀ-Þ][^.!|,]{3,44})(?:[.!|,]|$)",
    re.IGNORECASE,
)
#: of the text, not of the paper: "This story is published by"
_THIS = pieces("this |dies|der artikel|cet|este |esta |quest|dit |deze |denn|ten |tento |эт")
_KIND_AND_NAME = regex(r"[^\W\d_]{4,12}(?:[ -][^\W\d_]{4,12})?\s?[«„“\"](?P<name>[^«»„“”\"]{3,40})[»“”\"]?")
#: a name and the same in Latin letters: "河北日報 HEBEI DAILY"
_BOTH_SCRIPTS = regex(
    r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^A-Za-z]{2,}?)[\s/|（(]+[A-Z][A-Za-z .'’&-]{5,}[)）]?"
)
_ONLINE = regex(r"\son-?line$", re.IGNORECASE)
_NAMING = 200  #: characters of a line that names the outlet
_SMALL = {"tr": str.maketrans({"I": "ı", "İ": "i"}), "az": str.maketrans({"I": "ı", "İ": "i"})}


def printed_from(page: Page) -> tuple[int, str, str] | None:
    """(row, name, rule) of a note such as "Page printed 28/11/2012 11:02 from The River Post"."""
    size = len(page)
    for row in dict.fromkeys((*range(min(_ENDS, size)), *range(max(0, size - _ENDS), size))):
        line = page.text[row]
        if not 12 <= len(line) <= 120 or "://" in line or not _PRINTED.search(line[:40]):
            continue
        dates = find_dates(line)
        rest = line[: dates[0].start] + line[dates[-1].end :] if dates else line
        match = _FROM.search(rest.strip(" .,|–—-"))
        if match and match["name"][0].isupper() and could_be_name(match["name"]):
            return row, match["name"], "print-note"
    return None


#: "From the October 18, 2006 issue of The Duluth Lantern"
_OF_ISSUE = regex(
    r"\b(?:issue|edition|number|ausgabe|nummer|édition|numéro|edición|número|edizione|numero|edição|editie|nummer|utgåva|udgave"
    r"|utgave|wydania|numeru|vydání|čísla|выпуска|номера)\s(?:\S+\s){0,4}?(?:of|de[lr]?|du|des|della|dello|dell['’]|d[ao]|van|av|af)\s"
    r"(?P<name>(?:(?:The|La|Le|El|Il|De|Der|Die|Das)\s)?[^\W\d_a-zß-ÿ].{2,40})$"
)


def of_issue(page: Page) -> tuple[int, str, str] | None:
    """The paper of whose issue a line at either end of the page speaks, with a day, or from whose archive it is."""
    size = len(page)
    for row in dict.fromkeys((*range(min(_ENDS, size)), *range(max(0, size - _ENDS), size))):
        line = page.text[row]
        match = _OF_ISSUE.search(line) if 16 <= len(line) <= 120 and page.digits[row] else None
        if match and could_be_name(name := match["name"].strip(" .")):
            return row, name, "issue-note"
    return _of_archive(page)


_CAPITAL = r"[^\W\d_a-zß-ÿа-яё]"
#: "a digitized version of an article from The Post's print archive", "aus dem gedruckten Archiv der Hafenpost"
_OF_ARCHIVE = regex(
    rf"\b(?:from|of|in) (?P<owner>(?:[Tt]he )?{_CAPITAL}[^.,;:]{{2,40}}?)(?:['’]s?)? "
    rf"(?:(?:print(?:ed)?|paper|page|newspaper|microfilm|pre-digital|historical|old|own)[ -]){{1,2}}archives?\b"
    rf"|\b(?:archives? of|[Aa]rchiv(?:s|es)? (?:der|des|von|vom)"
    rf"|archives (?:[\w-]+ ){{0,2}}(?:de la|de l['’]|des|du|de)"
    rf"|(?:hemeroteca|archivo) (?:[\w-]+ ){{0,3}}(?:del?(?: la)?)"
    rf"|archivio (?:[\w-]+ ){{0,3}}(?:della|dello|del|dell['’]|de)|arquivo (?:[\w-]+ ){{0,3}}(?:do|da|de)"
    rf"|archief van(?: de| het)?|arkiv(?:et)? (?:til|för|for|hos)"
    rf"|archiwum (?:[\w-]+ ){{0,2}}?(?:gazety|dziennika|tygodnika)|archivu (?:novin|deníku|týdeníku)"
    rf"|архива (?:[\w-]+ )?(?:газеты|журнала))"
    rf"\s?[«„“\"]?(?P<name>(?:[Tt]he )?{_CAPITAL}[^.,;:«»„“”\"()]{{2,40}}?)"
    rf"(?=[»“”\".,;:()]|$|\s(?:and|und|et|y|e|en|och|og|i|a|и|from|aus|before|since|as|that|which|wurde|wird|ist)\s"
    rf"|\s(?:in \d|(?:ge|z)?digit|(?:ein)?(?:ge)?scan|numéris))"
)
_NOTED = 12  #: rows of the page's top in which such a note stands


def _of_archive(page: Page) -> tuple[int, str, str] | None:
    """The paper from whose printed archive a note on the scan says the text is."""
    size = len(page)
    for row in dict.fromkeys((*range(min(_NOTED, size)), *range(max(0, size - _ENDS), size))):
        line = page.text[row]
        if not ("rchi" in line or "ark" in line or "arquivo" in line or "архив" in line) or not is_of_scan(line):
            continue
        match = _OF_ARCHIVE.search(line)
        name = (match["owner"] or match["name"]).strip() if match else ""
        if could_be_name(name):
            return row, f"The {name[4:]}" if name.startswith("the ") else name, "archive-note"
    return None


def read_here(page: Page) -> tuple[int, str, str] | None:
    """The name in what greets the reader: "You are reading the archive of the Voice of Barotse."."""
    for row in range(min(_ENDS, len(page))):
        line = page.text[row]
        match = _GREETS.match(line) if 16 <= len(line) <= 140 else None
        if match and could_be_name(match["name"].strip()):
            return row, match["name"].strip(), "greeting"
    return None


def delivered(page: Page, head: int, top: int) -> tuple[int, str, str] | None:
    """The paper below the moment at which a portal was given its story: "2/14(月) 18:32配信" over "北浜タイムス"."""
    for row in range(head + 1, top - 1):
        line, below = page.text[row], page.text[row + 1]
        if line.endswith("配信") and page.digits[row] and len(below) <= _PROVIDER and _may_provide(below):
            return row + 1, below, "delivered-by"
    return None


def _may_provide(line: str) -> bool:
    """Neither the writer with her desk nor a button."""
    return could_be_name(line) and not cjk_names.told_apart(line) and not _DESK.match(line)


#: "経済部記者 森田恵"
_DESK = regex(r"[\u30a1-\u30ff\u4e00-\u9fff]{0,6}(?:記者|編集委員|論説委員|特派員)[ \u3000・]")


def published(page: Page, last: int) -> tuple[int, str, str] | None:
    """The name in a line from the story's last on that tells who publishes it: "Undertow is published by Ray Ltd"."""
    for row in range(last, len(page)):
        line = page.text[row]
        if not 16 <= len(line) <= 160 or not (found := PUBLISHED.search(line)):
            continue
        name = line[: found.start()].strip(" ,.|–—-")
        if could_be_name(name) and name[0].isupper() and not name.casefold().startswith(_THIS):
            return row, name, "imprint"
    return None


def without_imprint(page: Page, rows: list[int], source: str) -> list[int]:
    """The body's rows without a last one that tells who publishes the outlet: "The Post is published by Ray Ltd."."""
    last = page.text[rows[-1]]
    if len(rows) < 3 or len(last) > 160 or len(source) < 4 or not (found := PUBLISHED.search(last)):
        return rows
    names = {squash(source).removeprefix("the"), squash(source.partition(".")[0] if " " not in source else source)}
    return rows[:-1] if squash(last[: found.start()]).removeprefix("the") in names else rows


#: what the sender of a release says of itself behind its name; where more is to be had
_IS = regex(
    r"\s(?:is|are|was|serves|works|manages|has|provides|ist|sind|hat|est|sont|gère|es|son|è|sono|é|são|is een|är|er|on"
    r"|jest|je|este|является|—|–)\s"
)
_REACHED = regex(r"www\.|https?://|\S@\S|\b[\w-]{3,}\.(?:org|com|net|gov|edu|info|eu|de|fr|es|it|nl|ch|at|uk|ca|au)\b")
_PORTRAIT, _ARTICLED = 700, 5  #: characters of such a paragraph, of an article before the name


def without_portrait(page: Page, rows: list[int], source: str) -> list[int]:
    """The body's rows without a last one in which the sender of a release tells who it is and where to find more, or
    that an end mark parts from the story: "The Water Board is the keeper of ... Visit www.water.example.".
    """
    row = rows[-1]
    line = page.text[row]
    if len(rows) < 3 or len(source) < _LEAST or len(line) > _PORTRAIT or source not in line[: len(source) + _ARTICLED]:
        return rows
    at = line.index(source)
    if (at and " " in line[: at - 1].strip()) or not _IS.match(line, at + len(source)):
        return rows
    parted = page.gap[row] > max(page.gap[r] for r in rows[1:-1])
    return rows[:-1] if parted or _REACHED.search(line) else rows


def without_house_lines(page: Page, rows: list[int], source: str) -> list[int]:
    """The body's rows without lines that name the outlet between two sentences and are none: "Advertise with the Post".

    A name that the story tells of may be in its headings too.
    """
    name = source.removeprefix("The ").removeprefix("the ")
    if len(rows) < 3 or width(name) < _LEAST or not (" " in name or is_paper(name)):
        return rows
    between = zip(rows, rows[1:], rows[2:], strict=False)
    found = [
        row
        for above, row, below in between
        if name in page.text[row]
        and len(page.text[row]) <= _HOUSE_LINE
        and (ending(page.text[row]) == "" or page.text[row][-1] == "!")
        and ending(page.text[above]) == ending(page.text[below]) == "."
        and page.text[row][0] not in _QUOTES
    ]
    if not found or any(name in page.text[r] for r in rows if r not in found):
        return rows
    return [r for r in rows if r not in found]


#: what a club or an office calls its pages: "Official Website of Carrick Rovers FC"
_OFFICIAL = regex(
    r"(?:(?:welcome to )?(?:the )?official (?:web ?)?(?:site|page|home ?page)s? of (?:the )?"
    r"|(?:la )?(?:web|página|sitio web) oficial del? (?:la )?"
    r"|(?:le )?site (?:web )?officiel d(?:e la |e l['’]|u |es |e |['’])"
    r"|(?:die )?offizielle (?:web(?:seite|site)|homepage|seite) (?:von|des|der|vom) "
    r"|(?:il )?sito (?:web )?ufficiale d(?:i |el |ella |ell['’])|(?:o )?site oficial d(?:o|a|e|os|as) "
    r"|(?:de )?officiële (?:web)?site van (?:de |het )?|oficjalna strona (?:internetowa )?|oficiální (?:stránky|web) "
    r"|официальный сайт )(?=\S)",
    re.IGNORECASE,
)


def as_written(page: Page, name: str, language: str) -> str:
    """A name in capitals that hide accents as the page writes it elsewhere, a firm's also without its form ("HILL
    FERRIES LTD."); Turkish is made small by its rules.

    Of what says that it is a paper and then names it in quotation marks the name: "Газета «Голос»".
    """
    if quoted := _KIND_AND_NAME.fullmatch(name):
        name = quoted[1]
    name = _offline(page, without_web(_OFFICIAL.sub("", name)))
    name = name.removeprefix("the ") if name[4:5].isupper() else name  # "From the Prairie Sentinel, Tuesday, ..."
    if beside := _BOTH_SCRIPTS.fullmatch(name):
        name = beside[1].strip()
    if not name.isupper() or " " not in name:
        return name
    bare = without_form_behind(name)
    if found := _in_small(page, name, marked=True) or (bare != name and _in_small(page, bare, marked=False)):
        return found
    table = _SMALL.get(language)
    return " ".join(w[0] + w[1:].translate(table).lower() for w in name.split()) if table else name


def _in_small(page: Page, name: str, *, marked: bool) -> str:
    """The name as the first or last lines of the page write it, with capitals for its words alone; "" for none.

    ``marked``: they have accents that the name has not.
    """
    wanted, size = _plain(name), len(page)
    for row in dict.fromkeys((*range(max(0, size - _FOOT), size), *range(min(_FOOT, size)))):
        line = page.text[row]
        at = _plain(line).find(wanted) if len(line) <= _LINE else -1
        found = line[at : at + len(name)] if at >= 0 else ""
        inside = " " not in name and (line[:at][-1:].isalnum() or line[at + len(name) :][:1].isalnum())
        told = bool(found) and not (found.isupper() or found.islower() or inside)
        told = told and not (marked and found.casefold() == name.casefold())
        if told and all(word[0].isupper() for word in found.split() if len(word) > 3):
            return found
    return ""


def _offline(page: Page, name: str) -> str:
    """A paper's name of several words without "Online" behind it, unless the page calls itself so on two lines."""
    match = _ONLINE.search(name)
    paper = name[: match.start()] if match else ""
    if not match or " " not in paper or not is_paper(paper):
        return name
    size = len(page)
    ends = {page.text[row] for row in (*range(min(_FOOT, size)), *range(max(0, size - _FOOT), size))}
    return name if sum(_plain(name) in _plain(line) for line in ends if len(line) <= _NAMING) > 1 else paper


def _plain(text: str) -> str:
    """Small, without accents, one letter for one."""
    if text.isascii():
        return text.lower()
    return "".join(map(_plain_letter, text))


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower().replace("ı", "i").replace("ς", "σ")


def name_before_office(line: str) -> str:
    """The paper's name that the line begins with, if its office follows; "" for any other line."""
    at = office_at(line)
    name = COMPANY.sub("", line[:at].strip()).strip(" .,")
    return name if at and is_paper(name) and could_be_name(name) else ""
