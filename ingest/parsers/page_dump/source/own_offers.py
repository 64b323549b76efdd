"""The name that a site's own offers share: "WAZ-Newsletter", "Jobs at The Citizen", "Le Figaro Live", "© ntv.de".

Copied pages have no logo, and above their headlines long menus; but what the site offers beside its news is called by
its name. A name counts once for each way in which it is offered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.date_names import names
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names.byline_names import byline_of, is_agency
from ingest.parsers.page_dump.source import own_domain
from ingest.parsers.page_dump.source.masthead import squash
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

#: what sites offer under their name, and the words that lead to it
_OFFERS = word_set("""app apps shop store tienda boutique kiosque newsletter newsletters nieuwsbrief nyhetsbrev plus
    live podcast podcasts magazine magazin revista abo abos abonnement abonnements epaper e-paper abonnieren abonnés
    abonnenten jobs careers karriere tickets events eventos event veranstaltungen about über kontakt contact
    contacto om acerca sobre startseite homepage home subscribe testen mediadaten media card club klub reisen
    leserreisen travel search suche follow folge folgst from copyright blog forum video videos mediathek audios
    bingo puzzles wein gourmet premium extra view corporate investigates worldwide international welcome
    member members membership partner team redaktion editorial staff impressum agb terms privacy cookies advertise
    anzeigen download daily weekly today online web website webseite archive archiv archives alerts rss facebook
    twitter instagram youtube whatsapp delivered print akademie academy verlag shops buchprogramm leserservice
    service support hilfe help faq by at tv radio produktvergleich zertifikate fonds vergleich deals gutscheine
    coupons werbung store's wyjaśnia konferencje prenumerata kampanie eventi abbonamenti negozio loja assine clube
    clasificados suscripciones""")
#: words that begin no name where they stand alone
_SMALL = word_set("""the a an our your my all it its now this that these we you us and or of in on to for with as is
    der die das den dem des ein eine sie ihr ihre unser unsere wir alle jetzt mehr und oder von vom zum zur mit für
    auf im le la les un une du de nos notre votre vos plus tous et el los las una nuestro nuestra su sus todo todos
    y il lo gli i uno tutti e o os um uma nosso het een onze uw je en van voor med och og til för av w z na do все
    наш ваш и в на not no get see read more log sign view latest new best top explore issue issn page section
    sections nicht síguenos síganos seguici suivez suivez-nous siga volg följ obserwuj подписывайтесь join click opens
    untermenü menü menu anzeige partager share manage übersicht policy settings conditions preferences information info
    choices post posts artikel article articles beitrag beiträge kommentar kommentare comment comments
    tips feedback photo photos foto fotos pictures bilder gallery galerie ads cookie report reports""")
_ADDRESS = regex(r"([^\W_][\w-]{1,30})\.(?:com|net|org|info|tv|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})", re.IGNORECASE)
_SHORT, _LONGEST, _WORDS, _MOST = 3, 70, 9, 3  #: characters of a line that is looked at, words of it and of a name
_LONG = 60  #: lines of a page on which a section can pass for the paper
_FAR = 50  #: lines of a menu at whose top any section may stand
_UNSURE = frozenset(
    ["masthead-place", "masthead-repeated", "masthead-dated", "copyright-line", "address", "foot-phrase", "foot-line"]
)
_SURE = 3.3  #: weight of a name that says more than the owner of the rights
_LEAST = 2.8  #: weight of the name
_VERY_LONG, _ENOUGH = 150, 2  #: on pages of fewer lines a name of one word is offered in more ways than this
_ALONE = 0.3  #: what a line counts that has the name and says nothing of an offer; three of these at most
_PART = 0.55  #: share of the count of a part of it that a longer name needs
_EDGES = '.,:;!?()[]{}"“”„‘’»«|©®™*·•–—<>›‹/'


Named = tuple[int, str, str]  #: row, name, rule


@dataclass(frozen=True, slots=True)
class Offered:
    """A name, the first row that has it, and how much of the page's offers have it."""

    row: int
    name: str
    weight: float


@dataclass(slots=True)
class _Use:
    """How a name is used on a page: the words around it, with an offer's among them or not, and its first row."""

    row: int
    offered: set[tuple[str, ...]] = field(default_factory=set)
    other: set[tuple[str, ...]] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)

    @property
    def weight(self) -> float:
        return len(self.offered) + _ALONE * min(len(self.other), 3)


def instead(page: Page, head: int, rows: Sequence[int], found: Named | None, owner: Named | None) -> Named | None:
    """``found``, or the name that the offers of a long page share, where that says more of whose page it is; the
    ``owner`` of the rights, if there is one, where nothing but a place above a very long menu speaks for it.
    """
    if len(page) < _LONG or (found and found[2] not in _UNSURE):
        return found
    story = frozenset(rows)
    uses = _uses(page, (row for row in range(len(page)) if row not in story))
    offered = _best(page, head, uses)
    if offered and may_be_paper(page, offered.name) and not (found and not _says_more(offered, found)):
        return offered.row, offered.name, "own-offers"
    if found is None or found[2] != "masthead-place" or head < _FAR:
        return found
    own = uses.get(tuple(found[1].casefold().split()))
    return found if own and len(own.offered) > 1 else owner


