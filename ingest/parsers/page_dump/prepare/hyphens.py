"""Words that were parted at the end of a printed line: "gener-" over "ate"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.text.tables import word_set

_WORD = re.compile(r"[^\W\d_]+")
_PARTED = re.compile(r"([^\W\d_]{2,})-$")
_REST = re.compile(r"[^\W\d_]{2,}")
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
        words = _WORD.findall(line.casefold())
        found.update(words[cut : len(words) - (line[-1] == "-")])
        cut = line[-1] == "-"
    return frozenset(found)
