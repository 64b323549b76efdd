"""Subtitles in XML (TTML, DFXP, EBU-TT and IMSC, as broadcasters write them; YouTube's timed text): their cues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ingest.parsers.newsxml import read, root_of
from ingest.parsers.newsxml_text import LANGUAGE, every, first, line_of, name_of
from ingest.parsers.spoken import Cue
from ingest.patterns import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROOTS: Final = ("tt", "timedtext")
_SIGNS: Final = (b"/ttml", b"/ttaf1", b"<timedtext")  #: of the namespaces' versions, of YouTube
_SAID: Final = ("p", "span", "s")
_CLOCK = regex(r"(\d{1,3}):(\d\d):(\d\d(?:\.\d{1,9})?)(?::\d{1,3}(?:\.\d+)?)?$")  #: frames behind are left out
_OFFSET = regex(r"(\d{1,15}(?:\.\d{1,9})?)(h|ms|m|s|f|t)$")
_SECONDS: Final = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_FRAMES: Final = 30  #: a second, where a document does not say


def is_ttml(head: bytes) -> bool:
    return any(sign in head for sign in _SIGNS) and root_of(head) in _ROOTS


def cues_of(data: bytes) -> tuple[list[Cue], dict[str, str]]:
    """The cues, and what the document says of itself: title, language. ParseError where it is no XML."""
    root = read(data)
    frame = 1 / (_rate(root, "frameRate") or _FRAMES)
    units = _SECONDS | {"f": frame, "t": 1 / (_rate(root, "tickRate") or 1 / frame)}
    cues = []
    for paragraph in every(root, "p"):
        timed = next((each for each in paragraph.iter("*") if each.get("begin")), paragraph)
        begin, length, end = (_moment(_said(timed, name), units) for name in ("begin", "dur", "end"))
        cues.append(Cue(begin, max(begin, begin + length, end), tuple("".join(_text(paragraph)).split("\n"))))
    stated = {"title": line_of(first(root, "head", "title")), "language": str(root.get(LANGUAGE) or "")}
    return cues, stated


def _said(timed: Element, name: str) -> str:
    """A time as TTML has it; YouTube's are milliseconds."""
    own = timed.get({"begin": "t", "dur": "d"}.get(name, name))
    return str(timed.get(name) or (f"{own}ms" if own else ""))


def _text(paragraph: Element) -> Iterator[str]:
    """The text without that of metadata, its lines as the document has them."""
    from lxml import etree  # noqa: PLC0415

    for event, element in etree.iterwalk(paragraph, events=("start", "end", "comment")):
        if event != "start":
            yield (element.tail or "").replace("\n", " ") if element is not paragraph else ""
        elif name_of(element) == "br":
            yield "\n"
        elif name_of(element) in _SAID:
            yield (element.text or "").replace("\n", " ")


def _rate(root: Element, name: str) -> int:
    """A rate of the root's, whichever version of the standard it has; 0 for none."""
    given = next((str(value) for key, value in root.attrib.items() if str(key).rpartition("}")[2] == name), "")
    return int(given) if given.isdecimal() and len(given) < len("1000000000000") else 0


def _moment(text: str, units: dict[str, float]) -> float:
    """Seconds; 0 for what is no time."""
    if clock := _CLOCK.match(text):
        return int(clock[1]) * 3600 + int(clock[2]) * 60 + float(clock[3])
    offset = _OFFSET.match(text)
    return float(offset[1]) * units[offset[2]] if offset else 0.0
