"""Records of reference managers (Zotero, CSL, RIS, BibTeX): which are of news, and which say only where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ingest.patterns import regex

NO_TEXT: Final = "a bibliographic record without a text"
_NO_LETTER = regex(r"[\W_]+")
#: Kinds of items that are no articles, as Zotero, CSL and BibTeX call them.
_OTHERS: Final = frozenset(
    """attachment annotation note artwork audiorecording bill book booksection case chapter collection computerprogram
    conferencepaper dataset dictionaryentry edbook email encyclopediaarticle entrydictionary entryencyclopedia event
    figure film graphic hearing instantmessage interview inproceedings inbook incollection inreference legalcase
    legislation letter manual map mastersthesis mvbook motionpicture musicalscore mvproceedings mvreference mvcollection
    paperconference patent performance personalcommunication phdthesis presentation proceedings reference regulation
    software song speech standard statute techreport thesis treaty videorecording booklet periodical""".split()  # noqa: SIM905
)
_NOTES: Final = frozenset({"notes", "note", "annotation", "annote"})
_LONG: Final = 40  #: words of a note that is a text
#: Columns by which records of a library are known, those of one row all at once.
_COLUMNS: Final = (
    {"itemtype", "publicationtitle"},
    {"itemtype", "abstractnote"},
    {"type", "issued"},
    {"type", "citationkey"},
)


def other_kind(kind: str) -> str:
    """Why an item of this kind is no article; "" for articles and for kinds that nobody knows."""
    return f"a record of another kind: {kind[:40]}" if _NO_LETTER.sub("", kind.lower()) in _OTHERS else ""


@lru_cache(maxsize=256)
def is_library(names: tuple[str, ...]) -> bool:
    """Whether records with these fields are of a reference manager."""
    bare = {_NO_LETTER.sub("", name.lower()) for name in names}
    return any(columns <= bare for columns in _COLUMNS)


def note_in(record: Mapping[str, object], abstract: str) -> tuple[str, str]:
    """(column, text) of a note that is a text, as people paste it there: long, longer than the abstract; else empty."""
    for name, value in record.items():
        if _NO_LETTER.sub("", name.lower()) in _NOTES and isinstance(value, str) and is_text(value, abstract):
            return name, value
    return "", ""


def is_text(note: str, abstract: str) -> bool:
    return len(note) > len(abstract) and len(note.split()) >= _LONG
