"""The program: its commands, and what becomes of an error."""

from __future__ import annotations

import sys
import traceback
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from sayso.cli import correcting
from sayso.cli.asking import brief, check, show
from sayso.cli.handing import export
from sayso.cli.knowing import packs
from sayso.cli.linking import actors, link, stories
from sayso.cli.reading import read
from sayso.cli.serving import serve
from sayso.cli.telling import say
from sayso.cli.tracing import diff, question_commands
from sayso.errors import InputError, SaysoError

_ERROR, _WRONG_USE, _BUG, _INTERRUPTED = 1, 2, 3, 130

app = typer.Typer(
    name="sayso",
    help="Who said what, on whose word: reads news reports and writes the record with its evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (read, link, brief, show, check, export, serve, stories, actors):
    app.command()(command)
for asking in question_commands():
    app.command()(asking)
app.command()(diff)
app.command()(packs)
app.add_typer(correcting.app)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(_version())
        raise typer.Exit


def _version() -> str:
    try:
        return version("sayso")
    except PackageNotFoundError:
        return "not installed: run from its source"


@app.callback()
def _root(
    *,
    _wants_version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def run() -> None:
    """Run the command line; an error becomes one sentence and an exit code.

    2: what was given cannot be used; 1: something else that sayso knows of; 130: interrupted; 3: our mistake.
    """
    try:
        app()
    except SaysoError as error:
        say(str(error))
        sys.exit(_WRONG_USE if isinstance(error, InputError) else _ERROR)
    except OSError as error:
        say(f"{error.filename or 'The output'} cannot be read or written: {error.strerror}.")
        sys.exit(_ERROR)
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the outermost door
        place = traceback.extract_tb(error.__traceback__)[-1]
        say(f"This is a mistake in sayso: {error!r} at {place.filename}:{place.lineno}. Please report it.")
        sys.exit(_BUG)
