"""Candidate pairs through shared keys, scored by their signals, joined to groups that do not depend on any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import groupby, product

from factdiff.align.entities import commonest, person_of
from factdiff.align.figures import UNCHANCED, one_figure, significant, told_twice
from factdiff.align.places import is_of_thing, one_spelling
from factdiff.align.signals import evidence, vetoed
from factdiff.model import Claim, Group, Office, Pair, Quantity, Quote, Statement
from factdiff.settings import Settings

# Terms by which a sentence is known again; countries stand in every other one.
_TELLING = ("word:", "person:", "rival:")


def group_claims(claims: Sequence[Claim], settings: Settings, about: Set[str] | None = None) -> list[Group]:
    """The groups of one story. A claim without a fellow makes a group of one.

    A claim may be in two: with those of its measure, and with one that gives its figure under another name.
    Where it is said which articles the question is `about`, only pairs with a claim of theirs are sought: the others
    have met before.
    """
    ordered = sorted(claims, key=_order)
    own = None if about is None else frozenset(n for n, claim in enumerate(ordered) if claim.article in about)
    joined = _joined(ordered, settings, own)
    renamed = {key: pair for key, pair in joined.items() if _named_apart(ordered[key[0]], ordered[key[1]])}
    groups = components(ordered, {key: pair for key, pair in joined.items() if key not in renamed}, own)
    twice = [group for group in components(ordered, renamed, own) if group.pairs] if renamed else []
    told = {claim for group in twice for claim in group.claims}
    return [group for group in groups if group.pairs or group.claims[0] not in told] + twice


def widened(group: Group, places: Sequence[tuple[int, int]], settings: Settings) -> Group:
    """The group with those of some further pairs of its claims that answer one question."""
    met = {(pair.left, pair.right) for pair in group.pairs}
    more = [_score(left, right, group.claims, settings) for left, right in places if (left, right) not in met]
    pairs = sorted((*group.pairs, *(pair for pair in more if pair)), key=lambda pair: (pair.left, pair.right))
    return Group(kind=group.kind, topic=group.topic, claims=group.claims, pairs=tuple(pairs))


def _order(claim: Claim) -> tuple[object, ...]:
    return claim.article, claim.span.start, claim.span.stop, claim.kind, claim.measure or "", claim.topic


def keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """Blocking keys: claims that share one are compared. No value and no time is in any key."""
    if isinstance(claim.value, Office):
        yield "office", claim.value.role, claim.value.of or ""
        yield "holder", claim.value.role, person_of(claim)
        if len(claim.value.sounds) > 1:
            yield "family", claim.value.role, claim.value.sounds[-1]
        return
    if claim.kind == "name":
        yield "name", person_of(claim)
        return
    if claim.kind == "time" and claim.measure is None:
        return  # a day of nothing in particular
    if isinstance(claim.value, Quantity) and claim.value.unit == "times" and claim.measure is None and not _done(claim):
        return  # "twice" of something unknown
    if isinstance(claim.value, Statement) and claim.measure:
        yield "statement", claim.measure, claim.place or ""
        return
    if isinstance(claim.value, Statement):
        for term in sorted(set(claim.value.terms)):
            if term.startswith(_TELLING):
                yield "statement", term
        return
    if isinstance(claim.value, Quote):
        yield from (("quote", term) for term in sorted({*claim.value.terms, *claim.words}))
        return
    about = (claim.value.dimension or "count") if isinstance(claim.value, Quantity) else claim.kind
    yield from (("figure", about, start) for start in sorted(_starts(claim)))
    if claim.measure:
        yield claim.kind, about, claim.measure
    elif isinstance(claim.value, Quantity) and claim.value.unit:
        yield claim.kind, about, "", claim.value.unit
    for word in claim.words:
        if not claim.measure or not word.startswith("#"):
            yield claim.kind, about, "word", word


def _done(claim: Claim) -> bool:
    """Whether it is told what was done so many times: arrested 13 times."""
    return any(term.startswith("did:") for term in claim.about)


def _starts(claim: Claim) -> set[str]:
    """The first digits of a figure that no two claims share by chance, as they stand and rounded."""
    amount = claim.value.amount if isinstance(claim.value, Quantity) else None
    if amount is None or significant(amount) < UNCHANCED:
        return set()
    mantissa, _, exponent = format(abs(amount), ".20e").partition("e")
    return {format(abs(amount), f".{UNCHANCED - 1}e"), f"{mantissa[: UNCHANCED + 1]}e{exponent}"}


def _joined(claims: Sequence[Claim], settings: Settings, own: Set[int] | None) -> dict[tuple[int, int], Pair]:
    """The pairs that answer one question, of all that share a key; or those alone that have a claim of its `own`.

    With these come the pairs of a claim without a measure, for it goes with the measure it has most in common with.
    """
    blocks = _blocks(claims, settings)
    joined: dict[tuple[int, int], Pair] = {}
    met: set[tuple[int, int]] = set()
    asked: Set[int] | None = own
    while True:
        fresh = _candidates(blocks, claims, settings, asked) - met
        met |= fresh
        found = {key: pair for key in sorted(fresh) if (pair := _score(*key, claims, settings)) is not None}
        joined |= found
        if asked is None or own is None:
            return joined
        asked = {n for key in found for n in key if n not in own and _unmeasured(claims[n])}
        if not asked:
            return dict(sorted(joined.items()))


def _unmeasured(claim: Claim) -> bool:
    """Whether a claim may go with one measure or another. A sentence without one never stands beside one with it."""
    return claim.measure is None and claim.kind != "statement"


def _blocks(claims: Sequence[Claim], settings: Settings) -> list[list[int]]:
    """The claims that share a key, less those that share it with too many."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        for key in keys(claim):
            blocks[key].append(index)
    return [members for members in blocks.values() if 1 < len(members) <= settings.largest_block]


