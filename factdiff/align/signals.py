"""The table of signals that two claims are about one thing, in bits, and the vetoes for what must not meet.

A weight is a log2 likelihood ratio in the sense of Fellegi and Sunter (1969): how much likelier the observation is for
two claims that answer one question than for two that do not.
"""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz import fuzz, process

from factdiff.model import Claim, Duration, Quantity, Signal, TimeSpan
from factdiff.settings import Settings

# Inflected forms of one word differ by an ending; below five letters a letter's difference makes another word.
_WORD_ALIKE = 84.0
_SHORTEST_FUZZY = 5

# People counted without saying what happened to them may be the killed, the missing or the audience.
_UNSPECIFIC = frozenset({None, "person"})


def vetoed(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two claims of one kind cannot be about one thing, whatever else they share."""
    if left.measure and right.measure and left.measure != right.measure:
        return True
    if _rivals(left, right):
        return True
    if isinstance(left.value, TimeSpan) and isinstance(right.value, TimeSpan):
        return apart(left.value, right.value) > settings.same_occurrence_days
    return isinstance(left.value, Quantity) and isinstance(right.value, Quantity) and _unlike(left.value, right.value)


def apart(left: TimeSpan, right: TimeSpan) -> int:
    """Days between two intervals of days, 0 where they meet or an end is open."""
    if left.stop is not None and right.start is not None and left.stop < right.start:
        return (right.start - left.stop).days
    if right.stop is not None and left.start is not None and right.stop < left.start:
        return (left.start - right.stop).days
    return 0


def _unlike(left: Quantity, right: Quantity) -> bool:
    if (left.dimension or "count") != (right.dimension or "count"):
        return True
    if left.unit == right.unit or {left.unit, right.unit} & _UNSPECIFIC:
        return False
    return left.dimension in (None, "count", "percentage")


def _rivals(left: Claim, right: Claim) -> bool:
    """Each names a country that the other does not, or different people only."""
    mine, theirs = set(left.participants), set(right.participants)
    for kind in (_country, _person):
        ours, others = set(filter(kind, mine)), set(filter(kind, theirs))
        if ours - others and others - ours and (kind is _country or not ours & others):
            return True
    return False


def _country(participant: str) -> bool:
    return ":" not in participant


def _person(participant: str) -> bool:
    return participant.startswith("person:")


def _measure(left: Claim, right: Claim) -> Signal | None:
    if left.measure and left.measure == right.measure:
        return Signal("same measure", 3.0, left.measure)
    return None


def _unit(left: Claim, right: Claim) -> Signal | None:
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        unit = left.value.unit
        if unit == right.value.unit and unit is not None and left.value.dimension == "count":
            return Signal("same thing counted", 1.0 if unit == "person" else 2.5, unit)
    return None


def _participants(left: Claim, right: Claim) -> Signal | None:
    shared = sorted(set(left.participants) & set(right.participants))
    weight = sum(2.0 if _person(part) else 1.0 for part in shared)
    return Signal("shared participants", min(weight, 5.0), " ".join(shared)) if shared else None


def _words(left: Claim, right: Claim) -> Signal | None:
    """Content words in common. A word that is spelled nearly alike (rapidfuzz) is the same word in another form."""
    shared = sorted(word for word in left.words if _near(word, right.words))
    if not shared:
        return Signal("no shared words", -2.0) if left.words and right.words else None
    common = min(len(shared), sum(_near(word, left.words) for word in right.words))
    smaller = min(len(left.words), len(right.words))
    weight = min(6.0, 6.0 * common / max(4, smaller))
    return Signal("shared words", round(weight, 1), " ".join(shared))


def _near(word: str, others: tuple[str, ...]) -> bool:
    if word in others:
        return True
    if word.startswith("#") or len(word) < _SHORTEST_FUZZY:
        return False
    return process.extractOne(word, others, scorer=fuzz.ratio, score_cutoff=_WORD_ALIKE) is not None


def _place(left: Claim, right: Claim) -> Signal | None:
    if left.place and left.place == right.place:
        return Signal("same place", 1.0, left.place)
    return None


def _value(left: Claim, right: Claim) -> Signal | None:
    """A figure of many digits is not written twice by chance."""
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        amount = left.value.amount
        if amount is not None and amount == right.value.amount:
            digits = len(format(amount.normalize(), "f").strip("0").replace(".", "").lstrip("0"))
            return Signal("same figure", min(6.0, 1.5 * digits), format(amount.normalize(), "f"))
    if isinstance(left.value, Duration) and isinstance(right.value, Duration) and left.value.iso == right.value.iso:
        return Signal("same duration", 2.0, left.value.iso)
    if isinstance(left.value, TimeSpan) and isinstance(right.value, TimeSpan) and left.value.edtf == right.value.edtf:
        return Signal("same date", 2.0, left.value.edtf or "")
    return None


SIGNALS: tuple[Callable[[Claim, Claim], Signal | None], ...] = (_measure, _unit, _participants, _words, _place, _value)


def evidence(left: Claim, right: Claim) -> tuple[Signal, ...]:
    """All signals that speak for or against two claims being about one thing."""
    return tuple(signal for rule in SIGNALS if (signal := rule(left, right)) is not None)
