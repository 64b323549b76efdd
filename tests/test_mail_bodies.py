"""Which parts of a mail are its text, what stands around that, and how headers write letters."""

from __future__ import annotations

import io
from base64 import b64encode, encodebytes

import pytest

from ingest.parsers import mail
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.test_mail_forwards import LINES, TEXT

HEADERS = "From: {sender}\nSubject: {subject}\nDate: Wed, 02 Nov 2016 10:00:00 +0100\nMIME-Version: 1.0\n"
LETTER = "List-Unsubscribe: <https://post.example/leave>\n"
PLAIN, PAGE = "Content-Type: text/plain; charset=utf-8\n\n", "Content-Type: text/html; charset=utf-8\n\n"


def parsed(data: bytes) -> list[Article | Rejected]:
    return [*mail.parse(io.BytesIO(data), Context(name="x.eml"))]


def read(rest: str, *, subject: str = "Cranes", sender: str = "Ann Lee <ann@post.example>") -> Article:
    (found,) = parsed((HEADERS.format(subject=subject, sender=sender) + rest).encode())
    assert isinstance(found, Article)
    return found


def parts(kind: str, *inside: str) -> str:
    lines = "".join(f"--{kind}\n{part}\n" for part in inside)
    return f'Content-Type: multipart/{kind}; boundary="{kind}"\n\n{lines}--{kind}--\n'


def test_a_page_is_read_by_its_paragraphs_not_by_the_lines_of_its_source() -> None:
    """As Word writes what Outlook sends."""
    page = """<html><head><title>no text</title><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-GB>
<p class=MsoNormal>The council voted on Tuesday to close the northern harbour basin for
two years, a decision that the port authority called <b>overdue</b>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><ul><li>Forty ships wait</li><li>Twelve cranes stand</li></ul>
<table><tr><td>Ships</td><td>40</td></tr><tr><td>Cranes</td><td>12</td></tr></table></body></html>"""
    assert read(PAGE + page).body == (
        "The council voted on Tuesday to close the northern harbour basin for two years, a decision that the port"
        " authority called overdue.\n\nForty ships wait\nTwelve cranes stand\n\nShips 40\n\nCranes 12"
    )


def test_a_page_of_pictures_has_no_text() -> None:
    assert read(PAGE + "<html><body><a href='https://x.example/'><img src='a.png'></a></body></html>").body == ""


NOTICE = "This e-mail and any files sent with it are confidential and intended for its addressees alone. " * 8
FOOT = (
    "_______________________________________________\nNews mailing list\nNews@lists.example\nhttps://lists.example/\n"
)


@pytest.mark.parametrize("below", [NOTICE, FOOT])
def test_what_a_program_adds_below_a_page_is_not_taken_for_the_text(below: str) -> None:
    page = f"<p>{LINES[0]}</p>"
    assert read(parts("mixed", PAGE + page, PLAIN + below)).body == f"{LINES[0]}\n\n{below.strip()}"
    assert read(LETTER + parts("mixed", PAGE + page, PLAIN + FOOT)).body == LINES[0]


def test_of_a_text_and_a_page_that_say_the_same_one_is_taken() -> None:
    for kind in ("alternative", "mixed"):
        assert read(parts(kind, PLAIN + TEXT, PAGE + f"<p>{LINES[0]}</p><p>{LINES[1]}</p>")).body == TEXT
    stub = "To see this letter as a web page, go to https://post.example/1 or ask us. " * 8
    page = "<p>" + f"{LINES[0]} " * 40 + "</p>"
    assert read(parts("alternative", PLAIN + stub, PAGE + page)).body == (f"{LINES[0]} " * 40).strip()


def test_what_mail_programs_add_around_a_text() -> None:
    filler = " &#847;&zwnj;&nbsp;" * 40
    page = f'<div style="max-height:0;overflow:hidden">Preview words{filler}</div><p>{LINES[0]}</p>'
    assert read(PAGE + page).body == LINES[0]
    text = f"{LINES[0]}\n\n[image: Inline image 1]\n\n<image001.png>\n\n{LINES[1]}\n\nSent from my iPhone\n"
    assert read(PLAIN + text).body == f"{LINES[0]}\n\n{LINES[1]}"
    assert read(PLAIN + "Sent from my iPhone").body == "Sent from my iPhone"


@pytest.mark.parametrize(
    ("printed", "value", "offset"),
    [
        ("Sat, 1 Jan 100 10:00:00 +0000", "2000-01-01T10:00", 0),
        ("Wed, 2 Nov 2016 10:00:00 CET", "2016-11-02T10:00", 60),
        ("Wed, 2 Nov 2016 10:00:00 -0000", "2016-11-02T10:00", None),
    ],
)
def test_days_are_kept_as_they_were_printed(printed: str, value: str, offset: int | None) -> None:
    (found,) = parsed(f"From: a@x.example\nSubject: s\nDate: {printed}\n\nText.\n".encode())
    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.published.value, found.published.offset, found.published.text) == (value, offset, printed)


