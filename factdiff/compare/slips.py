"""A slip of the unit inside one article: one figure given twice, a thousand or a million times apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

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
    for n, m in _thousands_apart(figures, settings):
        left, right = figures[n], figures[m]
        if left.sentence == right.sentence:
            continue
        small, large = sorted((left, right), key=_amount)
        if _slipped(small, large, settings) and _one_question(left, right, settings):
            yield left, right


def _thousands_apart(figures: Sequence[Claim], settings: Settings) -> list[tuple[int, int]]:
    """Where the two figures of one measure stand that may be a thousand or a million times apart, in their order.

    Of each measure the amounts are sorted, so that a long article does not set each figure beside every other one.
    """
    measures: dict[str, list[tuple[Decimal, int]]] = defaultdict(list)
    for n, claim in enumerate(figures):
        if claim.measure is not None:
            measures[claim.measure].append((_amount(claim), n))
    least, most = 1 - 2 * settings.hedge_share, 1 + 2 * settings.hedge_share  # `_slipped` has the last word
    pairs: set[tuple[int, int]] = set()
    for amounts in measures.values():
        amounts.sort()
        for amount, n in amounts if len(amounts) > 1 else ():
            for factor in _FACTORS if amount > 0 else ():
                first = bisect_left(amounts, (amount * factor * least, 0))
                last = bisect_right(amounts, (amount * factor * most, len(figures)))
                pairs.update((min(n, m), max(n, m)) for _, m in amounts[first:last])
    return sorted(pairs)


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
