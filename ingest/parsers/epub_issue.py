"""Issues that calibre fetched: their name and day, the lists of their sections, their pages without its bars."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from ingest.date_names import weekday_numbers
from ingest.dates import read_date
from ingest.encoding import plain
from ingest.parsers.html_page.page import load
from ingest.parsers.newsxml import language_of, read
from ingest.parsers.newsxml_text import attribute, every, first, line_of, name_of
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, PrintedDate

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PERIODICAL: Final = "periodical:"  #: "periodical:newspaper:The Harbour Gazette"
_DATED = frozenset({"newspaper", "magazine"})  #: kinds whose issues have a day; blogs and unknown ones: of fetching
_FETCHED: Final = "the day of fetching, and nothing says that it is a newspaper or a magazine of that day"
_DAY_BEHIND = regex(r"\s*\[([^\[\]]{4,60})\]\s*$")  #: "The Harbour Gazette [Tue, 14 May 2019]"
_BARS = ("calibre_navbar", "touchscreen_navbar")  #: how the classes of its bars begin: next, section, main menu
_FROM: Final = "calibre-downloaded-from"
_WEB = regex(r"https?://", re.IGNORECASE)
_LISTED_DAY: Final = "article_date"
_WITHOUT_YEAR = regex(r"\W*(\w+)(\W.{1,30}?)\s+\d{1,2}:\d\d\W*$")  #: " [Mon, 13 May 10:32]", by the reader's clock
_YEARS = 12  #: after which a weekday has come back to a day of the year at least once


@dataclass(frozen=True, slots=True)
class Issue:
    """What the package says of itself."""

    periodical: bool = False
    name: str = ""
    day: PrintedDate | None = None
    dated: bool = False  #: whether its articles came out on that day
    fetched: str = ""  #: ISO 8601, to the minute
    language: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """What the list of a section says: its heading; of an article, by its key, the title and the day."""

    name: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)  #: as printed


@dataclass(frozen=True, slots=True)
class Downloaded:
    """An article as it was downloaded."""

    markup: str
    address: str  #: "" where none is printed on it


def issue_of(package: Element) -> Issue:
    about = first(package, "metadata")
    said = {meta.get("name") or meta.get("property"): meta for meta in every(about, "meta")}
    kind = attribute(said.get("calibre:publication_type"), "content")
    title = plain(line_of(first(about, "title")))
    behind = _DAY_BEHIND.search(title)
    printed = read_date(behind[1]) if behind else None
    stamp = line_of(first(about, "date"))
    dated = read_date(stamp)
    moment = said.get("calibre:timestamp")
    fetched = read_date(attribute(moment, "content") or line_of(moment)) or dated
    called, _, named = kind.removeprefix(_PERIODICAL).partition(":")
    day = None
    if printed:
        day = replace(printed, rule="epub:day-of-issue:title")
    elif dated:
        day = PrintedDate(value=dated.value[:10], text=stamp, rule="epub:day-of-issue:dc:date")
    return Issue(
        periodical=kind.startswith(_PERIODICAL),
        name=plain(named) or (title[: behind.start()] if behind else title),
        day=day,
        dated=called in _DATED,
        fetched=fetched.value if fetched and fetched.precision == "minute" else "",
        language=language_of(line_of(first(about, "language"))),
    )


def tree_of(data: bytes) -> Element:
    """A page's elements without namespaces. ParseError where no tree holds it."""
    try:
        root = read(data)
    except ParseError:  # not the XML that it should be
        if (page := load(data).tree) is None:
            raise
        return page
    for element in root.iter("*"):
        element.tag = name_of(element).lower()
    return root


def section_of(tree: Element, key_of: Callable[[str], str]) -> Section:
    """``key_of``: the key of the article that an address on this list leads to, "" for any other."""
    titles: dict[str, str] = {}
    days: dict[str, str] = {}
    for anchor in every(tree, "a"):
        key = key_of(anchor.get("href") or "")
        beside = anchor.getnext()
        if key and line_of(anchor):
            titles.setdefault(key, plain(line_of(anchor)))
            if beside is not None and attribute(beside, "class").startswith(_LISTED_DAY):
                days.setdefault(key, line_of(beside))
    headings = (*every(tree, "h1", "h2", "h3"), *every(tree, "title"))
    return Section(plain(next(filter(None, map(line_of, headings)), "")), titles, days)


def joined(pages: Sequence[Element]) -> Downloaded:
    """The pages of one article as one, without bars, and without classes: calibre gives them anew, by look alone."""
    from lxml import etree  # noqa: PLC0415

    addresses = [_without_bars(page) for page in pages]
    bodies = [body for body in (first(page, "body") for page in pages) if body is not None]
    for body in bodies[1:]:
        body.tag = "div"
        bodies[0].append(body)
    for element in pages[0].iter("*"):
        element.attrib.pop("class", None)
    markup = etree.tostring(pages[0], encoding="unicode", method="html")
    return Downloaded(markup, next(filter(None, addresses), ""))


def _without_bars(page: Element) -> str:
    """Takes calibre's bars and its note from the page; the address that they give, "" if none."""
    bars = [each for each in page.iter("*") if attribute(each, "class").startswith(_BARS)]
    notes = [anchor for anchor in every(page, "a") if anchor.get("rel") == _FROM]
    links = notes or [anchor for bar in bars[-1:] for anchor in every(bar, "a")]  # older ones have no such mark
    targets = [target for anchor in links if _WEB.match(target := attribute(anchor, "href"))]
    around = [anchor.getparent() for anchor in notes]
    for each in (*(parent for parent in around if name_of(parent) == "p"), *bars):
        each.clear(keep_tail=True)
    return targets[-1] if targets else ""


def completed(found: Article, issue: Issue, section: Section) -> Article:
    """The article with what its issue and the list of its section say of it."""
    published = found.published or _day(section.days.get(found.key, ""), issue) or (issue.day if issue.dated else None)
    told = {"source": issue.name, "section": section.name}
    evidence = [piece for piece in found.evidence if not told.get(piece.field)]
    if not published and issue.day:
        rule, text = issue.day.rule, issue.day.text
        evidence.append(Evidence(field="published", rule=rule, text=text, accepted=False, reason=_FETCHED))
    return replace(
        found,
        title=found.title or section.titles.get(found.key, ""),
        source=issue.name or found.source,
        section=section.name or found.section,
        published=published,
        language=found.language or issue.language,
        evidence=tuple(evidence),
    )


def _day(text: str, issue: Issue) -> PrintedDate | None:
    """The day that a list prints. One without a year is the last one up to the issue's whose weekday is right."""
    rule = "epub:section-list"
    if whole := read_date(text):
        return replace(whole, rule=rule)
    short = _WITHOUT_YEAR.match(text)
    if not short or issue.day is None or len(issue.day.value) < len("2019-05-14"):
        return None
    last = int(issue.day.value[:4])
    weekdays = weekday_numbers(short[1].lower())
    for year in range(last, last - _YEARS, -1):
        found = read_date(f"{short[1]}{short[2]} {year}")
        day = found.value if found and found.precision == "day" else ""
        if day and day <= issue.day.value[:10] and date.fromisoformat(day).weekday() in weekdays:
            return PrintedDate(value=day, text=text, rule=rule)
    return None
