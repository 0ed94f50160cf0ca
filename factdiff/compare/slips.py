"""A slip of the unit inside one article: one figure given twice, a thousand or a million times apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factdiff.compare.regions import Region, meet, region
from factdiff.compare.scope import as_fact, differing, disjoint
from factdiff.model import Claim, Quantity
from factdiff.settings import Settings

_FACTORS = (Decimal(10**3), Decimal(10**6))


def unit_slip(figures: Sequence[Claim], settings: Settings) -> Iterator[tuple[Claim, Claim]]:
    """One measure of one scope given twice with the same digits, but in thousands and in millions: 350 thousand
    refugees, further down 350 million.

    Only for what is measured once in a story, told with the same words; of two loans one may be a thousand times the
    other.
    """
    for left, right in combinations(figures, 2):
        if left.measure is None or left.measure != right.measure or left.sentence == right.sentence:
            continue
        small, large = sorted((left, right), key=_amount)
        if _slipped(small, large, settings) and _one_question(left, right, settings):
            yield left, right


def _slipped(small: Claim, large: Claim, settings: Settings) -> bool:
    one, other = small.value, large.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.unit != other.unit:
        return False
    if not one.amount or not other.amount or one.amount < 0 or one.dimension == "percentage":
        return False
    ratio = other.amount / one.amount
    if not any(abs(ratio / factor - 1) <= settings.hedge_share for factor in _FACTORS):
        return False
    factor = min(_FACTORS, key=lambda size: abs(ratio / size - 1))
    scaled = region(one, settings)
    if scaled.low is None or scaled.high is None:
        return False
    return meet(Region(scaled.low * factor, scaled.high * factor), region(other, settings))


def _one_question(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two claims of one article ask the same: the same scope as far as it is said, in the same words."""
    if not as_fact(left) or not as_fact(right) or differing(left, right) or left.instance:
        return False
    if left.when and right.when and disjoint(left.when, right.when):
        return False
    return len(set(left.words) & set(right.words)) >= settings.slip_words


def _amount(claim: Claim) -> Decimal:
    value = claim.value
    return value.amount or Decimal(0) if isinstance(value, Quantity) else Decimal(0)
