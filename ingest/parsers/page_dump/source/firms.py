"""Names of firms: their legal form, where they have their office, the paper's name inside its own firm's."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import takewhile

from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.source import ministries
from ingest.parsers.page_dump.source.paper_words import holds_paper, is_firms, is_paper, is_publisher
from ingest.parsers.page_dump.text.measure import CJK, folded_tokens, has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

COMPANY = regex(
    r"[\s,]+(?:ltd\.?|limited|company|inc\.?|llc|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|s\.?l\.?u?\.?|s\.?a\.?|s\.?p\.?a\.?|plc"
    r"|α\.?ε\.?|ε\.?π\.?ε\.?|ооо|оао|зао|пао|тов|еоод|оод|kft\.?|zrt\.?|nyrt\.?|bt\.?|s\.?r\.?o\.?|d\.?o\.?o\.?|tbk"
    r"|a\.?ş\.?|a\.s\.?|uab|sia|oü|oyj|n\.?v\.?|vzw|sarl|sas"
    r"|dac|clg|llp|kgaa|kg|ohg|mbh|pvt\.?|pte\.?|bhd\.?|sdn\.?|ltda\.?|lda\.?|asa|sasu|eirl|scop|k\.?k\.?|jsc|ад|еад"
    r"|[\[(]\s?(?:p|pvt|private|pty|pte|proprietary|m)\s?\.?\s?[\])]"  # "The Plains Courier (P) Ltd"
    r"|b\.?v\.?|aps|srl|s\.?r\.?l\.?|pty|co\.?|corp\.?|ab|as|a/s|oy|group"
    r"|(?:(?:प्राइवेट|प्रा\.?) )?(?:लिमिटेड|लि\.?)|(?:প্রাইভেট )?লিমিটেড|லிமிடெட்|లిమిటెడ్|ಲಿಮಿಟೆಡ್|ലിമിറ്റഡ്|લિમિટેડ|ਲਿਮਟਿਡ"
    r"|จำกัด(?:\s?\(มหาชน\))?|ຈຳກັດ|შპს|ՍՊԸ|ՓԲԸ)$",
    re.IGNORECASE,
)
#: forms of companies with spaces between their letters: "Lidové noviny, a. s.", "Agora sp. z o. o."
_SPACED_COMPANY = regex(
    r"(?<=\w\w),?\s+(?:(?:spol\. )?s(?:\.|\b) ?r\. ?o\.|a\. ?s\.|v\. ?o\. ?s\.|[sS]p\. ?z ?o\. ?o\.?|d\. ?o\. ?o\.?"
    r"|d\. ?d\.|[sS]\. ?[rR]\. ?[lL]\.?|[sS]\. ?p\. ?A\.|S\. ?A\.|S\. ?L\.|b\. ?v\.|n\. ?v\.|e\. ?V\."
    r"|GmbH ?& ?Co\. ?(?:KGaA|KG|OHG))(?=\W|$)"
)
#: before the name: "S.A. El Litoral", "PT. Rift Courier"; "SA" without its stops may be a country: an article follows
_FORM_FIRST = regex(
    r"^[\W\d_]*(?:(?:S\. ?A\.(?: ?[SU]\.)?|S/A|S\. ?A\. ?R\. ?L\.|SARL|SASU?|S\. ?p\. ?A\.|SpA|S\. ?[rR]\. ?[lL]\."
    r"|S\. ?L\. ?(?:U\.)?"
    r"|SA(?= (?:[EeLl][LlAaEe]|LOS|LAS|LES|Los|Las|Les|DIARIO|Diario|EDITORIAL|Editorial) )|PT\.?|CV\.?|UAB|SIA|OÜ|VšĮ"
    r"|Sociedade? An[óô]nima|Cía\.) "
    r"|(?:บริษัท|ບໍລິສັດ|ក្រុមហ៊ុន|შპს|شركة|شرکت) ?)"
    r"(?=[^\W\d_a-zß-ÿ])"
)
#: before a name that mostly stands in quotes; an owner of rights keeps it, for it tells the firm from the paper
_EASTERN_FORM = regex(r"^(?:ООО|ОАО|ЗАО|ПАО|АО|АНО|ТОВ)\s", re.IGNORECASE)
#: where its mail goes
_BOX = regex(
    r",\s(?:p\.?\s?o\.?\s?box|box|postfach|postbus|postboks|boks|postilokero|pl|apartado|aptdo\.?|casilla|caixa\spostal"
    r"|casella\spostale|c\.?\s?p\.?|b\.?\s?p\.?|skr\.\spoczt\.?|а/я|p\.\s?k\.|pf\.?)\s\d",
    re.IGNORECASE,
)


_TOWN = regex(r"\s[^\W\d_a-zß-ÿ][\w'’-]{2,}(?:[ -][^\W\d_a-zß-ÿ][\w'’-]+)?[\s.]*")  #: "Flagstaff"
#: where the house stands: ", 210 W. Main St.", ", 12, rue de la Gare", ", Hauptstraße 5", ", ul. Długa 7a"
_STREET = regex(
    r",\s(?:\d{1,5}[a-z]?,?\s(?:[NSEW]{1,2}\.?\s)?[^\W\d_][\w'’.-]{2,}|[^\W\d_][^,\d]{3,30},?\s\d{1,4}\s?[a-z]?(?=,|$|\s[–|-]|\.\s|\s\d{4,5}\s))"
)


def without_spaced(name: str) -> str:
    """With a full stop in place of a form that is written with spaces."""
    return _SPACED_COMPANY.sub(". ", name)


def without_form_first(name: str) -> str:
    """Without a legal form in front."""
    found = _FORM_FIRST.match(name)
    return name[found.end() :] if found else name


def without_forms(name: str) -> str:
    """Without legal forms in front and behind: "PT Media Kota Tbk", "Ridge GmbH & Co. KG", "Agora sp. z o. o."."""
    return without_form_behind(without_spaced(without_form_first(_EASTERN_FORM.sub("", name))))


def without_form_behind(name: str) -> str:
    """Without the legal forms behind it: "Hill Post Co., Ltd.", "Selat Post (M) Sdn Bhd"."""
    group = _GROUP.search(name)
    if group and is_paper(name[: group.start()]):
        return name[: group.start()]
    for _ in range(_FORMS):
        name = COMPANY.sub("", name.rstrip(" ,"))
    return name.strip(" .,;:")


_FORMS = 3  #: of a name at most
_GROUP = regex(r"\s(?:media|news|publishing|communications) group$", re.IGNORECASE)  #: "The Dale Post Media Group"


def without_office(name: str) -> str:
    """Without where the firm has its office: "Hill Post Ltd., P. O. Box 12, Ho", "Talbote Verlag GmbH, Ring 3"."""
    if "," not in name:
        return name
    first, _, behind = name.partition(",")
    if COMPANY.search(first.rstrip()) or (_TOWN.fullmatch(behind) and is_paper(first) and not is_paper(behind)):
        return first
    box = _BOX.search(name) or _STREET.search(name, 3)
    return _without_town(name[: box.start()]) if box else name


def _without_town(name: str) -> str:
    """Without the town that stood between the name and the street: "Lake Service, Riga"."""
    first, comma, behind = name.rpartition(",")
    return first if comma and _TOWN.fullmatch(behind) else name


def is_registered(line: str, name: str) -> bool:
    """The line of rights has a legal form behind the name: "© 2024 Horácká mediální s.r.o."."""
    before, _, behind = line.partition(name) if name in line else ("", "", "")
    behind = behind[:24]
    if _FORM_FIRST.match(" ".join([*before.split()[-1:], name])):  # "© 2021 PT Rift Media"
        return True
    first = behind.split(None, 1)[0].rstrip(",;") if behind.split() else ""
    first = first if "." in first[:-1] else first.rstrip(".")
    return bool(first) and (
        COMPANY.fullmatch(f" {first}") is not None or _SPACED_COMPANY.match(f"xx{behind}", 2) is not None
    )


_TOP = 12  #: rows in which the paper's name stands
_KIN = 6  #: characters that names begin alike with, at least
_SHORTEST = 4  #: letters of a paper's name of one word
_WORDS, _LEAST = 2, 5  #: words of a name that is no section's, or letters of one
#: what firms of papers and broadcasters do, behind or before the name
_DOES = word_set("""broadcasting broadcasters press productions entertainment networks network interactive ventures
    enterprises services rundfunk pressehaus editoriale edition comunicações communication producciones produções
    audiovisual multimedia multimídia presse diffusion omroep viestintä wydawca vydavateľstvo yayın penerbit the""")


def name_above(page: Page, head: int, owner: str) -> tuple[int, str] | None:
    """(row, the name) of a line above the headline that the owner of the rights is called by, with a firm's words; of
    the one office there where the rights are a government's.
    """
    if office := ministries.issuer(page, head, owner):
        return office
    rows = range(min(head, _TOP))
    if " " not in owner:
        written_alike = CJK.search(owner) is not None
        return next(((r, page.text[r]) for r in rows if written_alike and _is_kin(owner, page.text[r])), None)
    return next(((r, page.text[r]) for r in rows if holds_name(owner, page.text[r])), None)


def _is_kin(owner: str, name: str) -> bool:
    """Both begin alike and end with what firms and sites are called, in a script without spaces: "สยามมีเดีย" and
    "สยามออนไลน์".
    """
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(owner, name, strict=False)))
    return " " not in name and same >= _KIN and 2 * same >= max(len(owner), len(name))


def holds_name(owner: str, name: str) -> bool:
    """The owner of the rights is the name with nothing around it but what firms are called.

    Words that papers are called by too, "Lode Valley Press", belong to the name unless that is a paper's without them.
    """
    if len(name) >= len(owner):
        return False
    said, named = owner.casefold().split(), name.casefold().removeprefix("the ").split()
    numbered, size = has_figure(name), len(named)
    if size < _WORDS and not (numbered and len(name) >= _LEAST):
        return False
    at = next((k for k in range(len(said) - size + 1) if said[k : k + size] == named), -1)
    if at < 0:
        return False
    around = [word.strip(",.&") for word in (*said[:at], *said[at + size :])]
    if not all(not word or word in _DOES or is_publisher(word) or is_firms([word]) for word in around):
        return False
    return numbered or is_paper(name) or not any(map(holds_paper, around))


#: what else stands around a paper's name in that of its firm
_AROUND = word_set("""participações participaciones participations empresa sociedade sociedad société società
    jornalística jornalístico periodística editorial editora editoriale empreendimentos companhia compañía impresa
    holding holdings multimedia multimídia verlagsgesellschaft verlag verlagsgruppe mediengruppe medienhaus
    newspapers publishing publications de da do des du der von und and e y et & i""")


def named_inside(page: Page, owner: str, labels: Collection[str]) -> str:
    """The paper in the name of the firm that owns its rights, where the page has it without the firm's words too, or
    an address of the page, one of ``labels``, spells it: "Folha da Ria Comunicação"; else "".
    """
    words = owner.split()
    first, last = 0, len(words)
    while last and _is_of_firm(words[last - 1]):
        last -= 1
    while first < last and _is_of_firm(words[first]):
        first += 1
    name = " ".join(words[first:last])
    if last - first == 1 and name != owner and _is_on_top(page, name) and _is_called(page, name, words):
        return name
    if name == owner or last - first < _WORDS or not (is_paper(name) or "".join(folded_tokens(name)) in labels):
        return ""
    printed = (line for line in page.text if name in line and "©" not in line)
    again = any(f"{name} {words[last]}" not in line if last < len(words) else owner not in line for line in printed)
    return name if "".join(folded_tokens(name)) in labels or again else ""


def _is_on_top(page: Page, name: str) -> bool:
    """A word that stands alone on a line at the top: "SUBH"."""
    bare = name.casefold()
    return len(name) >= _SHORTEST and any(len(t) == len(name) and t.casefold() == bare for t in page.text[:_TOP])


def _is_called(page: Page, name: str, owner: list[str]) -> bool:
    """Another line has the word with a capital and nothing of the firm behind it, as in "Published in Subh"; a word
    that names sections too stands in quotes: "Chronicle".
    """
    firm, section = f"{name} {owner[-1]}", name.casefold() in SECTIONS
    called = rf"[\"“„«]{re.escape(name)}[\"”“»]" if section else rf"(?<!\w){re.escape(name)}(?!\w)"
    lines = (page.text[row] for row in page.rows_with((name,)))
    return any(len(line) > len(name) and firm not in line and re.search(called, line) for line in lines)


def _is_of_firm(word: str) -> bool:
    bare = word.casefold().strip(",.")
    return bare in _AROUND or (bare in _DOES and bare not in _PAPERS) or is_firms([word])


_EAST = "株式会社|有限会社|合同会社|（株）|\\(株\\)|㈱|股份有限公司|有限责任公司|有限公司|주식회사|\\(주\\)|㈜"
_EAST_FIRM = regex(rf"(?P<form>{_EAST})?\s?(?P<name>[^\W\d_][\w・·]{{1,24}}?)\s?(?(form)|(?:{_EAST}))$")
_EAST_TOP = 20  #: rows in which its paper's name stands


def of_east(page: Page, end: int) -> tuple[int, str] | None:
    """(row, name) of a line below row ``end`` that is a firm's name in an East Asian script, which the page's top has
    too: many of these pages print their rights in English.
    """
    for row in range(len(page) - 1, end, -1):
        line = page.text[row]
        if len(line) > _EAST_LONGEST or line.isascii() or not (match := _EAST_FIRM.match(line)):
            continue
        name = match["name"]
        if CJK.search(name) and any(name in page.text[r] for r in range(min(end, _EAST_TOP))):
            return row, name
    return None


#: of those that papers' names end with as well: "Lode Valley Press"
_PAPERS = word_set("press presse the edition")
_EAST_LONGEST = 40  #: characters of such a line
