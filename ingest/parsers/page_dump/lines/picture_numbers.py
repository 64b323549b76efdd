"""Numbers of a gallery's pictures: "1/50 Harbour opens", "2 of 50 ...", which count up to their own total."""

from __future__ import annotations

import re
from collections.abc import Iterable

LEAST = 5  #: pictures of a gallery; a story may count its own few parts
_NUMBERED = re.compile(r"(\d{1,3})\s?(?:/|of|von|sur|de|di)\s?(\d{1,3})(?![\d/.])")


def counted(texts: Iterable[tuple[int, str]]) -> list[int]:
    """The places of the numbers 1 to N of N, in order; none where one is missing or there are few.

    ``texts``: (place, text) of what may begin with such a number.
    """
    places: list[int] = []
    total = ""
    for place, text in texts:
        match = _NUMBERED.match(text)
        if not match:
            continue
        if match[1] == "1" and len(places) < LEAST:
            places, total = [place], match[2]
        elif places and match[2] == total and int(match[1]) == len(places) + 1:
            places.append(place)
    return places if len(places) >= LEAST and len(places) == int(total) else []
