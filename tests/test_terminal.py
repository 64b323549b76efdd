"""What a person sees: lines that fit the terminal, wide characters, no colour in a pipe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.commands_sql import table_lines
from search.kwic import Line
from search.printing import bar_lines, kwic_line
from search.terminal import cut, filled, width_of, wrapped
from store.model import Article, PrintedDate
from tests.newsroom import build, call, on_terminal

LONG = Article(
    key="1",
    title="A title of many words that is longer than any narrow terminal is wide, so that it must be broken",
    body="The word stands here, and " + "many more words follow in this sentence " * 5 + ".",
    source="Gazette",
    published=PrintedDate(value="2016-11-03"),
)
WIDE = Article(key="2", title="東京の新聞が伝えた長い見出しの記事です" * 4, body="word " + "新聞" * 60)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return build(tmp_path_factory.mktemp("terminal") / "articles.db", (LONG, WIDE))


@pytest.mark.parametrize(
    "arguments",
    [["search", "word", "--explain", "--facets"], ["search", "word", "--kwic"], ["show", "1"], ["show", "2"],
     ["search", "wort"], ["stories"], ["search", "--timeline", "month"]],
)  # fmt: skip
@pytest.mark.parametrize("columns", [60, 80])
def test_every_line_fits(archive, arguments, columns):
    lines = on_terminal([*arguments, "--db", archive], columns).splitlines()

    assert [line for line in lines if width_of(line) > columns] == []
    assert lines


def test_no_colour_where_it_is_not_wanted(archive):
    assert "\x1b[1m" in on_terminal(["search", "word", "--db", archive], 80)
    for off in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_terminal(["search", "word", "--db", archive], 80, **off)
    assert "\x1b" not in call("search", "word", "--db", archive).out


def test_in_a_pipe_an_article_takes_three_lines(archive):
    lines = call("search", "id:1 word", "--db", archive).out.splitlines()

    assert len(lines) == 5
    assert lines[2] == LONG.title


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("新聞", 4), ("e\u0301", 1), ("\x1b[1mab\x1b[0m", 2), ("ｱ", 1), ("", 0), ("é", 1)]
)
def test_widths(text, width):
    assert width_of(text) == width


def test_filled_and_cut():
    assert filled("abc", 5) == "  abc"
    assert filled("abcdef", 3) == "def"
    assert filled("新聞社", 5) == " 聞社"
    assert cut("新聞社", 5) == "新聞"
    assert cut("abc", 0) == filled("abc", 0) == ""


@given(st.text(st.sampled_from("ab 新e\u0301"), max_size=60), st.integers(20, 40), st.integers(0, 6))
def test_wrapped_loses_nothing_and_fits(text, width, indent):
    lines = list(wrapped(text, width, indent=" " * indent))

    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(line[indent:] for line in lines).split()) == "".join(text.split())
    assert list(wrapped(text, 0)) == [text]


def test_a_concordance_stays_in_columns():
    line = Line(1, "2016-11-03", "", "body", "東京の新聞 ", "hit", " 新聞社の")
    shown = kwic_line(line, (8, 10), colour=True)

    assert shown.startswith("2016-11-03        1   の新聞 ")
    assert width_of(shown) == 21 + 8 + 10


def test_a_timeline_says_where_nothing_was_published():
    rows = (("2019-W01", 2), ("2019-W02", 1), ("2020-W01", 4), ("", 1))
    lines = list(bar_lines(rows, headline="x", bucket="week", width=80))

    assert lines[3].strip() == "(50 weeks without any)"
    assert lines[-1].startswith("undated")
    lines = list(bar_lines((("2019-12", 1), ("2020-02", 1)), headline="x", bucket="month", width=0))
    assert lines[2].strip() == "(1 month without any)"


def test_a_table_is_made_as_narrow_as_the_terminal():
    rows = [(1, "a" * 40, "新聞" * 10), (22, "b", None)]
    lines = list(table_lines(("id", "title", "source"), rows, 40))

    assert [width_of(line) for line in lines[:3]] == [29, 40, 40]
    assert lines[2].startswith(" 1  " + "a" * 16 + "…  新聞")
    assert list(table_lines(("id",), [(1,)], 5)) == ["id", "--", " 1", "1 row"]


def test_a_long_word_goes_on_in_the_line_it_starts_in():
    assert list(wrapped("url: " + "x" * 40, 30, indent="  ")) == ["  url: " + "x" * 23, "  " + "x" * 17]


def test_names_of_kept_searches(archive):
    for name in ("", " ", "a\x00", "\ud800", "x" * 101):
        done = call("save", "--db", archive, "--", name, "word")
        assert (done.code, done.err.count("\n")) == (2, 1)
    for number in range(12):
        call("save", f"search {number}", "word", "--from", "2016", "--db", archive)
    assert "search 9 ...); next" in call("run", "no", "--db", archive).err
    assert call("saved", "--db", archive).out.splitlines()[0].startswith("search 0   word --from 2016  (last run 20")
