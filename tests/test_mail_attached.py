# ruff: noqa: E501 - a page
"""Files attached to a mail are articles of their own, with the mail as where they came from; its note is none."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from ingest import formats
from ingest.parsers import mail
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.every_format import HTML_TEXT, TEXT, documents

PAGE = (
    '<html lang="en"><head><title>Cranes move again</title><meta property="article:published_time" content="2016-11-04">'
    f"</head><body><article><h1>Cranes move again</h1>{HTML_TEXT}</article></body></html>"
)
STORY = f"Port workers end strike\n\nBy Ilse Moor\n\nThe Harbour Post, 3 November 2016\n\n{TEXT}\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
NOTE = "Dear desk,\n\nplease find attached what we talked about.\n\nAnn\n"
WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"


def mail_of(text: str = NOTE) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Ann Lee <ann@x.example>"
    message["To"] = "desk@x.example"
    message["Subject"] = "Pieces for the archive"
    message["Date"] = "Mon, 14 Nov 2016 09:00:00 +0100"
    message["Message-ID"] = "<1@x>"
    message.set_content(text)
    return message


def attach(message: EmailMessage, data: bytes, kind: str, name: str, **more: str) -> EmailMessage:
    maintype, _, subtype = kind.partition("/")
    message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name, **more)
    return message


def read(message: EmailMessage, path: str = "x.eml") -> tuple[list[Article], list[Rejected]]:
    found = list(mail.parse(io.BytesIO(message.as_bytes()), Context(name="x.eml", path=path)))
    return [each for each in found if isinstance(each, Article)], [each for each in found if isinstance(each, Rejected)]


def test_each_attached_document_is_an_article_and_the_note_is_none():
    message = attach(mail_of(), PAGE.encode(), "text/html", "cranes.html")
    attach(message, documents()["word"], f"application/{WORD}", "word.docx")
    attach(message, documents()["pdf"], "application/pdf", "piece.pdf")
    attach(message, STORY.encode(), "text/plain", "strike.txt")
    attach(message, PNG, "image/png", "logo.png", disposition="inline", cid="<sig@x>")
    attach(message, b"BEGIN:VCALENDAR\r\nSUMMARY:Meeting\r\nEND:VCALENDAR\r\n", "text/calendar", "meeting.ics")
    attach(message, b"BEGIN:VCARD\r\nFN:Ann Lee\r\nEND:VCARD\r\n", "text/x-vcard", "ann.vcf")
    found, left = read(message)

    assert [(each.key, each.title) for each in found] == [
        ("1@x!cranes.html", "Cranes move again"),
        ("1@x!word.docx", "Cranes move again (Word)"),
        ("1@x!piece.pdf", "Cranes move again (PDF)"),
        ("1@x!strike.txt", "Port workers end strike"),
    ]
    assert [each.published.value if each.published else "" for each in found] == ["2016-11-04", "", "", "2016-11-03"]
    assert found[3].authors == ("Ilse Moor",)
    assert all(each.body.startswith("Dock workers") and each.retrieved == "2016-11-14T09:00" for each in found)
    origin = found[0].extra["mail"]
    assert isinstance(origin, dict)
    assert origin["from"] == "Ann Lee <ann@x.example>"
    assert origin["note"].startswith("Dear desk")
    assert [(each.code, each.reason) for each in left] == [
        ("not-an-article", "a covering note on what is attached to it")
    ]


def test_a_mail_with_a_text_of_its_own_is_an_article_beside_them():
    found, left = read(attach(mail_of(f"{TEXT}\n\n" * 2), STORY.encode(), "text/plain", "strike.txt"))

    assert [each.key for each in found] == ["1@x", "1@x!strike.txt"]
    assert found[0].title == "Pieces for the archive"
    assert found[0].extra["attachments"] == ["strike.txt"]
    assert not left


def test_pictures_signatures_and_cards_alone_leave_the_mail_as_it_was():
    message = attach(mail_of(TEXT), PNG, "image/png", "logo.png")
    attach(message, b"-----BEGIN PGP SIGNATURE-----\n", "application/pgp-signature", "signature.asc")
    [found], left = read(attach(message, b"_____\nFooter of a list.\n", "text/plain", "ATT00001.txt"))

    assert (found.key, found.title, left) == ("1@x", "Pieces for the archive", [])
    assert found.body == TEXT.strip()


def test_archives_and_messages_attached():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/cranes.html", PAGE)
        archive.writestr("2016-11-05_strike.txt", STORY.replace("The Harbour Post, 3 November 2016\n\n", ""))
    found, _ = read(attach(mail_of(), packed.getvalue(), "application/zip", "pieces.zip"))
    assert [(each.key, each.published.value if each.published else "") for each in found] == [
        ("1@x!pieces.zip!a/cranes.html", "2016-11-04"),
        ("1@x!pieces.zip!2016-11-05_strike.txt", "2016-11-05"),
    ]

    inner = mail_of(TEXT)
    inner.replace_header("Message-ID", "<2@x>")
    inner.replace_header("Subject", "Strike ends")
    inner.replace_header("Date", "Thu, 03 Nov 2016 08:00:00 +0100")
    outer = mail_of("FYI\n")
    outer.add_attachment(inner)
    [found_inner], [left] = read(outer)
    assert (found_inner.key, found_inner.title, found_inner.body) == ("2@x", "Strike ends", TEXT)
    assert found_inner.published is not None
    assert found_inner.published.value == "2016-11-03T08:00"
    assert left.code == "not-an-article"


@pytest.mark.parametrize(
    ("data", "kind", "name", "code", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "application/msword", "old.doc", "not-an-article", "DOCX"),
        (b"%PDF-1.4\nbroken", "application/pdf", "x.pdf", "bad-document", "attachment x.pdf"),
        (b"PK\x03\x04broken", "application/zip", "x.zip", "damaged", "attachment x.zip"),
    ],
)
def test_attachments_that_cannot_be_read_say_why(data, kind, name, code, words):
    [found], [left] = read(attach(mail_of(), data, kind, name))

    assert found.title == "Pieces for the archive"
    assert left.code == code
    assert words in left.reason


def test_a_mail_with_files_alone_is_no_article():
    found, left = read(attach(mail_of(""), b"%PDF-1.4\nbroken", "application/pdf", "scan.pdf"))
    assert (found, [each.code for each in left]) == ([], ["not-an-article", "bad-document"])


def test_a_parsers_bug_costs_one_attachment(monkeypatch):
    def broken(stream, context):
        raise ValueError("no such thing")
        yield

    monkeypatch.setattr(formats, "detect", lambda head, name: replace(formats.parser("pdf"), parse=broken))
    [found], [left] = read(attach(mail_of(TEXT), b"%PDF-1.4", "application/pdf", "x.pdf"))
    assert found.body == TEXT
    assert (left.code, left.reason) == ("parser-error", "attachment x.pdf: ValueError: no such thing")


def test_files_of_one_name_have_keys_of_their_own():
    message = mail_of()
    for _ in range(3):
        attach(message, STORY.encode(), "text/plain", "strike.txt")
    found, _ = read(message)
    assert [each.key for each in found] == ["1@x!strike.txt", "1@x!strike.txt~1", "1@x!strike.txt~1.2"]


def test_a_package_of_outlook_says_what_it_is():
    _, [left] = read(attach(mail_of(TEXT), b"\x78\x9f\x3e\x22" + bytes(90), "application/ms-tnef", "winmail.dat"))
    assert "package of Outlook" in left.reason


def test_mail_in_mail_in_mail_comes_to_an_end():
    message = mail_of(TEXT)
    for _ in range(12):
        message = attach(mail_of(), message.as_bytes(), "application/octet-stream", "x.eml")
    found, left = read(message)

    assert not found or found[0].body
    assert "too-deep" in {each.code for each in left}


def test_invitations_and_automatic_answers_are_no_articles():
    calendar = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n"
    invitation = mail_of("You have been invited to a meeting.\n")
    invitation.add_alternative(calendar, subtype="calendar")
    answer = mail_of("I am out of office until Monday.\n")
    answer["Auto-Submitted"] = "auto-replied"
    for message, reason in ((invitation, "an invitation of a calendar"), (answer, "an automatic answer")):
        found, [left] = read(message)
        assert (found, left.code, left.reason) == ([], "not-an-article", reason)

    release = attach(mail_of(TEXT), calendar.encode(), "text/calendar", "press-day.ics")
    [kept], left = read(release)
    assert (kept.body, left) == (TEXT, [])


def test_a_report_on_delivery_is_no_article():
    message = mail_of(TEXT)
    message.replace_header("Content-Type", "multipart/report; boundary=b")
    found, [left] = read(message)
    assert (found, left.code) == ([], "not-an-article")