def _candidates(
    blocks: Sequence[list[int]], claims: Sequence[Claim], settings: Settings, asked: Set[int] | None
) -> set[tuple[int, int]]:
    """Pairs that share a key, less those that could not be joined anyway; only those of the claims that are `asked`."""
    pairs: set[tuple[int, int]] = set()
    for members in blocks:
        if asked is None:
            pairs.update(_within(members, claims, settings))
        elif not asked.isdisjoint(members):
            pairs.update(p for p in _within(members, claims, settings) if p[0] in asked or p[1] in asked)
    return pairs


def _within(members: Sequence[int], claims: Sequence[Claim], settings: Settings) -> Iterator[tuple[int, int]]:
    """The pairs of a block. Two measures meet in one figure alone, two sentences of one article never."""
    articles = [tuple(own) for _, own in groupby(members, key=lambda member: claims[member].article)]
    alike = len({claims[member].measure for member in members} - {None}) < 2  # mostly: nothing is to be kept apart
    for n, own in enumerate(articles):
        for others in articles[n + 1 :]:
            pairs = product(own, others)
            yield from pairs if alike else (p for p in pairs if _one_measure(claims[p[0]], claims[p[1]]))
        if claims[own[0]].kind == "statement" and claims[own[0]].measure is None:
            continue
        for m, left in enumerate(own):
            near = own[m + 1 : m + 1 + settings.nearest_fellows]
            yield from ((left, right) for right in near if alike or _one_measure(claims[left], claims[right]))


def _one_measure(left: Claim, right: Claim) -> bool:
    return not _named_apart(left, right) or one_figure(left, right) or told_twice(left, right)


def _named_apart(left: Claim, right: Claim) -> bool:
    return None not in (left.measure, right.measure) and left.measure != right.measure


def _score(left: int, right: int, claims: Sequence[Claim], settings: Settings) -> Pair | None:
    one, other = claims[left], claims[right]
    if isinstance(one.value, Office) and isinstance(other.value, Office):
        return Pair(left, right, settings.certain) if _one_office(one, other) else None
    if one.kind == "name":
        apart = is_of_thing(one) and not one_spelling(one, other, settings)
        return None if apart else Pair(left, right, settings.certain)
    if vetoed(one, other, settings):
        return None
    signals = evidence(one, other, least=settings.same_question)
    score = sum(signal.weight for signal in signals)
    return Pair(left, right, round(score, 2), signals) if score >= settings.same_question else None


def _one_office(left: Claim, right: Claim) -> bool:
    """One title in one country; or one person with it, or one family name, where the country or body is not known."""
    one, other = left.value, right.value
    assert isinstance(one, Office) and isinstance(other, Office)
    if one.of == other.of is not None:
        return True
    if one.of and other.of and one.of.isascii() and other.of.isascii():
        return False
    family = min(len(one.sounds), len(other.sounds)) > 1 and one.sounds[-1] == other.sounds[-1]
    return person_of(left) == person_of(right) or family


def components(
    claims: Sequence[Claim], joined: dict[tuple[int, int], Pair], own: Set[int] | None = None
) -> list[Group]:
    """Claims that are joined, directly or through others, make one group; only the joined pairs are ever judged."""
    roots = _roots(claims, joined)
    kept = {key: pair for key, pair in joined.items() if roots[key[0]] == roots[key[1]]}
    if own is not None:
        kept = {key: pair for key, pair in kept.items() if key[0] in own or key[1] in own}
        roots = _roots(claims, kept)
    members: dict[int, list[int]] = defaultdict(list)
    for n, first in enumerate(roots):
        members[first].append(n)
    pairs: dict[int, list[Pair]] = defaultdict(list)
    for left, right in sorted(kept):
        pairs[roots[left]].append(kept[left, right])
    return [_group(members[first], claims, pairs[first]) for first in sorted(members)]


def _roots(claims: Sequence[Claim], joined: dict[tuple[int, int], Pair]) -> list[int]:
    """For each claim the first of those that it is joined with, the likeliest pairs first.

    A claim whose measure is not known may stand beside two measures: it goes with the one it has most in common with,
    and does not make the killed and the missing one question.
    """
    parent = list(range(len(claims)))
    measure = [claim.measure for claim in claims]

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for left, right in sorted(joined, key=lambda key: (-joined[key].score, key)):
        low, high = sorted((root(left), root(right)))
        apart = None not in (measure[low], measure[high]) and measure[low] != measure[high]
        if apart and not _named_apart(claims[left], claims[right]):
            continue
        parent[high] = low
        measure[low] = measure[low] or measure[high]
    return [root(n) for n in range(len(claims))]


def _group(members: list[int], claims: Sequence[Claim], pairs: list[Pair]) -> Group:
    if not pairs:  # most claims have no fellow
        alone = claims[members[0]]
        return Group(kind=alone.kind, topic=alone.topic, claims=(alone,), pairs=())
    place = {member: n for n, member in enumerate(members)}
    own = tuple(claims[member] for member in members)
    placed = tuple(Pair(place[pair.left], place[pair.right], pair.score, pair.evidence) for pair in pairs)
    return Group(kind=own[0].kind, topic=commonest([c.topic for c in own]), claims=own, pairs=placed)
