"""Headlines that no statement has: printed with their place in the sentence, or told by the page's own address."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.title_words import are_short_forms, is_addressed, is_placed
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 3
MACHINES = "Millford ferry suspension lifted after three weeks"
PRINTED = "Millford’s ferry is sailing again. Its captain would rather it weren’t"
SLUG = "https://www.ledger.example/news/2025/11/03/millfords-ferry-is-sailing-again/"


def headline(stated: str, heading: str, *, tag: str = "", shared: str = "", url: str = "", told: str = "") -> str:
    node = json.dumps({"@type": "NewsArticle", "headline": stated})
    head = f"<title>{tag or stated} - Ledger</title><meta property='og:title' content='{shared or stated}'>"
    head += f"<meta name=description content='{told}'>" if told else ""
    head += f"<meta property='og:site_name' content='Ledger'><script type='application/ld+json'>{node}</script>"
    found = parse_html(
        f"<html lang=en><head><meta charset=utf-8>{head}</head><body><article><h1>{heading}</h1><p>{RUNNING}</p>"
        f"<p>Later {RUNNING}</p></article></body></html>",
        url=url,
    )
    assert isinstance(found, Article)
    return found.title


@pytest.mark.parametrize("tag", ["Millford ferry suspension lifted", MACHINES, "Ferry news from Millford"])
@pytest.mark.parametrize("shared", [MACHINES, "Ferry suspension in Millford is over after three weeks"])
def test_the_heading_that_the_address_is_made_of_is_the_headline(tag: str, shared: str) -> None:
    assert headline(MACHINES, PRINTED, tag=tag, shared=shared, url=SLUG) == PRINTED


def test_a_title_tag_that_is_the_beginning_of_the_statement_goes_with_it() -> None:
    assert headline(MACHINES, PRINTED, tag="Millford ferry suspension lifted") == PRINTED


@pytest.mark.parametrize(
    ("url", "addressed"),
    [
        (SLUG, True),
        ("https://ledger.example/millfords-ferry-is-sailing-again-its-captain-12345.html", True),
        ("https://ledger.example/millford-ferry-suspension-lifted-after-three-weeks", False),
        ("https://ledger.example/millfords-ferry", False),  # says little
        ("https://ledger.example/story/72790011007/", False),
        ("", False),
    ],
)
def test_addresses_of_a_heading(url: str, addressed: bool) -> None:
    assert is_addressed(url, PRINTED, MACHINES) is addressed


@pytest.mark.parametrize(
    ("stated", "heading", "placed"),
    [
        ("Saint-Brévan. Les dockers lèvent leur barrage", "À Saint-Brévan, les dockers lèvent leur barrage", True),
        ("Millford: council sells the old pool", "In Millford, council sells the old pool", True),
        ("Valdorra | I pescatori tornano in mare", "A Valdorra i pescatori tornano in mare", True),
        ("Kraskowo – rolnicy wracają na pola", "W Kraskowo rolnicy wracają na pola", True),
        ("Millford: council sells the old pool", "Pools: Millford: council sells the old pool", False),
        ("Millford: council sells the old pool", "Millford: council sells the old pool", False),
        (
            "Millford: council sells the old pool",
            "Town after town near Millford finds council sells the old pool",
            False,
        ),
        ("Pools: council sells it", "In Pools, council sells it", False),  # too short to be told
    ],
)
def test_a_place_in_the_sentence_or_set_before_it(stated: str, heading: str, placed: bool) -> None:
    assert is_placed(stated, heading) is placed


def test_the_printed_headline_has_its_place_in_the_sentence() -> None:
    stated, printed = "Saint-Brévan. Les dockers lèvent leur barrage", "À Saint-Brévan, les dockers lèvent leur barrage"

    assert headline(stated, printed) == printed
    assert headline(stated, stated) == stated


def shared_only(heading: str, shared: str, *, url: str = "", text: str = RUNNING, language: str = "en") -> str:
    head = f"<title>{heading} - Ledger</title><meta property='og:title' content='{shared}'>"
    head += "<meta property='og:site_name' content='Ledger'>"
    found = parse_html(
        f"<html lang={language}><head><meta charset=utf-8>{head}</head><body><article><h1>{heading}</h1><p>{text}</p>"
        f"<p>2 {text}</p></article></body></html>",
        url=url,
    )
    assert isinstance(found, Article)
    return found.title


@pytest.mark.parametrize(
    ("heading", "shared", "slug"),
    [
        (
            "Loose bolts close the Millford water slide",
            "Millford slide shut to swimmers after inspection",
            "/2024/07/02/loose-bolts-close-the-millford-water-slide/",
        ),
        (
            "Bürger aus Grünau klagen: Mühlbach stinkt seit Jahren",
            "Bürger klagen: Stinkt der Mühlbach?",
            "/buerger-aus-gruenau-klagen-muehlbach-stinkt-seit-jahren,bach-102.html",
        ),
        (
            "Łódź zamyka stary basen miejski",
            "Basen w Łodzi będzie zamknięty",
            "/lodz-zamyka-stary-basen-miejski-8812.html",
        ),
    ],
)
def test_an_older_wording_for_sharing_is_no_headline_where_all_else_has_another(
    heading: str, shared: str, slug: str
) -> None:
    url = f"https://www.ledger.example{slug}"
    assert headline(heading, heading, shared=shared, url=url) == heading
    assert shared_only(heading, shared, url=url) == heading


def test_a_headline_of_its_own_for_sharing_stays_the_editors() -> None:
    stated, shared = (
        "Right meals against colds and how they work",
        "Chicken soup and friends help you back on your feet",
    )
    url = "https://www.ledger.example/right-meals-against-colds-and-how-they-work"
    told = "Which soup helps, and when chicken is the better choice."
    assert headline(stated, stated, shared=shared, url=url, told=told) == shared


@pytest.mark.parametrize(
    ("heading", "shared", "language"),
    [
        ("白水镇旧校舍改建 乡亲盼了十年", "改建白水镇旧校舍，乡亲十年心愿", "zh"),
        ("섬마을 도서관, 눈 오는 날에도 문 연다", "눈이 와도 여는 섬마을 도서관 이야기", "ko"),
        ("Chợ quê đông vui vì có tàu", "Chợ quê ngày một đông vui", "vi"),
        ("โรงเรียนเก่าริมน้ำจะเปิดอีกครั้ง หลังปิดมาสิบปี", "เปิดอีกครั้งโรงเรียนเก่าริมน้ำ", "th"),
    ],
)
def test_a_printed_headline_of_short_or_unparted_words_is_told_too(heading: str, shared: str, language: str) -> None:
    assert shared_only(heading, shared, language=language) == heading
    assert shared_only(heading, f"{shared} ABC", language=language) == heading


LONG = "Divers found cracks in four pillars of the Millford bridge a year before it was closed"


@pytest.mark.parametrize(
    ("stated", "shared", "wanted"),
    [
        # two short forms of the heading, one for searches
        ("Millford bridge: Divers found cracks in pillars a year before", "Divers found cracks in four pillars", LONG),
        ("Divers found cracks in Millford bridge pillars", "Divers found cracks in four pillars", LONG),
        # another wording
        ("Millford bridge: Divers saw cracks long before", "Divers found cracks in four pillars", ""),
    ],
)
def test_two_short_forms_of_the_heading(stated: str, shared: str, wanted: str) -> None:
    assert headline(stated, LONG, shared=shared) == (wanted or stated)


def test_a_headline_in_a_heading_with_its_rubric_is_no_short_form() -> None:
    assert not are_short_forms(
        ("Bridges: Divers found cracks", "Divers found cracks"), "Bridges Divers found cracks now"
    )


@pytest.mark.parametrize(
    ("tag", "printed"), [("Divers find cracks in bridge", True), ("Cracks: what divers saw", False)]
)
def test_statements_that_leave_words_of_the_heading_out(tag: str, printed: bool) -> None:
    heading = "Divers find 40 cracks in bridge – and one bicycle"
    head = f'<title>{tag} - Ledger</title><meta property="og:title" content="Divers find cracks in bridge">'
    found = parse_html(
        f"<html lang=en><head>{head}</head><body><h1>{heading}</h1><p>{RUNNING}<p>Later {RUNNING}</body>"
    )
    assert isinstance(found, Article)
    assert (found.title == heading) is printed
