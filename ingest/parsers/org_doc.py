"""Org mode of Emacs: an article a file, or one a heading where headings have an address or a file name of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from ingest.encoding import decode, head_text, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.front_matter import RULES, Rendered, article_of, listed, no_article
from ingest.parsers.light_markup import Links, blocks, unmarked
from ingest.patterns import regex
from store.model import Article, Rejected

_KEYWORD: Final = regex(r"\s*#\+([A-Za-z_][\w-]{0,40})(?:\[\])?:[ \t]*(.*)$")
_OPENING = regex(
    r"(?i)\s*(?:#[^+\n][^\n]*\n\s*|:properties:\n(?:[^\n]*\n){0,20}?:end:\n\s*)*#\+([a-z_]{2,40})(?:\[\])?:"
)
_KNOWN = frozenset(["title", "date", "author", "options", "startup", "email", "language", "filetags", "description"])
_HEADING: Final = regex(
    r"(\*+)[ \t]+(?:(?P<state>TODO|DONE|DRAFT|NEXT|WAITING|CANCELL?ED)[ \t]+)?(?:\[#.\][ \t]*)?"
    r"(?P<title>.*?)(?:(?<![ \t])[ \t]+(?P<tags>:[\w@#%:]+:))?(?:(?<![ \t])[ \t]+)?$"
)
_PROPERTY: Final = regex(r"\s*:([\w-]{1,40}):[ \t]*(.*)$")
_BEGIN: Final = regex(r"(?i)\s*#\+begin_(\w+)")
_END: Final = regex(r"(?i)\s*#\+end_")
_LEFT_OUT: Final = frozenset(["comment", "export", "html", "latex"])  #: blocks that no reader is shown
_PLANNED: Final = regex(r"\s*(?:CLOSED|SCHEDULED|DEADLINE):")
_CLOSED: Final = regex(r"CLOSED:[ \t]*(\[[^\[\]\n]{1,60}\])")
_UNDONE: Final = frozenset({"todo", "draft", "next", "waiting"})  #: states of headings that are not exported as done
_ITEM: Final = regex(r"^\s*(?:[-+]|\d{1,3}[.)]|\s\*)[ \t]+(?:\[[ X-]\][ \t]+)?")
_LINK: Final = regex(r"\[\[([^\[\]\n]{1,2000})\](?:\[([^\[\]\n]{1,1000})\])?\]")
_NOTE_MARK: Final = regex(r"(?<=\S)\[fn:[^\[\]\s:]{1,40}\]")
_NOTE: Final = regex(r"\[fn:[^\[\]\s:]{0,40}(?::([^\[\]]{0,2000}))?\]")
_STAMP: Final = regex(r"[<\[](\d{4}-\d\d-\d\d)(?: [^\s\d<>\[\]]{1,12})?(?: (\d{1,2}:\d\d))?[^<>\[\]]{0,30}[>\]]")
_PICTURE: Final = regex(r"(?:file:|\./|\.\./|/)?[^\s]*\.(?:png|jpe?g|gif|svg|webp|pdf)$", re.IGNORECASE)
_OWN: Final = ("export_file_name", "url", "source", "link")  #: properties of a heading that is an article
_SUFFIXES: Final = (".org",)


@dataclass(slots=True)
class _Part:
    """The lines below a heading, or those before the first."""

    level: int = 0
    title: str = ""
    tags: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    comment: bool = False


def sniff(head: bytes, name: str) -> bool:
    """A first line "#+TITLE:" or the like; with the suffix a heading or properties too."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith((b"#", b"*", b":")):
        return False
    found = _OPENING.match(head_text(start))
    return name.lower().endswith(_SUFFIXES) or (found is not None and found[1].lower() in _KNOWN)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    text = plain(decode(stream.read()).text).removeprefix("\ufeff")
    reader = _read(text)
    meta, parts = reader.meta, reader.parts
    reason = no_article(meta, context.name)
    if reason:
        yield Rejected(code="not-an-article", reason=reason)
        return
    own = [at for at, part in enumerate(parts) if any(part.properties.get(name) for name in _OWN)]
    if not own or (meta.get("title") and len(own) == 1 and not parts[own[0]].level):
        article = article_of(_said(meta, {}), _rendered(parts), "org", context)
        found = article.title or article.body
        yield article if found else Rejected(code="empty-document", reason="The file has no text.")
        return
    inside, left = _inside(parts, own)
    for number, (at, below) in enumerate(inside.items(), 1):
        part = parts[at]
        said = {name.removeprefix("export_"): value for name, value in part.properties.items()}
        said = {**said, "title": said.get("title") or part.title, "tags": part.tags.strip(":").replace(":", ",")}
        if said.get("file_name"):
            said["draft"] = said.get("draft") or ("true" if said.get("state") in _UNDONE else "")
            said["date"] = said.get("date") or said.get("closed", "")
        if reason := no_article(said, ""):
            yield Rejected(code="not-an-article", reason=reason, record=number)
            continue
        text_of = _rendered([_Part(lines=part.lines), *below])
        yield article_of(_said(meta, said), text_of, "org", context, key=part.properties.get("id") or str(number))
    if left:
        reason = f"headings with a text and no address or file name of their own ({len(left)}): {left[0].title[:80]}"
        yield Rejected(code="not-an-article", reason=reason)


def _inside(parts: list[_Part], own: list[int]) -> tuple[dict[int, list[_Part]], list[_Part]]:
    """The parts below each of these headings, without those of another inside; and those with a text below none."""
    inside: dict[int, list[_Part]] = {at: [] for at in own}
    left, around = [], list[int]()
    for at, part in enumerate(parts):
        while around and parts[around[-1]].level >= part.level:
            around.pop()
        if at in inside:
            around.append(at)
        elif around:
            inside[around[-1]].append(part)
        elif any(map(str.strip, part.lines)):
            left.append(part)
    return inside, left


