"""Who wrote it: the names in a line that may be a byline, without "By", roles, addresses and what else stands there."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.lines.firm_lines import gives
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import behind_names, credit_line, no_person, roles, tidy
from ingest.parsers.page_dump.names.behind_names import PLACED, before_town, is_no_writer, place_behind
from ingest.parsers.page_dump.names.no_person import without_desk
from ingest.parsers.page_dump.names.tidy import before_day, tidied, without_handle
from ingest.parsers.page_dump.text.measure import DIGIT, KEPT, is_small
from ingest.parsers.page_dump.text.particles import PARTICLES
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LETTER = r"[^\W\d_]"
_MARKS = (  # signs that combine with the letter before: no letters to the pattern, but parts of a name
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a00-\u0dff"
    "\u0e30-\u0e4e\u0eb0-\u0ece\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
LONGEST = 200  #: characters of a line that can be a byline
BYLINE = regex(rf"^[\W_]*(?:(?:{roles.GENRE}|{roles.BY}){roles.LABEL_END}|by(?=[A-Z])|文[/／｜|](?=\S))", re.IGNORECASE)
_BY_WEAK = regex(rf"^[\W_]*(?:{roles.BY_WEAK})(?P<colon>\s*:)?\s+(?=\S)", re.IGNORECASE)
_BY_ALONE = regex(rf"^(?:{roles.GENRE}|{roles.BY})\s*[:：՝៖]?$", re.IGNORECASE)
_FILED = regex(
    rf"^(?:{roles.DATED}|filed)\s(?:in|on|under|to|at|dans|en|em|unter|bei|om|på|i|w)\s.{{3,60}}?\s(?:by|von|par|por|da|door|av|af|przez)\s+",
    re.IGNORECASE,
)  #: "posted in Shore & Sea by ..."
_TITLED = regex(r"^(?:[^\W\d_][\w’'-]*\s){1,4}(?:von|by|par|door|di|av|af|por|oleh|przez)\s+(?=[^\W\d_])")
_JOIN = (
    "και του|και της|και των|και|and|And|und|et|y|e|og|och|en|i|ja|ir|un|ak|agus|dan|и|та|й|ve|és|și|şi|si|a|te|و|with"
    "|mit|avec|con|com|med|z|met|per|eta|dhe|və|жана|және|болон|ва|և|եւ|اور|और|एवं|এবং|და|และ|và|እና|kaj|iyo"
    "|for|für|pour|para|as told to|via|In|AND|UND|ET|Y|WITH|FOR|For|FÜR|POUR|PARA|Para|VOOR|DLA|ДЛЯ"
    "|sowie|ainsi que|así como|assim como|nonché|alsmede|evenals|samt|oraz|jakož i|precum și|а также|valamint|sekä"
)
_BY_INSIDE = regex(r" (?:by|von|par|door|di|av|af|por|oleh|przez) ")
_SPLIT = regex(
    rf"\s*(?:[,;&•·、，；()（）\[\]|+]|/(?!/)|\s(?:{_JOIN})\s|\s[–—-]{{1,3}}\s)\s*|\s(?=The\s)"
    r"|(?<=[^\W\d_]{3})\.\s+"  # "Ann Lee. Posted on"
)
_BEFORE = roles.ROLES | roles.AGENCIES
_FIRST_NAMED, _AND = 2, frozenset("and und et y e og och i и та".split())  # noqa: SIM905  words of a name; joints
_PARTED = regex(
    rf"[^\w\s.'’-]|\d|-\s|(?<=[a-zß-öø-ÿĀ-ſ]{{3}})[A-ZÀ-ÖØ-Þ]|\s(?:{_JOIN})\s|\sThe\s"
)  #: more than one part
_SMALL = (
    frozenset([*_JOIN.replace("|", " ").split(), "in", "of", "aus", "à", "au", "em", "desde", "w", "we", "в", "til"])
    | PARTICLES
    | roles.ROLES
    | roles.BEATS
    | roles.AGENCIES
)
_TOKEN = regex(rf"{_LETTER}[{_MARKS}]*+(?:{_LETTER}[{_MARKS}]*+|[’'\-.‑׳״])*+")
_ELIDED = regex(  #: d'Arcy, al-Rashid
    r"(?:[dlo][’']|(?:al|el|ul|as|ash|at|ad|ud|an|ar|az|ibn|bin|ben|bint|abu|ka|kwa|wa|ya|na|ova|di|da|de|la|le)[-‑])[^\W\d_a-zß-ÿ]"
)
CJK_NAME = regex(r"^[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6}$")
_ACRONYM = regex(r"^[A-Z]{2,5}$")
_OWN_DOMAIN = regex(r"\s+[|–—-]\s+(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,12}){1,2}$", re.IGNORECASE)
_OF_PAPER = frozenset(["do", "da", "dos", "das", "de", "del", "dal", "dalla"])  #: "Do Correio do Vale, em Pedra Alta"
_WITH = regex(r"(?:avec|mit|con|com|with|med|met|z|in|em|en|à|au|aus|from|på|fra|från|из)\s")
_CJK_ROLE = regex(r"(?<=[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af])[\s・]*(?:기자|특파원|記者|记者|編集委員)\s*$")
_AFTER_BEATS = frozenset(["correspondent", "editor", "reporter", "writer", "columnist", "critic"])
_AGENCY_TAIL = regex(rf"(?<=\w)\s+(?:the\s+)?(?:{roles.AGENCY_NAMES})\b.*$", re.IGNORECASE)
_NO_PART = regex(r"\.com|\.\.|[\u3041-\u30ff][A-Za-z]")  #: of a name: "でシェアするFacebook"
_AGENCY = regex(rf"(?:the\s+)?(?:{roles.AGENCY_NAMES})", re.IGNORECASE)
#: of them what no first name is either: "São Paulo"
_TOWN_HEADS = word_set("St. São Ciudad Cidade Puerto Porto New Fort Mount Los Las Bad Nueva Nova")
_FOOTNOTE, _LONGEST_NAME = regex(r"(?<=\D)\d{1,2}\b(?!\d)"), 45
_DEGREES = frozenset(["dr", "prof", "professor", "mag", "dipl.-ing", "ing", "lic", "dra", "profa", "dott", "dott.ssa"])
_INITIALS = regex(r"(?:[^\W\d_a-zß-ÿ]\.[ -]?){2,4}")
_HANDLE = regex(r"[ ,]*\(?(?<!\w)@\w{2,30}\)?(?=[\s,;|)]|$)")  #: a writer's name on a network
_LEFT_OVER = regex(r"^(?:and|und|et|y|e|en|och|og|i|и|ve)\s(?=\S)", re.IGNORECASE)  #: of "Editor, and Bob Ray"
_WRITERS = "👤✍🖊🖋📝👩👨🧑"  #: what stands for "by"
_PERSON = regex(rf"[{_WRITERS}][\W_]*")


def is_name(part: str) -> bool:
    """Two to five capitalised words, with particles between; or two to six characters of a script without case."""
    if CJK_NAME.match(part) or tidy.is_initialed(part):
        return True
    if not 4 <= len(part) <= _LONGEST_NAME or " " not in part or _NO_PART.search(part):
        return False
    words = part.split()
    if len(part) < 2 * len(words) or not 2 <= len(words) <= 7 or words[0] == "THE" or part.casefold() in roles.PLACES:
        return False
    if (len(words) == 2 and words[0] in _TOWN_HEADS) or (words[0] == "de" and behind_names.is_outlet(part[3:])):
        return False
    strong = shouted = 0
    for word in words:
        folded = word.casefold()
        if folded in PARTICLES and word != words[-1] and (word.islower() or word != words[0]):
            continue
        if (
            not (word.isalpha() or (_TOKEN.fullmatch(word) and word[-1] != "-"))
            or (is_small(word) and not _ELIDED.match(word))
            or _is_no_name(folded)
        ):
            return False
        strong += 1
        shouted += word.isupper() and (len(word) > 2 or word[-1] == ".")
    acronym = words[0].isupper() and len(words[0]) in {3, 4} and shouted < strong and "." not in words[0]
    return 2 <= strong <= 5 and not acronym and not _ends_in_letters(words[-1], loud=shouted == strong)


def _ends_in_letters(last: str, *, loud: bool) -> bool:
    """Letters at the end, "Aus SRF" or "Lexus LC": not "Paul Ng", "Ray Nelson III", nor a line all in capitals."""
    return not loud and last.isupper() and 2 <= len(last) <= 3 and last not in {"II", "III", "IV", "JR", "SR", "OBE"}


@lru_cache(maxsize=4096)
def _is_no_name(folded: str) -> bool:
    """A word of a job, a section, an agency, the page's furniture: no part of a name."""
    return (
        folded in roles.ROLES
        or folded in roles.HOUSES
        or folded in roles.SECTIONS
        or folded in roles.PLAIN
        or CUE.get(folded) not in (None, "you")
        or roles.is_noun(folded)
    )


