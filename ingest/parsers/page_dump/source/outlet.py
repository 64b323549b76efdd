"""The publication, from what the page says of itself, and the wire agency that a story is credited to."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.feed_lines import passed_on
from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.names.byline_names import bare_names, is_agency
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.names.posted_first import outlet_of
from ingest.parsers.page_dump.source import (
    blogs,
    cited,
    firms,
    first_line,
    foot_names,
    mail_notes,
    masthead,
    ministries,
    outlet_notes,
    own_domain,
    own_offers,
    owners,
    page_title,
    picture_sources,
    site_names,
    spoken_names,
    wires,
)
from ingest.parsers.page_dump.source.firms import COMPANY
from ingest.parsers.page_dump.source.hosts import hosts
from ingest.parsers.page_dump.source.masthead import Top, could_be_name, squash
from ingest.parsers.page_dump.source.paper_words import is_firm, is_firms, is_paper, is_publisher, without_kind
from ingest.parsers.page_dump.source.rights import LEGAL_SIGNS, SPLIT, copyright_name
from ingest.parsers.page_dump.text.measure import CJK, KEPT, holds_any
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

Named = tuple[int, str, str]  #: row, name, rule
_LABEL = regex(r"""(?ix)
    ^(?:source|quelle|fuente|fonte|bron|källa|kilde|lähde|źródło|zdroj|forrás|sursa|источник|джерело|πηγή|kaynak
    |المصدر|מקור|来源|來源|出典|提供元|출처|publication|newspaper|zeitung|journal|periódico|medio)\s*[:：]\s*(\S.{1,60})$""")
#: what stands for the outlet's name in its own stories: "źródło: własne", "Quelle: eigener Bericht"
_OWN = word_set("""własne własna inf. eigene eigener eigen own propia propio propre própria vlastní vlastné saját egen
    eget omat собственная свой наша redaktion redakcja redakcia redacción rédaction redazione redação redactie staff
    internal 网络 互联网 网上 网友 综合 網路 本站 本报 本報 本网 本網 自社 自家 本社""")
_PARTS = regex(r"\s*[|·•]\s*|\s{2,}|(?<=\d)\s+(?=[^\W\d_]{4,10}\s?:\s)")
#: among other things on its line, up to a space or bracket: "2011年03月08日 07:45 来源：东江晚报 【字号：大 中 小】"
_CJK_LABEL = regex(
    r"(?<![^\W\d_])(?:(?:新闻|文章|信息|稿件)?(?:来源|來源)|稿源|出处|出處|出典|提供元|配信元|출처|자료|제공)\s?[:：]\s?"
    r"([\w·]{2,20})(?=$|[\s　【（(\[|)）】\]])"
)
_FOOT = regex(r"""(?ix)
    \b(?:mentions\ légales|impressum|imprint|aviso\ legal|note\ legali|colophon|ficha\ técnica|kontakta\ oss
    |advertise\ with|p\.\ ?iva|editrice|editore|issn
    |handelsregister|ust-?id|siret|herausgeber|redazione|terms\ of\ use|privacy\ policy|datenschutz
    |redaktionen?|nutzungsbedingungen)\b""")
_PHRASES = regex(rf"{SPLIT.pattern}|\.\s")  #: also the sentences of a line: "Diario del Sur. Aviso legal"
_SPECIAL = regex(r"^special (?:for|to) ", re.IGNORECASE)
#: the page speaks of itself: "Follow the Courier on Twitter", "first appeared in the Courier"
_OF_ITSELF = regex(
    r"\b(?i:follow|like|find)\s+(?:@?(?i:the)\s+)?([A-ZÀ-Þ][\w&' -]{2,40}?)\s+on\s+"
    r"(?i:facebook|twitter|instagram|x|youtube)\b"
    r"|\b(?i:appeared|published|printed|publi\w+|erschienen|aparecido|pubblicato)\s+(?:first\s+)?"
    r"(?:in|by|dans|en|in der|su|na|no)\s+(?:the\s+)?"
    r"([A-ZÀ-Þ][\w&' -]{2,40}?)(?=\s*(?:[.,|;]|$|\bon\b|\bvom\b|\ble\b|\bam\b))"
    r"|\b(?i:subscribe to|support|more from)\s+(?:the\s+)?([A-ZÀ-Þ][\w&' -]{3,40}?)\s*(?=[.!|,]|$|\b(?:for|using)\b)",
)
#: where a text stood before: "first published in ...", "erschien zuerst am 3. Mai in ..."
_BEFORE = regex(
    r"\b(?:first|originally|zuerst|zunächst|ursprünglich|d['’]abord|initialement|originellement|originalmente|primero"
    r"|originariamente|per la prima volta|eerder|oorspronkelijk|först|ursprungligen|først|oprindelig|opprinnelig"
    r"|pierwotnie|впервые|původně)\b",
    re.IGNORECASE,
)
_BEFORE_STEMS = (  #: one stands in all that ``_BEFORE`` finds
    *("first", "origin", "zuerst", "zunächst", "ursprüng", "abord", "initial", "primero", "prima volta", "eerder"),
    *("oorspron", "först", "ursprung", "først", "oprinde", "opprinne", "pierwotn", "впервые", "původ"),
)
_SPREAD = regex(
    r"published|appeared|printed|posted|erschien|veröffentlicht|gedruckt|publié|paru|public|apareci|pubblicat|apparso|uscito"
    r"|gepubliceerd|verscheen|trykt|publicer|publiser|opublik|ukazał|опублик|вышл|vyšl|publikov|yayımlan|yayınlan",
    re.IGNORECASE,
)
_NOTE_OPENS = 12  #: letters before the first word of a note of this kind: "Published originally in"
_REPRINT = regex(
    r"\b(?:in|im|by|on|at|dans|en|par|sur|nel|nella|sul|su|da|em|no|na|pelo|pela|bij|op|i|på|w|we|v|в)\s"
    r"(?:(?:the|der|dem|die|das|le|la|el|il|lo|o|a|de|het)\s)?"
    r"(?:[«\"“„‘]\s?([^«»\"“”„]{3,45}?)\s?[»\"”“’]"
    r"|([A-ZÀ-Þ][\w&'’.-]*(?:\s(?:[A-ZÀ-Þ&][\w'’-]*|of|de|del|della)){0,5})(?=[.,;]|\s(?:on|am|le|el|il|vom|du|op)\b|$))"
)
_KIN, _FEW = 5, 3  #: letters of the word that a firm and its paper share; words of a name with its article
_ADDRESS = regex(r"[\w-]{3,}\.[a-zA-Z]{2,4}")  #: a site that is called by its address
_SHORTENED = (" Corp", " Inc", " Ltd", " Co", " Bros", " S.A", " S.p.A")  #: a full stop of their own
_LABEL_ALONE, _STAMP = 14, 40  #: characters of "Source" alone on its line, of a day
_BYLINE = _CLOSE = 4  #: rows over a story in which its byline stands, below it in which its own rights do
_CLEAR, _OWN_ADDRESS = 2.5, 3  #: weight of a name that outweighs a publisher's; last row of the page's own address


@lru_cache(maxsize=KEPT)
def labelled(line: str) -> str:
    """The name behind "Source:" in one of its languages, or where a feed reader has it; "" if the line is none."""
    if len(line) >= 120 or (":" not in line and "：" not in line):
        return passed_on(line)[0]
    if not line.isascii() and (inside := _CJK_LABEL.search(line)) and inside[1] not in _OWN:
        return inside[1]
    if len(line) >= 90 or (issued := ministries.issued_by(line)):
        return "" if len(line) >= 90 else issued
    for part in _PARTS.split(line):
        match = _LABEL.match(part)
        if match:
            name = without_kind(match[1].strip(' .«»"“”„'))
            name += "." * (name.endswith(_SHORTENED) and f"{name}." in part)
            own, _, agency = name.rpartition("/")
            name = own.strip() if own and wires.AGENCY.fullmatch(agency.strip()) else name
            if name.split(" ", 1)[0].casefold() in _OWN:
                continue
            return name.split(" ")[0] if CJK.search(name) else name
    return ""


def _over_value(page: Page, row: int) -> str:
    """The name below "Source" alone on its line, where "Posted" stands so over its day right below or above."""
    if row + 1 >= len(page) or page.gap[row + 1]:
        return ""
    name = labelled(f"{page.text[row].rstrip(' :：')}: {page.text[row + 1]}")
    return name if name and (_dates_value(page, row + 2) or _dates_value(page, row - 2)) else ""


def _dates_value(page: Page, row: int) -> bool:
    """A label of a day alone on its line, and the day below."""
    if row < 0 or row + 1 >= len(page) or page.gap[row + 1] or not page.digits[row + 1]:
        return False
    label, day = page.text[row], page.text[row + 1]
    return len(label) <= _LABEL_ALONE * 2 and role_of(label) != "plain" and len(day) <= _STAMP and bool(find_dates(day))


def foot_name(line: str) -> str:
    """The name that a line of legal links begins with, behind its company's: "La Gazette - 12 rue X - Imprint"."""
    if len(line) > 200 or not _FOOT.search(line):
        return outlet_notes.name_before_office(line)
    parts = [part.strip(" .,;:|-–—") for part in SPLIT.split(line)]
    name = parts[1 if len(parts) > 2 and COMPANY.search(parts[0]) else 0]
    whole = name != line and " " in name and could_be_name(name)
    return name if whole and not _FOOT.search(name) and not cue_classes(name) else ""


