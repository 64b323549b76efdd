"""Which entities an article is about: what its document says, and the places of its dateline.

``mentions`` is the one place where entities come from; recognition in free text goes behind the same function.
"""

from __future__ import annotations

import re

from ingest.patterns import regex
from store.model import Article, Mention

_SEPARATOR = regex(r"\s*/\s*|\s+-\s+|\s*;\s*|\s+and\s+|\s*&\s*")
_NOT_PLACES = regex(r"\d|^(?:by|from|in|the)\b|\b(?:reuters|afp|upi|dpa|xinhua|tass|agencies|staff)\b", re.IGNORECASE)
_PAIRED = frozenset({"dc", "uk", "us", "usa", "uae", "ny", "nj", "dr"})  #: parts of names that stay in capitals
_SMALL = frozenset(
    {
        "of",
        "and",
        "the",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "del",
        "al",
        "el",
        "am",
        "an",
        "der",
        "sur",
        "on",
        "upon",
    }
)
_LONGEST = 60  #: code points; a longer "place" is a sentence


def mentions(article: Article) -> tuple[Mention, ...]:
    """The article's mentions in the order: its own tags, then dateline places that are not among them."""
    places = _dateline(article)
    return article.mentions + places if places else article.mentions


def _dateline(article: Article) -> tuple[Mention, ...]:
    """One PLACE for each city of the dateline, with its span where the body starts with the dateline."""
    if not article.dateline:
        return ()
    taken = {(m.name.casefold(), m.start) for m in article.mentions if m.kind == "PLACE"}
    found = []
    base = _offset(article)
    position = 0
    for part in _SEPARATOR.split(article.dateline):
        at = article.dateline.find(part, position)
        position = at + len(part)
        text = part.split(",")[0].strip(" .:-–—()")
        if not text or len(text) > _LONGEST or _NOT_PLACES.search(text) or not text[0].isalpha():
            continue
        name = place_name(text)
        start = None if base is None else base + article.dateline.index(text, at)
        if (name.casefold(), start) in taken:
            continue
        taken.add((name.casefold(), start))
        end = None if start is None else start + len(text)
        found.append(
            Mention(
                kind="PLACE", name=name, start=start, end=end, text="" if start is None else text, origin="dateline"
            )
        )
    return tuple(found)


def _offset(article: Article) -> int | None:
    """Where the dateline stands in the body: only its very beginning counts."""
    lead = len(article.body) - len(article.body.lstrip())
    return lead if article.body.startswith(article.dateline, lead) else None


def place_name(text: str) -> str:
    """A city as a name: capitals of a dateline become title case, a name already in mixed case stays.

    >>> place_name("RIO DE JANEIRO"), place_name("Kuala Lumpur"), place_name("PORT-AU-PRINCE")
    ('Rio de Janeiro', 'Kuala Lumpur', 'Port-au-Prince')
    """
    if text != text.upper():
        return text
    words = re.split(r"([\s-]+)", text.lower())
    return "".join(
        w.upper() if w.strip(".") in _PAIRED else w if i and (w in _SMALL or w == "au") else _title(w)
        for i, w in enumerate(words)
    )


def _title(word: str) -> str:
    head, mark, tail = word.partition("'")
    return head[:1].upper() + head[1:] + mark + (tail[:1].upper() + tail[1:] if len(head) <= 2 else tail)
