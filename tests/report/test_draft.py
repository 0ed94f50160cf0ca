"""Where a draft stands: each status from the findings that hold its claim."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from factdiff.model import Card, Claim, Finding, Quantity, Reading, Report, Span, TimeSpan, Verdict
from factdiff.report.draft import draft_findings, draft_lines, faults, weighed
from tests.render.sample import TUESDAY

DRAFT = "draft"
DAYS = {DRAFT: "2024-05-08", "a": "2024-05-07", "b": "2024-05-09", "c": "2024-05-09"}


def claim(article: str, amount: int, *, when: TimeSpan | None = None, start: int = 0) -> Claim:
    return Claim(
        article=article,
        kind="quantity",
        value=Quantity(amount=Decimal(amount)),
        span=Span(start, start + 2),
        text="12",
        sentence=Span(start, start + 2),
        sentence_text="12",
        topic="killed",
        when=when,
    )


def finding(verdict: Verdict, *sides: tuple[Claim, ...]) -> Finding:
    claims = tuple(one for side in sides for one in side)
    numbers = iter(range(len(claims)))
    return Finding(
        id=f"f-{verdict}-{len(claims)}",
        question="q",
        verdict=verdict,
        reason="r",
        severity="note",
        kind="quantity",
        topic="killed",
        summary="",
        confidence=Decimal(1),
        claims=claims,
        sides=tuple(tuple(next(numbers) for _ in side) for side in sides),
        origins=len({one.article for one in claims}),
    )


def report(*findings: Finding, origins: tuple[tuple[str, str], ...] = ()) -> Report:
    readings = [
        Reading(card=Card(id=name, source=name, published=day), claims=(claim(DRAFT, 12),) if name == DRAFT else ())
        for name, day in DAYS.items()
    ]
    return Report(readings=tuple(readings), findings=findings, origins=origins or tuple((n, n) for n in DAYS))


OURS = claim(DRAFT, 12)
A, B, C = claim("a", 12), claim("b", 14), claim("c", 14)


@pytest.mark.parametrize(
    ("findings", "status", "origins"),
    [
        ([], "uncovered", 0),
        ([finding("single-source", (OURS,))], "uncovered", 0),
        ([finding("agreement", (OURS, A))], "supported", 1),
        ([finding("agreement", (OURS, A, B, C))], "supported", 3),
        ([finding("contradiction", (OURS,), (B, C))], "contradicted", 0),
        ([finding("contradiction", (OURS, A), (B, C)), finding("agreement", (OURS, A))], "contradicted", 1),
        ([finding("contradiction", (OURS,))], "contradicted", 0),
        ([finding("different-scope", (OURS,), (B,))], "different-scope", 0),
        ([finding("different-scope", (OURS,), (B,)), finding("agreement", (OURS, A))], "supported", 1),
        ([finding("spelling", (OURS,), (B, C))], "misspelled", 0),
        ([finding("spelling", (OURS,), (B,))], "misspelled", 0),
        ([finding("spelling", (OURS, A), (B,))], "supported", 1),
        ([finding("spelling", (OURS, A), (B, C))], "misspelled", 1),
        ([finding("update", (OURS, A), (B,))], "outdated", 1),
        ([finding("update", (A,), (OURS, B))], "supported", 1),
        ([finding("update", (A,), (OURS,))], "uncovered", 0),
        ([finding("update", (claim(DRAFT, 12, when=TUESDAY),), (A,))], "uncovered", 0),
    ],
)
def test_a_line_s_status_is_the_gravest_that_findings_say(findings: list[Finding], status: str, origins: int) -> None:
    (line,) = draft_lines(report(*findings), DRAFT)
    assert (line.status, line.origins) == (status, origins)
    assert line.findings == tuple(findings)


def test_what_the_draft_was_copied_from_supports_it_and_two_copies_of_one_wire_are_one() -> None:
    findings = finding("agreement", (OURS, A, B, C))
    origins = ((DRAFT, DRAFT), ("a", DRAFT), ("b", "b"), ("c", "b"))
    (line,) = draft_lines(report(findings, origins=origins), DRAFT)
    assert line.origins == 2


def test_what_only_a_finding_says_of_the_draft_gets_a_line_too() -> None:
    sum_of_parts = claim(DRAFT, 30, start=5)
    lines = draft_lines(report(finding("contradiction", (sum_of_parts,))), DRAFT)
    assert [(line.claim.span.start, line.status) for line in lines] == [(0, "uncovered"), (5, "contradicted")]


def test_two_claims_of_the_same_words_keep_their_own_lines() -> None:
    met, visited = replace(OURS, topic="meet"), replace(OURS, topic="visit")
    base = report(replace(finding("agreement", (replace(visited, participants=("x",)), A)), topic="visit"))
    both = replace(base, readings=(replace(base.readings[0], claims=(met, visited)), *base.readings[1:]))
    assert [(line.claim.topic, line.status) for line in draft_lines(both, DRAFT)] == [
        ("meet", "uncovered"),
        ("visit", "supported"),
    ]


def test_what_sources_say_among_themselves_is_no_finding_on_the_draft() -> None:
    among, ours = finding("contradiction", (A,), (B,)), finding("agreement", (OURS, A))
    assert draft_findings(report(among, ours), DRAFT) == (ours,)
    assert [line.status for line in draft_lines(report(among, ours), DRAFT)] == ["supported"]


@pytest.mark.parametrize(
    ("found", "counts"),
    [
        (finding("contradiction", (OURS,), (B,)), True),
        (finding("contradiction", (OURS,), (A, B, C)), True),
        (finding("contradiction", (OURS, A), (B,)), False),
        (finding("contradiction", (OURS, A), (B, C)), False),
        (finding("contradiction", (OURS, A), (claim(DRAFT, 14, start=5), B)), False),  # it reports both, as they stand
        (finding("contradiction", (OURS, A), (claim(DRAFT, 15, start=5),)), True),
        (finding("contradiction", (OURS,)), True),
        (replace(finding("contradiction", (OURS, A), (B,)), reason="reference-fact"), True),
        (finding("spelling", (OURS, A), (B,)), True),
    ],
)
def test_a_dispute_of_the_sources_is_no_fault_of_a_draft_that_one_of_them_stands_with(
    found: Finding, counts: bool
) -> None:
    assert faults(report(found), DRAFT) == ((found,) if counts else ())


def test_a_disputed_line_is_contradicted_still_and_its_error_a_warning() -> None:
    among = replace(finding("contradiction", (OURS, A), (B, C)), severity="error")
    alone = replace(finding("contradiction", (OURS,), (B, C)), severity="error")
    lines = [draft_lines(report(found), DRAFT)[0] for found in (among, alone)]
    assert [(line.status, line.disputed) for line in lines] == [("contradicted", True), ("contradicted", False)]
    assert [f.severity for f in weighed(report(among, alone), DRAFT).findings] == ["warning", "error"]
