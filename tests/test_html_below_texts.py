"""What the page puts behind a text: rows of other articles, appeals for money, rights; and what ends a text."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TEXT = [
    "The council voted on Monday to rebuild the old bridge over the river, officials of the town said.",
    "Divers found cracks in four of its nine pillars last spring, and lorries have had to turn back since then.",
    "Work is to begin in March and will take two years, during which a ferry carries those who walk or cycle.",
]
LONG = " ".join(
    f"The {number}th pillar is to be built anew by the county before the winter." for number in range(4, 16)
)
FIRE = "<a href=l2.htm>Fire in a workshop on the quay of Harrow</a>"
TEASER = "A fire broke out in a workshop on the quay on Monday night, and nobody was hurt, the firemen said."
STORY = "".join(f"<p>{text}</p>" for text in TEXT)


def body(behind: str, *, story: str = STORY, language: str = "en") -> list[str]:
    """The paragraphs read of an article with this behind its text."""
    shown = f"<body><article><h1>The bridge</h1><div class=text>{story}</div>{behind}</article></body>"
    found = parse_html(f"<html lang={language}><head><meta charset=utf-8></head>{shown}</html>")
    assert isinstance(found, Article)
    return found.body.split("\n\n")


ROWS = "".join(
    f"<div class=row><div class=time>{hour}:20</div><div class=t><a href=/{hour}>Fire on the quay of Harrow {hour}</a>"
    f"</div><div class=b>{hour} {TEASER}</div></div>"
    for hour in range(11, 17)
)


@pytest.mark.parametrize("lead", ["<p><a href=/a>Read the whole story</a></p>", ""])
def test_rows_of_hours_and_linked_headlines(lead: str) -> None:
    assert body(f"{lead}<h3>Other news of the Post</h3>{ROWS}") == TEXT


@pytest.mark.parametrize(
    "account",
    [
        "Alternatively by bank transfer, IBAN: DE30 6805 1207 0000 3701 71",
        "With no more than 2.50 euros you can support our work and help the first magazine of the island along.",
        "Spendenkonto: Sparkasse Havel, 1207 0000",
        "Avec 5 € par mois vous pouvez soutenir notre travail et aider le journal de la rivière.",
    ],
)
def test_a_box_that_asks_for_money_and_what_is_behind_it(account: str) -> None:
    box = f"<div class=inner><h2>It is up to you!</h2><p>{TEASER}</p><p>{account}</p></div>"

    more = "<div class=more><p>My new film is out, and it is about the lake.</p></div>"
    found = [body(behind, story=f"{STORY}<p>{LONG}</p>") for behind in (box, box + more)]

    assert found == [[*TEXT, LONG]] * 2


def test_a_sum_in_the_text_is_no_appeal() -> None:
    told = "The county will support the town with 40 million euros, said the mayor, and our people will be glad of it."

    assert body("", story=f"{STORY}<p>{told}</p>") == [*TEXT, told]


@pytest.mark.parametrize("button", ["Donate", "Jetzt spenden", "Faire un don", "Wesprzyj nas"])
def test_a_paragraph_over_a_button_to_give(button: str) -> None:
    asked = "<p>At the Post, we firmly believe in journalism of relevance, and those who give sustain it.</p>"

    assert body("", story=f"{STORY}{asked}<p><a href=#>{button}</a></p>") == TEXT


def test_a_paragraph_that_is_a_link_in_a_box_of_its_own() -> None:
    offer = f"<div class=native><h2>The bank helps you</h2><p class=liftup>{TEASER}</p></div>"

    assert body(f"<a href=https://bank.example>{offer}</a>") == TEXT


def test_a_disclaimer_below_a_line_of_rights_of_a_page_of_tables() -> None:
    story = f"<table><tr><td>Ann Lee / Harrow September 29, 2020</td></tr><tr><td>{STORY}</td></tr></table>"
    foot = (
        "<table><tr><td>Harrow Post Ltd. Copyright &amp; Disclaimer post@harrow.example</td></tr></table>"
        "<table><tr><td>* Quotes delayed by 10 minutes or more. All of it is for the readers alone.</td></tr></table>"
    )

    assert body(foot, story=story) == TEXT


@pytest.mark.parametrize(
    "row",
    [
        "<p align=center><a href=l.htm>[ Back to Local News ]</a> &nbsp; <a href=#top>[ Top ]</a></p>",
        f"<p><b>ALSO IN LOCAL NEWS:</b> {FIRE} by Bob Roy - <a href=l3>No ferry today</a> (March 5)",
    ],
)
def test_links_in_brackets_or_behind_a_label(row: str) -> None:
    assert body("", story=f"{STORY}{row}") == TEXT


def test_a_teaser_below_a_heading_that_is_none_by_its_tag() -> None:
    others = (
        "<div class=block-title>More in Local News</div><div class=list><p class=item><span>01.12.2011</span> "
        "<a href=/2><b>Works close on 29 December</b></a><br>The line stands still for 11 days.</p></div>"
    )

    assert body(others) == TEXT


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("And the flag? She is keeping the flag. She checked the list. It was written off in 1997.", True),
        (
            "<em>Update: This story has been updated to include a comment from the county, which is looking on.</em>",
            True,
        ),
        ("Stay up to date with all the latest news", False),
    ],
)
def test_the_last_lines_of_a_text(last: str, kept: bool) -> None:
    found = body("<p class=w><a href=#>Leave a comment</a></p>", story=f"{STORY}<p>{last}</p>")

    assert (len(found) == len(TEXT) + 1) is kept
    assert found[: len(TEXT)] == TEXT


def test_a_quote_made_of_two_sentences_of_a_paragraph() -> None:
    said = "“A certificate is a PDF,” said Olu Brandt, who ran it for the county until last year and is out. “It is "
    said += "made when the pallet comes in. Nobody opens the box. I told three people of that.”"
    pulled = '<blockquote class=alt>"A certificate is a PDF. Nobody opens the box."</blockquote>'

    assert body("", story=f"<p>{said}</p>{pulled}{STORY}") == [said, *TEXT]


def test_a_caption_in_a_box_called_so_that_is_a_quote_by_its_tag() -> None:
    caption = "<blockquote class=image-field-caption><p>Children wait for the bus. Pic: Bob Roy</p></blockquote>"

    assert body("", story=f"<div><img src=a.jpg></div>{caption}{STORY}") == TEXT


def test_a_list_of_points_over_the_text() -> None:
    points = ["Two of nine pillars are safe now", "The ferry keeps running until then", "The county pays most of it"]
    items = "".join(f"<li><b>{point}</b></li>" for point in points)
    links = "".join(f"<li><a href=/{point}>{point}</a></li>" for point in points)

    assert body("", story=f"<ul>{items}</ul>{STORY}") == [*points, *TEXT]
    assert body("", story=f"<ul>{links}</ul>{STORY}") == TEXT


def test_a_question_in_bold_over_a_call_to_subscribe() -> None:
    call = "<p><b>Interested in learning more about bridges?</b></p><p>Then sign up for our newsletter of the week.</p>"

    assert body("", story=f"{STORY}{call}") == TEXT


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("TUNGKU KAYU - Sutarno (61) menata gerabah di bengkelnya, Desa Klampok, Sabtu (21/11/2026).", False),
        ("HARROW - The mayor opened the ferry on Monday, two weeks after the bridge was closed to all cars.", True),
    ],
)
def test_a_caption_that_begins_in_capitals_in_the_box_of_a_picture(line: str, kept: bool) -> None:
    picture = "<div class=imgfull_div><img class=imgfull src=a.jpg></div><div>Ann Lee</div>"
    picture = f"<div class=pb20>{picture}<div>{line}</div></div>"
    found = parse_html(f"<body><article><h1>The bridge</h1>{picture}<div class=text>{STORY}</div></article></body>")

    assert isinstance(found, Article)
    assert (line in found.body) is kept


@pytest.mark.parametrize(
    "line",
    [
        "Our Standards: <a href=/p>The Harbour Code of Conduct.</a>",
        "Our standards: <a href=/p>The Harbour Trust Principles, opens new tab</a>",
        "Read our <a href=/p>editorial standards</a>.",
        "Editorial policy: <a href=/p>How we check facts</a>",
        "Learn more about <a href=/p>our journalism standards</a> or <a href=/c>report an error</a>.",
        "Portwire’s <a href=/p>Code of Ethics</a>",
        "Unsere Redaktionsrichtlinien: <a href=/p>So arbeiten wir</a>",
        "Nos normes : <a href=/p>Les principes de Portwire.</a>",
        "Nuestros Estándares: <a href=/p>Los principios de Portwire.</a>",
        "Наши стандарты: <a href=/p>Принципы доверия Portwire.</a>",
        "私たちの行動規範： <a href=/p>ポートワイヤ「信頼の原則」</a>",
    ],
)
def test_the_rules_by_which_the_house_works_are_no_text(line: str) -> None:
    assert body("", story=f"{STORY}<p>{line}</p>") == TEXT
    told = "Our standards of repair are high, the harbour master said."
    assert body("", story=f"{STORY}<p>{told}</p>") == [*TEXT, told]


@pytest.mark.parametrize(
    "line",
    [
        "（朝刊　社会総合　2023年11月8日付）",
        "【2023年11月8日付 朝刊 25面】",
        "（夕刊　道東面　11月8日付）",
        "紙面掲載：2023年11月8日 朝刊 25面",
        "[2023년 11월 8일자 12면]",
        "(본지 11월 8일자 A12면)",
        "（2023年11月8日 第05版）",
        "【2023/11/08 青河晚報 A5版】",
        "本文刊于2023年11月8日A05版",
        "Print edition: Wednesday, November 8, 2023, page B3",
        "(Morning edition, Local, Nov. 8, 2023)",
        "From the print edition of Nov. 8, 2023, page A4",
        "Edizione del 8 novembre 2023, pagina 12",
        "Édition du soir, Locale, 8 novembre 2023",
        "(«Вестник», № 45 от 8 ноября 2023 года)",
    ],
)
def test_the_issue_that_a_text_was_printed_in_is_none_of_it(line: str) -> None:
    assert body("", story=f"{STORY}<p>{line}</p>") == TEXT
    assert body(f"<div class=pr><p>{line}</p></div>") == TEXT


@pytest.mark.parametrize(
    "line", ["工事は11月8日に始まり、4面の壁を直す。", "The morning edition of November 8 was late."]
)
def test_a_sentence_with_a_day_is_text(line: str) -> None:
    assert body("", story=f"{STORY}<p>{line}</p>") == [*TEXT, line]


FACTS = "<h3>Fahrzeiten 2023</h3><p>17.06., 1.07. und 15.07.2023, jeweils 10 bis 16 Uhr. Erwachsene zahlen 7 Euro.</p>"


@pytest.mark.parametrize("name", ["news-kasten", "infobox", "service-box", "faktaruta", "recuadro", "q8"])
def test_a_box_below_the_text_that_microdata_mark_is_none_of_it(name: str) -> None:
    marked = f"<div itemprop=articleBody>{STORY}</div>"
    assert body(f"<div class={name}>{FACTS}</div>", story=marked) == TEXT
    if name != "q8":
        assert body(f"<div class={name}>{FACTS}</div>") == TEXT


def test_a_text_of_which_microdata_mark_a_part_stays_whole() -> None:
    first, *rest = (f"<p>{text}</p>" for text in TEXT)
    assert body("", story=f"<div itemprop=articleBody>{first}</div><div class=rest>{''.join(rest)}</div>") == TEXT
