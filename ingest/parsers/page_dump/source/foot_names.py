"""The outlet on the last lines of a page that has no line of rights: behind its legal links, as whose part it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.foot import FOOT_LINKS, is_foot
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import is_agency, is_name
from ingest.parsers.page_dump.source import firms
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_REACH = 14  #: lines at the end that are looked at
_LONGEST, _CELLS, _KNOWN = 160, 3, 2  #: characters of a line, links on it at least, those that are known
_NAME = 60  #: characters of a paper's name and its firm's form
_PARTED = regex(r"\s*[|·•]\s*|\s{2,}|\s[-–—]\s")
_RESERVED = (
    r"(?:tutti i diritti riservati|wszystkie prawa zastrzeżone|alle rechten voorbehouden|alle rechte vorbehalten"
    r"|all rights reserved|todos los derechos reservados|tous droits réservés|todos os direitos reservados"
    r"|alla rättigheter förbehållna|tüm hakları saklıdır|(?:seluruh isi )?dilindungi hak cipta"
    r"|все права защищены(?:\. перепечатка запрещена)?)"
)
#: whose part the paper is, who prints it, what its readers may not do
_SAYS = regex(
    r"(?P<a>\S.{2,44}?)\s(?:is onderdeel van|is part of|is een uitgave van|är en del av|är en tidning i|er en del af"
    r"|er en del av"
    r"|er del av|gehört zu[rm]?|ist (?:ein )?teil (?:der|des|von)|fa parte d(?:i|el|ella|ello|ell['’])"
    r"|fait partie d[ue]"
    r"|est un titre d[ue]|es parte del?|pertenece al?|forma parte del?|faz parte d[aoe]|pertence a|należy do"
    r"|jest częścią|je součástí"
    r"|входит в|является частью|merupakan bagian dari|kuuluu)\s\S.*"
    r"|(?:uitgever|wydawca|vydavatel|vydává|editore|éditeur|editor[ae]?|herausgeber|publisher|utgivare|udgiver"
    r"|utgiver|kustantaja"
    r"|penerbit|diterbitkan oleh|издатель|учредитель|видавець|засновник|yayıncı|kiadó)\s?:\s?(?P<b>\S.{2,60})"
    r"|(?:bagian dari jaringan|teil des netzwerks|part of the network of)\s(?P<c>\S.{2,44})"
    r"|(?P<d>[^\W\d_]\S{1,20}?)(?:に掲載|掲載)の(?:記事|写真).*(?:禁じます|禁止).*"
    r"|(?P<e>\S{2,20}?)(?:传媒集团|报业集团|傳媒集團|報業集團)\s?(?:版权所有|版權所有)?"
    r"|(?:主办(?:单位)?|主辦|主管主办)\s?[:：]\s?(?P<f>\S{2,20}?)社?(?=\s|$).*"
    r"|(?:حقوق النشر محفوظة ل[ـ]?|تصدر عن مؤسسة)\s?(?P<g>\S.{2,40}?)(?: للنشر)?"
    rf"|{_RESERVED}\s?(?:[-–—.|:])\s(?P<h>\S.{{2,60}})"
    r"|(?:ein (?:angebot|produkt) (?:der|des)|(?:una publicación|un producto) del?|(?:uma publicação|um produto) d[eoa]"
    r"|(?:une publication|un titre) d[eu]|una pubblicazione d\w+|een uitgave van|a publication of|wydanie"
    r"|сетевое издание|издание)\s"
    r"(?:(?:la|el|il|le|the)\s)?(?:(?:grupo|groupe|gruppo|grupa|группа)\s)?[«\"„]?(?P<i>\S.{2,44}?)"
    r"(?:\s(?:mediengruppe|gruppe|verlagsgruppe|group|media|media group)|[»\"”]\..*)?[.»\"”]?",
    re.IGNORECASE,
)
#: the same before a paper or a firm, with nothing between: "Todos los derechos reservados El Litoral S.A."
_UNPARTED = regex(rf"{_RESERVED}\s(?P<name>(?-i:[^\W\d_a-zß-ÿ])\S.{{2,50}})", re.IGNORECASE)
#: what a house is called by behind the name of its paper, before its legal form
_HOUSE = regex(r"\s(?:Editore|Verlag|Media Utama)$", re.IGNORECASE)


def outlet(page: Page, last: int, taken: frozenset[int]) -> tuple[int, str, str] | None:
    """(row, name, rule) of what the foot below row ``last`` calls the paper; a name alone beside links counts too, but
    for titles of lists, which are ``taken``.
    """
    rows = [row for row in range(max(last + 1, len(page) - _REACH), len(page)) if row not in taken]
    for row in reversed(rows):
        if name := _said(page.text[row]) or _among_links(page.text[row]):
            return row, name, "foot-line"
    for row in reversed(rows):
        name = firms.without_forms(page.text[row]) if len(page.text[row]) <= _NAME else ""
        if not _is_outlet(name) or (name in page.text[row] and page.text[row].endswith((f"{name}.", "!", "?"))):
            continue  # a sentence of a reader
        if (_stands_by_links(page, row) and (is_paper(name) or not is_name(name))) or _closes(page, row):
            return row, name, "foot-line"
    return None


def _closes(page: Page, row: int) -> bool:
    """The page's last line, below three links of which two are legal; a paper also below who edits it."""
    if row != len(page) - 1 or not row:
        return False
    above = page.text[row - 1]
    cells = [cell for cell in _PARTED.split(above) if cell] if len(above) <= _LONGEST else []
    if len(cells) >= _CELLS and sum(map(_is_link, cells)) >= _KNOWN:
        return True
    return is_paper(page.text[row]) and (is_foot(above) or _EDITS.match(above) is not None)


