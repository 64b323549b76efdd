"""The name of a small site: its first line, over its menu, with what it says of itself between at most."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import is_agency
from ingest.parsers.page_dump.source.masthead import could_be_name, is_nav
from ingest.parsers.page_dump.text.page import Page

Named = tuple[int, str, str]  #: row, name, rule
_MENU, _HEADLINE = 2, 3  #: the last row of the menu; the first one of the headline


def over_menu(page: Page, head: int) -> Named | None:
    """Such as "Carnet du quai" over "La vie au bord de l'eau" and "Accueil   À propos   Archives"."""
    name = page.text[0]
    menu = next((row for row in range(1, min(head, _MENU + 1)) if is_nav(page.text[row])), 0)
    if not menu or head < _HEADLINE or is_nav(name) or is_agency(name) or not name[0].isupper():
        return None
    return (0, name, "masthead-place") if could_be_name(name) else None
