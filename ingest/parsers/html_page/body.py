"""The article's text: the blocks that two extractors, the page's statements and their place speak for."""

from __future__ import annotations

import logging
import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from ingest.parsers.html_page import (
    between,
    blocks,
    buttons,
    cards,
    columns,
    comments,
    contents,
    features,
    furniture,
    galleries,
    jsonld,
    leads,
    lists,
    parted,
    posts,
    set_apart,
    signed,
    stacked,
    tables,
    tails,
    twins,
    weights,
)
from ingest.parsers.html_page.blocks import Block, words
from ingest.parsers.html_page.facts import Facts, is_discussion, shown
from ingest.parsers.html_page.page import Element, Page
from ingest.parsers.html_page.titles import plain
from ingest.parsers.page_dump.prepare.links import without_hints
from ingest.patterns import regex

_RUNNING = 12  #: words of a paragraph
_HEAD_LINES = 8  #: lines of a headline with its byline
_MAX_LINKS = 50  #: links of a row that are looked at
_TOP = 3  #: blocks at the start of a text among which the headline may be
_FEW = 6  #: words of a line of the page's head: "Heard on Morning Edition"
_PLACE = regex(r"(?<![a-z])(?:location|dateline|luogo|lugar|ciudad)(?![a-z])")
_HEADINGS = frozenset({"h1", "h2", "h3"})
_TITLE = 5  #: different words of a title that are compared with a heading
_SAID = 0.6  #: share of them that such a heading has
_TRAIL = regex(r"\s[:>»›/→•·]\s")  #: between the steps of a way: "Home > News > Research"
_STEP = regex(r"\s?[>»›→]+\s?")  #: the same where it is a way in any place
_STEPS, _STEP_WORDS = 4, 5  #: steps of a short way, and words of one
_FRONT = regex(r"(?i)(?:(?:https?:)?//[^/]+)?/?(?:\.\./)*(?:(?:index|default|home|front|main)\.\w{3,5})?(?:\?.*)?")
_BUTTONS = (  #: what a link alone on its line does that is a button of the page
    *("mailto:?", "javascript:window.close", "javascript:self.close", "javascript:window.print", "javascript:print"),
    *("javascript:history", "javascript:window.history", "javascript:parent.close", "javascript:close"),
)
_ALMOST = 8  #: code points by which a line may be longer than the title that it is


@dataclass(frozen=True, slots=True)
class Chosen:
    """The blocks of a page and those of them that are the article."""

    blocks: Sequence[Block]
    kept: Sequence[Block]
    rule: str  #: how they were chosen
    text: str  #: paragraphs separated by a blank line


def choose(facts: Facts, title: str) -> Chosen:
    """Split the page into blocks and keep the article's. Repeated paragraphs are kept once."""
    page = facts.page
    found = blocks.split(page.tree)
    if page.huge:
        kept = [block for block in found if _reads_as_text(block)]
        return Chosen(found, kept, "html:running-text", _join(kept))
    texts = opinions(page)
    ballots, others = _ballots(page, found, texts)
    known = hints(facts, title)
    scores = twins.with_twins(found, ballots, judge(found, ballots, known))
    scores = parted.with_rest(found, ballots, scores, known, judge)
    scores = leads.with_lead(found, scores, known)
    scores = between.raised(found, ballots, contents.without(found, scores))
    scores = galleries.without(found, lists.with_headed(found, ballots, scores), title)
    if is_discussion(facts):
        scores = posts.first(found, scores) or scores
    else:
        scores = columns.without_others(found, comments.without(found, scores))
    kept = _once(b for i, (b, score) in enumerate(zip(found, scores, strict=True)) if score > 0.5 and i not in others)
    kept = stacked.without_others(found, kept, title)
    kept = [b for b in kept if not (furniture.is_furniture(b.text) or _is_bar(b) or _is_way(b, title))] or kept
    kept = set_apart.without(found, columns.without_above(found, kept, title))
    kept = tails.without(found, kept, (urlsplit(facts.url).hostname or "").removeprefix("www."))
    while len(kept) > 1 and signed.is_signature(kept[-1].text):
        kept = kept[:-1]
    kept = _without_headline(_without_kicker(found, kept, title), title)
    heads = {i for i in range(min(_TOP, len(kept) - 1)) if _is_head(found, kept, i)}
    kept = [b for i, b in enumerate(kept) if i not in heads or words(kept[i + 1]) < _RUNNING]
    kept = tables.with_tables(found, kept)
    text = _join(kept)
    if pictures := galleries.alone(page.tree, text, (title, *facts.headings)):
        return Chosen(found, [], "html:captions", pictures)
    if not text:
        best = (part.strip() for part in max(texts, key=len).split("\n"))
        return Chosen(found, [], "html:trafilatura", "\n\n".join(filter(None, best)))
    return Chosen(found, kept, "html:agreement", text)


