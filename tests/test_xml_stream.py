"""Files of any length cut into their records: whatever stands in them, broken, huge, hostile, in any coding."""

from __future__ import annotations

import io
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from ingest.limits import RECORD_BYTES, MiB
from ingest.parsers import enex
from ingest.parsers.contract import Context
from ingest.parsers.newsxml import read_part
from ingest.parsers.newsxml_text import every, first, line_of
from ingest.parsers.xml_pieces import Shape
from ingest.parsers.xml_stream import Record, records
from store.errors import ParseError
from store.model import Article, Rejected

HEAD = '<?xml version="1.0"?>\n<!-- <item>no</item> -->\n<rss xmlns:n="urn:n"><channel><title>News &amp; more</title>\n'
END = "</channel></rss>\n"
FIRST = "<item><title>One</title><n:body><![CDATA[a</item><item>b]]></n:body></item>\n"
SECOND = "<item a='>'><!-- </item> --><?x </item>?><title>Two &eacute;</title></item>\n"
THIRD = "<item>\n<title>Three</title></item>\n"
SHAPE = Shape("item", dropped=("data",))


class Slow(io.BytesIO):
    """Gives a few bytes at a time."""

    def __init__(self, data: bytes, step: int) -> None:
        super().__init__(data)
        self._step = step

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(self._step, size) if size and size >= 0 else self._step)


