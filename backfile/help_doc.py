"""docs/commands.md, made from each command's --help: ``python -m backfile.help_doc`` writes it, a test compares."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from backfile.cli import COMMANDS, command

PATH = Path(__file__).parents[1] / "docs" / "commands.md"
WIDTH = 110  #: columns, whatever terminal this runs in

_HEAD = """# The commands

Made from the help texts by `python -m backfile.help_doc`. Every command takes `--help`. Exit codes are the same for
all: 0 good; 1 finished, some inputs rejected; 2 usage or query error; 3 busy; 4 cannot open; 5 drift or damage found;
6 disk full or I/O; 7 a limit hit; 130/143 interrupted after a clean commit. An error is one line on standard error,
with `--json` one JSON object: `{"error": {"code", "message", "path", "member", "hint"}}`.
"""


def document() -> str:
    """The whole of docs/commands.md."""
    top = click.Context(command, info_name="backfile", terminal_width=WIDTH)
    parts = [_HEAD, *(f"- [`backfile {name}`](#backfile-{name}): {line}" for name, (_, line) in COMMANDS.items())]
    for name in COMMANDS:
        found = command.get_command(top, name)
        if found is not None:
            context = click.Context(found, info_name=name, parent=top, terminal_width=WIDTH)
            parts.append(f"\n## backfile {name}\n\n```text\n{found.get_help(context)}\n```")
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    PATH.write_text(document(), encoding="utf-8")
    sys.stdout.write(f"{PATH}\n")
