"""Rules for names: one person, written in one way or in several."""

from __future__ import annotations

import unicodedata

from factdiff.model import Answer, Claim, Name
from factdiff.settings import Settings

_STROKES = frozenset({"Mn", "Lm"})  # vowel marks; what draws a word out


def spelled_differently(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One person, place or thing, and a part that both names give is written differently: بزشكيان beside بيزشكيان.

    A part that only one of them gives (the family name alone) is no difference.
    """
    one, other = _words(left), _words(right)
    if one == other or not _variants(one, other):
        return None
    if _is_person(left) and _disjoint_parts(one, other):
        return None
    return Answer("SAME", "spelling", "spelled-differently")


def _words(claim: Claim) -> tuple[str, ...]:
    """The words of a name without marks on and strokes between its letters, which are no other spelling."""
    form = claim.value.form if isinstance(claim.value, Name) else ""
    return tuple("".join(sign for sign in form if unicodedata.category(sign) not in _STROKES).split())


def _variants(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether some word of each name is missing from the other: then they give one part in two ways."""
    return bool(set(left) - set(right)) and bool(set(right) - set(left))


def _is_person(claim: Claim) -> bool:
    return claim.participants[0].startswith("person:")


def _disjoint_parts(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """A given name beside a family name: nothing in them is the same part, so nothing is spelled differently."""
    return len(left) == len(right) == 1 and left[0][:1] != right[0][:1]


RULES = (spelled_differently,)