def test_text_that_exchange_left_behind_a_file_is_of_the_mail() -> None:
    """What Apple Mail's users write below a document that they dragged into the text."""
    file = 'Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="a.pdf"\n\nAAAA'
    later = PAGE.replace("html;", 'html; name="ATT00001.htm";') + f"<p>{LINES[0]}</p>"
    later = f'Content-Disposition: attachment; filename="ATT00001.htm"\n{later}'
    for own in ("<br>", f"<p>{LINES[1]}</p>"):
        head = HEADERS.format(subject="Cranes", sender="Ann Lee <ann@post.example>")
        found, _ = parsed((head + parts("mixed", PAGE + own, file, later)).encode())
        assert isinstance(found, Article)
        assert found.body == (LINES[0] if own == "<br>" else f"{LINES[1]}\n\n{LINES[0]}")
        assert found.extra["attachments"] == ["a.pdf"]


def test_flowed_text() -> None:
    flowed = PLAIN.replace("utf-8", "utf-8; format=flowed; delsp=yes")
    address = "https://post.example/cranes-move- \nagain"
    text = f"{LINES[0][:50]} \n{LINES[0][50:]}\n\n{address}\n\n> Quoted \n> words\n\n-- \nAnn"
    assert read(flowed + text).body == f"{LINES[0]}\n\nhttps://post.example/cranes-move-again\n\n> Quotedwords"
    kept = PLAIN.replace("utf-8", "utf-8; format=flowed")
    assert read(f"{kept}Short \nlines \ngo on\n From here not\n").body == "Short lines go on\nFrom here not"


MESSAGE = "---------- Forwarded message ---------\nFrom: Ilse Moor <moor@post.example>\nSubject: Strike ends\n\n"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"Seen?\n\n-- \nAnn Lee\nPress officer\n\n{MESSAGE}{TEXT}", TEXT),
        (f"{LINES[0]}\n\n--\n\n{LINES[1]}\n\n--\n\nMore.", f"{LINES[0]}\n\n--\n\n{LINES[1]}\n\n--\n\nMore."),
        (f"{TEXT}\n-- \nAnn Lee\nPress officer", TEXT),
        (f"{TEXT}\n--\nAnn Lee", TEXT),
    ],
)
def test_signatures(text: str, body: str) -> None:
    assert read(PLAIN + text, subject="Fwd: Strike ends").body == body


def test_a_signature_between_parts() -> None:
    picture = "Content-Type: image/png\nContent-Disposition: inline; filename=a.png\n\nAAAA"
    mixed = parts("mixed", f"{PLAIN}{LINES[0]}\n\n-- \nAnn", picture, f"{PLAIN}{LINES[1]}")
    assert read(mixed).body == f"{LINES[0]}\n\n{LINES[1]}"


@pytest.mark.parametrize(
    "above",
    [
        "CAUTION: This email originated from outside of the organization. Do not click links or open attachments.",
        "[EXTERNAL EMAIL] DO NOT CLICK links or attachments unless you recognize the sender.",
    ],
)
def test_warnings_of_mail_from_outside(above: str) -> None:
    found = read(f"{PLAIN}{above}\n\n{TEXT}", subject="[EXTERNAL] Strike ends")
    assert (found.title, found.body) == ("Strike ends", TEXT)
    told = f"Warning: the ministry asks you to click on no link from abroad.\n\n{LINES[0]}"
    assert read(PLAIN + told).body == told


def test_a_text_signed_by_pgp() -> None:
    head, foot = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n", "-----BEGIN PGP SIGNATURE-----\n\niQEc\n=ab\n"
    signed = f"{head}{TEXT}\n\n- -- \nAnn\n{foot}-----END PGP SIGNATURE-----\n"
    assert read(PLAIN + signed).body == TEXT


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (b"=?iso-8859-1?Q?It=92s_a_=93disgrace=94?=", "It’s a “disgrace”"),
        (b"=?gb2312?B?" + b64encode("镕基讲话".encode("gbk")) + b"?=", "镕基讲话"),
        (b"=?ks_c_5601-1987?B?" + b64encode("똠방각하".encode("cp949")) + b"?=", "똠방각하"),
        ("Straße gesperrt".encode("latin-1"), "Straße gesperrt"),
        ("Порт открыт".encode("koi8-r"), "Порт открыт"),
        ("Порт открыт".encode(), "Порт открыт"),
    ],
)
def test_letters_of_headers(written: bytes, title: str) -> None:
    charset = b"koi8-r" if written.startswith(b"\xf0\xcf") else b"utf-8"
    (found,) = parsed(
        b"From: a@x.example\nSubject: " + written + b"\nContent-Type: text/plain; charset=" + charset + b"\n\nx\n"
    )
    assert isinstance(found, Article)
    assert found.title == title


