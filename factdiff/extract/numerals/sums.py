"""Puts the terms of a number together: sums with "and", fractions, decimals said in words, ratios."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factdiff.extract.numerals.digits import digits_at
from factdiff.extract.numerals.terms import below_thousand, counts_next, scaled, scales, unclear
from factdiff.extract.numerals.words import ONE, Reader, Term, cardinal_word, fraction_word

_TENTH = Decimal("0.1")
_TERMS = 8  # quadrillions … units, and a fraction


def first_term(reader: Reader, index: int) -> Term | None:
    """What a number can begin with: a fraction, a vague word, or a coefficient with its scales."""
    return _part(reader, index) or unclear(reader, index) or scaled(reader, index, joined=None)


def _part(reader: Reader, index: int) -> Term | None:
    """A fraction at a number's beginning: half, two thirds, ثلاثة أرباع المليون. `coefficient` 0 marks a bare share."""
    part = part_at(reader, index, joined=None)
    if part is None:
        return None
    value, last, doubtful = part
    word = reader.next_word(last)
    if word and word.entry.role in ("scale", "hundred") and word.entry.number in ("singular", "accusative"):
        if doubtful:
            return None  # خمس مئة are five hundred
        scale = Decimal(word.entry.value)
        return Term(value * scale, scale * _TENTH, Decimal(0), last + 1, scale=scale, coefficient=value)
    if doubtful and not definite_next(reader, last):
        return None
    return Term(value, _TENTH, Decimal(0), last, coefficient=Decimal(0))


def part_at(reader: Reader, index: int, *, joined: bool | None) -> tuple[Decimal, int, bool] | None:
    """A fraction in words: its value, the token after it, and whether the word has a commoner meaning."""
    figures, text = reader.pack.figures, reader.text(index)
    if not text:
        return None
    match = fraction_word(figures.fractions, text)
    if match and match.entry.parts and (joined is None or reader.joints.continues(match.split.prefix, joined=joined)):
        return Decimal(match.entry.parts) / match.entry.over, index + 1, match.entry.doubtful
    return _counted_parts(reader, index, joined=joined)


def _counted_parts(reader: Reader, index: int, *, joined: bool | None) -> tuple[Decimal, int, bool] | None:
    """ثلاثة أرباع: a digit before the plural of a fraction."""
    following = reader.text(index + 1)
    match = fraction_word(reader.pack.figures.fractions, following) if following else None
    if match is None or match.entry.parts or match.split.prefix not in ("", reader.joints.article):
        return None
    text, word = reader.text(index), reader.word(index)
    count = int(text) if text.isdecimal() and len(text) == 1 else 0
    if word and word.entry.role == "digit" and (joined is None or reader.joints.continues(word.prefix, joined=joined)):
        count = word.entry.value
    return (Decimal(count) / match.entry.over, index + 2, False) if 0 < count < match.entry.over * 3 else None


def definite_next(reader: Reader, index: int) -> bool:
    """Whether a noun with the article follows; آلاف, folded, only begins like one."""
    text = reader.text(index)
    if cardinal_word(reader.pack.figures.cardinals, text):
        return False
    return text.startswith(reader.joints.article) and len(text) > len(reader.joints.article) + 1


def sum_from(reader: Reader, term: Term) -> Term:
    """Everything that "and" adds to the first term, each smaller than the last scale before it."""
    if term.low is not None or term.room == 0:
        return term
    if term.other is None:
        for _ in range(_TERMS):
            more = _next_term(reader, term)
            if more is None:
                break
            term = more
    return (
        _with_sign(reader, term)
        or _with_fraction(reader, term)
        or _with_point(reader, term)
        or _over(reader, term)
        or term
    )


def _with_sign(reader: Reader, term: Term) -> Term | None:
    """3½: the sign for a fraction directly behind digits."""
    token = reader.token(term.last)
    if token is None or token.spaced or term.spelled or not token.text.isnumeric() or token.text.isdecimal():
        return None
    match = fraction_word(reader.pack.figures.fractions, token.text)
    if match is None:
        return None
    amount = term.amount + Decimal(match.entry.parts) / match.entry.over
    return scales(reader, replace(term, amount=amount, step=_TENTH, last=term.last + 1, coefficient=amount))


