"""A paper's name inside its own firm's: "Coastline 24" in "Coastline 24 Media", "Costa 5" in "Editora Costa 5"."""

from __future__ import annotations

from ingest.parsers.page_dump.source.paper_words import holds_paper, is_firms, is_paper, is_publisher
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

_TOP = 12  #: rows in which the paper's name stands
_WORDS, _LEAST = 2, 5  #: words of a name that is no section's, or letters of one
#: what firms of papers and broadcasters do, behind or before the name
_DOES = word_set("""broadcasting broadcasters press productions entertainment networks network interactive ventures
    enterprises services rundfunk pressehaus editoriale edition comunicações communication producciones produções
    audiovisual multimedia multimídia presse diffusion omroep viestintä wydawca vydavateľstvo yayın penerbit the""")


def name_above(page: Page, head: int, owner: str) -> tuple[int, str] | None:
    """(row, the name) of a line above the headline that the owner of the rights is called by, with a firm's words."""
    if " " not in owner:
        return None
    rows = range(min(head, _TOP))
    return next(((r, page.text[r]) for r in rows if holds_name(owner, page.text[r])), None)


def holds_name(owner: str, name: str) -> bool:
    """The owner of the rights is the name with nothing around it but what firms are called.

    Words that papers are called by too, "Lode Valley Press", belong to the name unless that is a paper's without them.
    """
    if len(name) >= len(owner):
        return False
    said, named = owner.casefold().split(), name.casefold().removeprefix("the ").split()
    numbered, size = has_figure(name), len(named)
    if size < _WORDS and not (numbered and len(name) >= _LEAST):
        return False
    at = next((k for k in range(len(said) - size + 1) if said[k : k + size] == named), -1)
    if at < 0:
        return False
    around = [word.strip(",.&") for word in (*said[:at], *said[at + size :])]
    if not all(not word or word in _DOES or is_publisher(word) or is_firms([word]) for word in around):
        return False
    return numbered or is_paper(name) or not any(map(holds_paper, around))
