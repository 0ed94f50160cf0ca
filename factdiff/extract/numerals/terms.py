"""One term of a number: a coefficient in digits or words and the scales behind it. Sums are made of them."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factdiff.extract.numerals.digits import digits_at
from factdiff.extract.numerals.words import ONE, Reader, Term, fraction_word, vague_word
from factdiff.lang.figures import Cardinal

_LARGEST = Decimal(10) ** 27  # beyond quadrillions of quadrillions nothing is counted
_SCALES_IN_A_ROW = 3  # مئة ألف مليار


def scaled(reader: Reader, index: int, *, joined: bool | None) -> Term | None:
    """A coefficient and its scales. `joined`: None at a number's beginning, else whether "and" is on the first word."""
    digits = digits_at(reader.document, index, reader.pack, stop=reader.limit)
    if digits:
        term = Term(
            digits.amount, digits.step, ONE, digits.last, coefficient=digits.amount, spelled=False, mark=digits.mark,
            other=digits.other, wrong=digits.wrong,
        )  # fmt: skip
        return term if term.wrong else scales(reader, _hundreds_after(reader, term))
    word = reader.word(index) if joined is None else reader.behind_and(index, joined)
    if word is None:
        return None
    entry = word.entry
    if entry.role == "scale":
        return _bare_scale(reader, entry, index)
    if entry.number == "plural":
        return wide(reader, Decimal(2 * entry.value), None, index + 1, room=Decimal(entry.value))
    value, last = below_thousand(reader, index, entry)
    if value is None:
        return None
    amount = Decimal(value)
    return scales(reader, Term(amount, ONE, ONE, last, coefficient=amount, dual=entry.number == "dual"))


def _hundreds_after(reader: Reader, term: Term) -> Term:
    """3 مئة و21: a digit before the word for a hundred."""
    word = reader.next_word(term.last)
    if word is None or word.entry.role != "hundred" or not ONE < term.amount < 10:
        return term
    amount, last = term.amount * 100, term.last + 1
    more = _rest_below_hundred(reader, last)
    if more:
        amount, last = amount + more[0], more[1]
    return replace(term, amount=amount, last=last, coefficient=amount, spelled=True)


def below_thousand(reader: Reader, index: int, entry: Cardinal) -> tuple[int | None, int]:
    """1 to 999 in words, and the token after it."""
    following = reader.next_word(index + 1)
    if entry.role == "hundreds" or entry.role == "hundred":
        value, last = entry.value, index + 1
    elif entry.role == "digit" and entry.alone and following and following.entry.role == "hundred":
        value, last = entry.value * 100, index + 2
    else:
        return _below_hundred(reader, index, entry)
    more = _rest_below_hundred(reader, last)
    return (value + more[0], more[1]) if more else (value, last)


def _rest_below_hundred(reader: Reader, index: int) -> tuple[int, int] | None:
    """What follows a hundred: "and" with 1 to 99 in words or digits."""
    place = reader.after_and(index)
    if place and not place[1]:
        digits = digits_at(reader.document, place[0], reader.pack, stop=reader.limit)
        if digits and digits.plain and 0 < digits.amount < 100:
            return int(digits.amount), digits.last
    joined = reader.joined_word(index)
    if joined is None or joined[0].entry.role not in ("digit", "ten", "tens") or joined[0].entry.number == "plural":
        return None
    part = fraction_word(reader.pack.figures.fractions, reader.text(joined[1] + 1))
    if part and not part.entry.parts:
        return None  # مئة وثلاثة أرباع: the three count the quarters
    value, last = _below_hundred(reader, joined[1], joined[0].entry)
    return None if value is None else (value, last)


def _below_hundred(reader: Reader, index: int, entry: Cardinal) -> tuple[int | None, int]:
    """0 to 99 in words: a digit and ten, a digit "and" tens, or one word alone."""
    if entry.role == "digit":
        following = reader.next_word(index + 1)
        if following and following.entry.role == "ten" and following.entry.number == "singular":
            return entry.value + 10, index + 2
        joined = reader.joined_word(index + 1)
        if joined and joined[0].entry.role == "tens":
            return entry.value + joined[0].entry.value, joined[1] + 1
    return (entry.value if entry.alone else None), index + 1


def _bare_scale(reader: Reader, entry: Cardinal, index: int) -> Term:
    """A scale with no number before it: one of it, two of it (ملياري), or, in the plural, nobody knows how many."""
    value, last = Decimal(entry.value), index + 1
    if entry.number == "plural":
        return wide(reader, 2 * value, None, last, room=value)
    two = entry.number == "dual" or (entry.number == "accusative" and counts_next(reader, last))
    count = Decimal(2) if two else ONE
    term = Term(count * value, value, value, last, scale=value, coefficient=count, dual=two)
    return scales(reader, term)


def counts_next(reader: Reader, index: int) -> bool:
    """Whether a noun follows that a number before it would count (ألفا شخص are two thousand, not one)."""
    token = reader.token(index)
    if token is None or not token.spaced or not token.text.isalpha():
        return False
    figures, text = reader.pack.figures, token.text
    return not (reader.word(index) or fraction_word(figures.fractions, text) or text in figures.uncounted)


def scales(reader: Reader, term: Term) -> Term:
    """The scale words directly behind a coefficient: ألف, ألف مليار."""
    for _ in range(_SCALES_IN_A_ROW):
        word = reader.next_word(term.last)
        if word is None or word.entry.role != "scale" or word.entry.number == "dual":
            break
        if word.definite and not term.spelled:
            break
        value = Decimal(word.entry.value)
        if term.amount * value >= _LARGEST:
            break
        grown = term.scale * value
        other = term.other * value if term.other is not None else None
        term = replace(
            term, amount=term.amount * value, step=term.step * value, room=grown, scale=grown, last=term.last + 1,
            spelled=True, dual=False, other=other,
        )  # fmt: skip
    return term


def wide(reader: Reader, low: Decimal, high: Decimal | None, last: int, *, room: Decimal) -> Term:
    """A vague number with the scales behind it: عشرات الآلاف, بضعة ملايين."""
    for _ in range(_SCALES_IN_A_ROW):
        word = reader.next_word(last)
        if word is None or word.entry.role not in ("scale", "hundred") or word.entry.number == "dual":
            break
        value = Decimal(word.entry.value)
        if low * value >= _LARGEST:
            break
        low, high, room, last = low * value, high and high * value, room * value, last + 1
    return Term(low, room, Decimal(0), last, scale=room, low=low, high=high)


def unclear(reader: Reader, index: int) -> Term | None:
    """بضعة, عدة: a few, several."""
    text = reader.text(index)
    match = vague_word(reader.pack.figures.vague, text) if text.isalpha() else None
    if match is None:
        return None
    entry = match.entry
    high = Decimal(entry.high) if entry.high is not None else None
    term = wide(reader, Decimal(entry.low), high, index + 1, room=ONE)
    word = reader.next_word(term.last)
    if term.last == index + 1 and word and word.entry.role == "ten" and word.entry.number == "singular":
        return replace(term, amount=term.amount + 10, low=term.amount + 10, high=high and high + 10, last=term.last + 1)
    return None if entry.scaled and term.last == index + 1 else term
