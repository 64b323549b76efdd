# ruff: noqa: E501 - mail as programs write it
"""Mail that was passed on: the message inside is the article, with its own headline, writer and day."""

from __future__ import annotations

import io
import textwrap
import time

import pytest

from ingest.parsers import mail, page_dump
from ingest.parsers.contract import Context
from ingest.parsers.mail_forwards import bare_subject, passed_on
from store.model import Article

LINES = (
    "The dock workers of Marrena went back to their cranes on Thursday after a night of talks that ended their walkout.",
    "The union said that its members would get four percent more a year, half of what they had asked for in October.",
)
TEXT = "\n\n".join(LINES)
#: program and language -> what it writes above the message that it passes on
HEADS = {
    "Gmail": "FYI\n\n---------- Forwarded message ---------\nFrom: Ilse Moor <moor@post.example>\n"
    "Date: Thu, Nov 3, 2016 at 8:00 AM\nSubject: Strike ends\nTo: Ann Lee <ann@x.example>\n\n\n",
    "Gmail, many recipients": "---------- Forwarded message ----------\nFrom: *Ilse Moor* <moor@post.example>\n"
    "Date: 2016-11-03 8:00 GMT+01:00\nSubject: Strike ends\nTo: ann@x.example, Bo Reed <bo@x.example>,\n"
    "Cy Dane <cy@x.example>, Di <di@x.example>\nCc: Bo <bo@x.example>\n\n\n",
    "Gmail in French": "---------- Message transféré ---------\nDe : Ilse Moor <moor@post.example>\n"
    "Date : jeu. 3 nov. 2016 à 08:00\nObjet : Strike ends\nÀ : Ann Lee <ann@x.example>\n\n\n",
    "Outlook": "For the file.\n\n-----Original Message-----\nFrom: Ilse Moor [mailto:moor@post.example]\n"
    "Sent: Thursday, November 03, 2016 8:00 AM\nTo: Ann Lee\nSubject: Strike ends\n\n",
    "Outlook, newer": f"For the file.\n\n{'_' * 32}\nFrom: Ilse Moor <moor@post.example>\n"
    "Sent: Thursday, November 3, 2016 8:00 AM\nTo: Ann Lee <ann@x.example>\nSubject: Strike ends\n\n",
    "Outlook's page as text": "*From:* Ilse Moor <moor@post.example>\n*Sent:* Thursday, November 3, 2016 8:00 AM\n"
    "*To:* Ann Lee <ann@x.example>\n*Subject:* FW: Strike ends\n\n",
    "Outlook in German": "Zur Kenntnis.\n\n-----Ursprüngliche Nachricht-----\nVon: Ilse Moor <moor@post.example>\n"
    "Gesendet: Donnerstag, 3. November 2016 08:00\nAn: Ann Lee <ann@x.example>\nBetreff: Strike ends\n\n",
    "Outlook in French": "-----Message d'origine-----\nDe : Ilse Moor <moor@post.example>\n"
    "Envoyé : jeudi 3 novembre 2016 08:00\nÀ : Ann Lee <ann@x.example>\nObjet : Strike ends\n\n",
    "Outlook in Spanish": "-----Mensaje original-----\nDe: Ilse Moor <moor@post.example>\n"
    "Enviado el: jueves, 3 de noviembre de 2016 8:00\nPara: Ann Lee <ann@x.example>\nAsunto: Strike ends\n\n",
    "Thunderbird in German": "zur Ablage\n\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \tStrike ends\n"
    "Datum: \tThu, 3 Nov 2016 08:00:00 +0100\nVon: \tIlse Moor <moor@post.example>\nAn: \tann@x.example\n\n\n\n",
    "Thunderbird in Spanish": "-------- Mensaje reenviado --------\nAsunto: \tStrike ends\n"
    "Fecha: \tThu, 3 Nov 2016 08:00:00 +0100\nDe: \tIlse Moor <moor@post.example>\nPara: \tann@x.example\n\n\n\n",
    "Outlook in Portuguese": "De: Ilse Moor <moor@post.example>\nEnviada em: quinta-feira, 3 de novembro de 2016 08:00\n"
    "Para: Ann Lee\nAssunto: Strike ends\n\n",
    "Mail.ru": "-------- Пересылаемое сообщение --------\nОт кого: Ilse Moor <moor@post.example>\n"
    "Кому: Ann Lee <ann@x.example>\nДата: Четверг, 3 ноября 2016, 8:00 +03:00\nТема: Strike ends\n\n",
    "Yahoo": "----- Forwarded Message -----From: Ilse Moor <moor@post.example>To: Ann Lee <ann@x.example>"
    "Sent: Thursday, November 3, 2016, 08:00:12 AM GMT+1Subject: Strike ends\n\n",
    "a firm's Outlook": "Please file.\n\nFrom: Ilse Moor <moor@post.example>\nSent: Thursday, November 3, 2016 8:00 AM\n"
    "To: Ann Lee <ann@x.example>; Bo Reed\n<bo@x.example>\nSubject: [EXTERNAL] Strike ends\nImportance: High\n\n"
    "CAUTION: This email originated from outside of the organization. Do not click links.\n\n[image: logo.png]\n",
}
QUOTED = {
    "Apple": "Worth keeping.\n\nBegin forwarded message:\n\n> From: Ilse Moor <moor@post.example>\n> Subject: Strike ends\n"
    "> Date: 3 November 2016 at 08:00:12 CET\n> To: Ann Lee <ann@x.example>\n> \n",
    "Apple in German": "Anfang der weitergeleiteten Nachricht:\n\n> Von: Ilse Moor <moor@post.example>\n"
    "> Betreff: Strike ends\n> Datum: 3. November 2016 um 08:00:12 MEZ\n> An: Ann Lee <ann@x.example>\n> \n",
    "Apple in French": "Début du message transféré :\n\n> De: Ilse Moor <moor@post.example>\n> Objet: Strike ends\n"
    "> Date: 3 novembre 2016 à 08:00:12 UTC+1\n> À: Ann Lee <ann@x.example>\n> \n",
    "Apple in Spanish": "Inicio del mensaje reenviado:\n\n> De: Ilse Moor <moor@post.example>\n> Asunto: Strike ends\n"
    "> Fecha: 3 de noviembre de 2016, 08:00:12 CET\n> Para: Ann Lee <ann@x.example>\n> \n",
}
WRAPPED = "\n\n".join(textwrap.fill(line, 72) for line in LINES)
MAILS = {name: head + WRAPPED for name, head in HEADS.items()} | {
    name: head + "".join(f"> {line}\n" for line in WRAPPED.split("\n")) for name, head in QUOTED.items()
}


