"""The labels of Nexis exports in their languages, and which of them stand below an article's text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ingest.dates import read_date
from ingest.patterns import regex

BODY: Final = ("body", "text", "texte", "texto", "testo", "tekst")
#: Label -> what it says. Those of _TAIL come after the body.
_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("byline", "autor", "auteur", "por", "autore"), "byline"),
        **dict.fromkeys(("section", "rubrik", "rubrique", "sección", "sectie", "sezione", "seção"), "section"),
        **dict.fromkeys(("length", "länge", "longueur", "longitud", "lengte", "lunghezza"), "length"),
        **dict.fromkeys(("headline", "schlagzeile", "überschrift", "titel", "titre", "titular", "título"), "headline"),
        **dict.fromkeys(("kop", "titolo"), "headline"),
        **dict.fromkeys(("dateline", "highlight", "series", "edition", "type"), ""),
        **dict.fromkeys(BODY, ""),
        **dict.fromkeys(("graphic", "correction", "correction-date", "url"), "below"),
        **dict.fromkeys(("photo", "photos", "chart", "cutline", "enhancement", "category"), "caption"),
        **dict.fromkeys(("load-date", "load-date-mdc", "date-chargement", "date de chargement", "update"), "load-date"),
        **dict.fromkeys(("ladedatum", "fecha de carga"), "load-date"),
        **dict.fromkeys(("language", "sprache", "langue", "idioma", "lingua", "taal"), "language"),
        **dict.fromkeys(("publication-type", "type-publication", "publikationstyp", "type de publication"), "type"),
        **dict.fromkeys(("journal-code", "journal code", "code-revue"), "type"),
        **dict.fromkeys(("subject", "themen", "sujet", "tema"), "subject"),
        **dict.fromkeys(("company", "societe", "organization", "organisation", "person", "geographic"), "index"),
        **dict.fromkeys(("city", "state", "country", "localisation-geo", "geo-localization"), "index"),
        **dict.fromkeys(("industry", "ticker", "acc-no", "pub-type", "document-type", "publication type"), "tail"),
        **dict.fromkeys(("activity-sector", "secteur-activite", "stock-symbol", "symbole-boursier"), "tail"),
        **dict.fromkeys(("isin", "distribution", "copyright", "jahrgang", "notes"), "tail"),
        "publication-source-country": "tail",
    }
)
_TAIL: Final = frozenset({"load-date", "language", "type", "subject", "index", "tail"})
_SURE: Final = frozenset({"load-date", "type", "below"})  #: no paragraph begins with one of these
KINDS: Final = {
    "subject": "TOPIC",
    "sujet": "TOPIC",
    "company": "COMPANY",
    "societe": "COMPANY",
    "person": "PERSON",
    **dict.fromkeys(("organization", "organisation"), "ORG"),
    **dict.fromkeys(("geographic", "city", "state", "country", "localisation-geo", "geo-localization"), "PLACE"),
}
LABEL: Final = regex(r"^\s*([^\W\d_][^\W\d_ -]*(?:[ -][^\W\d_]+){0,2}):\s*(.*)$")
COPYRIGHT: Final = regex(
    r"^\s*(?:copyright|©|\(c\)|all rights reserved|tous droits réservés|alle rechte vorbehalten)", re.IGNORECASE
)
_SCORE: Final = regex(r"\(\d{1,3}\s?%\)")  #: of an index term


def label(line: str) -> re.Match[str] | None:
    """(word, value) of a line that begins with a label; "Update: Markets close higher" is a headline."""
    found = LABEL.match(line) if ":" in line else None
    word = found[1].lower() if found else ""
    if found is None or word not in _LABELS or (word == "update" and found[2] and read_date(found[2].strip()) is None):
        return None
    return found


def kind_of(found: re.Match[str]) -> str:
    """What a label says; "" for one that is kept under its own name."""
    return _LABELS[found[1].lower()]


def is_below(found: re.Match[str]) -> bool:
    """A label of what stands below the body; a word that a paragraph may begin with counts in capitals only."""
    kind = kind_of(found)
    return kind in _TAIL or (kind in ("below", "caption") and found[1].isupper())


def _is_sure(found: re.Match[str]) -> bool:
    """A label below the body that no paragraph begins with: "Company: Exxon said" may be one, "LANGUAGE:" is none."""
    if kind_of(found) == "language":
        return not found[2] or found[2].isupper()
    return kind_of(found) in _SURE or _SCORE.search(found[2]) is not None


def tail_at(lines: list[str], labels: list[tuple[int, re.Match[str]]], last: int) -> int:
    """Where the labels below the text begin: with a sure one, or with those right above it that no paragraph parts from
    it.
    """
    below = [(at, found) for at, found in labels if at > last and is_below(found)]
    sure = next((at for at, found in below if _is_sure(found)), len(lines))
    known = {at for at, _ in below}
    start, above = -1, ""
    for at in range(last + 1, sure):
        if lines[at].strip() and not lines[at - 1].strip():  # what a block begins with
            if at in known:
                start = at if start < 0 else start
            elif not (COPYRIGHT.match(lines[at]) or above.endswith(":")):
                start = -1
        above = lines[at].rstrip() or above
    return sure if start < 0 else start


def end_of_head(lines: list[str], top: list[tuple[int, re.Match[str]]], last: int, length: int | None) -> int:
    """The last line that belongs to the labels: a label far below the length is a line of the body."""
    if last < 0:  # no label at all: the head ends with the date
        return next((at for at, line in enumerate(lines[:30]) if line.strip() and read_date(line.strip())), -1)
    kept = length if length is not None else last
    seen: set[str] = set()
    for at, found in top:
        value = next((k for k in range(kept + 1, at) if not lines[k].strip()), at)  # a long one goes on below its label
        gap = sum(1 for line in lines[value:at] if line.strip())
        if at > kept and gap == 0 and len(found[2]) < 300 and found[1].lower() not in seen:
            kept = at
        seen.add(found[1].lower())
    return kept


def value_of(lines: list[str], at: int, found: re.Match[str], end: int) -> str:
    parts = [found[2].strip()]
    for line in lines[at + 1 : min(end, at + 40)]:
        if LABEL.match(line) or (not line.strip() and any(parts)):
            break
        parts.append(line.strip())
    return " ".join(filter(None, parts))
