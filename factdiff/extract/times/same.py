"""Reads «الفترة نفسها من العام الماضي»: the period last spoken of, in another year."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from factdiff.extract.times.anchor import Anchor, shifted
from factdiff.extract.times.edtf import Stretch
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.numeric import Order
from factdiff.extract.times.periods import year_number_at
from factdiff.extract.times.phrase import expression_at
from factdiff.extract.times.resolve import resolve
from factdiff.extract.times.words import Reader, after_role, four_digits, opening, role_at, singular_at, step_at
from factdiff.settings import Settings

_YEAR = frozenset({"unit", "year", "number"})
_ONE_YEAR = 366
_DAY_HYPHENS = 2  # an end in EDTF that is a day


class Counterpart(Struct, frozen=True):
    """A period of the same name in another year, at tokens [first, last) less `offset` folded characters.

    `year` is the expression of that year, None for «قبل عام»: the year before. `month`: only the period's month.
    """

    first: int
    last: int
    offset: int
    year: Moment | None
    month: bool = False


def counterpart_at(reader: Reader, index: int, order: Order) -> Counterpart | None:
    """«الفترة نفسها من 2023», «نفس الربع من العام الماضي», «الشهر ذاته قبل عام»."""
    pointer = reader.tables.demonstratives.at(reader.tokens, index, stop=reader.stop)
    pointed = pointer is not None and pointer.entry.anaphoric and pointer.id == "same"
    start = index + pointer.size if pointer and pointed else index
    noun = reader.tables.periods.at(reader.tokens, start, stop=reader.stop)
    noun = noun or reader.tables.divisions.at(reader.tokens, start, stop=reader.stop)  # type: ignore[assignment]
    month = singular_at(reader, start, "month")
    found = noun or month
    if found is None or not found.split.definite:
        return None
    last = start + found.size
    if not pointed:
        step = step_at(reader, last)
        if step is None or step.id != "same":
            return None
        last += step.size
    offset = pointer.offset if pointer and pointed else opening(reader, found.split.prefix, True)
    return _in_year(reader, Counterpart(index, last, offset, None, month=noun is None), order)


def _in_year(reader: Reader, found: Counterpart, order: Order) -> Counterpart | None:
    role = role_at(reader, found.last)
    if role is not None and role[0] == "before":
        year = singular_at(reader, role[1], "year")
        bare = year is not None and not year.split.definite
        return Counterpart(found.first, role[1] + 1, found.offset, None, found.month) if bare else None
    start = after_role(reader, found.last, "of", "in")
    year_of = expression_at(reader, start, order)
    if year_of is None and four_digits(reader, start) is not None:
        year_of = year_number_at(reader, start)
    if year_of is None or not year_of.pieces <= _YEAR or (year_of.year is None and year_of.year_step is None):
        return None
    return Counterpart(found.first, year_of.last, found.offset, year_of, found.month)


def is_period(found: Stretch, settings: Settings) -> bool:
    """Whether a time last spoken of is a period that figures cover: a week or more, and a year at most."""
    if found.start is None or found.stop is None:
        return False
    return settings.least_period <= (found.stop - found.start).days + 1 <= _ONE_YEAR


def moved(found: Counterpart, period: Stretch, anchor: Anchor) -> Stretch | str | None:
    """The period in the year that is named; None where that is its own."""
    if period.start is None or period.stop is None:
        return None
    if found.month and (period.start.year, period.start.month) != (period.stop.year, period.stop.month):
        return None
    years = -1
    if found.year is not None:
        year = resolve(found.year, anchor)
        if isinstance(year, str) or year.start is None:
            return year if isinstance(year, str) else None
        years = year.start.year - period.start.year
    return _shifted(period, years) if years else None


def _shifted(period: Stretch, years: int) -> Stretch:
    """A period some years later; its last day stays the last of its month."""
    assert period.start is not None and period.stop is not None
    start, stop = shifted(period.start, "year", years), shifted(period.stop, "year", years)
    if _ends_month(period.stop):
        stop = shifted(stop.replace(day=1), "month", 1)
        stop = date.fromordinal(stop.toordinal() - 1)
    text = re.sub(r"(?<![\d-])\d{4}(?=-|/|$)", lambda year: f"{int(year[0]) + years:04}", period.edtf.rstrip("~"))
    daily = any(end.count("-") == _DAY_HYPHENS for end in text.split("/"))
    return Stretch(start=start, stop=stop, grain=period.grain, text=None if daily else text)


def _ends_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1
