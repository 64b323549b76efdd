"""Teasers that their button closes, names that a story tells of, hours before titles, notes of cutting services."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines import captions, cutting_notes, labels
from ingest.parsers.page_dump.lists import list_items, pointers
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import FOOT, HEAD, STORY, article

_TITLES = ["Dam weeps as the sluice opens", "Sluice to be painted by pupils"]


def _page(inside: str = "", below: str = "") -> str:
    half = len(STORY) // 2
    parts = [*STORY[:half], *([inside] if inside else []), *STORY[half:], *([below] if below else [])]
    return HEAD + "\n\n".join(parts) + "\n\n" + FOOT


@pytest.mark.parametrize(
    "line",
    [
        "9:05 a.m. Dam weeps as the sluice opens",
        "18:40 Uhr Dam weeps as the sluice opens",
        "14.30 uur Dam weeps as the sluice opens",
        "10:15 hrs: Dam weeps as the sluice opens",
        "3:48 μ.μ. Dam weeps as the sluice opens",
        "kl. 14.30 Dam weeps as the sluice opens",
        "(4:20 pm) Dam weeps as the sluice opens",
        "16:05 IST - Dam weeps as the sluice opens",
        "下午3:48 Dam weeps as the sluice opens",
        "오후 3:48 Dam weeps as the sluice opens",
        "12.05 14:30 Dam weeps as the sluice opens",
    ],
)
def test_the_hour_before_a_title_is_none_of_it(line):
    assert list_items.item_title(line) == _TITLES[0]


@pytest.mark.parametrize("line", ["10:30 3 dead in fire at the mill", "14:30:15 Dam weeps as the sluice opens"])
def test_figures_of_a_title_stay(line):
    assert list_items.item_title(line).endswith(("3 dead in fire at the mill", "Dam weeps as the sluice opens"))


def test_titles_with_their_hours_below_a_story():
    below = f"More from this blog\n9:05 am {_TITLES[0]}\n8:40 am {_TITLES[1]}"
    assert [link.title for link in article(_page(below=below)).links] == _TITLES


@pytest.mark.parametrize(
    "heading",
    [
        "Organisations mentioned",
        "Unternehmen in diesem Artikel",
        "Sociétés citées",
        "Empresas mencionadas",
        "Bedrijven in dit artikel",
        "Nævnte virksomheder",
        "Компании в статье",
        "関連銘柄",
    ],
)
def test_names_that_a_story_tells_of_are_no_related_titles(heading):
    below = f"Related content\n{_TITLES[0]}\n{_TITLES[1]}\n{heading}\nNorthport Marine Works of the River Ltd"
    assert [link.title for link in article(_page(below=below)).links] == _TITLES


@pytest.mark.parametrize(
    "line", ["Im aktuellen Heft", "In our latest issue", "Dans le dernier numéro", "В свежем номере"]
)
def test_what_else_an_issue_holds_is_a_list(line):
    assert labels.is_related(line)


@pytest.mark.parametrize(
    ("heading", "teaser"),
    [
        ("Mehr Hintergrund\n", "Two gates were open at noon, and water stood on the road. mehr"),
        ("", "Two gates were open at noon, and water stood on the road. [more]"),
        ("Aussi au sommaire\n", "Deux vannes étaient ouvertes à midi, la route était sous l'eau. Lire la suite »"),
        ("", "Två luckor var öppna vid middagstid och vatten stod på vägen. Läs mer ›"),
        ("", "Dos compuertas estaban abiertas y había agua en el camino... Leer más"),
    ],
)
def test_a_teaser_with_its_button_inside_a_story(heading, teaser):
    found = article(_page(f"{heading}{_TITLES[0]}\n{teaser}"))
    assert [link.title for link in found.links] == [_TITLES[0]]
    assert found.body == "\n\n".join(STORY)


def test_a_long_heading_below_such_a_teaser_is_the_storys():
    heading = "Nine failures of one engine made up their minds"
    found = article(
        _page(f"Background\n{_TITLES[0]}\nTwo gates were open, and water stood on the road. more\n\n{heading}")
    )
    assert heading in found.body.split("\n\n")


@pytest.mark.parametrize(
    "line", ["The crew of the ferry wanted more. Much more", "The old pumps of the ferry cost more."]
)
def test_sentences_that_end_with_more_are_no_teasers(line):
    assert pointers.teased(read_page(f"{STORY[0]}\n\nThe pumps\n{line}"), 2) == ("", ())


@pytest.mark.parametrize(
    "line", ["More on: bells, rope", "Mehr zum Thema: Fähren, Motoren, Häfen", "Lire aussi : ponts, bacs, écluses"]
)
def test_subjects_behind_a_heading_are_no_titles(line):
    found = article(_page(below=line))
    assert not found.links
    assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "block",
    [
        "Montag, 4. Mai 2015, 08.00 Uhr\nText: Ann Lee\nFotos: Bo Ek",
        "Texto: Ann Lee\nFotos: Bo Ek\n4 de mayo de 2015, 08.00",
        "4. maj 2015 kl. 8.00\nTekst: Ann Lee\nGrafik: Bo Ek\nFoto: Ida Moll",
    ],
)
def test_the_writers_below_a_deck_are_no_box(block):
    deck = "The engine runs all night, just when the river is cold. A pipe of forty feet was enough for the crew."
    page = f"River Post\nHome | News | Sport\n\nFerry stays on the river\n{deck}\n\n{block}\n\n"
    found = article(page + "\n\n".join(STORY) + "\n\n" + FOOT)
    assert found.authors == ("Ann Lee",)
    assert found.published is not None
    assert found.published.value[:10] == "2015-05-04"
    assert found.body.startswith("The engine runs all night")


@pytest.mark.parametrize(
    "line",
    [
        "This cutting may not be copied or forwarded to third parties.",
        "This content is copied under licence from the agency of the publishers.",
        "No further copying is permitted without a licence.",
        "Dieser Artikel darf nicht an Dritte weitergegeben werden.",
        "Ce document ne peut être reproduit ni diffusé sans autorisation.",
        "Este recorte se facilita bajo licencia y no puede copiarse.",
        "Ritaglio stampa ad uso esclusivo del destinatario, non riproducibile.",
        "Dit knipsel mag niet worden gekopieerd of doorgestuurd.",
        "Эта статья не может быть скопирована или передана.",
    ],
)
def test_notes_of_cutting_services_are_no_text(line):
    assert cutting_notes.is_cutting_note(line)
    found = article(
        _page(below=f"{line}\n\nTo change your terms of search log in at www.cuttings.example or call 0845 55.")
    )
    assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "This report may not have been read by the committee, the mayor said.",
        "This document was copied in 1911 by hand.",
    ],
)
def test_sentences_on_copies_are_text(line):
    assert not cutting_notes.is_cutting_note(line)


@pytest.mark.parametrize("label", ["Abbildung(en):", "Encadré(s) :", "Ilustración(es):", "Bijschrift:", "Didascalia:"])
def test_a_records_label_over_its_pictures_is_no_text(label):
    below = f"{label}\nThe crew at the old winch of the ferry. (Photo Bo Ek)"
    assert article(_page(below=below)).body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "masthead",
    [
        "12. Jahrgang, Nr. 4\nSonntag, 10. Juni 2007\nRiver Post",
        "domingo 10 de junio de 2007\nAño XII N° 345\nRiver Post",
        "ISSN 1234-5678\ndimanche 10 juin 2007\nRiver Post",
        "Vol. 42, No 2\nSunday, June 10, 2007\nRiver Post",
    ],
)
def test_the_day_beside_an_issues_number_is_the_issues(masthead):
    page = f"{masthead}\nHome  News  Sport  Culture  Columns\nLocal\n\nFerry stays on the river\n\nBy Ann Lee\n\n"
    found = article(page + "\n\n".join(STORY))
    assert found.published is not None
    assert (found.published.value, found.published.rule) == ("2007-06-10", "dump:edition")


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, Town Correspondent, River Post Published: 14 Aug 2016 03:12 PM IST Updated: 14 Aug 2016 05:40 PM IST",
        "Ann Lee, Korrespondentin, River Post Veröffentlicht: 14.08.2016 15:12 Uhr Aktualisiert: 15.08.2016 17:40 Uhr",
        "Ann Lee, corresponsal, River Post Publicado: 14/08/2016 15:12 Actualizado: 15/08/2016 17:40",
    ],
)
def test_a_writers_line_with_its_stamps_is_no_text(line):
    page = f"River Post\nHome | News | Sport\n\nFerry stays on the river\n\n{line}\n\n"
    found = article(page + "\n\n".join(STORY))
    assert found.authors == ("Ann Lee",)
    assert found.published is not None
    assert found.published.value[:10] == "2016-08-14"
    assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "LOW WATER The old winch of the ferry at noon, before the repair. —BO EK",
        "The old winch of the ferry at noon, before the repair. – BO EK",
        "Die alte Winde der Fähre am Mittag, vor der Reparatur. / BO EK/RIVER POST",
    ],
)
def test_who_took_a_picture_behind_a_dash_in_capitals(line):
    assert captions.is_credited(line)
    assert article(f"{HEAD}{line}\n\n" + "\n\n".join(STORY)).body == "\n\n".join(STORY)


def test_who_said_it_behind_a_dash_takes_no_picture():
    assert not captions.is_credited("“We shall cross the river at noon, come what may.” —ANN LEE")


def test_a_credit_in_links_between_description_and_caption():
    picture = (
        "A man in a coat holds a wheel of iron.\nBo Ek\n/\nRiver Radio\nEngineer Tom Reed holds the wheel of the winch."
    )
    assert article(f"{HEAD}{picture}\n\n" + "\n\n".join(STORY)).body == "\n\n".join(STORY)


def test_the_player_of_a_station_is_no_list():
    player = "Play Live Radio\nNext Up:\n0:00 0:00\nAvailable On Air Stations\nAll Streams\n"
    assert not article(player + HEAD + "\n\n".join(STORY)).links


@pytest.mark.parametrize("paper", ["La Voz de Tres Ríos", "Der Bote vom Untersee", "O Jornal do Norte"])
def test_a_paper_over_its_day_does_not_sign(paper):
    record = f"Press data base - Library\nDocument: {paper}_12-03-2013\nDocument saved on 4 April 2019\n\n"
    page = (
        f"{record}{paper}\nRegion, Tuesday 12 March 2013 - 130 words, p. 7\n\nFerry stays on the river\n\nAnn Lee\n\n"
    )
    assert article(page + "\n\n".join(STORY)).authors == ("Ann Lee",)
