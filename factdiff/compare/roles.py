"""Rules for the part in an event that only one can have: where it was, who won."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from factdiff.compare.scope import days_between, disjoint
from factdiff.model import Answer, Claim, Event
from factdiff.settings import Settings

_WORD_ALIKE = 84.0  # inflected forms of one word, as in align
_NAME_ALIKE = 80.0
_WRITTEN = ("venue:", "thing:", "site:")  # names that are known by their letters alone


def another_occurrence(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Two occurrences of one kind of event: of other days, or of one article, which tells its events apart itself."""
    one, other = _filler(left), _filler(right)
    if one is None and other is None:
        return None
    if left.article == right.article:
        return Answer("SAME" if one == other else "UNKNOWN", None, "same-article")
    if left.when is not None and right.when is not None:
        apart = disjoint(left.when, right.when)
    else:
        days = None not in (left.as_of, right.as_of) and days_between(left.as_of, right.as_of)  # type: ignore[arg-type]
        apart = days > settings.one_match_days
    return Answer("UNKNOWN", None, "another-occurrence") if apart else None


def same_part(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """Both sources give one part of one event to the same: it was held there, they won it."""
    if not _alike(_filler(left), _filler(right)) or _filler(left) is None:
        return None
    return Answer("SAME", "agreement", "same-part") if _shared(left, right)[0] else None


def another_part(left: Claim, right: Claim, settings: Settings) -> Answer | None:
    """One event of the same days and parties in two places, neither part of the other; or two winners of one prize."""
    one, other = _filler(left), _filler(right)
    if one is None or other is None or _sort(one) != _sort(other) or _alike(one, other):
        return None
    return Answer("CONFLICT", "contradiction", "another-part") if _pinned(left, right, settings) else None


def _filler(claim: Claim) -> str | None:
    return claim.value.filler if isinstance(claim.value, Event) else None


def _sort(filler: str) -> str:
    """Whether a part is a person's, a body's, a city's or a country's: a city may lie in a country."""
    return filler.partition(":")[0] if ":" in filler else ""


def _alike(left: str | None, right: str | None) -> bool:
    if left is None or right is None or left == right:
        return left == right
    written = left.startswith(_WRITTEN) and right.startswith(_WRITTEN)
    return written and fuzz.token_set_ratio(left.partition(":")[2], right.partition(":")[2]) >= _NAME_ALIKE


def _pinned(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether so much else is told alike that one occurrence is meant, and nothing on both sides that differs."""
    if left.basis == right.basis == "own" and _people(left) == _people(right) != set():
        return True
    shared, mine, theirs = _shared(left, right)
    parties = set(left.participants) & set(right.participants)
    enough = shared >= settings.pinning_words or len(parties) >= settings.pinning_participants
    return enough and min(mine, theirs) == 0


def _people(claim: Claim) -> set[str]:
    return {part for part in claim.participants if part.startswith("person:")}


def _shared(left: Claim, right: Claim) -> tuple[int, int, int]:
    """How many words and parties two accounts have in common, and how many each has alone."""
    mine, theirs = set(left.participants) | set(left.words), set(right.participants) | set(right.words)
    common = {item for item in mine if _among(item, theirs)}
    return len(common), len(mine - common), sum(not _among(item, mine) for item in theirs)


def _among(item: str, others: Iterable[str]) -> bool:
    if item in others:
        return True
    if ":" in item or item.isascii():
        return False
    return any(fuzz.ratio(item, other) >= _WORD_ALIKE for other in others if not _ended(item, other))


def _ended(left: str, right: str) -> bool:
    """Whether a word is another with an ending more, and so another word: the best actress is not the best actor."""
    return left.startswith(right) or right.startswith(left)


ROLE_RULES = (another_occurrence, same_part, another_part)
