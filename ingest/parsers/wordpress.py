"""WordPress eXtended RSS (WXR): what a site's own export holds, and other programs that write the same namespaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.parse import urljoin

from ingest import bylines
from ingest.encoding import head_text, plain
from ingest.markup import text_of
from ingest.parsers import wordpress_body
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import Keys, date_in, evidence_of, language_of, mentions_in
from ingest.parsers.newsxml_text import anchors, first, line_of
from ingest.parsers.record_values import count_of, extra_value, one_line
from ingest.parsers.wordpress_items import Item, Site, guest, no_article, site_of
from ingest.parsers.xml_pieces import Shape
from ingest.parsers.xml_stream import records
from ingest.patterns import regex
from store.model import Article, Link, PrintedDate, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SHAPE = Shape("item")
_NAMESPACE = regex(r"<rss\b[^<>]*\sxmlns:[\w.-]+\s*=\s*[\"']https?://(?:www\.)?wordpress\.org/export/")
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("person", "people", "persons"), "PERSON"),
        **dict.fromkeys(("place", "places", "location", "locations", "city", "country", "region"), "PLACE"),
        **dict.fromkeys(("organization", "organizations", "organisation", "organisations", "company"), "ORG"),
    }
)  #: taxonomy -> what its terms name; any other one's are topics
_NO_TOPICS: Final = frozenset(
    {"author", "language", "post_translations", "post_format", "nav_menu", "link_category", "post_visibility"}
    | {"wp_theme", "wp_template_part_area", "elementor_library_type", "action-group", "following_users"}
)
#: What WordPress names the category of posts that nobody put into one, in the languages of its users, without accents.
_NO_SECTION: Final = frozenset(
    {"uncategorized", "uncategorised", "allgemein", "unkategorisiert", "non classe", "sin categoria", "sem categoria"}
    | {"senza categoria", "geen categorie", "niet gecategoriseerd", "ongecategoriseerd", "okategoriserade", "genel"}
    | {
        "okategoriserad",
        "ukategorisert",
        "ikke kategoriseret",
        "bez kategorii",
        "nezarazene",
        "yleinen",
        "kategorilenmemis",
    }
    | {
        "fara categorie",
        "без рубрики",
        "без категорії",
        "未分類",
        "未分类",
        "미분류",
        "uncategory",
        "egyeb",
        "χωρις κατηγορια",
    }
)
_PRIMARY = regex(r"_?(?:yoast_wpseo|rank_math)_primary_category$")
_SUBTITLE = regex(r"(?:^|[_-])(?:sub_?title|sub_?head(?:line|ing)?|standfirst|dek|deck)$")
_FIELD = regex(r"field_\w+$|a:\d+:\{")  #: what plug-ins note for themselves
_ZONES: Final = 14 * 60  #: minutes
_MAX_LINKS: Final = 200
_MAX_META: Final = 50


def sniff(head: bytes, name: str) -> bool:
    """RSS whose root declares WordPress's namespace of exports; its feeds do not."""
    del name
    text = head_text(head)
    return "<" in text and _NAMESPACE.search(text) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per post; other items are named as what they are, and posts that were not published."""
    site, keys = Site(), Keys()
    for found in records(stream, _SHAPE, context.tick):
        if isinstance(found, Rejected):
            yield found
        elif not found.number:
            site = site_of(found.element)
        else:
            item = Item(found.element)
            site.writers.update(guest(item))  # stands before the posts that name the login
            reason = no_article(item)
            if reason:
                yield Rejected(code="not-an-article", reason=reason, record=found.number, line=found.line)
                continue
            article = _article(item, site, keys, found.number)
            problem = Rejected(code="empty-record", reason="a post without title and text", record=found.number)
            yield article or replace(problem, line=found.line)


def _article(item: Item, site: Site, keys: Keys, number: int) -> Article | None:
    title = one_line(item.values.get("title", ""))
    place = "content:encoded" if item.values.get("content:encoded", "").strip() else "description"
    markup = wordpress_body.story(item.values.get(place, ""))
    body, excerpt = wordpress_body.text(markup), text_of(item.values.get("excerpt:encoded", ""))
    if not title and not body and not excerpt:
        return None
    native_id, url = item.line("wp:post_id"), _address(item)
    published, dated = date_in("wordpress", *_dates(item))
    published = _zoned(published, item, "post_date")
    subtitle_from, subtitle = _subtitle(item, excerpt if body else "", body)
    section_from, section = _section(item, site)
    writers = _writers(item, site)
    texts = {
        "title": ("title", title),
        "subtitle": (subtitle_from, subtitle),
        "section": (section_from, section),
        "byline": (writers[0], ", ".join(writers[1])),
        "body": (place, body) if body else ("excerpt:encoded", excerpt),
    }
    spoken = (term[1] for term in item.terms if term[0] == "language")
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=subtitle,
        body=body or excerpt,
        byline=texts["byline"][1],
        authors=tuple(dict.fromkeys(name for each in writers[1] for name in bylines.authors(each))),
        source=site.title,
        section=section,
        published=published,
        modified=_modified(item, published),
        retrieved=site.exported,
        url=url,
        language=language_of(*spoken, site.language),
        comment_count=_comments(item),
        excerpt=not body and bool(excerpt),
        mentions=mentions_in((_KINDS.get(term[0], "TOPIC"), term[2]) for term in item.terms if _is_topic(term)),
        links=tuple(_links(markup, url or site.address, body)),
        evidence=(*evidence_of("wordpress", **texts), *dated),
        extra=_extra(item, writers[1], excerpt if body and excerpt not in (subtitle, body) else ""),
    )


def _address(item: Item) -> str:
    guid = item.element.find("guid")
    permanent = guid is not None and guid.get("isPermaLink") != "false"
    return item.line("link") or (item.line("guid") if permanent and item.line("guid").startswith("http") else "")


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    """The day on the site's own clock first; one that is all zeros is that of a draft."""
    for name in ("wp:post_date", "wp:post_date_gmt", "pubDate"):
        text = item.line(name)
        if not text.startswith("0000"):
            yield name, text


