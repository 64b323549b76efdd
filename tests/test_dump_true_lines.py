"""Lines of real stories that looked like something else: long headings, where a story is from, sources in brackets."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.captions import captioned_apart
from ingest.parsers.page_dump.body.inner_headings import is_told_below
from ingest.parsers.page_dump.body.standfirst import find
from ingest.parsers.page_dump.body.story_end import above_end_mark
from ingest.parsers.page_dump.names.end_notes import is_from_elsewhere
from ingest.parsers.page_dump.prepare.broken_words import with_drop_caps
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

HEAD = "River Post\n\nA new engine for the old ferry\n\nBy Ann Lee\n\n4 May 2011\n\n"
FIRST = (
    "The council agreed on Monday to pay for a new engine and for a crew of six on the old ferry, which has crossed"
    " the river since 1921."
)
SECOND = (
    "The workshop of the Halden brothers will build the engine in the winter, when the river is frozen and nobody"
    " waits for a ferry on either bank."
)
LAST = (
    "Nobody in the packed hall voted against the plan, and the band played until the last passenger had gone home at"
    " half past ten."
)


def told(line: str) -> bool:
    page = read_page(f"{FIRST}\n\n{line}\n\n{SECOND}\n")
    return is_told_below(page, 0, 1, [0, 2])


@pytest.mark.parametrize(
    "line",
    [
        "Halden brothers' workshop promises an engine by the end of the winter",
        "Two brothers build it while the river is frozen and nobody waits for a ferry",
    ],
)
def test_a_long_heading_is_told_by_the_paragraph_below(line: str) -> None:
    assert told(line)


@pytest.mark.parametrize(
    "line",
    [
        "Mayor of Lower Wells says the school roof will be mended before Easter",  # another story
        "The old ferry, which has crossed the river for a council crew since 1921",  # a caption to what stands above
        "The workshop of the Halden brothers will build the engine.",  # a sentence
        "HALDEN BROTHERS BUILD AN ENGINE IN THEIR WORKSHOP",
        "By Ann Halden, Workshop Engine",
    ],
)
def test_what_is_not_told_below_is_no_heading(line: str) -> None:
    assert not told(line)


def test_long_headings_stay_in_the_story() -> None:
    heading = "Halden brothers' workshop promises an engine by the end of the frozen winter"
    found = article(f"{HEAD}{FIRST}\n\n{heading}\n\n{SECOND}\n\n{LAST}\n")
    assert found.body.split("\n\n") == [FIRST, heading, SECOND, LAST]


WHENCE = [
    "This article was originally published by Futurism. Read the original article.",
    "This article has been adapted from its original source.",
    "This story is republished from The Conversation under a Creative Commons license.",
    "This article was reprinted on Wired.com.",
    "Dieser Artikel erschien zuerst bei Netzpolitik.org.",
    "Cet article est republié à partir de The Conversation sous licence Creative Commons.",
    "Este artículo fue publicado originalmente en The Conversation.",
    "Este artigo foi publicado originalmente no The Conversation.",
    "Questo articolo è stato pubblicato originariamente su Valigia Blu.",
    "Dit artikel verscheen eerder op De Correspondent.",
    "Denna artikel publicerades först på The Conversation.",
    "Ten artykuł ukazał się pierwotnie w The Conversation.",
]
OF_ISSUE = [
    "This article first appeared on page A4 of the Thursday edition.",
    "This article was originally published in the print edition of The River Post.",
    "This article was originally published on 4 May 2011.",
    "This article was amended to correct the name of the ferry.",
    "The ferry was adapted from a barge that the council had bought.",
]


@pytest.mark.parametrize("line", WHENCE)
def test_a_sentence_that_says_whence_a_story_is(line: str) -> None:
    assert is_from_elsewhere(line)


@pytest.mark.parametrize("line", OF_ISSUE)
def test_notes_on_issue_and_changes_say_no_such_thing(line: str) -> None:
    assert not is_from_elsewhere(line)


@pytest.mark.parametrize(("line", "stays"), [(WHENCE[0], True), (OF_ISSUE[1], False), (OF_ISSUE[3], False)])
def test_whence_a_story_is_stays_right_below_it(line: str, *, stays: bool) -> None:
    found = article(f"{HEAD}{FIRST}\n\n{SECOND}\n\n{LAST}\n\n{line}\n\nRelated stories\n\nAn inn with no clock\n")
    assert found.body.endswith(line) is stays


def test_a_gist_that_the_story_says_again_is_no_paragraph_of_it() -> None:
    head = "River Post\n\nA new engine for the old ferry"
    found = article(f"{head}\n\n{SECOND}\n\nBy Ann Lee\n4 May 2011\n\n{FIRST}\n\n{SECOND}\n\n{LAST}\n")
    assert found.body.split("\n\n") == [FIRST, SECOND, LAST]


def test_sources_in_brackets_are_no_end_mark() -> None:
    page = read_page(f"{FIRST}\n\n[River Post]\n\n{SECOND}\n\n[Ferry News]\n")
    assert above_end_mark(page, [0, 1, 2, 3]) == [0, 1, 2, 3]
    assert above_end_mark(page, [0, 2, 3]) == [0, 2]


def test_a_live_story_keeps_its_entries() -> None:
    entries = "".join(
        f"{9 - k}h{50 - 7 * k:02} - {title}\n\n{text}\n\n"
        for k, (title, text) in enumerate(
            [
                ("Volvo bat les attentes au deuxième trimestre", SECOND),
                ("La Bourse de Tokyo termine dans le rouge", LAST),
                ("Le Village olympique est ouvert depuis ce matin", SECOND.replace("winter", "spring")),
                ("Les comptes des hôpitaux publics se dégradent", LAST.replace("ten", "nine")),
                ("Nokia reste dans le rouge au premier semestre", SECOND.replace("winter", "summer")),
            ]
        )
    )
    found = article(f"{HEAD}{FIRST}\n\n{SECOND}\n\n{LAST}\n\n{FIRST.replace('Monday', 'Friday')}\n\n{entries}")
    assert "half past nine" in found.body


def test_letters_set_large_belong_to_their_words() -> None:
    lines = [
        "T he council agreed on Monday to pay for a new engine and for a crew of six.",
        "W hile the river was frozen the brothers built an engine, and the council waited.",
        "T cells are what the body sends first, and no other cells do the work of these.",
        "W tym roku rada miasta kupiła nowy silnik do starego promu, a mieszkańcy czekali.",
        "A ferry that has crossed the river since 1921 will not stop now, the mayor said.",
    ]
    text = with_drop_caps(read_page("\n\n".join(lines))).text
    assert text == ("The" + lines[0][4:], "While" + lines[1][6:], *lines[2:])


def test_the_choices_of_a_form_are_no_standfirst() -> None:
    makes = "Choose a maker of ferry engines " + "HaldenWellsRiverUplandHarborMarlowBrooks" * 4
    page = read_page(f"A new engine for the old ferry\n\n{makes}\n\nBy Ann Lee\n\n{FIRST}\n\n{SECOND}\n")
    assert find(page, 0, [3, 4], frozenset([2])) == []


def test_a_long_caption_over_its_credit_is_set_apart() -> None:
    caption = FIRST.replace("council", "crowd of teachers")
    page = read_page(f"{FIRST}\n\n{caption}\nMichael Conroy, AP\n\n{SECOND}\n\n{LAST}\n")
    assert captioned_apart(page, [0, 1, 2, 3, 4]) == {1, 2}
    page = read_page(f"{FIRST}\n\n{caption}\n\nMichael Conroy, AP\n\n{SECOND}\n")
    assert captioned_apart(page, [0, 1, 2, 3]) == frozenset()
