"""Links, pictures and HTML in Markdown, however its maker wrote them: targets broken over lines, links around whole
blocks, attributes of Pandoc. They are taken out before the rest is parsed, and each line keeps its place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from ingest.patterns import regex

OPEN, CLOSE = "\u2e24", "\u2e25"  #: stand around a link's words: brackets that are punctuation to Markdown
_BREAK = r"\n(?![ \t]*\n)"  #: of a line, not of a paragraph
_TARGET = (
    rf"\((?P<target>(?:<[^<>\n]{{0,4000}}>|\\.|[^()\\\n\"<]|{_BREAK}|\((?:[^()\n]|{_BREAK}){{0,1000}}+\)){{0,4000}}+"
    rf"(?:\"(?:\\.|[^\"\\\n]|{_BREAK}|\"(?!\s{{0,20}}\))){{0,600}}+\"\s{{0,20}})?)\)"
)
#: where a link leads that is named elsewhere: "[1]: https://post.example/"
_DEFINITION = (
    r"[ ]{0,3}\[(?P<label>[^\[\]\n]{1,200})\]:[ \t]{1,20}"
    r"<?(?P<url>(?:https?:|mailto:|[/#])[^\s<>]{0,4000})>?[^\n]{0,1000}"
)
#: one ends where another begins, so that many that never end cost no more than few
_ATTRIBUTES = r"\{[#.\w](?:[^{}\"]|\"(?:\\.|[^\"\\{]|\{(?![#.\w])){0,2000}+\"){0,1000}+\}"
_TOKEN = regex(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    rf"|(?P<close>\])(?:{_TARGET}|\[(?P<name>[^\[\]\n]{{0,200}})\](?!\())?(?P<span>{_ATTRIBUTES})?"
    rf"|(?P<gone>^{_DEFINITION}$|:{{3,}}(?:[ \t]{{1,9}}(?:{_ATTRIBUTES}|[\w.-]{{1,200}}))?[ \t]{{0,9}}$"
    rf"|[ \t]?(?=\{{[#.]){_ATTRIBUTES}[ \t]{{0,9}}$)"
    r"|(?P<open>!?\[)"
    r"|(?P<hidden><!--|^`{3,}[ ]?\{=\w{1,20}\}$|<(?:script|style|svg|noscript)\b(?=[^<>]{0,2000}>))"
    r"|<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,15})(?P<attributes>(?:\s[^<>]{0,8000})?)/?>",
    re.MULTILINE | re.DOTALL,
)
_DEFINED = regex(rf"^{_DEFINITION}$", re.MULTILINE)
_ADDRESS = regex(r"<?(?:[a-z][a-z+.-]{1,20}:|/|#|\.{1,2}/|\?|[\w%~.-]+[/.#?]|$)", re.IGNORECASE)
_HREF = regex(r"\bhref\s*=\s*[\"']?([^\s\"'<>]{1,4000})", re.IGNORECASE)
_INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike
    strong sub sup time tt u var wbr""".split()  # noqa: SIM905
)
_BLOCK: Final = frozenset(
    """address article aside blockquote body button caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hr html iframe input legend li main menu nav ol option p picture pre
    section select source summary table tbody td tfoot th thead title tr ul video audio img object embed meta
    link""".split()  # noqa: SIM905
)
_TOP, _NAME = 2000, 45  #: characters of a page over which its logo stands, of the name that it shows
_LONGEST = 3000  #: characters of a link with what is in it
_QUOTED = regex(r"\s+([\"']).*\1\s*$", re.DOTALL)


@dataclass(slots=True)
class _Opened:
    """A bracket or tag that a link or picture may begin with."""

    piece: int
    at: int
    kind: str  #: "[", "![" or "a"
    url: str = ""
    full: bool = False  #: another link stands in it


