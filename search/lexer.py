"""Query text -> tokens: one pass, linear, never fails. Knows quotes, escapes, operators, fields and functions.

A backslash takes the meaning from the character behind it; quotes make an operator a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from search.dialects import ABOUT, SEGMENT, Dialect, field_named, proximity
from search.fields import suggestion
from search.lexer_patterns import QUOTES, patterns
from search.tokens import Notes, Token

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_DASHES = "-‐‑‒–−"
_OPENING = frozenset(f"{QUOTES}(")
MAX_TOKENS = 20_000  # pieces of a query that are read: some 100 ms; nobody's query has so many
MOST_SUGGESTIONS = 3  # unknown fields that a close name is looked for: a third of a millisecond each
_OPERATORS = {"AND": "and", "OR": "or", "NOT": "not", "&&": "and", "||": "or"}


def tokens(query: str, dialect: Dialect, note: Notes) -> list[Token]:
    """All tokens, closed by one of kind "end"."""
    lexer = _Lexer(query, dialect, note)
    found = list(islice(lexer.run(), MAX_TOKENS))
    if len(found) == MAX_TOKENS and lexer.at < len(query):
        note("too-long", f"only the first {MAX_TOKENS:,} words and signs of this query are read", lexer.at)
    return [*found, Token("end", len(query))]


class _Lexer:
    def __init__(self, query: str, dialect: Dialect, note: Notes) -> None:
        self.query = query
        self.dialect = dialect
        self.note = note
        self.at = 0
        self.unknown = 0
        self.patterns = patterns(dialect.name)

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
            elif char in "dDpPaAuU" and (found := self.patterns["date"].match(query, self.at)):
                yield from self._date(found)
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

    def _date(self, match: re.Match[str]) -> Iterator[Token]:
        """``date from 20190201 to 20190301``, ``date after 2019``; in Factiva also ``date after -7``."""
        field = field_named(self.dialect, match["name"])
        if field is None:
            yield from self._chunk()
            return
        start, self.at = self.at, match.end()
        groups = match.groupdict()
        word = (groups["word"] or "is").lower()
        if groups["last"]:
            text = f"{_ago(groups['first'])}..{_ago(groups['last'])}"
        else:
            text = _ago(groups["other"] or groups["day"])
        op = {"aft": "after", "bef": "before", "is": ":"}.get(word, word)
        yield Token("date", start, text, field, ">" if op == "after" and self.dialect.after_excludes else op)

    def _dates(self, match: re.Match[str]) -> Iterator[Token]:
        """``date(geq (1/1/2019) and leq (12/31/2019))`` of Nexis: one token for each condition."""
        field = field_named(self.dialect, match["name"])
        words = {"geq": ">=", "gtr": ">", "aft": ">", "after": ">", "leq": "<=", "lss": "<", "bef": "<", "before": "<"}
        if named := self.patterns["named"].match(self.query, match.end()):
            yield Token("date", named.start(1), named[1].lower().replace("current", "this"), field, ":")
            self.at = named.end() + 1
            return
        conditions = list(self.patterns["condition"].finditer(self.query, match.end(), match.end() + 200))
        conditions = [
            found for i, found in enumerate(conditions) if not i or found.start() - conditions[i - 1].end() < 2
        ]
        if not conditions:
            yield from self._chunk()
            return
        for found in conditions:
            sign = found[1].lower()
            yield Token("date", found.start(1), found[2].strip(), field, words.get(sign, sign if sign != "is" else ":"))
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
        if raw.isalpha() and raw.islower() and not self.dialect.any_case and self.query[self.at : self.at + 1] != "(":
            yield Token("word", start, raw)  # what most of a query is; operators have capitals or signs
            return
        begins = start == 0 or self.query[start - 1] not in QUOTES  # a dash right behind a quote joins, as in a word
        if begins and len(raw) > 1 and raw[0] in _DASHES and raw[1] not in _DASHES:
            yield Token("not", start, "-")
            start, raw = start + 1, raw[1:]
        elif begins and len(raw) == 1 and raw in _DASHES and self.query[self.at : self.at + 1] in _OPENING:
            yield Token("not", start, "-")
            return
        elif raw[:1] == "+" and not proximity(self.dialect.name).fullmatch(raw):
            raw = raw[1:]
        if not raw:
            return
        yield from self._read(raw, start)

    def _read(self, raw: str, start: int) -> Iterator[Token]:
        """The tokens of a run of characters without spaces."""
        if self.dialect.square and self.patterns["first"].fullmatch(raw):
            self.note("first-words", f'"{raw}": the first n words are not known here: found anywhere', start)
        elif self.dialect.call and self.patterns["relevance"].fullmatch(raw):
            self.note("relevance", f'"{raw}": how much a tag fits is not kept here: left out', start)
        elif self.dialect.call and raw.lower() == "but" and self.patterns["but-not"].match(self.query, self.at):
            return
        elif self.dialect.call and (match := self.patterns["refused"].fullmatch(raw)):
            yield Token("not", start, raw)
            yield self._operator(match[1], start) or self._word(match[1], start)
        elif operator := self._operator(raw, start):
            yield operator
        elif self.dialect.call and self._bracket_follows() and self._callable(raw, start):
            yield Token("field", start, raw.lower(), field_named(self.dialect, raw), ":")
        elif match := self.patterns["field"].match(raw):
            yield from self._field(match, raw, start)
        else:
            self._hint(raw, start)
            yield self._word(raw, start)

    def _hint(self, raw: str, start: int) -> None:
        """What other search languages write in another way."""
        if raw[0] == "!" and raw[1:2].isalnum() and self.dialect.truncation == "own":
            self.note("exclamation-mark", f'"!" leaves nothing out: -{raw[1:31]} does', start)
        elif raw == "NEAR":
            self.note("near-without-number", '"NEAR" is searched as a word: write how near, NEAR/5', start)
        elif self.query.startswith("(", self.at) and not self.dialect.call and field_named(self.dialect, raw):
            self.note("field-call", f'"{raw}(" is searched as a word: the field is {raw.lower()}:(...)', start)

    def _operator(self, raw: str, start: int) -> Token | None:
        kind = _OPERATORS.get(raw.upper() if self.dialect.any_case else raw)
        if kind is None and self.dialect.name == "lexis":
            kind = {"&": "and", "andnot": "not", "butnot": "not"}.get(raw.lower())
        if kind:
            return Token(kind, start, raw)  # type: ignore[arg-type]  # values of a literal table
        if match := proximity(self.dialect.name).fullmatch(raw):
            return self._proximity(match, start)
        if match := self.patterns["atleast"].fullmatch(raw):
            return Token("atleast", start, raw).numbered(int(match[1]))
        if raw.lower() in ("caps", "allcaps", "nocaps") and self._bracket_follows():
            return Token("case", start, raw.lower())
        if self.dialect.call and raw.lower() in ("plural", "singular") and self._bracket_follows():
            self.note("number-ignored", f'"{raw}" is left out: singular and plural are both found', start)
            return Token("case", start, "")
        return None

    def _proximity(self, match: re.Match[str], start: int) -> Token:
        groups = match.groupdict()
        if unit := groups.get("unit"):
            if unit.lower() == "seg":
                return Token("prox", start, match[0], op="any").numbered(SEGMENT)
            kinds = {"s": "sentence", "p": "paragraph", "same": "paragraph"}
            return Token("prox", start, match[0], op=kinds.get(unit.lower()) or kinds[unit.lower()[0]])
        if about := groups.get("about"):
            number = ABOUT[about.lower()[0]]
            self.note("about", f'"{match[0]}" is read as pre/{number}, as many words as the service says', start)
            return Token("prox", start, match[0], op="ordered").numbered(number)
        free = groups.get("any") or groups.get("any2") or groups.get("any3")
        distance = int(free or groups.get("ordered") or 1)
        return Token("prox", start, match[0], op="any" if free else "ordered").numbered(distance)

    def _callable(self, name: str, start: int) -> bool:
        if field_named(self.dialect, name) is not None or name.lower() in self.dialect.codes:
            return True
        if self.query.startswith("(", self.at) and re.fullmatch(r"[A-Za-z-]{3,20}", name):
            self.note("unknown-field", f'there is no section "{name}": searched as text', start)
        return False

    def _bracket_follows(self) -> bool:
        return self.patterns["bracket"].match(self.query, self.at) is not None

    def _field(self, match: re.Match[str], raw: str, start: int) -> Iterator[Token]:
        name, op = match[1], match[2]
        known = field_named(self.dialect, name)
        rest = raw[match.end() :]
        if known is None and not (op in ":=" and name.lower() in self.dialect.codes):
            adjacent = rest or self.query[self.at : self.at + 1] in _OPENING
            if op in ":=" and adjacent and not rest.startswith("//"):
                self.unknown += 1
                close = suggestion(name) if self.unknown <= MOST_SUGGESTIONS else ""
                hint = f'; did you mean "{close}:"?' if close else ""
                self.note("unknown-field", f'there is no field "{name}": searched as text{hint}', start)
            yield self._word(raw, start)
            return
        if name.lower() in self.dialect.coded:
            self.note("names-not-codes", f'"{name}" looks at names here, not at codes of that service', start)
        yield Token("field", start, name.lower(), known, "=" if op == "=" else op)
        begin = start + match.end()
        ranged = known is not None and known.kind in ("date", "number", "id")
        if ranged and (rest[:1] or self.query[self.at : self.at + 1]) in ("[", "{"):
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


def _ago(day: str) -> str:
    """``-7`` and ``+7`` of Factiva in the words of our dates."""
    if day[0] in "+-" and day[1:].isdigit():
        return f"{day[1:]} days ago" if day[0] == "-" else f"in {day[1:]} days"
    return day
