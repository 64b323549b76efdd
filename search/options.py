"""Options that several commands share, as click decorators, and the reading of query arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import date

LARGEST = 2**63 - 1  #: the largest integer of SQLite


class Whole(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4 only
    """A whole number from ``low`` up, as large as SQLite can take."""

    name = "number"

    def __init__(self, low: int) -> None:
        self.low = low

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            number = int(value)
        except ValueError:
            number = -1
        if not self.low <= number <= LARGEST:
            self.fail(f"{value!r} is not a whole number from {self.low} up", param, ctx)
        return number


ID = Whole(1)
COUNT = Whole(0)

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

DEFAULT_ARCHIVE = "articles.db"
ENGINE_NAMES = ("tantivy", "whoosh", "fts5")


class QueryCommand(click.Command):
    """A command whose words may begin with a minus: ``-sport`` is an exclusion, ``--form`` a mistyped option."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # click's own signature
        kwargs.setdefault("context_settings", {}).setdefault("ignore_unknown_options", True)
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        _refuse_unknown_options(self, ctx, args)
        return super().parse_args(ctx, args)


def _refuse_unknown_options(command: click.Command, ctx: click.Context, args: Sequence[str]) -> None:
    options = {name: option for option in command.params if isinstance(option, click.Option) for name in option.opts}
    known = [*options, *command.get_help_option_names(ctx)]
    waiting = iter(args)
    for arg in waiting:
        if arg == "--":
            return
        name, equals, _ = arg.partition("=")
        if len(name) < 3 or not name.startswith("--") or not name[2].isalpha():
            continue
        if name not in known:
            from difflib import get_close_matches  # noqa: PLC0415  # only on a mistake

            raise click.NoSuchOption(name, possibilities=get_close_matches(name, known, n=2) or None, ctx=ctx)
        if name in options and not options[name].is_flag and not equals:
            next(waiting, None)


def archive_option(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--db",
        envvar="BACKFILE_DB",
        default=DEFAULT_ARCHIVE,
        show_default=True,
        metavar="FILE",
        help="The archive; $BACKFILE_DB if set.",
    )(function)


def engine_option(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--engine", type=click.Choice(ENGINE_NAMES), default=None, help="The index to use.")(function)


def debug_option(function: Callable[..., Any]) -> Callable[..., Any]:
    # Read by search.console, which sees the arguments before any command does.
    return click.option("--debug", is_flag=True, expose_value=False, help="On an error, show the traceback.")(function)


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, errors included.")(function)


_READING_OPTIONS: tuple[Decorator, ...] = (
    click.option("--from", "start", default="", metavar="DATE", help="First day: 2016, 2016-10, 2016-10-01, -7d ..."),
    click.option("--to", "end", default="", metavar="DATE", help="Last day, included."),
    click.option("--strict", is_flag=True, help="Refuse a query that would need a note."),
    click.option("--dialect", type=click.Choice(["factiva", "lexis"]), default=None, help="Read the query as there."),
    click.option("--date-order", type=click.Choice(["DMY", "MDY"], case_sensitive=False), default=None,
                 help="What 03/04/2020 means."),
    click.option("--today", default=None, hidden=True),
)  # fmt: skip


def reading_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """The values of ``reading_options`` as fields of ``search.find.Options``."""
    today = given.get("today")
    return {
        "start": given["start"],
        "end": given["end"],
        "strict": given["strict"],
        "dialect": given["dialect"] or "backfile",
        "date_order": (given["date_order"] or "").lower(),
        "today": _day(today) if today else None,
    }


def _day(text: str) -> date:
    from datetime import date  # noqa: PLC0415  # start-up

    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text} is no day", param_hint="--today") from error


def reading_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """How a query is read: --from --to --strict --dialect --date-order."""
    for option in reversed(_READING_OPTIONS):
        function = option(function)
    return function
