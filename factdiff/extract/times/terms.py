"""What a length of time is as written, unit by unit, and the value it stands for."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from factdiff.lang.times import Unit
from factdiff.model import Duration

# Days in a unit: the least and the most that any such unit has had.
_DAYS: dict[Unit, tuple[Decimal, Decimal]] = {
    "second": (Decimal(1) / 86400, Decimal(1) / 86400),
    "minute": (Decimal(1) / 1440, Decimal(1) / 1440),
    "hour": (Decimal(1) / 24, Decimal(1) / 24),
    "day": (Decimal(1), Decimal(1)),
    "week": (Decimal(7), Decimal(7)),
    "month": (Decimal(28), Decimal(31)),
    "year": (Decimal(365), Decimal(366)),
    "decade": (Decimal(3652), Decimal(3653)),
    "century": (Decimal(36524), Decimal(36525)),
}
_ISO: dict[Unit, tuple[str, int]] = {
    "year": ("Y", 1), "decade": ("Y", 10), "century": ("Y", 100), "month": ("M", 1), "week": ("W", 1), "day": ("D", 1),
    "hour": ("H", 1), "minute": ("M", 1), "second": ("S", 1),
}  # fmt: skip
_DATE_ORDER: tuple[str, ...] = ("Y", "M", "W", "D")
_CLOCK_ORDER: tuple[str, ...] = ("H", "M", "S")
_CLOCK_UNITS = frozenset({"hour", "minute", "second"})


Bound = Literal["about", "more", "less"]


class Term(Struct, frozen=True):
    """A counted unit: from `low` to `high` of it, the token after it."""

    unit: Unit
    low: Decimal
    high: Decimal
    last: int


class Length(Struct, frozen=True, kw_only=True):
    """A length of time as written, at tokens [first, last) less `offset` folded characters."""

    first: int
    last: int
    offset: int
    terms: tuple[Term, ...]
    bound: Bound | None = None  # of a hedge before it
    definite: bool = False
    bare: bool = False  # one unit, with no word for "one"


def duration_of(length: Length) -> Duration:
    """The value: ISO 8601 in the units written, and the days it may come to."""
    low = sum((term.low * _DAYS[term.unit][0] for term in length.terms), Decimal(0))
    high = sum((term.high * _DAYS[term.unit][1] for term in length.terms), Decimal(0))
    wide = any(term.low != term.high for term in length.terms)
    return Duration(
        iso=iso_of(length),
        low_days=None if length.bound == "less" else low,
        high_days=None if length.bound == "more" else high,
        approximate=wide or length.bound == "about",
    )


def most_days(unit: Unit, count: Decimal) -> Decimal:
    """The most days that so many units come to."""
    return abs(count) * _DAYS[unit][1]


def iso_of(length: Length) -> str:
    """P3Y2M, PT1H30M: each unit as it was written, decades and centuries in years."""
    dated: dict[str, Decimal] = {}
    clocked: dict[str, Decimal] = {}
    for term in length.terms:
        letter, size = _ISO[term.unit]
        side = clocked if term.unit in _CLOCK_UNITS else dated
        side[letter] = side.get(letter, Decimal(0)) + term.low * size
    text = "P" + "".join(_number(dated[letter]) + letter for letter in _DATE_ORDER if letter in dated)
    if clocked:
        text += "T" + "".join(_number(clocked[letter]) + letter for letter in _CLOCK_ORDER if letter in clocked)
    return text


def _number(amount: Decimal) -> str:
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
