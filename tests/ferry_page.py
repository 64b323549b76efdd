"""A short story to set into page dumps of the tests, and the article that is read of one."""

from __future__ import annotations

import io

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article

BODY = (
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.\n\n"
    "Nobody voted against the plan.\n"
)


def article(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found
