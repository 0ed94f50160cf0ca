"""`factdiff check`: does a draft agree with its sources?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import (
    All,
    BidiOption,
    Brief,
    Interface,
    InterfaceOption,
    Language,
    Output,
    Strict,
    verdicts,
    view_for,
)
from factdiff.cli.output import Bidi, write
from factdiff.errors import InputError

if TYPE_CHECKING:
    from factdiff.model import Article, Report

EXAMPLES = """\b
Examples:
  factdiff check draft.txt --against stories/flood
  factdiff check draft.txt --against wire.txt agency.txt --format json | jq '.lines[] | select(.status == "uncovered")'
  factdiff check - --against archive.jsonl --fail-on contradiction,spelling < draft.txt
"""
_AGAINST = "--against"


class Format(StrEnum):
    """How the draft's claims are listed."""

    terminal = "terminal"
    html = "html"
    json = "json"


def check(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The text to check, or - for standard input.")],
    against: Annotated[
        list[str], typer.Option(_AGAINST, metavar="PATH...", help="Its sources: files, folders, JSON Lines.")
    ],
    form: Annotated[Format, typer.Option("--format", help="For people, or for scripts.")] = Format.terminal,
    output: Output = None,
    fail_on: Annotated[
        str, typer.Option(metavar="VERDICT,…", help="Exit 1 if the draft has a part in one of these, or none.")
    ] = "contradiction",
    everything: All = False,
    strict: Strict = False,
    language: Language = "ar",
    bidi: BidiOption = Bidi.auto,
    ui: InterfaceOption = Interface.en,
    brief: Brief = False,
) -> None:
    """Check a draft against its sources, claim by claim. Exit 1 if they contradict it."""
    from factdiff.cli.intake import compared, take_in
    from factdiff.render import CHECK_RENDERERS
    from factdiff.report.draft import draft_lines, faults

    failing = verdicts(fail_on)
    articles, skips = take_in([draft, *against], language=language, strict=strict)
    name, articles = _beside_sources(articles, draft)
    report = with_slips(compared(articles, skips), articles, name)
    view = view_for(form, bidi, articles, everything=everything, to_file=output is not None, brief=brief, ui=ui)
    write(CHECK_RENDERERS[form](report, name, draft_lines(report, name), view), output)
    if any(finding.verdict in failing for finding in faults(report, name)):
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


def with_slips(report: Report, articles: Sequence[Article], draft: str) -> Report:
    """The report, and what the draft copied wrongly from its sources."""
    from msgspec.structs import replace

    from factdiff.desk.copied import copied_wrongly
    from factdiff.settings import DEFAULT

    text = next(article.text for article in articles if article.id == draft)
    return replace(report, findings=report.findings + copied_wrongly(report, draft, text, DEFAULT))


def _beside_sources(articles: Sequence[Article], draft: str) -> tuple[str, tuple[Article, ...]]:
    """The draft's id, and all articles. A draft of no story is held against every source of any story."""
    from pathlib import Path

    from msgspec.structs import replace

    from factdiff.ingest import printable

    path = draft if draft == "-" else printable(Path(draft).as_posix())
    drafts = [article for article in articles if article.path == path]
    if len(drafts) != 1:
        found = "is no article that could be read" if not drafts else f"holds {len(drafts)} articles"
        raise InputError(found, where=draft, mend="give one article as DRAFT, before --against")
    if len(articles) == 1:
        raise InputError("there is no source to check the draft against", where=draft, mend="name some after --against")
    if drafts[0].story is not None:
        return drafts[0].id, tuple(articles)
    return drafts[0].id, tuple(replace(article, story=None) for article in articles)
