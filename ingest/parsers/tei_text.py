"""TEI's texts: their elements as those of pages, words whole that a line or a page of print cuts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ingest.parsers.cut_words import joined
from ingest.parsers.newsxml_text import every, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLOCKS: Final = (
    *("ab", "l", "speaker", "stage", "opener", "closer", "salute", "signed", "trailer", "postscript", "argument"),
    *("epigraph", "imprimatur"),
)
#: Elements of TEI -> those of HTML.
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(_BLOCKS, "p"),
        **dict.fromkeys(("front", "back", "group", "floatingText", "lg", "sp"), "div"),
        "list": "ul",
        "item": "li",
        "row": "tr",
        "cell": "td",
    }
)
_AROUND: Final = frozenset({"body", "div", "div1", "div2", "div3", "section", "front", "back"})
#: What stands apart where it is in one of those around it, and in a line of text elsewhere.
_APART: Final[Mapping[str, str]] = MappingProxyType({"quote": "blockquote", "cit": "div", "q": "p"})
_MILESTONES: Final = ("lb", "pb", "cb", "gb", "fw")  #: where lines, pages, columns begin; what is printed over pages
_LONGEST: Final = 100  #: characters of a word that may be cut
_DROPPED: Final = ("fw", "del")
_CHOICES: Final = ("choice", "app")  #: one thing in several ways
_CHOSEN: Final = ("corr", "reg", "expan", "lem")  #: of which a reader is shown these


def settle(root: Element) -> None:
    """In place, in each text."""
    for text in every(root, "text"):
        if next(text.iterancestors(text.tag), None) is not None:
            continue
        for choice in list(every(text, *_CHOICES)):
            _choose(choice)
        for dropped in list(every(text, *_DROPPED)):
            dropped.clear(keep_tail=True)
        seen: set[Element] = set()
        for milestone in list(every(text, *_MILESTONES)):
            if milestone not in seen:
                seen.update(_join(milestone))
        for element in list(text.iter("*")):
            _rename(element)


def _choose(choice: Element) -> None:
    """Leave one of the ways in which a thing is written."""
    ways = [each for each in choice if name_of(each)]
    kept = next((each for each in ways if name_of(each) in _CHOSEN), ways[0] if ways else None)
    choice.text = None
    for each in list(choice):
        each.tail = None
        if each is not kept:
            choice.remove(each)


def _join(first: Element) -> list[Element]:
    """Part the text before a milestone, or before several at once, from the text behind, or make one word of the two
    that it cuts: those met.
    """
    met = [first]
    while not (met[-1].tail or "").strip() and (after := met[-1].getnext()) is not None:
        if name_of(after) not in _MILESTONES:
            break
        met.append(after)
    last, before, around = met[-1], first.getprevious(), first.getparent()
    holder, place = (before, "tail") if before is not None else (around, "text")
    below = (last.tail or "").lstrip()
    if not below or holder is None:
        return met
    *rest, word = (getattr(holder, place) or "").rsplit(None, 1) or [""]
    if not 0 < len(word) <= _LONGEST:
        last.tail = f" {below}"
        return met
    setattr(holder, place, f"{rest[0]} " if rest else " ")
    is_cut = any(each.get("break") == "no" for each in met)
    last.tail = word.rstrip("-¬⸗=\u00ad") + below if is_cut else joined(word, below)
    return met


def _rename(element: Element) -> None:
    name, around = name_of(element), element.getparent()
    if name == "note" and around is not None and name_of(around) not in _AROUND and not len(element):
        element.tag, element.text = "span", f"({(element.text or '').strip()})"
    elif name in _NAMES:
        element.tag = _NAMES[name]
    elif name in _APART and around is not None and name_of(around) in _AROUND:
        element.tag = _APART[name]
