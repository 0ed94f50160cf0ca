"""What the words of one expression of time say, piece by piece, before any of it is resolved to days."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from factdiff.lang.times import Calendar, Half, Unit

# What a piece contributes. Pieces of one kind do not stand twice in one expression.
Piece = Literal[
    "day-word", "weekday", "date", "month", "year", "unit", "step", "day-part", "clock", "division", "row",
    "decade", "numeric", "amount", "number",
]  # fmt: skip


class Moment(Struct, frozen=True, kw_only=True):
    """One expression of time as written. `first` and `last` are its tokens, half-open; all else is None until said."""

    first: int
    last: int
    offset: int = 0
    pieces: frozenset[Piece] = frozenset()

    calendar: Calendar | None = None  # of the month
    era: Calendar | None = None  # of the year, where a word beside it says so
    year: int | None = None
    years: int | None = None  # how many years from `year`: 10 for a decade, 2 for a fiscal year
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # from 1 for Monday
    division: int | None = None  # EDTF code of a season, quarter, third or half
    division_of: int | None = None  # how many of them; its ordinal is in `nth`
    days: int | None = None  # yesterday: -1
    step: int | None = None  # last, next, of the named weekday, month or season
    year_step: int | None = None
    month_step: int | None = None
    week_step: int | None = None
    day_step: int | None = None
    decade_step: int | None = None
    century_step: int | None = None
    anaphoric: bool = False  # counted from the time last spoken of
    nth: int | None = None  # the first, the last (-1) …
    nth_unit: Unit | Literal["weekday"] | None = None
    share: tuple[int, int, int] | None = None  # from, to, of
    centre: bool = False
    amount: tuple[Unit, int] | None = None  # the last three years: ("year", -3)
    amount_high: int | None = None
    second: int | None = None  # of the day
    seconds_given: bool = False
    half: Half | None = None
    zone: int | None = None
    zone_named: bool = False
    before_christ: bool = False
    approximate: bool = False

    @property
    def finest(self) -> str | None:
        """The finest unit that is named: what a following adjective would place."""
        if self.day is not None or self.weekday is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "division" if self.division is not None else None


_FLAGS = ("approximate", "anaphoric", "seconds_given", "zone_named", "centre", "before_christ")
_VALUES = tuple(name for name in Moment.__struct_fields__ if name not in {"first", "last", "offset", "pieces", *_FLAGS})


def join(left: Moment, right: Moment) -> Moment | None:
    """Both pieces as one expression, or None where they say different things of one field."""
    said: dict[str, object] = {"last": right.last, "pieces": left.pieces | right.pieces}
    for name in _VALUES:
        value, other = getattr(left, name), getattr(right, name)
        if value is not None and other is not None and value != other:
            return None
        said[name] = other if value is None else value
    for name in _FLAGS:
        said[name] = getattr(left, name) or getattr(right, name)
    return msgspec.structs.replace(left, **said)