#: who edits the paper
_EDITS = regex(
    r"(?:pemimpin redaksi|penanggung jawab|chefredakt\w+|ansvarig utgivare|ansvarlig redaktør|redaktion|director(?:a)?"
    r"|direttore(?: responsabile)?|hoofdredact\w+|red(?:aktor)? naczeln\w+|главный редактор|головний редактор"
    r"|yazı işleri müdürü|genel yayın yönetmeni|رئيس التحرير|editor[- ]in[- ]chief|編集長|总编辑|總編輯)"
    r"(?: (?:och|og|und|et|y|e|en|i|и) [\w ]{4,30})?\s?[:：]\s?\S",
    re.IGNORECASE,
)


def _said(line: str) -> str:
    match = _SAYS.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        plain = _UNPARTED.fullmatch(line) if len(line) <= _LONGEST else None
        name = firms.without_forms(plain["name"]) if plain else ""
        return name if plain and _is_outlet(name) and (name != plain["name"] or is_paper(name)) else ""
    name = firms.without_forms(next(group for group in match.groups() if group)).split(". ")[0]
    name = _HOUSE.sub("", name).strip(' .,;|«»"“”„')
    return name if _is_outlet(name) and (not (match["a"] or match["i"]) or is_paper(name)) else ""


def _among_links(line: str) -> str:
    """What is no link of a line of such links: "Impressum | Datenschutz | Donau-Presse"."""
    if len(line) > _LONGEST:
        return ""
    cells = [cell for cell in _PARTED.split(line) if cell]
    if len(cells) < _CELLS:
        return ""
    others = [cell for cell in (cells[0], cells[-1]) if not _is_link(cell)]
    known = sum(map(_is_link, cells))
    return others[0] if len(others) == 1 and known >= _KNOWN and _is_outlet(others[0]) else ""


def _stands_by_links(page: Page, row: int) -> bool:
    """Right above or below links of which one at least is legal: on one line, or each on its own."""
    above = page.text[row - 1] if row else ""
    below: Sequence[str] = page.text[row + 1 : row + 1 + _KNOWN]
    if len(below) == _KNOWN and all(map(_is_link, below)):
        return True
    cells = [cell for cell in _PARTED.split(above) if cell] if len(above) <= _LONGEST else []
    return row == len(page) - 1 and len(cells) >= _KNOWN and sum(map(_is_link, cells)) >= _KNOWN


_FURNITURE = frozenset(["legal", "social"])


def _is_link(cell: str) -> bool:
    folded = cell.casefold()
    return folded in FOOT_LINKS or label_of(cell) != "" or not _FURNITURE.isdisjoint(cue_classes(cell))


def _is_outlet(name: str) -> bool:
    return could_be_name(name) and not _is_link(name) and not is_agency(name) and (" " in name or is_paper(name))
