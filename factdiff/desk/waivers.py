"""Findings that may stand: marked and no longer counted, and waivers that are of no more use."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from msgspec.structs import replace

from factdiff.desk.house import Waiver
from factdiff.model import Finding, Report

IN_BASELINE = "in the baseline"


def waive(
    report: Report, waivers: Sequence[Waiver], *, today: date, baseline: Collection[str] = ()
) -> tuple[Report, tuple[str, ...]]:
    """The report with waived findings marked, and a line for each waiver that has ended or matches nothing."""
    valid = {waiver.id: waiver for waiver in waivers if waiver.until is None or today <= waiver.until}
    present = {finding.id for finding in report.findings}
    stale = [f"the waiver of {w.id} ended on {w.until}: {w.reason}" for w in waivers if w.id not in valid]
    stale += [f"the waiver of {w.id} matches no finding any more: {w.reason}" for w in waivers if w.id not in present]
    findings = tuple(_marked(finding, valid.get(finding.id), baseline) for finding in report.findings)
    return replace(report, findings=findings), tuple(stale)


def _marked(finding: Finding, waiver: Waiver | None, baseline: Collection[str]) -> Finding:
    reason = waiver.reason if waiver else IN_BASELINE if finding.id in baseline else None
    return finding if reason is None else replace(finding, waived=reason)


def standing(report: Report) -> Report:
    """The report without what was waived: for the eyes of people."""
    return replace(report, findings=tuple(finding for finding in report.findings if finding.waived is None))
