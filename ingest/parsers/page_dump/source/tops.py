"""Lines at the top of a page that hide its paper's name or look like it: a picture's text, a day and its town."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.source.paper_words import holds_paper
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set

#: "[Image: Quillon Bay Observer - independent since 1911]", "Logo: La Voz", "(banner) The Post"
_PICTURED = re.compile(
    r"[\[(<]?\s?(?P<what>image|img|picture|photo|logo|logotype|banner|header|masthead|bild|foto|kopfzeile|imagen|logotipo"
    r"|cabecera|immagine|testata|imagem|cabeçalho|afbeelding|bandeau|en-tête|obraz|obrázek|логотип|изображение|картинка"
    r"|зображення|resim|kuva|kép)\s?(?:[:：]\s?|[\])]\s?)(?P<alt>\S.*?)\s?[\])>]?$",
    re.IGNORECASE,
)
#: "Logo Voce di Montalto", "Logo der Weserzeitung"
_LOGO = re.compile(
    r"(?:[Ll]ogo(?:type|tipo|typ)?|LOGO)\s(?:(?:of(?:\sthe)?|von|der|des|de|du|del|della|di|da|do|van)\s)?([^\W\d_a-zß-ÿ].{2,44})"
)
_OF_SITE = word_set("""logo logotype banner header masthead kopfzeile logotipo cabecera testata cabeçalho bandeau
    en-tête логотип""")
_NAME = 45  #: characters of a name
_LEAST = 3  #: letters of a word that stay the same in all its cases


def of_picture(line: str) -> str:
    """What stands for the paper's own picture; the line as it is where it is none, or of another picture."""
    if len(line) > 120:
        return line
    if named := _LOGO.fullmatch(line):
        return named[1]
    if not (":" in line or "：" in line or "]" in line or ")" in line):
        return line
    match = _PICTURED.match(line)
    if match is None:
        return line
    name = re.split(r"\s[-–—|]\s|[.,;]\s", match["alt"])[0]
    own = match["what"].lower() in _OF_SITE or (len(name) <= _NAME and holds_paper(name))
    return match["alt"] if own else line


Names = Sequence[tuple[str, bool]]  #: (name, whether a day stands on the line)


def without_others(page: Page, row: int, found: Names, title_row: int) -> Names:
    """The names of a line but for the town beside its day, and for who signs the story over its day and headline.

    ``title_row``: -1 where no other line above can be the paper's name.
    """
    if len(found) == 1 and row == title_row - 2 and found[0][0] == page.text[row] and is_name(found[0][0]):
        below = page.text[row + 1]
        cased = found[0][0].lower() != found[0][0]  # in other scripts any words look like a name
        if cased and has_figure(below) and find_dates(below) and not holds_paper(found[0][0]):
            return []
    if not any(dated for _, dated in found):
        return found
    return [(name, dated) for name, dated in found if not (dated and _is_town_of_day(page, row, name))]


def _is_town_of_day(page: Page, row: int, name: str) -> bool:
    """A comma parts it from the day on its line, and the page has it as a place: "Friday, 30 August 2013, Kalimpur"."""
    line = page.text[row]
    behind, before = line.endswith(f", {name}"), line.startswith(f"{name}, ")
    if not (behind or before) or holds_paper(name):
        return False
    stem = re.escape(name[: max(_LEAST, len(name) - 2)])
    place = re.compile(rf"(?:\b(?:{_IN}) |, |^){stem}\w{{0,4}}\b")
    loud = f"{name.upper()} "
    return any(
        other.startswith(loud) or (stem[:3] in other and place.search(other))
        for r, other in enumerate(page.text)
        if r != row and other != name
    )


_IN = (
    "in|at|near|from|of|outside|around|im|nach|aus|bei|em|no|na|à|au|dans|en|de|a|di|da|naar|te|uit|van|i|på|från|fra|w|we|z"
    "|v|ve|в|во|на|из|у|з|στο|στη|στην|pri|kod"
)
