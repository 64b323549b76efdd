# ruff: noqa: E501 - messages and feeds as they come
"""Mail, mbox and MHTML: one article a message or page; the printed date stays what it was."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import formats
from ingest.parsers import mail, mhtml
from ingest.parsers.contract import Context
from store.model import Article, Rejected

EML = b"""From: "Lee, Ann" <ann@post.example>
To: desk@paper.example
Subject: =?utf-8?q?Stra=C3=9Fe_gesperrt?=
Date: Tue, 01 Nov 2016 23:30:00 -0500
Message-ID: <abc@post.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Caf=E9 closed.

More tomorrow.
--=20
Ann
--b
Content-Type: text/html; charset=utf-8

<p>Other <a href="https://post.example/x">the page</a></p>
--b--
"""

MBOX = (
    b"From ann@post.example Wed Nov  2 10:00:00 2016\nFrom: a@b.example\nSubject: One\nDate: Wed, 2 Nov 2016 10:00:00 +0000\n"
    b"Message-ID: <1@x>\n\nFirst body.\n>From here on quoted.\n\n"
    b"From bob@post.example Thu Nov  3 10:00:00 2016\nFrom: b@b.example\nSubject: Two\nMessage-ID: <2@x>\n\nSecond body.\n"
)

MHT = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://harbour.example/2016/11/cranes
Subject: Cranes stand still
Date: Fri, 26 Apr 2024 09:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="m"; start="<root@x>"

--m
Content-Type: text/html
Content-ID: <ad@x>
Content-Location: https://ads.example/frame

<html><body><p>Buy now.</p></body></html>
--m
Content-Type: text/html; charset=utf-8
Content-ID: <root@x>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://harbour.example/2016/11/cranes

<html lang=3D"en"><head><title>Cranes stand still</title>
<meta property=3D"article:published_time" content=3D"2016-11-03T10:00:00+02:00"></head><body><article>
<h1>Cranes stand still</h1>
<p>The dock workers of the southern port walked out on Wednesday after a night of talks that ended without any result.</p>
<p>Nobody expects them to be back before the end of the week, the union said in a statement that was read on the radio.</p>
<p>Forty ships are waiting outside the harbour, and the ministry says that perishable cargo will be unloaded first.</p>
</article></body></html>
--m--
"""


def test_message() -> None:
    assert mail.sniff(EML, "x.eml")

    (found,) = mail.parse(io.BytesIO(EML), Context(name="x.eml"))

    assert isinstance(found, Article)
    assert found.title == "Straße gesperrt"
    assert found.body == "Café closed.\n\nMore tomorrow."
    assert found.authors == ("Ann Lee",)
    assert found.key == found.native_id == "abc@post.example"
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2016-11-01T23:30", -300)
    assert [(link.title, link.url) for link in found.links] == [("the page", "https://post.example/x")]


def test_mailbox() -> None:
    assert mail.sniff(MBOX, "x")

    one, two = mail.parse(io.BytesIO(MBOX), Context(name="x"))

    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.title, one.body) == ("One", "First body.\nFrom here on quoted.")
    assert (two.title, two.body, two.published) == ("Two", "Second body.", None)


def test_saved_page() -> None:
    assert mhtml.sniff(MHT, "x")

    (found,) = mhtml.parse(io.BytesIO(MHT), Context(name="x.mhtml"))

    assert isinstance(found, Article)
    assert found.title == "Cranes stand still"
    assert "The dock workers" in found.body
    assert "Buy now" not in found.body
    assert found.url == "https://harbour.example/2016/11/cranes"
    assert found.published is not None
    assert found.published.value[:10] == "2016-11-03"
    assert found.retrieved == "2024-04-26T09:00"


@pytest.mark.parametrize(
    "head", [b"", b"Date: Nov 3, 2016\nSource: The Daily Star\nTitle\n", b"From the desk of\n", MHT]
)
def test_sniffing_leaves_other_text_alone(head: bytes) -> None:
    assert not mail.sniff(head, "x.txt") or mhtml.sniff(head, "x.txt")


