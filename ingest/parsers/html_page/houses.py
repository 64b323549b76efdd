"""Names that statements give as the writer and that are none: the outlet, its company, a desk, a login."""

from __future__ import annotations

import re
from collections.abc import Collection

from ingest.parsers.html_page.titles import plain
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.source.firms import COMPANY

_DESK = re.compile(
    r"(?i)(?<![^\W_])(?:web-?\s?(?:master|team|desk|admin\w*|redaktion|editor)|admin(?:istrat\w+)?|super-?user|root|"
    r"(?:news|digital|online|copy|city|state|sports?|national)\s?-?desk|newsroom|news\s?team|staff|editors?|editorial|"
    r"redaktion\w*|redactie|redazione|redacci[oó]n|reda[cç][aã]o|r[eé]daction|redakcja|redakce|toimitus|redaksjon\w*|"
    r"редакция|администратор|editör|haber merkezi|编辑部|編集部)(?![^\W_])"
)

_LOGIN = re.compile(r"[a-z]+[._]?[a-z._]*(?:\d+|[._][a-z]+)")  #: "edil.rosa", "jsmith2"


def is_house(name: str, sites: Collection[str]) -> bool:
    """Whether a stated name is no writer's where the page prints one. ``sites``: the site's names, letters only."""
    word = plain(name)
    if not word or word in sites or COMPANY.search(name) or _DESK.search(name) or name.casefold() in roles.AGENCIES:
        return True
    return _LOGIN.fullmatch(name) is not None


def is_agencys(name: str) -> bool:
    """Whether more words begin with an agency's name: "AFP Publié" of "Par Le Figaro et AFP Publié il y a 3 heures"."""
    first, _, more = name.partition(" ")
    return bool(more) and first.casefold() in roles.AGENCIES
