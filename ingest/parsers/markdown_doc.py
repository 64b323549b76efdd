"""Markdown, with YAML or TOML front matter if it has one; the text without its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, BinaryIO

from ingest.encoding import decode, plain
from ingest.markup import without_open_comment
from ingest.parsers.clipped_notes import read_note, without_wiki_links
from ingest.parsers.contract import Context, Parser
from ingest.parsers.record_values import is_address
from store.model import Article, Evidence, Link, Mention, PrintedDate, Rejected

_FRONT = re.compile(r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<meta>.{0,65536}?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_BYTES = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n(?:#[^\n]*\n)*[A-Za-z_][\w-]{0,40}[ \t]*[:=]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")  # https://spec.commonmark.org/0.31.2/#backslash-escapes
_SITE = re.compile(r"^\s+[|–—·•»:-]\s+\S.{0,60}$")
_SUFFIXES = (".md", ".markdown", ".mdown")

#: Our field -> the front matter's names for it, in the order they are looked for (Jekyll, Hugo, Pandoc, Obsidian).
FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "subtitle": ("subtitle", "description", "summary"),
    "authors": ("author", "authors", "byline"),
    "source": ("source", "publication", "site", "publisher"),
    "section": ("section", "category", "categories"),
    "published": ("date", "published", "publishdate", "pubdate", "published_time", "created"),
    "retrieved": ("saved", "clipped", "date_saved", "date saved", "retrieved", "accessed"),
    "modified": ("lastmod", "updated", "modified", "last_modified_at"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url"),
    "language": ("lang", "language"),
    "native_id": ("id", "guid"),
    "tags": ("tags", "keywords"),
}


_NAMES = frozenset(name for names in FIELDS.values() for name in names)


def sniff(head: bytes, name: str) -> bool:
    """Front matter decides; without it Markdown looks like any text, so the name has to say it."""
    return _FRONT_BYTES.match(head) is not None or name.lower().endswith(_SUFFIXES)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    text = plain(decode(stream.read()).text).removeprefix("\ufeff")
    front = _FRONT.match(text)
    meta, complaint = _meta(front) if front else ({}, "")
    note = read_note(text[front.end() :] if front else text, _NAMES)
    meta = _of_clipping({**note.meta, **meta})
    reason = note.kind or ("a draft, not published" if _is_draft(meta) else "")
    if reason:
        yield Rejected(code="not-an-article", reason=reason)
        return
    title, body, links = _render(note.text)
    if not body and not title and not meta:
        yield Rejected(code="empty-document", reason="The file has no text.")
        return
    if complaint:
        yield Rejected(code="bad-front-matter", reason=complaint, line=1)
    heading = _headline(_one(meta, "title"), title)
    if title and (heading or not body):  # the first heading repeats the title, or is all there is
        body = body if title == heading or not heading else f"{title}\n\n{body}"
    published = _date(meta, "published", context)
    yield Article(
        key="1",
        native_id=_one(meta, "native_id"),
        title=heading or title,
        subtitle=_one(meta, "subtitle"),
        body=body.strip(),
        byline=", ".join(_many(meta, "authors")),
        authors=_many(meta, "authors"),
        source=_one(meta, "source"),
        section=", ".join(_many(meta, "section")),
        published=published,
        retrieved=saved.value if (saved := _date(meta, "retrieved", context)) else "",
        modified=_date(meta, "modified", context),
        url=_one(meta, "url"),
        language=_one(meta, "language")[:2].lower(),
        mentions=tuple(Mention(kind="TOPIC", name=tag) for tag in _many(meta, "tags")),
        links=links,
        evidence=(
            Evidence(field="title", rule="markdown:front-matter" if heading else "markdown:heading"),
            *((Evidence(field="published", rule=published.rule, text=published.text),) if published else ()),
        ),
    )


def _meta(front: re.Match[str]) -> tuple[dict[str, Any], str]:
    """The front matter with lower-case names, and what is wrong with it."""
    try:
        if front["fence"] == "+++":
            import tomllib  # noqa: PLC0415

            found: object = tomllib.loads(front["meta"])
        else:
            import yaml  # noqa: PLC0415

            found = yaml.load(front["meta"], Loader=yaml.BaseLoader)  # noqa: S506 - makes strings only, so dates stay as printed
    except (ValueError, RecursionError) as error:
        return {}, f"Front matter that cannot be read: {str(error).splitlines()[0]}."
    except Exception as error:
        if type(error).__module__.split(".")[0] != "yaml":
            raise
        return {}, f"Front matter that cannot be read: {str(error).splitlines()[0]}."
    return ({str(key).lower(): value for key, value in found.items()}, "") if isinstance(found, dict) else ({}, "")


def _of_clipping(meta: dict[str, Any]) -> dict[str, Any]:
    """A note that names an address was clipped: a source that is one is the page's own, created means saved then."""
    address = next((meta[name] for name in ("source", "source_url", "url") if is_address(meta.get(name))), "")
    if not address:
        return meta
    renamed = {"saved" if name == "created" else name: value for name, value in meta.items()}
    return renamed | {"url": address} | ({"source": ""} if is_address(meta.get("source")) else {})