def test_what_was_copied_out_of_a_mail_program_is_a_page():
    """No program stores a mail without the headers that it adds; the file's name can say that it is one all the same."""
    shown = b"From: Ann Lee <ann@post.example>\nTo: reading-group\nDate: Mon, 21 Apr 2008 20:11:42 -0700\n"
    shown += b"Subject: Fwd: worth reading\n\n> The Harbour Post\n> Cranes stand still\n"

    assert not mail.sniff(shown, "copied.txt")
    assert mail.sniff(shown, "copied.eml")
    assert mail.sniff(b"Message-ID: <1@post.example>\n" + shown, "stored.txt")


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_damaged_messages_never_raise(data: st.DataObject) -> None:
    source = bytearray(data.draw(st.sampled_from([EML, MBOX, MHT])))
    for _ in range(data.draw(st.integers(1, 12))):
        position = data.draw(st.integers(0, len(source) - 1))
        source[position : position + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))

    found = list(mail.parse(io.BytesIO(bytes(source)), Context(name="x")))

    assert found
    assert all(isinstance(item, Article | Rejected) for item in found)


def test_deep_nesting_is_a_rejection_or_an_article() -> None:
    depth = 3000
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))

    (found,) = mail.parse(io.BytesIO(b"From: a\nSubject: s\nDate: x\n" + nested), Context(name="x"))

    assert isinstance(found, Article | Rejected)


def test_a_type_nobody_knows_is_still_text_and_ids_are_used_once():
    data = b"From: a@b.c\nSubject: S\nDate: Sun, 6 Nov 2016 10:00:00 +0000\nMessage-ID: <1@x>\nContent-Type: ext/plain\n\nWords.\n"
    mbox = b"".join(b"From a@b.c Sun Nov  6 10:00:00 2016\n" + data + b"\n" for _ in range(2))
    found = list(mail.PARSER.parse(io.BytesIO(mbox), Context(name="x")))

    assert [each.body for each in found] == ["Words.", "Words."]
    assert [each.key for each in found] == ["1@x", "1@x~2"]


def test_of_two_copies_of_a_saved_page_the_whole_one_is_read():
    """A file that was written twice over itself: the first copy of the page is cut."""
    head = b'From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary="m"\r\n\r\n'
    part = b"--m\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://h.example/1\r\n\r\n%s\r\n"
    text = b"<p>Dock workers in the southern port of Marrena agreed on Tuesday night to return to their cranes.</p>" * 3
    pages = part % b"<html><body><h1>Cr" + part % (b"<html><body><article><h1>Cranes</h1>" + text) + b"--m--\r\n"
    (found,) = mhtml.PARSER.parse(io.BytesIO(head + pages), Context(name="x.mhtml"))

    assert isinstance(found, Article)
    assert "Dock workers" in found.body


def test_a_file_of_word_has_no_address():
    head = b'From: <Saved by Word>\r\nContent-Type: multipart/related; boundary="m"\r\n\r\n--m\r\nContent-Type: text/html\r\n'
    page = b"<h1>Cranes</h1><p>Dock workers in the port agreed on Tuesday night to return to their cranes.</p>"
    data = head + b"Content-Location: file:///C:/Users/ann/cranes.htm\r\n\r\n" + page + b"\r\n--m--\r\n"
    (found,) = mhtml.PARSER.parse(io.BytesIO(data), Context(name="x.mht"))

    assert isinstance(found, Article)
    assert (found.title, found.url) == ("Cranes", "")


def test_addresses_of_links_are_read_and_a_name_alone_is_a_writer():
    page = b"From: Ann Lee\nSubject: x\nContent-Type: text/html\n\n<p>Text <a href='https://x.example/?a=1&amp;b=2'>it</a></p>"
    [found] = mail.parse(io.BytesIO(page), Context(name="x.eml"))
    assert isinstance(found, Article)
    assert (found.byline, found.authors) == ("Ann Lee", ("Ann Lee",))
    assert [link.url for link in found.links] == ["https://x.example/?a=1&b=2"]


