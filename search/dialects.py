"""The habits in which the dialects differ from our own grammar, as data. One parser reads them all.

``factiva`` follows the public Factiva search guides: operators in any case, words side by side are a phrase, ``w/n``
and ``adjn`` in order, ``nearn`` in any, ``same`` paragraph, ``$`` ``*`` ``?``, ``hd=``, ``wc>``, ``date from``.
``lexis`` follows the public Nexis guides: operators in any case, words side by side are a phrase, OR binds before
proximity and that before AND, ``!`` ends a word, ``*`` is one character, ``headline(...)``, ``date(geq ...)``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from search.fields import FIELDS, Field

_NONE: Mapping[str, str] = MappingProxyType({})


class Dialect(NamedTuple):
    name: str
    any_case: bool = False  #: and, or, not are operators in small letters too
    phrases: bool = False  #: words side by side are a phrase, not an AND
    exact: bool = False  #: a bare word is that form only
    or_first: bool = False  #: OR binds tighter than proximity
    square: bool = False  #: [ ] group like ( ), and /n5/ /f50/ need no spaces around them
    truncation: Literal["own", "factiva", "lexis"] = "own"
    proximity: str = ""  #: operators of its own, as a regular expression with the groups any, ordered, unit
    call: bool = False  #: a field's value may stand in brackets: headline(...)
    codes: frozenset[str] = frozenset()  #: fields whose values are the service's own codes: left out, with a note
    fields: Mapping[str, str] = _NONE  #: its names for our fields


_OWN = (
    r"(?:(?:w|near|n|within)/(?P<any>[0-9]{1,6})|(?:pre|adj|p|onear)/(?P<ordered>[0-9]{1,6})"
    r"|(?:w/|/)(?P<unit>sent(?:ence)?|para(?:graph)?|s|p))"
)

DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        "backfile": Dialect(name="backfile", proximity=_OWN),
        "factiva": Dialect(
            name="factiva",
            any_case=True,
            phrases=True,
            exact=True,
            square=True,
            truncation="factiva",
            proximity=(
                r"(?:near(?P<any>[0-9]{1,4})|/n(?P<any2>[0-9]{1,4})/|n(?P<any3>[0-9]{1,4})"
                r"|(?:adj|w/)(?P<ordered>[0-9]{1,4})?|(?P<unit>same))"
            ),
            codes=frozenset(["ns", "in", "re", "fds", "ipd", "ipc", "rst_code", "art", "clm", "cr", "vol", "ed", "pg"]),
            fields=MappingProxyType({"rst": "source", "sc": "source", "td": "body", "wc": "words", "co": "org"}),
        ),
        "lexis": Dialect(
            name="lexis",
            any_case=True,
            phrases=True,
            or_first=True,
            truncation="lexis",
            proximity=(
                r"(?:(?:w|near|within)?/(?P<any>[0-9]{1,4})|(?:pre|onear|\+)/(?P<ordered>[0-9]{1,4})"
                r"|(?:w/|/)(?P<unit>sent|para|seg|s|p))"
            ),
            call=True,
            codes=frozenset(["term", "subject", "industry", "ticker", "geographic", "load-date", "publication-type"]),
            fields=MappingProxyType(
                {"publication": "source", "hlead": "hlp", "length": "words", "company": "org", "pub": "source"}
            ),
        ),
    }
)


@cache
def proximity(dialect: str) -> re.Pattern[str]:
    return re.compile(DIALECTS[dialect].proximity, re.IGNORECASE)


def field_named(dialect: Dialect, name: str) -> Field | None:
    """The field of this name, in any case; None if there is none."""
    lowered = name.lower()
    return FIELDS.get(dialect.fields.get(lowered, lowered))
