"""Rule for rates that an authority sets: two levels of two days are a step, not a contradiction."""

from __future__ import annotations

from factdiff.compare.regions import figures_meet
from factdiff.compare.scope import as_fact, disjoint
from factdiff.model import Answer, Claim
from factdiff.settings import Settings

_SET = frozenset({"interest-rate", "deposit-rate", "lending-rate", "main-operation-rate", "discount-rate", "repo-rate"})


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
