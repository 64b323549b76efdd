"""Subtitles and transcripts (SRT, WebVTT, SBV, TTML): what is said, as running text, without numbers and times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final

from ingest.encoding import decode, head_text, plain
from ingest.parsers import ttml
from ingest.parsers.contract import HEAD_SIZE, Context, Parser
from ingest.parsers.newsxml import language_of
from ingest.parsers.page_dump.text.language import language_of as small_words
from ingest.parsers.spoken import Cue, paragraphs, said, speakers
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Evidence, Mention, Rejected

_CLOCK: Final = r"(?:(\d{1,3}):)?(\d{1,2}):(\d\d)[.,](\d{1,3})"
#: YouTube's SBV has a comma for the arrow, and nothing behind.
_TIMING = regex(rf"[ \t]*{_CLOCK}(?:[ \t]*-->[ \t]*{_CLOCK}(?:[ \t].*)?|,{_CLOCK})$")
_SRT = regex(rf"(?:\d{{1,9}}[ \t]*\n)?[ \t]*{_CLOCK}(?:[ \t]*-->[ \t]*{_CLOCK}|,{_CLOCK}\n)")
_START: Final = 200  #: code points in which the first time of an SRT file stands
_VTT = regex(r"WEBVTT(?:[ \t\n]|$)")
_BESIDE = regex(r"(?:NOTE|STYLE|REGION)(?:\s|$)")  #: blocks of WebVTT that nobody says
_STATED = regex(r"(?:NOTE\s+)?(title|language)\s*[:=]\s*(.+)", re.IGNORECASE)  #: in the header of WebVTT


def sniff(head: bytes, name: str) -> bool:
    """WebVTT's first word, times with an arrow in the first or second line, or TTML's root."""
    del name
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        return ttml.is_ttml(head)
    text = plain(head_text(head).lstrip("\ufeff \t\r\n")[:_START])
    return _VTT.match(text) is not None or _SRT.match(text) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    del context
    data = stream.read()
    cues, stated = ttml.cues_of(data) if ttml.is_ttml(data[:HEAD_SIZE]) else _of_text(data)
    utterances = said(cues)
    told = list(paragraphs(utterances))
    if not told:
        raise ParseError("nothing is said in it", ledger_code="empty-document")
    evidence = [Evidence(field="body", rule="subtitles:cues", text=told[0][:80])]
    language = language_of(stated.get("language", ""))
    if not language and (language := small_words(told)):
        evidence.append(Evidence(field="language", rule="subtitles:small-words", text=language))
    yield Article(
        key="1",
        title=stated.get("title", ""),
        body="\n\n".join(told),
        language=language,
        mentions=tuple(Mention(kind="PERSON", name=name) for name in speakers(utterances)),
        evidence=tuple(evidence),
    )


def _of_text(data: bytes) -> tuple[list[Cue], dict[str, str]]:
    """The cues, and what WebVTT's header says; above the times of SRT stands what is said as well."""
    text = plain(decode(data).text).lstrip("\ufeff")
    header, cues = _cues(text.split("\n"))
    if _VTT.match(text) is None:
        return [Cue(0, 0, tuple(_shown(header))), *cues] if cues else [], {}
    return cues, {found[1].lower(): found[2].strip() for line in header if (found := _STATED.match(line.strip()))}


def _cues(lines: Sequence[str]) -> tuple[Sequence[str], list[Cue]]:
    """The lines above the first cue, and the cues."""
    times = [(row, found) for row, line in enumerate(lines) if ":" in line and (found := _TIMING.match(line))]
    rows = [*(row for row, _ in times), len(lines)]
    cues = []
    for (row, found), end in zip(times, rows[1:], strict=True):
        held = _without_name(lines[row + 1 : end], last=end == len(lines))
        start, stop = found.groups()[:4], found.groups()[4:8] if found[6] else found.groups()[8:]
        cues.append(Cue(_seconds(*start), _seconds(*stop), tuple(_shown(held))))
    return _without_name(lines[: rows[0]]), cues


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")


def _without_name(held: Sequence[str], *, last: bool = False) -> Sequence[str]:
    """The lines above a cue without its number or name; of the ``last`` ones nothing is."""
    name = "" if last or not held else held[-1].strip()
    apart = len(held) > 1 and not held[-2].strip()
    return held[:-1] if name.isdecimal() or (name and apart) else held


def _shown(held: Sequence[str]) -> Iterator[str]:
    """The lines of a cue that are shown; a blank line inside, which it should not have, ends no text."""
    beside = blank = False
    for line in held:
        beside = line.strip() != "" and (beside or (blank and _BESIDE.match(line) is not None))
        if line.strip() and not beside and "-->" not in line:  # such a line is a broken time
            yield line
        blank = not line.strip()


PARSER = Parser(
    name="subtitles",
    version=2,
    suffixes=(".srt", ".vtt", ".sbv", ".ttml", ".dfxp"),
    sniff=sniff,
    parse=parse,
    rules={"title": "header", "language": "header"},
)
