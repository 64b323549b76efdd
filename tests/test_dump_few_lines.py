"""Texts of few lines: the first line of a file and the last one have no neighbour on one side."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from ingest.parsers import page_dump
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article
from tests.mutate import check

CASES = sorted((Path(__file__).parent / "cases" / "page_dump").glob("*.txt"))
STORY = (
    "A line of the story stands on the first row of the file, and it goes on.\n"
    "It goes on to the second row without a gap.\n\nThe third stands below a gap and says a few more words.\n\n"
    "The fourth one too, the minister said on Monday.\n\nMore was to come of it, it said on Tuesday.\n"
)
SENTENCE = "He sells what he has kept. The scale broke eleven times in two months, he said on Tuesday, and was mended."


def read(text: str) -> list[object]:
    return list(page_dump.PARSER.parse(io.BytesIO(text.encode()), Context(name="a.txt")))


def test_a_text_that_begins_on_the_first_line_of_its_file():
    """The story's first two lines together, a gap below them: the line above the first one was looked at."""
    (found,) = read(STORY)

    assert isinstance(found, Article)
    assert "It goes on to the second row" in found.body


@pytest.mark.parametrize("text", [f"   {SENTENCE}", f"BYLINE: ANN LEE\nBODY:\n {SENTENCE}\n {SENTENCE}"])
def test_a_text_of_indented_lines_alone(text):
    (found,) = read(text)

    assert isinstance(found, Article)
    assert SENTENCE in found.body


@pytest.mark.parametrize("seed", range(8))
def test_any_few_lines_of_pages_are_accounted_for(seed):
    source = random.Random(seed)
    pages = [path.read_text(errors="replace").split("\n") for path in source.sample(CASES, 40)]
    for page in pages:
        at, count = source.randrange(len(page)), source.randint(1, 12)
        lines = source.choice([page[at : at + count], [source.choice(source.choice(pages)) for _ in range(count)]])
        text = source.choice(["\n", "\n", "\n\n", "\n\f"]).join(lines)
        try:
            check(read(text))
        except ParseError:
            continue
        except Exception as error:
            error.add_note(repr(text))
            raise
