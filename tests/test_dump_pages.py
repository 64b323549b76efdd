"""Page dumps: paragraphs told by indents, raw wire copy, what signs a story, dates and names of the outlet."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body import standfirst
from ingest.parsers.page_dump.prepare.unwrap import unwrapped
from ingest.parsers.page_dump.source import masthead, outlet, paper_words
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article

JAPANESE = (
    "町議会は月曜日、古い渡し船のために新しいエンジンを買うことを決めた。船は一九二一年から川を渡っている。\n"
    "町長は満員の会場で、橋ができるまで船をやめるつもりはないと話した。反対した議員は一人もいなかった。\n"
    "新しいエンジンは十一月までに取り付けられる。古いエンジンは川の博物館に置かれ、来年の春から見られる。\n"
)
INDENTED = """River Post

Ferry stays on the river after a vote that took the whole night long
By Ann Lee
4 May 2011

    The council agreed on Monday to pay for a new engine and for a
crew of six on the old ferry, which has crossed the river since
1921 and will not stop now, the mayor told the packed hall.
    Nobody voted against the plan. The money comes from the fund
for roads and bridges, which was left over from the winter before
last.
    "We have no bridge," the mayor said. "We have a boat, and now
it has an engine."
"""


def test_paragraphs_told_by_their_indents():
    found = article(INDENTED)
    assert found.title == "Ferry stays on the river after a vote that took the whole night long"
    assert found.authors == ("Ann Lee",)
    assert [part[:12] for part in found.body.split("\n\n")] == ["The council ", "Nobody voted", '"We have no ']


def test_hanging_indents_are_no_paragraphs():
    page = read_page("GRAPHIC: Photo: the old ferry on the river yesterday at\n    noon. It had no engine.\n" * 4)
    assert not any(unwrapped(page).gap[1:])


WIRE = """r a RNW-Ferry   05-13 0198
^RNW-Ferry Vote, 1st Ld-Writethru,0241
^Eds: SUBS 3rd graf to CORRECT the year.
^Council Keeps the Old Ferry on the River@
^By ANN LEE=
^River News Wire Writer=
    HARROW (RNW) _ The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.
    The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.
    MORE

RNW-05-13-93 0412EST<
r a RNW-Ferry-ADD   05-13 0077
^RNW-Ferry Vote, 1st Ld-Writethru, ADD,0077
^HARROW: packed hall.
    The money comes from the fund for roads and bridges, which was left over from the winter before last.
    Nobody voted against the plan.

