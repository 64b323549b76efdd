"""Which of a text's words the leaves of a query can match: each different word is judged once, not once an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from search.expand import wildcard_regex, within
from search.query import Fuzzy, Wildcard, Word
from search.text import stem, words

_MOST = 300_000  # words remembered: some 40 MB


class Vocabulary:
    """What some leaves make of the words of one language."""

    def __init__(self, leaves: Iterable[Word | Wildcard | Fuzzy], language: str) -> None:
        self._tests = [_test(leaf, language) for leaf in leaves]
        self._judged: dict[str, bool] = {}

    def places(self, text: str) -> dict[str, list[int]]:
        """Word -> its positions in ``text``, ascending; words that no leaf can match are left out."""
        told = words(text)
        different = set(told)
        judged = self._judged
        if len(judged) > _MOST:
            judged.clear()
        for word in different.difference(judged):
            judged[word] = any(test(word) for test in self._tests)
        asked = {word for word in different if judged[word]}
        found: dict[str, list[int]] = {word: [] for word in asked}
        if asked:
            for position, word in enumerate(told):
                if word in asked:
                    found[word].append(position)
        return found


def _test(leaf: Word | Wildcard | Fuzzy, language: str) -> Callable[[str], bool]:
    """False only for words that the leaf cannot match."""
    match leaf:
        case Word(text=text, exact=True):
            return text.__eq__
        case Word(text=text):
            root = stem(language, text)
            return lambda word: word == text or stem(language, word) == root
        case Wildcard(pattern=pattern):
            full = re.compile(wildcard_regex(pattern), re.DOTALL).fullmatch
            return lambda word: full(word) is not None
        case Fuzzy(text=text, distance=distance):
            return lambda word: within(text, word, distance)
