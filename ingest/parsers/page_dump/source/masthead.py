"""The outlet's name among the lines above the headline: each one is weighed by what it is and by what backs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.date_names import names
from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.firm_lines import is_of_release
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.navigation import steps
from ingest.parsers.page_dump.lines.pagers import turned_pair
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.names.byline_names import byline_of, is_agency, is_name
from ingest.parsers.page_dump.source import self_named, site_names, site_tools, tops
from ingest.parsers.page_dump.source.hosts import hosts
from ingest.parsers.page_dump.source.paper_words import (
    holds_paper,
    is_paper,
    is_publisher,
    is_service,
    is_station,
    quoted_paper,
)
from ingest.parsers.page_dump.source.site_names import is_subtitle, without_web
from ingest.parsers.page_dump.source.tops import without_day
from ingest.parsers.page_dump.text.measure import (
    CJK,
    DIGIT,
    KEPT,
    folded_tokens,
    has_figure,
    size_bin,
    squashed,
    width,
)
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_CRUMB, _STEPS = 24, frozenset(">»›")  #: how a trail of links begins, and what parts it
_LABEL_AT = 3  #: characters of a mark before the first name on a line
_FARTHEST, _OWN_LINE = 100, 45  #: rows of menus over a headline; characters of a name on a line of its own
REACH = 14  #: lines at the top and at the foot of the page that are looked at
_NAMED = 5  #: the last row in which a name stands over what the site says of itself
SURE, LIKELY = 3.0, 1.5  #: weights: what is taken at once, and what is taken where nothing else names the outlet
_SPLIT = regex(
    r"\s+(?:[|–—·•»>:/-]|--|::|\*)\s+|\s+\(|\s{2,}|\s*\|\s*|\s*[*]{2,}\s*|(?<=[\u3040-\u9fff])_+(?=[\u3040-\u9fff])"
)
_NAV = regex(r"\s+[|•»›>/·–—-]\s+|\s{2,}|\s*\|\s*|\]\s*\[")
_CUTS = tuple("]|•»›>/·–—-")
_MARK = regex(" [•»›>/·–—-] ")  #: with a bar, a bracket or two spaces all that ``_NAV`` can cut at
_SLUG = regex(r"^[A-Z]{1,6}(?:[-/][A-Z0-9]{2,}){1,5}$")
_SPACED = regex(r"(?:\S ){3,}\S$|(?:\S ){2,}\S(?:\s{2,}(?:\S )+\S)+$")

_ITEM = regex(r"[»›•·▸▶►→*+-]\s?\S")  #: of a menu that is written one under the other
_FILED = regex(
    r"\b(?:posted|published|filed|in\scategory|category|categor[ií]a|section|rubrique|ressort|abgelegt|publié\sdans"
    r"|publicado\sen"
    r"|publicado\sem|pubblicato\sin|geplaatst)\s?(?:in|under|unter|:)?\s",
    re.IGNORECASE,
)
_FILED_HEADS = frozenset(["pos", "pub", "fil", "in ", "cat", "sec", "rub", "res", "abg", "gep"])
_ICONS = regex("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_BEFORE_DAYS = frozenset(["", "vom", "du", "del", "of", "from", "di", "van", "on"])  #: behind a name and before its day
_NO_NAME = frozenset("@<>{}=：°º")
ARTICLE = regex(r"(?:the|le|la|les|el|los|il|lo|o|a|der|die|das|de|het|l['’])\s?\S", re.IGNORECASE)
_LEAD = regex(
    r"^(?:welcome to|from|source|via|you are reading|(?:the )?(?:online|web|internet|electronic|digital) edition of"
    r"|edición (?:digital|electrónica|en internet|online) de|édition (?:en ligne|électronique|internet) d[eu]"
    r"|(?:die )?online-?ausgabe (?:der|des|von)|edizione (?:online|elettronica|telematica) (?:de[l]?|della|di)"
    r"|edição (?:online|eletr[óô]nica|digital) d[eoa]|online(?:-?editie)? van|internetowe wydanie"
    r"|(?:copyright|©)(?:\s(?:19|20)\d\d)?)\s+",
    re.IGNORECASE,
)
#: what a page reads out behind its paper's name: "The Strait Chronicle e-paper", "Plains Post logo"
_TOOLS_BEHIND = word_set("""e-paper epaper e-edition e-dition logo logotyp logotipo logotype homepage home startseite
    accueil startpagina startsida forside strona-główna""")
_YOURS = frozenset(["your", "our", "ihre", "ihr", "unsere", "votre", "notre", "su", "tu", "nuestro", "sua", "uw"])
_SHARED = frozenset(["the", "and", "for", "von", "und", "der", "die", "das", "des", "del", "della", "dello", "delle"])


#: kinds of articles that are words of papers' names as well
_KINDS = word_set("""review reviews report reports news today magazine journal special radio tv bulletin dispatch
    monitor record wire recensione recensioni kritik rezension critique reseña crítica recensie recension anmeldelse
    bericht revista nachrichten nieuws nyheter notícias noticias новости вести haber""")


@dataclass(frozen=True, slots=True)
class Backing:
    """What the page says of its outlet elsewhere: its first and last lines, and the names of its addresses."""

    ends: tuple[tuple[int, str, str], ...]  #: of the first and last lines: row, text, the same without spaces and marks
    foot: int  #: the first row of the page's foot
    domains: frozenset[str]
    told: tuple[str, ...]  #: what the story has behind "told", folded: "the Evening Post that ..."
    below: str  #: the lines around the story below its headline, folded
    beside: str  #: those between headline and story

    @property
    def last(self) -> list[str]:
        return [text for row, text, _ in self.ends if row >= self.foot]

    def times(self, name: str, *, foot: bool) -> int:
        """On how many of the first and last lines, or of the foot's, the name stands, menus left out."""
        first = self.foot if foot else 0
        return sum([name in bare and row >= first and _can_back(text) for row, text, bare in self.ends])