def test_a_date_that_cannot_be_is_no_date():
    data = b"From: a@b.c\nSubject: S\nDate: Sat, 0 Nov 20\xb76 23:30:00 -0500\nMessage-ID: <1@x>\n\nWords.\n"
    (found,) = mail.PARSER.parse(io.BytesIO(data), Context(name="x"))

    assert isinstance(found, Article)
    assert found.body == "Words."


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ("Your mail program shows no HTML. Please view this message in a browser.", "mail:html-part"),
        ("The dredger is back in the harbour, said the port office of Marrena on Monday.", "mail:text-part"),
    ],
)
def test_a_plain_part_that_only_points_to_the_page_beside_it_is_not_the_text(told, rule):
    story = "The dredger is back in the harbour, said the port office of Marrena on Monday."
    pages = story if rule == "mail:text-part" else f"{story} " * 6
    data = (
        "From: Ann Lee <ann@post.example>\nTo: b@x.example\nSubject: Dredger\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
        'List-Unsubscribe: <https://x.example/u>\nContent-Type: multipart/alternative; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\n{told}\n\n--b\nContent-Type: text/html\n\n<p>{pages}</p>\n--b--\n"
    )

    (found,) = mail.parse(io.BytesIO(data.encode()), Context(name="x.eml"))

    assert isinstance(found, Article)
    assert found.body == pages.strip()
    assert found.evidence[0].rule == rule


@pytest.mark.parametrize("style", ["display:none;max-height:0", "mso-hide:all; Display: None !important"])
def test_hidden_words_of_a_newsletter_are_no_text(style):
    page = f'<body><div class="p" style="{style}">What the list shows &zwnj;&nbsp;</div><p style="color:red">It left.</p></body>'
    data = f"From: a@post.example\nTo: b@x.example\nSubject: S\nMessage-ID: <1@x>\nContent-Type: text/html\n\n{page}\n"

    (found,) = mail.parse(io.BytesIO(data.encode()), Context(name="x.eml"))

    assert isinstance(found, Article)
    assert found.body == "It left."


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("X-Mozilla-Status: 0009", "deleted or moved, only not yet removed from the file"),
        ("X-Status: AD", "deleted or moved, only not yet removed from the file"),
        ("X-Gmail-Labels: Spam,Unread", "in the folder Spam"),
        ("X-Gmail-Labels: =?UTF-8?Q?Drafts,Opened?=", "in the folder Drafts"),
        ("X-Gmail-Labels: =?UTF-8?Q?Archiviert,Entw=C3=BCrfe?=", "in the folder Entwürfe"),
        ("X-Mozilla-Status: 0001", ""),
        ("X-Mozilla-Status: deleted", ""),
        ("X-Gmail-Labels: Inbox,Spam news,Opened", ""),
    ],
)
def test_mail_that_its_program_shows_nobody_is_no_article(said, reason):
    data = f"From: a@post.example\nTo: b@x.example\nSubject: S\n{said}\nMessage-ID: <1@x>\n\nThe dredger left.\n"

    (found,) = mail.parse(io.BytesIO(data.encode()), Context(name="x.eml"))

    assert (found.reason if isinstance(found, Rejected) else "") == reason


def test_a_post_of_usenet_has_its_writers_name_and_its_group():
    post = (
        b"From: ann@port.example (Ann Lee)\nNewsgroups: soc.harbours\nSubject: Re: cranes\nOrganization: The Port\n"
        b"Lines: 2\nNNTP-Posting-Host: port.example\nMessage-ID: <1@port.example>\nDate: Fri, 14 May 93 10:12:00 GMT\n\nThey stand still.\n"
    )

    assert formats.detect(post, "54321") is mail.PARSER
    [found] = list(mail.PARSER.parse(io.BytesIO(post), Context(name="54321")))
    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.byline, found.authors, found.source) == ("ann@port.example (Ann Lee)", ("Ann Lee",), "soc.harbours")
    assert (found.published.value, found.body) == ("1993-05-14T10:12", "They stand still.")