def render(text: str) -> Rendered:
    """The text without its markup; one heading of the first level above all of it is its title."""
    return _rendered(_read(text).parts)


def _said(meta: Mapping[str, str], own: Mapping[str, str]) -> dict[str, Any]:
    """What a heading says of itself goes before what is said of the file; of that not the title."""
    above = {name: value for name, value in meta.items() if not own or name not in ("title", "date")}
    said = {**above, **{name: value for name, value in own.items() if value}}
    if own and "created" in said and said.get("url", said.get("source", "")).startswith("http"):
        said["saved"] = said.pop("created")  # clipped then
    for name in ("filetags", "tags"):
        said[name] = said.get(name, "").strip(": ").replace(":", ",").replace(" ", ",")
    links = Links()
    return listed({name: _STAMP.sub(r"\1 \2", _shown(value, links)) for name, value in said.items()})


class _Reader:
    """Takes lines one by one: what keywords above the text say, and the parts that headings make."""

    def __init__(self) -> None:
        self.meta: dict[str, str] = {}
        self.parts = [_Part()]
        self._hidden = ""  #: the block or drawer that is passed over
        self._passed: list[str] = []  #: its lines

    def take(self, line: str) -> None:
        bare = line.strip().lower()
        if self._hidden and not _HEADING.match(line):
            self._pass(line, bare)
        elif bare in (":properties:", ":logbook:"):
            self._hidden = "drawer"
        elif begun := _BEGIN.match(line):
            self._hidden = "block" if begun[1].lower() in _LEFT_OUT else ""
            self.parts[-1].lines.append("")
        elif heading := _HEADING.match(line):
            self._heading(heading)
        elif keyword := _KEYWORD.match(line):
            self._keyword(keyword[1].lower(), keyword[2].strip())
        elif _PLANNED.match(line):
            if closed := _CLOSED.search(line):
                self.parts[-1].properties["closed"] = closed[1]
        elif not (line.startswith(("# ", "#+")) or line == "#"):
            self.parts[-1].lines.append("" if _END.match(line) else line)

    def _pass(self, line: str, bare: str) -> None:
        """A line of what is passed over; a drawer's is a property."""
        ends = _END.match(line) is not None if self._hidden == "block" else bare == ":end:"
        if self._hidden == "drawer" and (found := _PROPERTY.match(line)):
            self.parts[-1].properties.setdefault(found[1].lower(), found[2].strip())
        self._passed.append(line)
        if ends:
            self._hidden, self._passed = "", []

    def end(self) -> None:
        """At a heading and at the end of the file: a block or drawer that never ended is text, as Org has it."""
        shown = (line for line in self._passed if self._hidden != "drawer" or not _PROPERTY.match(line))
        self.parts[-1].lines += shown
        self._hidden, self._passed = "", []

    def _heading(self, heading: re.Match[str]) -> None:
        self.end()
        title, tags = heading["title"], heading["tags"] or ""
        comment = title.startswith("COMMENT") or ":noexport:" in tags
        state = {"state": heading["state"].lower()} if heading["state"] else {}
        self.parts.append(_Part(level=len(heading[1]), title=title, tags=tags, properties=state, comment=comment))

    def _keyword(self, name: str, value: str) -> None:
        if self.parts[-1].level or name in ("caption", "html", "latex") or name.startswith("attr_"):
            return
        before = self.meta.get(name)
        self.meta[name] = f"{before}, {value}" if before and name == "author" else value


def _read(text: str) -> _Reader:
    reader = _Reader()
    for line in text.split("\n"):
        reader.take(line)
    reader.end()
    return reader


def _rendered(parts: list[_Part]) -> Rendered:
    links, texts = Links(), list[str]()
    alone = sum(part.level == 1 for part in parts) == 1 and not any(map(str.strip, parts[0].lines))
    title = parts[1].title if alone and len(parts) > 1 and parts[1].level == 1 else ""
    hidden = 0  # level of a heading that is left out with all below it
    for part in parts:
        if hidden and part.level > hidden:
            continue
        hidden = part.level if part.comment else 0
        if part.comment:
            continue
        texts.append(_shown("" if part.title is title else part.title, links))
        texts += (_shown(_ITEM.sub("", block, count=1), links) for block in blocks(_rows(part.lines), _starts))
    body = plain("\n\n".join(text for text in texts if text))
    return Rendered(title=plain(_shown(title, Links())), body=body, links=links.all())


def _starts(line: str) -> bool:
    return _ITEM.match(line) is not None or line.startswith("[fn:") or "\t" in line


def _rows(lines: list[str]) -> list[str]:
    """The lines, those of tables with tabs between cells and without rules."""
    shown = (line for line in lines if not line.lstrip().startswith(("|-", "-----")))
    return [_cells(line) if line.lstrip().startswith("|") else line for line in shown]


def _cells(line: str) -> str:
    return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))


def _shown(text: str, links: Links) -> str:
    """A paragraph as its reader sees it."""
    if "[fn:" in text:
        text = _NOTE.sub(lambda note: f" ({note[1]})" if note[1] else "", _NOTE_MARK.sub("", text)).strip()
    if "[[" in text:
        text = _LINK.sub(lambda found: _link(found[1], found[2] or "", links), text)
    return unmarked(text, "*/_=~+").strip()


def _link(target: str, label: str, links: Links) -> str:
    if not label and _PICTURE.match(target):
        return ""
    return links.add(target, label) if label or target.startswith("http") else target.removeprefix("file:").lstrip("*#")


PARSER = Parser(name="org", version=2, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=RULES)