def read(text: str, subject: str = "Fwd: Strike ends", kind: str = "text/plain") -> list[Article]:
    head = f"From: Ann Lee <ann@x.example>\nTo: desk@x.example\nSubject: {subject}\nMessage-ID: <1@x>\n"
    head += f"Date: Mon, 14 Nov 2016 09:00:00 +0100\nContent-Type: {kind}; charset=utf-8\n\n"
    found = list(mail.parse(io.BytesIO((head + text).encode()), Context(name="x.eml")))
    return [each for each in found if isinstance(each, Article)]


def said(found: Article) -> tuple[str, tuple[str, ...], str, str]:
    return found.title, found.authors, found.published.value if found.published else "", found.body


@pytest.mark.parametrize("name", MAILS)
def test_what_was_passed_on_is_the_article(name):
    [found] = read(MAILS[name])

    assert said(found) == ("Strike ends", ("Ilse Moor",), "2016-11-03T08:00", TEXT)
    assert found.byline.endswith("<moor@post.example>")
    assert found.key == "1@x"
    forwarded = found.extra["forwarded"]
    assert isinstance(forwarded, dict)
    assert forwarded["from"] == "Ann Lee <ann@x.example>"


@pytest.mark.parametrize("name", [name for name in MAILS if name != "Yahoo"])
def test_mail_saved_as_text_has_what_its_headers_say(name):
    [found] = page_dump.parse(io.BytesIO(MAILS[name].encode()), Context(name="x.txt"))

    assert isinstance(found, Article)
    assert said(found)[:3] == ("Strike ends", ("Ilse Moor",), "2016-11-03T08:00")
    assert LINES[1] in " ".join(found.body.split())


