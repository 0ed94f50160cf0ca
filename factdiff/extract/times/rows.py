"""Reads seasons, quarters, decades, and rows of days and weeks: summer 2021, the first Friday of March."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.extract.times.moment import Moment
from factdiff.extract.times.periods import counted_at, era_at, moment, unit_piece_at
from factdiff.extract.times.words import (
    Reader,
    after_role,
    opening,
    rank_at,
    role_before,
    singular_at,
    step_at,
    unit_at,
    weekday_at,
)
from factdiff.lang import Match
from factdiff.lang.times import Division

_QUARTERS = ("quarter", "quarter-of-months")
_HALVES = ("half", "half-of-months")


def division_at(reader: Reader, index: int) -> Moment | None:
    """«صيف عام 2021», «الربع الأول من», «النصف الثاني»: the year is read behind it."""
    match = reader.tables.divisions.at(reader.tokens, index, stop=reader.stop)
    if match is None or (match.entry.adjective and _follows_definite(reader, index)):
        return None
    last = index + match.size
    offset = opening(reader, match.split.prefix, match.split.definite)
    if match.entry.named:
        return replace(moment(index, last, "division", division=match.entry.first), offset=offset)
    if match.split.definite and match.id in (*_QUARTERS, *_HALVES) and (stepped := _stepped(reader, index, match)):
        return replace(stepped, offset=offset)
    rank = rank_at(reader, last) if match.split.definite else None
    n, end = (rank.whole, rank.last) if rank else (None, last)
    if rank is None and match.split.definite:
        final = reader.tables.last_words.at(reader.tokens, last, stop=reader.stop)
        n, end = (match.entry.of, last + final.size) if final else (None, last)
    if n is None or not 1 <= n <= match.entry.of:
        return None
    return replace(moment(index, end, "division", division=match.entry.first + n - 1), offset=offset)


def _stepped(reader: Reader, index: int, match: Match[Division]) -> Moment | None:
    """«الربع السابق», «النصف الحالي»: a quarter or half placed by an adjective; «الربع الأخير» is the year's last."""
    step = step_at(reader, index + match.size)
    if step is None or step.entry.weak:
        return None
    return moment(
        index,
        index + match.size + step.size,
        "division",
        division=match.entry.first,
        division_of=match.entry.of,
        step=step.entry.step,
        anaphoric=step.entry.anaphoric,
    )


def _follows_definite(reader: Reader, index: int) -> bool:
    """«الاجتماع الثلاثي الأول»: behind a definite noun the word is its adjective."""
    return any(split.definite for split in reader.pack.clitics.splits(reader.text(index - 1)))


def bare_division_at(reader: Reader, index: int) -> Moment | None:
    """«أرباح الربع الثالث», «في النصف الأول»: without a year; not the second half of anything («من المباراة»)."""
    found = division_at(reader, index)
    match = reader.tables.divisions.at(reader.tokens, index, stop=reader.stop)
    if found is None or match is None or match.entry.named or after_role(reader, found.last, "of") != found.last:
        return None
    led = role_before(reader, index)
    if found.division_of is not None:
        return found
    known = match.id in _QUARTERS or (match.id in _HALVES and led in ("in", "until", "since", "before", "after"))
    return found if known else None


def decade_at(reader: Reader, index: int) -> Moment | None:
    """«ستينيات القرن الماضي», «التسعينيات»; «القرن الحادي والعشرين»."""
    match = reader.tables.decades.at(reader.tokens, index, stop=reader.stop)
    if match is None:
        return _decade_of_century(reader, index) or _century_at(reader, index)
    last = index + match.size
    behind = after_role(reader, last, "of")
    century = _century_at(reader, behind)
    base = century.year if century and century.year is not None else 1900
    unit = unit_piece_at(reader, behind, bare=True) if century is None else None
    if unit is not None and unit.century_step is not None:
        base, last = 2000 + 100 * unit.century_step, unit.last
    if reader.tables.ages.at(reader.tokens, last, strip=False, stop=reader.stop):
        return None
    offset = opening(reader, match.split.prefix, match.split.definite)
    end = century.last if century else last
    return replace(moment(index, end, "decade", year=base + match.entry.tens, years=10), offset=offset)


