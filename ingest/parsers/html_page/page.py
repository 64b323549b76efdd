"""From bytes to a tree: the right encoding, the limits of libxml2 met without losing text in silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ingest.encoding import decode
from ingest.markup import legible
from ingest.parsers.html_page.stripper import strip_tags, tame
from ingest.patterns import regex

Element = Any  #: lxml.html.HtmlElement; lxml ships no types

_META_CHARSET = regex(rb"""(?i)<meta[^<>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{1,40})""")
_XML_ENCODING = regex(rb"""^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})""")
_META_BYTES = 8192  #: how far a declaration is looked for; the standard says 1,024, pages put it behind long scripts
_CONTROL = (*range(9), 0x0B, *range(14, 32), 0x7F)
_UNPRINTABLE = dict.fromkeys((*_CONTROL, 0xFFFE, 0xFFFF), " ")
_CONTROL_BYTES = tuple(bytes((control,)) for control in _CONTROL)
CROWDED = 20_000  #: elements; 36,000 take trafilatura 6 s, and a news page has 4,000 at most
#: elements of one paragraph, its line breaks left out; 4,000 links in it take trafilatura 1 s, 8,000 take 9
ROW = 3_000
GIANT = 30_000  #: elements; to weigh each block takes 0.15 ms, and a page has 5 s
LOST_SHARE = 0.02  #: a tree may lack this share of the stripper's letters (attributes that look like text)


@dataclass(frozen=True, slots=True)
class Page:
    """One decoded page and its tree."""

    source: str  #: the decoded markup, tags with absurdly many attributes without them
    tree: Element  #: None where no tree holds the text: nested deeper than libxml2 goes
    encoding: str
    huge: bool = False  #: needed libxml2's huge mode or is giant, so only linear methods may touch it
    crowded: bool = False  #: has more elements than an extractor may be given whose time is quadratic in them


def load(data: bytes | str, declared: str = "") -> Page:
    """Decode and parse. Never fails: a page that no tree can hold has ``tree`` None."""
    source, encoding = decoded(data, declared)
    if not source.strip():
        return Page(source, None, encoding)
    source = tame(source)
    markup = source.encode("utf-8", "replace")
    tree, complete = _parse(markup, huge=False)
    if complete and tree is not None:
        elements = _elements(source, tree)
        crowded = elements > CROWDED or (elements > ROW and any(map(_is_row, tree.iter("p"))))
        return Page(source, tree, encoding, huge=elements > GIANT, crowded=crowded)
    tree, complete = _parse(markup, huge=True)
    if not complete or lost(source, tree):
        tree = None
    return Page(source, tree, encoding, huge=True)


def _elements(source: str, tree: Element) -> int:
    """How many elements a tree has, counted only where there are enough tags to matter."""
    return sum(1 for _ in tree.iter()) if source.count("<") > ROW else 0


def _is_row(paragraph: Element) -> bool:
    return len(paragraph) > ROW and len(paragraph) - len(paragraph.findall("br")) > ROW


def decoded(data: bytes | str, declared: str = "") -> tuple[str, str]:
    """The page as text without what no reader reads in a word, and its encoding ("" if it came as text)."""
    if isinstance(data, str):
        return legible(_printable(data, data.encode("utf-8", "replace"))), ""
    found = decode(data, declared or declared_encoding(data))
    whole = found.encoding == "utf-8" and not found.replaced
    return legible(_printable(found.text, data if whole else found.text.encode())), found.encoding


def _printable(text: str, raw: bytes) -> str:
    odd = any(control in raw for control in _CONTROL_BYTES)  # thirty searches are an eighth of one pattern's time
    return text.translate(_UNPRINTABLE) if odd or "\ufffe" in text or "\uffff" in text else text


def tree_of(source: str) -> Element:
    """A tree of a small piece of markup."""
    tree, _ = _parse(tame(source).encode("utf-8", "replace"), huge=False)
    return tree if tree is not None else _parse(b"<html></html>", huge=False)[0]


def declared_encoding(data: bytes) -> str:
    """What the page's first bytes say its encoding is, "" where they say nothing."""
    head = data[:_META_BYTES]
    found = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    return found.group(1).decode("ascii", "replace") if found else ""


def lost(source: str, tree: Element) -> bool:
    """Whether the tree lacks text that the linear stripper sees."""
    seen = sum(map(len, strip_tags(source).split()))
    held = sum(map(len, text_of(tree).split()))
    return held < seen * (1 - LOST_SHARE)


def text_of(tree: Element) -> str:
    """All text of a tree without scripts and styles."""
    skip = {"script", "style", "noscript", "template", "textarea", "title", "svg", "iframe", "select", "math"}
    parts, hidden = [], 0
    from lxml import etree  # noqa: PLC0415 - loaded with the first page

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            hidden += element.tag in skip
            if not hidden and element.text:
                parts.append(element.text)
        else:
            hidden -= element.tag in skip
            if not hidden and element.tail:
                parts.append(element.tail)
    return " ".join(parts)


def _parse(markup: bytes, *, huge: bool) -> tuple[Element | None, bool]:
    """The tree, and whether libxml2 says that it holds the whole page."""
    from lxml import etree, html  # noqa: PLC0415 - 20 ms, loaded with the first page

    parser = html.HTMLParser(
        encoding="utf-8",
        huge_tree=huge,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))  # in C: no call a node
    try:
        tree = html.document_fromstring(markup, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, False
    limits = {etree.ErrorTypes.ERR_NAME_TOO_LONG, etree.ErrorTypes.ERR_NO_MEMORY}
    fatal = any("limit" in entry.type_name.lower() or entry.type in limits for entry in parser.error_log)
    return tree, not fatal