def _zoned(date: PrintedDate | None, item: Item, name: str) -> PrintedDate | None:
    """The date with its offset, as the same moment in UTC tells it."""
    if date is None or date.offset is not None:
        return date
    try:
        local, utc = (datetime.fromisoformat(item.line(f"wp:{name}{end}")) for end in ("", "_gmt"))
        minutes = (local - utc).total_seconds() / 60
    except (ValueError, TypeError):
        return replace(date, offset=0) if date.rule.endswith("_gmt") else date
    return replace(date, offset=int(minutes)) if minutes % 15 == 0 and abs(minutes) <= _ZONES else date


def _modified(item: Item, published: PrintedDate | None) -> PrintedDate | None:
    """None for a post that was not touched after its publication; one that was set for a later day was before."""
    found, _ = date_in("wordpress", ("wp:post_modified", item.line("wp:post_modified")))
    if found is None or (published and found.value <= published.value):
        return None
    return _zoned(found, item, "post_modified")


def _writers(item: Item, site: Site) -> tuple[str, tuple[str, ...]]:
    """Where the writers stand, and their names: those of a plug-in for several, else the one who is logged as such."""
    guests = [_named(term, site) for term in _of(item, "author")]
    if guests and all(guests):
        return "category[@domain=author]", tuple(dict.fromkeys(guests))
    login = item.line("dc:creator")
    name = site.writers.get(login, login)
    return ("wp:author_display_name" if name != login else "dc:creator"), ((name,) if name else ())


def _named(term: tuple[str, str, str], site: Site) -> str:
    """The writer of a term, which holds a login or, in the exports of other programs, a name."""
    _, login, name = term
    known = site.writers.get(name) or site.writers.get(login.removeprefix("cap-"))
    return known or (name if " " in name else "")


