"""After judging: figures that nobody else gives, each with those of its kind that it could be mistaken for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache, partial

from factdiff.align.groups import components
from factdiff.align.signals import evidence
from factdiff.align.weights import bits
from factdiff.model import Claim, Group, Judgement, Pair, Quantity, Signal, Span
from factdiff.settings import Settings

_BREATH = "same-breath"
_COUNTED_OUT = frozenset({"times", "match-minute"})  # each is another occasion, and nobody takes it for one

Place = tuple[str, Span]


def lookalikes(
    judged: Sequence[tuple[Group, Sequence[Judgement]]],
    settings: Settings,
    *,
    stories: Mapping[str, str | None] | None = None,
    about: Set[str] | None = None,
) -> list[Group]:
    """Groups of figures of one kind, one of which at least has no fellow, near enough to be taken for each other.

    For each figure without a fellow: what its own sentence sets beside it, its likest in its article, and its
    likest in another one. Every pair of a group is of two places; no claim is in two of the groups.
    `stories`: the story of each article, for those of two never meet. `about`: only figures of these are asked after.
    """
    standing = {_place(c): c for group, _ in judged for c in group.claims if _is_figure(c, settings)}
    figures = [(place, standing[place]) for place in sorted(standing)]
    told = {_place(group.claims[n]) for group, found in judged for j in found if j.answer.verdict for n in _ends(j)}
    kinds: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for index, (_, claim) in enumerate(figures):
        kinds[(stories or {}).get(claim.article), *_kind(claim)].append(index)
    claims = [claim for _, claim in figures]
    pairs: dict[tuple[int, int], Pair] = {}
    for members in kinds.values():
        if len(members) <= settings.largest_block:
            alike = cache(partial(_alike, claims=claims, settings=settings))  # each pair is met from both its ends
            for index in members:
                if figures[index][0] not in told and (about is None or claims[index].article in about):
                    pairs.update({(pair.left, pair.right): pair for pair in _likest(index, members, claims, alike)})
    return [group for group in components(claims, pairs) if group.pairs]


def _is_figure(claim: Claim, settings: Settings) -> bool:
    value = claim.value
    if not isinstance(value, Quantity) or value.amount is None or {value.unit, claim.measure} & _COUNTED_OUT:
        return False
    return value.dimension not in (None, "count") or value.amount >= settings.lookalike_least


def _kind(claim: Claim) -> tuple[str | None, ...]:
    """What a reader would take one figure for another of: people, per cent, dollars, ships; or of one measure."""
    assert isinstance(claim.value, Quantity)
    return claim.value.dimension or "count", claim.value.unit, None if claim.value.unit else claim.measure


def _place(claim: Claim) -> Place:
    return claim.article, claim.span


def _ends(judgement: Judgement) -> tuple[int, int]:
    return judgement.pair.left, judgement.pair.right


def _likest(
    index: int, members: Sequence[int], claims: Sequence[Claim], alike: Callable[[int, int], Pair | None]
) -> Iterator[Pair]:
    own = claims[index]
    beside: dict[str, list[Pair]] = defaultdict(list)
    for other in members:
        pair = alike(min(index, other), max(index, other)) if other != index else None
        if pair is not None:
            fellow = claims[other]
            near = "article" if fellow.article == own.article else "elsewhere"
            beside["sentence" if (fellow.article, fellow.sentence) == (own.article, own.sentence) else near].append(
                pair
            )
    yield from beside["sentence"]
    yield from sorted(beside["article"], key=_best)[:1]
    yield from sorted(beside["elsewhere"], key=_best)[:1]


def _best(pair: Pair) -> tuple[float, int, int]:
    return -pair.score, pair.left, pair.right


def _alike(left: int, right: int, *, claims: Sequence[Claim], settings: Settings) -> Pair | None:
    one, two = claims[left], claims[right]
    assert isinstance(one.value, Quantity) and isinstance(two.value, Quantity)
    signals = evidence(one, two)
    if one.article == two.article and one.sentence == two.sentence:
        signals = (*signals, Signal(_BREATH.replace("-", " "), bits()[_BREATH], ""))
    assert one.value.amount is not None and two.value.amount is not None
    orders = abs(one.value.amount.adjusted() - two.value.amount.adjusted())
    score = sum(signal.weight for signal in signals) - settings.lookalike_order * orders
    return Pair(left, right, round(score, 2), signals) if score >= settings.same_question else None
