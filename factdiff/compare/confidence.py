"""How sure it is that two claims answer one question: from the evidence in bits and how complete their scope is."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factdiff.model import Claim, Pair
from factdiff.settings import Settings

_HUNDREDTH = Decimal("0.01")


def confidence(pair: Pair, left: Claim, right: Claim, settings: Settings) -> Decimal:
    """From 0 to 1, two decimals: the odds that the evidence gives, less what the claims leave open of their scope."""
    bits = min(pair.score - settings.same_question + settings.prior_bits, settings.certain)
    stated = bool(left.measure and left.participants) + bool(right.measure and right.participants)
    completeness = 1 - settings.open_scope_cost * (2 - stated) / 2
    return (_chance(str(bits)) * completeness).quantize(_HUNDREDTH)


@lru_cache(maxsize=4096)
def _chance(bits: str) -> Decimal:
    """At odds of two to the power of `bits`. Few sums of evidence are possible, and a power of decimals is slow."""
    odds = Decimal(2) ** Decimal(bits)
    return odds / (1 + odds)
