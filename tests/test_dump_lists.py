"""Lists of other articles on saved pages: headings, titles behind or above them, days, where a list ends."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lines import foot, labels
from ingest.parsers.page_dump.lists import list_items, pointers
from store.model import Article

STORY = (
    "River Post\n\nFerry stays on the river for another year\n\nBy Ann Lee\n4 May 2011\n\n"
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry.\n\n"
    "{inside}"
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.\n\n"
    "Nobody voted against the plan, and the band played until the last passenger had gone home.\n\n"
)


def article(inside: str = "", below: str = "") -> Article:
    text = STORY.format(inside=inside) + below
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found


def related(found: Article) -> list[str]:
    return [link.title for link in found.links]


@pytest.mark.parametrize(
    "line",
    [
        "Also see: Dam weeps as the sluice opens",
        "Read: Dam weeps as the sluice opens",
        "READ MORE. Dam weeps as the sluice opens",
        "Lea la nota: Dam weeps as the sluice opens",
        "Zobacz: Dam weeps as the sluice opens",
        "» Mehr dazu: Dam weeps as the sluice opens",
        "【関連】Dam weeps as the sluice opens",
        "Dam weeps as the sluice opens\nRead more",
        "Dam weeps as the sluice opens\nLire la suite",
    ],
)
def test_a_pointer_inside_the_story_is_a_related_title_and_no_text(line):
    found = article(f"{line}\n\n")
    assert related(found) == ["Dam weeps as the sluice opens"]
    assert "Dam weeps" not in found.body
    assert found.body.count("\n\n") == 2


@pytest.mark.parametrize("line", ["The mayor: nobody asked about the ferry", "He had a wish - to see the ferry"])
def test_words_before_a_colon_are_no_heading(line):
    assert pointers.inline_heading(line) == ("", "")


@pytest.mark.parametrize(
    "below",
    [
        "See also:\n12 Mar 01 | Europe\nDam weeps again\n02 Feb 01 | Europe\nSluice to be painted\nWeb links:\nBoard\n",
        "Related stories\n3 May 2011 · Politics\nDam weeps again\n2 May 2011 · Culture\nSluice to be painted\n",
        "RELATED COVERAGE\nDam weeps again MARCH 12, 2010\nSluice to be painted APRIL 4, 2009\n© 2011 River Post\n",
        "In this issue\nDam weeps again\nSluice to be painted\nNext issue out in July\n",
        "Das könnte Ihnen auch gefallen\nDam weeps again\nSluice to be painted\nAnzeigen von Plakat\n",
        "More headlines\n·Dam weeps again\n·Sluice to be painted\nSponsored links\nCheap boats\n",
        "Articoli correlati\nDam weeps again\nSluice to be painted\nFai di River Post la tua homepage\n",
        "Related\nDam weeps again\nSluice to be painted\nRegistered at the Post Office as a newspaper\n",
        "Related articles\nPrevious\n1\nNext\nDam weeps again\nSluice to be painted\nShare\n",
        "Related\nDam weeps again\nSluice to be painted\nWho's Online\nWe have 12 guests and no members online\n",
        "Related articles\nEdellinen\n1/2\nSeuraava\nDam weeps again\nSluice to be painted\nShare\n",
        "Read more\nDam weeps again\nSluice to be painted\nOn Page 17 today\nFive ferries that never came\n",
        "Read more\nDam weeps again\nSluice to be painted\nAuf Seite 3\nFive ferries that never came\n",
        "Don't miss: Get our headlines on WhatsApp. Send JOIN to 555\nRelated\nDam weeps again\nSluice to be painted\n",
        "Gerelateerd\nDam weeps again\nSluice to be painted\nPrivacy- en cookiebeleid Colofon\n",
    ],
)
def test_lists_end_with_their_titles(below):
    assert related(article(below=below)) == ["Dam weeps again", "Sluice to be painted"]


def test_a_title_that_ends_in_a_day_keeps_it_where_the_others_have_none():
    below = "Related stories\nWhat happened on 3 May 2010\nSluice to be painted\n"
    assert related(article(below=below)) == ["What happened on 3 May 2010", "Sluice to be painted"]


@pytest.mark.parametrize(
    "heading",
    [
        "Ces articles peuvent aussi vous intéresser",
        "Notas que pueden interesarle",
        "Dette kan interessere deg",
        "Bu haberler de ilginizi çekebilir",
        "Tyto články by vás mohly zajímat",
    ],
)
def test_headings_that_say_what_may_interest_the_reader(heading):
    assert labels.is_related(heading)


@pytest.mark.parametrize(
    "line", ["Member of jury dismissed", "Published poet opens bakery", "Printed in blood: a thriller"]
)
def test_titles_are_no_foot(line):
    assert not foot.is_foot(line)


def test_a_japanese_title_with_its_day_is_no_moment():
    assert not list_items.is_moment("最後の車掌、帽子を返す(2006年3月31日)")


@pytest.mark.parametrize("line", ["NEWS SPORT SHOWBIZ FEATURES MORE", "News Sport Politics More"])
def test_a_menu_is_no_heading(line):
    assert not labels.is_related(line)


@pytest.mark.parametrize(
    "line", ["Possibly related posts: (automatically generated)", "MEER OVER Antwerpen", "En contexto", "相关链接："]
)
def test_more_headings(line):
    assert labels.is_related(line)


def test_an_item_without_its_writer_and_hour():
    assert (
        list_items.item_title("Elk attends council again by Devon Marsh / 2 hours ago") == "Elk attends council again"
    )


def test_teasers_under_titles_are_none():
    below = (
        "MORE FROM THE POST\nPort of Wren opens a second grain berth\nThe new berth doubles what the port can load.\n"
        "Drought trims the harvest in the interior\nFarmers cut their forecast for the third time this season.\n"
    )
    assert related(article(below=below)) == [
        "Port of Wren opens a second grain berth",
        "Drought trims the harvest in the interior",
    ]


def test_names_of_subjects_under_titles_are_none():
    below = "Related stories\nDam weeps in the night\nWater works\nRiver bursts its old banks\nHeavy rain\n"
    assert related(article(below=below)) == ["Dam weeps in the night", "River bursts its old banks"]


def test_a_subject_under_the_one_related_article():
    assert related(article(below="RELATED ARTICLE\nShire's chamber opens over budget\nLocal government\n")) == [
        "Shire's chamber opens over budget"
    ]


@pytest.mark.parametrize(
    "box",
    [
        "Blog archive\n▼ 2010 (41)\n► April (9)\n",
        "Journalists and bloggers\nVisit the Post for journalists for photos and for feeds made for the media.\n",
        "Get involved with the news in your community\nSend your stories and photos now\n",
        "Mest läst just nu\nFärjan inställd hela veckan\n",
    ],
)
def test_the_box_below_a_list_is_none_of_it(box):
    titles = ["Dam weeps in the cold night", "River bursts its old banks"]
    assert related(article(below="You might also like:\n" + "\n".join(titles) + "\n" + box)) == titles


@pytest.mark.parametrize("heading", ["More by Priya Ramdeen", "Du même auteur", "Другие материалы автора"])
def test_lists_of_what_else_the_writer_wrote(heading):
    assert labels.is_related(heading)


@pytest.mark.parametrize("heading", ["Most read today", "Mest läst just nu", "Meistgelesen diese Woche"])
def test_headings_with_the_time_that_they_are_of(heading):
    assert labels.is_related(heading)
    assert labels.is_site_heading(heading)


def test_where_a_title_was_printed_is_none():
    below = (
        "Similar documents\nDam weeps in the cold night\nRiver Post; Aug 2, 1995; B1\n"
        "River bursts its banks\nRiver Post; 1 May 1994; C1\n"
    )
    assert related(article(below=below)) == ["Dam weeps in the cold night", "River bursts its banks"]


@pytest.mark.parametrize(
    "heading",
    ["Meer van Marit Blom", "Más de Ana Ruiz", "Weitere Meldungen dieses Unternehmens", "More releases from Lund"],
)
def test_headings_that_name_a_writer_or_a_sender(heading):
    assert labels.is_related(heading)


def test_a_title_with_a_number_of_people_is_no_heading():
    assert not labels.is_related("Más de cien vecinos protestan")


@pytest.mark.parametrize(
    "heading", ["Today's most read", "Bugün en çok okunanlar", "오늘 많이 본 뉴스", "今日のアクセスランキング"]
)
def test_headings_with_the_day_before_them(heading):
    assert labels.is_site_heading(heading)


@pytest.mark.parametrize(
    "last", ["Editor in chief: Anna Berg", "16+ Network edition 'River Post'", "River Post, Bridge Street, Marrena"]
)
def test_the_pages_last_line_names_its_house_and_no_article(last):
    titles = ["Dam weeps again in the night", "Sluice is painted at last"]
    assert related(article(below="\n".join(["Read also", *titles, last]))) == titles
