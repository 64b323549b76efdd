"""The dates that a page states of itself in its head: JSON-LD and meta tags, the best known names first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.facts import Facts
from ingest.patterns import regex

PUBLISHED = (
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
MODIFIED = (
    *("article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified"),
    *("datemodified", "dateupdated", "last-modified", "lastmod", "dc.date.modified"),
    *("dcterms.modified", "modified", "modificationdate", "lastmodifieddate", "revised"),
    *("updated_time", "eomportal-lastupdate"),
)
#: What other names of a publication date have in common, separators left out.
_LIKE_PUBLISHED = regex(
    r"(?:publish(?:ed)?|publication|pub|posted|issued?|released?|created?|creation|display|online|story|"
    r"article|citation)(?:date|time|on|at)|(?:date|time)(?:publi|post|issu|releas|creat|online|avail|submit)|"
    r"^published$|createat|eprintsdate|^xpub$"
)
_OTHERWISE = regex(r"modif|updat|expir|unpub|first|event|copyright|birth|access|captur|review|embargo|start|version")
_SEPARATORS = regex(r"[^a-z]+")


def stated(facts: Facts, field: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(rule, text) of each statement, best first. ``field``: JSON-LD's; ``names``: those of the meta tags."""
    value = facts.article.get(field)
    if not value and names is PUBLISHED and "LiveBlogPosting" in jsonld.types(facts.article):
        field, value = "coverageStartTime", facts.article.get("coverageStartTime")
    value = str(value) if isinstance(value, int) else value  # seconds since 1970
    yield from ((f"html:json-ld:{field}", text) for text in jsonld.texts(value))
    listed = [(f"html:meta:{name}", text) for name in names for text in facts.meta.get(name, ())]
    yield from listed
    pages = (node for node in facts.nodes if "WebPage" in jsonld.types(node))
    for node in () if value else pages:
        for text in jsonld.texts(node.get(field)):
            yield f"html:json-ld:WebPage.{field}", text
    if names is PUBLISHED and not value and not listed:
        yield from _alike(facts)


def _alike(facts: Facts) -> Iterator[tuple[str, str]]:
    """The statements of meta tags that no table lists but whose names say that they date the publication."""
    for name, texts in facts.meta.items():
        bare = _SEPARATORS.sub("", name)
        if name not in PUBLISHED and _LIKE_PUBLISHED.search(bare) and not _OTHERWISE.search(bare):
            for text in texts:
                yield f"html:meta:{name}", text
