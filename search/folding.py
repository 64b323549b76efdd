"""One hit for each story: copies of what is already on the page are folded into it, and counted. A story that was
corrected is shown as it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.query import And, Everything, Hit, Is, Node, Page, Request
from search.value import replace

if TYPE_CHECKING:
    from search.engine import Engine
    from store.reader import Reader


@dataclass(frozen=True, slots=True)
class Folded:
    """An engine's answer by stories."""

    page: Page  #: the page that was asked for: of each story the best article, or the correction that stands
    stories: int  #: stories among all the matches
    copies: Mapping[int, int]  #: article on the page -> how many other matches tell its story
    originals: Mapping[int, int]  #: article on the page that is a copy -> the first publisher's
    corrected: Mapping[int, int]  #: article on the page -> a correction of its story that stands and is no match


def folded(archive: Reader, engine: Engine, request: Request) -> Folded:
    """Search by stories; limit and offset of the request count stories. Exact, on any engine.

    Costs two more searches, for the copies and the originals of copies among the matches, and a look at as many
    hits as there are copies before the end of the page.
    """
    page = engine.search(replace(request, offset=0, limit=2 * (request.offset + request.limit)))
    copies = _ids(engine, request.node, "duplicate")
    originals = archive.stories.originals(copies)
    matching = set(_ids(engine, request.node, "original"))
    told = Counter(originals.values())
    stories = page.total - len(originals) + len(told.keys() - matching)
    hits: dict[int, Hit] = {}  # by story
    at, size = 0, len(page.hits)
    found = page.hits
    while found and len(hits) < request.offset + request.limit:
        for hit in found:
            hits.setdefault(originals.get(hit.id, hit.id), hit)
        at, size = at + len(found), 2 * size
        found = engine.search(Request(node=request.node, sort=request.sort, offset=at, limit=size)).hits
    best = list(hits.items())[request.offset : request.offset + request.limit]
    later = archive.stories.corrections({article for story, hit in best for article in (story, hit.id)})
    shown = [
        (story, hit._replace(id=_standing(story, hit.id, later, matching | originals.keys()))) for story, hit in best
    ]
    others = {hit.id: told[story] + (story in matching) - 1 for story, hit in shown if told[story]}
    return Folded(
        page=replace(page, hits=tuple(hit for _, hit in shown)),
        stories=stories,
        copies=others,
        originals={hit.id: story for story, hit in shown if hit.id != story},
        corrected={hit.id: last for story, hit in shown if (last := _last(story, hit.id, later)) not in (None, hit.id)},
    )


def _standing(story: int, best: int, later: Mapping[int, list[int]], matches: AbstractSet[int]) -> int:
    """The article that stands for a story: the last match among the corrections of what was published first, else of
    the best hit; that one, where there are none.
    """
    return next((one for article in (story, best) for one in later.get(article, ()) if one in matches), best)


def _last(story: int, shown: int, later: Mapping[int, list[int]]) -> int | None:
    """The last correction of what was published first, else of what is shown."""
    return next((one for article in (story, shown) for one in later.get(article, ())), None)


def _ids(engine: Engine, node: Node, flag: str) -> list[int]:
    """The matches with a flag."""
    part = Is(flag) if isinstance(node, Everything) else And((node, Is(flag)))
    number = engine.search(Request(node=part, limit=0)).total
    return [hit.id for hit in engine.search(Request(node=part, sort="oldest", limit=number)).hits] if number else []
