"""Figures: a number, a range or a dual, its hedges and its unit, as one quantity."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from factdiff.extract.figures.bounds import Bounds, Region, bounded, bounds_before, verb_before
from factdiff.extract.figures.duals import dual_at
from factdiff.extract.figures.ranges import ends_at
from factdiff.extract.figures.rates import exchange, with_rate
from factdiff.extract.figures.scan import Found, Scan, lemma_of, mention, surface
from factdiff.extract.figures.single import Single, single_at
from factdiff.extract.figures.units import Measure, money_at, unit_at
from factdiff.extract.numerals import fraction_at
from factdiff.lang.clitics import Split
from factdiff.lang.figures import FigureTables
from factdiff.model import MentionKind, NotRead, Quantity

_ONE = Decimal(1)
_TEN = Decimal(10)
_SMALL = 20  # الدول الخمس عشرة: larger numbers do not follow their noun
_BARE = frozenset({"length", "mass", "volume", "area", "money"})


def figure(scan: Scan, index: int, floor: int) -> Found | None:
    """A hedge, a range or number, and what is counted: «نحو ملياري دولار», «بين 3 و5 ملايين», «أكثر من 40 قتيلا»."""
    bounds = bounds_before(scan, index)
    start = bounds.last if bounds else index
    if start >= scan.limit or not scan.may_count(start) or not scan.free(index, start):
        return None
    single = ends_at(scan, start)
    if single is None and bounds:
        single = dual_at(scan, start) or bare_unit(scan, start)
    single = single or bare_unit(scan, start, only_with_part=True)
    if single is None:
        return None
    if single.wrong:
        return Found(single.last, not_read=(NotRead(scan.span(single.first, single.last), single.wrong),))
    return found_from(scan, single, index, floor, bounds=bounds)


def found_from(scan: Scan, single: Single, index: int, floor: int, *, bounds: Bounds | None = None) -> Found:
    """The mention of a number whose hedges begin at `index`."""
    sides = (*(bounds.sides if bounds else ()), *single.sides)
    glued = (
        scan.pack.figures.bounds.word(scan.text(index)[: single.offset]) if single.offset > 2 and not bounds else None
    )
    sides = (glued.entry.side, *sides) if glued else sides
    verb = verb_before(scan, index, floor) if not sides and single.low == single.high else None
    sides = (verb,) if verb else sides
    first, offset = index, bounds.offset if bounds else single.offset
    owner = _noun_before(scan, index, floor, single) if bounds is None else None
    if owner and single.numeral:
        first, offset = owner[0], owner[1]
        single = replace(single, measure=owner[2], last=single.numeral.last if single.measure else single.last)
    single = _below_zero(scan, single)
    ratio = _ratio(scan, index, single) if bounds is None else None
    if ratio:
        single = replace(single, measure=ratio)
    measure, last = with_rate(scan, single.measure, single.last)
    exchanged = exchange(scan, index, last) if measure is None else None
    measure, last = exchanged or (measure, last)
    region = bounded(single.low, single.high, sides)
    both = _other_side(scan, replace(single, last=last, measure=measure), region) if bounds else None
    if both:
        region, last, measure = both
    two_ends = region.low is not None and region.high is not None and region.low != region.high
    amount = single.amount if single.low == single.high or single.vague else region.low or region.high
    value = Quantity(
        amount=None if two_ends else amount,
        low=region.low,
        high=region.high,
        low_open=region.low_open,
        high_open=region.high_open,
        unit=measure.unit if measure else None,
        dimension=measure.dimension if measure else None,
        approximate=region.approximate or (single.vague and not two_ends),
        precision=single.precision,
        form=measure.form if measure else None,
    )
    kind: MentionKind = measure.kind if measure else "quantity"
    return Found(last, (mention(scan, kind, value, first=first, last=last, offset=offset),))


@lru_cache(maxsize=8)
def _names_of_units(figures: FigureTables) -> int:
    """The tables of units and currencies, as bits of a token's mask."""
    return figures.units.bit | figures.currency_nouns.bit | figures.currencies.bit | figures.currency_signs.bit


def bare_unit(scan: Scan, index: int, *, only_with_part: bool = False) -> Single | None:
    """One of a unit, with no number before it: «نحو كيلومتر», «طن ونصف الطن», or a line that is only a unit."""
    text, mask = scan.text(index), scan.document.tokens[index].mask
    if not (mask & _names_of_units(scan.pack.figures) or text.isascii()) or not text.isalpha():
        return None
    measure = unit_at(scan, index) or money_at(scan, index)
    if measure is None or measure.dimension not in _BARE or not scan.free(index, index + 1):
        return None
    part = fraction_at(scan.document, measure.last, scan.pack, stop=scan.limit)
    alone = index == scan.first and measure.last == scan.limit
    if part is None and only_with_part and not alone:
        return None
    amount, last, precision = measure.times, measure.last, measure.times
    if part:
        again = unit_at(scan, part.last, definite=True) or money_at(scan, part.last, definite=True)
        last = again.last if again and again.unit == measure.unit else part.last
        amount, precision = (_ONE + part.amount) * measure.times, measure.times / 10
    return Single(low=amount, high=amount, amount=amount, precision=precision, first=index, last=last, measure=measure)


