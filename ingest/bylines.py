"""Bylines: names out of "By Jane Doe and John Roe, Staff Writers"."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^\s*(?:(?:written |reported |story |reporting )?"
    r"(?:by|von|par|por|di|door|av|af|autor|autorka|автор|text)\b:?)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|und|et|y|e|en|og|och|with|i|и|та)\s+|\s*[&;|]\s*")
_ROLE = re.compile(
    r"\b(?:staff|writer|correspondents?|reporter|editor|reporters|editors|writers|bureau|chief|columnist|agency|news"
    r"|special|contributor|press|service|journalist|redaktion|korrespondent|desk|team|inc|ltd|university|reuters|afp"
    r"|associated press|political|senior|analyst|of the|for the|in)\b|@|https?:",
    re.IGNORECASE,
)
_ACRONYM = 4  #: letters of the longest "AFP", "ANSA"
_CLAUSE = 4  #: words in small letters that make a sentence: an agency's subtitle set as its byline
_NO_NAME = re.compile(r"/|\w\.(?:com|org|net|info|[a-z]{2})$")  #: initials "gr/bp", a site's address


def authors(byline: str) -> tuple[str, ...]:
    """The names in a printed byline, without "By" and roles; empty where it holds none that look like names."""
    text = " ".join(byline.split())
    if not text or len(text) > 300:
        return ()
    text = _LEAD.sub("", text)
    found: list[str] = []
    sentence = any(sum(map(str.islower, piece.split())) >= _CLAUSE for piece in text.split(","))
    for part in _AND.split(text):
        pieces = [piece.strip(" .-–—") for each in part.split(",") for piece in _names_apart(each)]
        surname_first = len(pieces) == 2 and " " not in pieces[0] and " " not in pieces[1] and not _ROLE.search(part)
        if surname_first and all(pieces):
            found.append(f"{pieces[1]} {pieces[0]}")
            continue
        found.extend(
            piece
            for at, piece in enumerate(pieces)
            if _is_name(piece)
            and not (at and _is_house(piece, pieces[0]))
            and not (sentence and (piece[0].islower() or piece.split()[-1].islower()))
        )
    return tuple(dict.fromkeys(found))


def _names_apart(piece: str) -> list[str]:
    """The names of "Jane Doe/AP" and "Jane Doe/John Roe": what is one word between slashes is no person's."""
    if "/" not in piece or "://" in piece:
        return [piece]
    parts = map(str.strip, piece.split("/"))
    return [part for part in parts if " " in part and not part.startswith("The ")] or [piece]


def _is_house(piece: str, name: str) -> bool:
    """What stands behind a name and a comma: "dpa", "AFP", "The Daily Post", "PA Scotland"."""
    words = piece.split()
    single = len(words) == 1 and " " in name and (piece.islower() or piece.isupper())
    return single or words[0] == "The" or (len(words[0]) <= _ACRONYM and words[0].isupper() and not name.isupper())


def _is_name(piece: str) -> bool:
    words = piece.split()
    odd = _ROLE.search(piece) or _NO_NAME.search(piece) or any(map(str.isdigit, piece))
    return 1 <= len(words) <= 6 and piece[0].isalpha() and not odd
