"""Resolves days and months: the year that is meant where none is named, and which Tuesday."""

from __future__ import annotations

from datetime import date, timedelta

from factdiff.extract.times.anchor import (
    NO_CALENDAR,
    NO_DAY,
    NO_YEAR,
    RELATIVE,
    Anchor,
    Answer,
    base_day,
    nearest_weekday,
    shifted,
)
from factdiff.extract.times.calendars import day_of, month_days, month_in_gregorian_year, parts_of
from factdiff.extract.times.edtf import Stretch, days
from factdiff.extract.times.moment import Moment
from factdiff.lang.times import Calendar


def by_date(moment: Moment, anchor: Anchor) -> Answer:
    """A day with its month; the year said, or the nearest that makes sense."""
    if moment.day is None or (moment.month is None and moment.month_step is None):
        return None
    if moment.month is None:
        if anchor.day is None:
            return RELATIVE
        month = shifted(anchor.day.replace(day=1), "month", moment.month_step or 0)
        day = day_of(month.year, month.month, moment.day)
        return days(day, day) if day else NO_DAY
    candidates = _candidates(moment, anchor)
    if isinstance(candidates, str):
        return candidates
    calendar = moment.calendar or "gregorian"
    found = [(day, day) for year in candidates if (day := day_of(year, moment.month, moment.day, calendar)) is not None]
    fitting = [pair for pair in found[1:-1] if moment.weekday == pair[0].isoweekday()]
    chosen = _nearest(fitting or found, moment, anchor)
    return days(*chosen) if chosen else NO_DAY


def _candidates(moment: Moment, anchor: Anchor) -> list[int] | str:
    """The years, in the month's own calendar, that may be meant."""
    calendar = moment.calendar or "gregorian"
    if moment.year is not None:
        year = own_year(moment.year, moment.era, calendar, moment.month or 1)
        return [year] if isinstance(year, int) else year
    if anchor.day is None:
        named = anchor.year if calendar == "gregorian" and moment.step is None and moment.year_step is None else None
        return [named] if named else RELATIVE
    today = parts_of(anchor.day, calendar)
    if today is None:
        return NO_YEAR
    if moment.year_step is not None:
        base = today[0]
        if moment.anaphoric and anchor.said and anchor.said.start and calendar == "gregorian":
            base = anchor.said.start.year
        return [base + moment.year_step]
    if anchor.year is not None and calendar == "gregorian" and moment.step is None:
        return [anchor.year]
    return [today[0] + shift for shift in (-2, -1, 0, 1, 2)]


def own_year(year: int, era: Calendar | None, calendar: Calendar, month: int) -> int | str:
    """A year number as the month's calendar counts it: «رمضان 2024» began in 1445."""
    if calendar == "gregorian":
        return year if era in (None, "gregorian") else NO_CALENDAR
    if era == "gregorian" or (era is None and year >= 1600):
        found = month_in_gregorian_year(month, calendar, year)
        return found if found is not None else NO_YEAR
    return year


def _nearest(found: list[tuple[date, date]], moment: Moment, anchor: Anchor) -> tuple[date, date] | None:
    """The stretch that is meant among those of several years."""
    if len(found) <= 1 or anchor.day is None:
        return found[0] if found else None
    today, step = anchor.day, moment.step
    past = [pair for pair in found if pair[1] < today]
    begun = [pair for pair in found if pair[0] <= today]
    coming = [pair for pair in found if pair[0] > today]
    ahead = [pair for pair in found if pair[1] >= today]
    if step and moment.day is not None and moment.weekday is None and moment.calendar == "gregorian":
        # «السابع من أكتوبر الماضي» on 20 October is last year's: the adjective is the month's
        month = today.replace(day=1)
        past = [pair for pair in past if pair[1] < month]
        coming = [pair for pair in coming if pair[0] >= shifted(month, "month", 1)]
    if step is not None and step < 0:
        return past[step] if len(past) >= -step else None
    if step is not None and step > 0:
        return coming[step - 1] if len(coming) >= step else None
    if step == 0:
        return min(found, key=lambda pair: abs((pair[0] - today).days))
    if anchor.tense == "future":
        return ahead[0] if ahead else None
    if not begun or not coming or anchor.tense == "past":
        return (begun or coming)[-1 if begun else 0]
    limit = timedelta(anchor.settings.year_ahead_days)
    last_years = begun[-1][1].year < today.year == coming[0][0].year
    soon = coming[0][0] - today <= limit and today - begun[-1][1] > timedelta(183)
    return coming[0] if last_years and soon else begun[-1]


def by_day_word(moment: Moment, anchor: Anchor) -> Answer:
    """Yesterday, today, tomorrow; that day."""
    shift = moment.days if moment.days is not None else moment.day_step
    if shift is None:
        return None
    day = base_day(moment, anchor)
    if day is None:
        return RELATIVE
    found = day + timedelta(shift)
    return days(found, found)


def by_weekday(moment: Moment, anchor: Anchor) -> Answer:
    """In news of what happened the nearest past one, today included; the next one where the clause is in the future."""
    if moment.weekday is None:
        return None
    today = base_day(moment, anchor)
    if today is None:
        return RELATIVE
    back, ahead = (today.isoweekday() - moment.weekday) % 7, (moment.weekday - today.isoweekday()) % 7
    if moment.day is not None:
        matching = nearest_weekday(today, moment.day, moment.weekday)
        return days(matching, matching) if matching else NO_DAY
    if moment.week_step is not None:
        day = today - timedelta(today.isoweekday() - moment.weekday) + timedelta(7 * moment.week_step)
    elif moment.step is not None and moment.step < 0:
        day = today - timedelta(back or 7) + timedelta(7 * (moment.step + 1))
    elif moment.step is not None and moment.step > 0:
        day = today + timedelta(ahead or 7) + timedelta(7 * (moment.step - 1))
    elif moment.step == 0:
        day = today if moment.anaphoric and not back else today - timedelta(today.isoweekday() - moment.weekday)
    else:
        day = today + timedelta(ahead) if anchor.tense == "future" else today - timedelta(back)
    return days(day, day)


def by_month(moment: Moment, anchor: Anchor) -> Answer:
    """A month with its year, or the nearest that makes sense."""
    if moment.month is None:
        return None
    candidates = _candidates(moment, anchor)
    if isinstance(candidates, str):
        return candidates
    calendar = moment.calendar or "gregorian"
    found = [pair for year in candidates if (pair := month_days(year, moment.month, calendar)) is not None]
    chosen = _nearest(found, moment, anchor)
    if chosen is None:
        return NO_YEAR
    return Stretch(start=chosen[0], stop=chosen[1], grain="month" if calendar == "gregorian" else "span")
