"""What a page says below its headline of a name above it: who publishes it, its day, its pictures, its rights."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.firm_lines import PUBLISHED
from ingest.parsers.page_dump.source.paper_words import is_firms, is_paper
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST, _LEAST = 240, 4  #: characters of such a line, of a name
_DATED = 70  #: characters of the name and its day
_ADDRESS = regex(r"[\w-]{3,}(?:\.[a-z]{2,5}){1,2}", re.IGNORECASE)
#: what it is: "The Merri Letter is a reader-supported publication", "Undertow ist ein unabhängiges Magazin"
_IS = regex(r"\s(?:(?:is|are|ist|est|es|è|é|är|er|on|jest|to|je|adalah|merupakan)\s|[–—]\sэто\s)", re.IGNORECASE)
_KIND_AT = 70  #: characters behind the name in which the word for a paper stands
_KINDS = word_set("""publication newspaper magazine newsletter newsroom website site portal journal weekly daily outlet
    zeitung magazin blatt wochenzeitung tageszeitung zeitschrift onlinemagazin nachrichtenportal publikation angebot
    revue hebdomadaire quotidien média titre revista periódico diario semanario medio publicación boletín rivista
    quotidiano testata periodico giornale settimanale jornal publicação semanário uitgave krant weekblad dagblad
    tijdschrift vakblad nieuwssite tidning tidskrift nättidning publikation avis nettavis magasin tidsskrift udgivelse
    lehti verkkolehti gazeta tygodnik dziennik czasopismo serwis časopis deník týdeník web magazín издание газета портал
    журнал media""")
_WORD = regex(r"[^\W\d_]+")
#: before who took a picture
_PICTURE = regex(
    r"(?:foto(?:graf\w*|s)?|photo(?:s|graphs?)?|pictures?|images?|bild(?:er)?|credits?|imagen|imagem|immagine|kuva|fot\.|zdj\.?"
    r"|фото|φωτ(?:ο|ό)?\.?|kép|fotó|gambar|写真|사진|图|圖)\s?(?:credits?\s?)?[:：]\s?(?:[^()|:]{0,30}[/,]\s?)?$",
    re.IGNORECASE,
)
#: what bodies are called that put out papers, behind the paper's name: "Páholy Alapítvány", "Fundación Ceiba"
_BODIES = word_set("""foundation association society institute trust cooperative collective project staff stiftung
    verein genossenschaft redaktion fondation association société coopérative rédaction fundación asociación cooperativa
    redacción fundació associació associazione fondazione redazione fundação associação redação stichting vereniging
    redactie stiftelsen föreningen redaktionen fonden foreningen säätiö yhdistys fundacja stowarzyszenie redakcja nadace
    spolek redakce nadácia združenie alapítvány egyesület szerkesztőség kör fundația asociația redacția фонд редакция
    ассоциация редакція vakfı derneği yayasan ίδρυμα σύλλογος udruga udruženje zaklada zavod društvo""")
_RIGHTS = regex(r"(?:©|\(c\)|copyright)[\s\d,–-]*$", re.IGNORECASE)
_YEARS = " \t,.;|–—-0123456789"


def outside(page: Page, head: int, rows: list[int]) -> str:
    """All lines below the headline that are none of the story, small, but for long ones; its last can be an imprint."""
    story = frozenset(rows[:-1])
    return "\n".join(
        [page.text[r] for r in range(head + 1, len(page)) if r not in story and len(page.text[r]) <= _LONGEST]
    ).casefold()


def names_itself(name: str, below: str, beside: str) -> bool:
    """``below``: what ``outside`` gives; ``beside``: the same of the lines between headline and story."""
    folded = name.casefold()
    if len(name) < _LEAST or folded not in below:
        return False
    if folded in beside and (is_paper(name) or _ADDRESS.fullmatch(name)) and _stands_by_day(folded, beside):
        return True
    return any(_tells(folded, line) for line in below.split("\n") if folded in line)


def _stands_by_day(name: str, beside: str) -> bool:
    """A day follows the name and nothing else: "Kabarnusa.com, 15 Mei 2024, 10:21 WIB"."""
    for line in beside.split("\n"):
        if line.startswith(name) and len(line) <= _DATED and has_figure(line):
            rest = line[len(name) :]
            if rest[:1] in " ,/|·•:–—-" and (dates := find_dates(rest)):
                return not any(map(str.isalpha, rest[: dates[0].start]))
    return False


def _tells(name: str, line: str) -> bool:
    at = line.index(name)
    before, behind = line[:at], line[at + len(name) :]
    if before[-1:].isalnum() or behind[:1].isalnum():
        return False
    if not before.strip(" \"«„“'"):
        return _says_what(behind)
    led = before.split()
    bodies = 0
    while led and led[-1] in _BODIES:
        led.pop()
        bodies += 1
    if _RIGHTS.search(" ".join(led)):
        if bodies and not behind.strip(_YEARS):
            return True
        words = [w.strip(",.") for w in behind.strip(" .").split("  ")[0].split(". ")[0].strip(_YEARS).split()]
        return not _BODIES.isdisjoint(words) and all(word in _BODIES or is_firms([word]) for word in words)
    return _PICTURE.search(before) is not None


def _says_what(behind: str) -> bool:
    """The rest of a line that begins with the name says who puts it out, or that it is a paper."""
    rest = behind.lstrip("\"»“”'")
    if PUBLISHED.match(rest):
        return True
    return _IS.match(rest) is not None and not _KINDS.isdisjoint(_WORD.findall(rest[:_KIND_AT]))
