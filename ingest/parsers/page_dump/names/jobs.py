"""What a writer writes about, right behind the name without a comma: "Ann Lee Transport correspondent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import word_set

_NAME = 3  #: words of a name and a subject at least
_BETWEEN = 3  #: small words between the subject and the job: "Social affairs and housing correspondent"
#: jobs that have a subject before them; before the others stands nothing but a name ("Ann Mary Lee staff writer")
_OF_SUBJECT = word_set("""correspondent critic columnist specialist korrespondent korrespondentin verslaggever
    correspondente korrespondenten toimittaja""")
#: the same only behind another small word: "Social affairs editor", but "Ann Mary Lee editor"
_OF_PAPER = frozenset(["editor", "redakteur", "redakteurin", "redacteur", "redaktör", "redaktør", "reporter", "writer"])
_QUALITY = word_set("""staff senior chief deputy assistant associate freelance our special contributing managing
    executive acting former junior guest lead leitender freier freie grand principal""")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{2})[A-ZÀ-ÖØ-ÞŠŻА-Я][^\W\d_A-Z]{3,}$")


def is_glued(word: str) -> bool:
    """A job stands right behind the surname: "Dorota FormelaDziennikarka działu miejskiego"."""
    match = _GLUED.search(word)
    return match is not None and roles.is_role(match[0].casefold())


def without_subject(name: list[str], behind: Sequence[str]) -> list[str]:
    """The words of a name without its last one, where that opens the job's name: a capital, then all small.

    ``behind``: the words that follow, the first of them small.
    """
    if len(name) < _NAME or name[-1].isupper() or "." in name[-2] or name[-2].casefold() in PARTICLES:
        return name
    for word in behind[: _BETWEEN + 1]:
        folded = word.strip(".,:;()")
        if not folded.islower() or folded in _QUALITY:
            return name
        if folded in _OF_SUBJECT or (folded in _OF_PAPER and word is not behind[0]):
            placed = len(name) > _NAME and name[-2] in roles.AREAS  # "Ann Lee South Yorkshire correspondent"
            return name[: -1 - placed]
    return name


def begins_outlet(name: list[str], rest: list[str]) -> bool:
    """Behind names in capitals words that are not: "LARS TILLOTSON Coastal News Writer"."""
    loud = all(word.isupper() and len(word.strip(".")) > 1 for word in name)
    return loud and len(rest) > 1 and all(word[1:2].islower() for word in rest[:2]) and rest[0][0].isupper()
