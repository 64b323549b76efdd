"""How long ago an article appeared, as lists tell it, with its section at most: "Há 3 horas — Em Cultura", "2h ago"."""

from __future__ import annotations

import re

LONGEST = 60
_BEFORE = "vor|il y a|hace|há|ha|acum|před|pred|for|för|πριν(?: από)?|قبل|منذ|לפני|prije|pre|преди|före"
_AFTER = (
    "ago|fa|atrás|geleden|sedan|siden|temu|назад|тому|önce|sitten|ezelőtt|(?:yang )?lalu|trước|पहले|আগে|tagasi|nazaj"
)
_UNIT = r"[^\W\d_]{1,12}\.?(?: [^\W\d_]{1,6}\.?)?"
_AGO = rf"(?:(?:{_BEFORE}) (?:\d{{1,3}} ?{_UNIT}|(?:une?|una?|um|einer|einem) {_UNIT})|\d{{1,3}} ?{_UNIT} (?:{_AFTER}))"
_ASIA = r"\d{1,3} ?(?:秒|分(?:钟|鐘)?|時間|小时|小時|日|天|か月|ヶ月|个月|週間|周|초|분|시간|일|주|개월) ?(?:前|전)"
_SHORT = r"\d{1,2} ?(?:h|hrs?|m|mins?|min\.|d|w|wk|std\.|tim|t|ч|ч\.|мин\.?)"
#: the section, behind a sign or "in"
_SECTION = (
    r"(?: ?[·•|,/] ?| [–—-] |:? (?=(?:in|em|en|dans|i|w|v|ve|в|на)\b))"
    r"(?:(?:in|em|en|dans|i|w|v|ve|в|на|under|unter):? )?[^\W\d_][^\d.!?:;|]{1,32}"
)
_AGE = re.compile(rf"(?:{_AGO}|{_ASIA}|{_SHORT})(?:{_SECTION})?", re.IGNORECASE)
_WORDS = 9  #: spaces of such a line at most


def is_age(line: str) -> bool:
    """Whether the line says how long ago and nothing else but a section."""
    if len(line) > LONGEST or line.count(" ") > _WORDS:
        return False
    return _AGE.fullmatch(line) is not None
