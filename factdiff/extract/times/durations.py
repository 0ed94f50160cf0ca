"""Reads lengths of time: «عشرين عاما», «ساعة ونصف», «شهرين وأسبوع», «أقل من عام»."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factdiff.extract.times.periods import whole_number_at
from factdiff.extract.times.races import added_hundredths, race_at
from factdiff.extract.times.terms import Length, Term
from factdiff.extract.times.words import (
    Reader,
    after_and,
    after_role,
    carries_only_and,
    four_digits,
    month_at,
    number_at,
    opening,
    rank_at,
    role_before,
    small_digits,
    step_at,
    unit_at,
    weekday_at,
)
from factdiff.lang import Match
from factdiff.lang.times import CalendarUnit, Unit

_MOST_DECADES = 10  # more of them are told in centuries, and are contracts
_MOST_TERMS = 5


def length_at(reader: Reader, index: int, *, bare: bool = False) -> Length | None:
    """The longest length of time at a token. `bare`: a unit alone may stand for one of it («قبل عام»)."""
    if (age := _year_of_life(reader, index)) is not None:
        return age
    if (race := race_at(reader, index)) is not None:
        return race
    found = _first_term(reader, index, bare=bare) or _one_and_more(reader, index)
    if found is None or (found.terms[0].unit == "day" and _names_something(reader, found.last)):
        return None  # «3-2 يوم الأحد», «4-1 يوم 13 نوفمبر»: the day belongs to the date
    terms = [found.terms[0]]
    last = found.last
    for _ in range(_MOST_TERMS):
        if terms[-1].unit == "second" and (parts := added_hundredths(reader, last)) is not None:
            terms[-1], last = Term("second", terms[-1].low + parts[0], terms[-1].high + parts[0], parts[1]), parts[1]
            break
        grown = _fraction(reader, last, terms[-1]) if len(terms) == 1 or terms[-1].low >= 1 else None
        if grown is not None:
            terms[-1], last = grown, grown.last
            continue
        term = _next_term(reader, last, {known.unit for known in terms})
        if term is None:
            break
        terms.append(term)
        last = term.last
    return replace(found, terms=tuple(terms), last=last)


def _year_of_life(reader: Reader, index: int) -> Length | None:
    """«يبلغ الخامسة والأربعين من العمر» is 45 years; who is in the forty-fifth year of life may be 44 yet."""
    rank = rank_at(reader, index) if reader.memory.held & reader.tables.ages.bit else None
    if rank is None or not rank.definite or rank.whole is None:
        return None
    life = reader.tables.ages.at(reader.tokens, rank.last, strip=False, stop=reader.stop)
    if life is None:
        return None
    running = role_before(reader, index) == "in" or unit_at(reader, index - 1) is not None
    fewest = rank.amount - running
    term = Term("year", fewest, rank.amount, rank.last)
    return Length(first=index, last=rank.last, offset=rank.offset, terms=(term,))


def _one_and_more(reader: Reader, index: int) -> Length | None:
    """«ساعة و20 دقيقة»: a unit alone is one of it where a smaller one is added in numbers."""
    unit = unit_at(reader, index)
    found = _first_term(reader, index, bare=True) if unit and not unit.split.definite else None
    more = _next_term(reader, found.last, {found.terms[0].unit}) if found and found.bare else None
    return replace(found, bare=False) if found and more and more.low > 1 else None


def _first_term(reader: Reader, index: int, *, bare: bool) -> Length | None:
    number = number_at(reader, index)
    if number is not None:
        term = _counted(reader, index)
        return (
            Length(first=index, last=term.last, offset=number.offset, terms=(term,), definite=number.definite)
            if term
            else None
        )
    unit = unit_at(reader, index)
    vague = reader.tables.vague_counts.at(reader.tokens, index, stop=reader.stop)
    if vague is not None:
        after = unit_at(reader, index + vague.size)
        if after is None or after.entry.count:
            return None
        term = Term(after.entry.unit, Decimal(vague.entry.low), Decimal(vague.entry.high), index + vague.size + 1)
        return Length(first=index, last=term.last, offset=vague.offset, terms=(term,))
    if unit is None or unit.entry.construct:
        return None
    term = _by_itself(reader, index, unit, bare=bare)
    if term is None:
        return None
    offset = opening(reader, unit.split.prefix, unit.split.definite)
    is_bare = unit.entry.count == 1 and term.last == index + unit.size
    return Length(first=index, last=term.last, offset=offset, terms=(term,), definite=unit.split.definite, bare=is_bare)


def _counted(reader: Reader, index: int) -> Term | None:
    """A number and its unit: «3 أيام», «ألف وخمسمئة شهر», «نصف عام», «بضع سنوات»."""
    numeral = number_at(reader, index)
    unit = unit_at(reader, numeral.last) if numeral else None
    if numeral is None or unit is None or unit.entry.count == 2 or numeral.amount <= 0:
        return None
    if unit.split.prefix and not unit.split.definite:
        return None
    if unit.split.definite and not (numeral.definite or numeral.amount < 1):
        return None
    low = numeral.low if numeral.low is not None else numeral.amount
    high = numeral.high if numeral.high is not None else numeral.amount
    return Term(unit.entry.unit, low, high, numeral.last + unit.size)


def _by_itself(reader: Reader, index: int, unit: Match[CalendarUnit], *, bare: bool) -> Term | None:
    """A dual, a singular with the word for one, a definite plural with its number, or (`bare`) a singular alone."""
    last = index + unit.size
    whole = reader.tables.wholes.at(reader.tokens, last, strip=False, stop=reader.stop)
    end = last + whole.size if whole else last
    if unit.entry.count == 2:
        # «الدقيقتين 73 و90»: the dual governs numbers and counts nothing
        if unit.split.definite and reader.text(last)[:1].isdecimal():
            return None
        return Term(unit.entry.unit, Decimal(2), Decimal(2), end)
    if unit.entry.count == 1:
        if whole is None and (not bare or unit.split.definite or _names_something(reader, last)):
            return None
        return None if unit.split.definite else Term(unit.entry.unit, Decimal(1), Decimal(1), end)
    if not unit.split.definite:
        return None
    number = whole_number_at(reader, last)
    if number is None or not number.definite or number.whole is None:
        return None
    return Term(unit.entry.unit, number.amount, number.amount, number.last)


def _names_something(reader: Reader, index: int) -> bool:
    """Whether a unit's singular belongs to what follows: «عام 2012», «يوم الجمعة», «شهر مارس»."""
    if weekday_at(reader, index) or month_at(reader, index) or four_digits(reader, index):
        return True
    if small_digits(reader, index) is not None and month_at(reader, index + 1):
        return True
    return reader.tables.day_words.at(reader.tokens, index, strip=False, stop=reader.stop) is not None