def find_source(page: Page, place: Place, language: str) -> tuple[int, str, str] | None:
    """(row, name, rule) of the publication: what is labelled, what the page repeats of itself, its copyright line."""
    found = first_line.in_full(page, place.head, _find(page, place.head, place.rows, place.taken))
    legal = ((r, n) for r, n in _legal(page, place.rows[0]) if page.digits[r] or not is_agency(n))  # "© AFP / Ann Lee"
    owned = [(*pair, "copyright-line") for pair in legal][-1:]
    rights = owned[0][1] if owned else ""
    if found and rights not in ("", found[1]) and owners.is_writers(page, place.head, place.below_lead(), rights):
        owned, rights = [], ""
    found = own_domain.instead(page, place.head, place.rows, found, rights)
    found = own_offers.instead(page, place.head, place.rows, found, owned[0] if owned else None)
    found = spoken_names.instead(page, place.head, place.rows, found)
    if not found:
        return None
    found = owners.spelled(page, owners.newsroom(page, place.head, place.rows[0], found))
    if not found[1].isascii() and (east := firms.of_east(page, place.rows[-1])) and found[1].endswith(f" {east[1]}"):
        found = east[0], east[1], "firm-line"  # "HMB 海辺放送" over "海辺放送株式会社"
    name = owners.with_network(page, place.head, place.rows[0], found[1])
    return found[0], outlet_notes.as_written(page, _without_writer(name), language), found[2]


