"""A checked draft on a page: its claims by where they stand, each with the way to its findings."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factdiff.model import Report
from factdiff.render.wording import claim_topic
from factdiff.report.catalogue import Language, term
from factdiff.report.draft import DraftLine
from factdiff.report.values import claim_words
from factdiff.report.wire import position

STATUSES = ("contradicted", "outdated", "misspelled", "different-scope", "supported", "uncovered")
# Draft statuses bear the marks of the verdicts that lead to them.
VERDICT_OF = {
    "contradicted": "contradiction",
    "outdated": "update",
    "misspelled": "spelling",
    "different-scope": "different-scope",
    "supported": "agreement",
    "uncovered": "single-source",
}


class PageLine(Struct, frozen=True, kw_only=True):
    """One claim of the draft."""

    status: str
    status_name: str
    verdict: str
    line: int
    topic: str
    words: str
    value: str
    origins: int
    findings: tuple[str, ...]


def page_lines(lines: Sequence[DraftLine], report: Report, language: Language) -> tuple[PageLine, ...]:
    """The draft's claims, the doubtful first."""
    starts = {reading.card.id: reading.line_starts for reading in report.readings}
    ordered = sorted(lines, key=lambda line: (STATUSES.index(line.status), line.claim.span))
    return tuple(
        PageLine(
            status=line.status,
            status_name=term("page", "disputed", language)
            if line.disputed
            else term("statuses", line.status, language),
            verdict=VERDICT_OF[line.status],
            line=position(line.claim.span.start, starts[line.claim.article])[0],
            topic=claim_topic(line.claim, language),
            words=line.claim.text,
            value=claim_words(line.claim, language),
            origins=line.origins,
            findings=tuple(finding.id for finding in line.findings),
        )
        for line in ordered
    )
