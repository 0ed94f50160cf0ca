"""Which pieces of a date may begin at a word, and which of them may go on the pieces that stand before."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from msgspec.structs import replace

from factdiff.extract.numerals.words import opens
from factdiff.extract.times.clock import clock_at
from factdiff.extract.times.moment import Moment, Piece
from factdiff.extract.times.numeric import Order, day_and_month_at, numeric_at
from factdiff.extract.times.periods import amount_at, pointed_at, unit_piece_at, year_at, year_number_at
from factdiff.extract.times.pieces import (
    date_at,
    day_number_at,
    day_part_at,
    day_word_at,
    month_piece_at,
    step_piece_at,
    weekday_and_day_at,
    weekday_of_week_at,
    weekday_piece_at,
)
from factdiff.extract.times.rows import decade_at, division_at, opening_at, row_at
from factdiff.extract.times.words import Reader, after_role, may_begin_piece, role_at, small_digits
from factdiff.lang import Table
from factdiff.lang.figures import FigureTables
from factdiff.lang.table import begins_any
from factdiff.lang.times import TimeTables

Joint = Literal["direct", "comma", "in", "of", "namely", "dash"]

# What may follow what, and with which words between them. The row of a piece says what must already be there.
_FOLLOWS: dict[Piece, tuple[frozenset[Piece], frozenset[Joint]]] = {
    "day-word": (frozenset({"day-part", "clock", "weekday"}), frozenset({"direct", "in", "of", "comma"})),
    "weekday": (frozenset({"day-word", "day-part", "clock", "unit"}), frozenset({"direct", "in", "of", "comma"})),
    "date": (
        frozenset({"day-word", "weekday", "day-part", "clock"}), frozenset({"direct", "comma", "in", "namely"})
    ),
    "numeric": (
        frozenset({"day-word", "weekday", "day-part", "clock"}), frozenset({"direct", "comma", "namely", "dash", "in"})
    ),
    "month": (frozenset({"row"}), frozenset({"direct", "in", "of"})),
    "year": (frozenset({"date", "month", "division", "row"}), frozenset({"direct", "comma", "in", "of"})),
    "number": (frozenset({"date", "month", "division", "row"}), frozenset({"direct", "comma", "of"})),
    "unit": (frozenset({"date", "month", "weekday", "row", "division", "day-part"}), frozenset({"direct", "in", "of"})),
    "step": (frozenset({"weekday", "month", "date", "division"}), frozenset({"direct"})),
    "clock": (
        frozenset({"day-word", "weekday", "date", "numeric", "day-part"}), frozenset({"direct", "comma", "in", "dash"})
    ),
    "day-part": (
        frozenset({"day-word", "weekday", "date", "numeric", "clock", "unit"}), frozenset({"direct", "comma", "in"})
    ),
    "division": (frozenset(), frozenset()),
}  # fmt: skip


def _date_in_unit(reader: Reader, index: int) -> Moment | None:
    """«14 من هذا الشهر», «التاسع من الشهر قبل الماضي»: a day of a month placed by an adjective."""
    day = day_number_at(reader, index)
    if day is None:
        return None
    start = after_role(reader, day[1], "of", "in")
    unit = unit_piece_at(reader, start)
    if unit is None or unit.month_step is None or (start == day[1] and small_digits(reader, index) is None):
        return None
    return replace(unit, first=index, offset=day[2], day=day[0], pieces=frozenset({"date"}))


def _pointed(reader: Reader, index: int) -> Moment | None:
    """«هذا الخميس», «هذا أغسطس»."""
    pointed = pointed_at(reader, index)
    if pointed is None:
        return None
    found = weekday_piece_at(reader, pointed[1]) or month_piece_at(reader, pointed[1], sure=True)
    if found is None:
        return None
    week = pointed[0] if found.weekday is not None else None
    step = None if found.weekday is not None else pointed[0]
    return replace(found, first=index, offset=0, week_step=week, step=step)


_Read: TypeAlias = Callable[[Reader, int], Moment | None]


def _begin(times: TimeTables) -> tuple[tuple[_Read, tuple[Table[Any], ...], bool], ...]:
    """The readers of pieces, the likeliest first, with the tables whose words begin them; True: or any number does."""
    units, weekdays = (times.calendar_units,), (times.calendar_units, times.weekdays, times.weekdays_cldr)
    return (
        (day_word_at, (times.day_words,), False),
        (date_at, units, True),
        (_date_in_unit, (), True),
        (clock_at, (times.clock_words,), True),
        (amount_at, (times.last_words, *units), True),
        (opening_at, units, False),
        (row_at, (times.last_words, *weekdays), True),
        (_pointed, (times.demonstratives,), False),
        (weekday_of_week_at, weekdays, False),
        (weekday_and_day_at, weekdays, False),
        (weekday_piece_at, weekdays, False),
        (unit_piece_at, (times.demonstratives, *units), False),
        (year_at, units, False),
        (division_at, (times.divisions,), False),
        (decade_at, (times.decades, *units), False),
        (month_piece_at, (times.months, times.months_cldr, *units), False),
    )


_DIGIT_PIECES: tuple[_Read, ...] = (date_at, _date_in_unit, clock_at, amount_at)
_LATER_PIECES: tuple[_Read, ...] = (step_piece_at, day_part_at, year_number_at)
# What each reader reads that may go on a date; the others only begin one.
_READ: dict[_Read, frozenset[Piece]] = {
    day_word_at: frozenset({"day-word"}),
    date_at: frozenset({"date", "numeric"}),
    _date_in_unit: frozenset({"date"}),
    clock_at: frozenset({"clock"}),
    _pointed: frozenset({"weekday", "month", "date"}),
    weekday_of_week_at: frozenset({"weekday"}),
    weekday_and_day_at: frozenset({"weekday"}),
    weekday_piece_at: frozenset({"weekday"}),
    unit_piece_at: frozenset({"unit"}),
    year_at: frozenset({"year"}),
    month_piece_at: frozenset({"month", "date"}),
    step_piece_at: frozenset({"step"}),
    day_part_at: frozenset({"day-part"}),
    year_number_at: frozenset({"number"}),
}


@lru_cache(maxsize=4096)
def may_follow(pieces: frozenset[Piece], joint: Joint) -> frozenset[Piece]:
    """The pieces that may go on an expression of `pieces` behind a joint."""
    follows = ((name, rule) for name, rule in _FOLLOWS.items() if name not in pieces)
    return frozenset(name for name, (before, joints) in follows if joint in joints and pieces & before)


def first_pieces(reader: Reader, index: int, order: Order) -> list[Moment]:
    """Every reading of the piece at a token that begins an expression, the likeliest first."""
    if not may_begin_piece(reader, index):
        return []
    word, readings = reader.text(index), []
    if word[0].isdecimal():
        readings = _numeric(reader, index, order, known=False)
    pieces = _pieces_for(reader.tables, reader.pack.figures, word, None)
    return [*readings, *[found for read in pieces if (found := read(reader, index)) is not None]]


def later_pieces(reader: Reader, index: int, order: Order, left: Moment, joint: Joint) -> list[Moment]:
    """The same of a piece that may go on an expression."""
    wanted = may_follow(left.pieces, joint)
    if not wanted or not may_begin_piece(reader, index):
        return []
    word, readings = reader.text(index), []
    if "numeric" in wanted and word[0].isdecimal():
        readings = _numeric(reader, index, order, known=bool(left.pieces & {"weekday", "day-word"}))
    pieces = _pieces_for(reader.tables, reader.pack.figures, word, wanted)
    readings += [found for read in pieces if (found := read(reader, index)) is not None]
    if "unit" in wanted and left.pieces & {"row", "division"}:
        whole = unit_piece_at(reader, index, bare=True)
        readings += [whole] if whole is not None else []
    return [found for found in readings if next(iter(found.pieces)) in wanted]


def _numeric(reader: Reader, index: int, order: Order, *, known: bool) -> list[Moment]:
    """A date in digits; `known`: it is known that one must stand here."""
    short = day_and_month_at(reader, index, order, known=known or _date_expected(reader, index))
    return [found for found in (numeric_at(reader, index, order), short) if isinstance(found, Moment)]


@lru_cache(maxsize=65536)
def _pieces_for(
    times: TimeTables, figures: FigureTables, word: str, wanted: frozenset[Piece] | None
) -> tuple[_Read, ...]:
    """What may be read at a word, of the pieces that are wanted; digits begin few, a word of time one or two."""
    if word[:1].isdecimal():
        pieces = _DIGIT_PIECES if wanted is None else (*_DIGIT_PIECES, year_number_at)
    else:
        ranks: tuple[Table[Any], ...] = (figures.cardinals, figures.ordinals)
        article = word in figures.number_links.entries["the"].forms
        number = article or opens(figures, word) or begins_any(ranks, word)
        begun = [
            read
            for read, tables, of_number in _begin(times)
            if (of_number and number) or (tables and begins_any(tables, word))
        ]
        pieces = (*begun, day_part_at) if wanted is None else (*begun, *_LATER_PIECES)
    return pieces if wanted is None else tuple(read for read in pieces if _READ.get(read, frozenset()) & wanted)


def _date_expected(reader: Reader, index: int) -> bool:
    """Whether the word before digits says that they are a date."""
    before = role_at(reader, index - 1) if index > reader.first else None
    return before is not None and before[1] == index and before[0] in ("since", "until", "before", "after", "namely")
