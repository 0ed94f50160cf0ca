"""Reads stretches with two ends: «من 12 إلى 14 مايو», «بين عامي 2019 و2021», «ليل الجمعة/السبت»."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from factdiff.extract.times.anchor import Anchor
from factdiff.extract.times.edtf import Stretch
from factdiff.extract.times.moment import Moment
from factdiff.extract.times.numeric import Order
from factdiff.extract.times.periods import moment, year_at, year_number_at
from factdiff.extract.times.phrase import expression_at
from factdiff.extract.times.pieces import day_number_at
from factdiff.extract.times.resolve import resolve
from factdiff.extract.times.words import Reader, after_and, four_digits, role_at, unit_at

BACKWARDS = "an end before its start"  # its two ends are read each by itself
_DASHES = ("-", "–", "—")


class Range(Struct, frozen=True):
    """Two ends as written, and the tokens [first, last) less `offset` folded characters that they take."""

    first: int
    last: int
    offset: int
    start: Moment
    stop: Moment
    since: bool = False


def range_at(reader: Reader, index: int, order: Order) -> Range | None:
    """The two ends of a stretch that begins at a token."""
    role = role_at(reader, index)
    lead = role if role and role[0] in ("of", "between", "since") else None
    begin = lead[1] if lead else index
    unit = unit_at(reader, begin)
    dual = unit is not None and unit.entry.construct and unit.entry.unit in ("day", "month", "year")
    if dual:
        begin += 1
    elif unit and unit.entry.count == 1 and lead is None and unit.entry.unit not in ("day", "month", "year"):
        return None
    start = _end_at(reader, begin, order)
    days = start is not None and start.pieces == {"number"} and start.day is not None
    joined = dual or days or (lead is not None and lead[0] == "between")
    link = _link(reader, start.last, joined=joined) if start else None
    if start is None or link is None:
        return _inside_month(reader, start, order) if start and lead is None else None
    stop = _end_at(reader, link[0], order)
    found = _paired(start, stop, dashed=link[1]) if stop else None
    between = lead is not None and lead[0] == "between"
    if found is None or (dual and not between and not joined_ends_fit(found)):
        return None
    if days and lead is None and after_and(reader, start.last) is not None and not _neighbours(*found):
        return None
    if not dual and not _two_ends(reader, found, lead is not None):
        return None
    match = reader.tables.joints.at(reader.tokens, index, stop=reader.stop) if lead else None
    offset = match.offset if match else unit.offset if dual and unit else found[0].offset
    return Range(index, found[1].last, offset, *found, since=lead is not None and lead[0] == "since")


def joined_ends_fit(ends: tuple[Moment, Moment]) -> bool:
    """«يومي الجمعة والأحد» are two days, not three: only neighbours are one stretch."""
    start, stop = ends
    if start.weekday is not None and stop.weekday is not None:
        return (stop.weekday - start.weekday) % 7 == 1
    if start.month is not None and stop.month is not None and start.day is None:
        return (stop.month - start.month) % 12 == 1
    return start.year is not None and stop.year is not None and stop.year == start.year + 1


def _neighbours(start: Moment, stop: Moment) -> bool:
    """«12 و13 مايو» is one stretch of two days, «12 و15 مايو» is not."""
    return start.day is not None and stop.day == start.day + 1


def _end_at(reader: Reader, index: int, order: Order) -> Moment | None:
    """One end: an expression, the number of a year, or a day whose month the other end names."""
    found = expression_at(reader, index, order)
    if found is not None and found.amount is None:
        return found
    year = year_number_at(reader, index)
    if year is not None and (four_digits(reader, index) or not reader.text(index).isdecimal()):
        return year
    day = day_number_at(reader, index)
    if day is None:
        return None
    return replace(moment(index, day[1], "number", day=day[0]), offset=day[2])


def _link(reader: Reader, index: int, *, joined: bool) -> tuple[int, bool] | None:
    """Where the second end begins, and whether a dash joins the two."""
    place = after_and(reader, index)
    if place is not None:
        role = role_at(reader, place[0])
        if role is not None and role[0] in ("to", "until"):
            return role[1], False
        return (place[0], False) if joined else None
    if reader.text(index) in (*_DASHES, "/"):
        return index + 1, True
    role = role_at(reader, index)
    return (role[1], False) if role is not None and role[0] in ("to", "until") else None


def _paired(start: Moment, stop: Moment, *, dashed: bool) -> tuple[Moment, Moment] | None:
    """Both ends with what one says for the other: the month and the year stand once."""
    if start.pieces == {"number"} and start.day is not None:
        if stop.day is None or (stop.month is None and stop.month_step is None):
            return None
        start = replace(
            start, month=stop.month, month_step=stop.month_step, year=stop.year, year_step=stop.year_step,
            step=stop.step, calendar=stop.calendar, era=stop.era,
        )  # fmt: skip
        return start, stop
    if stop.pieces == {"number"} and stop.day is not None:
        if start.day is None or start.month is None:
            return None
        return start, replace(stop, month=start.month, year=start.year, calendar=start.calendar, era=start.era)
    if start.year is None and stop.year is not None and start.month is not None and stop.month is not None:
        wraps = (start.month, start.day or 0) > (stop.month, stop.day or 0)
        start = replace(start, year=stop.year - wraps, era=stop.era)
    elif start.month is not None and stop.month is None and stop.pieces == {"number"}:
        return None
    if dashed and not _dashes_join(start, stop):
        return None
    return start, stop


def _dashes_join(start: Moment, stop: Moment) -> bool:
    """A dash or stroke makes a stretch only of two ends of one kind."""
    kinds = [
        (m.weekday is not None and m.day is None, m.day is not None, m.month is not None, m.year is not None)
        for m in (start, stop)
    ]
    return kinds[0] == kinds[1] and "clock" not in start.pieces | stop.pieces


def _two_ends(reader: Reader, ends: tuple[Moment, Moment], led: bool) -> bool:
    """Whether two bare numbers are years: both of these days, in order, and nothing counted behind them."""
    start, stop = ends
    if not (start.pieces == {"number"} and start.day is None):
        return "clock" not in start.pieces or start.day is not None
    if start.year is None or stop.year is None or not 1800 <= start.year < stop.year <= 2100:
        return False
    following = reader.text(stop.last)
    return not following.isalpha() or not led or role_at(reader, stop.last) is not None or "year" in stop.pieces


def _inside_month(reader: Reader, month: Moment, order: Order) -> Range | None:
    """«نوفمبر بين 19 و20»: the month first, its days behind it."""
    role = role_at(reader, month.last)
    if month.month is None or month.day is not None or role is None or role[0] not in ("between", "of"):
        return None
    start = day_number_at(reader, role[1])
    if start is None:
        return None
    place = after_and(reader, start[1])
    link = role_at(reader, start[1])
    begin = place[0] if place and role[0] == "between" else link[1] if link and link[0] in ("to", "until") else None
    stop = day_number_at(reader, begin) if begin is not None else None
    if stop is None:
        return None
    first, last = replace(month, day=start[0]), replace(month, day=stop[0], last=stop[1])
    return Range(month.first, stop[1], month.offset, first, last)


def year_in_list(reader: Reader, index: int) -> Moment | None:
    """«عامي 2019 و2021»: the first of several years behind one word for them."""
    unit = unit_at(reader, index)
    if unit is None or unit.entry.unit != "year" or unit.entry.count == 1:
        return year_at(reader, index)
    number = year_number_at(reader, index + 1) if four_digits(reader, index + 1) else None
    return replace(number, first=index, offset=unit.offset, pieces=frozenset({"year"})) if number else None


def resolve_range(found: Range, anchor: Anchor) -> Stretch | str:
    """The days from the first of the first end to the last of the second. An end with no year follows the other."""
    start_open = found.start.year is None and found.start.weekday is not None and found.start.step is None
    if start_open and found.stop.weekday is not None:
        return _weekdays(found, anchor)
    start = resolve(found.start, anchor)
    if isinstance(start, str) or start.start is None:
        return start if isinstance(start, str) else "an end that has no beginning"
    follows = found.stop.year is None and found.stop.month is not None and found.stop.step is None
    stop = resolve(found.stop, anchor)
    lately = found.since and not isinstance(stop, str) and _is_late(stop, anchor)
    if follows and found.stop.year_step is None and found.start.month is not None and not lately:
        stop = resolve(found.stop, replace(anchor, day=start.start, tense="future"))
    if isinstance(stop, str) or stop.stop is None:
        return stop if isinstance(stop, str) else "an end that is open"
    return BACKWARDS if stop.stop < start.start or _backwards(found) else spanning(start, stop)


def _is_late(stop: Stretch, anchor: Anchor) -> bool:
    """«منذ مارس 2020 حتى 19 أيلول»: what has gone on since then is counted up to a day shortly before publication."""
    if stop.start is None or anchor.day is None:
        return False
    return 0 <= (anchor.day - stop.start).days <= anchor.settings.year_ahead_days


def _backwards(found: Range) -> bool:
    """«من 14 إلى 12 مايو»: one month is named for both days, and the later day stands first."""
    start, stop = found.start, found.stop
    one_month = start.pieces == {"number"} and start.year == stop.year and start.step == stop.step
    return one_month and start.day is not None and stop.day is not None and stop.day < start.day


def _weekdays(found: Range, anchor: Anchor) -> Stretch | str:
    stop = resolve(found.stop, anchor)
    if isinstance(stop, str) or stop.stop is None:
        return stop if isinstance(stop, str) else "an end that is open"
    start = resolve(found.start, replace(anchor, day=stop.stop, tense=None))
    return start if isinstance(start, str) else spanning(start, stop)


def spanning(start: Stretch, stop: Stretch) -> Stretch:
    """From the first day of one stretch to the last of another, each end written in its own grain."""
    if start.start == stop.start and start.stop == stop.stop:
        return start
    left = start.text or start.edtf
    right = stop.text or stop.edtf
    text = f"{left.partition('/')[0]}/{right.rpartition('/')[2]}"
    return Stretch(start=start.start, stop=stop.stop, grain="span", text=text)
