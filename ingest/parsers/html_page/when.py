"""When it was published and changed, with every candidate that was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from ingest.dates import FoundDate, find_dates, has_two_readings
from ingest.parsers.html_page import comments, nearby, stamps
from ingest.parsers.html_page.address_dates import in_addresses
from ingest.parsers.html_page.blocks import Block, Place
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.date_labels import REACH, is_change, is_other_day, is_publication
from ingest.parsers.html_page.facts import Facts, is_discussion, line
from ingest.parsers.html_page.features import ends
from ingest.parsers.html_page.moment import (
    NEAR,
    PRINTED,
    Candidate,
    before_capture,
    beside_url,
    day_after,
    finer,
    in_zone,
    local,
    not_after_change,
    not_change,
    not_created,
    not_todays,
    outvoted,
)
from ingest.parsers.html_page.own_asides import in_asides
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.script_dates import in_scripts
from ingest.parsers.html_page.shown_dates import (
    ANOTHER_DAY,
    FIGURES,
    REVISION,
    Reading,
    changes_in,
    counted_back,
    in_elements,
    of_others,
    read,
    ruled,
    uncounted_once,
)
from ingest.parsers.html_page.titles import plain
from ingest.parsers.html_page.yearless import of_issue, of_span, of_static, of_title_tag, yearless
from ingest.parsers.html_page.zone import boxes_around, headline_place, is_beside, is_of_another, without_asides
from ingest.parsers.page_dump.lines.print_issues import tells_of_issue
from ingest.patterns import regex
from store.model import Evidence, PrintedDate
from store.open_dates import OPEN

_OPEN_DAY = f"{OPEN}, and nothing on the page that settles them"
_BY_CAPTURE = "the other reading is later than the capture of the page"
_GUESSED = "is a guess at a day with two readings"
_ASIDE = regex(
    r"comment|respond|disqus|tweet|instagram-media|related|recommend|most-?read|popular|caption(?<!text-caption)"
)
_TOLD = 9  #: words of a sentence that tells of a day, where a shorter one may be a date and its label
_CJK_SENTENCE = regex(r"[\u3040-\u30ff\u4e00-\u9fff]{4}[^。！？]*[。！？]")  #: scripts without spaces between words
_BARS = regex(r"\s*[|•·∙●]\s*")
_TAG = 300  #: code points of a title tag that is looked at
_DATE_LINE = 120  #: code points of a line near the headline that gives the day
_SHORT_LINE = 40  #: code points of one that is a date with its label
_FEW_LINES = 6  #: lines of a longer block there
_FOOT = 5  #: blocks from the text's last one on in which a line may say when it came out
_SIGNED = 3  #: blocks from the text's last one on that are the writer's name and the day
_TELLING = 7  #: words before a day that tell of it, where half of them are small
_DATELINE = 120  #: code points of the text's start that may hold a dateline
_DASH = regex(r"[^.!?\n]{0,30}?(?:--|[-–—]\s)")
_PLACE = regex(r"[^\W\d_a-zß-ÿ][\w.'’/-]+(?:[ /][\w.'’/-]+){0,3},\s(?:den\s|le\s|am\s)?")
_STOP = regex(r"\.(?=\s)")  #: "Kassel, 12. März 2011. "
_SENTENCE = regex(r"[^\W\d_]{4}[.!?]\s|[^\W\d_a-z]?[a-z]+ [a-z]+ [a-z]+ ")  #: its end, or words of running text
_AROUND = 8  #: blocks from the headline on that are looked at for its day
_MAX_CANDIDATES = 16
_OTHERS = 8  #: days of other articles that are told
_MASTHEAD = 100  #: blocks
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_NEVER = frozenset(("1970-01-01", "1969-12-31"))  #: the beginning of computers' time: no date was set
_MAX_POSTS = 20_000  #: elements looked at for the first post's date


def published(
    facts: Facts, chosen: Chosen, top: Sequence[Element], reading: Reading, title: str = ""
) -> tuple[PrintedDate | None, list[Evidence]]:
    """The publication date of the best source, and why; the candidates turned down with their reasons."""
    candidates = list(islice(_candidates(facts, chosen, top, reading, title), _MAX_CANDIDATES))
    if chosen.blocks and not facts.page.huge and not any(c.date and not c.refused for c in candidates):
        refused = {c.date.value[:10] for c in candidates if c.date}
        found = _first_post(facts, reading) or in_asides(facts.page.tree, reading)
        found = found or yearless(top, headline_place(top, title), reading)
        found = found or of_issue(_above(chosen), chosen.text, reading) or of_span(_issue_lines(chosen), reading)
        found = found or of_title_tag(line((facts.page.tree.findtext(".//title") or "")[:_TAG]), title, reading)
        above = [text for block in _above(chosen) for text in block.text.split("\n")]
        found = found or of_static(above, facts.first("generator")[1], reading) or _elsewhere(facts, reading)
        candidates += [c for c in found if c.text not in refused]
    candidates = before_capture(candidates, reading.captured)
    readable = [candidate for candidate in candidates if candidate.date is not None and not candidate.refused]
    best = readable[0] if readable else None
    if best:
        changed = modified(facts)
        best = not_created(not_todays(outvoted(best, readable), readable), readable)
        changes = [value for c in readable if c.rule in PRINTED for value in changes_in(c.text, reading)]
        best = not_change(not_after_change(best, readable), readable, changed, changes)
        best = _scheduled(best, readable, changed)
        best = local(finer(beside_url(best, readable), readable), readable, changed)
    evidence = []
    for candidate in candidates:
        taken = candidate is best
        reason = candidate.settled if taken else _why_not(candidate, best)
        evidence.append(
            Evidence(field="published", rule=candidate.rule, text=candidate.text[:300], accepted=taken, reason=reason)
        )
    if best is None or best.date is None:
        return None, evidence
    printed = frozenset(other.date.value[:10] for other in readable if other.rule in PRINTED and other.date)
    return in_zone(best.date, facts.page.source, printed), evidence


def _above(chosen: Chosen) -> Sequence[Block]:
    """The blocks above the text, as many as a masthead with its menus has."""
    first = chosen.kept[0].order if chosen.kept else 0
    return chosen.blocks[max(0, first - _MASTHEAD) : first]


def _issue_lines(chosen: Chosen) -> list[str]:
    """The lines above the text and at its foot, and each two of a block: number and days of a paper's issue."""
    last = chosen.kept[-1].order if chosen.kept else 0
    blocks = (*_above(chosen), *chosen.blocks[last + 1 : last + 1 + _FOOT])
    lines = [block.text.split("\n") for block in blocks]
    return [text for each in lines for text in (*each, *map(" ".join, pairwise(each)))]


