"""Towns behind a writer's name ("Por Renata Quirino, Pedra Branca"): the page tells them from a second writer."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.text.language import language_of
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_EN_IS_IN = frozenset(["es", "fr", "ca", "gl"])  #: languages in which "en" stands before towns; it is "and" in Dutch
_TOLD, _ENOUGH = 60, 12  #: characters of lines that tell the language, and how many are read
_TWO = 2  #: words of a second writer's name behind a dash, neither of which the page has elsewhere
#: first words of towns
_TOWN_HEADS = word_set("""new north south east west old upper lower great little saint st st. port fort mount mt lake
    bay cape san santa santo são los las la el le bad neu alt ober unter groß klein sankt nueva nuevo villa puerto
    ciudad castel castello monte porto vila nova novo cidade campo nieuw oud noord zuid ny nya gamla norra södra östra
    västra stora lilla nordre søndre uusi vanha kis nagy új felső alsó yeni eski büyük küçük aşağı yukarı nea novi stari
    gornji donji kota tanjung nowy nowa nowe stary stara stare wielki wielka mały mała nový nová nové starý stará staré
    velký velká velké новый новая новое новий нова нове старый старая старое старий стара старе великий великая велика
    велике малый малая верхний верхняя нижний нижняя верхня нижня красный красная νέα νέο νέος παλαιά""")
_LEAST = 3  #: letters of a word that stay the same in all its cases
#: where something happens
_IN = (
    "in|near|outside|around|nahe|nach|aus|em|no|na|nos|nas|à|au|aux|dans|près de|en|cerca de|vicino a|naar|te|bij|uit"
    # what kind of place it is
    "|town of|city of|village of|stadt|gemeinde|dorf|ort|ville d[eu]|village d[eu]|commune d[eu]|ciudad de|pueblo de"
    "|municipio de|localidad de|comune di|paese di|frazione di|cidade de|município de|vila de|stad|dorp|gemeente"
    "|staden|byn|byen|kommunen|landsbyen|miasto|mieście|wieś|wsi|gminie|město|městě|obec|obci|mesto|meste|falu|község|orașul|comuna"
    "|satul|город|городе|города|село|селе|посёлок|поселок|посёлке|поселке|деревня|деревне|станица|станице|райцентр|райцентре"
    "|місто|місті|селище|селищі|град|селото|grad|selo|mjesto|kota|desa"
    "|i|på|nära|nær|din|în|lângă|w|we|koło|v|ve|в|во|на|под|у|біля|във|στο|στη|στην|στον|pri|kod|blizu"
)
#: the same where a sentence opens with it; inside one it stands before persons: "A Montelupo Alto sono le dieci"
_OPENS = "A|Ad|U|La|Në|Til|Ở|Tại|V|Na|Do|Tra|Fra"
#: where something is from, and whose it is
_OF = "of|from|de|da|do|di|del|van|von|från|fra|z|ze|из|з|от|της|του|iz"
_CASES = r"['’]?(?:n?[dt][ae]n?|y[ae]|ss[aä]|st[aä]|ll[aä]|lt[aä]|b[ae]n|b[oó]l|ből|ról|ről|ra|re)"


#: "KINGSTON, Jamaica, Tuesday September 17, 2013, CNW"
_DATELINE = regex(
    r"[^\W\d_a-zß-ÿ][^\Wa-zß-ÿ]+(?:[ -][^\W\d_a-zß-ÿ]+){0,3}, [^\W\d_a-zß-ÿ][\w.’'-]+(?: [^\W\d_a-zß-ÿ][\w.’'-]+)?"
    r"[,:]? (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)


def opens_dateline(text: str) -> bool:
    """A town in capitals, its land and a weekday, on a line over the story: no writer."""
    return text[:2].isupper() and _DATELINE.match(text) is not None


def without_towns(page: Page, row: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the byline on this row but for those behind the first that the page speaks of as places."""
    if len(names) < 2 or (" " not in names[0] and names[0].isascii()):
        return names
    if " en " in page.text[row] and language_of([t for t in page.text if len(t) >= _TOLD][:_ENOUGH]) in _EN_IS_IN:
        names = tuple(n for k, n in enumerate(names) if not (k and f" en {n}" in page.text[row]))
    return (names[0], *(name for name in names[1:] if not (" " in name and _is_place(page, row, name))))


