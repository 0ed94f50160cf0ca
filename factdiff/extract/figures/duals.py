"""Duals: a noun whose ending says two, told apart from plurals, names and adjectives that end alike."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.extract.figures.money import named
from factdiff.extract.figures.scan import Scan, country_of, is_word, lemma_of, surface
from factdiff.extract.figures.single import Single
from factdiff.extract.figures.units import Measure
from factdiff.lang.clitics import Clitics, Split
from factdiff.lang.figures import Duals, FigureTables

_TWO = Decimal(2)
_QUOTES = frozenset('«“"”„‟')  # a name stands in them
_SHORTEST = 3  # letters of a noun that only the dictionary vouches for


class _Stem(Struct, frozen=True):
    """What a dual would be two of: the singular as written and folded, and the ending it was cut from."""

    written: str
    folded: str
    ending: str


def may_be_dual(figures: FigureTables, clitics: Clitics, word: str) -> bool:
    """Whether a folded word can be a dual at all: by its ending, and by what the pack knows. A sieve for `dual_at`."""
    duals = figures.duals
    if len(word) < _SHORTEST or word in figures.uncounted or not word.endswith(_endings(duals)):
        return False
    splits = clitics.splits(word)
    if any(split.stem in figures.not_duals for split in splits):
        return False
    known = (figures.units, figures.currency_nouns, figures.counted)
    for split in splits:
        for end in (*duals.ends, *duals.construct):
            if not split.stem.endswith(end.ending):
                continue
            if any(split.stem[: -len(end.ending)] + end.folded in table for table in known):
                return True
            if end in duals.ends and end.ending not in duals.plural_too and not split.definite:
                return True
    return False


def _endings(duals: Duals) -> tuple[str, ...]:
    return tuple(end.ending for end in (*duals.ends, *duals.construct))


def dual_at(scan: Scan, index: int) -> Single | None:
    """Two of something in one word: محطتين, سدان, ملفي فساد; None for what only ends so."""
    text, figures = scan.text(index), scan.pack.figures
    if not text.isalpha() or not scan.free(index, index + 1) or not text.endswith(_endings(figures.duals)):
        return None
    if len(text) < _SHORTEST or text in figures.uncounted or _is_agreeing(scan, index):
        return None
    points = _points(scan, index)
    if points:
        return points
    given = scan.pack.names.given_names.word(text, strip=False)
    if given is not None and not given.entry.word:
        return None  # «عمران» is a man's name, and not two lives
    for split in scan.pack.clitics.splits(text):
        if split.stem in figures.not_duals:
            return None
        if len(split.prefix) + len(split.stem) != len(text) or split.stem in figures.counted:
            continue  # the article restored (للمدنيين); a plural that only ends like a dual
        measure = _whole(scan, index, split) or _construct(scan, index, split)
        if measure:
            amount = _TWO * measure.times
            return Single(
                low=amount, high=amount, amount=amount, precision=measure.times, first=index, last=measure.last,
                offset=len(split.prefix), measure=measure,
            )  # fmt: skip
    return None


def _points(scan: Scan, index: int) -> Single | None:
    """نقطتين مئويتين: two percentage points."""
    match = scan.pack.figures.percents.at(scan.tokens, index, stop=scan.limit)
    if match is None or not match.entry.count:
        return None
    amount, last = Decimal(match.entry.count), index + match.size
    form = " ".join(token.text for token in scan.tokens[index:last])
    measure = Measure(
        unit=match.entry.unit, dimension="percentage", kind="percentage", first=index, last=last, form=form
    )
    return Single(
        low=amount, high=amount, amount=amount, precision=Decimal(1), first=index, last=last, offset=match.offset,
        measure=measure,
    )  # fmt: skip


def _stems(scan: Scan, index: int, split: Split, *, construct: bool) -> list[_Stem]:
    duals = scan.pack.figures.duals
    written = surface(scan.document, index, len(split.prefix))
    return [
        _Stem(stem, scan.pack.fold(stem), end.ending)
        for end in (duals.construct if construct else duals.ends)
        if split.stem.endswith(end.ending) and len(stem := written[: -len(end.ending)] + end.singular) > 1
    ]


def _whole(scan: Scan, index: int, split: Split) -> Measure | None:
    """A dual with its n: of a unit, of money, of a noun the pack knows, or of one that the dictionary knows."""
    figures = scan.pack.figures
    for stem in _stems(scan, index, split, construct=False):
        unit = figures.units.word(stem.folded, strip=False)
        if unit and len(stem.folded) >= _SHORTEST:
            return _measure(scan, unit.id, unit.entry.dimension, index)
        noun = figures.currency_nouns.word(stem.folded, strip=False)
        if noun:
            money = named(scan, noun.id, noun.entry, index + 1)
            return _money(scan, money.code, money.times, index, money.last)
        counted = figures.counted.word(stem.folded, strip=False)
        if counted:
            return (
                None
                if counted.entry.pair and split.definite
                else _measure(scan, counted.entry.unit or counted.id, "count", index)
            )
        if _vouched(scan, index, split, stem):
            return _measure(scan, scan.pack.fold(lemma_of(stem.written)), "count", index)
    return None


def _vouched(scan: Scan, index: int, split: Split, stem: _Stem) -> bool:
    """Whether the dictionary makes the word a dual of this noun. Definite ones only name what was counted before."""
    if split.definite or stem.ending in scan.pack.figures.duals.plural_too or len(stem.folded) < _SHORTEST:
        return False
    if country_of(scan.pack.names, stem.folded):
        return False
    return (
        is_word(stem.written) and lemma_of(stem.written) == stem.written and _not_another_word(scan, index, split, stem)
    )


def _not_another_word(scan: Scan, index: int, split: Split, stem: _Stem) -> bool:
    """The dictionary does not lead the dual elsewhere (بيان is a word of its own).

    A masculine one looks like many a name (حلوان): only an adjective in the same form behind it makes it a dual.
    """
    following = scan.text(index + 1)
    agrees = following.endswith(stem.ending) and not following.startswith(scan.conjunction)
    if stem.folded == stem.written and not agrees:
        return False
    word = surface(scan.document, index, len(split.prefix))
    return not is_word(word) or lemma_of(word) == stem.written


def _construct(scan: Scan, index: int, split: Split) -> Measure | None:
    """سدي درنة: a dual that lost its n before a definite noun or a place. Only of things that the pack knows."""
    quoted = scan.text(index + 1) in _QUOTES
    if split.definite or not (quoted or scan.text(index + 1).isalpha()) or not scan.spaced(index + 1):
        return None
    for stem in _stems(scan, index, split, construct=True):
        counted = scan.pack.figures.counted.word(stem.folded, strip=False)
        if not counted or counted.entry.people or counted.entry.pair:
            continue
        # شركتي is hardly anything else; صاروخي is an adjective unless the article speaks of two missiles.
        certain = stem.folded != stem.written and _definite_follows(scan, index + 1)
        if quoted or certain or _written_out(scan, stem):
            return _measure(scan, counted.entry.unit or counted.id, "count", index)
    return None


def _written_out(scan: Scan, stem: _Stem) -> bool:
    """Whether the article has the same dual in full elsewhere (سدان, السدين): then this one is no adjective."""
    duals = scan.pack.figures.duals
    base = stem.folded
    for end in duals.ends:
        if base.endswith(end.folded):
            full = base[: len(base) - len(end.folded)] + end.ending
            if full in scan.vocabulary or scan.article + full in scan.vocabulary:
                return True
    return False


def _definite_follows(scan: Scan, index: int) -> bool:
    text, names = scan.text(index), scan.pack.names
    if not text.isalpha() or not scan.spaced(index):
        return False
    if text.startswith(scan.article) and len(text) > len(scan.article) + 1:
        return True
    place = names.cities.at(scan.tokens, index, strip=False, stop=scan.limit)
    return bool(place or names.territories.at(scan.tokens, index, strip=False, stop=scan.limit))


def _is_agreeing(scan: Scan, index: int) -> bool:
    """دولتان عربيتان: the second is an adjective of the first, and counts nothing."""
    before, duals = scan.text(index - 1), scan.pack.figures.duals
    if scan.text(index).startswith(scan.conjunction):
        return False
    full = tuple(end.ending for end in duals.ends)
    if len(before) <= _SHORTEST or not before.endswith(full) or before in scan.pack.figures.not_duals:
        return False
    return scan.pack.figures.cardinals.word(before) is None


def _measure(scan: Scan, unit: str, dimension: str, index: int) -> Measure:
    return Measure(unit=unit, dimension=dimension, kind="quantity", first=index, last=index + 1, form=scan.text(index))


def _money(scan: Scan, code: str | None, times: Decimal, index: int, last: int) -> Measure:
    form = " ".join(token.text for token in scan.tokens[index:last])
    return Measure(unit=code, dimension="money", kind="money", first=index, last=last, form=form, times=times)
