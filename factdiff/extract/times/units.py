"""Resolves weeks, months, seasons, years, decades and centuries, by number or by an adjective."""

from __future__ import annotations

from datetime import date, timedelta

from factdiff.extract.times.anchor import NO_CALENDAR, NO_YEAR, RELATIVE, Anchor, Answer, base_day, shifted
from factdiff.extract.times.calendars import parts_of, year_days
from factdiff.extract.times.edtf import Grain, Stretch, days, division_days
from factdiff.extract.times.moment import Moment
from factdiff.lang.times import Calendar, Unit


def by_unit(moment: Moment, anchor: Anchor) -> Answer:
    """This week, last month, the year before last, the coming decade."""
    steps: tuple[tuple[Unit, int | None], ...] = (
        ("week", moment.week_step), ("month", moment.month_step), ("decade", moment.decade_step),
        ("century", moment.century_step),
    )  # fmt: skip
    named = next(((unit, step) for unit, step in steps if step is not None), None)
    if named is None:
        return None
    day = base_day(moment, anchor)
    if day is None:
        return RELATIVE
    unit, step = named
    if unit == "week":
        monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * step)
        return days(monday, monday + timedelta(6))
    if unit == "month":
        first = shifted(day.replace(day=1), "month", step)
        return Stretch(start=first, stop=shifted(first, "month", 1) - timedelta(1), grain="month")
    size = 10 if unit == "decade" else 100
    year = (day.year // size + step) * size
    grain: Grain = "decade" if size == 10 else "century"
    return Stretch(start=date(year, 1, 1), stop=date(year + size - 1, 12, 31), grain=grain)


def by_division(moment: Moment, anchor: Anchor) -> Answer:
    """A season, quarter, third or half with its year, or the nearest one."""
    if moment.division is None:
        return None
    if moment.division_of is not None:
        return _stepped_division(moment, moment.division_of, anchor)
    year = _gregorian_year(moment, anchor)
    if isinstance(year, str):
        return year
    if year is None and moment.step is None:
        return _told_division(moment.division, anchor)
    if year is None:
        return _nearest_division(moment.division, moment.step or 0, anchor)
    start, stop = division_days(year, moment.division)
    return Stretch(start=start, stop=stop, grain="division", text=f"{year:04}-{moment.division}")


def _stepped_division(moment: Moment, of: int, anchor: Anchor) -> Answer:
    """«الربع الماضي», «النصف المقبل»; «الربع السابق» from the quarter last spoken of; «الربع المماثل من عام 2023»."""
    day, named = base_day(moment, anchor), _gregorian_year(moment, anchor)
    if isinstance(named, str):
        return named
    if day is None or moment.division is None:
        return RELATIVE
    if named is not None:
        day = date(named, day.month, 1)
    year, n = divmod(day.year * of + (day.month - 1) * of // 12 + (moment.step or 0), of)
    start, stop = division_days(year, moment.division + n)
    return Stretch(start=start, stop=stop, grain="division", text=f"{year:04}-{moment.division + n}")


def _nearest_division(code: int, step: int, anchor: Anchor) -> Answer:
    """«الصيف الماضي»: the last that is over; «الربيع المقبل»: the next that has not begun; «هذا الصيف»: this year's."""
    if anchor.day is None:
        return RELATIVE
    years = range(anchor.day.year - 3, anchor.day.year + 4)
    pairs = [(year, *division_days(year, code)) for year in years]
    if step < 0:
        chosen = [pair for pair in pairs if pair[2] < anchor.day][step]
    elif step > 0:
        chosen = [pair for pair in pairs if pair[1] > anchor.day][step - 1]
    else:
        chosen = next(pair for pair in pairs if pair[0] == anchor.day.year)
    return Stretch(start=chosen[1], stop=chosen[2], grain="division", text=f"{chosen[0]:04}-{code}")


def _told_division(code: int, anchor: Anchor) -> Answer:
    """«أرباح الربع الثالث»: of the year that the sentence names, else the last that has begun, or the next to come."""
    if anchor.day is None and anchor.year is None:
        return RELATIVE
    year = anchor.year
    if year is None and anchor.day is not None:
        start, stop = division_days(anchor.day.year, code)
        behind, ahead = start > anchor.day, stop < anchor.day
        year = anchor.day.year + (ahead if anchor.tense == "future" else -behind)
    assert year is not None
    start, stop = division_days(year, code)
    return Stretch(start=start, stop=stop, grain="division", text=f"{year:04}-{code}")


def _gregorian_year(moment: Moment, anchor: Anchor) -> int | str | None:
    if moment.year is not None:
        return moment.year if moment.era in (None, "gregorian") else NO_CALENDAR
    if moment.year_step is None:
        return None
    day = base_day(moment, anchor)
    return day.year + moment.year_step if day else RELATIVE


def by_year(moment: Moment, anchor: Anchor) -> Answer:
    """A year or decade by number, in its own calendar, or one placed by an adjective."""
    if moment.years in (10, 100) and moment.year is not None:
        grain: Grain = "decade" if moment.years == 10 else "century"
        year = max(moment.year, 1)
        return Stretch(start=date(year, 1, 1), stop=date(moment.year + moment.years - 1, 12, 31), grain=grain)
    if moment.year is not None:
        return _numbered_year(moment, anchor)
    if moment.year_step is None:
        return None
    day = base_day(moment, anchor)
    if day is None:
        return RELATIVE
    year = day.year + moment.year_step
    if moment.anaphoric and anchor.said is not None and anchor.said.runs_across:
        text = f"{year:04}/{year + 1:04}"  # «2.4 % في العام السابق»: the fiscal year before 2024/2025
        return Stretch(start=date(year, 1, 1), stop=date(year + 1, 12, 31), grain="span", text=text)
    return Stretch(start=date(year, 1, 1), stop=date(year, 12, 31), grain="year")


def _numbered_year(moment: Moment, anchor: Anchor) -> Answer:
    calendar = calendar_of_year(moment, anchor)
    if calendar is None or moment.year is None:
        return NO_CALENDAR
    whole, final = year_days(moment.year, calendar), year_days(moment.year + (moment.years or 1) - 1, calendar)
    if whole is None or final is None:
        return NO_YEAR
    if calendar != "gregorian":
        return Stretch(start=whole[0], stop=final[1], grain="span")
    if moment.years == 2:
        return Stretch(start=whole[0], stop=final[1], grain="span", text=f"{moment.year:04}/{moment.year + 1:04}")
    return Stretch(start=whole[0], stop=whole[1], grain="year")


def calendar_of_year(moment: Moment, anchor: Anchor) -> Calendar | None:
    """What a bare year is counted in: 1445 in an article of 2024 is Hijri, 1402 Solar Hijri; 1380 might be either."""
    if moment.era is not None or moment.year is None or not 1300 <= moment.year <= 1500 or anchor.day is None:
        return moment.era or "gregorian"
    near: list[Calendar] = []
    for calendar in ("hijri", "solar"):
        today = parts_of(anchor.day, calendar)
        if today and abs(today[0] - moment.year) <= anchor.settings.other_calendar_years:
            near.append(calendar)
    return near[0] if len(near) == 1 else None
