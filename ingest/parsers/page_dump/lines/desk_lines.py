"""Where a report without a writer's name came from, as papers print it over the text: "Special to The River Post",
"From our own correspondent in Riga", "Von unserem Korrespondenten".
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import ending, line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST = 90  #: characters
_REPORTER = (
    r"(?:correspon[ds]|korrespond|corrispond|korespond|berichterstatter|mitarbeiter|reporter|redaktion|redakt|rédact|redacc|redaz"
    r"|redação|redactie|verslaggever|envoyé|enviad|inviat|medarbetare|medarbejder|medarbeider|toimittaj|kirjeenvaihtaj"
    r"|wysłannik|zpravodaj|spravodaj|tudósító|кореспонд|корреспонд|muhabir|staff|newsroom|bureau|desk)"
)
_OUR = (
    r"(?:our|a|an|the|unser\w*|eine[mr]|nos|notre|une?|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze|een|vår\w*|vor\w*|en|et"
    r"|nasz\w*|naš\w*|наш\w*)"
)
_WHERE = r"(?:in|at|on|aus|auf|à|aux?|sur|a|en|em|no|na|sul|sulla|nel|nella|i|på|op|ved|w|v|в|у|för|für|for|of|the)"
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿа-я])"
#: it was sent to the paper alone, or came by cable
_SENT = regex(rf"""(?ix)
    (?:(?:by\ )?(?:special|exclusive|wireless|cable|telegram|telegraph|dispatch|correspondence|despatch)\ ?
        (?:(?:cable|dispatch|despatch|telegram|correspondence|wireless|report)\ )?
        (?:to|from|of|for)\ (?:the\ )?{_CAPITAL}
    |special\ (?:correspondence|dispatch|despatch|cable|telegram)$
    |(?:especial|exclusivo|exclusiv|exklusiv|spécial|spéciale|speciale|speciaal|specjalnie|specialt|speciellt|специально
        |спеціально|özel)\ (?:para|pour|per|für|voor|dla|till?|för|for|для|olarak)
        \ (?:(?:the|la|le|el|il|o|a|de|den|het|das|die|der)\ )?{_CAPITAL}
    |(?:from|by|via|von|vom|de|del|da|dal|do|d['’]|van|från|fra|od|от|від|z)\ (?:{_OUR}\ )?
        (?:(?:[\w-]+)\ ){{0,3}}?{_REPORTER}\w*(?:\ [\w-]+){{0,2}}?
        (?:\ {_WHERE}\ .{{2,40}})?$
    |(?:eigener|eigene)\ (?:bericht|meldung)\b)""")
_FIRST = word_set("""special exclusive wireless cable telegram telegraph dispatch despatch by especial exclusivo
    exclusiv exklusiv spécial spéciale speciale speciaal specjalnie specialt speciellt специально спеціально özel from
    via von vom de del da dal do d van från fra od от від z eigener eigene""")


def tells_desk(line: str) -> bool:
    """Nothing else on the line."""
    if not 8 <= len(line) <= _LONGEST or ending(line) == "." or line_words(line)[:1] == []:
        return False
    return line_words(line)[0] in _FIRST and _SENT.match(line) is not None
