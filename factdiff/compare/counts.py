"""Rule for counts of people that are no steps of one toll: parts of it, what a day added, figures far apart."""

from __future__ import annotations

from decimal import Decimal

from factdiff.compare.regions import amount_of, of_one_order
from factdiff.compare.tolls import MOVING
from factdiff.model import RISEN, WAS, Answer, Claim, Quantity
from factdiff.settings import Settings

_ELSEWHERE = "elsewhere"  # where those are who died besides
_BESIDE = frozenset({"part", "increment"})  # what a count may be beside the whole


def other_count(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two counts of people that do not follow each other: two parts of the dead, the dead of two days, what may come
    to pass, or figures that no news lies between. One article tells of many, and says it where a toll rose.
    """
    if left.measure not in MOVING or settings.all_tolls_rival:
        return None
    beside = left.basis in _BESIDE and right.basis in _BESIDE
    within = left.article == right.article and not _told(left, right)
    beside = beside or (left.place == _ELSEWHERE) != (right.place == _ELSEWHERE)
    if beside or within or _ahead(left) or _ahead(right) or _far(left, right, settings):
        return Answer("UNKNOWN", None, "other-count")
    return None


def _told(left: Claim, right: Claim) -> bool:
    """Whether one of two counts is told as what it was before, or rose to; or both are told by the hour."""
    if all(claim.as_of is not None and claim.as_of.minute is not None for claim in (left, right)):
        return True
    return WAS in (*left.words, *right.words) or RISEN in (*left.words, *right.words)


def _ahead(claim: Claim) -> bool:
    """Whether a count is but a bound from above: the dead may reach 20,000."""
    return isinstance(claim.value, Quantity) and claim.value.low is None and claim.value.high is not None


def _far(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two counts lie so far apart that they are of two things: of the last attack, and of the whole war."""
    low = min((amount for claim in (left, right) if (amount := amount_of(claim)) is not None), default=Decimal(0))
    return not of_one_order(settings.risen_ratios[low >= settings.few_counted], left, right)
