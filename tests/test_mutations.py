"""Broken files: each parser is given seeded mutations of its documents and must account for whatever it is given.

BACKFILE_MUTATIONS (default 100; a fifth of it for the slow formats) is how many of each document, BACKFILE_SEED
(default 1) which ones. CI runs the default; 10,000 of each document take half an hour on one core.
"""

from __future__ import annotations

import json
import os
import re

import pytest

from ingest import formats
from store.model import Article, Rejected
from tests.every_format import CASES, documents, record
from tests.mutate import check, mutations, read
from tests.test_markdown_page import PAGE, SERVED

COUNT = int(os.environ.get("BACKFILE_MUTATIONS", "100"))
SEED = int(os.environ.get("BACKFILE_SEED", "1"))
SLOW = frozenset(
    {"html", "warc", "mhtml", "docx", "odt", "epub", "pdf", "feed", "page-dump", "webarchive", "enex", "har"}
)  #: more than 5 ms a document
#: A PDF shows what its commands draw, not the words in broken ones; of RTF, Word and OpenDocument that are no exports,
#: the lines of the story are chosen as in a page dump.
CHOSEN = frozenset({"pdf", "rtf", "docx", "odt"})
#: A quote that is never closed hides much of a page with many attributes from any tree.
HIDDEN = frozenset({"medium.html"})
RECORDS = [{**record(str(number)), "url": f"https://harbour.example/{number}"} for number in range(5)]
DOCUMENTS = documents() | {
    **{
        f"{name}.txt": (CASES / "exports" / f"{name}.txt").read_bytes()
        for name in ("proquest_old", "retriever", "ebsco", "gale", "newsbank", "wiso", "europresse")
    },
    "served.md": (SERVED + PAGE).encode(),
    "crawled.jsonl": (json.dumps({"url": "https://post.example/a", "markdown": PAGE}) + "\n").encode(),
    "right-to-left.pdf": (CASES / "office" / "right-to-left.pdf").read_bytes(),
    "many.jsonl": "\n".join(map(json.dumps, RECORDS)).encode(),
    "many.json": json.dumps({"total": 5, "items": RECORDS}, indent=1).encode(),
    "many.csv": "\r\n".join(
        ",".join(f'"{cell}"' for cell in row) for row in (RECORDS[0], *map(dict.values, RECORDS))
    ).encode(),
}
_WORD = re.compile(rb"[A-Za-z]{4,}")


def parser_of(name: str):
    """The parser of a document; of a WACZ that of its members."""
    found = formats.detect(DOCUMENTS[name][:8192], name)
    return found or formats.parser("warc")


def words(text: bytes) -> set[bytes]:
    return set(_WORD.findall(text))


def text_of(found: list[Article | Rejected]) -> bytes:
    articles = [each for each in found if isinstance(each, Article)]
    return "\n".join(
        f"{each.title}\n{each.body}\n{each.byline}\n{each.native_id}\n{each.published}\n{each.extra}"
        for each in articles
    ).encode()


def check_words(expected: set[bytes], broken: bytes, found: list[Article | Rejected]) -> None:
    """No text lost in silence: where most words of the text stand in the broken file, some are in what is read of it
    (in ``extra`` where a broken name keeps them from their column), or a rejected record or ``truncated`` says why not.
    """
    left = expected & words(broken)
    if len(left) < 8 or len(left) * 5 < len(expected) * 4:
        return
    if any(isinstance(each, Rejected) or each.truncated for each in found):
        return
    assert len(left & words(text_of(found))) * 4 >= len(left), "the text is lost and nothing says so"


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if not name.endswith((".wacz", ".zip"))])
def test_broken_documents_are_accounted_for(name):
    parser = parser_of(name)
    expected = words(text_of(read(parser, DOCUMENTS[name], name)))
    count = COUNT if "BACKFILE_MUTATIONS" in os.environ or parser.name not in SLOW else COUNT // 5
    for number, broken in enumerate(mutations(DOCUMENTS[name], count, SEED)):
        if not broken.strip():
            continue
        try:
            found = read(parser, broken, name) or [Rejected(code="no-article", reason="as ingest.documents says it")]
            check(found)
            if parser.name not in CHOSEN and name not in HIDDEN:
                check_words(expected, broken, found)
        except Exception as error:
            error.add_note(f"{name}, mutation {number} of seed {SEED}")
            raise
