"""`factdiff compare`: what do these articles say about the same thing?"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factdiff.cli.choices import (
    Baseline,
    Config,
    Facts,
    Kinds,
    Knowledge,
    Limit,
    Source,
    Thresholds,
    Topic,
    Verdicts,
    failing,
    say_unread,
    say_waived,
    selection,
)
from factdiff.cli.options import (
    All,
    BidiOption,
    Brief,
    Language,
    Output,
    Paths,
    Strict,
    view_for,
)
from factdiff.cli.output import Bidi, write
from factdiff.cli.trouble import say
from factdiff.cli.workers import Jobs

EXAMPLES = """\b
Examples:
  factdiff compare stories/flood
  factdiff compare ours.txt wire.txt --all
  factdiff compare ours.txt --against past.db
  factdiff compare feed.jsonl --format json | jq '.findings[] | select(.verdict == "contradiction") | .summary'
  factdiff compare stories/ --fail-on contradiction,different-scope,spelling -o report.json --format json
"""


class Format(StrEnum):
    """How the report is written."""

    terminal = "terminal"
    html = "html"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    markdown = "markdown"
    sarif = "sarif"
    github = "github"
    jsonld = "jsonld"


Form = Annotated[Format, typer.Option("--format", help="For people, or for scripts.")]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="VERDICT,…",
        envvar="FACTDIFF_FAIL_ON",
        help="Exit 1 if a finding has one of these verdicts, or a numeral is unread.",
        show_default=False,
    ),
]

Against = Annotated[
    list[Path] | None,
    typer.Option("--against", metavar="ARCHIVE", help="Past coverage to compare with, too.", show_default=False),
]


def compare(
    paths: Paths,
    form: Form = Format.terminal,
    output: Output = None,
    fail_on: FailOn = None,
    everything: All = False,
    strict: Strict = False,
    language: Language = None,
    bidi: BidiOption = Bidi.auto,
    brief: Brief = False,
    config: Config = None,
    thresholds: Thresholds = None,
    facts: Facts = None,
    knowledge: Knowledge = False,
    baseline: Baseline = None,
    verdict: Verdicts = None,
    kind: Kinds = None,
    topic: Topic = "",
    source: Source = "",
    limit: Limit = None,
    against: Against = None,
    jobs: Jobs = None,
) -> None:
    """Compare articles: contradictions, differing figures, spellings, updates, agreements, each with its sentences."""
    from factdiff.cli.intake import take_in
    from factdiff.cli.past import archives_of, compared_with_past, on_new
    from factdiff.cli.rules import read_rules, ruled
    from factdiff.desk.selection import select
    from factdiff.desk.waivers import standing
    from factdiff.render import MARKED, REPORT_RENDERERS

    rules = read_rules(config, thresholds, facts, knowledge=knowledge)
    wanted = selection(verdict, kind, topic, source, limit)
    fails = failing(fail_on if fail_on is not None else rules.fail_on or "")
    articles, skips = take_in(paths, language=rules.language(language), strict=strict, sources=rules.house.sources)
    if len(articles) == 1 and not against:
        say(f"{articles[0].id} is the only article: it is compared with itself")
    report, every = compared_with_past(articles, skips, archives_of(against or ()), rules.settings, jobs=jobs)
    say_waived(report := on_new(ruled(report, rules, every, baseline), articles, every))
    view = view_for(form, bidi, every, everything=everything, to_file=output is not None, brief=brief)
    write(REPORT_RENDERERS[form](select(report if form in MARKED else standing(report), wanted), view), output)
    found = any(finding.verdict in fails.verdicts for finding in standing(report).findings)
    if (fails.unread and say_unread(report)) or found:
        raise typer.Exit(1)
