"""Page dumps: what somebody paid for between the paragraphs, books for sale and consents below them, quotations."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.books import tells_of_book
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.sponsors import labels_promoted
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from tests.ferry_page import article
from tests.test_dump_unmarked_captions import HEADLINE, PAPER, STORY, WRITER, body


@pytest.mark.parametrize(
    "lines",
    [
        "SPONSORED\nWhy dock seals are the cheapest saving you have not made – from ThermaGate",
        "Sponsored content\nFive ways to warm a store\nThermaGate explains how a seal pays for itself.",
        "Paid post\nHow one mill cut its heating bill in half\nBy ThermaGate",
        "[Anzeige]\nJetzt die neue Dichtung von ThermaGate entdecken!",
        "Contenu sponsorisé\nCinq façons de chauffer pour moins cher",
    ],
)
def test_an_advertisement_in_one_block_with_its_label(lines):
    assert body("", lines).body == "\n\n".join(STORY)


def test_the_last_paragraph_below_an_advertisement_is_read():
    story = "\n\n".join(STORY[:3])
    found = body("", f"{story}\n\nSPONSORED\nWhy dock seals are cheap – from ThermaGate")
    assert found.body.endswith(STORY[3])


def test_a_paragraph_right_below_the_word_for_advertisements_stays():
    told = "The boat itself will be sold to a yard on the west bank of the water."
    assert told in body("", f"Advertisement\n{told}").body


@pytest.mark.parametrize("line", ["SPONSORED", "Paid content", "[Werbung]", "На правах рекламы", "広告", "Inzerce"])
def test_labels(line):
    assert labels_promoted(line)


@pytest.mark.parametrize(
    "line",
    [
        "Le Quai vide. Enquête sur les gares, de Delphine Garrigou, éditions du Causse, 288 pages, 22 €.",
        "Anna Berg: Das leere Gleis. Hanser, München 2024, 288 S., 24 Euro.",
        "El andén vacío. Marta Soler. Ed. Lindo. 320 págs. 21 euros.",
        "Anna Kowal, Pusty peron, Czarne, 288 stron, 49 zł",
        "The Empty Platform, by Ann Lee (Causse, 288pp, £18.99)",
        "Анна Орлова. Пустой перрон. — М.: Речь, 2024. — 288 с. — ISBN 978-5-17-098",
    ],
)
def test_what_a_book_costs_and_how_long_it_is(line):
    assert tells_of_book(line)


@pytest.mark.parametrize("line", ["The report runs to 288 pages.", "The 22 € ticket is valid on page boats."])
def test_one_of_the_two_is_no_book(line):
    assert not tells_of_book(line)


@pytest.mark.parametrize(
    "line",
    [
        "* I understand and agree that use of this site is agreement to its user agreement and privacy policy.",
        "I agree to receive emails from the Post and accept the privacy policy.",
        "Ich stimme den Nutzungsbedingungen und der Datenschutzerklärung zu.",
        "J'accepte les conditions générales et la politique de confidentialité.",
        "Acepto los términos y condiciones y la política de privacidad.",
        "Ik ga akkoord met de algemene voorwaarden en het privacybeleid.",
        "Wyrażam zgodę na przetwarzanie moich danych osobowych w celu wysyłki newslettera.",
        "Я согласен с правилами сайта и политикой конфиденциальности.",
        "利用規約とプライバシーポリシーに同意します。",
    ],
)
def test_consents(line):
    assert is_notice(line)


@pytest.mark.parametrize(
    "line", ["I agree that the ferry should run all night.", "Acepto la derrota y felicito a los vecinos del pueblo."]
)
def test_who_agrees_in_a_story_consents_to_nothing(line):
    assert not is_notice(line)


def test_a_quotation_over_who_said_it_and_what_she_is_does_not_cost_the_heading_below():
    quoted = "«I turned it on twice.»\nToni Buchel\nOn his computer\n\nThree bids, three refusals"
    story = f"«I turned it on twice.» So says Toni Buchel of his. {STORY[1]}"
    found = body("", f"{story}\n\n{quoted}").body.split("\n\n")
    assert found[1:3] == [story, "Three bids, three refusals"]


def test_what_stands_between_the_word_for_newsletters_and_its_button_is_no_text():
    box = "Newsletter\n« Les chemins de traverse »\nChaque samedi, un lieu, une histoire, une carte.\nS'inscrire"
    assert body("", box, sep="\n").body == "\n\n".join(STORY)


def test_a_question_over_a_request_is_no_text():
    box = "Want to see more like this?\nGet our local coverage delivered directly to your inbox."
    assert body("", box, sep="\n").body == "\n\n".join(STORY)


def test_a_title_below_a_label_that_says_it_was_paid_for_is_no_heading():
    box = "SPONSORED\nWhy dock seals are the cheapest saving you have not made – from ThermaGate"
    assert body("", box, sep="\n").body == "\n\n".join(STORY)


def test_a_list_of_films_below_the_story_is_no_text():
    films = "VÍDEOS: mais assistidos do Agreste\nBombeiros resgatam cavalo de cisterna\nChef ensina pé de moleque"
    told = "\n".join(STORY)
    found = article(f"{PAPER}\nMenu\n{HEADLINE}\n{WRITER}\nFeb 13, 2025\n{told}\n{films}\n© {PAPER}\n")
    assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize("line", ["This field is required", "Este campo es obligatorio", "To pole jest wymagane"])
def test_fields_to_fill_in(line):
    assert is_notice(line)


@pytest.mark.parametrize("line", ["Tagged: ammonia, insurance", "Étiquettes : Agriculture  Riz", "Getaggt mit: Hafen"])
def test_tags_behind_more_labels(line):
    assert is_tag_line(line)
