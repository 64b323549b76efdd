"""Pieces set into a text or below it that are none of it: pull quotes, links in capitals, who else contributed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.parsers.html_page import features
from ingest.parsers.html_page.blocks import Block

_SHORTEST, _LONGEST = 5, 60  #: words of a pull quote
_REPEATED = 0.9  #: share of its runs of four words that stand elsewhere in the text
_PULLED = re.compile(r"pull-?_?quote|quote|zitat|citation|citat|destacad")
_LINKED = 0.9  #: share of a line that is a link
_CAPITALS = 4  #: words of such a line at least
_NOTE = 300  #: code points of a note on who contributed
_CONTRIBUTED = re.compile(
    r"\bcontributed\s(?:to\s(?:this|the)\s(?:report|story|article)|(?:to\s)?(?:the\s)?reporting)\b|^additional\sreporting\sby\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\W_]{3,}")


def without(kept: Sequence[Block]) -> list[Block]:
    """The blocks of a text without such pieces; all of them where nothing would be left."""
    rest = [block for block in _without_pulled(kept) if not _is_capital_link(block)]
    while len(rest) > 1 and _is_below(rest[-1].text):
        rest.pop()
    return rest or list(kept)


def _without_pulled(kept: Sequence[Block]) -> list[Block]:
    """Without quotes set apart whose words the text has once more."""
    pulled = [i for i, block in enumerate(kept) if _may_be_pulled(block)]
    if not pulled:
        return list(kept)
    counts = Counter(run for block in kept for run in set(features.shingles(block.tokens)))
    return [block for i, block in enumerate(kept) if i not in pulled or not _stands_twice(block, counts)]


def _may_be_pulled(block: Block) -> bool:
    place = block.place
    near = f"{place.label} {place.parent.label if place.parent else ''}".lower()
    apart = "blockquote" in place.tags or "aside" in place.tags or _PULLED.search(near) is not None
    return apart and _SHORTEST <= len(block.tokens) <= _LONGEST


def _stands_twice(block: Block, counts: Counter[tuple[str, ...]]) -> bool:
    own = features.shingles(block.tokens)
    return sum(counts[run] > 1 for run in own) >= _REPEATED * len(own)


def _is_capital_link(block: Block) -> bool:
    """Whether a paragraph is nothing but a link in capitals: "MAN ARRESTED FOR RIDING A MANATEE"."""
    return (
        block.place.tag == "p"
        and len(block.tokens) >= _CAPITALS
        and block.linked >= _LINKED * len(block.text)
        and block.text.isupper()
    )


def _is_below(text: str) -> bool:
    """Whether a text's last paragraph is a rule or says who else contributed."""
    return _RULE.fullmatch(text) is not None or (len(text) <= _NOTE and _CONTRIBUTED.search(text) is not None)
