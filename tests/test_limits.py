"""Small files and functions: a limit that is hit asks whether the thing is one thing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE_LINES = 400
FUNCTION_LINES = 50
CLASS_METHODS = 12
PARAMETERS = 6


def sources() -> list[Path]:
    folders = ("store", "search", "ingest", "backfile")
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def is_command(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether click fills the parameters: one for each option of the command."""
    names = {
        sub.attr for decorator in node.decorator_list for sub in ast.walk(decorator) if isinstance(sub, ast.Attribute)
    }
    return bool(names & {"command", "option", "argument"})


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    names = [arg.arg for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}])


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_sizes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)

    assert len(text.splitlines()) <= FILE_LINES
    assert not text.strip() or ast.get_docstring(tree), "a module docstring says in one line what the file is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_LINES, f"{node.name} is long"
            assert parameters(node) <= PARAMETERS or is_command(node), f"{node.name} takes many parameters"
        elif isinstance(node, ast.ClassDef):
            public = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name[0] != "_"]
            assert len(public) <= CLASS_METHODS, f"{node.name} has many methods"


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_has_numbers_formatted_into_it(path: Path) -> None:
    """``rf"x{1,8}"`` is a pattern for the text "x(1, 8)": counts in such strings stand in double braces."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FormattedValue):
            parts = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            counts = [part for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, int)]
            assert not counts, f"line {node.lineno}"


def assigned(tree: ast.Module) -> list[str]:
    """The names that a module gives at its outermost level, each time it does."""
    found: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.append(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            parts = [part for t in targets for part in (t.elts if isinstance(t, ast.Tuple) else [t])]
            found += [part.id for part in parts if isinstance(part, ast.Name)]
    return found


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_name_is_given_once(path: Path) -> None:
    """Of two constants of a name the first one's users get the second, without a word from the linter."""
    names = assigned(ast.parse(path.read_text(encoding="utf-8")))
    assert sorted(names) == sorted(set(names))
