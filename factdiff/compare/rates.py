"""Rules for rates that an authority sets, of which two levels are a step, and for prices that markets quote."""

from __future__ import annotations

from factdiff.compare.regions import figures_meet
from factdiff.compare.scope import as_fact, disjoint
from factdiff.model import Answer, Claim
from factdiff.settings import Settings

_SET = frozenset({"interest-rate", "deposit-rate", "lending-rate", "main-operation-rate", "discount-rate", "repo-rate"})

_RATE = "rate "
_QUOTED = frozenset({"ounce", "barrel"})  # what a market quotes the price of at every hour


def rate_moved(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A bank's rate stood at one level on one day and at another later: it was raised or cut in between."""
    if left.measure != right.measure or left.measure not in _SET:
        return None
    if any(c.basis is not None or c.when is not None or not as_fact(c) for c in (left, right)):
        return None
    if left.place != right.place or left.instance != right.instance or left.as_of is None or right.as_of is None:
        return None
    mine, theirs = set(left.participants), set(right.participants)
    if not (mine <= theirs or theirs <= mine) or figures_meet(left, right, settings):
        return None
    return Answer("COMPATIBLE", "update", "rate-moved") if disjoint(left.as_of, right.as_of) else None


def quoted_anew(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two prices of an ounce or a barrel: of other hours, other goods or other deliveries, as markets quote them."""
    unit = (left.measure or "").removeprefix(_RATE)
    quoted = left.measure == right.measure and unit != left.measure and unit.partition("/")[2] in _QUOTED
    return Answer("UNKNOWN", None, "quoted-anew") if quoted else None