def _noun_before(scan: Scan, index: int, floor: int, single: Single) -> tuple[int, int, Measure] | None:
    """The noun of a definite number that follows it: «الدول الخمس», «ركابها التسعة»; its token and proclitics."""
    numeral, before = single.numeral, index - 1
    if numeral is None or before < max(floor, scan.first) or (single.measure and not _ends_phrase(single)):
        return None
    if not numeral.definite:
        return _noun_of_one(scan, before, single)
    if single.amount >= _SMALL:
        return None
    text, figures, clitics = scan.text(before), scan.pack.figures, scan.pack.clitics
    if not text.isalpha() or text in figures.uncounted or not scan.free(before, before + 1):
        return None
    for split in clitics.splits(text):
        stems = (split.stem,) if split.definite else clitics.without_ending(split.stem)
        for stem in stems:
            match = figures.counted.word(stem, strip=False)
            if match:
                unit = match.entry.unit or match.id
                return before, _particles(scan, split), _noun(unit, before, stem, people=match.entry.people)
    definite = next((split for split in clitics.splits(text) if split.definite), None)
    if definite is None and not clitics.without_ending(text):
        return None
    offset = len(definite.prefix) if definite else 0
    unit = scan.pack.fold(lemma_of(surface(scan.document, before, offset)))
    particles = _particles(scan, definite) if definite else 0
    return before, particles, _noun(unit, before, text[offset:], people=False)


def _ends_phrase(single: Single) -> bool:
    """الخمسة: up to ten with the article follow their noun; what stands behind them is not counted."""
    numeral, measure = single.numeral, single.measure
    if numeral is None or measure is None or not numeral.definite:
        return False
    return numeral.amount <= _TEN and numeral.scale == _ONE and measure.dimension == "count"


def _particles(scan: Scan, split: Split) -> int:
    """Characters written onto a noun before its article, which stays with it."""
    return len(split.prefix.removesuffix(scan.article))


def _noun_of_one(scan: Scan, before: int, single: Single) -> tuple[int, int, Measure] | None:
    """«امرأة واحدة», «مواطنين اثنين»: one and two may follow an indefinite noun that the pack knows."""
    numeral = single.numeral
    if numeral is None or not numeral.spelled or numeral.offset or numeral.amount > 2 or numeral.scale > _ONE:
        return None
    for split in scan.pack.clitics.splits(scan.text(before)):
        match = scan.pack.figures.counted.word(split.stem, strip=False)
        if match and not split.definite:
            unit = match.entry.unit or match.id
            return before, len(split.prefix), _noun(unit, before, split.stem, people=match.entry.people)
    return None


def _noun(unit: str, index: int, form: str, *, people: bool) -> Measure:
    return Measure(unit=unit, dimension="count", kind="quantity", first=index, last=index + 1, form=form, people=people)


def _ratio(scan: Scan, index: int, single: Single) -> Measure | None:
    """«بنسبة 15»: a bare number behind the word for rate is a percentage."""
    before = (
        scan.pack.figures.scores.word(scan.text(index - 1)) if single.measure is None and index > scan.first else None
    )
    if before is None or before.entry.role != "ratio" or single.vague or single.numeral is None or single.numeral.share:
        return None
    return Measure(unit="percent", dimension="percentage", kind="percentage", first=index, last=index, form="")


def _below_zero(scan: Scan, single: Single) -> Single:
    """درجتين تحت الصفر: a temperature below zero is negative."""
    link = scan.pack.figures.number_links.at(scan.tokens, single.last, strip=False, stop=scan.limit)
    if link is None or link.id != "below-zero" or single.measure is None or single.measure.dimension != "temperature":
        return single
    high = -single.low
    low = -single.high if single.high is not None else high
    return replace(single, low=low, high=high, amount=-single.amount, last=single.last + link.size)


def _other_side(scan: Scan, single: Single, region: Region) -> tuple[Region, int, Measure | None] | None:
    """The second bound of «أكثر من 20 وأقل من 35»: together they are a region with two ends."""
    start = single.last
    if scan.text(start) and not scan.text(start).isalnum():
        start += 1
    start += scan.text(start) == scan.conjunction
    bounds = bounds_before(scan, start) if start < scan.limit else None
    other = single_at(scan, bounds.last) if bounds else None
    if bounds is None or other is None or other.wrong:
        return None
    more = bounded(other.low, other.high, (*bounds.sides, *other.sides))
    lower, upper = (region, more) if more.low is None else (more, region)
    if (
        lower.low is None
        or upper.high is None
        or lower.high is not None
        or upper.low is not None
        or lower.low >= upper.high
    ):
        return None
    if single.measure and other.measure and single.measure.unit != other.measure.unit:
        return None
    joined = Region(lower.low, upper.high, lower.low_open, upper.high_open, lower.approximate or upper.approximate)
    return joined, other.last, other.measure or single.measure
