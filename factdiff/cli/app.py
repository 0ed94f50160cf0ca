"""The commands put together: what `factdiff --help` shows."""

from __future__ import annotations

from typing import Annotated

import typer

from factdiff.cli import archive, check, compare, explain, extract, facts, group, init, names, schema, timeline
from factdiff.cli.options import ONLINE

_EPILOG = "Exit status: 0 done; 1 a verdict of --fail-on was found; 2 trouble, said in one line."

app = typer.Typer(
    name="factdiff",
    help="Compare what several articles claim: where they agree, and where they cannot all be right.",
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=compare.EXAMPLES)(compare.compare)
app.command(epilog=extract.EXAMPLES)(extract.extract)
app.command(epilog=check.EXAMPLES)(check.check)
app.command(epilog=group.EXAMPLES)(group.group)
app.command(epilog=explain.EXAMPLES)(explain.explain)
app.command(epilog=timeline.EXAMPLES)(timeline.timeline)
app.command(epilog=names.EXAMPLES)(names.names)
app.add_typer(facts.app, name="facts")
app.add_typer(archive.app, name="archive")
app.command(epilog=init.EXAMPLES)(init.init)
app.command(epilog=schema.EXAMPLES)(schema.schema)


def _version(wanted: bool) -> None:
    if wanted:
        from factdiff import __version__

        typer.echo(f"factdiff {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    online: Annotated[
        bool, typer.Option("--online", help="Fetch inputs that are addresses (https://…); with any command.")
    ] = False,
) -> None:
    ONLINE.set(online)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