def _without_writer(name: str) -> str:
    """The paper behind a writer's name, as some print both: "Ann Lee, USA TODAY", "Ann Lee, Special for USA TODAY"."""
    head, _, tail = name.partition(", ")
    told = tail and not (tail[0].isdigit() or COMPANY.fullmatch(f" {tail}")) and bare_names(head) == (head,)
    return _SPECIAL.sub("", tail) if told else name


def _find(page: Page, head: int, rows: list[int], taken: frozenset[int]) -> tuple[int, str, str] | None:
    top = masthead.find(page, head, rows, taken)
    sure = top if top and top[0] >= masthead.SURE else None
    agency = wires.of_dateline(page.text[rows[0]])
    legal = _legal(page, rows[0])
    said = _said(page, head, rows, agency, top) or page_title.outlet(page, head, top)
    if said := said or _of_realm(page, head, legal, top):
        return said
    if top and top[0] >= masthead.LIKELY:
        legal = [(r, n) for r, n in legal if not owners.is_writers(page, head, rows[0], n)]
    paper = sure is not None and agency == "" and is_paper(sure[2])  # agencies are named as the writers of its copy
    wire = [(r, n) for r, n in legal if wires.AGENCY.fullmatch(n) or (paper and wires.names_agency(n))]
    legal = [pair for pair in legal if pair not in wire]
    on_top = sure is not None and (sure[1] < _OWN_ADDRESS or sure[3] != "masthead-place")
    named = owners.of_rights(page, head, rows[0], legal[-1], "" if on_top else agency) if legal else None
    if named or (top and (_outweighs(top, legal) or owners.is_over_firm(page, head, rows[0], top, legal))):
        return named or (top[1:] if top else None)
    if not legal and top and top[0] >= masthead.LIKELY:
        feet = [(r, n, "foot-line") for r in range(rows[-1] + 1, len(page)) if (n := foot_name(page.text[r]))]
        return feet[-1] if feet and is_paper(feet[-1][1]) else top[1:]
    foot = foot_names.outlet(page, rows[-1], taken) if (agency or wire) and not legal else None
    if (legal or wire) and not foot:
        return _owner_of_rights(page, head, rows, (legal or wire)[-1])
    if imprint := outlet_notes.published(page, rows[-1]):
        return imprint
    return (
        blogs.named(page, head)
        or (None if agency else owners.of_writer(page, head, rows))
        or outlet_notes.printed_from(page)
        or mail_notes.sender(page, rows[-1])
        or outlet_notes.of_issue(page)
        or outlet_notes.read_here(page)
        or foot
        or (None if agency else first_line.over_menu(page, head))
        or _last_resort(page, rows, agency)
        or foot_names.outlet(page, rows[-1], taken)
        or owners.beside_writer(page, head, rows)
        or (None if agency else first_line.below_tools(page, head))
    )


