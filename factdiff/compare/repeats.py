"""Between judging and reporting: a sentence is silent where its figures or quotations have told the difference."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factdiff.model import Answer, Claim, Group, Judgement, Span

Judged = tuple[Group, tuple[Judgement, ...]]
_Beside = frozenset[tuple[str, Span]]

_TOLD = Answer("UNKNOWN", None, "told-by-its-figures")


def without_repeats(judged: Sequence[Judged]) -> list[Judged]:
    """The judged groups, less what a whole sentence says again after its figures, or against their known scope."""
    told = {
        _beside(group, judgement)
        for group, judgements in judged
        if group.kind not in ("statement", "name", "office")
        for judgement in judgements
        if judgement.answer.verdict in ("contradiction", "update", "different-scope")
        if judgement.answer.reason != "scope-unknown"  # all but one thing in common tells the scope
    }
    return [
        (group, tuple(_silenced(group, j, told) for j in judgements))
        if group.kind == "statement"
        else (group, judgements)
        for group, judgements in judged
    ]


def _silenced(group: Group, judgement: Judgement, told: set[_Beside]) -> Judgement:
    return replace(judgement, answer=_TOLD) if _beside(group, judgement) in told else judgement


def _beside(group: Group, judgement: Judgement) -> _Beside:
    claims: list[Claim] = [group.claims[judgement.pair.left], group.claims[judgement.pair.right]]
    return frozenset((claim.article, claim.sentence) for claim in claims)
