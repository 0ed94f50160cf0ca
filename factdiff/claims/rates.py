"""Claims of percentages put right by their row: which rate, a level or a change, growth of what, points as per cent."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factdiff.claims.scene import Scene, Scenes
from factdiff.lang.claims import Concept
from factdiff.model import Claim, Mention, Quantity, TimeSpan

RATES = frozenset(
    {"interest-rate", "deposit-rate", "lending-rate", "main-operation-rate", "discount-rate", "repo-rate"}
)
_PRICE, _GDP, _GROWTH, _PEAK, _IN_TURN = "price", "gdp", "growth", "peak", "in-turn"
_PROFIT, _DIVIDEND = "profit", "dividend"
_RESULTS = frozenset({_PROFIT, _DIVIDEND, "revenue", "cash-flow", "loss"})
_SHORTEST, _LONGEST = 80, 280  # days from the first to the last of a quarter, a half, nine months
_POINTS = Decimal(100)  # basis points in one per cent
_LINKED = 5  # tokens from one figure of a row to the next: 21 % for deposits and 22 %
_ORDER = 4  # tokens from the last figure of a row to "respectively"
_PEAKED = 3  # tokens from "its peak" to the figure: its peak of 38 %


class _Head(Struct, frozen=True):
    id: str
    first: int
    last: int


def as_rate(claim: Claim, mention: Mention, scene: Scene, scenes: Scenes) -> Claim:
    """The claim of a percentage with the measure and the part that its row gives it; any other claim as it is."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension != "percentage":
        return _of_quarter(_paid_out(claim, scene), scene, scenes)
    claim = _grown(_in_percent(claim), mention, scene, scenes)
    heads = _heads(scene, scenes)
    if any(head.id == _PEAK and 0 <= mention.first - head.last <= _PEAKED for head in heads):
        claim = replace(claim, basis=None)
    heads = [head for head in heads if head.id != _PEAK]
    if claim.measure not in (*RATES, _PRICE) or not any(head.id in RATES for head in heads):
        return claim
    row = _row(mention, scene, scenes)
    whose = _dealt(mention, row, heads) or _beside(mention, heads, scene, scenes, change=_moved(claim))
    basis = _of_first(row, mention, scene, scenes, claim.basis)
    named = claim.measure in RATES and any(cue.id == claim.measure for cue in scene.of("concept"))
    measure = whose or (claim.measure if named and claim.measure else "interest-rate")
    as_of = claim.as_of if basis is not None else _then(row[0], scene, scenes) or claim.as_of
    instance = claim.instance if _moved(replace(claim, basis=basis)) else None
    return replace(
        claim,
        measure=measure,
        basis=basis,
        instance=instance,
        as_of=as_of,
        topic=claim.topic.replace(claim.measure or "", measure, 1),
        about=tuple(term for term in claim.about if term.startswith("of:")) if len(row) > 1 else claim.about,
    )


def _paid_out(claim: Claim, scene: Scene) -> Claim:
    """Profits beside a word for paying out to shareholders as what is paid out, unless they are net profits."""
    if claim.measure != _PROFIT or not any(c.id == _DIVIDEND for c in scene.of("concept")):
        return claim
    net = any(c.id == _PROFIT and c.last - c.first > 1 for c in scene.of("concept"))
    return claim if net else _measuring(claim, _DIVIDEND)


def _of_quarter(claim: Claim, scene: Scene, scenes: Scenes) -> Claim:
    """A result without a period as that of the quarter told last before it: a heading or a lede holds for the rest."""
    if claim.measure not in _RESULTS or claim.basis is not None or claim.stance not in ("asserted", "reported"):
        return claim
    if claim.when is not None and _to_come(claim.when, claim):
        claim = replace(claim, when=None)
    for home in reversed(scenes.scenes[: scene.index] if claim.when is None else ()):
        told = [m.value for m in home.mentions if isinstance(m.value, TimeSpan)]
        spans = [scenes.outlet(value) for value in told if value.start is not None and value.stop is not None]
        found = [value for value in spans if _is_term(value) and not _to_come(value, claim)]
        if found:
            return replace(claim, when=found[-1])
    return claim


