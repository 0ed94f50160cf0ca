"""Which signals two claims show: a figure that is the same, or rounded from the other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.align.figures import significant
from factdiff.align.signals import evidence
from tests.compare.claim import claim, exactly, year


def shown(one: str, other: str) -> set[str]:
    left, right = (claim(exactly(n, unit="metre", dimension="length"), a) for n, a in ((one, "a"), (other, "b")))
    return {signal.signal for signal in evidence(left, right) if "figure" in signal.signal}


@pytest.mark.parametrize(
    ("one", "other", "signal"),
    [
        ("289", "289", {"same figure 3"}),
        ("20", "20", {"same figure 1"}),
        ("57094", "57094", {"same figure 4"}),
        ("289", "290", {"rounded figure"}),  # rounded up
        ("7371000", "7300000", {"rounded figure"}),  # cut off
        ("57094", "60000", set()),  # one digit is near too much
        ("289", "300", set()),
        ("28.9", "290", set()),
        ("-54.3", "-54", {"rounded figure"}),
        ("12", "13", set()),
        ("0", "0", {"same figure 1"}),
    ],
)
def test_a_figure_speaks_for_one_question_by_the_digits_that_both_give(one: str, other: str, signal: set[str]) -> None:
    assert shown(one, other) == signal
    assert shown(other, one) == signal


@pytest.mark.parametrize(
    ("amount", "digits"), [("0", 1), ("100", 1), ("0.05", 1), ("1.50", 2), ("-120", 2), ("10305", 5)]
)
def test_the_zeros_around_a_number_are_no_digits_of_it(amount: str, digits: int) -> None:
    assert significant(Decimal(amount)) == digits


@pytest.mark.parametrize(("one", "other", "seen"), [(2024, 2024, True), (2024, 2023, False), (2024, None, False)])
def test_a_period_that_two_figures_cover_speaks_for_one_question(one: int, other: int | None, seen: bool) -> None:
    left, right = (
        claim(exactly("4.5"), article, when=year(covered) if covered else None)
        for article, covered in (("a", one), ("b", other))
    )
    assert ("same period" in {signal.signal for signal in evidence(left, right)}) == seen
