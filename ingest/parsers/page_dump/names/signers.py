"""Several people below a text that they sign, each with a job: on the line below the name, "Ann Lee" over "chair of the
River Trust", or behind it, "Ann Lee, chair of the River Trust".
"""

from __future__ import annotations

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import bare_names, has_role, is_name
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import pieces

_NAME, _JOB, _BOTH = 45, 110, 150  #: characters at most
_SHORTEST = 4  #: characters of a job
_MOST = 20  #: people


def signers(page: Page, first: int) -> tuple[tuple[str, ...], int]:
    """Their names from row ``first`` on, and the row below the last of them; ((), first) where nobody signs there."""
    names: list[str] = []
    row = first
    while row < len(page) and len(names) < _MOST:
        line = page.text[row]
        if not line[0].isupper():
            break
        below = page.text[row + 1] if row + 1 < len(page) else ""
        if beside := _beside(line):
            names.append(beside)
            row += 1
        elif below and len(line) <= _NAME and _is_job(below) and bare_names(line) == (line,) and is_name(line):
            names.append(line)
            row += 2
        else:
            break
    return tuple(names), row


def _beside(line: str) -> str:
    """The name before a comma and a job."""
    name, comma, job = line.partition(", ")
    if not comma or len(line) > _BOTH or len(name) > _NAME or not _is_job(job):
        return ""
    return name if is_name(name) and bare_names(name) == (name,) else ""


#: how offices and jobs begin, in languages that write them with a capital, and on lines that do so elsewhere
_FUNCTIONS = pieces("""vorsitzende|präsident|geschäftsführ|direktor|leiter|sprecher|lehrer|professor|mitglied|pfarrer|
    oberbürgermeister|bürgermeister|landrat|landrät|stadtrat|stadträt|ärzt|arzt|rechtsanw|autor|gründer|vorstand|
    chair|president|director|head of|founder|secretary|chief exec|councillor|spokes|rector|dean|member of|teacher|
    mayor|mp for|senator|doctor|lecturer|author|executive|manager|leader|ordförande|förbunds|generalsekreterare|
    verksamhetschef|rektor|lärare|formand|leder|styreleder|voorzitter|présidente?|directeur|directrice|maire|députée?|
    presidente|director|alcalde|sindaco|presidenta|prezes|dyrektor|předsed|puheenjohtaja""")


def _is_job(line: str) -> bool:
    """What somebody is, which no sentence and no title is: it begins small, or with a word for offices and jobs."""
    if not _SHORTEST <= len(line) <= _JOB or ending(line) != "" or "://" in line or label_of(line):
        return False
    return line[0].islower() or line.casefold().startswith(_FUNCTIONS) or has_role(line.partition(",")[0])
