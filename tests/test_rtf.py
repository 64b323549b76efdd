"""RTF as programs write it: letters in every way they have, links, rows of tables, a title behind long tables."""

from __future__ import annotations

import io
import time

import pytest

from ingest.parsers import rtf, rtf_html
from ingest.parsers.contract import Context
from store.model import Article
from tests.test_mail_forwards import LINES

HEAD = r"Council votes on harbour\par 2 November 2016\par "


def read(data: bytes) -> Article:
    assert rtf.sniff(data, "x.rtf")
    (found,) = rtf.parse(io.BytesIO(data), Context(name="x.rtf"))
    assert isinstance(found, Article)
    return found


def escaped(text: str, encoding: str) -> str:
    return "".join(rf"\'{byte:02x}" if byte > 127 else chr(byte) for byte in text.encode(encoding))


TOLD = "Zoë’s cranes stand still."


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (r"\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}\f0 ", escaped(TOLD, "cp1252")),
        (r"\mac\ansicpg10000{\fonttbl\f0\fswiss\fcharset77 Helvetica;}\f0 ", escaped(TOLD, "mac-roman")),  # TextEdit
        (r"\mac\ansicpg10000{\fonttbl{\f4\fnil\fcharset256 Times;}}\f4 ", escaped(TOLD, "mac-roman")),  # Word 98
        (r"\ansi\ansicpg65001{\fonttbl{\f0\fcharset1 Arial;}}\f0 ", escaped(TOLD, "utf-8")),
        (r"\ansi\ansicpg1252 ", TOLD),
        (r"\ansi ", r"Zo\uc1\u235?\u8217?s cranes stand still."),
    ],
)
def test_letters(head: str, told: str) -> None:
    for encoding in ("cp1252", "utf-8"):
        found = read(rf"{{\rtf1{head}{HEAD}{told} {LINES[0]}\par {LINES[1]}\par}}".encode(encoding))
        assert found.body == f"{TOLD} {LINES[0]}\n\n{LINES[1]}"


def test_fonts_that_say_nothing_have_the_documents_code_page() -> None:
    told = "Портовые рабочие вернулись к кранам в четверг, сообщил профсоюз."
    head = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fnil\fcharset1 Arial;}}\f0 "
    assert told in read(rf"{head}{HEAD}{escaped(told, 'cp1251')}\par {LINES[0]}\par}}".encode()).body


def test_signs_of_two_halves() -> None:
    ship = r"\uc0\u55357 \u56994 "
    assert "🚢 ships" in read(rf"{{\rtf1\ansi {HEAD}{ship} ships. {LINES[0]}\par {LINES[1]}\par}}".encode()).body
    page = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\u-10179 ?\u-8542 ? ships\emspace wait, \u-10179 ?half}"
    assert rtf_html.html_in(page) == "<p>🚢 ships wait, \ufffdhalf"


def test_links_rows_and_a_title_far_down() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://x.example/a"}}{\fldrslt{\ul the report}}}'
    row = r"\trowd\cellx1000\cellx2000 Ships\cell 40\cell\row\pard "
    styles = r"{\stylesheet" + "{Normal;}" * 5_000 + r"}{\info{\title Harbour to close}}"
    found = read(rf"{{\rtf1\ansi{styles}{HEAD}{LINES[0]} See {link}.\par {row}{LINES[1]}\par}}".encode())
    assert found.body == f"{LINES[0]} See the report.\n\nShips|40\n\n{LINES[1]}"
    untitled = read(rf"{{\rtf1\ansi{styles}{LINES[0]}\par {LINES[1]}\par}}".encode())
    assert untitled.title == "Harbour to close"


def test_fields_without_end_take_no_time() -> None:
    started = time.monotonic()
    read(b"{\\rtf1\\ansi " + LINES[0].encode() + rb"{\field{\*\fldinst{" * 20_000)
    assert time.monotonic() - started < 5
