"""Bylines that go on to say who the writer is: "By Ann Lee, a deputy editor and author of ... She has covered ..."."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.lines.feed_lines import passed_on
from ingest.parsers.page_dump.names.byline_names import has_role, is_name, names_of
from ingest.parsers.page_dump.names.interviews import interviewers
from ingest.parsers.page_dump.text.measure import KEPT
from ingest.patterns import regex

_LONGEST = 500  #: characters of such a line
_BY = ("By ", "by ", "Von ", "Par ", "Por ", "Di ", "Door ", "Av ", "Af ", "Przez ")
_SAID = regex(
    r"(?:[Bb]y|Von|Par|Por|Di|Door|Av|Af|Przez)\s(?P<names>[^,.:;]{4,80}(?:\.\s?[^,.:;]{2,40})?),\s"
    r"(?:an?|the|our|who|eine?|unsere?|une?|le|la|una|el|en|ett?|een|nasz\w*)\s[^.]{4,200}\.(?:\s|$)"
)
_AND = regex(r"\s(?:and|und|et|y|e|en|och|og|i|&)\s")


#: "Colin Prewitt reports", as a line under the headline
_REPORTS = regex(
    r"(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,3}) (?:reports|writes|berichtet|schreibt|rapporte|informa|reporta"
    r"|escribe|escreve|scrive|riferisce|schrijft|rapporteert|rapporterar|skriver|raportoi|kirjoittaa|pisze|relacjonuje|píše"
    r"|yazdı|bildiriyor|írja|сообщает|пишет|bericht(?= vanuit)|melder|rapporterer|hlásí|повідомляє|пише"
    r"|извештава|izvještava|izveštava|poroča)"
    # "Colin Prewitt reports from Mill Lane", "Jana Roth berichtet aus Brunnau"
    r"(?: (?:live )?(?:from|aus|vom|von der|depuis|de|du|d['’]|desde|da|dal|dalla|vanuit|uit|från|fra|z|ze|из|з|із"
    r"|od|iz|din)"
    r" ?(?:(?:the|el|la|las|los|le|les|lo|il|de|den|het|der|dem) )?"
    r"[^\W\d_a-zß-ÿа-яё][\w.’'-]*(?:[ -][\w.’'-]+){0,3})?\.?"
)
#: "Colin Prewitt is our schools reporter.", "Jana Roth ist unsere Korrespondentin in Wien."
_OURS = regex(
    r"(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,3}) "
    r"(?:is our|is the|ist unsere?|est notre|es nuestr[oa]|é nosso|é a nossa|è (?:il|la) nostr[oa]|is onze|är vår"
    r"|er vår|er vores"
    r"|jest nasz\w*|is an?|ist|est|es|é|è|is|är|er|jest) (?P<role>[^.!?]{5,60})\.?"
)
#: "Aus Brunnau berichtet Jana Roth", "Desde Lima informa Ana Salas", "De notre correspondant à Dole Luc Morel"
_WHENCE = regex(
    r"(?:Aus [^\W\d_][^,.:]{1,30} berichte(?:t|n)|(?:Desde|De|Da|Vanuit|Från|Fra) [^\W\d_][^,.:]{1,30},?"
    r" (?:informan?|reporta|escribe|escreve|scrive|riferisce|schrijft|meldt|bericht|rapporterar|rapporterer)"
    r"|(?:De|Von|Del?|Dal|Van|Od) (?:notre|nos|unsere[mr]|nuestr[oa]|nostr[oa]|onze|naszego)"
    r" (?:correspondante?s?|envoyée?s? spéciale?|[Kk]orrespondent(?:in)?|corresponsal|corrispondente|korespondenta)"
    r" (?:à|en|au|in|aus|a|da|uit|w) [^\W\d_][\w’'-]{2,30}[,:]?)\s"
    r"(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,3})\.?"
)
_LINE = 60  #: characters of it
_LONGEST_ROLE = 120  #: characters of a line that tells the writer's job


def who_reports(line: str) -> str:
    """The writer on a line that says who reports, "" for any other."""
    if len(line) > _LONGEST_ROLE or " " not in line:
        return ""
    match = _OURS.fullmatch(line)
    if match and not has_role(match["role"]):
        match = None
    match = match or _WHENCE.fullmatch(line) or (_REPORTS.fullmatch(line) if len(line) <= _LINE else None)
    return match["name"] if match and is_name(match["name"]) else ""


@lru_cache(maxsize=KEPT)
def introduced(line: str) -> tuple[str, ...]:
    """The names of such a line, () for any other."""
    if reporter := who_reports(line):
        return (reporter,)
    if asked := interviewers(line):
        return asked
    if who := passed_on(line)[1]:
        return names_of(who)
    if not line.startswith(_BY) or not 30 <= len(line) <= _LONGEST:
        return ()
    match = _SAID.match(line)
    names = tuple(name.strip() for name in _AND.split(match["names"])) if match else ()
    return names if all(map(is_name, names)) else ()
