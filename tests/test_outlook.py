"""Messages that Outlook saved (.msg): read as the mail that they were, whatever of it Outlook kept."""

from __future__ import annotations

import io
import json
import re
import resource
import struct
import time
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

import compressed_rtf
import pytest

from ingest import formats
from ingest.compound_head import first_names, is_mail
from ingest.parsers import mail, outlook, outlook_store, rtf_html, spreadsheet
from ingest.parsers.contract import Context
from ingest.unread import unread
from store.errors import ParseError
from store.model import Article, Rejected
from tests.compound import Item, compound, message
from tests.newsroom import call, call_json
from tests.test_mail_attached import STORY, attach, mail_of
from tests.test_mail_forwards import LINES, MAILS, TEXT

CLASS, SUBJECT, HEADERS, BODY, HTML, RTF, MESSAGE_ID = 0x001A, 0x0037, 0x007D, 0x1000, 0x1013, 0x1009, 0x1035
NAME, ADDRESS, SENDER = 0x0042, 0x5D02, 0x0C1A
SUBMITTED, DELIVERED = 0x0039, 0x0E06
CODE_PAGE, INTERNET_PAGE, NATIVE = 0x3FFD, 0x3FDE, 0x1016
DATA, FILE_NAME, MEDIA_TYPE = 0x3701, 0x3707, 0x370E
SENT = datetime(2016, 11, 3, 7, 30, tzinfo=UTC)
NOTE = {CLASS: "IPM.Note", SUBJECT: "Cranes move again", BODY: TEXT, MESSAGE_ID: "<1@x>"}
FROM = {NAME: "Ilse Moor", ADDRESS: "moor@post.example"}
LONG = f"{TEXT}\n\n" * 2  #: more than a note on what is attached
#: A page inside of RTF as [MS-OXRTFEX] describes it: what a reader of RTF alone shows stands between \htmlrtf marks.
PAGE_IN_RTF = rb"""{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset204 Cyr;}}
{\colortbl\red0\green0\blue0;}{\*\generator Microsoft Exchange;}\uc1\pard\plain\deftab360 \f0\fs24
{\*\htmltag19 <html>}{\*\htmltag2 \par }{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Caf\'e9 {\*\htmltag84 &nbsp;}\htmlrtf
\'a0\htmlrtf0 bar {\*\htmltag84 <a href="https://x.example/?a=1&amp;b=2">}\htmlrtf {\field{\*\fldinst{HYPERLINK "x"}}
{\fldrslt\htmlrtf0 link\htmlrtf }}\htmlrtf0 {\*\htmltag92 </a>}{\*\mhtmltag84 <a href="cid:x">}, \u8364?100
{\f1 \'cf\'f0\'e8\'e2\'e5\'f2} \{x\}\htmlrtf\par}\htmlrtf0 {\*\htmltag72 </p>}{\*\htmltag27 </html>}}"""


def read(data: bytes, name: str = "x.msg") -> tuple[list[Article], list[Rejected]]:
    found = list(outlook.parse(io.BytesIO(data), Context(name=name, path=name)))
    return [each for each in found if isinstance(each, Article)], [each for each in found if isinstance(each, Rejected)]


def file(name: str, data: bytes, kind: str = "") -> Item:
    return Item(texts={FILE_NAME: name, MEDIA_TYPE: kind}, data={DATA: data})


def day(found: Article) -> str:
    return found.published.value if found.published else ""


def test_a_message_without_headers_of_its_transport():
    item = Item(
        texts=NOTE | FROM | {SENDER: "The desk"}, moments={SUBMITTED: SENT}, attached=[file("a.png", b"\x89PNG")]
    )
    data = message(item)
    assert formats.detect(data[:8192], "anything") is outlook.PARSER
    [found], left = read(data)

    assert (found.key, found.native_id, found.title, found.body) == ("1@x", "1@x", "Cranes move again", TEXT)
    assert (found.byline, found.authors) == ("Ilse Moor <moor@post.example>", ("Ilse Moor",))
    assert found.published
    assert (found.published.value, found.published.offset) == ("2016-11-03T07:30", 0)
    assert found.extra == {"attachments": ["a.png"]}
    assert not left


