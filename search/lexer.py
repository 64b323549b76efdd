"""Query text -> tokens: one pass, linear, never fails. Knows quotes, escapes, operators, fields and functions.

A backslash takes the meaning from the character behind it; quotes make an operator a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Literal

from search.dialects import Dialect, field_named, proximity
from search.fields import Field, suggestion

Kind = Literal["word", "phrase", "open", "close", "field", "and", "or", "not", "prox", "atleast", "case", "date", "end"]


class Token:
    """One piece of a query. Plain, because a long query makes thousands."""

    __slots__ = ("at", "boost", "field", "kind", "number", "op", "slop", "text")

    def __init__(self, kind: Kind, at: int, text: str = "", field: Field | None = None, op: str = "") -> None:
        self.kind = kind
        self.at = at  #: where it starts, code points into the query
        self.text = text  #: as typed, without quotes; ``unescape`` and ``plain`` take the backslashes out
        self.field = field
        self.op = op  #: field: the sign; date: from, after, ...; prox: any, ordered, sentence, paragraph, field
        self.number = 0  #: prox: distance; atleast: count
        self.slop: int | None = None  #: phrase: from ``"..."~3``
        self.boost = ""  #: the number after ``^``

    def numbered(self, number: int) -> Token:
        self.number = number
        return self


Notes = Callable[[str, str, int], None]
"""Takes code, text and place of a note."""

QUOTES = '"“”„‟«»＂'
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_DASHES = "-‐‑‒–−"
MOST_SUGGESTIONS = 3  # unknown fields that a close name is looked for: a third of a millisecond each
_ESCAPED = re.compile(r"\\(.?)", re.DOTALL)
_OPERATORS = {"AND": "and", "OR": "or", "NOT": "not", "&&": "and", "||": "or"}


def tokens(query: str, dialect: Dialect, note: Notes) -> list[Token]:
    """All tokens, closed by one of kind "end"."""
    return [*_Lexer(query, dialect, note).run(), Token("end", len(query))]


class _Lexer:
    def __init__(self, query: str, dialect: Dialect, note: Notes) -> None:
        self.query = query
        self.dialect = dialect
        self.note = note
        self.at = 0
        self.unknown = 0
        self.patterns = _patterns(dialect.square)

    def run(self) -> Iterator[Token]:
        query, space = self.query, self.patterns["space"]
        while match := space.match(query, self.at):
            self.at = match.end()
            if self.at >= len(query):
                return
            char = query[self.at]
            if char in QUOTES:
                yield self._phrase()
            elif char == "(" or (char == "[" and self.dialect.square):
                self.at += 1
                yield Token("open", self.at - 1, char)
            elif char == ")" or (char == "]" and self.dialect.square):
                self.at += 1
                yield self._suffixed(Token("close", self.at - 1, char))
            elif char in "dDpPaA" and (found := self.patterns["date"].match(query, self.at)):
                yield self._date(found)
            elif self.dialect.call and (found := self.patterns["dates"].match(query, self.at)):
                yield from self._dates(found)
            elif char.isalpha() and (found := self.patterns["compared"].match(query, self.at)):
                yield from self._compared(found)
            else:
                yield from self._chunk()

    def _phrase(self) -> Token:
        start = self.at
        match = self.patterns["quoted"].match(self.query, start + 1)
        end = match.end() if match else start + 1
        text = self.query[start + 1 : end]
        if end >= len(self.query):
            self.note("closed-quote", "the quote that was opened here is closed at the end", start)
        self.at = end + 1
        return self._suffixed(Token("phrase", start, text))

    def _suffixed(self, token: Token) -> Token:
        if match := self.patterns["suffix"].match(self.query, self.at):
            self.at = match.end()
            token.slop = int(match[1]) if match[1] and token.kind == "phrase" else None
            token.boost = match[2] or ""
        return token

    def _date(self, match: re.Match[str]) -> Token:
        """``date from 20190201 to 20190301``, ``date after 2019``."""
        start, self.at = self.at, match.end()
        field = field_named(self.dialect, match["name"])
        text = f"{match['first']}..{match['last']}" if match["last"] else match["other"]
        op = {"aft": "after", "bef": "before"}.get((match["word"] or "from").lower(), (match["word"] or "from").lower())
        return Token("date", start, text, field, op)

    def _dates(self, match: re.Match[str]) -> Iterator[Token]:
        """``date(geq (1/1/2019) and leq (12/31/2019))`` of Nexis: one token for each condition."""
        signs = {"geq": ">=", "gtr": ">", "aft": ">", "after": ">", "leq": "<=", "lss": "<", "bef": "<", "before": "<"}
        conditions = list(self.patterns["condition"].finditer(self.query, match.end(), match.end() + 200))
        conditions = [
            found for i, found in enumerate(conditions) if not i or found.start() - conditions[i - 1].end() < 2
        ]
        if not conditions:
            yield from self._chunk()
            return
        field = field_named(self.dialect, "date")
        for found in conditions:
            yield Token("date", found.start(), found[2].strip(), field, signs.get(found[1].lower(), found[1]))
        self.at = conditions[-1].end()
        closing = self.patterns["closing"].match(self.query, self.at)
        self.at = closing.end() if closing else self.at

    def _compared(self, match: re.Match[str]) -> Iterator[Token]:
        """``words > 800``, ``date >= 2019``: with spaces around the sign."""
        field = field_named(self.dialect, match[1])
        if field is None or field.kind not in ("number", "id", "date"):
            yield from self._chunk()
            return
        start, self.at = self.at, match.end()
        yield Token("field", start, match[1].lower(), field, match[2])
        yield Token("word", match.start(3), match[3])

    def _chunk(self) -> Iterator[Token]:
        start = self.at
        match = self.patterns["chunk"].match(self.query, start)
        self.at = match.end() if match and match.end() > start else start + 1
        raw = self.query[start : self.at].strip(_INVISIBLE)
        if len(raw) > 1 and raw[0] in _DASHES and raw[1] not in _DASHES:
            yield Token("not", start, "-")
            start, raw = start + 1, raw[1:]
        elif raw in _DASHES and self.query[self.at : self.at + 1] in {*QUOTES, "("} - {""}:
            yield Token("not", start, "-")
            return
        elif raw[:1] == "+":
            raw = raw[1:]
        if not raw:
            return
        if self.dialect.square and self.patterns["first"].fullmatch(raw):
            self.note("first-words", f'"{raw}": the first n words are not known here: found anywhere', start)
            return
        if operator := self._operator(raw, start):
            yield operator
        elif self.dialect.call and self._bracket_follows() and self._callable(raw):
            yield Token("field", start, raw.lower(), field_named(self.dialect, raw), ":")
        elif match := self.patterns["field"].match(raw):
            yield from self._field(match, raw, start)
        else:
            yield self._word(raw, start)

    def _operator(self, raw: str, start: int) -> Token | None:
        kind = _OPERATORS.get(raw.upper() if self.dialect.any_case else raw)
        if kind is None and self.dialect.name == "lexis":
            kind = {"&": "and", "andnot": "not", "butnot": "not"}.get(raw.lower())
        if kind:
            return Token(kind, start, raw)  # type: ignore[arg-type]  # values of a literal table
        if match := proximity(self.dialect.name).fullmatch(raw):
            return _proximity(match, start)
        if match := self.patterns["atleast"].fullmatch(raw):
            return Token("atleast", start, raw).numbered(int(match[1]))
        if self._bracket_follows() and raw.lower() in ("caps", "allcaps", "nocaps"):
            return Token("case", start, raw.lower())
        return None

    def _callable(self, name: str) -> bool:
        return field_named(self.dialect, name) is not None or name.lower() in self.dialect.codes

    def _bracket_follows(self) -> bool:
        return self.query.startswith("(", self.at)

    def _field(self, match: re.Match[str], raw: str, start: int) -> Iterator[Token]:
        name, op = match[1], match[2]
        known = field_named(self.dialect, name)
        rest = raw[match.end() :]
        if known is None and not (op in ":=" and name.lower() in self.dialect.codes):
            adjacent = rest or self.query[self.at : self.at + 1] in {*QUOTES, "("} - {""}
            if op in ":=" and adjacent and not rest.startswith("//"):
                self.unknown += 1
                close = suggestion(name) if self.unknown <= MOST_SUGGESTIONS else ""
                hint = f'; did you mean "{close}:"?' if close else ""
                self.note("unknown-field", f'there is no field "{name}": searched as text{hint}', start)
            yield self._word(raw, start)
            return
        yield Token("field", start, name.lower(), known, "=" if op == "=" else op)
        begin = start + match.end()
        if known and known.kind == "date" and (rest[:1] or self.query[self.at : self.at + 1]) in ("[", "{"):
            found = self.patterns["range"].match(self.query, begin)
            if found:
                self.at = found.end()
                yield Token("word", begin, found[0])
                return
        if rest:
            inner = self._operator(rest, begin) if known and known.kind == "text" else None
            yield inner if inner and inner.kind in ("atleast", "case") else self._word(rest, begin, value=True)

    def _word(self, raw: str, start: int, *, value: bool = False) -> Token:
        boost = ""
        match = self.patterns["boost"].search(raw) if "^" in raw and not (value and "://" in raw) else None
        if match:
            raw, boost = raw[: match.start()], match[1]
        token = Token("word", start, raw)
        token.boost = boost
        return token


def _proximity(match: re.Match[str], start: int) -> Token:
    groups = match.groupdict()
    if unit := groups.get("unit"):
        kinds = {"s": "sentence", "p": "paragraph", "same": "paragraph", "seg": "field"}
        return Token("prox", start, match[0], op=kinds.get(unit.lower()) or kinds[unit.lower()[0]])
    free = groups.get("any") or groups.get("any2") or groups.get("any3")
    distance = int(free or groups.get("ordered") or 1)
    return Token("prox", start, match[0], op="any" if free else "ordered").numbered(distance)


def unescape(text: str) -> str:
    """Text of words without backslashes; an escaped sign becomes NUL, which separates words."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda match: match[1] if match[1].isalnum() else "\x00", text)