class Endless(io.RawIOBase):
    """A file that is made while it is read."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        super().__init__()
        self._parts = parts
        self._held = b""
        self.size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        self._held = self._held or next(self._parts, b"")
        data, self._held = self._held[: len(view)], self._held[len(view) :]
        view[: len(data)] = data
        self.size += len(data)
        return len(data)


def told(found: Record | Rejected) -> tuple[object, ...]:
    """A record as its number, line and title; what is Rejected as its number, line and code."""
    if isinstance(found, Rejected):
        return (found.record, found.line, found.code)
    return (found.number, found.line, line_of(first(found.element, "title")))


def read(text: str | bytes, shape: Shape = SHAPE, step: int = MiB) -> list[tuple[object, ...]]:
    data = text.encode() if isinstance(text, str) else text
    return [told(found) for found in records(Slow(data, step), shape)]


ROOT = (0, 1, "News & more")


@pytest.mark.parametrize("step", [1, 2, 3, 7, 8, 9, 10, 64, MiB])
def test_records_are_the_same_however_the_file_is_read(step):
    found = list(records(Slow((HEAD + FIRST + SECOND + THIRD + END).encode(), step), SHAPE))

    assert list(map(told, found)) == [ROOT, (1, 4, "One"), (2, 5, "Two é"), (3, 6, "Three")]
    assert isinstance(found[0], Record)
    assert isinstance(found[1], Record)
    assert next(every(found[0].element, "item"), None) is None
    assert line_of(first(found[1].element, "body")) == "a</item><item>b"
    assert first(found[1].element, "body").tag == "{urn:n}body"


@pytest.mark.parametrize("broken", ["<t/ns><x>a", "<image a=b><url>", "</item><title><a/b>"])
def test_a_broken_tag_before_the_first_record_costs_none(broken):
    found = read(HEAD + broken + FIRST + SECOND + THIRD + END)

    assert [each[2] for each in found][-3:] == ["One", "Two é", "Three"]
    assert found[0] == (None, 1, "bad-xml")


def test_what_is_dropped_is_as_if_it_were_empty():
    record = f"<item><title>One</title><data x='1'>{'A' * 500}<![CDATA[</data>]]></data><n:body>after</n:body></item>"

    for step in (1, 50, MiB):
        stream = Slow((HEAD + record + "<item><title>Two</title><data/></item>" + END).encode(), step)
        _, one, two = records(stream, Shape("item", dropped=("data",), limit=200))
        assert isinstance(one, Record)
        assert isinstance(two, Record)
        assert (line_of(first(one.element, "data")), line_of(first(one.element, "body"))) == ("", "after")


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("<item><title>Br</item>\n", [(2, 5, "bad-xml"), (3, 6, "Three")]),
        ("<item><title>Br</title>\n", [(2, 5, "bad-record"), (3, 6, "Three")]),
        ("<item><title>Br</title>\n< \n</item>\n", [(2, 5, "bad-xml"), (3, 8, "Three")]),
        ("<item><title>A & B, AT&T &amp; &#67;</title></item>\n", [(2, 5, "A & B, AT&T & C"), (3, 6, "Three")]),
        ("<item><data>Br</item>\n", [(2, 5, "bad-xml"), (3, 6, "Three")]),
        ("<item><title><![CDATA[Br</title></item>\n", [(2, 5, "bad-xml"), (3, 6, "Three")]),
        ("<item><title><!-- Br</title></item>\n", [(2, 5, "bad-xml"), (3, 6, "Three")]),
        ("<item><title>B\x01r</title></item>\n", [(2, 5, "Br"), (3, 6, "Three")]),
        ("<item/><item />\n", [(2, 5, ""), (3, 5, ""), (4, 6, "Three")]),
        ("</item>\n", [(2, 6, "Three")]),
    ],
)
def test_a_broken_record_costs_itself(broken, expected):
    assert read(HEAD + FIRST + broken + THIRD + END) == [ROOT, (1, 4, "One"), *expected]


def test_a_record_over_the_limit_is_said_to_be_so_and_the_rest_goes_on():
    large = f"<item><title>Two</title>{'<b>x</b>' * 50}</item>\n"
    shape = Shape("item", limit=200)

    for step in (1, 99, MiB):
        found = read(HEAD + FIRST + large + THIRD + END, shape, step)
        assert found == [ROOT, (1, 4, "One"), (2, 5, "too-large"), (3, 6, "Three")]


def test_a_file_that_was_cut_says_so():
    whole = HEAD + FIRST + THIRD

    assert read(whole) == [ROOT, (1, 4, "One"), (2, 5, "Three"), (None, 7, "bad-record")]
    assert read(whole[:-10]) == [ROOT, (1, 4, "One"), (2, 5, "bad-record")]


def test_what_is_quoted_is_not_mended():
    assert read_part(b"<a>A &<![CDATA[ & &amp;]]> & B</a>").text == "A & & &amp; & B"


def test_what_stands_before_the_records_may_be_broken():
    found = read("<rss xmlns:n='urn:n'><channel><title>A < B</title>" + FIRST + END)

    assert found == [(None, 1, "bad-xml"), (1, 1, "One")]


def test_tags_without_end_around_the_records():
    for data in ("<a>" * 10_000 + "<item/>" * 10_000, f"<a b='{'c' * 100_000}'>" + "<item/>" * 10_000):
        with pytest.raises(ParseError):
            read(data)


def test_what_a_server_printed_before_the_document():
    document = (HEAD + FIRST + END).encode()

    assert read(b"\n\n" + document) == [(0, 1, "News & more"), (1, 6, "One")]
    assert read(b"Warning: header() in x.php on line 3\n" + document) == [(0, 2, "News & more"), (1, 5, "One")]
    assert read(b"<br />\n<b>Warning</b>: a & b\n" + document) == [
        (None, 1, "bad-xml"),
        (0, 3, "News & more"),
        (1, 6, "One"),
    ]


@pytest.mark.parametrize("data", ["", " ", "no xml", "<rss>", "<rss><channel></rss>", HEAD])
def test_no_record_and_no_xml(data):
    with pytest.raises(ParseError):
        read(data)


def test_prefixes_that_nothing_declares():
    found = list(records(io.BytesIO(b"<rss><channel><x:a/><item><y:b z:c='1'>t</y:b></item></channel></rss>"), SHAPE))

    assert [told(each)[:2] for each in found] == [(0, 1), (1, 1)]


def test_entities_are_refused_and_may_be_written_about():
    quoted = "<item><title><![CDATA[<!ENTITY a 'b'>]]></title></item>"

    assert read(HEAD + quoted + END) == [ROOT, (1, 4, "<!ENTITY a 'b'>")]
    for subset in ("<!ENTITY a 'b'>", "<!ENTITY a '<item>'>", "\n" * 70_000 + "<!ENTITY a 'b'>"):
        with pytest.raises(ParseError) as caught:
            read(f"<!DOCTYPE rss [{subset}]><rss><channel>{THIRD}{END}")
        assert caught.value.ledger_code == "xml-entities"


def test_several_documents_in_one_file():
    one = HEAD + FIRST + END
    other = '<?xml version="1.0" encoding="iso-8859-1"?><rss><title>Zwei</title><item><title>\xfc</title></item></rss>'

    assert read(one.encode() + other.encode("latin-1") + one.encode()) == [
        ROOT,
        (1, 4, "One"),
        (0, 6, "Zwei"),
        (2, 6, "ü"),
        (0, 6, "News & more"),
        (3, 9, "One"),
    ]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "iso-8859-1", "shift_jis"])
def test_other_codings(coding):
    title = "港" if coding == "shift_jis" else "é"
    declared = f'<?xml version="1.0" encoding="{coding}"?>' if coding in {"iso-8859-1", "shift_jis"} else ""
    data = f"{declared}<rss><title>{title}</title><item><title>{title}</title></item></rss>".encode(coding)

    for step in (5, MiB):
        assert read(data, step=step) == [(0, 1, title), (1, 1, title)]


def test_a_coding_that_is_not_the_one_declared():
    good, bad = "<item><title>é</title></item>".encode(), "<item><title>é</title></item>".encode("latin-1")

    assert [each[2] for each in read(b"<rss>" + good + bad + b"</rss>")] == ["", "é", "é"]


def test_a_file_of_nothing_but_broken_records_is_left():
    found = read("<rss>" + "<item>" * 30_000)

    assert len(found) == 10_002  # the root, ten thousand and one that says so


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "<item>",
            "<item ",
            "</item>",
            "<item/>",
            "<!--",
            "<![CDATA[",
            "<?",
            "<?xml ",
            "<data>",
            "</data>",
            "<",
            "<a b='",
        ),
        *("<item><![CDATA[", "<item></item", "<a:b>", "]]>", "-->", "<item><!--</item>", "<item><a></item>", "<a></b>"),
    ],
)
def test_hostile_files_take_linear_time(unit):
    """Half a MiB of it; what is quadratic takes minutes."""
    started = time.process_time()
    for data in (unit * (MiB // 2 // len(unit)), HEAD + unit * (MiB // 2 // len(unit)) + END):
        with suppress(ParseError):
            read(data)
    assert time.process_time() - started < 6


def notes(count: int, data: bytes) -> Iterator[bytes]:
    yield b'<?xml version="1.0"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">\n'
    yield b"<en-export>"
    for number in range(count):
        yield b"<note><title>Note %d</title><content><![CDATA[<en-note><div>Text %d.</div></en-note>]]></content>" % (
            number,
            number,
        )
        yield b"<resource><data encoding='base64'>\n"
        yield from [data] * 8
        yield b"</data></resource></note>\n"
    yield b"</en-export>"


def test_an_export_of_evernote_over_the_limit_is_read_in_little_memory():
    context = Context(name="a.enex", tick=lambda: ticks.append(None))
    stream = Endless(notes(10, b"QUJD" * 250_000))
    ticks: list[None] = []
    assert list(enex.parse(io.BytesIO(b"".join(notes(1, b""))), context)), "its libraries are loaded"
    ticks.clear()
    tracemalloc.start()
    try:
        found = list(enex.parse(io.BufferedReader(stream), context))  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert stream.size > RECORD_BYTES
    assert [(type(each), each.title) for each in found if isinstance(each, Article)] == [
        (Article, f"Note {number}") for number in range(10)
    ]
    assert len(found) == 10
    assert peak < 12 * MiB
    assert len(ticks) * MiB > RECORD_BYTES, "the clock of a record is told that the parser is alive"
