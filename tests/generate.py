"""Seeded random articles, query trees and query texts for the differential tests: few words, so that hits happen.

``documents(rng, n)``, ``trees(rng, n)``, ``texts(rng, n)``; the same seed gives the same values.
"""

from __future__ import annotations

import random
from datetime import date

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
    Unit,
    Wildcard,
    Within,
    Word,
)
from search.text import fold, words
from store.indexed import IndexDoc

PLAIN = [
    "oil", "oils", "crude", "price", "prices", "rebel", "rebels", "rebelled", "bank", "central", "governor",
    "strike", "Apple", "apple", "APPLE", "merger",
]  # fmt: skip
ODD = [
    "fox-it",
    "U.S.",
    "AT&T",
    "O’Neill",
    "café",
    "CAFÉ",
    "cafe\u0301",
    "straße",
    "łódź",
    "x²",
    "ﬁn",
    "don't",
    "C++",
    "中文",
    "war",
    "wars",
    "Élysée",
    "войны",
    "İstanbul",
    "a",
    "s",
    "t",
    "B2",
    "snake_case",
    "\u0301a",
    "a\u200db",
    "e\u202ev",
    "😀",
    "long" * 70,
]
JOINTS = [
    " ", " ", " ", " ", " ", ", ", ". ", "! ", "? ", "\n\n", "\n", " — ", " (", ") ", "; ", "… ", "\u00a0", " “",
    "” ",
]  # fmt: skip
LANGUAGES = ["en", "en", "en", "", "de", "fr", "ru", "xx"]
SOURCES = ["The Guardian", "Reuters", "Wire AP", ""]
SECTIONS = ["World", "World News", "Sport", ""]
HOSTS = [
    "http://www.guardian.co.uk/a/1", "https://news.bbc.co.uk/x/", "http://apple.com",
    "https://user@bank.org:80/oil?x=1", "",
]  # fmt: skip
NAMES = [
    ("PERSON", "Tim Apple"),
    ("PERSON", "Governor O’Neill"),
    ("ORG", "U.S. Steel"),
    ("ORG", "Central Bank"),
    ("PLACE", "Łódź"),
    ("PLACE", "Oil Springs"),
    ("TOPIC", "crude"),
    ("COMPANY", "Apple"),
]
FLAGS = ["duplicate", "original", "withdrawn", "truncated", "excerpt"]
FIRST_DAY = date(2019, 1, 1).toordinal()
SCOPES = [
    "title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "links", "path", "hlp",
    "entity", "person", "org", "place_name",
]  # fmt: skip
HAS = [
    "title", "subtitle", "lead", "body", "byline", "source", "section", "dateline", "url", "language", "entity",
    "person", "org", "place", "link", "date",
]  # fmt: skip


def vocabulary(rng: random.Random) -> str:
    return rng.choice(PLAIN if rng.random() < 0.8 else ODD)


def prose(rng: random.Random, most: int) -> str:
    parts = []
    for _ in range(rng.randint(0, most)):
        word = vocabulary(rng)
        parts.append(rng.choice([word, word, word.capitalize(), word.upper()]))
        parts.append(rng.choice(JOINTS))
    return "".join(parts).strip()


def document(rng: random.Random, number: int, count: int) -> IndexDoc:
    body = prose(rng, 40)
    start = None if rng.random() < 0.15 else FIRST_DAY + rng.randint(0, 500)
    length = rng.choice([1, 1, 1, 28, 365])
    links = rng.randint(0, 2)
    url = rng.choice(HOSTS)
    return IndexDoc(
        id=number,
        title=prose(rng, 6),
        subtitle=prose(rng, 4) if rng.random() < 0.3 else "",
        lead=body[: rng.randint(0, len(body))],
        body=body,
        byline=prose(rng, 3),
        source=rng.choice(SOURCES),
        section=rng.choice(SECTIONS),
        dateline=rng.choice(["LONDON", "Łódź", ""]),
        language=rng.choice(LANGUAGES),
        url=url,
        path=f"/news/{vocabulary(rng)}/a.zip!{number}.txt",
        native_id=rng.choice(["", f"N{number}", str(number)]),
        entities=tuple(sorted(set(rng.sample(NAMES, rng.randint(0, 4))))),
        link_titles=tuple(prose(rng, 5) for _ in range(links)),
        link_urls=tuple(rng.choice(HOSTS) for _ in range(links)),
        link_targets=tuple(sorted({rng.randint(1, count) for _ in range(links)})),
        word_count=len(words(body)),
        published_from=start,
        published_until=None if start is None else start + length,
        added=FIRST_DAY + rng.randint(500, 510),
        flags=frozenset(rng.sample(FLAGS, rng.choice([0, 0, 1, 2]))),
        content_hash=f"{number:x}",
    )


