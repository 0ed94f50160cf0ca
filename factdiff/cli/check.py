"""`factdiff check`: does a draft agree with its sources?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.choices import (
    Baseline,
    Config,
    Facts,
    Failing,
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
from factdiff.cli.options import All, BidiOption, Brief, Language, Output, Strict, view_for
from factdiff.cli.output import Bidi, write
from factdiff.cli.workers import Jobs
from factdiff.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from factdiff.cli.rules import Rules
    from factdiff.model import Article, Report, Skip
    from factdiff.settings import Settings

EXAMPLES = """\b
Examples:
  factdiff check draft.txt --against stories/flood
  factdiff check draft.txt --against wire.txt agency.txt --format json | jq '.lines[] | select(.status == "uncovered")'
  factdiff check draft.txt --against past.db
  factdiff check - --against archive.jsonl --fail-on contradiction,spelling < draft.txt
"""
_AGAINST = "--against"


class Format(StrEnum):
    """How the draft's claims are listed."""

    terminal = "terminal"
    html = "html"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    markdown = "markdown"
    sarif = "sarif"
    github = "github"
    jsonld = "jsonld"


Draft = Annotated[str, typer.Argument(metavar="DRAFT", help="The text to check, or - for standard input.")]
Against = Annotated[
    list[str], typer.Option(_AGAINST, metavar="PATH...", help="Its sources: files, folders, JSON Lines, archives.")
]
Form = Annotated[Format, typer.Option("--format", help="For people, or for scripts.")]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="VERDICT,…",
        envvar="FACTDIFF_FAIL_ON",
        help="Exit 1 if the draft has a part in one of these (contradiction unless said), or disputed, unread, none.",
        show_default=False,
    ),
]


def check(
    draft: Draft,
    against: Against,
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
    jobs: Jobs = None,
) -> None:
    """Check a draft against its sources, claim by claim. Exit 1 if they contradict it."""
    from factdiff.cli.past import compared_with_past, on_new
    from factdiff.cli.rules import read_rules, ruled
    from factdiff.desk.selection import select, select_lines
    from factdiff.desk.waivers import standing
    from factdiff.render import CHECK_RENDERERS, MARKED
    from factdiff.report.draft import draft_lines

    rules = read_rules(config, thresholds, facts, knowledge=knowledge)
    wanted = selection(verdict, kind, topic, source, limit)
    fails = failing(fail_on if fail_on is not None else rules.fail_on or "contradiction")
    name, articles, skips, archives = _taken_in(draft, against, rules, language=language, strict=strict)
    settings = rules.settings.for_draft()
    report, every = compared_with_past(articles, skips, archives, settings, draft=name, jobs=jobs)
    report = _with_slips(report, articles, name, settings)
    say_waived(report := on_new(ruled(report, rules, every, baseline), articles, every))
    left = standing(report)
    view = view_for(form, bidi, every, everything=everything, to_file=output is not None, brief=brief)
    shown = select(report if form in MARKED else left, wanted)
    write(CHECK_RENDERERS[form](shown, name, select_lines(draft_lines(left, name), shown, wanted), view), output)
    if (fails.unread and say_unread(left)) or _failed(left, name, fails):
        raise typer.Exit(1)


def spread_against(arguments: Sequence[str]) -> list[str]:
    """`--against a b c` said as `--against a --against b --against c`, as far as the next option."""
    if not arguments or arguments[0] != "check":
        return list(arguments)
    spread: list[str] = []
    following = False
    for argument in arguments:
        option = argument.startswith("-") and argument != "-"
        if following and not option and spread[-1] != _AGAINST:
            spread.append(_AGAINST)
        following = argument == _AGAINST or (following and not option)
        spread.append(argument)
    return spread


def _with_slips(report: Report, articles: Sequence[Article], draft: str, settings: Settings) -> Report:
    """The report, and what the draft copied wrongly from its sources; what these dispute is a warning."""
    from msgspec.structs import replace

    from factdiff.desk.copied import copied_wrongly
    from factdiff.report.draft import weighed

    text = next(article.text for article in articles if article.id == draft)
    slips = copied_wrongly(report, draft, text, settings)
    return weighed(replace(report, findings=report.findings + slips), draft)


def _failed(report: Report, draft: str, fails: Failing) -> bool:
    from factdiff.report.draft import draft_findings, faults

    counted = draft_findings(report, draft) if fails.disputed else faults(report, draft)
    return any(finding.verdict in fails.verdicts for finding in counted)


def _taken_in(
    draft: str, against: Sequence[str], rules: Rules, *, language: str | None, strict: bool
) -> tuple[str, tuple[Article, ...], tuple[Skip, ...], tuple[Path, ...]]:
    """The draft's id, all articles, what was skipped, and the archives among the sources."""
    from factdiff.cli.intake import take_in
    from factdiff.cli.past import split_archives

    archives, sources = split_archives(against)
    articles, skips = take_in(
        [draft, *sources], language=rules.language(language), strict=strict, sources=rules.house.sources
    )
    return *_beside_sources(articles, draft, alone=bool(archives)), skips, archives


def _beside_sources(articles: Sequence[Article], draft: str, *, alone: bool) -> tuple[str, tuple[Article, ...]]:
    """The draft's id, and all articles. A draft of no story is held against every source of any story.

    `alone`: it may be the only article, since an archive stands beside it.
    """
    from pathlib import Path

    from msgspec.structs import replace

    from factdiff.ingest import printable

    path = draft if draft == "-" else printable(Path(draft).as_posix())
    drafts = [article for article in articles if article.path == path]
    if len(drafts) != 1:
        found = "is no article that could be read" if not drafts else f"holds {len(drafts)} articles"
        raise InputError(found, where=draft, mend="give one article as DRAFT, before --against")
    if len(articles) == 1 and not alone:
        raise InputError("there is no source to check the draft against", where=draft, mend="name some after --against")
    if drafts[0].story is not None:
        return drafts[0].id, tuple(articles)
    return drafts[0].id, tuple(replace(article, story=None) for article in articles)
