"""What a page's first lines call its outlet: a small site's over its menu, a paper's in full that a note shortens."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.navigation import is_skip_link
from ingest.parsers.page_dump.lines.notices import is_reader_tool
from ingest.parsers.page_dump.names.byline_names import is_agency, is_name
from ingest.parsers.page_dump.source.masthead import ARTICLE, could_be_name, is_nav
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.source.site_tools import is_no_name
from ingest.parsers.page_dump.text.page import Page

Named = tuple[int, str, str]  #: row, name, rule
_MENU, _HEADLINE = 2, 3  #: the last row of the menu; the first one of the headline
_TOP, _WORDS = 4, 2  #: rows on which the full name stands; words of a short one at most
_SHORTENING = frozenset(["reprint-note", "posted-first", "foot-phrase", "print-note", "issue-note", "greeting"])


def over_menu(page: Page, head: int) -> Named | None:
    """Such as "Carnet du quai" over "La vie au bord de l'eau" and "Accueil   À propos   Archives"."""
    name = page.text[0]
    menu = next((row for row in range(1, min(head, _MENU + 1)) if is_nav(page.text[row])), 0)
    if not menu or head < _HEADLINE or is_nav(name) or is_agency(name) or not name[0].isupper():
        return None
    return (0, name, "masthead-place") if could_be_name(name) else None


def below_tools(page: Page, head: int) -> Named | None:
    """The only line over the headline that is no tool, below one that is: "Open in app" over "Dale Live"."""
    if not 1 < head <= _TOOLS:
        return None
    found = [row for row in range(head) if not _is_tool(page.text[row])]
    if len(found) != 1 or not found[0]:
        return None
    name = page.text[found[0]]
    fits = name[0].isupper() and could_be_name(name) and not is_agency(name) and not is_name(name)
    return (found[0], name, "masthead-place") if fits else None


_TOOLS = 5  #: the last row of a headline with nothing but tools and a name above


def _is_tool(line: str) -> bool:
    return label_of(line) != "" or is_skip_link(key(line)) or is_reader_tool(line) or is_no_name(line)


def in_full(page: Page, head: int, found: Named | None) -> Named | None:
    """The outlet as the page's top prints it, where a note calls it by a part: "First published in the Mercury" below
    "The Garrick Mercury". With an article of its own the note has all of another paper's name.
    """
    if found is None or found[2] not in _SHORTENING:
        return found
    short = found[1].split()
    if len(short) > _WORDS or ARTICLE.match(found[1]):
        return found
    for row in range(min(head, _TOP)):
        words = page.text[row].split()
        at = next((k for k in range(len(words)) if words[k : k + len(short)] == short), -1)
        if at >= 0 and len(words) > len(short) and could_be_name(page.text[row]) and is_paper(page.text[row]):
            return row, page.text[row], found[2]
    return found
