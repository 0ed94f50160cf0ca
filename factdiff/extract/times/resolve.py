"""Turns what the words of one expression say into days: the first rule that has an answer gives it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from factdiff.extract.times.anchor import FAR, NO_DAY, NO_YEAR, RELATIVE, Anchor, Answer, base_day, reaches, shifted
from factdiff.extract.times.days import by_date, by_day_word, by_month, by_weekday
from factdiff.extract.times.edtf import Stretch, days
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.terms import most_days
from factdiff.extract.times.units import by_division, by_unit, by_year
from factdiff.lang.times import Unit


def resolve(moment: Moment, anchor: Anchor) -> Stretch | str:
    """The days of an expression, or the reason why they cannot be told."""
    if moment.before_christ:
        return NO_YEAR
    for read in _RESOLVERS:
        found = read(moment, anchor)
        if isinstance(found, Stretch):
            return cut(found, moment) if moment.share else found
        if found is not None:
            return found
    return RELATIVE if anchor.day is None else NO_DAY


def _by_amount(moment: Moment, anchor: Anchor) -> Answer:
    """The last three years: up to today. The next three days: from tomorrow."""
    if moment.amount is None or moment.nth is not None:
        return None
    day = base_day(moment, anchor)
    if day is None:
        return RELATIVE
    unit, count = moment.amount
    most = moment.amount_high if moment.amount_high is not None else abs(count)
    if not reaches(day, most_days(unit, Decimal(most))):
        return FAR
    if count < 0:
        start, stop = shifted(day, unit, -most), day
    else:
        start, stop = (day if unit in ("hour", "minute", "second") else day + timedelta(1)), shifted(day, unit, most)
    text = None
    if unit in ("year", "decade", "century"):
        text = f"{start.year:04}/{stop.year:04}"
    elif unit == "month":
        text = f"{start:%Y-%m}/{stop:%Y-%m}"
    return Stretch(start=start, stop=stop, grain="span", text=text)


def _by_row(moment: Moment, anchor: Anchor) -> Answer:
    """The first Friday of March, the last week of 2014, the first seven months of the year."""
    if moment.nth is None or moment.nth_unit is None:
        return None
    whole = resolve(replace(moment, nth=None, nth_unit=None, weekday=None, amount=None, day=None), anchor)
    if isinstance(whole, str) or whole.start is None or whole.stop is None:
        return whole if isinstance(whole, str) else None
    if moment.amount is not None:
        return _first_units(whole.start, whole.stop, moment.amount, moment.nth)
    if moment.nth_unit == "day":
        day = whole.start + timedelta(moment.nth - 1) if moment.nth > 0 else whole.stop + timedelta(moment.nth + 1)
        return days(day, day)
    if moment.nth_unit == "week":
        return _week_of(whole, moment.nth)
    if moment.day is not None and whole.grain == "month":
        day = whole.start + timedelta(moment.day - 1)
        if day.isoweekday() == moment.weekday:
            return days(day, day)
    return _weekday_of(whole, moment.nth, moment.weekday or 1)


def _first_units(start: date, stop: date, amount: tuple[Unit, int], nth: int) -> Answer:
    unit, count = amount
    if not reaches(start, most_days(unit, Decimal(count))):
        return FAR
    if nth > 0:
        stop = shifted(start, unit, count) - timedelta(1)
    else:
        start = shifted(stop + timedelta(1), unit, -count)
    text = f"{start:%Y-%m}/{stop:%Y-%m}" if unit == "month" else None
    return Stretch(start=start, stop=stop, grain="span", text=text)


def _week_of(whole: Stretch, nth: int) -> Answer:
    """Weeks of a month or year begin on Monday and belong where their Thursday is, as ISO 8601 counts them."""
    if whole.start is None or whole.stop is None:
        return None
    if nth < 0:
        # the last week is the last that ends within, or the one that holds the last day if that is its Sunday
        sunday = whole.stop - timedelta(whole.stop.isoweekday() % 7)
        monday = sunday - timedelta(6)
        later = monday + timedelta(7)
        monday = later if later + timedelta(3) <= whole.stop else monday
    else:
        thursday = whole.start + timedelta((4 - whole.start.isoweekday()) % 7)
        monday = thursday - timedelta(3) + timedelta(7 * (nth - 1))
    return days(monday, monday + timedelta(6))


def _weekday_of(whole: Stretch, nth: int, weekday: int) -> Answer:
    if whole.start is None or whole.stop is None:
        return None
    if nth > 0:
        day = whole.start + timedelta((weekday - whole.start.isoweekday()) % 7 + 7 * (nth - 1))
    else:
        day = whole.stop - timedelta((whole.stop.isoweekday() - weekday) % 7)
    return days(day, day) if whole.start <= day <= whole.stop else NO_DAY


_RESOLVERS: tuple[Callable[[Moment, Anchor], Answer], ...] = (
    _by_amount, _by_row, by_date, by_day_word, by_weekday, by_month, by_unit, by_division, by_year,
)  # fmt: skip


def cut(whole: Stretch, moment: Moment) -> Stretch:
    """The early, middle or late part of a stretch: months of a year, ten days of a month."""
    if whole.start is None or whole.stop is None or moment.share is None:
        return whole
    low, high, of = moment.share
    if whole.grain == "month":
        start = whole.start + timedelta(10 * low * 3 // of)
        stop = whole.stop if high == of else whole.start + timedelta(10 * high * 3 // of - 1)
        if moment.centre:
            middle = whole.start + timedelta(14)
            return Stretch(start=start, stop=stop, grain="day", text=middle.isoformat(), approximate=True)
        return days(start, stop)
    if whole.grain == "year":
        start = shifted(whole.start, "month", 12 * low // of)
        stop = shifted(whole.start, "month", 12 * high // of) - timedelta(1)
        return Stretch(start=start, stop=stop, grain="span", text=f"{start:%Y-%m}/{stop:%Y-%m}")
    if whole.grain in ("decade", "century"):
        years = whole.stop.year - whole.start.year + 1
        start = date(whole.start.year + years * low // of, 1, 1)
        stop = date(whole.start.year - (-years * high // of) - 1, 12, 31)
        return Stretch(start=start, stop=stop, grain="span", text=f"{start.year:04}/{stop.year:04}")
    length = (whole.stop - whole.start).days + 1
    start = whole.start + timedelta(length * low // of)
    stop = whole.start + timedelta(-(-length * high // of) - 1)
    return days(start, stop)
