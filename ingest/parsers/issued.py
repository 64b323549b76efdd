"""Press releases as news aktuell's portals spread them: who issued one is its source, contacts are no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ingest.dates import read_date
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate, Rejected

SIGN: Final = "news aktuell"  #: in the line below each of them, in the languages of its portals
_ISSUED: Final = regex(
    r"(?:original-content von|contenu original d[eu]|contenuto originale di|original content (?:of|by|from))\s?:?\s*"
    r"(?P<name>\S.{1,120}?)\s?[,;]\s*(?:übermittelt durch|transmis par|trasmesso da|transmitted by)\s+news aktuell\b.*",
    re.IGNORECASE,
)
_CONTACTS: Final = regex(
    r"(?:presse-?|medien-?)?(?:kontakte?|rückfragen|ansprechpartner(?:in)?)(?:\s(?:bitte|für|der|von|an|presse|medien)\b.{0,60})?"
    r"|contacts?(?:\s(?:presse|médias?|medias?))?|contatt[oi](?:\s(?:stampa|media))?|original-content von.*",
    re.IGNORECASE,
)
_PORTALS: Final = frozenset(["presseportal", "presseportal.de", "presseportal.ch", "blaulicht"])
_DATELINE: Final = regex(r"[^()]{2,80}\(ots(?:/[^()]{1,40})?\)")
_RIGHTS: Final = regex(r"©|\bcopyright\b|\(c\)\s?(?:19|20)\d\d", re.IGNORECASE)
_STAMP: Final = 40  #: characters of a line with nothing but a day and a clock
_REACH: Final = 6  #: lines over a release in which its headline and its day stand
_NO_LETTER: Final = regex(r"[\W_]+")


def settled(found: Article | Rejected, lines: Sequence[str]) -> Article | Rejected:
    """The article by the line that says whose release it is, on a portal's page or alone; a paper that printed it stays
    its source. ``lines``: those of the page.
    """
    issuer = next((name for line in lines if SIGN in line and (name := _issuer(line))), "")
    if not issuer or isinstance(found, Rejected):
        return found
    found = replace(found, body=_without_contacts(found.body, issuer))
    if not _is_of_portal(found, lines):
        return found
    told = [Evidence(field="source", rule="issued:original-content", text=issuer)]
    kept = [each for each in found.evidence if each.field != "source"]
    if _is_same(found.title, issuer) and (title := next(_over(lines, issuer), "")):
        told.append(Evidence(field="title", rule="issued:over-dateline", text=title[:300]))
        kept = [each for each in kept if each.field != "title"]
        found = replace(found, title=title)
    day = None if found.published else _day(lines)
    if day:
        told.append(Evidence(field="published", rule=day.rule, text=day.text))
        seen = "" if found.retrieved == day.value else found.retrieved  # the first line of a page is taken for that
        kept = [each for each in kept if seen or each.field != "retrieved"]
        found = replace(found, published=day, retrieved=seen)
    return replace(found, source=issuer, evidence=(*kept, *told))


def _issuer(line: str) -> str:
    said = _ISSUED.search(line)
    return said["name"].strip() if said else ""


def _is_of_portal(found: Article, lines: Sequence[str]) -> bool:
    """Whether nobody else's page is around a release: it is a portal's, or no line says whose rights it is."""
    if not found.source or any("presseportal." in text.lower() for text in (found.source, found.url)):
        return True
    if any(line.strip().lower() in _PORTALS for line in lines):
        return True
    return not any(SIGN not in line and len(line) < 200 and _RIGHTS.search(line) for line in lines)


def _without_contacts(body: str, issuer: str) -> str:
    """The text without the issuer's name above it and without whom to ask below."""
    parts = body.split("\n\n")
    parts = parts[1:] if len(parts) > 1 and _is_same(parts[0], issuer) else parts
    parts = parts[1:] if len(parts) > 1 and _DATELINE.fullmatch(parts[0].rstrip(" -–—")) else parts
    end = next((at for at, part in enumerate(parts) if at and _CONTACTS.fullmatch(part.strip(" :"))), len(parts))
    return "\n\n".join(parts[:end])


def _over(lines: Sequence[str], issuer: str) -> Iterator[str]:
    """The lines over the dateline, nearest first, without days and the issuer's name."""
    row = next((at for at, line in enumerate(lines) if _DATELINE.match(line)), 0)
    for line in reversed(lines[max(0, row - _REACH) : row]):
        if line.strip() and not _is_same(line, issuer) and not _moment(line):
            yield line.strip()


def _day(lines: Sequence[str]) -> PrintedDate | None:
    """The day on a line of its own over the dateline."""
    row = next((at for at, line in enumerate(lines) if _DATELINE.match(line)), 0)
    return next(filter(None, map(_moment, reversed(lines[max(0, row - _REACH) : row]))), None)


def _moment(line: str) -> PrintedDate | None:
    text = line.strip()
    found = read_date(text) if len(text) <= _STAMP and text[:1].isdigit() else None
    return replace(found, rule="issued:day-over-dateline", text=text) if found else None


def _is_same(one: str, other: str) -> bool:
    return _NO_LETTER.sub("", one.casefold()) == _NO_LETTER.sub("", other.casefold())
