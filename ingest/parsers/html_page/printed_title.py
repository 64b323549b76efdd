"""The headline that a page shows above its text, where its statements have none: old sites print it in any tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from urllib.parse import urlsplit

from ingest.dates import find_dates, read_date
from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.blocks import Block, words
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts, heading_text, line
from ingest.parsers.html_page.features import ends
from ingest.parsers.html_page.logos import is_logo
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.site_name import front_links, is_owner
from ingest.parsers.html_page.titles import SEPARATOR, plain
from ingest.parsers.html_page.zone import is_beside
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.patterns import regex
from store.model import Evidence

Title = tuple[str, Evidence | None]

_DOUBTED = frozenset({"html:title", "html:h2", ""})  #: rules whose title may be the site's
_FEW = 4  #: words; a shorter title may be the site's or a rubric's
_NAME_WORDS = 6  #: words that a site's name does not have
_FEW_LETTERS = 20  #: letters of such a title in scripts that set no words apart
_TAG, _CUTS = 500, 10  #: code points of a title tag, and parts of it, that are looked at
_PROSE = 12  #: words of a paragraph, however short
_RUNNING = 20  #: words of a block that is the text's
_OF_TEMPLATES = frozenset(  #: headings of pages on which an editing system shows one record after the other
    map(
        plain,
        """pressemeldung pressemeldungen pressemitteilung pressemitteilungen presse meldung meldungen aktuelles
            aktuell news newsdetail newsdetails newsdetailansicht detail details detailansicht einzelansicht
            nachricht nachrichten artikel beitrag blog blogbeitrag neuigkeiten mitteilung mitteilungen bericht
            berichte archiv pressrelease pressreleases article story newsroom actualité actualités communiqué
            communiqués nouvelles noticia noticias notícia notícias actualidad comunicado comunicati notizia
            notizie comunicatostampa nieuws nieuwsbericht persbericht persberichten nyhet nyheter nyhed nyheder
            pressmeddelande pressemelding uutiset tiedote aktuality aktualności hírek újság новости новость
            haberler haber berita""".split(),  # noqa: SIM905
    )
)
_LONG = 300  #: code points of a block that is the text's, where nothing sets words apart
_START = 20  #: code points of a piece by which it is found in a block
_SHORTEST, _LONGEST = 8, 250  #: code points of a headline
_MAX_LINES = 100  #: lines of them
_NEAR = 6  #: blocks above the text in which a headline stands over a byline
_BYLINE = 100  #: code points of a byline
_HEADING = 4  #: weight of a heading, or of a box called so
_EASTERN_CUT = regex(r"\s*(?:-{1,2}|[—–|_]{1,2})\s*")  #: between headline, section and site: "...--社会--人民网"
_NUMBERED = regex(r"[\W\d_]+|\b(?:no|nr|num|vol|issue|ausgabe|numero|número|numéro|выпуск|номер)\b", re.IGNORECASE)
_OVER = 3  #: weight of a line over a byline
_MAX_ELEMENTS = 20_000  #: looked at
_SIGNS = regex(r"[\u3005\u30a0-\u30ff\u4e00-\u9fff]{2,}")  #: Han and katakana, which hiragana stand between
_STEM = 4  #: letters that a word of the headline and one of the text begin with
_SHARED = 0.3  #: share of the headline's longer words that the text has too
_SURE = 0.5  #: the same where the title that was found is printed too, and may be a short headline
_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "b", "strong", "font", "span", "div", "td", "p", "big", "center", "a"})
_LEVELS = {"h1": 5, "h2": 4, "h3": 4, "h4": 3, "h5": 3, "b": 2, "strong": 2, "big": 3}
_NAMED = regex(
    r"(?<!sub)(?<!sub-)(?<!sub_)(?:headline|heading|title|titel|titulo|título|titre|titolo|tytul|tytuł|ba[sş]l[iı]k|"
    r"rubrik|overskrift|otsikko|naslov|nadpis|zagolov|judul|tieude|cím\b"
    r"|(?<![a-z])(?:hdr|hed|tit)\d?(?![a-z])|(?:story|art(?:icle|ikel)?|news|main)[-_]?(?:hdr|hed|head)(?![a-z]))"
)
_LESSER = regex(
    r"(?:sub|sur|ante|avan|sobre|sopra|pre|nad|over|över)-?_?(?:head|tit|tyt|rub)|unter|ober-?(?:titel|zeile)|eyebrow|overline"
    r"|volanta|cintillo|epigra|üst-?ba[sş]l|(?<![a-z])spot(?![a-z])|kicker|dach|deck|dek\b|lead|lede|summary|teaser|ingress|spitz|occhiello|vignet|categ|"
    r"kateg|katego|section|label|author|autor|byline|date|caption|site-?_?(?:name|title)|brand|logo|module|widget|menu|"
    r"block-?title|page-?section|comment|slogan|tagline|desc|claim|motto|strapline"
)
_SITES = regex(  #: boxes at a page's head that hold the site's name and what it says of itself
    r"(?:site|page|blog)-?_?(?:head|desc|title|name)|banner|masthead|branding|desc(?:ription)?-?wrapper|tagline|slogan|strapline|"
    r"(?<![a-z])(?:claim|motto)(?![a-z])|^description$"
)
_BOXES = 3  #: an element and the boxes around it
_SIZE = regex(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(px|pt|em|rem|%)|font-size\s*:\s*(x{1,2}-large|large)")
_LEAST_SIZES = {"px": 18.0, "pt": 14.0, "em": 1.3, "rem": 1.3, "%": 130.0}


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str
    weight: int  #: how much it stands out, 1 to 5


def revised(facts: Facts, chosen: Chosen, stated: Title) -> Title:
    """The title that was found, or the line that stands out above the text, where what was found is the site's."""
    title, evidence = stated
    rule = evidence.rule if evidence else ""
    if jsonld.text(facts.article.get("headline")):
        return stated
    tag = line(facts.page.tree.findtext(".//title") or "")
    issue = rule == "html:title" and (_is_issue(title) or _is_issue(tag))
    short = issue or _is_short(title) or _is_sites(facts, title)
    if not (short or rule in _DOUBTED):
        named = _printed_part(chosen, title) if rule == "html:meta:og:title" else ""
        return (named, Evidence(field="title", rule="html:above-text", text=named[:300])) if named else stated
    words = _stems(" ".join(block.text for block in chosen.kept if plain(block.text) != plain(title)))
    text = _first_of_text(chosen, brief=short)
    shown = [*_headings(facts, text), *_over_bylines(chosen, text)] if text else []
    own = next((heading for heading in shown if plain(heading.text) == plain(title)), None)
    parts = {plain(part) for part in SEPARATOR.split(tag)} - {"", *map(plain, facts.names)}
    tagged = rule == "html:title" and not own
    named = (_printed_part(chosen, tag) or _over_deck(chosen, title, shown)) if tagged else ""
    if rule == "html:h1" and plain(title) not in parts:
        named = next((h.text for h in shown if plain(h.text) in parts and not _is_hosts(facts, h.text)), "")
    if issue and own is None:
        named = _heading_of_issue(shown)
    if named:
        return named, Evidence(field="title", rule="html:above-text", text=named[:300])
    if own and not short:
        return stated
    least = _SURE if own and _share(title, words) > 0 else _SHARED
    fit = [heading for heading in shown if _is_fit(heading, words, least)]
    own = None if plain(title) in _OF_TEMPLATES else own
    fit = [heading for heading in fit if own is None or heading.weight >= own.weight]
    best = max(fit, key=lambda heading: heading.weight, default=None)
    if best is None or (not short and _is_better(title, best.text, words)):
        return stated
    whole = plain(best.text) in plain(tag)
    tails = (best.text[cut.end() :] for cut in SEPARATOR.finditer("" if whole else best.text))
    named = next((end for end in tails if plain(end) in parts), best.text)  # the tag has it without the rubric
    return named, Evidence(field="title", rule="html:above-text", text=best.text[:300])


