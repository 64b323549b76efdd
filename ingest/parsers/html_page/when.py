"""When it was published and changed, with every candidate that was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ingest.dates import find_dates, read_date
from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.facts import Facts, line
from ingest.parsers.html_page.page import Element
from store.model import Evidence, PrintedDate

PUBLISHED_META = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
    "article.published", "article:publicationdate", "article:published_date", "og:pubdate", "og:publish_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date.publication",
    "dcsext.articlefirstpublished", "published_time", "publishdate", "publish_date", "publish-date", "published-date", "published_date", "publication_date", "pubdate", "rbpubdate",
    "bt:pubdate", "originalpublicationdate", "article.created", "article_date_original", "article:post_date", "dc.date.created", "dc.created", "dcterms.created",
    "dcterms.date", "dc.date", "dc:date", "citation_publication_date", "citation_date", "date_published", "dateposted", "release_date", "displaydate",
    "date", "created", "datecreated", "date_created", "mediator_published_time", "ptime", "pdate", "gentime", "og:regdate",
)  # fmt: skip
MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified", "dateupdated", "last-modified",
    "lastmod", "dc.date.modified", "dcterms.modified", "modified", "modificationdate", "lastmodifieddate", "revised", "updated_time", "eomportal-lastupdate",
)  # fmt: skip
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_.-]))[/_.-]?(0[1-9]|[12]\d|3[01]|[1-9])(?=\D|$)"
)
_DATE_LABEL = re.compile(
    r"(?i)date|time|publi|posted|datum|fecha|data\b|stamp|pubdate|meta|byline|created|updated|info|entry"
)
_NOT_DATE = re.compile(
    r"(?i)comment|related|sidebar|footer|recent|popular|widget|teaser|recommend|modif|update|expire|copyright|calendar|archive"
)
_SCRIPT_DATE = re.compile(
    r"""["'](?:datePublished|publishedDate|published_time|publishDate|pubDate|publish_date|publicationDate|firstPublished|published_at|publishedAt|date_published)["']\s*:\s*["']([^"'<>]{8,40})["']"""
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One date that the page gives, readable or not."""

    rule: str  #: "html:json-ld:datePublished"
    text: str
    date: PrintedDate | None


def published(facts: Facts, top: Sequence[Element], language: str) -> tuple[PrintedDate | None, list[Evidence]]:
    """The publication date that the page gives first, and why; the candidates turned down with their reasons."""
    evidence: list[Evidence] = []
    chosen: PrintedDate | None = None
    for candidate in _candidates(facts, top, language):
        reason = ""
        if candidate.date is None:
            reason = "is not a date that can be read"
        elif chosen is not None:
            reason = "agrees" if candidate.date.value[:10] == chosen.value[:10] else "a better source gives another day"
        if not reason:
            chosen = candidate.date
        evidence.append(
            Evidence(
                field="published", rule=candidate.rule, text=candidate.text[:300], accepted=not reason, reason=reason
            )
        )
        if len(evidence) >= 12:
            break
    return chosen, evidence


def modified(facts: Facts) -> PrintedDate | None:
    """When the page says that it was last changed."""
    for rule, text in _stated(facts, "dateModified", MODIFIED_META):
        date = read(text, rule, "")
        if date is not None:
            return date
    return None


def read(text: str, rule: str, language: str) -> PrintedDate | None:
    """A date as attributes and structured data write it."""
    found = read_date(line(text), language=language)
    return PrintedDate(value=found.value, text=text[:160], rule=rule, offset=found.offset) if found else None


def _candidates(facts: Facts, top: Sequence[Element], language: str) -> Iterator[Candidate]:
    for rule, text in _stated(facts, "datePublished", PUBLISHED_META):
        yield Candidate(rule, text, read(text, rule, language))
    yield from _in_elements(top, language)
    match = _URL_DATE.search(urlsplit(facts.url).path)
    if match:
        text = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        yield Candidate("html:url", match.group(), read(text, "html:url", ""))
    for found in _SCRIPT_DATE.finditer(facts.page.source):
        yield Candidate("html:script", found[1], read(found[1], "html:script", language))


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


def _in_elements(top: Sequence[Element], language: str) -> Iterator[Candidate]:
    """Dates that the page shows near its headline."""
    for element in top:
        label = " ".join(filter(None, (element.get("class"), element.get("itemprop"), element.get("id"))))
        if _NOT_DATE.search(label):
            continue
        stamp = element.get("datetime") or (element.get("content") if "datepublished" in label.lower() else "") or ""
        if stamp:
            date = read(stamp, "html:time", language)
            if date:
                yield Candidate("html:time", stamp, date)
                continue
        if element.tag != "time" and not _DATE_LABEL.search(label):
            continue
        text = line(" ".join(element.itertext()))
        if not 6 <= len(text) <= 200:
            continue
        found = find_dates(text, language=language)
        if found and not found[0].ambiguous and len(found[0].date.value) >= 10:
            value = found[0].date
            yield Candidate(
                "html:visible",
                text,
                PrintedDate(value=value.value, text=value.text, rule="html:visible", offset=value.offset),
            )
