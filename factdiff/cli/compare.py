"""`factdiff compare`: what do these articles say about the same thing?"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factdiff.cli.options import (
    All,
    BidiOption,
    Brief,
    Interface,
    InterfaceOption,
    Language,
    Output,
    Paths,
    Strict,
    verdicts,
    view_for,
)
from factdiff.cli.output import Bidi, write
from factdiff.cli.trouble import say

EXAMPLES = """\b
Examples:
  factdiff compare stories/flood
  factdiff compare ours.txt wire.txt --all
  factdiff compare feed.jsonl --format json | jq '.findings[] | select(.verdict == "contradiction") | .summary'
  factdiff compare stories/ --fail-on contradiction,different-scope,spelling -o report.json --format json
"""


class Format(StrEnum):
    """How the report is written."""

    terminal = "terminal"
    html = "html"
    json = "json"
    jsonl = "jsonl"


def compare(
    paths: Paths,
    form: Annotated[Format, typer.Option("--format", help="For people, or for scripts.")] = Format.terminal,
    output: Output = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="VERDICT,…", help="Exit 1 if a finding has one of these verdicts.", show_default=False),
    ] = None,
    everything: All = False,
    strict: Strict = False,
    language: Language = "ar",
    bidi: BidiOption = Bidi.auto,
    ui: InterfaceOption = Interface.en,
    brief: Brief = False,
) -> None:
    """Compare articles: contradictions, differing figures, spellings, updates, agreements, each with its sentences."""
    from factdiff.cli.intake import compared, take_in
    from factdiff.render import REPORT_RENDERERS

    failing = verdicts(fail_on)
    articles, skips = take_in(paths, language=language, strict=strict)
    if len(articles) == 1:
        say(f"{articles[0].id} is the only article: it is compared with itself")
    report = compared(articles, skips)
    view = view_for(form, bidi, articles, everything=everything, to_file=output is not None, brief=brief, ui=ui)
    write(REPORT_RENDERERS[form](report, view), output)
    if any(finding.verdict in failing for finding in report.findings):
        raise typer.Exit(1)
