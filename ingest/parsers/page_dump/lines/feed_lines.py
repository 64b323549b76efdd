"""What feed readers set under a headline that somebody passes on: "via River Post by Ann Lee on 11/25/09"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT
from ingest.patterns import regex

_LONGEST = 160  #: characters of such a line
_HEADS = frozenset(["via", "vía", "übe", "tra", "thr", "a t", "atr", "sha", "pub"])  #: how one begins
_VIA = regex(
    r"(?:via|vía|über|tramite|through|a través de|através d[eo]|attraverso)\s"
    r"(?P<what>(?-i:[^\W_a-zß-ÿ])[^:;!?]{2,120}?)"
    r"\s(?:on|am|le|el|il|em|op|den|dnia|at)\s(?P<day>\d.{4,24})",
    re.IGNORECASE,
)
#: before the writer, who has two names at least
_BY = regex(
    r"\s(?:by|von|par|por|di|de|da|door|av|af|przez)\s(?=[^\W\d_a-zß-ÿ][\w.’'-]*(?:\s[\w.’'-]+){0,3}\s[^\W\d_a-zß-ÿ])"
)
_ON = regex(
    r"(?:shared (?:via|with|from) [\w ]{3,20} // )?published on (?P<outlet>[^/|]{3,60}?) // (?:visit|view|open).{2,20}",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def passed_on(line: str) -> tuple[str, str, int]:
    """(outlet, writer, where the day begins) of such a line; ("", "", 0) of any other. The writer may be missing."""
    if len(line) > _LONGEST or line[:3].casefold() not in _HEADS:
        return "", "", 0
    match = _VIA.fullmatch(line)
    if match is None:
        return (on["outlet"], "", 0) if (on := _ON.fullmatch(line)) else ("", "", 0)
    what = match["what"]
    parted = [found.span() for found in _BY.finditer(what)]
    outlet, who = (what[: parted[-1][0]], what[parted[-1][1] :]) if parted else (what, "")
    return outlet, who, match.start("day")
