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
    the article, for which one office is one: who follows A as foreign minister is that country's too, but not who is
    foreign minister beside A. Then by the holders who are known by now. Who held it before held that of the only
    country that the story names.
    """
    claims = _filled(claims, _holder)
    known, present = _only(claims, _article), _present(claims)
    claims = [
        claim
        if not _is_open(claim) or _is_beside(claim, present[_article(claim)])
        else _with(claim, known.get(_article(claim)))
        for claim in claims
    ]
    claims = _filled(claims, _holder)
    alone = _only(claims, _role)
    return tuple(_with(claim, alone.get(_role(claim))) if _is_past(claim) else claim for claim in claims)


def _role(claim: Claim) -> Key:
    return claim.value.role if isinstance(claim.value, Office) else "", ""


def _is_past(claim: Claim) -> bool:
    """Somebody who held the office: of the only country or body whose office the story names."""
    return isinstance(claim.value, Office) and claim.value.state in ("former", "past", "deceased")


def _filled(claims: Sequence[Claim], key: Callable[[Claim], Key]) -> tuple[Claim, ...]:
    known = _only(claims, key)
    return tuple(_with(claim, known.get(key(claim))) if _is_open(claim) else claim for claim in claims)


def _present(claims: Sequence[Claim]) -> dict[Key, set[Key]]:
    """Who holds an office now, by the role and the article, its country being known."""
    found: dict[Key, set[Key]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Office) and claim.value.of and claim.value.state == "current":
            found[_article(claim)].add(_holder(claim))
    return found


def _is_beside(claim: Claim, present: set[Key]) -> bool:
    """Another holder of the same office at the same time holds it of another country."""
    now = isinstance(claim.value, Office) and claim.value.state == "current"
    return now and bool(present - {_holder(claim)})


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


def _is_open(claim: Claim) -> bool:
    """An office without its country or body."""
    return isinstance(claim.value, Office) and not claim.value.of


def _with(claim: Claim, of: str | None) -> Claim:
    if of is None or not isinstance(claim.value, Office) or claim.value.of:
        return claim
    return replace(claim, value=replace(claim.value, of=of), participants=tuple(sorted({of, *claim.participants})))
