"""Whose a text is that a portal, a collection or an agency's own site shows: who the rights and the dateline name."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.names.roles import is_role
from ingest.parsers.page_dump.source import masthead
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page

_JOB_LINE = 45  #: characters of the name of an agency and of what its writer is
_UNDER_HEAD = 4  #: rows below a headline that a paper's name can stand in


def in_full(page: Page, head: int, agency: str) -> str:
    """What the letters stand for where the page's top says it: "Dryland News Service (DNS) - reports from ..."."""
    if not agency.isupper():
        return agency
    for line in page.text[: min(head, masthead.REACH)]:
        before = line.partition(f"({agency})")[0].strip() if f"({agency})" in line else ""
        if before and could_be_name(before) and agency in _initials(before):
            return before
    return next((n for t in page.text[head + 1 : head + 1 + _UNDER_HEAD] if (n := _of_writer(t, agency))), agency)


def _of_writer(line: str, agency: str) -> str:
    """The agency on a line of its own under a byline, with what the writer is: "Union Press Writer" of "UP"."""
    name, _, role = line.strip(" ^=<>").rpartition(" ")
    fits = len(line) <= _JOB_LINE and is_role(role.casefold()) and spells(name, agency)
    return name if fits else ""


def of_own_site(page: Page, head: int, agency: str, legal: list[tuple[int, str]]) -> bool:
    """An agency's story on somebody else's page: the agency stands below the headline only, and the rights or the
    address of the page are another paper's.
    """
    if any(agency.casefold() in line.casefold() for line in page.text[:head]):
        return False
    others = [n for _, n in legal if agency.casefold() not in n.casefold() and not spells(n, agency)]
    return any(is_paper(n) or masthead.squash(n) in masthead.hosts_named(page) for n in others)


def of_rights(page: Page, head: int, top: int, legal: tuple[int, str], agency: str) -> tuple[int, str, str] | None:
    """The owner of the rights where the headline names it too, or the dateline by its letters: "(CNW)"."""
    if agency.isupper() and len(agency) > 2 and _initials(legal[1]) == agency:
        return (*legal, "agency-in-full")
    return _named_below(page, head, top, legal[1])


def _named_below(page: Page, head: int, top: int, owner: str) -> tuple[int, str, str] | None:
    """The owner of the text on a line of its own under the headline, with its town at most: of a site that collects."""
    if " " not in owner or not is_paper(owner):
        return None
    for row in range(head + 1, min(top, head + 1 + _UNDER_HEAD)):
        if byline_of(page.text[row])[0]:
            return None  # below a writer stands an agency
        rest = page.text[row].removeprefix(owner)
        if len(rest) < len(page.text[row]) and (not rest or (rest[:2] == " (" and rest[-1] == ")")):
            return row, owner, "owner-below-headline"
    return None


def spells(name: str, agency: str) -> bool:
    """Whether the letters of an agency stand for the name: "CP" for "The Continental Press"."""
    return " " in name and agency.isupper() and _initials(name.removeprefix("The ")) == agency


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
