"""Reads the single words of time from the pack's tables: prepositions, adjectives, units, months, weekdays, numbers."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from msgspec import Struct

from factdiff.extract.numerals import numeral_at
from factdiff.extract.numerals.ordinals import ordinal_at
from factdiff.extract.numerals.words import opens
from factdiff.extract.times.moment import Moment
from factdiff.lang import Match, Pack, Table
from factdiff.lang.figures import FigureTables
from factdiff.lang.table import begins_any
from factdiff.lang.times import CalendarUnit, Month, Role, Step, TimeTables, Unit, Weekday
from factdiff.model import Document, Sentence, Token
from factdiff.settings import Settings


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
_JOINT = 2  # a preposition of time or a hedge: the common ones, which mostly stand before something else
_PIECE = 4  # a piece of a date or a length of time
_NUMBER = 8
_TIMELY = 16  # a word of time other than a preposition, four digits, digits with a mark in them
_MARK = 32  # stands between the digits of dates and clocks
_BETWEEN = frozenset("/-.\u2013\u2014\\:")
# Tables of words that say no time by themselves.
_UNTIMELY = ("joints", "homonyms", "not_dates", "zones", "future", "printed")


class Memory(Struct):
    """What one reading of one document has found out, so that no token is read twice in the same way."""

    kinds: bytes  # for each token, as bits
    numbers: dict[int, Number | None] = {}
    ranks: dict[int, Number | None] = {}
    expressions: dict[int, Moment | None] = {}
    days: dict[int, tuple[int, int, int] | None] = {}
    timely: bytes = b""  # for each token 1 where a word or digits of time stand: what is read holds one of them

    def last_timely(self, sentence: Sentence) -> int:
        """The last word of time of a sentence, -1 if it has none: nothing begins behind it."""
        return self.timely.rfind(1, sentence.first, sentence.last)


class Reader(Struct, frozen=True):
    """A sentence in hand: its document, the pack, and the tokens [first, stop) that may be read."""

    document: Document
    tokens: tuple[Token, ...]
    pack: Pack
    tables: TimeTables
    settings: Settings
    memory: Memory
    first: int
    stop: int

    def text(self, index: int) -> str:
        """The folded word at a token, empty outside the sentence."""
        return self.tokens[index].text if self.first <= index < self.stop else ""

    def kind(self, index: int) -> int:
        """What may begin at a token, as bits; none outside the sentence."""
        return self.memory.kinds[index] if self.first <= index < self.stop else 0


_ONLY_TIMELY = bytes(int(kind & _TIMELY > 0) for kind in range(256))


def memory_of(document: Document, pack: Pack) -> Memory:
    """What is known of a document before it is read: the kinds of its words."""
    kinds = {word: _kind(pack.times, pack.figures, word) for word in {token.text for token in document.tokens}}
    plain = bytes([kinds[token.text] for token in document.tokens])
    timely = bytearray(plain.translate(_ONLY_TIMELY))
    for index in [n for n, kind in enumerate(plain) if kind & _MARK and n]:
        timely[index] = timely[index] or document.tokens[index - 1].text[0].isdecimal()
    return Memory(plain, timely=bytes(timely))


def reader_of(document: Document, pack: Pack, settings: Settings, sentence: Sentence, memory: Memory) -> Reader:
    """A reader of one sentence; `memory` is the document's."""
    return Reader(document, document.tokens, pack, pack.times, settings, memory, sentence.first, sentence.last)


def may_begin(reader: Reader, index: int) -> bool:
    """Whether anything of time or number may begin at a token. Most words of an article begin nothing."""
    return reader.kind(index) & (_JOINT | _PIECE) != 0


def may_begin_piece(reader: Reader, index: int) -> bool:
    """Whether a piece of a date may begin at a token; the common prepositions only stand between pieces."""
    return reader.kind(index) & _PIECE != 0


def leads_nowhere(reader: Reader, index: int) -> bool:
    """Whether a preposition or a hedge stands before nothing of time: «في القاهرة», «من أجل», «نحو الحدود»."""
    if reader.kind(index) & (_PIECE | _NUMBER):
        return False
    role = role_at(reader, index)
    if role is not None and may_begin(reader, role[1]):
        return False
    hedge = reader.pack.figures.bounds.at(reader.tokens, index, stop=reader.stop)
    return hedge is None or not may_begin(reader, index + hedge.size)


@lru_cache(maxsize=65536)
def _kind(times: TimeTables, figures: FigureTables, word: str) -> int:
    """The kinds of one folded word."""
    kind = _NAME if times.not_dates.begins(word) else 0
    if times.joints.begins(word) or figures.bounds.begins(word):
        kind |= _JOINT
    if word[:1].isdecimal() or _begins_piece(times, figures, word):
        kind |= _PIECE
    if _is_timely(times, word):
        kind |= _TIMELY
    if word in _BETWEEN:
        kind |= _MARK
    return kind | _NUMBER if opens(figures, word) else kind


def _is_timely(times: TimeTables, word: str) -> bool:
    if word[0].isdecimal():
        return len(word) == 4 or not word.isdecimal()
    return begins_any(_timely_tables(times), word)


@lru_cache(maxsize=8)
def _timely_tables(times: TimeTables) -> tuple[Table[Any], ...]:
    fields = (getattr(times, name) for name in times.__struct_fields__ if name not in _UNTIMELY)
    return tuple(field for field in fields if isinstance(field, Table))


