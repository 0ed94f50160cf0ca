"""Rule for votes: what polls or a partial count told before the end, beside the result."""

from __future__ import annotations

from factdiff.compare.regions import figures_meet
from factdiff.model import Answer, Claim
from factdiff.settings import Settings

VOTED = frozenset({"vote", "turnout"})
_COUNTED = "is:counted"


def count_completed(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A poll or a partial count of votes, and the figure that a later count gave: an update, not a contradiction."""
    if left.measure != right.measure or left.measure not in VOTED or _early(left) == _early(right):
        return None
    early, final = (left, right) if _early(left) else (right, left)
    if not _one_vote(early, final) or figures_meet(early, final, settings):
        return None
    days = [claim.as_of.start if claim.as_of else None for claim in (early, final)]
    if days[0] is None or days[1] is None or days[1] < days[0]:
        return None
    return Answer("COMPATIBLE", "update", "count-completed")


def _early(claim: Claim) -> bool:
    return claim.stance == "estimated" or any(term.startswith(_COUNTED) for term in claim.about)


def _one_vote(left: Claim, right: Claim) -> bool:
    """Whether the same person's votes, or the turnout, in what may be the same round and place are told of."""
    held = left.participants == right.participants and (bool(left.participants) or left.measure == "turnout")
    rounds = {left.instance, right.instance} - {"?"}
    return held and len(rounds) < 2 and left.place == right.place and left.when == right.when
