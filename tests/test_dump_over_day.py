"""A name between headline and day, with where it wrote from or how to find it; polls in a line, short links."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lists.list_items import is_moment
from tests.ferry_page import BODY, FOOT, HEAD, STORY, article


def page(line: str, day: str = "Sunday 20 September 2015 18.04", title: str = "Council keeps the old ferry") -> str:
    return f"The Harrow Post\nNews   Sport   Weather\n{title}\n{line}\n{day}\n\n{BODY}"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Gareth Pugh at Quarry Lane", "Gareth Pugh"),
        ("DANIELLE ROUSSEAU   drousseau@post.example", "DANIELLE ROUSSEAU"),
        ("Hemi Rawiri @hemirawiri", "Hemi Rawiri"),
        ("Jonas Weber aus Unterfelden", "Jonas Weber"),
        ("گزارش: لیلا مهرگان", "لیلا مهرگان"),
    ],
)
def test_a_name_over_the_day(line, name):
    assert article(page(line)).authors == (name,)


def test_a_name_over_yesterday():
    assert article(page("Hemi Rawiri @hemirawiri", "Yesterday, 6:40pm")).authors == ("Hemi Rawiri",)


@pytest.mark.parametrize(
    "line", ["Live from the Town Hall", "Trouble at Quarry Lane again", "News in brief", "Sport: Today"]
)
def test_other_lines_there_are_no_names(line):
    assert article(page(line)).authors == ()


def test_answers_of_a_poll_in_one_line_are_no_text():
    first, *rest = BODY.split("\n\n")
    poll = "POLL: Should the town pay for the ferry?\nYes   No   Not sure"
    text = page("By Ann Lee").replace(BODY, "\n\n".join([first, poll, *rest]))

    assert article(text).body == BODY.strip()


def test_a_short_link_below_a_list_is_no_title():
    related = "Related stories\nMuseum of the river waits for money\nFishermen complain of dear fuel"
    found = article(f"{page('By Ann Lee')}\n{related}\nShort link: post.example/7c41\n\n© The Harrow Post\n")

    assert [link.title for link in found.links] == related.split("\n")[1:]


@pytest.mark.parametrize("credit", ["Dale Furman", "Dale Furman for NBC News", "Ann Lee / Getty Images"])
def test_a_caption_with_its_credit_glued_to_it_is_no_headline(credit):
    caption = f"Water is handed out beside the old ferry in Harrow on Saturday.{credit}"
    text = page("By Ann Lee").replace(BODY, f"{caption}\n\n{BODY}")

    assert article(text).title == "Council keeps the old ferry"


def test_a_caption_between_day_and_byline_is_no_headline():
    text = page("3 November 2016 18.04", "Ferryman Colm Daly at the pier this morning").replace(
        BODY, f"By Ann Lee\n\n{BODY}"
    )

    assert article(text).title == "Council keeps the old ferry"


def test_what_a_paper_says_of_itself_is_not_its_name():
    text = page("By Ann Lee").replace("News   Sport   Weather", "Serving the Upper Harrow Valley")

    assert article(text).source == "The Harrow Post"


def test_nothing_is_no_moment():
    assert not is_moment("")  # of "• 12 March 2015" what stands before the first bullet
    assert is_moment("12 March 2015   0")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            "Publisert: 29.01.2020 06:00\nOppdatert: 30.01.2020 11:32\nTekst: Karin Holm\nFoto: Anders Hjort",
            "Karin Holm",
        ),
        ("Offentliggjort 29. januar 2020 kl. 06.00\nOpdateret 30. januar 2020\nAf: Karin Holm", "Karin Holm"),
        ("Opublikowano: 29.01.2020, 06:00\nAktualizacja: 30.01.2020\nTekst: Karin Holm", "Karin Holm"),
        (
            "Objavljeno: 29.01.2020. 06:00\nAžurirano: 30.01.2020. 11:32\nTekst: Karin Holm\nFoto: A. Hjort",
            "Karin Holm",
        ),
        (
            "Megjelent: 2020.01.29. 06:00\nFrissítve: 2020.01.30. 11:32\nSzöveg: Karin Holm\nFotó: A. Hjort",
            "Karin Holm",
        ),
        ("Опубликовано: 29.01.2020 06:00\nОбновлено: 30.01.2020 11:32\nТекст: Карин Хольм", "Карин Хольм"),
        ("Публикувано: 29.01.2020 06:00\nОбновено: 30.01.2020 11:32\nТекст: Карин Холм", "Карин Холм"),
    ],
)
def test_days_and_writer_between_deck_and_story_are_no_box_of_facts(head, name):
    found = article(f"River Post\nMenu\n\nFerry stays on the river\n{STORY[0]}\n\n{head}\n\n" + "\n\n".join(STORY[1:]))
    days = [day.value[:10] for day in (found.published, found.modified) if day]
    assert (found.authors, days) == ((name,), ["2020-01-29", "2020-01-30"])
    assert found.body == "\n\n".join(STORY)


def test_facts_below_a_heading_are_still_a_box():
    box = "The old ferry\nBuilt: 1921\nCrew: 6\nLength: 38 metres"
    found = article(HEAD + f"{STORY[0]}\n\n{STORY[1]}\n\n{box}\n\n" + "\n\n".join(STORY[2:]) + f"\n\n{FOOT}")
    assert found.body == "\n\n".join(STORY)
