"""Every figure is a region; these are the regions that editors would draw."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.compare.regions import meet, regions
from factdiff.model import Quantity
from factdiff.settings import DEFAULT
from tests.compare.claim import about, between, exactly, less_than, more_than


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (exactly("4.6e9", "1e8"), exactly("4.58e9", "1e7")),  # rounded
        (exactly("4.6e9", "1e8"), exactly("4.67e9", "1e7")),  # truncated, as headlines do
        (exactly("11e3", "1e3"), exactly("11300")),
        (more_than("40"), exactly("45")),
        (more_than("300e3", "1e3"), exactly("299200")),  # a bound over a rounded figure has the figure's slack
        (between("3e6", "5e6"), exactly("4.8e6", "1e5")),
        (about("350e6", "1e7"), exactly("347e6", "1e6")),
        (exactly("30.9", "0.1"), exactly("30.85", "0.01")),
        (exactly("350e6", "1e6"), exactly("347e6", "1e6")),  # a figure that ends in zeros was rounded …
        (exactly("3300"), exactly("3252")),
        (less_than("50"), exactly("49")),
        (more_than("5e9", "1e9"), exactly("4.95e9", "1e7")),
    ],
)
def test_figures_that_may_be_one_figure_meet(left: Quantity, right: Quantity) -> None:
    assert meet(*regions(left, right, DEFAULT))
    assert meet(*regions(right, left, DEFAULT))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (exactly("12"), exactly("14")),
        (exactly("5000"), exactly("5300")),  # … but not by so much
        (exactly("820"), exactly("830")),
        (exactly("20"), exactly("21")),
        (exactly("4.6e9", "1e8"), exactly("4.8e9", "1e8")),
        (more_than("40"), exactly("40")),
        (more_than("5e9", "1e9"), exactly("4.6e9", "1e8")),
        (more_than("40"), less_than("30")),
        (exactly("11300"), exactly("3252")),
        (about("47"), exactly("55")),
        (between("3e6", "5e6"), exactly("6e6", "1e5")),
        (exactly("4.6e9", "1e8"), exactly("4.7e9", "1e8")),  # printed alike, neither was cut from the other
        (exactly("8e9", "1e9"), exactly("9e9", "1e9")),
        (exactly("2e9", "1e9"), exactly("2.9e9", "1e8")),  # nobody cuts a third of a figure away
    ],
)
def test_figures_that_cannot_be_one_figure_do_not_meet(left: Quantity, right: Quantity) -> None:
    assert not meet(*regions(left, right, DEFAULT))
    assert not meet(*regions(right, left, DEFAULT))


@given(amount=st.integers(1, 10**12), scale=st.integers(0, 6))
@settings(max_examples=200, deadline=None)
def test_a_figure_meets_all_that_rounds_or_truncates_to_it(amount: int, scale: int) -> None:
    step = 10**scale
    exact = exactly(str(amount))
    printed = []  # to two digits at least: 2bn for 1.5bn is more than rounding
    if amount >= 10 * step:
        printed = [(amount + step // 2) // step * step, amount // step * step]
    for figure in printed:
        assert meet(*regions(exact, exactly(str(figure), str(step)), DEFAULT)), (amount, figure)


@given(low=st.decimals(1, 10**6, places=2), width=st.decimals(0, 100, places=2))
@settings(max_examples=100, deadline=None)
def test_a_range_contains_both_its_ends(low: Decimal, width: Decimal) -> None:
    span = between(str(low), str(low + width))
    for end in (low, low + width):
        assert meet(*regions(span, exactly(str(end), "0.01"), DEFAULT))
