"""The rules for where places lie: the same side of a country in both sources, or another one."""

from __future__ import annotations

from factdiff.model import Answer, Claim, Statement
from factdiff.settings import Settings

_BEARING = "bearing"
_OPPOSITE = frozenset({("side:north", "side:south"), ("side:east", "side:west")})


def same_side(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both put a place on the same side of a country; or one of them, less exactly, on no contrary one."""
    if left.measure != _BEARING:
        return None
    one, other = (_sides(claim) for claim in (left, right))
    if any({(a, b), (b, a)} & _OPPOSITE for a in one for b in other) or left.participants != right.participants:
        return None
    if one != other:
        return Answer("COMPATIBLE", None, "less-exact")
    return Answer("SAME", None if left.article == right.article else "agreement", "same-side")


def another_side(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """A place lies in the east of a country in one source, in the west of it in the other; or in one and the same."""
    if left.measure != _BEARING:
        return None
    if left.participants != right.participants:
        return Answer("UNKNOWN", None, "another-reference")
    return Answer("CONFLICT", "contradiction", "another-side")


def _sides(claim: Claim) -> set[str]:
    assert isinstance(claim.value, Statement)
    return set(claim.value.terms)
