"""Rules for figures that move with the news: tolls that rise or fall, and a figure that is given and denied."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factdiff.compare.regions import amount_of, figures_meet, is_open, is_vague, of_one_order
from factdiff.compare.scope import differing, disjoint, one_thing, unknown
from factdiff.model import FINAL, RISEN, WAS, Answer, Claim, Quantity, TimeSpan
from factdiff.settings import Settings

# Counts that grow while the news goes on: a later figure is not at odds with an earlier one.
MOVING = frozenset(
    {
        "killed",
        "injured",
        "casualty",
        "missing",
        "displaced",
        "detained",
        "infected",
        "evacuated",
        "rescued",
        "burnt-area",
    }
)


def toll_falls(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A count that grows with the news is lower in the later source: counted anew, or one of the two is wrong."""
    if left.measure not in MOVING or left.as_of is None or right.as_of is None or not disjoint(left.as_of, right.as_of):
        return None
    earlier, later = (left, right) if _later(right.as_of, left.as_of) else (right, left)
    was, now = amount_of(earlier), amount_of(later)
    if was is None or now is None or now >= was or any(is_vague(c) or is_open(c) for c in (earlier, later)):
        return None
    if not of_one_order(settings.fallen_ratio, left, right):
        return Answer("UNKNOWN", None, "of-other-things")
    return Answer("COMPATIBLE", "update", "toll-falls")


def toll_moves(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A count that grows with the news, of different days or of other hours of one: an update, not a contradiction.

    Accounts of one day are written from morning to night: a small toll may grow to any, a great one doubles at most.
    Two that are further apart are two counts, unless one source says that it rose.
    """
    if left.measure not in MOVING or left.as_of is None or right.as_of is None:
        return None
    meanwhile = left.article != right.article and _may_grow(left, right, settings)
    told = (WAS in left.words) != (WAS in right.words) or _of_two_hours(left, right)
    if not told and not meanwhile and not disjoint(left.as_of, right.as_of) and not _rose(left, right, settings):
        return None
    return Answer("COMPATIBLE", "update", "toll-moves")


def _may_grow(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether a toll may have grown from the lower figure to the higher one within a day."""
    low = min((amount for claim in (left, right) if (amount := amount_of(claim)) is not None), default=Decimal(0))
    if _copied(left, right, settings) or _of_one_moment(left, right):
        return False
    return low < settings.early_toll or of_one_order(settings.same_day_growth, left, right)


def _copied(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two articles tell of a toll in the same words: then one of them has changed the figure of the other."""
    told = set(left.words)
    return left.article != right.article and told == set(right.words) and len(told) >= settings.counted_words


def _of_one_moment(left: Claim, right: Claim) -> bool:
    """Whether two tolls were counted up to one hour of one day, or both are told as the last one."""
    hours = _hours(left, right)
    return (FINAL in left.words and FINAL in right.words) or (hours is not None and hours[0] == hours[1])


def _of_two_hours(left: Claim, right: Claim) -> bool:
    """Whether the higher of two tolls was counted up to a later hour of the day."""
    hours, was, now = _hours(left, right), amount_of(left), amount_of(right)
    if hours is None or was is None or now is None or hours[0] == hours[1]:
        return False
    return (hours[0] < hours[1]) == (was < now)


def _hours(left: Claim, right: Claim) -> tuple[tuple[date, int], tuple[date, int]] | None:
    """The days and minutes up to which two figures were counted, where both are told and set by one clock."""
    one, other = left.as_of, right.as_of
    if one is None or other is None or one.zone != other.zone:
        return None
    if one.start is None or other.start is None or one.minute is None or other.minute is None:
        return None
    return (one.start, one.minute), (other.start, other.minute)


def two_tolls(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two tolls that cannot be one are rivals only where two articles count the same people by the same noun or hour.

    One article has many tolls: of a day, since the beginning, of a district, of another disaster.
    """
    if left.measure not in MOVING or settings.all_tolls_rival or _copied(left, right, settings):
        return None
    named = (
        isinstance(left.value, Quantity)
        and isinstance(right.value, Quantity)
        and left.value.unit == right.value.unit
        and left.value.unit not in (None, "person")
    )
    if left.article != right.article and (named or _of_one_moment(left, right)):
        return None
    return Answer("UNKNOWN", None, "two-tolls")


def _rose(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether it is told that the count rose to a figure, on the day of the other and not far from it.

    In one article to the higher one: "69 were killed", and two deaths more "bring the toll to 71".
    """
    low, high = sorted((left, right), key=lambda claim: amount_of(claim) or Decimal(0))
    risen = RISEN in high.words or (RISEN in low.words and left.article != right.article)
    return risen and of_one_order(settings.risen_ratio, left, right)


def figure_denied(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One source denies the very figure that the other gives. What is denied says nothing against any other figure."""
    if "denied" not in (left.stance, right.stance):
        return None
    if left.stance == right.stance:
        return None if figures_meet(left, right, settings) else Answer("UNKNOWN", None, "another-figure-denied")
    denial, figure = (left, right) if left.stance == "denied" else (right, left)
    alike = figures_meet(left, right, settings) and not is_open(left) and not is_open(right) and one_thing(left, right)
    apart = figure.stance not in ("asserted", "reported") or differing(left, right) or unknown(left, right)
    if not alike or apart or (denial.speaker is not None and denial.speaker == figure.speaker):
        return Answer("UNKNOWN", None, "another-figure-denied")
    later = denial.as_of is not None and figure.as_of is not None and _later(figure.as_of, denial.as_of)
    return (
        Answer("COMPATIBLE", "update", "denied-then-given")
        if later
        else Answer("CONFLICT", "contradiction", "figure-denied")
    )


def _later(one: TimeSpan, other: TimeSpan) -> bool:
    return disjoint(one, other) and one.start is not None and other.start is not None and one.start > other.start
