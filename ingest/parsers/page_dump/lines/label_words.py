"""Words of which one stands on every label in Latin letters: asked before the rules, since most lines hold none."""

from __future__ import annotations

from ingest.parsers.page_dump.lines import comment_headings, more_from, navigation, pagers, related_headings
from ingest.parsers.page_dump.lines.heading_words import TOPIC, WHICH
from ingest.parsers.page_dump.lines.label_tables import FURNITURE
from ingest.parsers.page_dump.lines.notices import TOOL_HEADS
from ingest.parsers.page_dump.text.measure import has_digit, line_words, narrow
from ingest.parsers.page_dump.text.tables import first_words, word_set

#: what may stand before a heading of the tables: "Today's most read"
_LED = word_set("""today this the heute oggi hoy hoje aujourd vandaag i idag dzisiaj сегодня bugün haftanın günün""")
#: one of them opens a label, but for those of ``labels.RELATED``
FIRST = _LED.union(
    related_headings.FIRST, more_from.WRITER_FIRST, navigation.JUMP, comment_headings.OPENS, first_words(FURNITURE)
)
#: or one of them stands anywhere on it
_ANYWHERE = WHICH.union(
    TOPIC, related_headings.ANYWHERE, pagers.AS_ONE_WORDS, navigation.SEARCH, navigation.WORDS, navigation.AIM
)
#: or these letters begin it
_HEADS = TOOL_HEADS | pagers.NEXT_HEADS


_SHORT = 4  #: letters of the word before an address


def may_label(line: str, first: frozenset[str]) -> bool:
    """False where no rule for labels can match a short line; ``first``: the words that open headings."""
    if narrow(line) is None or line.isupper() or "|" in line or "  " in line or line[0] == "[" or has_digit(line):
        return True
    said = line_words(line)
    if not said or said[0] in first:
        return True
    if len(said[0]) <= _SHORT and "." in line[:-1]:  # "On SUBH.COM"
        return True
    head = said[0][:3]
    return head in _HEADS or head[:2] in _HEADS or not _ANYWHERE.isdisjoint(said)
