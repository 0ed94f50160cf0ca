"""One number with what it counts: the amount settled, the unit behind or before it, fractions and coins added."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factdiff.extract.figures.bounds import bounds_after
from factdiff.extract.figures.money import noun_at, sign_at
from factdiff.extract.figures.scan import Scan
from factdiff.extract.figures.units import Measure, measure_at, money_at, percent_at, unit_at
from factdiff.extract.numerals import Numeral, fraction_at, numeral_at

_ONE = Decimal(1)
_TENTH = Decimal("0.1")


class Single(Struct, frozen=True, kw_only=True):
    """A number, or the two ends of a range, at tokens [first, last) with its unit. `sides`: hedges that follow it."""

    low: Decimal
    high: Decimal | None
    amount: Decimal
    precision: Decimal
    first: int
    last: int
    offset: int = 0
    measure: Measure | None = None
    numeral: Numeral | None = None
    sides: tuple[str, ...] = ()
    wrong: str | None = None

    @property
    def vague(self) -> bool:
        """Nobody counted: tens, a few."""
        return self.numeral is not None and self.numeral.vague


def single_at(scan: Scan, index: int, *, stop: int | None = None) -> Single | None:
    """The number that begins at a token, or behind a sign at it, with its unit; None if there is none free."""
    before = _sign_before(scan, index)
    start = before.last if before else index
    numeral = scan.numeral(start) if stop is None else numeral_at(scan.document, start, scan.pack, stop=stop)
    if numeral is None or not scan.free(index, numeral.last):
        return None
    measure, last = before, numeral.last
    sides: tuple[str, ...] = ()
    if not numeral.wrong and stop is None:
        after = bounds_after(scan, last)
        behind = _measure_behind(scan, numeral, after.last if after else last) if before is None else None
        behind = behind or _behind_bracket(scan, index, last)
        if behind:
            measure, last = behind, behind.last
            sides = after.sides if after else ()
            after = bounds_after(scan, last) if after is None else None
        if after:
            sides, last = after.sides, after.last
    numeral = _settled(scan, numeral, measure)
    single = Single(
        low=numeral.amount if numeral.low is None else numeral.low,
        high=numeral.high if numeral.vague else numeral.amount,
        amount=numeral.amount, precision=numeral.precision, first=index, last=last,
        offset=numeral.offset if start == index else 0, measure=measure, numeral=numeral, sides=sides,
        wrong=numeral.wrong,
    )  # fmt: skip
    return single if single.wrong or measure is None else _more(scan, _in_units(single))


def _behind_bracket(scan: Scan, index: int, last: int) -> Measure | None:
    """The unit behind a number that stands in brackets alone: «(26) نقطة»; the number of an article has none."""
    if index <= scan.first or scan.text(index - 1) != "(" or scan.text(last) != ")" or last + 1 >= scan.limit:
        return None
    found = measure_at(scan, last + 1) if scan.free(last + 1, last + 2) else None
    label = scan.pack.figures.labels.at(scan.tokens, index - 2, stop=index - 1) if index - 2 >= scan.first else None
    return found if found and found.known and label is None else None


def _sign_before(scan: Scan, index: int) -> Measure | None:
    """%52, $7: the unit's sign before its number, close to it or one space away."""
    text = scan.text(index)
    if not text or (text.isalnum() and not text.isascii()):
        return None
    match = scan.pack.figures.percents.at(scan.tokens, index, strip=False, stop=scan.limit)
    if match and match.entry.sign and scan.text(index + match.size)[:1].isdecimal():
        return percent_at(scan, index) if not scan.spaced(index + match.size) else None
    money = money_at(scan, index) if not text.isdecimal() and (sign_at(scan, index) or text.isascii()) else None
    return money if money and scan.text(money.last)[:1].isdecimal() else None


def _measure_behind(scan: Scan, numeral: Numeral, index: int) -> Measure | None:
    """The unit behind a number; a vague or large one may also count "of the" (آلاف من النازحين)."""
    if index < scan.limit and not scan.free(index, index + 1):
        return None
    loose = numeral.vague or numeral.share or numeral.definite or numeral.scale > _ONE
    found = measure_at(scan, index, definite=loose)
    links = scan.pack.figures.number_links
    of = links.at(scan.tokens, index, strip=False, stop=scan.limit)
    if found is None and of and of.id == "of" and not numeral.share:
        found = measure_at(scan, index + 1, definite=True)
        article = scan.text(index + 1).startswith(scan.article)
        if found and not (found.known and (article or (found.people and loose))):
            found = None
    if found and not scan.free(found.first, found.last):
        return None
    if found is None and numeral.share and (numeral.definite or not scan.text(index).isalpha()):
        return Measure(unit="share", dimension="share", kind="quantity", first=index, last=index, form="")
    return _fitting(scan, numeral, found) if found else None


