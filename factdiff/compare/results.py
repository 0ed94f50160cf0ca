"""Rules for results of matches: the same in both sources, or two that one match cannot have had."""

from __future__ import annotations

from factdiff.compare.scope import as_fact, days_between, disjoint
from factdiff.model import Answer, Claim, Score
from factdiff.settings import Settings

_RESULT = "result"


def _of_matches(left: Claim, right: Claim) -> bool:
    """Whether both are results between two sides that are known."""
    return left.measure == right.measure == _RESULT


def another_match(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Other sides, another day, or another part of the match: the shoot-out, half-time, a match of last season."""
    if not _of_matches(left, right):
        return None
    if not as_fact(left) or not as_fact(right):
        return Answer("UNKNOWN", None, "another-match")  # foreseen, hoped for
    one_pair = left.participants == right.participants or _one_score(left, right)
    if not one_pair or left.instance != right.instance or _days_apart(left, right, settings):
        return Answer("UNKNOWN", None, "another-match")
    return None


def _one_score(left: Claim, right: Claim) -> bool:
    """Whether one score is told of a side that both name, and the other side a country in one of them only."""
    mine, theirs = {*left.participants}, {*right.participants}
    odd = [any(":" in side for side in own - (mine & theirs)) for own in (mine, theirs)]
    return bool(mine & theirs) and odd[0] != odd[1] and _points(left) == _points(right)


def _points(claim: Claim) -> list[int]:
    assert isinstance(claim.value, Score)
    return sorted(claim.value.points)


def _days_apart(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether the day that the texts give, else that of publication, lies too far apart for one match. A page without a
    date tells of the match that its story is about.
    """
    if left.when is not None and right.when is not None:
        return disjoint(left.when, right.when)
    mine, theirs = left.when or left.as_of, right.when or right.as_of
    return mine is not None and theirs is not None and days_between(mine, theirs) > settings.one_match_days


def same_score(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """The same result in both, in either order of the sides."""
    if not isinstance(left.value, Score) or not isinstance(right.value, Score) or left.article == right.article:
        return None
    return Answer("SAME", "agreement", "same-score") if _points(left) == _points(right) else None


def score_differs(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two results of one match, between the same sides within a day or two: they cannot both be."""
    if not _of_matches(left, right) or left.article == right.article or left.instance is not None:
        return None
    return Answer("CONFLICT", "contradiction", "score-differs")


RULES = (another_match, same_score, score_differs)
