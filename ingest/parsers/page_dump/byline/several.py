"""Several writers, each on a line: names with "and" between them, "By ..." once more below a button or a job."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ingest.parsers.page_dump.byline import towns
from ingest.parsers.page_dump.lines.button_words import FOLLOW
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_BETWEEN = 3  #: lines from one writer to the next at most
_MOST = 6  #: writers
_STAMP, _STORY = 80, 30  #: characters of the day below the names; lines of the story that are looked at
_SURNAME = 4  #: letters of one that an address tells
_SHORT = 50  #: characters of a line of buttons, of a job or an address

_FROM = word_set("de da do")  #: before a town as before a name
#: before the paper that somebody writes for: "PARA LA NACION", "Especial para o Correio"
_FOR = word_set("for für pour para per voor för dla для pro special especial spécial colaboração colaboración")

#: who helped, or edited the text, comes after who wrote it
HELPED = regex(
    r"(?:contributing|additional|with) ?(?:reporting|writers?|reporters?)?\b.{0,6}:"
    r"|(?:with )?(?:additional|further|contributing) \w+ (?:and \w+ )?by\b|reporting assistance\b"
    r"|(?:unter )?mitarbeit\b"
    r"|avec (?:la (?:collaboration|participation)|l['’]aide)\b|con (?:la )?(?:colaboración|collaborazione)\b"
    r"|com (?:a )?colaboração\b|(?:met )?medewerking\b|współpraca\b|при участии\b",
    re.IGNORECASE,
)
_EDITED = (
    *("Edited ", "EDITED ", "edited ", "(Edited ", "Édité par ", "(Édité par ", "Editado por ", "(Editado por "),
    *("Editada por ", "Edição de ", "Edição: ", "Redigerad av ", "Redigert av ", "Redigeret af ", "Redaguje "),
    *("Redagował", "Редактировал", "Düzenleyen ", "Disunting oleh "),
)


def tells_of_help(line: str) -> bool:
    return is_edited(line) or HELPED.match(line) is not None


def is_edited(line: str) -> bool:
    """Who edited it: below a story no writer."""
    return line.startswith(_EDITED)


def beside(page: Page, row: int, joints: Collection[str]) -> tuple[int, int]:
    """The rows above and below on which further names may stand: "and" or a job between them is passed over."""
    above, below = row - 1, row + 1
    if above > 0 and (page.text[above].casefold() in joints or _is_job(page.text[above])):
        above -= 1 + (above > 1 and _is_job(page.text[above - 1]))
    if below + 1 < len(page) and (page.text[below].casefold() in joints or _is_job(page.text[below])):
        below += 1 + (below + 2 < len(page) and _is_job(page.text[below + 1]))
    return above, below


def alike(page: Page, row: int, head: int, end: int) -> Iterator[int]:
    """The rows between headline and story of further writers, each over the same lines as the one on ``row``: the paper
    she works for, a button.
    """
    for size in range(2, min(_BETWEEN + 2, len(page) - row + 1)):
        for step in (-size, size):
            last = row + size - 1  # of the writer's lines
            further = step
            while head < row + further and last + further < end and page.text[last + further] == page.text[last]:
                yield row + further
                further += step


def tells_whence(line: str) -> bool:
    """Where somebody writes from, or for which paper."""
    first = line.partition(" ")[0].casefold()
    return first in _FROM or first in _FOR


def may_sign_too(page: Page, row: int, beside: int) -> bool:
    """False of a town or a paper beside a writer's line: a paper's name can be all in capitals where his is not."""
    line = page.text[beside]
    return not tells_whence(line) and line.isupper() <= page.text[row].isupper()


def _is_job(line: str) -> bool:
    """What a writer is, or the address, with no name on the line."""
    if len(line) > _SHORT:
        return False
    address = "@" in line and " " not in line
    return address or (byline_names.has_role(line) and not byline_names.bare_names(line))


def is_addressed(page: Page, row: int, name: str) -> bool:
    """Whether the row is right above an address of that name's: "Nilgün Erdemir" over nilgun.erdemir@paper.example."""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    surname = unmarked(name.casefold()).rpartition(" ")[2]
    return (
        len(surname) >= _SURNAME and " " not in below and surname in below.casefold().partition("@")[0] and "@" in below
    )


_NOTE = 3  #: rows from a story's last one on in which a note on its writer begins


def is_told_of_below(page: Page, last: int, names: tuple[str, ...]) -> bool:
    """A note at the end of the story says what its writer is: "Ann Lee is a doctor in Dale"."""
    name = names[0].casefold() if len(names) == 1 else ""
    if not name:
        return False
    lines = (page.text[r] for r in range(last, min(len(page), last + _NOTE)))
    behind = (line[len(name) :].split(None, 1) for line in lines if line.casefold().startswith(f"{name} "))
    return any(words and words[0].lower() in _IS for words in behind)


#: what a note says next
_IS = word_set("""is was writes works teaches lives covers ist war arbeitet schreibt lehrt lebt leitet est était
    travaille écrit enseigne vit dirige es fue trabaja escribe enseña vive è insegna lavora scrive é trabalha escreve
    ensina werkt schrijft woont doceert är arbetar skriver bor er arbejder on toimii kirjoittaa jest pracuje pisze je
    byl píše работает пишет преподаёт является живёт працює пише — – - , (""")


def with_further(page: Page, row: int, end: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of a line that says "By", and those of the lines below it, above ``end``, that say so again or that
    stand below the first writer's job.
    """
    out = names
    last = row
    opens = page.text[row].split(" ", 1)[0].casefold()  # "Edited by" below "Written by" names no writer
    for below in range(row + 1, min(end, row + _MOST * (_BETWEEN + 1))):
        line = page.text[below]
        if len(line) > byline_names.LONGEST or below - last > _BETWEEN + 1:
            break
        more = byline_names.byline_of(line)[1]
        if more and line.split(" ", 1)[0].casefold() == opens and all(" " in name for name in more):
            out, last = (*out, *more), below
        elif below > row + 1 and _is_next_writer(page, below, end):
            out, last = (*out, *byline_names.bare_names(line)), below
        elif not (_is_of_writer(line) or (len(line) <= _SHORT and page.text.count(line) > 1)):  # also the paper's name
            break
    return tuple(dict.fromkeys(out))


def _is_next_writer(page: Page, row: int, end: int) -> bool:
    """A name between a job and another job or the day; the story does not speak of the one who bears it."""
    names = byline_names.bare_names(page.text[row]) if len(page.text[row]) <= _SHORT else ()
    above = page.text[row - 1]
    if len(names) != 1 or row + 1 > end or not (byline_names.has_role(above) and _is_of_writer(above)):
        return False
    below = page.text[row + 1]
    if not (_is_of_writer(below) or (page.digits[row + 1] and len(below) <= _STAMP)):
        return False
    surname = names[0].rpartition(" ")[2]
    return not towns.is_town(page, row, names) and not any(surname in line for line in page.text[end : end + _STORY])


def _is_of_writer(line: str) -> bool:
    """What a page prints below a writer's name: a button, a job, an address."""
    if len(line) > _SHORT or line[-1] in ".!?":
        return False
    followed = line.split(" ", 1)[0].casefold() in FOLLOW
    return followed or label_of(line) != "" or byline_names.has_role(line) or ("@" in line and line.count(" ") <= 1)
