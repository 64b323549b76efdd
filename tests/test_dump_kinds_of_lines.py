"""Page dumps: kickers of two lines, first questions, senders of letters, labels of places, bylines of Japan."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.headline.no_headline import is_slogan
from ingest.parsers.page_dump.lines.appeals import asks_shortly
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lists.list_items import is_under_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.names.cjk_names import told_apart
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.outlet import labelled
from ingest.parsers.page_dump.source.paper_words import is_paper
from tests.ferry_page import BODY, FOOT, HEAD, article

STORY = (
    "A Borgo Alto erano sempre le quattro e dieci, da quando il pendolo del campanile si fermò nel terremoto.\n\n"
    "Domenica scorsa l'orologiaio in pensione ha dato una spinta leggera e ha fatto un passo indietro.\n\n"
    "Il paese ha rimesso in moto il suo orologio con le offerte raccolte in due estati di sagre e lotterie.\n"
)


@pytest.mark.parametrize(
    "kicker", ["La storia dopo diciotto anni di silenzio", "L'iniziativa della parrocchia e dei negozi"]
)
def test_kicker_over_the_headline_right_over_the_writer(kicker: str) -> None:
    head = f"La Voce del Monte\nHome » Cronaca\n{kicker}\nIl paese che ha rimesso in moto il suo orologio\n"
    head += "di Chiara Bonfanti\n"
    found = article(f"{head}Venerdì 25 novembre 2016, ore 7:05\nCondividi   Tweet\n{STORY}\n© La Voce del Monte\n")
    assert found.title == "Il paese che ha rimesso in moto il suo orologio"


def test_first_question_below_a_standfirst_and_the_day() -> None:
    talk = (
        "What is the first thing you do inside a lock house?\n\n"
        "I listen for half an hour, and then I look for the heron. There is always a heron on the wheel.\n\n"
        "Have you ever seen one stop?\n\n"
        "Twice. Both times the mayor asked me whether I could make it do that again on his birthday.\n\n"
        "When do you give up?\n\n"
        "When somebody has oiled it with butter. After butter, I go home and wait for the spring.\n"
    )
    head = (
        "Lock and Weir Quarterly\nFive Questions\n“I have thrown away better wheels than this”\n"
        "Anton Brel has repaired the lock wheels of eleven rivers. He talks to us about herons and butter.\n"
        "Interview by Moira Teal\n4 min read · 28.09.2014\n"
    )
    found = article(f"{head}{talk}\nShare this page\n")
    assert "What is the first thing you do inside a lock house?" in found.body


@pytest.mark.parametrize(
    "sender", ["Hollins Weekly", "Hollins Weekly <news@hollinsweekly.example>", "The Hollins Letter"]
)
def test_letter_without_a_recipient_names_its_outlet_and_day(sender: str) -> None:
    head = (
        f"From: {sender}\nSent: Fri, 13 Mar 2009 07:00:04 +0000\nSubject: Ferry stays on the river\n\n"
        "Ferry stays on the river\nBy Dora Whitcombe\n\n"
    )
    foot = "You receive this mail because you subscribed. To unsubscribe, reply with STOP.\n"
    found = article(f"{head}{BODY}\n-----------\n{foot}")
    assert found.source == sender.partition(" <")[0]
    assert found.published is not None
    assert found.published.value[:10] == "2009-03-13"
    assert found.authors == ("Dora Whitcombe",)


@pytest.mark.parametrize(
    "line",
    [
        "Above: the old wheel on the lock at Low Dale.",
        "Oben: Das alte Rad an der Schleuse von Niedertal",
        "Ci-dessus : la vieille roue de l'écluse du Bas-Val.",
        "Arriba: la vieja rueda de la esclusa de Valle Bajo",
        "Sopra: la vecchia ruota della chiusa di Valle Bassa.",
    ],
)
def test_where_a_picture_stands_labels_its_caption(line: str) -> None:
    assert is_labelled_caption(line)


@pytest.mark.parametrize("line", ["Right: a word for our time?", "Top: 10", "Left: what is left of it? A debate"])
def test_places_that_label_no_caption(line: str) -> None:
    assert not is_labelled_caption(line)


@pytest.mark.parametrize(
    "line", ["【記者・森田 恵】", "（社会部記者　森田 恵）", "編集委員・森田 恵", "（記者：森田　恵）"]
)
def test_japanese_name_in_two_parts(line: str) -> None:
    assert told_apart(line) == "森田 恵"


def test_japanese_name_in_two_parts_below_the_story() -> None:
    body = (
        "北浜町の小学校で九日、閉校前の最後の給食が出された。児童は六人、集まった卒業生は百四十人だった。\n\n"
        "校舎は四月から町の図書室として使われる。\n"
    )
    head = "北浜新聞\n閉校した小学校で最後の給食\n2012年3月9日\n"
    found = article(f"{head}{body}\n【記者・森田 恵】\n関連記事\n統合中学のバス、二路線に\n")
    assert found.authors == ("森田 恵",)


@pytest.mark.parametrize(
    "title",
    ["Le cento scale di Borgo Sernia", "Il ritorno di Ettore Salvi", "Das Rad von Anna Berg", "La casa de Ana Ruiz"],
)
def test_title_of_a_list_with_a_name_behind_is_no_byline(title: str) -> None:
    assert not is_under_title(title)


@pytest.mark.parametrize("line", ["di Ettore Salvi", "By Ann Lee", "Von Anna Berg"])
def test_byline_under_a_title(line: str) -> None:
    assert is_under_title(line)


@pytest.mark.parametrize("heading", ["Ver também", "Viz též", "Glej tudi", "Див. також", "함께 보기"])
def test_see_also(heading: str) -> None:
    assert is_related(heading)


@pytest.mark.parametrize("line", ["ご意見はこちらまで", "情報提供はこちらへ"])
def test_where_readers_write_is_no_title(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize("name", ["Meridian World Service", "Vale Press Agency"])
def test_services_are_outlets(name: str) -> None:
    assert is_paper(name)
    assert could_be_name(name)


@pytest.mark.parametrize("label", ["Issued by", "Herausgegeben von", "Émis par", "Emitido por", "Emesso da"])
def test_who_issues_a_release_is_its_outlet_and_no_headline(label: str) -> None:
    assert labelled(f"{label}: Tarn Valley Water") == "Tarn Valley Water"
    head = f"PRESS RELEASE\nFOR IMMEDIATE RELEASE\n{label}: Tarn Valley Water\nApril 19, 2017\n"
    head += "Upland path to reopen in May\n"
    lead = "KESTER BRIDGE, April 19 - The path around the lake, closed since the landslip, will reopen in May.\n\n"
    found = article(f"{head}{lead}{BODY}\n###\nMedia contact: Colin Prewitt, 01632 960 871\n")
    assert found.title == "Upland path to reopen in May"
    assert found.source == "Tarn Valley Water"


def test_ground_behind_the_writer() -> None:
    assert bare_names("Marcus Iyer, at Tanner Park") == ("Marcus Iyer",)


def test_paper_of_a_print_view_without_the_small_article() -> None:
    top = "PRINTER-FRIENDLY VERSION\nFrom the Prairie Sentinel, Tuesday, December 4, 2007\n"
    found = article(f"{top}Ferry stays on the river\nBy WARREN OAKES\nStaff Writer\n{BODY}\nPage 2 of 2\n")
    assert found.source == "Prairie Sentinel"


@pytest.mark.parametrize(
    "line",
    [
        "Este artigo é aberto. Assine e apoie o jornalismo local.",
        "Support independent journalism. Subscribe today.",
    ],
)
def test_short_appeal(line: str) -> None:
    assert asks_shortly(line)


def test_short_appeal_inside_the_story_is_no_text() -> None:
    asked = "This article is open to all. Subscribe and support local journalism."
    found = article(f"{HEAD}{BODY}\n{asked}\n\n{BODY.replace('council', 'harbour board')}\n{FOOT}")
    assert asked not in found.body


def test_pulled_quotation_between_ornaments_is_no_text() -> None:
    said = "A ferry does not have to be pretty. It has to be itself."
    body = BODY.replace("\n\nNobody", f"\n\n❝ {said} ❞\n\n“{said}” Nobody", 1)
    assert "❝" not in article(f"{HEAD}{body}\n{FOOT}").body


@pytest.mark.parametrize(
    "line", ["Lake to be drained for first time since 1931", "Wettest summer in the valley since 1946"]
)
def test_record_since_a_year_is_no_slogan(line: str) -> None:
    assert not is_slogan(line)


@pytest.mark.parametrize("line", ["Serving the Upper Valley since 1931", "News you can trust since 1846"])
def test_slogan(line: str) -> None:
    assert is_slogan(line)


def test_writer_of_a_review_at_the_theatre() -> None:
    assert bare_names("Philippa Gough at the Corn Theatre, Calder") == ("Philippa Gough",)


@pytest.mark.parametrize("line", ["Prince Charles at the Old Palace gate", "Marcus Iyer at the top"])
def test_sentence_with_a_place_is_no_name(line: str) -> None:
    assert bare_names(line) == ()


def test_feed_of_an_agency_ends_the_list_above() -> None:
    rows = "По теме\nПаром на озере получил пробоину\nЛента новостей\n11:52\nЦены на гречку снизились"
    found = article(f"{HEAD}{BODY}\n{rows}\n{FOOT}")
    assert "Лента новостей" not in [link.title for link in found.links]


@pytest.mark.parametrize("line", ["ご意見・お問い合わせ", "プライバシーポリシー", "会社概要"])
def test_link_of_a_site_is_no_title(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize("match", ["Basketball, Tuesday vs. Point Lyle, 7 p.m.", "Samstag gegen FC Tal, 15.30 Uhr"])
def test_next_match_is_no_article(match: str) -> None:
    found = article(f"{HEAD}{BODY}\nUP NEXT: {match}\n{FOOT}")
    assert not found.links


def test_appeal_to_listeners_inside_the_story_is_no_text() -> None:
    asked = "Stories like this one are paid for by listeners. Become a member today."
    found = article(f"{HEAD}{BODY}\n{asked}\n\n{BODY.replace('council', 'harbour board')}\n{FOOT}")
    assert asked not in found.body


@pytest.mark.parametrize("last", ["Brel in his workshop at Low Weir.", "Brel beside the old wheel."])
def test_where_the_one_who_is_asked_stands_is_the_last_caption(last: str) -> None:
    head = HEAD.replace(
        "By Ann Lee", "Anton Brel has repaired wheels for forty years.\nBy Ann Lee\nPhotographs by Lottie Vane"
    )
    assert last not in article(f"{head}{BODY}\n{last}\nYou might also like\nThe woman who tunes foghorns\n{FOOT}").body


@pytest.mark.parametrize("last", ["Brel will be back in the spring.", "Nobody at the weir had heard of it."])
def test_last_sentence_about_the_one_who_is_asked_stays(last: str) -> None:
    head = HEAD.replace(
        "By Ann Lee", "Anton Brel has repaired wheels for forty years.\nBy Ann Lee\nPhotographs by Lottie Vane"
    )
    assert last in article(f"{head}{BODY}\n{last}\nYou might also like\nThe woman who tunes foghorns\n{FOOT}").body