def _begins_piece(times: TimeTables, figures: FigureTables, word: str) -> bool:
    tables: tuple[Table[Any], ...] = (
        times.months, times.months_cldr, times.weekdays, times.weekdays_cldr, times.day_words, times.calendar_units,
        times.steps, times.demonstratives, times.parts, times.day_parts, times.divisions, times.decades,
        times.clock_words, times.vague_counts, times.last_words, times.periods, figures.cardinals, figures.ordinals,
        figures.fractions, figures.vague,
    )  # fmt: skip
    article = word in figures.number_links.entries["the"].forms
    return article or begins_any(tables, word)


def role_at(reader: Reader, index: int) -> tuple[Role, int] | None:
    """The preposition of time at a token and the token after it."""
    match = reader.tables.joints.at(reader.tokens, index, stop=reader.stop)
    return (match.entry.role, index + match.size) if match else None


def after_role(reader: Reader, index: int, *roles: Role) -> int:
    """The token after a preposition of one of these roles, or `index` where there is none."""
    found = role_at(reader, index)
    return found[1] if found and found[0] in roles else index


def role_before(reader: Reader, index: int) -> Role | None:
    """The preposition of time that ends directly before a token."""
    for size in (3, 2, 1):
        found = role_at(reader, index - size) if index - size >= reader.first else None
        if found and found[1] == index:
            return found[0]
    return None


def step_at(reader: Reader, index: int) -> Match[Step] | None:
    """An adjective of time: last, next, same."""
    return reader.tables.steps.at(reader.tokens, index, strip=False, stop=reader.stop)


def unit_at(reader: Reader, index: int) -> Match[CalendarUnit] | None:
    """A unit of time in any number."""
    return reader.tables.calendar_units.at(reader.tokens, index, stop=reader.stop)


def singular_at(reader: Reader, index: int, unit: Unit) -> Match[CalendarUnit] | None:
    """The singular of one unit: the word for month before its name, for day before a weekday."""
    match = unit_at(reader, index)
    return match if match and match.entry.unit == unit and match.entry.count == 1 else None


def month_at(reader: Reader, index: int) -> Match[Month] | None:
    """The longest month name at a token, of any tradition and calendar."""
    found = [
        match
        for table in (reader.tables.months_cldr, reader.tables.months)
        if (match := table.at(reader.tokens, index, stop=reader.stop))
    ]
    return max(found, key=lambda match: (match.size, -match.offset), default=None)


def weekday_at(reader: Reader, index: int) -> Match[Weekday] | None:
    """A weekday's name, with or without its article."""
    found = reader.tables.weekdays_cldr.at(reader.tokens, index, stop=reader.stop)
    return found or reader.tables.weekdays.at(reader.tokens, index, stop=reader.stop)


def number_at(reader: Reader, index: int) -> Number | None:
    """A cardinal number in digits or words."""
    if not reader.first <= index < reader.stop or not may_begin(reader, index):
        return None
    known = reader.memory.numbers
    if index not in known:
        known[index] = _number(reader, index)
    return known[index]


def _number(reader: Reader, index: int) -> Number | None:
    found = numeral_at(reader.document, index, reader.pack, stop=reader.stop)
    if found is None or found.wrong:
        return None
    digits = not found.spelled
    offset = opening(reader, reader.tokens[index].text[: found.offset], found.definite)
    return Number(found.amount, found.last, offset, digits, found.definite, found.vague, found.low, found.high)


def rank_at(reader: Reader, index: int) -> Number | None:
    """An ordinal word: the third, the twenty-first."""
    if not reader.first <= index < reader.stop or not may_begin(reader, index):
        return None
    known = reader.memory.ranks
    if index not in known:
        known[index] = _rank(reader, index)
    return known[index]


def _rank(reader: Reader, index: int) -> Number | None:
    found = ordinal_at(reader.document, index, reader.pack, stop=reader.stop)
    if found is None:
        return None
    prefix = reader.tokens[index].text[: found.offset]
    return Number(found.amount, found.last, opening(reader, prefix, found.definite), definite=found.definite)


def after_and(reader: Reader, index: int) -> tuple[int, bool] | None:
    """Where something goes on behind "and": the token, and whether the conjunction is written onto it."""
    conjunction = reader.pack.figures.number_links.entries["and"].forms[0]
    text = reader.text(index)
    if text == conjunction:
        return index + 1, False
    return (index, True) if text.startswith(conjunction) and len(text) > len(conjunction) else None


def carries_only_and(reader: Reader, prefix: str) -> bool:
    """Whether the proclitics before a word are no more than the conjunction."""
    return prefix in ("", reader.pack.figures.number_links.entries["and"].forms[0])


def after_article(reader: Reader, index: int) -> int:
    """The token after an article that stands apart from the digits it belongs to (الـ17), or `index`."""
    match = reader.pack.figures.number_links.at(reader.tokens, index, strip=False, stop=reader.stop)
    apart = match is not None and match.id == "the" and reader.text(index + 1)[:1].isdecimal()
    return index + 1 if apart else index


def opening(reader: Reader, prefix: str, definite: bool) -> int:
    """How much of a word's proclitics stands before the word itself: the article is part of it, «و» and «ب» are not."""
    article = reader.pack.figures.number_links.entries["the"].forms[0]
    return len(prefix) - len(article) if definite and prefix.endswith(article) else len(prefix)


def small_digits(reader: Reader, index: int) -> int | None:
    """One or two plain digits as a number; an article standing apart before them is not skipped."""
    text = reader.text(index)
    return int(text) if text.isdecimal() and len(text) <= 2 else None


def four_digits(reader: Reader, index: int) -> int | None:
    """Four plain digits as a number: what a year looks like."""
    text = reader.text(index)
    return int(text) if text.isdecimal() and len(text) == 4 else None
