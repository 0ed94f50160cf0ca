"""What relative expressions are counted from, and the reasons why some cannot be told."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TypeAlias

from dateutil.relativedelta import relativedelta
from msgspec import Struct

from factdiff.extract.times.calendars import day_of
from factdiff.extract.times.edtf import Stretch
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.tense import Tense
from factdiff.lang.times import Unit
from factdiff.settings import Settings

RELATIVE = "relative date without a publication date"
NO_DAY = "no such day"
NO_YEAR = "a year that its calendar's tables do not hold"
FAR = "a day beyond the years that the calendar holds"
NO_CALENDAR = "a year of which it is not clear in what calendar it is counted"

_MARGIN = 2 * 36525  # a century's slack to either side of what was counted


class Anchor(Struct, frozen=True, kw_only=True):
    """What relative words are counted from: the day of publication, the time last spoken of, a year named before."""

    day: date | None
    settings: Settings
    tense: Tense | None = None  # of the clause
    said: Stretch | None = None
    year: int | None = None


def is_told_by_tense(moment: Moment) -> bool:
    """Whether what a time is may hang on the tense of its clause: a weekday, a month or quarter without its year."""
    if moment.weekday is not None:
        return True
    return moment.year is None and (moment.month is not None or moment.division is not None)


# A stretch, the reason why there is none, or None: not for this rule to say.
Answer: TypeAlias = Stretch | str | None


def base_day(moment: Moment, anchor: Anchor) -> date | None:
    """The day that relative words count from."""
    if moment.anaphoric and anchor.said is not None:
        said = anchor.said.start or anchor.said.stop
        return said if said is None or reaches(said, Decimal(0)) else None
    return anchor.day


def reaches(day: date, distance: Decimal) -> bool:
    """Whether the days so many days before and after one lie in the calendar: "130,000 years ago" does not."""
    return distance < min((day - date.min).days, (date.max - day).days) - _MARGIN


def nearest_weekday(today: date, day: int, weekday: int) -> date | None:
    """The day of this month, the last or the next one that is that weekday: «الجمعة 22»."""
    for shift in (0, -1, 1):
        month = shifted(today.replace(day=1), "month", shift)
        found = day_of(month.year, month.month, day)
        if found is not None and found.isoweekday() == weekday:
            return found
    return None


def shifted(day: date, unit: Unit, count: int) -> date:
    """A day some units later (or earlier), the day of the month cut to what that month has."""
    match unit:
        case "century":
            return day + relativedelta(years=100 * count)
        case "decade":
            return day + relativedelta(years=10 * count)
        case "year":
            return day + relativedelta(years=count)
        case "month":
            return day + relativedelta(months=count)
        case "week":
            return day + timedelta(weeks=count)
        case "day":
            return day + timedelta(count)
    return day + timedelta(1 if count > 0 else -1)
