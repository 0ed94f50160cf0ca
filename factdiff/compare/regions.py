"""The region of what could be true that a figure stands for: its words, widened by its hedge and its own precision."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from factdiff.model import Claim, Duration, Quantity, Value
from factdiff.settings import Settings


class Region(Struct, frozen=True):
    """An interval; None is unbounded. Ends that are open do not belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


def regions(left: Value, right: Value, settings: Settings) -> tuple[Region, Region]:
    """The regions of two figures beside each other: only the coarser one may have been cut instead of rounded."""
    one, other = slack(left, settings), slack(right, settings)
    return _region(left, one, one > other, settings), _region(right, other, other > one, settings)


def slack(value: Value, settings: Settings) -> Decimal:
    """The size of the last digit that was printed, or of a round number (350, 3,300) a small share of it."""
    printed = printed_slack(value)
    if not isinstance(value, Quantity) or value.amount is None:
        return printed
    if value.dimension == "percentage" and not printed:
        printed = min(Decimal(1), abs(value.amount) * settings.whole_share)
    rounded = min(_last_digit(value.amount), abs(value.amount) * settings.round_share)
    return max(printed, rounded) if printed or rounded >= settings.round_least else Decimal(0)


def printed_slack(value: Value) -> Decimal:
    """The size of the last digit that was printed; 0 for a whole number printed to its last digit."""
    if isinstance(value, Duration):
        unit = {"Y": Decimal(60), "M": Decimal(5)}.get(value.iso[-1:], Decimal(0))
        return unit if "T" not in value.iso and value.approximate else Decimal(0)
    assert isinstance(value, Quantity)
    printed = value.precision or Decimal(0)
    whole = value.amount is not None and printed <= 1 and value.amount == value.amount.to_integral_value()
    return Decimal(0) if whole else printed


def region(value: Value, settings: Settings, *, cut: bool = True) -> Region:
    """All values that a figure may stand for.

    A figure stands for everything that rounds to it at its printed precision, and where `cut` for what truncates to it
    (4.6 for 4.55 up to 4.70) within a share of the amount; a hedge widens it by a share of the amount, by no more than
    its last digit; a bound over a rounded figure has the figure's own slack.
    """
    return _region(value, slack(value, settings), cut, settings)


def _region(value: Value, slack: Decimal, cut: bool, settings: Settings) -> Region:
    if isinstance(value, Duration):
        return _widened(value.low_days, value.high_days, value, slack, cut, settings)
    assert isinstance(value, Quantity)
    if value.low is None or value.high is None:
        bound = abs(value.low or value.high or Decimal(0))
        return _bound(value, min(printed_slack(value), bound * settings.bound_share))
    if value.low != value.high:
        return Region(value.low, value.high, value.low_open, value.high_open)
    return _widened(value.low, value.high, value, slack, cut, settings)


def _widened(
    low: Decimal | None,
    high: Decimal | None,
    value: Quantity | Duration,
    slack: Decimal,
    cut: bool,
    settings: Settings,
) -> Region:
    if low is None or high is None:
        return Region(low, high)
    half = min(slack / 2, abs(high) * settings.cut_share)
    hedge = min(abs(high) * settings.hedge_share, _last_digit(high)) if value.approximate else Decimal(0)
    above = max(half, min(half * 2, abs(high) * settings.cut_share)) if cut and not value.approximate else half
    return Region(low - max(half, hedge), high + max(above, hedge), high_open=half > 0 and not value.approximate)


@lru_cache(maxsize=4096)
def _last_digit(amount: Decimal) -> Decimal:
    """The size of the last digit that is not zero: a hundred thousand for "about 300,000"."""
    if not amount:
        return Decimal(0)
    _, _, exponent = amount.normalize().as_tuple()
    return Decimal(1).scaleb(int(exponent))


def _bound(value: Quantity, slack: Decimal) -> Region:
    low = None if value.low is None else value.low - slack
    high = None if value.high is None else value.high + slack
    return Region(low, high, value.low_open and not slack, value.high_open and not slack)


def meet(left: Region, right: Region) -> bool:
    """Whether two regions have a value in common."""
    return _reaches(left, right) and _reaches(right, left)


def _reaches(below: Region, above: Region) -> bool:
    if below.high is None or above.low is None:
        return True
    if below.high == above.low:
        return not (below.high_open or above.low_open)
    return below.high > above.low


def amount_of(claim: Claim) -> Decimal | None:
    """The number that a figure gives, in days for a duration; None for a range or another kind."""
    if isinstance(claim.value, Quantity):
        return claim.value.amount
    return claim.value.low_days if isinstance(claim.value, Duration) else None


def is_vague(claim: Claim) -> bool:
    """Whether a word for many stands for a figure: hundreds, thousands."""
    value = claim.value
    return isinstance(value, Quantity) and value.approximate and (value.low is None) != (value.high is None)


def is_open(claim: Claim) -> bool:
    """Whether a figure is a bound or a range."""
    value = claim.value
    if isinstance(value, Quantity):
        return value.low is None or value.high is None or value.low != value.high
    return isinstance(value, Duration) and None in (value.low_days, value.high_days)


def of_one_order(ratio: Decimal, left: Claim, right: Claim) -> bool:
    """Whether two figures are of one order, which they must be for a bound to say something of a figure."""
    amounts = [amount for claim in (left, right) if (amount := amount_of(claim)) is not None]
    if len(amounts) < 2 or min(amounts) <= 0:
        return True
    return max(amounts) <= ratio * min(amounts)


def figures_meet(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two figures may stand for one value."""
    return meet(*regions(left.value, right.value, settings))
