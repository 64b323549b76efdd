"""A parser for tests whose documents say, line by line, what goes wrong: run by workers in place of the real table."""

from __future__ import annotations

import os
import sys
import time

from ingest.parsers.contract import Parser
from store.errors import ParseError
from store.model import Article, Rejected


def _parse(stream, context):
    for number, line in enumerate(stream, 1):
        word, _, rest = line.decode().strip().partition(" ")
        if word == "article":
            yield Article(key=str(number), title=rest, body=f"{rest}\n\nBody of {rest}.")
        elif word == "many":
            for n in range(int(rest)):
                yield Article(key=f"{number}.{n}", title=f"title {n}", body=f"body {n} " * 20)
        elif word == "record":
            yield Rejected(code="bad-record", reason=rest, record=number)
        elif word == "slow":
            time.sleep(float(rest))
            yield Article(key=str(number), title="slow")
        else:
            _misbehave(word, context.path)


def _misbehave(word, path):
    if word == "hang":
        while True:
            pass
    if word == "abort":
        os.abort()
    if word == "exit":
        os._exit(3)
    if word == "memory":
        bytearray(8 * 1024**3)
    if word == "recursion":
        _misbehave(word, path)
    if word == "write":
        with open(path + ".written", "w") as out:  # noqa: PTH123
            out.write("x")
            out.flush()
    if word == "print":
        sys.stdout.write("noise")
    if word == "error":
        raise ParseError("no good", ledger_code="bad-document")
    raise KeyError(word)


PARSER = Parser(name="hostile", version=1, suffixes=(".txt",), sniff=lambda head, name: True, parse=_parse)
