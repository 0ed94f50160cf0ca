"""`factdiff explain`: what does a finding's reason mean?"""

from __future__ import annotations

import difflib
from typing import Annotated

import typer

from factdiff.cli.output import write
from factdiff.errors import SettingsError

EXAMPLES = """\b
Examples:
  factdiff explain
  factdiff explain scope-unknown
"""


def explain(
    rule: Annotated[str | None, typer.Argument(metavar="RULE", help="A finding's reason.", show_default=False)] = None,
) -> None:
    """Print the manual of a rule, or list all rules."""
    from factdiff.compare import rule_manual

    manual = rule_manual()
    if rule is None:
        width = max(map(len, manual), default=0)
        write(
            "".join(f"{name:<{width}}  {text.partition(chr(10))[0]}\n" for name, text in sorted(manual.items())), None
        )
        return
    name = rule.strip().lower().replace("_", "-")
    if name not in manual:
        close = difflib.get_close_matches(name, manual, 3)
        mend = f"did you mean {' or '.join(close)}?" if close else "factdiff explain lists all"
        raise SettingsError(f"there is no rule {rule}", mend=mend)
    write(f"{name}\n\n{manual[name]}\n", None)
