"""Regular expressions that are compiled late: each is sound, and asking one for the first time is as asking any."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import ingest
from ingest import patterns
from ingest.patterns import regex

METHODS = ("search", "match", "fullmatch", "findall", "split")


def all_of_ingest() -> list[re.Pattern[str]]:
    for module in pkgutil.walk_packages(ingest.__path__, "ingest."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return [each for each in gc.get_objects() if isinstance(each, patterns._Late)]  # type: ignore[misc]


def test_every_pattern_of_the_parsers_compiles() -> None:
    found = all_of_ingest()
    assert len(found) > 1_500
    for each in found:
        assert each.groups >= 0, each.pattern  # asking for it compiles it; a warning of the compiler is an error here


@pytest.mark.parametrize("method", METHODS)
def test_the_first_answer_is_that_of_a_compiled_one(method: str) -> None:
    late, plain = regex(r"(\w)(?P<two>\d)", re.ASCII), re.compile(r"(\w)(?P<two>\d)", re.ASCII)
    for text in ("a1 b2", "", "a1"):
        ours, theirs = (getattr(each, method)(text) for each in (late, plain))
        assert repr(ours) == repr(theirs)


def test_what_a_pattern_is_made_of_can_be_read() -> None:
    late, plain = regex(rb"(?P<two>\d)", re.IGNORECASE), re.compile(rb"(?P<two>\d)", re.IGNORECASE)
    assert (late.pattern, late.groups, dict(late.groupindex)) == (plain.pattern, plain.groups, dict(plain.groupindex))
    assert late.sub(rb"<\g<two>>", b"1 2") == b"<1> <2>"
    assert late.subn(b"", b"1 2") == (b" ", 2)
    assert [hit[0] for hit in late.finditer(b"1 2")] == [b"1", b"2"]
    assert late.flags == plain.flags


def test_what_no_pattern_has_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="nothing_such"):
        regex("a").nothing_such  # type: ignore[attr-defined]  # noqa: B018


def test_an_error_shows_when_it_is_first_asked() -> None:
    wrong = regex("(")
    with pytest.raises(re.error, match="missing"):
        wrong.search("a")


def test_loading_the_parser_of_page_dumps_compiles_few_patterns() -> None:
    count = (
        "import re, re._compiler as c; made = []; plain = c.compile\n"
        "c.compile = lambda *a: (made.append(1), plain(*a))[1]\n"
        "import ingest.parsers.page_dump.parser\n"
        "print(len(made))"
    )
    done = subprocess.run([sys.executable, "-c", count], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 300