def _next_term(reader: Reader, term: Term) -> Term | None:
    """The sum with one more term, or None where the number ends."""
    if term.room <= ONE:
        return None
    place = reader.after_and(term.last)
    more = scaled(reader, place[0], joined=place[1]) if place else None
    if more is None and term.spelled and place is None:
        more = _asyndetic(reader, term.last)
    if more is None or more.amount >= term.room or more.low is not None or more.wrong or more.amount == 0:
        return None
    part = fraction_word(reader.pack.figures.fractions, reader.text(more.last)) if reader.text(more.last) else None
    if place and part and not part.entry.parts and not part.split.prefix and more.last == place[0] + 1:
        return None  # ألف وثلاثة أرباع: the three count the quarters
    return replace(
        more, amount=term.amount + more.amount, room=more.room if more.scale > ONE else ONE,
        coefficient=(term.amount + more.amount) / more.scale, spelled=True,
    )  # fmt: skip


def _asyndetic(reader: Reader, index: int) -> Term | None:
    """ألف خمسمئة: hundreds in words directly behind a scale word."""
    word = reader.next_word(index)
    if word is None or word.prefix or word.entry.number == "plural":
        return None
    following = reader.next_word(index + 1)
    hundreds = word.entry.role == "hundreds" or (following is not None and following.entry.role == "hundred")
    return scaled(reader, index, joined=False) if hundreds and word.entry.role in ("hundreds", "digit") else None


def _with_fraction(reader: Reader, term: Term) -> Term | None:
    """مليون ونصف المليون, واحد ونصف: a part of the last scale, or of one."""
    place = reader.after_and(term.last)
    part = part_at(reader, place[0], joined=place[1]) if place else None
    if part is None:
        return None
    value, last, doubtful = part
    word = reader.next_word(last)
    if word and word.entry.role in ("scale", "hundred") and word.entry.number in ("singular", "accusative"):
        scale = Decimal(word.entry.value)
        last = last + 1
        if scale > max(term.scale, ONE) and term.scale != ONE:
            return None
    elif doubtful or definite_next(reader, last):
        return None
    else:
        scale = term.scale
    amount = term.amount + value * scale
    return replace(term, amount=amount, step=scale * _TENTH, last=last, coefficient=amount / term.scale, spelled=True)


def _with_point(reader: Reader, term: Term) -> Term | None:
    """عشرة فاصل سبعة: decimals said in words, and the scale behind them."""
    size = reader.link(term.last, "point")
    if not size or term.scale != ONE:
        return None
    zeros, index = 0, term.last + size
    while zeros < 3 and (word := reader.next_word(index)) and word.entry.role == "zero":
        zeros, index = zeros + 1, index + 1
    digits = digits_at(reader.document, index, reader.pack, stop=reader.limit)
    word = reader.next_word(index)
    if digits and digits.plain:
        text, last = reader.text(index), digits.last
    elif word and word.entry.role in ("digit", "ten", "tens", "hundred", "hundreds"):
        value, last = below_thousand(reader, index, word.entry)
        text = str(value)
    elif zeros:
        text, last = "", index
    else:
        return None
    places = zeros + len(text)
    amount = term.amount + Decimal(int(text or 0)).scaleb(-places)
    grown = replace(term, amount=amount, step=ONE.scaleb(-places), last=last, coefficient=amount, spelled=True)
    return scales(reader, grown)


def _over(reader: Reader, term: Term) -> Term | None:
    """واحد على عشرين, واحد من كل خمسة: a ratio said in words."""
    if not reader.may_link(term.last):
        return None
    size, each = reader.link(term.last, "over"), reader.link(term.last, "out-of")
    among = reader.link(term.last, "of")
    if (each or among) and (term.amount != ONE or size):
        return None
    start = term.last + (size or each or among)
    if start == term.last:
        return None
    under = scaled(reader, start, joined=False)
    if under is None or under.wrong or under.amount <= 0 or under.low is not None:
        return None
    if among and counts_next(reader, under.last):
        return None  # واحد من ثلاثة مشتبهين is one of them
    amount = term.amount / under.amount
    return replace(term, amount=amount, step=ONE / under.amount, last=under.last, coefficient=Decimal(0), scale=ONE)