def plain(text: str) -> str:
    """Text of a value without backslashes."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


class _Patterns(dict[str, re.Pattern[str]]):
    """Regular expressions by name, each compiled when it is first asked for: a plain query needs few of them."""

    def __init__(self, sources: Mapping[str, tuple[str, int]]) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, name: str) -> re.Pattern[str]:
        found = self[name] = re.compile(*self._sources[name])
        return found


def _source(pattern: str, flags: int = 0) -> tuple[str, int]:
    return pattern, flags


@cache
def _patterns(square: bool) -> _Patterns:  # noqa: FBT001  # a key of the cache
    quotes = re.escape(QUOTES)
    brackets = r"()\[\]" if square else "()"
    cut, stop = (r"/[nf][0-9]{1,3}/|", r"(?!/[nf][0-9]{1,3}/)") if square else ("", "")
    word = "after|before|aft|bef|since|until"
    return _Patterns(
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
            "dates": _source(
                r"date\s{0,3}\((?=\s{0,3}(?:geq|leq|gtr|lss|aft|bef|after|before|is|[<>=]))", re.IGNORECASE
            ),
            "condition": _source(
                r"(?:\s{0,3}and\s{1,3})?\s{0,3}(geq|leq|gtr|lss|aft(?:er)?|bef(?:ore)?|is|>=|<=|>|<|=)\s{0,3}\(?([^()<>=]{4,20}?)"
                r"(?=\)|\s{1,3}and\b)\)?",
                re.IGNORECASE,
            ),
            "closing": _source(r"\s{0,3}\)"),
            "date": _source(
                r"(?P<name>date|pd|published|added)\s{1,9}"
                r"(?:from\s{1,9}(?P<first>[^\s()]{4,12})\s{1,9}to\s{1,9}(?P<last>[^\s()]{4,12})"
                rf"|(?P<word>{word})\s{{1,9}}(?P<other>[0-9][^\s()]{{3,11}}))",
                re.IGNORECASE,
            ),
        }
    )
