"""What an index of its own holds beside the words as they are: stems by language, values by field, content numbers."""

from __future__ import annotations

from search.text import STEMMED_LANGUAGES, stem
from search.values import KINDS
from store.indexed import IndexDoc

TITLE_WEIGHT = 3
"""How many times a title's words count in a ranking (see bench/ranking.py)."""

KINDS_OF_TEXT = (
    "title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "links", "path",
    "entity", "person", "org", "place_name",
)  # fmt: skip
"""Every field that is split into words."""


def stem_token(language: str, word: str) -> str:
    """The token that stands for every inflected form of a folded word in a language. No folded word has a colon."""
    return f":{language if language in STEMMED_LANGUAGES else ''}:{stem(language, word)}"


def texts(doc: IndexDoc, name: str) -> tuple[str, ...]:
    """The values of a text field."""
    if name == "links":
        return doc.link_titles
    if name == "entity":
        return tuple(text for _, text in doc.entities)
    if name in {"person", "org", "place_name"}:
        return tuple(text for kind, text in doc.entities if KINDS.get(kind) == name)
    return (getattr(doc, name),)


def hash_number(content_hash: str) -> int:
    """A content hash as a number of 60 bits: what an index keeps to be compared with the table."""
    try:
        return int(content_hash[:15] or "0", 16)
    except ValueError:  # changed by hand
        return 0
