"""Writers whose address follows their name without a space, as links side by side do: "Ann Leeann.lee@post.example"."""

from __future__ import annotations

import re
import unicodedata

from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.page import Page, kept

_LONGEST = 120  #: characters of such a line
_LINE = re.compile(r"(?P<name>[^\W\d_a-z][\w'’.-]* (?:[\w'’.-]+ )*)(?P<joint>[^\s@]{4,60})@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"[^\s@]{2,60}@[\w-]+(?:\.[\w-]+)+")
_LEAST = 2  #: letters of a last name, and of a first name that the address begins with


def with_mail_apart(page: Page) -> Page:
    """The page with a space between each such name and its address, which begins with the first name or its letter."""
    texts: list[str] | None = None
    for row, line in enumerate(page.text):
        if "@" not in line or len(line) > _LONGEST or not (match := _LINE.match(line)):
            continue
        if (cut := _cut(match["name"], match["joint"])) > 0:
            texts = texts or list(page.text)
            at = match.start("joint") + cut
            texts[row] = f"{line[:at]} {line[at:]}"
    return kept(page, texts) if texts else page


def is_writer(line: str) -> bool:
    """A name and its address, and nothing else: no sentence of a story."""
    name, _, address = line.rpartition(" ")
    return len(line) <= _LONGEST and _ADDRESS.fullmatch(address) is not None and is_name(name)


def _cut(name: str, joint: str) -> int:
    """Where in the word before the @ the address begins; -1 where it is no name's: the last name stands before."""
    first = _plain(name.split(" ", 1)[0])
    folded = _plain(joint)
    if len(folded) != len(joint) or not joint[0].isupper() or len(first) < _LEAST:
        return -1
    for opening in (f"{first}.", f"{first}_", f"{first}-", first, f"{first[0]}."):
        if (cut := folded.find(opening, _LEAST)) >= _LEAST:
            return cut
    for cut in range(_LEAST, len(folded)):  # "Leealee@", "Leelee@"
        last = folded[:cut]
        if folded[cut:] in {last, first[0] + last}:
            return cut
    return -1


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
