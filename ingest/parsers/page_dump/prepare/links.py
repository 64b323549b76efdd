"""What text of a page says of its links: numbers before each, their list at the end, "(opens in a new window)"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_LINK = regex(r"\[\d{1,4}\](?=[^\s\[\]]|\[[\w.-]{1,60}\.(?:gif|jpe?g|png|svg|webp)\])")
_LINKS_LEFT = regex(r"(?:\s?\[\d{1,4}\])+$")  #: of an image behind a text
_LINK_ALONE = regex(
    r"(?:[*+o•·-]\s+)?\[\d{1,4}\](?:\s*\[(?:[\w.-]+\.(?:gif|jpe?g|png|svg|webp)|image|img|inline|link|embed)\])*"
)
_IMAGE = regex(
    r"\[(?:[^\W\d_]{3,12}\s?[:：]\s?)?[\w.-]+\.(?:gif|jpe?g|png|svg|webp)\]\s?|\[(?:INLINE|IMAGE|IMG|LINK|EMBED|LOGO|FOTO|PHOTO|BILD|PICTURE|PIC|IMAGEN|IMAGEM"
    r"|BANNER|SPACER)\]\s?|\[an error occurred while processing this directive\]\s?",
    re.IGNORECASE,
)
_NOTED = regex(r"(?:(\d{1,4})\.|\[(\d{1,4})\])(?:\s|$)")
_ADDRESS = regex(r"\b[A-Za-z][\w+.-]{2,20}:\S")
_HEAD = 24  #: characters of a heading in that list, "Hidden links:"
_LISTED = pieces("""references|visible links|hidden links|verweise|referenzen|sichtbare links|versteckte links
    |références|liens visibles|liens cachés|referencias|enlaces visibles|enlaces ocultos|riferimenti|link visibili
    |link nascosti|referências|links visíveis|links ocultos|verwijzingen|zichtbare links|verborgen links|ссылки
    |видимые ссылки|скрытые ссылки""")
_ITEM = regex(r"[*+o•·-]\s+\[\d{1,4}\](?=[^\s\[\]])")  #: of a list of links
LINKED = "◇ "  #: in place of its mark: what stands behind this one is no item of a story's own list
_NO_NUMBER, _MOSTLY = 10**4, 0.8  #: more than any number; share of the numbers that an address belongs to
_MAIL = 6  #: lines of a mail, at most
_LEAST = 3  #: links with numbers, that a text browser's page has, and links of a menu on one line
_MENU_ITEM = 32  #: characters of one of these
_BESIDE = "  "  #: between them


def without_references(page: Page) -> Page:
    """Without the list of the links' addresses that a text browser prints below the page, and without its headings.

    Addresses are longer than its lines: with them, nothing tells where the lines of the text were broken. Each has its
    number before it, ELinks' the link's title as well, over the address.
    """
    noted: list[int] = []
    below = _NO_NUMBER
    for row in range(len(page) - 1, -1, -1):
        line = page.text[row]
        if (match := _NOTED.match(line)) and int(match[1] or match[2]) < below:
            below = int(match[1] or match[2])
            noted.append(row)
        elif noted and below != _NO_NUMBER and len(line) <= _HEAD and (" " in line or line[0] == "["):
            below = _NO_NUMBER
        elif not _ADDRESS.match(line) and not (noted and _is_of_mail(page, row, below)):
            break
    top = noted[-1] if noted else len(page)
    told = sum(_ADDRESS.search(line) is not None for line in page.text[top:])
    if len(noted) < _LEAST or told < _MOSTLY * len(noted):
        return page
    while top and page.text[top - 1].rstrip(": ").casefold() in _LISTED:
        top -= 1
    return kept(page, [*page.text[:top], *[""] * (len(page) - top)])


def _is_of_mail(page: Page, row: int, below: int) -> bool:
    """A line of the mail that a link would write, below its address: the number ``below`` less one stands over it."""
    above = page.text[max(0, row - _MAIL) : row]
    numbers = (_NOTED.match(line) for line in above if "mailto:" in line)
    return any(found and int(found[1] or found[2]) == below - 1 for found in numbers)


def without_link_numbers(page: Page) -> Page:
    """Without the numbers before links, without names of images and the list of links; links in a row stay apart."""
    bracketed = [row for row, line in enumerate(page.text) if "[" in line]
    marked = sum(_LINK.search(page.text[row]) is not None for row in bracketed)
    images = [row for row in bracketed if _is_image(page.text[row])]
    led = [row for row in bracketed if row not in images and page.text[row][0] == "[" and _IMAGE.match(page.text[row])]
    if marked < _LEAST and not images and not led:
        return page
    texts = list(page.text)
    for row in led:
        texts[row] = _IMAGE.sub("", texts[row], count=1)
    linked = {row for row in bracketed if _ITEM.match(page.text[row]) and page.text[row][-1] not in ".!:;"}
    for row, line in enumerate(texts) if marked >= _LEAST else ():
        if row in linked and (row - 1 in linked or row + 1 in linked):
            texts[row] = LINKED + _LINK.sub("", line).lstrip("*+o•·- ")
        elif "[" in line:
            bare = "" if _LINK_ALONE.fullmatch(line) else _LINKS_LEFT.sub("", _IMAGE.sub("", _parted(line)).strip())
            texts[row] = bare.lstrip("#") if line[0] == "#" else bare
    for row in images:
        texts[row] = ""
    return kept(page, texts)


#: what Outlook sets behind the text of a link, and in place of a picture that the mail holds
_TARGET = regex(r"<(?:https?://|mailto:|tel:|www\.)[^<>\s]{2,1000}>", re.IGNORECASE)
_IN_MAIL = regex(r"(?:\[cid:[^\]\s]{1,120}\]\s*)+", re.IGNORECASE)
_TARGETS = ("<http", "<mailto:", "<tel:", "<www.", "[cid:")


def without_targets(page: Page) -> Page:
    """The page without the addresses behind its links, "News<https://post.example/news>", and without pictures of a
    mail; any other page as it is.
    """
    rows = [row for row in page.rows_with(_TARGETS) if "[cid:" in page.text[row] or _TARGET.search(page.text[row])]
    if len(rows) < _LEAST:
        return page
    texts = list(page.text)
    for row in rows:
        bare = _TARGET.sub("", texts[row]).strip()
        texts[row] = "" if _IN_MAIL.fullmatch(bare) else _IN_MAIL.sub("", bare)
    return kept(page, texts)


def _is_image(line: str) -> bool:
    """The name of an image alone: "[barge.jpg]", "[IMG]"."""
    return line[0] == "[" and line[-1] == "]" and len(line) <= 60 and _IMAGE.fullmatch(line) is not None


def _parted(line: str) -> str:
    """The line without numbers; of a menu in one line, "[2]Home [3]News [4]Sport", with its links apart."""
    parts = [part.strip() for part in _LINK.split(line)]
    if parts[0] or len(parts) <= _LEAST or any(p[-1:] in ".,;!?" or len(p) > _MENU_ITEM for p in parts[1:]):
        return _LINK.sub("", line)
    return _LINK.sub("", line) if any("|" in part for part in parts) else _BESIDE.join(parts[1:])


#: one of them stands in each such note
_SIGNS = pieces("""Fenster|Tab|window|tab|fenêtre|onglet|ventana|pestaña|finestra|scheda|janela|venster|tabblad|fönster|
    flik|vindue|vindu|fane|ikkuna|oknie|karcie|okně|окне""")
_OPENED = ("(",)
_HINT = regex(r"""(?ix)\s?\((?:(?:external\ link|externer\ link|lien\ externe|enlace\ externo)[,;]?\s?)?
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
