"""Page dumps: captions without a mark, told by the maker's name over or under them, and what looks like them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.captions import captioned_apart, is_below_credit, is_caption_over, is_pictured
from ingest.parsers.page_dump.body.credit_lines import credits_on, credits_picture
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

PAPER, HEADLINE, WRITER = "The River Post", "Ferry at Torrin to stop for fourteen months", "Kayla Brand"
STORY = (
    "The ferry at Torrin, the shortest way over the water for nearly all who live on the west bank, will stop soon.",
    "The council voted four to one to give the work to a yard of Prescott, whose bid was the lowest of the three.",
    "Fourteen months is two summers for those who sell ice cream at the landing, said one who has sold it since 1980.",
    "Drivers will be sent south to the bridge at Oban in the meantime, which takes them twelve minutes more each way.",
)
SHOWN = "Drivers wait for the boat at the west landing on Thursday."


def body(head, inside="", *, sep="\n\n"):
    """The paragraphs of a page with some lines below the buttons, and some below the first paragraph."""
    told = [STORY[0], *filter(None, [inside]), *STORY[1:]]
    text = f"{PAPER}\nMenu\nNews\nSport{sep}{HEADLINE}{sep}{WRITER}\nFeb 13, 2025\nFacebook\nPrint\n"
    return article(f"{text}{head}{sep}{sep.join(told)}{sep}© 2025 {PAPER}\n")


@pytest.mark.parametrize(
    "lines",
    [
        f"{SHOWN}\nDENISE RUIZ-WHITMER, River Post",
        f"{SHOWN}\nDenise Ruiz, The River Post",
        f"{SHOWN}\nDenise Ruiz / The River Post",
        f"{SHOWN}\nphoto: Denise Ruiz, River Post",
        f"{SHOWN}\nDenise Ruiz",
        f"Denise Ruiz\n{SHOWN}",
    ],
)
def test_above_the_story(lines):
    found = body(lines)
    assert (found.body, found.authors) == ("\n\n".join(STORY), (WRITER,))


@pytest.mark.parametrize(
    ("lines", "sep"),
    [
        (f"{SHOWN}\nDENISE RUIZ, River Post", "\n\n"),
        (f"{SHOWN}\nDenise Ruiz / The River Post", "\n\n"),
        (f"{SHOWN}\nDenise Ruiz", "\n\n"),
        (f"{SHOWN}\nfoto: Denise Ruiz, River Post", "\n"),
        (f"{SHOWN}\nDENISE RUIZ, River Post", "\n"),
    ],
)
def test_inside_the_story(lines, sep):
    found = body("", lines, sep=sep)
    assert (found.body, found.authors) == ("\n\n".join(STORY), (WRITER,))


@pytest.mark.parametrize(
    "credit",
    [
        "foto: Radim Kučera, Sport Vysočina",
        "fot. Jan Nowak",
        "фото: Пётр Орлов",
        "تصوير: معاذ الشبول",
        "फोटो: विंध्य दर्पण",
    ],
)
def test_a_label_in_small_letters_or_in_a_script_without_capitals(credit):
    assert credits_picture(credit)


@pytest.mark.parametrize("line", ["photo shows the old landing", "photo and text", "image of a town"])
def test_small_words_without_a_name_credit_nothing(line):
    assert not credits_picture(line)


def test_the_papers_own_name_tells_a_credit_from_another_line():
    page = read_page(f"{PAPER}\nNews\nANN LEE, River Post\nANN LEE, Weather Desk\nAnn Lee, River Post\n")
    assert [credits_on(page, row) for row in (2, 3, 4)] == [True, False, False]


def test_a_lead_over_its_only_byline_is_no_caption():
    page = read_page(f"{PAPER}\nNews\n{HEADLINE}\n12:30\n{SHOWN}\nAnn Lee\n\n{STORY[0]}\n")
    assert not is_caption_over(page, 4)


def test_a_lead_below_its_only_byline_is_no_caption():
    page = read_page(f"{PAPER}\nNews - Sport\n12:30\n{HEADLINE}\nANN LEE\n{SHOWN}\n\n{STORY[0]}\n\n{STORY[1]}\n")
    assert not is_below_credit(page, 5)


def test_a_short_paragraph_among_others_as_short_is_none():
    page = read_page(f"{SHOWN} It came.\n{SHOWN}\nfoto: Ann Lee\n{SHOWN} It went.\n{STORY[0]}\n")
    assert not is_pictured(page, 1)


def test_names_under_more_than_two_sentences_are_those_of_letters():
    letters = [("boat", "Ann Reed"), ("lift", "Bob Hale"), ("tram", "Cy Moss")]
    for count, found in ((2, {4, 5, 6, 7}), (3, frozenset())):
        told = "\n\n".join(f"The {what} at Torrin should run all night.\n{name}" for what, name in letters[:count])
        page = read_page(f"{PAPER}\n{WRITER}\nFeb 13, 2025\n{STORY[0]}\n\n{told}\n\n{STORY[1]}\n\n{STORY[2]}\n")
        assert captioned_apart(page, [3, *range(4, len(page), 2), len(page) - 1]) == found


def test_two_sentences_over_a_credit_and_the_writers_name_again():
    lines = f"{SHOWN} It runs until March.\nDENISE RUIZ, River Post\n{WRITER}"
    assert body(lines, sep="\n").body == "\n\n".join(STORY)


@pytest.mark.parametrize("shown", ["A beam with rust in this photo of last year.", "Ann (left) at the landing."])
def test_a_line_that_says_what_a_picture_shows_needs_no_wide_paragraphs_beside_it(shown):
    page = read_page(f"Nobody spoke against it at all.\n{shown}\nCOURTESY OF THE COUNTY\nIt was passed in May.\n")
    assert is_pictured(page, 1)


def test_blank_lines_over_every_line_alike_part_nothing():
    menu = "".join(f"Section {count}\n" for count in range(40))
    close = f"{PAPER}\n{menu}{HEADLINE}\n{WRITER}\nFeb 13, 2025\n" + "\n".join(STORY) + f"\n© 2025 {PAPER}\n"
    wide = close.replace("\n", "\n\n")
    assert read_page(wide).gap[1:] == read_page(close).gap[1:]
    assert (article(wide).title, article(wide).body) == (article(close).title, article(close).body)