def names_of(text: str, *, agencies: bool = False) -> tuple[str, ...]:
    """The names in the text of a byline without its "By"; parts that are no names are left out."""
    found: list[str] = []
    for part in _SPLIT.split(_without_place(tidied(before_town(text)))):
        bare = _CJK_ROLE.sub("", part).strip(" .,:*•\"'“”„«»–—-")
        bare = _LEFT_OVER.sub("", bare, count=1)
        if agencies and len(part) <= 12 and _INITIALS.fullmatch(part.strip()):
            found.append(part.strip())
            continue
        name = bare if agencies and bare.casefold() in roles.AGENCIES else leading_name(bare)
        if not name:
            continue
        if (found and behind_names.is_town(name)) or (name != bare and name.startswith("The ")):
            continue  # "The Dunmore", of its Post's staff
        if found and behind_names.is_word(name, bare, agency=is_agency(name)):
            continue
        if is_name(name) or (agencies and (_ACRONYM.match(name) or is_agency(name))):
            found.append(name)
    mixed, loud = (
        any(not n.isupper() for n in found if " " in n),
        bool(found) and _is_shout(found[0]),
    )  # else the outlet
    found = [n for k, n in enumerate(found) if not (k and is_no_writer(n)) and not (mixed and _is_shout(n) != loud)]
    return tuple(dict.fromkeys(found))


