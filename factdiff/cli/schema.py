"""`factdiff schema`: the JSON Schema of what the commands print, made from the types that print it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factdiff.cli.output import write

EXAMPLES = """\b
Examples:
  factdiff schema > report.schema.json
  factdiff schema check
"""


class Shape(StrEnum):
    """Whose output is described."""

    compare = "compare"
    check = "check"
    extract = "extract"


def schema(
    shape: Annotated[Shape, typer.Argument(metavar="COMMAND", help="compare, check, or extract.")] = Shape.compare,
) -> None:
    """Print the JSON Schema of a command's --format json (of extract: of one line)."""
    import msgspec

    from factdiff.report.wire import WireReading
    from factdiff.report.wire_report import WireCheck, WireReport

    kinds = {Shape.compare: WireReport, Shape.check: WireCheck, Shape.extract: WireReading}
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | msgspec.json.schema(kinds[shape])
    write(msgspec.json.format(msgspec.json.encode(described), indent=2).decode("utf-8") + "\n", None)
