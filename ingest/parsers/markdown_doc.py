"""Markdown, with front matter in YAML, TOML, JSON or plain lines if it has one; the text without its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any, BinaryIO, cast

from ingest.encoding import decode, plain
from ingest.parsers.clipped_notes import read_note
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
from ingest.parsers.markdown_blocks import Block, read_blocks
from ingest.parsers.markdown_page import is_served, page_in, served
from ingest.parsers.record_values import is_address
from ingest.patterns import regex
from store.model import Article, Rejected

_FRONT = regex(r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<meta>.{0,65536}?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_BYTES = regex(rb"\A(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n(?:#[^\n]*\n)*[A-Za-z_][\w-]{0,40}[ \t]*[:=]")
#: Pelican's and MultiMarkdown's: names and values in the first lines.
_LINES = regex(r"\A(?:[A-Za-z][\w -]{0,30}:[ \t][^\n]{0,4000}\n(?:[ \t]+\S[^\n]{0,4000}\n){0,40}){2,40}(?:\n|\Z)")
_LINE = regex(r"^([A-Za-z][\w -]{0,30}):[ \t]+([^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE)
_NIKOLA = regex(r"\A\s*(?:<!--\s*)?(?P<meta>(?:\.\. [a-z_]{1,30}:[^\n]{0,4000}\n){2,40})\s*(?:-->)?")
_NIKOLA_LINE = regex(r"^\.\. ([a-z_]{1,30}):[ \t]*([^\n]*)", re.MULTILINE)
#: Calls of templates (Jekyll, Hugo), which a reader sees the outcome of.
_TEMPLATE = regex(r"\{%[^{}]{0,500}%\}|\{\{[<%][^{}]{0,1000}[>%]\}\}|\{\{\s*(?:site|page|post)\.[^{}]{0,200}\}\}")
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
    return bool(front) or name.lower().endswith(_SUFFIXES) or is_served(head)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    whole = decode(stream.read()).text.removeprefix("\ufeff")
    text = plain(whole)
    said, begin = served(text)
    meta, below, complaint = (dict(said), begin, "") if said else _front(text)
    note = read_note(text[below:], NAMES)
    meta = _of_clipping({**note.meta, **meta})
    reason = note.kind or no_article(meta, context.name)
    if reason:
        yield Rejected(code="not-an-article", reason=reason)
        return
    below_front = _TEMPLATE.sub("", note.text)
    markup = _other_markup(context.name)
    if (said or not meta) and markup is None and (found := page_in(whole, context)):
        yield from found
        return
    shown = markup(below_front) if markup else render(below_front)
    if not shown.body and not shown.title and not meta:
        yield Rejected(code="empty-document", reason="The file has no text.")
        return
    if complaint:
        yield Rejected(code="bad-front-matter", reason=complaint, line=1)
    yield article_of(meta, shown, "markdown", context)


def _other_markup(name: str) -> Callable[[str], Rendered] | None:
    """What undoes the markup of a text with front matter where its file is called another one's; None for Markdown."""
    module = _OTHERS.get(name.lower().rpartition(".")[2])
    return cast("Callable[[str], Rendered]", import_module(module).render) if module else None


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
    return rendered(list(read_blocks(text)))


def rendered(blocks: Sequence[Block]) -> Rendered:
    """The same of blocks."""
    headed = bool(blocks) and blocks[0].level == 1
    title, below = (blocks[0].text, blocks[1:]) if headed else ("", blocks)
    links = tuple(link for block in blocks for link in block.links)
    return Rendered(title=title, body=plain("\n\n".join(block.text for block in below)), links=links)


PARSER = Parser(name="markdown", version=8, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=RULES)
