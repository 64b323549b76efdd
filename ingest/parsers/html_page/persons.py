"""Whether a name is a person's, by its words; the names of scripts without capitals."""

from __future__ import annotations

from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.page_dump.names import arabic_names, roles
from ingest.patterns import regex

PARTICLES = frozenset(  #: small words of names
    (
        *("de", "del", "der", "den", "di", "da", "dos", "du", "van", "von", "vom", "zu", "la", "le", "el"),
        *("al", "bin", "ibn", "af", "av", "y", "e", "ter", "ten"),
    )
)
#: "and" and "with" before another name; not those that are "in" or "at" elsewhere
AND = "and|und|et|y|e|og|och|i|ja|és|ve|și|şi|и|та|і|й|και|ir|un|dhe|dan|và|samt|with|mit|avec|con|com|med|met"
_AND_OR_AT = frozenset(("a", "en", "in"))  #: "and" in Czech, Dutch and Slovene
#: how places begin that begin as names do
_PLACES = frozenset(("Santiago", "San", "Santa", "Santo", "Victoria", "Charlotte", "Austin"))
_PART = 3  #: signs of a surname or a first name
_EASTERN = regex(  # Korean, Chinese; Japanese with a first name of three signs or in kana
    r"[\uac00-\ud7af]{2,4}|[\u3005\u4e00-\u9fff]{2,4}"
    r"|[\u3005\u4e00-\u9fff]{1,3}(?:[\u3005\u4e00-\u9fff]{3}|[\u3041-\u3096]{2,4}|[\u30a1-\u30fc]{2,4})"
)
_CASELESS = regex(  # a word in a script without capitals: Hebrew, Arabic, those of India, Thai, Georgian, Khmer
    r"[\u0590-\u109f\u10d0-\u10ff\u1780-\u17ff'’.\u200c\u200d]{2,20}"
)
_BESIDE = regex(r"\s[-–—ـ]\s|[,،]\s|\s?[؛;]\s?")  #: between such a name and what stands beside it
#: how what a writer is or works for begins: "خبرنگار استان‌ها", "گروه اجتماعی"
_JOB_FIRST = roles.ROLES | frozenset(
    """نویسنده پژوهشگر پژوهش‌گر دبیر کارشناس تحلیلگر تحلیل‌گر مترجم عکاس استاد استادیار دانشیار منتقد روزنامه
    گروه سرویس خبرگزاری پایگاه شبکه دفتر كاتب كاتبة کاتب إعلامي إعلامية باحث باحثة أكاديمي أكاديمية محلل محللة
    خبير خبيرة مدون مدونة موفد موفدة أستاذ أستاذة رئيس رئيسة مدير مديرة وكالة صحيفة جريدة قناة موقع
    צלם צלמת סופר סופרת חוקר חוקרת פרופסור מרצה ผู้สื่อข่าว นักข่าว บรรณาธิการ คอลัมนิสต์""".split()  # noqa: SIM905
)
#: and how it ends: "نامہ نگار", "गुमला संवाददाता"
_JOB_LAST = roles.ROLES | frozenset(
    """نگار نمائندہ सम्पादक प्रतिनिधि ब्यूरो डेस्क लेखक प्रतिनिधी প্রতিনিধি লেখক গবেষক ডেস্ক""".split()  # noqa: SIM905
)
_LEAST, _MOST = 2, 4  #: words of such a name


def is_person(name: str) -> bool:
    """Whether a name is two to five words with capitals, small words of names between."""
    words = name.split()
    return 2 <= len(words) <= 5 and all(w[0].isupper() or w.lower() in PARTICLES for w in words) and not name.isupper()


def without_and(part: str) -> str:
    """A part of a byline without an "and" that elsewhere is "in" or "at", told by the first name behind it.

    "a Petr Svoboda" -> "Petr Svoboda"; "a Roma" and "en Santiago de Chile" stay.
    """
    first, _, name = part.partition(" ")
    return name if first in _AND_OR_AT and _begins_person(name) else part


def joined_by_a(part: str) -> list[str]:
    """The two persons of a part that Czech and Slovak join: "Jan Novák a Petr Svoboda"; any other part alone."""
    one, joint, other = part.partition(" a ")
    return [one, other] if joint and is_person(one) and _begins_person(other) else [part]


def _begins_person(text: str) -> bool:
    first, _, more = text.partition(" ")
    return more != "" and first not in _PLACES and is_first_name(first)


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

    "حائل - خالد العميم", "শংকর দাস, পটুয়াখালী | আপডেট: ০১:৫৬"; "الشارقة: محمد سالم وريم الكتبي", where "and" is one letter;
    a job or a desk beside a name is none either: "مهسا کریمی؛ خبرنگار استان‌ها".
    """
    text = text.partition(" | ")[0]
    place, _, behind = text.partition(": ")
    text = behind if " " in behind and behind[0] not in '«“"' and not any(map(str.isdigit, place)) else text
    parts = [part.strip() for part in _BESIDE.split(text)]
    people = [part for part in parts if not _is_job(part)]
    if people and len(people) < len(parts):
        parts, text = people, ", ".join(people)
    longer = [part for part in parts if " " in part and not any(map(str.isdigit, part))]
    text = ", ".join(longer) if longer and len(longer) < len(parts) else text
    return ", ".join(name for part in text.split(", ") for name in arabic_names.persons(part)) if " و" in text else text


def _is_job(part: str) -> bool:
    """Whether words beside a name begin or end with a job's or a desk's: "نامہ نگار", "गुमला संवाददाता"."""
    words = part.split()
    return part > "\u0590" and bool(words) and (words[0] in _JOB_FIRST or words[-1] in _JOB_LAST)
