"""The regular expressions of the lexer: linear on any text, each compiled when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from search.dialects import DIALECTS, Dialect

QUOTES = '"“”„‟«»＂'


class Patterns(dict[str, re.Pattern[str]]):
    """Regular expressions by name; a plain query needs few of them."""

    def __init__(self, sources: Mapping[str, tuple[str, int]]) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, name: str) -> re.Pattern[str]:
        found = self[name] = re.compile(*self._sources[name])
        return found


def _source(pattern: str, flags: int = 0) -> tuple[str, int]:
    return pattern, flags


@cache
def patterns(name: str) -> Patterns:
    """The table of the dialect of that name."""
    dialect = DIALECTS[name]
    quotes = re.escape(QUOTES)
    brackets = r"()\[\]" if dialect.square else "()"
    cut, stop = (r"/[nf][0-9]{1,3}/|", r"(?!/[nf][0-9]{1,3}/)") if dialect.square else ("", "")
    return Patterns(
        {
            "space": _source(r"[\s\x00]*+"),
            "quoted": _source(rf"(?:[^{quotes}\\]|\\.?)*+", re.DOTALL),
            "chunk": _source(rf"{cut}(?:{stop}[^\s\x00{quotes}{brackets}\\]|\\.?)++", re.DOTALL | re.IGNORECASE),
            "suffix": _source(r"(?:~([0-9]{0,4}))?(?:\^([0-9]{1,4}(?:\.[0-9]{1,4})?))?"),
            "boost": _source(r"\^([0-9]{1,4}(?:\.[0-9]{1,4})?)$"),
            "field": _source(r"([^\W\d_][\w-]{0,29})(:|>=|<=|=|>|<)"),
            "atleast": _source(r"atleast([0-9]{1,6})", re.IGNORECASE),
            "range": _source(r"[\[{][^\]}\n]{0,60}[\]}]"),
            "compared": _source(
                rf"([A-Za-z_]{{2,20}})[ \t]{{1,9}}(>=|<=|=|>|<)[ \t]{{0,9}}([0-9][^\s{quotes}{brackets}]*+)"
            ),
            "first": _source(r"/f[0-9]{1,3}/", re.IGNORECASE),
            "bracket": _source(r"\s{0,3}\(" if dialect.call else r"\("),
            "refused": _source(r"not(/.{1,4})", re.IGNORECASE),
            "but-not": _source(r"\s{1,9}not\b", re.IGNORECASE),
            "relevance": _source(r"#[0-9]{1,3}(?:plus)?#?", re.IGNORECASE),
            **_dates(dialect),
        }
    )


def _dates(dialect: Dialect) -> dict[str, tuple[str, int]]:
    signs = r"(?:geq|leq|gtr|lss|aft(?:er)?|bef(?:ore)?|is|>=|<=|>|<|=)"
    word, value, start, bare = "after|before|aft|bef|since|until", r"[0-9][^\s()]{3,11}", r"[^\s()]{4,12}", ""
    if dialect.square:  # Factiva: -7 is seven days ago, a day may follow at once
        value, start, bare = r"[-+]?[0-9][^\s()]{0,11}", r"[-+]?[0-9][^\s()]{0,11}", r"|(?P<day>[0-9]{8})\b"
    elif dialect.call:
        word += "|is"
        value = r"[0-9][^\s()]{3,11}"
    return {
        "date": _source(
            r"(?P<name>date|pd|published|added|upd)\s{1,9}"
            rf"(?:from\s{{1,9}}(?P<first>{start})\s{{1,9}}to\s{{1,9}}(?P<last>{start})"
            rf"|(?P<word>{word})\s{{1,9}}(?P<other>{value}){bare})",
            re.IGNORECASE,
        ),
        "dates": _source(
            rf"(?P<name>date|load-date)\s{{0,3}}\((?=\s{{0,3}}(?:date\s{{1,3}})?(?:{signs}|previous|last|this|current|to))",
            re.IGNORECASE,
        ),
        "condition": _source(
            r"(?:\s{0,3}and\s{1,3})?\s{0,3}(?:date\s{1,3})?"
            rf"({signs})\s{{0,3}}\(?([^()<>=]{{4,20}}?)(?=\)|\s{{1,3}}and\b)\)?",
            re.IGNORECASE,
        ),
        "named": _source(r"\s{0,3}((?:previous|last|this|current)\s[^()]{3,20}|today)(?=\))", re.IGNORECASE),
        "closing": _source(r"\s{0,3}\)"),
    }