def _printed_part(chosen: Chosen, tag: str) -> str:
    """The line above the text, or two, that a title has beside its site's name, which itself is no line there."""
    eastern = _SIGNS.search(tag) is not None
    cuts = list(islice((_EASTERN_CUT if eastern else SEPARATOR).finditer(tag[:_TAG]), _CUTS))
    printed = _lines_above(chosen) if cuts else []
    lines = {plain(part): part for part in (*map(" ".join, pairwise(printed)), *printed)}
    for cut in cuts:
        head, end = plain(tag[: cut.start()]), plain(tag[cut.end() :])
        if end in lines and head not in lines and not _is_short(lines[end]):
            return lines[end]
        told = head in lines and end and tag[cut.end() :].count(" ") < _NAME_WORDS
        if told and (len(head) >= _SHORTEST if eastern else not _is_short(lines[head])):
            own = next(i for i, part in enumerate(printed) if head.startswith(plain(part)) and plain(part))
            if not any(end in plain(part) for part in printed[own + 1 :]):  # above it is the masthead
                return tag[: cut.start()].strip()
    return ""


def _over_deck(chosen: Chosen, title: str, shown: Sequence[_Heading]) -> str:
    """The line above the text, with the one right below it, that the title tag has as one: "Headline / Second line"."""
    weights = {plain(h.text): h.weight for h in sorted(shown, key=lambda heading: heading.weight)}
    printed = _lines_above(chosen)
    below = dict(pairwise(map(plain, printed)))
    for cut in islice(SEPARATOR.finditer(title[:_TAG]), _CUTS):
        head, deck = plain(title[: cut.start()]), plain(title[cut.end() :])
        whole = head and deck == below.get(head) and 0 < weights.get(head, 0) >= weights.get(deck, 0)
        if whole and not _is_short(title[: cut.start()]):
            return title[: cut.start()].strip()
    return ""


