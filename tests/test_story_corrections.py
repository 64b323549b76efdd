"""A folded story is shown as it stands: the last correction that nobody took back, with its first publisher named."""

from __future__ import annotations

import pytest

from search.engine import ENGINES
from store.model import Article, PrintedDate
from store.writer import Writer
from tests.newsroom import build, call, call_json

TEXT = (
    "The ferry ran aground on Tuesday near the harbour with {dead} people dead and everybody else was brought ashore by"
    " noon, the coast guard said. The captain told investigators that the steering had failed minutes after the vessel"
    " left the channel."
)


def version(key: str, dead: str = "twelve", **more) -> Article:
    """Of the agency's story, unless told otherwise."""
    given = {"source": "Agency", "native_id": "urn:x:77", "published": "2024-03-11T08:00", **more}
    days = {name: PrintedDate(value=given.pop(name)) for name in ("published", "modified") if name in given}
    return Article(key=key, title="Ferry runs aground", body=TEXT.format(dead=dead), **given, **days)


FIRST = version("1")
PAPER = version("2", source="The Paper", native_id="", published="2024-03-12")
CORRECTED = version("3", "eleven", modified="2024-03-11T15:00")


def folded(tmp_path, *articles: Article, query: str = "ferry", engine: str = "fts5"):
    """The one hit of the story."""
    path = build(tmp_path / "a.db", articles)
    with Writer.open(path) as writer:
        assert writer.group_stories().stories == 1
    answer = call_json("search", query, "--dups", "fold", "--db", path, "--engine", engine)
    assert (answer["stories"], len(answer["hits"])) == (1, 1)
    return answer["hits"][0], call("search", query, "--dups", "fold", "--db", path, "--engine", engine).out


@pytest.mark.parametrize("engine", ENGINES)
def test_the_correction_stands_for_the_story(tmp_path, engine):
    hit, shown = folded(tmp_path, FIRST, PAPER, CORRECTED, engine=engine)

    assert (hit["id"], hit["copies"], hit["corrected"]) == (3, 2, None)
    assert "eleven" in hit["snippet"]
    assert hit["first"] == {"id": 1, "published": "2024-03-11T08:00", "source": "Agency"}
    assert "first published 2024-03-11T08:00 Agency (id 1)" in shown


def test_a_correction_that_does_not_match_is_named(tmp_path):
    hit, shown = folded(tmp_path, FIRST, PAPER, CORRECTED, query="twelve")

    assert (hit["id"], hit["copies"], hit["corrected"]) == (1, 1, 3)
    assert "corrected in id 3, which does not match" in shown


def test_of_several_corrections_the_last_one_stands(tmp_path):
    last = version("4", "ten", modified="2024-03-12T09:00")

    assert folded(tmp_path, FIRST, last, CORRECTED)[0]["id"] == 2
    hit = folded(tmp_path, FIRST, last, CORRECTED, query="eleven")[0]
    assert (hit["id"], hit["corrected"], hit["first"]["id"]) == (3, 2, 1)


def test_a_page_that_was_saved_again_stands_as_it_was_saved_last(tmp_path):
    saved = [
        version(str(day), dead, native_id="", url="https://a.example/ferry", retrieved=f"2024-03-{day}T10:00")
        for day, dead in ((12, "twelve"), (14, "eleven"))
    ]

    assert folded(tmp_path, *saved)[0]["id"] == 2


@pytest.mark.parametrize(
    "other",
    [
        version("3", "eleven", modified="2024-03-11T15:00", withdrawn=True),
        version("3", "eleven", modified="2024-03-11T15:00", source="Another Agency"),
        version("3", "eleven", native_id="urn:x:78", modified="2024-03-11T15:00"),
        version("3", modified="2024-03-11T15:00"),
        version("3", "eleven"),
    ],
    ids=["withdrawn", "of another source", "another document", "the same text", "no telling which is later"],
)
def test_what_is_no_correction_that_stands(tmp_path, other):
    hit, shown = folded(tmp_path, FIRST, other)

    assert (hit["id"], hit["corrected"], hit["first"]) == (1, None, None)
    assert "and 1 copy" in shown


def test_a_day_is_not_earlier_than_an_hour_of_it(tmp_path):
    dated = version("1", published="2024-03-11")

    assert folded(tmp_path, version("2", "eleven"), dated)[0]["corrected"] is None
