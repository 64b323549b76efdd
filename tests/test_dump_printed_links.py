"""Page dumps of lynx, elinks and w3m as they print by default: numbered links and their list, pictures, cells."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest

from ingest.parsers.page_dump.body.body import own_score
from ingest.parsers.page_dump.prepare import wide_script
from ingest.parsers.page_dump.prepare.flat import with_blocks_apart
from ingest.parsers.page_dump.prepare.links import without_references
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import STORY, article

MENU = ("News", "Sport", "Culture", "Weather", "Subscribe", "Town", "Country", "Letters")
LONG = f"https://www.harbour-post.example/2021/11/12/a-story-{'and-one-more-word-' * 6}of-its-headline"


def page(menu: str, text: list[str], references: str) -> str:
    paragraphs = "\n\n".join(textwrap.fill(t, 72, initial_indent="   ", subsequent_indent="   ") for t in text)
    head = f"   [1]Harbour Post\n\n{menu}\n\nFerry stays on the river\n\n   By Ann Lee\n   12 March 2025"
    return f"{head}\n\n{paragraphs}\n\n{references}"


def linked(text: str, number: int) -> str:
    """The text with a number before its seventh word, as a link there has."""
    parts = text.split(" ")
    return " ".join([*parts[:6], f"[{number}]{parts[6]}", *parts[7:]])


def test_links_of_lynx_with_the_list_of_their_addresses() -> None:
    menu = "\n".join(f"     * [{n}]{name}" for n, name in enumerate(MENU, 2))
    addresses = "\n".join(f"   {n}. {LONG}/{n}" for n in (*range(1, 10), 12, 14))
    hidden = f"   Hidden links:\n   11. {LONG}\n   13. mailto:?subject=A page&body=Look at this"
    text = [linked(paragraph, n) for n, paragraph in enumerate(STORY, 10)]
    printed = page(menu, text, f"References\n\n   Visible links:\n{addresses}\n\n{hidden}\n")
    found = article(printed)

    assert without_references(read_page(printed)).text[-1].endswith("a day in May.")
    assert found.title == "Ferry stays on the river"
    assert found.body == "\n\n".join(STORY)
    assert found.authors == ("Ann Lee",)


def test_links_of_elinks_with_their_titles() -> None:
    menu = "\n".join(f"     • [{n}]{name}" for n, name in enumerate(MENU, 2))
    addresses = "\n".join(f"   {n}. More of the {name}\n   {LONG}/{n}" for n, name in enumerate(MENU, 2))
    head = "   Link: canonical\n   Link: River Post (alternate)\n   Reverse link: unknown\n"
    text = [linked(paragraph, n) for n, paragraph in enumerate(STORY, 10)]
    printed = page(menu, text, f"References\n\n   Visible links\n   1. {LONG}\n{addresses}\n")
    found = article(head + printed.replace("   By Ann Lee", "   [IMG]\n   By [IMG]Ann Lee"))

    assert (found.title, found.authors) == ("Ferry stays on the river", ("Ann Lee",))
    assert found.body == "\n\n".join(STORY)


def test_pictures_and_fields_of_w3m() -> None:
    menu = "\n".join(f"  • {name}" for name in MENU) + "\n\n[                    ] [Search]\n[1594881119_ferry]"
    text = "\n\n".join(textwrap.fill(paragraph, 78) for paragraph in STORY)
    head = f"[logo]\n{menu}\n\nFerry stays on the river\n\n[4b7361fa92] Ann Lee\n12 March 2025\n\n[INS::INS]"
    found = article(f"{head}\n\n{text}\n\n[pixel]\n")
    assert (found.title, found.authors) == ("Ferry stays on the river", ("Ann Lee",))
    assert found.body == "\n\n".join(STORY)


def test_pictures_of_pandoc() -> None:
    menu = "\n".join(f"-   {name}" for name in MENU)
    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    head = f"[Harbour Post Logo]\n\n{menu}\n\n-\nferry\n\n[Ferry on the river]\n\nFerry stays on the river"
    head += "\n\nBy Ann Lee\n\n12 March 2025"
    found = article(f"{head}\n\n[The old ferry on the river]\n\n{text}\n")
    assert (found.title, found.authors) == ("Ferry stays on the river", ("Ann Lee",))
    assert found.body == "\n\n".join(STORY)


def test_a_menu_of_links_is_no_story() -> None:
    """The line model took a long one for a story's list: such lines have less than any other's score."""
    assert own_score("◇ Space", False) == own_score("◇ All the news of the town, said on one line.", True)
    assert own_score("◇ Space", False) < own_score("Space", False) < 0


def test_numbered_addresses_that_belong_to_the_text_stay() -> None:
    """Two are a note of the writer's, no list of a text browser's."""
    text = "\n\n".join(
        ["Ferry stays on the river", "By Ann Lee", *STORY, "1. https://a.example", "2. https://b.example"]
    )
    assert len(read_page(text)) == 8
    assert article(text).body.startswith(STORY[0])


KOREAN = (
    "부산시는 내년 봄부터 낡은 여객선의 엔진을 새것으로 바꾸고 승무원 여섯 명을 더 뽑기로 했다고 월요일 밝혔다. "
    "여객선은 백 년 넘게 강을 오갔으며 앞으로도 멈추지 않을 것이라고 시장은 가득 찬 회의장에서 말했다."
)
JAPANESE = (
    "市は来年の春から古い渡し船のエンジンを新しいものに替え、乗組員を六人増やすことを決めたと月曜日に発表した。"
    "渡し船は百年以上にわたって川を行き来しており、これからも止まることはないと市長は満員の議場で述べた。"
)


def in_cells(text: str, column: int) -> str:
    """As a text browser breaks it: between any two signs, a space at the end of a line is left out."""
    lines, line = list[str](), ""
    for sign in text:
        if wide_script.cells(line + sign) > column:
            lines.append(line)
            line = ""
        line += sign
    return "\n".join(f"   {line.strip()}" for line in [*lines, line])


@pytest.mark.parametrize("column", [60, 77, 80, 132])
@pytest.mark.parametrize("paragraph", [KOREAN, JAPANESE])
def test_scripts_that_break_anywhere(paragraph: str, column: int) -> None:
    text = "\n\n".join(in_cells(paragraph, column) for _ in range(4)) + "\n"
    joined = wide_script.unwrapped(read_page(text))

    assert [line.replace(" ", "") for line in joined.text] == [paragraph.replace(" ", "")] * 4
    for line, start, end in zip(joined.text, joined.start, joined.end, strict=True):
        assert "".join(text[start:end].split()) == line.replace(" ", "")


def test_japanese_is_joined_without_spaces() -> None:
    text = "\n\n".join(in_cells(JAPANESE, 80) for _ in range(4))
    assert wide_script.unwrapped(read_page(text)).text == (JAPANESE,) * 4


def test_korean_has_a_space_where_the_next_sign_had_room() -> None:
    lines = ["가" * 40, "나" * 39, "다" * 40, "라" * 40, "마" * 40, "끝이다."]
    (joined,) = wide_script.unwrapped(read_page("\n".join(lines))).text
    assert joined == "가" * 40 + "나" * 39 + " " + "다" * 40 + "라" * 40 + "마" * 40 + "끝이다."


def test_paragraphs_as_they_were_copied_stay() -> None:
    page_ = read_page("\n".join([KOREAN, JAPANESE, KOREAN[:30], JAPANESE[:20]]))
    assert wide_script.unwrapped(page_) is page_


def test_a_line_of_brackets_and_spaces_alone() -> None:
    """Such a cell of a table stopped the reading."""
    found = article("\n\n".join(["Ferry stays on the river", "(" + " " * 60 + "x", *STORY]))
    assert found.body == "\n\n".join(STORY)


def test_what_runs_together_on_a_page_that_was_laid_out_parts_nothing() -> None:
    """Names of pictures stand glued to words there; its blank lines and indents were lost with their parting."""
    glued = "\n".join(f"all of {name.lower()}{below} of the week" for name, below in pairwise([*MENU, *MENU[:2]]))
    laid_out = read_page("\n\n\n\n".join(["\n".join(f"-   {name}" for name in MENU), glued, *STORY]))
    assert with_blocks_apart(laid_out) is laid_out
    scraped = read_page("\n".join([*MENU, *glued.split("\n"), *STORY]))
    assert len(with_blocks_apart(scraped)) > len(scraped)


def test_the_list_of_addresses_goes_on_over_a_map_of_links() -> None:
    listed = "\n".join(f"   {n}. {LONG}/{n}" for n in range(1, 6))
    mapped = f"   [USEMAP]\n   file://localhost/page.html#map\n   1. {LONG}/6\n"
    text = f"{STORY[0]}\n\nReferences\n\n{listed}\n\n{mapped}"
    assert without_references(read_page(text)).text == (STORY[0],)
