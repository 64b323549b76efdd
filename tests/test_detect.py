"""Which parser reads a document: the first one of the table that knows it, though not all of them are asked."""

from __future__ import annotations

import importlib
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import formats
from ingest.encoding import head_text
from ingest.parsers import database_layouts as layouts
from ingest.parsers import factiva, html_page, nexis
from ingest.parsers.contract import AHEAD_SIZE, HEAD_SIZE
from tests.every_format import documents
from tests.mutate import mutations

CASES = Path(__file__).parent / "cases"
CODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "gb18030", "iso2022_jp")
BEFORE = (
    *(b"", b" ", b"\n", b"\r\n\t", b"\x0b", b"\f", b"\x00", b"\x01", b"\x1e", b"\x1c", b"\xc2\xa0", b"\xef\xbb\xbf"),
    *(b"\xef\xbb\xbf\xef\xbb\xbf", b"\xbb", b"\xff\xfe", b"\x841\x953", b"\x1b$B", b"\x1b(B", b"~{", b"a", b"7", b"Z"),
    *(b"<", b"{", b"[", b"<!-- a -->", b"<?xml version='1.0'?>"),
)  #: white space, marks of encodings, letters, brackets
SUFFIXES = ("", ".txt", ".csv", ".md", ".html", ".eml", ".mht", ".docx", ".xls", ".webarchive")


def all_asked(head: bytes, name: str) -> str | None:
    return next((form for form, _ in formats.FORMATS if formats.parser(form).sniff(head, name)), None)


def check(data: bytes, name: str) -> None:
    head = data[:HEAD_SIZE]
    found = formats.detect(head, name)
    assert (found and found.name) == all_asked(head, name), (name, head[:200])


def recoded(data: bytes) -> Iterator[bytes]:
    text = data[:HEAD_SIZE].decode("utf-8", "ignore")
    for coding in CODINGS:
        yield text.encode(coding, "ignore")


def test_documents_of_the_tests():
    for path in CASES.rglob("*.*"):
        if path.is_file() and path.suffix != ".json":
            check(path.read_bytes(), path.name)


def test_documents_of_every_format_with_something_before_or_in_another_encoding():
    source = random.Random(1)
    for name, data in documents().items():
        for each in (data, *recoded(data)):
            for before in source.sample(BEFORE, 3):
                check(before + each, name)


def test_broken_documents():
    for seed, (name, data) in enumerate(documents().items()):
        for broken in mutations(data[:HEAD_SIZE], 10, seed):
            check(broken, name)


def test_beginnings_made_of_pieces():
    """What documents of several formats begin with, one behind the other, under a name that speaks for yet another."""
    source = random.Random(1)
    pieces = [*BEFORE, *(data[:size] for data in documents().values() for size in (1, 3, 12, 80, 2048))]
    for _ in range(1_000):
        check(b"".join(source.choices(pieces, k=source.randint(1, 4))), "x" + source.choice(SUFFIXES))


HOSTILE = (
    "\n",
    " ",
    "\n ",
    "1 ",
    "1\n",
    "\n,",
    ".",
    "-",
    "\ndocument ",
    "3 of ",
    "a:",
    "a<",
    "<a",
    "\u00a0",
    "{[",
    "<!--",
)


@pytest.mark.parametrize("before", ["", "x\n", "x\n500 words\n", "HD PD\n1", "<x\n", "{", "From: "])
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_a_head_of_one_sign_takes_no_time(piece, before):
    head = (before + piece * HEAD_SIZE)[:HEAD_SIZE].encode()[:HEAD_SIZE]
    check(head, "x.csv")
    began = time.process_time()
    formats.detect(head, "x.csv")
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("before", ["", "x\n", "x\n500 words\n", "HD PD\n1", "<x\n"])
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_a_look_further_ahead_takes_no_time(piece, before):
    data = (before + piece * AHEAD_SIZE).encode()[:AHEAD_SIZE]
    began = time.process_time()
    for form in ("xml", "database-export", "nexis", "factiva"):
        formats.parser(form).sniff(data, "x.txt")
    assert time.process_time() - began < 0.5


def exports() -> Iterator[bytes]:
    """Exports of databases, broken ones, and texts made of their lines."""
    source = random.Random(1)
    whole = [path.read_bytes()[:HEAD_SIZE] for path in sorted((CASES / "exports").glob("*.txt"))]
    lines = [line for data in whole for line in data.split(b"\n")]
    ends = (b"\n", b"\r\n", b"\f", b"\n\xc2\xa0", b"\n \xe2\x80\xa2 ")
    for seed, data in enumerate(whole):
        yield from (data, *mutations(data, 10, seed))
    for _ in range(500):
        yield b"".join(line + source.choice(ends) for line in source.choices(lines, k=source.randint(1, 12)))


def test_a_quick_look_turns_no_export_away():
    for data in exports():
        text = head_text(data)
        plain = layouts.plain(text)
        if any(all(sign.search(plain) for sign in signs) for layout in layouts.LAYOUTS for signs in layout.signs):
            assert layouts._STARTS.search("\n" + plain), data
        assert nexis._may_be(data, text) or not nexis._is_export(text), data
        for line in text.split("\n"):
            assert factiva._COUNT_HINT.search("\n" + line) or not factiva._WORDS.match(line), line


@pytest.mark.parametrize("name", ["warc", "mhtml", "har", "safari", "enex", "epub"])
def test_what_holds_pages_is_read_anew_when_pages_are(monkeypatch, name):
    """Else ``backfile reparse`` would leave the pages of a web archive as an older parser read them."""
    module = importlib.import_module(f"ingest.parsers.{name}")
    before = module.PARSER.version
    monkeypatch.setattr(html_page, "VERSION", html_page.VERSION + 1)
    try:
        assert importlib.reload(module).PARSER.version == before + 1
    finally:
        monkeypatch.undo()
        importlib.reload(module)
