"""Where blocks end in text that runs on without line ends: sentences, the words of menus, labels, bylines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.language import is_small_word
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_SIGN = r"[^\W_a-z]"  #: what a sentence begins with
#: a sentence's end and the first sign of what follows; "13. Oktober" and "J. Lee" end none
_END = regex(
    r"(?:(?<=[^\W\d_][^\W\d_][.!?…])|(?<=[\d%)]{3}[.!?])|(?<=[)%][.!?])|(?<=\d[.!?])(?= [“„«]))"
    rf"[\"”’»)]* (?=[\"“‘„«(¿¡–—-]*+ ?{_SIGN})|(?<=[.!?…][\"”’»)]) (?=[\"“‘„«(¿¡]?{_SIGN})"
)
_BAR = regex(r" (?=[|•»›©#] ?|Copyright\b|COPYRIGHT\b)|(?<=[|•»›#]) ")
CJK_STOPS = frozenset("。！？」』）")  #: what a sentence ends with where no space follows
#: in Chinese and Japanese, whose words no space parts, each space stands between two blocks
_CJK = regex(
    r"(?<=[。！？])(?![」』）”])|(?<=[\u3040-\u30ff\u4e00-\u9fff。！？、」』）]) (?=\S)"
    r"|(?<=\S) (?=[「『（\u3040-\u30ff\u4e00-\u9fff])"
)
_TITLE = 8  #: characters of a title and its full stop at most
_TITLES = word_set("mr mrs ms dr st ste prof gov sen rep gen lt col maj capt sgt rev vs no nr hon pres mt dra sra ing")
_MAIL = regex(r"(?<= )[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}")
_BY = regex(rf"(?<= )(?:{roles.GENRE}|{roles.BY})(?:\s*:)? (?=[^\W\d_])", re.IGNORECASE)
#: between a small letter and a word that begins with a capital, as titles of other articles follow each other
_BESIDE = regex(r"(?<=[^\W\dA-Z_]) (?=[^\W\d_a-zß-ÿа-я][^\W\d_A-Z])")
_WORD = regex(r"\S+")
_AND = frozenset(["and", "und", "et", "y", "e", "og", "och", "i", "и", "&"])
_MENU = 8.0  #: how many more words of a menu begin with a capital than do not
_LOW = 1.5  #: what one that does not weighs
RUNS_ON, _COMMA = 400, 130  #: characters of what is hardly a sentence; for each comma of one
_LABEL, _LABEL_WORDS = 60, 5  #: characters and words of a label at most
_NAMES, _LONG_NAME = 2, 3  #: words of a name, of a long one
_TWICE, _BYLINE = 10, 250  #: characters of a name that the page has twice; of a byline


def block_ends(line: str) -> set[int]:
    """Where the next block begins behind a sentence, at a bar, beside Chinese and Japanese signs."""
    marks = (match.end() for pattern in (_BAR, _CJK) for match in pattern.finditer(line))
    return {*sentence_ends(line), *marks}


def sentence_ends(line: str) -> Iterator[int]:
    """Where what follows a sentence begins; a title ends none: "Dr. Lee"."""
    for match in _END.finditer(line):
        stop = match.start()
        if line[stop - 1] != "." or line[max(0, stop - _TITLE) : stop - 1].rpartition(" ")[2].lower() not in _TITLES:
            yield match.end()


def byline_ends(line: str, first: int, end: int) -> Iterator[int]:
    """Where bylines and addresses begin and end on this part of the line."""
    for match in _MAIL.finditer(line, first, end):
        yield from match.span()
    at = first
    while byline := _BY.search(line, at, end):
        last = _names_end(line, byline.end())
        if last:
            yield byline.start()
            yield last
        at = max(last, byline.end())


def _names_end(line: str, at: int) -> int:
    """Where the names end that begin at this place; 0 for none."""
    end, name = 0, list[int]()
    for word in _WORD.finditer(line, at, at + _BYLINE):
        bare = word[0].rstrip(",")
        if word[0].lower() in _AND and name:
            end, at, name = _name_end(line, at, name), word.end() + 1, []
        elif bare[:1].isupper() and not (name and is_small_word(bare.casefold())):
            name.append(word.start() + len(bare))
        elif bare not in PARTICLES:
            break
        if bare != word[0]:
            end, at, name = _name_end(line, at, name), word.end() + 1, []
    return _name_end(line, at, name) if name else end


def _name_end(line: str, at: int, words: Sequence[int]) -> int:
    """``words``: where those in capitals end that begin at this place, of which the last may belong to what follows;
    the longest that stands on the page elsewhere is a name.
    """
    for end in reversed(words[:_LONG_NAME]):
        if end - at >= _TWICE and line.count(line[at:end]) > 1:
            return end
    return words[min(len(words), _NAMES) - 1] if words else at


def label_end(line: str, first: int, end: int) -> int:
    """Where what follows a label begins, if this part of the line begins with one; 0 for none."""
    words = list(islice(_WORD.finditer(line, first, min(end, first + _LABEL)), _LABEL_WORDS + 1))
    for word, below in reversed(list(pairwise(words))):
        if not below[0][0].islower() and label_of(line[words[0].start() : word.end()]):
            return below.start()
    return 0


def section_end(line: str, at: int) -> int:
    """Where the sentence begins behind the name of a section that begins at this place, as "The" in "Harbour The old
    ferry was sold"; 0 for none.
    """
    words = list(islice(_WORD.finditer(line, at, at + _LABEL), _LABEL_WORDS))
    for number, word in enumerate(words):
        if not word[0][0].isupper():
            return 0
        if is_small_word(word[0].lower()):
            return word.start() if number else 0
    return 0


def title_ends(line: str, first: int, end: int) -> list[int]:
    """Where each of the titles begins that follow the first on this part of the line; [] where it is a sentence."""
    if end - first < RUNS_ON or line.count(",", first, end) * _COMMA >= end - first:
        return []
    return [match.end() for match in _BESIDE.finditer(line, first, end)]


def menu_ends(line: str, first: int, end: int) -> Iterator[int]:
    """Where the sentence begins behind the words of menus, and where such words begin behind it."""
    words = list(_WORD.finditer(line, first, end))
    above, below = _capitals(words), _capitals(words[:0:-1])
    if 0 < above < len(words):
        yield _sentence_start(words, above)
    if 0 < below < len(words) - 1:
        yield words[-below].start()


def has_menus(line: str) -> bool:
    """Whether the words of menus begin a sentence of the line, or stand between two."""
    ends = [0, *sentence_ends(line), len(line)]
    return any(_capitals(list(_WORD.finditer(line, first, end))) for first, end in pairwise(ends))


def _capitals(words: Sequence[re.Match[str]]) -> int:
    """How many of the first words are those of menus, most of them in capitals; 0 for few."""
    total, best, count = 0.0, 0.0, 0
    for number, word in enumerate(words, 1):
        total += -_LOW if word[0][0].islower() else 1.0
        if total > best:
            best, count = total, number
    return count if best >= _MENU else 0


def _sentence_start(words: Sequence[re.Match[str]], count: int) -> int:
    """Where the sentence begins of which the first of so many words may be one or two."""
    run = count - 1
    while run > 0 and not words[run - 1][0][0].islower():
        run -= 1
    small = [number for number in range(run, count) if is_small_word(words[number][0].casefold())]
    return words[small[-1] if small else max(run, count - _NAMES)].start()
