"""What an article's own figures let one recompute: parts and totals, shares and bases, growth, one figure twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, groupby

from msgspec import Struct

from factdiff.compare.regions import Region, meet, region, regions
from factdiff.compare.slips import unit_slip
from factdiff.compare.units import commensurable, in_base_unit
from factdiff.model import Answer, Claim, Duration, Group, Judgement, Pair, Quantity, Reading, Signal, Span, Tie
from factdiff.settings import Settings

_HUNDRED = Decimal(100)


class Misfit(Struct, frozen=True):
    """What does not come out: the one claim against the others, the rule's name, and the sum that shows it."""

    claim: Claim
    others: tuple[Claim, ...]
    reason: str
    working: str


class Reckoning(Struct, frozen=True):
    """A sum with its claims in place of their spans."""

    relation: str
    wholes: tuple[Claim, ...]
    parts: tuple[Claim, ...]
    rate: Claim | None


def recompute(readings: Sequence[Reading], settings: Settings) -> Iterator[tuple[Group, tuple[Judgement, ...]]]:
    """A judged group for every sum that does not come out. Rounding and hedges are allowed for; nothing is repaired."""
    for reading in readings:
        figures = {claim.span: claim for claim in reading.claims if isinstance(claim.value, Quantity)}
        sums = [found for reckoned in reading.ties if (found := _reckoning(reckoned, figures))]
        misfits = [misfit for reckoned in sums for check in SUMS for misfit in check(reckoned, settings)]
        for _, sentence in groupby(figures.values(), key=lambda claim: claim.sentence):
            together = tuple(sentence)
            misfits += [misfit for check in LEVELS for misfit in check(together, settings)]
        misfits += [
            Misfit(left, (right,), "unit-slip", f"{_plain(left)} : {_plain(right)}")
            for left, right in unit_slip(tuple(figures.values()), settings)
        ]
        yield from (_judged(misfit, settings) for misfit in misfits)


def _reckoning(found: Tie, figures: Mapping[Span, Claim]) -> Reckoning | None:
    """None where a figure of the sum is no claim: a bare number that was read as part of another value."""
    spans = (*found.wholes, *found.parts, *((found.rate,) if found.rate else ()))
    if any(span not in figures for span in spans):
        return None
    wholes, parts = (tuple(figures[span] for span in side) for side in (found.wholes, found.parts))
    return Reckoning(found.relation, wholes, parts, figures[found.rate] if found.rate else None)


def _judged(misfit: Misfit, settings: Settings) -> tuple[Group, tuple[Judgement, ...]]:
    claims = (misfit.claim, *misfit.others)
    evidence = (Signal("arithmetic", settings.certain, misfit.working),)
    answer = Answer("CONFLICT", "contradiction", misfit.reason)
    against = [Judgement(Pair(0, n, settings.certain, evidence), answer) for n in range(1, len(claims))]
    together = Answer("SAME", None, misfit.reason)  # the parts stand on one side
    beside = [Judgement(Pair(*pair, settings.certain), together) for pair in combinations(range(1, len(claims)), 2)]
    pairs = tuple(judgement.pair for judgement in (*against, *beside))
    return Group(kind="arithmetic", topic=misfit.claim.topic, claims=claims, pairs=pairs), (*against, *beside)


# ── sums that the grammar states ────────────────────────────────────────────────────────────────────────────────────


def part_exceeds_total(found: Reckoning, settings: Settings) -> Iterator[Misfit]:
    """A part that is larger than what it is a part of: "12 dead, among them 15 children"; "130 out of 120".

    Where several figures stand before, the part may be of all of them together.
    """
    if found.relation not in ("among", "share"):
        return
    most = _total(found.wholes, settings).high
    for part in found.parts:
        low = region(part.value, settings).low
        if low is not None and most is not None and low > most:
            yield Misfit(
                found.wholes[-1], (part,), "part-exceeds-total", f"{_plain(part)} > {_plain(found.wholes[-1])}"
            )
            return