def _ballots(page: Page, found: Sequence[Block], texts: tuple[str, str]) -> tuple[list[list[float]], set[int]]:
    """What each extractor has of each block, and the places of cards of other stories.

    Where the first took these for the article, it is asked again without them.
    """
    ballots = features.votes(found, [features.opinion(text) for text in texts])
    row = cards.cards(found, ballots)
    if row and not page.crowded and cards.is_misled(found, [ballot[0] for ballot in ballots], row):
        first = _trafilatura(cards.without(page.tree, found, row))
        ballots = features.votes(found, [features.opinion(text) for text in (first, texts[1])])
        ballots = [[0.0] * len(ballot) if i in row else ballot for i, ballot in enumerate(ballots)]
    return ballots, row


def _without_kicker(found: Sequence[Block], kept: Sequence[Block], title: str) -> list[Block]:
    """The blocks without a few words above the headline, a heading: what the story is of; nor what a picture shows."""
    wanted = plain(title)
    headings = [(block.order, plain(block.text)) for block in found if block.place.tag in _HEADINGS] if wanted else []
    head = next((order for order, letters in headings if letters == wanted), -1)
    head = head if head >= 0 else next((order for order, letters in headings if letters.endswith(wanted)), 0)
    rest = [b for b in kept if b.order >= head or len(b.tokens) > _FEW or features.ends(b.text)]
    return [b for b in rest if b.order >= head or not galleries.is_pictures(b)] or list(kept)


def _is_place(block: Block) -> bool:
    """Whether a block's box, or the one around it, is called the place that the text is from."""
    outer = block.place.parent
    return _PLACE.search(f"{block.place.label} {outer.label if outer else ''}".lower()) is not None


def _is_head(found: Sequence[Block], kept: Sequence[Block], i: int) -> bool:
    """Whether a block is a byline or a day, or a few words right below one in a box that has nothing of the text."""
    block, above = kept[i], found[kept[i].order - 1] if kept[i].order else None
    if len(block.tokens) <= _FEW and not features.ends(block.text) and _is_place(block):
        return True
    if furniture.is_head(block.text) or above is None or not furniture.is_head(above.text):
        return furniture.is_head(block.text)
    box = set(block.place.chain[1:2]) - set(kept[i + 1].place.chain)
    return len(block.tokens) <= _FEW and not features.ends(block.text) and not box.isdisjoint(above.place.chain)


def without_title(chosen: Chosen, title: str) -> Chosen:
    """The same without the headline above the text, for one that came to be known only after the blocks were chosen."""
    kept = _without_headline(chosen.kept, title)
    same = len(kept) == len(chosen.kept) and all(map(operator.is_, kept, chosen.kept))
    return chosen if same or not kept else replace(chosen, kept=kept, text=_join(kept))


