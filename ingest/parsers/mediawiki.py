"""XML dumps of wikis (MediaWiki): of Wikinews and others each page of the main namespace, as it was last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.parse import quote

from ingest.dates import find_dates, read_date
from ingest.encoding import head_text, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import Keys, language_of
from ingest.parsers.newsxml_text import LANGUAGE, attribute, children, every, first, line_of
from ingest.parsers.xml_pieces import Shape
from ingest.parsers.xml_stream import records
from ingest.patterns import regex
from store.model import Article, Evidence, Link, Mention, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ingest.parsers.wikitext import Page, Template

_SHAPE: Final = Shape("page")
_FILES: Final = "6"
_KINDS: Final = "14"
_SPACES: Final = {
    _FILES: (
        *("file", "image", "datei", "bild", "fichier", "archivo", "immagine", "ficheiro", "imagem", "bestand", "plik"),
        *("fil", "файл", "изображение", "文件", "ファイル", "파일", "ملف", "dosya", "soubor", "tiedosto"),
    ),
    _KINDS: (
        *("category", "kategorie", "catégorie", "categoría", "categoria", "categorie", "kategoria", "kategori"),
        *("категория", "分类", "分類", "カテゴリ", "분류", "تصنيف", "luokka"),
    ),
}  #: what pictures and categories are called, beside what the dump says
#: Templates that print the day of an article, in the languages of Wikinews.
_DAYS: Final = frozenset(
    [
        *("date", "dateline", "byline", "fecha", "data", "datum", "dato", "дата", "päiväys", "päivämäärä", "tarih"),
        *("ημερομηνία", "تاريخ", "日付", "日期", "날짜", "dátum", "veröffentlicht"),
    ]
)
_ARGUMENTS: Final = ("date", "fecha", "data", "datum", "дата", "1", "2", "3")
_PLACES: Final = ("location", "place", "lieu", "lugar", "luogo", "ort", "местоположение", "место")
#: Marks of pages that were never published.
_UNFINISHED: Final = frozenset(["develop", "developing", "review", "prepare", "stale", "abandoned", "under review"])
#: Arguments of the templates for a source that are its title.
_TITLES: Final = (
    "title",
    "titel",
    "titre",
    "título",
    "titulo",
    "titolo",
    "tytuł",
    "tittel",
    "název",
    "заголовок",
    "название",
    "标题",
)
_RELATED: Final = "wikinews"
_BOLD: Final = regex(r"^\W{0,3}'''(.{3,120}?)'''")
_LEADS: Final = regex(r"#\s*\w{5,20}\s*:?\s*\[\[", re.IGNORECASE)  #: "#REDIRECT [[...", in any language
_SAFE: Final = "/:,;!*()@'"  #: signs that addresses of pages have as they are
_SHORT: Final = 200  #: characters of a page that leads elsewhere


@dataclass(frozen=True, slots=True)
class _Wiki:
    """What a dump says of its wiki."""

    name: str = ""
    base: str = ""  #: address of its pages, up to their titles
    language: str = ""
    spaces: tuple[tuple[str, str], ...] = ()  #: (number, name) of each namespace

    def called(self, number: str) -> frozenset[str]:
        return frozenset({*_SPACES[number], *(name.lower() for key, name in self.spaces if key == number and name)})


def sniff(head: bytes, name: str) -> bool:
    del name
    return "<mediawiki" in head_text(head)[:2048]


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per page of the main namespace that leads nowhere else; the others are counted."""
    keys, wiki = Keys(), _Wiki()
    aside: Counter[str] = Counter()
    count = 0
    for found in records(stream, _SHAPE, context.tick):
        if isinstance(found, Rejected):
            yield found
            continue
        if not found.number:
            wiki = _wiki(found.element)
            continue
        context.tick()
        count = found.number
        reason = _beside(found.element, wiki)
        if reason:
            aside[reason] += 1
            continue
        yield _article(found.element, wiki, (keys, found.number, found.line), context)
    for reason, number in sorted(aside.items()):
        pages = "1 page" if number == 1 else f"{number:,} pages"
        yield Rejected(code="not-an-article", reason=f"{pages}: {reason}", record=count)


def _wiki(head: Element) -> _Wiki:
    info = first(head, "siteinfo")
    root = next(iter(every(head, "mediawiki")), head)
    spaces = tuple((attribute(each, "key"), line_of(each)) for each in every(info, "namespace"))
    base = line_of(first(info, "base"))
    before = base.rpartition("title=" if "title=" in base else "/")
    language = language_of(str(root.get(LANGUAGE) or ""))
    return _Wiki(line_of(first(info, "sitename")), "".join(before[:2]), language, spaces)