def parts_exceed_total(found: Reckoning, settings: Settings) -> Iterator[Misfit]:
    """Parts that count nothing twice and are together more than their total: 40 dead, among them 25 women and 20
    children.
    """
    if found.relation != "among" or len(found.parts) < 2 or any(part_exceeds_total(found, settings)):
        return
    low, most = _total(found.parts, settings).low, _total(found.wholes, settings).high
    if low is not None and most is not None and low > most:
        yield Misfit(found.wholes[-1], found.parts, "parts-exceed-total", _sum(found, ">"))


def parts_miss_total(found: Reckoning, settings: Settings) -> Iterator[Misfit]:
    """Parts that are said to make a total up, and do not: 40 dead, of whom 25 women and the rest, 20, children."""
    if found.relation == "all" and not meet(_total(found.parts, settings), _total(found.wholes, settings)):
        yield Misfit(found.wholes[-1], found.parts, "parts-miss-total", _sum(found, "≠"))


def share_mismatch(found: Reckoning, settings: Settings) -> Iterator[Misfit]:
    """A share in per cent that the part and its base do not give: 30 out of 120, that is 50 %."""
    if found.relation != "share" or found.rate is None:
        return
    part, base = (region(claims[0].value, settings) for claims in (found.parts, found.wholes))
    if None in (part.low, part.high, base.low, base.high) or not base.low or base.low < 0:
        return
    assert part.low is not None and part.high is not None and base.high is not None
    share = Region(part.low / base.high * _HUNDRED, part.high / base.low * _HUNDRED)
    if not meet(share, _rate(found.rate, settings)):
        working = f"{_plain(found.parts[0])} / {_plain(found.wholes[0])} = {_percent(share)} ≠ {_plain(found.rate)} %"
        yield Misfit(found.rate, (found.wholes[0], found.parts[0]), "share-mismatch", working)


def wrong_conversion(found: Reckoning, settings: Settings) -> Iterator[Misfit]:
    """A conversion that is off by more than rounding: "six metres (18 feet)" are nearly twenty."""
    if found.relation != "converted":
        return
    left, right = found.wholes[0], found.parts[0]
    one, other = left.value, right.value
    assert isinstance(one, Quantity) and isinstance(other, Quantity)
    if not commensurable(one, other):
        return
    given, converted = in_base_unit(one).amount, in_base_unit(other).amount
    if given and converted and abs(converted / given - 1) > settings.conversion_share:
        yield Misfit(left, (right,), "wrong-conversion", f"{_plain(left)} {one.unit} ≠ {_plain(right)} {other.unit}")


def written_twice(found: Reckoning, settings: Settings) -> Iterator[Misfit]:
    """One figure in digits and again in words right beside it, and the two differ: "(17.4) eighteen"."""
    if found.relation != "twice":
        return
    left, right = found.wholes[0], found.parts[0]
    if not meet(*regions(left.value, right.value, settings)):
        yield Misfit(left, (right,), "written-twice", f"{_plain(left)} ≠ {_plain(right)}")


SUMS: tuple[Callable[[Reckoning, Settings], Iterator[Misfit]], ...] = (
    part_exceeds_total,
    parts_exceed_total,
    parts_miss_total,
    share_mismatch,
    wrong_conversion,
    written_twice,
)


def _total(claims: Sequence[Claim], settings: Settings) -> Region:
    """What figures are together; open where one of them is."""
    found = [region(claim.value, settings) for claim in claims]
    low = sum((one.low or Decimal(0) for one in found), Decimal(0))
    high = (
        None if any(one.high is None for one in found) else sum((one.high or Decimal(0) for one in found), Decimal(0))
    )
    return Region(low, high)


def _sum(found: Reckoning, sign: str) -> str:
    parts = [_amount(part) for part in found.parts]
    wholes = [_amount(whole) for whole in found.wholes]
    added = " + ".join(_number(part) for part in parts)
    total = f" = {_number(sum((part or Decimal(0) for part in parts), Decimal(0)))}" if None not in parts else ""
    return f"{added}{total} {sign} {' + '.join(_number(whole) for whole in wholes)}"


# ── levels and their change ─────────────────────────────────────────────────────────────────────────────────────────


