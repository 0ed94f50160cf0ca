"""`factdiff timeline`: what happened when, and how the figures moved."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factdiff.cli.choices import Config, Thresholds
from factdiff.cli.options import All, BidiOption, Language, Output, Paths, Strict, view_for
from factdiff.cli.output import Bidi, write

EXAMPLES = """\b
Examples:
  factdiff timeline stories/flood
  factdiff timeline stories/flood --format jsonl | jq -r 'select(.kind == "figure") | [.start, .topic, .value] | @tsv'
"""


class Format(StrEnum):
    """How the entries are written."""

    terminal = "terminal"
    jsonl = "jsonl"


def timeline(
    paths: Paths,
    form: Annotated[Format, typer.Option("--format", help="For people, or for scripts.")] = Format.terminal,
    output: Output = None,
    everything: All = False,
    strict: Strict = False,
    language: Language = None,
    bidi: BidiOption = Bidi.auto,
    config: Config = None,
    thresholds: Thresholds = None,
) -> None:
    """Put the events and moving figures of a story in order: who reported what, when."""
    from factdiff.cli.intake import compared, take_in
    from factdiff.cli.rules import read_rules
    from factdiff.render.overviews import timeline_jsonl, timeline_terminal
    from factdiff.report.story import timeline as in_order

    rules = read_rules(config, thresholds, None)
    articles, skips = take_in(paths, language=rules.language(language), strict=strict, sources=rules.house.sources)
    report = compared(articles, skips, rules.settings)
    moments = in_order(report)
    if form is Format.jsonl:
        write(timeline_jsonl(report, moments), output)
        return
    view = view_for(form, bidi, articles, everything=everything, to_file=output is not None)
    write(timeline_terminal(report, moments, view), output)
