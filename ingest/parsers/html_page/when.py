"""When it was published and changed, with every candidate that was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import urlsplit

from ingest.dates import find_dates, read_date
from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts, line
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.zone import label
from store.model import Evidence, PrintedDate

PUBLISHED_META = (
    *("article:published_time", "article:published", "og:article:published_time", "og:published_time"),
    *("datepublished", "article.published", "article:publicationdate", "article:published_date"),
    *("og:pubdate", "og:publish_date", "parsely-pub-date", "sailthru.date"),
    *("cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date.publication"),
    *("published_time", "publishdate", "publish_date", "publish-date", "published-date"),
    *("published_date", "publication_date", "pubdate", "rbpubdate", "bt:pubdate"),
    *("originalpublicationdate", "article.created", "article_date_original", "article:post_date"),
    *("dc.date.created", "dc.created", "dcterms.created", "dcterms.date", "dc.date", "dc:date"),
    *("citation_publication_date", "citation_date", "date_published", "dateposted", "release_date"),
    *("displaydate", "date", "created", "datecreated", "date_created", "mediator_published_time"),
    *("ptime", "pdate", "gentime", "og:regdate"),
)
MODIFIED_META = (
    *("article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified"),
    *("datemodified", "dateupdated", "last-modified", "lastmod", "dc.date.modified"),
    *("dcterms.modified", "modified", "modificationdate", "lastmodifieddate", "revised"),
    *("updated_time", "eomportal-lastupdate"),
)
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_.-]))[/_.-]?(0[1-9]|[12]\d|3[01]|[1-9])(?=\D|$)"
)
_DATE_LABEL = re.compile(
    r"date|time|publi|posted|datum|fecha|data\b|stamp|meta|byline|by-line|created|info|entry|author|autor|"
    r"article-?head|details|news"
)
_NOT_DATE = re.compile(r"modif|updat|expire|copyright|event")
_SCRIPT_DATE = re.compile(
    r"""["'](?:datePublished|publishedDate|published_time|publishDate|pubDate|publish_date|publicationDate|"""
    r"""firstPublished|published_at|publishedAt|date_published)["']\s*:\s*["']([^"'<>]{8,40})["']"""
)


_LOCAL_RULES = frozenset({"html:visible", "html:near-title", "html:url"})
_PRINTED_RULES = frozenset({"html:visible", "html:time"})
_MAX_CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """How printed dates of this page are to be read."""

    language: str = ""
    order: str = ""  #: "DMY", "MDY" or ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date that the page gives, readable or not."""

    rule: str  #: "html:json-ld:datePublished"
    text: str
    date: PrintedDate | None


def published(
    facts: Facts, chosen: Chosen, top: Sequence[Element], reading: Reading
) -> tuple[PrintedDate | None, list[Evidence]]:
    """The publication date of the best source, and why; the candidates turned down with their reasons."""
    candidates = list(islice(_candidates(facts, chosen, top, reading), _MAX_CANDIDATES))
    if not facts.page.huge and not any(candidate.date for candidate in candidates):
        candidates += _elsewhere(facts)
    readable = [candidate for candidate in candidates if candidate.date is not None]
    best = readable[0] if readable else None
    if best:
        best = _local(_scheduled(facts, best, readable), readable)
    evidence = []
    for candidate in candidates:
        reason = "" if candidate is best else _why_not(candidate, best)
        evidence.append(
            Evidence(
                field="published", rule=candidate.rule, text=candidate.text[:300], accepted=not reason, reason=reason
            )
        )
    return (best.date if best else None), evidence


def _why_not(candidate: Candidate, best: Candidate | None) -> str:
    if candidate.date is None:
        return "is not a date that can be read"
    if best and best.date and candidate.date.value[:10] == best.date.value[:10]:
        return "says the same day"
    return "a better source gives another day"


