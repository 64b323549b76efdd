"""What stands among the paragraphs of a story or closes it: notes on when it was filed, films, links, jump lines."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.story_end import is_filed_note
from ingest.parsers.page_dump.byline.several import tells_of_help
from ingest.parsers.page_dump.lines.house_calls import points_at_live
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.prepare.continued import is_continued
from ingest.parsers.page_dump.source.tops import without_home
from tests.ferry_page import FOOT, HEAD, STORY, article


def _page(*parts: str, foot: str = FOOT) -> str:
    return HEAD + "\n\n".join([*parts, foot])


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Posted in Local on Thursday, May 7, 2012 6:00 am. Updated: 9:14 am. | Tags: Ferry, Harbour", True),
        ("Posted on May 7, 2012 in Local, News. Updated: 9:14 am.", True),
        ("Publié dans Société le 7 mai 2012 à 08:12. Mis à jour : 10:40 | Mots-clés : port", True),
        ("Veröffentlicht in Lokales am 7. Mai 2012 um 07:00 Uhr | Schlagwörter: Deich, Hafen", True),
        ("Опубликовано в рубрике Город 7 мая 2012 г. в 10:20 | Метки: трамвай", True),
        ("Published on May 7, 2012, the report says that the harbour is silting up.", False),
        ("Published on May 7, 2012 in London by a small press that nobody knew, the book sold well.", False),
        ("(Published Monday, May 7, 2012)", False),
    ],
)
def test_a_note_on_where_and_when_a_story_was_filed(line, note):
    assert is_filed_note(line) == note


def test_readers_below_such_a_note_are_no_story():
    note = "Posted in Local on Wednesday, March 12, 2025 6:00 am. Updated: 9:14 am. | Tags: Ferry"
    reader = "My father worked on that ferry for thirty years and never once missed a crossing."
    found = article(_page(*STORY, note, "Welcome to the discussion.", reader))
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize(
    ("line", "live"),
    [
        ("Follow our live coverage of the storm here", True),
        ("Alle Entwicklungen zum Sturm lesen Sie hier im Liveblog", True),
        ("Sigue aquí la cobertura en directo de la tormenta", True),
        ("Fırtınayla ilgili canlı yayını buradan takip edin", True),
        ("They live here", False),
        ("Follow the money and the river", False),
        ("Live music came back to the harbour", False),
    ],
)
def test_links_to_live_coverage(line, live):
    assert points_at_live(line) == live


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("The Border Gleaner - Back to home", "The Border Gleaner"),
        ("Go to The Border Gleaner homepage", "The Border Gleaner"),
        ("Zur Startseite von Der Bote", "Der Bote"),
        ("Retour à l'accueil La Dépêche", "La Dépêche"),
        ("Ir a la portada de El Faro", "El Faro"),
        ("Wind takes a roof off a home", "Wind takes a roof off a home"),
        ("Home", "Home"),
    ],
)
def test_a_link_home_beside_a_name(line, bare):
    assert without_home(line) == bare


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ('"Dam weeps again at dawn" — River Post, May 3, 2012', "Dam weeps again at dawn"),
        ("« Le barrage pleure encore » – La Dépêche, 3 mai 2012", "Le barrage pleure encore"),
        ("„Der Damm weint wieder“ (Der Bote, 3. Mai 2012)", "Der Damm weint wieder"),
        ('"Dam weeps again," River Post, May 3, 2012', "Dam weeps again"),
        ('"We will not leave," says mayor', '"We will not leave," says mayor'),
    ],
)
def test_titles_in_citations_lose_their_marks(item, title):
    assert item_title(item) == title


@pytest.mark.parametrize(
    ("line", "jump"),
    [
        ("PILOTS (Continued from Page 1)", True),
        ("Pilots — From Page 1", True),
        ("LOTSEN (Fortsetzung von Seite 1)", True),
        ("PRÁCTICOS (Viene de la pág. 1)", True),
        ("Continued From First Page", True),
        ("PILOTS, Page 7A", True),
        ("A long sentence, from page 1 of the book", False),
        ("Pilots, who came from pages 1 to 7", False),
    ],
)
def test_jump_lines_with_their_word(line, jump):
    assert is_continued(line) == jump


@pytest.mark.parametrize(
    "film",
    [
        "00:00 / 02:41\nThe ferry comes in",
        "The ferry comes in\n-02:41",
        "OUR VIDEOS\nThe ferry comes in - 01:22",
        "Durée : 2:41\nThe ferry comes in",
    ],
)
def test_a_film_between_paragraphs_is_none_of_them(film):
    assert article(_page(*STORY[:3], film, STORY[3])).body.split("\n\n") == STORY


def test_bulleted_titles_between_paragraphs_are_links():
    titles = ["Dry spring leaves schools without a boat", "Reader of 92 writes her first book"]
    found = article(_page(*STORY[:2], "\n".join(f"• {title}" for title in titles), *STORY[2:]))
    assert (found.body.split("\n\n"), [link.title for link in found.links]) == (STORY, titles)


def test_bullets_that_a_colon_announces_are_the_story():
    told = "The council wants to do two things with the ferry and with the money that it saved:"
    items = ["• Pay for the new engine this year", "• Keep the fare as it was in spring"]
    assert article(_page(STORY[0], told, "\n".join(items), *STORY[1:])).body.count("•") == len(items)


@pytest.mark.parametrize("word", ["mehr", "Lire", "Video", "читать"])
@pytest.mark.parametrize("below", [True, False])
def test_the_same_word_with_each_title(word, below):
    titles = ["Flood of 2013: what the coast has learned", "Sheep wanted to keep the dykes short"]
    lines = [line for title in titles for line in ((title, word) if below else (word, title))]
    found = article(_page(*STORY, "\n".join(lines)))
    assert [link.title for link in found.links] == titles
    assert found.body.split("\n\n") == STORY


def test_who_helped_comes_after_who_wrote():
    assert tells_of_help("Additional reporting by Jules Tarrant")
    assert tells_of_help("Con la collaborazione di Ugo Neri")
    assert not tells_of_help("Reporting by Jules Tarrant")
    top = "River Post\n\nWords by Ann Lee and Bo Ray\nAdditional reporting by Jules Tarrant\nFerry stays on the river\n"
    found = article(top + "12 March 2025\n\n" + "\n\n".join([*STORY, FOOT]))
    assert found.authors == ("Ann Lee", "Bo Ray")


@pytest.mark.parametrize(
    "line",
    [
        "11 March 2025 (updated 12 March 2025 | 10:12)",
        "11 marzo 2025 | 18:40 (modifica il 12 marzo 2025 | 10:12)",
        "11. März 2025 (aktualisiert am 12. März 2025, 10:12)",
    ],
)
def test_below_a_story_the_day_before_an_update_is_when_it_was_published(line):
    head = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\nBy Ann Lee\n\n"
    found = article(head + "\n\n".join([*STORY, line, FOOT]))
    days = [found_day.value[:10] if found_day else "" for found_day in (found.published, found.modified)]
    assert days == ["2025-03-11", "2025-03-12"]


@pytest.mark.parametrize(
    "owner", ["Folha da Ria Comunicação", "Grupo Folha da Ria", "Folha da Ria Mídia Digital Ltda."]
)
def test_a_paper_inside_the_name_of_its_firm(owner):
    head = "menu | buscar | entrar\n\nFerry stays on the river\n\nPor Marta Veiga, Folha da Ria\n12 March 2025\n\n"
    assert article(head + "\n\n".join([*STORY, f"© 2025 {owner}. Contato\n"])).source == "Folha da Ria"