@pytest.mark.parametrize(
    ("texts", "byline"),
    [
        ({NAME: "Ann Lee", 0x0065: "/O=FIRM/OU=X/CN=ALEE"}, "Ann Lee"),
        ({NAME: "Ann Lee", 0x0065: "/O=FIRM/CN=A", 0x5D02: "ann@x.example"}, "Ann Lee <ann@x.example>"),
        ({SENDER: "Ann Lee", 0x0C1F: "ann@x.example"}, "Ann Lee <ann@x.example>"),
        ({NAME: "ann@x.example", ADDRESS: "ann@x.example"}, "ann@x.example"),
        ({NAME: "Lee@Firm (Ann)"}, "Lee@Firm (Ann)"),
        ({NAME: 'Lee, "Ann"\r\nBcc: x', ADDRESS: "ann@x.example"}, '"Lee, Ann Bcc: x" <ann@x.example>'),
        ({HEADERS: "From: Bo Reed <bo@x.example>\r\n", **FROM}, "Bo Reed <bo@x.example>"),
    ],
)
def test_senders(texts, byline):
    [found], _ = read(message(Item(texts=NOTE | texts)))
    assert found.byline == byline


def test_what_the_transport_said_comes_first_and_its_parts_are_not_taken():
    headers = (
        "Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a by b\r\nFrom: =?utf-8?q?J=C3=BCrg?= "
        "<j@x.example>\r\nDate: Thu, 3 Nov 2016 23:30:00 -0500\r\nSubject: old\r\nList-ID: The Letter <l.x.example>\r\n"
        'Message-ID: <7@x>\r\nContent-Type: multipart/alternative;\r\n boundary="b"\r\n'
        "Content-Transfer-Encoding: 7bit\r\n\r\n"
    )
    [found], left = read(message(Item(texts=NOTE | FROM | {HEADERS: headers}, moments={DELIVERED: SENT})))

    assert (found.key, found.title, found.body) == ("7@x", "Cranes move again", TEXT)
    assert (found.source, day(found)) == ("The Letter", "2016-11-03T23:30")
    assert not left
    [found], _ = read(message(Item(texts=NOTE | {HEADERS: "Date: soon\r\n"}, moments={DELIVERED: SENT})))
    assert day(found) == "2016-11-03T07:30"


def test_the_same_mail_is_read_as_eml_is():
    """Forwards, alerts, newsletters: what Outlook saved goes the same way."""
    alert = (
        '<html><body><a href="https://www.google.com/alerts">Alerts</a><div itemscope itemtype="http://schema.org/Article">'
        '<a itemprop="url" href="https://www.google.com/url?url=https://post.example/1">Cranes move</a>'
        '<div itemprop="publisher">The Post</div><div itemprop="description">They move.</div></div></body></html>'
    )
    letter = f"<html><body><p>{LINES[0]}</p><p>{LINES[1]}</p><p><a href='https://x.example/u'>Unsubscribe</a></p></body></html>"
    cases = [(text, "", "Fwd: Strike ends") for text in MAILS.values()]
    cases += [("", alert, "Google Alert"), ("", letter, "Weekly"), ("FYI\n", "", "Nothing")]
    for text, page, subject in cases:
        headers = f"From: Ann Lee <ann@x.example>\nSubject: {subject}\nMessage-ID: <1@x>\n"
        headers += "Date: Mon, 14 Nov 2016 09:00:00 +0100\n"
        headers += "List-Unsubscribe: <https://x.example/u>\n" if page else ""
        eml = f"{headers}Content-Type: text/{'html' if page else 'plain'}; charset=utf-8\n\n{page or text}"
        data = {HTML: page.encode()} if page else {}
        texts = {CLASS: "IPM.Note", HEADERS: headers, SUBJECT: subject, BODY: text}
        found = [*outlook.parse(io.BytesIO(message(Item(texts=texts, data=data))), Context(name="x"))]
        assert found == [*mail.parse(io.BytesIO(eml.encode()), Context(name="x"))]


def test_documents_and_messages_attached():
    inner = Item(
        texts=NOTE | FROM | {SUBJECT: "Strike ends", MESSAGE_ID: "<2@x>", BODY: LONG},
        moments={SUBMITTED: SENT},
        attached=[file("c.txt", STORY.encode())],
    )
    contact = Item(texts={CLASS: "IPM.Contact", SUBJECT: "Ann Lee"})
    outer = Item(
        texts=NOTE | FROM | {BODY: "See attached.", MESSAGE_ID: "<1@x>"},
        moments={SUBMITTED: SENT},
        attached=[
            file("Straße.txt", STORY.encode(), "text/plain"),
            file("logo.png", b"\x89PNG\r\n\x1a\n", "image/png"),
            Item(inner=inner),
            Item(inner=contact),
        ],
    )
    found, left = read(message(outer))

    assert [(each.key, each.title) for each in found] == [
        ("1@x!Straße.txt", "Port workers end strike"),
        ("2@x", "Strike ends"),
        ("2@x!c.txt", "Port workers end strike"),
    ]
    assert found[1].extra["mail"] == {
        "from": "Ilse Moor <moor@post.example>",
        "date": "Thu, 03 Nov 2016 07:30:00 +0000",
        "subject": "Cranes move again",
        "note": "See attached.",
    }
    assert [each.reason for each in left] == ["a covering note on what is attached to it"]


