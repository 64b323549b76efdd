"""What is said to the blind behind a link, which pages read aloud: "(opens in a new window)"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import pieces

#: one of them stands in each such note
_SIGNS = pieces("""Fenster|Tab|window|tab|fenêtre|onglet|ventana|pestaña|finestra|scheda|janela|venster|tabblad|fönster|
    flik|vindue|vindu|fane|ikkuna|oknie|karcie|okně|окне""")
_OPENED = ("(",)
_HINT = re.compile(r"""(?ix)\s?\((?:(?:external\ link|externer\ link|lien\ externe|enlace\ externo)[,;]?\s?)?
    (?:opens?\ (?:in|into)\ (?:a\ |an\ )?(?:new|another)\ (?:browser\ )?(?:window|tab)|new\ window
    |öffnet\ (?:sich\ )?(?:im|in|in\ einem)\ neue[mnr]\ (?:fenster|tab)|neues\ fenster
    |(?:s['’]ouvre|ouvre|ouverture|ouvrir|lien\ ouvrant)\ dans\ une?\ (?:nouvelle\ fenêtre|nouvel\ onglet)
    |nouvelle\ fenêtre
    |(?:se\ )?abre\ en\ (?:una\ )?(?:nueva\ ventana|ventana\ nueva|nueva\ pestaña|pestaña\ nueva)
    |(?:si\ )?apr(?:e|irà)\ in\ una\ nuova\ (?:finestra|scheda)|abre\ (?:em|numa)\ (?:uma\ )?nova\ (?:janela|aba)
    |opent\ in\ (?:een\ )?nieuwe?\ (?:venster|tabblad|tab)|öppnas\ i\ (?:ett\ )?nytt?\ (?:fönster|flik)
    |åbner\ i\ (?:et\ )?nyt?\ (?:vindue|fane)|åpnes\ i\ (?:et\ )?nytt?\ (?:vindu|fane)
    |avautuu\ uuteen\ ikkunaan|avautuu\ uudessa\ ikkunassa|otwiera\ się\ w\ now(?:ym\ oknie|ej\ karcie)
    |otevře\ se\ v\ novém\ okně|(?:откроется|открывается)\ в\ новом\ окне)\)""")


def without_link_hints(page: Page) -> Page:
    """The page without them; one that has none comes back as it is."""
    bare = {row: without_hints(page.text[row]) for row in page.rows_with(_OPENED)}
    if all(page.text[row] == text for row, text in bare.items()):
        return page
    return kept(page, [bare.get(row, text) for row, text in enumerate(page.text)])


def without_hints(text: str) -> str:
    """A paragraph without them."""
    if "(" not in text or not holds_any(text, _SIGNS) or not _HINT.search(text):
        return text
    return _HINT.sub("", text).replace(" ,", ",").strip()
