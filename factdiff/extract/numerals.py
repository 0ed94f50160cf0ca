"""The number grammar: from tokens to amounts, in digits, in words and in any mixture. Figures and times build on it.

Every function looks ahead a bounded number of tokens, so a list of numerals is read in linear time.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from factdiff.extract.digits import digits_at
from factdiff.lang import Match, Pack, Table
from factdiff.lang.figures import Cardinal, Fraction, NumberLink, OrdinalWord, Vague
from factdiff.model import Document, Token

_ONE = Decimal(1)
_TENTH = Decimal("0.1")
_LARGEST = Decimal(10) ** 27  # beyond quadrillions of quadrillions nothing is counted
_SCALES_IN_A_ROW = 3  # مئة ألف مليار
_TERMS = 8  # quadrillions … units, and a fraction


class Numeral(Struct, frozen=True, kw_only=True):
    """A number read at tokens [first, last), less `offset` folded characters (proclitics) at its beginning.

    `precision` is the size of its last printed digit, `scale` its last scale word (1e6 in "3.2 million"), `coefficient` what
    that scale multiplies, if nothing else was added. `low` and `high` are set where the number is vague (tens, a few).
    `other` is the amount if a separator that may be read two ways means the other thing; `wrong` why nothing can be read.
    """

    amount: Decimal
    first: int
    last: int
    offset: int = 0
    precision: Decimal = _ONE
    spelled: bool = False
    definite: bool = False
    dual: bool = False  # the last word is a dual: ملياري, ألفين
    scale: Decimal = _ONE
    coefficient: Decimal | None = None
    vague: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    share: bool = False  # a part of a whole and no more: نصف السكان
    mark: str = ""
    other: Decimal | None = None
    wrong: str | None = None


class OrdinalNumeral(Struct, frozen=True, kw_only=True):
    """A place in a series. `cardinal`: written as a definite number (الخمسون, الـ16), which may also count things."""

    amount: Decimal
    first: int
    last: int
    offset: int = 0
    definite: bool = False
    cardinal: bool = False


class _Word(Struct, frozen=True):
    """A number word: its entry, the proclitics before it and whether they are only the article."""

    entry: Cardinal
    prefix: str
    definite: bool


class _Term(Struct, frozen=True):
    """A coefficient with its scales. `room`: what is added to it must be smaller than this."""

    amount: Decimal
    step: Decimal
    room: Decimal
    last: int
    scale: Decimal = _ONE
    coefficient: Decimal = _ONE
    spelled: bool = True
    dual: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    mark: str = ""
    other: Decimal | None = None
    wrong: str | None = None


class _Joints(Struct, frozen=True):
    """How a number goes on: the word for "and", and the proclitics that a later word of a number may carry."""

    conjunction: str
    article: str

    def continues(self, prefix: str, *, joined: bool) -> bool:
        """Whether a word with these proclitics goes on a number; `joined`: with "and" written onto it."""
        lead = self.conjunction if joined else ""
        return prefix in (lead, lead + self.article)


@lru_cache(maxsize=8)
def _joints(links: Table[NumberLink]) -> _Joints:
    return _Joints(links.entries["and"].forms[0], links.entries["the"].forms[0])


@lru_cache(maxsize=65536)
def _looked_up(table: Table[Cardinal], word: str) -> _Word | None:
    match = table.word(word)
    return _Word(match.entry, match.split.prefix, match.split.definite) if match else None


@lru_cache(maxsize=65536)
def fraction_word(table: Table[Fraction], word: str) -> Match[Fraction] | None:
    """A fraction word with its proclitics, remembered."""
    return table.word(word)


@lru_cache(maxsize=65536)
def ordinal_word(table: Table[OrdinalWord], word: str) -> Match[OrdinalWord] | None:
    """An ordinal word with its proclitics, remembered."""
    return table.word(word)


@lru_cache(maxsize=65536)
def vague_word(table: Table[Vague], word: str) -> Match[Vague] | None:
    """A vague number word with its proclitics, remembered."""
    return table.word(word)


class _Reader(Struct, frozen=True):
    """One document before the grammar's eyes, up to a token."""

    document: Document
    pack: Pack
    limit: int
    joints: _Joints

    def text(self, index: int) -> str:
        return self.document.tokens[index].text if index < self.limit else ""

    def token(self, index: int) -> Token | None:
        return self.document.tokens[index] if index < self.limit else None

    def word(self, index: int) -> _Word | None:
        """The number word at a token, whatever its proclitics."""
        text = self.text(index)
        return _looked_up(self.pack.figures.cardinals, text) if text and not text[0].isdigit() else None

    def next_word(self, index: int) -> _Word | None:
        """The number word that goes on a number without "and"."""
        word = self.word(index)
        return word if word and self.joints.continues(word.prefix, joined=False) else None

    def after_and(self, index: int) -> tuple[int, bool] | None:
        """Where a number goes on behind "and": the token, and whether "and" is written onto it."""
        if self.text(index) == self.joints.conjunction:
            return index + 1, False
        text = self.text(index)
        return (index, True) if text.startswith(self.joints.conjunction) else None

    def joined_word(self, index: int) -> tuple[_Word, int] | None:
        """The number word behind "and", and its token."""
        place = self.after_and(index)
        word = self.word(place[0]) if place else None
        if place is None or word is None or not self.joints.continues(word.prefix, joined=place[1]):
            return None
        return word, place[0]

    def link(self, index: int, name: str) -> int:
        """How many tokens the link `name` takes at a token; 0 if it is not there."""
        match = self.pack.figures.number_links.at(self.document.tokens, index, strip=False, stop=self.limit)
        return match.size if match and match.id == name else 0


