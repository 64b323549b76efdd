"""Ghost's export: the tables of a site in one JSON object. Published posts are articles, pages and drafts are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import BinaryIO, Final

from ingest.encoding import head_text
from ingest.markup import markdown_markup
from ingest.parsers import ghost_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.json_nested import nested
from ingest.parsers.newsxml import Keys, language_of
from ingest.parsers.post_markup import read_post
from ingest.parsers.record_values import date_of, extra_value, id_of, one_line
from ingest.patterns import regex
from ingest.zones import on_clock
from store.errors import ParseError
from store.model import Article, Evidence, Link, Mention, Rejected

_START = regex(r"[\s\ufeff]*\{\s*(?:\"db\"\s*:\s*\[\s*\{\s*\"(?:meta|data)\"|\"meta\")\s*:\s*\{")
_SIGNS = regex(r"\"db\"\s*:|\"exported_on\"\s*:")
_HOLDERS: Final = (("db",), ("db", "data"), ("data",))
_TABLES: Final = frozenset({"posts", "users", "tags", "settings", "posts_authors", "posts_tags"})
_OUT: Final = frozenset({"published", "sent"})  #: a "sent" post went out by mail only
_HELD: Final = 128 * 1024 * 1024  #: code points of texts that wait for the names of their writers, which come behind
_URL = "__GHOST_URL__"  #: the site's own address, as Ghost keeps it in posts
_ZONES = ("timezone", "active_timezone", "activeTimezone")  #: of the site, whose pages show days on its own clock
#: of a post; the rest is kept in ``extra``, but for other forms of the text
_USED = frozenset(
    {"id", "title", "html", "lexical", "mobiledoc", "markdown", "plaintext", "amp", "published_at", "updated_at"}
    | {"custom_excerpt", "canonical_url", "status", "type", "page", "author_id", "locale"}
)
Record = Mapping[str, object]


def sniff(head: bytes, name: str) -> bool:
    """``{"db": [{"meta": ...`` or the older ``{"meta": {"exported_on": ...``."""
    del name
    text = head_text(head)[:2048]
    return _START.match(text) is not None and _SIGNS.search(text) is not None


@dataclass(slots=True)
class _Site:
    """The tables that say more of the posts; ids are texts, whatever the export has."""

    people: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    written_by: dict[str, list[tuple[int, str]]] = field(default_factory=dict)  #: post -> (place, user)
    tagged: dict[str, list[tuple[int, str]]] = field(default_factory=dict)  #: post -> (place, tag)

    def take(self, table: str, record: Record) -> None:
        """One row of a table that is not the posts'."""
        number = id_of(record.get("id"))
        if table == "users":
            self.people[number] = one_line(record.get("name"))
        elif table == "tags":
            hidden = one_line(record.get("visibility")) == "internal"
            self.tags[number] = "" if hidden else one_line(record.get("name"))
        elif table == "settings":
            self.settings[one_line(record.get("key"))] = one_line(record.get("value"))[:1000]
        else:
            linked, other = (self.written_by, "author_id") if table == "posts_authors" else (self.tagged, "tag_id")
            place = record.get("sort_order")
            row = (place if isinstance(place, int) else 0, id_of(record.get(other)))
            linked.setdefault(id_of(record.get("post_id")), []).append(row)


@dataclass(frozen=True, slots=True)
class _Held:
    """A post that waits for the tables behind it."""

    article: Article
    author: str  #: the one writer that older exports name in the post itself
    slug: str


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per published post, when all tables are read: the writers' stand behind the posts."""
    site, keys = _Site(), Keys()
    held: list[_Held] = []
    number = size = 0
    exported = ""
    for item in nested(stream, _HOLDERS):
        context.tick()
        table, value = item.path[-1] if item.path else "", item.value
        number += table == "posts"
        if value.code:
            yield Rejected(code=value.code, reason=value.reason, line=value.line)
        elif isinstance(value.value, Mapping) and table in _TABLES - {"posts"}:
            site.take(table, value.value)
        elif isinstance(value.value, Mapping) and table == "posts":
            found = _post(value.value, keys, number, value.line)
            exported = exported or _exported(item.around.get("meta"))
            if isinstance(found, _Held) and size + len(found.article.body) > _HELD:
                found = Rejected(code="too-large", reason="the texts before it fill the memory", record=number)
            if isinstance(found, Rejected):
                yield found
            else:
                size += len(found.article.body)
                held.append(found)
    if not number:
        raise ParseError("no post in it", ledger_code="no-records")
    yield from (replace(_finished(post, site), retrieved=exported) for post in held)


def _exported(meta: object) -> str:
    """The moment of the export, in UTC; "" if it is not told."""
    moment = date_of(meta.get("exported_on"), rule="") if isinstance(meta, Mapping) else None
    return moment.value if moment else ""


def _post(post: Record, keys: Keys, number: int, line: int) -> _Held | Rejected:
    title = one_line(post.get("title"))
    reason = _no_article(post)
    place, text, links = _text(post)
    if not reason and not title and not text:
        reason = "a post with neither a title nor a text"
    if reason:
        shown = f"{reason}: {title[:80]}" if title else reason
        return Rejected(code="not-an-article", reason=shown, record=number, line=line)
    native_id, slug = id_of(post.get("id")), one_line(post.get("slug"))
    published = date_of(post.get("published_at"), rule="ghost:posts.published_at")
    changed = date_of(post.get("updated_at"), rule="ghost:posts.updated_at")
    article = Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        subtitle=one_line(post.get("custom_excerpt")),
        body=text,
        published=published,
        modified=None if changed and published and changed.value <= published.value else changed,
        url=one_line(post.get("canonical_url")),
        language=language_of(one_line(post.get("locale"))),
        links=links,
        evidence=(Evidence(field="body", rule=f"ghost:posts.{place}", text=text[:80]),) if text else (),
        extra={name: extra_value(value) for name, value in post.items() if name not in _USED and _is_told(value)},
    )
    return _Held(article, id_of(post.get("author_id")), slug)


def _is_told(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool) and value not in ("", 0)


def _no_article(post: Record) -> str:
    """Why a row of the posts is none that readers have seen; "" if it is one."""
    status = one_line(post.get("status")).lower()
    if one_line(post.get("type")).lower() == "page" or post.get("page") in (True, 1, "1"):
        return "a page of the site, no post"
    if status and status not in _OUT:
        return f"not published, its status is {status[:20]}"
    return "" if status or post.get("published_at") else "not published, it has no day of publication"


def _text(post: Record) -> tuple[str, str, tuple[Link, ...]]:
    """Where the text was taken from, the text, the links in it."""
    forms = (
        ("html", str),
        ("lexical", ghost_text.lexical_markup),
        ("mobiledoc", ghost_text.mobiledoc_markup),
        ("markdown", markdown_markup),
        ("plaintext", ghost_text.plain_markup),
    )
    for name, markup_of in forms:
        value = post.get(name)
        if isinstance(value, str) and value.strip():
            try:
                found = read_post(markup_of(value))
            except RecursionError:
                continue
            if found.text:
                return name, found.text, found.links
    return "", "", ()


def _finished(held: _Held, site: _Site) -> Article:
    """The post with what the other tables say of it."""
    article = held.article
    native_id, settings = article.native_id, site.settings
    writers = [person for _, person in sorted(site.written_by.get(native_id, ()))] or [held.author]
    names = tuple(dict.fromkeys(name for person in writers if (name := site.people.get(person))))
    tags = dict.fromkeys(site.tags.get(tag, "") for _, tag in sorted(site.tagged.get(native_id, ())))
    address = settings.get("url", "").rstrip("/")
    plain_slug = settings.get("permalinks", "/:slug/") in ("", "/:slug/")
    canonical = article.url if address or not article.url.startswith(_URL) else ""
    own = f"{address}/{held.slug}/" if address.startswith("http") and held.slug and plain_slug else ""
    language = next(
        (settings[name] for name in ("locale", "lang", "default_locale", "defaultLang") if settings.get(name)), ""
    )
    zone = next((settings[name] for name in _ZONES if settings.get(name)), "")
    return replace(
        article,
        published=on_clock(article.published, zone) if article.published else None,
        modified=on_clock(article.modified, zone) if article.modified else None,
        byline=", ".join(names),
        authors=names,
        source=settings.get("title", ""),
        url=canonical.replace(_URL, address) or own,
        language=article.language or language_of(language),
        mentions=tuple(Mention(kind="TOPIC", name=name[:200]) for name in tags if name and not name.startswith("#")),
        links=tuple(replace(link, url=link.url.replace(_URL, address)) for link in article.links),
        evidence=(
            *article.evidence,
            *(
                (Evidence(field="url", rule="ghost:settings.url and posts.slug", text=own),)
                if own and not canonical
                else ()
            ),
        ),
    )


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "title": "posts.title",
        "subtitle": "posts.custom_excerpt",
        "byline": "posts_authors and users.name",
        "source": "settings.title",
        "url": "posts.canonical_url",
        "language": "settings.locale",
        "retrieved": "meta.exported_on",
    }
)
PARSER = Parser(name="ghost", version=3, suffixes=(".json",), sniff=sniff, parse=parse, rules=_RULES)
