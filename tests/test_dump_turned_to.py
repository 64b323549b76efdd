"""Page dumps: who helps those whom the news touch, where more news stand, other articles behind a dash or a button."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.story_end import announces_more
from ingest.parsers.page_dump.lines.last_notes import is_last_note
from tests.ferry_page import FOOT, HEAD, STORY, article

TOLD = "\n\n".join(STORY)


@pytest.mark.parametrize(
    "note",
    [
        "If you have been affected by this story, you can contact Harbour Line on the number on your card.",
        "If you have been affected by any of the issues raised in this article, call the listeners free on 116 123.",
        "If this article has raised issues for you, call Lifeline on 13 11 14.",
        "Wenn Sie selbst an Suizid denken, wenden Sie sich bitte an die Telefonseelsorge unter 0800 1110111.",
        "Sind Sie von Gewalt betroffen? Das Hilfetelefon ist unter 116 016 zu erreichen.",
        "Si vous avez des idées noires, appelez le 3114, numéro national de prévention du suicide.",
        "Si sufres violencia de género, llama al 016.",
        "Se você precisa de ajuda ou conhece alguém em depressão, ligue para o CVV no 188.",
        "Denk je aan zelfmoord? Bel dan 113.",
        "Har du självmordstankar? Ring 112 eller vänd dig till Mind.",
        "Jeśli przeżywasz kryzys psychiczny, zadzwoń pod numer 116 123.",
        "Если вам нужна помощь в кризисной ситуации, звоните по телефону 8-800.",
    ],
)
def test_who_helps_is_no_text(note: str) -> None:
    assert is_last_note(note)
    assert article(f"{HEAD}{TOLD}\n\n{note}\n{FOOT}").body == TOLD


@pytest.mark.parametrize(
    "line",
    [
        "If you ask the fishermen, they will tell you that nobody called them.",
        "If you have been affected by the flood, call the council on 0300.",
        "Si vous êtes concerné par la mesure, contactez la mairie.",
        "Se você precisa de água, ligue para a prefeitura.",
    ],
)
def test_what_news_advise_is_no_such_note(line: str) -> None:
    assert not is_last_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "Veja mais notícias do estado no Portal Recôncavo Bahia.",
        "Leia mais notícias da região no g3 Beira",
        "Read more news from the county on Harbour Post.",
        "Lesen Sie mehr Nachrichten aus Harburg auf unserer Seite.",
        "Mehr Nachrichten aus der Region finden Sie hier.",
        "Retrouvez plus d'actualités de Saint-Aubin sur notre site.",
        "Más noticias de Antioquia las encuentra en La Voz.",
        "Leggi altre notizie su Portogrande",
        "Lees meer nieuws uit de regio op de site.",
        "Läs fler nyheter från Lund",
        "Więcej wiadomości z regionu znajdziesz na stronie.",
        "Další zprávy z regionu najdete zde",
        "Читайте больше новостей на нашем сайте.",
    ],
)
def test_where_more_news_stand_is_no_text(line: str) -> None:
    assert announces_more(line)
    assert article(f"{HEAD}{TOLD}\n\n{line}\n{FOOT}").body == TOLD


@pytest.mark.parametrize(
    "line",
    [
        "Mehr als tausend Menschen lesen die Zeitung im Netz.",
        "More stories were told that night in the pub.",
        "See, there are more people here now than news can tell.",
    ],
)
def test_what_a_story_tells_of_news_is_text(line: str) -> None:
    assert not announces_more(line)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("यह भी पढ़ें- नल है पर जल नहीं, 212 गांवों की टंकियां सूखीं", "नल है पर जल नहीं, 212 गांवों की टंकियां सूखीं"),
        ("यह भी पढ़ेंः नल है पर जल नहीं, 212 गांवों की टंकियां सूखीं", "नल है पर जल नहीं, 212 गांवों की टंकियां सूखीं"),
        ("আরও পড়ুন- বাঁধ ভেঙে গেছে আবার, ডুবল গ্রাম", "বাঁধ ভেঙে গেছে আবার, ডুবল গ্রাম"),
        ("हेही वाचा- धरण फुटले, गावे पाण्याखाली गेली", "धरण फुटले, गावे पाण्याखाली गेली"),
        ("Also Read- Dam weeps again this spring", "Dam weeps again this spring"),
        ("Baca juga- Tanggul jebol lagi di tiga desa", "Tanggul jebol lagi di tiga desa"),
    ],
)
def test_a_pointer_with_a_dash_behind_its_heading(line: str, title: str) -> None:
    found = article(f"{HEAD}{STORY[0]}\n\n{STORY[1]}\n\n{line}\n\n{STORY[2]}\n\n{STORY[3]}\n{FOOT}")
    assert found.body == TOLD
    assert [link.title for link in found.links] == [title]


def test_a_title_with_its_kind_below_a_button_is_no_pointer() -> None:
    buttons = (
        "← Previous\nRent strikers call off Tuesday march\nNext →\nReview: ‘Low Tide’ is funnier than it should be"
    )
    assert article(f"{HEAD}{TOLD}\n\nPost navigation\n{buttons}\n{FOOT}").links == ()


@pytest.mark.parametrize("word", ["Steunactie", "Ausblick", "Réactions", "Antecedentes", "Reaktioner"])
@pytest.mark.parametrize("mark", ["-", "•", "»"])
def test_one_word_over_a_paragraph_below_titles_with_marks_is_a_heading(word: str, mark: str) -> None:
    titles = ["Harbour loses its last crane in May", "Bus drivers vote to strike for a week"]
    lists = "\n".join(f"{mark} {title}" for title in titles)
    found = article(
        f"{HEAD.strip()}\n{STORY[0]}\n{STORY[1]}\nLees ook:\n{lists}\n{word}\n{STORY[2]}\n{STORY[3]}\n{FOOT}"
    )
    assert found.body.split("\n\n") == [*STORY[:2], word, *STORY[2:]]
    assert [link.title for link in found.links] == titles


@pytest.mark.parametrize(
    "line",
    [
        "Keep reading: you have 1 free article left this month. Register for a free trial",
        "Weiterlesen: Sie haben noch 2 freie Artikel",
        "Lire la suite : il vous reste 2 articles gratuits ce mois-ci",
        "Sigue leyendo: te quedan 2 artículos gratis este mes",
        "Continua a leggere: abbonati a 1 € al mese",
    ],
)
def test_how_many_articles_are_free_is_no_title(line: str) -> None:
    found = article(f"{HEAD}{TOLD}\n\n{line}\n{FOOT}")
    assert found.links == ()
    assert found.body == TOLD


TITLES = ["Floating dock in Harrow sold for scrap", "Spanish builder pleads for more time"]


@pytest.mark.parametrize(
    "head",
    ["Jobs", "Featured jobs", "Stellenangebote", "Emploi", "Ofertas de empleo", "Vacatures", "Praca", "Вакансии"],
)
def test_what_stands_under_jobs_and_notices_is_no_related_title(head: str) -> None:
    jobs = f"{head}\nMarine Superintendent, Rotterdam\nFleet Electrical Engineer, Bergen"
    found = article(f"{HEAD}{TOLD}\n\nMore stories\n{TITLES[0]}\n{TITLES[1]}\n{jobs}\n{FOOT}")
    assert [link.title for link in found.links] == TITLES


@pytest.mark.parametrize(
    ("bid", "button"),
    [
        ("Tired of waiting? Read the news first in our app", "Download now"),
        ("Toutes les infos de la région dans notre appli", "Télécharger l'application"),
        ("不用抽 不用搶 現在用APP看新聞 保證天天中獎", "點我下載APP"),
        ("ニュースはアプリでもっと早く、もっと便利に", "アプリをダウンロード"),
        ("앱으로 더 빠르게 뉴스를 보세요 지금 바로", "앱 다운로드"),
    ],
)
def test_what_promotes_the_app_below_titles_is_none(bid: str, button: str) -> None:
    found = article(f"{HEAD}{TOLD}\n\nRelated\n{TITLES[0]}\n{TITLES[1]}\n{bid}\n{button}\n{FOOT}")
    assert [link.title for link in found.links] == TITLES
