"""From the office claims of a story to claims with their country: what one article leaves out, another says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from factdiff.model import Claim, Office

_PERSON = "person:"
Key = tuple[str, str]


def located(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, an office that lacks its country or body given the only one that the story names for it.

    First by its holder: "the foreign minister A" of one article is "the Iranian foreign minister A" of another. Then by
    the article, for which one office is one: who follows A as foreign minister is that country's too. Then by the
    holders who are known by now.
    """
    for key in (_holder, _article, _holder):
        known = _only(claims, key)
        claims = [_with(claim, known.get(key(claim))) for claim in claims]
    return tuple(claims)


def _holder(claim: Claim) -> Key:
    role = claim.value.role if isinstance(claim.value, Office) else ""
    return role, next((part for part in claim.participants if part.startswith(_PERSON)), "")


def _article(claim: Claim) -> Key:
    return claim.value.role if isinstance(claim.value, Office) else "", claim.article


def _only(claims: Sequence[Claim], key: Callable[[Claim], Key]) -> dict[Key, str]:
    found: dict[Key, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Office) and claim.value.of:
            found[key(claim)].add(claim.value.of)
    return {name: next(iter(places)) for name, places in found.items() if len(places) == 1}


def _with(claim: Claim, of: str | None) -> Claim:
    if of is None or not isinstance(claim.value, Office) or claim.value.of:
        return claim
    return replace(claim, value=replace(claim.value, of=of), participants=tuple(sorted({of, *claim.participants})))
