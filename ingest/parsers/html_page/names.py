"""One printed byline to names: without "By", roles, places and dates."""

from __future__ import annotations

import re

from ingest.parsers.html_page.facts import line

_LABEL = (
    r"by|von|vom|par|por|di|da|door|av|af|av:|przez|autor(?:in|en|es)?|authors?|auteurs?|text|texte|testo|"
    r"escrito|redaktion|foto|publicado"
)
_PREFIX = re.compile(
    r"(?i)^(?:(?:written|posted|published|reported|words|story|text|analysis|opinion|review|kommentar|"
    r"geschrieben|verfasst|eingestellt|"
    rf"veröffentlicht|beitrag|publicado|escrito|ein\s+\w+|eine\s+\w+)\s+)?(?:by|von|vom|par|por|di|door|av|af)\s*:?\s+|^(?:{_LABEL})\s*:\s*"
)
_BEFORE_NAME = re.compile(
    r"(?i)^(?:view|show|see|more|all|zeige|alle|mehr|weitere|toutes|tous|ver|todos?|les|los)?\s*(?:all|alle|les|"
    r"los|todos)?\s*"
    r"(?:posts|articles?|stories|beiträge|artikel|publications|artículos|entradas)\s+(?:by|from|von|de|par|por)\s+"
    r"|^(?:[^\d]{0,30}\d[\d.:,/ ]*[^\d]{0,15}){1,3}(?<=[\d ])(?:by|von|par|por)\s+"
)
_SPLIT = re.compile(r"(?i)\s*[,;|•·、]\s*|\s+(?:and|und|et|y|e|og|och|en|i)\s+|\s*&\s*|\s+/\s+|\n+")
_ASIDE = re.compile(r"(?i)\s+[-–—/|]\s+.*$|\s*\(.*?\)\s*$|\s*\[.*?\]\s*$")
_ROLE = re.compile(
    r"(?i)\b(?:reporter|editor|editorial|journalist(?:in)?|correspondent|korrespondent(?:in)?|news|"
    r"(?:chef)?redakteur(?:in)?|redaktion|staff|writer|"
    r"producer|desk|team|director|columnist|kolumnist|redactora?|periodista|rédaction|journaliste|redaktor|"
    r"contributor|photograph\w*|updated|posted)\b"
)
_TRAILING_ROLE = re.compile(
    r"\s+(?:(?:News|Political|Senior|Chief|Deputy|Staff|Lifestyle|Content|Business|Sports?|Leitender?|Freier?)\s+)*"
    r"(?:Reporter|Editor|Journalist(?:in)?|Correspondent|Korrespondent(?:in)?|(?:Chef)?[Rr]edakteur(?:in)?|"
    r"Redactora?|Writer|Producer|Columnist|Autor(?:in)?)\b.*$"
)
_STOP = frozenset(
    (
        *("posted", "published", "by", "author", "authors", "autor", "autoren", "auteurs", "auteur"),
        *("written", "about", "share", "follow", "comments", "name", "admin", "administrator", "alle"),
        *("beiträge", "view", "all", "posts", "kommentar", "kommentare", "artikel", "beitrag", "von"),
        *("redaktionell", "unknown", "none", "null", "undefined", "editor", "guest"),
    )
)
_URL = re.compile(r"(?i)^https?:|^www\.|@|^\d+$|\.(?:com|html)\b|\{\{")
_HOST = re.compile(r"(?i)^[\w-]+\.[a-z]{2,4}$")
_NUMBER = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}|\s\d|\d\s")
_AND = re.compile(r"(?i)\s+(?:and|und|et|y|e|og|och|en|i)\s+")
_MAX_WORDS = 6


def names_of(text: str) -> list[str]:
    """One byline -> names: "By Ann Lee and Bob Roy (Berlin)" -> ["Ann Lee", "Bob Roy"]."""
    text = _BEFORE_NAME.sub("", line(text))
    previous = None
    while previous != text:
        previous, text = text, _PREFIX.sub("", text)
    found = []
    for part in _SPLIT.split(text):
        name = _ASIDE.sub("", part).strip(" .,:;-–—|/•·*")
        name = _TRAILING_ROLE.sub("", _PREFIX.sub("", name))
        if name and not _is_noise(name):
            found.append(name)
    if found and len(found) < len(_SPLIT.split(text)) and not any(map(is_person, found)) and _is_phrase(text):
        return [text]
    people = [name for name in found if not _ROLE.search(name) and not _HOST.match(name)]
    return people or found


def _is_phrase(text: str) -> bool:
    """Whether a byline without a person is one description: "Staff and news service reports"."""
    parts = _AND.split(text)
    return len(parts) == 2 and parts[1][:1].islower() and not re.search(r"[\d,;:|/@]", text) and len(text) <= 60


def is_address(text: str) -> bool:
    """Whether this is a web or mail address, a number or a template's gap instead of a name."""
    return bool(_URL.search(text))


def _is_noise(name: str) -> bool:
    words = name.split()
    if _URL.search(name) or _NUMBER.search(name) or ":" in name or len(words) > _MAX_WORDS or len(name) > 80:
        return True
    if not any(c.isalpha() for c in name) or all(word.lower() in _STOP for word in words):
        return True
    return len(words) > 2 and not any(c.isupper() or c > "\u02ff" for word in words[:2] for c in word[:1])


def is_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 5 and all(w[0].isupper() or w.lower() in _PARTICLES for w in words) and not name.isupper()


_PARTICLES = frozenset(
    (
        *("de", "del", "der", "den", "di", "da", "dos", "du", "van", "von", "vom", "zu", "la", "le", "el"),
        *("al", "bin", "ibn", "af", "av", "y", "e", "ter", "ten"),
    )
)
