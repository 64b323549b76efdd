"""Page dumps: what a paper says of itself below a list is no title of another article."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.own_pages import is_own_page
from tests.ferry_page import HEAD, STORY, article

TITLES = ["Dam weeps as the sluice opens", "Bus driver retires after one last detour"]


@pytest.mark.parametrize(
    "line",
    [
        "How we report the news",
        "Why you can trust the River Post",
        "Our editorial standards",
        "So arbeitet unsere Redaktion",
        "Redaktionelle Leitlinien",
        "Comment travaille la rédaction",
        "Notre charte éditoriale",
        "Cómo trabajamos en la redacción",
        "Nuestros principios editoriales",
        "Come lavora la redazione",
        "Como trabalhamos",
        "Zo werkt onze redactie",
        "Så arbetar vi med nyheter",
        "Slik jobber vi med journalistikk",
        "Näin teemme uutisia",
        "Jak pracuje redakcja",
        "Redakční kodex River Post",
        "Редакционная политика",
        "Yayın ilkelerimiz",
    ],
)
def test_a_page_on_the_paper_s_own_work_is_no_title(line: str) -> None:
    text = "\n\n".join(STORY)
    found = article(f"{HEAD}{text}\n\nRead more\n" + "\n".join([*TITLES, line]) + "\nPublisher: Bo Lind\n")
    assert [link.title for link in found.links] == TITLES


@pytest.mark.parametrize(
    "title",
    [
        "How we work from home now",
        "How our reporters cover the flood",
        "Så jobbar polisen med gängen",
        "So arbeiten die Bergretter im Winter",
        "Cómo trabajan los faros automáticos",
        "Como trabalha um relojoeiro aos 90 anos",
    ],
)
def test_articles_on_how_others_work(title: str) -> None:
    assert not is_own_page(title)
