"""Last paragraphs that are none of a story: calls to write to its reporter, who helped; and pointers set into it."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.made_by import is_note
from store.model import Article

TITLE = "Village buys back its railway station"
TEXT = [
    "The last train that stopped in Moorby came on a Thursday in May at 22.14 and was twelve minutes late that night.",
    "The parish bought the old station for one pound, painted it yellow and poured a platform in the frost of January.",
    "Since then fourteen people have stood there every morning, waving at drivers, who wave back and have yet to stop.",
    "A spokesman said that the request was complete and would be dealt with in its turn, behind two hundred others.",
]


def body(middle: str = "", end: str = "", author: str = "Ann Lee") -> list[str]:
    above, below = ("".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:2], TEXT[2:]))
    node = json.dumps({"@type": "NewsArticle", "headline": TITLE, "author": {"@type": "Person", "name": author}})
    found = parse_html(
        f'<html lang="en"><head><title>{TITLE}</title><script type="application/ld+json">{node}</script></head><body>'
        f'<main><article><h1>{TITLE}</h1><div class="story-body">{above}{middle}{below}{end}</div></article></main>'
    )
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize(
    "end",
    [
        "<p><em>Do you drive one of these trains? Message Ann on Signal or at ann@ledger.example.</em></p>",
        "<p>Have you waited there too? Write to ann@ledger.example.</p>",
        "<p><i>Waiting in Moorby as well? <a href='mailto:ann@ledger.example'>Tell us</a>.</i></p>",
        "<p>Arbeiten Sie bei der Bahn? Schreiben Sie unserer Reporterin: ann@ledger.example</p>",
        "<p>Vous travaillez dans ce dépôt ? Écrivez-nous : ann@ledger.example</p>",
        "<p>¿Trabajas en la estación? Escribe a ann@ledger.example</p>",
        "<p>Lavori nella stazione? Scrivici a ann@ledger.example</p>",
        "<p>Werk je bij het spoor? Mail ann@ledger.example</p>",
        "<p>Pracujesz na kolei? Napisz: ann@ledger.example</p>",
        "<p>Работаете на станции? Пишите: ann@ledger.example</p>",
        "<p>İstasyonda çalışıyor musunuz? Yazın: ann@ledger.example</p>",
        "<p>You can reach our reporters at ann@ledger.example.</p>",
        "<p>제보는 이메일 ann@ledger.example 로 받습니다.</p>",
        "<p>Reach Ann Lee at ann@ledger.example or 555-0142.</p>",
        "<p>Follow Ann on Twitter: @annlee</p>",
        "<p>Contact Ann Lee at ann@ledger.example.</p><p>Contributing: Bob Roy, The Moorby Post.</p>",
        "<p>Contributing: Bob Roy, The Moorby Post.</p><p>Reach Ann Lee at ann@ledger.example.</p>",
    ],
)
def test_calls_to_write_to_the_reporter_are_no_text(end: str) -> None:
    assert body(end=end) == TEXT


@pytest.mark.parametrize(
    "end",
    [
        "<p>For tickets to the opening of the station on Saturday, write to tickets@moorby.example.</p>",
        "<p>“Who wants to join us? Write to me at mayor@moorby.example,” the mayor said to those who waited.</p>",
        "<p>How can passengers help? They can send what they saw to timetable@moorby.example by the end of May.</p>",
    ],
)
def test_where_a_story_sends_its_readers_stays(end: str) -> None:
    assert len(body(end=end)) == len(TEXT) + 1


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Contributing: Moorby Post reporter Bob Roy.", True),
        ("Contributors: Bob Roy and Eve Hall", True),
        ("With the help of Bob Roy in Moorby and Eve Hall", True),
        ("Unter Mitarbeit von Bob Roy", True),
        ("Mitarbeit: Bob Roy, Eve Hall", True),
        ("An diesem Bericht hat Bob Roy mitgearbeitet.", True),
        ("Avec la collaboration de Luc Petit", True),
        ("Luc Petit a contribué à cet article.", True),
        ("Con información de Luis Gil", True),
        ("Luis Gil y Eva Paz colaboraron en este reportaje.", True),
        ("Com a colaboração de Rui Mota", True),
        ("Ha collaborato Luca Bianchi", True),
        ("Met medewerking van Jan Bos", True),
        ("Aan dit artikel werkte Jan Bos mee.", True),
        ("Medverkande: Eva Berg", True),
        ("Współpraca: Jan Kos", True),
        ("При участии Ивана Носова", True),
        ("Katkıda bulunan: Deniz Oral", True),
        ("Contributing to the fund is easy for those who wait.", False),
        ("With the help of Bob Roy the parish poured a platform.", False),
        ("Avec la participation de Luc Petit, la course a réuni 300 coureurs.", False),
        ("Con la colaboración de los vecinos se pintó la estación.", False),
    ],
)
def test_who_helped(text: str, note: bool) -> None:
    assert is_note(text) is note


@pytest.mark.parametrize(
    "middle",
    [
        '<h2>Who waits</h2><p><strong>More:</strong> <a href="/x">Why the county has no drivers</a></p>',
        '<p>Mehr: <a href="/x">Warum im Kreis die Fahrer fehlen</a></p>',
        '<p><b>Opinion:</b> <a href="/x">A bus would be cheaper for all</a></p>',
        '<p><b>Live updates:</b> <a href="/x">The strike in the whole county</a></p>',
        '<p><b>Night trains:</b> <a href="/x">The sleeper that nobody woke up in</a></p>',
        '<p>READ MORE | <a href="/x">The sleeper that nobody woke up in</a></p>',
    ],
)
def test_a_label_over_another_articles_headline_is_a_pointer(middle: str) -> None:
    assert [text for text in body(middle) if text != "Who waits"] == TEXT


@pytest.mark.parametrize(
    "middle",
    [
        '<p><b>Website:</b> <a href="https://moorby.example">moorby.example</a></p>',
        '<p>The plan: <a href="/x">a platform, a roof and a clock</a>, says the parish.</p>',
    ],
)
def test_links_behind_a_label_that_are_the_texts_stay(middle: str) -> None:
    assert len(body(middle)) == len(TEXT) + 1
