"""Pages as lynx, pandoc and Outlook print them: what their links, tables, breaks and columns do to a story."""

from __future__ import annotations

import io
import textwrap

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.prepare import grid_tables
from ingest.parsers.page_dump.prepare.links import without_references, without_targets
from ingest.parsers.page_dump.prepare.markdown import read_text
from ingest.parsers.page_dump.prepare.unwrap import unwrapped, with_marks_close
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

TOLD = """\
Tullemore's ferry will stop on the first of May, after a hundred and eleven years in which it missed nine crossings.
The council could not find a captain, for the last one has retired to the island and will not leave his garden again.
"We asked in four countries," said the harbour master, Ada Quill, who has now bought a rowing boat of her own for it.
The island's school has eleven pupils, and all of them can swim, which their teacher calls better news of the day."""
STORY = TOLD.splitlines()


def read(text: str) -> Article:
    found = next(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt")))
    assert isinstance(found, Article)
    return found


def broken(line: str, width: int, indent: str = "   ") -> str:
    return textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent)


def test_a_mail_that_a_link_would_write_does_not_end_the_list_of_links() -> None:
    page = read_page(
        "[1]Home [2]Share\n\nThe ferry stops.\n\nReferences\n\n   1. https://post.example/\n"
        "   2. mailto:?subject=The ferry stops&body=I wanted to share this\nThe ferry stops on the first day of May\n"
        "https://post.example/ferry\n   3. https://post.example/share\n   4. https://post.example/print\n"
    )
    assert without_references(page).text == ("[1]Home [2]Share", "The ferry stops.")


def test_addresses_that_outlook_sets_behind_links_are_taken_off() -> None:
    page = read_page(
        "[Tullemore Post logo]<https://post.example/>\nNews<https://post.example/news>   Sport<https://post.example/s>\n\n"
        "By Ada Quill<https://post.example/ada> and Ben Orr<https://post.example/ben>\nada@post.example<mailto:ada@post.example>\n\n"
        "[cid:image002.jpg@01DB86A1.5E0F2D90]\nThe sea <b> is as it was, 3 < 4, <https://post.example/a b>\n"
    )
    assert without_targets(page).text == (
        *("[Tullemore Post logo]", "News   Sport", "By Ada Quill and Ben Orr", "ada@post.example"),
        "The sea <b> is as it was, 3 < 4, <https://post.example/a b>",
    )
    few = read_page("The minister<https://post.example/minister> spoke.\n\nNobody listened.\n")
    assert without_targets(few) is few


def test_markdown_without_the_sign_of_a_break_that_nothing_follows() -> None:
    told = "\\\n\\\n".join(f"{line}\\" if line is not STORY[-1] else line for line in STORY)
    page = f"# The last ferry\n\n[Home](https://post.example/) [News](/news) [Sport](/sport)\n\n{told}\n"
    assert read(page).body.split("\n\n") == STORY


GRID = """\
+---------------+--------------------------+------------+
| News          | +----------------------+ | Subscribe  |
|               | | [The ferry]          | | to our     |
| Sport         | +----------------------+ | letter     |
|               |                          |            |
|               | The ferry stops on the   |            |
|               | first of May.            |            |
|               |                          |            |
|               | ------- -------------    |            |
|               |   He has a garden.       |            |
|               | ------- -------------    |            |
|               |                          |            |
|               | - one captain            |            |
|               | - no crew                |            |
+---------------+--------------------------+------------+
| © Post 2021   |                          |            |
+---------------+--------------------------+------------+
"""


def test_cells_of_a_drawn_table_stand_one_below_the_other() -> None:
    page = read_text(f"Tullemore Post\n\n{GRID}\nBack to top\n")
    assert page.text == (
        *("Tullemore Post", "News", "Sport", "[The ferry]", "The ferry stops on the first of May.", "He has a garden."),
        *("- one captain", "- no crew", "Subscribe to our letter", "© Post 2021", "Back to top"),
    )
    text = f"Tullemore Post\n\n{GRID}\nBack to top\n"
    at = page.text.index("The ferry stops on the first of May.")
    assert "The ferry stops on the" in text[page.start[at] : page.end[at]]


def test_signs_of_east_asia_are_two_columns_wide_in_a_drawn_table() -> None:
    lines = [
        "+----------------------------+----------------------------+",
        "| 渡し船は五月で終わる。     | お知らせ                   |",
    ]
    rows = grid_tables.rows_of("\n".join([*lines, lines[0], "終わり"]))
    assert [row.text for row in rows] == ["渡し船は五月で終わる。", "お知らせ", "終わり"]


