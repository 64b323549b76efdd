"""One hit for each story: copies of what is already on the page are folded into it, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
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

    page: Page  #: the page that was asked for: the best article of each story
    stories: int  #: stories among all the matches
    copies: Mapping[int, int]  #: article on the page -> how many other matches tell its story


def folded(archive: Reader, engine: Engine, request: Request) -> Folded:
    """Search by stories; limit and offset of the request count stories. Exact, on any engine.

    Costs two more searches, for the copies and the originals of copies among the matches, and a look at as many
    hits as there are copies before the end of the page.
    """
    page = engine.search(replace(request, offset=0, limit=2 * (request.offset + request.limit)))
    copies = _ids(engine, request.node, "duplicate")
    originals = archive.originals(copies)
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
    shown = list(hits.items())[request.offset : request.offset + request.limit]
    others = {hit.id: told[story] + (story in matching) - 1 for story, hit in shown if told[story]}
    return Folded(replace(page, hits=tuple(hit for _, hit in shown)), stories, others)


def _ids(engine: Engine, node: Node, flag: str) -> list[int]:
    """The matches with a flag."""
    part = Is(flag) if isinstance(node, Everything) else And((node, Is(flag)))
    number = engine.search(Request(node=part, limit=0)).total
    return [hit.id for hit in engine.search(Request(node=part, sort="oldest", limit=number)).hits] if number else []
