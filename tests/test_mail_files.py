"""How files hold mail: mbox as programs write it, Apple Mail's emlx, what stands before headers."""

from __future__ import annotations

import io
import plistlib

import pytest

from ingest import formats
from ingest.parsers import mail
from ingest.parsers.contract import Context
from store.model import Article, Rejected

HEADERS = (
    b"From: Ann Lee <ann@post.example>\nTo: desk@paper.example\nSubject: Council votes on harbour\nMIME-Version: 1.0\n"
)
TEXT = b"The basin closes for two years.\n\nThe union called it a disgrace.\n"
MAIL = HEADERS + b"Date: Wed, 02 Nov 2016 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n" + TEXT
HTML = HEADERS + b"Date: Wed, 02 Nov 2016 10:00:00 +0100\nContent-Type: text/html\n\n<p>The basin closes.</p>\n"


def read(data: bytes, name: str = "x.eml") -> list[Article | Rejected]:
    parser = formats.detect(data, name)
    assert parser is mail.PARSER
    return [*parser.parse(io.BytesIO(data), Context(name=name))]


@pytest.mark.parametrize(("flags", "reason"), [(1, ""), (1 | 2, "deleted"), (1 | 64, "in the folder Drafts")])
def test_a_message_of_apple_mail(flags: int, reason: str) -> None:
    rest = plistlib.dumps({"flags": flags, "date-received": 1478077200})
    (found,) = read(b"%-10d\n" % len(MAIL) + MAIL + rest, "1234.emlx")
    if reason:
        assert isinstance(found, Rejected)
        assert found.reason.startswith(reason)
    else:
        assert isinstance(found, Article)
        assert (found.title, found.body) == ("Council votes on harbour", TEXT.decode().strip())


def test_one_of_apple_mail_without_its_flags_is_read_still() -> None:
    (found,) = read(b"%d\n" % len(MAIL) + MAIL + b"<?xml version", "1234.partial.emlx")
    assert isinstance(found, Article)
    assert found.body == TEXT.decode().strip()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + HTML,
        b"\r\n\n" + HTML,
        HTML.replace(b": ", b":"),
        b"Received:\r\n\tfrom x by y; Wed, 2 Nov 2016 10:00:00 +0100\r\n" + HTML,
    ],
)
def test_what_stands_before_headers_and_within_them(data: bytes) -> None:
    (found,) = read(data)
    assert isinstance(found, Article)
    assert (found.title, found.body) == ("Council votes on harbour", "The basin closes.")


def test_messages_without_an_empty_line_between_them() -> None:
    box = b"From ???@??? Wed Nov 02 10:00:00 2016\r\n" + MAIL + b"From ???@??? Thu Nov 03 10:00:00 2016\r\n" + HTML
    assert [found.body for found in read(box, "In.mbx") if isinstance(found, Article)] == [
        TEXT.decode().strip(),
        "The basin closes.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"\nFrom Monday on, from 09:00\nthe basin is closed.\n",
        b"From Monday to Friday, 09:00-17:00\nPlace: town hall\n",
        b"\nFrom ann@post.example Wed Nov  2 10:00:00 2016\nis how such a line begins.\n",
    ],
)
def test_lines_of_a_text_part_no_messages(line: bytes) -> None:
    (found,) = read(b"From a@x.example Wed Nov  2 10:00:00 2016\n" + MAIL + line, "x.mbox")
    assert isinstance(found, Article)
    assert found.body.endswith(line.decode().strip())


def test_quoted_lines_of_one_message_keep_their_mark() -> None:
    (found,) = read(MAIL + b"\n>From here on\n>it is quoted.\n")
    assert isinstance(found, Article)
    assert found.body.endswith(">From here on\n>it is quoted.")


def test_a_header_that_its_parser_stumbles_over_costs_no_other_message() -> None:
    broken = MAIL.replace(b"MIME-Version: 1.0", b"Content-Disposition: Nov [;\xe2\x80\x8b*")
    box = b"".join(b"From a@x.example Wed Nov  2 10:00:00 2016\n" + each + b"\n" for each in (MAIL, broken, MAIL))
    assert [found.body for found in read(box, "x.mbox") if isinstance(found, Article)] == [TEXT.decode().strip()] * 3


def test_a_bug_of_ours_costs_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: str) -> bool:
        raise ZeroDivisionError(page[:3])

    monkeypatch.setattr(mail.mail_alerts, "is_alert", broken)
    box = b"".join(b"From a@x.example Wed Nov  2 10:00:00 2016\n" + each + b"\n" for each in (MAIL, HTML, MAIL))
    one, two, three = read(box, "x.mbox")
    assert isinstance(one, Article)
    assert isinstance(three, Article)
    assert isinstance(two, Rejected)
    assert (two.code, two.record, two.reason) == ("parser-error", 2, "ZeroDivisionError: <p>")
