"""Texts in place of pictures, set between paragraphs: "A woman in waders lifts a basket." over a credited caption."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.lines.captions import is_captioned
from ingest.parsers.page_dump.text.measure import ending, has_figure, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

_WIDTHS = (24, 130)
_MARKS = frozenset('"“”„«»:;—–')
#: with what descriptions of somebody or something yet unnamed begin, folded
_BEGINS = word_set("""a an two three four five six several people men women children ein eine zwei drei vier mehrere
    menschen kinder un une deux trois plusieurs unos unas una dos tres varios varias due tre alcuni alcune um uma dois
    duas três vários várias een twee drie enkele en ett två flera et to flere yksi kaksi dwóch dwie dwoje trzech kilka
    dva dvě několik két három bir iki üç два две двое трое несколько дві двоє кілька""")
#: of what is told, not seen
_TOLD = word_set("""said says was were had has have will would could did told spokesman spokeswoman spokesperson inquest
    hearing court judge sagte sagt war waren hatte hat wurde wurden wird werden sprecher sprecherin dit était étaient
    avait ont sera seront porteparole dijo era fue fueron había han será serán portavoz disse stato stata stati ha hanno
    sarà portavoce foi foram havia serão zei heeft werd zal sa var hade har skulle sagde havde blev ble był była było
    byli miał powiedział powiedziała byl byla řekl řekla volt mondta oldu dedi сказал сказала был была было были""")


def without_alt_texts(page: Page, rows: list[int]) -> list[int]:
    """The story's rows without those right above a caption that describe what the picture shows."""
    found = [r for r in rows[1:-1] if _is_alt_text(page, r)]
    return [r for r in rows if r not in found] if found else rows


def is_first_of(page: Page, row: int, rows: Sequence[int]) -> bool:
    """The one of the picture over the story on ``rows``, where further pictures of the page have theirs."""
    return _is_alt_text(page, row) and any(_is_alt_text(page, r) for r in range(rows[0] + 1, rows[-1]))


def _is_alt_text(page: Page, row: int) -> bool:
    return _describes(page.text[row]) and _is_over_caption(page, row)


def _is_over_caption(page: Page, row: int) -> bool:
    return is_captioned(page.text[row + 1]) and page.gap[row + 1] <= page.gap[row]


def _describes(line: str) -> bool:
    """One sentence that begins as of somebody unnamed, without figures, quotations and what is only told."""
    if not _WIDTHS[0] <= width(line) <= _WIDTHS[1] or line.partition(" ")[0].casefold() not in _BEGINS:
        return False
    if ending(line) != "." or ". " in line or has_figure(line) or not _MARKS.isdisjoint(line):
        return False
    return _TOLD.isdisjoint(line_words(line))
