"""A page as a list of text blocks: each paragraph, heading, list item or cell with what its place in the tree says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from ingest.parsers.html_page.inline_captions import INLINE, stands_apart
from ingest.parsers.html_page.page import Element
from ingest.patterns import regex

BOXES = frozenset(
    (
        *("p", "div", "section", "article", "aside", "header", "footer", "nav", "main", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "tbody"),
        *("thead", "tfoot", "caption", "blockquote", "pre", "figure", "figcaption", "form", "fieldset"),
        *("address", "hr", "center", "details", "summary", "body", "html", "option", "picture", "video"),
        *("audio", "legend", "amp-img"),
    )
)  #: elements that begin and end a block of text
SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas"),
        *("select", "textarea", "button", "math", "head", "map", "audio", "video", "datalist", "marquee"),
    )
)  #: elements whose text nobody reads as text
_TOKEN = regex(r"\w+")
_UNSPACED = 12  #: code points a space: more have only scripts that set no words apart
_FULL = 45  #: code points of a line that is full, where the lines of a page lay out its text
_CODE = regex(r"code|highlight|prettyprint|brush|lang|syntax|console|terminal")
_KEPT_LINES = regex(r"white-space\s*:\s*(?:pre|break-spaces)")
_QUOTES = ('"', "'", "“", "„", "«", "»", "‘", "‚", "‹", "「", "『")
_LOUD = 3  #: letters of a place in capitals
_GIANT = 1 << 20  #: code points; of a longer block only so many are cut into words, its whole text is the key
#: What labels say, for lower-case text; each alternative starts with a letter, so that the search skips ahead.
NEGATIVE = regex(
    r"comment|disqus|share|sharing|social|related|promo|advert|ad(?<=\bad)s?\b|-ad[_-]|_ad[_-]|ad-(?<=\bad-)|sponsor|newsletter|"
    r"subscri|sign-?up|footer|foot\b|sidebar"
    r"|widget|nav\b|navi|menu|breadcrumb|cookie|consent|gdpr|banner|recommend|popular|trending|most-?read|teaser|"
    r"recirc|outbrain|taboola"
    r"|author-?(?:bio|box|info|card)|bio\b|byline|meta\b|tags?\b|toolbar|rating|print|login|register|paywall|"
    r"piano|modal|popup|overlay|copyright"
    r"|disclaimer|pagination|pager|next|prev|more|links|button|hidden|skip|masthead|correction|read-?also|"
    r"infobox|factbox"
)
POSITIVE = regex(
    r"article|story|content|entry|post\b|post-|body|text|main|paragraph|hentry|news|blog|detail|lead|intro|"
    r"summary|standfirst|prose"
)
CAPTION = regex(
    r"caption|credit|photo|image|img|figure|gallery|slide|media|video|bild|foto|picture|legend|thumb|player|embed"
)
BYLINE = regex(r"by-?line|author|autor|date|time|publish|posted|dateline|timestamp")


@dataclass(slots=True)  # not frozen: hundreds a page, and freezing takes as long as all the rest
class Place:
    """One box element seen from the root: what it and the boxes around it are called."""

    element: Element
    parent: Place | None
    tag: str
    label: str  #: class, id, role, itemprop
    path: str  #: tags and classes of the nearest three boxes, the same for blocks of one kind
    tags: frozenset[str]  #: of all boxes around, itself included
    bad: int  #: boxes whose label sounds like a part beside the article
    good: int  #: boxes whose label sounds like the article
    caption: int
    byline: int
    marked: bool  #: inside itemprop=articleBody
    hidden: bool
    folded: bool  #: hidden, or in a box that a click opens
    article: int  #: the number of the nearest article element, 0 if there is none
    chain: tuple[int, ...]  #: numbers of the boxes around, itself first
    lines: bool = False  #: whether its style shows the line breaks of its text


@dataclass(slots=True)
class Block:
    """One run of text between box borders."""

    text: str
    place: Place
    linked: int  #: code points inside links
    emphasised: int  #: code points in bold or italics
    order: int
    links: list[Element] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)  #: lower case, as the scorer's and the index's words
    key: str = ""  #: tokens joined by spaces
    bold: list[str] = field(default_factory=list)  #: runs of text in bold or italics of the box


def words(block: Block) -> int:
    """How many words a block has; in scripts that set none apart four code points count as one."""
    text = block.text
    apart = text.isascii() or len(text) <= _UNSPACED * (text.count(" ") + 1)
    return len(block.tokens) if apart else len(text) // 4


def own_box(place: Place) -> int:
    """The number of the box that holds a paragraph."""
    return place.chain[1] if place.tag in _FLOWING and len(place.chain) > 1 else place.chain[0]


_FLOWING = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre"})  #: boxes of one paragraph
_LABELS: Mapping[str, str] = MappingProxyType(
    {"class": "", "id": "", "role": "", "itemprop": "", "data-testid": "", "aria-label": ""}
)
_EMPHASIS = frozenset({"b", "strong", "em", "i"})


def split(tree: Element) -> list[Block]:
    """The blocks of a page in reading order; scripts, styles and form fields are left out."""
    builder = _Builder()
    body = tree.find("body")
    builder.walk(tree if body is None else body)
    return builder.blocks


class _Builder:
    """Walks the tree once, without recursion, and cuts the text at box borders."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._links: list[Element] = []
        self._bold: list[str] = []
        self._apart: list[Element] = []  #: open inner elements from which no text runs on
        self._linked = 0
        self._emphasised = 0
        self._in_link = (
            0  #: how deep inside links, inside bold or italics, and inside text laid out by its lines, the walk is
        )
        self._emphasis = 0
        self._laid_out = 0
        self._lines = 0  #: how deep inside boxes whose style keeps the line breaks of their text
        self._count = 0  #: boxes so far

    def walk(self, root: Element) -> None:
        """Visit every element below ``root`` in page order."""
        outermost = _place(root, None, 0)
        self._add(root.text)
        stack = [(root, root.iterchildren(), outermost)]
        while stack:
            element, children, place = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if stack:
                    self._close(element, place)
                continue
            tag = child.tag
            if tag in SILENT or not isinstance(tag, str):
                self._add(child.tail)
            else:
                stack.append((child, child.iterchildren(), self._open(child, tag, place)))
        self._flush(outermost)

    def _open(self, element: Element, tag: str, place: Place) -> Place:
        """Begin an element; returns the box that its text is in."""
        if tag in BOXES:
            self._flush(place)
            self._count += 1
            place = _place(element, place, self._count)
            self._laid_out += tag == "pre" and _is_prose(element)
            self._lines += place.lines
        elif tag == "br":
            self._parts.append("\n")
        elif tag == "a" and not _is_target(element):
            self._in_link += 1
            self._links.append(element)
        elif tag in _EMPHASIS:
            self._emphasis += 1
        elif tag == "q" and not _has_marks(element):
            self._parts.append('"')
        if tag in INLINE and stands_apart(element):
            self._apart.append(element)
            self._parts.append("\n\n")
        self._add(element.text)
        return place

    def _close(self, element: Element, place: Place) -> None:
        tag = element.tag
        if tag in BOXES:
            self._flush(place)
            self._laid_out -= tag == "pre" and _is_prose(element)
            self._lines -= place.lines
        elif tag == "a" and not _is_target(element):
            self._in_link -= 1
        elif tag in _EMPHASIS:
            self._emphasis -= 1
        elif tag == "q" and not _has_marks(element):
            self._parts.append('"')
        tail = element.tail
        if self._apart and self._apart[-1] is element:
            self._apart.pop()
            self._parts.append("\n\n")
        if tag == "span" and tail and tail[0].isupper() and self._parts and _is_glued(element, self._parts[-1], tail):
            self._parts.append(" ")
        self._add(tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        lines = _laid_out(text) if self._laid_out else text
        self._parts.append(lines if self._laid_out or self._lines else text.replace("\n", " "))
        if self._in_link:
            self._linked += len(text.strip())
        if self._emphasis:
            self._emphasised += len(text.strip())
            self._bold.append(text)

    def _flush(self, place: Place) -> None:
        if not self._parts:
            return
        joined = "".join(self._parts)
        if not joined or joined.isspace():
            self._parts, self._links, self._bold, self._linked, self._emphasised = [], [], [], 0, 0
            return
        raw = "\n".join([" ".join(part.split()) for part in joined.split("\n")]).strip()
        pieces = [piece.strip("\n ") for piece in raw.split("\n\n")] if "\n\n" in raw else [raw]
        pieces = [piece for piece in pieces if piece]
        for piece in pieces:
            giant = len(piece) > _GIANT
            tokens = _TOKEN.findall(piece[:_GIANT].lower())
            share = len(piece) / max(1, len(raw))
            block = Block(piece, place, round(self._linked * share), round(self._emphasised * share), len(self.blocks))
            block.links, block.tokens, block.key = self._links, tokens, piece if giant else " ".join(tokens)
            block.bold = self._bold
            self.blocks.append(block)
        self._parts, self._links, self._bold, self._linked, self._emphasised = [], [], [], 0, 0


def _is_glued(span: Element, text: str, tail: str) -> bool:
    """Whether only a style sets a span apart from what follows: <span class="place">Oslo</span>The fire, OSLO too."""
    if text[-1:].islower():
        return True
    loud = len(text) >= _LOUD and text.isupper() and tail[1:2].islower()
    return loud and "caps" not in (span.get("class") or "").lower()  # what Textile puts around ABCNews


def _is_prose(element: Element) -> bool:
    """Whether a <pre> is text as wires and early papers set it, and no programme."""
    return element.find("code") is None and not _CODE.search((element.get("class") or "").lower())


def _has_marks(quote: Element) -> bool:
    """Whether a <q>, around which browsers set quotation marks, has its own."""
    return (quote.text or "").lstrip()[:1] in _QUOTES


def _laid_out(text: str) -> str:
    """Text laid out by its lines: those of a paragraph joined, short ones kept, a blank line or an indent a new one."""
    lines = text.split("\n")
    parts = lines[:1]
    for above, line in pairwise(lines):
        indented = line.startswith(("  ", "\t")) and not above.startswith(("  ", "\t"))
        runs = len(above.strip()) >= _FULL and line.strip() and not indented
        parts += [" " if runs else "\n\n" if indented and line.strip() else "\n", line]
    return "".join(parts)


def _is_target(anchor: Element) -> bool:
    """Whether an anchor is no link but a place that links lead to: <a name="part-2">."""
    named = anchor.attrib
    return "href" not in named and ("name" in named or "id" in named)


def _place(element: Element, parent: Place | None, number: int) -> Place:
    attributes = dict(element.items())  # one call where the proxy of lxml takes one an attribute
    label = " ".join([attributes[name] for name in _LABELS if name in attributes])[:200] if attributes else ""
    tag = element.tag
    style = attributes.get("style")
    hidden = "hidden" in attributes or bool(style and "display:none" in style.replace(" ", ""))
    folded = hidden or attributes.get("aria-hidden") == "true" or "collapse" in attributes.get("class", "").split()
    lines = bool(style and _KEPT_LINES.search(style)) or "whitespace-pre" in attributes.get("class", "")
    short = f"{tag}.{attributes.get('class', '')[:60]}"
    if parent is None:
        return Place(
            element, None, tag, label, short, frozenset({tag}), 0, 0, 0, 0, False, hidden, folded, 0, (number,), lines
        )
    bad, good, caption, byline, marked = _judge(label)
    outer = parent.path.split(">")
    return Place(
        element,
        parent,
        tag,
        label,
        ">".join([*outer[-2:], short]),
        parent.tags if tag in parent.tags else parent.tags | {tag},
        parent.bad + (bad and tag != "body"),
        parent.good + (good and tag != "body"),
        parent.caption + caption,
        parent.byline + byline,
        parent.marked or marked,
        parent.hidden or hidden,
        parent.folded or folded,
        number if tag == "article" else parent.article,
        (number, *parent.chain[:11]),
        lines,
    )


@lru_cache(maxsize=20_000)
def _judge(label: str) -> tuple[bool, bool, bool, bool, bool]:
    """What a label sounds like: beside the article, the article, a caption, a byline, marked as the body."""
    if not label:
        return (False, False, False, False, False)
    label = label.lower()
    bad, good, caption, byline = [bool(word.search(label)) for word in (NEGATIVE, POSITIVE, CAPTION, BYLINE)]
    return bad, good, caption, byline, "articlebody" in label