def numeral_at(document: Document, index: int, pack: Pack, *, stop: int | None = None) -> Numeral | None:
    """The longest number that begins at a token, its proclitics (and, with, for, the) stripped; None if there is none.

    Digits, words, both; scales to quadrillions, fractions, negatives, decimals said in words, vague numbers.
    """
    limit = len(document.tokens) if stop is None else stop
    if index >= limit:
        return None
    reader = _Reader(document, pack, limit, _joints(pack.figures.number_links))
    start, sign = _sign(reader, index)
    if sign is None:
        return None
    term = _first_term(reader, start)
    if term is None:
        return None
    total = term if term.wrong else _sum(reader, term)
    offset, definite = _opening(reader, start) if start == index else (0, False)
    share = total.scale == _ONE and total.coefficient == 0
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


def _sign(reader: _Reader, index: int) -> tuple[int, Decimal | None]:
    """Where the number itself begins and its sign; None for a mark that is no sign."""
    text = reader.text(index)
    if text in ("-", "−", "+"):
        following, token = reader.token(index + 1), reader.token(index)
        before = reader.document.tokens[index - 1].text if index else ""
        clear = token is not None and (token.spaced or before in "([«\"")
        if following is None or following.spaced or not following.text[0].isdigit() or not clear:
            return index, None
        return index + 1, _ONE if text == "+" else -_ONE
    size = reader.link(index, "minus")
    return (index + size, -_ONE) if size else (index, _ONE)


def _opening(reader: _Reader, index: int) -> tuple[int, bool]:
    """The proclitics of a number's first word, in folded characters, and whether it is definite."""
    figures, text = reader.pack.figures, reader.text(index)
    if text[0].isdigit() or text == ".":
        return 0, False
    match = fraction_word(figures.fractions, text) or vague_word(figures.vague, text)
    word = _looked_up(figures.cardinals, text)
    if word and (match is None or len(word.prefix) <= match.offset):
        return len(word.prefix), word.definite
    return (match.offset, match.split.definite) if match else (0, False)


def _first_term(reader: _Reader, index: int) -> _Term | None:
    return _part(reader, index) or _unclear(reader, index) or _scaled(reader, index, joined=None)


def _scaled(reader: _Reader, index: int, *, joined: bool | None) -> _Term | None:
    """A coefficient and its scales. `joined`: None at a number's beginning, else whether "and" is on the first word."""
    digits = digits_at(reader.document, index, reader.pack, stop=reader.limit)
    if digits:
        term = _Term(
            digits.amount, digits.step, _ONE, digits.last, coefficient=digits.amount, spelled=False, mark=digits.mark,
            other=digits.other, wrong=digits.wrong,
        )  # fmt: skip
        return term if term.wrong else _scales(reader, _hundreds_after(reader, term))
    word = reader.word(index)
    if word is None or (joined is not None and not reader.joints.continues(word.prefix, joined=joined)):
        return None
    entry = word.entry
    if entry.role == "scale":
        return _bare_scale(reader, entry, index)
    if entry.number == "plural":
        return _wide(reader, Decimal(2 * entry.value), None, index + 1, room=Decimal(entry.value))
    value, last = _below_thousand(reader, index, entry)
    if value is None:
        return None
    amount = Decimal(value)
    return _scales(reader, _Term(amount, _ONE, _ONE, last, coefficient=amount, dual=entry.number == "dual"))


