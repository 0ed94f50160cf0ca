"""The scorer of the stories must see what a report gets right and what it gets wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.model import Card, Claim, Finding, Quantity, Reading, Report, Span, Verdict
from tests.scoring import Expected, Member, Outcome, judge

TEXTS = {"one.txt": "قتل 12 شخصا في حلب، قال سمير عون", "two.txt": "قتل 14 شخصا في حلب، قال سامر عون"}


def member(doc: str, surface: str, **value: object) -> Member:
    return Member(doc, surface, value)


TOLL = (member("one.txt", "12 شخصا", amount=12), member("two.txt", "14 شخصا", amount=14))
PLACE = (member("one.txt", "حلب", place="Aleppo"), member("two.txt", "حلب", place="Aleppo"))
PEOPLE = (member("one.txt", "سمير عون", name="Samir"), member("two.txt", "سامر عون", name="Samer"))


def claim(doc: str, surface: str) -> Claim:
    start = TEXTS[doc].index(surface)
    return Claim(
        article=doc.removesuffix(".txt"),
        kind="quantity",
        value=Quantity(amount=Decimal(1)),
        span=Span(start, start + len(surface)),
        text=surface,
        sentence=Span(0, len(TEXTS[doc])),
        sentence_text=TEXTS[doc],
        topic="topic",
    )


def finding(verdict: Verdict, members: tuple[Member, ...], *, together: bool = False) -> Finding:
    return Finding(
        id="f",
        question="q",
        verdict=verdict,
        reason="reason",
        severity="note",
        kind="name" if members is PEOPLE else "quantity",
        topic="topic",
        summary="summary",
        confidence=Decimal(1),
        claims=tuple(claim(m.doc, m.surface) for m in members),
        sides=((0, 1),) if together else ((0,), (1,)),
        origins=2,
    )


def outcome(relation: str, members: tuple[Member, ...], *findings: Finding, level: str = "must") -> Outcome:
    readings = tuple(Reading(card=Card(id=name.removesuffix(".txt"), source=name)) for name in TEXTS)
    expected = (Expected("r", relation, "what", members, level),)
    return judge(Report(readings=readings, findings=findings), expected, TEXTS)


@pytest.mark.parametrize(
    ("relation", "verdict", "together", "found"),
    [
        ("contradiction", "contradiction", False, True),
        ("contradiction", "contradiction", True, False),
        ("contradiction", "update", False, False),
        ("update", "update", False, True),
        ("different-scope", "different-scope", False, True),
        ("different-scope", "update", False, True),
        ("different-scope", "agreement", True, False),
    ],
)
def test_a_difference_is_found_only_where_the_members_stand_apart(
    relation: str, verdict: Verdict, together: bool, found: bool
) -> None:
    assert ("r" in outcome(relation, TOLL, finding(verdict, TOLL, together=together)).found) == found


def test_an_agreement_is_found_where_one_finding_joins_two_members() -> None:
    assert outcome("agreement", PLACE, finding("agreement", PLACE, together=True)).found == {"r"}
    assert outcome("agreement", PLACE, finding("agreement", TOLL, together=True)).missed == {"r"}


def test_a_contradiction_that_no_editor_sees_is_a_false_alarm() -> None:
    assert outcome("agreement", PLACE, finding("contradiction", TOLL)).false_alarms == ("summary",)
    assert outcome("contradiction", TOLL, finding("contradiction", TOLL)).false_alarms == ()


def test_a_contradiction_between_members_that_only_look_alike_is_a_violation() -> None:
    alarm = finding("contradiction", TOLL)
    assert outcome("different-scope", TOLL, alarm, level="never-contradiction").violations == ("r: summary",)
    assert outcome("different-scope", TOLL, alarm, level="should").violations == ()


def test_an_agreement_over_a_contradiction_is_a_silent_miss() -> None:
    assert outcome("contradiction", TOLL, finding("agreement", TOLL, together=True)).silent_misses == ("r: summary",)
    assert outcome("agreement", TOLL, finding("agreement", TOLL, together=True)).silent_misses == ()


def test_two_people_in_one_finding_of_spelling_are_a_false_merge() -> None:
    assert outcome("different-scope", PEOPLE, finding("spelling", PEOPLE)).false_merges == ("Samer = Samir: summary",)
    assert outcome("different-scope", PEOPLE, finding("different-scope", PEOPLE)).false_merges == ()
