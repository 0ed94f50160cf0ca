"""Places in a series: ordinal words, and definite numbers that may say a place."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from factdiff.extract.numerals.digits import digits_at
from factdiff.extract.numerals.terms import below_thousand
from factdiff.extract.numerals.words import Reader, Word, cardinal_word, joints_of, ordinal_word
from factdiff.lang import Match, Pack
from factdiff.lang.figures import OrdinalWord
from factdiff.model import Document


class OrdinalNumeral(Struct, frozen=True, kw_only=True):
    """A place in a series. `cardinal`: written as a definite number (الخمسون, الـ16), which may also count things.

    `construct`: a place only if what it orders follows (ثاني زيارة).
    """

    amount: Decimal
    first: int
    last: int
    offset: int = 0
    definite: bool = False
    cardinal: bool = False
    construct: bool = False


def ordinal_at(document: Document, index: int, pack: Pack, *, stop: int | None = None) -> OrdinalNumeral | None:
    """The longest place in a series that begins at a token: الثالثة عشرة, الحادي والعشرون, الـ32, الخمسون."""
    limit = len(document.tokens) if stop is None else stop
    if index >= limit:
        return None
    reader = Reader(document, pack, limit, joints_of(pack.figures.number_links))
    text = reader.text(index)
    match = ordinal_word(pack.figures.ordinals, text)
    word = cardinal_word(pack.figures.cardinals, text)
    if match and not (word and word.entry.alone and len(word.prefix) < match.offset):
        return _series(reader, index, match)
    if word and word.definite:
        if reader.is_percent(index):
            return None
        return _definite_cardinal(reader, index, word)
    return _definite_digits(reader, index)


def _series(reader: Reader, index: int, match: Match[OrdinalWord]) -> OrdinalNumeral | None:
    value, last = match.entry.value, index + 1
    following, joined = reader.next_word(last), reader.joined_word(last)
    if following and following.entry.role == "ten" and following.entry.number == "singular" and value < 10:
        value, last = value + 10, last + 1
    elif joined and joined[0].entry.role == "tens" and value < 10:
        value, last = value + joined[0].entry.value, joined[1] + 1
    elif match.entry.compound:
        return None
    after = reader.link(last, "after")
    word = reader.word(last + after) if after else None
    if word and word.definite and word.entry.role in ("hundred", "hundreds", "scale"):
        value, last = value + word.entry.value, last + after + 1
    definite = match.split.definite
    construct = match.entry.construct and not definite and last == index + 1
    return OrdinalNumeral(
        amount=Decimal(value), first=index, last=last, offset=match.offset, definite=definite, construct=construct
    )


def _definite_cardinal(reader: Reader, index: int, word: Word) -> OrdinalNumeral | None:
    """الخمسون, الواحد والعشرون, الاثنا عشر: numbers from eleven that may say a place."""
    if word.entry.role == "scale" or word.entry.number == "plural":
        return None
    value, last = below_thousand(reader, index, word.entry)
    if value is None or value < 11:
        return None
    return OrdinalNumeral(
        amount=Decimal(value), first=index, last=last, offset=len(word.prefix), definite=True, cardinal=True
    )


def _definite_digits(reader: Reader, index: int) -> OrdinalNumeral | None:
    """الـ32: the article, and digits written onto it."""
    if not reader.text(index + 1)[:1].isdecimal():
        return None
    splits = reader.pack.clitics.splits(reader.text(index) + "__")
    if not any(split.definite and split.stem == "__" for split in splits):
        return None
    digits = digits_at(reader.document, index + 1, reader.pack, stop=reader.limit)
    article, token = reader.token(index), reader.token(index + 1)
    if digits is None or not digits.plain or token is None or article is None:
        return None
    scale = reader.word(digits.last)
    if scale and scale.entry.role == "scale":
        return None  # the 10 thousand are counted
    offset = token.at - article.at
    return OrdinalNumeral(
        amount=digits.amount, first=index, last=digits.last, offset=offset, definite=True, cardinal=True
    )
