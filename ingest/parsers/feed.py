"""RSS, Atom and JSON Feed: one article an entry, read by feedparser; a summary is marked as an excerpt."""

from __future__ import annotations

import io
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, BinaryIO

from ingest.encoding import note, plain
from ingest.markup import body_text, has_markup, without_open_comment
from ingest.parsers import feed_entries, feed_parts
from ingest.parsers.contract import Context, Parser
from ingest.parsers.feed_parts import Part
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.post_markup import Post, read_post
from ingest.parsers.record_values import extra_value, language_code, one_line
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, Link, Mention, PrintedDate, Rejected

_XML_FEED = regex(rb"(?i)<(?:rss|feed|rdf:rdf)[\s>]")
_JSON_FEED = regex(rb'"version"\s*:\s*"https?://jsonfeed\.org/version/')
_BROKEN_DECLARATION = regex(rb"^\s*<\?xml[^<>]*[\x80-\xff][^<>]*>")
_ENTITY = regex(rb"<!ENTITY")
_DATE_FIELDS = (
    "published",
    "created",
    "updated",
)  #: in this order: an update is not a publication unless nothing else is there
_COUNTED = "comments in the feed"
_HELD = 64 * 1024 * 1024  #: code points of texts that wait for the comments behind them
_RATHER = 2  #: times as long as its content, a summary is the text
_FOOT = 60  #: code points of a foot besides the two names
_EXTRA = 65_536  #: code points of a value without a column
_XML_USED = frozenset(
    {"id", "guidislink", "title", "link", "summary", "content", "author", "authors", "published", "created", "updated"}
    | {"tags", "links", "source", "language"}
)
_JSON_USED = frozenset(
    {"id", "title", "content_html", "content_text", "summary", "authors", "author", "date_published", "date_modified"}
    | {"url", "external_url", "language", "tags"}
)


