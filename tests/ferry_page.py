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
#: a page around a story of four paragraphs
HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\nBy Ann Lee\n12 March 2025\n\n"
STORY = [
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.",
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.",
    "The crew said that the old engine had failed on nine days of the winter and twice in the spring.",
    "Nobody voted against the plan, and the first crossing with the new engine is set for a day in May.",
]
FOOT = "Share this page\n\n© 2025 River Post\n"


def article(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found
