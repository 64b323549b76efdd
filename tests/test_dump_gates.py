"""Quick tests before costly patterns let through all that the pattern finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.encoding import decode
from ingest.parsers.page_dump.body import features, marked_lists
from ingest.parsers.page_dump.lines import (
    asides,
    contacts,
    corrections,
    label_words,
    labels,
    line_kinds,
    more_from,
    pagers,
    paywalls,
    related_headings,
    remarks,
    requests,
    tag_lines,
)
from ingest.parsers.page_dump.lists import list_layout
from ingest.parsers.page_dump.text.measure import holds_sign, line_words
from ingest.parsers.page_dump.text.page import read_page

CASES = Path(__file__).parent / "cases" / "page_dump"
LINES = sorted({line for path in CASES.glob("*.txt") for line in read_page(decode(path.read_bytes()).text).text})


def may_label(line: str) -> bool:
    return not 0 < len(line) <= 60 or label_words.may_label(line, labels._OPENING)


#: a pattern, how it is used, and the quick test
GATES: list[tuple[re.Pattern[str], str, Callable[[str], bool]]] = [
    (paywalls._OFFER, "search", lambda line: not paywalls._OFFERED.isdisjoint(line_words(line))),
    (corrections._ERROR, "search", corrections.may_name_error),
    (asides._AFFILIATE, "search", lambda line: "affiliate" in line.lower()),
    (tag_lines._LABELLED, "match", lambda line: ":" in line or "：" in line),
    (features._SHOUTED, "match", lambda line: ":" in line),
    (contacts._CONTACT, "match", lambda line: not contacts._CONTACTED.isdisjoint(line_words(line)[:1])),
    (contacts._HOUSE_AT, "match", lambda line: not contacts._CONTACTED.isdisjoint(line_words(line)[:1])),
    (tag_lines._BOOKMARK, "search", lambda line: holds_sign(line.casefold(), tag_lines._BOOKMARK_SIGNS)),
    (remarks._TALK, "match", remarks.may_tell_of_talk),
    (marked_lists._MARKED, "match", lambda line: not line[:1].isalpha() or line[1:2] in {".", ")"}),
    (line_kinds.COMMENTS, "match", line_kinds.may_head_comments),
    (related_headings._MORE, "fullmatch", may_label),
    (more_from._OTHERS, "fullmatch", may_label),
    (related_headings._LATEST, "fullmatch", may_label),
    (pagers._OF_PAGE, "fullmatch", may_label),
    (pagers._AS_ONE, "fullmatch", may_label),
    (more_from._OF_WRITER, "fullmatch", may_label),
]
BEGINNINGS: list[tuple[re.Pattern[str], str, Callable[[str], bool]]] = [
    (pattern, "match", requests.begins_asking) for pattern in requests._ASKS.values()
]


@pytest.mark.parametrize(("pattern", "use", "gate"), GATES)
def test_a_gate_holds_back_no_line_of_the_cases(
    pattern: re.Pattern[str], use: str, gate: Callable[[str], bool]
) -> None:
    assert [line for line in LINES if getattr(pattern, use)(line) and not gate(line)] == []


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_gate_holds_back_nothing_that_its_pattern_finds(data: st.DataObject) -> None:
    pattern, use, gate = data.draw(st.sampled_from(GATES) | st.sampled_from(BEGINNINGS))
    line = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags))).split("\n")[0].strip()
    for written in (line, line.upper(), line.title()):
        assert gate(written) or not getattr(pattern, use)(written)


@pytest.mark.parametrize("written", [str, str.upper, str.capitalize, " » {}:".format])
def test_every_heading_of_the_tables_may_be_a_label(written: Callable[[str], str]) -> None:
    headings = labels.RELATED | labels.FURNITURE | labels._TOLD

    assert [line for line in map(written, headings) if not may_label(line)] == []


@given(st.text(alphabet="NMCKkTSR", max_size=12))
def test_no_layout_begins_with_what_ends_the_look_at_a_list(letters: str) -> None:
    if list_layout._NO_RECORD.match(letters):
        assert not any(layout.match(letters) for layout in list_layout._LAYOUTS)