def _hundreds_after(reader: _Reader, term: _Term) -> _Term:
    """3 مئة و21: a digit before the word for a hundred."""
    word = reader.next_word(term.last)
    if word is None or word.entry.role != "hundred" or not _ONE < term.amount < 10:
        return term
    amount, last = term.amount * 100, term.last + 1
    more = _rest_below_hundred(reader, last)
    if more:
        amount, last = amount + more[0], more[1]
    return replace(term, amount=amount, last=last, coefficient=amount, spelled=True)


def _below_thousand(reader: _Reader, index: int, entry: Cardinal) -> tuple[int | None, int]:
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


def _rest_below_hundred(reader: _Reader, index: int) -> tuple[int, int] | None:
    """What follows a hundred: "and" with 1 to 99 in words or digits."""
    place = reader.after_and(index)
    if place and not place[1]:
        digits = digits_at(reader.document, place[0], reader.pack, stop=reader.limit)
        if digits and digits.plain and 0 < digits.amount < 100:
            return int(digits.amount), digits.last
    joined = reader.joined_word(index)
    if joined is None or joined[0].entry.role not in ("digit", "ten", "tens") or joined[0].entry.number == "plural":
        return None
    value, last = _below_hundred(reader, joined[1], joined[0].entry)
    return None if value is None else (value, last)


def _below_hundred(reader: _Reader, index: int, entry: Cardinal) -> tuple[int | None, int]:
    """0 to 99 in words: a digit and ten, a digit "and" tens, or one word alone."""
    if entry.role == "digit":
        following = reader.next_word(index + 1)
        if following and following.entry.role == "ten" and following.entry.number == "singular":
            return entry.value + 10, index + 2
        joined = reader.joined_word(index + 1)
        if joined and joined[0].entry.role == "tens":
            return entry.value + joined[0].entry.value, joined[1] + 1
    return (entry.value if entry.alone else None), index + 1


def _bare_scale(reader: _Reader, entry: Cardinal, index: int) -> _Term:
    """A scale with no number before it: one of it, two of it (ملياري), or, in the plural, nobody knows how many."""
    value, last = Decimal(entry.value), index + 1
    if entry.number == "plural":
        return _wide(reader, 2 * value, None, last, room=value)
    two = entry.number == "dual" or (entry.number == "accusative" and _counts_next(reader, last))
    count = Decimal(2) if two else _ONE
    term = _Term(count * value, value, value, last, scale=value, coefficient=count, dual=two)
    return _scales(reader, term)


def _counts_next(reader: _Reader, index: int) -> bool:
    """Whether a noun follows that ألفا would count, so that it is two thousand and not one."""
    token = reader.token(index)
    if token is None or not token.spaced or not token.text.isalpha():
        return False
    figures, text = reader.pack.figures, token.text
    return not (reader.word(index) or fraction_word(figures.fractions, text) or text in figures.uncounted)


def _scales(reader: _Reader, term: _Term) -> _Term:
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


def _wide(reader: _Reader, low: Decimal, high: Decimal | None, last: int, *, room: Decimal) -> _Term:
    """A vague number with the scales behind it: عشرات الآلاف, بضعة ملايين."""
    for _ in range(_SCALES_IN_A_ROW):
        word = reader.next_word(last)
        if word is None or word.entry.role not in ("scale", "hundred") or word.entry.number == "dual":
            break
        value = Decimal(word.entry.value)
        if low * value >= _LARGEST:
            break
        low, high, room, last = low * value, high and high * value, room * value, last + 1
    return _Term(low, room, Decimal(0), last, scale=room, low=low, high=high)


def _unclear(reader: _Reader, index: int) -> _Term | None:
    """بضعة, عدة: a few, several."""
    text = reader.text(index)
    match = vague_word(reader.pack.figures.vague, text) if text.isalpha() else None
    if match is None:
        return None
    entry = match.entry
    high = Decimal(entry.high) if entry.high is not None else None
    term = _wide(reader, Decimal(entry.low), high, index + 1, room=_ONE)
    word = reader.next_word(term.last)
    if term.last == index + 1 and word and word.entry.role == "ten" and word.entry.number == "singular":
        return replace(term, amount=term.amount + 10, low=term.amount + 10, high=high and high + 10, last=term.last + 1)
    return None if entry.scaled and term.last == index + 1 else term


