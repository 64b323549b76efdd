"""The outlet of a page whose long menus hide it: the name that its own addresses spell, the owner of its rights."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.source import masthead, owners
from ingest.parsers.page_dump.source.masthead import squash
from ingest.parsers.page_dump.source.paper_words import is_firm, is_firms, is_paper, is_publisher
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

Named = tuple[int, str, str]  #: row, name, rule

_MENU = 10  #: rows above a headline that make a long menu: what stands at its top may be any section
_UNSURE = frozenset(["masthead-place", "masthead-repeated"])
_HOST = regex(
    r"(?<![\w./-])(?:[\w.+-]+@|https?://)?(?:www\.)?((?:[a-z0-9-]+\.){1,3}[a-z]{2,5})(?![\w-]|\.\w)", re.IGNORECASE
)
_SAID = 3  #: times that the site's name is written out or part of an address, at least; once less at a page's edge
_TOP, _FOOT = 10, 25  #: rows of those edges
#: links of a menu that are no section: to its content, to an account, to nothing
_WORDS = regex(
    r"(?:skip (?:to|nav)|jump to|accessibility|(?:open|close|toggle|main|site) (?:navigation|menu|search)|navigation\b"
    r"|(?:log|sign) (?:in|out|up)|register|subscribe|become a member|my account|e-?mail|search\b|about\b|contact\b"
    r"|watch live|advertise|(?:direkt )?zum inhalt|anmelden|abmelden|registrieren|suche|über (?:uns|mich)|kontakt|menü"
    r"|aller au contenu|connectez|se connecter|s['’]abonner|adresse e|recherche|qui sommes|ir al contenido|saltar al"
    r"|iniciar sesión|suscr|buscar|vai al contenuto|accedi|abbonati|cerca\b|ir para o conteúdo|entrar\b|assine"
    r"|ga naar|inloggen|zoeken|over ons|hoppa till|logga in|gå til|log ind|logg inn|søg\b|przejdź do|zaloguj|szukaj"
    r"|přejít k|přihlásit|hledat|перейти к|войти|поиск|вхід|пошук|giriş yap|ara\b|ugrás a|belépés|keresés|siirry"
    r"|kirjaudu|hae\b|praleisti|login\b)",
    re.IGNORECASE,
)
_FIRM = regex(r"(?:media|network|digital|interactive|ventures|group|company|corporation|services|news)$", re.IGNORECASE)
#: groups that own papers and put their own name under the rights of each
_GROUPS = phrase_set("""gannett, mcclatchy, lee enterprises, advance local, hearst, tegna, nexstar, gray television,
    sinclair, scripps, morris multimedia, ogden newspapers, cnhi, boone newspapers, paxton media, adams publishing,
    swift communications, nbcuniversal, nbc universal, warnermedia, paramount, penske, condé nast, conde nast,
    dotdash meredith, meredith, vox media, reach plc, newsquest, national world, johnston press, jpimedia,
    iliffe media, archant, news uk, news corp, nine entertainment, fairfax media, nzme, stuff limited, postmedia,
    torstar, metroland, black press, glacier media, quebecor, arena holdings, media24, caxton,
    independent newspapers, sph, singapore press holdings, mediacorp, ht media, times internet, network18,
    jagran prakashan, the printers (mysore), axel springer, funke, funke mediengruppe, madsack, dumont, ippen, burda,
    bauer, gruner + jahr, ringier, tamedia, tx group, ch media, mediahuis, dpg media, rossel, ebra, vocento, prisa,
    unidad editorial, prensa ibérica, grupo joly, editorial ecoprensa, oem, organización editorial mexicana,
    grupo clarín, grupo globo, gedi, rcs mediagroup, monrif, citynews, impresa, cofina, schibsted, bonnier, amedia,
    polaris media, jfm, jysk fynske medier, aller, egmont, sanoma, alma media, keskisuomalainen, agora, gremi media,
    polska press, mafra, vltava labe media, hearst shkulev""")
_LONGEST, _NAME = 300, 100  #: characters of a line with an address; of one with the name
_WORDS_OF_NAME, _ADDRESS_SIGNS = 5, frozenset(".@/")
_LEAST = 3  #: letters of a name
_SECOND = frozenset(["co", "com", "org", "net", "ac", "gov", "or", "ne"])  #: below a country's domain
_COUNTRY = 2  #: letters of a country's domain
_DOMAINS = word_set("com org net info news media press online today blog live biz coop berlin wien")
#: networks, shops and tools that every site names
_OTHERS = word_set("""twitter facebook instagram youtube youtu google pinterest linkedin whatsapp wordpress blogspot
    blogger tumblr flickr vimeo soundcloud spotify apple itunes microsoft gmail hotmail yahoo outlook archive reddit
    amazon goo bit adobe shutterstock istockphoto gettyimages wikimedia wikipedia creativecommons paypal patreon
    telegram tiktok disqus taboola outbrain vk example github""")


@dataclass(slots=True)
class _Site:
    """What a page shows of one host: its addresses, and where its name is printed as words."""

    host: str
    row: int
    count: int = 0
    printed: int = 0
    name: str = ""


def instead(page: Page, head: int, rows: Sequence[int], found: Named | None, owner: str) -> Named | None:
    """``found``, or the site's own name where a long menu stands over the headline and nothing surer was found.

    ``owner``: whom the line of rights names; "" for nobody.
    """
    firm = found is not None and found[2] == "copyright-line" and is_of_firm(found[1])
    unsure = found is None or found[2] in _UNSURE or firm
    if head < _MENU or not unsure:
        return found
    if found and not firm and _WORDS.match(found[1]):
        found = None
    site = _site(page, rows)
    paper = found is not None and not firm and is_paper(found[1])
    if site and (not paper or (site.count > 1 and site.name)):
        return site.row, site.name or site.host, "own-domain"
    if paper:
        return found
    if owner and not firm and not is_of_firm(owner):
        row = next((r for r in range(len(page) - 1, -1, -1) if owner in page.text[r]), rows[-1])
        over = found is not None and owners.is_over_firm(page, head, rows[0], (masthead.LIKELY, *found), [(row, owner)])
        return found if over else (row, owner, "copyright-line")
    return found


def is_of_firm(owner: str) -> bool:
    if owner.casefold().rstrip(".") in _GROUPS:
        return True
    return is_publisher(owner) or is_firm(owner) or is_firms(owner.split()[1:]) or _FIRM.search(owner) is not None


def _site(page: Page, rows: Sequence[int]) -> _Site | None:
    """The host that the lines around the story name most, if its name is printed too or it is named twice."""
    body = frozenset(rows)
    sites: dict[str, _Site] = {}
    outside = [r for r in range(len(page)) if r not in body]
    for row in outside:
        line = page.text[row]
        if "." in line and len(line) <= _LONGEST:
            for host, label in _hosts(line):
                sites.setdefault(label, _Site(host, row)).count += 1
    if not sites:
        return None
    for row in outside:
        if len(page.text[row]) <= _NAME:
            _count_names(page.text[row], sites)
    best = max(sites.values(), key=lambda site: (_weight(site), -site.row))
    edge = best.row < _TOP or best.row >= len(page) - _FOOT
    return best if _weight(best) >= _SAID - edge else None


def _weight(site: _Site) -> int:
    """Advertisers and friends are named once or twice."""
    return min(site.count, _SAID) + min(site.printed, _SAID) + (site.printed > 0 and is_paper(site.name))


def _hosts(line: str) -> Iterator[tuple[str, str]]:
    """(host, its name without dots) of each address on the line but for those of networks and files."""
    for match in _HOST.finditer(line):
        parts = match[1].lower().split(".")
        if len(parts[-1]) != _COUNTRY and parts[-1] not in _DOMAINS:
            continue
        label = parts[-3] if len(parts) > 2 and parts[-2] in _SECOND else parts[-2]
        squashed = squash(label)
        if len(squashed) >= _LEAST and label not in _OTHERS and not squashed.isdigit() and key(label) not in SECTIONS:
            yield ".".join(parts), squashed


#: what houses are, behind the name that their address spells
_KINDS = word_set("""trust council society foundation association authority museum university college institute library
    department ministry office commission agency board hospital school club union league party church centre center
    partnership federation service services committee alliance network group theatre theater gallery festival orchestra
    stiftung verein verband museum universität institut verlag""")


def spelt(line: str, labels: Collection[str]) -> str:
    """The words of a line, with capitals, that spell the name of a host: "Ansvarig utgivare för Blekebladet: ..."."""
    words = line.split()
    bare = [unmarked(squash(word)) for word in words]
    for first, word in enumerate(words):
        for last in range(first + 1, min(len(words), first + _WORDS_OF_NAME) + 1):
            name = " ".join(words[first:last]).strip(" .,:;|()[]«»\"'“”©-–—")
            if "".join(bare[first:last]) in labels and word[:1].isupper() and not _ADDRESS_SIGNS.intersection(name):
                return f"{name} {words[last]}" if _goes_on(words[last - 1 :]) else name
    return ""


def _goes_on(words: Sequence[str]) -> bool:
    """A house's kind with a capital stands behind the name's last word: "Tarn Valley Water | Trust"."""
    return len(words) > 1 and words[0][-1].isalnum() and words[1][:1].isupper() and words[1].casefold() in _KINDS


def _count_names(line: str, sites: dict[str, _Site]) -> None:
    """Notes the words of the line that spell a site's name: "National Post" of "nationalpost.com"."""
    if not holds_any(squash(line), sites):
        return
    words = line.split()
    bare = [squash(word) for word in words]
    for first in range(len(words)):
        spelt = ""
        for last in range(first, min(len(words), first + 5)):
            spelt += bare[last]
            site = sites.get(spelt)
            name = " ".join(words[first : last + 1]).strip(" .,:;|()[]«»\"'“”©-–—")
            if site and "." not in name and "@" not in name and "/" not in name and not label_of(name):
                site.printed += 1
                site.name = site.name if site.name and not site.name.islower() else name