def test_one_that_is_attached_to_a_mail():
    data = message(Item(texts=NOTE | FROM | {MESSAGE_ID: "<2@x>"}, moments={SUBMITTED: SENT}))
    found = [
        *mail.parse(
            io.BytesIO(attach(mail_of(), data, "application/vnd.ms-outlook", "a.msg").as_bytes()), Context(name="x")
        )
    ]
    assert [each.key for each in found if isinstance(each, Article)] == ["1@x!a.msg#2@x"]


def test_texts_of_one_byte_a_letter():
    texts = {SUBJECT: "Порт открыт", BODY: "Портовые рабочие вернулись к кранам в четверг.", NAME: "Анна Ли"}
    page = "<p>Портовые рабочие вернулись к кранам.</p>".encode("koi8-r")
    item = Item(texts=texts, data={HTML: page}, numbers={CODE_PAGE: 1251, INTERNET_PAGE: 20866}, code_page="cp1251")
    [found], _ = read(message(item))
    assert (found.title, found.authors) == (texts[SUBJECT], ("Анна Ли",))
    assert found.body == "Портовые рабочие вернулись к кранам."
    [found], _ = read(message(replace(item, data={})))
    assert found.body == texts[BODY]


def test_of_a_page_and_a_text_that_which_was_written():
    page = f"<html><body><p>{LINES[0]} <a href='https://x.example/'>More</a></p></body></html>"
    made = f"{LINES[0]} More <https://x.example/> \t\n"
    texts = {SUBJECT: "Strike", BODY: made}
    for written, numbers, body, rule in (
        (page, {}, f"{LINES[0]} More", "mail:html-part"),
        (page, {NATIVE: 3}, f"{LINES[0]} More", "mail:html-part"),
        (page, {NATIVE: 1}, made.strip(), "mail:text-part"),
        (f"<!-- Converted from text/plain format -->{page}", {}, made.strip(), "mail:text-part"),
        ("<html><img src='a.png'></html>", {}, made.strip(), "mail:text-part"),
    ):
        for data in ({HTML: written.encode()}, {RTF: compressed_rtf.compress(in_rtf(written))}):
            [found], _ = read(message(Item(texts=texts, data=data, numbers=numbers)))
            assert (found.body, found.evidence[0].rule) == (body, rule)
        [found], _ = read(message(Item(texts=texts | {HTML: written}, numbers=numbers)))
        assert (found.body, found.evidence[0].rule) == (body, rule)


def in_rtf(page: str) -> bytes:
    tags = re.sub(r"<[^<>]+>", lambda tag: rf"{{\*\htmltag64 {tag[0]}}}", page)
    return rf"{{\rtf1\ansi\ansicpg1252\fromhtml1 {tags}}}".encode("cp1252")


def test_rich_text():
    """The packed one is the first example of [MS-OXRTFCP]."""
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    texts = {SUBJECT: "Hello"}
    [found], left = read(message(Item(texts=texts, data={RTF: packed})))
    assert (found.body, left) == ("hello world", [])

    [found], _ = read(message(Item(texts=texts, data={RTF: compressed_rtf.compress(PAGE_IN_RTF)})))
    assert found.body == "Café bar link, €100Привет {x}"
    assert [link.url for link in found.links] == ["https://x.example/?a=1&b=2"]

    for broken in (packed[:20], b"x", packed[:-4], bytes(1 << 20)):
        [found], left = read(message(Item(texts=texts | {BODY: TEXT}, data={RTF: broken})))
        assert (found.body, left) == (TEXT, [])
        [found], [left] = read(message(Item(texts=texts, data={RTF: broken})))
        assert (found.body, left.code) == ("", "damaged")
        assert "rich text" in left.reason


