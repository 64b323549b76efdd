"""Leads: sentences in a box of their own between headline and text that open the story (standfirst, Vorspann, chapô).

They are told by what they are: a sentence, a box called so, or what the page gives as its description; not a caption, a
byline, a notice, a box of another article. What calls itself a second headline (dek, strapline) is left to the weights.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page import features, furniture, parted
from ingest.parsers.html_page.blocks import Block, Place, words
from ingest.patterns import regex

_KEPT = 0.5  #: the score above which a block is the article's
_LIKELY = 0.05  #: the score of a lead at least: below it are calls, captions and what no extractor has
_RUNNING = 12  #: words of a paragraph
_WORDS = 10  #: of a lead at least
_NEAR = 9  #: blocks behind the headline in which a lead stands
_POINT, _POINTS = 0.2, 2  #: score and number of the items of a list that opens the text
_POINT_WORDS, _LONGEST_POINT = 5, 40
_LONGEST = 700  #: code points of a lead
_DESCRIBED = 0.9  #: share of a lead that the page gives as its description
_OTHERS = frozenset(
    {"figure", "figcaption", "aside", "nav", "form", "li", "td", "th", "footer", "h1", "details", "address"}
)
_SAYING = frozenset({"class", "id", "itemprop", "role", "name"})  #: attributes that name a box, beside all data-*
_NAMED = regex(
    r"standfirst|vorspann|ingress|chap[oô](?![a-z])|entradilla|bajada|copete|sommario|zajawka|sapo(?![a-z])|teaser-?text"
    r"|(?<![a-z])(?:lead|lede|intro|summary|abstract|excerpt|description)(?![a-z])|(?:element|article|story|post)_?(?:lead|intro)"
)
_DECK_LIST = regex(r"sub-?_?t[ií]t|bajada|sumario|entradilla|standfirst|(?<![a-z])(?:lead|intro)(?![a-z])")
_STOP = regex(r"(\w{3,})[.!?…] (\w)")  #: between two sentences, the last of which may have none
_DISPLAY = regex(
    r"(?<![a-z])(?:dek|kicker|strap-?line|promo|meta|by-?line|author|autor|credit|date|time|legend)(?![a-z])|caption"
)


def with_lead(found: Sequence[Block], scores: Sequence[float], known: features.Hints) -> list[float]:
    """The scores, those of a lead raised."""
    raised = list(scores)
    head = features.heading_at(found, known)
    first = next((i for i in range(head + 1, len(found)) if _is_text(found[i], scores[i])), -1)
    if head < 0 or first < 0:
        return raised
    story = found[first].place
    for i in range(head + 1, min(first, head + _NEAR)):
        block = found[i]
        if _LIKELY <= scores[i] <= _KEPT and _reads_as_lead(block, known) and _may_open(block, story, known):
            raised[i] = raised[i] if _comes_again(found, i) else 1.0
    for i in _points(found, scores, range(head + 1, min(first, head + _NEAR)), story):
        raised[i] = 1.0
    return raised


def _points(found: Sequence[Block], scores: Sequence[float], near: range, story: Place) -> list[int]:
    """The items of a list between headline and text that says in a few lines what the text tells; none is a link.

    It stands in the text's own box, or scores as what may be the article's.
    """
    items = [i for i in near if found[i].place.tag == "li"]
    lists = {found[i].place.chain[1:3] for i in items}
    if len(items) < _POINTS or len(lists) > 1:
        return []
    place = found[items[0]].place
    least = 0.0 if place.chain[2:3] == story.chain[1:2] else _POINT
    plain = all(_POINT_WORDS <= words(found[i]) <= _LONGEST_POINT and not found[i].linked for i in items)
    told = plain and all(scores[i] >= least and not furniture.is_furniture(found[i].text) for i in items)
    return items if told and parted.beside(place) <= parted.beside(story) else []


def _is_text(block: Block, score: float) -> bool:
    return score > _KEPT and words(block) >= _RUNNING


def _may_open(block: Block, story: Place, known: features.Hints) -> bool:
    """Whether a block is long and plain enough, in no box of something else; a description may be called a teaser."""
    place = block.place
    if not (words(block) >= _WORDS and len(block.text) <= _LONGEST and block.linked * 3 < len(block.text)):
        return False
    others = _OTHERS - {"li"} if _is_deck_list(place) else _OTHERS
    if place.hidden or not (place.tags - story.tags).isdisjoint(others):  # old pages set all in a table's cell
        return False
    described = features.agreement(block, known.description) >= _DESCRIBED or _is_stated(place)
    if parted.beside(place) > parted.beside(story) + described:
        return False
    return place.article in {0, *(box.chain[0] for box in parted.around(story) if box.tag == "article")}


def _is_stated(place: Place) -> bool:
    """Whether microdata call a block, or the box around it, the story's description."""
    boxes = (place, *parted.around(place)[:1])
    return any("description" in (box.element.get("itemprop") or "").lower().split() for box in boxes)


def _reads_as_lead(block: Block, known: features.Hints) -> bool:
    if (
        _DISPLAY.search(_names(block.place, 1))
        or furniture.is_furniture(block.text)
        or features.is_furniture(block.text)
    ):
        return False
    named = features.ends(block.text) or _has_stop(block.text) or _NAMED.search(_names(block.place, 2)) is not None
    return named or features.agreement(block, known.description) >= _DESCRIBED


def _is_deck_list(place: Place) -> bool:
    """Whether an item stands in a list that is called the subtitle, as Spanish papers have two or three sentences."""
    return place.tag == "li" and place.parent is not None and _DECK_LIST.search(place.parent.label.lower()) is not None


def _has_stop(text: str) -> bool:
    """Whether a sentence ends within a text: no abbreviation stands there."""
    return any(word.islower() and after.isupper() for word, after in _STOP.findall(text[:_LONGEST]))


def _comes_again(found: Sequence[Block], i: int) -> bool:
    """Whether the page prints a text a second time, as with a picture's caption or a teaser."""
    return any(block.key == found[i].key for k, block in enumerate(found) if k != i)


def _names(place: Place, outer: int) -> str:
    """What a box and so many of those around it are called, lower case."""
    items = [item for box in (place, *parted.around(place)[:outer]) for item in box.element.items()]
    return " ".join(value for name, value in items if name in _SAYING or name.startswith("data-")).lower()