def _beside(page: Element, wiki: _Wiki) -> str:
    """Why a page is no article; "" for one that may be."""
    space = line_of(first(page, "ns")) or _space_of(line_of(first(page, "title")), wiki)
    if space != "0":
        name = dict(wiki.spaces).get(space, "")
        return f"of the namespace {name or space}"
    if first(page, "redirect") is not None:
        return "leads to another one"
    text = _text(page)
    return "leads to another one" if len(text) <= _SHORT and _LEADS.match(text) else ""


def _space_of(title: str, wiki: _Wiki) -> str:
    """The number of a title's namespace, by the name before its colon, as in dumps before 2012."""
    prefix = title.partition(":")[0].strip().lower() if ":" in title else ""
    return next((number for number, name in wiki.spaces if prefix and name.lower() == prefix), "0")


def _last(page: Element) -> Element | None:
    """The last of a page's versions."""
    return max(children(page, "revision"), key=lambda each: line_of(first(each, "timestamp")), default=None)


def _text(page: Element) -> str:
    version = _last(page)
    found = first(version, "text") if version is not None else None
    return (found.text or "") if found is not None else ""


def _article(page: Element, wiki: _Wiki, place: tuple[Keys, int, int], context: Context) -> Article | Rejected:
    from ingest.parsers.wikitext import page_of  # noqa: PLC0415 - 6 ms of patterns that sniffing does not need

    keys, number, line = place
    title, native_id = line_of(first(page, "title")), line_of(first(page, "id"))
    read = page_of(_text(page), wiki.called(_FILES), wiki.called(_KINDS))
    if not read.body:
        return Rejected(code="empty-record", reason=f"a page without text: {title[:80]}", record=number, line=line)
    names = {template.name for template in read.templates}
    if not names.isdisjoint(_UNFINISHED) and "publish" not in names:
        return Rejected(code="not-an-article", reason=f"not published: {title[:80]}", record=number, line=line)
    published = _published(read, wiki.language, context)
    version = _last(page)
    changed = read_date(line_of(first(version, "timestamp"))) if version is not None else None
    place_printed = next((t.values[key] for t in _dated(read) for key in _PLACES if t.values.get(key)), "")
    kinds = [name.partition("|")[0] for name in read.categories]
    topics = [name for name in kinds if read_date(name, language=wiki.language or None) is None]
    told = [Evidence(field="published", rule=published.rule, text=published.text[:300])] if published else []
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=plain(title),
        body=read.body,
        source=wiki.name,
        dateline=place_printed,
        published=published,
        modified=replace(changed, rule="mediawiki:timestamp") if changed else None,
        url=f"{wiki.base}{quote(title.replace(' ', '_'), safe=_SAFE)}" if wiki.base and title else "",
        language=wiki.language,
        mentions=tuple(Mention(kind="TOPIC", name=name) for name in topics),
        links=(*read.links, *_links(read)),
        evidence=tuple(told),
    )


def _dated(read: Page) -> Iterator[Template]:
    return (each for each in read.templates if each.name in _DAYS)


def _days(template: Template) -> Iterator[str]:
    """What may be the day in a template: "1=5|2=mars|3=2010" together, else each argument."""
    parts = [template.values.get(number, "") for number in "123"]
    if all(parts):
        yield ("-" if all(map(str.isdecimal, parts)) else " ").join(parts)
    yield from (template.values.get(name, "") for name in _ARGUMENTS)


def _published(read: Page, language: str, context: Context) -> PrintedDate | None:
    """The day of the template for it, of a category that is one, or in the bold opening of the text."""
    for template in _dated(read):
        for text in _days(template):
            found = read_date(text, language=language or None, order=context.date_order) if text else None
            if found:
                return replace(found, rule=f"mediawiki:{template.name}", text=text)
    for name in read.categories:
        bare = name.partition("|")[0]
        found = read_date(bare, language=language or None)
        if found and found.precision == "day":
            return replace(found, rule="mediawiki:category", text=bare)
    opening = _BOLD.match(read.opening)
    dates = [each for each in find_dates(opening[1]) if not each.ambiguous] if opening else []
    return replace(dates[0].date, rule="mediawiki:dateline") if dates else None


def _links(read: Page) -> Iterator[Link]:
    """What an article names as its sources and as other news."""
    for template in read.templates:
        title = next((template.values[name] for name in _TITLES if template.values.get(name)), "")
        url = template.values.get("url", "")
        if template.name == _RELATED and title:
            yield Link(kind="related_news", title=plain(title))
        elif url.startswith("http"):
            yield Link(kind="sources", title=plain(title), url=url)


PARSER = Parser(
    name="mediawiki",
    version=2,
    suffixes=(".xml",),
    sniff=sniff,
    parse=parse,
    rules={
        "title": "title",
        "body": "text",
        "source": "siteinfo/sitename",
        "url": "siteinfo/base and title",
        "language": "xml:lang",
        "dateline": "date template",
    },
)