def test_pages_in_rich_text_to_the_letter():
    page = '<html>\r\n<p>Café &nbsp;bar <a href="https://x.example/?a=1&amp;b=2">link</a>, €100Привет {x}</p></html>'
    assert rtf_html.has_html(PAGE_IN_RTF)
    assert rtf_html.html_in(PAGE_IN_RTF) == page
    assert not rtf_html.has_html(rb"{\rtf1\ansi\fromtext hello}")
    assert (
        rtf_html.html_in(rb"{\rtf1\ansi\ansicpg932\fromhtml1 {\*\htmltag64 <p>}\'83\'4a\'83A\par}}}") == "<p>カア\r\n"
    )
    started = time.monotonic()
    for hostile in (
        b"{" * 500_000,
        rb"\'" * 300_000,
        rb"\u-1?" * 100_000,
        rb"{\*\htmltag" * 60_000,
        rb"{\fonttbl\f1" * 9_000,
    ):
        rtf_html.html_in(rb"{\rtf1\fromhtml1 " + hostile)
    assert time.monotonic() - started < 20


def test_signed_mail():
    signed = EmailMessage()
    signed.set_content(TEXT)
    inner = signed.as_bytes().replace(b"MIME-Version: 1.0\n", b"")
    whole = (
        b'Content-Type: multipart/signed; boundary="s"\r\n\r\n--s\r\n'
        + inner
        + (b'\r\n--s\r\nContent-Type: application/pkcs7-signature; name="smime.p7s"\r\n\r\nAAAA\r\n--s--\r\n')
    )
    item = Item(
        texts={CLASS: "IPM.Note.SMIME.MultipartSigned", SUBJECT: "Cranes move again"},
        attached=[file("smime.p7m", whole, "multipart/signed")],
    )
    [found], left = read(message(item))
    assert (found.title, found.body, left) == ("Cranes move again", TEXT, [])


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ({CLASS: "IPM.Contact"}, "a contact of Outlook"),
        ({CLASS: "IPM.Task"}, "a task of Outlook"),
        ({CLASS: "IPM.Schedule.Meeting.Request"}, "an invitation of a calendar"),
        ({CLASS: "IPM.Appointment"}, "an invitation of a calendar"),
        ({CLASS: "REPORT.IPM.Note.NDR"}, "a report on the delivery of another mail"),
        ({HEADERS: "Content-Type: multipart/report; x=y\r\n"}, "a report on the delivery of another mail"),
        ({CLASS: "IPM.Note.Rules.OofTemplate.Microsoft"}, "an automatic answer"),
        ({HEADERS: "Auto-Submitted: auto-replied\r\n"}, "an automatic answer"),
    ],
)
def test_items_that_are_no_articles(texts, reason):
    found, [left] = read(message(Item(texts=NOTE | texts)))
    assert (found, left.code, left.reason) == ([], "not-an-article", reason)


def test_compound_files_are_told_by_what_is_in_them():
    mail_head = message(Item(texts=NOTE))
    assert is_mail(mail_head[:8192])
    far = message(Item(texts=NOTE), ahead=40)
    assert first_names(far[:8192]) == ()
    assert formats.detect(far[:8192], "x") is outlook.PARSER
    assert formats.detect(far[:8192], "x.doc") is None
    assert formats.detect(far[:8192], "x.xls") is spreadsheet.PARSER

    kinds = {
        "WordDocument": "Word",
        "PowerPoint Document": "slides",
        "Workbook": ".xls",
        "EncryptedPackage": "password",
    }
    for name, word in kinds.items():
        data = compound({name: TEXT.encode() * 40, "\x05SummaryInformation": b"x"})
        assert formats.detect(data[:8192], "x") is None
        assert word in unread(data[:8192])
        [left] = read(compound({name: b"x"}, ahead=40))[1]
        assert (left.code, word in left.reason) == ("not-an-article", True)
    assert "soffice --headless --convert-to docx" in unread(mail_head[:8] + bytes(504) + b"\xec\xa5\xc1\0")
    assert unread(mail_head[:8] + bytes(100)).startswith("an old Office document")
    assert "readpst" in unread(b"!BDN" + bytes(500))


