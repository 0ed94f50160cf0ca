"""Writes intervals of days as EDTF (ISO 8601-2), in the grain the words had."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Literal

from msgspec import Struct

Grain = Literal["day", "week", "month", "division", "year", "decade", "century", "span"]


class Stretch(Struct, frozen=True, kw_only=True):
    """Days from `start` to `stop`, both within; None is open. `text`: EDTF that the days do not tell."""

    start: date | None
    stop: date | None
    grain: Grain
    text: str | None = None
    approximate: bool = False

    @property
    def edtf(self) -> str:
        text = self.text or write(self.start, self.stop, self.grain)
        return text + "~" if self.approximate and "/" not in text else text

    @property
    def runs_across(self) -> bool:
        """Whether it is a year that runs across two: 2024/2025."""
        first, _, second = (self.text or "").partition("/")
        return first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1


def days(start: date, stop: date) -> Stretch:
    """A stretch of days; one day if they are the same."""
    return Stretch(start=start, stop=stop, grain="day" if start == stop else "span")


def write(start: date | None, stop: date | None, grain: Grain) -> str:
    """EDTF of an interval: 2024-05, 202X, 2024-01/2024-08, ../2025."""
    known = start or stop
    if known is None:
        return "../.."
    if start is not None and stop is not None:
        if grain == "month":
            return f"{start:%Y-%m}" if start.year >= 1000 else f"{start.year:04}-{start.month:02}"
        if grain == "year":
            return f"{start.year:04}"
        if grain == "decade":
            return f"{start.year // 10:03}X"
        if grain == "century":
            return f"{start.year // 100:02}XX"
        if start == stop:
            return start.isoformat()
    return f"{_side(start, True)}/{_side(stop, False)}"


def _side(day: date | None, opening: bool) -> str:
    return ".." if day is None else day.isoformat()


def division_days(year: int, code: int) -> tuple[date, date]:
    """The days of an EDTF season (21-24, northern, whole months), quarter (33-36), third (37-39) or half (40-41).

    Winter of a year is taken as December of the year before to February: the winter that most of the year saw begin.
    """
    if code == 24:
        return date(year - 1, 12, 1), _month_end(year, 2)
    if code in (21, 22, 23):
        first = 3 * (code - 20)
        return date(year, first, 1), _month_end(year, first + 2)
    for base, months in ((40, 6), (37, 4), (33, 3)):
        if code >= base:
            first = (code - base) * months + 1
            return date(year, first, 1), _month_end(year, first + months - 1)
    raise ValueError(f"no EDTF division {code}")


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
