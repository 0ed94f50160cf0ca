"""The commands put together: what `factdiff --help` shows."""

from __future__ import annotations

from typing import Annotated

import typer

from factdiff.cli.late import LateGroup
from factdiff.cli.options import ONLINE
from factdiff.cli.speech import UI, Interface

_EPILOG = "Exit status: 0 done; 1 a verdict of --fail-on was found; 2 trouble, said in one line."

app = typer.Typer(
    name="factdiff",
    cls=LateGroup,
    help="Compare what several articles claim: where they agree, and where they cannot all be right.",
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from factdiff import __version__

        typer.echo(f"factdiff {__version__}")
        raise typer.Exit


def _speak(language: Interface) -> Interface:
    UI.set(language)
    return language


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    ui: Annotated[
        Interface,
        typer.Option(
            "--ui",
            envvar="FACTDIFF_UI",
            callback=_speak,
            is_eager=True,
            help="The language of all words of factdiff's own; articles keep theirs. With any command.",
        ),
    ] = Interface.en,
    online: Annotated[
        bool, typer.Option("--online", help="Fetch inputs that are addresses (https://…); with any command.")
    ] = False,
) -> None:
    ONLINE.set(online)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