# ── fractions ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _part(reader: _Reader, index: int) -> _Term | None:
    """A fraction at a number's beginning: half, two thirds, ثلاثة أرباع المليون. `coefficient` 0 marks a bare share."""
    part = part_at(reader, index, joined=None)
    if part is None:
        return None
    value, last, doubtful = part
    word = reader.next_word(last)
    if word and word.entry.role in ("scale", "hundred") and word.entry.number in ("singular", "accusative"):
        scale = Decimal(word.entry.value)
        return _Term(value * scale, scale * _TENTH, Decimal(0), last + 1, scale=scale, coefficient=value)
    if doubtful and not _definite_next(reader, last):
        return None
    return _Term(value, _TENTH, Decimal(0), last, coefficient=Decimal(0))


def part_at(reader: _Reader, index: int, *, joined: bool | None) -> tuple[Decimal, int, bool] | None:
    """A fraction in words: its value, the token after it, and whether the word has a commoner meaning."""
    figures, text = reader.pack.figures, reader.text(index)
    if not text:
        return None
    match = fraction_word(figures.fractions, text)
    if match and match.entry.parts and (joined is None or reader.joints.continues(match.split.prefix, joined=joined)):
        return Decimal(match.entry.parts) / match.entry.over, index + 1, match.entry.doubtful
    return _counted_parts(reader, index, joined=joined)


def _counted_parts(reader: _Reader, index: int, *, joined: bool | None) -> tuple[Decimal, int, bool] | None:
    """ثلاثة أرباع: a digit before the plural of a fraction."""
    following = reader.text(index + 1)
    match = fraction_word(reader.pack.figures.fractions, following) if following else None
    if match is None or match.entry.parts or match.split.prefix not in ("", reader.joints.article):
        return None
    text, word = reader.text(index), reader.word(index)
    count = int(text) if text.isdigit() and len(text) == 1 else 0
    if word and word.entry.role == "digit" and (joined is None or reader.joints.continues(word.prefix, joined=joined)):
        count = word.entry.value
    return (Decimal(count) / match.entry.over, index + 2, False) if 0 < count < match.entry.over * 3 else None


def _definite_next(reader: _Reader, index: int) -> bool:
    text = reader.text(index)
    return text.startswith(reader.joints.article) and len(text) > len(reader.joints.article) + 1


# ── sums ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _sum(reader: _Reader, term: _Term) -> _Term:
    """Everything that "and" adds to the first term, each smaller than the last scale before it."""
    if term.low is not None or term.room == 0:
        return term
    if term.other is None:
        for _ in range(_TERMS):
            more = _next_term(reader, term)
            if more is None:
                break
            term = more
    return _with_fraction(reader, term) or _with_point(reader, term) or _over(reader, term) or term


def _next_term(reader: _Reader, term: _Term) -> _Term | None:
    """The sum with one more term, or None where the number ends."""
    if term.room <= _ONE:
        return None
    place = reader.after_and(term.last)
    more = _scaled(reader, place[0], joined=place[1]) if place else None
    if more is None and term.spelled and place is None:
        more = _asyndetic(reader, term.last)
    if more is None or more.amount >= term.room or more.low is not None or more.wrong or more.amount == 0:
        return None
    if place and fraction_word(reader.pack.figures.fractions, reader.text(more.last)) and more.last == place[0] + 1:
        return None  # ألف وثلاثة أرباع: the three count the quarters
    return replace(
        more, amount=term.amount + more.amount, room=more.room if more.scale > _ONE else _ONE,
        coefficient=(term.amount + more.amount) / more.scale, spelled=True,
    )  # fmt: skip


def _asyndetic(reader: _Reader, index: int) -> _Term | None:
    """ألف خمسمئة: hundreds in words directly behind a scale word."""
    word = reader.next_word(index)
    if word is None or word.prefix or word.entry.number == "plural":
        return None
    following = reader.next_word(index + 1)
    hundreds = word.entry.role == "hundreds" or (following is not None and following.entry.role == "hundred")
    return _scaled(reader, index, joined=False) if hundreds and word.entry.role in ("hundreds", "digit") else None


