"""Page dumps: captions of photo stories, by their numbers, by who stands where, below who took the pictures."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, FOOT, HEAD, STORY, article

SHOWN = ["The old engine on the quay at noon. It weighs a ton.", "Bob Ray holds the rope.", "A crew of six at the gate"]


def body(*between: str, head: str = HEAD, story: list[str] = STORY) -> str:
    lines = [line for pair in zip(story, [*between, "", "", ""], strict=False) for line in pair if line]
    return article(f"{head}" + "\n\n".join(lines) + f"\n\n{FOOT}").body


@pytest.mark.parametrize(
    "number",
    ["{}/3  ", "{}/3: ", "({} of 3) ", "Photo {} of 3: ", "Bild {} von 3 - ", "{} sur 3 – ", "Slide {}/3\n", "{}/3\n"],
)
def test_captions_behind_their_numbers_are_no_text(number: str) -> None:
    captions = [number.format(k) + line for k, line in enumerate(SHOWN, 1)]
    assert body(*captions) == "\n\n".join(STORY)


@pytest.mark.parametrize("numbers", [("1/12 ", "2/12 "), ("2/3 ", "3/3 "), ("Part 1 of 2: ", "Part 2 of 2: ")])
def test_days_and_parts_are_no_pictures_numbers(numbers: tuple[str, str]) -> None:
    told = "\n".join(f"{number}{line}" for number, line in zip(numbers, SHOWN, strict=False))
    assert SHOWN[0] in body("", "", "", story=[*STORY[:3], f"{told}\n\n{STORY[3]}"])


def test_the_captions_of_a_gallery_are_its_text() -> None:
    text = "\n\n".join(f"{k}/3 {line}" for k, line in enumerate([*SHOWN[:2], STORY[1]], 1))
    assert SHOWN[0] in article(f"{HEAD}{STORY[0]}\n\n{text}\n\n{FOOT}").body


@pytest.mark.parametrize(
    "shown",
    [
        "Bob Ray at the gate of the ferry, March 2025.",
        "Bob Ray mit der Glocke der Fähre, März 2025.",
        "Bob Ray devant la cloche du bac (2024).",
        "Bob Ray con la campana, marzo de 2025.",
    ],
)
def test_where_somebody_of_the_story_stood_and_when(shown: str) -> None:
    story = [*STORY[:3], "The captain, Bob Ray, keeps the bell, and the first crossing is set for a day in May."]
    assert article(f"{HEAD}" + "\n\n".join([*story, shown]) + f"\n\n{FOOT}").body == "\n\n".join(story)


def test_a_last_sentence_about_somebody_is_text() -> None:
    last = "Bob Ray in the end sold the bell in 1999."
    assert article(f"{HEAD}" + "\n\n".join([*STORY, "Bob Ray was the captain.", last]) + f"\n\n{FOOT}").body.endswith(
        last
    )


@pytest.mark.parametrize(
    "makers",
    ["Words: Ann Lee  Pictures: Bo Ek", "Text: Ann Lee   Foto: Bo Ek", "Texte : Ann Lee  Photos : Bo Ek"],
)
@pytest.mark.parametrize("between", ["", "12 March 2025\n"])
def test_a_sentence_between_the_photographer_and_the_lead(makers: str, between: str) -> None:
    head = f"River Post\nHome | News | Sport\n\nFerry stays on the river\n12 March 2025\n{makers}\n{between}"
    text = f"{head}The ferry at its quay below the old mill.\n" + "\n\n".join(STORY) + f"\n\n{FOOT}"
    assert article(text).body == "\n\n".join(STORY)


def test_a_first_paragraph_below_the_photographer_is_text() -> None:
    head = "River Post\nHome | News | Sport\n\nFerry stays on the river\n12 March 2025\nText: Ann Lee   Foto: Bo Ek\n"
    lead = "It is six in the morning on the quay."
    assert article(f"{head}{lead}\n\n" + "\n\n".join(STORY) + f"\n\n{FOOT}").body.startswith(lead)


def test_where_somebody_stands_above_the_photographer() -> None:
    shown = "Bob Ray beside the bell of the old ferry."
    head = f"River Post\nHome | News\n\nFerry stays on the river\n12 March 2025\n{shown}\nText: Ann Lee   Foto: Bo Ek\n"
    story = [*STORY, "The captain, Bob Ray, keeps the bell for the day of the first crossing with the new engine."]
    assert article(head + "\n\n".join(story) + f"\n\n{FOOT}").body == "\n\n".join(story)


@pytest.mark.parametrize(
    "desk",
    [
        "Special Correspondence of The River Post",
        "By Wireless to The Old River Daily Post",
        "From Our Own Correspondent on the Upper River",
        "Von unserem Korrespondenten in der fernen Hauptstadt",
        "De notre envoyé spécial permanent à Bruxelles",
        "Van onze eigen verslaggever in de oude haven",
        "Dal nostro inviato speciale sulla grande diga",
        "Especial para El Diario de los Tres Ríos",
    ],
)
def test_where_a_report_came_from_is_no_deck(desk: str) -> None:
    head = f"River Post\nHome | News | Sport\n\nFerry stays on the river\n{desk}\n12 March 2025\nPage 7\n\n"
    assert article(f"{head}{BODY}\n{FOOT}").body == BODY.strip()