def _why_not(candidate: Candidate, best: Candidate | None) -> str:
    if candidate.refused:
        return candidate.refused
    if candidate.date is None:
        return "is not a date that can be read"
    if best and best.date and candidate.date.value[:10] == best.date.value[:10]:
        return "says the same day"
    return "a better source gives another day"


def _scheduled(best: Candidate, others: Sequence[Candidate], changed: PrintedDate | None) -> Candidate:
    """A page changed before it came out has a planned date in its tags: another day that it prints is better."""
    if best.date is None or changed is None or changed.value[:16] >= best.date.value[:16]:
        return best
    printed = next((other for other in others if other.rule in PRINTED or other.rule == "html:time"), best)
    same = printed.date is not None and printed.date.value[:10] == best.date.value[:10]
    return best if same else printed


def modified(facts: Facts) -> PrintedDate | None:
    """When the page says that it was last changed."""
    for rule, text in stamps.stated(facts, "dateModified", stamps.MODIFIED):
        value = read(text, rule)
        if value is not None and value.value[:10] not in _NEVER:
            return value
    return None


def _candidates(
    facts: Facts, chosen: Chosen, top: Sequence[Element], reading: Reading, title: str
) -> Iterator[Candidate]:
    stated = False
    for rule, text in stamps.stated(facts, "datePublished", stamps.PUBLISHED):
        value = read(text, rule, reading)
        if value and value.value[:10] in _NEVER:
            value = None
        stated = stated or value is not None
        yield Candidate(rule, text, value)
    changes: list[Candidate] = []
    teased: list[Element] = []
    shown = in_elements(top, headline_place(top, title), reading, changes, teased)
    placed = list(islice(uncounted_once(shown), _MAX_CANDIDATES))
    yield from (found for found in placed if found.place <= NEAR)
    behind = list(_behind_text(chosen, reading))
    yield from (found for found in behind if not tells_of_issue(found.text))
    yield from in_addresses(facts, top, title, stated=stated)
    if not stated:
        yield from in_scripts(facts.page.source, title, reading)
    yield from (found for found in placed if found.place > NEAR)
    yield from _near_title(chosen, title, reading, changes)
    yield from (found for found in behind if tells_of_issue(found.text))  # papers are printed the day after
    yield from _in_dateline(chosen.text, reading)
    yield from _signing(chosen, reading)
    yield from changes[:1]
    yield from of_others(teased[:_OTHERS], reading)