RNW-05-13-93 0419EST<
"""


def test_two_takes_of_one_wire_story():
    found = article(WIRE)
    assert (found.title, found.source) == ("Council Keeps the Old Ferry on the River", "River News Wire")
    assert found.authors == ("ANN LEE",)
    assert found.published is not None
    assert found.published.value == "1993-05-13T04:12"
    assert len(found.body.split("\n\n")) == 4
    assert "MORE" not in found.body
    assert "ADD" not in found.body


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("運賃は変わらず、対岸から船を呼ぶ鐘も今のまま残ることになった。（山根志保）", ("山根志保",)),
        ("運賃は変わらず、対岸から船を呼ぶ鐘も今のまま残ることになった。\n（記者・山根志保）", ("山根志保",)),
        ("運賃は変わらず、対岸から船を呼ぶ鐘も今のまま残ることになった。（共同）", ()),
    ],
)
def test_a_name_in_brackets_behind_the_last_sentence(end, names):
    found = article(f"川の新聞\n渡し船、これからも川を渡る\n2011年5月4日\n\n{JAPANESE}{end}\n無断転載を禁じます\n")
    assert found.authors == names
    assert found.body.endswith("運賃は変わらず、対岸から船を呼ぶ鐘も今のまま残ることになった。")


@pytest.mark.parametrize(
    ("lead", "names"),
    [
        ("本报讯（记者 王小明 李大同）", ("王小明", "李大同")),
        ("(서울=연합뉴스) 김철수 기자 = ", ("김철수",)),
    ],
)
def test_reporters_named_in_the_lead(lead, names):
    story = "市议会星期一决定为旧渡船购买新的发动机。渡船自一九二一年以来一直在河上航行，市长对满座的大厅说。\n"
    assert article(f"河报\n旧渡船将继续航行在河上\n2011年5月4日\n\n{lead}{story * 2}{story}").authors == names


def test_yesterday_counts_from_the_day_that_the_page_prints():
    found = article(
        f"Thursday 12 May 2011   |   Harrow 11°C\nRIVER TODAY\nHome | News | Sport\nFerry stays on the river\n"
        f"By: Ann Lee\nYesterday, 21:40\n\n{BODY}"
    ).published
    assert found is not None
    assert found.value.startswith("2011-05-11")


def test_a_day_in_brackets_below_the_story_is_its_date():
    found = article(
        f"River Post\nFerry stays on the river\nBy Ann Lee\n\n{BODY}\n(19 May 2008)\nComments (2)\n"
        "Ida - 21/05/2008 18:40\nGood.\nBo - 22/05/2008 09:10\nBad.\n"
    )
    assert found.published is not None
    assert found.published.value == "2008-05-19"
    assert found.body.endswith("against the plan.")


def test_readers_comments_give_no_author():
    found = article(
        f'River Post\nFerry stays on the river\n\n{BODY}\n2 Responses to "Ferry stays"\n'
        "Ann Reed   June 4th, 2012 at 9:51 pm\nGood.\nBo Ek   June 6th, 2012 at 7:02 am\nBad.\n"
    )
    assert found.authors == ()


@pytest.mark.parametrize("name", ["WQRT 6", "KOLD-TV", "Channel 4 News", "NBC 7 San Lorne", "Radio 3", "Kanal 5"])
def test_broadcasters_names(name):
    assert masthead.could_be_name(name)
    assert paper_words.is_paper(name)


@pytest.mark.parametrize(
    ("line", "name"), [("źródło: własne", ""), ("Quelle: eigener Bericht", ""), ("Fonte: Eco", "Eco")]
)
def test_own_stories_name_no_source(line, name):
    assert outlet.labelled(line) == name


def test_what_is_below_the_copyright_line_is_no_text():
    found = article(
        f"River Post\nFerry stays on the river\nBy Ann Lee\n\n{BODY}\nThe money for it is there.\n\n"
        "Copyright 1998 The River Post Co. All stories are for personal use.\n"
        "To order a photocopy of the printed page call the library desk between 9 and 4.\n"
    )
    assert found.body.endswith("The money for it is there.")


def test_the_german_label_of_a_section_is_no_headline():
    text = f"Druckversion\nFlussblatt\nArtikel vom 4. Mai 2011\nRubrik: Lokales\nFähre bleibt auf dem Fluss\n\n{BODY}"
    assert article(text).title == "Fähre bleibt auf dem Fluss"


SECOND = """
Reach Ann Lee at 555-0142.
NEXT ARTICLE
School board splits over the pizza contract
By Wyatt Polk
Jan. 29, 2018
The school board of Harrow divided four to four over whether to renew the contract for pizza on Fridays.

