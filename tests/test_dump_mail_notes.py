"""What mail programs and firms add below a mail, what stands around a quoted one, labels that stand behind a day."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.dates.role_words import behind
from ingest.parsers.page_dump.lines.copy_notes import is_mail_note
from ingest.parsers.page_dump.prepare.unwrap import unwrapped
from ingest.parsers.page_dump.text.page import read_page


@pytest.mark.parametrize(
    "line",
    [
        "This message is intended only for the person to whom it is addressed.",
        "The information contained in this e-mail is confidential and intended solely for the addressee.",
        "If you are not the intended recipient of this message, please notify the sender and delete it.",
        "CONFIDENTIALITY NOTICE: This communication may contain privileged information.",
        "Diese Nachricht ist ausschließlich für den Adressaten bestimmt.",
        "Ce courriel est destiné exclusivement à son destinataire.",
        "Este correo electrónico es confidencial.",
        "La información contenida en este mensaje es confidencial y va dirigida a su destinatario.",
        "Questo messaggio è destinato esclusivamente ai destinatari indicati.",
        "Esta mensagem é confidencial e destina-se exclusivamente ao destinatário.",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
        "Detta meddelande är endast avsett för mottagaren.",
        "Denne e-posten er fortrolig og kun tiltenkt mottakeren.",
        "Tämä viesti on luottamuksellinen ja tarkoitettu vain vastaanottajalle.",
        "Ta wiadomość jest poufna i przeznaczona wyłącznie dla adresata.",
        "Tato zpráva je důvěrná a určena pouze příjemci.",
        "Ez az üzenet bizalmas, és kizárólag a címzettnek szól.",
        "Это сообщение предназначено только для адресата.",
        "Bu e-posta yalnızca alıcısına yöneliktir ve gizli bilgi içerebilir.",
        "Αυτό το μήνυμα είναι εμπιστευτικό.",
        "このメールは宛先の方のみを対象としています。",
        "本邮件仅供收件人使用，内容保密。",
        "이 메일은 수신인만을 위한 것입니다.",
        "הודעה זו מיועדת לנמען בלבד והיא סודית.",
        "هذه الرسالة سرية ومخصصة للمستلم فقط.",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Enviado do meu iPhone",
        "Please consider the environment before printing this e-mail.",
    ],
)
def test_a_mails_note_on_itself(line):
    assert is_mail_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "The letter, which was marked confidential and addressed only to the choirmaster, was read out by mistake.",
        "He sent a message intended for the crew to the passengers.",
        "The mayor said the e-mail was confidential and should not have been read aloud at the meeting.",
        "Sent from the front in 1916, the letter reached the family this week.",
        '"This message is intended only for the mayor," it said.',
        "In a message addressed to the union, the company said that it would reopen the yard.",
        "The police said this message was sent to 400 phones.",
        "Diese Nachricht kam am Montag überraschend.",
        "Le message était destiné aux pêcheurs.",
    ],
)
def test_sentences_on_other_messages_are_none(line):
    assert not is_mail_note(line)


_QUOTED = (
    "> Harbour Post, 3 May 2010\n>\n> The tug stays at her quay. The boiler did not pass.\n>\n> No steam until May."
)


def test_what_stands_around_a_quoted_page_is_no_part_of_it():
    page = read_page(f"Have a look. Rob\n\n{_QUOTED}\n\nHa, typical.\n\n> She is 81 years old.\n\nSent in haste.\n")
    assert "Ha, typical." not in page.text
    assert "Sent in haste." not in page.text
    assert page.text[-1] == "She is 81 years old."


def test_a_line_that_lost_its_mark_where_it_was_wrapped_stays():
    page = read_page(f"{_QUOTED}\n> She was built in 1929 and has towed all the\nships of the town.\n")
    assert page.text[-1] == "ships of the town."


def test_below_a_menu_of_marked_lines_the_page_goes_on():
    menu = "".join(f"> {word}\n" for word in ("News from the quay", "Sport", "Letters", "Weather", "Archive"))
    page = read_page(f"Harbour Post\n{menu}\nThe tug stays.\n\nNo steam.\n")
    assert page.text[-2:] == ("The tug stays.", "No steam.")


def test_a_mails_signature_is_cut_at_its_dashes():
    head = "From: Pat <pat@example.org>\nTo: quay@example.org\nSubject: Tug\n\n"
    page = read_page(f"{head}The tug stays at her quay.\n\n-- \nPat Doyle\nPlot 14b\n")
    assert page.text == ("The tug stays at her quay.",)


def test_headers_of_a_quoted_mail_are_no_part_of_its_page():
    outer = "From: Robin\nTo: Sue\nSubject: (fwd) seen this?\n\n"
    inner = "> Date: Thu, 6 May 1999 11:02:44 +0100\n> From: J. Tarrant\n> Subject: seen this?\n>\n"
    assert read_page(f"{outer}{inner}{_QUOTED}\n\nlol\n").text[0] == "Harbour Post, 3 May 2010"


def test_an_address_below_a_signature_is_a_line_of_its_own():
    signed = "（浜風支局　岡田真理）\nhttps://www.hamakaze.example/articles/20180603-frog.html"
    text = "浜風町の郵便ポストに春から住み着いた一匹のカエルが、手紙を出す人の人気を集めている。\n" * 4
    assert "（浜風支局 岡田真理）" in unwrapped(read_page(f"浜風新聞\n{text}{signed}\n")).text


@pytest.mark.parametrize(
    ("line", "day", "role"),
    [
        ("2021年9月7日 6時30分（2021年9月9日 11時02分更新）", "2021年9月9日 11時02分", "modified"),
        ("2019年4月12日 7時05分 公開 / 2019年4月15日 更新", "2019年4月12日 7時05分", "published"),
        ("2019年4月12日 7時05分 公開 / 2019年4月15日 更新", "2019年4月15日", "modified"),
        ("2020-11-05 10:40 更新", "2020-11-05 10:40", "modified"),
        ("2018.06.11 06:00 입력 | 2018.06.12 09:31 수정", "2018.06.11 06:00", "published"),
        ("2018.06.11 06:00 입력 | 2018.06.12 09:31 수정", "2018.06.12 09:31", "modified"),
        ("7 Sept 2021 (9 Sept 2021 updated)", "9 Sept 2021", "modified"),
        ("09.05.2019 (aktualisiert)", "09.05.2019", "modified"),
        ("12.03.2020 14:05 tarihinde güncellendi.", "12.03.2020 14:05", "modified"),
        ("8.9.2021 päivitetty 9.9.2021", "8.9.2021", "plain"),
        ("7 Sept 2021 (Lima)", "7 Sept 2021", "plain"),
    ],
)
def test_a_label_behind_a_day(line, day, role):
    assert behind(line, line.index(day) + len(day), "plain")[0] == role


def test_a_label_before_the_day_speaks_first():
    assert behind("입력 2018.06.11 수정 2018.06.12", len("입력 2018.06.11"), "published")[0] == "published"
