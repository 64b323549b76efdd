"""Page dumps: films over the story, buttons beside requests, towns below writers, and what a list is about."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.picture_notes import is_of_film
from ingest.paywalls import is_wall
from tests.ferry_page import BODY, article


def page(head: str, foot: str = "", body: str = BODY) -> str:
    return f"River Post\nHome  News  Sport\nFerry stays on the river\n{head}\n{body}\n\n{foot}\n© 2017 River Post"


@pytest.mark.parametrize(
    "line", ["Video: Ann Lee talks about the boat.", "Vidéo : le bac en hiver", "WATCH: The ferry"]
)
def test_what_a_film_shows_is_told_by_its_label(line: str) -> None:
    assert is_of_film(line.replace(" :", ":"))
    assert not is_of_film("Videos of the ferry: a list")


def test_a_film_over_the_story_is_no_lead() -> None:
    head = "Posted: 5:42 PM, Oct 17, 2017\nBy: Ann Lee\nVideo: Skipper Tom Reed talks about the trip he made at night."
    assert "Video:" not in article(page(head)).body


@pytest.mark.parametrize("town", ["De Lagoa Rasa", "DE LAGOA RASA", "Da Barra Funda"])
def test_writers_stand_over_the_town_they_write_from(town: str) -> None:
    found = article(page(f"08/11/2017 19h05\nLucas Tavares e Bia Nogueira\n{town}\n"))
    assert found.authors == ("Lucas Tavares", "Bia Nogueira")


def test_a_lone_writer_behind_de_stays() -> None:
    assert article(page("08/11/2017 19h05\nDe Lucas Tavares\n")).authors == ("Lucas Tavares",)


def test_a_button_beside_a_request_ends_the_story() -> None:
    foot = "Printable version | Comments may be edited for length. Please write in full sentences.\nPost a comment"
    assert "Printable" not in article(page("March 20, 2016 01:12 IST", foot)).body


@pytest.mark.parametrize("heading", ["More stories on", "More from"])
def test_the_subject_of_a_list_stands_below_its_heading(heading: str) -> None:
    foot = f"{heading}\nIsland life\nFerry subsidy to be extended until 2022\nIslanders seek a full-time nurse"
    titles = [link.title for link in article(page("6 Feb 2019 21:07\nBy Ann Lee\n", foot)).links]
    assert titles == ["Ferry subsidy to be extended until 2022", "Islanders seek a full-time nurse"]


@pytest.mark.parametrize(
    "heading", ["Meer uit Lingerdam", "Mehr aus Neustadt", "Mer från Norra Hamnen", "Więcej z Gdyni"]
)
def test_lists_about_a_town(heading: str) -> None:
    assert label_of(heading) == "related"


@pytest.mark.parametrize(
    "line",
    [
        "This site is a member of the Valley Community Newspapers Association",
        "Ce site est édité par la Société du Phare",
        "Deze website is een uitgave van Omroep Merwestreek",
        "お問い合わせ 広告掲載 個人情報の取り扱い",
    ],
)
def test_whose_the_site_is_stands_at_the_foot(line: str) -> None:
    assert is_foot(line)


def test_an_offer_of_the_digital_edition_is_no_wall() -> None:
    assert not is_wall("Conteúdo exclusivo para assinantes: leia a edição digital no tablet")
    assert is_wall("Conteúdo exclusivo para assinantes")


@pytest.mark.parametrize("line", ["View gallery (8 photos)", "Galéria megtekintése (8 kép)", "Zobacz galerię (12)"])
def test_a_button_to_pictures_is_none_of_the_story(line: str) -> None:
    first, _, rest = BODY.partition("\n\n")
    assert line not in article(page("6 Feb 2019 21:07\nBy Ann Lee\n", body=f"{first}\n\n{line}\n\n{rest}")).body


@pytest.mark.parametrize("byline", ["Colin Prewitt reports", "Jan Vogel berichtet.", "Ana Ruiz informa"])
def test_who_reports(byline: str) -> None:
    name = " ".join(byline.split()[:2])
    assert article(page(f"6 Feb 2019 21:07\n{byline}\n")).authors == (name,)


def test_a_menu_heads_no_list_above_the_headline() -> None:
    menu = "Latest News | Photos | Videos | E-Paper\nToday's Deals: up to 40% off on mixers"
    head = "Ann Lee | RPN | Sep 4, 2013, 03.22 AM IST"
    found = article(f"Home » City » Dover\nThe River Post\n{menu}\nFerry stays on the river\n{head}\n\n{BODY}")
    assert (found.title, found.links) == ("Ferry stays on the river", ())


@pytest.mark.parametrize("heading", ["Editörün Seçtikleri", "Die Redaktion empfiehlt", "Wybór redakcji", "编辑推荐"])
def test_what_editors_chose_goes_with_the_article(heading: str) -> None:
    assert label_of(heading) == "related"


def test_what_a_picture_shows_stands_below_who_took_it() -> None:
    head = "RPN | By Ann Lee, Tom Reed\nPublished February 29, 2017 at 5:00 AM\nShare\nTom Reed / RPN"
    shown = "The skipper of the ferry at the pier on a recent Saturday."
    found = article(f"River Post\nHome  News  Sport\nWeather\nFerry stays on the river\n{head}\n{shown}\n{BODY}")
    assert shown not in found.body
    assert BODY.split("\n")[0] in found.body


def test_the_day_of_a_paper_is_told_by_the_day_of_a_dateline() -> None:
    page = "Monday, Oct 16, 2006\nePaper | Mobile | Archives\nTHE RIVER LEDGER\nFerry stays on the river\nOur Bureau\n"
    found = article(f"{page}Kochi, Oct. 15 {BODY}\n\nCopyright 2006, The River Ledger")
    assert found.published is not None
    assert found.published.value == "2006-10-16"
    later = article(f"{page}Kochi, Sept. 15 {BODY}\n\nCopyright 2006, The River Ledger")
    assert later.published is None


@pytest.mark.parametrize("line", ["Ratna Dewi - riverpost", "Ann Lee | River Post"])
def test_a_writer_beside_the_sites_name(line: str) -> None:
    (name,) = article(page(f"{line}\nKamis, 05 Sep 2017 10:20 WIB\n")).authors
    assert line.startswith(name)


def test_a_section_of_the_menu_is_no_outlet() -> None:
    head = "Crónica del Bajío\nInicio   Estado   País   Deportes\nEstado\nSigue el barco en el río\nPor Ximena Arroyo\n"
    assert article(f"{head}16 de julio de 2021\n\n{BODY}").source == "Crónica del Bajío"


def test_shares_are_no_titles() -> None:
    assert article(page("6 Feb 2019\n", "More Quotes and News: Valley Seed Corp (Nasdaq:VVSC - news)")).links == ()


def test_links_to_other_sites_are_no_articles() -> None:
    foot = "SEE ALSO:\nColliery banner returns to village\nRELATED INTERNET LINKS:\nNational Union of Brass Players"
    titles = [link.title for link in article(page("12 March 2003\n", foot)).links]
    assert titles == ["Colliery banner returns to village"]


def test_a_page_says_when_it_was_saved_behind_its_address() -> None:
    saved = "Saved from https://www.post.example/news/ferry on Nov 17, 2022, 3:40 PM AST"
    below = page("By Ann Lee\nPosted 5 hours ago  |  2 min read\n")
    found = article(f"{saved}\nSkip to main content\n{below}")
    assert found.retrieved == "2022-11-17T15:40"
    assert found.published is not None
    assert found.published.value[:10] == "2022-11-17"


@pytest.mark.parametrize("dateline", ["Harburg (ots)", "Bad Tölz (ots/PI) -", "LEEDS, England (BUSINESS WIRE) --"])
def test_a_release_has_its_headline_over_its_dateline(dateline: str) -> None:
    head = "05.03.2019 - 10:12\n\nPolizeiinspektion Harburg\n\nPOL-WL: Fähre gerammt"
    assert article(f"{head}\n\n{dateline}\n\n{BODY}").title == "POL-WL: Fähre gerammt"
