"""Bylines that part names, jobs and places as few others do: Turkish agencies, credits of text and pictures.

Also jobs behind an Arabic semicolon, Korean boxes with buttons, accounts named for the paper.
"""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 3


def read(inside: str, *, account: str = "", site: str = "The Tidewater Quarterly", language: str = "en") -> Article:
    node = {"@type": "Article", "headline": "The last ropewalk", "author": account, "publisher": {"name": site}}
    data = f'<script type="application/ld+json">{json.dumps(node)}</script>' if account else ""
    text = "".join(f"<p>{number} {RUNNING}</p>" for number in range(5))
    found = parse_html(
        f"<html lang={language}><head><meta charset=utf-8><title>The last ropewalk</title>{data}</head>"
        f"<body><h1>The last ropewalk</h1>{inside.format(text=text)}</body></html>"
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Zeynep AKSU - Deniz ORAL / SİNOP, (DHA)", ["Zeynep AKSU", "Deniz ORAL"]),
        ("Zeynep AKSU-Deniz ORAL/SİNOP (DHA)", ["Zeynep AKSU", "Deniz ORAL"]),
        ("Zeynep AKSU - Deniz ORAL / GEREDE (Bolu), (DHA)", ["Zeynep AKSU", "Deniz ORAL"]),
        ("Zeynep AKSU - Deniz ORAL, (SİNOP)", ["Zeynep AKSU", "Deniz ORAL"]),
        ("Haber: Zeynep AKSU - Kamera: Deniz ORAL / SİNOP, (DHA)", ["Zeynep AKSU"]),
        ("Mehmet Aksu - Ayşe Oral / SİNOP", ["Mehmet Aksu", "Ayşe Oral"]),
        ("Zeynep AKSU / DHA", ["Zeynep AKSU", "DHA"]),
        ("Ana Pop - Maria Rus", ["Ana Pop", "Maria Rus"]),
        ("Ana Pop - Cluj-Napoca", ["Ana Pop"]),
    ],
)
def test_names_with_a_dash_between(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Words Ann Lee | Photography Bob Roy", ["Ann Lee"]),
        ("Words & pictures Ann Lee", ["Ann Lee"]),
        ("Story: Ann Lee Photos: Bob Roy", ["Ann Lee"]),
        ("Texte Anne Roux / Photos Luc Petit", ["Anne Roux"]),
        ("Testo di Anna Rossi Fotografie di Luca Bianchi", ["Anna Rossi"]),
        ("Texto de Ana Ruiz y Eva Gil Fotografías de Luis Gil", ["Ana Ruiz", "Eva Gil"]),
        ("Tekst: Anna Nowak Zdjęcia: Jan Kos", ["Anna Nowak"]),
        ("Tekst Anna Berg Beeld Jan Kos", ["Anna Berg"]),
        ("Ord: Anna Berg Bild: Jan Kos", ["Anna Berg"]),
        ("Sanat: Anna Berg Kuvat: Jan Kos", ["Anna Berg"]),
        ("Reporting by Ann Lee", ["Ann Lee"]),
    ],
)
def test_who_made_the_pictures_is_no_writer(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("دریانیوز - نگار صالحی؛ خبرنگار بندر", ["نگار صالحی"]),
        ("نگار صالحی، پژوهشگر تاریخ", ["نگار صالحی"]),
        ("گروه فرهنگ - نگار صالحی", ["نگار صالحی"]),
        ("به قلم نگار صالحی", ["نگار صالحی"]),
        ("سعاد حداد؛ مراسلة الشؤون الثقافية", ["سعاد حداد"]),
        ("سعاد حداد، كاتبة لبنانية", ["سعاد حداد"]),
        ("محمد علی؛ نامہ نگار", ["محمد علی"]),
        ("अनुराधा सोरेन, गुमला संवाददाता", ["अनुराधा सोरेन"]),
        ("דנה לוי, כתבת לענייני חינוך", ["דנה לוי"]),
    ],
)
def test_jobs_beside_names_without_capitals(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("최은서 기자 eunseo@donghae.example 다른기사 보기", ["최은서"]),
        ("최은서 기자 eunseo@donghae.example다른기사 보기", ["최은서"]),
        ("최은서 기자 이메일 보내기", ["최은서"]),
        ("최은서 기자 기사 더보기", ["최은서"]),
        ("최은서·정민수 기자 구독하기", ["최은서", "정민수"]),
        ("최은서 기자, 정민수 인턴기자", ["최은서", "정민수"]),
    ],
)
def test_buttons_beside_korean_reporters(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


def test_korean_boxes_of_two_reporters_are_one_byline() -> None:
    box = "<article class=writer><div><strong>{}</strong> <a href='mailto:x'>x@donghae.example</a>{}</div></article>"
    more = "<a href='#'>다른기사 보기</a>"
    boxes = f"<div class=editors>{box.format('최은서 기자', more)}{box.format('정민수 기자', '')}</div>"

    assert read(f"<article>{{text}}</article>{boxes}", language="ko").authors == ("최은서", "정민수")


@pytest.mark.parametrize("account", ["Tidewater Editor", "Tidewater Staff Writer", "Quarterly Producer"])
def test_an_account_named_for_the_paper_goes_behind_the_printed_writer(account: str) -> None:
    told = "<p>Words by <strong>Ann Lee</strong><br>Photographs by <strong>Bob Roy</strong></p>"

    assert read(f"<div>{told}{{text}}</div>", account=account).authors == ("Ann Lee",)
