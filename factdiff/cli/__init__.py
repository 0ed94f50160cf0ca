"""The command line: the only place that prints, exits and sees the terminal. One file a command."""

from __future__ import annotations

import gc
import sys

_GARBAGE = 500_000  # objects made before circles among them are looked for; Python has 700


def main() -> None:
    """The entry point of `factdiff` and `python -m factdiff`."""
    # Nearly nothing here is in circles: looking for them all the time takes a tenth of a run, and of all imports.
    gc.set_threshold(_GARBAGE)
    from factdiff.cli.app import app
    from factdiff.cli.kept import keep_offered, shelf_folder
    from factdiff.cli.options import common_apart
    from factdiff.cli.trouble import run
    from factdiff.shelf import SHELF

    first, rest = common_apart(sys.argv[1:])
    SHELF.folder = shelf_folder()
    if rest[:1] == ["check"]:
        from factdiff.cli.check import spread_against

        rest = spread_against(rest)
    status = run(app, [*first, *rest])
    keep_offered()
    # At its end Python looks for circles in all that was ever made, which takes a fifth of a short run. What is frozen
    # is passed over; the memory goes back to the system with the process.
    gc.freeze()
    sys.exit(status)