def is_town(page: Page, row: int, names: tuple[str, ...]) -> bool:
    """Whether the one name on the row of a day begins it and is a place that the page tells of."""
    return len(names) == 1 and page.text[row].startswith(names[0]) and _is_place(page, row, names[0])


def is_apart(byline: str, name: str) -> bool:
    """Whether a comma, a bracket, a bar or a dash stands before the name, or nothing; not after initials."""
    return byline[1:2] != "." and re.search(rf"(?:^|[,;(/|·–—-])\s*{re.escape(name)}", byline) is not None


def _may_be_writer(page: Page, row: int, name: str) -> bool:
    """Two words behind a dash of which the page has neither elsewhere, and the first begins no town's name."""
    words = name.split()
    if len(words) != _TWO or words[0].casefold() in _TOWN_HEADS:
        return False
    others = "\n".join(line for r, line in enumerate(page.text) if r != row)
    return not any(word in others for word in words)


def _is_place(page: Page, row: int, name: str) -> bool:
    """It stands behind a dash or in brackets, or the page has "in Pedra Branca" or "PEDRA BRANCA - ..." elsewhere.

    No "and" joins it to a writer.
    """
    byline = page.text[row]
    if name in byline and not is_apart(byline, name):
        return False
    if page.whole.count(f"\n{name.upper()}:") > 1:  # who speaks, in a transcript
        return False
    alone = byline_of(byline)[0] == ""  # "By Ann Lee - Bob Ray" are two
    if alone and byline.endswith(f" ({name})"):
        return True
    if alone and byline.endswith((f" - {name}", f" – {name}", f" — {name}")):
        return not _may_be_writer(page, row, name)
    words = name.split()
    stem = r"\s".join(rf"{re.escape(w[: max(_LEAST, len(w) - 2)])}\w{{0,4}}" for w in words)
    place = re.compile(
        rf"(?<!\w)(?:(?i:{_IN})\s{stem}(?!\w)|(?:{_OF})\s{stem}\s[a-zß-ÿа-яёα-ωά-ώ]|{re.escape(name)}{_CASES}(?!\w)"
        rf"|^{re.escape(name.upper())}\s?(?:[-–—:]|\([\w ]{{2,12}}\))|^(?:{_OPENS})\s{stem}(?!\w))",
        re.IGNORECASE if name.isupper() else re.NOFLAG,
    )
    if any(_is_step(line, name) for line in page.text[: min(row, _TRAIL)]):
        return True
    first = words[0][:_LEAST].lower()
    return any(first in line.lower() and place.search(line) for r, line in enumerate(page.text) if r != row)


_STEPS = regex(r"\s?[>»›]\s?|\s[/|→]\s")
_TRAIL = 12  #: rows on top in which a breadcrumb stands


def _is_step(line: str, name: str) -> bool:
    """The place is the last step of a breadcrumb: "Home > Cronaca > Pieve Alta"."""
    if not line.endswith(name) or line == name:
        return False
    return len(_STEPS.split(line)) > 1 and _STEPS.split(line)[-1] == name


_ENDS = "|·•,;"  #: what parts an address from the rest of its line
_NUMBER = regex(rf"(?:^|[{_ENDS}]|\s[–—-])\s*(?!(?:19|20)\d\d\s)\d{{1,5}}[a-z]?,?\s$")  #: of a house or a post office
_NUMBER_BEHIND = regex(rf"\s\d{{1,4}}[a-z]?\s*(?:$|[{_ENDS}]|\s[–—-]\s)")


def is_address(line: str, name: str) -> bool:
    """A street with its house or a town with its code, between bars or commas: "Port Board | 1 Pier Road | 5 May 2014",
    "Hafenamt | Alter Kai 12 | Stand: 4. Mai 2014".
    """
    if line.count(name) != 1:
        return False
    lead, _, rest = line.partition(name)
    if _NUMBER.search(lead):
        return rest.lstrip()[:1] in ("", *_ENDS, "–", "—", "-")
    alone = lead.rstrip()[-1:] in tuple(_ENDS)
    return alone and _NUMBER_BEHIND.match(rest) is not None
