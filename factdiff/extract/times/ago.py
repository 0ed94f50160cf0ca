"""Reads a time by its distance: «قبل عشرين عاما», «منذ أسبوعين», «بعد 5 ساعات»."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from factdiff.extract.times.anchor import shifted
from factdiff.extract.times.durations import length_at, measures
from factdiff.extract.times.edtf import Grain, Stretch, days
from factdiff.extract.times.terms import Bound, Length, Term
from factdiff.extract.times.words import Reader, after_role, number_at, role_at, weekday_at
from factdiff.lang.times import Unit
from factdiff.model import TimeSpan

_YEARS: dict[Unit, int] = {"year": 1, "decade": 10, "century": 100}
_BOUNDS: dict[str, Bound] = {"about": "about", "above": "more", "at-least": "more", "below": "less", "at-most": "less"}
_DAY = timedelta(1)
_CLOCK = frozenset({"hour", "minute", "second"})
_SAME_DAY = 6  # hours: who writes "two hours ago" writes of the day on which it is read


def hedged_length_at(reader: Reader, index: int, *, bare: bool = False) -> Length | None:
    """A length of time with the hedge before it: «أقل من عام», «نحو أسبوعين»."""
    hedge = reader.pack.figures.bounds.at(reader.tokens, index, stop=reader.stop)
    if hedge is None or hedge.entry.place == "after" or hedge.entry.side == "or-equal":
        return length_at(reader, index, bare=bare)
    found = length_at(reader, index + hedge.size, bare=True)
    return (
        replace(found, first=index, offset=hedge.offset, bound=_BOUNDS[hedge.entry.side], bare=False) if found else None
    )


def ago_at(reader: Reader, index: int) -> tuple[Length, int] | None:
    """A length of time behind "ago", "since" or "after", and its direction; None where it is told from an event."""
    role = role_at(reader, index)
    if role is None or role[0] not in ("before", "since", "after"):
        return None
    found = hedged_length_at(reader, role[1], bare=True)
    if found is None or (found.definite and not found.bare) or not measures(reader, found):
        return None
    if found.bare and found.terms[0].unit == "decade" and reader.text(found.last).isalnum():
        return None
    if found.bare and found.terms[0].unit == "day" and _names_a_day(reader, found.last):
        return None  # «منذ يوم 25 فبراير» is since that day
    if _from_now(reader, found.last):
        return replace(found, last=_from_now(reader, found.last)), 1 if role[0] == "after" else -1
    following = role_at(reader, found.last)
    if following is not None and following[0] in ("of", "after", "before", "to") and role[0] != "since":
        return None
    return found, 1 if role[0] == "after" else -1


def _names_a_day(reader: Reader, index: int) -> bool:
    return weekday_at(reader, index) is not None or number_at(reader, index) is not None


def _from_now(reader: Reader, index: int) -> int:
    """The token after «من الآن», or 0."""
    start = after_role(reader, index, "of")
    now = reader.tables.nows.at(reader.tokens, start, strip=False, stop=reader.stop) if start > index else None
    return start + now.size if now else 0


def from_now_at(reader: Reader, index: int) -> tuple[Length, int] | None:
    """«عامان من الآن»: a length of time counted from now, ahead."""
    found = hedged_length_at(reader, index) if reader.memory.held & reader.tables.nows.bit else None
    last = _from_now(reader, found.last) if found else 0
    return (replace(found, last=last), 1) if found and last else None


def ago_stretch(length: Length, direction: int, day: date) -> Stretch:
    """About when that was: the year for years, the month for months, the day for days; wider as the unit is."""
    middle, other = _moved(day, length.terms, direction), _moved(day, length.terms, direction, high=True)
    early, late = min(middle, other), max(middle, other)
    finest = min((term.unit for term in length.terms), key=_size)
    if finest == "day" and early == late and length.bound is None:
        return days(middle, middle)
    if all(term.unit in _CLOCK for term in length.terms) and _hours(length) <= _SAME_DAY:
        return days(day, day)
    slack = _slack(length.terms[-1].unit if len(length.terms) == 1 else finest)
    grain: Grain = "year" if finest in _YEARS else "month" if finest == "month" else "day"
    text = {"year": f"{middle.year:04}", "month": middle.isoformat()[:7], "day": middle.isoformat()}[grain]
    start, stop = early - slack, late + slack
    if length.bound == "more":
        start, stop = (start - slack, early) if direction < 0 else (late, stop + slack)
    elif length.bound == "less":
        start, stop = (early, day) if direction < 0 else (day, late)
    elif grain == "year":
        start, stop = min(start, date(early.year, 1, 1)), max(stop, date(late.year, 12, 31))
    elif grain == "month":
        start, stop = min(start, middle.replace(day=1)), max(stop, shifted(middle.replace(day=1), "month", 1) - _DAY)
    return Stretch(start=start, stop=stop, grain=grain, text=text, approximate=True)


def _hours(length: Length) -> Decimal:
    sizes = {"hour": Decimal(1), "minute": Decimal(1) / 60}
    return sum((term.high * sizes.get(term.unit, Decimal(0)) for term in length.terms), Decimal(0))


def instant(length: Length, direction: int, published: TimeSpan) -> tuple[Stretch, int] | None:
    """Hours and minutes from a publication whose minute is known: the day and its minute."""
    if published.start is None or published.minute is None or any(term.unit not in _CLOCK for term in length.terms):
        return None
    noted = datetime.combine(published.start, datetime.min.time()) + timedelta(minutes=published.minute)
    for term in length.terms:
        noted += direction * timedelta(**{f"{term.unit}s": float(term.low)})
    return days(noted.date(), noted.date()), noted.hour * 60 + noted.minute


def _moved(day: date, terms: tuple[Term, ...], direction: int, *, high: bool = False) -> date:
    for term in terms:
        count = term.high if high else term.low
        if term.unit in _YEARS:
            months = int(count * 12 * _YEARS[term.unit])
            day += relativedelta(months=direction * months)
        elif term.unit == "month":
            day += relativedelta(months=direction * int(count)) + direction * timedelta(int((count % 1) * 30))
        else:
            day += direction * timedelta(days=float(count * _share(term.unit)))
    return day


def _share(unit: Unit) -> Decimal:
    return {"week": Decimal(7), "day": Decimal(1), "hour": Decimal(1) / 24}.get(unit, Decimal(0))


def _size(unit: Unit) -> int:
    return ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century").index(unit)


def _slack(unit: Unit) -> timedelta:
    """Half the unit to either side: two years ago may be a year and a half."""
    halves: dict[Unit, int] = {"century": 18262, "decade": 1826, "year": 183, "month": 15, "week": 3, "hour": 1}
    return timedelta(halves.get(unit, 0))