def _without_place(text: str) -> str:
    """Without what stands behind a dash: the place or the paper, "Jussara Reis, Portal Norte — Santos"."""
    if " - " not in text and " – " not in text and " — " not in text:
        return text
    head, tail = re.split(r"\s[–—-]\s", text, maxsplit=1)
    if not is_name(leading_name(head.split(",")[0].split("|")[0].strip())):
        return text
    return head if not has_role(tail) and not is_agency(tail.strip()) else text


def _is_shout(name: str) -> bool:
    return name.isupper() and " " in name and not is_agency(name)


def leading_name(part: str) -> str:
    """The name that a part of a byline begins with: "Thabo Mokone Parliamentary editor" -> "Thabo Mokone"."""
    words = tidy.without_calling(_FOOTNOTE.sub("", part) if DIGIT.search(part) else part).split()
    while len(words) > 2 and words[0].rstrip(".").lower() in _DEGREES:
        words = words[1:]
    half = len(words) // 2
    if half >= 2 and words[:half] == words[half:]:
        words = words[:half]
    words = words[1:] if len(words) > 3 and words[0].casefold() in roles.OURS else words
    words = words[roles.before_name(words) :]
    name: list[str] = []
    for at, word in enumerate(words):
        folded = word.casefold().strip(".,:")
        if name and roles.is_role(folded):
            name = behind_names.without_paper(behind_names.without_subject(_without_beat(name, word), words[at:]))
            break
        small = is_small(word) and folded not in PARTICLES and not _ELIDED.match(word)
        if name and (small or (not word[0].isalpha() and folded not in PARTICLES)):
            name = behind_names.without_subject(name, words[at:]) if small else name
            break
        tail = roles.is_tail(word, folded) and not (roles.is_inside(words, at) or roles.is_surname(words, at))
        if len(name) >= 2 and (tail or behind_names.begins_outlet(name, words[at:])):
            name = behind_names.without_paper(name)
            break
        name.append(word)
    while len(name) > 2 and (name[-1] == "Of" or (name[-1].islower() and name[-1] in PARTICLES)):
        name.pop()
    short = _AGENCY_TAIL.sub("", joined := " ".join(name))
    return short if " " in short else joined


def _without_beat(name: list[str], role: str) -> list[str]:
    """The words of a name without what its bearer covers: "Ann Lee Western" before "Correspondent"."""
    while name and (name[-1].casefold() in roles.BEATS or (len(name) > 2 and name[-1] in roles.AREAS)):
        name.pop()
    three = len(name) == 3 and role[0].isupper() and role.casefold() in _AFTER_BEATS and "." not in name[1]
    return name[:2] if three and name[1].casefold() not in PARTICLES else name


def is_agency(text: str) -> bool:
    return text.casefold() in roles.AGENCIES or _AGENCY.fullmatch(text) is not None


def agency_of(line: str) -> str:
    """The wire agency whose name the line is, with at most a place behind it: "PTI Mumbai", "Reuters, Washington,"."""
    text = line.strip(" .,()-–")
    if not 2 <= len(text) <= 40:
        return ""
    if is_agency(text):
        return text
    first, _, place = text.partition("," if "," in text else " ")
    return first if is_agency(first) and place.strip().isalpha() and place.strip()[0].isupper() else ""