def documents(rng: random.Random, n: int) -> list[IndexDoc]:
    """``n`` articles with ids 1 to n."""
    return [document(rng, number, n) for number in range(1, n + 1)]


def trees(rng: random.Random, n: int) -> list[Node]:
    """``n`` trees of every kind of node; words are folded, as the grammar emits them."""
    return [node(rng, rng.randint(0, 3)) for _ in range(n)]


def node(rng: random.Random, depth: int) -> Node:
    if depth == 0 or rng.random() < 0.3:
        return leaf(rng)
    kind = rng.choice(["and", "and", "or", "or", "not", "boost"])
    if kind == "not":
        return Not(node(rng, depth - 1))
    if kind == "boost":
        return Boost(node(rng, depth - 1), rng.choice([0.5, 2.0, 10.0]))
    parts = tuple(node(rng, depth - 1) for _ in range(rng.randint(2, 3)))
    return And(parts) if kind == "and" else Or(parts)


def leaf(rng: random.Random) -> Node:
    scope = "text" if rng.random() < 0.6 else rng.choice(SCOPES)
    if rng.random() < 0.75:
        part = unit(rng, scope, 2)
        return AtLeast(rng.randint(1, 4), part) if rng.random() < 0.12 else part
    day = FIRST_DAY + rng.randint(-10, 520)
    low = rng.choice([None, rng.randint(0, 30)])
    return rng.choice(
        [
            Number("words", low, rng.choice([None, rng.randint(0, 60)])),
            Number("id", low, rng.choice([None, rng.randint(0, 60)])),
            Dates("published", rng.choice([None, day]), rng.choice([None, day + rng.randint(1, 400)])),
            Dates("added", FIRST_DAY + rng.randint(498, 511), rng.choice([None, FIRST_DAY + rng.randint(505, 515)])),
            Keyword("language", rng.choice(["en", "de", "ru", "zz"])),
            Keyword("site", rng.choice(["guardian.co.uk", "bbc.co.uk", "co.uk", "BANK.org", "k.org"])),
            Keyword("url", rng.choice([*HOSTS[:4], "guardian.co.uk/*", "apple.com/", "nowhere.org"])),
            Keyword("native_id", rng.choice(["n3", "7", "N12", "none"])),
            Keyword("linksto", rng.choice(["3", "11", "apple.com", "http://news.bbc.co.uk/x"])),
            Is(rng.choice([*FLAGS, "undated", "imprecise"])),
            Has(rng.choice(HAS)),
            Everything(),
            Nothing(),
        ]
    )


def word(rng: random.Random, scope: str) -> Word | Wildcard | Fuzzy:
    found = words(vocabulary(rng)) or ["oil"]
    text = rng.choice(found)[:255]
    chance = rng.random()
    if chance < 0.15:
        return Wildcard(pattern(rng, text[:12]), scope)
    if chance < 0.25:
        return Fuzzy(mutate(rng, text[:12]), rng.choice([1, 2]), scope)
    case = rng.choice(["caps", "allcaps", "nocaps"]) if rng.random() < 0.1 else ""
    return Word(text, scope, rng.random() < 0.4, case)


def pattern(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text))
    made = rng.choice(
        [
            text[:at] + "*",
            "*" + text[at:],
            text[:at] + "?" + text[at + 1 :],
            text[:1] + "*" + text[-1:],
            "*" + text[:at] + "*",
        ]
    )
    while "**" in made:
        made = made.replace("**", "*")
    return made if made.strip("*?") else text + "*"


