"""Boilerplate by outlet: learnt from what repeats on a source's pages, cut from the bodies with care.

Calibration (tests/test_boilerplate.py): the thresholds keep every paragraph of the
21,578 Reuters stories, whose most frequent paragraph stands in 3.0 % of them, and find template paragraphs, which
stand on 50 to 100 % of an outlet's pages, with a wide space between the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Final

from ingest.patterns import regex
from store.boilerplate import RULE, Place, Rule, Rules
from store.model import Article, Evidence

LEAST_PAGES: Final = 20  #: of a source, under headlines of their own; below it a share says too little
SAMPLE: Final = 2_000  #: pages of a source that are looked at: a share of 0.25 is then known to within 0.02
EDGE_SHARE: Final = 0.25  #: of pages, for a paragraph at the start or end of the body
ANYWHERE_SHARE: Final = 0.40  #: of pages, for one between others
ANYWHERE_WORDS: Final = 8  #: a shorter one between others may be a formula of the writer: it stays
AT_EDGE: Final = 0.8  #: of its pages on which an edge paragraph stands within the first or last EDGE_DEPTH
EDGE_DEPTH: Final = 8  #: paragraphs
MOST_CUT: Final = 0.5  #: of a body's words: beyond it nothing is cut, the page may be a copy and no template

_SPACE = regex(r"\s+")
_WORD = regex(r"\w+")
_ENDS = " \t.,:;!?\"'“”‘’«»()[]|*·•–—-_>→"
_DATELINE = regex(r"^[A-Z][A-Z .,/'’-]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([^)]{2,30}\))? ?[-–—:]*$")
_SIGNED = regex(r"[(–—:-]")


@dataclass(slots=True)
class _Count:
    """How often a paragraph was met."""

    text: str
    pages: int = 0
    edges: int = 0  #: of these, near the start or end
    titles: set[str] = field(default_factory=set)  #: different headlines it stood under


def fingerprint(paragraph: str) -> str:
    """A paragraph without case, spacing and punctuation at its ends, as 16 hex digits; "" for one without a word."""
    text = _SPACE.sub(" ", paragraph).strip(_ENDS).casefold()
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() if _WORD.search(text) else ""


def learn(source: str, pages: Iterable[tuple[int, str | None, str]]) -> list[Rule]:
    """The template paragraphs of one source from (document, title key, body) of its pages, most frequent first.

    A page counts once under each headline: the same story stored many times is no template. That many pages stand in
    one document, as in a web archive, does not matter: of the stories of a wire that came in one file no paragraph
    repeats so often.
    """
    counts: dict[str, _Count] = {}
    headlines: set[str] = set()
    for document, title, body in pages:
        headline = title or f"\0{document}"
        if headline in headlines:
            continue
        headlines.add(headline)
        _count(counts, headline, body)
    total = len(headlines)
    if total < LEAST_PAGES:
        return []
    rules = [
        Rule(source=source, fingerprint=key, text=c.text[:300], place=place, pages=len(c.titles), of_pages=total)
        for key, c in counts.items()
        if (place := _place(c, total)) is not None
    ]
    return sorted(rules, key=lambda rule: (-rule.pages, rule.text))


def _count(counts: dict[str, _Count], headline: str, body: str) -> None:
    paragraphs = body.split("\n\n")
    seen: set[str] = set()
    for place, paragraph in enumerate(paragraphs):
        key = fingerprint(paragraph)
        if not key or key in seen:
            continue
        seen.add(key)
        count = counts.setdefault(key, _Count(paragraph))
        count.pages += 1
        count.edges += place < EDGE_DEPTH or place >= len(paragraphs) - EDGE_DEPTH
        count.titles.add(headline)


def _place(count: _Count, total: int) -> Place | None:
    """Where a paragraph may be cut; None = it is no boilerplate."""
    share = len(count.titles) / total
    if share < EDGE_SHARE or is_dateline(count.text):
        return None
    if share >= ANYWHERE_SHARE and len(_WORD.findall(count.text)) >= ANYWHERE_WORDS:
        return "anywhere"
    return "edge" if count.edges >= AT_EDGE * count.pages else None


def is_dateline(paragraph: str) -> bool:
    """A dateline or a wire's name that stands alone as a paragraph: "LONDON (Reuters) -"."""
    return _DATELINE.match(paragraph) is not None and _SIGNED.search(paragraph) is not None


def cut(article: Article, rules: Rules) -> Article:
    """The article without its source's boilerplate; each paragraph that goes is named in its evidence.

    Edge paragraphs go from both ends inwards up to the first that is the article's own. If more than MOST_CUT of the
    words would go, the body stays whole and the evidence says so.
    """
    known = rules.get(article.source)
    if not known or not article.body:
        return article
    paragraphs = article.body.split("\n\n")
    found = [known.get(fingerprint(paragraph)) for paragraph in paragraphs]
    gone = _gone(found)
    if not gone:
        return article
    words = [len(_WORD.findall(paragraph)) for paragraph in paragraphs]
    too_much = sum(words[place] for place in gone) > MOST_CUT * sum(words)
    evidence = tuple(_told(paragraphs[place], found[place], kept=too_much) for place in sorted(gone))
    if too_much:
        return replace(article, evidence=article.evidence + evidence)
    body = "\n\n".join(paragraph for place, paragraph in enumerate(paragraphs) if place not in gone)
    lead = article.lead if body.startswith(article.lead) else ""
    return replace(article, body=body, lead=lead, evidence=article.evidence + evidence)


def _gone(found: Sequence[Rule | None]) -> set[int]:
    gone = {place for place, rule in enumerate(found) if rule is not None and rule.place == "anywhere"}
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        for place in order:
            if found[place] is None:
                break
            gone.add(place)
    return gone


def _told(paragraph: str, rule: Rule | None, *, kept: bool) -> Evidence:
    where = f"on {rule.pages} of {rule.of_pages} pages of {rule.source}" if rule else ""
    reason = f"kept: more than half of the body would go; {where}" if kept else f"cut: {where}"
    return Evidence(field="body", rule=RULE, text=paragraph[:300], accepted=False, reason=reason)
