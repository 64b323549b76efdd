"""Whether a name is a person's, by its words; the names of scripts without capitals."""

from __future__ import annotations

from ingest.parsers.page_dump.names import arabic_names
from ingest.patterns import regex

PARTICLES = frozenset(  #: small words of names
    (
        *("de", "del", "der", "den", "di", "da", "dos", "du", "van", "von", "vom", "zu", "la", "le", "el"),
        *("al", "bin", "ibn", "af", "av", "y", "e", "ter", "ten"),
    )
)
_PART = 3  #: signs of a surname or a first name
_EASTERN = regex(  # Korean, Chinese; Japanese with a first name of three signs or in kana
    r"[\uac00-\ud7af]{2,4}|[\u3005\u4e00-\u9fff]{2,4}"
    r"|[\u3005\u4e00-\u9fff]{1,3}(?:[\u3005\u4e00-\u9fff]{3}|[\u3041-\u3096]{2,4}|[\u30a1-\u30fc]{2,4})"
)
_CASELESS = regex(  # a word in a script without capitals: Hebrew, Arabic, those of India, Thai, Georgian, Khmer
    r"[\u0590-\u109f\u10d0-\u10ff\u1780-\u17ff'’.\u200c\u200d]{2,20}"
)
_BESIDE = regex(r"\s[-–ـ]\s|[,،]\s")  #: between such a name and what stands beside it
_LEAST, _MOST = 2, 4  #: words of such a name


def is_person(name: str) -> bool:
    """Whether a name is two to five words with capitals, small words of names between."""
    words = name.split()
    return 2 <= len(words) <= 5 and all(w[0].isupper() or w.lower() in PARTICLES for w in words) and not name.isupper()


def is_eastern(name: str) -> bool:
    """Whether a name is as long as persons' in Korean or Chinese signs, which have no space."""
    surname, _, first = name.partition(" ")  # set apart in Japan
    return _EASTERN.fullmatch(surname + first if max(len(surname), len(first)) <= _PART else name) is not None


def is_caseless(name: str) -> bool:
    """Whether a name is as many words as persons' have, all in a script without capitals."""
    words = name.split() if name > "\u0590" else []
    return _LEAST <= len(words) <= _MOST and all(map(_CASELESS.fullmatch, words))


def caseless_names(text: str) -> str:
    """In scripts without capitals a name has more words than the place beside it; what follows a bar is none.

    "حائل - خالد العميم", "শংকর দাস, পটুয়াখালী | আপডেট: ০১:৫৬"; "الشارقة: محمد سالم وريم الكتبي", where "and" is one letter.
    """
    text = text.partition(" | ")[0]
    place, _, behind = text.partition(": ")
    text = behind if " " in behind and behind[0] not in '«“"' and not any(map(str.isdigit, place)) else text
    parts = [part.strip() for part in _BESIDE.split(text)]
    longer = [part for part in parts if " " in part and not any(map(str.isdigit, part))]
    text = ", ".join(longer) if longer and len(longer) < len(parts) else text
    return ", ".join(name for part in text.split(", ") for name in arabic_names.persons(part)) if " و" in text else text
