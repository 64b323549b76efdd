"""reStructuredText with a field list below its title (Pelican, Sphinx blogs) or Nikola's comments above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from ingest.encoding import head_text, plain
from ingest.parsers import light_markup
from ingest.parsers.contract import Context, Parser
from ingest.parsers.front_matter import NAMES, RULES, Rendered
from ingest.parsers.light_markup import Links, blocks, indent_of, unmarked
from ingest.patterns import regex
from store.model import Article, Rejected

_RULE: Final = regex(r"([!-/:-@\[-`{-~])\1{2,}\s*$")
_FIELD: Final = regex(r":([A-Za-z][\w -]{0,30}):[ \t]*(.*)$")
_NIKOLA: Final = regex(r"\.\. ([a-z_]{1,30}):(?!:)[ \t]*(.*)$")
_DIRECTIVE: Final = regex(r"\.\. (?:\|[^|\n]{1,60}\| )?([\w.:+-]{1,60})::[ \t]*(.*)$")
_FOOTNOTE: Final = regex(r"\.\. \[(?:#?\w{0,40}|\*)\][ \t]+(.*)$")
_OPTION: Final = regex(r"\s+:[\w-]{1,40}:(?:\s|$)")
#: Directives whose content is no text of the story, or of which a reader sees something else.
_LEFT_OUT: Final = frozenset(
    """image figure raw contents toctree include meta youtube vimeo media gallery slides replace unicode role
    default-role class index highlight sectnum tags soundcloud chart post-list header footer target-notes date comment
    listing thumbnail""".split()  # noqa: SIM905
)
_ITEM: Final = regex(r"^\s*(?:[-*+•]|\d{1,3}[.)]|#\.|\(\d{1,3}\)|\|)[ \t]+")
_LINK: Final = regex(r"`([^`<>\n]{1,1000}?)\s*<([^`<>\n]{1,2000})>`__?")
_NAMED: Final = regex(r"`([^`\n]{1,500})`__?(?!\w)|(?<![\w`])([A-Za-z0-9][\w.-]{0,100}[A-Za-z0-9])_(?=[\s.,;:!?)]|$)")
_ROLE: Final = regex(r":[\w.:-]{1,60}:`([^`<>\n]{1,500}?)(?:\s*<[^<>`\n]{0,500}>)?`")
_LITERAL: Final = regex(r"``([^\n]{1,1000}?)``")
_NOTE_MARK: Final = regex(r"\s?\[(?:#?\w{0,40}|\*)\]_(?!\w)")
#: ".. _name: address" and "__ address"
_TARGET: Final = regex(r"\.\. _(`[^`\n]{1,200}`|[^:\n]{1,200}):[ \t]+(\S{1,2000})$")
_UNNAMED: Final = regex(r"__[ \t]+(\S{1,2000})$")
_TABLE: Final = regex(r"\s*(?:\+[-=+]{3,}\+|=+(?:[ \t]+=+)+)\s*$")
_KNOWN: Final = NAMES | {"slug", "status"}
_LEAST: Final = 2  #: fields that are known, of a list above a text that no suffix tells
_TOP_BYTES: Final = 2048  #: in which the first field stands
_TOP: Final = 60  #: lines in which a title and its fields stand
_SUFFIXES: Final = (".rst", ".rest")


def sniff(head: bytes, name: str) -> bool:
    """A title with a rule below it and fields of a front matter, or Nikola's; with the suffix any."""
    if name.lower().endswith(_SUFFIXES):
        return bool(head.strip())
    top = head[:_TOP_BYTES]
    if b"\n:" not in top and b"\n.. " not in top and not top.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b".. "):
        return False
    lines = head_text(head).lstrip("\ufeff").split("\n")[:_TOP]
    meta, title, _ = _top([line.rstrip() for line in lines])
    known = len(_KNOWN & meta.keys())
    return known >= _LEAST and bool(title or (meta.get("title") and lines[0].startswith("..")))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    yield from light_markup.documents(stream, context, "rst", _top, _rendered)


def render(text: str) -> Rendered:
    """The text without its markup."""
    lines = text.split("\n")
    _, title, below = _top(lines)
    return _rendered(lines[below:], title)


def _top(lines: list[str]) -> tuple[dict[str, str], str, int]:
    """What is said above a text, its title, and the line at which it begins."""
    meta: dict[str, str] = {}
    at, title = 0, ""
    while at < len(lines):
        line = lines[at]
        said = _NIKOLA.match(line)
        said = said if said and (not title or said[1] in _KNOWN) else None  # Pelican's older ones stand below the title
        field = _FIELD.match(line)
        if said or field:
            name, value = (said or field or [""]).groups()  # type: ignore[union-attr]
            at += 1
            while field and at < len(lines) and lines[at].startswith((" ", "\t")) and lines[at].strip():
                value += " " + lines[at].strip()
                at += 1
            meta[name.lower()] = value.strip()
        elif not title and not meta.get("title") and (found := _title(lines, at)):
            title, at = found
        elif line.strip() and not line.startswith(".. ") and line != "..":
            break
        else:
            at = _passed(lines, at) if line.strip() else at + 1
    return meta, title, at