@lru_cache(maxsize=KEPT)
def squash(text: str) -> str:
    """Folded, letters and digits only."""
    return "".join(folded_tokens(text))


def backing(page: Page, title_row: int, rows: list[int]) -> Backing:
    far = max(REACH, len(page) - REACH)
    at_ends = [r for r in (*range(min(REACH, len(page))), *range(far, len(page))) if len(page.text[r]) < 300]
    texts = [page.text[r] for r in at_ends]
    ends = tuple(zip(at_ends, texts, squashed(texts), strict=True))
    foot = max(title_row + 1, rows[-1] + 1, len(page) - REACH)  # a town may stand over its story and in it
    story = " ".join(page.text[r] for r in rows[-40:])[-8000:]
    told = tuple(part[:80].casefold() for verb in ("told ", "tells ") for part in story.split(verb)[1:])
    own = {squash(n) for n in site_names.followed((*page.text[:title_row], *page.text[rows[-1] + 1 :]))}
    beside = "\n".join(page.text[title_row + 1 : rows[0]]).casefold()
    domains = frozenset([*own, *(name for _, name, _ in hosts(page))])
    return Backing(ends, foot, domains, told, self_named.outside(page, title_row, rows), beside)


def _can_back(line: str) -> bool:
    return not is_nav(line) and not (line[:3].lower() in _FILED_HEADS and _FILED.match(line))


def is_nav(line: str) -> bool:
    """Three short items or more between bars, dashes or runs of spaces."""
    marked = "|" in line or "  " in line or "]" in line
    if not marked and not ("-" in line or "–" in line or "·" in line or "•" in line or "/" in line or "—" in line):
        marked = ">" in line or "»" in line or "›" in line
        if not marked:
            return False
    return (marked or _MARK.search(line) is not None) and _may_be_cut(line) and _is_cut_in_three(line)


def _may_be_cut(line: str) -> bool:
    """False where too few signs stand in it to cut it into three parts, or into parts of forty characters."""
    signs = line.count("  ") + sum(map(line.count, _CUTS))
    return signs >= 2 and len(line) - line.count(" ") <= 41 * (signs + 1)


@lru_cache(maxsize=KEPT)
def _is_cut_in_three(line: str) -> bool:
    parts = _NAV.split(line)
    return len(parts) >= 3 and max(map(len, parts)) <= 40


