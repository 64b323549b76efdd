"""How the page-dump parser's tables are written: what stands in them is found, wherever a line of the table ends."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.unmarked import by_unmarked
from ingest.parsers.page_dump.lists.pointers import inline_heading
from ingest.parsers.page_dump.text import tables


def test_a_line_s_end_parts_no_phrase() -> None:
    assert tables.phrase_set("new\n    york, le mans") == {"new york", "le mans"}
    assert tables.pieces("read |\n    subscri|member") == ("read ", "subscri", "member")


@pytest.mark.parametrize("heading", ["Nie przegap", "Se lo sono perso"])
def test_headings_that_break_over_two_lines_of_the_table_are_known(heading: str) -> None:
    assert inline_heading(f"{heading}: Most stoi zamknięty do wiosny") == (heading, "Most stoi zamknięty do wiosny")


def test_a_word_without_accents_stands_for_the_same_word_in_each_run() -> None:
    assert by_unmarked(["más", "mås"]) == by_unmarked(["mås", "más"])
