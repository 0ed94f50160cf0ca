"""`factdiff facts check`: are the reference facts written as they must be?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factdiff.cli.output import write

EXAMPLES = """\b
Examples:
  factdiff facts check facts.toml
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False, help="Reference facts, which outrank all sources.")


@app.callback()
def _facts() -> None:
    """Reference facts, which outrank all sources."""


@app.command(epilog=EXAMPLES)
def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Files of [[fact]] tables.", show_default=False)
    ],
) -> None:
    """Check files of reference facts; the first mistake is named with its line and key."""
    from factdiff.cli.rules import read_text, shown
    from factdiff.desk.facts import parse_facts

    for file in files:
        found = parse_facts(read_text(file), shown(file))
        kinds = [fact.kind for fact, _ in found.facts]
        counts = ", ".join(f"{kinds.count(kind)} of kind {kind}" for kind in sorted(set(kinds)))
        write(f"{shown(file)}: {len(kinds)} {'fact' if len(kinds) == 1 else 'facts'}: {counts}\n", None)
