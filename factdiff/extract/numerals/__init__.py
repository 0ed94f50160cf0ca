"""The number grammar: from tokens to amounts, in digits, in words and in any mixture. Figures and times build on it.

Every function looks ahead a bounded number of tokens, so a list of numerals is read in linear time.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.extract.numerals.ordinals import OrdinalNumeral, ordinal_at
from factdiff.extract.numerals.sums import first_term, part_at, sum_from
from factdiff.extract.numerals.words import ONE, SIGNS, Reader, fraction_word, joints_of, opens, vague_word
from factdiff.lang import Pack
from factdiff.model import Document

__all__ = ["Numeral", "Numerals", "OrdinalNumeral", "Part", "fraction_at", "numeral_at", "ordinal_at"]


class Part(Struct, frozen=True):
    """A fraction joined by "and" to what stands before it, and the token after it."""

    amount: Decimal
    last: int


class Numeral(Struct, frozen=True, kw_only=True):
    """A number read at tokens [first, last), less `offset` folded characters (proclitics) at its beginning.

    `precision` is the size of its last printed digit, `scale` its last scale word (1e6 in "3.2 million"), `coefficient`
    what that scale multiplies. `low` and `high` are set where the number is vague (tens, a few). `other` is the amount
    if a separator that may be read two ways means the other thing; `wrong` why nothing can be read.
    """

    amount: Decimal
    first: int
    last: int
    offset: int = 0
    precision: Decimal = ONE
    spelled: bool = False
    definite: bool = False
    dual: bool = False  # the last word is a dual: ملياري, ألفين
    scale: Decimal = ONE
    coefficient: Decimal | None = None
    vague: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    share: bool = False  # a part of a whole and no more: نصف السكان
    mark: str = ""
    other: Decimal | None = None
    wrong: str | None = None


def numeral_at(document: Document, index: int, pack: Pack, *, stop: int | None = None) -> Numeral | None:
    """The longest number that begins at a token, its proclitics (and, with, for, the) stripped; None if there is none.

    Digits, words, both; scales to quadrillions, fractions, negatives, decimals said in words, vague numbers.
    """
    limit = len(document.tokens) if stop is None else stop
    if index >= limit or not opens(pack.figures, document.tokens[index].text):
        return None
    reader = Reader(document, pack, limit, joints_of(pack.figures.number_links))
    start, sign = _sign(reader, index)
    if sign is None:
        return None
    term = first_term(reader, start)
    if term is None or (term.spelled and reader.is_percent(start)):
        return None
    total = term if term.wrong else sum_from(reader, term)
    offset, definite = _opening(reader, start) if start == index else (0, False)
    share = total.scale == ONE and total.coefficient == 0 != total.amount
    return Numeral(
        amount=sign * total.amount,
        first=index,
        last=total.last,
        offset=offset,
        precision=total.step,
        spelled=total.spelled,
        definite=definite,
        dual=total.dual,
        scale=total.scale,
        coefficient=None if share or total.low is not None else total.coefficient,
        vague=total.low is not None,
        low=total.low,
        high=total.high,
        share=share,
        mark=total.mark,
        other=sign * total.other if total.other is not None else None,
        wrong=total.wrong,
    )


class Numerals:
    """The numbers of one document in hand: times and figures ask for many of them, and each is read once."""

    def __init__(self, document: Document, pack: Pack) -> None:
        self._document, self._pack = document, pack
        self._found: dict[int, Numeral | None] = {}

    def at(self, index: int, stop: int) -> Numeral | None:
        """The number that begins at a token of the sentence that ends at `stop`."""
        if index not in self._found:
            self._found[index] = numeral_at(self._document, index, self._pack, stop=stop)
        return self._found[index]


def _sign(reader: Reader, index: int) -> tuple[int, Decimal | None]:
    """Where the number itself begins and its sign; None for a mark that is no sign."""
    text = reader.text(index)
    if text in SIGNS:
        following, token = reader.token(index + 1), reader.token(index)
        before = reader.document.tokens[index - 1].text if index else ""
        clear = token is not None and (token.spaced or before in '([«"')
        if following is None or following.spaced or not following.text[0].isdecimal() or not clear:
            return index, None
        return index + 1, ONE if text == "+" else -ONE
    size = reader.link(index, "minus")
    return (index + size, -ONE) if size else (index, ONE)


def _opening(reader: Reader, index: int) -> tuple[int, bool]:
    """The proclitics of a number's first word, in folded characters, and whether it is definite."""
    figures, text = reader.pack.figures, reader.text(index)
    if text[0].isdecimal() or text == ".":
        return 0, False
    match = fraction_word(figures.fractions, text) or vague_word(figures.vague, text)
    word = reader.word(index)
    if word and (match is None or len(word.prefix) <= match.offset):
        return len(word.prefix), word.definite
    return (match.offset, match.split.definite) if match else (0, False)


def fraction_at(document: Document, index: int, pack: Pack, *, stop: int | None = None) -> Part | None:
    """ "And a half", "and a quarter" at a token: ثلاث سنوات ونصف, طن وربع الطن."""
    limit = len(document.tokens) if stop is None else stop
    reader = Reader(document, pack, limit, joints_of(pack.figures.number_links))
    place = reader.after_and(index)
    part = part_at(reader, place[0], joined=place[1]) if place else None
    return Part(part[0], part[1]) if part and not part[2] else None
