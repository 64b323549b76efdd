"""Page dumps: lines below a list that tell the reader to press something or whom to ask are no titles; whose
advertisements stand in a story is no text.
"""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.pressing import tells_to_press
from ingest.parsers.page_dump.lines.questions_on_text import asks_about_text
from tests.ferry_page import BODY, STORY, article

PAGE = (
    "River Post\nHome   News   Sport\nFerry stays on the river for another year\nAnn Lee\n5 June 2021\n\n"
    f"{BODY}\n\nUp next\nDam weeps as the sluice opens\nBus driver retires after one last detour\n"
)
FOOT = "River Post 2021 | Cookie settings | Desktop site\n"
TITLES = ["Dam weeps as the sluice opens", "Bus driver retires after one last detour"]


@pytest.mark.parametrize(
    "line",
    [
        "Press the bell and never miss a ferry again",
        "Ferry news on your phone: tap here",
        "Shake your phone to report a problem",
        "Push notifications are off",
        "Pull down to refresh",
        "Hier tippen für Eilmeldungen aufs Handy",
        "Appuyez sur la cloche pour être alerté",
        "Toca aquí para recibir alertas de última hora",
        "Tocca qui per ricevere le notizie in tempo reale",
        "Tik hier voor nieuws op je telefoon",
        "Tryck här för nyhetsnotiser i mobilen",
        "Нажмите сюда, чтобы получать срочные новости",
        "ここをタップして速報を受け取る",
        "Rückfragen zum Artikel",
        "¿Dudas sobre esta noticia?",
        "Feedback on this story",
        "Vragen over dit artikel",
        "Pytania do artykułu",
        "この記事についてのお問い合わせ",
        "紙面へのご意見・ご感想",
        "写真の購入はこちら",
        "기사 문의하기",
        "新闻爆料热线",
    ],
)
def test_what_the_reader_is_to_press_or_to_ask_is_no_title(line: str) -> None:
    found = article(f"{PAGE}{line}\n{FOOT}")
    assert [link.title for link in found.links] == TITLES
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    "title",
    [
        "Press the mayor on the ferry, residents told",
        "Tap water safe to drink again, says council",
        "Turn your garden into a meadow in five steps",
        "Questions over the ferry deal remain",
        "Pull the plug on pier plan, say traders",
        "Tryck på regeringen ökar efter larmet",
        "Toque de queda en Lima tras el temporal",
        "記事の書き方教室、三十人が参加",
    ],
)
def test_titles_that_begin_like_such_lines(title: str) -> None:
    assert [link.title for link in article(f"{PAGE}{title}\n{FOOT}").links] == [*TITLES, title]


@pytest.mark.parametrize("line", ["Tap the heart if you like this story", "Doppelt tippen zum Vergrößern"])
def test_what_to_press_inside_a_story_is_no_text(line: str) -> None:
    told = BODY.strip().split("\n\n")
    text = "\n\n".join([*told[:2], line, *told[2:]])
    assert line not in article(PAGE.replace(BODY, text)).body


def test_a_page_is_added_to_the_screen_below_a_list() -> None:
    found = article(f"{PAGE}Add River Post to your home screen\n{FOOT}")
    assert [link.title for link in found.links] == TITLES


@pytest.mark.parametrize("line", ["Tap to open the gate, and the lock does the rest.", "Hold the line"])
def test_sentences_press_nothing(line: str) -> None:
    assert not tells_to_press(line)


@pytest.mark.parametrize("line", ["Fragen zum Artikel 13 bleiben offen", "Questions on the pier"])
def test_titles_ask_nothing_about_the_text(line: str) -> None:
    assert not asks_about_text(line)


@pytest.mark.parametrize(
    "label",
    ["Ads by Comet", "Advertisements from Comet!", "Anzeigen von Google", "Publicidad de Outbrain", "AdChoices"],
)
@pytest.mark.parametrize("at", [1, 2])
def test_whose_advertisements_they_are_is_no_text(label: str, at: int) -> None:
    parts = [
        "The village of Dale has voted to send its only traffic light back to the county after twenty years.",
        "The north side of the street wanted it green and the south side red. It was amber for a decade.",
        '"You could grow old before you reached the barber," said the mayor, Bob Ray, who owns the shop.',
        "The light comes down on Sunday, when nobody in the village is expected to be in a hurry.",
    ]
    text = "\n\n".join([*parts[: at + 1], label, *parts[at + 1 :]])
    found = article(f"River Post\nHome   News   Sport\nVillage sends its light back\nAnn Lee\n5 June 2021\n\n{text}\n")
    assert found.body.split("\n\n") == parts


@pytest.mark.parametrize(
    "line",
    [
        "Swipe right for more photos",
        "Nach links wischen für den nächsten Beitrag",
        "Balayez vers la gauche pour lire la suite du fil",
        "Desliza hacia la izquierda para la siguiente noticia",
        "Deslize para ver a próxima notícia",
        "Scorri verso sinistra per la prossima notizia",
        "Veeg naar links voor het volgende bericht",
        "Svep åt vänster för nästa nyhet",
        "Sveip til venstre for neste sak",
        "Pyyhkäise vasemmalle, niin pääset seuraavaan juttuun",
        "Przesuń w lewo, aby przejść dalej",
        "Листайте влево, чтобы читать дальше",
        "Sola kaydırarak sonraki habere geçin",
        "左にスワイプすると次の記事へ進みます",
        "왼쪽으로 밀어 다음 기사 보기",
    ],
)
def test_where_to_swipe_inside_a_story_is_no_text(line: str) -> None:
    text = "\n\n".join([*STORY[:2], line, *STORY[2:]])
    assert article(PAGE.replace(BODY, text)).body.split("\n\n") == STORY


@pytest.mark.parametrize("line", ["Swipe at the mayor costs him his seat", "Svep in fisken i folie och vänta"])
def test_other_swipes(line: str) -> None:
    assert not tells_to_press(line)