def _title(lines: list[str], at: int) -> tuple[str, int] | None:
    """A line with a rule below it, perhaps one above it too, and the line behind them."""
    over = _RULE.match(lines[at]) is not None
    row = at + over
    if row + 1 >= len(lines) or not lines[row].strip() or not _RULE.match(lines[row + 1]):
        return None
    return lines[row].strip(), row + 2


def _passed(lines: list[str], at: int) -> int:
    """The line behind a comment or directive: what is indented below it belongs to it."""
    at += 1
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith((" ", "\t"))):
        at += 1
    return at


def _rendered(lines: list[str], title: str) -> Rendered:
    links = Links()
    targets = _targets(lines)
    kept = list(_kept(lines))
    texts = (_shown(_ITEM.sub("", block, count=1), links, targets) for block in blocks(kept, _starts))
    body = plain("\n\n".join(text for text in texts if text))
    return Rendered(title=plain(_shown(title, Links())), body=body, links=links.all())


@dataclass(slots=True)
class _Targets:
    """Addresses that stand apart from the words that lead to them."""

    named: dict[str, str]  #: by name, lower case
    unnamed: list[str]  #: in the order of their words, last first


def _targets(lines: list[str]) -> _Targets:
    named, unnamed = {}, []
    for line in lines:
        if found := _TARGET.match(line):
            name = " ".join(found[1].strip("`").lower().split())
            if name == "_":
                unnamed.append(found[2])
            else:
                named[name] = found[2]
        elif found := _UNNAMED.match(line):
            unnamed.append(found[1])
    return _Targets(named, unnamed[::-1])


def _starts(line: str) -> bool:
    return _ITEM.match(line) is not None or "\t" in line


def _kept(lines: list[str]) -> Iterator[str]:
    """The lines that are shown: without rules, comments and what directives say to the program."""
    at = 0
    while at < len(lines):
        line = lines[at]
        found = _DIRECTIVE.match(line.strip()) if line.lstrip().startswith(".. ") else None
        if found:
            end = _below(lines, at)
            if found[1].lower().rpartition(":")[2] not in _LEFT_OUT:
                yield from ("", found[2] if found[1].lower() not in ("code", "code-block", "sourcecode") else "", "")
                content = [each for each in lines[at + 1 : end] if not _OPTION.match(each)]
                yield from _kept([each.strip() for each in content])
            yield ""
            at = end
        elif note := _FOOTNOTE.match(line):
            yield from ("", note[1])
            at += 1
        elif line.startswith(".. ") or line == "..":
            at = _below(lines, at)
        elif _UNNAMED.match(line):
            at += 1
        else:
            heading = line.strip() and at + 1 < len(lines) and _RULE.match(lines[at + 1]) and not _RULE.match(line)
            if heading:
                yield from ("", line, "")
            elif not _RULE.match(line) and not _TABLE.match(line):
                yield _cells(line)
            at += 1


def _below(lines: list[str], at: int) -> int:
    """The line behind what is indented below one."""
    depth = indent_of(lines[at])
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) > depth):
        end += 1
    return end


def _cells(line: str) -> str:
    """A row of a table with tabs between its cells."""
    bare = line.strip()
    if len(bare) > 2 and bare[0] == bare[-1] == "|":
        return "\t".join(cell.strip() for cell in bare.strip("|").split("|"))
    return line


def _shown(text: str, links: Links, targets: _Targets | None = None) -> str:
    """A paragraph as its reader sees it."""
    targets = targets or _Targets({}, [])
    if "`" in text:
        text = _LITERAL.sub(r"\1", text)
        text = _LINK.sub(lambda found: links.add(found[2], found[1]), text)
        text = _ROLE.sub(r"\1", text)
    if "_" in text:
        text = _NOTE_MARK.sub("", text)
        text = _NAMED.sub(lambda found: _led(found, links, targets), text)
    text = unmarked(text.replace("**", "*"), "*`")
    return f"{text[:-2]}:".lstrip(":") if text.endswith("::") else text.strip()


def _led(found: re.Match[str], links: Links, targets: _Targets) -> str:
    """The words of a link; notes it where its address stands apart."""
    words = found[1] or found[2]
    if found[0].endswith("__"):
        url = targets.unnamed.pop() if targets.unnamed else ""
    else:
        url = targets.named.get(" ".join(words.lower().split()), "")
    return links.add(url, words) if url else words


PARSER = Parser(name="rst", version=1, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=RULES)
