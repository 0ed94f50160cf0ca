"""Rules for votes: what polls or a partial count told before the end, beside the result; votes of nobody named."""

from __future__ import annotations

from factdiff.compare.regions import figures_meet, of_one_order
from factdiff.compare.scope import days_between, differing, disjoint
from factdiff.model import Answer, Claim
from factdiff.settings import Settings

VOTED = frozenset({"vote", "turnout"})
_SEAT = "seat"
_WON = frozenset({"vote", _SEAT})
_COUNTED = "is:counted"


def count_completed(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A poll or a partial count of votes, and the figure that a later count gave: an update, not a contradiction.

    So are the seats and votes of one holder that are told on the night of the count, and on a day after it.
    """
    if left.measure == right.measure and left.measure in _WON and _early(left) == _early(right):
        return _counted_on(left, right, settings)
    if left.measure != right.measure or left.measure not in VOTED or _early(left) == _early(right):
        return None
    early, final = (left, right) if _early(left) else (right, left)
    if not _one_vote(early, final) or figures_meet(early, final, settings):
        return None
    days = [claim.as_of.start if claim.as_of else None for claim in (early, final)]
    if days[0] is None or days[1] is None or days[1] < days[0]:
        return None
    return Answer("COMPATIBLE", "update", "count-completed")


def nobodys_votes(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two numbers of votes or seats of which it is not told whose or which way they are may be anybody's."""
    if left.measure != right.measure or left.measure not in _WON or figures_meet(left, right, settings):
        return None
    held = all(claim.participants or claim.basis or claim.group or _of(claim) for claim in (left, right))
    return None if held else Answer("UNKNOWN", None, "of-other-things")


def _counted_on(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Seats or votes of one holder on two days while the votes are counted."""
    if left.measure != _SEAT and not (_one_vote(left, right) and of_one_order(settings.counting_growth, left, right)):
        return None
    if figures_meet(left, right, settings) or differing(left, right) or _of(left) != _of(right):
        return None
    if left.as_of is None or right.as_of is None or not disjoint(left.as_of, right.as_of):
        return None
    owned = bool(left.participants or _of(left)) and left.participants == right.participants
    near = days_between(left.as_of, right.as_of) <= settings.counting_days
    return Answer("COMPATIBLE", "update", "count-completed") if owned and near else None


def _of(claim: Claim) -> set[str]:
    return {term for term in claim.about if term.startswith("of:")}


def _early(claim: Claim) -> bool:
    return claim.stance == "estimated" or any(term.startswith(_COUNTED) for term in claim.about)


def _one_vote(left: Claim, right: Claim) -> bool:
    """Whether the same person's votes, or the turnout, in what may be the same round and place are told of."""
    held = left.participants == right.participants and (bool(left.participants) or left.measure == "turnout")
    rounds = {left.instance, right.instance} - {"?"}
    return held and len(rounds) < 2 and left.place == right.place and left.when == right.when
