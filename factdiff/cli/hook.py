"""The pre-commit hook: `factdiff check` for each draft that is about to be committed, with the hook's own options."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The hook's options and the drafts: pre-commit writes the files after the args, which end with `--`."""
    if "--" in arguments:
        at = list(arguments).index("--")
        return list(arguments[:at]), list(arguments[at + 1 :])
    return [], list(arguments)


def main() -> None:
    """Checks one draft after the other; the exit status is the worst of theirs."""
    from factdiff.cli.app import app
    from factdiff.cli.check import spread_against
    from factdiff.cli.options import common_apart
    from factdiff.cli.trouble import run

    first, rest = common_apart(sys.argv[1:])
    options, drafts = split(rest)
    worst = 0
    for draft in drafts:
        worst = max(worst, run(app, [*first, *spread_against(["check", draft, *options])]))
    sys.exit(worst)


if __name__ == "__main__":
    main()
