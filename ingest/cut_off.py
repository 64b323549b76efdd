"""Documents whose bytes end in damage, as a gzip file does whose download was cut off: what came before is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from store.model import Article, Evidence, Rejected

if TYPE_CHECKING:
    from ingest.readers import Held

RULE: Final = "damaged-file"


def cut_off(records: Iterable[Article | Rejected], held: Held) -> Iterator[Article | Rejected]:
    """The records. An article that is the only one of such a document is marked as cut off: of several the last one is
    whole, or its parser says that it is not. An error of the parser is raised behind what came before it.
    """
    waiting: Article | None = None
    several = False
    failure: Exception | None = None
    try:
        for record in records:
            if isinstance(record, Rejected):
                yield record
                continue
            if waiting is not None:
                several = True
                yield waiting
            waiting = record
    except Exception as error:  # noqa: BLE001 - raised below
        failure = error
    if waiting is not None:
        yield waiting if several or held.damage is None else _marked(waiting, held.damage.what)
    if failure is not None:
        raise failure


def damage(held: Held) -> list[Rejected]:
    """What is said of the bytes that are lost."""
    return [Rejected(code=held.damage.ledger_code, reason=held.damage.what)] if held.damage else []


def _marked(article: Article, reason: str) -> Article:
    told = Evidence(field="truncated", rule=RULE, reason=reason)
    return replace(article, truncated=True, evidence=(*article.evidence, told))
