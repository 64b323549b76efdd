"""Messages of an export of Outlook for Mac: elements of XML, with the sender in attributes or in elements."""

from __future__ import annotations

import io
import zipfile
from html import escape
from pathlib import Path

import pytest

from ingest import formats
from ingest.parsers import outlook_mac
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.newsroom import call_json
from tests.test_mail_forwards import LINES, TEXT

PAGE = f"<html><body><p>{LINES[0]}</p><p>{LINES[1]}</p></body></html>"
ATTRIBUTES = '<emailAddress OPFContactEmailAddressAddress="ann@post.example" OPFContactEmailAddressName="Ann Lee"/>'
ELEMENTS = """<emailAddress><OPFContactEmailAddressAddress>ann@post.example</OPFContactEmailAddressAddress>
<OPFContactEmailAddressName>Ann Lee</OPFContactEmailAddressName></emailAddress>"""


def export(root: str = "emails", sender: str = ATTRIBUTES, **texts: str) -> bytes:
    given = {"Subject": "Strike ends", "MessageID": "1@post.example", "SentTime": "2016-11-02T09:00:00", **texts}
    inside = "".join(
        f'<OPFMessageCopy{name} xml:space="preserve">{escape(text)}</OPFMessageCopy{name}>'
        for name, text in given.items()
    )
    senders = f"<OPFMessageCopyFromAddresses>{sender}</OPFMessageCopyFromAddresses>" if sender else ""
    email = f'<email xml:space="preserve">{inside}{senders}<OPFMessageGetHasHTML>1E0</OPFMessageGetHasHTML></email>'
    whole = email if root == "email" else f'<emails elementCount="1">{email}</emails>'
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + whole.encode()


def read(data: bytes) -> Article | Rejected:
    assert formats.detect(data, "message_00001.xml") is outlook_mac.PARSER
    (found,) = outlook_mac.parse(io.BytesIO(data), Context(name="message_00001.xml"))
    return found


@pytest.mark.parametrize(
    "data",
    [
        export(HTMLBody=PAGE, Body="as the page"),
        export(Body=PAGE),
        export("email", ELEMENTS, Body=TEXT),
        export(Source=f"From: Ann Lee <ann@post.example>\nContent-Type: text/plain\n\n{TEXT}\n"),
    ],
)
def test_a_message(data: bytes) -> None:
    found = read(data)
    assert isinstance(found, Article)
    assert (found.body, found.authors) == (TEXT, ("Ann Lee",))


def test_what_outlook_and_the_transport_say() -> None:
    found = read(export(Body=TEXT))
    assert isinstance(found, Article)
    assert (found.title, found.key, found.byline) == ("Strike ends", "1@post.example", "Ann Lee <ann@post.example>")
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2016-11-02T09:00", None)
    headers = "Date: Wed, 2 Nov 2016 10:00:00 +0100\nList-ID: News <news.post.example>\nContent-Type: text/html\n\n"
    found = read(export(Body=TEXT, Source=headers))
    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.source, found.published.offset) == ("News", 60)


def test_a_message_without_anything_is_told() -> None:
    found = read(export(Subject=""))
    assert isinstance(found, Rejected)
    assert found.code == "empty-record"


def test_a_whole_export(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "mail.olm", "w") as file:
        file.writestr("Accounts/ann@post.example/com.microsoft.__Messages/Inbox/message_00001.xml", export(Body=PAGE))
        file.writestr(
            "Accounts/ann@post.example/com.microsoft.__Messages/Inbox/message_00002.xml",
            export(Body=PAGE, MessageID="2@x"),
        )
        file.writestr("Categories.xml", "<categories/>")
    assert call_json("ingest", tmp_path, "--db", tmp_path / "db")["articles"]["added"] == 2