def _first_post(facts: Facts, reading: Reading) -> list[Candidate]:
    """The date of a discussion is its first post's: the first element that is nothing but a day with a time."""
    if not is_discussion(facts):
        return []
    for element in islice(
        facts.page.tree.iter("span", "time", "div", "p", "td", "li", "a", "small", "abbr"), _MAX_POSTS
    ):
        text = line(" ".join(element.itertext())) if len(element) < 4 else ""
        value = read(text, "html:first-post", reading) if 8 <= len(text) <= 40 and text[-1].isalnum() else None
        if value and len(value.value) > 10:
            return [Candidate("html:first-post", text, value)]
    return []


def _elsewhere(facts: Facts, reading: Reading) -> list[Candidate]:
    """Htmldate's search through the rest of the page; its guesses from free text are left out."""
    from htmldate import find_date  # noqa: PLC0415 - loads dateparser, and only pages without a date need it

    try:
        text = find_date(without_asides(facts.page.tree), extensive_search=False, original_date=True)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        text = None
    if not text:
        return []
    settled = reading.order == "DMY" or reading.language not in ("", "en")  # htmldate takes the day to come first
    found = read(text, "html:htmldate") if settled or not _is_guess(text, facts.page.source) else None
    return [Candidate("html:htmldate", text, found, "" if found else _GUESSED)]


def _is_guess(day: str, source: str) -> bool:
    """Whether an ISO day was taken from 03/04/2020 or 03/04/20, which may be another day; two readings are no date."""
    year, month, number = (int(part) for part in day.split("-"))
    if number > 12 or number == month or day in source:
        return False
    orders = rf"0?{number}/0?{month}|0?{month}/0?{number}"
    dashed = orders.replace("/", "-")
    forms = rf"(?:{orders})/(?:{year}|{year % 100:02})|(?:{dashed})-{year}"
    return bool(re.search(rf"(?<![\d/-])(?:{forms})(?![\d/-])", source))


def _near_title(chosen: Chosen, title: str, reading: Reading, changes: list[Candidate]) -> Iterator[Candidate]:
    """Lines near the headline that are a date."""
    headings = [(i, block) for i, block in enumerate(chosen.blocks) if block.place.tag in _HEADINGS]
    exact = (i for i, block in headings if plain(block.text) == plain(title))
    heading = next(exact, next((i for i, block in headings if block.place.tag == "h1"), -1))
    found = heading if heading >= 0 else nearby.title_place(chosen.blocks, title)
    if found < 0:
        return
    around = list(enumerate(chosen.blocks[max(0, found - 3) : found + _AROUND], max(0, found - 3)))
    if heading < 0:  # a page without headings of its own has anything above the headline
        around.sort(key=lambda placed: placed[0] < found)
    heading = found
    below = chosen.blocks[heading : heading + _AROUND]
    spine = boxes_around(chosen.blocks[heading].place.element)
    answers = next((b.order for b in below if b.place.tag in _HEADINGS and comments.begins(b.text)), len(chosen.blocks))
    for i, block in around:
        teaser = block.linked > 0 and bool(chosen.kept) and block.order > chosen.kept[-1].order
        if block.order > answers or teaser or block.place.tag == "h1" or _is_aside(block, chosen.blocks[heading]):
            continue
        if i != heading and is_of_another(block.place.element, spine, title if i > heading else ""):
            continue
        lines = block.text.split("\n")[:_FEW_LINES]
        for text in lines if i == heading or len(block.text) > _DATE_LINE else [block.text]:
            told = ends(text) and any(map(_is_told, _BARS.split(text)))
            dated = len(text) <= _DATE_LINE and any(map(str.isdigit, text)) and not REVISION.search(text.lower())
            if dated and not told:
                yield from _in_line(text, i - heading, reading, changes)


def _is_told(part: str) -> bool:
    """Whether what stands between two bars of a line is as long as a sentence that tells of a day."""
    return part.count(" ") >= _TOLD - 1 or _CJK_SENTENCE.search(part) is not None


def _in_line(text: str, place: int, reading: Reading, changes: list[Candidate]) -> Iterator[Candidate]:
    """The days that a line near the headline gives, up to the first that may be the publication's."""
    dates = find_dates(text, language=reading.language, order=reading.order)
    if not dates and place >= 0 and len(text) <= _SHORT_LINE:  # a year of two figures counts only in such a line
        yield from _in_short_line(text, place, reading)
    issue = of_span([text], reading) if dates else []
    if (
        issue and issue[0].date and issue[0].date.value not in {found.date.value for found in dates}
    ):  # what is printed first of "18 - 24 July"
        yield replace(issue[0], rule="html:near-title", place=place)
        return
    end = 0
    for printed in dates:
        found = _settled_by_capture(printed, reading.captured)
        before, end = text[max(end, found.start - REACH) : found.start], found.end
        if found.ambiguous:
            yield Candidate("html:near-title", text, None, refused=_OPEN_DAY)
        if found.ambiguous or len(found.date.value) < 10:
            continue
        settled = _BY_CAPTURE if printed.ambiguous else ""
        value = ruled(found.date, "html:near-title")
        candidate = Candidate("html:near-title", text, value, place=place, settled=settled)
        if is_other_day(before) or _tells(text[: found.start]):
            yield replace(candidate, refused=ANOTHER_DAY)
            continue
        if not is_change(before):
            yield candidate
            break
        changes.append(replace(candidate, change=True))


