"""Imports run in the direction that docs/architecture.md draws, and a search starts without the heavy libraries."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("store", "search", "ingest", "backfile")
ALLOWED = {
    "store": {"store"},
    "search": {"search", "store"},
    "ingest": {"ingest", "store"},
    "backfile": {"backfile", "ingest", "search", "store"},
}
MAY_REACH_SEARCH = {"ingest/cli.py", "ingest/index_process.py"}  # only the ingest command syncs the index
ENGINE_LIBRARIES = {"tantivy": "search/engines/", "whoosh": "search/engines/"}


def imported_modules(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def sources() -> list[Path]:
    return sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_follow_the_layers(path: Path) -> None:
    here = path.relative_to(ROOT).as_posix()
    layer = here.split("/", 1)[0]
    allowed = ALLOWED[layer] | ({"search"} if here in MAY_REACH_SEARCH else set())
    for name in imported_modules(path):
        top = name.split(".", 1)[0]
        if top in LAYERS:
            assert top in allowed, f"{here} imports {name}"
        is_cli = top in LAYERS and name.split(".")[1:2] == ["cli"]
        may_import_cli = here.endswith("__main__.py") or layer == "backfile"
        assert not is_cli or may_import_cli, f"{here} imports {name}"
        if top in ENGINE_LIBRARIES:
            assert here.startswith(ENGINE_LIBRARIES[top]), f"{here} imports {name}"


@pytest.mark.parametrize(
    "module", ["store.model", "store.errors", "store.reader", "search.query", "search.grammar", "search.find"]
)
def test_what_a_search_loads_stays_light(module: str) -> None:
    heavy = ["sqlalchemy", "sqlite_utils", "whoosh", "rich", "trafilatura", "lxml", "babel"]
    code = f"import sys, {module}; print([m for m in {heavy!r} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


#: topics of the page-dump parser; each may import those before it
DUMP_TOPICS = ("text", "lines", "dates", "names", "prepare", "lists", "body", "source", "byline", "headline")
DUMP = ROOT / "ingest" / "parsers" / "page_dump"


@pytest.mark.parametrize("topic", DUMP_TOPICS)
def test_topics_of_the_page_dump_parser_import_downwards(topic: str) -> None:
    below = DUMP_TOPICS[: DUMP_TOPICS.index(topic) + 1]
    files = sorted((DUMP / topic).glob("*.py"))
    assert files
    for path in files:
        for name in imported_modules(path):
            if name.startswith("ingest.parsers.page_dump."):
                assert name.split(".")[3] in below, f"{path.name} imports {name}"
