"""One saved page to one article, or the reason why it is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from ingest.dates import read_date
from ingest.encoding import plain as clean
from ingest.parsers import issued
from ingest.parsers.html_page import (
    archive_frames,
    authors,
    body,
    byline_days,
    changes,
    day_order,
    facts,
    fields,
    furniture,
    kind,
    links,
    page_state,
    printed_title,
    quick,
    rendered,
    reporters,
    shown_dates,
    site_name,
    stripper,
    tags,
    titles,
    veiled,
    walls,
    when,
    zone,
)
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts
from ingest.parsers.html_page.page import Page, decoded, load
from ingest.parsers.html_page.saved_from import Saved, capture_of, saved_from
from ingest.parsers.page_dump.text.language import language_of
from ingest.patterns import regex
from ingest.stand_ins import checked, of_the_site
from store.model import Article, Evidence, PrintedDate, Rejected

_BOOKMARKS = regex(r"\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>", re.IGNORECASE)  #: as browsers export them
EMPTY = Rejected(code="empty-document", reason="The page has no text.")
_BARE = 2000  #: code points of a text that may be no more than a teaser of what the page's data hold
_MORE = 2  #: times that such data must have the text shown
_HEAD_LINE = 60  #: code points of a line of a byline with paper, day and page
_DAY_LINE = 40  #: code points of a line that is a day
_ENDS = ".!?"
_BELOW_LEAD = 2  #: paragraphs below a lead that may be byline and day
_OTHER = 300  #: code points of what is shown under another title at most
_SAMPLE = 20  #: paragraphs whose words tell the language that the page does not state
MAX_BODY = 16 * 1024 * 1024  #: code points; what is longer is cut and flagged


@dataclass(frozen=True, slots=True)
class Request:
    """What the caller knows of a page."""

    url: str = ""  #: where it was fetched
    declared: str = ""  #: the encoding that a header or an envelope names
    key: str = "1"
    date_order: str = ""  #: "DMY", "MDY" or "": the user's word on 03/04/2020
    captured: str = ""  #: when it was fetched, ISO 8601, "" if unknown
    saved: Saved = field(default_factory=Saved)  #: what the program that saved it wrote on it
    mirror: Saved = field(default_factory=Saved)  #: what the folders say that a mirror laid it in


def parse(data: bytes | str, request: Request, *, fast: bool = False, again: bool = False) -> Article | Rejected:
    """The whole way: bytes, tree, facts, body, fields. ``again``: the page was built from the data of its scripts."""
    if fast:
        source, encoding = decoded(data, request.declared)
        return _fast(Page(source, quick.head(source), encoding), _with_note(request, source))
    page = load(data, request.declared)
    request = _with_note(request, page.source)
    if page.tree is None:
        return _without_tree(page, request)
    if _BOOKMARKS.match(page.source):
        return Rejected(code="not-an-article", reason="a browser's bookmarks")
    archive_frames.drop(page.tree, request.saved.rule)
    known = facts.read(page, request.url)
    title = titles.headline(known)
    chosen = body.choose(known, title[0])
    if not (page.huge or again) and _may_be_teaser(known, chosen):
        found = _of_data(page, chosen, title[0], request)
        if found is not None:
            return found
    reason = kind.not_an_article(known, chosen)
    if reason:
        return Rejected(code="not-an-article", reason=reason)
    printed = printed_title.revised(known, chosen, title)
    chosen = chosen if printed == title else body.without_title(chosen, printed[0])
    made: Article | Rejected = _article(known, chosen, printed, request)
    if issued.SIGN in page.source:
        made = issued.settled(made, [block.text for block in chosen.blocks])
    return of_the_site(checked(made, *_titles(known)))


def _with_note(request: Request, source: str) -> Request:
    """What the caller does not know of where and when the page was saved may stand on it."""
    if request.captured or request.saved.rule:
        return request
    saved = saved_from(source, request.url)
    if not request.url and not saved.url and request.mirror.url:
        moment = saved.moment or request.mirror.moment
        saved = Saved(request.mirror.url, moment, saved.rule or request.mirror.rule)
    url = request.url if request.url and not capture_of(request.url).url else saved.url or request.url
    return replace(request, url=url, captured=saved.moment, saved=saved)


def _may_be_teaser(known: Facts, chosen: Chosen) -> bool:
    """Whether the page's data may hold more: the text shown is short, or the page states one much longer."""
    stated = known.article.get("articleBody")
    return len(chosen.text) <= max(_BARE, (len(stated) if isinstance(stated, str) else 0) // _MORE)


def _of_data(page: Page, chosen: Chosen, title: str, request: Request) -> Article | None:
    """The article in the data of scripts, or for readers without scripts, where the page shows no text or a teaser."""
    shown = sum(len(block.text) - block.linked for block in chosen.kept)
    for build in (page_state.article_page, veiled.unveiled):
        built = build(page.source)
        found = parse(built, request, again=True) if built else None
        if not isinstance(found, Article) or len(found.body) <= _MORE * shown:
            continue
        if shown <= _OTHER or titles.plain(found.title) == titles.plain(title) != "":
            return found
    return None


def _without_tree(page: Page, request: Request) -> Article | Rejected:
    """A page that no tree can hold: all its text, so that nothing is lost in silence, flagged."""
    text = clean(stripper.strip_tags(page.source))[:MAX_BODY]
    if not text:
        return EMPTY
    note = Evidence(field="body", rule="html:tag-stripper", text=text[:300])
    title = clean(stripper.title(page.source))
    return Article(
        key=request.key,
        title=title,
        body=text,
        url=request.url,
        retrieved=request.captured,
        truncated=True,
        evidence=(note,),
    )


def _fast(page: Page, request: Request) -> Article | Rejected:
    """Body by one quick extractor, fields from what the page says of itself only."""
    known = facts.read(page, request.url)
    title = titles.headline(known)
    text = body.quick_text(page.source, title[0])
    if not text:
        return Rejected(code="not-an-article", reason="No running text was found in the page.")
    made: Article | Rejected = _article(known, Chosen((), (), "html:resiliparse", text), title, request)
    if issued.SIGN in page.source:
        made = issued.settled(made, stripper.strip_tags(page.source).split("\n\n"))
    return of_the_site(checked(made, *_titles(known)))


def _titles(known: Facts) -> Iterator[str]:
    """The page's own title and its first heading."""
    yield facts.line(known.page.tree.findtext(".//title") or "")
    yield from known.headings[:1]


def _without_head(text: str, told: AbstractSet[str], names: Collection[str] = (), *, below_name: bool = False) -> str:
    """The text without first lines that are its byline, an outlet below it, or days with a clock, and nothing else."""
    first, _, rest = text.partition("\n\n")
    if not (first and rest):
        return text
    if _tells_only(first, told):
        return _without_head(rest, told, names)
    glued = _lines_of_head(first, told, names)
    if glued:
        return "\n".join(first.split("\n")[glued:]) + f"\n\n{rest}"
    first = facts.line(first)
    named = bool(names) and reporters.is_byline_of(first, names)
    house = below_name and reporters.is_house_line(first)
    if named or house or first in told or furniture.is_head(first):
        return _without_head(rest, set(told) - {first}, names if not named else (), below_name=named)
    return _without_below_lead(text, told, names)


def _lines_of_head(first: str, told: AbstractSet[str], names: Collection[str]) -> int:
    """How many lines of a first paragraph are byline and day above its first sentence, with one break between."""
    lines = first.split("\n")
    text = next((i for i, line in enumerate(lines) if len(line) > _HEAD_LINE), 0)
    head = all(line in told or furniture.is_head(line) or reporters.is_byline_of(line, names) for line in lines[:text])
    return text if head else 0


def _without_day(text: str, published: PrintedDate | None, told: AbstractSet[str], names: Collection[str]) -> str:
    """The text without a first line that is the day of publication and nothing else."""
    first, _, rest = text.partition("\n\n")
    day = read_date(first) if published and rest and len(first) <= _DAY_LINE and any(map(str.isdigit, first)) else None
    same = day is not None and published is not None and day.value[:10] == published.value[:10]
    return _without_head(rest, told, names) if same else text


def _without_below_lead(text: str, told: AbstractSet[str], names: Collection[str]) -> str:
    """The text without lines below its lead that gave its writer and day."""
    lead, *below = text.split("\n\n", _BELOW_LEAD + 1)
    gone = 0
    while gone < min(_BELOW_LEAD, len(below) - 1) and _is_told(below[gone], told, names):
        gone += 1
    return "\n\n".join((lead, *below[gone:])) if gone else text


def _is_told(text: str, told: AbstractSet[str], names: Collection[str]) -> bool:
    first = facts.line(text)
    named = bool(names) and reporters.is_byline_of(first, names)
    return named or first in told or _tells_only(text, told)


def _tells_only(text: str, told: AbstractSet[str]) -> bool:
    """Whether a first paragraph is short lines, one of which gave writer or day: name, paper, day, page."""
    lines = text.split("\n")
    return (
        len(lines) > 1 and not told.isdisjoint(lines) and max(map(len, lines)) <= _HEAD_LINE and text[-1] not in _ENDS
    )


def _head_lines(byline: str, published: PrintedDate | None, evidence: Collection[Evidence]) -> set[str]:
    """The lines that gave writer and day, none of which is text where it stands first."""
    days = {each.text.strip() for each in evidence if each.accepted and each.text[-1:] not in ".!?"}
    return {byline.strip(), published.text.strip() if published else "", *days}


def _text(
    chosen: Chosen,
    names: Collection[str],
    byline: str,
    published: PrintedDate | None,
    evidence: Collection[Evidence],
) -> str:
    """The text without what the page says above and below it of writer, day and issuer."""
    told = _head_lines(byline, published, evidence) | (reporters.issue_lines(byline) if not names else set())
    text = _without_day(_without_head(clean(chosen.text), told, names), published, told, names)
    return reporters.without_notes(text, names, byline)


def _article(known: Facts, chosen: Chosen, title: tuple[str, Evidence | None], request: Request) -> Article:
    language = facts.language(known)
    top = zone.outline(known.page.tree, title[0])
    names, byline, author_evidence = authors.authors(known, top, chosen, title[0])
    spoken = language or language_of([block.text for block in chosen.kept[:_SAMPLE]])
    order = request.date_order or day_order.order_of(known, chosen, spoken)
    seen = request.captured or rendered.moment(known.page.source)
    reading = shown_dates.Reading(spoken, order, seen)
    published, date_evidence = when.published(known, chosen, top, reading, title[0])
    modified, change_evidence = changes.last(known, top, chosen, title[0], published, reading)
    section, section_evidence = fields.section(known)
    subtitle, subtitle_evidence = fields.subtitle(known, chosen, title[0])
    text = _text(chosen, names, byline, published, date_evidence)
    place, credit, place_evidence = fields.dateline(text)
    stated = {"byline": byline, "url": known.url, "language": language}
    evidence = [Evidence(field="body", rule=chosen.rule, text=text[:80])]
    evidence += [item for item in (title[1], subtitle_evidence, author_evidence, section_evidence) if item]
    saved = request.saved
    place_told = f"html:{saved.rule}" if saved.rule and known.url == saved.url else "html:stated"
    rules = {"byline": "html:stated", "url": place_told, "language": "html:stated"}
    evidence += [Evidence(field=name, rule=rules[name], text=value[:300]) for name, value in stated.items() if value]
    source, source_rule = site_name.source(known)
    evidence += [Evidence(field="source", rule=f"html:{source_rule}", text=source[:300])] if source else []
    evidence += place_evidence + date_evidence + change_evidence
    cut = walls.cut_off(known, chosen, text)
    evidence += [cut] if cut else []
    if saved.rule and request.captured:
        evidence.append(Evidence(field="retrieved", rule=f"html:{saved.rule}", text=request.captured))
    return Article(
        key=request.key,
        title=clean(title[0]),
        subtitle=clean(subtitle),
        body=text[:MAX_BODY],
        dateline=place,
        credit=credit,
        comment_count=fields.comment_count(known),
        byline=clean(byline_days.without_days(byline, names, spoken)),
        authors=tuple(clean(name) for name in names),
        source=clean(source),
        section=clean(section),
        published=published,
        retrieved=request.captured,
        modified=modified,
        url=clean(known.url),
        language=language,
        truncated=len(text) > MAX_BODY or cut is not None,
        mentions=tags.tags(known, text),
        links=links.links(chosen, known.url),
        evidence=tuple(evidence),
    )
