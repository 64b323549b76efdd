"""Requests to have a search engine show the site more often: "Add CP News as your preferred source on Google"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import holds_any

_LONGEST = 220  #: characters
_SOURCE = (
    *(
        "preferred source",
        "preferred news source",
        "bevorzugte quelle",
        "bevorzugte nachrichtenquelle",
        "voorkeursbron",
    ),
    *(
        "source préférée",
        "sources préférées",
        "fuente preferida",
        "fuentes preferidas",
        "fonte preferi",
        "fonti preferite",
    ),
    *("fontes preferidas", "föredragen källa", "foretrukken kilde", "foretrukket kilde", "foretrukne kilder"),
    *("ensisijainen lähde", "preferowan", "preferovan", "előnyben részesített", "sursă preferată", "surse preferate"),
    *("предпочтительн", "пріоритетн", "προτιμώμενη πηγή", "tercih edilen kaynak", "sumber pilihan", "nguồn ưu tiên"),
    *(
        "المصدر المفضل",
        "מקור מועדף",
        "優先する情報源",
        "優先ソース",
        "首选来源",
        "首選來源",
        "선호 소스",
        "पसंदीदा सोर्स",
    ),
)


def asks_to_prefer(line: str) -> bool:
    return "oogle" in line and len(line) <= _LONGEST and holds_any(line.casefold(), _SOURCE)
