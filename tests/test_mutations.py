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
from tests.every_format import CASES, TEXT, documents, record
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
FORWARDED = (
    "From: Ann Lee <ann@x.example>\nTo: desk@x.example\nSubject: Fwd: Cranes move again\nMessage-ID: <1@x>\n"
    "Date: Mon, 14 Nov 2016 09:00:00 +0100\n\nFYI\n\n---------- Forwarded message ---------\n"
    "From: Ilse Moor <moor@post.example>\nDate: Thu, Nov 3, 2016 at 8:00 AM\nSubject: Cranes move again\n"
    f"To: Ann Lee <ann@x.example>\n\n{TEXT}\n"
)
ATTACHED = (
    "From: Ann Lee <ann@x.example>\nTo: desk@x.example\nSubject: Pieces\nMessage-ID: <1@x>\n"
    'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee attached.\n'
    '--b\nContent-Type: text/plain; name="a.txt"\n'
    f'Content-Disposition: attachment; filename="a.txt"\n\nCranes move again\n\nBy Ilse Moor\n\n{TEXT}\n--b\n'
    f"Content-Type: message/rfc822\n\n{FORWARDED.replace('<1@x>', '<2@x>')}\n--b--\n"
)
RECORDS = [{**record(str(number)), "url": f"https://harbour.example/{number}"} for number in range(5)]
DOCUMENTS = documents() | {
    **{
        f"{name}.txt": (CASES / "exports" / f"{name}.txt").read_bytes()
        for name in ("proquest_old", "retriever", "ebsco", "gale", "newsbank", "wiso", "europresse")
    },
    "served.md": (SERVED + PAGE).encode(),
    "crawled.jsonl": (json.dumps({"url": "https://post.example/a", "markdown": PAGE}) + "\n").encode(),
    "right-to-left.pdf": (CASES / "office" / "right-to-left.pdf").read_bytes(),
    "forwarded.eml": FORWARDED.encode(),
    "attached.eml": ATTACHED.encode(),
    **{f"library.{name}": (CASES / "library" / name).read_bytes() for name in ("zotero.csv", "zotero.ris", "csl.json")},
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


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if not name.endswith((".wacz", ".zip", ".parquet"))])
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