def sniff(head: bytes, name: str) -> bool:
    """A feed's root element after the XML declaration and comments, or JSON Feed's version line."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"{"):
        return _JSON_FEED.search(start) is not None
    found = _XML_FEED.search(start)
    return start.startswith(b"<") and found is not None and b"<html" not in start[: found.start()].lower()


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    data = stream.read(feed_parts.WHOLE)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _json_feed(data + stream.read())
        return
    feed = _Feed()
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    data = mark + data.removeprefix(mark).lstrip()  # a blank line over the declaration is no damage
    for part in feed_parts.parts(data, stream, context.tick):
        yield from feed.add(part)
    yield from feed.held()


class _Feed:
    """What is known of a feed while its parts are read."""

    def __init__(self) -> None:
        self._number = 0
        self._used: set[str] = set()
        self._counted: Counter[str] = Counter()
        self._held: list[tuple[Article, str]] = []  #: articles and their ids, whose comments may follow
        self._size = 0  #: code points of their texts

    def add(self, part: Part | Rejected) -> Iterator[Article | Rejected]:
        if isinstance(part, Rejected):
            self._number += part.code == "too-large"
            yield replace(part, record=self._number) if part.code == "too-large" else part
            return
        found = _parsed(part)
        if isinstance(found, Rejected):
            yield found
            return
        if not found.entries:
            yield Rejected(code="not-an-article", reason="a feed without entries")
            return
        self._counted.update(feed_entries.replies(found.entries))
        language = language_code(str(found.feed.get("language") or ""))
        source = plain(" ".join(strip_tags(str(found.feed.get("title") or "")).split()))
        written = feed_entries.written_by(found.feed) if str(found.get("version")).startswith("atom") else ("", ())
        for entry in found.entries:
            self._number += 1
            read = self._entry(entry, source)
            if isinstance(read, Article):
                read = _with_writers(read, written, source)
                yield from self._counted_or_held(_with_feed(read, source, read.language or language), entry, part)
            else:
                yield read
        if found.bozo and _is_cut(found.get("bozo_exception")):
            problem = found.bozo_exception
            reason = f"The feed is damaged, what comes after may be missing: {problem}"
            yield Rejected(code="bad-record", reason=reason, line=_line(problem, part))

    def held(self) -> Iterator[Article]:
        """The articles whose comments are counted now."""
        for article, entry_id in self._held:
            yield _with_comments(article, (_COUNTED, self._counted[entry_id]))
        self._held, self._size = [], 0

    def _entry(self, entry: Mapping[str, Any], source: str) -> Article | Rejected:
        reason = feed_entries.no_article(entry)
        if reason:
            return Rejected(code="not-an-article", reason=reason, record=self._number)
        key = _unique(entry.get("id") or entry.get("link") or "", self._number, self._used)
        none = Rejected(code="empty-record", reason="An entry without title and text.", record=self._number)
        return _entry(entry, key=key, site=source) or none

    def _counted_or_held(self, article: Article, entry: Mapping[str, Any], part: Part) -> Iterator[Article]:
        """The article with the number of its comments; not yet, where the export of a blog is read in parts."""
        told, entry_id = feed_entries.told_comments(entry), str(entry.get("id") or "")
        if told or not feed_entries.has_all_comments(entry):
            found = self._counted[entry_id]
            yield _with_comments(article, told or ((_COUNTED, found) if found else None))
        elif part.is_whole:
            yield _with_comments(article, (_COUNTED, self._counted[entry_id]))
        else:
            self._held.append((article, entry_id))
            self._size += len(article.body)
            if self._size > _HELD:
                yield from self.held()


def _parsed(part: Part) -> Any:
    """Feedparser's reading of a feed; of a part without an entry that can be read, why it is Rejected."""
    import feedparser  # noqa: PLC0415 - 70 ms

    data = feed_entries.captions_apart(_BROKEN_DECLARATION.sub(b"", without_open_comment(part.data)))
    if part.is_whole and _ENTITY.search(data):
        raise ParseError("the feed declares entities of its own", ledger_code="xml-entities")
    problem: object = ""
    try:
        found = feedparser.parse(io.BytesIO(data), resolve_relative_uris=True)
    except (ValueError, TypeError, LookupError, AttributeError) as error:  # a blank in a namespace, an odd encoding
        problem = error
    else:
        if found.entries or not found.bozo:
            note(str(found.get("encoding") or "utf-8").lower(), len(data) + 1)
            return found
        problem = found.get("bozo_exception", "damaged")
    if part.is_whole:
        raise ParseError(f"not a feed that can be read: {problem}")
    return Rejected(code="bad-record", reason=f"not a feed that can be read: {problem}", line=_line(problem, part))


def _with_comments(article: Article, found: tuple[str, int] | None) -> Article:
    if found is None:
        return article
    piece = Evidence(field="comment_count", rule=f"feed:{found[0]}", text=str(found[1]))
    return replace(article, comment_count=found[1], evidence=(*article.evidence, piece))


def _with_feed(article: Article, source: str, language: str) -> Article:
    return replace(article, source=article.source or source, language=language)


def _with_writers(article: Article, written: tuple[str, tuple[str, ...]], source: str) -> Article:
    """The writers of an Atom or JSON feed are those of its entries that name none (RFC 4287, 4.2.1), persons or not;
    one that is the feed itself says nothing.
    """
    byline, names = written
    if article.byline or article.authors or article.source or byline == source:
        return article
    return replace(article, byline=byline, authors=names)


def _is_cut(error: object) -> bool:
    """A real break in the XML; feedparser also reports harmless things, such as a wrong media type."""
    return type(error).__name__ in {"SAXParseException", "ExpatError"}


def _line(error: Any, part: Part) -> int | None:
    try:
        line = int(error.getLineNumber())
    except (AttributeError, TypeError, ValueError):
        return part.lines + part.head or None
    return line + part.lines if line >= part.head else line


