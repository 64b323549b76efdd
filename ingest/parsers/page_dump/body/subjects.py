"""Whom and what a story names: a paragraph that names them too is the story's, whatever else its words are used for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.parsers.page_dump.lines.appeals import WE
from ingest.parsers.page_dump.lines.cues import CUE, cue_classes
from ingest.parsers.page_dump.names.roles import is_time_word
from ingest.parsers.page_dump.text.measure import holds_any, holds_two, line_words
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_HEAD = 3  #: rows at the top of a page that tell of the outlet
_RIGHTS = ("©", "(c)", "copyright")  #: the same at its foot
_NAME = regex(r"(?:(?<=[\w,;] )|^[\W_]*)[^\W\d_a-zß-ÿа-яёα-ωά-ώ][\w'’-]{2,}")
_NAME_INSIDE = regex(r"(?<=[\w,;] )[^\W\d_a-zß-ÿа-яёα-ωά-ώ][\w'’-]{2,}")
_WORD = regex(r"(?<= )[^\W\d_]{3,}")
_FORGIVEN = frozenset(["photo", "signup", "social", "related", "comment", "bio", "you"])
#: what there is on sites alone
_OF_SITES = word_set("""permalink bookmark newsletter newsletters signup login logout inbox postfach password passwort
    unsubscribe cookies cookie boletín nieuwsbrief nyhetsbrev nyhedsbrev uutiskirje рассылка рассылку bülten paywall""")
_LONGEST = 200  #: characters of a line of rights
_LABEL = 24  #: characters of a label and its colon at most
_OF_PICTURE = {"photo": 1}  #: one word that captions use too
_STEM = 3  #: letters before an apostrophe at least: not "O'Brien"
_SAID = 5  #: spaces in a short last sentence
_FEW = 6  #: words to one that sites use about themselves
_TOLD = 2  #: words that such a line shares with the story
_QUOTED = regex(r"[\"“„«「][^\"”“»」]{12,}[\"”“»」]")
_NOUNS = 0.2  #: share of capitals inside sentences above which a language writes its nouns so


def is_of_story(page: Page, story: Sequence[int], line: str, cues: Mapping[str, int]) -> bool:
    """It names somebody of the story, or tells more of it to nobody, and few of its words are ``cues``: those that
    sites use about themselves too.

    Reads the story once; ``story``: its rows above the line.
    """
    few = sum(cues.values()) * _FEW <= line.count(" ") + 1
    if not few or not _FORGIVEN.issuperset(cues) or not _OF_SITES.isdisjoint(line_words(line)):
        return False
    if _tells_more(line) and len(stems(line) & stems(_text(page, story))) >= _TOLD:
        return True
    if ": " in line[:_LABEL]:
        return False
    names = {_bare(name) for name in _NAME.findall(line)}
    names = {n for n in names if n[0].isupper() and n.casefold() not in CUE and not is_time_word(n.casefold())}
    return bool(names) and bool(names & _names(page, story))


def _tells_more(line: str) -> bool:
    """Two sentences, or one with somebody's words, none of which speaks to readers: "No sign of it was found. ..."."""
    bare = _QUOTED.sub(" ", line)
    told = bare != line or holds_two(line)
    return told and WE.isdisjoint(line_words(bare))


def _text(page: Page, story: Sequence[int]) -> str:
    return " ".join(page.text[r] for r in story[-40:])[:6000]


_SPOKEN_TO = {"you": 1}
_SELF = word_set("i i'll i'm i've i'd ich je j'ai j'y yo io eu ik jag jeg minä ja já én я ben εγώ")


def sells(page: Page, story: Sequence[int], line: str) -> bool:
    """It has words that sites use about themselves: more than one, or nothing of what the story tells."""
    cues = cue_classes(line)
    if not cues:
        return False
    if cues == _OF_PICTURE and line.count(" ") >= _SAID:
        return False  # "Stay for the credits"
    if cues == _SPOKEN_TO and not _SELF.isdisjoint(line_words(line)):
        return False  # a columnist's last words: "Keep your car. I shall be at the stop."
    few = sum(cues.values()) == 1 and line.count(" ") >= _SAID and _OF_SITES.isdisjoint(line_words(line))
    return not few or stems(line).isdisjoint(stems(_text(page, story)))


def _names(page: Page, story: Sequence[int]) -> set[str]:
    """Capitalised words inside the story's sentences; none in languages that write all nouns so, nor the outlet's."""
    told = "\n".join(page.text[row] for row in story)
    found = [_bare(name) for name in _NAME_INSIDE.findall(told) if name[0].isupper()]
    words = _WORD.findall(told)
    if len(found) > _NOUNS * len(words):
        return set()
    below = (t.casefold() for t in page.text[story[-1] + 1 :] if len(t) < _LONGEST)
    of_outlet = " ".join((*page.text[:_HEAD], *(t for t in below if holds_any(t, _RIGHTS)))).casefold()
    small = {word for word in words if word[0].islower()}
    return {n for n in found if n[0].isupper() and n.casefold() not in of_outlet and n.casefold() not in small}


def _bare(name: str) -> str:
    """Without what stands before it, and without the ending behind an apostrophe: "Tait's", "Vergo'nun"."""
    name = name.lstrip("\"'“”‘’„«»–—-([ ")
    stem, _, ending = name.replace("’", "'").partition("'")
    return stem if len(stem) >= _STEM and ending.islower() else name