def _decade_of_century(reader: Reader, index: int) -> Moment | None:
    """«العقد الثاني من القرن الحادي والعشرين»; the first is the first ten years."""
    unit = singular_at(reader, index, "decade")
    rank = rank_at(reader, index + 1) if unit and unit.split.definite else None
    start = after_role(reader, rank.last, "of") if rank else index
    century = _century_at(reader, start)
    placed = unit_piece_at(reader, start) if century is None else None
    if unit is None or rank is None or rank.whole is None or rank.whole > 10 or start == rank.last:
        return None
    if century is not None and century.year is not None:
        base, last = century.year, century.last
    elif placed is not None and placed.century_step is not None:
        base, last = 2000 + 100 * placed.century_step, placed.last
    else:
        return None
    offset = opening(reader, unit.split.prefix, unit.split.definite)
    return replace(moment(index, last, "decade", year=base + 10 * (rank.whole - 1), years=10), offset=offset)


def _century_at(reader: Reader, index: int) -> Moment | None:
    unit = singular_at(reader, index, "century")
    rank = rank_at(reader, index + 1) if unit and unit.split.definite else None
    if unit is None or rank is None or rank.whole is None:
        return None
    era = era_at(reader, rank.last)
    before = era is not None and era.entry.before
    last = rank.last + (era.size if era and before else 0)
    year = (rank.whole - 1) * 100
    return replace(moment(index, last, "decade", year=year, years=100), offset=0, before_christ=before)


def row_at(reader: Reader, index: int) -> Moment | None:
    """«أول جمعة من», «الأسبوع الثالث من», «آخر يوم من»: what it is of is read behind it."""
    n, start = _rank_before(reader, index)
    if n is not None:
        day = singular_at(reader, start, "day")
        weekday = weekday_at(reader, start + 1 if day else start)
        if weekday:
            end = start + weekday.size + (1 if day else 0)
            return moment(index, end, "row", nth=n, nth_unit="weekday", weekday=weekday.entry.weekday)
        unit = singular_at(reader, start, "week") or day
        return moment(index, start + 1, "row", nth=n, nth_unit=unit.entry.unit) if unit else None
    return _row_behind(reader, index)


def _rank_before(reader: Reader, index: int) -> tuple[int | None, int]:
    final = reader.tables.last_words.at(reader.tokens, index, stop=reader.stop)
    if final and not final.split.definite:
        return -1, index + 1
    rank = rank_at(reader, index)
    return (rank.whole, rank.last) if rank and not rank.definite else (None, index)


def _row_behind(reader: Reader, index: int) -> Moment | None:
    weekday = weekday_at(reader, index)
    unit = unit_at(reader, index)
    size = weekday.size if weekday else 1
    if not weekday and not (unit and unit.split.definite and unit.entry.unit in ("week", "day")):
        return None
    if unit and unit.entry.count != 1:
        return None
    final = reader.tables.last_words.at(reader.tokens, index + size, stop=reader.stop)
    rank = rank_at(reader, index + size)
    if final:
        n, end = -1, index + size + final.size
    elif rank and rank.definite and rank.whole and rank.whole <= 6:
        n, end = rank.whole, rank.last
    else:
        return None
    if weekday:
        # «الأحد الثاني من يناير» is Sunday the 2nd where that was a Sunday, else the second Sunday
        day = n if n > 0 else None
        return moment(index, end, "row", nth=n, nth_unit="weekday", weekday=weekday.entry.weekday, day=day)
    return moment(index, end, "row", nth=n, nth_unit=unit.entry.unit if unit else None)


def opening_at(reader: Reader, index: int) -> Moment | None:
    """«الأشهر السبعة الأولى من العام»: the first units of a year, which is read behind it."""
    unit = unit_at(reader, index)
    if unit is None or unit.entry.count == 1 or not unit.split.definite or unit.entry.unit not in ("month", "week"):
        return None
    counted = counted_at(reader, index)
    if counted is None or counted[1] is None:
        return None
    rank = rank_at(reader, counted[3])
    final = reader.tables.last_words.at(reader.tokens, counted[3], stop=reader.stop)
    if not final and not (rank and rank.whole == 1):
        return None
    n, end = (-1, counted[3] + final.size) if final else (1, rank.last if rank else counted[3])
    return moment(index, end, "row", nth=n, nth_unit=counted[0], amount=(counted[0], counted[1]))
