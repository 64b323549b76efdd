"""Lines of an interview that name who was asked and then who wrote it: "Z Janem Kosem rozmawia Ewa Bies"."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.parsers.page_dump.names.byline_names import names_of
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST, _WHOLE = 160, 0.8  #: characters of such a line; how much of what stands behind the verb is names
_JOINT = 3  #: characters between two names at least
#: "with" and who was asked, "about" what before it at most, and a verb
_SPOKE = regex(
    r"(?:[oо] .{2,60}? )?(?:z|ze|s|se|so|sa|с|со|з|із|зі|със|mit|med) (?P<asked>\S.{2,110}?),? "
    r"(?:rozmawia(?:ł|ła|li|ły|ją)?|rozmlouval[ai]?|rozmlouvá|hovořil[ai]?|hovoří|mluvil[ai]?"
    r"|(?:si )?povídal[ai]?(?: si)?|(?:sa )?(?:zhováral|rozprával)[aio]?(?: sa)?|razgovara(?:o|la|li)?"
    r"|(?:se je )?pogovarjal[ai]?(?: se je)?"
    r"|беседовал[аи]?|беседует|поговорил[аи]?|разговаривал[аи]?|говорил[аи]?|общал(?:ся|ась|ись)|бесідува(?:в|ла|ли)"
    r"|розмовля(?:в|ла|ли|є)|спілкува(?:вся|лася|лися)|говори(?:в|ла|ли)|разговаря(?:ха)?|разговара(?:о|ла|ше)?"
    r"|sprach(?:en)?|spricht|sprechen|unterhielt(?:en)? sich|samtalte|snakket|snakkede|pratade|talade|talte)"
    r" (?P<who>.+)",
    re.IGNORECASE,
)
#: what it is, with whom, and "by"
_HELD = regex(
    r"(?:(?:an?|the|das|ein|un|una|uma|l['’]|la|le|el|il|het|een|en|ett?|in|im) ?)?"
    r"(?:interview|gespräch|conversation|q ?& ?a|entretien|entrevista|conversación|intervista|colloquio|conversazione"
    r"|conversa|vraaggesprek|gesprek|intervju|samtal|samtale|interviul?|rozhovor|wywiad|rozmowa|интервью|інтерв['’]ю) "
    r"(?:with|mit|avec|con|com|cu|met|med|a|ad|al|alla|z|ze|s|se|so|с|со|з|із) (?P<asked>\S.{2,100}?),? "
    r"(?:(?:conducted|held|led) by|(?:geführt|geleitet) von|führten?|(?:réalisé|mené|recueilli)e? par"
    r"|(?:realizad|hech|conduzid|feit)[oa] por|(?:realizzat|condott|raccolt)[oa] da|realizat de"
    r"|by|von|par|por|di|da|door|av|af|de|vedl[ai]?|przeprowadził[ai]?|провел[аи]?|взял[аи]?|провів) (?P<who>.+)",
    re.IGNORECASE,
)
#: who was asked, that she told it, and to whom
_TOLD = regex(
    r"(?P<asked>[^.!?:;]{5,90}?) (?:(?:was|were) (?:talking|speaking) (?:to|with)|(?:spoke|talked) (?:to|with)"
    r"|im Gespräch mit|in gesprek met) (?P<who>.+)"
)
_FIRST = word_set("""z ze s se so sa с со з із зі със mit med o о an a the das ein un una uma la le el il het een en ett
    et in im interview gespräch conversation q&a q entretien entrevista conversación intervista colloquio conversazione
    conversa vraaggesprek gesprek intervju samtal samtale interviu interviul rozhovor wywiad rozmowa интервью інтерв'ю
    інтерв’ю""")
_SIGNS = ("ing to ", "ing with ", "poke to ", "poke with ", "alked to ", "alked with ", "im Gespr", "in gesprek")


def interviewers(line: str) -> tuple[str, ...]:
    """The names of who asked the questions; () of any other line, and where more than names stands behind the verb."""
    if len(line) > _LONGEST or line[-1] in "!?:":
        return ()
    match = None
    if line.split(None, 1)[0].casefold() in _FIRST or line.startswith(("L'entretien ", "L’entretien ")):
        match = _SPOKE.fullmatch(line) or _HELD.fullmatch(line)
    if match is None and holds_any(line, _SIGNS):
        match = _TOLD.fullmatch(line)
    return _names_alone(match["who"]) if match and _is_named(match["asked"]) else ()


def _names_alone(who: str) -> tuple[str, ...]:
    who = who.strip(" .")
    names = names_of(who) if who else ()
    return names if sum(map(len, names)) >= _WHOLE * len(who) - _JOINT * (len(names) - 1) else ()


def _is_named(asked: str) -> bool:
    """Two words with capitals beside each other: a name, in any case that the verb asks for."""
    words = asked.split()
    return any(first[0].isupper() and second[0].isupper() for first, second in pairwise(words))