def could_be_name(name: str) -> bool:
    if not 3 <= len(name) <= 45 or not _NO_NAME.isdisjoint(name) or size_bin(width(name)) > 4:
        return False
    if (
        ": " in name
        or site_names.is_generic(name)
        or site_tools.is_no_name(name)
        or label_of(name)
        or key(name) in SECTIONS
        or not any(c.isalpha() for c in name)
    ):
        return False
    of_calendar = " " not in name and name.casefold() in names().months
    odd = of_calendar or _SLUG.match(name) or (DIGIT.search(name) and not holds_paper(name))
    if odd and not is_station(name):
        return False
    words = name.split()
    if _is_of_sections(words) and not is_service(name):
        return False
    in_state = name[-4:-2] == ", " and name[-2:].isupper()  # "Willow Creek, OH"
    if in_state or len(words) > 6 or name[-1] in "?!:;,/" or (byline_of(name)[0] and not _has_article(name)):
        return False
    small = 1 < len(words) <= 4 and name.islower() and holds_paper(name)
    return small or ARTICLE.match(name) is not None or not words[0][0].islower()


def _is_of_sections(words: list[str]) -> bool:
    """A menu, or a section of two words: "Home News"."""
    if len(words) == 2:
        return all(w.casefold() in SECTIONS for w in words)
    known = sum(w.casefold() in SECTIONS or label_of(w) != "" for w in words) if len(words) >= 3 else 0
    return 2 * known >= len(words) > 2


def _is_kicker(name: str, rule: str) -> bool:
    """Right over a headline and nowhere else, and nothing that papers are called by."""
    return rule == "masthead-place" and not holds_paper(name)


Top = tuple[float, int, str, str]  #: weight, row, name, rule


def find(page: Page, title_row: int, rows: list[int], taken: frozenset[int]) -> Top | None:
    """(weight, row, name, rule) of the likeliest name above the headline; None where no line can be one."""
    known = backing(page, title_row, rows)
    best: Top | None = None
    place = 0
    sections = _in_menus(page.text[: min(title_row, REACH)])
    crumbs = site_names.sections(page.text[:title_row]) | turned_pair(page.text[:title_row])
    for row in range(min(title_row, REACH)):
        line = page.text[row]
        tool = label_of(line) != "" and "  " not in line and "|" not in line and tops.without_home(line) == line
        other = row in taken or line in crumbs or len(line) > 160 or tool or tops.leads_home(line, page.text[title_row])
        if other or (row and _ITEM.match(line)) or _in_section(line):
            continue
        nav = is_nav(line)
        named = _names_in(line) or site_names.over_subtitle(page, row)
        found = tops.without_others(page, row, named, title_row if best else -1)
        nav = nav and not any(dated for _, dated in found)
        trail = steps(line)
        for at, (name, dated) in enumerate(found):
            part = " " not in name and best is not None and name in best[2].split(" ")[1:]  # "Limburg" of a longer name
            if part or (trail and not trail.startswith(name)):
                continue  # the site's name comes first
            weight, rule = _weigh(name, line, known, place + at, dated=dated)
            opens = at == 0 and (" " in name or name in line[: len(name) + _LABEL_AT])
            leads = opens and not row and site_names.leads_sections(_NAV.split(line))
            weight += _around(page, row, title_row) if not nav else -0.5 if leads else -1.5 if opens else -3.0
            if rule == "masthead-repeated" and not (nav and opens) and name.casefold() in sections:
                continue  # a section's, which the lists at the foot name again
            if row and row == title_row - 1 and (name.casefold() in _KINDS or _is_kicker(name, rule)):
                weight -= 4.0 if name.casefold() in _KINDS else 2.0
            if best is None or weight > best[0] or (best[1] and site_names.is_cell_of(best[2], name)):
                best = (weight, row, name, rule)
        place += (bool(named) or site_tools.is_kicker(line)) and not nav
    if best and best[0] >= SURE:
        return best
    low = _told_farther_down(page, title_row, taken, known) or _below_headline(page, title_row, rows, taken, known)
    return low if low and (best is None or low[0] > best[0]) else best