def _without_headline(kept: Sequence[Block], title: str) -> list[Block]:
    """The blocks without one at their start that is the headline, alone or with short lines of byline and day below."""
    wanted = plain(title)
    rest = [block for i, block in enumerate(kept) if i >= _TOP or not _is_headline(block.text, wanted)]
    if wanted and rest:
        rest[0] = _below_headline(rest[0], wanted)
    if len(rest) > 1 and rest[0].place.tag in _HEADINGS and _is_longer(rest[0], title):
        rest = rest[1:]
    return rest or list(kept)


def _below_headline(block: Block, wanted: str) -> Block:
    """A first block without the headline on its own line, and a rubric above, where one break sets the text apart."""
    lines = block.text.split("\n")
    head = next((i for i, text in enumerate(lines[:2]) if plain(text) == wanted), -1)
    text = "\n".join(lines[head + 1 :])
    rubric = all(len(each.split()) <= _FEW and not features.ends(each) for each in lines[: max(0, head)])
    runs = text.count(" ") >= _RUNNING or (text.count(" ") >= _FEW and features.ends(text))
    return replace(block, text=text) if head >= 0 and rubric and runs else block


def _is_longer(block: Block, title: str) -> bool:
    """Whether a heading at the start of a text says most of what the title says: the title is its short form."""
    wanted = set(features.hints(title, "", "").title.split())
    return len(wanted) >= _TITLE and len(wanted & set(block.tokens)) >= _SAID * len(wanted)


def _is_headline(text: str, wanted: str) -> bool:
    """Whether a block is the headline, whole or over several lines, with a rubric above and short lines below."""
    lines = text.split("\n")
    said = list(map(plain, lines))
    runs = (
        line.count(" ") >= _RUNNING - 2 and letters not in wanted for line, letters in zip(lines, said, strict=True)
    )
    if not wanted or len(lines) > _HEAD_LINES or any(list(runs)[1:]):
        return False
    return any(
        "".join(said[first:end]) == wanted
        for first in range(min(len(said), _TOP))
        for end in range(first + 1, len(said) + 1)
    )


def hints(facts: Facts, title: str) -> features.Hints:
    """What the metadata says of the text."""
    names = ("og:description", "description", "twitter:description")
    described = [content for name in names for content in facts.meta.get(name, ())]
    described.append(jsonld.text(facts.article.get("description")))
    stated = facts.article.get("articleBody")
    return features.hints(title, "\n".join(described), stated if isinstance(stated, str) else "")


def opinions(page: Page) -> tuple[str, str]:
    """What trafilatura and resiliparse take for the article; of a crowded page the second alone, twice."""
    if page.crowded:
        return (plain_text(page.source),) * 2
    return _trafilatura(page.tree), plain_text(page.source)


def _trafilatura(tree: Element) -> str:
    import trafilatura  # noqa: PLC0415 - 300 ms, loaded with the first page

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports each page without text; our ledger does
    try:
        return trafilatura.extract(tree, include_comments=False, favor_recall=True, fast=True) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        return ""


def quick_text(source: str, title: str = "") -> str:
    """Resiliparse's text from its first to its last line that reads as running text, without lines of furniture.

    F1 0.939 against 0.918 as it comes. Such a line has 15 words, or four and the end of a sentence; scripts without
    spaces: 40 code points. Left out are the title, lines that were there before, calls, credits and date lines.
    """
    lines = _trimmed([line for part in plain_text(source).split("\n") if (line := part.strip())])
    wanted = plain(title)
    seen: set[str] = set()
    kept = []
    for line in lines:
        is_title = abs(len(line) - len(title)) < _ALMOST and plain(line) == wanted
        if not (is_title or line in seen or features.is_furniture(line)):
            kept.append(line)
        if line.count(" ") >= features.MIN_TOKENS - 1:
            seen.add(line)
    return "\n\n".join(kept or lines)


def _trimmed(lines: list[str]) -> list[str]:
    """From the first to the last line of running text; all where there is none."""
    running = [i for i, line in enumerate(lines) if _runs(line)]
    return lines[running[0] : running[-1] + 1] if running else lines


