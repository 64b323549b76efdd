"""The habits in which the dialects differ from our own grammar, as data. One parser reads them all.

``factiva`` follows the public Factiva search guides: operators in any case, words side by side are a phrase, ``w/n``
and ``adjn`` in order, ``nearn`` in any, ``same`` paragraph, ``$`` ``*`` ``?``, ``%`` for one word, ``hd=`` (binds after
proximity), ``wc>``, ``date from``, ``date after -7``.
``lexis`` follows the public Nexis guides: operators in any case, words side by side are a phrase, OR binds before
proximity and that before AND, ``!`` ends a word, ``*`` is one character, ``headline(...)``, ``date(geq ...)``,
``w/seg``, ``not w/n``, ``pre/p``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from search.fields import FIELDS, Field

_NONE: Mapping[str, str] = MappingProxyType({})

SEGMENT = 999_999  #: a distance in words that no field of an article reaches: "w/seg", anywhere in the same field

ABOUT: Mapping[str, int] = MappingProxyType({"p": 75, "s": 25})
"""Words that Nexis takes for a paragraph or sentence in ``pre/p`` and ``pre/s`` (its Search Connectors reference)."""


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
    wide: bool = False  #: a field and atleast take the whole pair that follows: hd=oil near5 price
    after_excludes: bool = False  #: "date after" starts with the day behind the one named
    codes: frozenset[str] = frozenset()  #: fields that articles here do not have: left out, with a note
    fields: Mapping[str, str] = _NONE  #: its names for our fields
    coded: frozenset[str] = frozenset()  #: fields that take codes there and names here, with a note


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
            wide=True,
            after_excludes=True,
            codes=frozenset("ns in re fds ipd ipc art clm cr vol ed pg ric de rf ct cx gc ngc".split()),  # noqa: SIM905
            fields=MappingProxyType(
                {
                    "rst": "source",
                    "sc": "source",
                    "td": "body",
                    "wc": "words",
                    "hl": "title",
                    "upd": "added",
                    "co": "entity",
                    "company": "entity",
                }
            ),
            coded=frozenset(["rst", "sc", "co"]),
        ),
        "lexis": Dialect(
            name="lexis",
            any_case=True,
            phrases=True,
            or_first=True,
            truncation="lexis",
            proximity=(
                r"(?:(?:w|near|within)?/(?P<any>[0-9]{1,4})|(?:(?:pre|onear)/|\+)(?P<ordered>[0-9]{1,4})"
                r"|(?:w|near)?/(?P<unit>sent|para|seg|s|p)|(?:(?:pre|onear)/|\+)(?P<about>s|p))"
            ),
            call=True,
            after_excludes=True,
            codes=frozenset("ticker publication-type graphic correction correction-date document-type".split()),  # noqa: SIM905
            fields=MappingProxyType(
                {
                    "publication": "source",
                    "hlead": "hlp",
                    "length": "words",
                    "pub": "source",
                    "load-date": "added",
                    "geographic": "place",
                    "city": "place",
                    "country": "place",
                    **dict.fromkeys(["company", "term", "terms", "subject", "industry"], "entity"),
                }
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
