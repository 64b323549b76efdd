"""The paper of a line that cites where a text was printed: "Waipuna Guardian, Volume XLII, 3 July 1926, Page 4"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.dates import find_dates
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.measure import KEPT, has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_LONGEST, _SHORTEST, _DAY = 160, 14, len("1926-07-03")
#: a page, a volume or a number of an issue, with its figure
_ISSUE = regex(r"""(?ix)
    (?<!\w)(?:pages?|pp?\.|pg\.|seiten?|s\.|páginas?|págs?\.|paginas?|pagine|pag\.|sid(?:a|an|or)|side|sivut?|strona|str\.|strana
    |strany|стр\.|страница|с\.|sayfa|oldal|bl(?:z|ad)z?\.?|columns?|cols?\.|spalten?|sp\.|colonnes?|columnas?|image
    |issue|no\.|nos\.|nr\.?
    |nº|n°|n\.º|number|nummer|numéro|número|numero|číslo|numer|выпуск|номер|№|sayı|szám|volume|vol\.|volumen|band
    |bd\.|jahrgang|jg\.
    |årgang|årgång|vuosikerta|ročník|rocznik|année|año|anno|ano|jaargang|edition|ausgabe)\s?[:.]?\s?[\dIVXLC]+(?!\w)
    |[第제]?\s?(?:\d+|[一二三四五六七八九十百]+)\s?[面版頁页号號期면]""")
_PLACE = regex(r"\s?[(\[][^()\[\]]{2,60}[)\]]")  #: "(Mulga Creek, NSW : 1888 - 1954)"
_PARTS = regex(r"\s*[,;|·•]\s*|\s+[–—:/-]\s+|\s{2,}|\s?:\s")
_LEAD = regex(r"(?:from|source|aus|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj|источник)\s?:?\s", re.IGNORECASE)
_QUOTED = regex(r"(?:[^\W\d_]+ )?[«\"“„]([^«»\"“”„]{3,44})[»\"”“]")  #: «Голос Залесья», Газета «Голос Залесья»
_ARTICLE = regex(r"(?:the|le|la|les|el|los|il|lo|o|a|der|die|das|de|het)\s\S", re.IGNORECASE)
#: the issue between a paper's name and its day: "Газета «Голос» №46 от 15.03.2019", "Der Bote Nr. 46 vom 15. März 2019"
_ISSUE_BEFORE = regex(
    r"\s?(?:№|nr\.?|no\.?|n[º°]|nº|núm\.|num\.|č\.|issue|ausgabe|numéro|número|numero|nummer|numer|číslo|номер|выпуск|вып\.)"
    r"\s?\d{1,6}(?:\s?[/(]\s?\d{1,6}\)?)?,?\s?(?:of|vom|von|du|del|dell['’]|di|de|do|van|den|fra|från|af|av|z dnia|z"
    r"|ze dne|ze|от|від|из|за)?\s*$",
    re.IGNORECASE,
)
#: on top of what editing systems print: "Published on The Post (http://post.example)"
_ON_SITE = regex(
    r"(?:published|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|publicerad|publiceret|publisert"
    r"|julkaistu|opublikowan[oey]|publikováno|zveřejněno|опубликовано|опубліковано|publikálva|publicat|yayınlan\w+)"
    r"\s(?:on|at|in|auf|bei|sur|dans|en|em|su|op|på|sivustolla|na|в|на|pe)\s(?P<name>\S.{1,44}?)\s\(https?://[^\s()]+\)",
    re.IGNORECASE,
)
_TOP = 3  #: rows in which it stands
_OVER, _UNDER = 8, 6  #: rows above the headline and below the story that such a line stands in


def cited(page: Page, head: int, rows: list[int]) -> tuple[int, str, str] | None:
    """(row, name, rule) of such a line around the headline or right below the story."""
    for row in range(min(_TOP, len(page))):
        line = page.text[row]
        if line[-1] == ")" and "://" in line and (on := _ON_SITE.fullmatch(line)) and could_be_name(on["name"]):
            return row, on["name"], "printed-on"
    for row in (
        *range(max(0, head - _OVER), head),
        *range(head + 1, rows[0]),
        *range(rows[-1] + 1, rows[-1] + 1 + _UNDER),
    ):
        named = issue_of(page.text[row]) if row < len(page) and page.digits[row] else ""
        if named and not (0 < row < head and _is_name(page.text[row - 1])):  # under a masthead
            return row, named, "cited-issue"
    return None


def introduces(line: str) -> bool:
    """A line that ends in a colon and names the day of what follows: "From the Post of September 19, 2004:"."""
    return line[-1] in ":：" and len(line) <= _LONGEST and any(len(d.date.value) >= _DAY for d in find_dates(line))


def _is_name(line: str) -> bool:
    return could_be_name(line) and is_paper(line)


def _without_issue(before: str) -> str:
    """What stands before a day, without the number of the issue right before it."""
    return _ISSUE_BEFORE.sub("", before, count=1) if has_figure(before) else before


@lru_cache(maxsize=KEPT)
def issue_of(line: str) -> str:
    """The paper that the line names beside one day and a page or a number of its issue; else ""."""
    if not _SHORTEST <= len(line) <= _LONGEST or not _ISSUE.search(line):
        return ""
    bare = _PLACE.sub("", line)
    dates = find_dates(bare)
    if len(dates) != 1 or len(dates[0].date.value) < _DAY:
        return ""
    parts = _PARTS.split(f"{_without_issue(bare[: dates[0].start])} | {bare[dates[0].end :]}")
    plain = (_LEAD.sub("", part.strip(" .,-–—"), count=1) for part in parts if part and not has_figure(part))
    name = next(filter(None, plain), "")
    if (quoted := _QUOTED.fullmatch(name)) and (is_paper(name) or is_paper(quoted[1])):
        return quoted[1]
    return name if _is_name(name) or (" " in name and _ARTICLE.match(name) and could_be_name(name)) else ""
