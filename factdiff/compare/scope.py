"""Scope before value: period, as-of time, place, group, basis and stance of two claims set beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from factdiff.model import Claim, Quantity, TimeSpan

# Why two claims have another scope: the reasons of the verdict different-scope, each with its manual.
SCOPES: Mapping[str, str] = {
    "target-against-outcome": "One source tells of a target, a plan or an estimate, the other of what came about.",
    "group-against-total": "One figure counts a group within what the other counts (the nationals among all the dead).",
    "another-basis": "The figures play another part: a level, a change, a share or a former level of one measure.",
    "another-instance": "There are several of what is measured, and the sources mean others of them.",
    "another-place": "The figures are of different places.",
    "another-period": "The figures cover different periods, or one covers a part of the other's.",
    "another-scope": "The figures are of different parties: each source names one that the other does not.",
}

_NO_FEW = 10  # fewer are told of any group
_FACTUAL = frozenset({"asserted", "reported", "denied"})


def as_fact(claim: Claim) -> bool:
    """Whether the article, or somebody in it, says that it is so."""
    return claim.stance in ("asserted", "reported")


def differing(left: Claim, right: Claim) -> str | None:
    """The reason why two claims have another scope, or None where nothing that both state differs."""
    if (left.stance in _FACTUAL) != (right.stance in _FACTUAL):
        return "target-against-outcome"
    if left.group != right.group and not _whole_group(left, right):
        return "group-against-total"
    if left.basis != right.basis and not _was_level(left, right):
        return "another-basis"
    if left.instance != right.instance and "?" not in (left.instance, right.instance):
        return "another-instance"
    if left.place and right.place and left.place != right.place:
        return "another-place"
    if left.when and right.when and _periods_apart(left, right) and not _part_of_one(left, right):
        return "another-period"
    if set(left.participants) != set(right.participants) and not _nested(left, right):
        return "another-scope"
    return None


def _whole_group(left: Claim, right: Claim) -> bool:
    """Whether a group is all that are counted: 1,301 pilgrims who died, and 1,301 dead; not one man, and one dead."""
    if None not in (left.group, right.group) or left.measure is None or left.measure != right.measure:
        return False
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.amount is None:
        return False
    return one.amount == other.amount and one.amount >= _NO_FEW


def _was_level(left: Claim, right: Claim) -> bool:
    """A former level is a level: "it was 3bn" agrees with "the loan of 3bn", and is no scope of its own."""
    return {left.basis, right.basis} <= {None, "former"} and left.value == right.value


def unknown(left: Claim, right: Claim) -> bool:
    """Whether one claim states a period, a place or a further country that the other leaves open, or which of many."""
    one_of_many = "?" in (left.instance, right.instance) and not _pinned(left, right)
    one_of_many = one_of_many or _one_country_more(left, right) or bool(_people(left)) != bool(_people(right))
    one_of_many = one_of_many or _narrowed_apart(left, right)
    return one_of_many or bool(left.when) != bool(right.when) or bool(left.place) != bool(right.place)


def _pinned(left: Claim, right: Claim) -> bool:
    """Whether it is plain which of many is meant: of one and the same person, or the same parties' in one period."""
    if left.instance != right.instance:
        return False
    period = left.when is not None and right.when is not None and not _apart(left.when, right.when)
    parties = bool(left.participants) and left.participants == right.participants
    one_thing = bool(_terms(left, "of:") & _terms(right, "of:"))
    return bool(_people(left) & _people(right)) or (period and parties) or one_thing


def _narrowed_apart(left: Claim, right: Claim) -> bool:
    """Whether one is narrowed by a word that the other has not, or what they are of goes by unlike nouns."""
    if _terms(left, "is:") != _terms(right, "is:"):
        return True
    return any(
        bool(mine and theirs) and not mine & theirs
        for mine, theirs in ((_terms(left, sort), _terms(right, sort)) for sort in ("of:", "by:", "did:", "head:"))
    )


def _terms(claim: Claim, sort: str) -> set[str]:
    return {term for term in claim.about if term.startswith(sort)}


def _people(claim: Claim) -> set[str]:
    return {part for part in claim.participants if part.startswith("person:")}


def _one_country_more(left: Claim, right: Claim) -> bool:
    """Both are of a country, and one of a further one as well: exports in all, and exports to a neighbour."""
    mine, theirs = ({part for part in claim.participants if ":" not in part} for claim in (left, right))
    return mine != theirs and bool(mine and theirs)


def _part_of_one(left: Claim, right: Claim) -> bool:
    """The very same figure for a period and a part of it: "this year" said in August is its first half."""
    assert left.when is not None and right.when is not None
    return left.value == right.value and not disjoint(left.when, right.when)


def _nested(left: Claim, right: Claim) -> bool:
    mine, theirs = set(left.participants), set(right.participants)
    return mine <= theirs or theirs <= mine


def _periods_apart(left: Claim, right: Claim) -> bool:
    """Two periods that are not one, or one that was over in one source and still ran in the other."""
    assert left.when is not None and right.when is not None
    return _apart(left.when, right.when) or _running(left) != _running(right)


def _running(claim: Claim) -> bool:
    """Whether an article tells of a period that was not over when it was published: "this year", said in October."""
    if claim.when is None or claim.as_of is None or claim.stance not in _FACTUAL:
        return False
    return _before(claim.as_of.stop, claim.when.stop) and not _before(claim.as_of.start, claim.when.start)


def _apart(left: TimeSpan, right: TimeSpan) -> bool:
    """Two periods that are not one: disjoint, or one a part of the other."""
    return (left.start, left.stop) != (right.start, right.stop)


def disjoint(left: TimeSpan, right: TimeSpan) -> bool:
    """Two intervals of days without a day in common."""
    return _before(left.stop, right.start) or _before(right.stop, left.start)


def _before(stop: date | None, start: date | None) -> bool:
    return stop is not None and start is not None and stop < start


def days_between(left: TimeSpan, right: TimeSpan) -> int:
    """Days between two disjoint intervals; 0 where they meet."""
    if _before(left.stop, right.start):
        assert left.stop is not None and right.start is not None
        return (right.start - left.stop).days
    if _before(right.stop, left.start):
        assert right.stop is not None and left.start is not None
        return (left.start - right.stop).days
    return 0


def one_thing(left: Claim, right: Claim) -> bool:
    """Whether it is known what both figures measure or count, and that it is the same."""
    if left.measure is not None or right.measure is not None:
        return left.measure == right.measure
    if one_head(left, right):
        return True
    units = {c.value.unit for c in (left, right) if isinstance(c.value, Quantity) and c.value.dimension == "count"}
    return len(units) == 1 and not units & {None, "person"}


def one_head(left: Claim, right: Claim) -> bool:
    """Whether both hang on the same noun of the same thing: the length of the ship."""
    shared = set(left.about) & set(right.about)
    return all(any(term.startswith(sort) for term in shared) for sort in ("head:", "of:"))
