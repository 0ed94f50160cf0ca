"""What an article's own figures let one recompute: growth between two levels, a part against its total."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from factdiff.compare.regions import Region, meet, region, regions
from factdiff.compare.units import commensurable, in_base_unit
from factdiff.model import Answer, Claim, Group, Judgement, Pair, Quantity, Reading, Signal
from factdiff.settings import Settings

# Two claims that cannot both be right, the reason, and the sum that shows it.
Misfit = tuple[Claim, Claim, str, str]


def recompute(readings: Sequence[Reading], settings: Settings) -> Iterator[tuple[Group, tuple[Judgement, ...]]]:
    """A judged group for every sum that does not come out. Rounding is allowed for; nothing is repaired."""
    for reading in readings:
        figures = [claim for claim in reading.claims if isinstance(claim.value, Quantity)]
        for _, sentence in groupby(figures, key=lambda claim: claim.sentence):
            together = tuple(sentence)
            for check in CHECKS:
                for misfit in check(together, settings):
                    yield _judged(*misfit, settings)


def _judged(
    left: Claim, right: Claim, reason: str, working: str, settings: Settings
) -> tuple[Group, tuple[Judgement, ...]]:
    pair = Pair(0, 1, settings.certain, (Signal("arithmetic", settings.certain, working),))
    group = Group(kind="arithmetic", topic=left.topic, claims=(left, right), pairs=(pair,))
    return group, (Judgement(pair, Answer("CONFLICT", "contradiction", reason)),)


def growth_mismatch(sentence: Sequence[Claim], settings: Settings) -> Iterator[Misfit]:
    """A rise or fall in per cent that the two levels beside it do not give: "from 40 to 50, up 40 %"."""
    rates = [claim for claim in sentence if (claim.basis or "").startswith("change-")]
    before = [claim for claim in sentence if claim.basis == "former"]
    if len(rates) != 1 or len(before) != 1:
        return
    rate, former = rates[0], before[0]
    after = [c for c in sentence if c.basis is None and _unit(c) == _unit(former) and c.measure == former.measure]
    if len(after) != 1:
        return
    change = _change(region(former.value, settings), region(after[0].value, settings))
    if change is None:
        return
    if rate.basis == "change-down":
        change = Region(-change.high if change.high else None, -change.low if change.low else None)
    if not meet(change, region(rate.value, settings)):
        yield rate, after[0], "growth-mismatch", f"{former.text} → {after[0].text} ≠ {rate.text}"


def _change(before: Region, after: Region) -> Region | None:
    """The change in per cent from one region to another; None where an end is open or nothing can be divided by."""
    if before.low is None or before.high is None or after.low is None or after.high is None or before.low <= 0:
        return None
    return Region((after.low / before.high - 1) * 100, (after.high / before.low - 1) * 100)


def part_exceeds_total(sentence: Sequence[Claim], settings: Settings) -> Iterator[Misfit]:
    """A part that is larger than what it is a part of: "12 dead, among them 15 children"."""
    for total, part in pairwise(sentence):
        if part.basis != "part" or total.basis == "part" or _dimension(total) != _dimension(part):
            continue
        if _dimension(part) != "count" and _unit(total) != _unit(part):
            continue
        low, high = region(part.value, settings).low, region(total.value, settings).high
        if low is not None and high is not None and low > high:
            yield total, part, "part-exceeds-total", f"{part.text} > {total.text}"


def wrong_conversion(sentence: Sequence[Claim], settings: Settings) -> Iterator[Misfit]:
    """A conversion in brackets that is off by more than rounding: "six metres (18 feet)" are nearly twenty."""
    for left, right in pairwise(sentence):
        one, other = left.value, right.value
        if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not commensurable(one, other):
            continue
        gap = left.sentence_text[left.span.stop - left.sentence.start : right.span.start - left.sentence.start]
        if "(" not in gap or len(gap.strip()) > 1:
            continue
        given, converted = in_base_unit(one).amount, in_base_unit(other).amount
        if given and converted and abs(converted / given - 1) > settings.conversion_share:
            yield left, right, "wrong-conversion", f"{left.text} ≠ {right.text}"


def written_twice(sentence: Sequence[Claim], settings: Settings) -> Iterator[Misfit]:
    """One figure in digits and again in words right beside it, and the two differ: "(17.4) eighteen"."""
    for left, right in pairwise(sentence):
        one, other = left.value, right.value
        if (
            not isinstance(one, Quantity)
            or not isinstance(other, Quantity)
            or one.amount is None
            or other.amount is None
        ):
            continue
        between = left.sentence_text[left.span.stop - left.sentence.start : right.span.start - left.sentence.start]
        digits = [any(c.isdecimal() for c in claim.text) for claim in (left, right)]
        bracketed = between.strip() in ("(", ")") and one.unit is None and digits[0] != digits[1]
        if bracketed and not meet(*regions(one, other, settings)):
            yield left, right, "written-twice", f"{left.text} ≠ {right.text}"


CHECKS: tuple[Callable[[Sequence[Claim], Settings], Iterator[Misfit]], ...] = (
    growth_mismatch,
    part_exceeds_total,
    wrong_conversion,
    written_twice,
)


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None


def _dimension(claim: Claim) -> str:
    return (claim.value.dimension or "count") if isinstance(claim.value, Quantity) else ""
