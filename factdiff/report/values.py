"""Values in plain words, as a summary, a table or a page says them: figures, bounds, days and units by their names."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from factdiff import model
from factdiff.model import Claim
from factdiff.report.catalogue import (
    Language,
    counted,
    grouped,
    known,
    known_one,
    named,
    noun_after,
    plural,
    singular,
    term,
)
from factdiff.report.wire_values import plain

_N = r"(\d+(?:\.\d+)?)"
_PERIOD = re.compile(rf"P(?:{_N}Y)?(?:{_N}M)?(?:{_N}W)?(?:{_N}D)?(?:T(?:{_N}H)?(?:{_N}M)?(?:{_N}S)?)?")
_PERIODS = ("year", "month", "week", "day", "hour", "minute", "second")
# Readers take in 2.2 billion; 2,212,345,678 is only right with all its digits.
_ROUND = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MOST_DECIMALS = 2
_NAMED_FIRST = frozenset({"match-minute", "magnitude"})  # minute 67, not 67 minutes
_UNNAMED = ("thing:", "counted", "post:")
_ANY_PEOPLE = frozenset({"person", "others"})


def claim_words(claim: Claim, language: Language = "en") -> str:
    """A claim's value; people are called what the claim is about: 3,000 killed, not 3,000 people."""
    value = claim.value
    if not isinstance(value, model.Quantity) or value.unit not in _ANY_PEOPLE:
        return value_words(value, language)
    if claim.measure is not None and known("counted", claim.measure, "ar") is not None:
        return quantity_words(value, claim.measure, language)
    return value_words(value, language)


def value_words(value: model.Value, language: Language = "en") -> str:
    """A value in plain figures; empty where the article's own words are all there is to say."""
    match value:
        case model.Quantity():
            return quantity_words(value, value.unit, language)
        case model.Ordinal():
            return term("values", "turn", language, number_words(value.amount, language))
        case model.Score():
            return "–".join(str(points) for points in value.points)
        case model.Duration():
            return _duration(value, language)
        case model.TimeSpan():
            return time_words(value, language)
        case model.Office():
            role = named(value.role, language)
            return term("values", "of", language, role, named(value.of, language)) if value.of else role
        case model.Event() if value.slots:
            return _slot_words(value, language)
        case model.Event() if value.filler:
            return named(value.filler, language)
        case model.Event():
            status = known("stances", value.status, language) or value.status
            turn = "" if value.ordinal is None else ", " + term("values", "turn", language, value.ordinal)
            return f"{named(value.event, language)}: {status}{turn}"
        case model.Statement() if not value.terms:  # a sentence is shown by its own words
            return term("values", "yes" if value.polarity else "no", language)
        case _:
            return ""


def _slot_words(value: model.Event, language: Language) -> str:
    """Who did it and to whom: every slot of an act by its name."""
    slots: dict[str, list[str]] = {}
    for slot, filler in value.slots:
        if not filler.startswith(_UNNAMED):  # a thing is said by the article's own words
            slots.setdefault(slot, []).append(_filler_words(filler, language))
    joint = term("values", "comma", language)
    return joint.join(term("slots", slot, language, joint.join(dict.fromkeys(who))) for slot, who in slots.items())


def _filler_words(filler: str, language: Language) -> str:
    """A person, body, office, land or thing as readers call it; a body by its own step and its country."""
    who, _, country = filler.partition("@")
    sort, _, path = who.partition(":")
    word = known("bodies", path.rpartition("/")[2], language) if sort == "body" else None
    said = word or named(path if sort in ("office", "how") else who, language)
    return term("values", "of", language, said, named(country, language)) if country else said


def number_words(
    amount: Decimal | None, language: Language = "en", *, of_noun: bool = False, after_word: bool = False
) -> str:
    """A number as news prints it, never less exact than it is: 11,300 and 2.2 billion.

    `of_noun`: its noun follows; `after_word`: a word stands before it. Both change what two million is called.
    """
    if amount is None:
        return ""
    for size, name in _ROUND:
        if abs(amount) >= size:
            share = Decimal(plain(amount / size) or "0")
            if share == round(share, _MOST_DECIMALS):
                return counted(name, share, language, "scales_of" if of_noun else "scales", after_word=after_word)
            break
    return grouped(Decimal(plain(amount) or "0"), language)


def quantity_words(value: model.Quantity, unit: str | None, language: Language = "en") -> str:
    """A quantity with its bounds, its hedge and the name of its unit."""
    region = _region(value, language)
    if unit == "percent":
        return term("values", "percent", language, region)
    # A noun that has no id, only its lemma, is left to the article's own words.
    if unit is None or not unit.isascii():
        return region
    if unit in _NAMED_FIRST:
        return term("values", unit, language, region)
    many, rate, each = unit.partition("/")
    if noun_after(many, "other", language) is not None:
        said = _region(value, language, many)
        return term("values", "per", language, said, _each(each, language)) if rate else said
    if value.dimension == "count":
        return term("values", "counted", language, region, _counted(unit, value.amount, language))
    return f"{region} {_unit(unit, value.amount, language)}"