def _told_farther_down(page: Page, title_row: int, taken: frozenset[int], known: Backing) -> Top | None:
    """A name below a long menu, on a line of its own, of which the page speaks below its headline."""
    for row in range(REACH, min(title_row, _FARTHEST)):
        line = page.text[row]
        if row in taken or len(line) > _OWN_LINE or line.casefold() not in known.below or label_of(line):
            continue
        if could_be_name(line) and self_named.names_itself(line, known.below, known.beside):
            return 4.0, row, line, "masthead-told"
    return None


def _in_menus(lines: Sequence[str]) -> frozenset[str]:
    """The single words of menus, folded, but for what stands first and what sounds like a paper's name."""
    parts = (part for line in lines if is_nav(line) for part in _NAV.split(line)[1:])
    alone = (part for part in parts if " " not in part)
    return frozenset(p.casefold() for p in alone if p.casefold() in site_names.SECTIONS_TOO or not is_paper(p))


def _in_section(line: str) -> bool:
    """A breadcrumb that begins with a section: "Wiadomości » Brzegowo"."""
    cut = next((at for at in map(line.find, (" » ", " › ", " > ")) if at > 0), 0)
    return cut > 0 and key(line[:cut]) in SECTIONS


def _below_headline(page: Page, title_row: int, rows: list[int], taken: frozenset[int], known: Backing) -> Top | None:
    """A name between headline and body, beside a date or on a line of its own: one that sounds like a paper's."""
    best: Top | None = None
    for row in range(title_row + 1, min(rows[0], title_row + 8)):
        line = page.text[row]
        if row in taken or len(line) > 120 or label_of(line) or byline_of(line)[0]:
            continue
        if "bio" in cue_classes(line) or is_agency(line):
            continue
        for name, dated in _names_in(line):
            weight, rule = _weigh(name, line, known, 4, dated=dated)
            if holds_paper(name) and (best is None or weight - 0.5 > best[0]):
                best = (weight - 0.5, row, name, rule)
    return best


@lru_cache(maxsize=KEPT)
def _names_in(line: str) -> Sequence[tuple[str, bool]]:
    """(name, whether a date stands on the line) of the parts of a line that can be an outlet's name."""
    whole = line
    bare = without_day(line)
    if bare is None:
        return []
    line, dated = bare
    if _SPACED.match(line):
        line = " ".join(part.replace(" ", "") for part in re.split(r"\s{2,}", line))
    out = []
    if ": " in line[:_CRUMB] and not _STEPS.isdisjoint(line):
        line = line.partition(": ")[2]  # "You are here: The Post > World"
    line = tops.without_home(
        tops.of_picture(site_tools.without_tool(line if line.isascii() else _ICONS.sub(" ", line)))
    )
    line = _without_motto(line) if ": " in line else line
    line = quoted_paper(line) or line
    for part in _SPLIT.split(line)[:4]:
        words = _LEAD.sub("", part.strip(" .,،;؛|–—-()[]#*«»\"'“”【】《》〈〉")).split()
        while dated and words and words[-1].casefold().strip(",.;|–—-") in {*_BEFORE_DAYS, *names().weekdays}:
            words.pop()
        while len(words) > 1 and words[-1].casefold() in _TOOLS_BEHIND:
            words.pop()
        if dated and len(words) > 1 and tops.says_today(words):
            continue
        name = tops.with_closing_quote(without_web(" ".join(words).strip(" .,،;؛|–—-(_")), part)
        if could_be_name(name) and not is_of_release(name) and not ("/" in name and "://" in whole):
            out.append((name, dated))
    return out


def _without_motto(line: str) -> str:
    """A paper's name without what stands behind its colon: "River Daily: All the news, every day"."""
    name, _, motto = line.partition(": ")
    titled = all(word[0].isupper() or word.casefold() in _SHARED or word == "&" for word in name.split())
    kind = name.isupper() and motto[:1].islower() and motto.count(" ") > 1  # "UNDERTOW: a magazine of coasts"
    told = titled and (kind or (" " in name and holds_paper(name))) and " " in motto and not label_of(name)
    return name if told and not all(word.casefold() in SECTIONS for word in name.split()) else line