def _in_short_line(text: str, place: int, reading: Reading) -> Iterator[Candidate]:
    """The day of a short line, in which a year may have two figures, or days may be counted back."""
    short = read(text, "html:near-title", reading)
    if short and len(short.value) >= 10 and not is_change(text) and not is_other_day(FIGURES.split(text)[0].rstrip()):
        yield Candidate("html:near-title", text, short, place=place)
    if not short and has_two_readings(text, language=reading.language, order=reading.order):
        yield Candidate("html:near-title", text, None, refused=_OPEN_DAY, place=place)
    ago = None if short else counted_back(text, "html:near-title", reading)
    if ago and not is_change(text):
        yield replace(ago, place=place)


def _settled_by_capture(found: FoundDate, captured: str) -> FoundDate:
    """A day with two readings, one of which is later than the page was saved, is the other."""
    last = day_after(captured) if found.ambiguous else ""
    possible = [reading for reading in found.readings if reading.value[:10] <= last]
    return replace(found, date=possible[0], ambiguous=False) if len(possible) == 1 else found


def _behind_text(chosen: Chosen, reading: Reading) -> Iterator[Candidate]:
    """The day of a line right behind the text, or its last, that says when it came out: "Publicerad: 12 mars 2013"."""
    last = chosen.kept[-1].order if chosen.kept else len(chosen.blocks)
    for block in chosen.blocks[last : last + _FOOT]:
        for text in block.text.split("\n")[-_FEW_LINES:]:
            if len(text) <= _DATE_LINE and FIGURES.search(text) and is_publication(text):
                found = next(iter(find_dates(text, language=reading.language, order=reading.order)), None)
                if found and not found.ambiguous and found.start <= REACH and len(found.date.value) >= 10:
                    yield Candidate("html:visible", text, ruled(found.date, "html:visible"), place=NEAR)


def _signing(chosen: Chosen, reading: Reading) -> Iterator[Candidate]:
    """The day at the text's end or right behind it, and nothing else: "(13 novembre 2003)"; without brackets in the
    text's own box, at most the writer's name between.
    """
    last = chosen.kept[-1].order if chosen.kept else len(chosen.blocks)
    for block in chosen.blocks[last : last + _SIGNED]:
        if block.place.tag in _HEADINGS or comments.begins(block.text):
            return
        text = line(block.text.rsplit("\n", 1)[-1])
        framed = text[:1] == "(" and text[-1] == ")" and block.order <= last + 1
        own = not block.linked and block.place.chain[1:2] == chosen.kept[-1].place.chain[1:2]
        bare = text[1:-1] if framed else text if own and len(text) <= _SHORT_LINE and FIGURES.search(text) else ""
        found = read(bare, "html:visible", reading) if bare else None
        if found and len(found.value) >= 10:
            yield Candidate("html:visible", text, found, place=NEAR + 1)


def _tells(before: str) -> bool:
    """Whether the words before a day are a sentence about it: "The Act was signed into law on"."""
    words = before.split()
    return len(words) >= _TELLING and sum(word.islower() for word in words) * 2 >= len(words)


def _in_dateline(text: str, reading: Reading) -> Iterator[Candidate]:
    """The date before the first sentence, with a place and a dash or a full stop: "MILLFORD, Nov. 3, 2016 (AP) -- "."""
    start = text[:_DATELINE]
    for found in find_dates(start, language=reading.language, order=reading.order)[:1]:
        dash = _DASH.match(start, found.end) or (
            _PLACE.fullmatch(start[: found.start]) and _STOP.match(start, found.end)
        )
        if dash and not found.ambiguous and len(found.date.value) >= 10 and not _SENTENCE.search(start[: found.start]):
            yield Candidate("html:dateline", start[: dash.end()], ruled(found.date, "html:dateline"))


def _is_aside(block: Block, title: Block) -> bool:
    """Whether a block stands in a box beside the article that does not hold the headline too."""
    spine = set(title.place.chain)
    place: Place | None = block.place
    while place is not None and place.chain[0] not in spine:
        if place.tag in {"nav", "aside"} or _ASIDE.search(place.label.lower()):
            return True
        if place.tag == "footer" and is_beside(place.element):
            return True
        place = place.parent
    return False
