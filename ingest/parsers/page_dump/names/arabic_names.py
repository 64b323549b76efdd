"""Bylines of Arabic papers: "المنيا ـ من محمود عبد الغني:", "كتب ـ أحمد سمير", "تحقيق: سعاد طنطاوي"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST = 80  #: characters of such a line
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
_WORD = r"[\u0621-\u063f\u0641-\u0652]{2,14}"  #: letters and the marks above and below them
_DASH = r"\s?[\u0640–—-]+\s?"  #: the letters' stretching stroke serves as a dash
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_NAMES = rf"{_WORD}(?:(?:\s|\s?،\s?){_WORD}){{1,8}}"
_LABELLED = regex(
    rf"(?:كتب(?:ت|وا|ها)?|بقلم|تقرير|تحقيق|حوار|متابعة|تغطية|إعداد|أعد(?:ه|ها|ته)|أجر[ىت]\s(?:الحوار|اللقاء)|رسالة\s{_WORD})"
    rf"(?:\s?[:：]\s?|{_DASH})(?P<names>{_NAMES})(?:{_DASH}{_PLACE})?\s?[:.]?"
)
_PLACED = regex(
    rf"{_PLACE}(?:\s?[،,]\s?|{_DASH})(?:(?:من|مراسلنا|مراسلتنا)\s(?P<from>{_NAMES})\s?[:：]?|(?P<names>{_NAMES})\s?[:：])"
)
#: town, day or agency, and writer: "طرابلس 10-11-2026 المشرق – ريم الحداد – على", "رام الله (وفا) - ريم الحداد - قال"
_LEAD = regex(
    rf"{_PLACE}[،,]?(?: \(?\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\)?(?: {_WORD}){{1,3}}| \({_WORD}(?: {_WORD})?\)"
    rf"|{_DASH}{_WORD}(?: {_WORD})?){_DASH}({_WORD}(?: {_WORD}){{1,3}}){_DASH}(?=\S)"
)
#: nothing but town, at times the outlet, and writers: "الكرك - منى البطوش", "ريم الحداد (جدة)"
_PEOPLE = rf"{_WORD}(?:(?:\s|\s?،\s?){_WORD}){{0,9}}"
_ALONE = regex(
    rf"(?P<first>{_PEOPLE})(?:{_DASH}{_WORD}(?:\s{_WORD})?)?(?:{_DASH}(?P<second>{_PEOPLE})"
    rf"|\s?\({_WORD}\))"
)
_PICTURES = regex(r"(?<=\S\s)[-–—|/،]?\s?(?:تصوير|بعدسة|عدسة|صور)\s?[:：].*$")  #: behind the writer
_COMMA = regex(r"\s?،\s?")
_AND = regex(  # with the word behind it, unless that is a name which begins so
    r"\sو(?!(?:ليد|ائل|سام|سيم|ديع|جدي|جدان|فاء|فيق|ردة|داد|صال|هيب|هبة|جيه|اصف|الي|لاء|ئام|هبي|حيد|ضاح|عد|سن|هدان)\s)\s?"
    r"(?=\S{2,}\s\S{2,})"
)
SMALL = word_set("في من على إلى عن أن إن مع هذا هذه التي الذي بعد قبل أمس اليوم قال قالت أكد أكدت كما لم لا ما")
_MOST = 4  #: words of a name


def writers(line: str) -> tuple[str, ...]:
    """The writers of a line that is such a byline, () for any other."""
    if len(line) > _LONGEST:
        return ()
    bare = _PICTURES.sub("", line.translate(_MARKS)).strip()
    found = _LABELLED.fullmatch(bare) or _PLACED.fullmatch(bare)
    if found is None:
        return ()
    text = next(filter(None, (found.groupdict().get("from"), found["names"])), "")
    people = [" ".join(part.split()) for part in _parted(text)]
    fits = all(2 <= len(name.split()) <= _MOST and SMALL.isdisjoint(name.split()) for name in people)
    return tuple(people) if fits else ()


def persons(text: str) -> tuple[str, ...]:
    """The names of a part of a byline that "and" joins; the text itself where it does not."""
    people = tuple(" ".join(part.split()) for part in _parted(text))
    return people if all(2 <= len(name.split()) <= _MOST for name in people) else (text,)


def beside_town(line: str) -> tuple[str, ...]:
    """The writers of a line that has a town beside the names and nothing else, () for any other.

    The part of one word is the town; of two longer ones the first.
    """
    found = _ALONE.fullmatch(line.translate(_MARKS).strip()) if len(line) <= _LONGEST else None
    if found is None:
        return ()
    parts = [found["first"], found["second"]] if found["second"] else [found["first"]]
    names = persons(parts[-1] if " " in parts[-1] else parts[0])
    fits = (2 <= len(name.split()) <= _MOST and SMALL.isdisjoint(name.split()) for name in names)
    return names if all(fits) else ()


def in_lead(probe: str) -> re.Match[str] | None:
    """The writer, as its first group, whom a first sentence has behind its town and the agency."""
    found = _LEAD.match(probe)
    return found if found and SMALL.isdisjoint(found[1].split()) else None


def _parted(text: str) -> list[str]:
    """Several names, set apart by commas or by "and", which is one letter with the first word of the name behind it."""
    people: list[str] = []
    for part in _COMMA.split(text):
        first, *rest = part.split(" ", 1)
        second, *more = _AND.split(rest[0] if rest else "")
        people += [f"{first} {second}".strip(), *more]
    return people
