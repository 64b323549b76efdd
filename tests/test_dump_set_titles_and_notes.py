"""Page dumps: short titles with their days, titles set close between paragraphs, corrections, quotations cut short."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.corrections import is_heading
from tests.ferry_page import HEAD, STORY, article

TEXT = "\n\n".join(STORY)


@pytest.mark.parametrize(
    "heading",
    ["Weitere Pressemitteilungen", "Communiqués récents", "Inne komunikaty", "Earlier releases", "Muita tiedotteita"],
)
def test_a_short_title_behind_its_day_ends_no_list(heading: str) -> None:
    listed = "10.06.2011 Harbour wall to be painted white again\n02.06.2011 Bins: new days"
    found = article(f"{HEAD}{TEXT}\n\n{heading}\n{listed}\n")
    assert [link.title for link in found.links] == ["Harbour wall to be painted white again", "Bins: new days"]


@pytest.mark.parametrize(
    "heading",
    [
        "Latest news releases",
        "Neueste Pressemitteilungen",
        "Derniers communiqués",
        "Últimas notas de prensa",
        "Ultimi comunicati stampa",
        "Laatste persberichten",
        "Senaste pressmeddelanden",
        "Siste pressemeldinger",
        "Najnowsze komunikaty",
        "Nejnovější tiskové zprávy",
        "Последние пресс-релизы",
        "Son basın bültenleri",
        "最新プレスリリース",
    ],
)
def test_a_sender_s_newest_releases_are_related(heading: str) -> None:
    listed = "6 May 2011\nHarbour dues stay as they are\n17 April 2011\nSeals return to the bay after ten years"
    found = article(f"{HEAD}{TEXT}\n\n{heading}\n{listed}\n")
    assert [link.title for link in found.links] == [
        "Harbour dues stay as they are",
        "Seals return to the bay after ten years",
    ]


def test_a_paper_s_newest_stories_stay_the_site_s() -> None:
    assert article(f"{HEAD}{TEXT}\n\nLatest news\nHarbour dues stay\nSeals return to the bay\n").links == ()


@pytest.mark.parametrize("button", ["Weiterlesen", "Lire la suite", "Lue lisää", "Leer más", "Read more"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_title_over_its_button_right_above_a_paragraph(button: str, gap: str) -> None:
    other = f"Roundabout wins the gardening prize\n{button}"
    found = article(f"{HEAD}{STORY[0]}{gap}{STORY[1]}{gap}{other}\n{STORY[2]}{gap}{STORY[3]}\n")
    assert [link.title for link in found.links] == ["Roundabout wins the gardening prize"]
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "call", ["Tell us: have you ever missed the ferry?", "Racontez-nous : avez-vous manqué le bac ?"]
)
def test_a_call_to_readers_is_no_title(call: str) -> None:
    found = article(f"{HEAD}{STORY[0]}\n{STORY[1]}\n{call}\nRead more\n{STORY[2]}\n{STORY[3]}\n")
    assert found.links == ()


@pytest.mark.parametrize(
    "heading",
    [
        "Rectificatif du 14 mars 2009",
        "Fe de errores (14 de marzo de 2009)",
        "Berichtigung vom 14. März",
        "RÄTTELSE 14 mars",
        "Correction published March 14, 2009",
        "FOR THE RECORD",
        "Поправка от 14 марта",
        "訂正（3月14日）",
    ],
)
def test_what_stands_below_the_heading_of_a_correction_is_no_text(heading: str) -> None:
    note = "A report on Thursday on the ferry gave the wrong price in one edition. It is 4.1 million, not 41 million."
    printed = "A version of this article appears in print on March 12, 2009, on Page B3 of the late edition."
    found = article(f"{HEAD}{TEXT}\n\n{heading}\n{note}\n{printed}\nOrder reprints | Subscribe\n")
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize("line", ["For the record", "Correction of the river's course", "Korrektur der Tarife ab Mai"])
def test_other_headings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize(
    "pulled",
    [
        "“The ferry has crossed … and will not stop”",
        "“The ferry (...) will not stop now”",
        "“The ferry [...] will not stop now”\nIda Farrow, 91",
    ],
)
def test_a_quotation_that_leaves_out_words_is_pulled(pulled: str) -> None:
    said = (
        "“The ferry has crossed the river since 1921 and will not stop now,” says Ida Farrow, who has never been on it."
    )
    found = article(f"{HEAD}{STORY[0]}\n\n{pulled}\n\n{said}\n\n{STORY[2]}\n")
    assert found.body.split("\n\n") == [STORY[0], said, STORY[2]]


@pytest.mark.parametrize(
    ("name", "motto"),
    [
        ("INLAND", "A magazine of slow places"),
        ("AUSLAND", "Ein Magazin für langsame Orte"),
        ("CULTURE", "A quarterly of slow places"),
        ("Garten", "Monatsschrift für langsame Leute"),
    ],
)
def test_a_sections_word_over_what_a_paper_says_of_itself_is_its_name(name: str, motto: str) -> None:
    menu = "Current issue   Back issues   Subscribe   Shop\nIssue 31, 12 November 2012\nFEATURE\n"
    found = article(f"{name}\n{motto}\n{menu}Ferry stays on the river\nWords Ann Lee\n{TEXT}\n")
    assert found.source == name