def _scheduled(facts: Facts, best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A page changed on a day before it came out has a planned date in its tags: a printed date is better."""
    changed = modified(facts)
    if best.date is None or changed is None or changed.value[:16] >= best.date.value[:16]:
        return best
    return next((other for other in others if other.rule in _PRINTED_RULES), best)


def _local(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """A time in UTC may fall on the day before or after the one the page prints: the printed day wins."""
    if best.date is None or best.date.offset != 0:
        return best
    day = date.fromisoformat(best.date.value[:10])
    printed = [(other, _days(other, day)) for other in others if other is not best]
    if any(days == 0 and other.rule in _LOCAL_RULES for other, days in printed):
        return best
    morning = best.date.value[11:13] < "12"
    for other, days in printed:
        if (other.rule == "html:url" and abs(days) == 1) or (other.rule in _LOCAL_RULES and days == -1 and morning):
            return other
    return best


def _days(candidate: Candidate, day: date) -> int:
    """Days from ``day`` to the candidate's; far away where it has no day."""
    if candidate.date is None or len(candidate.date.value) < 10:
        return 9999
    return (date.fromisoformat(candidate.date.value[:10]) - day).days


def modified(facts: Facts) -> PrintedDate | None:
    """When the page says that it was last changed."""
    for rule, text in _stated(facts, "dateModified", MODIFIED_META):
        value = read(text, rule, "")
        if value is not None:
            return value
    return None


def read(text: str, rule: str, language: str) -> PrintedDate | None:
    """A date as attributes and structured data write it."""
    found = read_date(line(text), language=language)
    return PrintedDate(value=found.value, text=text[:160], rule=rule, offset=found.offset) if found else None


def _candidates(facts: Facts, chosen: Chosen, top: Sequence[Element], reading: Reading) -> Iterator[Candidate]:
    language = reading.language
    stated = False
    for rule, text in _stated(facts, "datePublished", PUBLISHED_META):
        value = read(text, rule, language)
        stated = stated or value is not None
        yield Candidate(rule, text, value)
    yield from _in_elements(top, reading)
    match = _URL_DATE.search(urlsplit(facts.url).path)
    if match:
        text = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        yield Candidate("html:url", match.group(), read(text, "html:url", ""))
    for found in () if stated else _SCRIPT_DATE.finditer(facts.page.source):
        yield Candidate("html:script", found[1], read(found[1], "html:script", language))
    yield from _near_title(facts, chosen, reading)


def _elsewhere(facts: Facts) -> list[Candidate]:
    """Htmldate's search through the rest of the page; its guesses from free text are left out."""
    from htmldate import find_date  # noqa: PLC0415 - loads dateparser, and only pages without a date need it

    try:
        text = find_date(facts.page.tree, extensive_search=False, original_date=True)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        text = None
    return [Candidate("html:htmldate", text, read(text, "html:htmldate", ""))] if text else []


def _near_title(facts: Facts, chosen: Chosen, reading: Reading) -> Iterator[Candidate]:
    """Lines near the headline that are a date."""
    title = next((i for i, block in enumerate(chosen.blocks) if block.place.tag == "h1"), -1)
    if title < 0:
        return
    for block in chosen.blocks[max(0, title - 3) : title + 8]:
        if len(block.text) <= 120:
            found = find_dates(block.text, language=reading.language, order=reading.order)[:1]
            if found and block.place.tag != "h1" and not found[0].ambiguous and len(found[0].date.value) >= 10:
                yield Candidate("html:near-title", block.text, _ruled(found[0].date, "html:near-title"))


def _ruled(value: PrintedDate, rule: str) -> PrintedDate:
    return PrintedDate(value=value.value, text=value.text, rule=rule, offset=value.offset)


def _stated(facts: Facts, field: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    value = facts.article.get(field)
    for text in jsonld.texts(value):
        yield f"html:json-ld:{field}", text
    for name in names:
        for text in facts.meta.get(name, ()):
            yield f"html:meta:{name}", text
    if not facts.article:
        for node in facts.nodes:
            if "WebPage" in jsonld.types(node):
                for text in jsonld.texts(node.get(field)):
                    yield f"html:json-ld:WebPage.{field}", text


def _in_elements(top: Sequence[Element], reading: Reading) -> Iterator[Candidate]:
    """Dates that the page shows in elements named for it: from a little before the headline on, then those above."""
    start = next((i for i, element in enumerate(top) if element.tag == "h1"), 0)
    titles = {line(" ".join(element.itertext())) for element in top if element.tag in {"h1", "h2"}}
    for element in (*top[max(0, start - 12) :], *top[: max(0, start - 12)]):
        name = label(element)
        if (element.tag != "time" and not _DATE_LABEL.search(name)) or _NOT_DATE.search(name):
            continue
        stamp = element.get("datetime") or (element.get("content") if "datepublished" in name else "") or ""
        if stamp and (value := read(stamp, "html:time", reading.language)):
            yield Candidate("html:time", stamp, value)
            continue
        text = line(" ".join(element.itertext())) if len(element) < 20 else ""
        if not 6 <= len(text) <= 200:
            continue
        whole = read_date(text, language=reading.language, order=reading.order) if len(text) <= 40 else None
        if whole and len(whole.value) >= 10 and not any(whole.text in title for title in titles):
            yield Candidate("html:visible", text, _ruled(whole, "html:visible"))
            continue
        found = find_dates(text, language=reading.language, order=reading.order)
        if any(found[0].date.text in title for title in titles) if found else True:
            continue
        if not found[0].ambiguous and len(found[0].date.value) >= 10:
            yield Candidate("html:visible", text, _ruled(found[0].date, "html:visible"))
