"""What was found on a page, and the Article that it makes, each field with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.cut_off import cut_off
from ingest.parsers.page_dump.fields import Block
from ingest.parsers.page_dump.headline.title import Headline
from ingest.parsers.page_dump.lines.comment_headings import comment_count
from ingest.parsers.page_dump.lists.lists import RelatedList
from ingest.parsers.page_dump.lists.site_lists import is_site_list
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.trail import evidence
from ingest.parsers.page_dump.when import Dates
from store.model import Article, Evidence, Link

OPENING = 12  #: rows of the body that tell its language
_OFFICE = 4  #: words of what a site calls one of its offices at most
Named = tuple[int, str, str]  #: row, name, rule


@dataclass(frozen=True, slots=True)
class Record:
    """The parts of an article on the page."""

    page: Page
    rows: list[int]  #: the story's
    top: int  #: the first row of what is printed as its text, a standfirst included
    paragraphs: list[str]
    language: str
    title: Headline | None
    dates: Dates
    byline: Byline | None
    source: Named | None
    credit: Named | None
    lists: Sequence[RelatedList]


def labelled_byline(block: Block) -> Byline | None:
    """Whom a record's labels name."""
    names = block.names()
    return Byline(*block.said["author"], names, "labelled-author") if names else None


def article_of(found: Record) -> Article:
    """The article, with the evidence for each field."""
    page, rows, dates = found.page, found.rows, found.dates
    source = found.source[1] if found.source else ""
    title = found.title.text if found.title else ""
    count = _comments(page, rows[0])
    trail = [*dates.evidence, *_trail(found), *_list_trail(page, found.lists, count), *_text_trail(found)]
    return Article(
        key="1",
        title=title,
        body="\n\n".join(found.paragraphs),
        byline=found.byline.text if found.byline else "",
        authors=found.byline.names if found.byline else (),
        source=source,
        dateline=dateline_of(page.text[rows[0]]),
        credit=found.credit[1] if found.credit else "",
        published=dates.published,
        modified=dates.modified,
        retrieved=dates.retrieved,
        language=found.language,
        comment_count=count[1] if count else None,
        truncated=any(piece.field == "truncated" for piece in trail),
        links=_links(found, source, title),
        evidence=tuple(trail),
    )


def _comments(page: Page, top: int) -> tuple[int, int] | None:
    """(row, number) of the first count of readers' comments on the page, those at the head included."""
    for row in range(max(0, top - 12), len(page)):
        number = comment_count(page.text[row]) if page.digits[row] else None
        if number is not None:
            return row, number
    return None


def _trail(found: Record) -> list[Evidence]:
    page = found.page
    out = []
    if found.title:
        out.append(evidence(page, "title", found.title.rule, found.title.row))
    if found.byline:
        out.append(evidence(page, "byline", found.byline.rule, found.byline.row))
    if found.source:
        out.append(evidence(page, "source", found.source[2], found.source[0]))
    if found.credit:
        out.append(evidence(page, "credit", found.credit[2], found.credit[0]))
    return out


def _text_trail(found: Record) -> list[Evidence]:
    """Of the body and of what it tells itself."""
    page, rows = found.page, found.rows
    out = [evidence(page, "dateline", "body-opens", rows[0])] if dateline_of(page.text[rows[0]]) else []
    if found.language:
        end = page.end[rows[:OPENING][-1]]
        out.append(Evidence(field="language", rule="dump:small-words", start=page.start[rows[0]], end=end))
    body = Evidence(field="body", rule="dump:line-model", start=page.start[found.top], end=page.end[rows[-1]])
    return [*out, body, *cut_off(page, rows)]


def _list_trail(page: Page, lists: Sequence[RelatedList], count: tuple[int, int] | None) -> list[Evidence]:
    """Of the lists of other articles and of the count of comments, as ``_comments`` gives it."""
    out = [evidence(page, "links", found.kind, found.rows[0]) for found in lists if not is_site_list(found)]
    return [*out, evidence(page, "comment_count", "counted-label", count[0])] if count else out


def _links(record: Record, source: str, own: str) -> tuple[Link, ...]:
    """In page order; a title that its list repeats is kept once. The site's own lists ("most read") are left out, its
    name, which may stand below the last of them, also with a town's, and the article's ``own`` title, among the newest.
    """
    links: list[Link] = []
    seen: set[tuple[str, str]] = set()
    for found in record.lists:
        if is_site_list(found):
            continue
        for _, title in found.titles:
            strange = title in {source, own} or _is_office(record.page, title)
            if (found.kind, title) not in seen and not strange:
                seen.add((found.kind, title))
                links.append(Link(kind=found.kind, title=title))
    return tuple(links)


def _is_office(page: Page, title: str) -> bool:
    """Two names that the page has on lines of their own, the site's and a part of it: "NRF Nordmøre"."""
    words = title.split()
    parts = ((" ".join(words[:k]), " ".join(words[k:])) for k in range(1, min(len(words), _OFFICE)))
    return len(words) <= _OFFICE and any(name in page.text and part in page.text for name, part in parts)