def _unique(wanted: str, number: int, used: set[str]) -> str:
    """The entry's own id as the key; a number where there is none, and where a feed gives one twice."""
    key = wanted.strip() or str(number)
    if key in used:
        key = f"{key}#{number}"
    used.add(key)
    return key


def _entry(entry: Mapping[str, Any], key: str, site: str) -> Article | None:
    contents = [str(item.get("value") or "") for item in entry.get("content") or ()]
    summary = str(entry.get("summary") or "")
    full = max(contents, key=len, default="")
    post, about = _post(full), _post(summary or _text(entry.get(feed_entries.CAPTION)))
    if len(about.text) > _RATHER * len(post.text):  # the content is a picture, or there is none
        full, post, about = "", about, post
    title = plain(" ".join(strip_tags(str(entry.get("title") or "")).split()))
    body = _without_foot(post.text, title, site)
    if not body and not title:
        return None
    outlet = plain(str((entry.get("source") or {}).get("title") or ""))
    title, body, inside = feed_entries.passed_on(title, body, tuple(_inside(post, body)), outlet)
    published, evidence = _published(entry)
    byline, authors = feed_entries.written_by(entry)
    tags = dict.fromkeys(
        str(tag.get("term") or "").strip() for tag in entry.get("tags") or () if tag.get("scheme") != feed_entries.KIND
    )
    teaser = _without_foot(about.text, title, site)
    return Article(
        key=key,
        native_id=str(entry.get("id") or ""),
        title=title,
        subtitle=teaser if teaser and teaser not in body and len(teaser) < len(body) else "",
        body=body,
        excerpt=not full,
        byline=byline,
        authors=authors,
        source=outlet,
        published=published,
        modified=_modified(entry, published),
        url=_address(entry),
        language=language_code(str((entry.get("title_detail") or {}).get("language") or "")),
        mentions=tuple(Mention(kind="TOPIC", name=plain(tag)) for tag in tags if tag),
        links=tuple(dict.fromkeys((*_links(entry), *inside))),
        evidence=(*evidence, Evidence(field="body", rule="feed:content" if full else "feed:summary")),
        extra={
            name: plain(value)[:_EXTRA]
            for name, value in entry.items()
            if isinstance(value, str) and value.strip() and name not in _XML_USED | feed_entries.USED
        },
    )


def _post(markup: str) -> Post:
    """Markup as markup; plain text with its lines as paragraphs."""
    return read_post(markup) if has_markup(markup) else Post(body_text(markup), ())


def _inside(post: Post, body: str) -> Iterator[Link]:
    """The links whose words are in the text: not those of pictures and of what was left out."""
    flat = " ".join(body.split())
    return (link for link in post.links if link.title and link.title in flat)


def _without_foot(text: str, title: str, site: str) -> str:
    """WordPress ends an entry with a line on where it stood first: its title, the site's name, little more."""
    story, _, foot = text.rpartition("\n\n")
    line = " ".join(foot.split())
    names = title in line and site in line and len(line) <= len(title) + len(site) + _FOOT
    return story if story and title and site and names else text


def _address(entry: Mapping[str, Any]) -> str:
    """The link; where an entry has none, feedparser gives its id, which may be no address."""
    link = str(entry.get("link") or "")
    return "" if link == entry.get("id") and not link.startswith(("http://", "https://")) else link


def _modified(entry: Mapping[str, Any], published: PrintedDate | None) -> PrintedDate | None:
    """The day of an update, if that is not the moment of publication in other words."""
    found = _date(entry, "updated") if published and published.rule != "feed:updated" else None
    return None if found is None or published is None or _moment(found) == _moment(published) else found


def _moment(date: PrintedDate) -> str:
    if date.offset is None or date.precision != "minute":
        return date.value
    return (datetime.fromisoformat(date.value) - timedelta(minutes=date.offset)).isoformat()[:16]


