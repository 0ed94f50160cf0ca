"""Turns days, months and years of the Gregorian, Hijri and Solar Hijri calendars into the days they cover."""

from __future__ import annotations

import calendar as gregorian_calendar
from datetime import date, timedelta

from factdiff.lang.times import Calendar

# hijridate holds the Umm al-Qura tables, and refuses what lies outside them.
HIJRI_YEARS = range(1343, 1501)
SOLAR_YEARS = range(1200, 1501)
GREGORIAN_YEARS = range(1, 9999)


def knows_year(year: int, calendar: Calendar) -> bool:
    """Whether days of that year can be told at all."""
    years = {"gregorian": GREGORIAN_YEARS, "hijri": HIJRI_YEARS, "solar": SOLAR_YEARS}[calendar]
    return year in years


def day_of(year: int, month: int, day: int, calendar: Calendar = "gregorian") -> date | None:
    """The Gregorian day of a date in any calendar, or None if that calendar has no such day."""
    if not knows_year(year, calendar) or not 1 <= month <= 12 or not 1 <= day <= month_length(year, month, calendar):
        return None
    if calendar == "hijri":
        from hijridate import Hijri

        day_found = Hijri(year, month, day).to_gregorian()
        return date(day_found.year, day_found.month, day_found.day)
    if calendar == "solar":
        from persiantools.jdatetime import JalaliDate

        return JalaliDate(year, month, day).to_gregorian()
    return date(year, month, day)


def month_length(year: int, month: int, calendar: Calendar = "gregorian") -> int:
    """How many days a month has."""
    if calendar == "hijri":
        from hijridate import Hijri

        return Hijri(year, month, 1).month_length()
    if calendar == "solar":
        from persiantools.jdatetime import JalaliDate

        return JalaliDate.days_in_month(month, year)
    return gregorian_calendar.monthrange(year, month)[1]


def month_days(year: int, month: int, calendar: Calendar = "gregorian") -> tuple[date, date] | None:
    """First and last day of a month."""
    start = day_of(year, month, 1, calendar)
    return (start, start + timedelta(month_length(year, month, calendar) - 1)) if start else None


def year_days(year: int, calendar: Calendar = "gregorian") -> tuple[date, date] | None:
    """First and last day of a year."""
    start = day_of(year, 1, 1, calendar)
    last = month_days(year, 12, calendar)
    return (start, last[1]) if start and last else None


def parts_of(day: date, calendar: Calendar = "gregorian") -> tuple[int, int, int] | None:
    """Year, month and day of a Gregorian day in another calendar; None outside the calendar's tables."""
    if calendar == "gregorian":
        return day.year, day.month, day.day
    if calendar == "solar":
        from persiantools.jdatetime import JalaliDate

        solar = JalaliDate(day)
        return solar.year, solar.month, solar.day
    first, last = year_days(HIJRI_YEARS[0], "hijri"), year_days(HIJRI_YEARS[-1], "hijri")
    if first is None or last is None or not first[0] <= day <= last[1]:
        return None
    from hijridate import Gregorian

    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    return hijri.year, hijri.month, hijri.day


def month_in_gregorian_year(month: int, calendar: Calendar, year: int) -> int | None:
    """The year of its own calendar in which a month begins within a Gregorian year: Ramadan of 2024 is of 1445."""
    start = parts_of(date(year, 1, 1), calendar)
    if start is None:
        return None
    for candidate in (start[0], start[0] + 1):
        day = day_of(candidate, month, 1, calendar)
        if day is not None and day.year == year:
            return candidate
    return None
