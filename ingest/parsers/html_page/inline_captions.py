"""Captions in an inner element beside their picture, which no box parts from the text that runs on behind them.

Portals put the picture into the first paragraph: <span><img><em class="img_desc">The pier.</em></span>The ferry ...
"""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.html_page.page import Element
from ingest.patterns import regex

INLINE = frozenset({"span", "em", "i", "small", "font", "strong", "b", "cite"})
#: what such elements are called, in several languages
CALLED = regex(
    r"caption|cut-?_?line|(?:pic(?:ture|s)?|img|image|photo|foto|fotografia|bild|billede?|bilde|kuva|resim|zdjeci[ae]|gambar|anh)s?[-_]*"
    r"(?:descr?(?:iption)?|text|tekst|tekstur|txt|sign(?:ature)?|title|titel|info|note|notes|alt|alti|leg(?:end)?a?|podpis|opis|ket(?:erangan)?|unterschrift)(?![a-z])"
    r"|(?:descr?|text|title|sign|pie|pied|alt|opis|podpis|popis|keterangan|ket|chu-?thich)[-_]*(?:de[-_]*)?(?:pic(?:ture)?|img|image|photo|foto|zdjeci[ae]|gambar|anh)s?(?![a-z])"
    r"|bildunterschrift|bildtext|billedtekst|bildetekst|kuvateksti|didascalia|(?<![a-z])(?:dida|podpis|popisek|epigrafe|piefoto|legende?|legenda|leyenda)(?![a-z])"
)
_SHORT = regex(r"(?:img|image|photo|pic(?:ture)?|foto|bild)[-_]?(?:desc|text|cap)")
_FRAME = regex(r"(?<![a-z])(?:photos?|images?|img|pic(?:ture)?s?|fotos?|bild(?:er)?|figure|kuva)(?![a-z])")
_LONGEST = 250  #: code points of a caption
_ABOVE = 3  #: elements before a caption of which one is its picture
_INNER = 6  #: elements of a picture's own box


@lru_cache(maxsize=20_000)
def _is_called(label: str) -> bool:
    """Whether an element of this name is a caption: "img_desc", "photo-caption"."""
    label = label.lower()
    return CALLED.search(label) is not None or _SHORT.search(label) is not None


@lru_cache(maxsize=20_000)
def _is_called_frame(label: str) -> bool:
    return _FRAME.search(label.lower()) is not None


def _is_frame(element: Element, name: str) -> bool:
    """Whether an inner element is called a picture's and has it and few words: <span class=photo><img>A pier</span>."""
    if not _is_called_frame(name) or next(element.iter("img", "picture"), None) is None or not _begins_line(element):
        return False
    return 0 < len("".join(element.itertext()).strip()) <= _LONGEST


def _begins_line(element: Element) -> bool:
    """Whether nothing is printed before an inner element on its line: a flag within a sentence is no frame."""
    above, around = element.getprevious(), element.getparent()
    if above is None:
        return around is None or not (around.text or "").strip()
    return not (above.tail or "").strip() and above.tag not in INLINE and above.tag != "a"


def is_of_picture(element: Element) -> bool:
    """Whether an inner element is called a caption, or is such a frame."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _is_called(name) or _is_frame(element, name)


def stands_apart(element: Element) -> bool:
    """Whether no text runs on from an inner element, a caption behind its picture or both in one."""
    name = element.get("class")
    return bool(name) and ((_is_called(name) and _is_behind_picture(element)) or _is_frame(element, name))


def _is_behind_picture(element: Element) -> bool:
    """Whether a picture stands right before an element, or with a break between."""
    above = element.getprevious()
    for _ in range(_ABOVE):
        if above is None:
            return False
        if _is_picture(above):
            return True
        if above.tag != "br" or (above.tail or "").strip():
            return False
        above = above.getprevious()
    return False


def _is_picture(element: Element) -> bool:
    """Whether an element is a picture, or a small inner box with one, and nothing is printed behind it."""
    if (element.tail or "").strip():
        return False
    if element.tag in {"img", "picture"}:
        return True
    inner = list(element.iter())[: _INNER + 1] if element.tag in INLINE or element.tag == "a" else []
    return 0 < len(inner) <= _INNER and any(each.tag in {"img", "picture"} for each in inner)
