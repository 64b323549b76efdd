"""The day of publication in a page's scripts: variables of its statistics, the state it was built from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice

from ingest.parsers.html_page.moment import Candidate
from ingest.parsers.html_page.shown_dates import Reading, read
from ingest.patterns import regex

_SIGN = regex(r"[Pp]ubli[sc]|PUBLI[SC]|[Pp]ub_?[Dd]ate|(?<=page)PostDate|(?:article|post)_?[Dd]ate")
_BEFORE, _BEHIND = 24, 130  #: code points of a name before such a part of it; of the part, what follows and the value
_START = regex(r"[\w-]*$")
_REST = regex(
    r"""(?P<name>[\w-]{6,30})\\{0,3}["']?\s{0,4}[:=]\s{0,4}(?:\\{0,3}["'](?P<net>\\{0,3}/Date\(1\d{9,12})|\\{0,3}["'](?P<text>(?:\\u[0-9a-fA-F]{4}|[^"'<>\\]){8,40})"""
    r"""\\{0,3}["']|(?P<epoch>1\d{9}(?:\d{3})?)(?![\w.]))"""
)
_NAME = regex(
    r"(?:article|content|page|story|news|original|meta|full|first)*"
    r"(?:(?:date)?published(?:at|on|time|date|timestamp)?|publish(?:date|time|timestamp)|publication(?:date|time)|"
    r"pubdate|datepublication|(?<=page)postdate|articledate|postdate)"
)
_SEPARATORS = regex(r"[^a-z]+")
_ESCAPED = regex(r"\\u([0-9a-fA-F]{4})")
_FAR = 3000  #: code points between the headline and the day of one object
_MOST = 200  #: days and headlines that are looked at


def in_scripts(source: str, title: str, reading: Reading) -> Iterator[Candidate]:
    """The days that a script's names call the publication's: where they differ, first that beside the headline.

    What is called the first publication may be the day on which a draft was made, and comes last.
    """
    found = sorted(islice(_found(source, reading), _MOST), key=lambda one: one[1])
    if len({candidate.date.value[:10] for *_, candidate in found if candidate.date}) > 1:
        heads = _places(source, title)
        near = [(first, min((abs(at - head) for head in heads), default=_FAR), day) for at, first, day in found]
        _, distance, nearest = min(near, key=lambda one: one[:2])
        if distance < _FAR:
            yield nearest
    yield from (candidate for *_, candidate in found)


def _found(source: str, reading: Reading) -> Iterator[tuple[int, bool, Candidate]]:
    """(place, whether it is called the first, day) of each."""
    for sign in _SIGN.finditer(source):
        at = sign.start()
        rest = _REST.match(source, at, at + _BEHIND)
        start = _START.search(source[max(0, at - _BEFORE) : at]) if rest else None
        name = _SEPARATORS.sub("", (start[0] + rest["name"]).lower()) if rest and start else ""
        if rest is None or not _NAME.fullmatch(name):
            continue
        text = (
            rest["epoch"]
            or (rest["net"] or "").partition("(")[2]
            or _ESCAPED.sub(lambda code: chr(int(code[1], 16)), rest["text"] or "")
        )
        date = read(text, "html:script", reading)
        if date and len(date.value) >= 10:
            yield at, "first" in name, Candidate("html:script", text, date)


def _places(source: str, title: str) -> list[int]:
    """Where the headline stands, as it is or as JSON writes it."""
    forms = {title, json.dumps(title)[1:-1], json.dumps(title, ensure_ascii=False)[1:-1]} - {""}
    return [found.start() for form in forms for found in islice(re.finditer(re.escape(form), source), _MOST)]
