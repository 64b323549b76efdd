"""What a site calls itself where it speaks to its readers: "About The Week", "Back to IndieWire".

On a copied page without a logo such a line, with the name once more elsewhere, says more than the menu's first words
and than the group that has the rights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, is_agency
from ingest.parsers.page_dump.source import own_domain, own_offers
from ingest.parsers.page_dump.source.masthead import could_be_name, squash
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

Named = tuple[int, str, str]  #: row, name, rule
_LONG = 40  #: lines of a page on which a section can pass for the paper
_LONGEST, _WORDS = 90, 4  #: characters of such a line; words of a name
_UNSURE = frozenset(["masthead-place", "masthead-repeated", "own-domain", "copyright-line", "address"])
_ARTICLES = r"(?-i:(?:the|our|der|die|das|den|dem|le|la|les|el|los|il|lo|o|a|os|as|de|het)\s)?"
#: before the name
_LED = (
    r"(?:learn |read )?(?:more )?about|advertise (?:with|in|on)|contact|(?:back|continue|go) to|welcome to"
    r"|sections on|support|download|subscribe to|thank(?:s| you) for (?:subscribing to|reading|visiting)|search"
    r"|stay (?:connected|in touch|up to date) with|get|make|send|why|write for|work (?:at|for)|careers at|jobs at"
    r"|(?:mehr )?über|kontakt(?: zur?m?)?|werben (?:bei|in|auf)|jobs bei|unterstützte?|folgst du(?: schon)?"
    r"|folge[n]?(?: sie)?|zurück zur?m?|wer ist|wir sind|willkommen (?:bei|auf)|das ist"
    r"|à propos d[eu]s?|contacter|qui est|retour (?:à|au|sur)|suivez|avec l['’]application|bienvenue sur"
    r"|sobre|acerca de|contacta(?: con)?|lo más (?:leído|visto|popular) (?:en|de)|anúnciate en|bienvenidos? a"
    r"|chi è|torna a|contatta|i più letti (?:di|su)|fale com|anuncie (?:no|na|em)|mais lidas (?:do|da|no|na|em)"
    r"|over|adverteren (?:bij|in|op)|werken bij|welkom bij|om|kontakta?|annonsera (?:i|på|hos)|annoncér (?:i|på)"
    r"|annonser (?:i|på)|o|kontakt z|reklama w|kuhusu|о|реклама (?:на|в)|про|hakkında|tentang"
)
#: behind it
_BEHIND = (
    r"newsletters?|apps?|shops?|store|blog|feedback|toolkit|magazine?|to your inbox(?: daily)?|my homepage"
    r"|(?:alerts|newsletters?) (?:and|&) (?:alerts|newsletters?)(?: .{0,40})?|newsroom|e-?paper|podcasts?|redaktion"
    r"|(?:on|auf|sur|en|su|no|på|op|na|w) (?:facebook|twitter|x|instagram|whatsapp|youtube|telegram|google news)"
    r"|uses cookies\b.{0,60}|is published (?:by|under)\b.{0,60}|skip ad"
)
_SPOKEN = regex(rf"(?P<led>(?:{_LED})\s)?{_ARTICLES}(?P<name>\S.{{1,44}}?)(?P<behind>\s(?:{_BEHIND}))?[!?.:]?", 2)
_ARTICLE = 3  #: letters of it
#: leads that may stand before a writer's name as well: "About Ann Lee"
_TOLD_OF = (
    "about",
    "more",
    "learn",
    "read",
    "contact",
    "support",
    "über",
    "mehr",
    "kontakt",
    "wer ",
    "das ist",
    "à propos",
    "qui ",
    "sobre",
    "acerca",
    "chi ",
    "over",
    "om ",
    "o ",
    "о ",
    "про ",
    "hakkında",
    "tentang",
    "kuhusu",
    "write",
)
_SISTERS = 3  #: names that are spoken of as often: papers of one group, of which any may be the page's


def instead(page: Page, head: int, rows: Sequence[int], found: Named | None) -> Named | None:
    """``found``, or what a long page calls itself, where a place in a menu or a group's rights alone speak for it."""
    if len(page) < _LONG or (found and not _is_unsure(found)):
        return found
    story = frozenset(rows)
    outside = [row for row in range(len(page)) if row not in story and len(page.text[row]) <= _LONGEST]
    best = _best(page, head, outside)
    return best or found


def _is_unsure(found: Named) -> bool:
    _, name, rule = found
    if rule in {"copyright-line", "own-domain"}:
        return own_domain.is_of_firm(name)
    return rule in _UNSURE and not is_paper(name)


def _best(page: Page, head: int, outside: Sequence[int]) -> Named | None:
    told = page.text[head].casefold()
    spoken: dict[str, list[tuple[int, str]]] = {}
    for row, name in _spoken(page, outside):
        if name.casefold() not in told:
            spoken.setdefault(squash(name), []).append((row, name))
    if not spoken:
        return None
    lines = [squash(page.text[row]) for row in outside]
    weighed = sorted(
        ((len(rows), sum(key in line for line in lines), key) for key, rows in spoken.items()), reverse=True
    )
    weighed = [each for each in weighed if each[1] > 1]
    if not weighed or sum(each[:1] == weighed[0][:1] for each in weighed) >= _SISTERS:
        return None
    best = weighed[0][2]
    longer = (key for _, _, key in weighed if key.endswith(best) and len(key) - len(best) <= _ARTICLE)  # "Le Figaro"
    row, name = spoken[next(longer, best)][0]
    return (row, name, "spoken-name") if own_offers.may_be_paper(page, name) else None


def _spoken(page: Page, outside: Sequence[int]) -> Iterator[tuple[int, str]]:
    for row in outside:
        match = _SPOKEN.fullmatch(page.text[row])
        if match is None or not (match["led"] or match["behind"]):
            continue
        name = match["name"]
        told = (match["led"] or "").lower().startswith(_TOLD_OF) and bare_names(name) == (name,)
        if name.count(" ") < _WORDS and name[0] != name[0].lower() and not told and _may_be_site(name):
            yield row, name


def _may_be_site(name: str) -> bool:
    if not could_be_name(name) or is_agency(name) or byline_of(name)[0]:
        return False
    return not own_offers.says_nothing(name.split())
