"""The report for a log: one line a finding, whatever the width, and one line that sums up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factdiff.model import Finding, Report
from factdiff.render.canvas import Row, safe
from factdiff.render.wording import HEADINGS
from factdiff.report.draft import DraftLine
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

# Lines of a draft that nobody must act on are counted in the last line and not listed.
_QUIET = frozenset({"supported", "uncovered"})


def brief_findings(report: Report, view: View) -> list[Row]:
    """Each finding as its mark, verdict, summary and id; single sources only where everything is asked for."""
    ordered = sorted(report.findings, key=lambda finding: (VERDICTS.index(finding.verdict), finding.topic))
    return [_line(f) for f in ordered if f.verdict != "single-source" or view.everything]


def brief_lines(lines: Iterable[DraftLine], view: View) -> list[Row]:
    """Each doubtful claim of a draft with the findings that doubt it."""
    rows = []
    for line in lines:
        if line.status in _QUIET and not view.everything:
            continue
        rows.append(Row(f"{line.status}: ", safe(line.claim.text), one_line=True))
        rows += [_line(finding, "  ") for finding in line.findings if finding.verdict != "single-source"]
    return rows


def _line(finding: Finding, indent: str = "") -> Row:
    heading = HEADINGS[finding.verdict]
    label = f"{indent}{heading.mark} {heading.one} [{finding.id}] "
    return Row(label, safe(finding.summary), style=heading.style, one_line=True)
