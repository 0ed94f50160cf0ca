"""The rule for what most of a number of people are: the same sorts of people in both sources."""

from __future__ import annotations

from factdiff.model import Answer, Claim, Statement
from factdiff.settings import Settings

_MAJORITY = "majority"


def same_majority(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both say of the same people that most of them are of one sort: women and children, civilians, of one country."""
    if left.measure != _MAJORITY or right.measure != _MAJORITY:
        return None
    assert isinstance(left.value, Statement) and isinstance(right.value, Statement)
    apart = left.about and right.about and not set(left.about) & set(right.about)
    if apart or left.value.terms != right.value.terms or left.article == right.article:
        return Answer("UNKNOWN", None, "another-reference")
    return Answer("SAME", "agreement", "same-majority")
