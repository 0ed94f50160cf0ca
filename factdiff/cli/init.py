"""`factdiff init`: a commented `factdiff.toml` to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factdiff.cli.output import write
from factdiff.cli.trouble import say
from factdiff.errors import FactdiffError

EXAMPLES = """\b
Examples:
  factdiff init
  factdiff init desk/factdiff.toml
"""


def init(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What to write.")] = Path("factdiff.toml"),
) -> None:
    """Write the house's rules with every key explained and switched off."""
    from factdiff.desk.house import TEMPLATE

    if file.exists():
        raise FactdiffError("is there already", where=str(file), mend="name another file, or edit this one")
    write(TEMPLATE, file)
    say(f"wrote {file}: take the # away from what your house wants")
