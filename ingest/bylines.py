"""Bylines: names out of "By Jane Doe and John Roe, Staff Writers"."""

from __future__ import annotations

import re

from ingest.patterns import regex

_LEAD = regex(
    r"^\s*(?:(?:written |reported |story |reporting )?"
    r"(?:by|from|von|par|por|di|door|av|af|autor|autorka|автор|text)\b:?)\s+",
    re.IGNORECASE,
)
_AND = regex(r"\s+(?:and|und|et|y|e|en|og|och|with|avec|mit|con|com|i|и|та)\s+|\s*[&;|]\s*")
_BESIDE = regex(r"\s*[(\[][^()\[\]]{0,80}[)\]]")  #: whom somebody writes for, and where: "(Reuters)"
_OF_NAME = regex(r",\s+(?=(?:Jr|Sr|I{2,3}|IV)\b)")  #: "John Doe, Jr."
_DEGREE = regex(r",\s*(?:Ph\.?\s?D|M\.?\s?D|M\.?[AS]c?|M\.?B\.?A|J\.?D|Esq|RN|LL\.?[BMD])\b\.?(?=\s*(?:,|$|and\b|&))")
_WORKED_ON = regex(r"(?i)(?:editing|additional|compiled|edited|translat\w+|photograph\w*|writing)\s(?:\w+\s)?by\s")
_INITIAL = regex(r"[^\W\d_][\w'’-]+(?:\s[^\W\d_]\.?)+")  #: a first name behind a surname: "Doe, Jane A."
_WHERE = frozenset({"in", "at", "from", "reports", "reporting"})
_ROLE = regex(
    r"\b(?:staff|writer|correspondents?|reporter|editor|reporters|editors|writers|bureau|chief|columnist|agency|news"
    r"|special|contributor|press|service|journalist|redaktion|korrespondent|desk|team|inc|ltd|university|reuters|afp"
    r"|associated press|political|senior|analyst|of the|for the|in|agenc(?:es|ias|ies)|agências|agenzie|agenturen"
    r"|redacci[oó]n|redação|redazione|rédaction|redactie|redakcja)\b|@|https?:",
    re.IGNORECASE,
)
_JOB = 4  #: words behind a name among which its job is
_ACRONYM = 4  #: letters of the longest "AFP", "ANSA"
_CLAUSE = 4  #: words in small letters that make a sentence: an agency's subtitle set as its byline
_NO_NAME = regex(r"/|\w\.(?:com|org|net|info|[a-z]{2})$")  #: initials "gr/bp", a site's address


def authors(byline: str) -> tuple[str, ...]:
    """The names in a printed byline, without "By" and roles; empty where it holds none that look like names."""
    text = " ".join(byline.split())
    if not text or len(text) > 300:
        return ()
    text = _DEGREE.sub("", _OF_NAME.sub(" ", _LEAD.sub("", _BESIDE.sub("", text) or text)))
    found: list[str] = []
    sentence = any(sum(map(str.islower, piece.split())) >= _CLAUSE for piece in text.split(","))
    for part in _AND.split(text):
        if _WORKED_ON.match(part):
            continue
        pieces = [_person(piece.strip(" .-–—")) for each in part.split(",") for piece in _names_apart(each)]
        if _is_surname_first(pieces, part):
            found.append(f"{pieces[1]} {pieces[0]}")
            continue
        found.extend(
            piece
            for at, piece in enumerate(pieces)
            if _is_name(piece)
            and not (at and _is_house(piece, pieces[0]))
            and not (sentence and (piece[0].islower() or piece.split()[-1].islower()))
            and not (found and piece.islower() and not found[0].islower())
        )
    return tuple(dict.fromkeys(found))


def _is_surname_first(pieces: list[str], part: str) -> bool:
    """Whether a part is one name as "Doe, Jane" or "Doe, Jane A"."""
    if len(pieces) != 2 or not all(pieces) or " " in pieces[0] or _ROLE.search(part):
        return False
    return " " not in pieces[1] or _INITIAL.fullmatch(pieces[1]) is not None


def _person(piece: str) -> str:
    """The name at the start of what goes on with a job or a place: "Jane Doe Staff Writer", "Jane Doe in London"."""
    if not _ROLE.search(piece):
        return piece
    from ingest.parsers.html_page.first_names import is_first_name  # noqa: PLC0415 - only for such bylines
    from ingest.parsers.page_dump.names import byline_names, roles  # noqa: PLC0415

    name = byline_names.leading_name(piece)
    rest = piece[len(name) :].split()
    if not rest or " " not in name or _ROLE.search(name) or not byline_names.is_name(name):
        return piece
    job = any(roles.is_role(word.casefold()) for word in rest[:_JOB]) and is_first_name(name.split()[0])
    return name if job or rest[0] in _WHERE else piece


def _names_apart(piece: str) -> list[str]:
    """The names of "Jane Doe/AP" and "Jane Doe/John Roe": what is one word between slashes is no person's."""
    if "/" not in piece or "://" in piece:
        return [piece]
    parts = map(str.strip, piece.split("/"))
    return [part for part in parts if " " in part and not part.startswith("The ")] or [piece]


def _is_house(piece: str, name: str) -> bool:
    """What stands behind a name and a comma: "dpa", "AFP", "Berlin", "The Daily Post", "PA Scotland"."""
    words = piece.split()
    single = len(words) == 1 and " " in name
    return single or words[0] == "The" or (len(words[0]) <= _ACRONYM and words[0].isupper() and not name.isupper())


def _is_name(piece: str) -> bool:
    words = piece.split()
    odd = _ROLE.search(piece) or _NO_NAME.search(piece) or any(map(str.isdigit, piece))
    return 1 <= len(words) <= 6 and piece[0].isalpha() and not odd
