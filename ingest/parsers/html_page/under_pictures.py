"""Captions by their place: a short line right below a picture, set otherwise than the paragraphs of the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ingest.parsers.html_page import features
from ingest.parsers.html_page.blocks import Block, words
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.inline_captions import CALLED
from ingest.parsers.html_page.page import Element

_LONGEST, _LONG_CALLED = 20, 60  #: words of such a line, and of one that is called a caption
_RUNNING = 12  #: words of a paragraph, and of a deck that may stand below the picture
_SHARE = 4  #: times that a text has as many lines as stand below pictures
_INNER = 12  #: elements in the box of a picture
_PLAIN = frozenset({"div", "p", "span", "small", "em", "i", "font", "center", "dd", "section"})
_FRAME = frozenset({"div", "p", "a", "span", "center", "figure", "section", "dt"})
_BREAKS = frozenset({"br", "script", "style", "noscript"})


def captions(kept: Sequence[Block]) -> set[int]:
    """The orders of a text's blocks that are such captions.

    Where more than one in four lines stand so in boxes that are not called captions, the text explains its pictures.
    """
    below = {block.order: block for block in kept if _is_caption(block)}
    if not below:
        return set()
    few = _SHARE * sum(not _is_called(block) for block in below.values()) <= len(kept)
    kinds = {_kind(block) for block in kept if block.order not in below}
    gone = set()
    begun = False
    for block in kept:
        if block.order not in below:
            begun = begun or words(block) >= _RUNNING
        elif _kind(block) not in kinds and (few or _is_called(block)) and (begun or not _may_open(block)):
            gone.add(block.order)
    return gone


def _is_caption(block: Block) -> bool:
    """Whether a block is short and below a picture; what its box is called is asked last, of few blocks."""
    if block.place.tag not in _PLAIN or block.linked * 2 > len(block.text) or "\n\n" in block.text:
        return False
    count = words(block)
    if count > _LONG_CALLED or block.text[-1] in ":：" or not _is_below_picture(block.place.element):
        return False
    return count <= _LONGEST or _is_called(block)


def _is_called(block: Block) -> bool:
    return CALLED.search(block.place.label.lower()) is not None


def _may_open(block: Block) -> bool:
    """Whether a line above the text may be its deck: a whole sentence in a box that is not called a caption."""
    return words(block) >= _RUNNING and features.ends(block.text) and not _is_called(block)


def _kind(block: Block) -> tuple[str, str]:
    return block.place.tag, block.place.element.get("class") or ""


def _is_below_picture(element: Element) -> bool:
    """Whether the element before this one, or before the box that has this one alone, is a picture and nothing else."""
    own = element
    for _ in range(2):
        above = element.getprevious()
        while above is not None and (not isinstance(above.tag, str) or above.tag in _BREAKS) and not _tail(above):
            above = above.getprevious()
        if above is not None:
            return not _tail(above) and _is_picture(above)
        around = element.getparent()
        if around is None or around.tag not in _FRAME or _lead(around) or shown(around) != shown(own):
            return False
        element = around
    return False


def _is_picture(element: Element) -> bool:
    if element.tag in {"img", "picture"}:
        return True
    if element.tag not in _FRAME or next(element.iter("img", "picture"), None) is None:
        return False
    return next(islice(element.iter(), _INNER, None), None) is None and not shown(element)


def _tail(element: Element) -> bool:
    return bool((element.tail or "").strip())


def _lead(element: Element) -> bool:
    return bool((element.text or "").strip())
