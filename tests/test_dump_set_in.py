"""Page dumps: short sentences below a headline, boxes set between two paragraphs, headlines over sentences."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.set_pictures import without_set_pictures
from ingest.parsers.page_dump.headline.no_headline import is_row_of_sections
from ingest.parsers.page_dump.lines.set_lines import is_set_in
from ingest.parsers.page_dump.prepare.consents import asks_consent
from ingest.parsers.page_dump.prepare.markdown import read_text
from ingest.parsers.page_dump.prepare.set_in import without_set_in
from tests.ferry_page import FOOT, STORY, article

TOP = "River Post\nHome | News | Sport\n\nFerry stays on the river\n"
STAMPS = "By Ann Lee\n12 March 2025\n\n"
WHOLE = "\n\n".join(STORY)


@pytest.mark.parametrize(
    "decks",
    [
        ["The crew keeps its boat."],
        ["The crew keeps its boat.", "Two engines were on offer."],
        ["The council had put the question off for the whole of a long winter."],
    ],
)
@pytest.mark.parametrize("over", [STAMPS, "Print this page\n" + STAMPS, "Boats at the pier. Photo: Bo Berg\n" + STAMPS])
def test_a_short_sentence_right_below_the_headline_is_text(decks: list[str], over: str) -> None:
    found = article(TOP + "\n".join(decks) + "\n" + over + WHOLE + "\n\n" + FOOT)
    assert found.title == "Ferry stays on the river"
    assert found.body == "\n\n".join([*decks, *STORY])


@pytest.mark.parametrize(
    "between",
    ["The old boat at the pier.\nPhoto: Bo Berg\n", "A row of boats on ice.\nThe crew on Friday.\nPHOTO: BO BERG\n"],
)
def test_a_caption_right_below_the_headline_is_no_text(between: str) -> None:
    assert article(TOP + between + STAMPS + WHOLE + "\n\n" + FOOT).body == WHOLE


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "box",
    [
        ["Letter of the day", "What counts, at seven in the morning.", "Email address", "Send it to me"],
        ["Brief am Morgen", "E-Mail-Adresse", "Her damit"],
        ["Video", "The pier from above", "01:24"],
        ["Vídeo", "0:00 / 1:24", "Play video"],
        ["“a crew of six on the old ferry”"],
        ["“will not stop now, the mayor told”", "Bo Berg, baker"],
        ["Sondage", "Êtes-vous pour le bac ?", "Oui", "Non", "Sans opinion aucune", "Voter"],
        ["投票", "您支持渡轮吗？", "支持", "不支持", "投票"],
        ["Jajak pendapat", "Apakah Anda setuju?", "Ya", "Tidak", "Kirim"],
    ],
)
def test_a_story_goes_on_below_a_box(box: list[str], gap: str) -> None:
    last = "It costs nothing on Sundays."
    told = gap.join([*STORY[:2], *box, STORY[2], STORY[3], last])
    found = article(TOP + STAMPS + told + "\n\nRelated articles\nBridge closed for a week\n" + FOOT)
    assert found.body == "\n\n".join([*STORY, last])


def test_a_heading_that_quotes_the_paragraph_below_stays() -> None:
    heading, below = (
        '"We pay for the engine ourselves"',
        '"We pay for the engine ourselves, all of us", the baker said.',
    )
    told = "\n\n".join([*STORY[:2], heading, f"{below} {STORY[2]}", STORY[3]])
    page = read_text(TOP + STAMPS + told + "\n\n" + FOOT)
    assert heading in without_set_in(page).text


@pytest.mark.parametrize(
    ("head", "deck"),
    [
        ("Lottery for the pier pays the top prize to two", "Both slips carried the number 4471."),
        ("Harbour town of nine hundred votes on its own bridge", "Nobody had asked for it. Now three do."),
        ("Brev fra 1931 kom fram til Lillevik", "Det lå bak et skap på kaia."),
    ],
)
@pytest.mark.parametrize("stamps", ["By Ann Lee\n12 March 2025\n", ""])
def test_a_headline_over_a_sentence_with_its_stop(head: str, deck: str, stamps: str) -> None:
    told = [f"The letter of the lottery came to the bridge in the harbour, {STORY[0]}", *STORY[1:]]
    page = f"River Post\nHome\nNews\nSport\n{head}\n{deck}\n{stamps}12 March 2025\n" + "\n".join(told) + "\n" + FOOT
    assert article(page).title == head


def test_a_row_of_sections_is_no_headline() -> None:
    row = "Culture Business Jobs Sport Weather Opinion"
    assert is_row_of_sections(row)
    assert not is_row_of_sections("Business owners ask for the sport hall back")
    page = (
        f"River Post\n12 March 2025\n{row}\nFerry stays on the river for good\nBy Ann Lee\n"
        + "\n".join(STORY)
        + "\n"
        + FOOT
    )
    assert article(page).title != row


@pytest.mark.parametrize(
    "line",
    [
        *("Loading…", "Chargement en cours", "Próxima página", "次ページ：橋の今後", "Tekst loopt door onder de video"),
        *("Dalszy ciąg tekstu pod zdjęciem", "Lihat postingan ini di Facebook", "Masz już konto? Zaloguj się"),
        *(
            "Ya eres suscriptor? Entra aquí",
            "Следите за новостями в нашем канале",
            "スポンサーリンク",
            "Weiter nach dem Video",
        ),
    ],
)
def test_a_line_set_in_between_two_sentences_is_no_text(line: str) -> None:
    assert is_set_in(line)
    last = "It costs nothing on Sundays."
    told = "\n".join([*STORY[:3], line, STORY[3], last])
    assert article(TOP + STAMPS + told + "\n\n" + FOOT).body == "\n\n".join([*STORY, last])


@pytest.mark.parametrize(
    "line", ["Loading the ferry takes an hour", "Next page in the history of the pier", "Ya es suscriptor de todo"]
)
def test_words_of_a_story_are_no_such_line(line: str) -> None:
    assert not is_set_in(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Este vídeo é hospedado por terceiros.", "Questo video è ospitato da una terza parte."),
        "Innehållet visas bara för dem som godkänner cookies.",
    ],
)
def test_what_others_host_is_not_shown(line: str) -> None:
    assert asks_consent(line)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "picture",
    [
        ["A row of boats lies on the shore.", "Photo: Bo Berg"],
        ["Boten liggen op de oever.", "© ANP"],
        ["A row of boats lies on the shore.", "Enlarge this image", "Bo Berg/AP"],
        ["The square at night.", "Reuters"],
    ],
)
def test_a_picture_set_into_a_story_is_no_text(picture: list[str], gap: str) -> None:
    last = "It costs nothing on Sundays."
    told = gap.join([STORY[0], STORY[1], "\n".join(picture), STORY[2], STORY[3], last])
    assert article(TOP + STAMPS + told + "\n\n" + FOOT).body == "\n\n".join([*STORY, last])


def test_a_caption_printed_twice_is_no_text() -> None:
    caption = "A row of boats lies on the shore."
    assert article(TOP + STAMPS + f"{caption}\n{caption}\n\n{WHOLE}\n\n{FOOT}").body == WHOLE


def test_a_credit_that_names_the_paper_stays_for_its_outlet() -> None:
    told = [*STORY[:2], "A row of boats lies on the shore.", "foto: Bo Berg, Harbour Post", *STORY[2:]]
    page = read_text(TOP + STAMPS + "\n".join(told))
    assert without_set_pictures(page) is page