def _runs(line: str) -> bool:
    words = len(line.split())
    return words >= 15 or (words >= 4 and features.ends(line)) or (words < 4 and len(line) >= 40)


def plain_text(source: str) -> str:
    """Resiliparse's main content: ten times as quick as the others, a little less exact."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - a compiled library, loaded when used

    return extract_plain_text(source, main_content=True, alt_texts=False, preserve_formatting=True, list_bullets=False)


def judge(found: Sequence[Block], ballots: Sequence[Sequence[float]], known: features.Hints) -> list[float]:
    """How likely each block is the article's, 0 to 1. ``ballots``: what each extractor has of each block."""
    skip = features.hopeless(found, ballots, known)
    rows = features.describe(found, ballots, known, skip)
    around = features.context(found, [sum(ballot) / len(ballot) for ballot in ballots], skip)
    return [0.0 if out else weights.score(row | near) for out, row, near in zip(skip, rows, around, strict=True)]


def _once(kept: Iterable[Block]) -> list[Block]:
    seen: set[str] = set()
    result = []
    for block in kept:
        if len(block.tokens) >= features.MIN_TOKENS:
            if block.key in seen:
                continue
            seen.add(block.key)
        result.append(block)
    return result


def _join(kept: Sequence[Block]) -> str:
    return "\n\n".join(text for block in kept if (text := without_hints(block.text)))


def _is_bar(block: Block) -> bool:
    """Whether a block is another post set into the text, or links in a row: "Printer friendly | Mail to a friend"."""
    if buttons.is_row(block):
        return True
    if block.links and len(block.tokens) <= _RUNNING and (_sends(block) or _is_short_way(block)):
        return True
    row = "|" in block.text or block.text.startswith(("<<", "«")) or len(_TRAIL.findall(block.text)) > 1
    row = row and _linked(block) * 2 > sum(map(str.isalnum, block.text))
    return "wp-embedded" in block.place.label or (row and not features.ends(block.text))


def _is_way(block: Block, title: str) -> bool:
    """Whether a block is links and behind them the headline: the way to the page, its signs being pictures."""
    if not block.links or len(block.text) <= len(title) or not block.text.endswith(title) or not title:
        return False
    steps = "".join(plain(shown(link)) for link in block.links[:_MAX_LINKS])
    return plain(block.text[: -len(title)]) == steps != ""


def _is_short_way(block: Block) -> bool:
    """Whether a line is the way to the page in few steps, all of them links, or the first one to the front page."""
    steps = [step.strip() for step in _STEP.split(block.text)]
    if not 1 < len(steps) <= _STEPS or not all(0 < len(step.split()) <= _STEP_WORDS for step in steps):
        return False
    links = [shown(link) for link in block.links[:_STEPS]]
    led = steps[0] == links[0] and _FRONT.fullmatch((block.links[0].get("href") or "#").strip()) is not None
    return (links == steps or led) and not features.ends(block.text)


def _sends(block: Block) -> bool:
    """Whether a block is nothing but links, one of which mails, prints or closes the page: "Print   Mail it on"."""
    targets = [(link.get("href") or "").lower() for link in block.links[:_MAX_LINKS]]
    signs = ("mailto:?", "javascript:") if len(targets) > 1 else _BUTTONS
    return any(target.startswith(signs) for target in targets) and _linked(block) == sum(map(str.isalnum, block.text))


def _linked(block: Block) -> int:
    """How many letters of a block are links."""
    words = (word for link in block.links[:_MAX_LINKS] if (word := shown(link)) in block.text)
    return sum(sum(map(str.isalnum, word)) for word in words)


def _reads_as_text(block: Block) -> bool:
    """For pages too large or too deep for the extractors: anything that is no list of links."""
    return block.linked * 2 < len(block.text) and any(map(str.isalnum, block.text))
