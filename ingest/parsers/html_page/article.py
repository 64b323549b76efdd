"""One saved page to one article, or the reason why it is none."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.encoding import plain as clean
from ingest.parsers.html_page import (
    authors,
    body,
    facts,
    fields,
    kind,
    links,
    quick,
    site_name,
    stripper,
    titles,
    when,
    zone,
)
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts
from ingest.parsers.html_page.page import Page, decoded, load
from store.model import Article, Evidence, Rejected

EMPTY = Rejected(code="empty-document", reason="The page has no text.")
MAX_BODY = 16 * 1024 * 1024  #: code points; what is longer is cut and flagged


@dataclass(frozen=True, slots=True)
class Request:
    """What the caller knows of a page."""

    url: str = ""  #: where it was fetched
    declared: str = ""  #: the encoding that a header or an envelope names
    key: str = "1"
    date_order: str = ""  #: "DMY", "MDY" or "": the user's word on 03/04/2020
    captured: str = ""  #: when it was fetched, ISO 8601, "" if unknown


def parse(data: bytes | str, request: Request, *, fast: bool = False) -> Article | Rejected:
    """The whole way: bytes, tree, facts, body, fields."""
    if fast:
        source, encoding = decoded(data, request.declared)
        return _fast(Page(source, quick.head(source), encoding), request)
    page = load(data, request.declared)
    if page.tree is None:
        return _without_tree(page, request)
    known = facts.read(page, request.url)
    title, title_evidence = titles.headline(known)
    chosen = body.choose(known, title)
    reason = kind.not_an_article(known, chosen)
    if reason:
        return Rejected(code="not-an-article", reason=reason)
    return _article(known, chosen, (title, title_evidence), request)


def _without_tree(page: Page, request: Request) -> Article | Rejected:
    """A page that no tree can hold: all its text, so that nothing is lost in silence, flagged."""
    text = clean(stripper.strip_tags(page.source))[:MAX_BODY]
    if not text:
        return EMPTY
    note = Evidence(field="body", rule="html:tag-stripper", text=text[:300])
    title = clean(stripper.title(page.source))
    return Article(key=request.key, title=title, body=text, url=request.url, truncated=True, evidence=(note,))


def _fast(page: Page, request: Request) -> Article | Rejected:
    """Body by one quick extractor, fields from what the page says of itself only."""
    known = facts.read(page, request.url)
    title = titles.headline(known)
    text = body.quick_text(page.source, title[0])
    if not text:
        return Rejected(code="not-an-article", reason="No running text was found in the page.")
    return _article(known, Chosen((), (), "html:resiliparse", text), title, request)


def _article(known: Facts, chosen: Chosen, title: tuple[str, Evidence | None], request: Request) -> Article:
    language = facts.language(known)
    top = zone.outline(known.page.tree, title[0])
    names, byline, author_evidence = authors.authors(known, top, chosen.blocks, title[0])
    order = request.date_order or when.order_of(known, chosen, language)
    reading = when.Reading(language, order, request.captured)
    published, date_evidence = when.published(known, chosen, top, reading)
    section, section_evidence = fields.section(known)
    subtitle, subtitle_evidence = fields.subtitle(known, chosen)
    text = clean(chosen.text)
    place, credit, place_evidence = fields.dateline(text)
    stated = {"byline": byline, "url": known.url, "language": language}
    evidence = [Evidence(field="body", rule=chosen.rule, text=text[:80])]
    evidence += [item for item in (title[1], subtitle_evidence, author_evidence, section_evidence) if item]
    evidence += [Evidence(field=name, rule="html:stated", text=value[:300]) for name, value in stated.items() if value]
    source, source_rule = site_name.source(known)
    evidence += [Evidence(field="source", rule=f"html:{source_rule}", text=source[:300])] if source else []
    evidence += place_evidence + date_evidence
    return Article(
        key=request.key,
        title=clean(title[0]),
        subtitle=clean(subtitle),
        body=text[:MAX_BODY],
        dateline=place,
        credit=credit,
        comment_count=fields.comment_count(known),
        byline=clean(byline),
        authors=tuple(clean(name) for name in names),
        source=clean(source),
        section=clean(section),
        published=published,
        modified=when.modified(known),
        url=clean(known.url),
        language=language,
        truncated=len(text) > MAX_BODY,
        links=links.links(chosen, known.url),
        evidence=tuple(evidence),
    )
