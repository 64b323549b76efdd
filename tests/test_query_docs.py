"""Every example of docs/query.md finds what the page says."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from search.grammar import ParseOptions, parse
from search.scan import matches

HERE = Path(__file__).parent
PAGE = (HERE.parent / "docs" / "query.md").read_text("utf-8")
ROW = re.compile(r"^\|(?: (factiva|lexis) \|)? `([^`]+)` \|([0-9 ]*)\|$", re.MULTILINE)
EXAMPLES = [
    (dialect or "backfile", query, [int(id_) for id_ in ids.split()]) for dialect, query, ids in ROW.findall(PAGE)
]


def load(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


conformance = load("conformance")


def test_the_page_has_its_examples():
    assert len(EXAMPLES) >= 50


@pytest.mark.parametrize(("dialect", "query", "expected"), EXAMPLES)
def test_example(dialect, query, expected):
    node = parse(query, ParseOptions(today=conformance.TODAY, dialect=dialect)).node

    assert [article.id for article in conformance.ARTICLES if matches(node, article)] == expected
