"""Sentences between headline and story that tell of a picture and have no label: what stands beside them says it."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.cues import is_credit
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page

_MOST = 3  #: first rows of a body that are looked at
_LONGEST = 200  #: width of a caption
_CREDIT, _BUTTON = 60, 40  #: characters of a credit's line, of a button
_OVER, _SENTENCE = 7, 40  #: lines over a caption that are looked at, width of a sentence among them
#: behind the sentence the initials of who took the picture: "... has replaced the bell. M. R."
_SIGNED = re.compile(r"[.!?…»”\"]\s(?:[-–—/©]\s?)?(?:[^\W\d_a-zß-ÿ][a-zß-ÿ]?\.[ -]?){2,3}$")
#: of a script whose data did not arrive: "Items.[0].videoTitle", "{{ image.caption }}"
_VARIABLE = re.compile(r"\{\{.{1,40}\}\}|\w+\.?\[\d\]\.\w+")
_TURNS = frozenset(
    """prev previous next zurück vor weiter précédent précédente suivant suivante anterior siguiente próximo próxima
    precedente successivo successiva vorige volgende föregående nästa forrige neste næste edellinen seuraava poprzedni
    poprzednie następny następne předchozí další предыдущая следующая предыдущее следующее előző következő önceki
    sonraki 前へ 次へ 上一张 下一张 上一張 下一張""".split()  # noqa: SIM905
)  #: buttons of a gallery or a player
#: one of these is the first word of the next pattern
_ENLARGES = frozenset(
    """click tap enlarge view zum vergrößern bild agrandir ampliar ingrandisci vergroot förstora forstør forstørr
    suurenna powiększ zvětšit увеличить збільшити büyüt fotoğrafı""".split()  # noqa: SIM905
)
_ENLARGE = re.compile(
    r"""(?:(?:click|tap)\ (?:here\ |on\ (?:the\ )?(?:image|photo|picture)\ )?(?:to\ (?:enlarge|expand|zoom)
    |for\ (?:a\ )?larger\b.*)
    |enlarge(?:\ (?:this\ )?(?:image|photo|picture))?|view\ (?:larger|full[\ -]size)(?:\ (?:image|photo|picture))?
    |(?:zum\ )?vergrößern|bild\ vergrößern|agrandir(?:\ (?:l['’]image|la\ photo))?
    |ampliar(?:\ (?:la\ |a\ )?(?:foto|imagen|imagem))?|ingrandisci(?:\ (?:la\ )?(?:foto|immagine))?
    |vergroot(?:\ (?:de\ )?(?:foto|afbeelding))?|förstora(?:\ bilden?)?|forst[øo]rr?(?:\ bilde?t?)?|suurenna(?:\ kuva)?
    |powiększ(?:\ zdjęcie)?|zvětšit(?:\ (?:obrázek|foto))?|увеличить(?:\ (?:фото|изображение))?|збільшити(?:\ фото)?
    |(?:fotoğrafı\ )?büyüt)""",
    re.IGNORECASE | re.VERBOSE,
)
_ENLARGES_WIDE = ("拡大", "大图", "大圖", "크게 보기", "크게보기")


def tells_of_picture(page: Page, row: int) -> bool:
    """A sentence over a button that turns or enlarges pictures, below a script's variable, or with initials behind."""
    line = page.text[row]
    if width(line) > _LONGEST or row + 1 >= len(page) or ending(line) != ".":
        return False
    if line[-1] == "." and line[-2:-1].isupper() and _SIGNED.search(line[-24:]):
        return True
    above = page.text[row - 1] if row else ""
    if ("[" in above or "{" in above) and _VARIABLE.fullmatch(above):
        return True
    if _is_under_credit(page, row):
        return True
    below = page.text[row + 1]
    if len(below) > _BUTTON or page.gap[row + 1] or line.count(". "):
        return False
    button = below.strip("[]()+‹›<>«» ").lower()
    further = page.text[row + 2].strip("‹›<>«» ").lower() if row + 2 < len(page) else ""
    return (button in _TURNS and further in _TURNS) or _enlarges(button)


def _enlarges(button: str) -> bool:
    """``button``: small, without brackets."""
    if button.partition(" ")[0] in _ENLARGES:
        return _ENLARGE.fullmatch(button) is not None
    return any(sign in button for sign in _ENLARGES_WIDE) if button[:1] >= "\u3000" else False


def without_captions(page: Page, rows: list[int]) -> list[int]:
    """The body's rows without captions among the first of them; initials that sign other lines too are the writers'."""
    if len(rows) <= _MOST:
        return rows
    found = {row for row in rows[:_MOST] if tells_of_picture(page, row)}
    if not found or any(_SIGNED.search(page.text[r][-24:]) for r in rows[_MOST:]):
        return rows
    return [row for row in rows if row not in found]


def _is_under_credit(page: Page, row: int) -> bool:
    """Between the line that credits a picture and a byline or date, where another sentence above sums the story up."""
    credit = page.text[row - 1] if row else ""
    if page.gap[row] or ":" not in credit or len(credit) > _CREDIT:
        return False
    below = page.text[row + 1]
    if kind_of(below) not in "TB" and not (len(below) <= _CREDIT and byline_of(below)[0]):
        return False
    over = page.text[max(0, row - _OVER) : row - 1]
    return is_credit(credit) and any(width(t) >= _SENTENCE and ending(t) == "." for t in over)