@pytest.mark.parametrize(
    ("sender", "names"),
    [
        ("'Ann Lee' via Harbour List <list@x.example>", ("Ann Lee via Harbour List",)),
        ("\"'Ann Lee'\" <ann@x.example>", ("Ann Lee",)),
        ("Lee, Ann <ann@x.example>", ("Ann Lee",)),
        ('"Lee, Ann" <ann@x.example>', ("Ann Lee",)),
        ('"Ann Lee, Harbour Watch" <ann@x.example>', ("Ann Lee, Harbour Watch",)),
        ("ann@x.example, Bob Long <bob@x.example>", ("ann@x.example", "Bob Long")),
    ],
)
def test_names_of_senders(sender: str, names: tuple[str, ...]) -> None:
    assert read(PLAIN + TEXT, sender=sender).authors == names


def test_a_message_attached_in_base64() -> None:
    inner = encodebytes(
        (HEADERS.format(subject="Strike ends", sender="Ilse Moor <m@x.example>") + PLAIN + TEXT).encode()
    )
    packed = f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner.decode()}"
    head = HEADERS.format(subject="Fwd", sender="a@x.example")
    found = parsed((head + parts("mixed", f"{PLAIN}See attached.", packed)).encode())
    assert [(each.title, each.body) for each in found if isinstance(each, Article)] == [("Strike ends", TEXT)]


@pytest.mark.parametrize(
    ("encoding", "text"), [("gb2312", "港口工人"), ("windows-1251", "Порт"), ("iso-8859-2", "Dělníci žádají")]
)
def test_the_charset_that_a_page_alone_says(encoding: str, text: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}"><p>{text}</p>'
    (found,) = parsed(b"From: a@x.example\nSubject: s\nContent-Type: text/html\n\n" + page.encode(encoding))
    assert isinstance(found, Article)
    assert found.body == text


def test_lines_of_a_text_that_begin_with_a_number_or_a_star() -> None:
    text = """The council voted on Tuesday to close the northern harbour basin while
40 ships are waiting outside, and the union, which called the whole plan
*a disgrace*, said on Wednesday that it would fight the decision in the
courts of the country.

1. The first item of a list that is long enough to be broken by a program
that sent it.
2. Second."""
    whole = text.replace("while\n40", "while 40").replace("plan\n*a", "plan *a").replace("the\ncourts", "the courts")
    assert read(PLAIN + text).body == whole.replace("program\nthat", "program that")


LAW = "Residents can opt out of the scheme until March, the mayor told reporters on the steps of the town hall."
CALL = "De premier wil verkiezingen uitschrijven, zei hij maandag in de Kamer tegen de pers."


TOLD = [
    LAW,
    CALL,
    "Every third pupil has trouble reading after the pandemic, the ministry said on Monday in the capital.",
    "Die meisten Leute wollen ihre Zeitung nicht mehr online lesen, heißt es in der Studie der Hochschule.",
    "Le nuove leggi contro l'odio online entrano in vigore a marzo, ha detto la ministra alla Camera.",
    "A new law makes it easier to unsubscribe from services that people forgot, the senator told reporters.",
    "Drivers will be able to change settings of the car while it stands, the maker said on Thursday.",
]


@pytest.mark.parametrize("told", TOLD)
def test_what_a_paper_tells_is_no_bid_to_leave(told: str) -> None:
    for foot in (
        "Unsubscribe: https://post.example/u",
        "Opt out",
        "Klik hier om je af te melden of uit te schrijven: uitschrijven",
    ):
        assert (
            read(f"{LETTER}{PLAIN}{LINES[0]}\n\n{told}\n\n{LINES[1]}\n\n{foot}\n").body
            == f"{LINES[0]}\n\n{told}\n\n{LINES[1]}"
        )


@pytest.mark.parametrize(
    "bid", ["Having trouble reading this email?", "View online", "Voir la version en ligne", "Online lesen"]
)
def test_bids_above_a_letter(bid: str) -> None:
    assert read(f"{LETTER}{PLAIN}{bid}\n\n{TEXT}\n").body == TEXT


def test_a_bid_above_a_short_letter_leaves_its_text() -> None:
    above = "You are receiving this email because you signed up. Unsubscribe"
    text = "\n\n".join((*LINES, *LINES))
    assert read(f"{LETTER}{PLAIN}{above}\n\n{text}\n\nUnsubscribe\nPost, 1 Quay").body == text


