"""Writers in a text's last line or on the line above it, of pages that state none: with a place, an outlet, a job."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

LEAD = (
    "<p>" + "The harbour council voted on Tuesday to keep the old crane where it is, after a long debate. " * 3 + "</p>"
)
REST = LEAD.replace("Tuesday", "Friday").replace("crane", "mill")
LATE = "The old shop opens first in the morning, and nobody knows for how long it will."
LAST = "after a long debate."


def read(body: str) -> Article:
    found = parse_html(f"<html><head><meta charset=utf-8></head><body><h1>Old crane stays</h1>{body}</body></html>")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p><b>Issouf Traoré</b><br><i>Lefaso.net</i></p>", ("Issouf Traoré",)),
        ("<p><strong>San Evariste BARRO</strong><br>L'Express du Faso</p>", ("San Evariste BARRO",)),
        ("<p>Ann Lee<br>Reuters</p>", ("Ann Lee",)),
        ("<p>Moussa Diallo<br>moussa@post.example</p>", ("Moussa Diallo",)),
        ("<div align=right><b>Ольга ТИМАШЕВА, Владимирская область</b></div>", ("Ольга ТИМАШЕВА",)),
        ("<p align=right><i>Ирина Петрова, Тула</i></p>", ("Ирина Петрова",)),
        ("<p align=right><i>Ирина ЗАКУРДАЕВА, из Тулы.</i></p>", ("Ирина ЗАКУРДАЕВА",)),
        ("<p style='text-align: right'>Moussa Diallo</p>", ("Moussa Diallo",)),
        ("<p>Ann Lee</p>", ("Ann Lee",)),
        ("<p>(Ann Lee)</p>", ("Ann Lee",)),
        ("<p>ANN LEE</p>", ("ANN LEE",)),
        ("<p>Сергей ИВАНОВ.</p>", ("Сергей ИВАНОВ",)),
        ("<p>Ann Lee / Reuters</p>", ("Ann Lee",)),
    ],
)
def test_last_line_names_the_writer_and_is_no_text(end: str, names: tuple[str, ...]) -> None:
    found = read(f"{LEAD}{REST}{end}")
    assert found.authors == names
    assert found.body.endswith(LAST)


def test_name_in_italics_behind_the_last_sentence() -> None:
    assert read(f"{LEAD}{REST}<p>Nobody knows when she left. <i>Anna Kowalska</i></p>").authors == ("Anna Kowalska",)


@pytest.mark.parametrize(
    "end",
    [
        "<p>“We go on as long as the mill turns and the river runs.”</p><p>Ann Lee, farmer</p>",
        "<p>“We go on as long as the mill turns and the river runs.”</p><p>Ann Lee</p>",
        "<ul><li>Ann Lee</li></ul>",
    ],
)
def test_whose_words_they_are_is_no_signature(end: str) -> None:
    assert read(f"{LEAD}{REST}{end}").authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>Garfield Plummer, Gleaner Writer</b></p><p><b>PORT ANTONIO, Portland:</b></p>",
        "<p><b>Garfield Plummer</b></p><p>KINGSTON:</p>",
        "<p>Garfield Plummer, Staff Reporter</p>",
        "<p><small>Garfield Plummer, Guest Columnist</small></p>",
        "<font size=2>Garfield Plummer<br>Staff Reporter</font><br><br>",
    ],
)
def test_line_above_the_text_with_a_job_behind_the_name(line: str) -> None:
    assert read(f"{line}{LEAD}{REST}").authors == ("Garfield Plummer",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p><b>Hasan Kabir</b>, <i>back from Sariakandi</i></p>", "Hasan Kabir"),
        ("<p><i>Hasan Kabir, just back from Sylhet</i></p>", "Hasan Kabir"),
        ("<p><b>Berfin ÇELİKTEN</b></p>", "Berfin ÇELİKTEN"),
        (
            f"<p><strong>Berfin Taşkın</strong></p><p>BATMAN - {LATE}</p>",
            "Berfin Taşkın",
        ),
        ("<p><a href=/hofundar/asdis-bjork>Ásdís Björk</a></p><p>22 October 2024, 07:48</p>", "Ásdís Björk"),
        ("<div><a href=/people/asdis-bjork>Ásdís Björk</a> · 22 October 2024</div>", "Ásdís Björk"),
    ],
)
def test_line_above_the_text_that_is_a_writers_by_what_stands_beside(line: str, name: str) -> None:
    assert read(f"{line}{LEAD}{REST}").authors == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "<div class=photo-author>Фото Евгения Налимова</div>",
        "<div class=byline>Photo Jérôme Humbrecht</div>",
        "<div><a href=/tag/asdis-bjork>Ásdís Björk</a> · 22 October 2024</div>",
        "<div><a href=/people/who-we-are>Ásdís Björk</a> · 22 October 2024</div>",
        "<p><b>Taşkın AFP</b></p>",
    ],
)
def test_whose_picture_or_tag_it_is_is_no_writer(line: str) -> None:
    assert read(f"{line}{LEAD}{REST}").authors == ()


def test_readers_comments_name_no_writer() -> None:
    comments = (
        "<div><h2>Vos commentaires</h2><table><tr><td><b>1. </b><small>Le 12 avril 2010 à 09:14, par <b>Noir</b>"
        "</small></td></tr><tr><td><i>Le barrage</i><br />Courage à vous, on attend encore.</td></tr></table></div>"
    )
    assert read(f"<p><small>lundi 12 avril 2010</small></p>{LEAD}{REST}{comments}").authors == ()


def test_korean_signature_behind_a_slash() -> None:
    text = "<p>" + "시는 다음 달부터 낡은 다리를 새로 짓기로 했다고 밝혔다. " * 6 + "</p>"
    found = read(f"{text}<p>시민은 다리가 오래되었다고 말했다.</p><p>/김영희 기자 kim@post.example</p>")
    assert found.authors == ("김영희",)
    assert "김영희" not in found.body


def test_chinese_editor_below_is_no_writer_beside_the_reporters() -> None:
    text = "<p>" + "当地政府说明新桥将于明年建成，村民不再绕行。" * 6 + "</p>"
    end = "<p>他说新桥很好。(记者 黎明辉 实习生 冉启芳)</p><table><tr><td>（责任编辑：周文静）</td></tr></table>"
    assert read(f"{text}{end}").authors == ("黎明辉", "冉启芳")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted on Wednesday, March 10 @ 21:13:14 CET by <a href=modules.php?username=ines>ines</a>", "ines"),
        ("Geschrieben am Mittwoch, 10. März @ 21:13:14 CET von ines", "ines"),
        ("Inviato il Mercoledì, 10 marzo @ 21:13:14 CET da redax.it", "redax.it"),
    ],
)
def test_account_behind_the_day_in_the_headlines_cell(line: str, name: str) -> None:
    told = LEAD.removeprefix("<p>").removesuffix("</p>")
    title = f"<font class=title><b>Old crane stays here</b></font><br><font class=content>{line}</font>"
    rest = told.replace("crane", "mill")
    text = f"<table><tr><td>{title}</td></tr></table><table><tr><td>{told}<br><br>{rest}</td></tr></table>"
    found = parse_html(f"<html><head><title>Old crane stays here</title><meta charset=utf-8></head><body>{text}</body>")
    assert isinstance(found, Article)
    assert found.authors == (name,)


def test_writer_in_the_form_that_frames_an_asp_net_page() -> None:
    state = '<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTEyMzQ1">'
    title = '<span id="ctl00_ContentPlaceHolder1_lblTitulo" class="titulo">Old crane stays on the quay</span>'
    writer = '<span id="ctl00_ContentPlaceHolder1_lblAutor" class="autorMateria">Iara Menezes</span>'
    text = f'<span id="ctl00_ContentPlaceHolder1_lblTexto">{LEAD}{REST}</span>'
    form = (
        f'<form name="aspnetForm" method="post" action="n.aspx"><div>{state}</div>{title}<br>{writer}<br>{text}</form>'
    )
    found = parse_html(f"<html><head><title>Tribuna do Cais</title></head><body>{form}</body></html>")
    assert isinstance(found, Article)
    assert found.title == "Old crane stays on the quay"
    assert found.authors == ("Iara Menezes",)


@pytest.mark.parametrize(
    "credit",
    [
        "Fot. Robert Kwidziński<br>Na zdjęciu: Stary dźwig w niedzielę, 27 października.",
        "Photo: Bob Roy / AFP<br>The old crane on the quay on Sunday, as the ferry leaves for the island.",
        "Foto: Nina Sand<br>Der alte Kran am Kai im Hafen am Sonntag.",
        "Фото: Иван Носов<br>Старый кран на набережной в воскресенье.",
    ],
)
def test_a_signature_over_the_pictures_credit_at_the_foot_of_a_printed_page(credit: str) -> None:
    foot = f"<hr><font size=1>{credit}<br><br>© Harbour Post 1999-2004. All rights reserved.</font>"
    found = read(f"{LEAD}{REST}<p>{LATE}<p align=right><b>Barbara Szczepańska</b>{foot}")

    assert found.authors == ("Barbara Szczepańska",)
    assert found.body.endswith(LATE)


@pytest.mark.parametrize(
    ("sign", "names"),
    [
        ("（塩釜支局・佐藤理恵子）", ("佐藤理恵子",)),
        ("（石巻総局・高橋一郎）", ("高橋一郎",)),
        ("（仙台支局長・佐藤健一）", ("佐藤健一",)),
        ("（塩釜支局）", ()),
    ],
)
def test_a_bureau_before_the_name_in_a_japanese_signature(sign: str, names: tuple[str, ...]) -> None:
    told = (
        "<p>市議会は月曜日、川に架かる古い橋を再建することを決めたと、市の職員が明らかにした。工事は来春に始まる予定だという。</p>"
        * 3
    )

    assert (
        read(
            f"<div>{told}<p>最後の一文は短く、古い橋の名前も残ることになった。</p><p class=sign>{sign}</p></div>"
        ).authors
        == names
    )
