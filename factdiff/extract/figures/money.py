"""Which currency an amount is in: by sign, by code, by noun and adjective, or by the country that the text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from factdiff.extract.figures.scan import Scan, country_of
from factdiff.lang import Match, Table
from factdiff.lang.figures import Currency, CurrencyNoun
from factdiff.model import Token

_ONE = Decimal(1)


class Money(Struct, frozen=True):
    """A currency's code (None while the country is open), the token after it, and the units that one of it makes."""

    code: str | None
    last: int
    times: Decimal = _ONE


@lru_cache(maxsize=8)
def tender(currencies: Table[Currency]) -> Mapping[tuple[str, str], str]:
    """(noun, country) -> currency."""
    entries = currencies.entries.items()
    return {(noun, country): code for code, entry in entries for country in entry.countries for noun in entry.nouns}


def sign_at(scan: Scan, index: int) -> Money | None:
    """$ · € · ر.س. · US$: a sign, or an abbreviation with its points; codes are `code_at`'s."""
    match = scan.pack.figures.currency_signs.at(scan.tokens, index, strip=False, stop=scan.limit)
    if match is None or (scan.text(index).isalpha() and match.size == 1):
        return None
    if match.size > 1 and any(scan.spaced(n) for n in range(index + 1, index + match.size)):
        return None
    return Money(match.id, index + match.size)


def code_at(scan: Scan, index: int) -> Money | None:
    """A code of ISO 4217, in capitals."""
    text = scan.text(index)
    if len(text) != 3 or not text.isascii() or not text.isalpha():
        return None
    token = scan.tokens[index]
    code = scan.document.article.text[token.start : token.stop]
    return Money(code, index + 1) if code in scan.pack.figures.currencies.entries else None


def currency_at(scan: Scan, index: int, *, definite: bool = False) -> Money | None:
    """A currency's noun, with the adjective or country behind it; a bare one is what its entry or the text says."""
    figures = scan.pack.figures
    full = figures.currencies.at(scan.tokens, index, strip=False, stop=scan.limit)
    noun = noun_at(scan, index, definite=definite)
    if full and (noun is None or full.size >= noun.size):
        return Money(full.id, index + full.size)
    if noun is None:
        return None
    return named(scan, noun.id, noun.entry, index + noun.size)


def noun_at(scan: Scan, index: int, *, definite: bool = False) -> Match[CurrencyNoun] | None:
    """What money is called, bare or (where asked for) with the article."""
    for match in scan.pack.figures.currency_nouns.all_at(scan.tokens, index, strip=definite, stop=scan.limit):
        if match.split.prefix in ("", scan.article):
            return match
    return None


def named(scan: Scan, noun: str, entry: CurrencyNoun, last: int) -> Money:
    """The currency that a noun means here; `last` is the token behind the noun."""
    times = Decimal(entry.times) / entry.part
    qualified = _qualified(scan, noun, last) if entry.times == 1 else None
    if qualified:
        return Money(qualified[0], qualified[1], times)
    return Money(entry.currency or _from_text(scan, noun, last), last, times)


def _qualified(scan: Scan, noun: str, index: int) -> tuple[str, int] | None:
    """The currency that an adjective or a country directly behind the noun makes of it."""
    if index >= scan.limit:
        return None
    figures, names = scan.pack.figures, scan.pack.names
    adjective = figures.currency_adjectives.at(scan.tokens, index, stop=scan.limit)
    if adjective and adjective.entry.noun == noun:
        return adjective.id, index + adjective.size
    for table in (names.demonyms, names.territories):
        match = table.at(scan.tokens, index, stop=scan.limit)
        code = tender(figures.currencies).get((noun, match.entry.iso)) if match else None
        if match and code:
            return code, index + match.size
    return None


def _from_text(scan: Scan, noun: str, index: int) -> str | None:
    """The currency of a bare noun: by the only fitting country of the sentence, the outlet's, or the article's."""
    by_country = tender(scan.pack.figures.currencies)
    here = {by_country.get((noun, country)) for country in _countries(scan, scan.around(index))} - {None}
    if len(here) == 1:
        return here.pop()
    if noun not in scan.memory:
        scan.memory[noun] = _of_article(scan, noun, by_country)
    return scan.memory[noun]


def _of_article(scan: Scan, noun: str, by_country: Mapping[tuple[str, str], str]) -> str | None:
    own = by_country.get((noun, scan.document.article.country or ""))
    if own:
        return own
    counts: Counter[str] = Counter()
    for country in _countries(scan, scan.tokens):
        code = by_country.get((noun, country))
        if code:
            counts[code] += 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] <= 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _countries(scan: Scan, tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        country = country_of(scan.pack.names, token.text) if token.text.isalpha() else None
        if country:
            yield country
