"""Puts the pieces of one date together: «مساء أمس الثلاثاء 12 سبتمبر 2023 الساعة 8:30» is one expression."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.extract.times.kinds import PIECE_NEAR
from factdiff.extract.times.moment import Moment, join
from factdiff.extract.times.numeric import Order
from factdiff.extract.times.periods import unit_piece_at, year_number_at
from factdiff.extract.times.rows import division_at
from factdiff.extract.times.sequence import Joint, first_pieces, later_pieces
from factdiff.extract.times.words import Reader, after_role, opening, role_at

_MOST_PIECES = 7


def _joints(reader: Reader, index: int) -> list[tuple[Joint, int]]:
    """Where the next piece may begin, and what stands between."""
    starts: list[tuple[Joint, int]] = [("direct", index)]
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
    for piece in first_pieces(reader, index, order):
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
        for piece in later_pieces(reader, start, order, found, joint):
            if _fits(found, piece, joint):
                joined = join(found, piece)
                if joined is not None:
                    return joined
    return None


def _fits(found: Moment, piece: Moment, joint: Joint) -> bool:
    """Whether a piece that may follow says nothing else than what stands before it."""
    name = next(iter(piece.pieces))
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


def _unit_fits(found: Moment, piece: Moment, joint: Joint) -> bool:
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
