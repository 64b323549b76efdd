"""Who wrote it: the byline as printed, and the names in it without "By", roles and agencies' furniture."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.cues import CUE

_BY = re.compile(
    r"""^[\s|•·–—-]*(?:(?:written|reported|story|words|text|analysis|opinion|comment|article|review)\s+)?(?:
    by | von | par | por | di | door | av | af | od | przez | από | oleh | autor(?:in|a|es|en)? | author s? | auteur s? | autore
    | (?:ein[e]?\s)?(?:kommentar|kolumne|analyse|gastbeitrag|interview|essay|reportage|glosse|bericht|von\sunserem\sredakteur)\s+von
    | автор(?:ы)? | текст | автор\sстатьи | tekst | tekst\sog\sfoto | text | texte | texto | testo | szerző | toimittaja | yazan | 文 | 記者 | 记者 | 作者 | 기자 | بقلم | كتب | מאת
    )(?:\s*[:：]\s*|\s+)(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_SPLIT = re.compile(r"\s*(?:[,;&/•·、，]|\s(?:and|und|et|y|e|og|och|en|i|ja|и|та|ve|és|și|a|und)\s|\s[|–—-]\s|\|)\s*")
_STOP = re.compile(r"\s*(?:\||\s[–—·•-]\s|\(|\bfor\b|\bin\s|\bat\b|\b\d)")
_PARTICLES = frozenset(
    """van von der den de del della di da dos das du la le el al bin ibn ben abu zu zum zur af av ter ten te y e und
    st mac mc o d ó san santa las los""".split()
)
_ROLE_GLUED = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÄÖÜ][a-zß-öø-ÿ]{4,})")
_TOKEN = re.compile(r"[^\W\d_][^\W\d_’'.\-]*(?:[’'\-.][^\W\d_]+)*\.?")
_CJK_NAME = re.compile(r"^[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6}$")
_ROLES = frozenset(
    """reporter correspondent editor writer columnist journalist staff chief senior deputy political business sports
    redakteur redakteurin korrespondent korrespondentin reporterin volontär chefredakteur leitender redaktionsleiter online-redakteurin
    journaliste correspondant correspondante envoyé spécial rédaction redactor redactora corresponsal periodista enviado especial
    redazione corrispondente inviato repórter correspondente jornalista verslaggever correspondent redacteur reporter
    journalist kommentator redaktør reportér dziennikarz korespondent redaktor журналист корреспондент обозреватель muhabir""".split()
)


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
        if word.casefold() in _PARTICLES:
            continue
        if not _TOKEN.fullmatch(word) or word.casefold() in _ROLES:
            return False
        if word[0].islower():
            return False
        strong += 1
    return strong >= 2 and not any(CUE.get(w.casefold()) not in (None, "you") for w in words)


def names_of(text: str) -> tuple[str, ...]:
    """The names in the text of a byline without its "By"; parts that are no names are left out."""
    text = " ".join(_unglued(word) for word in text.split(" "))
    out: list[str] = []
    for part in _SPLIT.split(text):
        name = part.strip(" .,:*")
        stop = _STOP.search(name)
        if stop and stop.start() > 3:
            name = name[: stop.start()].strip(" ,.")
        name = _without_role(name)
        if name and is_name(name) and name not in out:
            out.append(name)
    return tuple(out)


def _unglued(word: str) -> str:
    parts = _ROLE_GLUED.split(word)
    return " , ".join(parts) if len(parts) > 1 and parts[-1].casefold() in _ROLES else word


def _without_role(name: str) -> str:
    words = name.split()
    while words and words[-1].casefold().strip(".,") in _ROLES:
        words.pop()
    return " ".join(words)


def byline_of(line: str) -> tuple[str, tuple[str, ...]]:
    """("", ()) or the line and its names, where it begins as a byline does ("By", "Von", "Par", "Autor:")."""
    if len(line) > 160:
        return "", ()
    match = _BY.match(line)
    if not match:
        return "", ()
    found = names_of(line[match.end() :])
    return (line, found) if found else ("", ())


def bare_names(line: str) -> tuple[str, ...]:
    """The names of a line that is nothing but names, or a name and a role ("Beth Amoah, chief reporter")."""
    if not 4 <= len(line) <= 90 or line[-1] in ".!?:":
        return ()
    head, _, tail = line.partition(",")
    if tail and is_name(head.strip()) and any(w.casefold() in _ROLES for w in tail.split()):
        return (head.strip(),)
    parts = [p.strip() for p in re.split(r",| and | und | et | y | og | och |/|&", line)]
    return tuple(parts) if parts and all(is_name(p) and not _CJK_NAME.match(p) for p in parts) else ()