def _weigh(name: str, line: str, known: Backing, place: int, *, dated: bool) -> tuple[float, str]:
    """The weight of a name by itself and by what backs it; ``place`` counts the lines and parts above it."""
    squashed, words = squash(name), name.split()
    weight = max(0.0, 2.0 - 0.5 * place)
    paper = is_paper(name)
    weight -= 3.0 * (not paper and is_publisher(name))
    weight += (
        2.0 * paper + 0.7 * (name.isupper() and len(words) > 1) + (0.5 - 4.0 * (". " in line)) * line.endswith(".")
    )
    weight += 0.7 * (len(words) > 1 and ARTICLE.match(name) is not None) + 1.0 * dated + 0.7 * bool(CJK.search(name))
    plain = [w for w in words if len(w) > 3 and w.islower() and w not in _SHARED]
    weight -= (2.0 if place or name.isascii() else 0.5) * len(plain) if not CJK.search(name) else 0.0
    weight -= 1.5 * (len(words) == 1 and place > 0 and not paper) + 1.5 * (place > 0 and not paper and _is_person(name))
    weight -= 4.0 * bool((place or not line.startswith(name)) and is_subtitle(name))
    weight -= 3.0 * (name[-4:].isdigit() and tops.tells_since(name))
    weight -= 2.0 * line.startswith(("Copyright", "COPYRIGHT", "©"))
    weight -= 3.0 * bool(_YOURS & {w.casefold() for w in words})
    cues = cue_classes(name)
    weight -= 4.0 * bool(cues.keys() & {"signup", "social", "ad", "legal", "comment"} and not paper)
    bare = unmarked(squashed)
    if {bare, bare.removeprefix("the")} & known.domains:
        return weight + 4.0, "masthead-domain"
    if self_named.names_itself(name, known.below, known.beside):
        return max(weight, 0.0) + 4.0, "masthead-told"
    own = len(words) > 1  # a single word on top may be the name of a section
    if len(squashed) > 4 and known.times(squashed, foot=not own) > own and not site_names.is_small(name, known.last):
        return weight + 2.5, "masthead-repeated"
    if known.told and _is_told(name.casefold(), known.told):
        return weight + 3.0, "masthead-told"
    return weight, "masthead-dated" if dated else "masthead-place"


@lru_cache(maxsize=KEPT)
def dated_name(line: str) -> str:
    """The paper of a line that is a paper's name and a day: "Nordmarker Tageblatt, 8. Juni 2011"; else ""."""
    if not 12 <= len(line) <= 80 or not DIGIT.search(line) or len(dates := find_dates(line)) != 1:
        return ""
    before, behind = line[: dates[0].start].strip(" ,،;|(–—-"), line[dates[0].end :].strip(" ,،;|).–—-")
    name = before or behind
    titled = not any(w.islower() and len(w) > 3 and w not in _SHARED for w in name.split())
    whole = titled and not (before and behind) and could_be_name(name) and is_paper(name)
    return name if whole else ""


def _has_article(name: str) -> bool:
    """The Dutch article, which is "by" elsewhere, before a word for papers: "De Zilte Bode"."""
    return name.startswith("De ") and holds_paper(name)


def _is_told(name: str, told: tuple[str, ...]) -> bool:
    heard = (text.removeprefix("the ") if not name.startswith("the ") else text for text in told)
    return any(text.startswith(name) and not text[len(name) : len(name) + 1].isalnum() for text in heard)


def _is_person(name: str) -> bool:
    return is_name(name) and not any(w.casefold() in {"of", "the", "del", "des"} for w in name.split())


def _around(page: Page, row: int, title_row: int) -> float:
    near = [r for r in (row - 1, row + 1) if 0 <= r < title_row]
    below = page.text[row + 1] if row + 1 < title_row else ""
    over_date = row <= 2 and len(below) <= 60 and has_figure(below) and bool(find_dates(below))
    named = below != "" and row <= _NAMED and is_subtitle(below)
    return (
        0.7 * over_date
        + 1.0 * named
        + 1.0 * any(is_nav(page.text[r]) for r in near)
        + 1.0 * tops.stands_over_menu(page, row)
        - 0.5 * (row == title_row - 1 and row > 0)
    )
