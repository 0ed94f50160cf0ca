"""Whether the figures and dates of two sentences can all be true of one thing, for laying sentences side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeGuard

from factdiff.compare.laying import about_two
from factdiff.compare.regions import meet, regions
from factdiff.compare.scope import days_between, disjoint
from factdiff.model import Claim, Duration, Ordinal, Quantity, Score, Statement, TimeSpan, Value
from factdiff.settings import Settings

_THOUSANDS = 1000
_MINUTE = "match-minute"
_MATCH = "pole:match:"  # of the two who play one wins and the other loses
_PERSON = "person"  # people of any kind may be counted so


def one_odd(left: Sequence[Value], right: Sequence[Value], settings: Settings) -> tuple[Value, Value] | None:
    """The one value of each side that the other side has not, where both answer one question and exclude each other."""
    found = unmatched(left, right, settings)
    if found is None:
        return None
    mine, theirs = found
    if len(mine) != 1 or len(theirs) != 1 or not _comparable(mine[0], theirs[0]):
        return None
    if not _of_one_order(mine[0], theirs[0], settings):
        return None
    return mine[0], theirs[0]


def unmatched(
    left: Sequence[Value], right: Sequence[Value], settings: Settings
) -> tuple[list[Value], list[Value]] | None:
    """The values of each side that no value of the other fits, where both sides have such."""
    mine = [v for v in left if not any(_fits(v, w, settings) for w in right)]
    theirs = [w for w in right if not any(_fits(v, w, settings) for v in left)]
    return (mine, theirs) if mine and theirs else None


def occasions(left: Sequence[Value], right: Sequence[Value], settings: Settings) -> bool | None:
    """Whether both tell when: True where the times meet, False where none does, None where one of them does not say."""
    mine, theirs = [v for v in left if _tells_when(v)], [w for w in right if _tells_when(w)]
    pairs = [(v, w) for v in mine for w in theirs if type(v) is type(w)]
    return any(_fits(v, w, settings) for v, w in pairs) if pairs else None


def not_ahead(claim: Claim) -> list[Value]:
    """The values of a statement without the days ahead of its article: a delivery in December is quoted every day."""
    assert isinstance(claim.value, Statement)
    now = claim.as_of.stop if claim.as_of is not None else None
    return [v for v in claim.value.values if not (isinstance(v, TimeSpan) and now and v.start and v.start > now)]


def another_period(left: Sequence[Value], right: Sequence[Value], settings: Settings) -> bool:
    """Whether both name a period, weeks long at least, and none of one is one of the other: a quarter, its year."""
    mine, theirs = ({(v.start, v.stop) for v in values if _period(v, settings)} for values in (left, right))
    return bool(mine and theirs) and not mine & theirs


def dated_alike(left: Claim, right: Claim, one: TimeSpan, other: TimeSpan, settings: Settings) -> bool:
    """Whether two dates far apart may be told of one event: both days, months or years; both of late or both
    of long ago; and nothing measured, which every year measures anew.
    """
    assert isinstance(left.value, Statement) and isinstance(right.value, Statement)
    if any(isinstance(value, Quantity) for value in (*left.value.values, *right.value.values)):
        return False
    if _grain(one) != _grain(other):
        return False
    return _of_late(left, one, settings) == _of_late(right, other, settings)


def measures_differ(left: Statement, right: Statement, odd: tuple[Value, Value], settings: Settings) -> bool:
    """The dead of one sentence are not the injured of the other; results of matches are claims that know who played.
    Where only one tells what its figure is, the other must at least speak of that, or write the same digits.
    """
    mine, theirs = measured(left, odd[0]), measured(right, odd[1])
    if isinstance(odd[0], Score):
        return True
    if mine and theirs:
        return not any(_one_measure(own, other) for own in mine for other in theirs)
    if about_two(left, right):
        return True
    known, other = (mine, right) if mine else (theirs, left)
    one, two = odd
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or _same_digits(one, two):
        return False
    named = {measure.partition(" ")[0] for measure in known} - set(settings.open_measures)
    return bool(named) and not {f"about:{measure}" for measure in named} & set(other.terms)


def _one_measure(left: str, right: str) -> bool:
    """Whether two measures are one: of the same thing, and where both tell what was done to it, the same was done."""
    if left == right:
        return True
    both_done = all("did:" in measure for measure in (left, right))
    return not both_done and _undone(left) == _undone(right)


def measured(statement: Statement, value: Value) -> set[str]:
    """What a value of the sentence measures, as far as that is known."""
    named = zip(statement.values, statement.measures, strict=False)
    return {measure for own, measure in named if own == value and measure is not None}


def measures_apart(left: Statement, right: Statement) -> bool:
    """Both have figures of known measures, and none of one is one of the other: unemployment holds, prices rise."""
    mine, theirs = ({_undone(measure) for measure in one.measures if measure} for one in (left, right))
    return bool(mine and theirs) and not mine & theirs


def _undone(measure: str) -> str:
    """A measure without what was done: pay that is stopped and pay that goes on are of one thing."""
    return " ".join(term for term in measure.split() if not term.startswith("did:"))


def one_party_more(left: Statement, right: Statement) -> bool:
    """Both name a country, and one of them names others as well: exports in all, and exports to a neighbour."""
    mine, theirs = ({term for term in one.terms if term.startswith("country:")} for one in (left, right))
    return mine != theirs and bool(mine and theirs)


def exclude(left: str, right: str) -> bool:
    """Whether two poles of one scale exclude each other; what does not rise need not fall."""
    (_, scale, one), (_, other_scale, other) = left.split(":"), right.split(":")
    if scale != other_scale:
        return False
    if one.startswith("not-") == other.startswith("not-"):
        return not one.startswith("not-")
    return one.removeprefix("not-") == other.removeprefix("not-")


def two_players(left: Statement, right: Statement, pole: str) -> bool:
    """Whether who wins in one sentence need not be who loses in the other: both players are named, or but one's."""
    if not pole.startswith(_MATCH):
        return False
    mine, theirs = ({t for t in one.terms if t.startswith(("country:", "person:"))} for one in (left, right))
    return mine != theirs or len(mine) > 1


