"""Seeded mutations of a document, for tests that a parser accounts for whatever it is given."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Iterator

from ingest.parsers.contract import Context, Parser
from store.errors import ParseError
from store.model import Article, Rejected

HANG_SECONDS = 5.0  #: of the processor's time
_TOKENS = (
    b"<",
    b">",
    b"&",
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b"\x00",
    b"\xff\xfe",
    b"\r",
    b"\n",
    b",",
    b"]]>",
    b"<!--",
    b"\x01",
)


def mutations(data: bytes, count: int, seed: int = 1) -> Iterator[bytes]:
    """``count`` broken copies: bytes flipped, spans cut, doubled or moved, tokens put in, the end torn off."""
    random_source = random.Random(seed)
    for _ in range(count):
        broken = bytearray(data)
        for _ in range(random_source.randint(1, 4)):
            _mutate(broken, random_source)
        yield bytes(broken)


def _mutate(broken: bytearray, source: random.Random) -> None:
    if not broken:
        broken += b"x"
    at = source.randrange(len(broken))
    span = slice(at, at + source.choice((1, 5, 40, 400)))
    match source.randrange(6):
        case 0:
            broken[at] = source.randrange(256)
        case 1:
            del broken[span]
        case 2:
            broken[at:at] = broken[span] * source.choice((1, 2, 20))
        case 3:
            broken[at:at] = source.choice(_TOKENS)
        case 4:
            del broken[at:]
        case _:
            broken[at:at] = bytes(source.randrange(256) for _ in range(20))


def read(parser: Parser, data: bytes, name: str = "x") -> list[Article | Rejected]:
    """What the parser makes of it; a document that it refuses is one Rejected. Anything else is its bug."""
    started = time.process_time()
    try:
        found = list(parser.parse(io.BytesIO(data), Context(name=name)))
    except ParseError as error:
        found = [Rejected(code=error.ledger_code, reason=error.what)]
    assert time.process_time() - started < HANG_SECONDS
    return found


def check(found: list[Article | Rejected]) -> None:
    """Nothing is lost in silence and every value keeps the promises of store.model."""
    assert found, "the input is not accounted for"
    articles = [each for each in found if isinstance(each, Article)]
    keys = [article.key for article in articles]
    assert len(keys) == len(set(keys))
    for article in articles:
        text = f"{article.title}\n{article.body}\n{article.byline}\n{article.source}"
        assert "\0" not in text
        assert not any("\ud800" <= c <= "\udfff" for c in text)
        assert article.body.startswith(article.lead)
        assert article.published is None or article.published.precision
        assert article.title or article.body or article.withdrawn or article.native_id