def mutate(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text) - 1)
    return rng.choice(
        [text, text[:at] + text[at + 1 :] or text, text[:at] + "e" + text[at:], text[:at] + "o" + text[at + 1 :]]
    )


def unit(rng: random.Random, scope: str, depth: int) -> Unit:
    chance = rng.random()
    if depth == 0 or chance < 0.45:
        return word(rng, scope)
    if chance < 0.65:
        parts = tuple(word(rng, scope) for _ in range(rng.randint(2, 3)))
        return Phrase(parts, scope, rng.choice([None, None, 0, 1, 3]))
    left, right = unit(rng, scope, depth - 1), unit(rng, scope, depth - 1)
    if chance < 0.82:
        return Near(left, right, rng.choice([1, 1, 2, 5, 20]), rng.random() < 0.4)
    if chance < 0.9:
        return Within(left, right, rng.choice(["sentence", "paragraph"]))
    return AnyOf((left, right))


def texts(rng: random.Random, n: int) -> list[str]:
    """``n`` query texts: half from the grammar, half of them damaged or random characters."""
    return [clause(rng, rng.randint(0, 3)) if rng.random() < 0.5 else noise(rng) for _ in range(n)]


def clause(rng: random.Random, depth: int) -> str:
    if depth == 0 or rng.random() < 0.3:
        return operand(rng)
    left, right = clause(rng, depth - 1), clause(rng, depth - 1)
    return rng.choice(
        [
            f"{left} {right}",
            f"{left} AND {right}",
            f"({left} OR {right})",
            f"{left} OR {right}",
            f"{left} NOT {right}",
            f"{left} -{operand(rng)}",
            f"NOT ({right})",
            f"({left})^2",
        ]
    )


def operand(rng: random.Random) -> str:
    a, b, c = (vocabulary(rng) for _ in range(3))
    n = rng.randint(1, 6)
    return rng.choice(
        [
            a,
            a,
            a,
            f'"{a} {b}"',
            f'"{a} {b}"~{n}',
            f"“{a} {b}”",
            f"{a} w/{n} {b}",
            f"{a} near/{n} ({b} OR {c})",
            f"{a} pre/{n} {b}*",
            f"{a} adj/{n} {b}",
            f"{a} w/s {b}",
            f"{a} /p {b}",
            f"atleast{n} {a}",
            f"atleast{n}({a} OR {b})",
            f"caps({a})",
            f"allcaps({a})",
            f"nocaps({a})",
            f"{a[:3]}*",
            f"*{a[2:]}",
            f"{a[:1]}?{a[2:]}",
            f"{a}~1",
            f"{a}~",
            f"{a}^{n}",
            f"title:{a}",
            f"hd=({a} OR {b})",
            f'body:"{a} {b}"',
            f"source:guardian -{a}",
            f"words>{n}",
            f"words:{n}..30",
            f"date:2019..2020-0{n}",
            "date:2019",
            "since:2019-06",
            "until:2020-02-03",
            "is:duplicate",
            "has:link",
            "language:en",
            f"id:{n}",
            "site:co.uk",
            f"person:{a}",
            "linksto:3",
            f"by:{a}",
            "is:undated",
            "date>=2019-05",
            f"place:{a}",
            "added>2020-05-15",
            f"title:caps({a}) {b}",
        ]
    )


def noise(rng: random.Random) -> str:
    marks = '"()[]{}:=<>~^*?\\-+&|!/.,’“”«»\x00\ud800\u202e\u200b\u00a0\n\t#@$%'
    pieces = [
        *marks,
        *" " * 20,
        *PLAIN,
        *ODD,
        "AND",
        "OR",
        "NOT",
        "w/5",
        "/s",
        "pre/2",
        "near/0",
        "atleast2",
        "caps(",
        "title:",
        "autor:",
        "id:",
        "words>",
        "is:",
        "has:",
        "^2",
        "~1",
        "2019",
        "or",
        "-x",
        "source:(",
        "w/99999999999",
        "^0",
        "~9",
    ]
    text = "".join(rng.choice(pieces) for _ in range(rng.randint(0, 40)))
    return text if rng.random() < 0.7 else fold(text)
