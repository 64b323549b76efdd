"""What is said above a text in light markup (Markdown, Org, reStructuredText, AsciiDoc), and the article it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from ingest.bylines import authors
from ingest.encoding import plain
from ingest.parsers.clipped_notes import without_wiki_links
from ingest.parsers.contract import Context
from ingest.parsers.record_values import language_code
from ingest.patterns import regex
from store.model import Article, Evidence, Link, Mention, PrintedDate

#: Our field -> its names, in the order they are looked for (Jekyll, Hugo, Pelican, Nikola, JBake, Pandoc, Obsidian).
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("title", "headline"),
        "subtitle": ("subtitle", "description", "summary"),
        "authors": ("author", "authors", "byline"),
        "source": ("source", "publication", "site", "publisher"),
        "section": ("section", "category", "categories"),
        "published": ("date", "published", "publishdate", "pubdate", "published_time", "revdate", "created"),
        "retrieved": ("saved", "clipped", "date_saved", "date saved", "retrieved", "accessed"),
        "modified": ("lastmod", "updated", "modified", "last_modified_at", "hugo_lastmod"),
        "url": ("url", "link", "canonical", "canonical_url", "source_url"),
        "language": ("lang", "language"),
        "native_id": ("id", "guid"),
        "tags": ("tags", "keywords", "filetags"),
    }
)
NAMES: Final = frozenset(name for names in FIELDS.values() for name in names)
RULES: Mapping[str, str] = MappingProxyType(
    {"body": "text"}
    | dict.fromkeys(("subtitle", "byline", "source", "section", "url", "language", "retrieved"), "front-matter")
)  #: where such documents say what the evidence of an article leaves out
_ESCAPE = regex(r"\\([!-/:-@\[-`{-~])")  # https://spec.commonmark.org/0.31.2/#backslash-escapes
_SITE = regex(r"^\s+[|–—·•»:-]\s+\S.{0,60}$")
_DRAFTS: Final = frozenset({"draft", "pending", "private", "trash"})  #: states of texts that no reader was shown
_LISTS: Final = regex(r"_index\.\w{1,10}$")  #: what Hugo calls the page of a section's list
_PROSE = regex(r"\n\}[ \t]*\r?\n\s*[^\s\[\]{}\",]")  #: an object over several lines ends, and text follows
_SAID = regex(rb'(?i)"title"\s*:')


def is_front_matter(head: bytes) -> bool:
    """Whether a document begins with front matter in JSON, as Hugo writes it, and is no JSON itself."""
    if head[:1] != b"{" or not _SAID.search(head):
        return False
    return json_front(head.decode("utf-8", "replace")) > 0


def json_front(text: str) -> int:
    """Where an object over several lines ends above a text; 0 if none does."""
    at = text.find("\n}") if text.startswith("{") else -1
    return at + 2 if at > 0 and _PROSE.match(text, at) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A text without its markup."""

    title: str = ""  #: the heading above it
    body: str = ""
    links: tuple[Link, ...] = ()


def no_article(meta: Mapping[str, Any], name: str) -> str:
    """Why a text is none of a paper's, as generators of sites mark it or name its file; "" if nothing says so."""
    states = {str(meta.get(key, "")).strip().lower() for key in ("status", "jbake-status", "post_status")}
    draft = str(meta.get("draft", "")).lower() in ("true", "t") or str(meta.get("published", "")).lower() == "false"
    if draft or not _DRAFTS.isdisjoint(states):
        return "a draft, not published"
    return "the page of a section's list" if _LISTS.search(name) else ""


def article_of(meta: Mapping[str, Any], text: Rendered, kind: str, context: Context, key: str = "1") -> Article:
    """``kind``: the parser's name, for the rules."""
    title, body = text.title, text.body
    heading = _headline(one(meta, "title"), title)
    if title and (heading or not body):  # the first heading repeats the title, or is all there is
        body = body if title == heading or not heading else f"{title}\n\n{body}"
    published = _date(meta, "published", kind, context)
    saved = _date(meta, "retrieved", kind, context)
    return Article(
        key=key,
        native_id=one(meta, "native_id"),
        title=heading or title,
        subtitle=one(meta, "subtitle"),
        body=body.strip(),
        byline=", ".join(many(meta, "authors")),
        authors=tuple(dict.fromkeys(name for each in many(meta, "authors") for name in authors(each) or (each,))),
        source=one(meta, "source"),
        section=", ".join(many(meta, "section")),
        published=published,
        retrieved=saved.value if saved else "",
        modified=_date(meta, "modified", kind, context),
        url=one(meta, "url"),
        language=language_code(one(meta, "language")),
        mentions=tuple(Mention(kind="TOPIC", name=tag) for tag in many(meta, "tags")),
        links=text.links,
        evidence=(
            Evidence(field="title", rule=f"{kind}:front-matter" if heading else f"{kind}:heading"),
            *((Evidence(field="published", rule=published.rule, text=published.text),) if published else ()),
        ),
    )


def _headline(stated: str, heading: str) -> str:
    """The front matter's title without Markdown's escapes, and without the site's name behind the first heading."""
    stated = _ESCAPE.sub(r"\1", stated)
    return heading if heading and _SITE.match(stated.removeprefix(heading)) else stated


def many(meta: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """All values of a field as text; a list of objects gives their names."""
    return _texts(next((meta[name] for name in FIELDS[field] if meta.get(name)), None))


def _texts(value: object) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    texts = (item.get("name") if isinstance(item, dict) else item for item in items[:1000])
    shown = (without_wiki_links(str(text)) for text in texts if isinstance(text, str | int | date))
    return tuple(plain(" ".join(text.split())) for text in shown)


def one(meta: Mapping[str, Any], field: str) -> str:
    return next(iter(many(meta, field)), "")


def listed(meta: Mapping[str, str], marks: str = ",;") -> dict[str, Any]:
    """Said in lines of text: writers and tags stand between commas."""
    lists = {*FIELDS["authors"], *FIELDS["tags"]}
    parted = re.compile(f"\\s*[{marks}]\\s*")
    return {
        name: [part for part in parted.split(value.strip()) if part] if name in lists else value.strip()
        for name, value in meta.items()
    }


def _date(meta: Mapping[str, Any], field: str, kind: str, context: Context) -> PrintedDate | None:
    from ingest.dates import read_date  # noqa: PLC0415

    texts = (text for name in FIELDS[field] for text in _texts(meta.get(name))[:1])
    text = next((text for text in texts if any(map(str.isdigit, text))), "")  # "published: true" says no day
    found = (
        read_date(text, language=language_code(one(meta, "language")) or None, order=context.date_order)
        if text
        else None
    )
    return replace(found, rule=f"{kind}:{field}") if found else None
