"""Between judging and reporting: a sentence is silent where its figures, quotations or clauses have told it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from factdiff.model import Answer, Claim, Group, Judgement, Span

Judged = tuple[Group, tuple[Judgement, ...]]
_Beside = frozenset[tuple[str, Span]]
_Told = dict[_Beside, list[tuple[Claim, Claim]]]

_LESS = {"date": 1, "day": 2}
_TELLING = ("contradiction", "update", "different-scope")
_BY_FIGURES = Answer("UNKNOWN", None, "told-by-its-figures")
_BY_CLAUSES = Answer("UNKNOWN", None, "told-by-its-clauses")
_BY_EVENT = Answer("UNKNOWN", None, "told-by-its-event")


def without_repeats(judged: Sequence[Judged]) -> list[Judged]:
    """The judged groups, less what a whole sentence says again after its figures, or against their known scope."""
    figures = _told(item for item in judged if item[0].kind not in ("statement", "name", "office"))
    spoken = [_silenced(item, figures, _BY_FIGURES) if item[0].kind == "statement" else item for item in judged]
    clauses = _told(item for item in spoken if item[0].kind == "statement")
    spoken = [_silenced(item, clauses, _BY_CLAUSES) if item[0].kind == "statement" else item for item in spoken]
    return _dated_once(spoken)


def with_lookalikes(judged: Sequence[Judged], lookalikes: Sequence[Judged]) -> list[Judged]:
    """The judged groups and those of figures that only look alike; what is told there is not told as standing alone."""
    told = {
        (c.article, c.span) for group, found in lookalikes for j in found if j.answer.verdict for c in _claims(group, j)
    }
    rest = [
        (group, found)
        for group, found in judged
        if found or (group.claims[0].article, group.claims[0].span) not in told
    ]
    return [*rest, *lookalikes]


def _dated_once(judged: Sequence[Judged]) -> list[Judged]:
    """A date that two sources give one event is not told again as a mere date, nor a date as what its day saw."""
    found: list[Judged] = []
    dated: set[frozenset[tuple[str, Span]]] = set()
    for item in sorted(judged, key=lambda item: _mere(item[0])):
        group, judgements = item
        if group.kind == "time":
            spans = [frozenset((c.article, c.span) for c in _claims(group, j)) for j in judgements]
            if _mere(group):
                judgements = tuple(
                    replace(j, answer=_BY_EVENT) if pair in dated else j
                    for j, pair in zip(judgements, spans, strict=True)
                )
            dated |= {pair for j, pair in zip(judgements, spans, strict=True) if j.answer.verdict}
        found.append((group, judgements))
    return found


def _mere(group: Group) -> int:
    """0 where claims are of an event, 1 of a date, 2 of what a day saw: what tells less yields to what tells more."""
    return max((_LESS.get(claim.measure or "", 0) for claim in group.claims), default=0)


def _told(judged: Iterable[Judged]) -> _Told:
    """The pairs of claims that are told apart, by the sentences in which they stand."""
    found: _Told = defaultdict(list)
    for group, judgements in judged:
        for judgement in judgements:
            answer = judgement.answer
            if answer.verdict in _TELLING and answer.reason != "scope-unknown":  # all but one in common tells the scope
                left, right = _claims(group, judgement)
                found[_beside(left, right)].append((left, right))
    return found


def _silenced(item: Judged, told: _Told, answer: Answer) -> Judged:
    group, judgements = item
    return group, tuple(replace(j, answer=answer) if _repeats(*_claims(group, j), told) else j for j in judgements)


def _repeats(left: Claim, right: Claim, told: _Told) -> bool:
    """Whether smaller claims inside these two have told what they tell."""
    return any(
        _within(one, left) and _within(other, right) and (one.span, other.span) != (left.span, right.span)
        for pair in told.get(_beside(left, right), ())
        for one, other in (pair, pair[::-1])
    )


def _within(part: Claim, whole: Claim) -> bool:
    return part.article == whole.article and whole.span.covers(part.span)


def _claims(group: Group, judgement: Judgement) -> tuple[Claim, Claim]:
    return group.claims[judgement.pair.left], group.claims[judgement.pair.right]


def _beside(left: Claim, right: Claim) -> _Beside:
    return frozenset((claim.article, claim.sentence) for claim in (left, right))
