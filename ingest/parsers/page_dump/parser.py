"""One page of news as plain text -> one Article, each field with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from ingest.encoding import decode
from ingest.parsers.contract import Context
from ingest.parsers.page_dump import dating, outlet, people
from ingest.parsers.page_dump.body import body_rows, paragraphs
from ingest.parsers.page_dump.labels import label_of
from ingest.parsers.page_dump.lists import RelatedList, comment_count, find_lists, is_site_list
from ingest.parsers.page_dump.page import Page, read_page
from ingest.parsers.page_dump.shape import prose_rows, why_not
from ingest.parsers.page_dump.title import Headline, find_title
from store.model import Article, Evidence, Link, PrintedDate, Rejected

_ABOVE, _BELOW = 40, 8  #: rows around the body that may hold its date and names


@dataclass(frozen=True, slots=True)
class Found:
    """What the steps so far know of the page."""

    page: Page
    rows: list[int]  #: the body's
    lists: list[RelatedList]
    taken: frozenset[int]  #: rows that are known to be something else than title or body


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    page = read_page(decode(stream.read()).text)
    yield read_article(page, context)


def read_article(page: Page, context: Context) -> Article | Rejected:
    reason = why_not(page)
    if reason:
        return Rejected(code="not-an-article", reason=reason)
    found = _sort_out(page, body_rows(page) or prose_rows(page) or list(range(len(page))))
    rows = found.rows
    if not rows:
        return Rejected(code="not-an-article", reason="no line of it reads like running text")
    title = find_title(page, rows, found.taken)
    if title and title.row in rows:
        rows = [r for r in rows if r != title.row] or rows
    evidence: list[Evidence] = []
    if title:
        evidence.append(_evidence(page, "title", title.rule, title.row))
    published, modified, retrieved = _dates(page, rows, title, context, evidence)
    byline, authors = _byline(page, rows, title, found.taken, evidence)
    source = _source(page, rows, title, found.taken, byline, evidence)
    credit = outlet.wire_credit(page, rows)
    if credit:
        evidence.append(_evidence(page, "credit", credit[2], credit[0]))
    count = next(((r, n) for r, t in enumerate(page.text) if r > rows[0] and (n := comment_count(t)) is not None), None)
    if count:
        evidence.append(_evidence(page, "comment_count", "counted-label", count[0]))
    evidence.append(Evidence(field="body", rule="dump:line-model", start=page.start[rows[0]], end=page.end[rows[-1]]))
    return Article(
        key="1",
        title=title.text if title else "",
        body=paragraphs(page, rows),
        byline=byline,
        authors=authors,
        source=source,
        credit=credit[1] if credit else "",
        published=published,
        modified=modified,
        retrieved=retrieved,
        comment_count=count[1] if count else None,
        links=_links(page, found.lists, evidence),
        evidence=tuple(evidence),
    )


def _sort_out(page: Page, rows: list[int]) -> Found:
    kept = frozenset(rows)
    lists = find_lists(page, kept, rows[0])
    taken = frozenset(r for found in lists for r in found.rows)
    left = []
    for row in rows:
        line = page.text[row]
        if row in taken or label_of(line) or (outlet.copyright_name(line) and len(line) < 200):
            continue
        if len(line) < 160 and people.byline_of(line)[0]:
            continue
        left.append(row)
    return Found(page, left, lists, taken)


def _evidence(page: Page, field: str, rule: str, row: int, *, accepted: bool = True, reason: str = "") -> Evidence:
    return Evidence(
        field=field,
        rule=f"dump:{rule}",
        start=page.start[row],
        end=page.end[row],
        text=page.text[row][:300],
        accepted=accepted,
        reason=reason,
    )


def _dates(
    page: Page, rows: list[int], title: Headline | None, context: Context, evidence: list[Evidence]
) -> tuple[PrintedDate | None, PrintedDate | None, str]:
    head = title.row if title else rows[0]
    near = [*range(max(0, head - _ABOVE), rows[0] + 2), *range(rows[-1] + 1, min(len(page), rows[-1] + _BELOW))]
    near = [r for r in dict.fromkeys([*range(min(3, rows[0])), *near]) if r < len(page) and "©" not in page.text[r]]
    hint = page.text[rows[0]][:160]
    order = dating.order_of(page, context.date_order)
    seen = dating.candidates(page, near, order, hint) + dating.short_years(page, near, order, hint)
    retrieved = ""
    chosen: dict[str, dating.Candidate] = {}
    best = {"published": -1.0, "modified": -1.0}
    for c in seen:
        role, weight, reason = _weigh(c, head, rows, page)
        if c.date is None:
            reason = "two readings, and nothing on the page that settles them"
        elif role == "retrieved":
            retrieved = retrieved or c.date.value
            evidence.append(_evidence(page, "retrieved", "page-date", c.row))
            continue
        elif not reason and weight > best[role]:
            best[role] = weight
            chosen[role] = c
        if reason:
            evidence.append(_evidence(page, "published", c.rule, c.row, accepted=False, reason=reason))
    published, modified = chosen.get("published"), chosen.get("modified")
    if published is None:
        ago = dating.relative(page, [r for r in range(head, rows[0]) if r not in {c.row for c in seen}], retrieved)
        if ago:
            evidence.append(_evidence(page, "published", "relative-to-capture", ago[0]))
            return ago[1], _printed(modified, "modified"), retrieved
        if modified is not None:
            evidence.append(_evidence(page, "published", "only-update-printed", modified.row))
            return _printed(modified, "only-update-printed"), None, retrieved
        return None, None, retrieved
    evidence.append(_evidence(page, "published", published.rule, published.row))
    if modified:
        evidence.append(_evidence(page, "modified", modified.rule, modified.row))
    return _printed(published, published.rule), _printed(modified, "modified"), retrieved


def _printed(c: dating.Candidate | None, rule: str) -> PrintedDate | None:
    return replace(c.date, rule=f"dump:{rule}") if c and c.date else None


def _weigh(c: dating.Candidate, head: int, rows: list[int], page: Page) -> tuple[str, float, str]:
    """(role, weight, why not) of a date by its label and its distance from headline and body."""
    role = c.role
    top = rows[0]
    if role == "retrieved":
        return "retrieved", 0, ""
    if c.row <= 1 and c.alone and role == "plain" and c.row < head - 1:
        return "retrieved", 0, ""
    weight = {"published": 6.0, "modified": 4.0, "plain": 2.0}[role]
    if c.row > rows[-1]:
        if not c.alone or role == "plain":
            return "published", 0, "below the body, without a label"
        weight -= 3
    elif c.row < head - 6:
        return "published", 0, "far above the headline"
    elif c.row < head:
        weight -= 1.0 + 0.1 * (head - c.row)
    if role == "plain":
        covered = (c.end - c.start) / len(page.text[c.row])
        if c.row >= top and covered < 0.6:
            return "published", 0, "in running text"
        if covered < 0.25 and not c.timed:
            return "published", 0, "a small part of its line"
        weight += c.timed + covered
    weight -= 0.02 * abs(c.row - head)
    return ("modified" if role == "modified" else "published"), weight, ""


def _byline(
    page: Page, rows: list[int], title: Headline | None, taken: frozenset[int], evidence: list[Evidence]
) -> tuple[str, tuple[str, ...]]:
    head = title.row if title else rows[0]
    near = [*range(head + 1, rows[0] + 3), *range(head - 1, max(-1, head - 4), -1)]
    near += [*range(rows[-1] + 1, min(len(page), rows[-1] + 4))]
    kept = frozenset(rows)
    near = [r for r in near if 0 <= r < len(page) and r not in taken and r not in kept]
    for row in near:
        line, names = people.byline_of(page.text[row])
        if names:
            evidence.append(_evidence(page, "byline", "by-line", row))
            return line, names
    for row in range(head + 1, min(rows[0] + 1, head + 8)):
        if row in taken or row in kept:
            continue
        names = people.bare_names(page.text[row])
        if names:
            evidence.append(_evidence(page, "byline", "names-under-headline", row))
            return page.text[row], names
    return "", ()


def _source(
    page: Page, rows: list[int], title: Headline | None, taken: frozenset[int], byline: str, evidence: list[Evidence]
) -> str:
    head = title.row if title else rows[0]
    for row in range(max(0, head - 12), rows[0]):
        name = outlet.labelled(page.text[row])
        if name:
            evidence.append(_evidence(page, "source", "labelled-line", row))
            return name
    top = outlet.masthead(page, head, taken)
    legal = [(r, n) for r in range(rows[0], len(page)) if (n := outlet.copyright_name(page.text[r]))]
    if top and top[2] != "masthead-place":
        evidence.append(_evidence(page, "source", top[2], top[0]))
        return top[1]
    if legal:
        evidence.append(_evidence(page, "source", "copyright-line", legal[-1][0]))
        return legal[-1][1]
    if top:
        evidence.append(_evidence(page, "source", top[2], top[0]))
        return top[1]
    agency = outlet.agency_outlet(page.text[rows[0]])
    if agency:
        evidence.append(_evidence(page, "source", "agency-dateline", rows[0]))
    return agency


def _links(page: Page, lists: list[RelatedList], evidence: list[Evidence]) -> tuple[Link, ...]:
    links: list[Link] = []
    seen: set[tuple[str, str]] = set()
    for found in lists:
        if is_site_list(found):
            continue
        evidence.append(_evidence(page, "links", found.kind, found.rows[0]))
        for _, title in found.titles:
            if (found.kind, title) not in seen:
                seen.add((found.kind, title))
                links.append(Link(kind=found.kind, title=title))
    return tuple(links)
