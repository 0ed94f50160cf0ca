"""The signal that two quotations are one: the same words, a part of them, or another translation of them."""

from __future__ import annotations

from rapidfuzz import fuzz

from factdiff.model import NOTES, Claim, Quote

_SHORTEST_PART = 4  # shorter pieces of speech stand in many longer ones
_SHORTEST_WHOLE = 3  # but not three words of content in a row, letter by letter
_PART_LESS = 5.0
_QUOTED_ALIKE = 85.0
# Two translations of one sentence share most of what they speak of. In 32 stories with 142 quotations no two of
# different stories come near it; with four terms and three quarters a sentence and its contrary would be one.
_RETOLD, _RETOLD_SHARE = 5, 0.6
_VERBATIM = 6  # so many terms of content, letter by letter, are one quotation though each names another speaker


def quotation(left: Claim, right: Claim) -> tuple[str, str] | None:
    """How alike two quotations are as strings, one of which may be a part of the other; or in what they say."""
    if not isinstance(left.value, Quote) or not isinstance(right.value, Quote):
        return None
    mine, theirs = " ".join(left.value.terms), " ".join(right.value.terms)
    least = min((left, right), key=lambda claim: len(_quoted_terms(claim)))
    fewest = _quoted_terms(least)
    whole = len(fewest) >= _SHORTEST_WHOLE and len(_telling(least)) >= len(fewest)
    inside = whole and f" {' '.join(fewest)} " in f" {max(mine, theirs, key=len)} "
    part = len(fewest) >= _SHORTEST_PART or inside
    alike = max(fuzz.ratio(mine, theirs), fuzz.partial_ratio(mine, theirs) - _PART_LESS if part else 0)
    if alike >= _QUOTED_ALIKE:
        return "quotation-same", f"{alike:.0f} % alike"
    shared, fewer = _telling(left) & _telling(right), min(len(_telling(left)), len(_telling(right)))
    retold = len(shared) >= _RETOLD and len(shared) >= _RETOLD_SHARE * fewer
    if retold and not _other_bodies(left, right):
        return "quotation-retold", " ".join(sorted(term.rpartition(":")[2] for term in shared))
    return "quotation-other", f"{alike:.0f} % alike"


def word_for_word(left: Claim, right: Claim) -> bool:
    """Whether two quotations are one though each source names another speaker: long, and nearly letter by letter."""
    if not isinstance(left.value, Quote) or not isinstance(right.value, Quote):
        return False
    if min(len(_telling(left)), len(_telling(right))) < _VERBATIM:
        return False
    return fuzz.ratio(" ".join(left.value.terms), " ".join(right.value.terms)) >= _QUOTED_ALIKE


def _quoted_terms(claim: Claim) -> tuple[str, ...]:
    return claim.value.terms if isinstance(claim.value, Quote) else ()


def _telling(claim: Claim) -> set[str]:
    """The terms of a quotation that say what it is about."""
    return {term for term in claim.words if not term.startswith((*NOTES, "own:"))}


def _other_bodies(left: Claim, right: Claim) -> bool:
    """Two ministries that say much the same say it each for itself."""
    bodies = {claim.speaker.entity for claim in (left, right) if claim.speaker and claim.speaker.entity}
    return len({body for body in bodies if body.startswith("org:")}) > 1
