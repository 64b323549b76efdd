"""What stands below a story on who wrote it: "About the author", "Ann Lee covers courts", an address to write to."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.voices import speaks
from ingest.parsers.page_dump.names.signers import signers
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_BIO = regex(r"""(?ix)
    ^(?:about\ the\ (?:author|writer)|over\ de\ auteur|(?:zum|zur|über\ den|über\ die)\ autor(?:in)?
    |à\ propos\ de\ l['’]auteur|sobre\ (?:el|la|o|a)\ autora?|sull['’]autore|om\ (?:författaren|forfatteren)
    |об\ авторе|o\ autorze|yazar\ hakkında|σχετικά\ με\ τον\ συγγραφέα|tentang\ penulis)\b""")
_CONTACT = regex(r"\S@\S+\.\S|\bon twitter\b|(?:^|\s)@\w{3,}", re.IGNORECASE)
_CODE = regex(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9_-]{12,}$")  #: what data bases number their documents with


def without_author_lines(page: Page, rows: list[int], names: tuple[str, ...]) -> list[int]:
    """Without the last paragraphs that tell of the author (named in ``names``, or under "About the author")."""
    full = [name.casefold() for name in names if " " in name]
    rows = [r for r in rows if not (full and _is_of_names(page.text[r], full))] or rows
    while len(rows) > 2:
        line = page.text[rows[-1]]
        above = page.text[rows[-1] - 1] if rows[-1] - 1 != rows[-2] else ""
        about = _BIO.match(line) or (len(above) <= 60 and _BIO.match(above))
        contact = (len(line) <= 200 and _may_hold_contact(line) and _CONTACT.search(line)) or (
            len(line) <= 60 and _CODE.search(line)
        )
        tells = any(name in line.casefold() for name in full) and not _is_signed(line, full)
        if not about and not contact and (len(line) > 400 or not tells or speaks(line)):
            return rows
        rows = rows[:-1]
    return rows


_PARAGRAPH = 80  #: characters of one that is signed


def _is_signed(line: str, full: list[str]) -> bool:
    """A paragraph with the writer's name alone behind its last sentence."""
    bare = line.casefold().rstrip(" .)")
    told = next((bare[: -len(name)].rstrip(" (–—-") for name in full if bare.endswith(name)), "")
    return len(told) >= _PARAGRAPH and told[-1] in '.!?…”»"'


_FEW, _SIGNED = 2, 24  #: people who sign at least, last rows of a body among which they may stand


def above_signers(page: Page, rows: list[int]) -> list[int]:
    """Without last rows in which several people sign with their jobs."""
    for k in range(max(2, len(rows) - _SIGNED), len(rows)):
        if len(page.text[rows[k]]) > _LINE:
            continue
        names, end = signers(page, rows[k])
        if len(names) >= _FEW and rows[-1] < end:
            return rows[:k]
    return rows


_LINE = 150  #: characters of a line that somebody signs


def _may_hold_contact(line: str) -> bool:
    return "@" in line or "twitter" in line.casefold()


def _is_of_names(line: str, full: list[str]) -> bool:
    """The byline itself: the names and little else."""
    if len(line) > 120:
        return False
    folded = line.casefold()
    return 2 * sum(map(len, full)) >= len(line) and all(name in folded for name in full)
