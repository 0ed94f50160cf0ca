"""The region of what could be true that a figure stands for: its words, widened by its hedge and its own precision."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.model import Duration, Quantity, Value
from factdiff.settings import Settings


class Region(Struct, frozen=True):
    """An interval; None is unbounded. Ends that are open do not belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def region(value: Value, settings: Settings) -> Region:
    """All values that a figure may stand for.

    A figure stands for everything that rounds or truncates to it at its printed precision (4.6 for 4.55 up to 4.70);
    a hedge widens it by a share of the amount; a bound over a rounded figure has the figure's own slack. A whole number
    printed to its last digit stands for itself.
    """
    if isinstance(value, Duration):
        return _widened(value.low_days, value.high_days, value.approximate, _duration_slack(value), settings)
    assert isinstance(value, Quantity)
    slack = value.precision or Decimal(0)
    if value.amount is not None and slack <= 1 and value.amount == value.amount.to_integral_value():
        slack = Decimal(0)
    if value.low is None or value.high is None:
        return _bound(value, slack)
    if value.low != value.high:
        return Region(value.low, value.high, value.low_open, value.high_open)
    return _widened(value.low, value.high, value.approximate, slack, settings)


def _widened(
    low: Decimal | None, high: Decimal | None, approximate: bool, slack: Decimal, settings: Settings
) -> Region:
    if low is None or high is None:
        return Region(low, high)
    hedge = abs(high) * settings.hedge_share if approximate else Decimal(0)
    rounding = not approximate and slack > 0
    below = max(slack / 2, hedge)
    above = max(slack if rounding else slack / 2, hedge)
    return Region(low - below, high + above, high_open=rounding)


def _bound(value: Quantity, slack: Decimal) -> Region:
    low = None if value.low is None else value.low - slack
    high = None if value.high is None else value.high + slack
    return Region(low, high, value.low_open and not slack, value.high_open and not slack)


def _duration_slack(value: Duration) -> Decimal:
    """Years are rounded to the year and months to the month: three years may be 35 or 37 months, not 46."""
    unit = {"Y": Decimal(60), "M": Decimal(5)}.get(value.iso[-1:], Decimal(0))
    return unit if "T" not in value.iso and value.approximate else Decimal(0)


def meet(left: Region, right: Region) -> bool:
    """Whether two regions have a value in common."""
    return _reaches(left, right) and _reaches(right, left)


def _reaches(below: Region, above: Region) -> bool:
    if below.high is None or above.low is None:
        return True
    if below.high == above.low:
        return not (below.high_open or above.low_open)
    return below.high > above.low
