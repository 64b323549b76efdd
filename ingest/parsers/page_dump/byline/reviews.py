"""Reviews: who reviewed the work wrote the story, not who wrote the work, directed it or plays in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import signatures
from ingest.parsers.page_dump.byline.bylines import Byline
from ingest.parsers.page_dump.lines import works
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_OVER, _BELOW, _END = 3, 14, 5  #: rows above the headline, below it and below the story in which the reviewer stands
_LONGEST = 120  #: characters of such a line
#: before the reviewer's name
_REVIEWED = regex(
    r"(?:(?:a |book |film |theatre |music )?review(?:ed)?(?: by|:| –| -)|reviewer:|(?:our |the )?critic:"
    r"|(?:besprochen|rezensiert) von|(?:eine )?(?:[\w-]*kritik|[\w-]*rezension|besprechung)(?: von|:)"
    r"|rezensent(?:in)?:|kritiker(?:in)?:"
    r"|(?:une )?(?:critique|chronique)(?: de| par| :|:)|critique d['’]|(?:chroniquée?|critiquée?) par"
    r"|crítica(?: de| por|:)|reseña(?: de| por|:)|reseñad[oa] por"
    r"|recensione(?: di| a cura di|:)|recensit[oa] da|critica(?: di|:)"
    r"|resenha(?: de| por|:)|recensão(?: de| por|:)|recensie(?: van| door|:)|(?:besproken|gerecenseerd) door|recensent:"
    r"|recension(?: av|:)|recenserad av|anmeld(?:else|t)(?: a[fv]|:)|anmelder:"
    r"|arvostelu:|arvio:|arvostelija:|kritiikki:|recenzja:|recenzuje:?|recenzent(?:ka)?:"
    r"|recenze:|recenzoval[a]?:?|recenzia:|kritika:|recenzie(?: de|:)|cronic[aă] de"
    r"|рецензия:|рецензент:|рецензія:|κριτική:|eleştiri:|değerlendiren:|ulasan(?: oleh|:))\s?",
    re.IGNORECASE,
)

_STEMS = (
    pieces("""review|critic|kritik|rezens|besproch|besprech|critiq|chroniq|crític|reseñ|recens|resenh|besprok|
    anmeld|arvost|arvio|recensão|recenz|cronic|рецен|κριτική|eleştiri|değerlend|ulasan""")
)  #: one stands in each such line


def instead(page: Page, place: Place, found: Byline | None) -> Byline | None:
    """``found``, or the reviewer; where the author of a work was found, who stands alone below or signs the story.

    "Written by Ann Lee" over "Reviewed by Dr Bob Ray" is no review.
    """
    said = found is not None and found.rule.startswith("by-line")
    of_work = found is not None and said and _is_of_work(page, found.row, place)
    for row in _near(page, place):
        line = page.text[row]
        checks = said and not of_work and line.casefold().startswith("reviewed")
        above = row < place.head and ":" in line  # over its headline "Review: Bo Ek" is what it is of
        if not (checks or above) and (names := reviewers(line)) and names[0] not in page.text[place.head]:
            return Byline(row, line, names, "by-line")
    if found is None or not of_work:
        return found
    for row in range(found.row + 1, place.rows[0]):
        if row not in place.taken and (names := bare_names(page.text[row])) and len(page.text[row]) <= _LONGEST:
            return Byline(row, page.text[row], names, "names-under-headline")
    return signatures.signed(page, place)


def _near(page: Page, place: Place) -> Iterator[int]:
    """Below the headline, below the story, above the headline."""
    head, top, end = place.head, place.rows[0], place.rows[-1]
    found = [*range(head + 1, min(top, head + _BELOW)), *range(end + 1, min(len(page), end + _END))]
    return (row for row in (*found, *range(max(0, head - _OVER), head)) if row not in place.taken)


def reviewers(line: str) -> tuple[str, ...]:
    """The names behind "Reviewed by" and the like, where the line has little else."""
    may_tell = len(line) <= _LONGEST and holds_any(line.casefold(), _STEMS)
    match = _REVIEWED.match(line) if may_tell else None
    rest = line[match.end() :].strip(" .") if match else ""
    names = bare_names(rest) if rest else ()
    return names if sum(map(len, names)) >= len(rest) / 2 else ()


def _is_of_work(page: Page, row: int, place: Place) -> bool:
    """A fact of the work stands behind the name or begins the line below: "By Ann Lee. Directed by Bob Ray."."""
    below = row + 1
    while below < place.rows[0] and works.passes(page.text[below]):
        below += 1
    told = page.text[below] if below < place.rows[0] else ""
    if told and is_moment(told):  # "do" is until in Poland and Thursday in the Netherlands
        return works.names_author(page.text[row])
    return works.names_author(page.text[row]) or (told != "" and works.is_fact(told))
