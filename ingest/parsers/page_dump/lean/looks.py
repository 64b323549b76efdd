"""What the line model asks of a line alone, in one look; of plain sentences without asking word by word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ingest.parsers.page_dump.body.body import own_score
from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import is_comments, kind_of
from ingest.parsers.page_dump.text.measure import KEPT, ending, line_words, size_bin, width


class Look(NamedTuple):
    """One line by itself, as ``body.features`` names what it sees."""

    size: int  #: bin of its width
    end: str
    label: str
    kind: str
    comments: bool  #: a heading of readers' comments
    score: float  #: the line model's, where it stands once on the page
    plain: bool  #: a sentence of some length without a sign that it is anything else


_SENTENCE, _SPACES = 80, 10  #: characters and spaces of a plain one, at least
_ENDS = frozenset('.!?"”“»')
_HEAD, _TAIL = 40, 20  #: words at either end of a line that are looked at
_SIGNS = ("|", "©", "@", "#", "•", "·", "  ", "://", "www.", " / ", "...", "…")
_CUES = frozenset(CUE)
_LONG = 180  #: characters of a plain sentence that may hold words of one such class
_COMMON = frozenset(["you", "related", "social"])
#: size -> what the line model gives plain sentences of it on average; none of 3,500 differs by more than 7
_PLAIN = {
    size: Look(size, ".", "", kind, comments=False, score=score, plain=True)
    for size, kind, score in ((5, "m", 5.0), (6, "l", 5.5), (7, "l", 12.9), (8, "l", 12.7))
}


def look_at(line: str) -> Look:
    """The look of a line in a script with spaces between its words."""
    if len(line) >= _SENTENCE and line[-1] in _ENDS and _is_plain(line):
        return _PLAIN[size_bin(len(line))]
    return _looked(line)


def _is_plain(line: str) -> bool:
    if line.count(" ") < _SPACES or (line[-1] not in ".!?" and ending(line) != "."):
        return False
    for sign in _SIGNS:
        if sign in line:
            return False
    words = line_words(line)
    found = _CUES.intersection(words if len(words) <= _HEAD else words[:_HEAD] + words[-_TAIL:])
    if not found:
        return True
    kinds = {CUE[word] for word in found}
    return len(line) >= _LONG and len(kinds) == 1 and kinds <= _COMMON


@lru_cache(maxsize=KEPT)
def _looked(line: str) -> Look:
    """A site prints the same menus on page after page."""
    return Look(
        size_bin(width(line)),
        ending(line),
        label_of(line),
        kind_of(line),
        is_comments(line),
        own_score(line, False),
        plain=False,
    )
