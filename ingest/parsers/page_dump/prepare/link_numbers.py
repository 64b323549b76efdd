"""What text browsers write into a page: "[12]" before each link, names of images, the list of links at the end."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.page import Page, kept

_LINK = re.compile(r"\[\d{1,3}\](?=[^\s\[\]])")
_LINK_ALONE = re.compile(r"\[\d{1,3}\](?:\s*\[(?:[\w.-]+\.(?:gif|jpe?g|png|svg|webp)|image|img|inline|link|embed)\])*")
_IMAGE = re.compile(
    r"\[(?:[^\W\d_]{3,12}\s?[:：]\s?)?[\w.-]+\.(?:gif|jpe?g|png|svg|webp)\]\s?|\[(?:INLINE|IMAGE|IMG|LINK|EMBED|LOGO|FOTO|PHOTO|BILD|PICTURE|PIC|IMAGEN|IMAGEM"
    r"|BANNER|SPACER)\]\s?|\[an error occurred while processing this directive\]\s?",
    re.IGNORECASE,
)
_NOTED = re.compile(r"\d{1,3}\.\s+(?:https?|mailto|javascript|ftp|file):")
_ITEM = re.compile(r"[*+o•·-]\s+\[\d{1,3}\](?=[^\s\[\]])")  #: of a list of links
LINKED = "◇ "  #: in place of its mark: what stands behind this one is no item of a story's own list
_LEAST = 3  #: links with numbers, that a text browser's page has, and links of a menu on one line
_MENU_ITEM = 32  #: characters of one of these
_BESIDE = "  "  #: between them


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
            bare = "" if _LINK_ALONE.fullmatch(line) else _IMAGE.sub("", _parted(line)).strip()
            texts[row] = bare.lstrip("#") if line[0] == "#" else bare
        elif line and line[0].isdigit() and _NOTED.match(line):
            texts[row] = ""
    for row in images:
        texts[row] = ""
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
