"""A checked draft for the terminal: its claims by where they stand, what speaks against them right beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.model import Claim, Finding, Reading, Report
from factdiff.render.canvas import Row, draw, safe
from factdiff.render.passages import claim_value, left_out_rows, not_read_rows, sentence_row, source_row
from factdiff.render.terminal import reason_words
from factdiff.render.terminal_brief import brief_lines
from factdiff.render.wording import claim_topic, counted
from factdiff.report.catalogue import named
from factdiff.report.draft import DraftLine, Status
from factdiff.report.wire import position

if TYPE_CHECKING:
    from factdiff.render import View

_ORDER: tuple[tuple[Status, str, str], ...] = (
    ("contradicted", "✗", "bold red"),
    ("outdated", "→", "bold cyan"),
    ("misspelled", "~", "bold yellow"),
    ("different-scope", "≠", "bold yellow"),
    ("supported", "=", "bold green"),
    ("uncovered", "?", "bold"),
)
_QUIET: frozenset[Status] = frozenset({"supported", "uncovered"})
_VERDICTS = {"contradicted": "contradiction", "outdated": "update", "misspelled": "spelling"}


def check_terminal(report: Report, draft: str, lines: tuple[DraftLine, ...], view: View) -> str:
    """The draft's claims, the doubtful ones first, and one line that sums up."""
    readings = {reading.card.id: reading for reading in report.readings}
    last = Row(_summary(report, draft, lines), style="bold", one_line=True)
    if view.brief:
        return draw([*brief_lines(lines, view), last], width=view.width, colour=view.colour, isolate=view.isolate)
    rows: list[Row] = []
    for status, mark, style in _ORDER:
        group = [line for line in lines if line.status == status]
        if group:
            rows += [Row(f"{status.upper()} ({len(group)})", style=style), Row()]
            for line in group:
                rows += _line_rows(line, mark, style, readings, view)
            rows += [Row()] if status in _QUIET else []
    rows += not_read_rows([readings[draft]], view.texts) + left_out_rows([readings[draft]], report.skips)
    rows.append(last)
    return draw(rows, width=view.width, colour=view.colour, isolate=view.isolate)


def _line_rows(line: DraftLine, mark: str, style: str, readings: dict[str, Reading], view: View) -> list[Row]:
    claim = line.claim
    number, _ = position(claim.span.start, readings[claim.article].line_starts)
    value = claim_value(claim)
    support = f"{counted(line.origins, 'source', 'sources')} · " if line.origins else ""
    measure = f"{named(claim.measure, 'en')}: " if claim.measure else ""
    label = f"{mark} line {number} · {support}{measure}{value.label}"
    if line.status in _QUIET:
        return [Row(label, value.content, 2, style)]
    rows = [
        Row(f"{mark} line {number} · {support}", safe(claim_topic(claim)), 0, style),
        Row(f"the draft: {value.label}", value.content, 4, content_style="bold"),
        sentence_row(claim, 8),
    ]
    for finding in line.findings:
        if finding.verdict == _VERDICTS.get(line.status, line.status):
            rows += _against(finding, claim, readings, view)
    return [*rows, Row()]


def _against(finding: Finding, claim: Claim, readings: dict[str, Reading], view: View) -> list[Row]:
    """The sides on which the draft does not stand, each claim with its sentence."""
    rows = [Row("why: ", reason_words(finding, view), 4)]
    for side in finding.sides:
        claims = [finding.claims[n] for n in side]
        if any(other.article == claim.article and other.span == claim.span for other in claims):
            continue
        value = claim_value(claims[0])
        rows.append(Row(value.label, value.content, 4, content_style="bold"))
        for other in claims:
            rows += [source_row(other, readings[other.article], 6), sentence_row(other, 8)]
    return rows


def _summary(report: Report, draft: str, lines: tuple[DraftLine, ...]) -> str:
    counts = [f"{sum(line.status == status for line in lines)} {status}" for status, _, _ in _ORDER]
    present = ", ".join(count for count in counts if not count.startswith("0 "))
    sources = counted(len(report.readings) - 1, "source", "sources")
    claims = counted(len(lines), "claim", "claims")
    return f"{safe(draft)} against {sources}: {claims}{': ' if present else ''}{present}."
