"""Writers as the programs behind sites print them: an account, a part in brackets, a brand, in the first sentence."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import byline_names, cjk_names, roles
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_BY = r"(?:by|von|par|por|da|door|av|af|przez|od|от|від|από|oleh)"
_CLOSE = 3  #: rows above and below the headline that such a line stands in
_FOOT = 4  #: rows below the story that the same stands in
_ACCOUNT_LONGEST = 40  #: characters of a name
_BEHIND_DAY = regex(rf"[\s,|·•–—-]*{_BY}\s(?P<who>\S+(?:\s\S+){{0,2}})", re.IGNORECASE)
#: "Eingestellt von der Michel um 21:11", "Autor: ala o 10:10", "Bejegyezte: pista dátum: 9:05"
_AT = regex(
    rf"(?:[^\W\d_]{{4,16}}\s{_BY}|(?:autor|автор|bejegyezte|lähettänyt|gönderen|zamieszczone\sprzez|投稿者|张贴者|張貼者"
    rf"|작성자):?)\s(?P<who>\S.{{0,40}}?)\s(?:[^\W\d_]{{1,6}}:?\s|a\slas\s|à\(s\)\s)?\d{{1,2}}[:.]\d\d(?:\s?[AP]\.?M\.?)?",
    re.IGNORECASE,
)


def account(page: Page, place: Place) -> Byline | None:
    """The account behind the day beside the headline, else before the time of day below the story."""
    for row in (*range(place.head + 1, place.head + 1 + _CLOSE), *range(place.head - 1, place.head - 1 - _CLOSE, -1)):
        if 0 <= row < min(place.rows[0], len(page)) and row not in place.taken and (name := _behind_day(page, row)):
            return Byline(row, page.text[row], (name,), "account")
    for row in range(place.rows[-1] + 1, min(len(page), place.rows[-1] + 1 + _FOOT)):
        text = page.text[row]
        match = _AT.fullmatch(text) if page.digits[row] and len(text) <= 2 * _ACCOUNT_LONGEST else None
        if match and _is_account(match["who"]):
            return Byline(row, text, (match["who"].strip(),), "account")
    return None


def _behind_day(page: Page, row: int) -> str:
    """The line is a day, "by" and the name, and nothing else."""
    text = page.text[row]
    if not page.digits[row] or len(text) > 2 * _ACCOUNT_LONGEST:
        return ""
    end, found = 0, find_dates(text)
    for hit in found:
        if hit.start - end > 1:
            return ""
        end = hit.end
    match = _BEHIND_DAY.fullmatch(text, end) if found else None
    return match["who"].strip(" .,") if match and _is_account(match["who"]) else ""


def _is_account(name: str) -> bool:
    """Neither an address nor a desk: "admin" may have put there what somebody else wrote."""
    words = name.casefold().split()
    sober = len(name) <= _ACCOUNT_LONGEST and name[0].isalnum() and "://" not in name and "@" not in name
    return sober and roles.HOUSES.isdisjoint(words) and "admin" not in words and label_of(name) == ""


_PART = r"[^\W\d_a-zß-ÿа-я][\w.'’-]*"
_NAME = rf"{_PART}(?: (?:d[aeiou]s?|del|van|von|der|den|la|le|bin|al) ?)?(?: {_PART}){{1,3}}"
_WRITES = r"(?:texto?s?|texte|testo|tekst|teksti|words|story|text og|reportaje|reportagem|текст|тексту|κείμενο|metin)"
#: the writer before who took the pictures
_BRACKETED = regex(rf"({_NAME}) \({_WRITES}\)(?:$|[ ,;|/])")
#: one word with capitals inside
_BRANDED = regex(rf"({_NAME}) [-–|] (?:[a-z]{{2,}}[A-Z]\w+|[A-Z]\w*[a-z][A-Z]\w*)(?:\.com)?")
#: the first words of the story, behind its town
_LEAD = regex(
    rf"(?:[^\W\d_a-zß-ÿ][^.!?:–—]{{2,30}}?\.? ?[-–—] ?)?(?:Von|Par|Por|Di|By|Door|Av|Af) ({_NAME}"
    rf"(?: (?:und|and|et|y|e|en|och|og) {_NAME})?)\. (?=[^\W\d_a-zß-ÿ\"„“«])"
)
_WRITTEN = regex(
    r"\b(?:geschrieben von|verfasst von|written by|posted by|écrit par|rédigé par|escrito por|publicado por|scritto da"
    rf"|pubblicato da|geschreven door|skrevet av|skrevet af|skriven av|napisane przez) ?: ?(?-i:({_NAME}))",
    re.IGNORECASE,
)
#: any word can be an account
_FILED_AT = regex(
    r"(?:geschrieben|verfasst|erstellt|posted|written|écrit|publié|escrito|scritto|geplaatst) "
    r"(?:von|by|par|por|da|door) "
    r"(?P<who>[^\s,|]{2,24}(?: [^\s,|]{2,20})?) (?:in|dans|en|bei) \S.{0,40}? "
    r"(?:um|at|à|a las|alle|om|on) \d{1,2}[:.]\d\d",
    re.IGNORECASE,
)
_DATED = regex(r"([\u3005\u4e00-\u9fff]{3,5}) (?:19|20)\d\d年\d")  #: "佐藤亜希子 2023年12月5日"
_LONGEST, _LEAD_REACH = 120, 110  #: characters of such a line, and of a first sentence that are looked at


def find(page: Page, place: Place, source: str) -> Byline | None:
    """The first of these forms between headline and story, at its beginning, or right below it."""
    for row in range(place.head + 1, place.rows[0]):
        text = page.text[row]
        if row in place.taken or len(text) > _LONGEST:
            continue
        match = _BRACKETED.match(text) if "(" in text else None
        match = match or (_BRANDED.fullmatch(text) if " - " in text or " | " in text or " – " in text else None)
        dated = _DATED.match(text) if "年" in text else None
        match = match or (dated if dated and not cjk_names.is_of_days(dated[1]) else None)
        match = match or (_WRITTEN.search(text) if ":" in text and page.digits[row] else None)
        if match and byline_names.is_name(name := byline_names.leading_name(match[1])):
            return Byline(row, text, (name,), "site-form")
        if source and text.startswith(f"{source} ") and page.digits[row]:  # "River Post Ann Lee | Published on ..."
            names = byline_names.bare_names(text[len(source) :].partition(" | ")[0].strip(" ,·-"))
            if names:
                return Byline(row, text, names, "site-form")
    return _in_lead(page, place) or _below(page, place, source)


def _in_lead(page: Page, place: Place) -> Byline | None:
    text = page.text[place.rows[0]]
    match = _LEAD.match(text[:_LEAD_REACH]) if ". " in text[:_LEAD_REACH] else None
    names = byline_names.byline_of(f"By {match[1]}")[1] if match else ()
    return Byline(place.rows[0], text, names, "named-in-lead") if names else None


def _below(page: Page, place: Place, source: str) -> Byline | None:
    for row in range(place.rows[-1] + 1, min(len(page), place.rows[-1] + 1 + _FOOT)):
        text = page.text[row]
        if row in place.taken or len(text) > _LONGEST:
            continue
        match = _FILED_AT.match(text) if page.digits[row] else None
        if match and roles.HOUSES.isdisjoint(match["who"].casefold().split()) and match["who"].casefold() != "admin":
            return Byline(row, text, (match["who"],), "account")
        name, _, outlet = text.partition(", ")
        if source and outlet == source and byline_names.is_name(name):
            return Byline(row, text, (name,), "signed")
    return None