def _lines_above(chosen: Chosen) -> list[str]:
    text = next((block.order for block in chosen.kept if len(block.tokens) >= _PROSE or _is_running(block)), 0)
    return [part for block in chosen.blocks[:text] for part in block.text.split("\n")][-_MAX_LINES:]


def _is_better(title: str, printed: str, words: set[str]) -> bool:
    """Whether the title tag's is the printed line without its rubric, or tells more of the story, as for searches."""
    behind = {plain(title[cut.end() :]) for cut in SEPARATOR.finditer(title)}
    if plain(printed) in behind:  # "site: rubric: headline"
        return False
    return plain(printed).endswith(plain(title)) or _share(title, words) > max(_SURE, _share(printed, words))


def _is_issue(title: str) -> bool:
    """Whether a title is a paper's name, a day and hardly more: "River Post: No. 196, 21 October 2003"."""
    days = find_dates(title) if len(title) <= _LONGEST and any(map(str.isdigit, title)) else []
    rest = title
    for day in days:
        rest = rest.replace(day.date.text, " ")
    return bool(days) and len(_NUMBERED.sub(" ", rest).split()) <= _FEW


def _heading_of_issue(shown: Sequence[_Heading]) -> str:
    """The heading above the text of a page that only its issue entitles, however short; of equals the last."""
    headings = [heading for heading in shown if heading.weight >= _HEADING and not _is_issue(heading.text)]
    best = max(reversed(headings), key=lambda heading: heading.weight, default=None)
    return best.text if best else ""


def _is_hosts(facts: Facts, text: str) -> bool:
    """Whether a line is an account's name, as hosts of blogs have it in their address."""
    return plain(text) in plain(urlsplit(facts.url).hostname or "") or any(
        plain(text) == plain(front) for front in front_links(facts)
    )


def _is_sites(facts: Facts, title: str) -> bool:
    """Whether a title is the site's: its logo, a link to its front page or the owner of the rights is called so."""
    if title.count(" ") >= _NAME_WORDS:
        return False
    wanted = plain(title)
    if is_owner(facts, title):
        return True
    logos = (heading_text(heading) for heading in facts.page.tree.iter("h1") if is_logo(heading))
    return any(plain(text) == wanted for text in (*logos, *front_links(facts)))


def _is_short(title: str) -> bool:
    return len(title.split()) < _FEW and (title.isascii() or len(plain(title)) < _FEW_LETTERS or " " in title)


def _stems(text: str) -> set[str]:
    """The beginnings of longer words; of scripts that set no words apart each two signs that are no grammar."""
    runs = _SIGNS.findall(text) if text > "" and not text.isascii() else []
    pairs = {run[i : i + 2] for run in runs for i in range(len(run) - 1)}
    return pairs | {word[:_STEM] for word in re.findall(r"[^\W\d_\u3040-\u30ff\u4e00-\u9fff]{4,}", text.casefold())}


def _is_fit(heading: _Heading, words: set[str], least: float) -> bool:
    """Whether a line may be the headline: not too short, and of what the text is of; by signs short ones are usual."""
    share = _share(heading.text, words)
    large = (
        heading.weight >= _OVER and _SIGNS.search(heading.text) is not None and len(plain(heading.text)) >= _SHORTEST
    )
    return share >= (max(least, _SURE) if large else least) and (large or not _is_short(heading.text))


def _share(title: str, words: set[str]) -> float:
    """The share of a title's longer words whose beginning the text has too."""
    own = _stems(title)
    return len(own & words) / len(own) if own else 0.0


def _headings(facts: Facts, text: Block) -> Iterator[_Heading]:
    """What stands out above the text, in page order: headings, boxes called so, bold and large lines of their own."""
    body = facts.page.tree.find("body")
    if body is None:
        return
    stack, seen = [body], 0
    while stack and seen < _MAX_ELEMENTS:
        element = stack.pop()
        seen += 1
        if not isinstance(element.tag, str) or (is_beside(element) and not _holds(element, text)):
            continue
        if _begins(element, text):
            return
        weight = _weight(element)
        text_of = heading_text(element) if weight else ""
        if _SHORTEST <= len(text_of) <= _LONGEST:
            yield _Heading(text_of, weight)
        if element is text.place.element and _is_before(element.text, text):
            return
        stack.extend(element.iterchildren(reversed=True))


