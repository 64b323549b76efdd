"""Markdown, with front matter in YAML, TOML, JSON or plain lines if it has one; the text without its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, BinaryIO, cast

from ingest.encoding import decode, plain
from ingest.markup import without_open_comment
from ingest.parsers.clipped_notes import read_note, without_wiki_links
from ingest.parsers.contract import Context, Parser
from ingest.parsers.front_matter import (
    NAMES,
    RULES,
    Rendered,
    article_of,
    is_front_matter,
    json_front,
    listed,
    no_article,
)
from ingest.parsers.record_values import is_address
from store.model import Article, Link, Rejected

_FRONT = re.compile(r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<meta>.{0,65536}?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_BYTES = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n(?:#[^\n]*\n)*[A-Za-z_][\w-]{0,40}[ \t]*[:=]")
#: Pelican's and MultiMarkdown's: names and values in the first lines.
_LINES = re.compile(r"\A(?:[A-Za-z][\w -]{0,30}:[ \t][^\n]{0,4000}\n(?:[ \t]+\S[^\n]{0,4000}\n){0,40}){2,40}(?:\n|\Z)")
_LINE = re.compile(r"^([A-Za-z][\w -]{0,30}):[ \t]+([^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE)
_NIKOLA = re.compile(r"\A\s*(?:<!--\s*)?(?P<meta>(?:\.\. [a-z_]{1,30}:[^\n]{0,4000}\n){2,40})\s*(?:-->)?")
_NIKOLA_LINE = re.compile(r"^\.\. ([a-z_]{1,30}):[ \t]*([^\n]*)", re.MULTILINE)
#: Calls of templates (Jekyll, Hugo), which a reader sees the outcome of.
_TEMPLATE = re.compile(r"\{%[^{}]{0,500}%\}|\{\{[<%][^{}]{0,1000}[>%]\}\}|\{\{\s*(?:site|page|post)\.[^{}]{0,200}\}\}")
_SUFFIXES = (".md", ".markdown", ".mdown")


#: Suffix -> the module that undoes another markup below such front matter.
_OTHERS = {
    "org": "ingest.parsers.org_doc",
    "rst": "ingest.parsers.rst_doc",
    "adoc": "ingest.parsers.asciidoc",
    "asciidoc": "ingest.parsers.asciidoc",
}


def sniff(head: bytes, name: str) -> bool:
    """Front matter decides; without it Markdown looks like any text, so the name has to say it."""
    front = _FRONT_BYTES.match(head) or is_front_matter(head)
    return bool(front) or name.lower().endswith(_SUFFIXES)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    text = plain(decode(stream.read()).text).removeprefix("\ufeff")
    meta, below, complaint = _front(text)
    note = read_note(text[below:], NAMES)
    meta = _of_clipping({**note.meta, **meta})
    reason = note.kind or no_article(meta, context.name)
    if reason:
        yield Rejected(code="not-an-article", reason=reason)
        return
    rendered = _renderer(context.name)(_TEMPLATE.sub("", note.text))
    if not rendered.body and not rendered.title and not meta:
        yield Rejected(code="empty-document", reason="The file has no text.")
        return
    if complaint:
        yield Rejected(code="bad-front-matter", reason=complaint, line=1)
    yield article_of(meta, rendered, "markdown", context)


def _renderer(name: str) -> Callable[[str], Rendered]:
    """What undoes the markup of a text with front matter, by the name of its file."""
    module = _OTHERS.get(name.lower().rpartition(".")[2])
    return cast("Callable[[str], Rendered]", import_module(module).render) if module else render


def _front(text: str) -> tuple[dict[str, Any], int, str]:
    """What is said above the text, where that begins, and what is wrong with it."""
    if front := _FRONT.match(text):
        meta, complaint = _meta(front)
        return meta, front.end(), complaint
    if end := json_front(text):
        try:
            return {str(key).lower(): value for key, value in json.loads(text[:end]).items()}, end, ""
        except (ValueError, RecursionError) as error:
            return {}, 0, f"Front matter that cannot be read: {error}."
    for block, line in ((_LINES, _LINE), (_NIKOLA, _NIKOLA_LINE)):
        if front := block.match(text):
            said = {name.lower(): value for name, value in line.findall(front[0]) if value.strip()}
            if said.get("title") and len(NAMES & said.keys()) > 1:
                return listed(said), front.end(), ""
    return {}, 0, ""


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


def render(text: str) -> Rendered:
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
    return Rendered(title=title, body=plain("\n\n".join(filter(None, blocks))), links=tuple(links))


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


PARSER = Parser(name="markdown", version=5, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=RULES)