@dataclass(slots=True)
class _Scan:
    """The text in pieces, each with its place; what a piece is replaced by can change until the end."""

    text: str
    defined: Mapping[str, str]
    pieces: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    opened: list[_Opened] = field(default_factory=list)
    targets: dict[int, str] = field(default_factory=dict)  #: piece that opens a link -> where that leads
    missing: set[str] = field(default_factory=set)  #: ends that stand nowhere below

    def add(self, piece: str, start: int) -> int:
        self.pieces.append(piece)
        self.starts.append(start)
        return len(self.pieces) - 1


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` stands at ``start:end`` of the document."""

    text: str
    start: int
    end: int


def marked_lines(text: str, begin: int = 0) -> tuple[list[Line], list[str]]:
    """The lines from ``begin`` on, with OPEN and CLOSE around the words of links; the links' targets in their order."""
    if OPEN in text or CLOSE in text:
        text = text.replace(OPEN, "[").replace(CLOSE, "]")
    defined = {found["label"].casefold(): found["url"] for found in _DEFINED.finditer(text)} if "]:" in text else {}
    scan = _Scan(text, defined)
    last = begin
    while token := _TOKEN.search(text, last):
        if token.start() > last:
            scan.add(text[last : token.start()], last)
        last = _end_of_hidden(scan, token) if token["hidden"] else token.end()
        _take(scan, token)
    scan.add(text[last:], last)
    return list(_lines(scan)), [scan.targets[piece] for piece in sorted(scan.targets)]


def _end_of_hidden(scan: _Scan, token: re.Match[str]) -> int:
    """Where what no reader sees ends; behind its first mark where it never does."""
    begins = token["hidden"]
    end = "-->" if begins == "<!--" else "\n```" if begins[0] == "`" else f"</{begins[1:]}"
    if end in scan.missing:
        return token.end()
    at = scan.text.find(end, token.end())
    if at < 0:
        scan.missing.add(end)
        return token.end()
    return at + len(end)


def _take(scan: _Scan, token: re.Match[str]) -> None:
    whole, at = token[0], token.start()
    if token["open"]:
        scan.opened.append(_Opened(scan.add(whole, at), at, whole))
    elif token["close"]:
        _close(scan, token)
    elif token["gone"] is not None or token["hidden"]:
        scan.add("", at)
    elif token["tag"]:
        _tag(scan, token)
    else:
        scan.add(whole, at)


def _close(scan: _Scan, token: re.Match[str]) -> None:
    """A bracket that ends a link, a picture, a span with attributes, a reference, or nothing of these."""
    at, url = token.start(), _target(token, scan.defined)
    while scan.opened and at - scan.opened[-1].at > _LONGEST:
        scan.opened.pop()
    opened = scan.opened.pop() if scan.opened and scan.opened[-1].kind != "a" else None
    if url is None and opened and opened.kind == "[" and scan.defined:
        url = scan.defined.get(scan.text[opened.at + 1 : at].casefold())
    if url is None and token["span"] is None:
        scan.add(token[0], at)
        return
    if opened is None:
        scan.add("", at)
        return
    if opened.kind == "![" and _is_logo(scan.text[opened.at + 2 : at], at, url or ""):
        scan.pieces[opened.piece] = ""
        scan.add("", at)
        return
    if opened.kind == "![":
        for piece in range(opened.piece, len(scan.pieces)):
            scan.pieces[piece] = ""
            scan.targets.pop(piece, None)
        scan.add("", at)
        return
    _linked(scan, opened, at, url or "")


def _is_logo(name: str, at: int, url: str) -> bool:
    """The name of the site, in place of its picture on top: "![River Post](/img/logo.png)"."""
    return at < _TOP and 2 < len(name) <= _NAME and "\n" not in name and "logo" in url[url.rfind("/") :].lower()


def _linked(scan: _Scan, opened: _Opened, at: int, url: str) -> None:
    """Marks a link; one around others, as of a card with a menu, is none."""
    if url == "" or opened.full:
        scan.pieces[opened.piece] = ""
        scan.add("", at)
    else:
        scan.pieces[opened.piece] = f" {OPEN}" if opened.piece and scan.pieces[opened.piece - 1][-1:] == CLOSE else OPEN
        scan.targets[opened.piece] = url
        scan.add(CLOSE, at)
    if scan.opened and (url or opened.full):
        scan.opened[-1].full = True


def _target(token: re.Match[str], defined: Mapping[str, str]) -> str | None:
    """The address behind a closing bracket; None where none stands there."""
    if token["name"] is not None:
        return defined.get(token["name"].casefold())
    if token["target"] is None:
        return None
    said = _QUOTED.sub("", token["target"].strip())
    if not _ADDRESS.match(said):
        return None
    return re.sub(r"\\([()\[\]\\])", r"\1", said.strip("<>").replace("\n", "")) or "#"


def _tag(scan: _Scan, token: re.Match[str]) -> None:
    name, at = token["tag"].lower(), token.start()
    if name == "a":
        _anchor(scan, token)
    elif name == "br":
        scan.add("  \n", at)
    elif name in _BLOCK:
        head = "\n\n" + ("#" * int(name[1]) + " " if name[0] == "h" and name[1:].isdigit() and not token["end"] else "")
        scan.add(f"{head}* " if name == "li" and not token["end"] else head, at)
    else:
        scan.add("" if name in _INLINE else token[0], at)


def _anchor(scan: _Scan, token: re.Match[str]) -> None:
    at = token.start()
    if not token["end"]:
        found = _HREF.search(token["attributes"])
        scan.opened.append(_Opened(scan.add("", at), at, "a", found[1] if found else ""))
        return
    while scan.opened and scan.opened[-1].kind != "a":
        scan.opened.pop()
    if scan.opened:
        opened = scan.opened.pop()
        _linked(scan, opened, at, opened.url if at - opened.at <= _LONGEST else "")
    else:
        scan.add("", at)


def _lines(scan: _Scan) -> Iterator[Line]:
    begins: list[int] = []
    size = 0
    for piece in scan.pieces:
        begins.append(size)
        size += len(piece)
    at = 0
    for text in "".join(scan.pieces).split("\n"):
        yield Line(text, _place(scan, begins, at), _place(scan, begins, at + len(text)))
        at += len(text) + 1


def _place(scan: _Scan, begins: list[int], at: int) -> int:
    piece = bisect_right(begins, at) - 1
    start = scan.starts[piece]
    end = scan.starts[piece + 1] if piece + 1 < len(scan.starts) else len(scan.text)
    return min(start + at - begins[piece], end)
