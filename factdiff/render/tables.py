"""Findings and checked drafts as CSV, one row a claim, and as Markdown, for spreadsheets, tickets and mails."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from factdiff.model import Claim, Finding, Reading, Report
from factdiff.report.draft import DraftLine
from factdiff.report.phrases import position as held
from factdiff.report.wire import position
from factdiff.report.wire_report import VERDICTS

_FINDING = ("finding", "verdict", "reason", "severity", "kind", "topic", "confidence", "side")
_CLAIM = ("article", "source", "published", "line", "column", "text", "value", "sentence")


def report_csv(report: Report) -> str:
    """A row for each claim of each finding; `side` counts the positions from 1."""
    readings = {reading.card.id: reading for reading in report.readings}
    rows: list[Sequence[object]] = [(*_FINDING, *_CLAIM)]
    for finding in report.findings:
        head = [finding.id, finding.verdict, finding.reason, finding.severity, finding.kind, finding.topic]
        for number, side in enumerate(finding.sides, 1):
            for n in side:
                claim = finding.claims[n]
                rows.append([*head, finding.confidence, number, *_cells(claim, readings[claim.article])])
    return _csv(rows)


def check_csv(report: Report, draft: str, lines: tuple[DraftLine, ...]) -> str:
    """A row for each claim of the draft: where it stands, and the ids of the findings that say so."""
    reading = next(reading for reading in report.readings if reading.card.id == draft)
    rows: list[Sequence[object]] = [("status", "sources", "kind", "topic", *_CLAIM, "findings")]
    for line in lines:
        claim = line.claim
        ids = " ".join(finding.id for finding in line.findings)
        rows.append([line.status, line.origins, claim.kind, claim.topic, *_cells(claim, reading), ids])
    return _csv(rows)


def report_markdown(report: Report) -> str:
    """A heading for each verdict, an item for each finding, and under it each position with its sentences."""
    readings = {reading.card.id: reading for reading in report.readings}
    parts = [f"# {len(report.readings)} articles compared\n"]
    for verdict in VERDICTS:
        findings = [finding for finding in report.findings if finding.verdict == verdict]
        if findings and verdict != "single-source":
            parts.append(f"\n## {verdict.capitalize()} ({len(findings)})\n\n")
            parts += [_item(finding, readings) for finding in findings]
    return "".join(parts)


def check_markdown(report: Report, draft: str, lines: tuple[DraftLine, ...]) -> str:
    """The draft's claims as a table, the doubtful ones with their findings below."""
    readings = {reading.card.id: reading for reading in report.readings}
    parts = [f"# {_plain(draft)}: {len(lines)} claims\n\n| line | status | sources | words |\n|---|---|---|---|\n"]
    for line in lines:
        number, _ = position(line.claim.span.start, readings[draft].line_starts)
        parts.append(f"| {number} | {line.status} | {line.origins} | {_plain(line.claim.text)} |\n")
    doubtful = {f.id: f for line in lines if line.status not in ("supported", "uncovered") for f in line.findings}
    if doubtful:
        parts.append("\n## What speaks against it\n\n")
        parts += [_item(f, readings) for f in doubtful.values() if f.verdict not in ("agreement", "single-source")]
    return "".join(parts)


def _item(finding: Finding, readings: dict[str, Reading]) -> str:
    text = f"- **{_plain(finding.topic)}** · {finding.reason} · `{finding.id}`\n"
    for side in finding.sides:
        for n in side:
            claim = finding.claims[n]
            card = readings[claim.article].card
            line, _ = position(claim.span.start, readings[claim.article].line_starts)
            day = (card.published or "no date")[:10]
            said = " ".join(_plain(claim.sentence_text).split())
            text += f"  - **{_plain(claim.text)}** ({_plain(card.source)}, {day}, line {line}): {said}\n"
        text += "\n" if side is finding.sides[-1] else "  - against\n" if finding.verdict == "contradiction" else ""
    return text


def _plain(text: str) -> str:
    """Text in which no character is markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>|#" else letter for letter in text)


def _cells(claim: Claim, reading: Reading) -> list[object]:
    line, column = position(claim.span.start, reading.line_starts)
    card = reading.card
    day = (card.published or "")[:10]
    return [
        claim.article,
        card.source,
        day,
        line,
        column,
        claim.text,
        held(claim),
        " ".join(claim.sentence_text.split()),
    ]


def _csv(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(cell: object) -> object:
    """A text that a spreadsheet would take for a formula gets a space before it."""
    return f" {cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t") else cell
