"""HTML to text without a tree: linear in every input, no nesting or size limit, the yardstick for what a tree lost."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ingest.patterns import regex

_RAW = frozenset({"script", "style", "noscript", "template", "textarea", "title", "svg", "iframe", "select", "math"})
_BLOCK = regex(
    r"(?i)/?(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|section|article|aside|header|footer|nav|main|"
    r"blockquote|pre|figure|figcaption|form|address|body|center|details|summary)\b"
)
_NAME = regex(r"/?[a-zA-Z][a-zA-Z0-9:-]*")

ATTRIBUTE_LIMIT = 1000  #: libxml2 compares each new attribute with all before it: 50,000 in one tag take 2.5 s
_LONG = 4000  #: code points; over a thousand attributes take at least that many
_LONG_TAG = regex(r"<([a-zA-Z][\w:-]{0,40})([^<>]{4000,})")  #: over a thousand attributes are at least that long


def strip_tags(source: str) -> str:
    """The text outside of tags, comments, scripts and styles; block tags become line ends."""
    parts = []
    for start, end, name in _pieces(source):
        if name is None:
            parts.append(source[start:end])
        elif _BLOCK.match(name):
            parts.append("\n")
    text = html.unescape("".join(parts))
    return "\n\n".join(found for part in text.split("\n") if (found := " ".join(part.split())))


def tame(source: str) -> str:
    """The same page without the attributes of tags that have so many that a tree parser takes quadratic time."""
    long = [piece for piece in source.encode("utf-8", "replace").split(b">") if len(piece) > _LONG]
    tags = (tag for piece in long for _, mark, tag in (piece.rpartition(b"<"),) if mark and len(tag) > _LONG)
    return _LONG_TAG.sub(_bare, source) if any(map(_is_crowded, tags)) else source


def _bare(found: re.Match[str]) -> str:
    return f"<{found[1]}" if _is_crowded(found[2].encode("utf-8", "replace")) else found.group()


def _is_crowded(tag: bytes) -> bool:
    return tag.count(b"=") > ATTRIBUTE_LIMIT or len(tag.split()) > ATTRIBUTE_LIMIT


def _pieces(source: str) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, tag name with its slash, or None for text, or "" for what holds no text), in order, without gaps."""
    position, size = 0, len(source)
    unclosed: set[str] = set()
    while position < size:
        start = source.find("<", position)
        if start < 0:
            yield position, size, None
            return
        if start > position:
            yield position, start, None
        position, name = _markup_end(source, start, unclosed)
        yield start, position, name


def _markup_end(source: str, start: int, unclosed: set[str]) -> tuple[int, str | None]:
    """The end of the markup that starts here and its name; a lone "<" is text. No ">" to come: the rest is one tag.

    ``unclosed``: names of tags that nothing closes from here on, so that each is looked for to the end but once.
    """
    if source.startswith("<!--", start):
        return _after(source, "-->", start + 4), ""
    name = _NAME.match(source, start + 1)
    if name is None:
        if source.startswith(("<!", "<?", "</"), start):
            return _after(source, ">", start + 2), ""
        return start + 1, None
    end = _after(source, ">", name.end())
    word = name.group().lower()
    if word in _RAW and word not in unclosed and source[end - 2 : end] != "/>":
        close = re.compile(f"</{word}", re.IGNORECASE).search(source, end)
        if close is None:
            unclosed.add(word)
            return end, word
        end, word = _after(source, ">", close.end()), ""
    return end, word


def _after(source: str, mark: str, start: int) -> int:
    found = source.find(mark, start)
    return len(source) if found < 0 else found + len(mark)


def title(source: str) -> str:
    """What stands in the title tag."""
    found = re.search(r"(?i)<title[^<>]{0,500}>([^<]{0,1000})", source)
    return " ".join(html.unescape(found[1]).split()) if found else ""
