"""Page dumps: polls between paragraphs, promises that a text goes on below an advertisement, where it stood first."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.notices import interrupts, is_notice
from tests.ferry_page import FOOT, HEAD, STORY, article


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "poll",
    [
        ["Umfrage", "Sind Sie für die Fähre?", "Ja", "Nein", "Weiß nicht", "Abstimmen"],
        ["POLL", "Do you agree with the plan?", "Yes", "No", "Not sure", "Vote"],
        ["Encuesta:", "¿Está de acuerdo con el proyecto?", "Sí", "No"],
        ["Опрос", "Вы за паром?", "Да", "Нет"],
    ],
)
def test_a_story_goes_on_below_a_poll(poll: list[str], gap: str) -> None:
    text = HEAD + gap.join([*STORY[:2], *poll, *STORY[2:]]) + "\n\n" + FOOT
    assert article(text).body == "\n\n".join(STORY)


def test_related_titles_below_a_poll_stay() -> None:
    poll = "Enquete\nVocê já viajou de balsa?\nSim\nNão\nVeja também\nBalsa ganha motor\nCidade compra balsa\n"
    found = article(HEAD + "\n\n".join(STORY) + "\n\n" + poll + FOOT)
    assert [link.title for link in found.links] == ["Balsa ganha motor", "Cidade compra balsa"]


def test_an_interview_that_asks_about_a_poll_is_kept() -> None:
    asked = ["Poll", "What do you make of it?", "It is one number among many, and the boat goes on as it did before."]
    assert asked[2] in article(HEAD + "\n\n".join([*STORY, *asked, STORY[0].replace("Monday", "Friday")])).body


@pytest.mark.parametrize(
    "line",
    [
        "La nota continúa después del anuncio",
        "L’article continue après la publicité",
        "L'articolo continua dopo la pubblicità",
        "Материал продолжается под рекламой",
        "يستمر المقال بعد الإعلان",
        "文章在广告后继续",
        "廣告後繼續",
    ],
)
def test_a_text_goes_on_below_an_advertisement(line: str) -> None:
    assert interrupts(line)
    assert line not in article(HEAD + "\n\n".join([*STORY[:2], line, *STORY[2:]])).body


@pytest.mark.parametrize(
    "line",
    ["Article publié initialement le 11 juin 2020.", "Articolo pubblicato originariamente il 3 maggio 2019."],
)
def test_when_a_text_came_out_first_is_a_note(line: str) -> None:
    assert is_notice(line)
    assert not is_notice("Cet article a déjà suscité un vif débat au conseil.")
