"""The word "and" as one letter before the second name, in Arabic and Hebrew: "سامي الحلواني وهناء درويش"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import word_set

_HEB, _ARA = "[\u0590-\u05ff'׳-]", "[\u0620-\u065f]"
#: two words, the letter with the first name of the other, and that one's second
_JOINED = re.compile(
    rf"^([^,]{{2,60}}?{_HEB} {_HEB}{{2,14}}) ו({_HEB}{{2,12}}) (?={_HEB}{{2,14}}(?:$|[,(|]))"
    rf"|^([^،,]{{2,60}}?{_ARA} {_ARA}{{2,14}}) و({_ARA}{{2,12}}) (?={_ARA}{{2,14}}(?:$|[،,(|]))"
)
#: names that begin with it themselves, without it
_OWN = word_set("ليد ائل سام جدي فاء داد سيم حيد جيه صفي فيق ئام רד יקטור יולט ילמה נסה לרי")


def with_comma(text: str) -> str:
    """The text with a comma in place of that letter."""
    match = _JOINED.match(text) if not text.isascii() else None
    if match is None:
        return text
    first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
    if second in _OWN:
        return text
    return f"{first}, {second} {text[match.end() :]}"
