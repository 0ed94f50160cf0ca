"""The way out: a Report, a Reading or a checked draft becomes text. Renderers return strings and print nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from factdiff.model import Reading, Report, Skip
from factdiff.render.machine import check_json, check_jsonl, reading_jsonl, report_json, report_jsonl
from factdiff.report.catalogue import Language
from factdiff.report.draft import DraftLine

__all__ = ["CHECK_RENDERERS", "MARKED", "READING_RENDERERS", "REPORT_RENDERERS", "View"]


# How right-to-left lines are put: in isolates, already turned for terminals that do not turn them, or as they are.
Bidi: TypeAlias = Literal["isolate", "visual", "off"]


class View(Struct, frozen=True, kw_only=True):
    """How a reader wants to see it. `manual`: what each rule means; `texts`: the articles, for words no claim holds."""

    version: str
    width: int = 80
    colour: bool = False
    bidi: Bidi = "off"
    everything: bool = False
    brief: bool = False
    ui: Language = "en"
    manual: Mapping[str, str] = {}
    texts: Mapping[str, str] = {}


# rich is imported only where a person reads the result: scripts do not wait for it.
def _report_terminal(report: Report, view: View) -> str:
    from factdiff.render.terminal import report_terminal

    return report_terminal(report, view)


def _check_terminal(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    from factdiff.render.terminal_draft import check_terminal

    return check_terminal(report, draft, lines, view)


def _reading_terminal(readings: Sequence[Reading], skips: Sequence[Skip], view: View) -> str:
    from factdiff.render.terminal_reading import reading_terminal

    return reading_terminal(readings, skips, view)


# jinja2 comes only with a page.
def _report_page(report: Report, view: View) -> str:
    from factdiff.render.page import report_page

    return report_page(report, view)


def _check_page(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    from factdiff.render.page import check_page

    return check_page(report, draft, lines, view)


def _report_csv(report: Report, view: View) -> str:
    from factdiff.render.tables import report_csv

    return report_csv(report)


def _check_csv(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    from factdiff.render.tables import check_csv

    return check_csv(report, draft, lines)


def _report_markdown(report: Report, view: View) -> str:
    from factdiff.render.tables import report_markdown

    return report_markdown(report)


def _check_markdown(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    from factdiff.render.tables import check_markdown

    return check_markdown(report, draft, lines)


def _report_sarif(report: Report, view: View) -> str:
    from factdiff.render.sarif import sarif

    return sarif(report, view.version, view.manual)


def _check_sarif(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    from factdiff.render.sarif import sarif

    return sarif(report, view.version, view.manual, draft=draft)


def _report_github(report: Report, view: View) -> str:
    from factdiff.render.exchange import github

    return github(report)


def _check_github(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    from factdiff.render.exchange import github

    return github(report, draft=draft)


def _report_json_ld(report: Report, view: View) -> str:
    from factdiff.render.exchange import json_ld

    return json_ld(report)


# Formats that show what was waived, marked as such; people are not shown it again.
MARKED = frozenset({"json", "jsonl", "sarif"})

REPORT_RENDERERS: Mapping[str, Callable[[Report, View], str]] = {
    "terminal": _report_terminal,
    "html": _report_page,
    "json": lambda report, view: report_json(report, view.version),
    "jsonl": lambda report, view: report_jsonl(report),
    "csv": _report_csv,
    "markdown": _report_markdown,
    "sarif": _report_sarif,
    "github": _report_github,
    "jsonld": _report_json_ld,
}
CHECK_RENDERERS: Mapping[str, Callable[[Report, str, tuple[DraftLine, ...], View], str]] = {
    "terminal": _check_terminal,
    "html": _check_page,
    "json": lambda report, draft, lines, view: check_json(report, draft, lines, view.version),
    "jsonl": lambda report, draft, lines, view: check_jsonl(report, draft, lines),
    "csv": _check_csv,
    "markdown": _check_markdown,
    "sarif": _check_sarif,
    "github": _check_github,
    "jsonld": lambda report, draft, lines, view: _report_json_ld(report, view),
}
READING_RENDERERS: Mapping[str, Callable[[Sequence[Reading], Sequence[Skip], View], str]] = {
    "terminal": _reading_terminal,
    "jsonl": lambda readings, skips, view: reading_jsonl(readings),
}
