"""Before scoring: which minutes of play in two accounts of a match may be one occasion. Knows no language."""

from __future__ import annotations

from rapidfuzz import fuzz

from factdiff.model import Claim, Quantity
from factdiff.settings import Settings

MINUTE = "match-minute"


def other_minute(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two minutes of one match are two occasions: in one article, unless they are of one player and lie close.

    Two articles that give one minute mean one occasion, whoever of those on the field they name with it; two minutes
    that lie close together are one if they are of one player, or of one goal, the second. One player's second goal has
    one minute, however far apart it is told.
    """
    assert isinstance(left.value, Quantity) and isinstance(right.value, Quantity)
    one, other = left.value.amount, right.value.amount
    if one is None or other is None:
        return True
    far = abs(one - other) > settings.same_minute
    if left.article == right.article:
        return far or not left.participants or left.participants != right.participants
    if one == other:
        return False
    mine, theirs = _goals(left), _goals(right)
    if mine and theirs and mine != theirs:
        return True
    player = _one_player(left, right, settings)
    if player is False:
        return True
    return not (player or mine & theirs) or (far and not (player and mine & theirs))


def _goals(claim: Claim) -> set[str]:
    return {term for term in claim.about if term.startswith("goal:")}


def _one_player(left: Claim, right: Claim, settings: Settings) -> bool | None:
    """Whether two minutes are of one player, as far as either name was read; None where one of them names nobody."""
    mine, theirs = ([part.rpartition(":")[2].split() for part in claim.participants] for claim in (left, right))
    if not mine or not theirs:
        return None
    return any(_named_alike(one, other, settings) for one in mine for other in theirs)


def _named_alike(one: list[str], other: list[str], settings: Settings) -> bool:
    """The last word of one name stands in the other: Kolo, Randal Kolo; two who share a first name are two."""
    ends = ((one[-1], other), (other[-1], one))
    return any(fuzz.ratio(last, word) >= settings.same_player for last, words in ends for word in words)
