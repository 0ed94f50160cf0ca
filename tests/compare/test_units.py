"""Units of one dimension are compared after conversion, exactly where the definition is exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.compare import relate
from factdiff.compare.units import commensurable, in_base_unit, sizes
from factdiff.settings import DEFAULT
from tests.compare.claim import claim, exactly


@pytest.mark.parametrize(
    ("left", "unit", "right", "other", "verdict"),
    [
        ("5", "kilometre", "5000", "metre", "agreement"),
        ("80", "kilometre", "50", "mile", "agreement"),  # 80.5: whole figures are rounded in either unit
        ("80", "kilometre", "80", "mile", "contradiction"),
        ("1", "square-kilometre", "100", "hectare", "agreement"),
        ("3", "kilometre", "5", "kilometre", "contradiction"),
        ("40", "celsius", "104", "fahrenheit", "agreement"),
    ],
)
def test_figures_in_two_units_are_one_figure_if_they_convert(
    left: str, unit: str, right: str, other: str, verdict: str
) -> None:
    one = claim(exactly(left, unit=unit, dimension="length"), "a", measure="distance")
    two = claim(exactly(right, unit=other, dimension="length"), "b", measure="distance")
    assert relate(one, two, DEFAULT).verdict == verdict
    assert relate(two, one, DEFAULT).verdict == verdict


def test_units_of_unlike_dimensions_are_never_converted() -> None:
    assert not commensurable(exactly("5", unit="kilometre"), exactly("5", unit="kilogram"))
    assert not commensurable(exactly("5", unit="USD"), exactly("5", unit="EUR"))


def test_every_size_is_that_of_pint() -> None:
    pint = pytest.importorskip("pint", reason="pint is the oracle of this test alone")
    registry = pint.UnitRegistry(non_int_type=Decimal)
    for name in ("inch", "foot", "yard", "mile", "nautical_mile"):
        expected = Decimal(registry(f"1 {name}").to("metre").magnitude)
        assert sizes()[name.replace("_", "-")].factor == expected
    assert in_base_unit(exactly("1", unit="knot")).amount == pytest.approx(Decimal("0.514444"), abs=Decimal("0.000001"))
