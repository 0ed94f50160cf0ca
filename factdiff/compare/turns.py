"""Rules for the times that a thing has happened: the second title is not the third."""

from __future__ import annotations

from factdiff.compare.scope import days_between, disjoint
from factdiff.model import NUMBERED, Answer, Claim, Event
from factdiff.settings import Settings

_PRIZE = "prize:"
_BEFALLEN = "befallen"  # the basis of ordinals of people: each country has its own first


def _ordinal(claim: Claim) -> int | None:
    return claim.value.ordinal if isinstance(claim.value, Event) else None


def first_of_a_place(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The first death of one country is not the first of another; of one country, it is the same death."""
    if _BEFALLEN not in (left.basis, right.basis):
        return None
    if left.article == right.article or left.basis != right.basis or None in (left.place, right.place):
        return Answer("UNKNOWN", None, "another-occurrence")
    if left.place != right.place:
        return Answer("COMPATIBLE", "different-scope", "another-place")
    return Answer("SAME", "agreement", "same-turn") if _ordinal(left) == _ordinal(right) else None


def another_turn(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One source says that it was the second time, another the third; or the first since two different years."""
    one, other = _ordinal(left), _ordinal(right)
    if one is None or other is None or left.article == right.article or not _one_event(left, right, settings):
        return None
    if {NUMBERED, _BEFALLEN} & {left.basis, right.basis}:
        return None  # the 33rd meeting is not the 31st, and says nothing against it
    if left.basis != right.basis or left.instance != right.instance or _told_of_two(left, right):
        return None
    apart = left.when is not None and right.when is not None and disjoint(left.when, right.when)
    return Answer("CONFLICT", "contradiction", "another-turn") if one != other or apart else None


def _told_of_two(left: Claim, right: Claim) -> bool:
    """Whether each says of its event what the other does not: another prize, or a count within another time (twice
    this year).
    """
    mine, theirs = ({term for term in claim.about if term.startswith(_PRIZE)} for claim in (left, right))
    if (mine and theirs and not mine & theirs) or set(left.about) - mine != set(right.about) - theirs:
        return True
    words, others = set(left.words), set(right.words)
    return min(len(words - others), len(others - words)) > 1


def same_turn(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both say for which time it happened, and it is the same."""
    one, other = _ordinal(left), _ordinal(right)
    if one is None and other is None:
        return None
    if one != other:
        return Answer("UNKNOWN", None, "another-occurrence")
    if left.article == right.article:
        return Answer("SAME", None, "same-article")
    told = _one_event(left, right, settings) and (left.instance == right.instance)
    return Answer("SAME", "agreement", "same-turn") if told else Answer("UNKNOWN", None, "another-occurrence")


def _one_event(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether both tell of one event of the last days: a party in common and a word, or many words."""
    known = left.as_of is not None and right.as_of is not None
    if known and days_between(left.as_of, right.as_of) > settings.one_match_days:  # type: ignore[arg-type]
        return False
    parties, words = set(left.participants) & set(right.participants), set(left.words) & set(right.words)
    return (bool(parties) and bool(words)) or len(words) >= settings.pinning_words


TURN_RULES = (first_of_a_place, another_turn, same_turn)
