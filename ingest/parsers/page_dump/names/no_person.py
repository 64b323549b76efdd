"""What stands where a writer would and is none: a desk, one word, a publication, agencies."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.tables import phrase_set, word_set

_HOUSES = roles.HOUSES | word_set("""rédaction redazione redação redactie redaktionen redakcja redakce redakcia
    szerkesztőség toimitus редакция редакція uredništvo editörü σύνταξη
    redaksia redaksi redaksiya redakcija редакцията рэдакцыя редакција erredakzioa ritstjórn toimetus redaksie""")
_BESIDE = roles.BEATS | roles.SECTIONS | word_set("en ligne de la da do del della di the der internet locale")
_CUTS = ("|", "/", ",", " - ", "–", "—", "·", ":")
_LONGEST = 30  #: characters of a desk


def without_desk(line: str) -> str:
    """The line from behind its desk; the line itself where it begins with none."""
    first = line.split(None, 1)[0].strip(",|:").casefold() if line else ""
    if first not in _HOUSES and first not in _BESIDE:
        return line
    cuts = [(at, len(cut)) for cut in _CUTS if 0 < (at := line.find(cut)) <= _LONGEST]
    if not cuts:
        return line
    at, size = min(cuts)
    words = line[:at].casefold().split()
    desk = not _HOUSES.isdisjoint(words) and all(word in _HOUSES or word in _BESIDE for word in words)
    return line[at + size :].strip() or line if desk else line


def single(rest: str, *, colon: bool) -> tuple[str, ...]:
    """One word behind "Autor:": a nickname, a first name, "Redaktion"."""
    word = rest.strip(" .,()[]")
    known = colon and " " not in word and 3 <= len(word) <= 25 and not word.isdigit()
    return (word,) if known and label_of(word) == "" and "://" not in word and "@" not in word else ()


def is_house(rest: str) -> bool:
    """A publication or agencies behind "By": "Le Figaro et AFP"."""
    words = rest.split()
    if not 1 < len(words) <= 6 or has_figure(rest) or rest[-1] in ".:!?" or "@" in rest:
        return False
    if any(w.casefold() == "by" or w.casefold() in roles.ROLES for w in words):
        return False
    return all(w[0].isupper() or w in {"et", "and", "und", "y", "e", "&"} for w in words) and "|" not in rest


def says_where(led: str) -> bool:
    """``led``: a line up to a place or a name. Three capitalized words before "di" are of an Indonesian headline,
    where it says where: "Warga Minta Parkir Gratis di"; Italian bylines have small ones.
    """
    *words, last = led.split()
    return last == "di" and len(words) > _ITALIAN and all(word[0].isupper() for word in words)


_ITALIAN = 2  #: capitalized words at most before the Italian "by"


#: who else wrote it, without a name: "Ann Lee in Dale, Bob Ray in Oakton, and agencies"
_AGENCIES = phrase_set("""agencies, news agencies, wire services, wires, agency reports, agency staff, wire reports,
    staff and agencies, agenturen, nachrichtenagenturen, agences, les agences, agences de presse, agencias,
    agencias de noticias, agencias de prensa, agenzie, agenzie di stampa, agências, agências de notícias,
    persbureaus, nieuwsagentschappen, de persbureaus, byråerna, nyhetsbyråer, nyhetsbyråerna, nyhedsbureauer,
    bureauerne, nyhetsbyråene, byråene, uutistoimistot, agencje, agencje prasowe, agentury, tiskové agentury,
    tlačové agentúry, hírügynökségek, agenții, agenții de presă, агентства, информагентства, агенства, агенції,
    агенции, ajanslar, haber ajansları, agencije, novinske agencije, agències, πρακτορεία""")


def is_agencies(part: str) -> bool:
    """Agencies as such."""
    return part.casefold() in _AGENCIES
