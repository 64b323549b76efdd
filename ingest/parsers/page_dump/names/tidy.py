"""A line of names without what else stands on it: addresses, telephone numbers, who took the picture."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.names import credit_line, roles
from ingest.parsers.page_dump.names.glued_and import with_comma

_CAMEL = re.compile(
    r"(?<=[a-zß-öø-ÿąćčęěğıłńňőřśşšůűźżžа-яё]{3})(?=[A-ZÀ-ÖØ-ÞĆČŁŘŚŠŻŽА-ЯЁ](?:[a-zß-öø-ÿąćčęěğıłńňőřśşšůűźżžа-яё]|[A-Z]{2}))"
)
_ADDRESS = re.compile(
    r"(?:\S+@\S+\.\w{2,12}(?=\(|\s|$|[,;|)])|\S*(?:https?://|www\.)\S+|@\w{2,}|\(?\+?\d[\d ()/.-]{7,}\d)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"(?<=\S)[\s(,;|/–-]*(?:\b(?:(?:Symbol)?[Bb]ild(?:er|rechte|quelle)?|[Ff]otos?|[Pp]hotos?|PHOTOS?|[Ii]mages?|[Ii]llustration|Video"
    r"|[Cc]rédit|[Cc]redits?|[Gg]rafik|Quelle|Fuente|Fonte|Фото|фото"
    r"|[Zz]djęcia|[Kk]uvat?|[Ff]otók?|[Φφ]ωτ[οό]"
    r"|[Ff]ot(?=\.))\b(?! und| and| et| y| og)|©|Lesedauer|\d+ min\b)"
)
#: what a page prints behind a name: "Ann Lee Leave a comment", "Ann Lee 4 Comments"
_COMMENTS = re.compile(
    r"\s+(?:\d+\s(?:comments?|responses?|replies)|(?:leave|post|add)\sa\s(?:comment|reply)|no\scomments?)\b.*$",
    re.IGNORECASE,
)


_WORD_AND_DAY = re.compile(r"([^\W\d_]{3,}) \d{1,2}\.? ([^\W\d_]{3,})\b")


def before_day(text: str) -> str:
    """A name of one word without the day behind it: "Nurhandoko 14 Maret, 2016 - 09:23" -> "Nurhandoko"."""
    found = _WORD_AND_DAY.match(text)
    return found[1] if found and roles.is_time_word(found[2]) and not roles.is_time_word(found[1]) else text


def without_handle(text: str) -> str:
    """A name without its sender's name in a network: "Stephen Morris sjhmorris"."""
    head, _, last = text.rpartition(" ")
    surname = head.rpartition(" ")[2].lower()
    own = len(surname) > 3 and surname in last and last.islower() and last != surname
    return head if own else text


def tidied(text: str) -> str:
    """Without addresses, telephone numbers, comments and what credits a picture; glued words parted."""
    text = with_comma(text)
    if text[-1:].islower() or text[-1:].isdigit():
        text = without_handle(_COMMENTS.sub("", text))
    if "@" in text or "/" in text or "www." in text or "(" in text:
        text = _ADDRESS.sub(" , ", text)
        text = credit_line.without_pictures(text) if "(" in text else text
    credit = _CREDIT.search(text)
    return _CAMEL.sub(" , ", credit_line.without_buyer(text[: credit.start()] if credit else text))
