"""Numbers before the titles of a list that nothing but a space parts from them: "1 Dam weeps", "02 Two resign"."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(\d{1,2})\s+(?=[^\W\d_]|[\"'“‘„«(¿¡])")
_LEAST = 8  #: characters of a title


def goes_on(line: str, count: int) -> bool:
    """Whether the line has the number that follows ``count`` titles."""
    number = _NUMBER.match(line)
    return number is not None and int(number[1]) == count + 1


def _count(titles: list[tuple[int, str]]) -> bool:
    return titles[0][1][0].isdigit() and all(goes_on(title, k) for k, (_, title) in enumerate(titles))


def without_numbers(titles: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The titles without their numbers, where these count them from one: "3 dead in fire" alone has none."""
    if len(titles) < 2 or not _count(titles):
        return titles
    bare = [(row, _NUMBER.sub("", title, count=1)) for row, title in titles]
    return bare if all(len(title) >= _LEAST for _, title in bare) else titles
