"""Choosing what to see: findings by verdict, kind, topic and source, and no more than so many."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from factdiff.model import Finding, Report
from factdiff.report.draft import DraftLine


class Selection(Struct, frozen=True, kw_only=True):
    """What a reader asked for; what is empty selects everything."""

    verdicts: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    topic: str = ""
    source: str = ""
    limit: int | None = None


def select(report: Report, wanted: Selection) -> Report:
    """The report with the chosen findings only, in their order."""
    sources = {reading.card.id: reading.card.source for reading in report.readings}
    chosen = [finding for finding in report.findings if _chosen(finding, wanted, sources)]
    return replace(report, findings=tuple(chosen[: wanted.limit]))


def select_lines(lines: tuple[DraftLine, ...], report: Report, wanted: Selection) -> tuple[DraftLine, ...]:
    """The draft's lines that the choice leaves: by kind and topic of the claim, by verdict and source of a finding."""
    shown = {finding.id for finding in report.findings}
    by_finding = bool(wanted.verdicts or wanted.source)
    kept = [
        replace(line, findings=tuple(finding for finding in line.findings if finding.id in shown))
        for line in lines
        if (not wanted.kinds or line.claim.kind in wanted.kinds) and _about(line.claim.topic, wanted.topic)
    ]
    return tuple([line for line in kept if line.findings or not by_finding][: wanted.limit])


def _chosen(finding: Finding, wanted: Selection, sources: dict[str, str]) -> bool:
    if wanted.verdicts and finding.verdict not in wanted.verdicts:
        return False
    if wanted.kinds and finding.kind not in wanted.kinds:
        return False
    if wanted.source and not any(wanted.source in (name, sources.get(name)) for name in finding.articles):
        return False
    return _about(finding.topic, wanted.topic)


def _about(topic: str, wanted: str) -> bool:
    """Words of a topic, written with hyphens or spaces."""
    return wanted.replace("-", " ").casefold() in topic.replace("-", " ").casefold()
