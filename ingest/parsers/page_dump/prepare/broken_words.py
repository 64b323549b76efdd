"""Words that a page parts: at the end of a printed line, or behind a first letter set large."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import WORD
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_PARTED = regex(r"([^\W\d_]{2,})-$")
_REST = regex(r"[^\W\d_]{2,}")
_LEAST = 3  #: letters of the rest of a cut word that may be a word by chance
#: before a hyphen of its own, in any line
_PREFIXES = word_set("""self non co ex well semi multi anti pre post mid half all vice ultra twenty thirty forty fifty
    sixty seventy eighty ninety one two three four five six seven eight nine ten long short high low old new full part
    sous demi arrière avant après grand petit vingt trente quarante cinquante soixante""")
#: behind a hyphen that stands for the rest of a word: "Nord- und Ostsee"
_AND = word_set("und oder bis sowie noch och eller og en of tot ja tai and or to")


def is_parted(above: str, line: str) -> bool:
    """The line above ends within a word, or behind the hyphen of one."""
    return above[-1] == "-" and line[0].islower() and _PARTED.search(above) is not None


def glued(above: str, line: str, told: frozenset[str]) -> str:
    """The two lines as one. The hyphen stays where a part of the word is one by itself, in ``told`` or by nature."""
    first, rest = _PARTED.search(above), _REST.match(line)
    if first is None or rest is None or rest[0] in _AND:
        return f"{above} {line}"
    parts = first[1].casefold(), rest[0].casefold()
    whole = "".join(parts) in told
    goes_on = line[rest.end() : rest.end() + 1] == "-"  # "mother-" over "in-law"
    small = len(parts[0]) <= _LEAST  # "di" is a word of many languages, and the beginning of many words
    told_first = parts[0] in told and (not small or parts[1] in told)
    known = parts[0] in _PREFIXES or told_first or (len(parts[1]) > _LEAST and parts[1] in told)
    own = not whole and (goes_on or known)
    return f"{above}{line}" if own else f"{above[:-1]}{line}"


def words_around_cuts(lines: Sequence[str], joins: Sequence[bool]) -> frozenset[str]:
    """The page's words, folded, without the parts of those that a line's end cuts; empty where it cuts none.

    ``joins``: whether a line goes on the one above.
    """
    if not any(joined and row and is_parted(lines[row - 1], lines[row]) for row, joined in enumerate(joins)):
        return frozenset()
    found: set[str] = set()
    cut = False
    for line in lines:
        words = WORD.findall(line.casefold())
        found.update(words[cut : len(words) - (line[-1] == "-")])
        cut = line[-1] == "-"
    return frozenset(found)


#: no language written in Latin letters has one of these for a word, but "B minor", "T cells"; "W" is one in Polish
_LETTERS = frozenset("BCDFGHJLMNPQRTX")
_NOT_POLISH = (" the ", " and ", " und ", " der ", " een ")
_SHORTEST = 60  #: characters of a paragraph
_PIECE = 7  #: letters of what is left of a word that stands nowhere else


def with_drop_caps(page: Page) -> Page:
    """The page with such letters put before their words again."""
    found = [r for r, line in enumerate(page.text) if line[1:2] == " " and _may_drop(line)]
    if not found:
        return page
    words = [word for line in page.text for word in WORD.findall(line)]
    text = list(page.text)
    for row in found:
        line = text[row]
        rest = WORD.match(line, 2)
        whole = line[0] + rest[0] if rest else ""
        if rest and (
            whole in words or whole.lower() in words or (len(rest[0]) <= _PIECE and words.count(rest[0]) == 1)
        ):
            text[row] = line[0] + line[2:]
    return kept(page, text)


def _may_drop(line: str) -> bool:
    if len(line) < _SHORTEST or not line[2].islower():
        return False
    return line[0] in _LETTERS or (line[0] == "W" and any(word in line for word in _NOT_POLISH))
