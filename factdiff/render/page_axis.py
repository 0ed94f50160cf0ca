"""The regions of a finding on one line: figures on a scale, dates on a calendar, as shapes for an inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from math import log10

from msgspec import Struct

from factdiff.model import Claim, Duration, Quantity, TimeSpan
from factdiff.report.catalogue import Language
from factdiff.report.values import day_words, number_words, value_words

# The line is so many units wide, less a margin on both sides for arrows of what has no end.
WIDTH, _MARGIN = 1000, 60
# A point is as wide as this, or it could not be seen.
_LEAST = 10
# A hedge moves a figure by its last digit, and by no more than such a share of it (as where figures are compared).
_HEDGE = Decimal("0.05")
# Beyond this ratio between the largest and the smallest value a linear scale shows the small ones as one.
_STEEP = 60


class Bar(Struct, frozen=True):
    """One value: from where to where, whether an end is open, and whether the words hedge."""

    left: int
    width: int
    open_left: bool
    open_right: bool
    soft: bool
    title: str


class Axis(Struct, frozen=True):
    """The line: its ends in words and the bars of each position in the order of the positions."""

    kind: str  # figures | calendar
    first: str
    last: str
    logarithmic: bool
    rows: tuple[tuple[Bar, ...], ...]


class _Region(Struct, frozen=True):
    low: float | None
    high: float | None
    soft: bool
    title: str


def axis(sides: Sequence[Sequence[Claim]], language: Language) -> Axis | None:
    """The line on which the positions differ; None where they do not, or are of unlike units."""
    values = [claim.value for side in sides for claim in side]
    if all(isinstance(value, TimeSpan) for value in values):
        kind = "calendar"
    elif all(isinstance(value, Quantity | Duration) for value in values) and len({_scale(v) for v in values}) == 1:
        kind = "figures"
    else:
        return None
    rows = [[region for claim in side if (region := _region(claim, language))] for side in sides]
    ends = [end for row in rows for region in row for end in (region.low, region.high) if end is not None]
    distinct = {(region.low, region.high) for row in rows for region in row}
    if len(set(ends)) < 2 or len(distinct) < 2 or not all(rows):
        return None
    return _placed(kind, rows, min(ends), max(ends), language)


def _scale(value: object) -> str:
    if isinstance(value, Duration):
        return "days"
    if isinstance(value, Quantity):
        return "people" if value.dimension == "count" else str(value.unit)
    return ""


def _region(claim: Claim, language: Language) -> _Region | None:
    value, title = claim.value, value_words(claim.value, language)
    match value:
        case Quantity():
            slack = min((value.precision or Decimal(0)) / 2, abs(value.amount or Decimal(0)) * _HEDGE)
            slack = slack if value.approximate else Decimal(0)
            low = None if value.low is None else float(value.low - slack)
            high = None if value.high is None else float(value.high + slack)
            return None if low is None and high is None else _Region(low, high, value.approximate, title)
        case Duration():
            low, high = (None if d is None else float(d) for d in (value.low_days, value.high_days))
            return None if low is None and high is None else _Region(low, high, value.approximate, title)
        case TimeSpan() if value.start or value.stop:
            low = float(value.start.toordinal()) if value.start else None
            high = float(value.stop.toordinal() + 1) if value.stop else None
            return _Region(low, high, False, title)
        case _:
            return None


def _placed(kind: str, rows: list[list[_Region]], low: float, high: float, language: Language) -> Axis:
    logarithmic = kind == "figures" and low > 0 and high / low > _STEEP
    bars = [tuple(dict.fromkeys(_bar(region, low, high, logarithmic) for region in row)) for row in rows]
    hedged = {end for row in rows for region in row if region.soft for end in (region.low, region.high)}
    if kind == "calendar":
        first, last = (day_words(date.fromordinal(int(end)), language) for end in (low, high - 1))
    else:
        first, last = (_figure(end, end in hedged, language) for end in (low, high))
    return Axis(kind, first, last, logarithmic, tuple(bars))


def _bar(region: _Region, low: float, high: float, logarithmic: bool) -> Bar:
    left = 0 if region.low is None else _x(region.low, low, high, logarithmic)
    right = WIDTH if region.high is None else _x(region.high, low, high, logarithmic)
    if right - left < _LEAST:
        left, right = left - (_LEAST - (right - left)) // 2, left + _LEAST
    return Bar(left, max(right - left, _LEAST), region.low is None, region.high is None, region.soft, region.title)


def _x(value: float, low: float, high: float, logarithmic: bool) -> int:
    share = log10(value / low) / log10(high / low) if logarithmic else (value - low) / (high - low)
    return round(_MARGIN + share * (WIDTH - 2 * _MARGIN))


def _figure(value: float, hedged: bool, language: Language) -> str:
    """An end of the scale; one that a hedge made is as round as the hedge."""
    return number_words(Decimal(f"{value:.3g}" if hedged else str(round(value, 2))), language)