def with_noun(amount: Decimal | None, unit: str, language: Language, *, after_word: bool) -> str:
    """A number with its noun as the grammar has it: one and two are said by the noun alone.

    `after_word`: a preposition or "about" stands before it, which changes the form for two.
    """
    said = number_words(amount, language, of_noun=True, after_word=after_word)
    if amount is None:
        return said
    category = plural(amount, language)
    if category == "two" and after_word:
        category = "after"
    elif any(sign.isalpha() for sign in said):  # 3 million: the noun follows the million
        category = "other"
    noun = noun_after(unit, category, language)
    return f"{noun}" if category in ("one", "two", "after") else f"{said} {noun}"


def _region(value: model.Quantity, language: Language, unit: str | None = None) -> str:
    """The bounds in words, the last number with its noun where the language has a form for it."""

    def said(amount: Decimal | None, *, after_word: bool = True) -> str:
        if unit is None:
            return number_words(amount, language, after_word=after_word)
        return with_noun(amount, unit, language, after_word=after_word)

    if value.low is None and value.high is None:
        return _hedged(said(value.amount, after_word=value.approximate), value, language)
    if value.high is None:
        key = "about_least" if value.approximate else "more_than" if value.low_open else "at_least"
        return term("values", key, language, said(value.low, after_word=key != "at_least"))
    if value.low is None:
        key = "about_most" if value.approximate else "less_than" if value.high_open else "at_most"
        return term("values", key, language, said(value.high, after_word=key != "at_most"))
    if value.low == value.high:
        return _hedged(said(value.low, after_word=value.approximate), value, language)
    return _hedged(
        term("values", "between", language, number_words(value.low, language), said(value.high)), value, language
    )


def _hedged(words: str, value: model.Quantity, language: Language) -> str:
    return term("values", "about", language, words) if value.approximate else words


def _counted(unit: str, amount: Decimal | None, language: Language) -> str:
    if language != "en":
        return known("counted", unit, language) or named(unit, language)
    if amount == 1:
        return _singular("counted", unit)
    return known("counted", unit, "en") or _plural(unit)


def _unit(unit: str, amount: Decimal | None, language: Language) -> str:
    """A currency, a unit, or a rate: so much of one thing for each of another."""
    many, _, each = unit.partition("/")
    money = known("currencies", many, language)
    if each:
        return term("values", "per", language, money or _measured(many, amount, language), _each(each, language))
    return money or _measured(unit, amount, language)


def _each(unit: str, language: Language) -> str:
    return known_one("currencies", unit, language) or _measured(unit, Decimal(1), language)


def _measured(unit: str, amount: Decimal | None, language: Language) -> str:
    if unit.isupper():
        return unit
    if language != "en":
        return known("units", unit, language) or named(unit, language)
    if amount == 1:
        return _singular("units", unit)
    return known("units", unit, "en") or _plural(unit)


def _singular(section: str, unit: str) -> str:
    return singular(section, unit) or unit.replace("-", " ")


def _plural(unit: str) -> str:
    """The noun takes the ending, not what it is per or made of."""
    head, per, each = unit.partition("-per-")
    return f"{head}s{per}{each}".replace("-", " ")


def _duration(value: model.Duration, language: Language) -> str:
    if value.high_days is None:
        return term("values", "at_least", language, _period(value.iso, language))
    key = "about" if value.approximate else "up_to" if value.low_days is None else None
    period = _period(value.iso, language, after_word=key is not None)
    return period if key is None else term("values", key, language, period)


def _period(iso: str, language: Language, *, after_word: bool = False) -> str:
    match = _PERIOD.fullmatch(iso)
    if match is None:
        return iso
    parts = [(Decimal(n), name) for n, name in zip(match.groups(), _PERIODS, strict=True) if n is not None]
    said = (counted(name, n, language, "spans", after_word=after_word) for n, name in parts)
    return term("values", "and", language).join(said)


def day_words(day: date, language: Language = "en") -> str:
    """12 September 2023."""
    return term("written", "day", language, day.day, known("months", str(day.month), language), day.year)


def time_words(value: model.TimeSpan, language: Language = "en") -> str:
    """An interval of days, as short as it can be said: a year, a month, a day, or from when to when."""
    if value.edtf is None:
        return ""
    if value.start is None or value.stop is None:
        known_end = value.stop or value.start
        key = "until" if value.stop else "from"
        return term("values", key, language, day_words(known_end, language)) if known_end else ""
    if value.start == value.stop:
        return day_words(value.start, language)
    if re.fullmatch(r"\d{4}", value.edtf):
        return value.edtf
    if re.fullmatch(r"\d{4}-(0\d|1[0-2])", value.edtf):
        return f"{known('months', str(value.start.month), language)} {value.start.year}"
    return days_words(value.start, value.stop, language)


def days_words(start: date, stop: date, language: Language = "en") -> str:
    """From when to when, what both ends share said once: 20 to 26 June 2022, September to December 2022."""
    first, last = day_words(start, language), day_words(stop, language)
    whole = start.day == 1 and (stop + timedelta(days=1)).day == 1
    if start.year == stop.year and start.month == stop.month:
        first = str(start.day)
    elif start.year == stop.year:
        first = first.removesuffix(f" {start.year}")
    if whole and start.month != stop.month:
        first, last = (day.removeprefix(f"{n} ") for day, n in ((first, start.day), (last, stop.day)))
    return term("values", "between_days", language, first, last)
