"""The ``backfile`` command: a table of commands, each loaded when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from search.console import start
from search.options import debug_option

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ingest": ("ingest.cli:command", "Take folders and files into the archive."),
        "search": ("search.cli:command", "Find articles by words, fields and dates."),
        "show": ("backfile.commands_show:show", "Print one article."),
        "original": ("backfile.commands_originals:original", "Give back the document that an article was read from."),
        "export": ("backfile.commands_export:export", "Write all matches as CSV, JSON, BibTeX, RIS ..."),
        "save": ("backfile.commands_saved:save", "Keep a search under a name."),
        "run": ("backfile.commands_saved:run_command", "Run a kept search; say what came, went or changed."),
        "new": ("backfile.commands_saved:new", "Show only what arrived since a kept search was last run."),
        "saved": ("backfile.commands_saved:saved", "List the kept searches."),
        "sql": ("backfile.commands_sql:sql", "Ask the archive in SQL, read-only."),
        "stories": ("backfile.commands_stories:stories", "Group the articles that tell the same story."),
        "doctor": ("backfile.commands_upkeep:doctor", "Check tables, full-text table and index."),
        "reparse": ("backfile.commands_originals:reparse", "Read the kept documents again with newer parsers."),
        "reindex": ("backfile.commands_upkeep:reindex", "Build the index again."),
        "backup": ("backfile.commands_upkeep:backup", "Write a consistent copy of the archive."),
    }
)  #: name -> ("module:attribute", what it does in one line)


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing:  # the shell is completing a word
                return None
            from difflib import get_close_matches  # noqa: PLC0415  # only on a mistake

            near = get_close_matches(cmd_name, COMMANDS, n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise click.UsageError(f"there is no command {cmd_name}{hint}", ctx=ctx)
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        found: click.Command = getattr(import_module(module), name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - same
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


def _print_version(ctx: click.Context, _option: click.Parameter, asked: object) -> None:
    if asked:
        from importlib.metadata import version  # noqa: PLC0415  # 10 ms that no other command needs

        click.echo(f"backfile {version('backfile')}")
        ctx.exit()


@click.group("backfile", cls=LazyGroup)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version)
@debug_option
def command() -> None:
    """A news archive on your own machine: a folder of saved news pages becomes one searchable SQLite file."""


def main() -> None:
    start(command, name="backfile")
