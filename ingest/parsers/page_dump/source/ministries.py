"""Whose release it is on the site of a government, whose rights are another office's: "Ministerium für Umwelt"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import bare_fold
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import line_starts
from ingest.patterns import regex

_OFFICE = line_starts(
    r"""
    (?:bundes|landes|staats|finanz|innen|justiz|kultus|umwelt|wirtschafts|sozial|verkehrs)ministerium (?:für|der|des)\b
    ministerium (?:für|der|des)\b | ministry (?:of|for)\b | federal ministry (?:of|for)\b | department (?:of|for)\b
    ministère (?:de|du|des|d['’])
    ministerio (?:de|del)\b | consejería (?:de|del)\b | conselleria (?:de|d['’]) | secretaría (?:de|del)\b
    ministero (?:de|di|del|della|dell['’]|degli) | ministério (?:d[aeo]s?)\b
    secretaria (?:d[aeo]s?|municipal|estadual)\b | ministerie van\b
    ministerstwo \S | ministerstvo \S | министерство \S | міністерство \S | міністэрства \S
    ministerul \S | ministarstvo \S | министерството \S | kementerian \S | υπουργείο \S | وزارة \S | משרד ה\S
    """
)
#: words of those who have the rights to all of a government's pages
_GOVERNS = regex(
    r"(?i)staatskanzlei|senatskanzlei|regierung|freistaat|freie und hansestadt|\bland\b|bundesland|government"
    r"|presidency|cabinet|gouvernement|présidence|république|gobierno|\bjunta de|generalitat|xunta|comunidad|governo"
    r"|giunta|regione|presidência|prefeitura|overheid|rijksoverheid|regering|rząd|kancelari|vláda|úřad|правительств|администраци|уряд"
    r"|guvern|vlada|pemerintah|republi|κυβέρνηση|حكومة|ממשלה"
)
_NAME = range(12, 101)  #: characters of such a line


def issuer(page: Page, head: int, owner: str) -> tuple[int, str] | None:
    """(row, name) of the one office above the headline where the rights are the government's; a menu names many."""
    if not _GOVERNS.search(owner):
        return None
    found = [(row, line) for row, line in enumerate(page.text[:head]) if len(line) in _NAME and _names_office(line)]
    return found[0] if len({line for _, line in found}) == 1 else None


def _names_office(line: str) -> bool:
    pattern = _OFFICE.get(bare_fold(line[:3]))
    return pattern is not None and pattern.match(line) is not None and line[-1].isalnum() and " > " not in line
