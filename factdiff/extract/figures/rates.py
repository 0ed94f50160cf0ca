"""Rates: money a unit, one currency against another."""

from __future__ import annotations

from msgspec.structs import replace

from factdiff.extract.figures.money import code_at, named, noun_at, sign_at
from factdiff.extract.figures.scan import Scan
from factdiff.extract.figures.units import Measure, unit_at

_STOPS = frozenset(",;:.")
_BACK = 10  # words back to the currency that is exchanged


def with_rate(scan: Scan, measure: Measure | None, last: int) -> tuple[Measure | None, int]:
    """The unit with what it is paid for, and the token after: «30.9 جنيه للدولار», «80 دولارا لكل برميل»."""
    if measure is None or measure.kind != "money" or measure.unit is None:
        return measure, last
    rates = scan.pack.figures.rates
    link = rates.at(scan.tokens, last, strip=False, stop=scan.limit)
    if link and link.id in ("each", "against"):
        per = _per(scan, last + link.size, only_money=link.id == "against")
    else:
        per = _per_written_on(scan, last)
    if per is None and (priced := _priced(scan, measure)) is not None:
        return replace(measure, unit=f"{measure.unit}/{priced}"), last
    if per is None or per[0] == measure.unit:
        return measure, last
    one = rates.at(scan.tokens, per[1], stop=scan.limit)
    end = per[1] + (one.size if one and one.id == "one" else 0)
    return replace(measure, unit=f"{measure.unit}/{per[0]}"), end


def _priced(scan: Scan, measure: Measure) -> str | None:
    """«بلغ سعر برميل الخام اليوم 80 دولارا»: the unit whose price was named before, in the same clause."""
    for index in range(measure.first - 1, max(scan.first, measure.first - _BACK) - 1, -1):
        if scan.text(index) in _STOPS:
            return None
        price = scan.pack.figures.rates.at(scan.tokens, index, stop=measure.first)
        if price is not None and price.id == "price":
            unit = unit_at(scan, index + price.size, definite=True)
            return unit.unit if unit is not None and unit.dimension in ("volume", "mass") else None
    return None


def exchange(scan: Scan, first: int, last: int) -> tuple[Measure, int] | None:
    """«صرف الليرة 14500 مقابل الدولار»: a bare number against a currency is in the currency named before it."""
    rates = scan.pack.figures.rates
    link = rates.at(scan.tokens, last, strip=False, stop=scan.limit)
    per = _per(scan, last + link.size, only_money=True) if link and link.id == "against" else None
    if per is None:
        return None
    for index in range(first - 1, max(scan.first, first - _BACK) - 1, -1):
        noun = scan.pack.figures.currency_nouns.at(scan.tokens, index, stop=scan.limit)
        code = named(scan, noun.id, noun.entry, index + noun.size).code if noun else None
        if code and code != per[0]:
            unit = f"{code}/{per[0]}"
            return Measure(unit=unit, dimension="money", kind="money", first=last, last=per[1], form=""), per[1]
    return None


def _per_written_on(scan: Scan, index: int) -> tuple[str, int] | None:
    """للدولار, للبرميل: the preposition is written onto the word."""
    figures = scan.pack.figures
    prefixes = figures.rates.entries["for"].forms
    if index >= scan.limit:
        return None
    for match in figures.currency_nouns.all_at(scan.tokens, index, stop=scan.limit):
        if match.split.prefix in prefixes:
            money = named(scan, match.id, match.entry, index + match.size)
            return (money.code, money.last) if money.code else None
    for unit in figures.units.all_at(scan.tokens, index, stop=scan.limit):
        if unit.split.prefix in prefixes:
            return unit.id, index + unit.size
    return None


def _per(scan: Scan, index: int, *, only_money: bool) -> tuple[str, int] | None:
    """What stands behind "for each" or "against"."""
    if index >= scan.limit:
        return None
    noun = noun_at(scan, index, definite=True)
    if noun:
        money = named(scan, noun.id, noun.entry, index + noun.size)
        return (money.code, money.last) if money.code else None
    sign = sign_at(scan, index) or code_at(scan, index)
    if sign and sign.code:
        return sign.code, sign.last
    measure = None if only_money else unit_at(scan, index, definite=True)
    return (measure.unit, measure.last) if measure and measure.unit else None