Under the contract, signed in 2014, one baker delivers 1,300 slices of pizza every Friday at 88 cents each.
"""


def test_a_second_story_below_is_no_part_of_the_first():
    found = article(f"River Post\nFerry stays on the river\nBy Ann Lee\nJan. 30, 2018\n\n{BODY}{SECOND}")
    assert found.authors == ("Ann Lee",)
    assert found.body.endswith("against the plan.")


def test_a_teaser_inside_the_story_is_no_second_one():
    teaser = "\nAlso interesting\nSchool board splits over the pizza contract\nBy Wyatt Polk\n\n"
    rest = (
        "The engineers want to build the new engine in before the ice comes, and they have until November.\n\n"
        "The fares stay as they are, said the mayor, and so does the bell that calls the ferry from the far side.\n\n"
        "The old engine goes to the museum of the river, whose board was surprised.\n"
    )
    found = article(f"River Post\nFerry stays on the river\nBy Ann Lee\nJan. 30, 2018\n\n{BODY}{teaser}{rest}")
    assert found.body.endswith("whose board was surprised.")


@pytest.mark.parametrize(
    ("below", "titles"),
    [
        ("Older:\nFog horn to be auctioned\nNewer:\nSeals return to the rocks\n", 2),
        ("Vorheriger Artikel\nNebelhorn wird versteigert\nNächster Artikel\nSeehunde kehren zurück\n", 2),
        ("Article précédent :\nLa corne de brume aux enchères\nImprimer\n", 1),
        ("MORE LONG READS\nNight shift at the hospital\nWho still buys carbon paper?\n", 2),
        (
            "Другие новости раздела\nМост закроют до мая\nЖители просят вернуть сад\nНашли ошибку? Нажмите Ctrl\n",
            2,
        ),
        ("See also\nFog horn sold\n02/11/2016\nSeals are back\n03/11/2016\nShopping: boats in 12 rates\n", 2),
    ],
)
def test_lists_below_the_story(below, titles):
    found = article(f"CITY  BOOKS  LONG READS\nFerry stays on the river\nBy Ann Lee\nJan. 30, 2018\n\n{BODY}\n{below}")
    assert len(found.links) == titles


def test_buttons_beside_each_other_are_no_text():
    found = article(
        f"Gazeta\nProm zostaje na rzece\n2006-02-08 21:15\ndrukuj   poleć znajomemu   skomentuj (2)\n\n{BODY}"
    )
    assert found.body.startswith("The council")


def test_captions_of_east_asian_papers_are_no_text():
    first, rest = JAPANESE.split("\n", 1)
    caption = "川を渡る船=6日午後、鶴羽島、大西由紀撮影\n"
    assert "撮影" not in article(f"川の新聞\n渡し船、川を渡る\n2011年5月4日\n\n{first}\n{caption}{rest}").body


def test_a_short_story_below_a_long_menu_is_found():
    months = "".join(f"\n{month} ({day})" for month in ("June", "July", "August", "May") for day in range(3, 90))
    head = (
        "River Post\nNews of Harrow, Lower Harrow, the lakes and all the villages of the valley between the two rivers"
    )
    story = "The police of Harrow are looking for a white van that left the ferry on Monday without paying its fare."
    found = article(f"{head}{months}\n\nVan leaves ferry without paying\n\n05/10/2018\n\n{story}\n\nBack")
    assert found.body == story


def test_a_sentence_ends_in_burmese_and_khmer():
    assert ending("သတင်းထောက်တွေ ဖြစ်ပါတယ်။") == ending("រឿងនេះ។") == "."


def test_what_stands_between_standfirst_and_story_parts_them():
    deck = "The council pays for a new engine and a crew of six, and the old ferry goes on."
    page = read_page(f"River Post\nFerry stays\n{deck}\n\nBy Ann Lee\n\nJan. 30, 2018\n\n{BODY}")
    assert standfirst.parted(page, [2, 5, 6, 7]) == 1
    assert standfirst.parted(page, [5, 6, 7]) == 0
    assert article(f"River Post\nFerry stays\n{deck}\n\nBy Ann Lee\n\nJan. 30, 2018\n\n{BODY}").authors == ("Ann Lee",)


def test_a_standfirst_far_below_the_headline_is_found_over_the_story():
    deck = "The council pays for a new engine of the old ferry, and nobody on the river votes against it."
    tools = "Local\n0 comments\nTown hall\nFerry on the river stays\n2 minutes\nHarrow\nAnn Lee\nPolitics\nEditor"
    page = read_page(f"River Post\nFerry stays on the river\n{tools}\n{deck}\nAnzeige\n\n{BODY}")
    assert standfirst.find(page, 1, [13, 14, 15], frozenset()) == [11]


def test_a_caption_is_not_taken_back_into_the_story():
    caption = "The mayor, Ida Wren (left), and the captain of the old ferry, Jon Harrow, at the new engine on Monday."
    first, second, last = BODY.strip().split("\n\n")
    found = article(
        f"River Post\nFerry stays on the river\n\nBy Ann Lee\n\n{first}\n\n{caption}\n\n{second}\n\n{last}\n"
    )
    assert caption not in found.body
    assert last in found.body


def test_a_slogan_with_a_year_under_an_archives_bar():
    page = (
        "http://archive.riverpost.example/2011/05/03/p4\n12 captures   4 Mar 2013 - 3 Feb 2021\n"
        "Go   JAN  FEB  MAR   3   2020 2021 2022   About this capture\nThe River Post Archive\nEvery page since 1874\n"
        f"Search   Browse by year   Help\n3 May 2011, Page 4\n\nFerry stays on the river\nFROM OUR STAFF\n\n{BODY}"
    )
    assert article(page).title == "Ferry stays on the river"


def test_a_story_that_a_forum_copied_keeps_its_own_headline():
    page = (
        "Ferry Talk > General > In the News\nThread: The old boat again!!\n12-05-2011, 07:14 PM   #1\nkestrel_77\n"
        "The old boat again!!\nSaw this in today's paper.\n\nSource: River Post\nhttp://www.riverpost.example/ferry\n"
        f"Ferry stays on the river\nBy Ann Lee, 3 May 2011\n\n{BODY}"
    )
    assert article(page).title == "Ferry stays on the river"


def test_a_signature_over_where_the_story_stood():
    stood = "Cormac Daly\nFirst published in River Post, 3 May 2011\n"
    assert article(f"River Post\nFarming\nFerry stays on the river\n{BODY}\n{stood}").authors == ("Cormac Daly",)


def test_what_a_firm_publishes_is_the_source():
    page = (
        "Title:\tFerry stays on the river\nAuthor:\tLee, Ann\nPublisher:\tRiver Publishing Company\n"
        f"Publication title:\tRiver Post\nPublication date:\tMay 3, 2011\n\nFull Text\n{BODY}"
    )
    assert article(page).source == "River Post"


@pytest.mark.parametrize("line", ["Votes: 12   Average 4.1", "Views: 1,204 | 3 likes", "Wiadomości » Brzegowo"])
def test_counts_and_breadcrumbs_are_no_headlines(line):
    page = f"River Post\nHome | News | Sport\nFerry stays on the river\n{line}\nBy Ann Lee\nMay 3, 2011\n{BODY}"
    assert article(page).title == "Ferry stays on the river"


def test_who_pays_signs_nothing():
    head = "Kustbladet\nFerry stays on the river\n2012-04-27\nSponsrat av Lunds Varv\n\n"
    page = f"{head}{BODY}\nNils Berg\nGilla oss på Facebook\n"
    assert article(page).authors == ("Nils Berg",)


def test_a_slogan_under_a_blogs_name_is_no_headline():
    page = (
        f"Neighbours of Mill Street\nNews of the quarter that nobody else tells\n\nFerry stays on the river\n\n{BODY}"
    )
    assert article(page).title == "Ferry stays on the river"


def test_years_that_an_archive_spans_date_nothing():
    page = f"River Post\n3 June 2011 - 5 May 2019\nFerry stays on the river\nBy Ann Lee\n\n{BODY}"
    assert article(page).published is None


def test_a_slogan_in_small_letters_over_the_menu_stands_alone():
    top = "The River Post\nslow news from a wet place\n\nHome   About   RSS\n\n"
    page = f"{top}Ferry stays on the river\nBy Ann Lee\n\n{BODY}"
    assert article(page).source == "The River Post"


def test_a_writer_over_days_and_section():
    page = (
        "River Post\nSign in | Menu | News\nBy Ann Lee\n15:20, 22 Oct 2015\nUpdated 16:05, 22 Oct 2015\nNews\n"
        f"Ferry stays on the river\n\n{BODY}"
    )
    assert article(page).authors == ("Ann Lee",)


def test_who_gave_a_picture_is_no_outlet():
    caption = "\nThe stowaway on the back seat of line seven\nQuelle: Polizei Altenwerder\n"
    page = f"Elbufer Zeitung\nSuche\nFerry stays on the river\nVon Ann Lee\n3. Mai 2011\n{caption}\n{BODY}"
    assert article(page).source == "Elbufer Zeitung"
