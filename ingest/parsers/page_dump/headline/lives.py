"""Stories of one life, obituaries and portraits, whose headline is the person's name alone, over a deck."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.parsers.page_dump.text.measure import holds_any, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, pieces
from ingest.patterns import regex

_DECK, _NAME = 30, 50  #: width of a deck at least, of a name with its years at most
_SECTION = 4  #: rows above the name in which the section stands
_REACH = 8  #: rows above the story in which the name stands
_OPENING = 240  #: characters of the story's first line that tell of whom it is
#: behind a name: "Rolf Anders (1925-2009)", "Rolf Anders, 84", "† Rolf Anders"
_YEARS = regex(r"(?:,? \(?(?:\*\s?)?\d{4} ?[-–—/] ?(?:†\s?)?\d{4}\)?|, (?:aged )?\d{2,3}|\s?†)$")
_STEP = regex(r"\s[»›>/|]\s")
_CALLED = regex(
    r"(?:(?:the (?:very )?(?:rev|hon)\.?(?: dr\.?)?|prof(?:essor)?\.?|dr\.?|sir|dame|lord|lady|baroness|canon|father"
    r"|sister|brother|rev(?:erend)?\.?|captain|capt\.?|major|colonel|admiral|bishop|rabbi|judge|mrs?\.?|ms\.?|professorin"
    r"|frau|herr|monsieur|madame|maître|padre|don|doña|dom|dona|professeure?|profesora?|professora?|professoressa"
    r"|professore|dottor(?:essa)?|профессор|академик)\s)+",
    re.IGNORECASE,
)
#: before or behind a name: "Edda Marrish obituary", "Nachruf auf Rolf Anders", "In memoriam: Jan Kos"
_OBITUARY = (
    r"(?:obituary|obit|remembered|appreciation|an appreciation|nachruf|nécrologie|hommage"
    r"|obituario|necrológica|semblanza"
    r"|necrologio|ricordo|obituário|in memoriam|minnesord|minnesruna|dödsruna|mindeord|minneord"
    r"|nekrologi?|muistokirjoitus"
    r"|wspomnienie|pożegnanie|nekrológ|búcsú|necrolog|некролог|памяти|νεκρολογία|necrològica|nekrologas|järelehüüe)"
)
_TITLED = regex(
    rf"{_OBITUARY}(?:\s?[:|–—-]\s?|\s(?:(?:of|for|to|auf|für|de|d['’]|di|da|do|van|over|över|om|av|til|pro)\s)?)(?-i:(?=[^\W\d_a-zß-ÿ]))"
    rf"|(?<=\w)(?:\s?[:|,–—-]\s?|\s){_OBITUARY}$",
    re.IGNORECASE,
)
_SECTIONS = phrase_set("""obituary, obituaries, lives, lives remembered, lives lived, other lives, a life,
    in memoriam, tribute, tributes, deaths, appreciation, profile, profiles, portrait, portraits, nachruf, nachrufe,
    porträt, porträts, zum tod, zum tode, gestorben, nécrologie, nécrologies, disparition, disparitions, hommage,
    obituario, obituarios, necrológica, necrológicas, perfil, perfiles, retrato, retratos, necrologio, necrologi,
    necrologie, ritratto, ritratti, il ritratto, profilo, profili, obituário, obituários, perfis, necrologia,
    overleden, portret, portretten, profiel, het profiel, minnesord, minnesruna, dödsfall, dödsruna, porträtt,
    mindeord, dødsfald, portræt, minneord, dødsfall, portrett, muistokirjoitus, muistokirjoitukset, kuolleita,
    henkilökuva, nekrolog, nekrologi, wspomnienie, sylwetka, sylwetki, nekrology, portrét, nekrológ, portré, necrolog,
    некролог, некрологи, портрет, νεκρολογία, πορτρέτο, portre, necrològica, nekrologas, järelehüüe""")
#: of a death
_DIED = pieces("""has died|who died|died at|died aged|died on|passed away|gestorben|verstorben|verstarb|ist tot|
    , mort|, morte|est mort|décédé|disparu|s'est éteint|s’est éteint|fallec|murió|ha muerto|è morto|è morta|, morto|
    , morta|scompars|si è spent|morreu|faleceu|overled|overleden|stierf|avlid|har dött|gått bort|er død|døde|
    gikk bort|gået bort|kuoli|kuollut|zmarł|zemřel|zomrel|meghalt|elhunyt|a murit|decedat|încetat din viață|умер|
    скончал|помер|почина|umro|umrla|preminu|umrl|πέθανε|έφυγε από τη ζωή|hayatını kaybet|vefat|meninggal|qua đời|توفي|
    נפטר""")


def headline(page: Page, best: int, rows: Sequence[int]) -> int:
    """The name of whose life the story tells, right above the best line where that is its deck ("Dorothea Lamb" over
    "Lock keeper who counted every boat for 46 years"), or below it, where that is a link of the site; else that line.
    """
    if _is_over_deck(page, best, rows):
        return best - 1
    below = range(max(best + 1, rows[0] - _REACH, 1), rows[0] - 1)
    named = (row for row in below if best + 1 < rows[0] and _names_life(page, row, rows[0]))
    return next((row for row in named if _is_section(page.text[row - 1])), best)


def _is_over_deck(page: Page, best: int, rows: Sequence[int]) -> bool:
    above = best - 1
    if not 0 < above < best < rows[0] or width(page.text[best]) < _DECK or not _names_life(page, above, rows[0]):
        return False
    return person(_TITLED.sub("", page.text[above])) not in page.text[best] and not burden(page, above)


def _names_life(page: Page, row: int, top: int) -> bool:
    """A name alone with which the story on row ``top`` opens, below the section for lives or over somebody's death."""
    line, opening = _TITLED.sub("", page.text[row]), page.text[top][:_OPENING]
    may_name = len(line) <= _NAME and (line.isupper() or any(word.strip(",") in opening for word in line.split()[1:]))
    name = person(line) if may_name else ""
    if not name or name.split()[-1] not in opening:
        return False
    return (
        line != page.text[row]
        or holds_any(opening.casefold(), _DIED)
        or any(map(_is_section, page.text[max(0, row - _SECTION) : row]))
    )


def person(line: str) -> str:
    """The name on a line that has nothing else but a title or years; "" for any other line."""
    name = _CALLED.sub("", _YEARS.sub("", line.strip("† ")), count=1)
    name = name.title() if name.isupper() else name
    return name if is_name(name) else ""


def _is_section(line: str) -> bool:
    """Its name, or a breadcrumb that ends with it."""
    return len(line) <= _OPENING and key(_STEP.split(line)[-1]) in _SECTIONS
