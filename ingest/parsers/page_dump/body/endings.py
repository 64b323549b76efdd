"""What stands right below a story's last paragraph and looks like one: what the writer does."""

from __future__ import annotations

import re
from itertools import islice

from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST = 220  #: of a line that says what the writer does
#: the writer, and what is said next
_WRITER = re.compile(r"""(?ix)
    (?:the\ (?P<en>writer|author|columnist|reviewer|essayist)s?\ (?:is|are|was|has|works|teaches|lives|can|blogs
        |tweets|heads|runs|served|retired)
    |(?:der|die)\ (?P<de>autor(?:in)?|verfasser(?:in)?|kolumnist(?:in)?)\ (?:ist|war|arbeitet|lebt|lehrt|schreibt)
    |l['’](?P<fr>auteure?|autrice)\ (?:est|a\ été|vit|enseigne|dirige)
    |(?:el|la)\ (?P<es>autora?|escritora?|columnista)\ (?:es|fue|vive|trabaja|dirige)
    |l['’](?P<it>autore|autrice)\ (?:è|è\ stat[oa]|vive|insegna|lavora)
    |[oa]\ (?P<pt>autora?|colunista)\ (?:é|foi|vive|trabalha)
    |de\ (?P<nl>auteur|schrijver|schrijfster)\ (?:is|was|werkt|woont|doceert)
    |(?P<nord>författaren|skribenten|forfatteren|artikelförfattaren)\ (?:är|er|arbetar|arbejder|jobber|bor|var)
    |(?P<fi>kirjoittaja)\ (?:on|toimii|työskentelee)|(?P<slav>autor(?:ka)?)\ (?:jest|je|był[ao]?|byl[ao]?|pracuje)
    |(?P<ru>автор)\ (?:[—–-]\ |является|работает|преподаёт)|(?P<tr>yazar),?\ )""")
_FIRST = word_set("""the der die el la o a de författaren skribenten forfatteren artikelförfattaren kirjoittaja autor
    autorka автор yazar""")  #: first words of such lines, but those with an apostrophe


def is_ending(page: Page, rows: list[int]) -> bool:
    """The last of the ``rows`` says what the writer does, of whom no other row speaks."""
    line = page.text[rows[-1]]
    if len(line) > _LONGEST:
        return False
    first = line.partition(" ")[0].lower()
    if first not in _FIRST and first[:2] not in {"l'", "l’"}:
        return False
    match = _WRITER.match(line)
    noun = next(filter(None, match.groups()), "").lower() if match else ""
    return noun != "" and not any(noun in page.text[r].lower() for r in islice(reversed(rows), 1, 40))
