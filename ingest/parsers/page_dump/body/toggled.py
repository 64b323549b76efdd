"""Captions that a page shows and hides by buttons: "Show Caption", "Hide Caption" beside what a picture shows and who
made it. The page is read as if these were not there.
"""

from __future__ import annotations

from ingest.parsers.page_dump.body.credit_lines import LONGEST, SHARED, credits_picture
from ingest.parsers.page_dump.names.byline_names import bare_names, is_agency
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import phrase_set

_CAPTION = 300  #: characters of a caption
_NEAR = 3  #: rows below the buttons in which the credit stands
_BUTTONS = phrase_set("""show caption, hide caption, toggle caption, view caption, close caption, expand caption,
    show captions, hide captions, bildunterschrift anzeigen, bildunterschrift einblenden, bildunterschrift ausblenden,
    bildunterschrift verbergen, bildunterschrift schließen, afficher la légende, masquer la légende, voir la légende,
    cacher la légende, fermer la légende, mostrar leyenda, mostrar la leyenda, ocultar leyenda, ocultar la leyenda,
    ver leyenda, mostrar pie de foto, ocultar pie de foto, mostra didascalia, nascondi didascalia, mostra la didascalia,
    nascondi la didascalia, mostrar legenda, ocultar legenda, mostrar a legenda, ocultar a legenda, esconder legenda,
    toon bijschrift, verberg bijschrift, bijschrift tonen, bijschrift verbergen, onderschrift tonen,
    onderschrift verbergen, visa bildtext, dölj bildtext, vis billedtekst, skjul billedtekst, vis bildetekst,
    skjul bildetekst, näytä kuvateksti, piilota kuvateksti, pokaż podpis, ukryj podpis, zobrazit popisek, skrýt popisek,
    показать подпись, скрыть подпись, показати підпис, сховати підпис""")


def without_toggled(page: Page) -> Page:
    """The page without them; one that has none comes back as it is."""
    if _BUTTONS.isdisjoint(map(str.lower, page.text)):
        return page
    buttons = [row for row, line in enumerate(page.text) if line.lower() in _BUTTONS]
    found = {*buttons}
    for row in buttons:
        found.update(_over(page, row), _below(page, row))
    texts = ["" if row in found else line for row, line in enumerate(page.text)]
    return kept(page, texts) if any(texts) else page


def _over(page: Page, button: int) -> range:
    """The caption and its credit, right over the first button; none where a sentence stands there: it may be text."""
    credit, first = button - 1, button - 2
    if first < 0 or not _may_credit(page.text[credit]):
        return range(0)
    return range(first, button) if _shows(page.text[first]) else range(0)


def _below(page: Page, button: int) -> range:
    """The title of a film at most, the caption and its credit, right below the last button."""
    for credit in range(button + 2, min(len(page), button + 1 + _NEAR)):
        if _is_credit(page.text[credit]) and _shows(page.text[credit - 1]):
            return range(button + 1, credit + 1)
    return range(0)


def _shows(line: str) -> bool:
    return len(line) <= _CAPTION and ending(line) == "." and line.count(" ") > 1


def _may_credit(line: str) -> bool:
    """A few words, no sentence: above such a button any name may stand."""
    return len(line) <= LONGEST and ending(line) != "." and line.lower() not in _BUTTONS


def _is_credit(line: str) -> bool:
    """A credit, or a name in capitals or with an outlet's: "USA TODAY", "Bob Ray, River Post"."""
    if not _may_credit(line):
        return False
    return line.isupper() or credits_picture(line) or is_agency(line) or bool(bare_names(SHARED.split(line)[0]))
