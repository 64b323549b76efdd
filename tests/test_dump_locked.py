"""Links past the menu, articles for subscribers, and names of outlets on the pages that have them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.source.rights import copyright_name
from tests.ferry_page import BODY, article

HEAD = "Ferry stays on the river\nBy Ann Lee\n30 September 2017\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Zum Inhalt springen",
        "Ga verder naar de inhoud",
        "Till innehållet",
        "Til hovedindholdet",
        "Zum Inhalt",
        "Au contenu principal",
        "Do treści",
        "К основному содержанию",
        "주메뉴 바로가기",
        "メインコンテンツへスキップ",
        "跳过导航",
        "Aller au contenu principal",
        "Saltar al contenido",
        "Vai al contenuto",
        "Pular para o conteúdo",
        "Hoppa till innehåll",
        "Siirry sisältöön",
        "Przejdź do treści",
        "Přejít na obsah",
        "Перейти к содержимому",
        "İçeriğe geç",
        "本文へスキップ",
        "본문 바로가기",
    ],
)
def test_links_past_the_menu_are_labels(line: str) -> None:
    assert label_of(line) == "furniture"


@pytest.mark.parametrize(
    "line", ["Skip the main course, eat the menu", "Zum Inhalt der Rede des Präsidenten", "К вечеру"]
)
def test_what_begins_like_such_links(line: str) -> None:
    assert label_of(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Detta är en låst artikel. Logga in som prenumerant för att fortsätta läsa.",
        "Denne artikkelen er kun for abonnenter.",
        "Tämä juttu on vain tilaajille.",
        "Ten artykuł jest dostępny tylko dla prenumeratorów.",
        "Tento článek je jen pro předplatitele.",
        "Материал доступен только подписчикам.",
        "Ez a cikk csak előfizetőknek érhető el.",
        "Bu içerik sadece abonelere özeldir.",
        "この記事は会員限定です。",
        "이 기사는 유료 회원 전용입니다.",
        "This story is available exclusively to subscribers.",
    ],
)
def test_articles_for_subscribers(line: str) -> None:
    assert is_notice(line)


@pytest.mark.parametrize(
    "line",
    ["Artikeln kostade tidningen 300 prenumeranter i går.", "The story was told only to a member of the board."],
)
def test_sentences_about_articles(line: str) -> None:
    assert not is_notice(line)


@pytest.mark.parametrize(
    ("top", "legal"),
    [
        ("Tiszatáj Hírportál", "© Tiszatáj Média Kft. Minden jog fenntartva."),
        ("MojaDolina.pl", "© 2009-2018 Wydawnictwo Dolina Media"),
        ("Ga verder naar de inhoud\nHet Gazetteke van Limburg", "© 2021 Mediahuis Limburg. Alle rechten voorbehouden."),
        ("le journal\nLe Cadran", "© Société éditrice du Cadran 2022"),
    ],
)
def test_a_paper_over_the_firm_that_has_the_rights(top: str, legal: str) -> None:
    assert article(f"{top}\n\nMenu\nSport\n\n{HEAD}{BODY}\n{legal}\n").source == top.rpartition("\n")[2]


def test_forms_of_firms_are_no_part_of_the_name() -> None:
    assert copyright_name("© Tiszatáj Kft. Minden jog fenntartva.") == "Tiszatáj"
    assert copyright_name("© 2019 Polabí s.r.o.") == "Polabí"


def test_a_story_goes_on_below_a_poll() -> None:
    poll = "Poll: Would you eat custard on toast?\nYes (4120)\nNo (9981)\nThere is no toast (20110)\n"
    last = "The red warning for Leinster comes into force at 11pm on Wednesday, it was announced."
    assert article(f"River Post\n{HEAD}{BODY}\n{poll}\n{last}\n\n© River Post\n").body.endswith(last)


def test_subjects_between_bars_are_no_titles() -> None:
    foot = "Read More:\nTrams in Kolkata|Tramways Company|Nonapukur depot\n"
    assert not article(f"River Post\n{HEAD}{BODY}\n{foot}").links


@pytest.mark.parametrize(
    "line",
    [
        "Add CP News as your preferred source to see more of our stories on Google.",
        "Den Landboten bei Google als bevorzugte Quelle hinzufügen",
        "Ajoutez Le Cadran à vos sources préférées sur Google",
        "Añade El Meridiano como fuente preferida en Google",
        "Dodaj Głos do preferowanych źródeł w Google",
    ],
)
def test_requests_to_prefer_the_site(line: str) -> None:
    assert is_notice(line)


CAPTION = "Mayor Sky stands at First and Main on Thursday, July 18, 2024, in Dry Fork. (CP Photo/Theo Brandt)"


def test_the_day_of_a_picture_is_not_the_articles() -> None:
    head = "Oddities\n\nFerry stays on the river\nBy Ann Lee\nUpdated 4:51 PM CDT, July 19, 2024\n\n"
    found = article(f"{head}{CAPTION}\nRead More\n{CAPTION}\n\n{BODY}")
    assert found.published
    assert found.published.value[:10] == "2024-07-19"
    assert not found.links


def test_an_agencys_letters_in_the_dateline_on_its_own_page() -> None:
    told = BODY.replace("The council", "DRY FORK (CP) — The council", 1)
    foot = "Most read\nHeat dome to settle\nWhat to know about the outage\nCareers\nTerms of Use\n"
    page = f"CP Logo\nMenu\nWorld\n\n{HEAD}{told}\n{foot}Copyright 2024 The Continental Press. All Rights Reserved.\n"
    assert article(page).source == "The Continental Press"
