"""Shortcuts over a text's words give what the plain rule gives."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from ingest import formats
from store.keys import clean, title_key, word_count
from store.stories.words import UNSPACED, story_words

TEXTS = st.text(st.one_of(st.characters(max_codepoint=0x250), st.sampled_from("aZ09_ .,'’“”—…·•\u00a0\u0301éßﬁ東京½")))


@given(TEXTS)
def test_words_are_counted_as_runs_of_letters_and_digits(text: str) -> None:
    assert word_count(text) == len(re.findall(r"[^\W_]+", text))


@given(TEXTS)
def test_words_of_a_story_are_folded_runs(text: str) -> None:
    folded = unicodedata.normalize("NFKD", re.sub("[‘’‚‛“”„«»‹›–—…·•\u00a0]", " ", text).casefold())
    plain = re.sub("[\u0300-\u036f]+", "", folded)

    assert story_words(text) == re.findall(f"[{UNSPACED}]|[^\\W_{UNSPACED}]+", plain)


@given(st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from("\0\ud800\u061c\u2069é\u0301"))))
def test_what_cannot_be_stored_is_replaced_or_left_out(text: str) -> None:
    told = re.sub("[\\x00\\ud800-\\udfff]", "\ufffd", re.sub("[\u061c\u2066-\u2069]", "", text))

    assert clean(text) == unicodedata.normalize("NFC", told)


@given(TEXTS)
@example("`")
def test_titles_are_matched_with_one_space_between_words(text: str) -> None:
    assert title_key(f" {text}\u2003\n{text} ") == title_key(re.sub(r"\s+", " ", f"{text} {text}").strip())


@given(st.binary(min_size=1, max_size=300))
def test_a_binary_head_has_many_control_characters(head: bytes) -> None:
    control = sum(byte in {*range(1, 8), *range(14, 27), *range(28, 32)} for byte in head)
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))

    assert marked or control * 20 <= len(head) or formats.is_binary(head)