def _over_bylines(chosen: Chosen, text: Block) -> Iterator[_Heading]:
    """Lines above the text that stand right over a byline or a day."""
    near = chosen.blocks[max(0, text.order - _NEAR) : text.order]
    above = (block for block in near if not _is_in_sites_box(block.place.element))
    lines = [printed for block in above for printed in block.text.split("\n")]
    for printed, below in pairwise(lines[-_MAX_LINES:]):
        fits = _SHORTEST <= len(printed) <= _LONGEST and printed[-1] != "." and "|" not in printed
        if fits and len(below) <= _BYLINE and (byline_of(below)[0] or read_date(below) is not None):
            yield _Heading(printed, _OVER)


def _first_of_text(chosen: Chosen, *, brief: bool) -> Block | None:
    """The text's first long block; with ``brief`` also the first that ends as a sentence, of a text in short ones."""
    long = next(filter(_is_running, chosen.kept), None)
    if long or not brief:
        return long
    return next((b for b in chosen.kept if words(b) >= _PROSE and "\n" not in b.text and ends(b.text)), None)


def _is_running(block: Block) -> bool:
    """Whether a block is the text's; short lines of a rubric, a headline and its deck are none together."""
    prose = "\n" not in block.text or max(line.count(" ") for line in block.text.split("\n")) >= _PROSE
    return (words(block) >= _RUNNING and prose) or len(block.text) >= _LONG


def _holds(element: Element, block: Block) -> bool:
    return any(box is element for box in block.place.element.iterancestors())


def _begins(element: Element, block: Block) -> bool:
    """Whether the text's first line stands right before or in this element."""
    previous = element.getprevious()
    before = previous.tail if previous is not None else None
    if _is_before(before, block):
        return True
    inner = element is block.place.element and len(element) == 0
    return inner or (element.tag in {"p", "div", "td", "font", "span"} and _is_before(element.text, block))


def _is_before(piece: str | None, block: Block) -> bool:
    start = " ".join((piece or "").split())[:30]
    if len(start) < _START or start not in block.text:
        return False
    lines = block.text.split("\n")  # those above the first of running words are the headline's and the byline's
    first = next((i for i, line in enumerate(lines) if line.count(" ") >= _PROSE), 0)
    return not any(start in line for line in lines[:first])


def _weight(element: Element) -> int:
    """How much an element of one line stands out, 0 where it does not or is no line of its own."""
    tag = element.tag
    if tag not in _TAGS or len(element) > 6 or (tag == "h1" and is_logo(element)):
        return 0
    name = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}".lower()
    if _LESSER.search(name) or element.find(".//p") is not None or (tag != "h1" and _is_in_sites_box(element)):
        return 0
    weight = _LEVELS.get(tag, 0)
    weight = max(weight, 4 if _NAMED.search(name) else 0, 3 if _is_large(element) else 0)
    return weight if weight and (weight > 2 or _is_alone(element)) and not _is_link(element) else 0


def _is_in_sites_box(element: Element) -> bool:
    """Whether a line stands in a box at the page's head that is the site's: its slogan, beside its logo."""
    boxes = (element, *islice(element.iterancestors(), _BOXES - 1))
    return any(_SITES.search(f"{box.get('class') or ''} {box.get('id') or ''}".strip().lower()) for box in boxes)


def _is_large(element: Element) -> bool:
    size = (element.get("size") or "").strip() if element.tag == "font" else ""
    if size.lstrip("+").isdigit() and int(size.lstrip("+")) >= (1 if size.startswith("+") else 4):
        return True
    found = _SIZE.search((element.get("style") or "").lower())
    return found is not None and (found[3] is not None or float(found[1]) >= _LEAST_SIZES[found[2]])


def _is_alone(element: Element) -> bool:
    """Whether nothing else stands on an inner element's line."""
    previous, following, parent = element.getprevious(), element.getnext(), element.getparent()
    before = previous.tail if previous is not None else (parent.text if parent is not None else "")
    clear = not (before or "").strip() and not (element.tail or "").strip()
    return clear and all(
        other is None or other.tag not in {"a", "b", "strong", "i", "em", "span", "font"}
        for other in (previous, following)
    )


def _is_link(element: Element) -> bool:
    """Whether all of an element's text leads to another page."""
    if element.tag == "a":
        return True
    links = [link for link in element.iter("a") if link.get("href")]
    return bool(links) and sum(len(heading_text(link)) for link in links) * 2 > len(heading_text(element))