@lru_cache(maxsize=KEPT)
def byline_of(line: str) -> tuple[str, tuple[str, ...]]:
    """("", ()) or the line and its names, where it begins as a byline does ("By", "Von", "Par", "Autor:")."""
    glued = " " not in line and line.isascii()
    if not 4 <= len(line) <= 160 or (glued and line[:2].lower() != "by") or credit_line.PICTURES_BY.match(line):
        return "", ()
    if credited := credit_line.writers(line, names_of):
        return line, credited
    if line[0] in _WRITERS:
        line = _PERSON.sub("By ", line, count=1)
    begins = _may_begin(line)
    match = BYLINE.match(line) if begins else None
    if not match:
        return _weak_byline(line, begins=begins) if len(line) <= 80 else ("", ())
    rest = credit_line.before_pictures(before_day(line[match.end() :].strip()))
    if rest[:3].lower() == "by ":
        rest = rest[3:].strip()
    found = tidy.kept(rest, partial(names_of, agencies=True))
    if not any(" " in name for name in found):
        colon = line[: match.end()].rstrip()[-1:] in (":", "：")
        found = () if label_of(line) else found or no_person.single(rest, colon=colon)
        found = (rest,) if no_person.is_house(rest) and not found else found
    if line.rstrip()[-1:] in ".!?" and len(rest.split()) > 3 * max(1, len(found)) + 2:
        return "", ()
    return (line, found) if found else ("", ())


def _may_begin(line: str) -> bool:
    """False where the first word shows that no byline begins here: read before the patterns, for speed alone."""
    if line[0] > "\x7f" or not line[0].isalnum():
        return True
    word = line[:30].split(None, 1)[0].rstrip(":.,").lower()
    return (
        word[:3] in roles.HEADS
        or word in roles.SHORT_HEADS
        or (word[:2] == "by" and line[2:3].isupper())
        or word.endswith(roles.HEAD_ENDS)
        or line.startswith("A cikk ")
    )


def _weak_byline(line: str, *, begins: bool) -> tuple[str, tuple[str, ...]]:
    """Lines such as "Di Anna Neri", "Reportage von Jana Roth": names and nothing else behind the word."""
    found = _behind(line, _BY_WEAK.match(line) if begins else None)
    if not found and _BY_INSIDE.search(line):
        titled = _TITLED.match(line)
        given = titled is not None and (gives(titled[0].split()[-2]) or no_person.says_where(titled[0]))
        found = () if given else _behind(line, titled or _FILED.match(line))
    return (line, found) if found else ("", ())


def _behind(line: str, match: re.Match[str] | None) -> tuple[str, ...]:
    """The names behind the match, where nothing else stands there but a place."""
    if not match or any(CUE.get(w.casefold()) == "photo" for w in match[0].split()):
        return ()
    cell = line[match.end() :].lstrip().partition("  ")[0]  # the outlet or the day stands in the next one
    rest = credit_line.before_pictures(credit_line.without_buyer(cell.strip(" .")))
    rest = rest if match[0].strip().casefold() in _OF_PAPER else before_town(rest)
    rest = tidy.without_job(tidy.without_calling(rest))
    rest = behind_names.without_town(rest) if match[0].strip().casefold() in behind_names.TOWN_BEHIND else rest
    found = bare_names(rest)
    placed = PLACED.search(rest) if found and match[0].lstrip()[:4].lower() == "from" else None
    covered = sum(len(name) for name in found) >= 0.6 * (placed.start() if placed else len(rest))
    return found if covered and not (rest.isupper() and line[:2].isupper()) else ()


def is_by_alone(line: str) -> bool:
    """A line that is "By" and nothing else: the names stand on the lines below."""
    return (len(line) <= 24 and _may_begin(line) and _BY_ALONE.match(line) is not None) or credit_line.is_label(line)