def may_be_paper(page: Page, name: str) -> bool:
    """Neither an hour nor an agency that took the pictures; nor who writes the page alone, and offers letters and books
    under the same name.
    """
    if is_agency(name) or "/" in name or not any(map(str.isalpha, name)):
        return False
    near = (line for line in page.text if len(line) <= _LONGEST and name in line)
    return not any(name in byline_of(line)[1] for line in near)


def _says_more(offered: Offered, found: Named) -> bool:
    """Over a section that stands on top of a long menu, and over the firm that has the rights."""
    name, other = squash(offered.name), squash(found[1])
    if found[2] == "copyright-line":
        return own_domain.is_of_firm(found[1]) or (offered.weight >= _SURE and not is_paper(found[1]))
    return (
        name not in other
        or not is_paper(found[1])
        or not _OFFERS.isdisjoint(found[1].casefold().replace("-", " ").split())
    )


def _best(page: Page, head: int, uses: Mapping[tuple[str, ...], _Use]) -> Offered | None:
    """The name that most offers of the page share; None where too few do.

    What the headline names, on row ``head``, is what the stories of the day are about.
    """
    told = page.text[head].casefold()
    uses = {key: use for key, use in uses.items() if use.offered and " ".join(key) not in told}
    likely = {key: use for key, use in uses.items() if use.weight >= _LEAST}
    if len(page) < _VERY_LONG:
        likely = {key: use for key, use in likely.items() if len(use.offered) > _ENOUGH - (len(key) > 1)}
    small = _in_small(page.text) if likely else frozenset[str]()
    likely = {key: use for key, use in likely.items() if not (_is_common(key) or " ".join(key) in small)}
    if not likely:
        return None
    best = max(likely, key=lambda key: (likely[key].weight, len(key)))
    for _ in range(_MOST - 1):
        longer = [k for k in uses if len(k) > len(best) and _holds(k, best) and not _is_common(k)]
        longer = [k for k in longer if uses[k].weight >= _PART * uses[best].weight]
        best = max(longer, key=lambda key: uses[key].weight, default=best)
    use = uses[best]
    return Offered(use.row, use.printed.most_common(1)[0][0], use.weight)


def _uses(page: Page, rows: Iterable[int]) -> dict[tuple[str, ...], _Use]:
    uses: dict[tuple[str, ...], _Use] = {}
    seen = set()
    for row in rows:
        line = page.text[row]
        if not _SHORT <= len(line) <= _LONGEST or line in seen or line.count(" ") >= _WORDS:
            continue
        seen.add(line)
        words = list(_words(line))
        low = [word.casefold() for word, _ in words]
        offers = "©" in line or not _OFFERS.isdisjoint(low)
        for first, last in _spans(words, low):
            rest = (*low[:first], *low[last:])
            use = uses.setdefault(tuple(low[first:last]), _Use(row))
            linked = words[first][1] != ""
            (use.offered if linked or (offers and not _OFFERS.isdisjoint(rest)) or "©" in line else use.other).add(rest)
            use.printed[words[first][1] or " ".join(word for word, _ in words[first:last])] += 1
    return uses


def _words(line: str) -> Iterator[tuple[str, str]]:
    """(word, the address whose name it is or "") of a line; the parts of "WAZ-Newsletter" are words of their own."""
    for piece in line.split():
        word = piece.strip(_EDGES)
        if not word:
            continue
        address = _ADDRESS.fullmatch(word)
        before, dash, behind = word.rpartition("-")
        if address:
            yield address[1], word
        elif dash and before and behind.casefold() in _OFFERS:
            yield before, ""
            yield behind, ""
        elif bare := word.removesuffix("'s").removesuffix("’s"):
            yield bare, ""


def _spans(words: Sequence[tuple[str, str]], low: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where names can stand on a line: from a word with a capital, a figure or an address to another one."""
    for first, (word, linked) in enumerate(words):
        if not (linked or word[0].isupper() or word[0].isdigit()):
            continue
        for last in range(first + 1, min(len(words), first + (1 if linked else _MOST)) + 1):
            end = words[last - 1][0]
            key = low[first:last]
            if not (linked or end[0].isupper() or end[0].isdigit()) or low[last - 1] in _SMALL:
                continue
            if all(w in _SMALL or w in _OFFERS or w in SECTIONS or w.isdigit() or len(w) < 2 for w in key):
                continue
            if not (last - first > 1 and key[-1] in _OFFERS):
                yield first, last


def says_nothing(words: Iterable[str]) -> bool:
    """Only what sites offer, sections and small words: "Click to share", "Feedback"."""
    folded = [word.casefold().strip(_EDGES) for word in words]
    return all(word in _SMALL or word in _OFFERS or word in SECTIONS for word in folded) or folded[-1] in _SMALL


def _holds(longer: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(longer[at : at + len(part)] == part for at in range(len(longer) - len(part) + 1))


def _is_common(key: tuple[str, ...]) -> bool:
    """A label or a date."""
    return label_of(" ".join(key)) != "" or any(word in names().months or word in names().weekdays for word in key)


def _in_small(lines: Iterable[str]) -> frozenset[str]:
    """The words that the page has in small letters somewhere."""
    return frozenset(word.strip(_EDGES) for line in lines for word in line.split() if word.islower())
