"""One saved page to one article, or the reason why it is none."""

from __future__ import annotations

from ingest.encoding import plain as clean
from ingest.parsers.html_page import authors, body, facts, jsonld, kind, stripper, titles, when
from ingest.parsers.html_page.facts import Facts
from ingest.parsers.html_page.page import Page, load
from store.model import Article, Evidence, Rejected

EMPTY = Rejected(code="empty-document", reason="The page has no text.")


def parse(data: bytes | str, *, url: str, declared: str, key: str, fast: bool = False) -> Article | Rejected:
    """The whole way: bytes, tree, facts, body, fields."""
    page = load(data, declared)
    if page.tree is None:
        return _without_tree(page, url=url, key=key)
    known = facts.read(page, url)
    text = body.body(page)
    reason = kind.not_an_article(known, text)
    if reason:
        return Rejected(code="not-an-article", reason=reason)
    return _article(known, text, key)


def _without_tree(page: Page, *, url: str, key: str) -> Article | Rejected:
    """A page that no tree can hold: all its text, so that nothing is lost in silence, flagged."""
    text = clean(stripper.strip_tags(page.source))
    if not text:
        return EMPTY
    note = Evidence(field="body", rule="html:tag-stripper", text=text[:300])
    return Article(key=key, title=stripper.title(page.source), body=text, url=url, truncated=True, evidence=(note,))


def _article(known: Facts, text: str, key: str) -> Article:
    top = [
        element
        for element in known.page.tree.iter()
        if isinstance(element.tag, str) and element.tag not in {"script", "style", "meta", "link"}
    ]
    language = facts.language(known)
    title, title_evidence = titles.headline(known)
    names, byline, author_evidence = authors.authors(known, top)
    published, date_evidence = when.published(known, top, language)
    sites = titles.site_names(known)
    evidence = [item for item in (title_evidence, author_evidence) if item] + date_evidence
    return Article(
        key=key,
        title=clean(title),
        body=clean(text),
        byline=clean(byline),
        authors=tuple(clean(name) for name in names),
        source=clean(sites[0]) if sites else "",
        section=clean(jsonld.text(known.article.get("articleSection")) or known.first("article:section")[1]),
        published=published,
        modified=when.modified(known),
        url=known.url,
        language=language,
        evidence=tuple(evidence),
    )
