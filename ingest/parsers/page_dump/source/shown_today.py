"""What a page writes before the day on which it was looked at: "Today is Monday, ...", "Nous sommes le ..."."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump.text.tables import word_set

_WORDS = 4  #: before the day
_TODAY = word_set("""today now heute aujourd'hui aujourd’hui nous hoy oggi hoje vandaag i idag dziś dzisiaj dnes dneska
    tänään ma azi astăzi сегодня сьогодні днес danas danes bugün σήμερα hari it date datum heutiges""")


def leads_day(lead: str) -> bool:
    """What stands before a day says that it is this day: "Today is ", "Nous sommes le ", "Heute: "."""
    words = lead.split()
    if not 0 < len(words) <= _WORDS or words[0].casefold().strip(":,") not in _TODAY:
        return False
    return all(word[:1].islower() or not word[:1].isalpha() for word in words[1:])


def says_today(words: Sequence[str]) -> bool:
    """A word for this day and none behind it that a name would have; ``words``: two or more before the day."""
    first = words[0].casefold().strip(":,")
    if first not in _TODAY:
        return False
    return all(word[:1].islower() or not word[:1].isalpha() for word in words[1:])
