"""How values compare that are not split into words: urls, hosts, periods of time. Every engine uses these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from search.query import Bucket, Facet
from store.indexed import IndexDoc

_SCHEMES = ("https://", "http://", "//")
_WEEK_ONE = 1  # day 1, 0001-01-01, was a Monday: weeks of seven days from it start on Mondays, as ISO 8601 has them


def plain_url(url: str) -> str:
    """A url without scheme, ``www.`` and closing slashes, in lower case: what urls are compared by."""
    text = url.strip().lower()
    for scheme in _SCHEMES:
        if text.startswith(scheme):
            text = text[len(scheme) :]
            break
    return text.removeprefix("www.").rstrip("/")


def host(url: str) -> str:
    """The host of a url, in lower case, without ``www.``, user and port; "" where there is none."""
    text = url.strip().lower()
    start = next((len(scheme) for scheme in _SCHEMES if text.startswith(scheme)), None)
    if start is None:
        return ""
    authority = text[start:]
    for stop in "/?#":
        authority = authority.partition(stop)[0]
    return authority.rpartition("@")[2].partition(":")[0].removeprefix("www.").strip(".")


def host_suffixes(url: str) -> Iterator[str]:
    """Every name that ``site:`` finds a url by: ``a.b.org``, ``b.org``, ``org``."""
    name = host(url)
    while name:
        yield name
        name = name.partition(".")[2]


@lru_cache(maxsize=20_000)
def periods(start: int, end: int) -> Mapping[Bucket, int]:
    """The day, week, month and year that the half-open time ``start`` to ``end`` (ordinals) lies whole in.

    A period that it is not dated precisely enough for is left out. Numbers grow with time; ``label`` names them.
    """
    first, last = date.fromordinal(start), date.fromordinal(max(end - 1, start))
    found: dict[Bucket, int] = {}
    if first == last:
        found["day"] = start
    if (start - _WEEK_ONE) // 7 == (last.toordinal() - _WEEK_ONE) // 7:
        found["week"] = (start - _WEEK_ONE) // 7
    if (first.year, first.month) == (last.year, last.month):
        found["month"] = first.year * 12 + first.month - 1
    if first.year == last.year:
        found["year"] = first.year
    return MappingProxyType(found)


def label(bucket: Bucket, number: int) -> str:
    """The name of a period: ``2016-11-03``, ``2016-W44``, ``2016-11``, ``2016``."""
    if bucket == "day":
        return date.fromordinal(number).isoformat()
    if bucket == "week":
        year, week, _ = date.fromordinal(number * 7 + _WEEK_ONE).isocalendar()
        return f"{year:04}-W{week:02}"
    if bucket == "month":
        return f"{number // 12:04}-{number % 12 + 1:02}"
    return f"{number:04}"


def number_of(bucket: Bucket, name: str) -> int:
    """The number of the period that ``label`` names so."""
    if bucket == "day":
        return date.fromisoformat(name).toordinal()
    if bucket == "week":
        return (date.fromisocalendar(int(name[:4]), int(name[6:]), 1).toordinal() - _WEEK_ONE) // 7
    if bucket == "month":
        return int(name[:4]) * 12 + int(name[5:]) - 1
    return int(name)


KINDS: Mapping[str, str] = MappingProxyType({"PERSON": "person", "ORG": "org", "PLACE": "place_name"})
"""Kind of an entity -> the scope and facet that has only such names."""


def facet_values(doc: IndexDoc, facet: Facet) -> list[str]:
    """The values of a facet that an article is counted under; a name may be there twice."""
    if facet == "year":
        return [name for name in [period_of(doc, "year")] if name]
    if facet in {"source", "section", "language"}:
        return [value for value in [str(getattr(doc, facet))] if value]
    return [name for kind, name in doc.entities if name and facet in {"entity", KINDS.get(kind)}]


def period_of(doc: IndexDoc, bucket: Bucket) -> str:
    """The period that an article was published in; "" if it is not dated precisely enough."""
    if doc.published_from is None or doc.published_until is None:
        return ""
    number = periods(doc.published_from, doc.published_until).get(bucket)
    return "" if number is None else label(bucket, number)
