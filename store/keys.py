"""Text at the door: what is cleaned, counted, and folded to a key before it is stored. Standard library only."""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

_UNSTORABLE = re.compile("[\\x00\\ud800-\\udfff\u061c\u2066-\u2069]")
_REPLACED = re.compile("[\\x00\\ud800-\\udfff]")
_DIRECTION = re.compile("[\u061c\u2066-\u2069]")  # Unicode 6.3; SQLite's unicode61 knows 6.1
_WORD = re.compile(r"[^\W_][^\W_\u0300-\u036f]*")
#: Bytes of Latin-1 that are no letter or digit become spaces: counting the rest is six times as fast as a pattern is.
_LATIN_WORDS: Final = bytes(code if _WORD.match(chr(code)) else 32 for code in range(256))
_NO_WORD: Final = "‘’‚‛“”„‹›–—…•"  #: the only characters beyond Latin-1 in most texts of western Europe
_QUOTES_AND_DASHES: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‹›`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
#: Query parameters that say how a reader came, not what is shown (the names that web analytics tools document).
_TRACKING = re.compile(r"(?i)(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)=[^&]*(?:&|$)")
#: In SQL, of a row with a url_key: it is more than a front page's, which many stories are given for an address.
OF_A_PAGE: Final = "{0}.url_key GLOB '*[/?]*'"


def clean(text: str) -> str:
    """The text as it may be stored: NFC, NUL and lone surrogates replaced by U+FFFD, marks of direction left out that a
    full-text table takes for letters: the name between them would be another word.
    """
    if text.isascii():
        return text.replace("\0", "\ufffd") if "\0" in text else text
    if _UNSTORABLE.search(text):
        text = _REPLACED.sub("\ufffd", _DIRECTION.sub("", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def now() -> str:
    """The time as the tables hold it: ISO 8601, UTC, seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def path_text(path: str) -> str:
    r"""A path as text that can be stored. Bytes that are not UTF-8 become ``\xNN``: two files never get one name."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        path = os.fsencode(path).decode("utf-8", "backslashreplace") if _escapable(path) else clean(path)
    return path.replace("\0", "\ufffd")


def _escapable(path: str) -> bool:
    """True if every surrogate stands for one undecodable byte, as ``os.fsdecode`` makes them."""
    return all(not "\ud800" <= c <= "\udfff" or "\udc80" <= c <= "\udcff" for c in path)


def word_count(text: str) -> int:
    """Runs of letters and digits."""
    if not text.isascii():
        for sign in _NO_WORD:  # to replace one that is not there costs next to nothing
            text = text.replace(sign, " ")
    try:
        return len(text.encode("latin-1").translate(_LATIN_WORDS).split())
    except UnicodeEncodeError:
        return len(_WORD.findall(text))


def title_key(title: str) -> str | None:
    """A headline as links are matched by it: NFKC, no case, one kind of quote, dash and space; None if empty."""
    if not title:
        return None
    if not title.isascii() or "`" in title:  # the only sign of ASCII that is another one here
        title = unicodedata.normalize("NFKC", title.translate(_QUOTES_AND_DASHES)).translate(_QUOTES_AND_DASHES)
    return " ".join(title.casefold().split()) or None


def url_key(url: str) -> str | None:
    """A url as links are matched by it: without scheme, "www.", default port, fragment, tracking parameters and the
    closing slash; the host in lower case. None for an empty one.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    except ValueError:  # "http://[half" or a port that is no number
        return url.strip() or None
    query = _TRACKING.sub("", parts.query).rstrip("&")
    return (f"{host}{port}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")) or None


@lru_cache(maxsize=4096)
def days(value: str) -> tuple[str | None, str | None]:
    """First day and the day after the last one of a date at its precision, as ISO days.

    >>> days("2016-11")
    ('2016-11-01', '2016-12-01')

    A value that is no date has no days; a period that would end after the year 9999 ends with it.
    """
    try:
        first = date.fromisoformat(value[:10] + "-01-01"[: 10 - len(value)] if len(value) < 10 else value[:10])
    except ValueError:
        return None, None
    year, month = first.year, first.month
    try:
        if len(value) == 4:
            last = date(year + 1, 1, 1)
        elif len(value) == 7:
            last = date(year + month // 12, month % 12 + 1, 1)
        else:
            last = date.fromordinal(first.toordinal() + 1)
    except ValueError:
        last = date.max
    return first.isoformat(), last.isoformat()
