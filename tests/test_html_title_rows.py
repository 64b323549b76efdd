"""Lists of other articles behind a text that have day, headline and teaser in one paragraph each."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Деревенский музей в Сосновке открыли в бывшей бане"
TEXT = [
    "Музей сельского быта, для которого два года не могли найти помещение, открылся в старой бане на берегу реки.",
    "Печь разбирать не стали: на полках теперь стоят прялки, чугуны и сорок два самовара.",
    "«Мы топим её каждую субботу, чтобы экспонаты не отсырели», — рассказала смотритель Анна Петровна Лукина.",
    "За первый месяц здесь побывали восемьсот человек. Чаще всего, по её словам, спрашивают, можно ли попариться.",
    "Глава села Павел Громов пообещал до весны 2023 года проложить к музею дорогу.",
]
OTHERS = [
    ("Школьный автобус вернули на маршрут", "Детей снова возят из трёх деревень."),
    ("Рыбаки спасли лося на реке", "Зверь провалился под лёд утром."),
    ("В клубе починили крышу за неделю", "Помогли волонтёры из города."),
]
DAYS = ("19.11.2022", "17.11.2022", "12.11.2022")


def body(item: str, heading: str) -> list[str]:
    rows = "".join(
        item.format(day=day, title=title, teaser=teaser) for day, (title, teaser) in zip(DAYS, OTHERS, strict=True)
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    found = parse_html(
        f"<html lang=ru><head><meta charset=utf-8><title>{TITLE}</title></head><body><div class=wrap>"
        f"<div class=detail><h1>{TITLE}</h1><span class=date>15.11.2022 10:20</span><div class=detail-text>{text}</div>"
        f"<div class=sign>Автор: Иван Носов</div></div><div class=list><h3>{heading}</h3>{rows}</div></div></body>"
    )
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize("heading", ["Другие новости раздела", "Хроника"])
@pytest.mark.parametrize(
    "item",
    [
        "<p class=item><span>{day}</span> <a href=/n/1><b>{title}</b></a><br>{teaser}</p>",
        "<p class=item><a href=/n/1>{title}</a><br>{teaser}</p>",
        "<p class=item><a href=/n/1>{title}</a> ({day})<br>{teaser}</p>",
        "<div class=item><b>{day}</b> <a href=/n/1>{title}</a> {teaser}</div>",
    ],
)
def test_other_articles_of_one_paragraph_each(item: str, heading: str) -> None:
    assert body(item, heading) == TEXT


def test_a_list_in_the_texts_own_box_stays() -> None:
    story = "".join(f"<p><a href=/n/1>{title}</a><br>{teaser}</p>" for title, teaser in OTHERS)
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    found = parse_html(
        f"<html lang=ru><head><meta charset=utf-8><title>{TITLE}</title></head><body><h1>{TITLE}</h1>"
        f"<div class=detail-text>{text}{story}</div></body></html>"
    )
    assert isinstance(found, Article)
    assert OTHERS[0][1] in found.body
