"""How a page reads 03/04/2020: the day first or the month."""

from __future__ import annotations

from urllib.parse import urlsplit

from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts, page_language
from ingest.patterns import regex

_SLASHED = regex(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:(?:19|20)\d\d|[09]\d)(?![\d/-])")
#: a time of the day in a zone of America alone; "EST" and "EDT" were Australia's too
_AMERICAN = regex(
    r"\d/\d{1,2}/\d{2,4},?\s(?:at\s)?\d{1,2}:\d\d(?::\d\d)?\s?[AaPp]\.?[Mm]\.?"
    r"\s\(?(?:[PMC]DT|[PM]ST|AK[DS]T|HST)\b"
)
_LONGEST = 400  #: code points of a block that is looked at
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_LED = regex(rf"(?i)\b{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b")
_DAY_LED = regex(rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS},? (?:19|20)\d\d\b")
#: Countries that write the day first (CLDR), by the ends of their hosts. No ends that are sold to all.
_DAY_FIRST = regex(
    r"uk|au|in|nz|ie|za|ng|gh|ke|ug|tz|zw|zm|sg|my|pk|bd|lk|mt|cy|tt|jm|bw|na|np|hk|ae|br|pt|es|fr|it|de|at|ch|be|nl|lu|pl|"
    r"cz|sk|ro|bg|gr|ru|ua|by|tr|ar|mx|cl|pe|ve|uy|py|bo|ec|cr|gt|id|vn|eg|ma|dz|tn|sa|il|no|dk|fi|is|ee|hr|rs|si|ba"
)
_MONTH_FIRST = frozenset(("us", "gov", "mil", "ph"))


def order_of(facts: Facts, chosen: Chosen, language: str) -> str:
    """How this page reads 03/04/2020: as its other dates do, else as its country does, else as it writes out months.

    "" where none of them says.

    Only pages in English are in doubt; and "en-US" is what software writes where nobody chose, so it says nothing.
    """
    if language not in ("", "en"):
        return ""
    texts = [block.text for block in chosen.blocks if len(block.text) < _LONGEST]
    marked = (text for text in texts if "/" in text or "-" in text)
    pairs = {(int(one), int(two)) for text in marked for one, _, two in _SLASHED.findall(text)}
    orders = {"DMY" if first > 12 else "MDY" for first, second in pairs if (first > 12) != (second > 12)}
    if len(orders) == 1:
        return orders.pop()
    place = _of_place(facts)
    if place or not pairs:
        return place
    if any(map(_AMERICAN.search, texts)):
        return "MDY"
    written = [any(map(pattern.search, texts)) for pattern in (_DAY_LED, _MONTH_LED)]
    return "" if written[0] == written[1] else "DMY" if written[0] else "MDY"


def _of_place(facts: Facts) -> str:
    """The order of the country that the address or the page's language names, "" where neither says."""
    region = page_language(facts.page.tree).lower().replace("_", "-").partition("-")[2]
    for place in ((urlsplit(facts.url).hostname or "").rpartition(".")[2], region.replace("gb", "uk")):
        if _DAY_FIRST.fullmatch(place):
            return "DMY"
        if place in _MONTH_FIRST and place != region:
            return "MDY"
    return ""