def test_a_page_that_a_mail_passes_on_keeps_its_own_head():
    page = f"The Harbour Post\n\nPort workers end strike\n\nBy Tom Reed\n\n2 November 2016\n\n{TEXT}\n"
    [found] = page_dump.parse(io.BytesIO((HEADS["Gmail"] + page).encode()), Context(name="x.txt"))

    assert isinstance(found, Article)
    assert said(found)[:3] == ("Port workers end strike", ("Tom Reed",), "2016-11-02")


@pytest.mark.parametrize(
    "head",
    [
        (
            '<div dir="ltr">FYI<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------'
            "<br>From: <strong>Ilse Moor</strong> <span>&lt;<a href='mailto:moor@post.example'>moor@post.example</a>&gt;</span>"
            "<br>Date: Thu, Nov 3, 2016 at 8:00 AM<br>Subject: Strike ends<br>To: Ann Lee &lt;ann@x.example&gt;<br></div><br>"
        ),
        (
            '<p>For the file.</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ilse Moor &lt;moor@post.example&gt;'
            "<br><b>Sent:</b> Thursday, November 3, 2016 8:00 AM<br><b>To:</b> Ann Lee &lt;ann@x.example&gt;"
            "<br><b>Subject:</b> Strike ends</p></div><p>&nbsp;</p>"
        ),
    ],
)
def test_pages_too(head):
    [found] = read(head + "".join(f"<p>{line}</p>" for line in LINES), kind="text/html")

    assert said(found) == ("Strike ends", ("Ilse Moor",), "2016-11-03T08:00", TEXT)


def test_the_innermost_of_several_counts_and_a_long_note_is_a_text_of_its_own():
    outer = "---------- Forwarded message ---------\nFrom: Bo <bo@x.example>\nDate: Fri, Nov 4, 2016 at 9:00 AM\n"
    outer += "Subject: Fwd: Strike ends\nTo: Ann Lee <ann@x.example>\n\nSee below.\n\n"
    [found] = read(outer + MAILS["Gmail"])
    assert said(found)[:3] == ("Strike ends", ("Ilse Moor",), "2016-11-03T08:00")

    note, found = read("What we should say about this. " * 30 + "\n\n" + HEADS["Gmail"] + WRAPPED)
    assert (note.title, note.authors, note.key) == ("Fwd: Strike ends", ("Ann Lee",), "1@x")
    assert said(found) == ("Strike ends", ("Ilse Moor",), "2016-11-03T08:00", TEXT)


def test_lotus_has_places_in_place_of_addresses():
    head = "----- Forwarded by Ann Lee/Desk/Post on 14.11.2016 09:00 -----\n\nFrom:\tIlse Moor/Desk/Post\n"
    head += "To:\tAnn Lee/Desk/Post@Post\nDate:\t03.11.2016 08:00\nSubject:\tStrike ends\n\n\n"
    [found] = read(head + WRAPPED)
    assert said(found) == ("Strike ends", ("Ilse Moor",), "2016-11-03T08:00", TEXT)


def test_answers_and_other_mail_stay_as_they_came():
    answered = "I don't agree.\n\n" + HEADS["Outlook"].partition("\n\n")[2] + WRAPPED
    [found] = read(answered, "Re: Strike ends")
    assert (found.title, found.authors) == ("Re: Strike ends", ("Ann Lee",))
    assert "Original Message" in found.body

    assert passed_on("Agenda\n\nDate: 3 May 2016\nTo: all\n\nWe meet at ten.", "Agenda") is None
    assert passed_on(TEXT, "Fwd: Strike ends") is None


def test_a_day_that_cannot_be_read_is_none_and_not_the_forwarders():
    [found] = read(MAILS["Gmail"].replace("Thu, Nov 3, 2016 at 8:00 AM", "some time ago"))
    assert found.published is None


def test_subjects():
    assert bare_subject("Fwd: WG: TR : Strike ends") == "Strike ends"
    assert bare_subject("I: Strike ends") == "Strike ends"
    assert bare_subject("Vs: I, Claudius") == "I, Claudius"
    assert bare_subject("Iran: talks") == "Iran: talks"


@pytest.mark.parametrize("line", ["From: a", "> From: a", "-----", "To: a@b.c,", "*From:* a", "- " * 50])
def test_many_lines_of_headers_take_no_time(line):
    begun = time.process_time()
    passed_on("\n".join([line] * 20_000), "Fwd: x")
    assert time.process_time() - begun < 1.0
