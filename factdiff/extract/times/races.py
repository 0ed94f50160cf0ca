"""Reads how long a race took: «3:43.36 دقائق», «8:08:90 دقيقة», «2:04:35 ساعة», «43 ثانية و36 جزءا من المئة»."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.extract.times.terms import Length, Term
from factdiff.extract.times.words import Reader, after_and, number_at, unit_at
from factdiff.lang.times import Unit

_COLON = ":"
_SIXTY, _HUNDRED = 60, 100
_PARTS = 3  # 8:08:90


class Ticked(Struct, frozen=True):
    """Minutes and seconds as a stopwatch shows them: each unit with its amount, and the token behind them."""

    parts: tuple[tuple[Unit, Decimal], ...]
    last: int


def race_at(reader: Reader, index: int) -> Length | None:
    """How long a race took, as a stopwatch shows it, or in parts of a second alone."""
    ticked = _ticked(reader, index)
    if ticked is not None:
        terms = tuple(Term(unit, amount, amount, ticked.last) for unit, amount in ticked.parts)
        return Length(first=index, last=ticked.last, offset=0, terms=terms)
    parts = _hundredths(reader, index)
    if parts is None:
        return None
    number = number_at(reader, index)
    term = Term("second", parts[0], parts[0], parts[1])
    return Length(first=index, last=parts[1], offset=number.offset if number else 0, terms=(term,))


def _ticked(reader: Reader, index: int) -> Ticked | None:
    """Digits with colons that no clock shows: with hundredths behind a point, or with "minutes" or "hours" behind."""
    shown = _shown(reader, index)
    if shown is None:
        return None
    numbers, last = shown
    unit = unit_at(reader, last)
    behind = unit.entry.unit if unit is not None and not unit.split.prefix else None
    if len(numbers) < _PARTS:
        if numbers[1] == numbers[1].to_integral_value() or numbers[1] >= _SIXTY:
            return None
        return Ticked((("minute", numbers[0]), ("second", numbers[1])), last + (behind == "minute"))
    if behind == "hour" and max(numbers[1:]) < _SIXTY:
        return Ticked((("hour", numbers[0]), ("minute", numbers[1]), ("second", numbers[2])), last + 1)
    if behind == "minute" and numbers[1] < _SIXTY and numbers[2] < _HUNDRED:
        return Ticked((("minute", numbers[0]), ("second", numbers[1] + numbers[2] / _HUNDRED)), last + 1)
    return None


def _shown(reader: Reader, index: int) -> tuple[list[Decimal], int] | None:
    """The numbers between colons without spaces, two of them or three."""
    if reader.text(index + 1) != _COLON or not reader.text(index).isdecimal():
        return None
    numbers, at = [Decimal(reader.text(index))], index + 1
    while reader.text(at) == _COLON and len(numbers) < _PARTS and at + 1 < reader.stop:
        digits = reader.text(at + 1).replace(",", ".")
        whole, _, rest = digits.partition(".")
        if reader.tokens[at].spaced or reader.tokens[at + 1].spaced or len(whole) != 2 or not whole.isdecimal():
            return None
        if rest and not rest.isdecimal():
            return None
        numbers.append(Decimal(digits.rstrip(".")))
        at += 2
    return (numbers, at) if len(numbers) > 1 else None


def _hundredths(reader: Reader, index: int, *, bare: bool = False) -> tuple[Decimal, int] | None:
    """«36 جزءا من الثانية»: 0.36, and the token behind it; 0.16 of such parts is 0.16. `bare`: «36 جزءا» will do."""
    number = number_at(reader, index)
    if number is None or not 0 < number.amount < _HUNDRED:
        return None
    parts = reader.tables.second_parts.at(reader.tokens, number.last, strip=False, stop=reader.stop)
    if parts is None or (parts.entry.bare and not bare):
        return None
    amount = number.amount
    return amount if amount < 1 else amount / _HUNDRED, number.last + parts.size


def added_hundredths(reader: Reader, index: int) -> tuple[Decimal, int] | None:
    """Hundredths that are added to seconds with "and"."""
    place = after_and(reader, index)
    return _hundredths(reader, place[0], bare=True) if place is not None else None
