"""Writers beside the outlet they work for: "By Ruth Penhale TBC News, Carrow", "Ann Lee | River Post"."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.source.masthead import squash
from ingest.parsers.page_dump.source.paper_words import holds_paper
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_LEAST = 3  #: characters of an outlet's name
_REACH, _LONGEST = 7, 80  #: rows below a headline, characters of such a line there
_ACRONYM = regex(r"\s(?=(?!I{1,3}\b|IV\b|VI{0,3}\b|JR\b|SR\b)[A-ZÀ-Þ]{2,5}\s\S)")
_LOUD = regex(
    r"\b[A-ZÀ-Þ]{3,} [A-ZÀ-Þ]{3,} (?:and|und|et|y|e|en|og|och)\b|^[^a-zß-ÿ]*$"
)  #: "By TOM REED and AMY EAGLE"
_BESIDE = regex(r"\s?[|/·•,(–—]\s?|\s-\s|\s+(?:for|für|pour|para|per|voor|för|dla|pro|для)\s+(?:the\s)?")
_FOR = r"(?:(?:(?:e?special|spécial)\s)?(?:for|to|für|pour|para|per|voor|för|dla|pro|для)\s)?"
_TOWN_WORDS = 3


def without_outlet(found: Byline, source: str) -> Byline:
    """The byline with the names that stand before the outlet's own, where nothing parts it from the last of them."""
    repeated = len(source) >= _LEAST and found.text.casefold().count(source.casefold()) > 1  # behind each of them
    cut = _cut(found.text, source) if len(found.text) <= _LONGEST and not repeated else 0
    if not cut or found.text[cut - 1] in ",|/(":
        return found
    names = byline_names.byline_of(found.text[:cut])[1] or byline_names.bare_names(found.text[:cut])
    return replace(found, names=names) if names else found


def _cut(name: str, source: str) -> int:
    """Where in a name of three words or more the outlet begins: its own name, or letters before a word for papers."""
    if len(source) >= _LEAST and source.casefold() in name.casefold():
        own = re.search(rf"[\s,|/–—-]+{_FOR}(?:the\s)?{re.escape(source)}(?!\w)", name, re.IGNORECASE)
        if own and " " in name[: own.start()]:
            return own.start()
    if _LOUD.search(name) or not (letters := _ACRONYM.search(name)) or " " not in name[: letters.start()]:
        return 0
    return letters.start() if holds_paper(name[letters.end() :].partition(",")[0]) else 0


_HEADED = regex(r"(?P<outlet>(?:[^\W\d_a-zß-ÿ][\w.&’'-]*\s){1,4})(?=(?:By|BY|Von|Par|Por|Di|Door|Av|Af|Text|Автор)\s)")


def headed_by_outlet(line: str, source: str) -> tuple[str, ...]:
    """The names behind the outlet and "by": "SBC Mallee By Ann Lee and Priya Nair"."""
    match = _HEADED.match(line) if len(line) <= _LONGEST else None
    if match is None:
        return ()
    outlet, own = squash(match["outlet"]), squash(source).removeprefix("the")
    letters = source.partition(" ")[0]
    known = len(own) >= _LEAST and (outlet.startswith(own) or own.startswith(outlet))
    known = known or (letters.isupper() and match["outlet"].startswith(f"{letters} "))
    return byline_names.byline_of(line[match.end() :])[1] if known or holds_paper(match["outlet"]) else ()


def written_for(page: Page, place: Place, source: str) -> Byline | None:
    """A line under the headline that is a name, the outlet's and at most a town."""
    if len(source) < _LEAST or byline_names.is_agency(source):  # an agency stands beside who took a picture as well
        return None
    own = squash(source).removeprefix("the")
    for row in range(place.head + 1, min(place.rows[0], place.head + 1 + _REACH)):
        line = page.text[row]
        dated = page.digits[row] and not has_figure(source)
        if row in place.taken or dated or len(line) > _LONGEST or own not in squash(line) or label_of(line):
            continue
        if squash(line).count(own) > 1:  # behind each of several writers
            several = byline_names.bare_names(re.sub(rf"\s{re.escape(source)}\b", "", line, flags=re.IGNORECASE))
            if len(several) > 1:
                return Byline(row, line, several, "name-and-outlet")
        parts = [part for part in _BESIDE.split(line.strip("()")) if part]
        if own in squash(parts[0]) and (cut := _cut(line, source)):
            parts = [line[:cut], *_BESIDE.split(line[cut:].strip())]
        names = (byline_names.byline_of(parts[0])[1] or byline_names.bare_names(parts[0])) if len(parts) > 1 else ()
        if not names or own in squash(parts[0]):
            continue
        rest = [part for part in parts[1:] if own not in squash(part)]
        if len(rest) <= 1 and all(part[0].isupper() and part.count(" ") < _TOWN_WORDS for part in rest):
            return Byline(row, line, names, "name-and-outlet")
    return None
