"""Puts the pieces of one date together: «مساء أمس الثلاثاء 12 سبتمبر 2023 الساعة 8:30» is one expression."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from msgspec.structs import replace

from factdiff.extract.numerals.words import opens
from factdiff.extract.times.clock import clock_at
from factdiff.extract.times.kinds import PIECE_NEAR
from factdiff.extract.times.moment import Moment, Piece, join
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
from factdiff.extract.times.words import Reader, after_role, may_begin_piece, opening, role_at, small_digits
from factdiff.lang import Table
from factdiff.lang.figures import FigureTables
from factdiff.lang.table import begins_any
from factdiff.lang.times import TimeTables

_Joint = Literal["direct", "comma", "in", "of", "namely", "dash"]

# What may follow what, and with which words between them. The row of a piece says what must already be there.
_FOLLOWS: dict[Piece, tuple[frozenset[Piece], frozenset[_Joint]]] = {
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
_MOST_PIECES = 7


def _date_in_unit(reader: Reader, index: int) -> Moment | None:
    """«16 من هذا الشهر», «الحادي عشر من الشهر قبل الماضي»: a day of a month placed by an adjective."""
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


def _pieces_at(reader: Reader, index: int, order: Order, left: Moment | None) -> list[Moment]:
    """Every reading of the piece at a token, the likeliest first."""
    if not may_begin_piece(reader, index):
        return []
    word, readings = reader.text(index), []
    if word[0].isdecimal():
        numeric = numeric_at(reader, index, order)
        known = left is not None and bool(left.pieces & {"weekday", "day-word"})
        short = day_and_month_at(reader, index, order, known=known or _date_expected(reader, index))
        readings = [found for found in (numeric, short) if isinstance(found, Moment)]
    pieces = _pieces_for(reader.tables, reader.pack.figures, word, first=left is None)
    readings += [found for read in pieces if (found := read(reader, index)) is not None]
    whole = unit_piece_at(reader, index, bare=True) if left and left.pieces & {"row", "division"} else None
    readings += [whole] if whole is not None else []
    return readings


@lru_cache(maxsize=4096)
def _pieces_for(times: TimeTables, figures: FigureTables, word: str, *, first: bool) -> tuple[_Read, ...]:
    """What may be read at a word; digits begin few of them, and a word of time one or two."""
    if word[:1].isdecimal():
        return _DIGIT_PIECES if first else (*_DIGIT_PIECES, year_number_at)
    ranks: tuple[Table[Any], ...] = (figures.cardinals, figures.ordinals)
    article = word in figures.number_links.entries["the"].forms
    number = article or opens(figures, word) or begins_any(ranks, word)
    pieces = [
        read
        for read, tables, of_number in _begin(times)
        if (of_number and number) or (tables and begins_any(tables, word))
    ]
    return (*pieces, day_part_at) if first else (*pieces, *_LATER_PIECES)


def _date_expected(reader: Reader, index: int) -> bool:
    """Whether the word before digits says that they are a date."""
    before = role_at(reader, index - 1) if index > reader.first else None
    return before is not None and before[1] == index and before[0] in ("since", "until", "before", "after", "namely")


def _joints(reader: Reader, index: int) -> list[tuple[_Joint, int]]:
    """Where the next piece may begin, and what stands between."""
    starts: list[tuple[_Joint, int]] = [("direct", index)]
    mark = reader.text(index)
    if mark == ",":
        starts.append(("comma", index + 1))
        index += 1
    elif mark in ("-", "–", "|"):
        return [*starts, ("dash", index + 1)]
    role = role_at(reader, index)
    if role is not None and role[0] in ("in", "of", "namely"):
        starts.append((role[0], role[1]))
        again = role_at(reader, role[1])
        if role[0] == "namely" and again is not None and again[0] == "in":
            starts.append(("namely", again[1]))
    return starts


def phrase_at(reader: Reader, index: int, order: Order) -> Moment | None:
    """The longest expression of one time that begins at a token, or None."""
    best: Moment | None = None
    for piece in _pieces_at(reader, index, order, None):
        found = _closed(reader, _extended(reader, piece, order))
        if stands(found) and (best is None or found.last > best.last):
            best = found
    return best


def _extended(reader: Reader, found: Moment, order: Order) -> Moment:
    for _ in range(_MOST_PIECES):
        grown = _with_next(reader, found, order)
        if grown is None:
            break
        found = grown
    return found


def _with_next(reader: Reader, found: Moment, order: Order) -> Moment | None:
    for joint, start in _joints(reader, found.last):
        if start >= reader.stop:
            continue
        for piece in _pieces_at(reader, start, order, found):
            if _may_follow(found, piece, joint):
                joined = join(found, piece)
                if joined is not None:
                    return joined
    return None


def _may_follow(found: Moment, piece: Moment, joint: _Joint) -> bool:
    name = next(iter(piece.pieces))
    rule = _FOLLOWS.get(name)
    if rule is None or joint not in rule[1] or not found.pieces & rule[0] or name in found.pieces:
        return False
    if name == "unit":
        return _unit_fits(found, piece, joint)
    if name in ("year", "number") and (found.year_step is not None or found.month_step is not None):
        return False
    if name == "number" and joint == "of":
        return "division" in found.pieces or found.month is not None
    if name in ("date", "numeric", "month") and joint == "of":
        return name == "month"
    if name == "step":
        return found.year is None and found.week_step is None
    return not (name == "weekday" and "unit" in found.pieces and found.week_step is None)


def _unit_fits(found: Moment, piece: Moment, joint: _Joint) -> bool:
    """A month goes with its year, a weekday with its week, and rows with any of them."""
    if piece.decade_step is not None or piece.century_step is not None or piece.day_step is not None:
        return False
    if "row" in found.pieces:
        return joint != "direct" or piece.week_step is None
    if found.month is not None or found.division is not None:
        return piece.year_step is not None
    return piece.week_step is not None and found.weekday is not None


def _closed(reader: Reader, found: Moment) -> Moment:
    """«12 مارس (آذار الجاري)»: the bracket that opened inside is taken with it."""
    opened = sum(reader.text(n) == "(" for n in range(found.first, found.last))
    closed = sum(reader.text(n) == ")" for n in range(found.first, found.last))
    return replace(found, last=found.last + 1) if opened > closed and reader.text(found.last) == ")" else found


def stands(found: Moment) -> bool:
    """Whether the pieces say a time by themselves."""
    pieces = found.pieces
    if "row" in pieces:
        return bool(pieces & {"month", "date", "unit", "year", "number"})
    if "division" in pieces:
        return bool(pieces & {"unit", "year", "number", "step"})
    return not pieces <= {"day-part", "step", "number"} or (pieces == {"day-part"} and found.second is not None)


def expression_at(reader: Reader, index: int, order: Order) -> Moment | None:
    """An expression of one time, or the early, middle or late part of one: «منتصف مارس», «نهاية العام»."""
    if reader.kind(index) & PIECE_NEAR != PIECE_NEAR:
        return None  # so too behind the sentence's end, where the next may have an expression to remember
    known = reader.memory.expressions
    if index not in known:
        known[index] = _expression(reader, index, order)
    return known[index]


def _expression(reader: Reader, index: int, order: Order) -> Moment | None:
    part = reader.tables.parts.at(reader.tokens, index, stop=reader.stop)
    if part is None:
        return _division_of_month(reader, index, order) or phrase_at(reader, index, order)
    start = after_role(reader, index + part.size, "of", "in")
    whole = phrase_at(reader, start, order) or unit_piece_at(reader, start, bare=True) or _year_alone(reader, start)
    if whole is None or whole.day is not None or whole.weekday is not None or whole.days is not None or whole.amount:
        return phrase_at(reader, index, order)
    if "clock" in whole.pieces or whole.second is not None or whole.day_step is not None:
        return phrase_at(reader, index, order)
    share = (part.entry.low, part.entry.high, part.entry.of)
    offset = opening(reader, part.split.prefix, part.split.definite)
    return replace(whole, first=index, offset=offset, share=share, centre=part.entry.centre)


def _division_of_month(reader: Reader, index: int, order: Order) -> Moment | None:
    """«النصف الثاني من أكتوبر», «الثلث الأخير من القرن الماضي»: a part of what is no year."""
    division = division_at(reader, index)
    match = reader.tables.divisions.at(reader.tokens, index, stop=reader.stop) if division else None
    if division is None or division.division is None or match is None or match.entry.named:
        return None
    start = after_role(reader, division.last, "of")
    if start == division.last:
        return None
    whole = phrase_at(reader, start, order) or unit_piece_at(reader, start, bare=True)
    coarse = whole is not None and (whole.years or whole.century_step is not None or whole.decade_step is not None)
    if (
        whole is None
        or whole.day is not None
        or not (coarse or whole.month is not None or whole.month_step is not None)
    ):
        return None
    nth = division.division - match.entry.first
    return replace(whole, first=index, offset=division.offset, share=(nth, nth + 1, match.entry.of))


def _year_alone(reader: Reader, index: int) -> Moment | None:
    number = year_number_at(reader, index)
    return number if number and number.year and reader.text(index).isdecimal() else None
