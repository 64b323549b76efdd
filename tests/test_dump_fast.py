"""Page dumps with --fast: plain lists, the few rules that stay, floors; nothing is lost that the whole way reads."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.parsers.page_dump.lists.plain import plain_lists
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article
from tests.newsroom import call_json
from tests.test_page_dump import BENCH, CASES, FLOORS, SETS, article, read

STORY = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said on Tuesday."
TITLES = ("Ferry stops for the winter", "Who pays for the bridge?", "Two boats collide off the pier")


def page(*below: str) -> str:
    head = "The River Post\n\nOld bridge to be rebuilt by the council\n\nBy Ann Lee\n\nMarch 3, 2015\n\n"
    return head + "\n\n".join([STORY, f"Later {STORY}", f"In spring {STORY}"]) + "\n\n" + "\n".join(below) + "\n"


def test_fields_of_a_page() -> None:
    found = article(page("Related stories", "", *TITLES, "", "© 2015 The River Post"), fast=True)

    assert (found.title, found.authors, found.source) == (
        "Old bridge to be rebuilt by the council",
        ("Ann Lee",),
        "The River Post",
    )
    assert found.published is not None
    assert found.published.value == "2015-03-03"
    assert found.body.split("\n\n") == [STORY, f"Later {STORY}", f"In spring {STORY}"]
    assert [link.title for link in found.links] == list(TITLES)
    assert {"title", "byline", "published", "source", "links", "body"} <= {item.field for item in found.evidence}


@pytest.mark.parametrize(
    ("below", "titles"),
    [
        (["Related news", *TITLES], TITLES),
        (["Related news", "", TITLES[0], "", TITLES[1], "", TITLES[2]], TITLES),
        (["Related news", "* " + TITLES[0], "3 March 2014", "* " + TITLES[1], "2 hours ago"], TITLES[:2]),
        (["Related news", *TITLES, "", "Contact us by post or telephone"], TITLES),  # set apart
        (["Related news", *TITLES, "Share", "Ferry stops for good"], TITLES),  # a button
        (["Related news", *TITLES, "The town has paid for the bridge since the war, and is proud of it."], TITLES),
        (["Related news", *TITLES, "All rights reserved by the paper"], TITLES),
        (["Related news"], ()),
        (["What the harbour thinks of it all", *TITLES], ()),  # no heading that is known
    ],
)
def test_plain_lists(below: list[str], titles: tuple[str, ...]) -> None:
    text = read_page(page(*below))
    lists = plain_lists(text, text.text.index(STORY))

    assert tuple(title for found in lists for _, title in found.titles) == titles


def test_no_list_is_looked_for_above_the_story() -> None:
    text = read_page("Related news\n" + "\n".join(TITLES) + "\n\n" + page())

    assert plain_lists(text, text.text.index(STORY)) == []


@pytest.mark.parametrize(
    "line",
    ["Photo: Ann Lee / River Post", "Share", "You have 3 free articles left this month", "© 2015 The River Post"],
)
def test_furniture_between_paragraphs_goes(line: str) -> None:
    text = page().replace(f"Later {STORY}", f"{line}\n\nLater {STORY}")

    assert line not in article(text, fast=True).body


def test_what_the_quick_way_finds_nothing_on_is_read_whole() -> None:
    """Short lines that the line model refuses; the whole way takes all sentences of the page."""
    verses = "\n".join(f"The {word} sings to the river at night." for word in ("owl", "wind", "reed", "frog", "rain"))

    assert read(verses, fast=True) == read(verses)


LINES = st.lists(
    st.sampled_from(
        ["Related news", *TITLES, STORY, "", "Share", "By Ann Lee", "3 March 2014", "12", "© Post", "日本語。"]
    ),
    max_size=40,
).map("\n".join)


@given(LINES)
def test_lists_are_of_the_page_and_apart(text: str) -> None:
    lines = read_page(text)
    lists = plain_lists(lines, 0)
    rows = [row for found in lists for row in found.rows]

    assert rows == sorted(set(rows))
    assert all(title in lines.text[row] and row in found.rows for found in lists for row, title in found.titles)


@given(LINES)
@example(
    "{0}\n{0}\n日本語。\n\n{0}\n日本語。\n".format("Ferry stops for the winter")
)  # lines broken by hand are joined
def test_any_text_is_read(text: str) -> None:
    found = read(text, fast=True)

    assert isinstance(found, Article) == isinstance(read(text), Article)
    if isinstance(found, Article):
        whole = " ".join(text.split())
        assert all(" ".join(part.split()) in whole for part in found.body.split("\n\n"))


def test_most_cases_keep_their_fields() -> None:
    """Of the layouts that the rules were made for, most need none of them."""
    right = {"title": 0, "published": 0, "source": 0, "authors": 0}
    wanted = dict.fromkeys(right, 0)
    for path in sorted(CASES.glob("*.json"))[::9]:
        truth = json.loads(path.read_text("utf-8"))
        found = read(path.with_suffix(".txt").read_bytes(), fast=True)
        assert isinstance(found, Article), path.stem
        day = found.published.value[:10] if found.published else None
        shown = {"title": found.title, "published": day, "source": found.source, "authors": list(found.authors)}
        for field in right.keys() & truth.keys():
            wanted[field] += 1
            right[field] += shown[field] == truth[field]

    assert {field: right[field] / wanted[field] for field in right if right[field] < 0.93 * wanted[field]} == {}


def test_time_grows_with_the_input_only() -> None:
    piece = page("Related stories", *TITLES)

    def seconds(size: int) -> float:
        start = time.process_time()
        read(piece * (size // len(piece)), fast=True)
        return time.process_time() - start

    seconds(20_000)
    small, large = seconds(400_000), seconds(1_600_000)
    assert large < 2.6**2 * small + 0.1


#: What --fast may fall to; figures that are not named here are those of the whole way (``FLOORS``).
QUICK: dict[str, dict[str, float]] = {
    "dumps": {"related": 0.97, "perfect": 0.87},
    "text": {"F1": 0.982, "exact": 0.44},
    "inscriptis": {"F1": 0.978, "exact": 0.43},
    "news": {"bodyF1": 0.965, "authors": 0.85},
}


@pytest.mark.skipif(not (SETS / "text_dump_news").is_dir(), reason="the measurement sets are not beside this checkout")
@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    command = [sys.executable, str(BENCH / "quality.py"), str(SETS), name, "--fast"]
    line = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures = {key: float(value) for key, value in re.findall(r"(\w+)=([\d.]+)", line)}
    floors = {**FLOORS[name], **QUICK.get(name, {})}

    assert {key: figures[key] for key, least in floors.items() if figures[key] < least} == {}


def test_the_next_run_without_it_reads_exactly(tmp_path) -> None:
    """Nothing could take it back but another archive. With it, what was read exactly stays so."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text(page("Related news", *TITLES), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "in" / "pages.zip", "w") as packed:
        packed.writestr("other.txt", page("Related news", *TITLES).replace("council", "parliament"))

    def run(*options: str) -> dict[str, int]:
        told = call_json("ingest", tmp_path / "in", "--db", tmp_path / "a.db", "--no-sync", *options)
        return {state: count for state, count in told["files"].items() if count}

    assert [run("--fast"), run("--fast")] == [{"ingested": 3}, {"unchanged": 2}]
    assert [run(), run(), run("--fast")] == [{"ingested": 3}, {"unchanged": 2}, {"unchanged": 2}]
