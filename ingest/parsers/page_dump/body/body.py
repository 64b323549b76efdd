"""From lines to body: where to look, which lines the model keeps, how they become paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from ingest.parsers.page_dump.body.features import (
    COARSE,
    Company,
    Past,
    Place,
    Run,
    Seen,
    company_features,
    own_marks,
    page_marks,
    past_features,
    place_features,
    repeated,
    run_features,
    seen_features,
    sized,
)
from ingest.parsers.page_dump.body.model import Sums, best_path, table
from ingest.parsers.page_dump.lines.picture_labels import names_picture
from ingest.parsers.page_dump.names.cjk_names import SIGNED_END
from ingest.parsers.page_dump.prepare.links import LINKED
from ingest.parsers.page_dump.text.measure import KEPT, ending, has_cjk, size_bin, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_DATELINE = regex(
    r"^([A-ZÀ-ÖØ-ÞА-ЯΑ-Ω][A-ZÀ-ÖØ-ÞА-ЯΑ-Ω'’. -]{2,30}(?:[/,] ?[A-ZÀ-ÖØ-ÞА-ЯΑ-Ω][\w'’. -]{2,25}){0,3}?)"
    r"(?:, (?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? (?:19|20)\d\d)?)?"
    r"(?: ?(?:\([\w .-]{2,24}\)|/[\w .-]{2,24}/))? ?(?::| ?[-–—_]{1,2}) "
)
_BETWEEN = regex(r"[^\w\s'’-]")
_CLOUD_SIZE, _CLOUD_WORDS = 6, 40  #: bin of its width, spaces at least
_CLOUD = -15.0  #: the score of such a line, and of one in a list of links: less than that of any other
_TRUST = 12.0  #: what is added to the score of a line where hardly any is something else than text
MARGIN = 4  #: short lines looked at on either side of the outermost lines of prose


#: what a line's place adds to its own score, and what it adds to its neighbours' scores
PLACE: Sums[Place] = Sums(place_features)
PAST: Sums[Past] = Sums(past_features)
COMPANY: Sums[Company] = Sums(company_features)
RUN_ABOVE: Sums[Run] = Sums(run_features, "G")
RUN_BELOW: Sums[Run] = Sums(run_features, "J")
ABOVE: Sums[Seen] = Sums(seen_features, "<")
BELOW: Sums[Seen] = Sums(seen_features, ">")
_OWN = {coarse: Sums[str](partial(sized, coarse)) for coarse in COARSE}  #: size -> mark -> weight


def window(page: Page) -> tuple[int, int]:
    """The part of the page that can hold its body: from its first to its last line of prose, and a margin."""
    rows = range(len(page))
    first = next((i for i in rows if len(page.text[i]) >= 30 and _is_prose(page.text[i])), -1)
    if first < 0:
        return 0, len(page)
    last = next(i for i in reversed(rows) if len(page.text[i]) >= 30 and _is_prose(page.text[i]))
    return max(0, first - MARGIN), min(len(page), last + 1 + MARGIN)


def _is_prose(line: str) -> bool:
    size = size_bin(width(line))
    return size >= 5 or (size >= 3 and ending(line) == ".")


def body_rows(page: Page, text: Sequence[int] = ()) -> list[int]:
    """Rows of the page that the line model takes for its article's body, in order.

    ``text``: rows among which hardly any is something else.
    """
    first, last = window(page)
    first, last = (min(first, text[0]), max(last, text[-1] + 1)) if text else (first, last)
    own = list(map(own_score, page.text[first:last], repeated(page, first, last)))
    scores = line_scores(own, page_marks(page, first, last))
    for row in text:
        scores[row - first] += _TRUST
    return [first + i for i in best_path(scores, table()[1])]


@lru_cache(maxsize=KEPT)
def own_score(line: str, twice: bool) -> float:  # noqa: FBT001  part of the cache's key
    """The model's score of a line by itself; a site prints the same menus on page after page."""
    if line[-1] in ")）" and (signed := SIGNED_END.search(line)):
        line = line[: signed.start()]  # whose words are no story's
    if line.startswith(LINKED):
        return _CLOUD
    size = size_bin(width(line))
    if size >= _CLOUD_SIZE and is_cloud(line):
        return _CLOUD
    return sum(map(_OWN[COARSE[size]].__getitem__, own_marks(line, size, twice=twice)))


def is_cloud(line: str) -> bool:
    """Very many words and no sign between any of them: the tags or the sections of a site, in one line."""
    return ending(line) == "" and line.count(" ") >= _CLOUD_WORDS and not (has_cjk(line) or _BETWEEN.search(line))


def line_scores(
    own: Sequence[float], marks: Sequence[tuple[Place, Past | None, Seen, tuple[Company, Run, Run]]]
) -> list[float]:
    """How much each line looks like body (above 0) or not, from itself, its place and what its neighbours show."""
    get = table()[0].get
    scores = []
    above = get("<edge", 0.0)
    for alone, (place, past, seen, (company, down, up)) in zip(own, marks, strict=True):
        score = alone + PLACE[place] + COMPANY[company] + RUN_ABOVE[down] + RUN_BELOW[up] + above
        scores.append(score + PAST[past] if past else score)
        above = ABOVE[seen]
    below = get(">edge", 0.0)
    for i in range(len(scores) - 1, -1, -1):
        scores[i] += below
        below = BELOW[marks[i][2]]
    return scores


@lru_cache(maxsize=KEPT)
def dateline_of(line: str) -> str:
    """The places that a first paragraph begins with, in capitals: "BEIRUT/MOSCOW: ..." -> "BEIRUT/MOSCOW"."""
    match = _DATELINE.match(line[:100])
    if not match:
        return ""
    place = match[1].strip(" ,")
    if names_picture(place):
        return ""  # "PHOTO - Ann Lee and her dog"
    return place if sum(c.isupper() for c in place) * 2 > sum(c.isalpha() for c in place) else ""
