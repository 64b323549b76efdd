"""What the parsers of database exports share: the lines of a text document, streamed, and paragraphs out of them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import BinaryIO

from ingest.encoding import codec_of, decode, plain
from ingest.limits import RECORD_BYTES
from ingest.patterns import regex

_WIDEST_WRAP = 100  #: characters of a line; nobody wraps wider: there each line is a paragraph
_UNBROKEN = 50  #: characters of a word that is none
_WIDE = " " * 300
_GAP = regex(f"(?<! ){_WIDE} +")
_CLOSES = regex(r"[.!?…:][\"'”’»)\]]*$")
_SCORE = regex(r"(?<!\s)\s*\((?:\d{1,3}\s?%|[A-Z0-9.:]{2,12})\)")
MAX_ARTICLE_LINES = 200_000  #: of one article in an export; more is a file that only looks like one


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """The lines without their ends, cleaned; up to 64 MiB the encoding is found from all of the document."""
    data = stream.read(RECORD_BYTES)
    if len(data) < RECORD_BYTES:
        yield from _narrowed(plain(decode(data).text).replace("\f", "\n").replace("\u00a0", " ")).split("\n")
        return
    encoding = codec_of(decode(data[: 1 << 20]).encoding) or "utf-8"
    head = io.BytesIO(data)
    while raw := head.readline():
        if not raw.endswith(b"\n"):
            raw += stream.readline(RECORD_BYTES)
        yield _narrowed(plain(raw.decode(encoding, "replace")).rstrip("\n").replace("\u00a0", " "))
    while raw := stream.readline(RECORD_BYTES):
        yield _narrowed(plain(raw.decode(encoding, "replace")).rstrip("\n").replace("\u00a0", " "))


def _narrowed(text: str) -> str:
    """The text without gaps in lines that are wider than any column: what was filled up with spaces."""
    return _GAP.sub(_WIDE, text) if _WIDE in text else text


def paragraphs_of(lines: list[str], beside: Sequence[str] = ()) -> str:
    """Blocks between blank lines; the wrapped lines of a block are joined, unwrapped ones are paragraphs.

    ``beside``: other lines of the same text, which tell how wide it was wrapped.
    """
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    width = max((len(line) for block in (*blocks, beside) for line in block if not _is_overlong(line)), default=0)
    if width > _WIDEST_WRAP:
        return "\n\n".join("\n\n".join(block) for block in blocks if block)
    return "\n\n".join(part for block in blocks if block for part in _parts(block, width))


def _is_overlong(line: str) -> bool:
    """Whether an address that nobody can break makes the line as wide as no column is."""
    return len(line) > _WIDEST_WRAP and max(map(len, line.split())) >= _UNBROKEN


def _parts(block: list[str], width: int) -> Iterator[str]:
    """Its paragraphs: one ends where a line closes a sentence and the next word would have fitted behind it."""
    held = [block[0]]
    for above, line in pairwise(block):
        if _CLOSES.search(above) and len(above) + 1 + len(line.split(maxsplit=1)[0]) <= width:
            yield " ".join(held)
            held = []
        held.append(line)
    yield " ".join(held)


def names_in(text: str) -> list[str]:
    """Index terms: "FLOODS (90%); WEATHER (78%)" or "A | B", without scores and codes."""
    found = []
    for part in re.split(r"[;|]", text):
        name = _SCORE.sub("", part.strip()).strip(" .,")
        if name:
            found.append(name)
    return found


def language_in(name: str) -> str:
    """ISO code of a language's name in the export's own language, "" if unknown."""
    return _LANGUAGES.get(name.strip().split(";")[0].split("(")[0].strip().lower(), "")


_LANGUAGES = {
    "english": "en",
    "anglais": "en",
    "englisch": "en",
    "inglés": "en",
    "engels": "en",
    "inglese": "en",
    "french": "fr",
    "français": "fr",
    "francais": "fr",
    "französisch": "fr",
    "german": "de",
    "deutsch": "de",
    "allemand": "de",
    "spanish": "es",
    "español": "es",
    "espanol": "es",
    "italian": "it",
    "italiano": "it",
    "dutch": "nl",
    "nederlands": "nl",
    "portuguese": "pt",
    "português": "pt",
    "russian": "ru",
    "русский": "ru",
    "polish": "pl",
    "polski": "pl",
    "czech": "cs",
    "danish": "da",
    "swedish": "sv",
    "norwegian": "no",
    "arabic": "ar",
    "turkish": "tr",
    "chinese": "zh",
    "chinese - simplified": "zh",
    "japanese": "ja",
    "korean": "ko",
    "hungarian": "hu",
    "finnish": "fi",
    "catalan": "ca",
    "indonesian": "id",
    "malay": "ms",
    "greek": "el",
}
