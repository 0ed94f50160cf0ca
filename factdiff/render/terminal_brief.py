"""The report for a log: one line a finding, whatever the width, and one line that sums up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factdiff.model import Finding, Report
from factdiff.render.canvas import Row, safe
from factdiff.render.wording import HEADINGS, reason_sentence
from factdiff.report.catalogue import term
from factdiff.report.draft import DraftLine
from factdiff.report.phrases import summary_words
from factdiff.report.wire_report import VERDICTS

if TYPE_CHECKING:
    from factdiff.render import View

# Lines of a draft that nobody must act on are counted in the last line and not listed.
_QUIET = frozenset({"supported", "uncovered"})


def brief_findings(report: Report, view: View) -> list[Row]:
    """Each finding as its mark, verdict, summary and id; single sources only where everything is asked for."""
    ordered = sorted(report.findings, key=lambda finding: (VERDICTS.index(finding.verdict), finding.topic))
    return [_line(f, view) for f in ordered if f.verdict != "single-source" or view.everything]


def brief_lines(lines: Iterable[DraftLine], view: View) -> list[Row]:
    """Each doubtful claim of a draft with the findings that doubt it."""
    rows = []
    for line in lines:
        if line.status in _QUIET and not view.everything:
            continue
        rows.append(Row(f"{term('statuses', line.status, view.ui)}: ", safe(line.claim.text), one_line=True))
        doubts = [finding for finding in line.findings if finding.verdict not in ("single-source", "agreement")]
        rows += [_line(finding, view, "  ") for finding in doubts or line.findings]
    return rows


def _line(finding: Finding, view: View, indent: str = "") -> Row:
    look = HEADINGS[finding.verdict]
    label = f"{indent}{look.mark} {term('verdicts', finding.verdict, view.ui)} [{finding.id}] "
    said = summary_words(finding, view.ui)
    if finding.within_article:  # one article alone: what is wrong with it is all there is to say
        said = f"{said}: {reason_sentence(finding.reason, view.manual, view.ui)}"
    return Row(label, safe(said), style=look.style, one_line=True)
