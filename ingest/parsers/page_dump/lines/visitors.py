"""What content systems print of their visitors: "We have 212 guests and no members online"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_digit

_LONGEST = 90
_WHO = re.compile(
    r"guests?\b|visitor|gäste|besucher|invités?\b|visiteur|visitante|invitad|visitator|ospiti\b|gasten\b|bezoeker"
    r"|gäster|besökare|gjester|gæster|vieras|gości|hosté?\b|hostů|návštěvník|гост|посетител|відвідувач|konuk|ziyaretçi"
    r"|misafir|επισκέπτ|vendég|vizitator|pengunjung"
)
_NOW = re.compile(
    r"\bon-?line\b|\ben ligne\b|\ben línea\b|\bin linea\b|на сайте|онлайн|çevrimiçi|σε σύνδεση|συνδεδεμέν|\bpaikalla\b"
)


def counts_visitors(line: str) -> bool:
    """How many read the site just now."""
    if len(line) > _LONGEST or not has_digit(line):
        return False
    folded = line.casefold()
    return _NOW.search(folded) is not None and _WHO.search(folded) is not None
