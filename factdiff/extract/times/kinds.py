"""Tells of each word of a document what of time may begin at it, and keeps what was read there."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache, partial, reduce
from operator import or_
from typing import Any

from msgspec import Struct

from factdiff.extract.numerals import Numerals
from factdiff.extract.numerals.words import opens
from factdiff.extract.times.moment import Moment
from factdiff.lang import Pack, Table
from factdiff.lang.clitics import Remembered
from factdiff.lang.figures import FigureTables
from factdiff.lang.table import begins_any
from factdiff.lang.times import TimeTables
from factdiff.model import Document


class Number(Struct, frozen=True):
    """A number read at a token: its amount, the token after it, and the folded characters before it begins."""

    amount: Decimal
    last: int
    offset: int
    digits: bool = False
    definite: bool = False
    vague: bool = False
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def whole(self) -> int | None:
        return int(self.amount) if self.amount == self.amount.to_integral_value() else None


# What may begin at a word, as far as the word alone tells; at most words of an article nothing does. Bits, and no enum:
# they are asked of every token, and an enum's "and" takes ten times as long.
_NAME = 1  # a name with a word of time in it, which is no date
JOINT = 2  # a preposition of time or a hedge: the common ones, which mostly stand before something else
PIECE = 4  # a piece of a date or a length of time
NUMBER = 8
_TIMELY = 16  # without one of these nothing is a time: a month, a unit, "today"; four digits, digits with a mark in
_MARK = 32  # stands between the digits of dates and clocks
_INNER = 64  # may stand within what tells a time: all of these, marks, and the further words of a preposition
NEAR = 128  # and a word of time is reached from here through such words alone
PIECE_NEAR = PIECE | NEAR
_BETWEEN = frozenset("/-.\u2013\u2014\\:")
# Digits that tell a time by themselves: a year, an hour with its minutes (8.30), a whole date (12.5.2024).
_TELLING = re.compile(r"\d{4}|\d+\D\d\d|\d+\D\d+\D.*")


class Memory(Struct):
    """What one reading of one document has found out, so that no token is read twice in the same way."""

    kinds: bytes  # for each token, as bits
    begins: bytes  # for each token 1 where a time may begin, or a name that is none
    held: int  # the tables, one bit each, of which a form begins at some token
    numerals: Numerals
    numbers: dict[int, Number | None] = {}
    ranks: dict[int, Number | None] = {}
    expressions: dict[int, Moment | None] = {}
    days: dict[int, tuple[int, int, int] | None] = {}

    def following(self, index: int, stop: int) -> int:
        """The first token from one on at which something of time may begin; -1 if there is none before `stop`."""
        return self.begins.find(1, index, stop)


def _table(of: Callable[[int], int]) -> bytes:
    return bytes(map(of, range(256)))


_REACHED = _table(lambda kind: kind | NEAR)
_BEGINS = _table(lambda kind: bool(kind & _NAME or (kind & NEAR and kind & (JOINT | PIECE))))
# A word of time with what may stand before it.
_SORTS = _table(lambda kind: ord("t") if kind & _TIMELY else ord("i") if kind & _INNER else ord("."))
_STRETCH = re.compile(b"[it]+")


def memory_of(document: Document, pack: Pack, numerals: Numerals | None = None) -> Memory:
    """What is known of a document before it is read: the kinds of its words, and where a word of time is near."""
    known, tokens = _kinds_of(pack.times, pack.figures), document.tokens
    kinds = bytearray([known[token.text] for token in tokens])
    sorts = bytearray(kinds.translate(_SORTS))
    for index in [n for n, kind in enumerate(kinds) if kind & _MARK and 0 < n < len(tokens) - 1]:
        if tokens[index - 1].text[0].isdecimal() and tokens[index + 1].text[0].isdecimal():
            sorts[index] = ord("t")
    for stretch in _STRETCH.finditer(sorts):
        first = stretch.start()
        last = sorts.rfind(b"t", first, stretch.end()) + 1
        kinds[first:last] = kinds[first:last].translate(_REACHED)
    held = reduce(or_, {token.mask for token in tokens}, 0)
    return Memory(bytes(kinds), bytes(kinds.translate(_BEGINS)), held, numerals or Numerals(document, pack))


@lru_cache(maxsize=8)
def _kinds_of(times: TimeTables, figures: FigureTables) -> Remembered[int]:
    """The kinds of folded words."""
    return Remembered(partial(_kind, times, figures))


def _kind(times: TimeTables, figures: FigureTables, word: str) -> int:
    """The kinds of one folded word."""
    kind = _NAME if times.not_dates.begins(word) else 0
    if times.joints.begins(word) or figures.bounds.begins(word):
        kind |= JOINT
    if word[:1].isdecimal() or _begins_piece(times, figures, word):
        kind |= PIECE
    if opens(figures, word):
        kind |= NUMBER
    if _is_timely(times, word):
        kind |= _TIMELY
    if word in _BETWEEN:
        kind |= _MARK
    return kind | _INNER if kind or not word.isalpha() or _is_inner(times, figures, word) else kind


def _is_timely(times: TimeTables, word: str) -> bool:
    if word[0].isdecimal():
        return _TELLING.fullmatch(word) is not None
    tables: tuple[Table[Any], ...] = (
        times.months, times.months_cldr, times.weekdays, times.weekdays_cldr, times.day_words, times.calendar_units,
        times.day_parts, times.divisions, times.decades, times.clock_words, times.periods, times.ages,
        times.second_parts,
    )  # fmt: skip
    return begins_any(tables, word)


def _is_inner(times: TimeTables, figures: FigureTables, word: str) -> bool:
    """Whether a word goes on what a number, a hedge or a preposition of time began."""
    tables: tuple[Table[Any], ...] = (
        times.wholes, times.year_kinds, times.eras, times.zones, times.future, figures.number_links
    )  # fmt: skip
    return word in times.joints.further or word in figures.bounds.further or begins_any(tables, word)


def _begins_piece(times: TimeTables, figures: FigureTables, word: str) -> bool:
    tables: tuple[Table[Any], ...] = (
        times.months, times.months_cldr, times.weekdays, times.weekdays_cldr, times.day_words, times.calendar_units,
        times.steps, times.demonstratives, times.parts, times.day_parts, times.divisions, times.decades,
        times.clock_words, times.vague_counts, times.last_words, times.periods, figures.cardinals, figures.ordinals,
        figures.fractions, figures.vague,
    )  # fmt: skip
    article = word in figures.number_links.entries["the"].forms
    return article or begins_any(tables, word)
