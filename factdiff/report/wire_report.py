"""The JSON contract (schema 1) of `compare` and `check`, and the way from a Report to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field

from factdiff.model import Card, Finding, Reading, Report, Severity, Skip, Verdict
from factdiff.report.differing import Differing, differing
from factdiff.report.draft import DraftLine, Status
from factdiff.report.quoted import shown
from factdiff.report.wire import WireClaim, WireNotRead, wire_claim, wire_ledger

VERDICTS: tuple[Verdict, ...] = (
    "contradiction",
    "different-scope",
    "spelling",
    "update",
    "agreement",
    "single-source",
)
# A toll that has moved and a sum of another year are differing figures of one measure; a new minister is none.
_FIGURES = frozenset({"quantity", "score", "duration"})


class WireGenerator(Struct, frozen=True, kw_only=True):
    name: str
    version: str


class WireArticle(Struct, frozen=True, kw_only=True):
    id: str
    path: str | None
    source: str
    title: str | None
    published: str | None
    published_basis: str | None
    language: str | None
    country: str | None
    story: str | None
    origin: str
    characters: int
    sha256: str


class WireSignal(Struct, frozen=True, kw_only=True):
    signal: str
    weight: float
    note: str


class WireFinding(Struct, frozen=True, kw_only=True):
    id: str
    verdict: Verdict
    reason: str
    severity: Severity
    kind: str
    topic: str
    summary: str
    confidence: float
    within_article: bool
    origins: int
    articles: tuple[str, ...]
    claims: tuple[WireClaim, ...]
    sides: tuple[tuple[int, ...], ...]
    question: str
    evidence: tuple[WireSignal, ...]
    waived: str | None = None
    differing: Differing | UnsetType = UNSET  # of a quotation: its words in two of the claims


class WireCoverage(Struct, frozen=True, kw_only=True):
    article: str
    numerals: int
    read: int
    labels: int
    not_read: tuple[WireNotRead, ...]
    dropped: tuple[WireNotRead, ...]


class WireSummary(Struct, frozen=True, kw_only=True):
    """How many findings a verdict, and how many of them an editor should look into."""

    agreement: int
    contradiction: int
    update: int
    different_scope: int = field(name="different-scope")
    spelling: int
    discrepancies: int


class WireReport(Struct, frozen=True, kw_only=True):
    """What `factdiff compare --format json` prints."""

    schema: Literal[1] = 1
    generator: WireGenerator
    articles: tuple[WireArticle, ...]
    findings: tuple[WireFinding, ...]
    coverage: tuple[WireCoverage, ...]
    skipped: tuple[Skip, ...]
    summary: WireSummary


class WireLine(Struct, frozen=True, kw_only=True):
    claim: WireClaim
    status: Status
    origins: int
    findings: tuple[str, ...]
    disputed: bool


class WireCheck(WireReport, frozen=True, kw_only=True):
    """What `factdiff check --format json` prints: the same, and where the draft stands claim by claim."""

    draft: str
    lines: tuple[WireLine, ...]


def wire_report(report: Report, version: str) -> WireReport:
    """The contract's form of a report. Articles and their coverage are sorted by id, findings stand as they are."""
    readings = {reading.card.id: reading for reading in report.readings}
    origins = dict(report.origins)
    ordered = [readings[name] for name in sorted(readings)]
    return WireReport(
        generator=WireGenerator(name="factdiff", version=version),
        articles=tuple(_article(reading.card, origins) for reading in ordered),
        findings=tuple(wire_finding(finding, readings) for finding in report.findings),
        coverage=tuple(_coverage(reading) for reading in ordered),
        skipped=tuple(sorted(report.skips)),
        summary=summary(report.findings),
    )


def wire_check(report: Report, draft: str, lines: tuple[DraftLine, ...], version: str) -> WireCheck:
    """The contract's form of a checked draft."""
    base = wire_report(report, version)
    reading = next(reading for reading in report.readings if reading.card.id == draft)
    return WireCheck(
        generator=base.generator,
        articles=base.articles,
        findings=base.findings,
        coverage=base.coverage,
        skipped=base.skipped,
        summary=base.summary,
        draft=draft,
        lines=tuple(
            WireLine(
                claim=wire_claim(line.claim, reading),
                status=line.status,
                origins=line.origins,
                findings=tuple(finding.id for finding in line.findings),
                disputed=line.disputed,
            )
            for line in lines
        ),
    )


def wire_finding(finding: Finding, readings: Mapping[str, Reading]) -> WireFinding:
    """The contract's form of a finding, its claims in the order that `sides` counts by."""
    return WireFinding(
        id=finding.id,
        verdict=finding.verdict,
        reason=finding.reason,
        severity=finding.severity,
        kind=finding.kind,
        topic=finding.topic,
        summary=finding.summary,
        confidence=round(float(finding.confidence), 2),
        within_article=finding.within_article,
        origins=finding.origins,
        articles=finding.articles,
        claims=tuple(wire_claim(claim, readings[claim.article]) for claim in shown(finding)),
        sides=finding.sides,
        question=finding.question,
        evidence=tuple(WireSignal(signal=s.signal, weight=round(s.weight, 2), note=s.note) for s in finding.evidence),
        waived=finding.waived,
        differing=differing(finding) or UNSET,
    )


def summary(findings: tuple[Finding, ...]) -> WireSummary:
    """Findings counted by verdict. Discrepancies are contradictions, differing figures of one measure and spellings."""
    count = {verdict: sum(finding.verdict == verdict for finding in findings) for verdict in VERDICTS}
    moved = sum(finding.verdict == "update" and finding.kind in _FIGURES for finding in findings)
    return WireSummary(
        agreement=count["agreement"],
        contradiction=count["contradiction"],
        update=count["update"],
        different_scope=count["different-scope"],
        spelling=count["spelling"],
        discrepancies=count["contradiction"] + count["different-scope"] + count["spelling"] + moved,
    )


def _article(card: Card, origins: Mapping[str, str]) -> WireArticle:
    return WireArticle(
        id=card.id,
        path=card.path,
        source=card.source,
        title=card.title,
        published=card.published,
        published_basis=card.published_basis,
        language=card.language,
        country=card.country,
        story=card.story,
        origin=origins.get(card.id, card.id),
        characters=card.characters,
        sha256=card.sha256,
    )


def _coverage(reading: Reading) -> WireCoverage:
    ledger = wire_ledger(reading.ledger)
    return WireCoverage(
        article=reading.card.id,
        numerals=ledger.numerals,
        read=ledger.read,
        labels=ledger.labels,
        not_read=ledger.not_read,
        dropped=ledger.dropped,
    )