def _of_realm(page: Page, head: int, legal: list[tuple[int, str]], top: Top | None) -> Named | None:
    """The office, or else the site, where the rights are a state's as such: "© Crown copyright"."""
    if not legal or not ministries.is_realm(legal[-1][1]):
        return None
    office = ministries.issuer(page, head, legal[-1][1])
    return (*office, "owner-above") if office else top[1:] if top else None


def _owner_of_rights(page: Page, head: int, rows: list[int], legal: tuple[int, str]) -> Named:
    """The owner as the page's top writes it, or as the firm does in its own script below an English line of rights."""
    if legal[1].isascii() and (east := firms.of_east(page, rows[-1])):
        return *east, "firm-line"
    if above := firms.name_above(page, head, legal[1]):
        return *above, "owner-above"
    inside = firms.named_inside(page, legal[1], {name for _, name, _ in hosts(page)}) if " " in legal[1] else ""
    return legal[0], inside or legal[1], "copyright-line"


def _legal(page: Page, first: int) -> list[tuple[int, str]]:
    """(row, owner) of the lines of rights from the story's first row on."""
    return [(r, n) for r in page.rows_with(LEGAL_SIGNS) if r >= first and (n := copyright_name(page.text[r]))]


def _owned(page: Page, first: int) -> bool:
    """A paper has the rights to the page."""
    return any(not is_agency(name) for _, name in _legal(page, first))