def growth_mismatch(sentence: Sequence[Claim], settings: Settings) -> Iterator[Misfit]:
    """A rise or fall in per cent that the two levels beside it do not give: "from 40 to 50, up 40 %"."""
    rates = [c for c in sentence if (c.basis or "").startswith("change-") and _unit(c) == "percent"]
    levels = _levels(sentence)
    if len(rates) != 1 or levels is None:
        return
    former, after = levels
    if _unit(former) == "percent":
        return  # "from 3 % to 5 %, up 2 %" means points
    change = _change(region(former.value, settings), region(after.value, settings))
    if change is None:
        return
    if rates[0].basis == "change-down":
        change = Region(-change.high if change.high else None, -change.low if change.low else None)
    if not meet(change, _rate(rates[0], settings)):
        working = f"{_plain(former)} → {_plain(after)} = {_percent(change)} ≠ {_plain(rates[0])} %"
        yield Misfit(rates[0], (former, after), "growth-mismatch", working)


def difference_mismatch(sentence: Sequence[Claim], settings: Settings) -> Iterator[Misfit]:
    """A rise or fall by an amount that the two levels beside it do not give: "by 5 from 40 to 50"."""
    levels = _levels(sentence)
    if levels is None:
        return
    former, after = levels
    steps = [c for c in sentence if c.basis == "increment" and _unit(c) == _unit(former)]
    one, other = (region(claim.value, settings) for claim in levels)
    if len(steps) != 1 or None in (one.low, one.high, other.low, other.high):
        return
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    ends = sorted((abs(other.low - one.high), abs(other.high - one.low)))
    crossed = other.low < one.high and one.low < other.high
    gap = Region(Decimal(0) if crossed else ends[0], ends[1])
    if not meet(gap, region(steps[0].value, settings)):
        working = f"{_plain(former)} → {_plain(after)} ≠ {_plain(steps[0])}"
        yield Misfit(steps[0], (former, after), "difference-mismatch", working)


LEVELS: tuple[Callable[[Sequence[Claim], Settings], Iterator[Misfit]], ...] = (growth_mismatch, difference_mismatch)
CHECKS: tuple[Callable[..., object], ...] = (*SUMS, *LEVELS, unit_slip)


def _levels(sentence: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The former and the new level of one measure, where a sentence has one of each."""
    before = [claim for claim in sentence if claim.basis == "former" and not isinstance(claim.value, Duration)]
    if len(before) != 1:
        return None
    former = before[0]
    after = [c for c in sentence if c.basis is None and _unit(c) == _unit(former) and c.measure == former.measure]
    return (former, after[0]) if len(after) == 1 else None


def _change(before: Region, after: Region) -> Region | None:
    """The change in per cent from one region to another; None where an end is open or nothing can be divided by."""
    if before.low is None or before.high is None or after.low is None or after.high is None or before.low <= 0:
        return None
    return Region((after.low / before.high - 1) * _HUNDRED, (after.high / before.low - 1) * _HUNDRED)


def _rate(claim: Claim, settings: Settings) -> Region:
    """What a share in per cent may stand for: shares are rounded, or cut, to the last digit that is printed."""
    found = region(claim.value, settings)
    last = claim.value.precision if isinstance(claim.value, Quantity) else None
    step = min(last or Decimal(1), Decimal(1))
    return Region(None if found.low is None else found.low - step, None if found.high is None else found.high + step)


# ── how a sum is shown ──────────────────────────────────────────────────────────────────────────────────────────────


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None


def _amount(claim: Claim) -> Decimal | None:
    return claim.value.amount if isinstance(claim.value, Quantity) else None


def _number(amount: Decimal | None) -> str:
    return "…" if amount is None else f"{amount.normalize():,f}"


def _plain(claim: Claim) -> str:
    return _number(_amount(claim)) if _amount(claim) is not None else claim.text


def _percent(found: Region) -> str:
    ends = dict.fromkeys(_number(end.quantize(Decimal("0.1"))) for end in (found.low, found.high) if end is not None)
    return f"{' … '.join(ends)} %"
