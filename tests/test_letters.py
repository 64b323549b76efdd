# ruff: noqa: E501 - mails as they come
"""Newsletters, Google's alerts and posts of Usenet: what a mail's sender puts around the text is none of it."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from ingest import formats
from ingest.parsers import mail, mail_letters
from store.model import Article
from tests.mutate import read

HARBOUR = "The harbour board of Milltown voted on Tuesday to dredge the northern channel, which will take three years."
LIBRARY = "Council members in Ashby agreed late on Monday to close the two smallest branches of the public library."
ITEM = """<tr itemscope="" itemtype="http://schema.org/Article"><td>
<a href="https://www.google.com/url?rct=j&amp;sa=t&amp;url={url}&amp;ct=ga" itemprop="url"><span itemprop="name">{title}</span></a>
<div itemprop="publisher" itemscope="" itemtype="http://schema.org/Organization"><a><span itemprop="name">{source}</span></a></div>
<div itemprop="description">{text}</div><a href="https://www.google.com/alerts/feedback?x=1">Flag as irrelevant</a></td></tr>"""
ALERT = f"""<html><body><table><tr><td>Google Alerts</td></tr><tr><td>Daily update - March 5, 2021</td></tr>
{ITEM.format(url="https://times.example/a%3Fid%3D5", title="<b>Harbour</b> board votes", source="Milltown Times", text="The board ...")}
{ITEM.format(url="https://post.example/b", title="Eelgrass dies", source="Ashby Post", text="Fishermen say ...")}
<tr><td><a href="https://www.google.com/alerts/remove?x">Unsubscribe</a></td></tr></table></body></html>"""
MAILCHIMP = f"""View this email in your browser (https://us1.campaign-archive.example/?e=x&u=y)


** Harbour board votes to dredge
------------------------------------------------------------
{HARBOUR}

Read the report (https://civic.example/report)

** Library branches close
------------------------------------------------------------
{LIBRARY}

============================================================
Copyright © 2021 Milltown Civic News, All rights reserved.

** Our mailing address is:
** 12 Quay Street, Milltown

Want to change how you receive these emails?
You can ** unsubscribe from this list (https://x.example/unsubscribe?u=y)
"""


def letter(sender: str, text: str = "", html: str = "", **headers: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, "A subject"
    message["Date"], message["Message-ID"] = "Fri, 05 Mar 2021 08:15:00 +0000", "<1@x.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()


def only(data: bytes) -> Article:
    (found,) = read(mail.PARSER, data)
    assert isinstance(found, Article)
    return found


def test_the_results_of_an_alert_are_articles():
    first, second = read(mail.PARSER, letter("Google Alerts <x@google.example>", "Two results", ALERT))

    assert isinstance(first, Article)
    assert (first.title, first.source, first.url) == (
        "Harbour board votes",
        "Milltown Times",
        "https://times.example/a?id=5",
    )
    assert (first.body, first.excerpt, first.published) == ("The board ...", True, None)
    assert first.retrieved == "2021-03-05T08:15"
    assert isinstance(second, Article)
    assert (second.title, second.source) == ("Eelgrass dies", "Ashby Post")
    assert first.key != second.key


def test_a_letter_without_what_stands_around_it():
    sent_by = {"List_ID": "y mc list <y.1.list-id.mcsv.net>", "List_Unsubscribe": "<https://x.example/u>"}
    found = only(letter("Milltown Civic News <news@civic.example>", MAILCHIMP, **sent_by))

    assert found.body.split("\n\n") == [
        "Harbour board votes to dredge",
        HARBOUR,
        "Read the report",
        "Library branches close",
        LIBRARY,
    ]
    assert (found.source, found.authors) == ("Milltown Civic News", ())


def test_what_is_no_letter_stays_as_it_came():
    assert only(letter("Ann Lee <ann@x.example>", MAILCHIMP)).body == MAILCHIMP.strip()


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Ruth Ives from Harbour Watch",), (("Ruth Ives",), "Harbour Watch")),
        (("Ruth Ives at The Milltown Times",), (("Ruth Ives",), "The Milltown Times")),
        (("Ruth Ives",), (("Ruth Ives",), "")),
        (("The Milltown Times",), ((), "The Milltown Times")),
        (("Google Alerts",), ((), "Google Alerts")),
        (("Nguyen Thi Ha",), (("Nguyen Thi Ha",), "")),
        (("Casey Newton at Platformer",), (("Casey Newton",), "Platformer")),
        (("Devansh and Emilio from Machines Made Simple",), (("Devansh", "Emilio"), "Machines Made Simple")),
        (("Ann Lee (Harbour Watch)",), (("Ann Lee",), "Harbour Watch")),
        (("Top Stories from Harbour Watch",), ((), "Top Stories from Harbour Watch")),
        (("Stuttgarter Echo - Newsletter",), ((), "Stuttgarter Echo - Newsletter")),
        (("U.S. Department of State",), ((), "U.S. Department of State")),
        (("Süddeutsche Zeitung",), ((), "Süddeutsche Zeitung")),
        (("Le Courrier",), ((), "Le Courrier")),
        (("TheSequence",), ((), "TheSequence")),
        ((), ((), "")),
    ],
)
def test_senders(names, found):
    assert mail_letters.sender(names) == found


@pytest.mark.parametrize(
    "bid",
    [
        "Unsubscribe from this list",
        "Sie erhalten diesen Newsletter, weil ... Newsletter abbestellen",
        "Pour vous désabonner, cliquez ici",
        "Si desea darse de baja, pulse aquí",
        "Wilt u zich afmelden?",
        "Отписаться от рассылки",
        "取消订阅",
    ],
)
def test_the_foot_of_a_letter(bid):
    text = f"{HARBOUR}\n\n{LIBRARY}\n\n© 2021 The Paper\n\n{bid}\n12 Quay Street"

    assert mail_letters.text_of(text) == f"{HARBOUR}\n\n{LIBRARY}"


def test_a_story_about_leaving_lists_is_kept():
    story = "How to unsubscribe from what nobody asked for.\n\n" + "\n\n".join([HARBOUR] * 30)

    assert mail_letters.text_of(story) == story


def test_lines_that_a_program_broke_are_put_together():
    broken = (
        "The harbour board of Milltown voted on Tuesday to dredge the northern\n"
        "channel, which will take three years. Opponents argued that the plan\n"
        "would damage the eelgrass.\n\n> quoted lines stay as they are in such a mail, each on its own\n> here\n"
        "ENDS\nNotes to editors"
    )
    put = mail_letters.unbroken(broken)

    assert put.startswith(f"{HARBOUR} Opponents argued that the plan would damage the eelgrass.\n\n> quoted")
    assert put.endswith("> here\nENDS\nNotes to editors")
    assert mail_letters.unbroken("12 Quay Street\nMilltown") == "12 Quay Street\nMilltown"


def test_an_address_longer_than_the_lines_is_no_line_of_the_text():
    address = f"https://harbour.example/{'a' * 90}"
    broken = "The dredger left the harbour of Marrena on Thursday after the years of\nworks, said the office."
    text = f"{broken}\n\nRead more:\n{address}\nCranes move again\n{address}\n"

    assert mail_letters.unbroken(text) == text.replace("of\nworks", "of works")


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("From: ruth@x.example (Ruth Ives)\nSubject: Re: harbour board\n\n", "mail"),
        ("From: ruth@x.example (Ruth Ives)\nSubject: tides\nOrganization: College\nLines: 12\n\n", "mail"),
        ("From: The Editor\nSubject: harbour board\n\n", "page-dump"),
        ("From: Ruth <ruth@x.example>\nSent: Monday\nSubject: harbour board\n\n", "page-dump"),
    ],
)
def test_posts_of_which_a_collection_kept_few_headers(head, known):
    found = formats.detect((head + HARBOUR).encode(), "104091")

    assert found is not None
    assert found.name == known


@pytest.mark.parametrize("unit", ["view ", "a <https://x ", "-= ", "** ", "unsubscribe\n", "x" * 70 + "\n", "> a\n"])
def test_any_letter_takes_linear_time(unit):
    started = time.process_time()
    mail_letters.text_of(mail_letters.unbroken(unit * (300_000 // len(unit))))

    assert time.process_time() - started < 3


def test_a_line_of_spaces_is_read_once() -> None:
    """An address was sought from each space anew: a line of a million took hours."""
    assert mail_letters.text_of(f"a{' ' * 1_000_000}b (https://news.example/1)") == f"a{' ' * 1_000_000}b"