def _grain(value: TimeSpan) -> int | None:
    """Dashes in a date: none in a year, two in a day."""
    return None if value.edtf is None else value.edtf.count("-")


def _of_late(claim: Claim, value: TimeSpan, settings: Settings) -> bool:
    """Whether a date lies so near its article's own day that it dates the news, not what went before."""
    return claim.as_of is not None and days_between(value, claim.as_of) <= settings.landmark_days


def _period(value: Value, settings: Settings) -> TypeGuard[TimeSpan]:
    if not isinstance(value, TimeSpan) or value.start is None or value.stop is None:
        return False
    return (value.stop - value.start).days >= settings.period_days


def _tells_when(value: Value) -> bool:
    """A date, or a minute of a match."""
    if isinstance(value, Quantity):
        return value.unit == _MINUTE
    return isinstance(value, TimeSpan) and value.edtf is not None


def _comparable(left: Value, right: Value) -> bool:
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if (left.dimension or "count") == (right.dimension or "count") == "count":
            return _PERSON in (left.unit, right.unit) or _one_unit(left, right)
        return _one_unit(left, right)
    if isinstance(left, Ordinal) and isinstance(right, Ordinal):
        return left.of == right.of
    return type(left) is type(right)


def _of_one_order(left: Value, right: Value, settings: Settings) -> bool:
    """Whether two amounts may be rivals: the profit of a company and that of a share are not."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or not left.amount or not right.amount:
        return True
    small, large = sorted((abs(left.amount), abs(right.amount)))
    return _same_digits(left, right) or large <= settings.rival_ratio * small


def _same_digits(left: Quantity, right: Quantity) -> bool:
    """Two amounts that differ in their noughts alone: five millions for five billions."""
    one, other = left.amount or Decimal(0), right.amount or Decimal(0)
    return one.normalize().as_tuple().digits == other.normalize().as_tuple().digits


def _one_unit(left: Quantity, right: Quantity) -> bool:
    return None in (left.unit, right.unit) or _plain_unit(left) == _plain_unit(right)


def _plain_unit(value: Quantity) -> str:
    """Dollars, where a price is given to the barrel in one headline and without in the other."""
    return (value.unit or "").partition("/")[0]


def _fits(left: Value, right: Value, settings: Settings) -> bool:
    """Whether two values can both be true of one thing."""
    if not _comparable(left, right):
        return False
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return meet(*regions(left, right, settings)) and not _bounds_apart(left, right, settings)
    if isinstance(left, Duration) and isinstance(right, Duration):
        return meet(*regions(left, right, settings))
    if isinstance(left, TimeSpan) and isinstance(right, TimeSpan):
        return not disjoint(left, right) or _one_weekday(left, right, settings)
    if isinstance(left, Ordinal) and isinstance(right, Ordinal):
        return left.amount == right.amount
    if isinstance(left, Score) and isinstance(right, Score):
        return sorted(left.points) == sorted(right.points)  # won 2-0 is lost 0-2
    return left == right


def _one_weekday(left: TimeSpan, right: TimeSpan, settings: Settings) -> bool:
    """Both name one day of the week, one of them without its date, which may be a week off: "on Sunday"."""
    named = left.weekday is not None and left.weekday == right.weekday
    return named and (left.relative or right.relative) and days_between(left, right) <= settings.week_off


def _bounds_apart(left: Quantity, right: Quantity, settings: Settings) -> bool:
    """Two bounds of one sort over figures of unlike size: nobody writes "more than 20m" of 500m."""
    same = (left.low is None) == (right.low is None) and (left.high is None) == (right.high is None)
    if not same or (left.low is not None and left.high is not None):
        return False
    amounts = sorted(value.amount or Decimal(0) for value in (left, right))
    if left.approximate and right.approximate and amounts[0] >= _THOUSANDS:
        return False  # "thousands" may be tens of thousands, but tens are no hundreds and no thousands
    return amounts[0] > 0 and amounts[1] > settings.bound_ratio * amounts[0]
