"""Tables of contents above a text: links to its own headings, which stand once more where they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block
from ingest.patterns import regex

_KEPT = 0.5  #: the score above which a block is the article's
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_BELOW = 2  #: blocks below a heading of which one is the article's
_LINKED = 0.9  #: share of an entry that is a link
_NUMBER = regex(r"^(?:\d{1,2} ){1,3}")  #: "2 1 Divers at the pillars"
_TITLE = regex(
    r"(?:inhalt(?:sverzeichnis|sübersicht)?|auf dieser seite|das (?:finden|lesen) sie (?:hier|in diesem \w+)|übersicht"
    r"|(?:table of )?contents|(?:on|in) this (?:page|article|post|story)|jump to(?: section)?|sommaire"
    r"|table des matières|dans cet article|índice(?: de contenidos?)?|(?:tabla de )?contenidos?|en este artículo"
    r"|indice(?: dei contenuti)?"
    r"|sommario|in questo articolo|neste artigo|conteúdo|inhoud(?:sopgave)?|in dit artikel|spis treści|obsah|innehåll"
    r"|i den här artikeln|indhold(?:sfortegnelse)?|innhold|sisällys(?:luettelo)?|содержание|оглавление|зміст"
    r"|目次|目录|içindekiler)\s?:?",
    re.IGNORECASE,
)


def without(found: Sequence[Block], scores: Sequence[float]) -> list[float]:
    """The scores, those of such links and of their title put to 0; the headings that they lead to are raised."""
    result = list(scores)
    entries = [i for i, block in enumerate(found) if block.links and scores[i] > _KEPT and _leads_down(block)]
    heads = {block.key: i for i, block in enumerate(found) if block.place.tag in _HEADINGS} if entries else {}
    gone: set[int] = set()
    for i in entries:
        head = max(heads.get(found[i].key, -1), heads.get(_NUMBER.sub("", found[i].key), -1))
        if head > i and any(score > _KEPT for score in scores[head + 1 : head + 1 + _BELOW]):
            result[i], result[head] = 0.0, 1.0
            gone.add(i)
    for i in gone:
        if i and i - 1 not in gone and _TITLE.fullmatch(found[i - 1].text.strip()):
            result[i - 1] = 0.0
    return result


def _leads_down(block: Block) -> bool:
    """Whether a block is links to places of the same page and nothing else."""
    if block.linked < _LINKED * len(block.text):
        return False
    return all("#" in (link.get("href") or "") for link in block.links)
