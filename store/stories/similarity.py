"""How far two texts are the same story: the exact comparison behind every copy in the archive. Standard library only.

The measure is containment: of the shingles (three words in a row) of the shorter text, the share that the longer one
has too. So a story that was cut is as similar to the whole one as to itself. Four rules keep apart what only looks
alike; ``tests/cases/stories/pairs.toml`` has pairs for each, and is what ``LEVEL`` was chosen on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

LEVEL: Final = 0.75  #: similarity from which two texts are one story, unless the user sets another
LOWEST_LEVEL: Final = 0.5  #: below, copies would be missed: they share too few of the signature's hashes
SHINGLE: Final = 3  #: words
SHORT: Final = 20  #: texts of fewer words are the same only word for word, headline included
LEAST_PART: Final = 1 / 6  #: of the longer text's shingles: a digest is not a copy of each story that it quotes
SAME_FIGURES: Final = 0.6  #: of the shorter text's numbers, if it has at least FIGURES: a form filled in anew has fewer
FIGURES: Final = 3
PIECE: Final = 10  #: words in a row that only one of two texts has: a story may be told in so few
ONE_PIECE: Final = 0.75  #: of all words that only one has, from which on they are one piece, as no desk's edits are
STRANGE: Final = (
    0.3  #: of the letters of the words of two such pieces: if the other text has less, they tell two stories
)
SAMPLE: Final = 0.4  #: of a text's shingles: shows texts unlike that share less than a third, at the usual level


class Text:
    """A text as it is compared. What costs time is worked out when it is first asked for."""

    def __init__(self, words: Sequence[str], title: Sequence[str]) -> None:
        self.words = tuple(words)  #: of the body, folded (``story_words``)
        self.title = tuple(title)
        self.vocabulary = frozenset(words)

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        return frozenset(zip(self.words, self.words[1:], self.words[2:], strict=False))

    @cached_property
    def some(self) -> tuple[tuple[str, ...], ...]:
        """SAMPLE of the shingles, whichever: a set has no order."""
        return tuple(islice(self.shingles, int(SAMPLE * len(self.shingles))))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Words of the body that begin with a digit."""
        return frozenset([word for word in self.vocabulary if "0" <= word[0] <= "9"])


@dataclass(frozen=True, slots=True)
class Likeness:
    """One text against another."""

    similarity: float  #: 0 = different stories ... 1 = the one has every shingle of the other; symmetric
    left_out: float  #: share of the other's shingles that the one does not have
    added: float  #: share of the one's shingles that the other does not have


def may_reach(level: float, one: Text, other: Text) -> bool:
    """False if ``likeness`` cannot find a similarity of ``level``; much quicker. A word that the longer text lacks is
    in a shingle that it lacks, another one for each such word but the last two; of unlike texts, some of the shingles
    are enough to see that more are lacking than may be.
    """
    shorter, longer = (one, other) if len(one.words) <= len(other.words) else (other, one)
    lacking = len(shorter.vocabulary - longer.vocabulary) - (SHINGLE - 1)
    if lacking > (1 - level) * len(shorter.words):
        return False
    # one more, for what is stored is rounded
    lacking = len(shorter.some) - len(longer.shingles.intersection(shorter.some))
    return lacking <= (1 - level) * len(shorter.shingles) + 1


def likeness(one: Text, other: Text) -> Likeness:
    """Compare. The similarity is 0 also where a rule says so: short texts that are not the same, a part that is too
    small, a form that was filled in with other numbers (earnings, weather, exchange rates), two stories between the
    same lines of their outlet.
    """
    if one.words == other.words:
        same = len(one.words) >= SHORT or (one.title == other.title and bool(one.words or one.title))
        return Likeness(float(same), 0.0, 0.0)
    common = len(one.shingles & other.shingles)
    left_out = 1 - common / max(1, len(other.shingles))
    added = 1 - common / max(1, len(one.shingles))
    shorter, longer = (one, other) if len(one.words) <= len(other.words) else (other, one)
    apart = (
        len(shorter.words) < SHORT
        or len(shorter.shingles) < LEAST_PART * len(longer.shingles)
        or _filled_in_anew(shorter, longer)
        or (bool(left_out and added) and _framed(one, other))
    )
    return Likeness(0.0 if apart else common / len(shorter.shingles), left_out, added)


def _filled_in_anew(shorter: Text, longer: Text) -> bool:
    numbers = len(shorter.figures)
    return numbers >= FIGURES and len(shorter.figures & longer.figures) < SAME_FIGURES * numbers


def _framed(one: Text, other: Text) -> bool:
    """Whether all that two texts share stands around two stories, at the same places: the notes of an outlet above or
    below its briefs. The story is one piece in each, and hardly a word of it is in the other text; a new lead has the
    names of the story that follows.
    """
    (before, piece, all_own), (other_before, other_piece, all_others) = _own(one, other), _own(other, one)
    if abs(before - other_before) >= PIECE or min(len(piece), len(other_piece)) < PIECE:
        return False
    if len(piece) < ONE_PIECE * all_own or len(other_piece) < ONE_PIECE * all_others:
        return False
    return _known(piece, other) + _known(other_piece, one) < 2 * STRANGE


def _own(one: Text, other: Text) -> tuple[int, tuple[str, ...], int]:
    """The longest run of words that are in no shingle of the other text: the words before it, the run; and how many
    such words there are.
    """
    total = first = until = begin = 0
    for at, shingle in enumerate(zip(one.words, one.words[1:], one.words[2:], strict=False)):
        if shingle in other.shingles:
            total += max(0, at - begin)
            if at - begin > until - first:
                first, until = begin, at
            begin = at + SHINGLE
    end = len(one.words)
    total += max(0, end - begin)
    if end - begin > until - first:
        first, until = begin, end
    return first, one.words[first:until], total


def _known(piece: Sequence[str], text: Text) -> float:
    """The share of the letters of some words, each counted once, that are of words of a text: short ones say little."""
    words = set(piece)
    return sum([len(word) for word in words if word in text.vocabulary]) / sum(map(len, words))