def _said(page: Page, head: int, rows: list[int], agency: str, top: Top | None) -> Named | None:
    """What a label, the story's dateline or a note on where it stood before name; ``top``: the likeliest masthead."""
    sure = top is not None and top[0] >= masthead.SURE
    for row in range(max(0, head - 12), rows[0]):
        line = page.text[row]
        name = labelled(line) or (_over_value(page, row) if len(line) <= _LABEL_ALONE else "")
        if name and not (wires.is_wire(name) and sure) and not (is_agency(name) and _owned(page, rows[0])):
            if picture_sources.is_of_picture(page, row, head, rows[0]):
                continue
            return row, name, "labelled-line"
    if (office := ministries.sender(page, head, rows[0])) or (issue := cited.cited(page, head, rows)):
        return (*office, "labelled-line") if office else issue
    if provider := outlet_notes.delivered(page, head, rows[0]):
        return provider
    likely = [(top[1], top[2])] if top and top[0] >= masthead.LIKELY and is_paper(top[2]) else []
    named = agency and any(_says(t, agency) for t in page.text[: rows[0]] if len(t) < 200)
    if named and owners.of_own_site(page, head, agency, [*_legal(page, rows[0]), *likely]):
        return None
    if named and not (sure and (wires.AGENCY.fullmatch(agency) or f"/{agency}/" in page.text[rows[0]])):
        return _owner(page, rows[-1], agency) or (rows[0], owners.in_full(page, head, agency), "agency-dateline")
    return _reprinted(page, head, rows)


def _owner(page: Page, end: int, agency: str) -> tuple[int, str, str] | None:
    """The owner of the page's rights, not the story's alone, if the dateline has its letters: "(CP)"."""
    owned = ((r, copyright_name(page.text[r])) for r in reversed(page.rows_with(LEGAL_SIGNS)) if r > end + _CLOSE)
    return next(((r, n, "agency-in-full") for r, n in owned if n and owners.spells(n, agency)), None)


def _says(line: str, agency: str) -> bool:
    """As a word of its own; the pattern is made where the line holds it at all."""
    if agency.casefold() not in line.casefold():
        return False
    return re.search(rf"(?<![^\W_]){re.escape(agency)}(?![^\W_])", line, re.IGNORECASE) is not None


def _shortens(legal: str, name: str) -> bool:
    """The copyright line's name is what the masthead's begins with: "Lakeshore Herald" of "Lakeshore Herald Online"."""
    return " " in legal and squash(legal) != squash(name) and squash(name).startswith(squash(legal))


def _is_publishers(legal: str, name: str) -> bool:
    """The copyright is a publishing company's whose name is not the paper's: "Ediciones del Sur" under "La Voz"."""
    apart = squash(name) not in squash(legal) and squash(legal) not in squash(name)
    return apart and is_publisher(legal)


def _outweighs(top: tuple[float, int, str, str], legal: list[tuple[int, str]]) -> bool:
    """The masthead's name says more than the owner's of the rights, if there is one."""
    (weight, _, name, _), owner = top, legal[-1][1] if legal else ""
    if weight >= masthead.SURE and not (owner and _shortens(owner, name)):
        return True
    return owner != "" and _prints(owner, name, likely=weight >= masthead.LIKELY, sure=weight >= _CLEAR)


def _prints(owner: str, name: str, *, likely: bool, sure: bool) -> bool:
    """A company that prints the paper has the rights: "Ediciones La Voz" under "La Voz", "ООО ..." under any."""
    if firms.holds_name(owner, name):
        return True
    if _is_publishers(owner, name) and (is_paper(name) or _are_kin(owner, name)):
        return True
    if sure and is_paper(name) and " " in owner and is_firms(owner.split()[-1:]) and not is_paper(owner):
        return True  # "Northern Fells Media" under "Tarnside Evening Post"
    if likely and _is_articled(name) and own_domain.is_of_firm(owner) and not is_paper(owner):
        return True  # "Meadow Business Media" under "The Dairyman"
    kin = likely and _are_kin(owner, name) and is_firms(owner.split()[1:])
    if kin or (is_publisher(owner) and (sure or (likely and _ADDRESS.fullmatch(name)))):
        return True
    first, _, rest = name.partition(" ")
    bare = rest if len(first) <= len("The") and len(rest) >= _KIN else name  # "Société éditrice du Cadran"
    named = len(bare) >= _KIN and squash(bare) in squash(owner) and squash(name) != squash(owner)
    return (named and is_publisher(owner)) or (likely and is_firm(owner))


