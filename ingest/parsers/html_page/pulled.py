"""Pull quotes: what a text says, set once more beside or between its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.parsers.html_page import features
from ingest.parsers.html_page.blocks import Block, Place
from ingest.patterns import regex

_SHORTEST, _LONGEST = 5, 60  #: words of a pull quote
_REPEATED = 0.9  #: share of its runs of four words that stand elsewhere in the text
_PULLED = regex(r"pull-?_?quote|quote|zitat|citation|citat|destacad|exergue")
_NAMED_PULLED = regex(r"pull-?_?quote|exergue")
_REWORDED = 0.3  #: the same of one in a box that is called a pull quote: editors shorten them
_MARKS = "\"'“”„»«‘’「」"
_SMALL = 12  #: words of a quote that need not be as long as a pull quote to stand in the text once more
_QUOTED = regex(rf"(?P<said>[{_MARKS}].{{1,200}}?[{_MARKS}])\s?(?P<speaker>[^{_MARKS}]{{0,80}})", re.DOTALL)
_FEW = 30  #: quotes of a page that are looked for in every paragraph
_SPEAKER = 6  #: words between the parts of a quote: "he says, and points at the lake"
_TELLING = 5  #: letters of a word that tells what a quote says
_SAID = 0.6  #: share of a pull quote's telling words that one paragraph has, where editors changed their order
_PARAGRAPH = 400  #: words of a paragraph of which a quote has single sentences
_STOP, _WORD = regex(r"[.!?…]\s+"), regex(r"\w+")  #: between sentences; of a block's key
_PARAGRAPHS = 3  #: of one kind, so that another kind is odd
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def without(kept: Sequence[Block]) -> list[Block]:
    """Without quotes set apart whose words the text has once more."""
    small = [block for block in kept if _is_small_quote(block)][:_FEW]
    said = {id(quote) for quote in small if any(quote is not other and _quoted(quote) in other.text for other in kept)}
    kept = [block for block in kept if id(block) not in said]
    kept = [
        block for block, odd in zip(kept, _in_odd_boxes(kept), strict=True) if not (odd and _is_repeated(block, kept))
    ]
    pulled = [i for i, block in enumerate(kept) if _may_be_pulled(block)]
    if not pulled:
        return kept
    few, few_named = len(pulled) <= _FEW, sum(_is_named_pulled(kept[i]) for i in pulled) <= _FEW
    counts = Counter(run for block in kept for run in set(features.shingles(block.tokens)))
    gone = {
        i
        for i in pulled
        if _stands_twice(kept[i], counts)
        or (few_named and _is_reworded(kept[i], kept))
        or (few and _is_said(kept[i], kept))
    }
    return [block for i, block in enumerate(kept) if i not in gone]


def _in_odd_boxes(kept: Sequence[Block]) -> list[bool]:
    """For each block whether it stands between the paragraphs of the text in a box of another kind than theirs."""
    paths = [block.place.path for block in kept]
    kind, count = Counter(paths).most_common(1)[0] if paths else ("", 0)
    if count < _PARAGRAPHS:
        return [False] * len(kept)
    first, last = paths.index(kind), len(paths) - 1 - paths[::-1].index(kind)
    return [
        first < i < last
        and paths[i] != kind
        and block.place.tag not in _HEADINGS
        and _SHORTEST <= len(block.tokens) <= _LONGEST
        for i, block in enumerate(kept)
    ]


def _is_repeated(block: Block, kept: Sequence[Block]) -> bool:
    """Whether another paragraph has all that a block says, word for word."""
    words = f" {block.key} "
    return any(words in f" {other.key} " for other in kept if other is not block and len(other.key) > len(block.key))


def is_apart(box: Place) -> bool:
    """Whether a box is set apart from the text: a quote, an aside."""
    return box.tag in {"blockquote", "aside"} or _PULLED.search(box.label.lower()) is not None


def _is_apart_somewhere(block: Block) -> bool:
    tags = block.place.tags
    return "blockquote" in tags or "aside" in tags or _PULLED.search(near(block)) is not None


def _may_be_pulled(block: Block) -> bool:
    return _is_apart_somewhere(block) and _SHORTEST <= len(block.tokens) <= _LONGEST


def _is_small_quote(block: Block) -> bool:
    """Whether a few words in their marks stand set apart, whoever said them behind."""
    return 0 < len(_quoted(block).split()) < _SMALL and _is_apart_somewhere(block)


def _quoted(block: Block) -> str:
    """The words of a block in their marks, those included, where a speaker at most stands behind them; else ""."""
    found = _QUOTED.fullmatch(block.text)
    return found["said"] if found and len(found["speaker"].split()) <= _SPEAKER else ""


def is_quote(block: Block) -> bool:
    """Whether a block is set apart as a quote and begins with a mark of one."""
    return block.text[:1] in tuple(_MARKS) and not block.linked and _may_be_pulled(block)


def _is_named_pulled(block: Block) -> bool:
    return _NAMED_PULLED.search(near(block)) is not None


def near(block: Block) -> str:
    """What a block's box and the one around it are called."""
    outer = block.place.parent
    return f"{block.place.label} {outer.label if outer else ''}".lower()


def _stands_twice(block: Block, counts: Counter[tuple[str, ...]]) -> bool:
    own = features.shingles(block.tokens)
    least = _REWORDED if _is_named_pulled(block) else _REPEATED
    return sum(counts[run] > 1 for run in own) >= least * len(own)


def _is_reworded(block: Block, kept: Sequence[Block]) -> bool:
    """Whether a box called a pull quote says what one paragraph says, in another order."""
    telling = {word for word in block.tokens if len(word) >= _TELLING}
    if len(telling) < 2 or not _is_named_pulled(block):
        return False
    return any(len(telling & set(other.tokens)) >= _SAID * len(telling) for other in kept if other is not block)


def _is_said(block: Block, kept: Sequence[Block]) -> bool:
    """Whether a quote in its marks is what one paragraph quotes with "he says", or more, between its sentences."""
    if block.text[0] not in _MARKS or block.text[-1] not in _MARKS:
        return False
    sentences = [" ".join(_WORD.findall(part)) for part in _STOP.split(block.text.lower())]
    several = len(sentences) > 1 and all(each.count(" ") > 1 for each in sentences)
    for other in kept:
        if (
            several
            and len(block.tokens) < len(other.tokens) <= _PARAGRAPH
            and all(each in other.key for each in sentences)
        ):
            return True
        if other is not block and other.tokens.count(block.tokens[0]):
            start = other.tokens.index(block.tokens[0])
            window = iter(other.tokens[start : start + len(block.tokens) + _SPEAKER])
            if all(word in window for word in block.tokens):
                return True
    return False
