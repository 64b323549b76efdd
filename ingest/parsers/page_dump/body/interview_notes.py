"""What an editor adds below an interview's last answer: "Ann Lee's recordings can be heard at the Mill until May"."""

from __future__ import annotations

from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.measure import QUOTES, ending, line_words
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_ASKS = "?？؟;"  #: the last one in Greek
_QUESTIONS, _LONGEST = 2, 260  #: of an interview at least; characters of such a note
_OVER = 4  #: rows over the story with headline and deck
_LABEL = 32  #: characters of who speaks, before a colon
_NAMES = regex(
    r"[^\W\d_a-zß-ÿ][\w'’-]*[^\W\d_](?: (?:d[aeiou]s?|van|von|der|den|el|la|le|al|bin))?"
    r"(?: [^\W\d_a-zß-ÿ][\w-]+){1,2}"
)
_TITLE = regex(r"[“\"«„][^“”\"«»„,.?!]{2,60}[”\"»“]")  #: of a work; what is said ends with a sign
#: of somebody who speaks
_I = word_set("""i i'm me my mine we us our ich mich mir mein meine meinen wir uns unser je j'ai moi mon ma mes nous yo
    me mi mis nosotros io mio mia noi eu meu minha nós ik mij mijn wij jag mig min mitt vi jeg meg mitt minä minun ja
    mnie mój moja já mě můj я меня мне мой моя мы мені мій benim""")


def above_speakers_note(page: Page, rows: list[int]) -> list[int]:
    """The rows of an interview without a last one that speaks of who was asked, by the full name of headline or
    introduction, which no answer has.
    """
    asked = [row for row in rows if page.text[row][-1] in _ASKS]
    if len(asked) < _QUESTIONS or len(rows) < len(asked) + _QUESTIONS or rows[-2] in asked or rows[-1] in asked:
        return rows
    line = page.text[rows[-1]]
    plain = len(line) <= _LONGEST and ending(line) == "." and ":" not in line[:_LABEL]
    if not plain or not QUOTES.isdisjoint(_TITLE.sub("", line)) or not _I.isdisjoint(line_words(line)):
        return rows
    names = _named(line)
    told = "\n".join(page.text[max(0, rows[0] - _OVER) : asked[0]])
    answers = "\n".join(page.text[r] for r in rows if asked[0] <= r < rows[-1])
    return rows[:-1] if any(name in told and name not in answers for name in names) else rows


def _named(line: str) -> list[str]:
    """Full names, without an ending behind an apostrophe."""
    found = (match[0].replace("’", "'").removesuffix("'s") for match in _NAMES.finditer(line))
    return [name for name in found if is_name(name)]
