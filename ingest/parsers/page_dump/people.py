"""Who wrote it: the byline as printed, and the names in it without "By", roles and agencies' furniture."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.date_names import names
from ingest.parsers.page_dump.cues import CUE
from ingest.parsers.page_dump.labels import label_of

_PREFIX = (
    r"by|von|par|por|di|door|av|af|od|przez|от|oleh|autor(?:in|a|es|en)?|authors?|auteurs?|autore|автор(?:ы)?|текст"
    r"|tekst(?: og foto)?|texte?|texto|testo|szerző|toimittaja|yazan|文|記者|记者|作者|责编|責任編集|기자|بقلم|كتب|מאת"
    r"|του|της|των|γράφει(?: [οη])?|reportage|reportaje(?: de)?|dari|laporan|haber|skrevet av|skriven av|pisze|tekst"
)
_GENRE = (
    r"(?:ein(?:e|en)?\s)?(?:kommentar|kolumne|analyse|gastbeitrag|interview|essay|reportage|glosse|bericht|beitrag)\s+von"
    r"|(?:written|reported|story|words|analysis|opinion|article|review)\s+by"
)
_BY = re.compile(rf"^[\s|•·–—(（-]*(?:(?:{_GENRE}|{_PREFIX})(?:\s*[:：・]\s*|\s+)(?=\S)|by(?=[A-Z]))", re.IGNORECASE)
_BY_GLUED = re.compile(r"^[bB]y[A-Z]|^\W*(?i:" + _GENRE + "|" + _PREFIX + r")(?:\s*[:：・]|\s)")
_BY_ALONE = re.compile(rf"^(?:{_GENRE}|{_PREFIX})\s*[:：]?$", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*(?:[,;&/•·、，()]|\s(?:and|und|et|y|e|og|och|en|i|ja|и|та|ve|és|și|a)\s|\s[|–—-]\s|\|)\s*|\s(?=The\s)"
)
_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ]{3})(?=[A-ZÄÖÜ][a-zß-öø-ÿ])")
_TOKEN = re.compile(r"[^\W\d_][^\W\d_’'.\-]*(?:[’'\-.][^\W\d_]+)*\.?")
_CJK_NAME = re.compile(r"^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6}$")
_ACRONYM = re.compile(r"^[A-Z]{2,5}$")
_SEGMENT = re.compile(r"\s*[|•·]\s*|\s+[/–—-]\s+|,\s+|\s{2,}")
_OWN_DOMAIN = re.compile(r"\s+[|–—-]\s+(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,12}){1,2}$", re.IGNORECASE)
_CJK_ROLE = re.compile(r"(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])\s*(?:기자|특파원|記者|记者|編集委員)\s*$")
_WITH_AGENCY = re.compile(r"(?:avec|mit|con|com|with|met|med|z)\s+[A-Z][\w.]{1,12}$")
_PARTICLES = frozenset(
    "van von de der den del della di da dos das du la le el al bin ibn ben abu zu zum zur af av ter ten te st".split()  # noqa: SIM905
)
_ROLE_TEXT = """reporter correspondent editor writer columnist journalist staff chief senior deputy director host
    producer
    freelance contributor redakteur redakteurin korrespondent korrespondentin reporterin volontär chefredakteur
    leitender
    redaktionsleiter online-redakteurin autorin journaliste correspondant correspondante envoyé envoyée rédaction
    rédacteur
    redactor redactora corresponsal periodista enviado enviada redazione corrispondente inviato repórter correspondente
    jornalista verslaggever redacteur kommentator redaktør reportér dziennikarz korespondent redaktor журналист
    корреспондент обозреватель muhabir"""
_ROLES = frozenset(_ROLE_TEXT.split())
_BEATS = frozenset(
    """political business sports sport lifestyle news crime health science parliamentary content hub education
    environment
    economics technology royal foreign home affairs world national local culture arts entertainment features trending
    audience assistant associate special follow folgen seguir special the""".split()  # noqa: SIM905
)
_HOUSES = frozenset(
    """news press post posted times media online agency agentur zeitung redaktion redaction desk team staff agencies
    newsroom magazine journal wire service tv radio""".split()  # noqa: SIM905
)
_AGENCIES = frozenset("dpa afp ap reuters apa sda efe ansa ritzau ntb belga anp pap".split())  # noqa: SIM905


def is_name(part: str) -> bool:
    """Two to five capitalised words, with particles between; or two to six characters of a script without case."""
    if _CJK_NAME.match(part):
        return True
    if len(part) > 45 or any(c.isdigit() for c in part):
        return False
    words = part.split()
    if not 2 <= len(words) <= 5:
        return False
    strong = 0
    for word in words:
        if word.casefold() in _PARTICLES and word != words[-1] and (word.islower() or word != words[0]):
            continue
        if not _TOKEN.fullmatch(word) or word[0].islower() or word.casefold() in _ROLES:
            return False
        strong += 1
    if any(w.casefold() in _HOUSES for w in words) or (
        words[0].isupper() and len(words[0]) in {3, 4} and not all(w.isupper() for w in words)
    ):
        return False
    return strong >= 2 and not any(CUE.get(w.casefold()) not in (None, "you") for w in words)


def names_of(text: str, *, agencies: bool = False) -> tuple[str, ...]:
    """The names in the text of a byline without its "By"; parts that are no names are left out."""
    out: list[str] = []
    for part in _SPLIT.split(_CAMEL.sub(" , ", text)):
        name = _without_role(re.sub(r"\d+\b", "", _CJK_ROLE.sub("", part)).strip(" .,:*"))
        if (is_name(name) or (agencies and _ACRONYM.match(name))) and name not in out:
            out.append(name)
    return tuple(out)


def _without_role(name: str) -> str:
    """From "Thabo Mokone Parliamentary editor" the name; a name said twice is said once."""
    words = name.split()
    half = len(words) // 2
    if half >= 2 and words[:half] == words[half:]:
        words = words[:half]
    if len(words) > 2 and words[-1].casefold() in names().months:
        words.pop()
    if words and (words[-1].casefold().strip(".,") in _ROLES or words[-1].casefold() in _BEATS):
        cut = next((i for i, w in enumerate(words) if w.casefold() in _BEATS | _ROLES), len(words))
        words = words[: max(2, cut) if cut >= 2 else 0]
    return " ".join(words)


@lru_cache(maxsize=4096)
def byline_of(line: str) -> tuple[str, tuple[str, ...]]:
    """("", ()) or the line and its names, where it begins as a byline does ("By", "Von", "Par", "Autor:")."""
    if len(line) > 160 or not _BY_GLUED.match(line):
        return "", ()
    match = _BY.match(line)
    if not match:
        return "", ()
    rest = line[match.end() :].strip()
    found = names_of(rest, agencies=True)
    if not any(" " in name for name in found):
        found = (rest,) if _is_house(rest) else found
    if line.rstrip()[-1:] in ".!?" and len(rest.split()) > 3 * max(1, len(found)) + 2:
        return "", ()
    return (line, found) if found else ("", ())


def _is_house(rest: str) -> bool:
    """A publication or agencies behind "By": "Le Figaro et AFP"."""
    words = rest.split()
    if not 1 < len(words) <= 6 or any(c.isdigit() for c in rest) or rest[-1] in ".:!?":
        return False
    return all(w[0].isupper() or w in {"et", "and", "und", "y", "e", "&"} for w in words) and "|" not in rest


def is_by_alone(line: str) -> bool:
    """A line that is "By" and nothing else: the names stand on the lines below."""
    return len(line) <= 24 and _BY_ALONE.match(line) is not None


def names_beside_date(line: str) -> tuple[str, ...]:
    """The names of a line that is cut by bars, dashes or commas and also holds a date or a time."""
    if not 8 <= len(line) <= 160:
        return ()
    out: list[str] = []
    for segment in _SEGMENT.split(line):
        _, names = byline_of(segment)
        bare = _CJK_ROLE.sub("", segment)
        if bare != segment and _CJK_NAME.match(bare):
            names = (bare,)
        if not names and is_name(segment) and not _CJK_NAME.match(segment):
            names = (segment,)
        out += [n for n in names if n not in out and not n.isupper()]
    return tuple(out)


@lru_cache(maxsize=4096)
def bare_names(line: str) -> tuple[str, ...]:
    """The names of a line that is nothing but names, or names with roles ("Beth Amoah, chief reporter")."""
    if not 4 <= len(line) <= 90 or line[-1] in ".!?:" or (line.isupper() and len(line.split()) < 2) or label_of(line):
        return ()
    head, _, tail = line.partition(",")
    if tail and is_name(head.strip()) and any(w.casefold() in _ROLES for w in tail.split()):
        return (head.strip(),)
    line = _OWN_DOMAIN.sub("", line)
    parts = [p for p in (_bare(p) for p in _SPLIT.split(_CAMEL.sub(" , ", line))) if p]
    named = [p for p in parts if is_name(p) and not _CJK_NAME.match(p)]
    others = [p for p in parts if p not in named]
    others = [p for p in others if p[0] not in '«"“„']
    others = [p for p in others if not _WITH_AGENCY.match(p)]
    if not named or (others and not any(_is_role(p) for p in others)):
        return ()
    return tuple(dict.fromkeys(named))


def _bare(part: str) -> str:
    name = part.strip(" .,:*")
    short = _without_role(name)
    return short or name


def _is_role(part: str) -> bool:
    return any(w.casefold() in _ROLES for w in part.split())


def is_agency(line: str) -> bool:
    """A line that is a wire agency's name and nothing else."""
    return line.casefold() in _AGENCIES