def test_parts_that_are_missing_or_cut_off_are_told():
    data = message(Item(texts=NOTE | {BODY: LONG * 40}, attached=[file("a.txt", LONG.encode() * 40)]))
    with pytest.raises(ParseError):
        read(data[: len(data) // 2])
    name = "__substg1.0_1000001F".encode("utf-16-le")
    assert data.count(name) == 1
    found, [left, _] = read(data.replace(name, name.replace(b"1", b"7", 1)))
    assert (left.code, left.reason.rpartition(": ")[2]) == ("damaged", "parts are missing or cut off")
    assert [each.key for each in found] == ["1@x!a.txt"]
    name = "__properties_version1.0".encode("utf-16-le")
    [found, *_], [left, *_] = read(data.replace(name, name.replace(b"1", b"7", 1)))
    assert (found.title, left.code) == ("Cranes move again", "damaged")


def directory(data: bytes) -> int:
    return (struct.unpack_from("<I", data, 48)[0] + 1) * 512


def entry(data: bytes, name: str) -> int:
    """Where the directory has this name."""
    return data.index(name.encode("utf-16-le") + b"\0\0")


def hostile() -> dict[str, bytes]:
    """Files that lie about their sectors and sizes."""
    good = message(Item(texts=NOTE | {BODY: LONG * 40}, attached=[file("a.txt", LONG.encode() * 40)]))
    body = entry(good, "__substg1.0_1000001F")
    table = (struct.unpack_from("<I", good, 76)[0] + 1) * 512
    start = struct.unpack_from("<I", good, body + 116)[0]

    def changed(at: int, value: int, size: int = 4) -> bytes:
        return good[:at] + value.to_bytes(size, "little") + good[at + size :]

    circle = changed(table + 4 * start, start)
    huge = circle[: body + 120] + (2**31).to_bytes(8, "little") + circle[body + 128 :]
    files = {"circle": circle, "2 GB": changed(body + 120, 2**31, 8), "2 GB in a circle": huge}
    for name, at in {"tables": 44, "directory": 48, "small": 64, "further": 72, "first": 76}.items():
        files |= {f"{name} {value:x}": changed(at, value) for value in (0, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFE)}
    files |= {f"shift {value}": changed(30, value, 2) for value in (0, 1, 12, 31, 0xFFFF)}
    files |= {f"small shift {value}": changed(32, value, 2) for value in (0, 1, 12, 31, 0xFFFF)}
    root = directory(good)
    files |= {f"root {value:x}": changed(root + 120, value, 8) for value in (0, 2**31, 2**63)}
    files |= {f"link {at}": changed(root + 128 + at, 1) for at in (68, 72, 76)}
    return files


HOSTILE = hostile()


@pytest.mark.parametrize("name", HOSTILE)
def test_lying_sizes_and_circles_end_soon_with_a_reason(name):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    try:
        found, left = read(HOSTILE[name])
        assert found or left
    except ParseError as error:
        assert error.what  # noqa: PT017
    assert time.process_time() - started < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def test_what_is_read_of_a_file_is_no_more_than_a_record(monkeypatch):
    """Files that share their sectors: nine times what the file has."""
    monkeypatch.setattr(outlook_store, "RECORD_BYTES", 1 << 20)
    data = bytearray(message(Item(texts=NOTE, attached=[file(f"{n}.bin", b"x" * 200_000) for n in range(9)])))
    places = [found.start() for found in re.finditer(re.escape("__substg1.0_37010102".encode("utf-16-le")), data)]
    assert len(places) == 9
    for at in places:
        data[at + 116 : at + 128] = data[places[0] + 116 : places[0] + 128]
    with pytest.raises(ParseError, match="more than 1 MiB"):
        read(bytes(data))


def test_messages_in_messages_come_to_an_end():
    item = Item(texts=NOTE | {BODY: LONG})
    for number in range(20):
        item = Item(texts=NOTE | {BODY: LONG, MESSAGE_ID: f"<{number}@x>"}, attached=[Item(inner=item)])
    found, left = read(message(item))
    assert len(found) == 9
    assert [each.reason.rpartition(": ")[2] for each in left] == ["messages more than 8 deep"]


def test_many_files_are_told(monkeypatch):
    monkeypatch.setattr(outlook, "_ATTACHED", 2)
    data = message(Item(texts=NOTE | {BODY: LONG}, attached=[file(f"{n}.txt", STORY.encode()) for n in range(3)]))
    found, [left] = read(data)
    assert [each.key for each in found] == ["1@x", "1@x!0.txt", "1@x!1.txt"]
    assert "more than 2 files" in left.reason


def test_from_the_command_line(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.msg").write_bytes(message(Item(texts=NOTE | FROM, moments={SUBMITTED: SENT})))
    (folder / "contact.msg").write_bytes(message(Item(texts={CLASS: "IPM.Contact"})))
    (folder / "old.doc").write_bytes(compound({"WordDocument": bytes(range(256)) * 40}))
    done = json.loads(call("ingest", folder, "--db", tmp_path / "a.db", "--json").out)
    assert done["articles"]["added"] == 1
    assert {each["path"].rpartition("/")[2]: each["code"] for each in done["skipped"]} == {
        "contact.msg": "not-an-article",
        "old.doc": "binary",
    }
    assert call_json("search", "cranes", "--db", tmp_path / "a.db")["total"] == 1
    assert call("reparse", "--all", "--db", tmp_path / "a.db").code == 0