@pytest.mark.parametrize(
    "text",
    [
        "+----------+\n| Facts    |\n| 62 cows  |\n+----------+\n",  # a box keeps its frame
        "+--------\n| no table\n",
        "+--+--+\n" * 3,
        "1 +-- 2",
    ],
)
def test_what_is_no_table_of_columns_stays(text: str) -> None:
    page = read_text(text)
    assert page == read_page(text)


def test_tables_inside_each_other_are_read_to_a_depth_only() -> None:
    text = "x"
    for _ in range(40):
        width = max(map(len, text.split("\n")))
        side = "+" + "-" * (width + 2) + "+----+"
        text = "\n".join([side, *(f"| {line:<{width}} |    |" for line in text.split("\n")), side])
    assert any("x" in line for line in read_text(text).text)


def test_addresses_do_not_tell_how_wide_a_terminal_was() -> None:
    logo = f"   https://post.example/uploads/{'logo-' * 31}.png Quill2021-03-12 08:45:00"
    told = [" ".join(STORY), " ".join(reversed(STORY))]
    parts = ["The last ferry", *(broken(paragraph, 190) for paragraph in told), "Share", logo]
    page = unwrapped(read_page("\n\n".join(parts)))
    assert page.text[1:3] == tuple(told)


def test_one_paragraph_of_a_wide_terminal_is_joined_again() -> None:
    told = " ".join(STORY)
    items = "\n".join(["     * All the galleries of the harbour and of its old boats", *["     *"] * 30])
    parts = ["The last ferry", broken(told, 190), "   12 March 2021\n   1 / 22", items]
    assert told in unwrapped(read_page("\n\n".join(parts))).text


KOREAN = (
    "섬으로 가는 마지막 나룻배가 오는 오월 첫날에 멈춘다고 항만청이 목요일 저녁에 밝혔다. 선장을 구하지 못했기"
    " 때문이며 네 나라에 공고를 냈지만 찾아온 사람은 한 명도 없었다고 한다. 마지막 선장은 섬의 작은 밭을 떠나지"
    " 않겠다고 여러 번 말했고 주민들도 그 뜻을 이해한다고 했다. 학교에는 아이 열한 명이 다니고 있으며 모두 헤엄을"
    " 칠 줄 안다고 선생님은 웃으며 말했다."
)


def _by_words(line: str, column: int) -> str:
    lines = [""]
    for word in line.split(" "):
        grown = f"{lines[-1]} {word}".strip()
        if sum(2 if sign >= "\uac00" else 1 for sign in grown) > column:
            lines.append(word)
        else:
            lines[-1] = grown
    return "\n".join(lines)


def test_korean_lines_that_were_broken_between_words_get_their_spaces_back() -> None:
    text = f"마지막 나룻배\n\n{_by_words(KOREAN, 72)}\n\n-   뉴스\n-   스포츠\n\n{_by_words(KOREAN, 72)}\n"
    page = read_page(text)
    assert read(f"{text}\n").body.count(KOREAN) >= 1
    assert "뉴스" in " ".join(page.text)


def test_items_of_pandocs_lists_begin_lines_and_one_space_stands_behind_their_marks() -> None:
    items = ["-   Find a captain who has crossed the sound at night and in fog", "-   Mend the engine"]
    page = read_page("\n\n".join([*(broken(line, 72, "") for line in STORY), "\n".join(items), "10. May\n11.  June"]))
    assert with_marks_close(unwrapped(page)).text[-4:] == (
        "- Find a captain who has crossed the sound at night and in fog",
        "- Mend the engine",
        "10. May",
        "11. June",
    )


def test_lines_of_w3m_that_begin_farther_out_than_the_comments_have_as_much_more_room() -> None:
    told = " ".join(STORY)
    comments = "\n\n".join(f"Ada {number}:\n{broken(told, 79, '    ')}" for number in range(4))
    lines = unwrapped(read_page(f"The last ferry\n\n{broken(told, 79, '')}\n\nComments\n\n{comments}\n")).text
    assert lines.count(told) == 5


def test_headings_of_lynx_that_begin_farther_out_have_room_on_both_sides() -> None:
    told = " ".join(STORY)
    heading = "The last ferry to the island of Saint Brannoc will stop on the first of May of the coming year"
    pages = [f"{broken(heading, 79, '')}\n\n{broken(told, 76)}\n\n{broken(told, 76)}\n" for _ in range(3)]
    assert unwrapped(read_page("\n".join(pages))).text == (heading, told, told) * 3


def test_what_readers_may_subscribe_to_is_no_outlet_without_a_name() -> None:
    foot = ["Comments are closed.", "Subscribe to our weekly newsletter", "Contact"]
    assert read("\n\n".join(["The last ferry", "By Ada Quill", *STORY, *foot])).source == ""
    named = [*foot, "Follow Tullemore Weekly on Twitter"]
    assert read("\n\n".join(["The last ferry", "By Ada Quill", *STORY, *named])).source == "Tullemore Weekly"
