"""Where a draft stands: each of its claims with what the findings of a comparison say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from factdiff.model import Claim, Finding, Report, Span

Status: TypeAlias = Literal["supported", "contradicted", "different-scope", "outdated", "misspelled", "uncovered"]


class DraftLine(Struct, frozen=True, kw_only=True):
    """One claim of the draft. `origins`: how many independent sources say the same.

    `disputed`: it is contradicted, but only by sources that contradict others, which stand with it.
    """

    claim: Claim
    status: Status
    origins: int
    findings: tuple[Finding, ...]
    disputed: bool = False


class _Stand(Struct, frozen=True):
    """One finding seen from one claim of the draft: who says the same, and on which other sides the rest stand."""

    finding: Finding
    own: tuple[Claim, ...]
    others: tuple[tuple[Claim, ...], ...]


def draft_lines(report: Report, draft: str) -> tuple[DraftLine, ...]:
    """One line a claim of the draft in the order of its text, and one for what only a finding says (its arithmetic).

    A claim may be refined where articles meet (whom it is about, under which topic); its words stay where they are, and
    by them it is known again.
    """
    reading = next(reading for reading in report.readings if reading.card.id == draft)
    stands = [
        (claim, _stand(finding, index))
        for finding in report.findings
        for index, claim in enumerate(finding.claims)
        if claim.article == draft
    ]
    at: dict[tuple[Span, str], list[Claim]] = {}
    for claim in reading.claims:
        at.setdefault((claim.span, claim.kind), []).append(claim)
    found: dict[Claim, list[_Stand]] = {claim: [] for claim in reading.claims}
    for claim, stand in stands:
        same_words = at.setdefault((claim.span, claim.kind), [claim])
        ours = next((other for other in same_words if other.topic == claim.topic), same_words[0])
        found.setdefault(ours, []).append(stand)
    origins = dict(report.origins)
    published = {reading.card.id: reading.card.published or "" for reading in report.readings}
    lines = [_line(claim, found[claim], draft, origins, published) for claim in found]
    return tuple(sorted(lines, key=lambda line: (line.claim.span, line.claim.kind, line.claim.topic)))


def draft_findings(report: Report, draft: str) -> tuple[Finding, ...]:
    """The findings in which the draft has a part, without the disputes of its sources that it only reports."""
    return tuple(f for f in report.findings if draft in f.articles and not reports_dispute(f, draft))


def faults(report: Report, draft: str) -> tuple[Finding, ...]:
    """The draft's findings that count against it: all but the disputes of its sources in which one stands with it.

    Where its sources contradict each other, a draft cannot agree with all of them, and which of them is right is not
    for a gate to say: the line tells who stands on either side, and the editor decides.
    """
    origins = dict(report.origins)
    return tuple(f for f in draft_findings(report, draft) if not is_disputed(f, draft, origins))


def is_disputed(finding: Finding, draft: str, origins: Mapping[str, str]) -> bool:
    """Whether a contradiction is one of the sources, in which an independent one says what the draft says.

    Not so where the draft stands on two sides at once, or where the house's own reference file speaks against it.
    """
    if finding.verdict != "contradiction" or finding.reason == "reference-fact":
        return False
    sides = [tuple(finding.claims[n] for n in side) for side in finding.sides]
    own = [side for side in sides if any(claim.article == draft for claim in side)]
    return len(own) == 1 and len(sides) > 1 and _independent(own[0], draft, origins) > 0


def weighed(report: Report, draft: str) -> Report:
    """The report with a warning in place of an error where the sources dispute what the draft says."""
    origins = dict(report.origins)
    found = tuple(
        replace(f, severity="warning") if f.severity == "error" and is_disputed(f, draft, origins) else f
        for f in report.findings
    )
    return replace(report, findings=found)


def reports_dispute(finding: Finding, draft: str) -> bool:
    """Whether the draft gives each position of its own as a source gives it: two tolls of two authorities, say."""
    if finding.verdict != "contradiction":
        return False
    sides = [{finding.claims[n].article for n in side} for side in finding.sides]
    held = [side for side in sides if draft in side]
    return len(held) > 1 and all(side - {draft} for side in held)


def _stand(finding: Finding, index: int) -> _Stand:
    sides = [tuple(finding.claims[n] for n in side) for side in finding.sides if index not in side]
    own = next((tuple(finding.claims[n] for n in side) for side in finding.sides if index in side), ())
    return _Stand(finding, own, tuple(sides))


def _line(
    claim: Claim, stands: list[_Stand], draft: str, origins: Mapping[str, str], published: Mapping[str, str]
) -> DraftLine:
    alike = [c for stand in stands if stand.finding.verdict != "single-source" for c in stand.own]
    found = tuple(stand.finding for stand in stands)
    against = [f for f in found if f.verdict == "contradiction" and not reports_dispute(f, draft)]
    return DraftLine(
        claim=claim,
        status=_status(stands, draft, origins, published),
        origins=_independent(alike, draft, origins),
        findings=found,
        disputed=bool(against) and all(is_disputed(f, draft, origins) for f in against),
    )


def _status(stands: list[_Stand], draft: str, origins: Mapping[str, str], published: Mapping[str, str]) -> Status:
    """The gravest of what the findings say. A scope that differs elsewhere takes nothing from a source that agrees."""
    verdicts = {stand.finding.verdict for stand in stands if not reports_dispute(stand.finding, draft)}
    if "contradiction" in verdicts:
        return "contradicted"
    if any(_is_outdated(stand, published) for stand in stands if stand.finding.verdict == "update"):
        return "outdated"
    if any(_is_misspelled(stand, draft, origins) for stand in stands if stand.finding.verdict == "spelling"):
        return "misspelled"
    if any(_independent(stand.own, draft, origins) for stand in stands if stand.finding.verdict != "single-source"):
        return "supported"
    return "different-scope" if "different-scope" in verdicts else "uncovered"


def _independent(claims: Iterable[Claim], draft: str, origins: Mapping[str, str]) -> int:
    return len({origins.get(claim.article, claim.article) for claim in claims if claim.article != draft})


def _is_misspelled(stand: _Stand, draft: str, origins: Mapping[str, str]) -> bool:
    """Fewer sources write it the draft's way than another way, or the house itself writes it otherwise."""
    if stand.finding.reason == "house-style":
        return True
    own = _independent(stand.own, draft, origins)
    return any(_independent(side, draft, origins) > own for side in stand.others)


def _is_outdated(stand: _Stand, published: Mapping[str, str]) -> bool:
    """Another side stands at a later time than all who say what the draft says."""
    own = max((moment(claim, published) for claim in stand.own), default="")
    return bool(own) and any(moment(claim, published) > own for side in stand.others for claim in side)


def moment(claim: Claim, published: Mapping[str, str]) -> str:
    """The ISO date that a claim speaks of: as of when, else when, else the day of publication; "" if unknown."""
    for time in (claim.as_of, claim.when):
        if time is not None and (time.stop or time.start) is not None:
            return str(time.stop or time.start)
    return published.get(claim.article, "")[:10]
