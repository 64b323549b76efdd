"""Page dumps of text browsers and tools that write Markdown: what indents, centred lines, fields and marks tell."""

from __future__ import annotations

import textwrap

import pytest

from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

STORY = (
    "The harbour of Neuhaven stays shut until spring, the council of the town decided on Monday after a long session.",
    "The fishers had gone to court against it in the autumn and lost, their lawyer said on Tuesday in Neuhaven.",
    "In spring the pier will be rebuilt, and then the cutters may come into the harbour again.",
)
BODY = "\n\n".join(STORY)


def lynx(*blocks: str, head: str = "") -> str:
    return (
        f"   Harbour Post\n     * News\n     * Sport\n{head}\n" + "\n\n".join(f"   {block}" for block in blocks) + "\n"
    )


def test_a_centred_headline_is_told_from_a_numbered_breadcrumb() -> None:
    wide = " " * 300
    head = (
        f"    1. Home\n    2. Business\n    3. Fishers sue over quota\n\n{wide}Fishers sue over quota in the harbour\n"
    )
    found = article(lynx("As of: 12 November 2021, 5:43 pm", "By Ann Lee", *STORY, "© 2021 Harbour Post", head=head))

    assert found.title == "Fishers sue over quota in the harbour"
    assert found.body == BODY


def test_headings_farther_out_than_the_text_are_kept_even_as_quotations() -> None:
    said = '"We are not against the council"'
    told = f'Captain Harms knows it all. {said[:-1]}, we live by the harbour," he says.'
    text = lynx("By Ann Lee", "12 November 2021", STORY[0], STORY[1])
    text += f"\n{said}\n\n   {STORY[2]}\n\n   {told}\n\n   © 2021 Harbour Post\n"
    assert article(text.replace("* Sport\n", "* Sport\n\n   Harbour stays shut\n")).body == "\n\n".join(
        [STORY[0], STORY[1], said, STORY[2], told]
    )


@pytest.mark.parametrize("heading", ["'We will not give up the ferry'", "‘The harbour was our school’"])
def test_headings_in_single_quotes(heading: str) -> None:
    blocks = ("Harbour Post", "Harbour stays shut", "By Ann Lee", "12 November 2021", STORY[0], heading, *STORY[1:])
    assert article("\n\n".join(blocks)).body == "\n\n".join([STORY[0], heading, *STORY[1:]])


@pytest.mark.parametrize(
    "box",
    [
        "  The Harbour Letter\n\n   Every Friday the news of the water. No spam.\n   Email address_______ Sign Up",
        "  The Sunday Boat: a weekly letter\n\n   One river, one letter.\n\n   Your email [          ] Subscribe",
        "  Der Hafenbrief\n\n   Jeden Freitag das Neueste vom Wasser.\n   E-Mail-Adresse ______________ Abonnieren",
    ],
)
def test_boxes_with_a_field_are_no_story(box: str) -> None:
    head = "\n   Harbour stays shut\n"
    text = lynx("By Ann Lee", "12 November 2021", *STORY, head=head)
    assert article(f"{text}\n{box}\n\n   © 2021 Harbour Post\n").body == BODY


def test_a_last_paragraph_over_a_field_is_the_story() -> None:
    text = lynx("By Ann Lee", "12 November 2021", *STORY, head="\n   Harbour stays shut\n")
    assert article(f"{text}\n   Email address_______ Sign Up\n").body == BODY


def test_what_somebody_said_and_who_in_a_box_is_said_by_the_paragraph_over_it() -> None:
    told = "Maren Dierks of the coast league welcomes it: the quantity of wasted fish is still far too high, she says."
    quoted = '"The quantity of wasted fish is still far too high."'
    text = lynx("By Ann Lee", "12 November 2021", STORY[0], told, head="\n   Harbour stays shut\n")
    text += (
        f"\n     {quoted}\n\n     Maren Dierks, biologist\n\n   {STORY[1]}\n\n   {STORY[2]}\n\n   © 2021 Harbour Post\n"
    )
    assert article(text).body == "\n\n".join([STORY[0], told, STORY[1], STORY[2]])


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("_The pier of 214 metres will serve three towns._", "The pier of 214 metres will serve three towns."),
        ("*The pier will serve three towns.*", "The pier will serve three towns."),
        ("* The pier", "* The pier"),
        ("_pier_ and _town_", "_pier_ and _town_"),
    ],
)
def test_marks_of_italics_around_a_line(line: str, text: str) -> None:
    assert read_page(line).text == (text,)


def broken(text: str, margin: int, column: int) -> str:
    """The text as Lynx breaks it."""
    return textwrap.fill(text, column, initial_indent=" " * margin, subsequent_indent=" " * margin)


LONG = """
Der Hafen von Neuhaven bleibt bis zum Frühjahr gesperrt, wie der Rat der Stadt am Montag nach langer Sitzung entschied;
die Kutter liegen seit dem Herbst an der Mole und warten auf besseres Wetter.

Die Fischer hatten im Herbst gegen die Sperrung geklagt und vor Gericht verloren, sagte ihr Anwalt Olaf Wiek am Dienstag
in Neuhaven, und die Kosten trägt nun die Kasse des Vereins der Fischer.

Im Frühjahr soll die Mole erneuert werden, dann dürfen die Kutter wieder in den Hafen, und auch die Fähre nach Altona
legt wieder an der Nordseite des Hafens an, wenn das Eis es zulässt.
"""
PARAGRAPHS = [" ".join(block.split()) for block in LONG.split("\n\n")]