def _is_draft(meta: Mapping[str, Any]) -> bool:
    """As Hugo and Jekyll mark them."""
    return str(meta.get("draft", "")).lower() == "true" or str(meta.get("published", "")).lower() == "false"


def _headline(stated: str, heading: str) -> str:
    """The front matter's title without Markdown's escapes, and without the site's name behind the first heading."""
    stated = _ESCAPE.sub(r"\1", stated)
    return heading if heading and _SITE.match(stated.removeprefix(heading)) else stated


def _many(meta: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """All values of a field as text; a list of objects gives their names."""
    value = next((meta[name] for name in FIELDS[field] if meta.get(name)), None)
    items = value if isinstance(value, list) else [value]
    texts = (item.get("name") if isinstance(item, dict) else item for item in items[:1000])
    shown = (without_wiki_links(str(text)) for text in texts if isinstance(text, str | int | date))
    return tuple(plain(" ".join(text.split())) for text in shown)


def _one(meta: Mapping[str, Any], field: str) -> str:
    return next(iter(_many(meta, field)), "")


def _date(meta: Mapping[str, Any], field: str, context: Context) -> PrintedDate | None:
    from ingest.dates import read_date  # noqa: PLC0415

    text = _one(meta, field)
    found = read_date(text, language=_one(meta, "language")[:2] or None, order=context.date_order) if text else None
    return replace(found, rule=f"markdown:{field}") if found else None


def _render(text: str) -> tuple[str, str, tuple[Link, ...]]:
    """First top heading, the other blocks as paragraphs, and the links."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    title, heading = "", False
    blocks: list[str] = []
    links: list[Link] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "heading_open":
            heading = token.tag == "h1" and not title and not blocks
        elif token.type == "inline":
            content = _inline(token.children or [], links)
            if heading:
                title, heading = content, False
            elif content:
                blocks.append(content)
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.strip("\n"))
        elif token.type == "html_block":
            from ingest.parsers.html_page.stripper import strip_tags  # noqa: PLC0415

            blocks.append(strip_tags(without_open_comment(token.content)))
    return title, plain("\n\n".join(filter(None, blocks))), tuple(links)


def _inline(children: list[Any], links: list[Link]) -> str:
    """Text of one block without its marks; notes its links."""
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type == "link_open":
            opened.append((str(child.attrGet("href") or ""), len(parts)))
        elif child.type == "link_close" and opened:
            url, start = opened.pop()
            if url.startswith(("http://", "https://")):
                links.append(Link(kind="inline", title=plain("".join(parts[start:]).strip()), url=url))
    return plain(without_wiki_links("".join(parts).strip()))


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "body": "text",
        "subtitle": "front-matter",
        "byline": "front-matter",
        "source": "front-matter",
        "section": "front-matter",
        "url": "front-matter",
        "language": "front-matter",
        "retrieved": "front-matter",
    }
)
PARSER = Parser(name="markdown", version=4, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=_RULES)
