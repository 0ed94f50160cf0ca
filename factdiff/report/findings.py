"""From judged groups to findings: one question gives one finding a verdict, with its sides, severity and summary."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from factdiff.model import Answer, Claim, Finding, Group, Judgement, Pair, Severity, Verdict
from factdiff.report.phrases import position, summarise, working

_ORDER: Mapping[Verdict, int] = {
    "contradiction": 0,
    "different-scope": 1,
    "spelling": 2,
    "update": 3,
    "agreement": 4,
    "single-source": 5,
}


# Agreements that hold between two figures whatever others stand beside them; a bound holds for too many.
_EXACT = frozenset({"equal", "rounds-to", "bound-near", "dates-meet"})


def find(judged: Iterable[tuple[Group, Sequence[Judgement]]], origins: Mapping[str, str]) -> tuple[Finding, ...]:
    """All findings, sorted as a report shows them."""
    findings = [finding for group, answers in judged for finding in _of_group(group, answers, origins)]
    return tuple(_told_apart(sorted(findings, key=lambda f: (_ORDER[f.verdict], f.topic, f.question, f.id))))


def _told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same words may be found at fault twice in one article: each finding has an id of its own."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.id] += 1
        again = seen[finding.id] > 1
        yield replace(finding, id="f-" + _digest(finding.id, str(seen[finding.id]))[:11]) if again else finding


def _of_group(group: Group, judgements: Sequence[Judgement], origins: Mapping[str, str]) -> list[Finding]:
    if not judgements:
        return _single(group, origins)
    same = _standing_together(group, judgements)
    by_verdict: dict[Verdict, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        if judgement.answer.verdict is not None:
            by_verdict[judgement.answer.verdict].append(judgement)
    findings: list[Finding] = []
    for verdict, found in by_verdict.items():
        members = sorted({n for j in found for n in (j.pair.left, j.pair.right)})
        sides = _sides(group.claims, members, same)
        if verdict == "update":
            findings += (_finding(group, verdict, *thread, origins) for thread in _threads(found, sides))
            continue
        if verdict != "agreement":
            findings.append(_finding(group, verdict, found, members, sides, origins))
            continue
        for side in _shared(sides, members, found, same):  # each position shared is an agreement of its own
            own = [j for j in found if j.pair.left in side and j.pair.right in side]
            if own:
                findings.append(_finding(group, verdict, own, side, [side], origins))
    return findings


def _threads(
    found: Sequence[Judgement], sides: Sequence[Sequence[int]]
) -> Iterator[tuple[Sequence[Judgement], Sequence[int], Sequence[Sequence[int]]]]:
    """The answers that tell of updates, by the thing that moved: one party's seats, and another's."""
    held = {n: at for at, side in enumerate(sides) for n in side}
    threads: list[set[int]] = []  # of positions
    for judgement in found:
        thread = {held[judgement.pair.left], held[judgement.pair.right]}
        thread = thread.union(*(other for other in threads if other & thread))
        threads = [other for other in threads if not other & thread] + [thread]
    for thread in sorted(threads, key=min):
        own = [sides[at] for at in sorted(thread)]
        yield [j for j in found if held[j.pair.left] in thread], sorted(n for side in own for n in side), own


def _single(group: Group, origins: Mapping[str, str]) -> list[Finding]:
    claim = group.claims[0]
    if len(group.claims) > 1 or group.kind in ("name", "office", "event", "statement") or claim.measure is None:
        return []
    alone = Judgement(Pair(0, 0, 0.0), Answer("UNKNOWN", "single-source", "one-source"))
    return [_make(group, "single-source", "one-source", (claim,), ((0,),), alone, origins)]


def _standing_together(group: Group, judgements: Sequence[Judgement]) -> set[tuple[int, int]]:
    """Pairs of claims that hold one position: judged the same, or written the same and nowhere set apart."""
    apart = {(j.pair.left, j.pair.right) for j in judgements if j.answer.relation != "SAME" and j.answer.verdict}
    spelled = {(j.pair.left, j.pair.right) for j in judgements if j.answer.verdict == "spelling"}
    same = {(j.pair.left, j.pair.right) for j in judgements if j.answer.relation == "SAME"} - spelled
    held = [position(claim) for claim in group.claims]
    for left, right in combinations(range(len(held)), 2):
        alike = held[left] == held[right] or (group.kind == "name" and (left, right) not in spelled)
        if alike and (left, right) not in apart:
            same.add((left, right))
    return same


def _finding(
    group: Group,
    verdict: Verdict,
    found: Sequence[Judgement],
    members: Sequence[int],
    sides: Sequence[Sequence[int]],
    origins: Mapping[str, str],
) -> Finding:
    place = {member: n for n, member in enumerate(members)}
    claims = tuple(group.claims[member] for member in members)
    best = max(found, key=lambda j: (j.pair.score, -j.pair.left, -j.pair.right))
    reasons = [j.answer.reason for j in found]
    reason = min(set(reasons), key=lambda r: (-reasons.count(r), r))
    placed = tuple(tuple(place[member] for member in side) for side in sides)
    return _make(group, verdict, reason, claims, placed, best, origins)


def _sides(claims: Sequence[Claim], members: Sequence[int], same: set[tuple[int, int]]) -> list[list[int]]:
    """Positions of mutually compatible claims, the one most claims hold first."""
    sides: list[list[int]] = []
    held = {n: position(claims[n]) for n in members}
    shared = Counter(held.values())
    for index in sorted(members, key=lambda n: (-shared[held[n]], held[n], n)):
        for side in sides:
            if all((min(index, n), max(index, n)) in same for n in side):
                side.append(index)
                break
        else:
            sides.append([index])
    return sorted((sorted(side) for side in sides), key=lambda side: (-len(side), side))


def _shared(
    sides: Sequence[Sequence[int]], members: Sequence[int], found: Sequence[Judgement], same: set[tuple[int, int]]
) -> list[list[int]]:
    """All positions that are shared. 3,252 may agree with 3,000 and with 3,300, which do not agree with each other."""
    shared = [list(side) for side in sides]
    for judgement in found:
        pair = (judgement.pair.left, judgement.pair.right)
        if any(pair[0] in side and pair[1] in side for side in shared):
            continue
        if judgement.answer.reason not in _EXACT:
            continue
        side = list(pair)
        for n in members:
            if n not in side and all((min(n, other), max(n, other)) in same for other in side):
                side.append(n)
        shared.append(sorted(side))
    return shared


def _make(
    group: Group,
    verdict: Verdict,
    reason: str,
    claims: tuple[Claim, ...],
    sides: tuple[tuple[int, ...], ...],
    best: Judgement,
    origins: Mapping[str, str],
) -> Finding:
    shown = f": {working(best.pair.evidence)}" if working(best.pair.evidence) else ""
    values = "|".join(sorted({position(claim) for claim in claims}))
    return Finding(
        id="f-" + _digest(verdict, group.kind, group.topic, values)[:11],
        question="q-" + _digest(group.kind, group.topic, *(position(c) for c in group.claims[:1]))[:10],
        verdict=verdict,
        reason=reason,
        severity=_severity(verdict, best),
        kind=group.kind,
        topic=group.topic,
        summary=summarise(verdict, group.topic, claims, sides) + shown,
        confidence=best.confidence,
        claims=claims,
        sides=sides,
        # A copy that changed the figure stands on another side than its original, and is an origin of its own there.
        origins=sum(len({origins.get(claims[n].article, claims[n].article) for n in side}) for side in sides),
        evidence=best.pair.evidence,
    )


def _severity(verdict: Verdict, best: Judgement) -> Severity:
    if verdict == "contradiction":
        return "error" if best.sure else "warning"
    return "warning" if verdict in ("update", "different-scope", "spelling") else "note"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
