"""Lines that only say who made a picture: "© Foto Ella Tuin", "foto: Ann Lee, River Post", "ANN LEE, River Post"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.captions import GIVEN_ALONE, GIVEN_BY, GIVER
from ingest.parsers.page_dump.lines.credit_tails import opens_with_credit
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.picture_labels import heads_pictures, names_picture
from ingest.parsers.page_dump.lines.picture_notes import holds_stock_note, is_stock_note
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, is_agency, is_name
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

LONGEST = 60  #: characters of such a line
_SIGNS = frozenset(":：©/")  #: before or behind who made a picture
_OUTLET_WORDS = 5
_TOPS, _ABOVE = 60, 14  #: rows of a page among which its paper's name stands; rows over a picture with the byline
_NAMED_IN = 12  #: rows at the top in which the house stands
_BUTTON = 26  #: characters of a button
SHARED = regex(r"\s?[/|]\s?|\s[–—-]\s|,\s")  #: between a name and an outlet
_LABEL = regex(
    r"([^\W\d_](?:[^\W\d_]|[\u0900-\u0dff])*)\.?(?:(?:\s(?:credits?|courtesy|by|source|copyright|de|da|la|photos?|fotos?|fotografía"
    r"|images?|imagen|imagem)){1,3}"
    r"\s?[:：|]\s?(?=(?-i:[^\Wa-zß-ÿа-я]))|\s?[:：©]\s?|\s(?:by|von|par|por|di|de|af|av)\s|\s)(?=\S)",
    re.IGNORECASE,
)
#: who gave the picture, on a line of its own: "Gentileza Municipalidad de Tres Lagunas", "Arquivo pessoal / River TV"
_GIVEN = regex(rf"{GIVEN_BY}(?:\s?[:：/|]\s?|\s){GIVER}|{GIVEN_ALONE}(?:\s?[:：/|,]\s?{GIVER})?")


def credits_picture(line: str) -> bool:
    """Such as "© Foto Ella Tuin", "Photo by Ann Lee", "Ann Lee / River Post", "foto: Ann Lee"."""
    closed = line[-1] in ".!?:" and not (line[-1] == "." and line[-2:-1].isupper())  # "Photo: A. D."
    if closed or not 3 <= len(line) <= LONGEST or not (line[0].isalpha() or line[0] in "©("):
        return False
    line = line.strip("()")
    if line[0] == "©":
        return line[1:].strip()[:1].isupper() and not any(map(str.isdigit, line))
    if not line[0].isupper():
        return _labels_picture(line, small=True)
    return _GIVEN.fullmatch(line) is not None or _labels_picture(line, small=False) or _names_both(line)


def _labels_picture(line: str, *, small: bool) -> bool:
    """A word for pictures and who made them; one in ``small`` letters stands before a colon, or before a name alone."""
    if opens_with_credit(line):
        return True
    label = _LABEL.match(line)
    if not label or not names_picture(label[1]) or heads_pictures(line):
        return False
    if ":" in label[0]:
        return line[label.end()].isupper() or not (label[1].casefold() == "ph" and line[label.end()].isdigit())
    return is_name(SHARED.split(line[label.end() :])[0]) if small else line[label.end()].isupper()


def _names_both(line: str) -> bool:
    """A name and an agency's, or with a stroke between any outlet's."""
    parts = SHARED.split(line)
    if len(parts) != 2 or not is_name(parts[0]):
        return False
    return is_agency(parts[1]) or ("/" in line and _may_be_outlet(parts[1]))


def _may_be_outlet(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= _OUTLET_WORDS and all(word[0].isupper() or word in {"of", "the", "de"} for word in words)


#: words for pictures with a name behind and no sign between, that other lines hardly begin with
_BEFORE_NAMES = word_set("foto photo fot bild beeld fotos photos фото kuva snímek fotó nuotr ph")


#: before who gave a picture, a table or the news
_SOURCES = word_set("""source sources quelle quellen fuente fuentes fonte fonti bron bronnen källa kilde lähde źródło
    zdroj forrás sursa kaynak источник джерело източник извор izvor πηγή المصدر مصدر מקור منبع स्रोत সূত্র sumber nguồn
    出典 来源 來源 出处 提供 출처 제공""")


def is_of_picture_alone(line: str) -> bool:
    """What stands under a picture and tells nothing of the story: who made it, behind a sign or a word for pictures,
    or that it shows something alike.
    """
    if is_stock_note(line) or holds_stock_note(line):
        return True
    if len(line) > LONGEST:
        return False
    if not credits_picture(line):
        label, colon, name = line.strip("()").replace("：", ":").partition(":")
        named = colon and name.count(" ") < _OUTLET_WORDS and line[-1] not in ".!?"
        return bool(named and name.strip() and label.strip().casefold() in _SOURCES) or is_agency(line.strip("()"))
    if not _SIGNS.isdisjoint(line):
        return True
    first, _, rest = line.strip("()").partition(" ")
    return first.casefold().strip(".") in _BEFORE_NAMES and " " in rest and is_name(rest)


#: "OWS/Ann Lee", "OWS Photo/Ann Lee"
_OF_HOUSE = regex(
    r"(?P<house>[^\W\da-zß-ÿ_]{2,8})(?: (?:Photos?|Foto|Images?|Handout))?/(?P<name>[^\W\d_a-zß-ÿ][^/\d]{4,40})"
)


def credits_house(page: Page, row: int) -> bool:
    """Who took a picture for the house whose letters the page gives with its name: "OWS/Ann Lee" where it prints
    "(OWS)" or "OWS News"; behind a town's name stands the writer.
    """
    found = _OF_HOUSE.fullmatch(page.text[row]) if "/" in page.text[row][:20] else None
    if found is None or not is_name(found["name"]):
        return False
    house = found["house"]
    named = (line for line in page.text[:_NAMED_IN] if len(line) <= LONGEST)
    return f"({house})" in page.whole or any(line.startswith(f"{house} ") or line == house for line in named)


def credits_on(page: Page, row: int) -> bool:
    """The row credits a picture, or names somebody beside the page's own paper: "ANN LEE, River Post".

    Bylines look the same: the name is in capitals, or another stands above as the writer's.
    """
    line = page.text[row]
    if credits_picture(line):
        return True
    if len(line) > LONGEST or len(parts := SHARED.split(line)) != 2 or not is_name(parts[0]):
        return False
    sure = "/" in line or parts[0].isupper() or is_of_other(page, row - 1, parts[0])
    return sure and _is_house(page, parts[1])


def _is_house(page: Page, name: str) -> bool:
    bare = name.casefold().removeprefix("the ")
    return any(line.casefold().removeprefix("the ") == bare for line in page.text[:_TOPS] if len(line) <= LONGEST)


def is_of_other(page: Page, row: int, name: str) -> bool:
    """Above ``row`` stand a day or buttons and, right over those, somebody else than ``name``: the writer."""
    stamped = False
    for above in range(row - 1, max(-1, row - _ABOVE), -1):
        line = page.text[above]
        if stamped and (writers := _writers(line)):
            return name.casefold() not in map(str.casefold, writers)
        button = kind_of(line) == "T" or label_of(line) != ""
        if not button and len(line) > _BUTTON:
            return False
        stamped = stamped or button
    return False


def _writers(line: str) -> tuple[str, ...]:
    """Of a byline, or of a name with what she is at most."""
    if len(line) > LONGEST * 2:
        return ()
    name = line.partition(", ")[0]
    return byline_of(line)[1] or (bare_names(name) if bare_names(name) == (name,) else ())


def names_maker(page: Page, row: int, first: int) -> bool:
    """A name alone below the byline and its day: who took the picture, where papers print no word for it.

    ``first``: the row of what the picture shows, or of the name if that stands above.
    """
    line = page.text[row]
    return _is_name_alone(line) and is_of_other(page, first, line)


def names_no_writer(page: Page, row: int) -> bool:
    """A name alone among paragraphs, where somebody else's stands beside the page's day above."""
    line = page.text[row]
    if not _is_name_alone(line):
        return False
    for above in range(1, min(row, _TOPS)):
        beside = kind_of(page.text[above - 1]) == "T" or kind_of(page.text[above + 1]) == "T"
        if beside and (writers := _writers(page.text[above])):
            return line.casefold() not in map(str.casefold, writers)
    return False


def _is_name_alone(line: str) -> bool:
    """In a script with capitals: in others any two words look like a name."""
    return len(line) <= LONGEST and line.lower() != line and bare_names(line) == (line,)
