"""Holds a Report against the relations that an editor expects of a story.

A claim lies on a member of a relation where the two share half of the shorter one. A relation is found where one
finding of a fitting verdict joins two of its members; where it is about a difference, they stand on different sides.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from msgspec import Struct, convert

from factdiff.model import Claim, Finding, Report

FITTING = {
    "agreement": {"agreement"},
    "rounding": {"agreement"},
    "contradiction": {"contradiction"},
    "spelling": {"spelling"},
    "update": {"update"},
    "role-succession": {"update"},
    "different-scope": {"different-scope", "update"},
}
ALIKE = {"agreement", "rounding"}
DECISIVE = ("amount", "date", "duration", "name", "text")
COMPARED = (*DECISIVE, "bound", "unit", "time", "part", "role", "office")


class Member(Struct, frozen=True):
    """One side of a relation: words that stand in a file, and what they mean."""

    doc: str
    surface: str
    value: dict[str, Any]


class Expected(Struct, frozen=True):
    """A relation that a careful editor sees in a story."""

    id: str
    relation: str
    what: str
    members: tuple[Member, ...]
    level: str = "must"


class Outcome(Struct, frozen=True):
    """What became of a story's relations: ids, and what was reported against them, in words."""

    found: frozenset[str]
    missed: frozenset[str]
    violations: tuple[str, ...]
    false_alarms: tuple[str, ...]
    silent_misses: tuple[str, ...]
    false_merges: tuple[str, ...]


def load_expected(path: Path) -> tuple[Expected, ...]:
    """The relations of an expected.json."""
    return convert(json.loads(path.read_text("utf-8"))["relations"], tuple[Expected, ...])


def judge(report: Report, expected: tuple[Expected, ...], texts: Mapping[str, str]) -> Outcome:
    """`texts` are the articles by file name, the relations' `doc`."""
    places = _Places(texts)
    readable = {name for name in texts if Path(name).stem in {reading.card.id for reading in report.readings}}
    relations = [r for r in expected if sum(member.doc in readable for member in r.members) >= 2]
    sought = [r for r in relations if r.level != "never-contradiction"]
    found = {r.id for r in sought if any(_answers(places, finding, r) for finding in report.findings)}
    alarms = [finding for finding in report.findings if finding.verdict == "contradiction"]
    excused = {f.id for f in alarms for r in relations if _may_contradict(r) and places.joined(f, r, apart=True)}
    return Outcome(
        found=frozenset(found),
        missed=frozenset(r.id for r in sought) - found,
        violations=tuple(f"{r.id}: {f.summary}" for r in relations for f in alarms if _violates(places, f, r)),
        false_alarms=tuple(f.summary for f in alarms if f.id not in excused),
        silent_misses=tuple(f"{r.id}: {f.summary}" for r in relations for f in report.findings if _hides(places, f, r)),
        false_merges=tuple(_merges(places, report, expected)),
    )


def _may_contradict(relation: Expected) -> bool:
    """`should` marks what reasonable editors judge differently, so a contradiction there is no false alarm."""
    return relation.relation == "contradiction" or relation.level == "should"


def _answers(places: _Places, finding: Finding, relation: Expected) -> bool:
    fits = finding.verdict in FITTING[relation.relation]
    return fits and places.joined(finding, relation, apart=relation.relation not in ALIKE)


def _violates(places: _Places, finding: Finding, relation: Expected) -> bool:
    harmless = _may_contradict(relation) or relation.relation == "spelling"
    return not harmless and places.joined(finding, relation, apart=True)


def _hides(places: _Places, finding: Finding, relation: Expected) -> bool:
    """An agreement where the values differ and an editor should have been shown that."""
    grave = relation.relation in ("contradiction", "different-scope")
    sure = relation.level in ("must", "never-contradiction")
    return finding.verdict == "agreement" and grave and sure and places.joined(finding, relation, apart=False)


def _merges(places: _Places, report: Report, expected: tuple[Expected, ...]) -> Iterator[str]:
    people = [m for relation in expected for m in relation.members if "name" in m.value]
    for finding in report.findings:
        if finding.verdict == "spelling" or (finding.verdict == "agreement" and finding.kind == "name"):
            who = sorted({member.value["name"] for member in people if places.on(finding, member)})
            if len(who) > 1:
                yield f"{' = '.join(who)}: {finding.summary}"


class _Places:
    """Where the members of relations stand, and which claims lie on them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._articles = {name: Path(name).stem for name in texts}
        self._texts = texts

    def on(self, finding: Finding, member: Member) -> set[int]:
        article = self._articles[member.doc]
        spans = list(_occurrences(self._texts[member.doc], member.surface))
        return {
            index
            for index, claim in enumerate(finding.claims)
            if claim.article == article and any(_lies_on(claim, *span) for span in spans)
        }

    def joined(self, finding: Finding, relation: Expected, *, apart: bool) -> bool:
        hits = [(member, self.on(finding, member)) for member in relation.members]
        inside = relation.relation == "contradiction" and len({member.doc for member in relation.members}) == 1
        if inside and finding.within_article and any(claims for _, claims in hits):
            return True  # an article against the calendar: one claim may carry it all
        return any(
            _differ(relation.relation, left, right) and _meet(finding, lefts, rights, apart)
            for (left, lefts), (right, rights) in combinations(hits, 2)
        )


def _meet(finding: Finding, lefts: set[int], rights: set[int], apart: bool) -> bool:
    sides = {claim: number for number, side in enumerate(finding.sides) for claim in side}
    pairs = [(left, right) for left in lefts for right in rights if left != right]
    return any(not apart or sides.get(left, ~left) != sides.get(right, ~right) for left, right in pairs)


def _occurrences(text: str, surface: str) -> Iterator[tuple[int, int]]:
    at = text.find(surface)
    while at >= 0:
        yield at, at + len(surface)
        at = text.find(surface, at + 1)


def _lies_on(claim: Claim, start: int, stop: int) -> bool:
    shared = min(claim.span.stop, stop) - max(claim.span.start, start)
    length, wanted = claim.span.stop - claim.span.start, stop - start
    return shared > 0 and shared * 2 >= min(length, wanted) and length <= 3 * wanted + 40


def _differ(relation: str, left: Member, right: Member) -> bool:
    """Whether two members of a relation stand for different values, as a relation about a difference needs."""
    if relation in ALIKE:
        return True
    if relation in ("spelling", "role-succession"):
        return left.surface != right.surface
    shared = [key for key in COMPARED if key in left.value and key in right.value]
    if relation in ("contradiction", "update") and set(shared) & set(DECISIVE):
        return any(left.value[key] != right.value[key] for key in shared)
    return left.value != right.value or not left.value