@lru_cache(maxsize=KEPT)
def bare_names(line: str) -> tuple[str, ...]:
    """The names of a line that is nothing but names, or names with roles ("Beth Amoah, chief reporter")."""
    if line[-1:] == "." and len(line) <= 120 and roles.is_role(line.rsplit(" ", 1)[-1][:-1].casefold()):
        line = line[:-1]  # "соб. корр."
    if not 4 <= len(line) <= 120 or line[-1] in ".!?:" or " " not in line:
        return (line,) if tidy.is_initialed(line) else ()
    line = credit_line.before_helpers(line)
    bare = before_town(line)
    if bare == line and len(line) <= 60 and line.count(" ") >= 3 and (placed := place_behind(line)):
        bare = line[: placed.start()]
    line = bare
    line = tidy.without_initials(line) if ")" in line else line
    line = without_desk(_HANDLE.sub("", line) if "@" in line else without_handle(line))
    if (
        not _may_name(line)
        or tidy.ends_in_compound(line)
        or label_of(line)
        or (_may_begin(line) and BYLINE.match(line))
    ):
        return ()
    return _parted_names(line) if _PARTED.search(line) else _whole_name(line)


def _whole_name(line: str) -> tuple[str, ...]:
    """The name of a line of one part: the line, the line said twice, or what stands before a role or an agency."""
    first, _, rest = (line := behind_names.before_stop(line)).partition(" ")
    line = rest if first.rstrip(".").lower() in _DEGREES and " " in rest else line
    name = leading_name(line.strip(" *"))
    whole = line in {name, f"{name} {name}"} or has_role(line) or _is_agency_behind(line)
    return (name,) if whole and is_name(name) and _has_case_or_is_short(line, [name]) else ()


def _parted_names(line: str) -> tuple[str, ...]:
    head, _, tail = line.partition(",")
    if tail and is_name(head.strip()) and (has_role(tail) or tail.strip() in roles.DEGREES) and not _names_more(tail):
        return (head.strip(),)
    parts = [_LEFT_OVER.sub("", p.strip(" .,:*"), count=1) for p in _SPLIT.split(tidied(_OWN_DOMAIN.sub("", line)))]
    named: list[str] = []
    for part in filter(None, parts):
        name = leading_name(part)
        if (
            is_name(name)
            and not CJK_NAME.match(name)
            and (
                part in {name, f"{name} {name}"} or has_role(part) or _is_agency_behind(part) or _is_placed(part, name)
            )
        ):
            named.append(name)
        elif not named and is_agency(part):
            named.append(part)
        elif not (
            part[0] in '«"“„'
            or _WITH.match(part)
            or has_role(part)
            or is_agency(part)
            or no_person.is_agencies(part)
            or (named and len(part) < 25 and (part.istitle() or (len(part) <= 5 and part.isupper() != line.isupper())))
        ):
            return ()
    if not any(" " in name and not is_agency(name) for name in named) or not _has_case_or_is_short(line, named):
        return ()
    return tuple(dict.fromkeys(n for k, n in enumerate(named) if not (k and is_no_writer(n))))


def _names_more(tail: str) -> bool:
    """Behind the first writer's role stands a second writer with another: "News Editor, and Bob Ray, Staff Writer"."""
    parts = [_LEFT_OVER.sub("", p, count=1) for p in _SPLIT.split(tail)]
    roled = sum(map(has_role, parts)) > 1 and any(is_name(leading_name(p)) for p in parts[1:] if p)
    return roled or ";" in tail or is_name(leading_name(tail.partition("(")[0]))


def _is_placed(part: str, name: str) -> bool:
    """The name with where it was written: "Kim Min-jun in Port Selwyn"."""
    return PLACED.fullmatch(part, len(name)) is not None


def _may_name(line: str) -> bool:
    """False where the words before the first comma are too many, or written small and no part of names and roles."""
    words = line.split(None, 9)
    if len(words) < 2 or not (words[0][0].isupper() or words[0][0] > "\x7f"):
        return False
    for count, word in enumerate(words):
        if count and word[0] == "(":
            return True
        if word[0].islower():
            if word.strip(".,:;()").lower() not in _SMALL and not _ELIDED.match(word):
                return count > 1 and behind_names.is_glued(words[count - 1])
        elif count < 2 and _is_no_name(folded := word.casefold()) and folded not in _BEFORE:
            return False
        if count and (word[-1] in ",;|/–—-)" or (count > _FIRST_NAMED and word in _AND)):
            return True
    return len(words) < 9


def _has_case_or_is_short(line: str, named: list[str]) -> bool:
    """In scripts without case any words look like a name: there only a line that is one short name passes."""
    return line.lower() != line.upper() or (len(named) == 1 and len(line) <= 25 and line.count(" ") <= 2)


def has_role(part: str) -> bool:
    return any(roles.is_role(w.casefold().strip(".,()")) for w in part.split())


def _is_agency_behind(part: str) -> bool:
    return _AGENCY_TAIL.search(part) is not None
