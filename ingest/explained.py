"""Every field of an article has a reason: what its parser did not explain piece by piece, its table of rules does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from store.model import Article, Evidence, PrintedDate

#: the fields that a reader may ask the reason of. Not among them: authors, which are the names in the byline, and the
#: lead, which is the first paragraph where the source marks none
FIELDS: Final = (
    *("title", "subtitle", "body", "byline", "source", "section", "dateline", "credit", "published", "modified"),
    *("retrieved", "url", "language", "comment_count"),
)
_LONGEST: Final = 300  #: code points of a value that evidence shows; of a body its first words
_OPENING: Final = 80


def explained(article: Article, name: str, rules: Mapping[str, str]) -> Article:
    """The article with evidence for each field that has a value and none, and none for what has no value.

    ``name``: the parser's; ``rules``: field -> where its documents say it, such as "NewsLines/CreditLine", if that is
    not the field's name. A date tells its own rule.
    """
    told = tuple(each for each in article.evidence if not each.accepted or getattr(article, each.field, None) != "")
    known = {piece.field for piece in told if piece.accepted}
    more = [
        _evidence(field, value, f"{name}:{rules.get(field, field)}")
        for field in FIELDS
        if field not in known and (value := getattr(article, field)) not in (None, "")
    ]
    return replace(article, evidence=(*told, *more)) if more or len(told) < len(article.evidence) else article


def _evidence(field: str, value: object, rule: str) -> Evidence:
    if isinstance(value, PrintedDate):
        return Evidence(field=field, rule=value.rule, text=value.text[:_LONGEST])
    return Evidence(field=field, rule=rule, text=str(value)[: _OPENING if field == "body" else _LONGEST])