def test_text_below_long_menus_and_longer_headings_is_joined_at_its_own_column() -> None:
    menu = "".join(f"     * Rubrik {number}\n          + Thema {number}\n" for number in range(60))
    head = "Der Hafen von Neuhaven bleibt nach langem Streit im Rat bis zum Frühjahr 2020 geschlossen"
    story = "\n\n".join(broken(text, 3, 72) for text in PARAGRAPHS)
    top = f"   Hafenpost\n{menu}\n{textwrap.fill(head, 78)}\n\n   Von Ute Reiß\n\n   3. Mai 2019\n"
    found = article(f"{top}\n{story}\n\n   © 2019 Hafenpost\n")

    assert found.title == head
    assert found.body == "\n\n".join(PARAGRAPHS)


def test_buttons_and_frames_of_lynx_are_no_lines() -> None:
    marks = "   IFRAME: https://www.tags.example/ns.html?id=1\n\n   (BUTTON)\n\n   (BUTTON) Menü\n\n"
    story = "\n\n".join(broken(text, 3, 72) for text in PARAGRAPHS)
    head = f"{marks}   Hafenpost\n\nHafen (BUTTON) bleibt bis zum Frühjahr zu\n\n   Von Ute Reiß\n\n   3. Mai 2019\n"
    found = article(f"{head}\n{story}\n\n   (BUTTON) Teilen\n\n   © 2019 Hafenpost\n")

    assert found.title == "Hafen bleibt bis zum Frühjahr zu"
    assert found.body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "headline",
    [
        "Hafen von Neuhaven bleibt nach langem Streit im Rat der Stadt und vor\nGericht bis zum Frühjahr geschlossen",
        "Fishers of Neuhaven sue over the quota in the harbour that the council had\n‘fixed’ in a long session",
    ],
)
def test_a_headline_that_was_broken_farther_out_than_the_text(headline: str) -> None:
    story = "\n\n".join(broken(text, 3, 72) for text in PARAGRAPHS)
    text = f"   Hafenpost\n\n{headline}\n\n   Von Ute Reiß\n\n   3. Mai 2019\n\n{story}\n\n   © 2019 Hafenpost\n"
    assert article(text).title == headline.replace("\n", " ")


def test_a_headline_that_was_centred_and_broken() -> None:
    above, below = "Neuhaven sperrt den Hafen bis zum Frühjahr: Nun klagt auch", "Fischer Folkert Harms"
    headline = f"{' ' * 8}{above}\n{' ' * (8 + (len(above) - len(below)) // 2)}{below}"
    story = "\n\n".join(broken(text, 3, 72) for text in PARAGRAPHS)
    text = f"   Hafenpost\n\n{headline}\n\n   Von Ute Reiß\n\n   3. Mai 2019\n\n{story}\n\n   © 2019 Hafenpost\n"
    assert article(text).title == f"{above} {below}"


def test_the_last_step_of_a_breadcrumb_alone_is_the_headline_without_its_number() -> None:
    steps = "    1. Home\n    2. Business\n    3. Fishers sue over the quota in the harbour\n"
    text = lynx("By Ann Lee", "12 November 2021", *STORY, head=f"\n{steps}")
    assert article(text).title == "Fishers sue over the quota in the harbour"


@pytest.mark.parametrize(
    ("items", "names"),
    [
        ("     * Luna González\n", ("Luna González",)),
        ("   By\n     * Xiaoying You^0,\n     * Mariana Lenharo\n", ("Xiaoying You", "Mariana Lenharo")),
    ],
)
def test_writers_as_a_list(items: str, names: tuple[str, ...]) -> None:
    head = f"\n   Harbour of Neuhaven stays shut until spring\n\n{items}"
    assert article(lynx("12 November 2021", *STORY, "© 2021 Harbour Post", head=head)).authors == names


@pytest.mark.parametrize("columns", [80, 132, 200])
def test_paragraphs_of_a_terminal_of_any_width(columns: int) -> None:
    paragraphs = [f"{' '.join(STORY)} {word}" for word in ("Nobody objected.", "So it was said.", "That was all.")]
    broken = [
        textwrap.fill(text, columns - 3, subsequent_indent="   ")
        for text in ("By Ann Lee", "12 November 2021", *paragraphs)
    ]
    found = article(lynx(*broken, head="\nFishers sue over quota in the harbour\n"))

    assert found.title == "Fishers sue over quota in the harbour"
    assert found.body == "\n\n".join(paragraphs)


def test_lines_that_only_share_a_length_are_not_joined() -> None:
    paragraphs = [f"{text} {text}" for text in STORY]
    assert article(lynx("By Ann Lee", "12 November 2021", *paragraphs)).body == "\n\n".join(paragraphs)


def test_an_item_of_a_list_is_no_headline() -> None:
    links = "     * Harbour of Neuhaven stays shut until spring after all\n     * Pier in Neuhaven\n\n"
    found = article(lynx("By Ann Lee", "12 November 2021", *STORY, head=f"{links}Neuhaven waits for its harbour\n"))
    assert found.title == "Neuhaven waits for its harbour"
