"""Page dumps: decks that have no full stop, as headlines have none, between headline and writer, day or picture."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river for one more year\n"


@pytest.mark.parametrize(
    "deck",
    [
        "Council votes for a new engine and six hands, but the fare will rise in May",
        "“We will not stop now,” says the mayor, and nobody in the hall objects",
        "Der Rat zahlt einen neuen Motor und sechs Leute für die alte ferry",
        "300 people of both banks had asked the council for the crossing",
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "By Ann Lee\n12 March 2025\n\n",
        "12 March 2025\n\n",
        "SHARE\nCOMMENTS\nBy\nAnn Lee\n12 MARCH 2025\nUPDATED 07:33, 12 MARCH 2025\n\n",
        "\nThe old engine in its shed on Friday. Photo: Bob Ray\n\nBy Ann Lee\n12 March 2025\n\n",
        "Updated - March 12, 2025 12:06 am IST - KANDUR\nPublished - March 11, 2025 09:14 pm IST\n\n",
    ],
)
def test_a_clause_below_the_headline_is_text(deck: str, below: str) -> None:
    found = article(f"{HEAD}{deck}\n{below}{BODY}")
    assert found.title == "Ferry stays on the river for one more year"
    assert found.body == f"{deck}\n\n{BODY.strip()}"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, Senior Correspondent for Towns and Rivers",
        "J River Med 2021; 372 doi: https://doi.example/10.7710/jcm.n714 (Published in March)",
        "Ferries and Rivers:Ferry stays on the river for one more year",
        "Ferry stays on the river for one more year",
        "News   The ferry   Towns   Weather   The council   Jobs",
        "Subscribe to our newsletter for the news of the ferry",
    ],
)
def test_what_else_stands_there_is_none(line: str) -> None:
    assert article(f"{HEAD}{line}\n12 March 2025\n\n{BODY}").body == BODY.strip()


def test_over_the_story_alone_it_may_be_anything() -> None:
    heading = "What the council says of the old engine and its crew"
    assert article(f"{HEAD}By Ann Lee\n12 March 2025\n{heading}\nShare\n\n{BODY}").body == BODY.strip()


@pytest.mark.parametrize(
    ("deck", "below"),
    [
        (
            "Council votes for a new engine and six hands",
            "The engine stands in its shed.\nBob Ray / River Post\nBy Ann Lee\n12 March 2025\n\n",
        ),
        (
            "Nell'ex cantiere si torna a lavorare: un motore e sei marinai",
            "12 marzo 2025 | Chiara Bentivegna\nCondividi su Facebook   Stampa\n\n",
        ),
        (
            "Virket låg kvar vid kajen i två år. Nu har sex man sålt det till tre gånger priset.",
            "Publicerad 2025-03-12\nText: Malin Öst\n\n",
        ),
    ],
)
def test_over_a_picture_or_a_day_before_its_writer(deck: str, below: str) -> None:
    assert article(f"{HEAD}{deck}\n{below}{BODY}").body.startswith(f"{deck}\n\n")


@pytest.mark.parametrize(
    "picture",
    [
        "Expand\nThe old engine in its shed on Friday. Photograph: Bob Ray\n\nAnn Lee's face\n",
        "Bild vergrößern\nThe old engine in its shed on Friday. Foto: Bob Ray\n",
        "Open image in gallery\nThe old engine in its shed on Friday (Getty)\n",
        "\nPlein écran\nThe old engine in its shed on Friday. © Bob Ray\nPortrait of Ann Lee\n",
    ],
)
@pytest.mark.parametrize(
    "deck",
    [
        "Council votes for a new engine and six hands, but the fare will rise in May",
        "The council will pay for a new engine, and the ferry keeps its crew of six.",
    ],
)
def test_it_may_stand_over_a_button_that_enlarges_a_picture_with_its_own_caption(deck: str, picture: str) -> None:
    found = article(f"{HEAD}{deck}\n{picture}Ann Lee\n12 March 2025\n\n{BODY}")
    assert (found.title, found.authors) == ("Ferry stays on the river for one more year", ("Ann Lee",))
    assert found.body == f"{deck}\n\n{BODY.strip()}"


POINTS = ["The council will pay for the new engine and a crew of six", "The ferry has crossed the old river since 1921"]


@pytest.mark.parametrize("mark", ["•", "-", "▪"])
@pytest.mark.parametrize("over", ["By Ann Lee\n12 March 2025\n", "By Ann Lee\n12 March 2025\nFollow\n\n"])
def test_points_that_the_story_tells_of_are_its_deck(mark: str, over: str) -> None:
    points = [f"{mark} {point}" for point in POINTS]
    assert article(f"{HEAD}{over}{chr(10).join(points)}\n\n{BODY}").body.split("\n\n")[:3] == [
        *points,
        BODY.split("\n\n")[0],
    ]


@pytest.mark.parametrize("over", ["In Summary\n", "Key points\n", "Read more\n"])
def test_points_below_a_heading_are_not(over: str) -> None:
    points = "\n".join(f"• {point}" for point in POINTS)
    assert article(f"{HEAD}By Ann Lee\n12 March 2025\n\n{over}{points}\n\n{BODY}").body == BODY.strip()


def test_nor_are_titles_of_other_articles() -> None:
    titles = "• Harbour master retires after forty years at sea\n• School roof leaks again as winter storms arrive\n"
    assert article(f"{HEAD}By Ann Lee\n12 March 2025\n\n{titles}\n{BODY}").body == BODY.strip()


def test_over_buttons_for_sharing() -> None:
    deck = "Pay the Crew, Mend the Engine; Stop the Marina"
    assert article(f"{HEAD}{deck}\nShare this via Facebook\nShare this via X\n\n{BODY}").body.startswith(deck)