def _with_fraction(reader: _Reader, term: _Term) -> _Term | None:
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
        if scale > max(term.scale, _ONE) and term.scale != _ONE:
            return None
    elif doubtful or _definite_next(reader, last):
        return None
    else:
        scale = term.scale
    amount = term.amount + value * scale
    return replace(term, amount=amount, step=scale * _TENTH, last=last, coefficient=amount / term.scale, spelled=True)


def _with_point(reader: _Reader, term: _Term) -> _Term | None:
    """عشرة فاصل سبعة: decimals said in words, and the scale behind them."""
    size = reader.link(term.last, "point")
    if not size or term.scale != _ONE:
        return None
    zeros, index = 0, term.last + size
    while zeros < 3 and (word := reader.next_word(index)) and word.entry.role == "zero":
        zeros, index = zeros + 1, index + 1
    digits = digits_at(reader.document, index, reader.pack, stop=reader.limit)
    word = reader.next_word(index)
    if digits and digits.plain:
        text, last = reader.text(index), digits.last
    elif word and word.entry.role in ("digit", "ten", "tens", "hundred", "hundreds"):
        value, last = _below_thousand(reader, index, word.entry)
        text = str(value)
    elif zeros:
        text, last = "", index
    else:
        return None
    places = zeros + len(text)
    amount = term.amount + Decimal(int(text or 0)).scaleb(-places)
    grown = replace(term, amount=amount, step=_ONE.scaleb(-places), last=last, coefficient=amount, spelled=True)
    return _scales(reader, grown)


def _over(reader: _Reader, term: _Term) -> _Term | None:
    """واحد على عشرين, واحد من كل خمسة: a ratio said in words."""
    size, each = reader.link(term.last, "over"), reader.link(term.last, "out-of")
    if each and term.amount != _ONE:
        return None
    start = term.last + (size or each)
    if start == term.last:
        return None
    under = _scaled(reader, start, joined=False)
    if under is None or under.wrong or under.amount <= 0 or under.low is not None:
        return None
    amount = term.amount / under.amount
    return replace(term, amount=amount, step=_ONE / under.amount, last=under.last, coefficient=Decimal(0), scale=_ONE)


# ── ordinals ────────────────────────────────────────────────────────────────────────────────────────────────────────


def ordinal_at(document: Document, index: int, pack: Pack, *, stop: int | None = None) -> OrdinalNumeral | None:
    """The longest place in a series that begins at a token: الثالثة عشرة, الحادي والعشرون, الـ32, الخمسون; else None."""
    limit = len(document.tokens) if stop is None else stop
    if index >= limit:
        return None
    reader = _Reader(document, pack, limit, _joints(pack.figures.number_links))
    text = reader.text(index)
    match = ordinal_word(pack.figures.ordinals, text)
    word = _looked_up(pack.figures.cardinals, text)
    if match and not (word and word.entry.alone and len(word.prefix) < match.offset):
        return _series(reader, index, match)
    if word and word.definite:
        return _definite_cardinal(reader, index, word)
    return _definite_digits(reader, index)


def _series(reader: _Reader, index: int, match: Match[OrdinalWord]) -> OrdinalNumeral | None:
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
    return OrdinalNumeral(amount=Decimal(value), first=index, last=last, offset=match.offset, definite=definite)


def _definite_cardinal(reader: _Reader, index: int, word: _Word) -> OrdinalNumeral | None:
    """الخمسون, الواحد والعشرون, الاثنا عشر: numbers from eleven that may say a place."""
    if word.entry.role == "scale" or word.entry.number == "plural":
        return None
    value, last = _below_thousand(reader, index, word.entry)
    if value is None or value < 11:
        return None
    return OrdinalNumeral(
        amount=Decimal(value), first=index, last=last, offset=len(word.prefix), definite=True, cardinal=True
    )


def _definite_digits(reader: _Reader, index: int) -> OrdinalNumeral | None:
    """الـ32: the article, and digits written onto it."""
    splits = reader.pack.clitics.splits(reader.text(index) + "__")
    if not any(split.definite and split.stem == "__" for split in splits):
        return None
    digits = digits_at(reader.document, index + 1, reader.pack, stop=reader.limit)
    token = reader.token(index + 1)
    if digits is None or not digits.plain or token is None or token.spaced:
        return None
    offset = len(reader.text(index))
    return OrdinalNumeral(
        amount=digits.amount, first=index, last=digits.last, offset=offset, definite=True, cardinal=True
    )
