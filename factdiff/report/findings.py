"""From judged groups to findings: one question gives one finding a verdict, with its sides, severity and summary."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from factdiff.model import Claim, Finding, Group, Judgement, Severity, Signal, Verdict
from factdiff.report.phrases import position, summarise
from factdiff.settings import Settings

_ORDER: Mapping[Verdict, int] = {
    "contradiction": 0,
    "different-scope": 1,
    "spelling": 2,
    "update": 3,
    "agreement": 4,
    "single-source": 5,
}


def find(
    judged: Iterable[tuple[Group, Sequence[Judgement]]], origins: Mapping[str, str], settings: Settings
) -> tuple[Finding, ...]:
    """All findings, sorted as a report shows them."""
    findings = [finding for group, answers in judged for finding in _of_group(group, answers, origins, settings)]
    return tuple(sorted(findings, key=lambda f: (_ORDER[f.verdict], f.topic, f.question, f.id)))


def _of_group(
    group: Group, judgements: Sequence[Judgement], origins: Mapping[str, str], settings: Settings
) -> list[Finding]:
    if len({claim.article for claim in group.claims}) == 1 and not judgements:
        return _single(group, origins, settings)
    by_verdict: dict[Verdict, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        if judgement.answer.verdict is not None:
            by_verdict[judgement.answer.verdict].append(judgement)
    return [_finding(group, verdict, found, judgements, origins, settings) for verdict, found in by_verdict.items()]


def _single(group: Group, origins: Mapping[str, str], settings: Settings) -> list[Finding]:
    if group.kind in ("name", "office", "event") or group.claims[0].measure is None:
        return []
    claim = group.claims[0]
    return [_make(group, "single-source", "one-source", (claim,), ((0,),), (), Decimal(1), origins, settings)]


def _finding(
    group: Group,
    verdict: Verdict,
    found: Sequence[Judgement],
    judgements: Sequence[Judgement],
    origins: Mapping[str, str],
    settings: Settings,
) -> Finding:
    members = sorted({n for j in found for n in (j.pair.left, j.pair.right)})
    place = {member: n for n, member in enumerate(members)}
    opposed = {(place[j.pair.left], place[j.pair.right]) for j in found if verdict != "agreement"}
    claims = tuple(group.claims[member] for member in members)
    best = max(found, key=lambda j: (j.pair.score, -j.pair.left, -j.pair.right))
    reasons = [j.answer.reason for j in found]
    reason = min(set(reasons), key=lambda r: (-reasons.count(r), r))
    confidence = _confidence(best, claims, settings)
    sides = _sides(claims, opposed)
    return _make(group, verdict, reason, claims, sides, best.pair.evidence, confidence, origins, settings)


def _sides(claims: Sequence[Claim], opposed: set[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Positions of mutually compatible claims: each claim joins the first side none of which it opposes."""
    sides: list[list[int]] = []
    for index in sorted(range(len(claims)), key=lambda n: (position(claims[n]), n)):
        for side in sides:
            if all((min(index, n), max(index, n)) not in opposed for n in side):
                side.append(index)
                break
        else:
            sides.append([index])
    return tuple(tuple(sorted(side)) for side in sorted(sides, key=lambda side: (-len(side), side)))


def _confidence(best: Judgement, claims: Sequence[Claim], settings: Settings) -> Decimal:
    """How sure it is that the claims answer one question: the evidence in bits, less what scope leaves open."""
    odds = Decimal(2) ** Decimal(str(min(best.pair.score - settings.same_question + 2, 12)))
    sure = odds / (1 + odds)
    stated = sum(1 for claim in claims if claim.measure and claim.participants)
    completeness = Decimal(stated) / len(claims)
    return (sure * (Decimal("0.8") + Decimal("0.2") * completeness)).quantize(Decimal("0.01"))


def _make(
    group: Group,
    verdict: Verdict,
    reason: str,
    claims: tuple[Claim, ...],
    sides: tuple[tuple[int, ...], ...],
    evidence: tuple[Signal, ...],
    confidence: Decimal,
    origins: Mapping[str, str],
    settings: Settings,
) -> Finding:
    values = "|".join(sorted({position(claim) for claim in claims}))
    return Finding(
        id="f-" + _digest(verdict, group.kind, group.topic, values)[:11],
        question="q-" + _digest(group.kind, group.topic, *(position(c) for c in group.claims[:1]))[:10],
        verdict=verdict,
        reason=reason,
        severity=_severity(verdict, confidence, settings),
        kind=group.kind,
        topic=group.topic,
        summary=summarise(verdict, group.topic, claims, sides),
        confidence=confidence,
        claims=claims,
        sides=sides,
        origins=len({origins.get(claim.article, claim.article) for claim in claims}),
        evidence=evidence,
    )


def _severity(verdict: Verdict, confidence: Decimal, settings: Settings) -> Severity:
    if verdict == "contradiction":
        return "error" if confidence >= settings.sure else "warning"
    return "warning" if verdict in ("update", "different-scope", "spelling") else "note"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
