"""Rules for events: foretold and then done or called off; done in one source and denied in another."""

from __future__ import annotations

from factdiff.compare.acts import ACT_RULES
from factdiff.compare.roles import ROLE_RULES
from factdiff.compare.scope import days_between, disjoint
from factdiff.compare.turns import TURN_RULES
from factdiff.model import Answer, Claim, Event
from factdiff.settings import Settings

_FORETOLD = frozenset({"planned", "target", "estimated", "possible", "pending"})
_OFF = frozenset({"cancelled", "postponed", "failed"})


def _in_order(left: Claim, right: Claim) -> tuple[Claim, Claim] | None:
    """The claims of two articles, the earlier one first; None where their days meet or are not known."""
    if left.article == right.article or left.as_of is None or right.as_of is None:
        return None
    if not disjoint(left.as_of, right.as_of):
        return None
    earlier, later = sorted((left, right), key=lambda claim: (claim.as_of.start, claim.article))  # type: ignore[union-attr]
    return earlier, later


def _status(claim: Claim) -> str:
    assert isinstance(claim.value, Event)
    return claim.value.status


def planned_then_done(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Announced, possible or not yet so in the earlier source, done in the later one: an update."""
    ordered = _in_order(left, right)
    if ordered is None or _status(ordered[0]) not in _FORETOLD or _status(ordered[1]) != "done":
        return None
    return Answer("COMPATIBLE", "update", "planned-then-done") if _one_occasion(*ordered, settings) else None


def planned_then_off(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Announced in the earlier source; called off, put off or failed in the later one: an update."""
    ordered = _in_order(left, right)
    if ordered is None or _status(ordered[0]) not in _FORETOLD or _status(ordered[1]) not in _OFF:
        return None
    return Answer("COMPATIBLE", "update", "planned-then-off") if _one_occasion(*ordered, settings) else None


def _one_occasion(earlier: Claim, later: Claim, settings: Settings) -> bool:
    """Whether what came about is what was foretold: not dated before it was foretold, nor long after, unless it is a
    thing that happens once.
    """
    assert earlier.as_of is not None and later.as_of is not None
    if later.when is not None and disjoint(later.when, earlier.as_of) and _before(later, earlier):
        return False
    if earlier.when is not None and later.when is not None and disjoint(earlier.when, later.when):
        return False
    return earlier.basis == "once" or days_between(earlier.as_of, later.as_of) <= settings.foretold_days


def _before(left: Claim, right: Claim) -> bool:
    assert left.when is not None and right.as_of is not None
    return left.when.stop is not None and right.as_of.start is not None and left.when.stop < right.as_of.start


EVENT_RULES = (*TURN_RULES, *ROLE_RULES, *ACT_RULES, planned_then_done, planned_then_off)
