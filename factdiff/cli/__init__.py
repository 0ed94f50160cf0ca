"""The command line: the only place that prints, exits and sees the terminal. One file a command."""

from __future__ import annotations

import sys

from factdiff.cli.app import app
from factdiff.cli.check import spread_against
from factdiff.cli.options import online_apart
from factdiff.cli.trouble import run


def main() -> None:
    """The entry point of `factdiff` and `python -m factdiff`."""
    first, rest = online_apart(sys.argv[1:])
    sys.exit(run(app, [*first, *spread_against(rest)]))
