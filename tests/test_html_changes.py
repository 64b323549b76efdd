"""The moment of the last change that a page prints and does not state in its head."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

RUNNING = (
    "<p>" + "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 4
)
STATED = '<meta property="article:modified_time" content="2014-03-15T08:00:00">'


def read(lines: str, *, below: str = "", head: str = "", language: str = "en") -> Article:
    found = parse_html(
        f"<html lang={language}><head><meta charset=utf-8>{head}</head><body><h1>Bridge to be rebuilt</h1>{lines}"
        f"<div class=text>{RUNNING}</p>{RUNNING.replace('Monday', 'Tuesday')}</p></div>{below}</body></html>"
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("line", "language", "wanted"),
    [
        ("Published: 12 March 2014 10:00 | Last updated: 13 March 2014 09:15", "en", "2014-03-13T09:15"),
        ("12 March 2014 10:00, updated 12 March 2014 17:30", "en", "2014-03-12T17:30"),
        ("Veröffentlicht am 12.03.2014, 10:00 Uhr, aktualisiert am 13.03.2014, 09:15 Uhr", "de", "2014-03-13T09:15"),
        ("Publié le 12 mars 2014 à 10:00, mis à jour le 13 mars 2014 à 09:15", "fr", "2014-03-13T09:15"),
        ("Opublikowano: 12.03.2014 10:00, aktualizacja: 13.03.2014 09:15", "pl", "2014-03-13T09:15"),
        ("등록 : 2014-03-12 10:00 수정 : 2014-03-13 09:15", "ko", "2014-03-13T09:15"),
        ("2014年3月12日 10時00分（最終更新：3月13日 9時15分）", "ja", "2014-03-13T09:15"),
        ("2014/3/12 10:00（更新：3月13日 9:15）", "ja", "2014-03-13T09:15"),
        ("Updated: 13 March 2014", "en", ""),  # the only day is the publication's
        ("12 March 2014, updated 12 March 2014", "en", ""),  # says nothing
        ("12 March 2014. A story of 13 March 2014", "en", ""),
    ],
)
def test_a_change_printed_beside_the_publication(line: str, language: str, wanted: str) -> None:
    found = read(f'<div class="date">{line}</div>', language=language)

    assert (found.modified.value if found.modified else "") == wanted
    assert [each.text for each in found.evidence if each.field == "modified"] == ([line] if wanted else [])


def test_changes_in_attributes_and_below_the_text() -> None:
    boxes = '<time class=published datetime="2014-03-12T10:00">12 March</time>'
    stamped = f'{boxes} <time class=updated datetime="2014-03-13T09:15">13 March</time>'

    for found in (read(stamped), read(boxes, below="<p>Last updated on 13 March 2014, 09:15</p>")):
        assert found.published
        assert found.published.value == "2014-03-12T10:00"
        assert found.modified
        assert found.modified.value == "2014-03-13T09:15"


def test_what_the_head_states_of_a_change_comes_first() -> None:
    found = read('<div class="date">12 March 2014, updated 13 March 2014</div>', head=STATED)

    assert found.modified
    assert found.modified.value[:10] == "2014-03-15"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (
            "12.03.2014, 10:00 Uhr <span>Aktualisiert: 13.03.2014, 09:15 Uhr</span> <span>Lesezeit: 2 Minuten</span>",
            "de",
        ),
        ("<span>Publié le 12/03/2014 à 10h00</span>, <span>mis à jour le 13/03/2014 à 09h15</span>", "fr"),
        ("<span>Published: 12 March 2014 10:00</span> <span>Last updated: 13 March 2014 09:15</span>", "en"),
        ("<span>Publicado: 12 marzo 2014, 10:00</span> <span>Actualizado: 13 marzo 2014, 09:15</span>", "es"),
        ("<span>12.03.2014 10:00</span> <span>Обновлено: 13.03.2014 09:15</span>", "ru"),
    ],
)
@pytest.mark.parametrize(
    "tags",
    [
        "<meta name=date content='2014-03-13T09:15:00Z'><meta name=last-modified content='2014-03-13T09:15:00Z'>",
        "<meta name=date content='2014-03-13T09:15:00+01:00'>",
        "<meta property='article:published_time' content='2014-03-13T09:15:00+01:00'>",
    ],
)
def test_a_day_stated_that_is_the_printed_change(line: str, language: str, tags: str) -> None:
    found = read(f"<div class=meta>{line}</div>", head=tags, language=language)

    assert found.published is not None
    assert found.published.value[:10] == "2014-03-12"


def test_a_day_stated_with_no_earlier_one_printed() -> None:
    found = read("<div>Updated: 13 March 2014 09:15</div>", head="<meta name=date content='2014-03-13T09:15:00Z'>")

    assert found.published is not None
    assert found.published.value[:10] == "2014-03-13"
