"""One place or body, one name: joins places that no table knows, and tells spellings of a name from other names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factdiff.align.names import alikeness, distance
from factdiff.model import Claim, Name
from factdiff.settings import Settings

THINGS = ("place:", "organisation:")
_UNLISTED = "place:place:"  # a place that is known by its sounds alone


def is_of_thing(claim: Claim) -> bool:
    """Whether a claim is about how a place or a body is written."""
    return claim.kind == "name" and claim.participants[0].startswith(THINGS)


def one_place(claims: Sequence[Claim], settings: Settings) -> tuple[Claim, ...]:
    """The claims, a place that no table knows renamed to the first in order that differs from it in spelling only."""
    unlisted = sorted({claim.participants[0] for claim in claims if _is_unlisted(claim)})
    joint: dict[str, str] = {}
    for part in unlisted:
        heads = sorted(set(joint.values()))
        joint[part] = next((head for head in heads if _alike(part[len(_UNLISTED) :], head, settings)), part)
    return tuple(
        replace(claim, participants=(joint[claim.participants[0]],)) if _is_unlisted(claim) else claim
        for claim in claims
    )


def _is_unlisted(claim: Claim) -> bool:
    return claim.kind == "name" and claim.participants[0].startswith(_UNLISTED)


def _alike(left: str, head: str, settings: Settings) -> bool:
    right = head[len(_UNLISTED) :]
    return alikeness(left, right) >= settings.place_alike and distance(left, right) <= settings.name_cost


def one_spelling(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two ways to write one place or body spell one name, and are not two names of it (the Emirates, UAE)."""
    one, other = (c.value.sounds if isinstance(c.value, Name) else () for c in (left, right))
    return one != other and _alike("".join(one), _UNLISTED + "".join(other), settings)
