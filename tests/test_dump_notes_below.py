"""Page dumps: notes below interviews, reviews and obituaries, captions with the photographer's name behind them."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.last_notes import is_last_note
from tests.ferry_page import BODY, FOOT, HEAD, STORY, article

INTRO = "Berta Moll has built the bells of eleven ferries and is the last person on the river who is paid to do it."
TALK = [
    "How does one become a builder of bells?",
    "By being the daughter of somebody who was afraid of ladders. He did the small ones, I did all the others.",
    "What do you listen for?",
    "The end. Anyone can make a loud beginning, and if the note sags, sailors think that you are far away.",
]


@pytest.mark.parametrize(
    "note",
    [
        "Berta Moll’s bells can be heard at the Maritime Rooms until 2 September.",
        "Berta Moll will ring the bell of the ferry at the river festival on Saturday.",
        "The exhibition of bells by Berta Moll opens at the town hall in May.",
        "The bell of Berta Moll hangs in the hall of the old school in Dale.",
        "“Bells of the River” by Berta Moll is at the Mill Gallery, Dale, until 2 June (free).",
    ],
)
def test_what_is_said_of_the_speaker_below_the_last_answer(note: str) -> None:
    talk = "\n\n".join([INTRO, *TALK])
    assert article(f"{HEAD}{talk}\n\n{note}\nMore interviews\nThe man who draws the sands\n{FOOT}").body == talk


@pytest.mark.parametrize(
    "last",
    [
        "My father said that Berta Moll would never learn it, and he was right for a long time.",
        "Moll puts the hammer down and looks at the river, where the last ferry of the day is late.",
    ],
)
def test_what_is_told_below_the_last_answer_is_text(last: str) -> None:
    talk = "\n\n".join([INTRO, *TALK, last])
    assert article(f"{HEAD}{talk}\n\n{FOOT}").body == talk


@pytest.mark.parametrize(
    "note",
    [
        "In UK cinemas from Friday 3 May.",
        "Now showing at the Regal, Dale, until 3 May 2019.",
        "Ab Donnerstag, 3. Mai im Kino.",
        "Kinostart: 3. Mai 2018",
        "En salles le mercredi 3 mai.",
        "En cines desde el 3 de mayo.",
        "Nelle sale dal 3 maggio 2018.",
        "Nos cinemas a partir de 3 de maio.",
        "Vanaf 3 mei in de bioscoop.",
        "Biopremiär fredag 3 maj.",
        "В кинотеатрах с 3 мая.",
        "In lieu of flowers, donations may be made to the Hill Hospice.",
        "Family flowers only; donations to the lifeboat fund.",
        "Memorial contributions may be sent to the Dale Ferry Fund.",
        "Statt Blumen bittet die Familie um Spenden für das Hospiz.",
        "Ni fleurs ni couronnes, mais des dons à la recherche.",
        "En lugar de flores, la familia agradece donaciones al asilo.",
        "Non fiori ma opere di bene.",
        "In plaats van bloemen graag een gift aan het museum.",
        "I stället för blommor, ge en gåva till sjöräddningen.",
        "Zamiast kwiatów rodzina prosi o datki na hospicjum.",
        "Вместо цветов семья просит о пожертвованиях.",
    ],
)
def test_where_a_film_runs_and_what_to_give_for_flowers(note: str) -> None:
    assert is_last_note(note)
    found = article(f"{HEAD}{BODY}\n{note}\nMore reviews\nTen films to see in a barn\n{FOOT}")
    assert found.body == BODY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "In cinemas across the country people wept for the old projectionist.",
        "In cinemas from London to Leeds the film has sold out.",
        "Ab Mai laufen im Kino wieder alte Filme, sagte der Wirt.",
        "Instead of flowers the groom sent a goat to the mayor of the town.",
        "Statt Blumen brachte der Bürgermeister eine Ziege mit.",
        "No flowers grow on the island in spring.",
        "Donations to the appeal have reached £4,000, the vicar said.",
    ],
)
def test_sentences_on_cinemas_and_flowers_are_text(line: str) -> None:
    assert not is_last_note(line)


def test_a_day_on_which_a_film_starts_dates_no_review() -> None:
    head = "The River Weekly\nFilm / Music\nFILM REVIEW\nThe Other Ferry is a slow film worth the wait\nBy Ann Lee\n\n"
    assert article(f"{head}{BODY}\nIn cinemas from 14 June 2019.\nComments\nTen films to see\n").published is None


@pytest.mark.parametrize(
    "last", ["Stay for the credits: the bells are listed by name.", "Go early for the picture: the hall fills by six."]
)
def test_a_short_last_sentence_with_a_colon_is_text(last: str) -> None:
    text = f"{BODY}\n{last}\n"
    found = article(
        f"{HEAD}{text}\nIn cinemas from 14 June 2019. Preview at the Regal, 11 June 2019, 7.30pm.\nComments\n"
    )
    assert found.body == text.strip()


SHOWN = ["The paint is mixed with river water, or so they say.", "Back up the hill before dark!", "The bell at noon."]


@pytest.mark.parametrize(
    "made", ["Pictures by Bo Ekman", "Photographs: Bo Ekman", "Words: Ann Lee   Photos: Bo Ekman", "Fotos: Bo Ekman"]
)
@pytest.mark.parametrize("behind", [" Bo Ekman", " – Bo Ekman", " | BO EKMAN", " (Bo Ekman)", "Bo Ekman"])
def test_captions_with_the_photographers_name_behind_them(made: str, behind: str) -> None:
    head = f"River Post\nHome | News | Sport\n\nFerry stays on the river\n\nBy Ann Lee\n{made}\n12 March 2025\n\n"
    lines = [line for told, shown in zip(STORY, SHOWN, strict=False) for line in (told, f"{shown}{behind}")]
    assert article(head + "\n\n".join([*lines, STORY[3]]) + f"\n\n{FOOT}").body == "\n\n".join(STORY)


def test_a_last_paragraph_signed_by_who_wrote_and_photographed_is_text() -> None:
    head = "River Post\nHome | News\n\nFerry stays on the river\n\nWords and pictures by Bo Ekman\n12 March 2025\n\n"
    last = f"{STORY[3]} The bell will be rung by the mayor, who has asked for a day on which it rains. Bo Ekman"
    assert last in article(head + "\n\n".join([*STORY[:3], last]) + f"\n\n{FOOT}").body


def test_several_captions_with_one_name_behind_them() -> None:
    lines = [line for told, shown in zip(STORY, SHOWN, strict=False) for line in (told, f"{shown} Bo Ekman")]
    assert article(HEAD + "\n\n".join([*lines, STORY[3]]) + f"\n\n{FOOT}").body == "\n\n".join(STORY)


def test_a_paragraph_that_ends_with_a_name_is_text() -> None:
    story = [*STORY[:3], "Nobody voted against the plan. It was drawn up by the harbour master, Bo Ekman", STORY[3]]
    assert story[3] in article(HEAD + "\n\n".join(story) + f"\n\n{FOOT}").body
