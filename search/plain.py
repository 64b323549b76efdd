"""The tree in plain words, for ``--explain``: what will be looked for, so that a reader can see a misreading."""

from __future__ import annotations

from search.query import (
    And,
    AnyOf,
    AtLeast,
    Boost,
    Dates,
    Everything,
    Fuzzy,
    Has,
    Is,
    Keyword,
    Near,
    Node,
    Not,
    Nothing,
    Number,
    Or,
    Phrase,
    Scope,
    Wildcard,
    Within,
    Word,
)
from search.query_dates import iso

_PLACES: dict[Scope, str] = {
    "hlp": "title or lead",
    "links": "titles of related links",
    "path": "file path",
    "entity": "names",
    "person": "names of people",
    "org": "names of organisations",
    "place_name": "names of places",
}
_CASES = {
    "": "",
    "caps": " starting with a capital",
    "allcaps": " all in capitals",
    "nocaps": " without capitals",
}


def explain_words(node: Node) -> str:  # noqa: PLR0911  # one return per kind of node
    """One sentence without a full stop, e.g. ``"rebel" or its inflected forms, and not exactly "bid"``."""
    match node:
        case And(parts):
            return ", and ".join(_bracketed(part) for part in parts)
        case Or(parts):
            return ", or ".join(_bracketed(part) for part in parts)
        case AnyOf(parts):
            return "any of [" + "; ".join(explain_words(part) for part in parts) + "]"
        case Not(part):
            return f"not {_bracketed(part)}"
        case Boost(part, factor):
            return f"{_bracketed(part)} (counted {factor:g} times for the order)"
        case AtLeast(count, part):
            return f"at least {count} times {explain_words(part)}"
        case Near(left, right, distance, ordered):
            how = "followed by" if ordered else "together with"
            within = "the next word" if distance == 1 else f"{distance} words"
            return f"[{explain_words(left)}] {how} [{explain_words(right)}] within {within}"
        case Within(left, right, unit):
            return f"[{explain_words(left)}] and [{explain_words(right)}] in the same {unit}"
        case Word() | Wildcard() | Fuzzy() | Phrase():
            return _text(node)
        case _:
            return _value(node)


def _bracketed(node: Node) -> str:
    text = explain_words(node)
    return f"({text})" if isinstance(node, And | Or) else text


def _in(scope: Scope) -> str:
    return "" if scope == "text" else f" in the {_PLACES.get(scope, scope)}"


def _text(node: Word | Wildcard | Fuzzy | Phrase) -> str:
    match node:
        case Word(text, scope, exact, case):
            shown = f'exactly "{text}"' if exact else f'"{text}" or its inflected forms'
            return f"{shown}{_CASES[case]}{_in(scope)}"
        case Wildcard(pattern, scope):
            return f'words like "{pattern}"{_in(scope)}'
        case Fuzzy(text, distance, scope):
            letters = "1 letter" if distance == 1 else f"{distance} letters"
            return f'"{text}" with at most {letters} changed{_in(scope)}'
        case Phrase(parts, scope, slop):
            inside = " ".join(part.pattern if isinstance(part, Wildcard) else part.text for part in parts)
            cases = {_CASES[part.case] for part in parts if isinstance(part, Word)}
            how = f", in any order with at most {slop} words between" if slop is not None else ""
            return f'the phrase "{inside}"{how}{cases.pop() if len(cases) == 1 else ""}{_in(scope)}'


def _value(node: Node) -> str:  # noqa: PLR0911  # one return per kind of node
    match node:
        case Number(name, low, high):
            return f"{'number of words' if name == 'words' else 'id'} {_range(_number(low), _number(high))}"
        case Dates(name, start, end):
            verb = "published" if name == "published" else "added"
            return f"{verb} {_range('' if start is None else iso(start), '' if end is None else iso(end - 1))}"
        case Keyword(name, value):
            return f'{name.replace("_", " ")} is "{value}"'
        case Is("undated"):
            return "without a date"
        case Is("imprecise"):
            return "dated only to a month or year"
        case Is(flag):
            return f"marked {flag}"
        case Has(name):
            return f"with a {name}"
        case Nothing():
            return "no article"
        case Everything():
            return "every article"
        case _:
            raise TypeError(type(node))


def _number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _range(first: str, last: str) -> str:
    if first and first == last:
        return f"of {first}" if "-" in first else first
    if first and last:
        return f"from {first} to {last}"
    if first:
        return f"from {first} on"
    return f"up to {last}" if last else "at any value"
