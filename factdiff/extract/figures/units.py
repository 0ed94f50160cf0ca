"""What stands behind a number: per cent, money, a unit of measure, or the noun that is counted."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from factdiff.extract.figures.money import code_at, currency_at, sign_at
from factdiff.extract.figures.scan import Scan, is_word, lemma_of, surface
from factdiff.lang import Match
from factdiff.lang.figures import Counted, Unit
from factdiff.model import MentionKind

_ONE = Decimal(1)
_SHORTEST = 4  # letters of a noun that only its ending vouches for


class Measure(Struct, frozen=True, kw_only=True):
    """A unit at tokens [first, last): its id, its dimension, the words folded. `times`: units in one of it.

    `known`: the pack names it; else it is the next noun's lemma, which may not be counted at all.
    """

    unit: str | None
    dimension: str
    kind: MentionKind
    first: int
    last: int
    form: str
    times: Decimal = _ONE
    known: bool = True
    people: bool = False


def measure_at(scan: Scan, index: int, *, definite: bool = False) -> Measure | None:
    """The unit that begins at a token. `definite`: it may carry the article (ملايين الدولارات, ثلث السكان)."""
    if not scan.text(index):
        return None
    found = (
        percent_at(scan, index) or money_at(scan, index, definite=definite) or unit_at(scan, index, definite=definite)
    )
    return found or counted_at(scan, index, definite=definite)


def percent_at(scan: Scan, index: int) -> Measure | None:
    """% and its kin, in signs or words."""
    match = scan.pack.figures.percents.at(scan.tokens, index, strip=False, stop=scan.limit)
    if match is None or match.entry.count or not _ends_word(scan, index + match.size):
        return None
    unit = match.entry.unit or match.id
    return _measure(scan, unit, "percentage", "percentage", index, index + match.size)


def money_at(scan: Scan, index: int, *, definite: bool = False) -> Measure | None:
    """A currency by its sign, code, or noun with what makes it a currency."""
    found = sign_at(scan, index) or code_at(scan, index) or currency_at(scan, index, definite=definite)
    if found is None:
        return None
    measure = _measure(scan, found.code, "money", "money", index, found.last)
    return replace(measure, times=found.times)


def unit_at(scan: Scan, index: int, *, definite: bool = False) -> Measure | None:
    """A unit of measure, with a rate a day where it is a flow (مليون برميل يوميا)."""
    match = _first_fitting(scan.pack.figures.units.all_at(scan.tokens, index, strip=definite, stop=scan.limit), scan)
    if match is None or not _ends_word(scan, index + match.size):
        return None
    entry, dimension = match.entry, match.entry.dimension
    unit = entry.unit or match.id
    if entry.cued and entry.cued_dimension and _cued(scan, entry, index):
        unit, dimension = entry.cued, entry.cued_dimension
    last = index + match.size
    rate = scan.pack.figures.rates.at(scan.tokens, last, strip=False, stop=scan.limit)
    if rate and rate.id == "per-day" and dimension in ("volume", "mass", "energy"):
        unit, dimension, last = f"{unit}-per-day", f"{dimension}-per-day", last + rate.size
    return _measure(scan, unit, dimension, "quantity", index, last)


def _ends_word(scan: Scan, last: int) -> bool:
    """Nothing runs into the unit: 30°° and 30°سx are misprints, not temperatures."""
    text = scan.text(last)
    return scan.spaced(last) or not (text.isalpha() or text == scan.text(last - 1))


def _cued(scan: Scan, entry: Unit, index: int) -> bool:
    words = {token.text for token in scan.around(index)}
    return any(scan.pack.fold(cue) in words for cue in entry.cues)


def _first_fitting(matches: Iterable[Match[Unit]], scan: Scan) -> Match[Unit] | None:
    """The first match without particles other than the article."""
    for match in matches:
        if match.split.prefix in ("", scan.article):
            return match
    return None


def counted_at(scan: Scan, index: int, *, definite: bool = False) -> Measure | None:
    """A noun that is counted: one that the pack knows, or any word that can be a noun behind a number."""
    match = known_noun(scan, index, definite=definite)
    if match:
        measure = _measure(scan, match.entry.unit or match.id, "count", "quantity", index, index + match.size)
        return replace(measure, people=match.entry.people)
    token = scan.tokens[index]
    text = token.text
    offset = (
        len(scan.article) if definite and text.startswith(scan.article) and len(text) > len(scan.article) + 1 else 0
    )
    if not _may_be_noun(scan, index, definite=bool(offset)):
        return None
    unit = scan.pack.fold(lemma_of(surface(scan.document, index, offset)))
    return replace(_measure(scan, unit, "count", "quantity", index, index + 1), known=False)


def known_noun(scan: Scan, index: int, *, definite: bool = False) -> Match[Counted] | None:
    """A noun of counted.toml at a token, bare or (where asked for) with the article."""
    for match in scan.pack.figures.counted.all_at(scan.tokens, index, strip=definite, stop=scan.limit):
        if match.split.prefix in ("", scan.article):
            return match
    return None


def _may_be_noun(scan: Scan, index: int, *, definite: bool) -> bool:
    """Whether an unknown word may be a noun that a number counts: no particle, no verb, nothing written onto it."""
    text, figures = scan.text(index), scan.pack.figures
    if len(text) < 2 or not text.isalpha() or text.isascii() or text in figures.uncounted:
        return False
    if text.startswith(scan.article) and not definite and len(text) > len(scan.article) + 1:
        return False
    if definite and text[len(scan.article) :] in figures.uncounted:
        return False
    if any(s.definite and s.prefix != scan.article and len(s.stem) > 2 for s in scan.pack.clitics.splits(text)):
        return False  # للحزب
    if any(s.prefix and not s.definite and s.stem in figures.uncounted for s in scan.pack.clitics.splits(text)):
        return False  # وفي
    if figures.cardinals.word(text) or figures.ordinals.word(text) or figures.fractions.word(text):
        return False
    if figures.bounds.at(scan.tokens, index, stop=scan.limit) or _is_verb(scan, index):
        return False
    if _has_owner(scan, index):
        return False
    if definite or text[0] not in figures.noun_shapes.leading:
        return True
    # و، ف، ب، ل, and the prefixes of verbs: part of the word only where the dictionary form keeps them.
    word = surface(scan.document, index)
    if is_word(word) and scan.pack.fold(lemma_of(word))[0] == text[0]:
        return True
    shapes = figures.noun_shapes  # «35 ناشطا»
    vouched = len(text) > _SHORTEST and text.endswith(shapes.endings) and not text.endswith(shapes.verb_endings)
    return vouched and not is_word(word[1:])


def _has_owner(scan: Scan, index: int) -> bool:
    """«78 طلبها»: what a number counts has no pronoun on it. «وجها» has none, its last letters are its own."""
    text = scan.text(index)
    if scan.pack.fold(lemma_of(surface(scan.document, index))) == text[:-1]:
        return False
    owners = (len(text) - len(rest) for rest in scan.pack.clitics.without_ending(text) if text.startswith(rest))
    return any(size > 1 and is_word(surface(scan.document, index)[:-size]) for size in owners)


def _is_verb(scan: Scan, index: int) -> bool:
    claims = scan.pack.claims
    for table in (claims.happenings, claims.movements, claims.sayings):
        match = table.at(scan.tokens, index, stop=scan.limit)
        if match and match.tense not in ("noun", "passive"):
            return True
    return False


def _measure(scan: Scan, unit: str | None, dimension: str, kind: MentionKind, first: int, last: int) -> Measure:
    form = " ".join(token.text for token in scan.tokens[first:last])
    return Measure(unit=unit, dimension=dimension, kind=kind, first=first, last=last, form=form)
