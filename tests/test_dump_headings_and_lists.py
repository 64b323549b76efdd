"""Headings, lists, greetings and decks that belong to a story: below boxes, over its first paragraph, behind signs."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article


def _read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found


HEAD = "Harbour Post\nNews\nSport\n\nOld ferry leaves for good\n\nBy Ann Lee\n18 November 2026\n\n"
FIRST = "The old ferry will leave the harbour for good in spring, the council of the town decided on Monday evening."
SECOND = "The ferry has crossed the river since 1921, and four hundred people took their leave of it at the quay today."
THIRD = "A bridge will take its place, for which the council pays three million over the next four years, it said."
LAST = "The crew of the ferry will be offered other work in the harbour, the mayor told the meeting in the town hall."
FOOT = "Most read\nDam weeps again after heavy rain\nSluice to be painted in spring\n© 2026 Harbour Post\n"


@pytest.mark.parametrize(
    "points",
    [
        ("The main points", "These are the main points of the plan:"),
        ("", "These are the main points of the plan:"),
    ],
)
def test_a_list_below_a_line_of_its_own_is_the_storys(points):
    items = ("A bridge for cars and bicycles.", "A quay for small boats in the east.", "A pension for the crew.")
    between = [line for line in (*points,) if line]
    page = "\n\n".join((FIRST, SECOND, THIRD, *between, "\n".join(items), LAST))
    assert _read(f"{HEAD}{page}\n\n{FOOT}").body.split("\n\n") == [FIRST, SECOND, THIRD, *between, *items, LAST]


@pytest.mark.parametrize("box", ["The week in the harbour, every Friday by mail!\nSubscribe", "Advertisement"])
def test_a_heading_below_a_box_is_the_storys(box):
    page = f"{FIRST}\n\n{SECOND}\n\n{box}\n\nBridge for the council\n\n{THIRD}\n\n{LAST}"
    assert "Bridge for the council" in _read(f"{HEAD}{page}\n\n{FOOT}").body.split("\n\n")


def test_headings_right_over_their_paragraphs_stand_from_the_first_on():
    page = f"What was claimed\n{FIRST}\n\nOur verdict\n{SECOND}\n\nShare\nFacebook\n\n{THIRD}\n\n{LAST}"
    told = _read(f"{HEAD}{page}\n\n{FOOT}").body.split("\n\n")
    assert told == ["What was claimed", FIRST, "Our verdict", SECOND, THIRD, LAST]


LISTED = ("동해안 송전제약에 멈춘 발전기, 올해만 1200시간", "[기획] 철탑 아래 사람들 ① 보상은 왜 늘 늦는가")


@pytest.mark.parametrize("sign", ["◆", "■", ""])
def test_headings_behind_a_sign_right_below_a_list(sign):
    story = (
        "8년을 끌어온 서해안 송전선로 건설 사업이 주민 합의로 첫 삽을 뜨게 됐다고 한국계통공사는 지난 17일 밝혔다.",
        "합의안에 따르면 전체 27.6km 가운데 4.1km가 추가로 지중화되고, 철탑은 당초 74기에서 58기로 줄어든다고 한다.",
        "주민안은 모두 19개가 나왔으며, 전문가 검토를 거친 뒤 최종 노선에 반영된 비율은 길이 기준 62%라고 말했다.",
        "문제는 시간이다. 공사는 2031년 6월 준공을 목표로 하고 있지만 공기가 늘어날 수 있다는 지적이 나온다.",
        "공사는 이달 말 실시계획 승인을 신청하고 내년 하반기 착공할 계획이라고 관계자는 전했다.",
    )
    heading = f"{sign}남은 과제는 공사 기간"
    page = "\n".join((*story[:3], "관련기사", *LISTED, heading, *story[3:]))
    head = "계통신문\n전력\n송배전\n서해안 세 마을 송전선로 갈등 8년 만에 풀었다\n배윤채 기자 승인 2026.11.18 10:31\n"
    assert _read(f"{head}{page}\n저작권자 © 계통신문 무단전재 및 재배포 금지\n").body.split("\n\n").count(heading) == 1


@pytest.mark.parametrize(
    "greeting", ["Dear editor,", "Caro direttore,", "Sehr geehrte Redaktion,", "Señor director:", "Geachte redactie,"]
)
def test_a_letter_begins_with_whom_it_greets(greeting):
    page = f"{greeting}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}"
    assert _read(f"{HEAD}{page}\n\n{FOOT}").body.startswith(f"{greeting}\n\nThe old ferry")


def test_a_deck_without_a_stop_stands_over_the_picture():
    deck = "Harbour-based company is said to have sold the old ferry for three million, and will keep only its boats"
    page = (
        f"Harbour Post\nNews\n\nHarbour company sells its last ferry for three million\n\n{deck}\n\n"
        "The ferry at its quay in 2024. Photo: Tom Reed/HP\n\nPublished 18 November 2026\nBy Ann Lee\n\n"
        f"The company sold the ferry of 1921 on Monday, its owner told the crew.\n\n{SECOND}\n\n{THIRD}\n\n{FOOT}"
    )
    assert _read(page).body.startswith(f"{deck}\n\nThe company sold")
