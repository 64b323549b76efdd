"""Lines below a text with the issue that it was printed in, and nothing else: "（朝刊 社会面 2024年10月4日付）"."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.patterns import regex

_LONGEST, _EASTERN = 90, 44  #: code points of such a line, and of one in East Asian signs
_MORE = 10  #: signs of such a line that are neither its day nor of the issue: a page's name, the paper's
_WORDS = 5  #: the same in words elsewhere
_FRAME = " \t（()）［]［[]【】〔〕＝=※▶▷◆■・,，、.:：/-–—"
_DAY = regex(  # with the year or without
    r"(?:(?:19|20)\d\d\s?[年년.-]\s?|(?:19|20)\d\d/|(?:令和|平成|昭和)\s?\d{1,2}\s?年)?\d{1,2}\s?[月월/.-]\s?\d{1,2}\s?[日일]?"
    r"\s?(?:[(（]?[日月火水木金土월화수목금토일][)）]|[월화수목금토일]요일)?"
)
_ISSUE = regex(  # what tells of paper: the edition, the page, that the day is the issue's
    r"[朝夕]刊|(?:紙面|本紙|지면|본지)(?:掲載|게재일?|기사)?|第?\s?[A-Z]{0,2}\d{1,2}\s?[面版면]|付け?(?![き近])|(?<=[일\d])\s?자"
    r"|[^\s\d]{1,6}[面版](?![^\s）)\]】])"
)
_TOLD = regex(r"(?:本文|原文)?(?:原?[刊載载]于?|[見见])|掲載|より|から|게재일?|기사")
_SENTENCE = regex(r"[。！？!?]|[다요]\.")
#: which edition a day is of; the line begins with it or names the page too
_EDITION = regex(
    r"(?:(?:from|aus|extrait|uit|ur|fra)\s)?(?:(?:the|der|de|den|die)\s)?(?:(?:morning|evening|print(?:ed)?|sunday|weekend|final|late|early)\s(?:edition|issue)|édition\s(?:du\s(?:soir|matin|jour)|papier|imprimée)|edición\s(?:impresa|(?:de|en)\spapel|de\sla\s(?:mañana|tarde))"
    r"|edição\s(?:impressa|da\s(?:manhã|tarde))|edizione\s(?:cartacea|a\sstampa|del(?:\s(?:mattino|giorno))?)|(?:morgen|abend|print|papier|haupt|stadt|lokal|wochenend)-?ausgabe"
    r"|(?:ochtend|avond|papieren\s)-?(?:editie|krant)|papir(?:utgave|udgave|avisen)|pappersupplagan|wydanie\s(?:papierowe|drukowane)|tištěné\svydání|nyomtatott\s(?:kiadás|szám)"
    r"|печатн\w+\s(?:выпуск|версия|издание)|газета\s«[^«»]{2,40}»|«[^«»]{2,40}»)(?!\w)",
    re.IGNORECASE,
)
_NUMBER = regex(r"№\s?\d+")
_WORD = regex(r"[^\W\d_]{2,}")


def is_issue(text: str) -> bool:
    """Whether a line is a day and the edition, number or page of a paper, a few words more at most."""
    if not any(map(str.isdigit, text)) or len(text) > _LONGEST or "\n" in text:
        return False
    if len(text) <= _EASTERN and not text.isascii() and _is_eastern(text):
        return True
    bare = text.strip(_FRAME)
    edition = _EDITION.match(bare)
    if edition is None or (bare[0] in "«Гг" and not _NUMBER.search(bare)):
        return False
    dates = find_dates(text)
    rest = bare[edition.end() :].replace(dates[0].date.text, " ") if len(dates) == 1 else ""
    return len(dates) == 1 and len(_WORD.findall(rest)) <= _WORDS


def _is_eastern(text: str) -> bool:
    if _SENTENCE.search(text) or not _DAY.search(text) or not _ISSUE.search(text):
        return False
    rest = _TOLD.sub("", _ISSUE.sub("", _DAY.sub("", text, count=1)))
    return sum(map(str.isalnum, rest)) <= _MORE