def test_letters_of_substack_and_beehiiv_as_text() -> None:
    first = (
        "The dock workers went back to the cranes on Thursday after a night of talks that nobody had thought would end."
    )
    text = (
        "View this post on the web at https://post.example/p/cranes\n\n# Cranes\n"
        f"{first} [ https://substack.com/redirect/1?j=e ]\nForty ships are waiting.\n\nUnsubscribe https://x.example/u\n"
    )
    found = read(LETTER + PLAIN + text)
    assert (found.body, found.url) == (
        f"Cranes\n\n{first}\n\nForty ships are waiting.",
        "https://post.example/p/cranes",
    )
    assert ("url", "mail:letter") in [(each.field, each.rule) for each in found.evidence]
    text = (
        "View image: (https://x.example/a.png)\nCaption: \n\n----------\n\nYou are reading a plain text version of this"
        " post. For the best experience, copy and paste this link in your browser to view the post online:\n"
        f"https://post.example/p/cranes\n\n---\n\n{first}\n"
    )
    found = read(LETTER + PLAIN + text)
    assert (found.body, found.url) == (first, "https://post.example/p/cranes")


DIGEST = f"""Send News mailing list submissions to
	news@lists.example

To subscribe or unsubscribe via the World Wide Web, visit
	https://lists.example/mailman/listinfo/news

Today's Topics:

   1. Cranes move again (Ilse Moor)

----------------------------------------------------------------------

Message: 1
Date: Tue, 1 Nov 2016 09:15:00 +0100
From: Ilse Moor <moor@post.example>
Subject: [News] Cranes move again
Message-ID: <7@x>
Content-Type: text/plain; charset="iso-2022-jp"

{TEXT}

------------------------------

Message: 2
From: Bob Long <long@post.example>
Subject: Förde gesperrt

{LINES[0]}

------------------------------

Subject: Digest Footer

News@lists.example

------------------------------

End of News Digest, Vol 1, Issue 2
**********************************
"""


def test_messages_of_a_digest() -> None:
    head = HEADERS.format(subject="News Digest, Vol 1, Issue 2", sender="news@lists.example")
    found = parsed(f"{head}List-Id: News of the port <news.lists.example>\n{PLAIN}{DIGEST}".encode())
    assert all(isinstance(each, Article) for each in found)
    assert [(each.title, each.authors, each.source, each.body) for each in found if isinstance(each, Article)] == [
        ("Cranes move again", ("Ilse Moor",), "News of the port", TEXT),
        ("Förde gesperrt", ("Bob Long",), "News of the port", LINES[0]),
    ]


def test_the_list_of_a_digests_messages_is_no_article() -> None:
    inner = parts("digest", f"\nFrom: Ilse Moor <m@x.example>\nSubject: Cranes\n\n{TEXT}")
    head = HEADERS.format(subject="News Digest", sender="news@lists.example")
    found = parsed((head + parts("mixed", PLAIN + "Today's topics " * 200, inner)).encode())
    assert [each.body if isinstance(each, Article) else each.reason for each in found] == [
        "the contents of a digest",
        TEXT,
    ]


@pytest.mark.parametrize(
    "gateway",
    [
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpost.example%2Fa-b_c%3Fx%3D1%26y%3D2&data=05%7C01&reserved=0",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__post.example_a-2Db-5Fc-3Fx-3D1-26y-3D2&d=DwMFaQ&c=x",
        "https://urldefense.com/v3/__https://post.example/a-b_c?x=1*y=2__;Jg!!abc$",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fpost.example%2fa-b_c%3fx%3d1%26y%3d2&c=E,1",
    ],
)
def test_addresses_behind_gateways(gateway: str) -> None:
    url = "https://post.example/a-b_c?x=1&y=2"
    style = "color:#427fed;" * 100
    label = f"<h2 style='{style}'><span style='{style}'>The story</span></h2>"
    found = read(f'{PAGE}<p>{LINES[0]} <a style="{style}" href="{gateway.replace("&", "&amp;")}">{label}</a></p>')
    assert [(link.title, link.url) for link in found.links] == [("The story", url)]
    assert read(f"{PLAIN}{LINES[0]}\n\nMore <{gateway}>\n").body == f"{LINES[0]}\n\nMore <{url}>"


def test_an_address_of_a_gateway_that_hides_what_it_leads_to_stays() -> None:
    for url in ("https://urldefense.com/v3/__https://x.example/**C__;!!a$", "https://urldefense.com/v3/__x*__;!!a$"):
        assert read(f"{PLAIN}{LINES[0]}\n\n{url}\n").body == f"{LINES[0]}\n\n{url}"
