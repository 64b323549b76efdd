"""Days that a page tells of and that are none of its own: of a life, of what a story or its deck speaks of."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.dates import dating
from ingest.parsers.page_dump.lines.corrections import is_heading
from ingest.parsers.page_dump.lines.runs import tells_run
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.names.dated_line import dated_names
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_LIFE_AT = 24  #: characters before such a day
#: when somebody was born and died, over an obituary: "Died: October 23rd, 2023"
_OF_LIFE = regex(
    r"(?:(?:date of )?(?:birth|death)|born|died|geboren|gestorben|verstorben|née?|naissance|morte?|décédée?|décès"
    r"|nacid[oa]|nació|fallecid[oa]|falleció|murió|nat[oa]|mort[oa]|nascid[oa]|falecid[oa]|overleden"
    r"|född|död|født|død|syntynyt|kuollut"
    r"|urodzon[ya]|ur\.|zmarł[ay]?|narozen[aá]?|zemřela?|született|meghalt|născută?|decedată?|родил\w+|умер(?:ла)?|народи\w+"
    r"|помер(?:ла)?|γεννήθηκε|πέθανε|doğum|ölüm)(?:\s?[:：]"
    r"|\s(?:(?:on|am|le|el|il|em|op|den|dne)\s)?(?=\d{1,2}\.?\s[^\W\d_]|[^\W\d_a-zß-ÿ][^\W\d_]{2,8}\.? \d))",
    re.IGNORECASE,
)
#: before the day on which something ends: "Until 22 June 2013", "Bis zum 3. Mai 2013"
_UNTIL = regex(
    r"\b(?:until|till?|through|thru|bis(?: zum)?|jusqu['’]au|jusqu['’]à|hasta(?: el)?|fino al|até(?: ao?)?"
    r"|tot(?: en met)?|t/m|t\.o\.m\.?|til og med|fram til|do dnia|по|kadar) (?:[^\W\d_]+,? )?$",
    re.IGNORECASE,
)
_LEAD = 24  #: characters before a day that tell it
_GOES_ON = regex(r",?\s[a-zß-ÿа-яёα-ω]\S*(?:\s\S+){5}")  #: a sentence behind its day
_BEHIND = 80  #: characters behind a day that tell whether the sentence goes on


def is_of_other(text: str, c: dating.Candidate) -> bool:
    """The day of a life, of a correction or from which a film runs, which no article is of."""
    return is_of_life(text, c) or is_of_correction(text, c) or tells_run(text)


def is_of_life(text: str, c: dating.Candidate) -> bool:
    """When somebody was born or died, over an obituary, also both on one line: "Born 2 May 1897, died 6 May 1987"."""
    if c.start <= 0 or _OF_LIFE.match(text) is None:
        return False
    return c.start <= _LIFE_AT or _OF_LIFE.search(text, c.start - _LIFE_AT, c.start + _LIFE_AT) is not None


#: what a record has for the day on which a mistake was put right
_CORRECTED = regex(
    r"(?:correction[ -]date|date of (?:the )?correction|corrected[ -]on|(?:korrektur|berichtigungs)datum"
    r"|datum der (?:korrektur|berichtigung)|date (?:de (?:la )?|du )(?:correction|rectification|rectificatif)"
    r"|fecha de (?:la )?(?:corrección|rectificación)|data (?:di |della )?(?:rettifica|correzione)"
    r"|data d[ae] (?:correção|retificação)|(?:correctie|rectificatie)datum"
    r"|datum (?:van )?(?:de )?(?:correctie|rectificatie)"
    r"|rättelsedatum|rettelsesdato|oikaisupäivä|data (?:sprostowania|korekty)|datum opravy|dátum opravy"
    r"|дата (?:исправления|поправки|уточнения|виправлення|уточнення)|訂正日|更正日期|정정일)\s?[:：]",
    re.IGNORECASE,
)


def is_of_correction(text: str, c: dating.Candidate) -> bool:
    """When a mistake was put right: "Correction: June 4, 2015", "CORRECTION-DATE: June 4, 2015"."""
    return (c.role == "plain" and is_heading(text)) or (c.start > 0 and _CORRECTED.match(text) is not None)


def ends_run(text: str, c: dating.Candidate) -> bool:
    """The last day of a play or an exhibition, over its review."""
    return c.start > 0 and not c.timed and _UNTIL.search(text[max(0, c.start - _LEAD) : c.start]) is not None


def is_told(page: Page, place: Place, c: dating.Candidate) -> bool:
    """A sentence of the story, of its deck or its headline says what else is of that day: "The last entry, dated Sept.
    21, 1938, is four words long", "A letter posted on 3 May 1921 was found".

    What a stamp says stands first on its line: "Published on 4 May 2022. Updated on 5 May 2022."
    """
    if c.role == "plain" or not place.head <= c.row <= place.rows[-1]:
        return False
    text = page.text[c.row]
    if c.row != place.head and (ending(text) != "." or (c.row not in place.rows and _is_stamp(text, c))):
        return False
    first = text.split(maxsplit=1)[0]
    stamped = dating.role_of(first) != "plain" and c.start > 0
    return not stamped or _GOES_ON.match(text[c.end : c.end + _BEHIND]) is not None


def _is_stamp(text: str, c: dating.Candidate) -> bool:
    """Between headline and story: a time of day or the writer beside the day, or a note on the text."""
    return c.timed or is_note(text) or byline_of(text)[0] != "" or dated_names(text)[1]