def _links(entry: Mapping[str, Any]) -> Iterator[Link]:
    for link in entry.get("links") or ():
        if link.get("rel") in {"related", "via"} and link.get("href"):
            yield Link(kind=str(link["rel"]), title=plain(str(link.get("title") or "")), url=str(link["href"]))


def _published(entry: Mapping[str, Any]) -> tuple[PrintedDate | None, list[Evidence]]:
    for name in _DATE_FIELDS:
        date = _date(entry, name)
        if date is not None:
            return date, [Evidence(field="published", rule=date.rule, text=date.text)]
    unread = [str(entry[name]) for name in _DATE_FIELDS if name in entry]
    return None, [
        Evidence(
            field="published", rule="feed:date", text=text[:300], accepted=False, reason="no date that can be read"
        )
        for text in unread
    ]


def _date(entry: Mapping[str, Any], name: str) -> PrintedDate | None:
    return _read(str(entry[name]) if name in entry else "", f"feed:{name}")


def _read(text: str, rule: str) -> PrintedDate | None:
    """The date as printed: feedparser's own reading shifts it to UTC, and so to another day."""
    from ingest.dates import read_date  # noqa: PLC0415

    date = read_date(text) if text else None
    return replace(date, rule=rule) if date else None


def _json_feed(data: bytes) -> Iterator[Article | Rejected]:
    feed = feed_parts.of_json(data)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise ParseError("a JSON Feed without items")
    if not items:
        yield Rejected(code="not-an-article", reason="a feed without entries")
    used: set[str] = set()
    for number, item in enumerate(items, 1):
        if isinstance(item, Rejected):
            yield replace(item, record=number)
            continue
        if not isinstance(item, dict):
            yield Rejected(code="bad-record", reason="An item that is no object.", record=number)
            continue
        article = _json_item(item, _unique(str(item.get("id") or item.get("url") or ""), number, used))
        if article is None:
            yield Rejected(code="empty-record", reason="An item without title and text.", record=number)
        else:
            source, language = (
                one_line(feed.get("title")),
                article.language or language_code(_text(feed.get("language"))),
            )
            yield _with_feed(_with_writers(article, _json_writers(feed), source), source, language)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _json_writers(said: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The byline of an item, or of a feed, and the names in it."""
    people = said.get("authors") or [said.get("author")]
    each = (
        [one_line(person.get("name")) for person in people if isinstance(person, dict)]
        if isinstance(people, list)
        else []
    )
    return ", ".join(filter(None, each)), feed_entries.names_in(each)


def _json_item(item: Mapping[str, Any], key: str) -> Article | None:
    post = _post(_text(item.get("content_html")))
    full = post.text or _text(item.get("content_text"))
    body = plain((full or _text(item.get("summary"))).strip())
    title = one_line(item.get("title"))
    if not body and not title:
        return None
    byline, authors = _json_writers(item)
    tags = item.get("tags")
    published = _read(_text(item.get("date_published")), "feed:date_published")
    return Article(
        key=key,
        native_id=_text(item.get("id")),
        title=title,
        body=body,
        excerpt=not full,
        byline=byline,
        authors=authors,
        published=published,
        modified=_read(_text(item.get("date_modified")), "feed:date_modified"),
        url=_text(item.get("url")) or _text(item.get("external_url")),
        language=language_code(_text(item.get("language"))),
        mentions=tuple(Mention(kind="TOPIC", name=plain(t)) for t in tags or () if isinstance(t, str) and t),
        links=tuple(_inside(post, body)),
        evidence=(Evidence(field="published", rule=published.rule, text=published.text),) if published else (),
        extra={name: extra_value(value) for name, value in item.items() if name not in _JSON_USED and value},
    )


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "subtitle": "summary",
        "byline": "author",
        "source": "channel/title",
        "url": "link",
        "body": "content",
    }
)
PARSER = Parser(
    name="feed", version=7, suffixes=(".rss", ".atom", ".xml", ".rdf"), sniff=sniff, parse=parse, rules=_RULES
)