def _of(item: Item, taxonomy: str) -> list[tuple[str, str, str]]:
    return [term for term in item.terms if term[0] == taxonomy]


def _is_topic(term: tuple[str, str, str]) -> bool:
    letters = unicodedata.normalize("NFD", term[2].casefold())
    plain_name = unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))
    return term[0] not in _NO_TOPICS and not (term[0] == "category" and plain_name in _NO_SECTION)


def _section(item: Item, site: Site) -> tuple[str, str]:
    """Where it stands, and the category: the one that was chosen as the first, else the first."""
    names = [term[2] for term in _of(item, "category") if term[2] and _is_topic(term)]
    for key, value in item.meta.items():
        chosen = site.terms.get(value.strip(), "") if _PRIMARY.match(key) else ""
        if chosen in names:
            return f"postmeta/{key}", chosen
    return ("category[@domain=category]", names[0]) if names else ("", "")


def _subtitle(item: Item, excerpt: str, body: str) -> tuple[str, str]:
    """Where it stands, and the subtitle: a plug-in's, else the excerpt that was written for the post."""
    for key, value in item.meta.items():
        text = one_line(value) if _SUBTITLE.search(key) and not _FIELD.match(value) else ""
        if text:
            return f"postmeta/{key}"[:80], text
    line = " ".join(excerpt.split())
    fresh = line and len(line) < len(body) and line not in " ".join(body.split())
    return ("excerpt:encoded", line) if fresh else ("", "")


def _comments(item: Item) -> int | None:
    """Readers' comments that were let through; None where the export has none and says nothing of them."""
    if not item.comments and not item.line("wp:comment_status"):
        return count_of(item.line("slash:comments"))
    return sum(map(_is_shown, item.comments))


def _is_shown(comment: Element) -> bool:
    kind, approved = line_of(first(comment, "comment_type")), line_of(first(comment, "comment_approved"))
    return kind in ("", "comment") and approved in ("", "1", "approved", "approve")


def _links(markup: str, base: str, body: str) -> Iterator[Link]:
    """The links in the text, each once."""
    seen: set[str] = set()
    flat = " ".join(body.split())
    for href, words in anchors(markup):
        try:
            url = urljoin(base, plain(href))
        except ValueError:
            continue
        if not words or words not in flat or not url.startswith(("http://", "https://")) or url in seen:
            continue
        if href.startswith("#") or len(seen) >= _MAX_LINKS:
            continue
        seen.add(url)
        yield Link(kind="inline", title=words[:300], url=url[:2000])


def _extra(item: Item, writers: tuple[str, ...], excerpt: str) -> dict[str, object]:
    """What has no column: ids and names of the site's own, fields that were added to its posts."""
    named = {"guid": "guid", "wp:post_name": "post_name", "wp:post_type": "post_type", "dc:creator": "creator"}
    said = {ours: item.line(name) for name, ours in named.items()}
    extra: dict[str, object] = {name: value for name, value in said.items() if value and value != "post"}
    if said["creator"] in writers:
        del extra["creator"]
    if excerpt:
        extra["excerpt"] = excerpt
    formats = [term[2] for term in _of(item, "post_format")]
    if formats:
        extra["post_format"] = formats[0]
    meta = ((key, value) for key, value in item.meta.items() if key and key[0] != "_" and value.strip())
    for number, (key, value) in enumerate(meta):
        if number < _MAX_META:
            extra.setdefault(key[:200], extra_value(plain(value)))
    return extra


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "source": "channel/title",
        "retrieved": "comment[created]",
        "url": "link",
        "language": "channel/language",
        "comment_count": "wp:comment",
    }
)
PARSER = Parser(name="wordpress", version=2, suffixes=(".xml", ".wxr"), sniff=sniff, parse=parse, rules=_RULES)
