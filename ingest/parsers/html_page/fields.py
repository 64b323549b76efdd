"""The smaller fields: standfirst, place and wire credit before the first sentence, number of comments, section."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.parsers.html_page import furniture, jsonld, nearby
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts
from ingest.parsers.html_page.features import LEAD
from ingest.parsers.html_page.titles import plain
from ingest.patterns import regex
from store.model import Evidence

_DATELINE = regex(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]{1,40}(?:, [A-Z][\w. ]{1,20}?)?)(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: ?\((?P<credit>[A-Z][\w&. /-]{1,24})\))? ?(?:[-–—]|--) ?(?=[^\W\d_]|[\"“„«'‘])"
)
_NEAR = 8  #: blocks behind the headline in which a standfirst is looked for
_DECKS = frozenset({"h2", "h3"})  #: headings right below the headline
_CALLED = regex(r"(?<![a-z])(?:sub[-_](?:title|line)|sub-?(?:tit(?:re|ulo|olo)|titel)|under-?rubrik|underoverskrift)")
_WORDS, _SIGNS = 4, 10  #: words of a standfirst at least, and its code points in scripts that set no words apart
_LONGEST = 500  #: code points of a standfirst
_MOST = 10_000_000  #: more comments than any page has: not a count


def subtitle(facts: Facts, chosen: Chosen, headline: str = "") -> tuple[str, Evidence | None]:
    """The standfirst that the page shows between headline and text: its description, or a block named as one."""
    kept = {id(block) for block in chosen.kept}
    names = ("og:description", "description", "twitter:description")
    stated = [content for name in names for content in facts.meta.get(name, ())]
    stated.append(jsonld.text(facts.article.get("description")))
    described = {plain(text) for text in stated} - {""}
    title = next((i for i, block in enumerate(chosen.blocks) if block.place.tag == "h1"), -1)
    below = chosen.blocks[title].order + 1 if title >= 0 else -1
    if title < 0 and headline:  # in a lesser heading, below which others may be of anything
        title = nearby.title_place(chosen.blocks, headline)
    if title < 0:
        return "", None
    for block in chosen.blocks[title + 1 : title + 1 + _NEAR]:
        if id(block) in kept or _is_few(block) or len(block.text) > _LONGEST or block.linked:
            continue
        rule = "html:description" if plain(block.text) in described else ""
        called = block.place.label.lower()
        deck = LEAD.search(called) or _CALLED.search(called) or (block.order == below and block.place.tag in _DECKS)
        rule = rule or ("html:standfirst" if deck else "")
        if rule and not furniture.is_furniture(block.text):
            text = " ".join(block.text.split())
            return text, Evidence(field="subtitle", rule=rule, text=text[:300])
    return "", None


def _is_few(block: Block) -> bool:
    """Whether a block has fewer words than any standfirst; of Chinese and Japanese the signs are counted."""
    least = _SIGNS if block.text > "\u3000" and block.text < "\uac00" else 0
    return len(block.text) < least if least else len(block.tokens) < _WORDS


def dateline(body: str) -> tuple[str, str, list[Evidence]]:
    """(place in capitals, credit in brackets, evidence) that stand with a dash before the first sentence, or ""."""
    found = _DATELINE.match(body[:160])
    if found is None:
        return "", "", []
    place, credit = found["place"].strip(" ,-"), found["credit"] or ""
    if sum(c.isupper() for c in place) < 3:
        return "", "", []
    fields = {"dateline": place, "credit": credit}
    text = found.group().strip()
    return place, credit, [Evidence(field=n, rule="html:body-start", text=text) for n, value in fields.items() if value]


def comment_count(facts: Facts) -> int | None:
    """How many comments the page's markup counts, None where it says nothing."""
    for value in _counts(facts):
        digits = str(value).strip()
        if digits.isascii() and digits.isdigit() and len(digits) < 9 and int(digits) < _MOST:
            return int(digits)
    return None


def _counts(facts: Facts) -> Iterator[object]:
    yield facts.article.get("commentCount")
    statistics = facts.article.get("interactionStatistic")
    for item in statistics if isinstance(statistics, list) else [statistics]:
        if isinstance(item, dict) and "CommentAction" in str(item.get("interactionType")):
            yield item.get("userInteractionCount")
    yield from facts.meta.get("commentcount", ())


def section(facts: Facts) -> tuple[str, Evidence | None]:
    """The part of the publication that the page names."""
    stated = [("json-ld:articleSection", text) for text in jsonld.texts(facts.article.get("articleSection"))]
    stated += [("meta:article:section", text) for text in facts.meta.get("article:section", ())]
    if not stated:
        return "", None
    rule, text = stated[0]
    return text, Evidence(field="section", rule=f"html:{rule}", text=text[:300])
