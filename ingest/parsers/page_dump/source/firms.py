"""What stands behind a firm's name in a line of rights: its legal form, and where it has its office."""

from __future__ import annotations

import re

COMPANY = re.compile(
    r"[\s,]+(?:ltd\.?|limited|company|inc\.?|llc|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|s\.?l\.?u?\.?|s\.?a\.?|s\.?p\.?a\.?|plc"
    r"|α\.?ε\.?|ε\.?π\.?ε\.?|ооо|оао|зао|пао|тов|еоод|оод|kft\.?|zrt\.?|nyrt\.?|bt\.?|s\.?r\.?o\.?|d\.?o\.?o\.?|tbk"
    r"|a\.?ş\.?|a\.s\.?|uab|sia|oü|oyj|nv|vzw|sarl|sas"
    r"|dac|clg|llp|kgaa|kg|ohg|mbh|pvt\.?|pte\.?|bhd\.?|sdn\.?|ltda\.?|lda\.?|asa|sasu|eirl|scop|k\.?k\.?|jsc|ад|еад"
    r"|b\.?v\.?|aps|srl|s\.?r\.?l\.?|pty|co\.?|corp\.?|ab|as|a/s|oy|group)$",
    re.IGNORECASE,
)
#: forms of companies with spaces between their letters: "Lidové noviny, a. s.", "Agora sp. z o. o."
_SPACED_COMPANY = re.compile(
    r"(?<=\w\w),?\s+(?:(?:spol\. )?s(?:\.|\b) ?r\. ?o\.|a\. ?s\.|v\. ?o\. ?s\.|[sS]p\. ?z ?o\. ?o\.|d\. ?o\. ?o\."
    r"|d\. ?d\.|[sS]\. ?[rR]\. ?[lL]\.|[sS]\. ?p\. ?A\.|S\. ?A\.|S\. ?L\.|b\. ?v\.|n\. ?v\.|e\. ?V\."
    r"|GmbH ?& ?Co\. ?(?:KGaA|KG|OHG))(?=\W|$)"
)
#: before the name: "S.A. El Litoral", "PT. Rift Courier"; "SA" without its stops may be a country: an article follows
_FORM_FIRST = re.compile(
    r"^[\W\d_]*(?:S\. ?A\.(?: ?[SU]\.)?|S/A|S\. ?A\. ?R\. ?L\.|SARL|SASU?|S\. ?p\. ?A\.|SpA|S\. ?[rR]\. ?[lL]\."
    r"|S\. ?L\. ?(?:U\.)?"
    r"|SA(?= (?:[EeLl][LlAaEe]|LOS|LAS|LES|Los|Las|Les) )|PT\.?|UAB|VšĮ|Sociedade? An[óô]nima|Cía\.) "
    r"(?=[^\W\d_a-zß-ÿ])"
)
#: where its mail goes
_BOX = re.compile(
    r",\s(?:p\.?\s?o\.?\s?box|box|postfach|postbus|postboks|boks|postilokero|pl|apartado|aptdo\.?|casilla|caixa\spostal"
    r"|casella\spostale|c\.?\s?p\.?|b\.?\s?p\.?|skr\.\spoczt\.?|а/я|p\.\s?k\.|pf\.?)\s\d",
    re.IGNORECASE,
)


def without_spaced(name: str) -> str:
    """With a full stop in place of a form that is written with spaces."""
    return _SPACED_COMPANY.sub(". ", name)


def without_form_first(name: str) -> str:
    """Without a legal form in front."""
    found = _FORM_FIRST.match(name)
    return name[found.end() :] if found else name


def without_office(name: str) -> str:
    """Without where the firm has its office: "Hill Post Ltd., P. O. Box 12, Ho", "Talbote Verlag GmbH, Ring 3"."""
    if "," not in name:
        return name
    first = name.partition(",")[0]
    if COMPANY.search(first.rstrip()):
        return first
    box = _BOX.search(name)
    return name[: box.start()] if box else name
