"""Paragraphs that are none of a story by what they say: appeals to subscribe, rules for comments, captions, consent.

The rules are those of page dumps. Corrections and editors' notes stay: they are the outlet's word on its own text.
"""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.prepare.consents import asks_consent

#: how a note on what the text had wrong begins
_CORRECTION = re.compile(
    r"(?:an?\s|the\s)?(?:correct|clarif|updat|amend|error|edit|korrekt|bericht|richtig|aktuali|rectif|errat|mise\s|corre[cç]|fe\sde|nota\s"
    r"|naschr|rätt|rett|oikai|sprost|oprav|поправ|исправ|уточн|düzelt|訂正|更正|정정|previous|earlier)",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a paragraph of the article's region is none of its text."""
    if is_aside(text) or is_labelled_caption(text) or asks_consent(text):
        return True
    return is_notice(text) and not is_note(text) and _CORRECTION.match(text) is None
