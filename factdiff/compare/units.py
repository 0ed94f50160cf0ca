"""Figures in unlike units of one dimension are brought to one unit before they are compared."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from factdiff.model import Quantity


class Size(Struct, frozen=True):
    """How a unit goes over into its dimension's base unit: times `factor`, plus `offset`."""

    dimension: str
    factor: Decimal
    offset: Decimal


@cache
def sizes() -> dict[str, Size]:
    """Unit id -> size, from units.toml."""
    tables = tomllib.loads(Path(__file__).with_name("units.toml").read_text("utf-8"))
    offsets = tables.pop("offsets")
    return {
        unit: Size(dimension, Decimal(factor), Decimal(offsets.get(unit, "0")))
        for dimension, units in tables.items()
        for unit, factor in units.items()
    }


def commensurable(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities have unlike units of one dimension whose sizes are known."""
    if left.unit == right.unit:
        return False
    one, other = sizes().get(left.unit or ""), sizes().get(right.unit or "")
    return one is not None and other is not None and one.dimension == other.dimension


def in_base_unit(value: Quantity) -> Quantity:
    """The same quantity in its dimension's base unit; unchanged where the unit's size is not known."""
    size = sizes().get(value.unit or "")
    if size is None:
        return value

    def over(amount: Decimal | None) -> Decimal | None:
        return None if amount is None else amount * size.factor + size.offset

    precision = None if value.precision is None else value.precision * size.factor
    return replace(
        value, amount=over(value.amount), low=over(value.low), high=over(value.high), precision=precision, unit=None
    )