def _to_come(value: TimeSpan, claim: Claim) -> bool:
    """Whether a term had not begun when the article was published: results are of one that is over."""
    published = claim.as_of.start if claim.as_of else None
    return published is not None and value.start is not None and value.start > published


def _is_term(value: TimeSpan) -> bool:
    """Whether a time is a term of a business year: a quarter, a half, nine months."""
    if value.start is None or value.stop is None or value.start.day != 1:
        return False
    return _SHORTEST <= (value.stop - value.start).days <= _LONGEST


def _moved(claim: Claim) -> bool:
    return claim.basis is not None and (claim.basis.startswith("change") or claim.basis.startswith("increment"))


def _in_percent(claim: Claim) -> Claim:
    """Basis points as hundredths of a per cent."""
    value = claim.value
    assert isinstance(value, Quantity)
    if value.unit != "basis-point":
        return claim

    def over(amount: Decimal | None) -> Decimal | None:
        return None if amount is None else amount / _POINTS

    value = replace(
        value,
        amount=over(value.amount),
        low=over(value.low),
        high=over(value.high),
        precision=over(value.precision),
        unit="percent",
    )
    return replace(claim, value=value)


def _grown(claim: Claim, mention: Mention, scene: Scene, scenes: Scenes) -> Claim:
    """The product that grew by 5 % as growth; the inflation "of prices" as inflation."""
    before = [c for c in scene.of("concept") if c.last <= mention.first and isinstance(c.entry, Concept)]
    moved = any(c.last <= mention.first for c in scene.of("movement") if c.id != "reach")
    of_it = any(c.id == _GDP and 0 <= c.first - mention.last <= 1 for c in scene.of("concept"))  # 3 % of the product
    if claim.measure == _GDP and moved and not of_it:
        return _measuring(claim, _GROWTH)
    named = next((c for c in reversed(before) if c.id == claim.measure), None)
    if claim.measure != _PRICE or named is None:
        return claim
    prefixes = tuple(scenes.pack.claims.purpose.prefixes)
    splits = scenes.pack.clitics.splits(scenes.tokens[named.first].text)
    owner = [c for c in before if c.last <= named.first and "percentage" in c.entry.dimensions]  # type: ignore[union-attr]
    if owner and any(split.prefix.startswith(prefixes) for split in splits if split.prefix):
        entry = owner[-1].entry
        plain = isinstance(entry, Concept) and entry.yearly and claim.basis == "yearly"
        return _measuring(replace(claim, basis=None) if plain else claim, owner[-1].id)
    return claim


def _measuring(claim: Claim, measure: str) -> Claim:
    basis = None if _moved(claim) and measure == _GROWTH else claim.basis
    topic = claim.topic.replace(claim.measure or "", measure, 1)
    return replace(
        claim, measure=measure, basis=basis, instance=claim.instance if measure == _DIVIDEND else None, topic=topic
    )


def _heads(scene: Scene, scenes: Scenes) -> list[_Head]:
    table, found, at = scenes.pack.claims.shelves, [], scene.sentence.first
    while at < scene.sentence.last:
        match = table.at(scenes.tokens, at, stop=scene.sentence.last) if scenes.tokens[at].mask & table.bit else None
        if match is not None:
            found.append(_Head(match.id, at, at + match.size))
        at += match.size if match is not None else 1
    return found


def _row(mention: Mention, scene: Scene, scenes: Scenes) -> list[Mention]:
    """The percentages of one coordination that a figure belongs to, in their order."""
    conjunctions = scenes.pack.names.sounds.conjunctions
    rows: list[list[Mention]] = []
    for other in scene.mentions:
        if not isinstance(other.value, Quantity) or other.value.dimension != "percentage":
            continue
        last = rows[-1][-1] if rows else None
        gap = range(last.last, other.first + 1) if last else range(0)
        linked = any(scenes.tokens[n].text.startswith(conjunctions) for n in gap if n <= other.first)
        if last and linked and len(gap) - 1 <= _LINKED and not _preposition(other, scenes):
            rows[-1].append(other)
        else:
            rows.append([other])
    return next((row for row in rows if mention.span in [m.span for m in row]), [mention])