def _is_articled(name: str) -> bool:
    """An article and a word or two, all with a capital, as papers are called."""
    words = name.split()
    return 2 <= len(words) <= _FEW and name.istitle() and masthead.ARTICLE.match(name) is not None


def _are_kin(legal: str, name: str) -> bool:
    """Both begin with the same word: "Nordland Verlag" and "Nordland Online"."""
    first, other = legal.partition(" ")[0].casefold(), name.partition(" ")[0].casefold()
    return len(first) >= _KIN and first == other


def _last_resort(page: Page, rows: list[int], agency: str) -> tuple[int, str, str] | None:
    below = range(rows[-1] + 1, len(page))
    for row in below[:8]:
        if name := labelled(page.text[row]):
            return row, name, "labelled-line-below"
        if name := masthead.dated_name(page.text[row]):
            return row, name, "dated-line-below"
    if agency:
        return rows[0], owners.in_full(page, max(0, rows[0] - _BYLINE), agency), "agency-dateline"
    for row in below:
        if len(page.text[row]) < 300 and (match := _OF_ITSELF.search(page.text[row])):
            return row, next(g for g in match.groups() if g).strip(" .,"), "foot-phrase"
    feet = [(row, name, "foot-line") for row in below if (name := foot_name(page.text[row]))]
    return feet[-1] if feet else _followed(page, below) or _by_address(page, rows)


def _followed(page: Page, below: range) -> tuple[int, str, str] | None:
    """Whom the readers are asked to follow, if that is a paper: "Siga a Folha do Norte no Twitter"."""
    for row in below:
        for name in site_names.followed((page.text[row],)):
            if not name[:1].islower() and could_be_name(name) and is_paper(name):  # "our weekly newsletter"
                return row, name, "foot-phrase"
    return None


def _reprinted(page: Page, head: int, rows: list[int]) -> tuple[int, str, str] | None:
    """The publication that a note beside headline or story says the text is from."""
    near = [*range(max(0, head - 4), rows[0]), *range(rows[-1] + 1, min(len(page), rows[-1] + 9))]
    for row in near:
        if name := outlet_of(page.text[row], page.text[head]):
            return row, name, "posted-first"
    told = "\n".join([page.text[r] for r in near]).lower()
    if not holds_any(told, _BEFORE_STEMS):
        return None
    for row in near:
        if name := _stood_before(page.text[row]):
            return row, name, "reprint-note"
    return None


def _stood_before(line: str) -> str:
    """The publication that a note says the text is from."""
    if not 25 <= len(line) <= 250 or not _SPREAD.search(line) or not (begins := _BEFORE.search(line)):
        return ""
    if begins.start() > _NOTE_OPENS and not is_note(line):
        return ""
    match = _REPRINT.search(line, begins.end())
    return (match[1] or match[2] or "").strip(" .,") if match else ""


def _by_address(page: Page, rows: list[int]) -> tuple[int, str, str] | None:
    """The name, on a line of the page's ends, that its own address spells; else the address without its "www."."""
    named = [h for h in hosts(page) if not rows[0] <= h[0] <= rows[-1]]
    labels = {host[1] for host in named}
    for row in (*range(min(rows[0], masthead.REACH)), *range(max(rows[-1] + 1, len(page) - masthead.REACH), len(page))):
        for part in _PHRASES.split(page.text[row][:200]):
            name = COMPANY.sub("", part.strip(" .,;"))
            if any(unmarked(squash(name)) == host[1] for host in named) and "." not in name:
                return row, name, "foot-address"
        if row > rows[-1] and (spelt := own_domain.spelt(page.text[row][:200], labels)):
            return row, spelt, "foot-address"
    return (named[0][0], named[0][2], "address") if named else None
