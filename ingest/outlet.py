"""The publication that the user names (``--source``), for articles that name none, such as plain texts."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from store.model import Article, Evidence

RULE: Final = "user:source"
_REASON: Final = "given by the user on the command line"


def one_name(told: str | None) -> str | None:
    """The name in one line; "" = no longer a name, None = nothing was said."""
    return None if told is None else " ".join(told.split())


def named(article: Article, name: str) -> Article:
    """The article with this publication, where it says none itself."""
    if not name or article.source:
        return article
    told = Evidence(field="source", rule=RULE, text=name[:300], reason=_REASON)
    return replace(article, source=name, evidence=(*article.evidence, told))