def _fraction(reader: Reader, index: int, term: Term) -> Term | None:
    """«ونصف», «وربع الساعة»: a share of the unit just counted."""
    place = after_and(reader, index)
    match = reader.pack.figures.fractions.at(reader.tokens, place[0], stop=reader.stop) if place else None
    if place is None or match is None or not match.entry.parts:
        return None
    if not carries_only_and(reader, match.split.prefix) and not match.split.definite:
        return None
    last = place[0] + match.size
    named = unit_at(reader, last)
    if named is not None and named.entry.unit == term.unit and named.entry.count == 1:
        last += named.size
    share = Decimal(match.entry.parts) / Decimal(match.entry.over)
    return Term(term.unit, term.low + share, term.high + share, last)


def _next_term(reader: Reader, index: int, known: set[Unit]) -> Term | None:
    """«وثلاثة أشهر», «، و 30 دقيقة», «ويوما»: a further unit that has not been counted yet."""
    start = index + 1 if reader.text(index) == "," else index
    place = after_and(reader, start)
    if place is None:
        timed = start == index or known == {"minute"}  # «ثلاث دقائق، 43.26 ثانية»
        term = _counted(reader, start) if timed else None
        if term is not None and start != index and term.unit != "second":
            return None
        return term if term and term.unit not in known else None
    if place[1] and not _only_and(reader, place[0]):
        return None
    term = _counted(reader, place[0])
    if term is None:
        unit = unit_at(reader, place[0])
        if unit is None or unit.entry.construct or unit.split.definite:
            return None
        term = _by_itself(reader, place[0], unit, bare=True)
    return term if term and term.unit not in known else None


def _only_and(reader: Reader, index: int) -> bool:
    unit = unit_at(reader, index)
    return unit is None or carries_only_and(reader, unit.split.prefix)


def measures(reader: Reader, length: Length) -> bool:
    """Whether a word that is also a contract («عقود») is a length of time where it stands."""
    ambiguous = any(term.unit == "decade" for term in length.terms)
    if not ambiguous or length.definite or step_at(reader, length.last):
        return True
    few = length.terms[0].low <= _MOST_DECADES
    if few and (length.bound is not None or after_role(reader, length.last, "of") > length.last):
        return True  # «حكم أكثر من أربعة عقود», «أربعة عقود من الحكم»
    return any(
        role_before(reader, index) in ("in", "since", "before", "after", "lasting", "until", "each")
        for index in (length.first, length.first - 1, length.first - 2)
    )