def _preposition(mention: Mention, scenes: Scenes) -> str | None:
    """The "from", "to" or "by" right before a figure."""
    if not mention.first:
        return None
    found = scenes.pack.claims.prepositions.at(scenes.tokens, mention.first - 1, strip=False)
    return found.id if found is not None else None


def _dealt(mention: Mention, row: list[Mention], heads: list[_Head]) -> str | None:
    """What a figure of a row is of where "respectively" follows and there are as many heads as figures."""
    end = row[-1].last
    if not any(head.id == _IN_TURN and 0 <= head.first - end <= _ORDER for head in heads) or len(row) < 2:
        return None
    order = list(dict.fromkeys(head.id for head in heads if head.last <= row[0].first and head.id != _IN_TURN))
    narrow = [found for found in order if found != "interest-rate"]
    at = next(n for n, m in enumerate(row) if m.span == mention.span)
    return narrow[at] if len(narrow) == len(row) else None


def _beside(mention: Mention, heads: list[_Head], scene: Scene, scenes: Scenes, *, change: bool) -> str | None:
    """What a figure alone is of: the head behind it with "for" or before it; a change of several is of them all."""
    prefixes = tuple(scenes.pack.claims.purpose.prefixes)
    figures = [m for m in scene.mentions if isinstance(m.value, Quantity) and m.value.dimension == "percentage"]
    stop = min((m.first for m in figures if m.first >= mention.last), default=scene.sentence.last)
    behind = [h for h in heads if mention.last <= h.first <= mention.last + 3 and h.first < stop and h.id in RATES]
    for head in behind[:1]:  # for deposits, on deposits; not «21 % والإقراض 22 %»
        if any(scenes.tokens[n].text.startswith(prefixes) for n in range(mention.last, head.first + 1)):
            return head.id
        if head.first == mention.last + 1 and scenes.tokens[mention.last].text in scenes.pack.claims.governing.words:
            return head.id
    starts = [scene.sentence.first, *(m.last for m in figures if m.last <= mention.first)]
    own = [h for h in heads if starts[-1] <= h.first and h.last <= mention.first and h.id in RATES]
    if not own and len(starts) > 1 and _preposition(mention, scenes) in ("to", "from"):  # cut by 1 %, to 21 %
        own = [h for h in heads if starts[-2] <= h.first < starts[-1] and h.id in RATES]
    narrow = list(dict.fromkeys(h.id for h in own if h.id != "interest-rate"))
    if change and len(narrow) > 1:
        return "interest-rate"
    return narrow[-1] if narrow else None


def _of_first(row: list[Mention], mention: Mention, scene: Scene, scenes: Scenes, basis: str | None) -> str | None:
    """The part that the first figure of a row plays, which is that of the others: from 22 and 23 per cent."""
    first = _preposition(row[0], scenes)
    if first == "from":
        return "former"
    if first != "to" and any(c.id == "increment" and 0 <= c.first - mention.last <= 1 for c in scene.of("marker")):
        return basis or "increment"  # and another two per cent
    return None if first == "to" else basis


def _then(mention: Mention, scene: Scene, scenes: Scenes) -> TimeSpan | None:
    """When a level was set: the time told before it, no other percentage standing in between."""
    times = [m for m in scene.mentions if m.kind == "time" and m.last <= mention.first]
    for time in reversed(times):
        crossed = any(m.kind == "percentage" and time.last <= m.first < mention.first for m in scene.mentions)
        value = time.value
        if isinstance(value, TimeSpan) and value.start is not None and value.stop is not None and not crossed:
            return scenes.outlet(value)
    return None
