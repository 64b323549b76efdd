"""Records of crawlers that hold a whole page as HTML or Markdown: its article, and what the record leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ingest.encoding import plain
from ingest.parsers.contract import Context
from ingest.parsers.record_names import bare_name
from store.model import Article, Rejected

MARKDOWN: Final = ("fitmarkdown", "rawmarkdown", "markdown", "bodymarkdown", "contentmarkdown", "markdowncontent")
_PAGE_COLUMNS: Final = frozenset({"html", "rawhtml", "pagehtml", "htmlsource", "sourcehtml", *MARKDOWN})
_INNER: Final = ("fit_markdown", "raw_markdown")  #: of an object of Markdown, as Crawl4AI writes it; the cleaner first
_OF_PAGE: Final = ("title", "source", "published", "modified", "url", "links", "truncated", "byline", "authors")
_HEAD = 400  #: code points in which a page says that it is one
_BEGINNINGS = "<\ufeff \t\r\n"
_PAGES = ("!doctype html", "html")


def is_page_column(name: str) -> bool:
    """Whether a column is called as those are that hold whole pages, which say their own titles."""
    return bare_name(name) in _PAGE_COLUMNS


def holds_page(name: str, value: object) -> bool:
    """Whether a column may hold a whole page: Markdown, or HTML from the first tag of a page on."""
    if "arkdown" in name:
        return bare_name(name) in MARKDOWN
    return isinstance(value, str) and _is_html(value)


def _is_html(value: str) -> bool:
    return value[:1] in _BEGINNINGS and value[:_HEAD].lstrip(_BEGINNINGS).lower().startswith(_PAGES)


def page_in(value: object, title: str, url: str, context: Context) -> Article | Rejected | None:
    """The article of the page in such a column; None where nothing is in it. ``title``, ``url``: the record's, "" where
    it has none.
    """
    if isinstance(value, str) and _is_html(value):
        from ingest.parsers.html_page import parse_html  # noqa: PLC0415

        return parse_html(value, url=url, fast=context.fast)
    return _of_markdown(_markdown(value), {"title": title, "url": url}, context)


def _markdown(value: object) -> str:
    if isinstance(value, Mapping):
        value = next((value[name] for name in _INNER if value.get(name)), "")
    return plain(value) if isinstance(value, str) else ""


def _of_markdown(text: str, said: Mapping[str, str], context: Context) -> Article | Rejected | None:
    from ingest.parsers.markdown_doc import render  # noqa: PLC0415
    from ingest.parsers.markdown_lines import page_rows  # noqa: PLC0415
    from ingest.parsers.markdown_page import is_page, read_page  # noqa: PLC0415

    rows = page_rows(text)
    known = {name: said[name] for name in ("title", "url") if said[name]}
    if is_page(rows) and (found := list(read_page(rows, known, context))):
        return replace(found[0], source="") if isinstance(found[0], Article) else found[0]  # its address says it surer
    shown = render(text)
    body = f"{shown.title}\n\n{shown.body}" if shown.title and shown.title != said["title"] else shown.body
    return Article(key="1", body=body.strip(), links=shown.links) if body.strip() else None


def with_page(found: Article, page: Article, *, named: bool) -> Article:
    """The record's article with what only the page says; ``named``: the record itself names the outlet."""
    unsigned = not found.authors
    full = replace(
        found,
        title=page.title or found.title,
        source=found.source if named else page.source or found.source,
        published=found.published or page.published,
        modified=found.modified or page.modified,
        language=found.language or page.language,
        url=found.url or page.url,
        links=page.links or found.links,
        truncated=found.truncated or page.truncated,
        byline=page.byline if unsigned else found.byline,
        authors=page.authors if unsigned else found.authors,
    )
    taken = {field for field in _OF_PAGE if getattr(full, field) != getattr(found, field)}
    return replace(full, evidence=(*found.evidence, *(each for each in page.evidence if each.field in taken)))
