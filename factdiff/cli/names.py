"""`factdiff names`: who is named in a story, in which office, and in how many spellings."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from factdiff.cli.choices import Config, Thresholds
from factdiff.cli.options import BidiOption, Language, Output, Paths, Strict, view_for
from factdiff.cli.output import Bidi, write

EXAMPLES = """\b
Examples:
  factdiff names stories/flood
  factdiff names stories/flood --write-style >> factdiff.toml
"""


class Format(StrEnum):
    """How the persons are listed."""

    terminal = "terminal"
    jsonl = "jsonl"


def names(
    paths: Paths,
    form: Annotated[Format, typer.Option("--format", help="For people, or for scripts.")] = Format.terminal,
    style: Annotated[
        bool, typer.Option("--write-style", help="Draft the [names] section of the house's rules.")
    ] = False,
    output: Output = None,
    strict: Strict = False,
    language: Language = None,
    bidi: BidiOption = Bidi.auto,
    config: Config = None,
    thresholds: Thresholds = None,
) -> None:
    """List every person: office, forms, how often, and which source writes which."""
    from factdiff.cli.intake import compared, take_in
    from factdiff.cli.rules import read_rules
    from factdiff.render.overviews import names_jsonl, names_style, names_terminal
    from factdiff.report.story import people

    rules = read_rules(config, thresholds, None)
    articles, skips = take_in(paths, language=rules.language(language), strict=strict, sources=rules.house.sources)
    persons = people(compared(articles, skips, rules.settings))
    if style:
        write(names_style(persons), output)
    elif form is Format.jsonl:
        write(names_jsonl(persons), output)
    else:
        view = view_for(form, bidi, articles, to_file=output is not None)
        write(names_terminal(persons, view), output)