def _fitting(scan: Scan, numeral: Numeral, found: Measure) -> Measure | None:
    """A part of a whole has a unit only if the unit can be parted (نصف كيلومتر), else it is a share (نصف السكان)."""
    if numeral.share and (found.dimension == "count" or _is_whole(found)):
        definite = scan.text(found.first).startswith(scan.article)
        return replace(found, unit="share", dimension="share") if found.known or definite else None
    return found


def _is_whole(found: Measure) -> bool:
    """نصف الأموال: a definite plural is the whole that is parted."""
    return found.kind == "money" and found.unit is None


def _settled(scan: Scan, numeral: Numeral, measure: Measure | None) -> Numeral:
    """The number with an ambiguous separator decided, or `wrong` if nothing decides it."""
    if numeral.other is None or numeral.wrong:
        return numeral
    grouped = max(numeral.amount, numeral.other, key=abs)
    pointed = min(numeral.amount, numeral.other, key=abs)
    meant = _meant(scan, numeral, measure)
    if meant == "grouping":
        return replace(
            numeral, amount=grouped, precision=numeral.scale, coefficient=grouped / numeral.scale, other=None
        )
    if meant == "decimal":
        step = numeral.scale.scaleb(-3)
        return replace(numeral, amount=pointed, precision=step, coefficient=pointed / numeral.scale, other=None)
    return replace(numeral, wrong="undecided-separator")


def _meant(scan: Scan, numeral: Numeral, measure: Measure | None) -> str | None:
    """What the one separator before three digits means: by scale and unit, the article's habit, country, custom."""
    mark, habit, customs = numeral.mark, scan.habit, scan.pack.figures.number_habits
    if numeral.scale > _ONE or (measure and measure.dimension in ("percentage", "magnitude", "temperature")):
        return "decimal"
    if measure and measure.dimension == "count" and (measure.known or mark != "."):
        return "grouping"
    if mark in habit.decimal and mark not in habit.grouping:
        return "decimal"
    if mark in habit.grouping or habit.decimal - {mark}:
        return "grouping"
    if habit.grouping - {mark}:
        return "decimal"
    if (scan.document.article.country or "") in customs.decimal_comma:
        return "grouping" if mark == "." else "decimal"
    if mark != "." or (measure and measure.kind == "money" and (measure.unit or "") not in customs.thousandths):
        return "grouping"
    digits = format(abs(numeral.other or numeral.amount), "f") + format(abs(numeral.amount), "f")
    return "grouping" if "." in digits and digits.partition(".")[2].startswith("000") else None


def _in_units(single: Single) -> Single:
    """Ten cents are a tenth of a dollar, a toman ten rials."""
    times = single.measure.times if single.measure else _ONE
    if times == _ONE:
        return single
    high = single.high * times if single.high is not None else None
    return replace(
        single, low=single.low * times, high=high, amount=single.amount * times, precision=single.precision * times
    )


def _more(scan: Scan, single: Single) -> Single:
    """What "and" adds behind the unit: a part of it (ثلاثة أطنان ونصف الطن), or its coins (ثلاثة دولارات و42 سنتا)."""
    measure, numeral = single.measure, single.numeral
    if (
        measure is None
        or numeral is None
        or single.vague
        or single.sides
        or numeral.share
        or measure.dimension == "count"
    ):
        return single
    part = fraction_at(scan.document, single.last, scan.pack, stop=scan.limit)
    if part:
        again = unit_at(scan, part.last, definite=True) or money_at(scan, part.last, definite=True)
        if again and again.dimension == measure.dimension:
            return _added(single, part.amount * again.times, _TENTH, again.last)
        nothing_follows = measure_at(scan, part.last, definite=True) is None
        return _added(single, part.amount * measure.times, _TENTH, part.last) if nothing_follows else single
    return _with_coins(scan, single) if measure.kind == "money" and measure.times == _ONE else single


def _with_coins(scan: Scan, single: Single) -> Single:
    start = single.last + (scan.text(single.last) == scan.conjunction)
    if not scan.text(start).startswith(scan.conjunction) and start == single.last:
        return single
    coins = scan.numeral(start)
    noun = noun_at(scan, coins.last) if coins and not coins.wrong and not coins.vague else None
    if coins is None or noun is None or noun.entry.part == 1 or coins.amount >= noun.entry.part:
        return single
    step = _ONE / noun.entry.part
    return _added(single, coins.amount * step, step, coins.last + noun.size)


def _added(single: Single, amount: Decimal, step: Decimal, last: int) -> Single:
    total = single.amount + amount
    return replace(single, amount=total, low=total, high=total, precision=step, last=last)
