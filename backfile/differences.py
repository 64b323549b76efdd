"""Two texts side by side: the passages that one has and the other lacks, and a word diff."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from store.stories.similarity import SHINGLE
from store.stories.words import UNSPACED, story_words

_PIECE: Final = re.compile(f"[{UNSPACED}]|[^\\s{UNSPACED}]+")
_TOKEN: Final = re.compile(rf"\n\n|[{UNSPACED}]|[^\s{UNSPACED}]+")
_BREAK: Final = "\n\n"
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’)]*\s|[。！？]|\n\n")
_LONG: Final = 2_000  #: words, from which on a diff passes over the most frequent ones: it would take minutes


def passages(text: str, other: str) -> list[str]:
    """The parts of ``text`` that ``other`` does not have, wherever they stand, as ``text`` prints them.

    A word counts as there if a run of three words with it is there; a single word cannot tell. Of a sentence that is
    for the most part not there the whole is given, so that it can be read.
    """
    pieces = [(match.start(), match.end(), word) for match in _PIECE.finditer(text) for word in story_words(match[0])]
    words = [word for _, _, word in pieces]
    theirs = story_words(other)
    there = set(zip(theirs, theirs[1:], theirs[2:], strict=False))
    covered = [False] * len(words)
    for at in range(len(words) - SHINGLE + 1):
        if tuple(words[at : at + SHINGLE]) in there:
            covered[at : at + SHINGLE] = [True] * SHINGLE
    _whole_sentences(text, pieces, covered)
    found: list[tuple[int, int]] = []
    for number, (start, end, _) in enumerate(pieces):
        if not covered[number]:
            if found and number and not covered[number - 1]:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
    return [part.strip() for start, end in found for part in text[start:end].split("\n\n")]


def _whole_sentences(text: str, pieces: Sequence[tuple[int, int, str]], covered: list[bool]) -> None:
    """Sentences of which most words are lacking lack as a whole."""
    first = 0
    for number, (_, end, _) in enumerate(pieces):
        last = number == len(pieces) - 1
        if last or _SENTENCE_END.search(text, max(0, end - 2), pieces[number + 1][0]):
            own = covered[first : number + 1]
            if sum(own) * 2 < len(own):
                covered[first : number + 1] = [False] * len(own)
            first = number + 1


def word_diff(old: str, new: str) -> str:
    """``new`` with what it changed in ``old``: ``[-gone-]`` and ``{+come+}``, the marks of wdiff. In scripts that are
    written without spaces each character is a word.
    """
    (before, old_gaps), (after, new_gaps) = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _LONG)
    parts: list[str] = []
    for change, i, j, k, m in matcher.get_opcodes():
        if change == "equal":
            gaps = [one or other for one, other in zip(old_gaps[i:j], new_gaps[k:m], strict=True)]
            parts += [gap + word for gap, word in zip(gaps, after[k:m], strict=True)]
            continue
        parts.append(old_gaps[i] if i < j else new_gaps[k])
        parts += _marked(before[i:j], old_gaps[i:j], "[-", "-]")
        parts += _marked(after[k:m], new_gaps[k:m], "{+", "+}")
    return re.sub(r" ?\n\n ?", "\n\n", "".join(parts)).strip(" ")


def _tokens(text: str) -> tuple[list[str], list[str]]:
    """Words and breaks between paragraphs, and for each the space that stands before it, or none."""
    found = list(_TOKEN.finditer(text))
    return [match[0] for match in found], [
        " " if match.start() and text[match.start() - 1].isspace() else "" for match in found
    ]


def _marked(tokens: list[str], gaps: list[str], left: str, right: str) -> Iterator[str]:
    """Words between marks; a break between paragraphs at either end stands outside: the marks stay with the words."""
    words = list(tokens)
    while words and words[-1] == _BREAK:
        words.pop()
    if not words:  # nothing but a break: the newer text's
        yield _BREAK if tokens and left == "{+" else ""
        return
    before = next(at for at, word in enumerate(words) if word != _BREAK)
    breaks = (_BREAK if before else "", _BREAK if len(words) < len(tokens) else "")
    marked = "".join([gap + word for gap, word in zip(gaps, words, strict=False)][before:]).lstrip(" ")
    yield f"{breaks[0]}{left}{marked}{right}{breaks[1]}"
