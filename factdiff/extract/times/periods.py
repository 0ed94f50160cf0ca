"""Reads years and the units placed by an adjective: the fiscal year 2023/2024, last month, the last three days."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from factdiff.extract.times.kinds import Number
from factdiff.extract.times.moment import Moment, Piece
from factdiff.extract.times.words import (
    Reader,
    after_article,
    four_digits,
    number_at,
    opening,
    singular_at,
    step_at,
    unit_at,
)
from factdiff.lang import Match
from factdiff.lang.times import Era, Unit

YEARS = range(1000, 2101)
_STEP_FIELDS: dict[Unit, str] = {
    "day": "day_step", "week": "week_step", "month": "month_step", "year": "year_step", "decade": "decade_step",
    "century": "century_step",
}  # fmt: skip


def moment(first: int, last: int, piece: Piece, **said: Any) -> Moment:
    """A Moment of one piece."""
    return Moment(first=first, last=last, pieces=frozenset({piece}), **said)


# ── years ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def era_at(reader: Reader, index: int) -> Match[Era] | None:
    """What a year is counted in: هـ, م, «للهجرة»."""
    return reader.tables.eras.at(reader.tokens, index, stop=reader.stop)


def year_at(reader: Reader, index: int) -> Moment | None:
    """A year with its word: «عام 2021», «السنة المالية 2023/2024», «العام الإيراني 1402»."""
    unit = singular_at(reader, index, "year")
    if unit is None:
        return None
    last = index + unit.size
    kind = reader.tables.year_kinds.at(reader.tokens, last, stop=reader.stop)
    last += kind.size if kind else 0
    era = era_at(reader, last)
    last += era.size if era else 0
    bracket = reader.text(last) == "(" and reader.text(last + 2) == ")"
    number = year_number_at(reader, last + bracket, named=True)
    if number is None:
        return None
    if bracket:
        number = _out_of_bracket(reader, number)
    offset = opening(reader, unit.split.prefix, unit.split.definite)
    found = replace(number, first=index, offset=offset, pieces=frozenset({"year"}))
    if era and found.era is None:
        found = replace(found, era=era.entry.calendar)
    return second_year(reader, found) if kind or found.era else found


def year_number_at(reader: Reader, index: int, *, named: bool = False) -> Moment | None:
    """The number of a year with its era. `named`: the word for year stands before it, so that words will do."""
    year, last = four_digits(reader, index), index + 1
    if year is None:
        number = number_at(reader, index) if named or not reader.text(index).isdecimal() else None
        if number is None or number.whole is None or (number.digits and len(reader.text(index)) > 4):
            return None
        year, last = number.whole, number.last
    elif reader.text(index + 1) == "%" or _goes_on(reader, index + 1):
        return None
    era = era_at(reader, last)
    if era and _is_taken(reader, last, era):
        era = None
    if year not in YEARS and not (era and named and year > 0):
        return None
    return moment(
        index,
        last + (era.size if era else 0),
        "number",
        year=year,
        era=era.entry.calendar if era else None,
        before_christ=bool(era and era.entry.before),
    )


def _out_of_bracket(reader: Reader, number: Moment) -> Moment:
    """«عام (1308) هجري»: the era behind the bracket."""
    era = era_at(reader, number.last + 1)
    if era is None or number.era is not None:
        return replace(number, last=number.last + 1)
    return replace(number, last=number.last + 1 + era.size, era=era.entry.calendar)


def _goes_on(reader: Reader, index: int) -> bool:
    """Whether digits go on behind a mark that stands apart: 2022،500."""
    mark, digits = reader.text(index), reader.text(index + 1)
    if mark != "," or not digits.isdecimal() or len(digits) != 3:
        return False
    return not reader.tokens[index].spaced and not reader.tokens[index + 1].spaced


def _is_taken(reader: Reader, index: int, era: Match[Era]) -> bool:
    """Whether a word that may name an era belongs elsewhere: an adjective of the next word, or metres."""
    return era.size == 1 and bool(era.split.prefix) and not era.split.definite


def second_year(reader: Reader, found: Moment) -> Moment:
    """«2023/2024», «1402-1403»: a year that runs across two."""
    if reader.text(found.last) not in ("/", "-", "–"):
        return found
    second = four_digits(reader, found.last + 1) or _short(reader, found)
    if second is None or found.year is None or second != found.year + 1:
        return found
    return replace(found, last=found.last + 2, years=2)


def _short(reader: Reader, found: Moment) -> int | None:
    text = reader.text(found.last + 1)
    if len(text) != 2 or not text.isdecimal() or found.year is None:
        return None
    return found.year // 100 * 100 + int(text)


# ── units placed by an adjective ────────────────────────────────────────────────────────────────────────────────────


def unit_piece_at(reader: Reader, index: int, *, bare: bool = False) -> Moment | None:
    """«هذا العام», «الشهر الماضي», «ذلك اليوم»; `bare` lets «العام» alone be this year, as in "the end of the year"."""
    pointer = reader.tables.demonstratives.at(reader.tokens, index, stop=reader.stop)
    start = index + pointer.size if pointer else index
    unit = unit_at(reader, start)
    if unit is None or unit.entry.count != 1 or unit.entry.unit not in _STEP_FIELDS:
        return None
    step = step_at(reader, start + 1)
    if step is not None and (step.entry.weak or not (unit.split.definite or pointer)):
        step = None
    if step is None and pointer is None and not (bare and unit.split.definite):
        return None
    # «شهد ذلك العام الماضي»: the pronoun is another word's
    if step is not None and pointer is not None:
        return None
    if pointer is not None and not unit.split.definite:
        return None
    chosen = step or pointer
    value = chosen.entry.step if chosen else 0
    last = start + 1 + (step.size if step else 0)
    field: dict[str, Any] = {_STEP_FIELDS[unit.entry.unit]: value}
    offset = pointer.offset if pointer else opening(reader, unit.split.prefix, unit.split.definite)
    return replace(
        moment(index, last, "unit", **field), offset=offset, anaphoric=bool(chosen and chosen.entry.anaphoric)
    )


def pointed_at(reader: Reader, index: int) -> tuple[int, int] | None:
    """«هذا الخميس», «هذا أغسطس»: a demonstrative before a weekday or month; its step and the token after it."""
    pointer = reader.tables.demonstratives.at(reader.tokens, index, stop=reader.stop)
    return (pointer.entry.step, index + pointer.size) if pointer and not pointer.entry.anaphoric else None


def amount_at(reader: Reader, index: int) -> Moment | None:
    """«الأيام الثلاثة الماضية», «العقدين الماضيين», «الـ24 ساعة المقبلة», «آخر 3 سنوات»."""
    last_word = reader.tables.last_words.at(reader.tokens, index, strip=True, stop=reader.stop)
    start = index + 1 if last_word else index
    counted = counted_at(reader, start)
    if counted is None:
        return None
    unit, low, high, end, offset = counted
    step = step_at(reader, end)
    if last_word and not last_word.split.definite:
        if low is None or (step is not None and step.entry.step > 0):
            return None
        sign, end = -1, end + (step.size if step else 0)
    elif step is None or step.entry.step == 0 or (step.entry.weak and low is None):
        return None
    else:
        sign, end = (1 if step.entry.step > 0 else -1), end + step.size
    least, most = (low, high) if low is not None else (2, 9)
    return replace(
        moment(index, end, "amount", amount=(unit, sign * least)),
        amount_high=None if most == least else most,
        approximate=low is None or most != least,
        offset=last_word.offset if last_word else offset,
        anaphoric=bool(step and step.entry.anaphoric),
    )


def counted_at(reader: Reader, index: int) -> tuple[Unit, int | None, int | None, int, int] | None:
    """A counted unit in any order: its unit, least and most, the token after it, and its proclitics."""
    number = whole_number_at(reader, index)
    if number is not None:
        unit = unit_at(reader, number.last)
        if unit is None or unit.entry.construct or (unit.split.definite and not number.definite):
            return None
        count = int(number.amount)
        return unit.entry.unit, count, count, number.last + unit.size, number.offset
    unit = unit_at(reader, index)
    if unit is None or unit.entry.construct or unit.entry.count == 1:
        return None
    offset = opening(reader, unit.split.prefix, unit.split.definite)
    after = index + unit.size
    if unit.entry.count == 2:
        return unit.entry.unit, 2, 2, after, offset
    if not unit.split.definite:
        return None
    number = whole_number_at(reader, after)
    if number is not None and number.whole is not None:
        return unit.entry.unit, number.whole, number.whole, number.last, offset
    vague = reader.tables.vague_counts.at(reader.tokens, after, stop=reader.stop)
    if vague:
        return unit.entry.unit, vague.entry.low, vague.entry.high, after + vague.size, offset
    return unit.entry.unit, None, None, after, offset


def whole_number_at(reader: Reader, index: int) -> Number | None:
    """A whole number that may count units, its article perhaps standing apart: «الـ20», «العشر»."""
    start = after_article(reader, index)
    number = number_at(reader, start) if reader.text(start) else None
    if number is None or number.amount < 1:
        number = _ten(reader, start) or number
    if number is None or number.whole is None or not 0 < number.whole <= 1000 or number.vague:
        return None
    return number


def _ten(reader: Reader, index: int) -> Number | None:
    """«السنوات العشر»: ten and a tenth are written alike; behind a unit it is ten."""
    match = reader.pack.figures.cardinals.at(reader.tokens, index, stop=reader.stop)
    if match is None or not match.split.definite or match.entry.role not in ("digit", "ten"):
        return None
    offset = opening(reader, match.split.prefix, True)
    return Number(Decimal(match.entry.value), index + match.size, offset, definite=True)
