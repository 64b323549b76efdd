"""What a new user does: every command of the README, typed as it stands there, on the sample documents."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from backfile.help_doc import PATH, document
from tests.newsroom import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
RUN = ("backfile ", "sqlite-utils ")


def commands():
    """The lines of the shell blocks that call our program or open its file, in order; usage lines are no commands."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = [re.split(r"\s+#\s", line)[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith(RUN) and "..." not in line]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with the sample documents and the command on the path, as after `make demo`."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "data").symlink_to(ROOT / "data")
    (folder / "bin").mkdir()
    tool = folder / "bin" / "backfile"
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m backfile "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    return folder


def run(place, line):
    path = os.pathsep.join([str(place / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    environment.pop("BACKFILE_DB", None)
    return subprocess.run(line, shell=True, cwd=place, env=environment, capture_output=True, text=True, check=False)


def test_every_command_works_and_finds_something(place):
    asked = commands()
    assert len(asked) >= 14
    for line in asked:
        done = run(place, line)
        assert done.returncode == 0, (line, done.stderr)
        written = done.stdout or (place / line.rpartition("> ")[2]).read_text(encoding="utf-8")
        assert written.strip(), line
        assert not re.search(r"^0 articles|^\[\]$|: 0 articles|Traceback", written, re.MULTILINE), (line, written)

    snippet = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert snippet
    (place / "snippet.py").write_text(snippet[1], encoding="utf-8")
    assert "Aleppo" in run(place, f'"{sys.executable}" snippet.py').stdout


def test_every_page_that_it_links_to_is_there():
    targets = re.findall(r"\]\(([^)#:]+)\)", README)
    assert "docs/query.md" in targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_page_of_commands_is_what_their_help_says():
    # Where lines are broken is click's affair.
    assert PATH.read_text(encoding="utf-8").split() == document().split(), "stale: python -m backfile.help_doc"
